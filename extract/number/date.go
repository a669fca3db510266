package number

import (
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
	other   period                   // the second reading, if the words allow two
	on      func(year int) time.Time // the day in any year, of a named day whose year was chosen
}

// date reads the date that opens at token i, and joins two dates to a range.
func (r *reader) date(i int) (figure, bool) {
	d, ok := r.oneDate(i)
	if !ok {
		return figure{}, false
	}
	if d.kind == "" {
		d = r.dateRange(d)
		if d.fixed() && !d.idle && !r.reporting(d) {
			r.anchor = d.period
		}
	}
	f := figure{from: d.from, to: d.to, kind: claim.DateKind, bound: d.bound, mod: d.mod, certain: d.certain, rule: d.rule, idle: d.idle, noNoun: true}
	if d.kind != "" {
		f.kind, f.lo, f.hi, f.unit, f.noNoun = d.kind, d.lo, d.hi, d.unit, d.kind == claim.Age
		f.noun = d.to
		return f, true
	}
	f.date = d.date()
	if d.other.fixed() && d.fixed() && !d.other.start.Equal(d.start) {
		f.date.Other = d.other.date()
	}
	if f.certain == "" {
		f.certain = claim.Stated
	}
	r.openDate(&f)
	return f, true
}

// reporting reports whether d is the day on which somebody said something:
// "said on Tuesday" tells when it was said, not when the story happened.
func (r *reader) reporting(d dated) bool {
	j := d.from - 1
	if r.is(j, "on", "late", "early") {
		j--
	}
	return d.rule == "weekday" && r.is(j, "said", "told", "reported", "says", "announced", "wrote", "tweeted", "added", "confirmed")
}

// dateWord are the classes of word that open a date.
const dateWord = cHoliday | cMonth | cWeekday | cDay | cEdge | cRelative | cSeason | cOrdinal | cTens | cTeen | cUnit | cDecade | cPhrase | cArticle | cPeriod | cTime | cForeign

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
	case e.class&dateWord == 0:
		return dated{}, false
	}
	if foreign[r.lang] != nil {
		if d, ok := r.foreignDate(i); ok || e.class&(cWeekday|cForeign) != 0 {
			return d, ok
		}
	}
	for _, l := range [...]struct {
		class class
		read  func(*reader, int) (dated, bool)
	}{
		{cHoliday, (*reader).holiday}, {cMonth, (*reader).monthDate}, {cWeekday, (*reader).weekday}, {cDay, (*reader).dayWord}, {cEdge, (*reader).edge},
		{cRelative, (*reader).relative}, {cSeason, (*reader).season}, {cOrdinal, (*reader).quarter},
		{cOrdinal | cTens, (*reader).periodPart}, {cOrdinal | cTens | cTeen | cUnit, (*reader).ordinalDay},
		{cUnit | cTeen | cTens, (*reader).wordYear}, {cUnit | cTeen, (*reader).wordHour},
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

// numberDate reads a date that begins with digits.
func (r *reader) numberDate(i int) (dated, bool) {
	if foreign[r.lang] != nil {
		if d, ok := r.foreignRankDigits(i); ok {
			return d, true
		}
	}
	for _, read := range [...]func(*reader, int) (dated, bool){(*reader).clock, (*reader).quarterLabel, (*reader).wholeDate, (*reader).dayInNumbers, (*reader).dayMonth, (*reader).listedDay, (*reader).ordinalDigits, (*reader).decade, (*reader).plainYear} {
		if d, ok := read(r, i); ok {
			return d, true
		}
	}
	return dated{}, false
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
		last := j + 1
		if r.is(last, "the") {
			last++
		}
		if m, ok := digits(r.raw(last)); ok && m > n && m <= 31 && len(r.raw(last)) <= 2 {
			high, k = m, last+1
			if r.glued(k) && r.is(k, "st", "nd", "rd", "th") {
				k++
			}
		}
	}
	if r.is(k, "of") || r.lang == text.German && r.raw(k) == "." && r.glued(k) {
		k++ // "am 18. November"
	}
	joint := ""
	if (r.hyphen(k) || r.raw(k) == "/" && r.glued(k)) && r.has(k+1, cMonth) {
		joint = r.raw(k)
		k++
	}
	if r.has(k, cRelative) && r.is(k+1, "month") && (k > j || high > 0 || ord) {
		return r.dayOfRelative(i, k, n, high)
	}
	if !r.monthWord(k) || r.has(k, cFuture) && !r.capital(k) && !ord {
		return dated{}, false
	}
	if joint != "" && r.raw(k+1) == joint {
		if y, ok := r.fourDigits(k + 2); ok && validDay(y, time.Month(r.at(k).value), n) && year(y) { // "23/Sep/2020"
			return dated{from: i, to: k + 3, period: dayPeriod(day(y, time.Month(r.at(k).value), n)), rule: "date"}, true
		}
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

// dayOfRelative finishes "20th of next month", "4 to 23 of this month" whose
// relative word is token k. Without an article date it stays open.
func (r *reader) dayOfRelative(from, k, n, high int) (dated, bool) {
	shift, ok := steps[r.word(k)]
	if !ok || r.is(k, "same", "previous", "following", "prior", "preceding") {
		return dated{}, false
	}
	d := dated{from: from, to: k + 2, period: period{grain: grainDay}, rule: "day of the month"}
	if !r.dated {
		return d, true
	}
	m := near(r.ref, grainMonth, shift).start
	last := max(n, high)
	if !validDay(m.Year(), m.Month(), last) {
		return d, true
	}
	d.period, d.certain = dayPeriod(m.AddDate(0, 0, n-1)), claim.Inferred
	if high > 0 {
		d.end, d.grain = m.AddDate(0, 0, high), grainDays
	}
	return d, true
}

// monthDay finishes a date of month m and day n whose words end before token
// to: a year may follow.
func (r *reader) monthDay(m time.Month, n, to, from int) (dated, bool) {
	if y, end := r.yearAfter(to); y > 0 && validDay(y, m, n) {
		return dated{from: from, to: end, period: dayPeriod(day(y, m, n)), certain: r.yearSaid(end), rule: "date"}, true
	}
	p, other, ok := r.dayNear(m, n, from, to)
	if !ok { // 30 February: shown to the editor, on no day
		p = period{grain: grainDay}
	}
	return dated{from: from, to: to, period: p, other: other, certain: r.resolved(p), rule: "date without year"}, true
}

// resolved tells how a date that needs the article's day was got.
func (r *reader) resolved(p period) claim.Certainty {
	if p.fixed() {
		return claim.Inferred
	}
	return claim.Stated
}

// pastDot returns the token after the month at k and its point.
func (r *reader) pastDot(k int) int {
	if r.glued(k+1) && r.raw(k+1) == "." && len(r.at(k).s) <= 4 && !r.is(k, "may", "june", "july") && k+2 < r.last {
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
	return r.capital(k) || r.kind(k-1, text.Number) || r.kind(k+1, text.Number) || r.has(k-1, cWeekday) || r.is(k-1, ",") && r.has(k-2, cWeekday)
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
		if v, ok := digits(r.raw(j + 1)); ok && r.raw(j+2) == r.raw(j) && r.glued(j+2) && r.glued(j+3) { // "Sep-23-2020"
			if y, ok := r.fourDigits(j + 3); ok && year(y) && validDay(y, m, v) {
				return dated{from: i, to: j + 4, period: dayPeriod(day(y, m, v)), rule: "date"}, true
			}
		}
		if y, ok := r.fourDigits(j + 1); ok && year(y) && (!r.hyphen(j+2) || r.has(j+3, cMonth)) && r.raw(j+2) != "/" {
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
	if r.has(k, cOrdinal|cTens) {
		if v, to := r.spelledDay(k); v > 0 {
			return r.monthDay(m, v, to, i)
		}
	}
	if r.raw(j) == "/" && r.glued(j) && r.glued(j+1) && len(r.raw(j+1)) <= 2 && !r.glued(j+2) {
		if n, ok := digits(r.raw(j + 1)); ok && validDay(2020, m, n) { // "Nov/2"
			return r.monthDay(m, n, j+2, i)
		}
	}
	if r.is(j, "quarter") {
		return r.monthQuarter(i, m, j)
	}
	if y, end := r.yearAfter(j); y > 0 && (!r.is(end-1, "year") || r.bareMonth(i, j)) {
		return dated{from: i, to: end, period: monthPeriod(y, m), certain: r.yearSaid(end), rule: "month"}, true
	}
	if !r.bareMonth(i, j) {
		return dated{}, false
	}
	p := r.monthMeant(m, i, j)
	return dated{from: i, to: j, period: p, certain: r.resolved(p), rule: "month without year"}, true
}

// spelledDay reads a day in words after a month: "third", "twenty-first", and
// "twenty one" where the clause ends there or a year follows.
func (r *reader) spelledDay(k int) (n, to int) {
	s, ok := r.spelled(k)
	v, small := s.val.whole()
	if !ok || !small || v < 1 || v > 31 {
		return 0, k
	}
	if y, _ := r.spelledYear(s.to); s.ordinal || v > 20 && (s.to >= r.last || r.kind(s.to, text.Punct) && !r.hyphen(s.to) || y > 0) {
		return v, s.to
	}
	return 0, k
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

// monthMeant returns month m, tokens [i,j), of the year that the words around
// it ask for.
func (r *reader) monthMeant(m time.Month, i, j int) period {
	t, sure := r.sureOf(i, j)
	noun := func(set map[string]bool) bool {
		return r.in(j, set) || r.kind(j, text.Word) && !r.endsPhrase(j) && r.in(j+1, set)
	}
	switch {
	case noun(reports), r.is(i-1, "that"):
		t, sure = past, true // "must file their February reports"
	case t == past && noun(ballots) && !r.pastNear(i):
		t = future // "a plan for the November election"
	}
	p := r.monthNear(m, t)
	if t != past || sure || !r.dated {
		return p
	}
	limit := 45 * 24 * time.Hour
	if r.kind(j, text.Word) && !r.endsPhrase(j) {
		limit = aheadDays
	}
	if next := r.monthNear(m, future); next.start.After(r.ref) && next.start.Sub(r.ref) <= limit && r.ref.Sub(p.start) > farDays {
		return next // "states that host contests in March", in February
	}
	return p
}

// pastNear reports whether a verb in the past stands within four words before
// token i: "won the November election".
func (r *reader) pastNear(i int) bool {
	for j := i - 1; j >= max(r.first, i-4); j-- {
		if r.verbTense(j) == past {
			return true
		}
	}
	return false
}

// ballots are events that a month names before they come.
var ballots = set("election elections ballot ballots referendum midterms primary primaries caucus caucuses runoff")

// reports are what is told of a month when it is over.
var reports = set("report reports poll polls survey surveys data figures numbers filing filings results jobs")

// beforeMonth are words after which a month alone is one.
var beforeMonth = set("in of by since until till from to during through for after before between and or an")

// bareMonth reports whether a month alone at token i is one and no verb or
// given name.
func (r *reader) bareMonth(i, next int) bool {
	if r.recurring(i) {
		return false
	}
	noun := r.kind(next, text.Word) && !r.capital(next) && !r.has(next, cStop|cVerb|cPast|cFuture)
	prep := noun && r.is(i-1, "the", "this", "that", "a", "its", "his", "her", "their") || r.in(i-1, beforeMonth) ||
		r.is(i-1, "than") && r.is(i-2, "earlier", "later", "sooner") ||
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
