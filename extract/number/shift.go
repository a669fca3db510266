package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// articleTime reads "a year ago", and "a week" where it measures something:
// not in "$9 a week" or "a day".
func (r *reader) articleTime(i int) (dated, bool) {
	j := i + 1
	if r.is(j, "full", "whole", "single", "half") {
		j++
	}
	if r.is(j, "matter") && r.is(j+1, "of") && r.has(j+2, cTime) {
		return r.vagueTime(i, j+2)
	}
	e := r.at(j)
	if e.class&cTime == 0 || e.s[len(e.s)-1] == 's' && e.s != "hrs" || e.s == "second" || e.unit == grainWeekend || e.s == "min" || e.s == "sec" {
		return dated{}, false
	}
	a := amount{num: num{from: i, to: j + 1, val: integer(1), article: true}, kind: claim.Duration, unit: "second"}
	a.val = integer(int64(e.exp))
	if r.is(i+1, "half") {
		a.val = a.val.fraction(1, 2)
	}
	if f, ok := r.shifted(a); ok {
		return r.asDated(f), true
	}
	if r.is(j+1, "or") && r.is(j+2, "two") && i+1 == j { // "a year or two"
		return dated{from: i, to: j + 3, kind: claim.Duration, lo: a.val, hi: a.val.times(2), unit: "second", rule: "duration range"}, true
	}
	r.andHalf(&a, int64(e.exp))
	if a.to == j+1 && r.is(a.to, "and") {
		r.smaller(&a, int64(e.exp))
	}
	if a.to > j+1 {
		if f, ok := r.shifted(a); ok {
			return r.asDated(f), true // "a year and a half ago"
		}
	}
	whole := a.to > j+1 || r.is(a.to, "or") && r.is(a.to+1, "so")
	hedge := false
	if p, _, ok := r.hedgeBefore(i); ok && p.bound != "" {
		hedge = true
	}
	if !whole && !hedge && !r.is(i-1, "in", "within", "for", "over", "after", "during", "than", "about", "once", "lasted", "every", "takes", "took") {
		return dated{}, false
	}
	if e.s == "quarter" || r.hyphen(a.to) || r.kind(a.to, text.Clitic) || r.is(a.to, "old", "when", "earlier") || e.s == "day" && !hedge && !r.is(i-1, "in", "within") ||
		r.is(i-1, "once", "about") && r.is(i-2, "twice", "talk") || r.is(i-1, "once") {
		return dated{}, false
	}
	return dated{from: i, to: a.to, kind: claim.Duration, lo: a.val, unit: "second", rule: "duration"}, true
}

// asDated turns a date that the amount grammar made back into a dated one.
func (r *reader) asDated(f figure) dated {
	d := dated{from: f.from, to: f.to, bound: f.bound, mod: f.mod, certain: f.certain, rule: f.rule, period: period{grain: f.date.Grain, partial: f.date.Start}}
	if t, err := time.Parse(time.DateOnly, f.date.Start); err == nil {
		d.start, d.end = t, t.AddDate(0, 0, 1)
		if e, err := time.Parse(time.DateOnly, f.date.End); err == nil {
			d.end = e
		}
	}
	return d
}

// vagueTime makes an open duration of the plural unit at token j.
func (r *reader) vagueTime(from, j int) (dated, bool) {
	return dated{from: from, to: j + 1, kind: claim.Duration, unit: r.at(j).unit, bound: claim.Approx, rule: "vague duration"}, true
}

// shifted reads an amount of time that is counted from a day: "two years
// ago", "three days later", "a week from now".
func (r *reader) shifted(a amount) (figure, bool) {
	if a.kind != claim.Duration {
		return figure{}, false
	}
	if f, ok := r.shiftedDay(a); ok {
		return f, true
	}
	j, sign := a.to, 0
	now := true
	switch {
	case (r.raw(j) == "'" || r.raw(j) == "’" || r.kind(j, text.Clitic)) && r.is(j+1, "time") && r.is(a.from-1, "in"): // "in two years' time"
		sign, j = 1, j+2
	case r.ahead(a):
		sign = 1
		if unit, n := r.timeUnit(a); grainOf(unit) == grainTime || n == 0 || n > 400 {
			return figure{}, false
		}
	case r.is(j, "hence"):
		sign, j = 1, j+1
	case r.is(j, "ago"):
		sign, j = -1, j+1
	case r.is(j, "from") && r.is(j+1, "now", "today"):
		sign, j = 1, j+2
	case r.is(j, "earlier"), r.is(j, "before") && !r.kind(j+1, text.Word), r.is(j, "previously"):
		sign, now, j = -1, false, j+1
	case r.is(j, "later") && !r.is(j+1, "this", "than"):
		sign, now, j = 1, false, j+1
	default:
		return figure{}, false
	}
	f := figure{from: a.from, to: j, kind: claim.DateKind, noNoun: true, rule: "date counted back", span: r.d.Span(a.from, j-1)}
	unit, n := r.timeUnit(a)
	p := period{grain: grainOf(unit)}
	base, known := r.ref, r.dated
	if !now {
		base, known = r.anchor.start, r.anchor.fixed()
	}
	switch q, several := r.movedBy(a, base, sign); {
	case !known:
	case several:
		p, f.certain = q, claim.Inferred
	case n > 0 && a.val.known():
		p, f.certain = back(base, unit, sign*n), claim.Inferred
		if j == a.to && (unit == "week" || unit == "fortnight") { // "in two weeks": a day, give or take some
			p, f.bound = dayPeriod(moved(base, unit, n)), claim.Approx
		}
	}
	if sign > 0 && p.start.After(base) && r.dated && p.start.After(r.ref) && r.tense(a.from, j) == past {
		p, f.certain = period{grain: p.grain}, claim.Stated // "today, 200 years later": counted from what is not told
	}
	if p.grain != grainDay || n > 0 && !r.says(a, unit) {
		f.bound = claim.Approx
	}
	if h, from, ok := r.hedgeBefore(a.from); ok {
		f.bound, f.mod = countedBound(h.bound, sign), r.d.Span(from, a.from-1)
	}
	f.date = p.date()
	return f, true
}

// countedBound is the bound of a day counted back or on by more or less than
// so much: more than two years ago is before the day two years ago.
func countedBound(b claim.Bound, sign int) claim.Bound {
	if sign < 0 {
		switch b {
		case claim.MoreThan:
			return claim.LessThan
		case claim.LessThan:
			return claim.MoreThan
		case claim.AtLeast:
			return claim.AtMost
		case claim.AtMost:
			return claim.AtLeast
		}
	}
	if b == claim.Nearly || b == claim.Exact {
		return claim.Approx
	}
	return b
}

// shiftedDay reads an amount of time counted from a day that follows: "two
// weeks before March 3", "10 days after 4 July 2019".
func (r *reader) shiftedDay(a amount) (figure, bool) {
	sign := 1
	switch {
	case r.is(a.to, "before"):
		sign = -1
	case !r.is(a.to, "after", "from"):
		return figure{}, false
	}
	unit, n := r.timeUnit(a)
	k := a.to + 1
	if r.is(k, "the") && (r.kind(k+1, text.Number) || r.has(k+1, cOrdinal)) {
		k++
	}
	if n == 0 || grainOf(unit) == grainTime || !r.kind(k, text.Number) && !r.has(k, cMonth|cWeekday|cHoliday|cDay|cRelative|cOrdinal) {
		return figure{}, false
	}
	d, ok := r.oneDate(k)
	if !ok || d.kind != "" || d.grain != grainDay || !d.fixed() {
		return figure{}, false
	}
	f := figure{from: a.from, to: d.to, kind: claim.DateKind, noNoun: true, certain: claim.Inferred, rule: "date by another date", span: r.d.Span(a.from, d.to-1)}
	d = r.besideYear(d, a.from, func(t time.Time) period { return dayPeriod(moved(t, unit, sign*n)) })
	f.date = d.date()
	return f, true
}

// moved returns the day n units from t.
func moved(t time.Time, unit string, n int) time.Time {
	switch unit {
	case "week":
		return t.AddDate(0, 0, 7*n)
	case "fortnight":
		return t.AddDate(0, 0, 14*n)
	case "month":
		return t.AddDate(0, n, 0)
	case "quarter":
		return t.AddDate(0, 3*n, 0)
	case "year":
		return t.AddDate(n, 0, 0)
	case "decade":
		return t.AddDate(10*n, 0, 0)
	case "century":
		return t.AddDate(min(max(100*n, -9000), 9000), 0, 0)
	}
	return t.AddDate(0, 0, n)
}

// grainOf returns the grain at which a date counted in unit is known.
func grainOf(unit string) string {
	switch unit {
	case "week", "month", "quarter", "year":
		return unit
	case "decade", "century":
		return grainYear
	case "second", "minute", "hour":
		return grainTime
	}
	return grainDay
}

// back returns the period n units from t.
func back(t time.Time, unit string, n int) period {
	switch unit {
	case "decade":
		return near(t, grainYear, 10*n)
	case "century":
		return near(t, grainYear, 100*n)
	case "night":
		return near(t, grainDay, n)
	case "second", "minute", "hour":
		return dayPeriod(t)
	}
	if n > 3000 || n < -3000 {
		return period{grain: grainOf(unit)}
	}
	return near(t, unit, n)
}

// timeUnit returns the unit of the duration a and how many of it, 0 where it
// is open or no whole number.
func (r *reader) timeUnit(a amount) (string, int) {
	for j := a.from; j < a.to; j++ {
		if e := r.at(j); e.class&cTime != 0 && (e.class&(cFraction|cOrdinal) == 0 || j == a.to-1) {
			if !a.val.known() {
				return e.unit, 0
			}
			if n, ok := a.val.fraction(1, int64(e.exp)).whole(); ok {
				return e.unit, n
			}
			if p, ok := parts[e.unit]; ok {
				if n, ok := a.val.times(p.n).fraction(1, int64(e.exp)).whole(); ok {
					return p.unit, n
				}
			}
			return e.unit, 0
		}
	}
	return "", 0
}

// says reports whether the words of a name the unit, so that a day counted in
// it is not the half of a longer one.
func (r *reader) says(a amount, unit string) bool {
	for j := a.from; j < a.to; j++ {
		if r.at(j).unit == unit {
			return true
		}
	}
	return false
}

// parts tells the calendar's units in which a part of a unit is counted back:
// half a decade is five years, two and a half years are thirty months.
var parts = map[string]struct {
	unit string
	n    int64
}{"century": {"year", 100}, "decade": {"year", 10}, "year": {"month", 12}, "month": {"day", 30}, "fortnight": {"day", 14}, "week": {"day", 7}, "day": {"hour", 24}}

// movedBy returns the day that an amount of several units lies from t, and
// its grain: "two years and three months ago". It is false for one unit.
func (r *reader) movedBy(a amount, t time.Time, sign int) (period, bool) {
	count, grain := 0, ""
	for j := a.from; j < a.to; count++ {
		if r.is(j, ",") {
			j++
		}
		if r.is(j, "and") {
			j++
		}
		n, ok := r.number(j)
		if r.has(j, cArticle) && r.has(j+1, cTime) {
			n, ok = num{val: integer(1), to: j + 1}, true
		}
		if !ok {
			return period{}, false
		}
		k := n.to
		if r.hyphen(k) {
			k++
		}
		v, small := n.val.whole()
		if !small || v > 1e6 || !r.has(k, cTime) || int64(v)*int64(r.at(k).exp) > 1900*365*24*60*60 {
			return period{}, false
		}
		if grain = grainOf(r.at(k).unit); grain != grainTime {
			t = moved(t, r.at(k).unit, sign*v)
		} else {
			grain = grainDay
		}
		j = k + 1
	}
	return near(t, grain, 0), count > 1
}

// Words before a unit of time without a number that make it a length ("for
// years") or a stretch of the calendar ("throughout the week").
var (
	lasting = set("for in within after over spent take takes took lasted lasting by despite")
	during  = set("throughout during over in of for through begin began end ended start started")
)

// bareTime reads what a unit of time says without a number: "the weekend",
// "throughout the week", "for years", "years ago", "year-to-date".
func (r *reader) bareTime(i int) (dated, bool) {
	e := r.at(i)
	if r.is(i+1, "after", "before") && r.is(i-1, "the") && e.class&cPeriod != 0 {
		if d, ok := r.afterNext(i-1, i+1, e.unit); ok {
			return d, true
		}
		if d, ok := r.besideDay(i-1, i+1, e.unit); ok {
			return d, true
		}
	}
	if e.s == "week" && (r.is(i-1, "the") || r.is(i+1, "beginning", "commencing", "ending")) {
		if d, ok := r.weekBy(r.withThe(i), i+1); ok {
			return d, true
		}
	}
	plural := e.s[len(e.s)-1] == 's' && e.unit != "" && e.s != "hrs"
	switch {
	case e.s == "year" && r.hyphen(i+1) && r.is(i+2, "to") && r.hyphen(i+3) && r.is(i+4, "date"):
		d := r.fromDay(i, i+5, grainYear, 0)
		if y := r.fiscalYear(); !r.dated && y > 0 {
			d.period, d.certain = yearPeriod(y), claim.Inferred
		}
		return d, true
	case e.s == "year" && r.hyphen(i+1) && r.is(i+2, "end"):
		d := r.fromDay(i, i+3, grainYear, 0)
		if y, ok := r.fourDigits(i + 3); ok && year(y) { // "year-end 2019"
			d.period, d.to, d.certain = yearPeriod(y), i+4, claim.Stated
		}
		d.bound = claim.Approx
		return d, true
	case plural && e.class&cFraction == 0 && r.is(i+1, "ago", "later", "earlier"):
		return dated{from: i, to: i + 2, period: period{grain: grainOf(e.unit)}, rule: "vague date"}, true
	case plural && e.class&cFraction == 0 && e.s != "seconds" && e.s != "nights" && e.unit != grainWeekend:
		afterHours := r.is(i, "hours") && r.is(i-1, "after", "by", "in")
		if r.in(i-1, lasting) && !r.is(i+1, "past", "gone") && !afterHours {
			return r.vagueTime(i, i)
		}
		if r.is(i-1, "some") && r.is(i-2, "for", "after", "within", "over") {
			return r.vagueTime(i-1, i)
		}
		return dated{}, false
	case e.unit == grainWeekend && !plural && r.is(i-1, "the"):
		if d, ok := r.weekendOf(i-1, i+1); ok {
			return d, true
		}
		d := dated{from: i - 1, to: i + 1, period: r.weekendNear(r.lean(i, i+1)), rule: "weekend"}
		d.certain = r.resolved(d.period)
		return d, true
	case e.s == "week" && r.is(i-1, "the") && r.in(i-2, during) && (!r.is(i+1, "of", "before", "after", "that", "prior") || r.is(i-2, "begin", "began", "end", "ended")),
		r.is(i, "month", "quarter", "year") && r.is(i-1, "the") && r.is(i-2, "for", "during", "throughout", "over") && r.closes(i+1):
		return r.thePeriod(i, e.unit), true
	}
	return dated{}, false
}

// closes reports whether a phrase ends before token j: at a stop, a verb, or
// one of the prepositions that open a new phrase.
func (r *reader) closes(j int) bool {
	if j >= r.last || r.kind(j, text.Punct) && !r.hyphen(j) && !dashes[r.raw(j)] {
		return true
	}
	return r.is(j, "and", "but", "as", "while", "too", "so", "was", "were", "is", "will", "rose", "fell", "came", "at", "in", "on", "with", "by", "from")
}

// thePeriod reads "the week", "the quarter": the one of the last fixed day in
// the text, else the article's. A quarter is known only where the text named
// one.
func (r *reader) thePeriod(i int, grain string) dated {
	d := dated{from: i - 1, to: i + 1, period: period{grain: grain}, rule: grain}
	finer := r.anchor.fixed() && r.anchor.end.Sub(r.anchor.start) <= length(grain)
	switch {
	case finer && (grain != grainQuarter || r.anchor.grain == grainQuarter):
		d.period, d.certain = near(r.anchor.start, grain, 0), claim.Inferred
	case grain == grainQuarter:
	case r.dated:
		d.period, d.certain = near(r.ref, grain, 0), claim.Inferred
	}
	return d
}

// length is the longest that a period of a grain can be.
func length(grain string) time.Duration {
	const day = 24 * time.Hour
	switch grain {
	case grainWeek:
		return 7 * day
	case grainMonth:
		return 31 * day
	case grainQuarter:
		return 92 * day
	}
	return 366 * day
}
