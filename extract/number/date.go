package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dated is a date expression in tokens [from,to).
type dated struct {
	from, to int
	period
	bound   claim.Bound
	mod     claim.Span
	certain claim.Certainty
	rule    string
	idle    bool
	kind    claim.NumberKind // Duration or Age where it is none after all
	lo, hi  decimal
	unit    string
}

// date reads the date that opens at token i, and joins two dates to a range.
func (r *reader) date(i int) (figure, bool) {
	d, ok := r.oneDate(i)
	if !ok {
		return figure{}, false
	}
	if d.kind == "" {
		d = r.dateRange(d)
		if d.fixed() && !d.idle {
			r.anchor = d.start
		}
	}
	f := figure{from: d.from, to: d.to, kind: claim.DateKind, bound: d.bound, mod: d.mod, certain: d.certain, rule: d.rule, idle: d.idle, noNoun: true}
	if d.kind != "" {
		f.kind, f.lo, f.hi, f.unit, f.noNoun = d.kind, d.lo, d.hi, d.unit, d.kind == claim.Age
		f.noun = d.to
		return f, true
	}
	f.date = d.date()
	if f.certain == "" {
		f.certain = claim.Stated
	}
	return f, true
}

// oneDate reads one date expression.
func (r *reader) oneDate(i int) (dated, bool) {
	e := r.at(i)
	switch {
	case r.kind(i, text.Number):
		return r.numberDate(i)
	case r.kind(i, text.Punct):
		return r.shortDecade(i)
	case !r.kind(i, text.Word):
		return dated{}, false
	case r.digitWord(i):
		return r.labelDate(i)
	}
	for _, l := range [...]struct {
		class class
		read  func(*reader, int) (dated, bool)
	}{
		{cMonth, (*reader).monthDate}, {cWeekday, (*reader).weekday}, {cDay, (*reader).dayWord}, {cEdge, (*reader).edge},
		{cRelative, (*reader).relative}, {cSeason, (*reader).season}, {cOrdinal, (*reader).quarter}, {cOrdinal, (*reader).ordinalWeek}, {cOrdinal | cTens, (*reader).ordinalDay},
		{cDecade, (*reader).decadeWord}, {cPhrase, (*reader).phrase}, {cArticle, (*reader).articleTime}, {cPeriod | cTime, (*reader).bareTime},
	} {
		if e.class&l.class != 0 {
			if d, ok := l.read(r, i); ok {
				return d, true
			}
		}
	}
	return dated{}, false
}

// ordinalWeek reads "first week of January".
func (r *reader) ordinalWeek(i int) (dated, bool) { return r.weekOf(i, i+1) }

// dateRange joins d to a second date: "1998 to 2004", "3–5 March", "June 30
// to July 4".
func (r *reader) dateRange(d dated) dated {
	if !d.fixed() && d.partial == "" || d.grain == grainTime || d.kind != "" {
		return d
	}
	j := d.to
	dash := r.hyphen(j) || dashes[r.raw(j)] && r.kind(j+1, text.Number) && d.grain == grainYear
	spaced := dashes[r.raw(j)] && r.raw(j) != "—" && !r.glued(j) && !r.glued(j+1) && (r.kind(j+1, text.Number) || r.has(j+1, cMonth)) && d.grain == grainDay
	switch {
	case spaced:
	case dash || dashes[r.raw(j)] && r.glued(j) == r.glued(j+1) && r.raw(j) != "-":
		if r.hyphen(j+2) && r.raw(j) == "-" {
			return d
		}
		if y, ok := r.shortYear(d, j+1); ok {
			return y
		}
	case r.is(j, "/") && r.glued(j) && r.glued(j+1):
		if y, ok := r.shortYear(d, j+1); ok {
			return y
		}
		return d
	case r.is(j, "to", "through", "until", "till") && !r.is(d.from-1, "next"):
	case r.is(j, "and") && r.is(d.from-1, "between"):
	default:
		return d
	}
	b, ok := r.endDate(d, j+1)
	if !ok || b.grain != d.grain {
		return d
	}
	if !b.fixed() || !d.fixed() {
		return r.joinPartial(d, b)
	}
	return r.joinDates(d, b)
}

// joinDates makes one period of two. The one without a year takes the other's.
func (r *reader) joinDates(d, b dated) dated {
	switch {
	case d.certain == claim.Inferred && b.certain != claim.Inferred && (d.grain == grainMonth || d.grain == grainDay):
		y := b.start.Year() - d.start.Year()
		d.start = d.start.AddDate(y, 0, 0)
		if d.start.After(b.start) {
			d.start = d.start.AddDate(-1, 0, 0)
		}
		d.certain = claim.Stated
	case !b.end.After(d.start) && b.certain == claim.Inferred && (d.grain == grainMonth || d.grain == grainDay):
		b.end = b.end.AddDate(1, 0, 0)
	}
	if !b.end.After(d.start) {
		return d
	}
	d.end = b.end
	if d.grain == grainDay {
		d.grain = grainDays
	}
	return r.spanTo(d, b)
}

// spanTo stretches the words of d to those of b. "Between" belongs to them.
func (r *reader) spanTo(d, b dated) dated {
	if r.is(d.from-1, "between") && r.is(d.to, "and") {
		d.from--
	}
	d.to = b.to
	d.rule = "date range"
	return d
}

// joinPartial makes one period of two dates without a year in an article
// without a date.
func (r *reader) joinPartial(d, b dated) dated {
	if d.partial == "" || b.partial == "" || d.grain == grainTime {
		return d
	}
	d.partialEnd = b.partialEnd
	if d.grain == grainDay {
		d.grain = grainDays
		if t, err := time.Parse("2006--01-02", "2020"+b.partial); err == nil {
			d.partialEnd = "--" + t.AddDate(0, 0, 1).Format("01-02")
		}
	}
	return r.spanTo(d, b)
}

// endDate reads the second date of a range that began with d.
func (r *reader) endDate(d dated, j int) (dated, bool) {
	if d.grain == grainYear {
		if y, ok := r.fourDigits(j); ok && (year(y)) {
			return dated{from: j, to: j + 1, period: yearPeriod(y)}, true
		}
		return dated{}, false
	}
	if d.grain == grainDay && r.is(j, "the") && r.kind(j+1, text.Number) {
		j++
	}
	if d.grain == grainDay && d.fixed() && r.kind(j, text.Number) && !r.has(j+1, cMonth) && r.has(d.from, cMonth) {
		n, ok := digits(r.raw(j))
		if !ok || !validDay(d.start.Year(), d.start.Month(), n) || r.glued(j+1) && r.kind(j+1, text.Word) && !r.is(j+1, "st", "nd", "rd", "th") {
			return dated{}, false
		}
		to := j + 1
		if r.is(to, "st", "nd", "rd", "th") {
			to++
		}
		y, yearEnd := r.yearAfter(to)
		if y > 0 {
			to = yearEnd
			return dated{from: j, to: to, period: dayPeriod(day(y, d.start.Month(), n))}, true
		}
		return dated{from: j, to: to, period: dayPeriod(day(d.start.Year(), d.start.Month(), n))}, true
	}
	if d.grain == grainMonth && r.has(j, cMonth) && r.capital(j) == r.capital(d.from) && !r.hyphen(r.pastDot(j)) {
		return r.rangeMonth(j)
	}
	return r.oneDate(j)
}

// rangeMonth reads the month that ends a range of months, where "May" needs
// no preposition.
func (r *reader) rangeMonth(j int) (dated, bool) {
	if d, ok := r.monthDate(j); ok {
		return d, true
	}
	to := r.pastDot(j)
	p := r.monthNear(time.Month(r.at(j).value), r.tense(j, to))
	return dated{from: j, to: to, period: p, certain: r.resolved(p)}, true
}

// shortYear reads the "19" of "2018-19" and "FY2020-22".
func (r *reader) shortYear(d dated, j int) (dated, bool) {
	if d.grain != grainYear || !r.kind(j, text.Number) || len(r.raw(j)) != 2 || r.glued(j+1) && (r.kind(j+1, text.Word) || r.hyphen(j+1)) {
		return d, false
	}
	n, ok := digits(r.raw(j))
	if !ok {
		return d, false
	}
	y := d.start.Year()/100*100 + n
	if y <= d.start.Year() {
		return d, false
	}
	d.end, d.to, d.rule = day(y+1, 1, 1), j+1, "date range"
	return d, true
}

// fourDigits returns the number at token j where it is written like a year.
func (r *reader) fourDigits(j int) (int, bool) {
	w := r.raw(j)
	if !r.kind(j, text.Number) || len(w) != 4 || strings.ContainsAny(w, ",.") {
		return 0, false
	}
	n, ok := digits(w)
	if !ok || r.glued(j+1) && r.kind(j+1, text.Word) {
		return 0, false
	}
	return n, true
}

// numberDate reads a date that begins with digits.
func (r *reader) numberDate(i int) (dated, bool) {
	for _, read := range [...]func(*reader, int) (dated, bool){(*reader).clock, (*reader).wholeDate, (*reader).dayMonth, (*reader).decade, (*reader).plainYear} {
		if d, ok := read(r, i); ok {
			return d, true
		}
	}
	return dated{}, false
}

// wholeDate reads 2019-11-18, 11/18/2019 and 18.11.2019.
func (r *reader) wholeDate(i int) (dated, bool) {
	if t, to, ok := r.isoDate(i); ok {
		return dated{from: i, to: to, period: dayPeriod(t), rule: "date"}, true
	}
	if a, b, ok := pointedDate(r.raw(i)); ok {
		y, _ := digits(r.raw(i)[len(r.raw(i))-4:])
		return r.threeNumbers(i, i+1, a, b, y, false)
	}
	sep := r.raw(i + 1)
	if !r.kind(i+2, text.Number) || sep != "/" && sep != "-" || !r.glued(i+1) || !r.glued(i+2) {
		return dated{}, false
	}
	if !r.kind(i+4, text.Number) || r.raw(i+3) != sep || !r.glued(i+3) || !r.glued(i+4) {
		return r.monthAndYear(i)
	}
	if sep == "-" && len(r.raw(i+4)) != 4 {
		return dated{}, false
	}
	a, ok1 := digits(r.raw(i))
	b, ok2 := digits(r.raw(i + 2))
	y, ok3 := digits(r.raw(i + 4))
	if !ok1 || !ok2 || !ok3 {
		return dated{}, false
	}
	if len(r.raw(i)) == 4 { // 2019/11/18
		return r.threeNumbers(i, i+5, b, y, a, true)
	}
	if y < 100 && len(r.raw(i+4)) == 2 {
		y += 2000
		if y > 2050 {
			y -= 100
		}
	}
	return r.threeNumbers(i, i+5, a, b, y, r.american())
}

// monthAndYear reads 11/2016.
func (r *reader) monthAndYear(i int) (dated, bool) {
	m, ok := digits(r.raw(i))
	y, isYear := r.fourDigits(i + 2)
	if !ok || !isYear || m < 1 || m > 12 || !year(y) || r.raw(i+1) != "/" || r.glued(i+3) && r.raw(i+3) == "/" {
		return dated{}, false
	}
	return dated{from: i, to: i + 3, period: monthPeriod(y, time.Month(m)), rule: "month"}, true
}

// american reports whether the publisher writes the month first.
func (r *reader) american() bool {
	host := r.d.Article.URL
	for _, tld := range [...]string{".uk/", ".au/", ".ie/", ".nz/", ".in/", ".za/"} {
		if strings.Contains(host+"/", tld) {
			return false
		}
	}
	return true
}

func (r *reader) threeNumbers(from, to, a, b, y int, monthFirst bool) (dated, bool) {
	m, d := b, a
	if monthFirst && a <= 12 || b > 12 {
		m, d = a, b
	}
	if !year(y) || m < 1 || m > 12 || !validDay(y, time.Month(m), d) {
		return dated{}, false
	}
	return dated{from: from, to: to, period: dayPeriod(day(y, time.Month(m), d)), rule: "date"}, true
}

// pointedDate reads the first two numbers of 18.11.2019.
func pointedDate(w string) (a, b int, ok bool) {
	p := strings.Split(w, ".")
	if len(p) != 3 || len(p[2]) != 4 || len(p[0]) > 2 || len(p[1]) > 2 {
		return 0, 0, false
	}
	a, ok1 := digits(p[0])
	b, ok2 := digits(p[1])
	y, ok3 := digits(p[2])
	return a, b, ok1 && ok2 && ok3 && a > 0 && b > 0 && (a <= 12 || b <= 12) && a <= 31 && b <= 31 && year(y)
}

// isoDate reads 2019-11-18 at token i.
func (r *reader) isoDate(i int) (time.Time, int, bool) {
	if len(r.raw(i)) != 4 || !r.hyphen(i+1) || !r.hyphen(i+3) || !r.kind(i, text.Number) {
		return time.Time{}, i, false
	}
	t, err := time.Parse("2006-1-2", r.raw(i)+"-"+r.raw(i+2)+"-"+r.raw(i+4))
	if err != nil || !year(t.Year()) {
		return time.Time{}, i, false
	}
	return t, i + 5, true
}

// dayMonth reads "7 April", "7th of April 2020", "3–5 March".
func (r *reader) dayMonth(i int) (dated, bool) {
	n, ok := digits(r.raw(i))
	if !ok || n < 1 || n > 31 || len(r.raw(i)) > 2 {
		return dated{}, false
	}
	j := i + 1
	ord := r.glued(j) && r.is(j, "st", "nd", "rd", "th")
	if ord {
		j++
	}
	high, k := 0, j
	if dashes[r.raw(j)] || r.is(j, "to", "until", "till", "through") || r.is(j, "and") && r.is(i-1, "between") {
		if m, ok := digits(r.raw(j + 1)); ok && m > n && m <= 31 {
			high, k = m, j+2
			if r.glued(k) && r.is(k, "st", "nd", "rd", "th") {
				k++
			}
		}
	}
	if r.is(k, "of") {
		k++
	}
	if r.hyphen(k) && r.has(k+1, cMonth) {
		k++
	}
	if !r.monthWord(k) || r.has(k, cFuture) && !r.capital(k) && !ord {
		return dated{}, false
	}
	d, ok := r.monthDay(time.Month(r.at(k).value), n, r.pastDot(k), i)
	if !ok {
		return dated{}, false
	}
	if high > 0 && d.fixed() && validDay(d.start.Year(), d.start.Month(), high) {
		d.end, d.grain = day(d.start.Year(), d.start.Month(), high+1), grainDays
	}
	if high > 0 && !d.fixed() && high < 31 {
		d.partialEnd, d.grain = "--"+two(int(r.at(k).value))+"-"+two(high+1), grainDays
	}
	if high > 0 && r.is(i-1, "between") && r.is(j, "and") {
		d.from--
	}
	return d, true
}

// monthDay finishes a date of month m and day n whose words end before token
// to: a year may follow.
func (r *reader) monthDay(m time.Month, n, to, from int) (dated, bool) {
	if y, end := r.yearAfter(to); y > 0 && validDay(y, m, n) {
		return dated{from: from, to: end, period: dayPeriod(day(y, m, n)), rule: "date"}, true
	}
	p, ok := r.dayNear(m, n, r.tense(from, to))
	return dated{from: from, to: to, period: p, certain: r.resolved(p), rule: "date without year"}, ok
}

// resolved tells how a date that needs the article's day was got.
func (r *reader) resolved(p period) claim.Certainty {
	if p.fixed() {
		return claim.Inferred
	}
	return claim.Stated
}

// yearAfter returns the year at token j, with a comma or "of" before it, and
// the token after it.
func (r *reader) yearAfter(j int) (int, int) {
	k := j
	if r.is(k, ",") || r.is(k, "of") || r.is(k, "in") && false {
		k++
	}
	if y, ok := r.fourDigits(k); ok && year(y) && (k == j || y >= 1800) {
		if r.has(k+1, cPercent|cScale|cMeasure|cCurrency) || r.raw(k+1) == "%" {
			return 0, j
		}
		if k > j && r.is(j, ",") && r.plural(k+1) && !r.is(k+1, "elections") {
			return 0, j
		}
		return y, k + 1
	}
	return 0, j
}

// pastDot returns the token after the month at k and its point.
func (r *reader) pastDot(k int) int {
	if r.glued(k+1) && r.raw(k+1) == "." && len(r.at(k).s) <= 4 && k+2 < r.last {
		return k + 2
	}
	return k + 1
}

// monthWord reports whether token k is a month, short forms only before a
// point or a number.
func (r *reader) monthWord(k int) bool {
	e := r.at(k)
	if e.class&cMonth == 0 {
		return false
	}
	if len(e.s) > 4 || e.s == "may" || e.s == "june" || e.s == "july" {
		return true
	}
	return r.capital(k) || r.kind(k-1, text.Number) || r.kind(k+1, text.Number)
}

// monthDate reads a date that begins with a month: "March 3, 2020", "March
// 2018", "Sept. 30", "in May", "September quarter".
func (r *reader) monthDate(i int) (dated, bool) {
	if !r.monthWord(i) {
		return dated{}, false
	}
	m := time.Month(r.at(i).value)
	j := r.pastDot(i)
	if r.hyphen(j) || r.raw(j) == "/" && r.glued(j) {
		if y, ok := r.fourDigits(j + 1); ok && year(y) && !r.hyphen(j+2) && r.raw(j+2) != "/" {
			return dated{from: i, to: j + 2, period: monthPeriod(y, m), rule: "month"}, true
		}
	}
	if y, ok := r.fourDigits(j); ok && year(y) && !r.plural(j+1) {
		return dated{from: i, to: j + 1, period: monthPeriod(y, m), rule: "month"}, true
	}
	k := j
	if r.is(k, "the") {
		k++
	}
	if n, ok := digits(r.raw(k)); ok && n >= 1 && n <= 31 && len(r.raw(k)) <= 2 && !r.has(k+1, cPercent|cScale|cTime) && r.raw(k+1) != "%" {
		to := k + 1
		if r.glued(to) && r.is(to, "st", "nd", "rd", "th") {
			to++
		}
		return r.monthDay(m, n, to, i)
	}
	if r.has(k, cOrdinal) || r.has(k, cTens) && r.hyphen(k+1) {
		if n, ok := r.spelled(k); ok && n.ordinal {
			if v, small := n.val.whole(); small && v <= 31 {
				return r.monthDay(m, v, n.to, i)
			}
		}
	}
	if r.is(j, "quarter") {
		return r.monthQuarter(i, m, j)
	}
	if y, end := r.yearAfter(j); y > 0 && r.is(j, "of", ",") {
		return dated{from: i, to: end, period: monthPeriod(y, m), rule: "month"}, true
	}
	if !r.bareMonth(i, j) {
		return dated{}, false
	}
	p := r.monthNear(m, r.tense(i, j))
	return dated{from: i, to: j, period: p, certain: r.resolved(p), rule: "month without year"}, true
}

// monthQuarter reads "September quarter": the one that ends with the month.
func (r *reader) monthQuarter(i int, m time.Month, j int) (dated, bool) {
	y, end := r.yearAfter(j + 1)
	if y == 0 {
		end = j + 1
	}
	d := dated{from: i, to: end, rule: "quarter"}
	switch {
	case y > 0:
		d.period = stretch(day(y, m-2, 1), day(y, m+1, 1), grainQuarter)
	case r.dated:
		last := choose(r.ref, past, monthPeriod(r.ref.Year()-1, m), monthPeriod(r.ref.Year(), m))
		d.period, d.certain = stretch(last.start.AddDate(0, -2, 0), last.end, grainQuarter), claim.Inferred
	default:
		d.period = period{grain: grainQuarter}
	}
	return d, true
}

// bareMonth reports whether a month alone at token i is one and no verb or
// given name.
func (r *reader) bareMonth(i, next int) bool {
	prep := r.is(i-1, "in", "of", "by", "since", "until", "till", "from", "to", "during", "through", "for", "after", "before", "between", "and", "or", "an", "each") ||
		r.has(i-1, cRelative|cEdge) || r.hyphen(i-1) && r.has(i-2, cEdge)
	switch w := r.at(i).s; {
	case w == "may" || w == "march":
		if !r.capital(i) {
			return r.is(i-1, "in", "since", "until", "last", "next", "early", "late", "mid")
		}
		return prep && !(r.is(i-1, "to", "for", "or", "and") && next == r.last) || r.kind(i-1, text.Clitic)
	case len(w) <= 4 && w != "june" && w != "july":
		return r.capital(i) && (next > i+1 || prep || r.hyphen(next) && r.has(next+1, cMonth))
	case !r.capital(i):
		return w != "august" || prep
	}
	if prep {
		return true
	}
	return !(r.capital(next) && r.at(next) == blank) && !r.is(next, "said", "says", "who")
}
