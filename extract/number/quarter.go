package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// labelDate reads "Q3", "Q3 2019", "H1", "FY2020", "Dec31".
func (r *reader) labelDate(i int) (dated, bool) {
	w := r.raw(i)
	switch {
	case len(w) == 2 && w[0]|0x20 == 'q' && w[1] >= '1' && w[1] <= '4':
		return r.quarterAt(i, i+1, int(w[1]-'0'))
	case len(w) == 2 && w[0]|0x20 == 'h' && (w[1] == '1' || w[1] == '2'):
		return r.halfAt(i, i+1, int(w[1]-'0'))
	case strings.HasPrefix(w, "FY"):
		if y := r.fiscalLabel(i); y > 0 {
			return dated{from: i, to: i + 1, period: yearPeriod(y), rule: "fiscal year"}, true
		}
	case len(w) >= 4:
		return r.gluedDay(i, w)
	}
	return dated{}, false
}

// fiscalLabel returns the year of "FY20" and "FY2020", 0 for another word.
func (r *reader) fiscalLabel(i int) int {
	w := r.raw(i)
	if !strings.HasPrefix(w, "FY") || len(w) != 4 && len(w) != 6 {
		return 0
	}
	y, ok := digits(w[2:])
	if ok && len(w) == 4 {
		y += 2000
	}
	if !ok || !year(y) {
		return 0
	}
	return y
}

// gluedDay reads "Dec31" and "april22", a slip of the keyboard.
func (r *reader) gluedDay(i int, w string) (dated, bool) {
	cut := len(w) - 1
	for cut > 0 && w[cut-1] >= '0' && w[cut-1] <= '9' {
		cut--
	}
	n, ok := digits(w[cut:])
	if !ok || cut < 3 || n < 1 || n > 31 || w[cut:][0] == '0' || cut > longestWord {
		return dated{}, false
	}
	name := w[:cut]
	e := lexicon[strings.ToLower(name)]
	if e == nil || e.class&cMonth == 0 || name == strings.ToUpper(name) || r.glued(i+1) && dashes[r.raw(i+1)] {
		return dated{}, false
	}
	return r.monthDay(time.Month(e.value), n, i+1, i)
}

// quarterLabel reads "3Q19", "4Q 2019", "1H19", where the figure stands first.
func (r *reader) quarterLabel(i int) (dated, bool) {
	w := r.raw(i + 1)
	n, ok := digits(r.raw(i))
	if !ok || len(r.raw(i)) != 1 || !r.glued(i+1) || len(w) > 5 || w == "" || w[0] != 'Q' && w[0] != 'H' || n < 1 || n > 4 || w[0] == 'H' && n > 2 {
		return dated{}, false
	}
	y := 0
	if len(w) > 1 {
		if y, ok = digits(w[1:]); !ok || len(w) != 3 && len(w) != 5 {
			return dated{}, false
		}
		if len(w) == 3 {
			y = r.fullYear(y)
		}
	}
	switch {
	case y > 0 && year(y) && w[0] == 'Q':
		return dated{from: i, to: i + 2, period: quarterPeriod(y, n), rule: "quarter"}, true
	case y > 0 && year(y):
		return dated{from: i, to: i + 2, period: halfPeriod(y, n), rule: "half year"}, true
	case y == 0 && w[0] == 'Q':
		return r.quarterAt(i, i+2, n)
	case y == 0:
		return r.halfAt(i, i+2, n)
	}
	return dated{}, false
}

// quarter reads "third quarter", "third-quarter", "the third quarter of
// 2019", "second half of the year".
func (r *reader) quarter(i int) (dated, bool) {
	e := r.at(i)
	if e.class&cOrdinal == 0 || e.value > 4 {
		return dated{}, false
	}
	return r.quarterNumber(i, i+1, int(e.value))
}

// quarterNumber reads the "quarter" or "half" from token j on that the nth
// stands before.
func (r *reader) quarterNumber(i, j, n int) (dated, bool) {
	if r.is(j, "fiscal") || r.hyphen(j) {
		j++
	}
	switch {
	case r.is(j, "quarter", "qtr"):
		return r.quarterAt(i, j+1, n)
	case r.is(j, "half") && n <= 2 && (r.is(j+1, "of") || r.in(j+1, accounts)):
		return r.halfAt(i, j+1, n)
	}
	return dated{}, false
}

// accounts are the words after "first-half" that make half a year of it.
var accounts = set("profit profits revenue revenues sales earnings results net operating loss losses income turnover")

// quarterAt finishes quarter q whose words are tokens [from,to).
func (r *reader) quarterAt(from, to, q int) (dated, bool) {
	d := dated{from: from, to: to, rule: "quarter"}
	y, end := r.yearOf(to)
	fiscal := r.is(from-1, "fiscal") || r.is(from+1, "fiscal")
	if fiscal && r.is(from-1, "fiscal") {
		from--
		d.from--
	}
	if y == 0 && r.sport() {
		return dated{}, false // of a game
	}
	switch {
	case y > 0:
		d.period, d.to = quarterPeriod(y, q), end
		d.from = r.withThe(from)
	case fiscal: // of a year that only the company knows
		d.period = period{grain: grainQuarter}
	case r.dated:
		t := r.lean(from, to)
		if k := from - 1; r.in(k, publishes) || r.is(k, "its", "their", "the") && r.in(k-1, publishes) {
			t = past // "to report third-quarter earnings"
		}
		d.period, d.certain = r.quarterNear(q, t), claim.Inferred
	case r.fiscalYear() > 0:
		d.period, d.certain = quarterPeriod(r.fiscalYear(), q), claim.Inferred
	default:
		d.period = period{grain: grainQuarter}
	}
	return d, true
}

// publishes are verbs whose object is over when it is told.
var publishes = set("report reports reported post posts posted release releases released publish publishes published")

// quarterNear returns quarter q of the year that tense t asks for. One to come
// is not most of a year away: "is to report third-quarter earnings".
func (r *reader) quarterNear(q int, t tense) period {
	y := r.ref.Year()
	c := []period{quarterPeriod(y-1, q), quarterPeriod(y, q), quarterPeriod(y+1, q)}
	p := choose(r.ref, t, c...)
	if t == future && p.start.Sub(r.ref) > farDays {
		return choose(r.ref, unknown, c...)
	}
	return p
}

// quarterOfYear takes in what follows the possessive of a year d: "next year's
// first quarter".
func (r *reader) quarterOfYear(d dated) dated {
	j := d.to + 1
	if !r.has(j, cOrdinal) || r.at(j).value > 4 || !d.fixed() {
		return d
	}
	k := j + 1
	if r.hyphen(k) {
		k++
	}
	n := int(r.at(j).value)
	switch {
	case r.is(k, "quarter"):
		d.period = quarterPeriod(d.start.Year(), n)
	case r.is(k, "half") && n <= 2:
		d.period = halfPeriod(d.start.Year(), n)
	default:
		return d
	}
	d.to, d.rule = k+1, "quarter"
	return d
}

// sport reports whether the article tells of a game, so that its quarters are
// not of a year.
func (r *reader) sport() bool {
	if r.game == 0 {
		n := 0
		for _, e := range r.lex {
			if e.class&cGame != 0 {
				n++
			}
		}
		r.game = -1
		if n > 2 {
			r.game = 1
		}
	}
	return r.game > 0
}

// fiscalYear returns the one fiscal year that an article without a date
// names, 0 for none or several.
func (r *reader) fiscalYear() int {
	if r.fiscalNamed != 0 {
		return max(r.fiscalNamed, 0)
	}
	r.fiscalNamed = -1
	for i := range r.d.Tokens {
		if r.lex[i].s != "fiscal" {
			continue
		}
		k := i + 1
		if r.d.Lower(k) == "year" {
			k++
		}
		y, ok := digits(r.d.Word(k))
		switch {
		case !ok || !year(y) || y == r.fiscalNamed:
		case r.fiscalNamed > 0:
			r.fiscalNamed = -1
			return 0
		default:
			r.fiscalNamed = y
		}
	}
	return max(r.fiscalNamed, 0)
}

// lean is the tense, with the past where the text does not say.
func (r *reader) lean(from, to int) tense {
	if t := r.tense(from, to); t != unknown {
		return t
	}
	return past
}

// withThe takes in the article before a period of a named year.
func (r *reader) withThe(from int) int {
	if r.is(from-1, "the") {
		return from - 1
	}
	return from
}

// halfAt finishes half h of a year whose words are tokens [from,to).
func (r *reader) halfAt(from, to, h int) (dated, bool) {
	y, end := r.yearOf(to)
	if y == 0 && r.in(to, accounts) && r.dated {
		last := halfPeriod(r.ref.Year(), h)
		if last.end.After(r.ref) {
			last = halfPeriod(r.ref.Year()-1, h)
		}
		return dated{from: from, to: to, period: last, certain: claim.Inferred, rule: "half year"}, true
	}
	if y == 0 && r.is(to, "of") {
		if !r.is(to+2, "year") || !r.dated {
			return dated{}, false
		}
		shift := map[string]int{"the": 0, "this": 0, "last": -1, "next": 1}
		n, ok := shift[r.word(to+1)]
		if !ok {
			return dated{}, false
		}
		y, end = r.ref.Year()+n, to+3
	}
	if y == 0 {
		return dated{}, false
	}
	return dated{from: r.withThe(from), to: end, period: halfPeriod(y, h), rule: "half year"}, true
}

// halfPeriod is half h, 1 or 2, of year y.
func halfPeriod(y, h int) period {
	m := time.Month(6*h - 5)
	return stretch(day(y, m, 1), day(y, m+6, 1), "half")
}

// yearOf reads the year that follows a quarter: "of 2019", "2019", "fiscal
// 2019", "of fiscal year 2019", "of last year".
func (r *reader) yearOf(j int) (int, int) {
	k := j
	if r.is(k, "of") {
		k++
	}
	if r.is(k, "fiscal", "fy") {
		k++
		if r.is(k, "year") {
			k++
		}
	}
	if y, ok := r.fourDigits(k); ok && year(y) {
		return y, k + 1
	}
	if y, to := r.shortAfter(k); y > 0 {
		return y, to
	}
	if r.kind(k, text.Word) && r.digitWord(k) {
		if y := r.fiscalLabel(k); y > 0 {
			return y, k + 1
		}
	}
	if y, to := r.spelledYear(k); y > 0 && k > j {
		return y, to
	}
	if r.dated && r.is(k+1, "year") && (k > j || r.is(k, "this", "last", "next")) {
		switch {
		case r.is(k, "last"):
			return r.ref.Year() - 1, k + 2
		case r.is(k, "this", "the"):
			return r.ref.Year(), k + 2
		case r.is(k, "next"):
			return r.ref.Year() + 1, k + 2
		}
	}
	return 0, j
}
