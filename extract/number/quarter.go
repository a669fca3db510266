package number

import (
	"strings"
	"time"

	"stet/extract/claim"
)

// labelDate reads "Q3", "Q3 2019", "H1", "FY2020".
func (r *reader) labelDate(i int) (dated, bool) {
	w := r.raw(i)
	switch {
	case len(w) == 2 && w[0]|0x20 == 'q' && w[1] >= '1' && w[1] <= '4':
		return r.quarterAt(i, i+1, int(w[1]-'0'))
	case len(w) == 2 && w[0]|0x20 == 'h' && (w[1] == '1' || w[1] == '2'):
		return r.halfAt(i, i+1, int(w[1]-'0'))
	case strings.HasPrefix(w, "FY"):
		y, ok := digits(w[2:])
		if ok && len(w) == 4 {
			y += 2000
		}
		if ok && year(y) {
			return dated{from: i, to: i + 1, period: yearPeriod(y), rule: "fiscal year"}, true
		}
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
	j := i + 1
	if r.is(j, "fiscal") || r.hyphen(j) {
		j++
	}
	switch {
	case r.is(j, "quarter"):
		return r.quarterAt(i, j+1, int(e.value))
	case r.is(j, "half") && e.value <= 2 && r.is(j+1, "of"):
		return r.halfAt(i, j+1, int(e.value))
	}
	return dated{}, false
}

// quarterAt finishes quarter q whose words are tokens [from,to).
func (r *reader) quarterAt(from, to, q int) (dated, bool) {
	d := dated{from: from, to: to, rule: "quarter"}
	y, end := r.yearOf(to)
	if y == 0 && r.sport() {
		return dated{}, false // of a game
	}
	switch {
	case y > 0:
		d.period, d.to = quarterPeriod(y, q), end
		d.from = r.withThe(from)
	case r.dated:
		d.period = choose(r.ref, r.lean(from, to), quarterPeriod(r.ref.Year()-1, q), quarterPeriod(r.ref.Year(), q), quarterPeriod(r.ref.Year()+1, q))
		d.certain = claim.Inferred
	case r.fiscalYear() > 0:
		d.period, d.certain = quarterPeriod(r.fiscalYear(), q), claim.Inferred
	default:
		d.period = period{grain: grainQuarter}
	}
	return d, true
}

// games are words of sport reports.
var games = set("touchdown touchdowns rebounds halftime quarterback innings inning coach playoff playoffs fumble kickoff pointer pointers nba nfl goalkeeper")

// sport reports whether the article tells of a game, so that its quarters are
// not of a year.
func (r *reader) sport() bool {
	if r.game == 0 {
		n := 0
		for i := range r.d.Tokens {
			if games[r.d.Lower(i)] {
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
	m := time.Month(6*h - 5)
	return dated{from: r.withThe(from), to: end, period: stretch(day(y, m, 1), day(y, m+6, 1), "half"), rule: "half year"}, true
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
