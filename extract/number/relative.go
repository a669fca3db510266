package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dayWord reads "today", "yesterday", "tomorrow", "tonight".
func (r *reader) dayWord(i int) (dated, bool) {
	if r.titleWord(i) {
		return dated{}, false
	}
	to, n := i+1, 0
	from := i
	if r.is(i-2, "day") && (r.is(i-1, "after") && r.is(i, "tomorrow", "tmrw") || r.is(i-1, "before") && r.is(i, "yesterday")) {
		from = r.withThe(i - 2)
		n = 1
		if r.is(i, "yesterday") {
			n = -1
		}
	}
	switch r.at(i).s {
	case "yesterday":
		n--
	case "tomorrow", "tmrw":
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

// titleWord reports whether the word at token i is part of a name that its
// capital tells: "USA Today", "The Tonight Show", "Last Week Tonight".
func (r *reader) titleWord(i int) bool {
	if !r.capital(i) || i == r.first || r.title() {
		return false
	}
	return r.is(i+1, "show", "programme", "program") || r.capital(i-1) && !r.has(i-1, cMonth|cWeekday|cDay) && (i-1 > r.first || r.raw(i-1) == "USA" || r.has(i-1, cRelative))
}

// programme reports whether a relative word and what it stands before are the
// name of a broadcast, both in capitals within a sentence: "CBS This Morning".
func (r *reader) programme(i, j int) bool {
	return r.capital(i) && r.capital(j) && !r.has(j, cMonth|cWeekday|cSeason) && !r.title() && !(r.capital(i-1) && r.has(i-1, cStop))
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
// year", "past two years", "last Tuesday", "the last week of May".
func (r *reader) relative(i int) (dated, bool) {
	if r.is(i, "last", "final") {
		if d, ok := r.periodPart(i); ok {
			return d, true
		}
	}
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	if d, ok := r.relativeSpan(i, j); ok {
		return d, true
	}
	d, ok := r.relativePeriod(i)
	if ok && d.grain == grainYear && r.kind(d.to, text.Clitic) {
		return r.quarterOfYear(d), true
	}
	return d, ok
}

// relativePeriod reads the relative dates that are one period: "last week",
// "this March", "next week Wednesday".
func (r *reader) relativePeriod(i int) (dated, bool) {
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	if r.is(j, "fiscal", "financial", "calendar") && r.is(j+1, "year", "quarter") {
		j++
	}
	e := r.at(j)
	word := r.at(i).s
	if r.programme(i, j) || e.s == "day" && r.hyphen(i+1) {
		return dated{}, false // "same-day delivery"
	}
	if e.class&cPeriod != 0 && r.is(j+1, "of") && (word == "last" || word == "first") {
		return dated{}, false // "the last year of his term"
	}
	n, ok := steps[word]
	if !ok {
		return dated{}, false
	}
	switch {
	case e.class&cWeekday != 0 && len(e.s) > 5:
		return r.relativeWeekday(i, j, word), true
	case e.class&cMonth != 0 && r.monthWord(j):
		return r.relativeMonth(i, j, word), true
	case e.class&cDaypart != 0:
		return r.relativeDaypart(i, j, word)
	case e.class&cSeason != 0 && !r.is(j-1, "same") && (e.s != "fall" || !r.has(j+1, cStop) || r.is(j+1, "in", "at", "by", "when")):
		return r.relativeSeason(i, j, word), true
	case e.class&cHoliday != 0 && j == i+1:
		d, ok := r.holiday(j)
		if ok && d.rule == "holiday" {
			d.from = i
		}
		return d, ok
	case e.unit == grainWeekend:
		return r.relativeWeekend(i, j, word), true
	case e.class&cPeriod == 0 || e.s == "centuries" || e.s == "century":
		return dated{}, false
	}
	return r.relativeUnit(i, j, n)
}

// relativeUnit reads the relative dates of a unit of time at token j: "last
// week", "the previous year", "the same quarter last year".
func (r *reader) relativeUnit(i, j, n int) (dated, bool) {
	e, word := r.at(j), r.at(i).s
	switch {
	case e.s[len(e.s)-1] == 's':
		return r.comingWeeks(i, j)
	case e.s == "week" && (word == "previous" || word == "following") && dashes[r.raw(j+1)] && r.has(j+2, cWeekday):
		return r.weekThenDay(i, j, n)
	case word == "past", word == "next" && r.is(i-2, "over", "within", "during", "in", "for", "through") && r.is(i-1, "the"):
		return r.spanOf(i, j+1, integer(1), e), true
	case word == "next" && r.is(i-1, "the") && e.s != "day" && e.s != "weekend" && r.tense(i, j+1) == past:
		return r.fromAnchor(i-1, j+1, e.unit, n), true // "The next year, they won"
	case word == "same" && r.dated && r.anchor.fixed() && r.anchor.grain == e.unit && r.is(j+2, "year") && r.is(j+1, "last", "this"): // "the same quarter last year"
		return r.yearBefore(i, j), true
	case word == "previous" || word == "preceding" || word == "following" || word == "same" || word == "prior":
		return r.fromAnchor(r.withThe(i), j+1, e.unit, n), true
	case e.s == "day" && word != "next" && word != "coming":
		return dated{}, false
	case r.is(j+1, "old"):
		return dated{}, false
	}
	if d, ok := r.weekThenDay(i, j, n); ok {
		return d, true
	}
	d := r.fromDay(i, j+1, e.unit, n)
	if e.s == "day" {
		d = r.fromAnchor(i, j+1, e.unit, n)
	}
	return d, true
}

// yearBefore makes the period of the last date in the text, a year back or in
// this year, of "the same quarter last year" whose unit is token j.
func (r *reader) yearBefore(i, j int) dated {
	y, to := r.thisYear(j + 1)
	shift := y - r.anchor.start.Year()
	if r.is(j+1, "last") {
		shift = -1 // the year before the one the text is about
	}
	p := stretch(r.anchor.start.AddDate(shift, 0, 0), r.anchor.end.AddDate(shift, 0, 0), r.at(j).unit)
	return dated{from: r.withThe(i), to: to, period: p, certain: claim.Inferred, rule: "date by another date"}
}

// weekThenDay reads "next week Wednesday", "last week - Monday".
func (r *reader) weekThenDay(i, j, n int) (dated, bool) {
	k := j + 1
	if dashes[r.raw(k)] || r.is(k, "on") {
		k++
	}
	if !r.is(j, "week") || !r.has(k, cWeekday) || len(r.at(k).s) < 6 && !r.is(k, "mon", "tue", "tues", "wed", "thu", "thurs", "fri") || r.kind(k+1, text.Clitic) {
		return dated{}, false
	}
	d := dated{from: i, to: k + 1, period: period{grain: grainDay}, rule: "relative weekday"}
	if r.has(d.to, cDaypart) {
		d.to++
	}
	if r.dated {
		d.period, d.certain = r.dayOfWeek(time.Weekday(r.at(k).value), n), claim.Inferred
	}
	return d, true
}

// steps tells how many periods a relative word goes from the present one.
var steps = map[string]int{"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "current": 0, "upcoming": 1,
	"preceding": -1, "prior": -1, "same": 0}

// relativeSpan reads a stretch of time counted from now: "past two years",
// "next three months", "last few weeks". It is a duration.
func (r *reader) relativeSpan(i, j int) (dated, bool) {
	if !r.is(i, "last", "past", "next", "coming", "previous", "preceding", "first", "following", "upcoming", "final") {
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
	if k := j + 1; r.is(j, "quarter", "half") && (r.is(k, "century", "decade") || r.hyphen(k) && r.is(k+1, "century", "decade")) {
		if r.hyphen(k) {
			k++
		}
		return r.spanOf(i, k+1, integer(1).fraction(1, r.at(j).value), r.at(k)), true // "past quarter century"
	}
	if !r.kind(j, text.Number) && !r.has(j, cUnit|cTeen|cTens|cFraction|cHundred) {
		return dated{}, false
	}
	n, ok := r.number(j)
	if r.has(j, cUnit|cTeen) && r.is(j+1, "quarters") {
		n, ok = num{val: integer(r.at(j).value), to: j + 1}, true
	}
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
	d := r.spanOf(i, k+1, n.val, e)
	a := amount{num: num{from: i, to: d.to, val: d.lo}}
	r.andHalf(&a, int64(e.exp))
	r.smaller(&a, int64(e.exp))
	if !r.is(a.to, "ago") {
		d.lo, d.to = a.val, a.to
	}
	return d, true
}

// spanOf makes a duration of n units e in tokens [from,to).
func (r *reader) spanOf(from, to int, n decimal, e *entry) dated {
	return dated{from: from, to: to, kind: claim.Duration, lo: n.times(int64(e.exp)), unit: "second", rule: "duration to now"}
}

// relativeWeekday reads "last Tuesday": the latest before the article's day;
// "next Tuesday" is in the week after.
func (r *reader) relativeWeekday(i, j int, word string) dated {
	to := j + 1
	if r.kind(to, text.Number) || r.is(to, ",") && (r.kind(to+1, text.Number) || r.has(to+1, cMonth)) || r.has(to, cMonth) {
		k := to
		if r.is(k, ",") {
			k++
		}
		if d, ok := r.dayNamed(k); ok {
			d.from = i
			return d
		}
	}
	if r.has(to, cDaypart) {
		to++
	}
	d := dated{from: i, to: to, rule: "relative weekday", period: period{grain: grainDay}}
	w := time.Weekday(r.at(j).value)
	if (word == "previous" || word == "preceding" || word == "following") && r.is(i-1, "the") && r.anchor.fixed() {
		t := r.anchor.start
		off := (int(w)-int(t.Weekday())+6)%7 + 1
		if word != "following" {
			off = -((int(t.Weekday())-int(w)+6)%7 + 1)
		}
		d.period, d.certain, d.from = dayPeriod(t.AddDate(0, 0, off)), claim.Inferred, i-1
		return d
	}
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
		if d.start.Equal(r.ref) {
			d.period = dayPeriod(d.start.AddDate(0, 0, 7))
		}
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
	if r.anchor.fixed() {
		d.period, d.certain = near(r.anchor.start, grain, n), claim.Inferred
	}
	return d
}
