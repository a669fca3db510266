package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dayWord reads "today", "yesterday", "tomorrow", "tonight".
func (r *reader) dayWord(i int) (dated, bool) {
	to, n := i+1, 0
	from := i
	if r.is(i-2, "day") && (r.is(i-1, "after") && r.is(i, "tomorrow") || r.is(i-1, "before") && r.is(i, "yesterday")) {
		from = r.withThe(i - 2)
		n = 1
		if r.is(i, "yesterday") {
			n = -1
		}
	}
	switch r.at(i).s {
	case "yesterday":
		n--
	case "tomorrow":
		n++
	case "today":
		if r.kind(to, text.Clitic) && r.is(to+1, "world", "society", "market", "age") {
			return dated{}, false
		}
	}
	if r.has(to, cDaypart) {
		to++
	}
	return r.fromDay(from, to, grainDay, n), true
}

// fromDay makes the date that lies n grains from the article's day.
func (r *reader) fromDay(from, to int, grain string, n int) dated {
	d := dated{from: from, to: to, rule: "relative date"}
	if r.dated {
		d.period, d.certain = near(r.ref, grain, n), claim.Inferred
	} else {
		d.period = period{grain: grain}
	}
	return d
}

// relative reads "last week", "this weekend", "next March", "the previous
// year", "past two years", "last Tuesday", "this morning".
func (r *reader) relative(i int) (dated, bool) {
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	if d, ok := r.relativeSpan(i, j); ok {
		return d, true
	}
	if r.is(j, "fiscal", "financial", "calendar") && r.is(j+1, "year", "quarter") {
		j++
	}
	if d, ok := r.weekOf(i, j); ok {
		return d, true
	}
	e := r.at(j)
	word := r.at(i).s
	if e.class&cPeriod != 0 && r.is(j+1, "of") && (word == "last" || word == "first") {
		return dated{}, false // "the last year of his term"
	}
	n, ok := steps[word]
	if !ok {
		return dated{}, false
	}
	switch {
	case e.class&cWeekday != 0 && len(e.s) > 4:
		return r.relativeWeekday(i, j, word), true
	case e.class&cMonth != 0 && r.monthWord(j):
		return r.relativeMonth(i, j, word), true
	case e.class&cDaypart != 0:
		return r.relativeDaypart(i, j, word)
	case e.class&cSeason != 0 && !r.is(j-1, "same") && (e.s != "fall" || !r.has(j+1, cStop) || r.is(j+1, "in", "at", "by", "when")):
		return r.relativeSeason(i, j, word), true
	case e.unit == grainWeekend:
		return r.relativeWeekend(i, j, word), true
	case e.class&cPeriod == 0 || e.s == "centuries" || e.s == "century":
		return dated{}, false
	case e.s[len(e.s)-1] == 's':
		return r.comingWeeks(i, j)
	case word == "past", word == "next" && e.s == "decade" && r.is(i-2, "over", "within", "during", "in", "for") && r.is(i-1, "the"):
		return r.spanOf(i, j+1, integer(1), e), true
	case word == "previous" || word == "preceding" || word == "following" || word == "same" || word == "prior":
		return r.fromAnchor(r.withThe(i), j+1, e.unit, n), true
	case e.s == "day" && word != "next" && word != "coming":
		return dated{}, false
	case r.is(j+1, "old"):
		return dated{}, false
	}
	d := r.fromDay(i, j+1, e.unit, n)
	if e.s == "day" {
		d = r.fromAnchor(i, j+1, e.unit, n)
	}
	return d, true
}

// weekOf reads "first week of January", "last week of 2016".
func (r *reader) weekOf(i, j int) (dated, bool) {
	last := r.is(i, "last", "final")
	n := int(r.at(i).value)
	if !r.is(j, "week", "weekend") || !r.is(j+1, "of") || !last && (!r.has(i, cOrdinal) || n > 5) {
		return dated{}, false
	}
	whole, ok := r.oneDate(j + 2)
	if !ok || whole.grain != grainMonth && whole.grain != grainYear {
		return dated{}, false
	}
	d := dated{from: i, to: whole.to, certain: whole.certain, rule: "week of a month", period: period{grain: r.at(j).unit}}
	if !whole.fixed() {
		return d, true
	}
	// a week belongs to the month or year in which its Thursday lies
	d.from = r.withThe(i)
	if last {
		d.period = weekPeriod(whole.end.AddDate(0, 0, -4))
	} else {
		d.period = weekPeriod(whole.start.AddDate(0, 0, 3+7*(n-1)))
	}
	if r.at(j).unit == grainWeekend {
		d.start, d.grain = d.start.AddDate(0, 0, 5), grainWeekend
	}
	return d, true
}

// steps tells how many periods a relative word goes from the present one.
var steps = map[string]int{"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "current": 0, "upcoming": 1,
	"preceding": -1, "prior": -1, "same": 0}

// relativeSpan reads a stretch of time counted from now: "past two years",
// "next three months", "last few weeks". It is a duration.
func (r *reader) relativeSpan(i, j int) (dated, bool) {
	if !r.is(i, "last", "past", "next", "coming", "previous", "preceding", "first", "following") {
		return dated{}, false
	}
	if r.is(j, "few", "several", "couple") {
		k := j + 1
		if r.is(k, "of") {
			k++
		}
		if e := r.at(k); e.class&cTime != 0 {
			d := dated{from: i, to: k + 1, kind: claim.Duration, unit: e.unit, bound: claim.Approx, mod: r.d.Span(j, k-1), rule: "vague duration"}
			if r.is(j, "couple") {
				d.lo, d.unit = integer(2*int64(e.exp)), "second"
			}
			return d, true
		}
		return dated{}, false
	}
	if !r.kind(j, text.Number) && !r.has(j, cUnit|cTeen|cTens|cFraction|cHundred) {
		return dated{}, false
	}
	n, ok := r.number(j)
	if !ok || n.ordinal || !n.val.known() {
		return dated{}, false
	}
	k := n.to
	if r.hyphen(k) {
		k++
	}
	e := r.at(k)
	if e.class&cTime == 0 || e.unit == grainWeekend || e.s == "second" {
		return dated{}, false
	}
	return r.spanOf(i, k+1, n.val, e), true
}

// spanOf makes a duration of n units e in tokens [from,to).
func (r *reader) spanOf(from, to int, n decimal, e *entry) dated {
	return dated{from: from, to: to, kind: claim.Duration, lo: n.times(int64(e.exp)), unit: "second", rule: "duration to now"}
}

// relativeWeekday reads "last Tuesday": the latest before the article's day;
// "next Tuesday" is in the week after.
func (r *reader) relativeWeekday(i, j int, word string) dated {
	to := j + 1
	if r.has(to, cDaypart) {
		to++
	}
	d := dated{from: i, to: to, rule: "relative weekday", period: period{grain: grainDay}}
	w := time.Weekday(r.at(j).value)
	if !r.dated {
		return d
	}
	d.certain = claim.Inferred
	switch word {
	case "last", "past", "previous":
		d.period = dayPeriod(r.weekdayNear(w, past).start)
		if d.start.Equal(r.ref) {
			d.period = dayPeriod(d.start.AddDate(0, 0, -7))
		}
	case "next":
		d.period = dayPeriod(weekPeriod(r.ref).end.AddDate(0, 0, (int(w)+6)%7))
	case "this":
		t := r.tense(i, to)
		if t == unknown {
			d.period = dayPeriod(weekPeriod(r.ref).start.AddDate(0, 0, (int(w)+6)%7))
		} else {
			d.period = r.weekdayNear(w, t)
		}
	default:
		d.period = r.weekdayNear(w, future)
	}
	return d
}

// relativeMonth reads "last March", "this May", with a year or day after it
// left to the month.
func (r *reader) relativeMonth(i, j int, word string) dated {
	to := r.pastDot(j)
	d := dated{from: i, to: to, rule: "relative month", period: period{grain: grainMonth}}
	if !r.dated {
		d.period = r.monthNear(time.Month(r.at(j).value), unknown)
		return d
	}
	m := time.Month(r.at(j).value)
	d.certain = claim.Inferred
	y := r.ref.Year()
	switch {
	case word == "this":
		d.period = monthPeriod(y, m)
	case word == "next" || word == "coming" || word == "upcoming":
		if m <= r.ref.Month() {
			y++
		}
		d.period = monthPeriod(y, m)
	default:
		if m >= r.ref.Month() {
			y--
		}
		d.period = monthPeriod(y, m)
	}
	return d
}

// relativeDaypart reads "last night", "this morning".
func (r *reader) relativeDaypart(i, j int, word string) (dated, bool) {
	switch word {
	case "last":
		return r.fromDay(i, j+1, grainDay, -1), r.is(j, "night", "evening")
	case "this":
		return r.fromDay(i, j+1, grainDay, 0), true
	}
	return dated{}, false
}

// relativeSeason reads "last spring", "this summer".
func (r *reader) relativeSeason(i, j int, word string) dated {
	d := dated{from: i, to: j + 1, rule: "relative season", period: period{grain: grainSeason}}
	if !r.dated {
		return d
	}
	s, y := int(r.at(j).value), r.ref.Year()
	d.certain = claim.Inferred
	t := past
	switch word {
	case "next", "coming", "upcoming":
		t = future
	case "this":
		d.period = seasonPeriod(y, s)
		return d
	}
	c := []period{seasonPeriod(y-1, s), seasonPeriod(y, s), seasonPeriod(y+1, s)}
	d.period = choose(r.ref, t, c...)
	if t == past && d.end.After(r.ref) {
		d.period = seasonPeriod(d.end.Year()-1, s)
	}
	return d
}

// relativeWeekend reads "this weekend", "last weekend", "next weekend".
func (r *reader) relativeWeekend(i, j int, word string) dated {
	d := dated{from: i, to: j + 1, rule: "weekend", period: period{grain: grainWeekend}}
	if !r.dated {
		return d
	}
	d.certain = claim.Inferred
	back := (int(r.ref.Weekday()) + 1) % 7
	switch word {
	case "this", "same", "current":
		d.period = r.weekendNear(r.tense(i, j+1))
		return d
	case "next", "following":
		d.period = r.weekendNear(future)
		d.start, d.end = d.start.AddDate(0, 0, 7), d.end.AddDate(0, 0, 7)
		if back > 1 && back < 5 { // early in the week the coming one is meant
			d.period = r.weekendNear(future)
		}
		return d
	case "coming", "upcoming":
		d.period = r.weekendNear(future)
		return d
	}
	d.period = r.weekendNear(past)
	if back <= 1 {
		d.start, d.end = d.start.AddDate(0, 0, -7), d.end.AddDate(0, 0, -7)
	}
	return d
}

// comingWeeks reads "the coming weeks", which the text does not fix.
func (r *reader) comingWeeks(i, j int) (dated, bool) {
	if !r.is(i, "coming", "next", "past", "last", "upcoming", "following", "previous") {
		return dated{}, false
	}
	return dated{from: r.withThe(i), to: j + 1, period: period{grain: r.at(j).unit}, rule: "vague date"}, true
}

// fromAnchor makes the date n grains from the last day that the text fixed.
// Without one it stays open: it never counts from the article's day.
func (r *reader) fromAnchor(from, to int, grain string, n int) dated {
	d := dated{from: from, to: to, period: period{grain: grain}, rule: "date by another date"}
	if !r.anchor.IsZero() {
		d.period, d.certain = near(r.anchor, grain, n), claim.Inferred
	}
	return d
}

// season reads "spring 2019", "summer of 1969".
func (r *reader) season(i int) (dated, bool) {
	if y, end := r.yearAfter(i + 1); y > 0 {
		return dated{from: i, to: end, period: seasonPeriod(y, int(r.at(i).value)), rule: "season"}, true
	}
	return dated{}, false
}

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
	r.andHalf(&a, int64(e.exp))
	whole := a.to > j+1
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
	d := dated{from: f.from, to: f.to, bound: f.bound, certain: f.certain, rule: f.rule, period: period{grain: f.date.Grain, partial: f.date.Start}}
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
	j, sign := a.to, 0
	now := true
	switch {
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
		base, known = r.anchor, !r.anchor.IsZero()
	}
	if known && n > 0 && a.val.known() {
		p = back(base, unit, sign*n)
		f.certain = claim.Inferred
	}
	if p.grain != grainDay {
		f.bound = claim.Approx
	}
	f.date = p.date()
	return f, true
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
			for unit := e; unit != nil; unit = lexicon[smaller[unit.unit]] {
				if n, ok := a.val.fraction(1, int64(unit.exp)).whole(); ok {
					return unit.unit, n
				}
			}
			return e.unit, 0
		}
	}
	return "", 0
}

// smaller tells the unit in which a part of a unit is counted back: half a
// decade is five years.
var smaller = map[string]string{"century": "year", "decade": "year", "year": "month", "month": "day", "week": "day", "day": "hour"}

// bareTime reads what a unit of time says without a number: "the weekend",
// "throughout the week", "for years", "years ago", "year-to-date".
func (r *reader) bareTime(i int) (dated, bool) {
	e := r.at(i)
	plural := e.s[len(e.s)-1] == 's' && e.unit != "" && e.s != "hrs"
	switch {
	case e.s == "year" && r.hyphen(i+1) && r.is(i+2, "to") && r.hyphen(i+3) && r.is(i+4, "date"):
		d := r.fromDay(i, i+5, grainYear, 0)
		return d, true
	case plural && r.is(i+1, "ago"):
		return dated{from: i, to: i + 2, period: period{grain: grainOf(e.unit)}, rule: "vague date"}, true
	case plural && e.class&cFraction == 0 && e.s != "seconds" && e.s != "nights" && e.unit != grainWeekend:
		if r.is(i-1, "for", "in", "within", "after", "over", "spent", "take", "takes", "took", "lasted", "lasting", "by") && !r.is(i+1, "past", "gone") && !(r.is(i, "hours") && r.is(i-1, "after", "by", "in")) {
			return r.vagueTime(i, i)
		}
		return dated{}, false
	case e.unit == grainWeekend && !plural && r.is(i-1, "the"):
		d := dated{from: i - 1, to: i + 1, period: r.weekendNear(r.lean(i, i+1)), rule: "weekend"}
		d.certain = r.resolved(d.period)
		return d, true
	case e.s == "week" && r.is(i-1, "the") && r.is(i+1, "of") && (r.has(i+2, cMonth) || r.kind(i+2, text.Number)):
		d, ok := r.oneDate(i + 2)
		if !ok || d.grain != grainDay {
			return dated{}, false
		}
		d.from, d.grain = i-1, grainWeek
		if d.fixed() {
			d.period = weekPeriod(d.start)
		}
		return d, true
	case e.s == "week" && r.is(i-1, "the") && r.is(i-2, "throughout", "during", "over", "in", "of", "for", "through") && !r.is(i+1, "of", "before", "after", "that", "prior"):
		return r.theWeek(i), true
	}
	return dated{}, false
}

// theWeek reads "the week": the one of the last fixed day in the text, else
// the article's.
func (r *reader) theWeek(i int) dated {
	d := dated{from: i - 1, to: i + 1, period: period{grain: grainWeek}, rule: "week"}
	switch {
	case !r.anchor.IsZero():
		d.period, d.certain = weekPeriod(r.anchor), claim.Inferred
	case r.dated:
		d.period, d.certain = weekPeriod(r.ref), claim.Inferred
	}
	return d
}

// edge reads "early 2018", "late last month", "mid-March", "later this week",
// "the end of 2020", "late sixties".
func (r *reader) edge(i int) (dated, bool) {
	word := r.at(i).s
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	mod := r.d.Span(i, i)
	from := i
	if r.is(i, "end", "beginning", "start", "middle", "rest", "remainder") {
		if !r.is(j, "of") {
			return dated{}, false
		}
		from = r.withThe(i)
		j++
		mod = r.d.Span(from, j-1)
		if d, ok := r.edgeOfThe(from, j, mod); ok {
			return d, true
		}
	}
	if r.is(j, "in", "on") && (word == "earlier" || word == "early" || word == "later" || word == "late") {
		j++
		if r.is(j, "the") && r.is(j+1, "week", "month", "year", "day") && r.dated {
			d := r.fromDay(i, j+2, r.at(j+1).unit, 0)
			d.bound, d.mod = claim.Approx, mod
			return d, j+2 <= r.last
		}
	}
	if r.has(j, cDecade) || r.kind(j, text.Number) && r.raw(j+1) == "s" && len(r.raw(j)) == 2 {
		return r.edgeDecade(i, j, word)
	}
	if j >= r.last || r.has(j, cEdge) {
		return dated{}, false
	}
	d, ok := r.oneDate(j)
	if !ok || d.kind != "" || d.grain == grainDay && word != "later" && word != "earlier" && word != "late" && word != "early" || d.grain == grainTime {
		return dated{}, false
	}
	d.from, d.bound, d.mod = from, claim.Approx, mod
	if from == i {
		d.period = d.period.third(word)
	}
	return d, true
}

// edgeDecade reads "late sixties", "early 30s".
func (r *reader) edgeDecade(i, j int, word string) (dated, bool) {
	n, to := int(r.at(j).value), j+1
	if r.kind(j, text.Number) {
		v, _, ok := readDigits(r.raw(j))
		s, small := v.whole()
		if !ok || !small || s%10 != 0 {
			return dated{}, false
		}
		n, to = s, j+2
	}
	return r.tensOf(i, to, n, word)
}

// edgeOfThe reads the "the year" of "the end of the year".
func (r *reader) edgeOfThe(from, j int, mod claim.Span) (dated, bool) {
	k := j
	if r.is(k, "the", "this") {
		k++
	}
	if k == j || !r.has(k, cPeriod) || r.is(k+1, "of") {
		return dated{}, false
	}
	d := r.fromDay(from, k+1, r.at(k).unit, 0)
	if d.fixed() && (r.is(j-2, "rest") || r.is(j-2, "remainder")) {
		d.start = r.ref
	}
	d.bound, d.mod = claim.Approx, mod
	return d, d.grain != ""
}

// phrase reads words that date without a figure: "recently", "so far", "at
// the time", "fiscal 2019", "noon".
func (r *reader) phrase(i int) (dated, bool) {
	open := func(to int, idle bool) (dated, bool) {
		return dated{from: i, to: to, period: period{grain: grainDay}, rule: "vague time", idle: idle}, true
	}
	switch {
	case r.is(i, "recently"):
		return open(i+1, true)
	case r.is(i, "so") && r.is(i+1, "far") && !r.is(i-1, "and") && !r.is(i+2, "as", "from"):
		return open(i+2, true)
	case r.is(i, "at") && r.is(i+1, "the", "that") && r.is(i+2, "time") && !r.is(i+3, "of", "when"):
		d := r.fromAnchor(i, i+3, grainDay, 0)
		if d.fixed() {
			d.certain = claim.Inferred
		}
		return d, true
	case r.is(i, "noon", "midnight") && (r.is(i-1, "at", "by", "until", "before", "after", "around", "about", "from", "to")):
		return r.noon(i), true
	case r.is(i, "fiscal", "fy"):
		return r.fiscal(i)
	case r.is(i, "weeklong", "monthlong", "yearlong", "daylong", "decadelong"):
		e := lexicon[r.at(i).s[:len(r.at(i).s)-4]]
		return dated{from: i, to: i + 1, kind: claim.Duration, lo: integer(int64(e.exp)), unit: "second", rule: "duration"}, true
	}
	return dated{}, false
}

// noon makes a time of "noon" and "midnight".
func (r *reader) noon(i int) dated {
	d := dated{from: i, to: i + 1, period: period{grain: grainTime, partial: "T12:00"}, rule: "time"}
	if r.is(i, "midnight") {
		d.partial = "T00:00"
	}
	if t, ok := r.dayOf(i, i+1); ok {
		d.partial = t.Format(time.DateOnly) + d.partial
		d.certain = claim.Inferred
	}
	return d
}

// fiscal reads "fiscal 2019", "fiscal year 2019", "FY 2019".
func (r *reader) fiscal(i int) (dated, bool) {
	j := i + 1
	if r.is(j, "year", "years") {
		j++
	}
	y, ok := r.fourDigits(j)
	if !ok || !year(y) {
		return dated{}, false
	}
	return dated{from: i, to: j + 1, period: yearPeriod(y), rule: "fiscal year"}, true
}
