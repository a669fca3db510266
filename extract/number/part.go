package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// periodPart reads a part of a longer period, named by its place in it: "the
// third Tuesday of March", "first week of January", "the last three months of
// 2019", "the final day of the year".
func (r *reader) periodPart(i int) (dated, bool) {
	n, last, j, ok := r.place(i)
	if !ok {
		return dated{}, false
	}
	count := 1
	if r.kind(j, text.Number) || r.has(j, cUnit|cTeen|cTens) {
		c, found := r.number(j)
		v, small := c.val.whole()
		if !found || c.ordinal || c.part || !small || v < 1 || v > 400 || n > 1 {
			return dated{}, false
		}
		count, j = v, c.to
	}
	if r.hyphen(j) {
		j++
	}
	e := r.at(j)
	unit := e.unit
	switch {
	case e.class&cWeekday != 0 && count == 1:
		unit = "weekday"
	case e.class&cTime == 0 || e.s == "second" || count == 1 && e.s[len(e.s)-1] == 's':
		return dated{}, false
	}
	whole, ok := r.wholeOf(j + 1)
	if !ok {
		return dated{}, false
	}
	d := dated{from: r.withThe(i), to: whole.to, certain: whole.certain, rule: "part of a period"}
	d.period, ok = cut(whole.period, unit, time.Weekday(e.value), n, count, last)
	return d, ok
}

// place reads "third", "3rd", "last" or "final" and returns the token after
// it.
func (r *reader) place(i int) (n int, last bool, to int, ok bool) {
	switch {
	case r.is(i, "last", "final"):
		return 1, true, i + 1, true
	case r.has(i, cOrdinal) && r.at(i).value <= 31:
		return int(r.at(i).value), false, i + 1, true
	case r.has(i, cTens):
		s, found := r.spelled(i) // "twenty-sixth"
		n, ok = s.val.whole()
		return n, false, s.to, found && s.ordinal && ok && n <= 31
	case r.kind(i, text.Number) && r.glued(i+1) && r.is(i+1, "st", "nd", "rd", "th") && len(r.raw(i)) <= 2:
		n, ok = digits(r.raw(i))
		return n, false, i + 2, ok && n >= 1 && n <= 31
	}
	return 0, false, i, false
}

// wholeOf reads the period that a part is taken of, from its "of" or "in" on:
// a month, a year, "last month", "the year".
func (r *reader) wholeOf(j int) (dated, bool) {
	if !r.is(j, "of", "in") {
		return dated{}, false
	}
	k := j + 1
	if r.is(k, "the") && r.is(k+1, "year", "month", "quarter") && r.is(j, "of") && !r.is(k+2, "of", "that", "since") {
		return r.fromDay(k, k+2, r.at(k+1).unit, 0), true
	}
	d, ok := dated{}, false
	switch {
	case r.has(k, cMonth):
		if d, ok = r.monthDate(k); !ok && r.capital(k) && r.is(j, "of") {
			d, ok = r.rangeMonth(k)
		}
	case r.kind(k, text.Number):
		d, ok = r.plainYear(k)
	case r.has(k, cRelative):
		d, ok = r.relativePeriod(k)
	case r.kind(k, text.Word) && r.digitWord(k):
		d, ok = r.labelDate(k)
	default:
		if y, to := r.spelledYear(k); y > 0 {
			return dated{from: k, to: to, period: yearPeriod(y)}, true
		}
	}
	if !ok || d.kind != "" {
		return d, false
	}
	switch d.grain {
	case grainMonth, grainYear, grainQuarter:
		return d, true
	}
	return d, false
}

// cut takes count units out of p from its nth on, or its last. A week belongs
// to the month or year in which its Thursday lies (ISO 8601). An open period
// gives an open part.
func cut(p period, unit string, w time.Weekday, n, count int, last bool) (period, bool) {
	grain := unit
	switch unit {
	case "weekday", "night":
		grain = grainDay
	case grainDay:
		if count > 1 {
			grain = grainDays
		}
	}
	if !p.fixed() {
		return period{grain: grain}, true
	}
	var q period
	switch unit {
	case "weekday":
		q = nthWeekday(p, w, n, last)
	case grainWeek, grainWeekend, "fortnight":
		first := weekPeriod(p.start.AddDate(0, 0, 3)).start.AddDate(0, 0, 7*(n-1))
		days := 7 * count
		if unit == "fortnight" {
			days *= 2
		}
		if last {
			first = weekPeriod(p.end.AddDate(0, 0, -4)).start.AddDate(0, 0, 7-days)
		}
		q = stretch(first, first.AddDate(0, 0, days), grain)
		if unit == grainWeekend {
			if count > 1 {
				return period{}, false
			}
			q.start = q.start.AddDate(0, 0, 5)
		}
		return q, !q.start.Before(p.start.AddDate(0, 0, -4)) && !q.start.After(p.end)
	default:
		if unit != grainDay && unit != "night" && unit != grainMonth && unit != grainQuarter {
			return period{}, false
		}
		q = stretch(moved(p.start, unit, n-1), moved(p.start, unit, n-1+count), grain)
		if last {
			q = stretch(moved(p.end, unit, -count), p.end, grain)
		}
	}
	return q, !q.start.Before(p.start) && !q.end.After(p.end)
}

// nthWeekday is the nth weekday w in p, or the last one.
func nthWeekday(p period, w time.Weekday, n int, last bool) period {
	if last {
		end := p.end.AddDate(0, 0, -1)
		return dayPeriod(end.AddDate(0, 0, -((int(end.Weekday()) - int(w) + 7) % 7)))
	}
	return dayPeriod(p.start.AddDate(0, 0, (int(w)-int(p.start.Weekday())+7)%7+7*(n-1)))
}

// weekdayOf reads the week that a weekday is said to lie in, from token j on:
// "of next week", "last week", "after next". It returns the token after it.
func (r *reader) weekdayOf(w time.Weekday, j int) (period, int, bool) {
	if r.is(j, "of") {
		j++
	}
	n, ok := steps[r.word(j)]
	if !ok || !r.is(j+1, "week") || r.kind(j+2, text.Clitic) || r.is(j, "same", "previous", "following", "preceding", "prior") {
		return period{}, j, false
	}
	if !r.dated {
		return period{grain: grainDay}, j + 2, true
	}
	return r.dayOfWeek(w, n), j + 2, true
}

// dayOfWeek is weekday w of the week n from the article's.
func (r *reader) dayOfWeek(w time.Weekday, n int) period {
	return dayPeriod(near(r.ref, grainWeek, n).start.AddDate(0, 0, (int(w)+6)%7))
}

// ordinalDigits reads "3rd quarter" and "1st Friday of May".
func (r *reader) ordinalDigits(i int) (dated, bool) {
	n, _, to, ok := r.place(i)
	if !ok {
		return dated{}, false
	}
	if n <= 4 {
		if d, ok := r.quarterNumber(i, to, n); ok {
			return d, true
		}
	}
	return r.periodPart(i)
}

// beforeWeek are words between "the week" and the day it is named by.
var beforeWeek = set("of beginning starting commencing ending ended ends")

// weekBy reads the day that names a week, from the token j after "the week"
// on: "of 4 May", "ending March 6", "beginning on Monday".
func (r *reader) weekBy(from, j int) (dated, bool) {
	if !r.in(j, beforeWeek) && !r.has(j, cMonth) {
		return dated{}, false
	}
	k, ending := j+1, r.is(j, "ending", "ended", "ends")
	if r.has(j, cMonth) {
		k = j
	}
	if r.is(k, "on") {
		k++
	}
	if !r.has(k, cMonth|cWeekday|cHoliday) && !r.kind(k, text.Number) {
		return dated{}, false
	}
	d, ok := r.oneDate(k)
	if !ok || d.grain != grainDay || d.kind != "" {
		return dated{}, false
	}
	d.from, d.grain, d.rule = from, grainWeek, "week by a day"
	switch {
	case !d.fixed():
		d.period = period{grain: grainWeek}
	case ending:
		d.period = stretch(d.start.AddDate(0, 0, -6), d.start.AddDate(0, 0, 1), grainWeek)
	default:
		d.period = weekPeriod(d.start)
	}
	return d, true
}

// afterNext reads "the week after next" and "the year before last" from the
// token j after the unit on.
func (r *reader) afterNext(from, j int, unit string) (dated, bool) {
	n := 0
	switch {
	case r.is(j, "after") && r.is(j+1, "next"):
		n = 2
	case r.is(j, "before") && r.is(j+1, "last"):
		n = -2
	default:
		return dated{}, false
	}
	d := r.fromDay(from, j+2, unit, n)
	if unit == grainWeekend && r.dated {
		d.period = near(r.ref, grainWeek, n)
		d.start, d.grain = d.start.AddDate(0, 0, 5), grainWeekend
	}
	return d, true
}

// weekdayBeside reads "the Saturday before Christmas", whose weekday is token i
// and whose next token is to.
func (r *reader) weekdayBeside(i, to int) (dated, bool) {
	if !r.is(to, "before", "after", "following") || !r.is(i-1, "the") || !r.has(to+1, cMonth|cHoliday) && !r.kind(to+1, text.Number) {
		return dated{}, false
	}
	d, ok := r.oneDate(to + 1)
	if !ok || d.kind != "" || d.grain != grainDay {
		return dated{}, false
	}
	w := int(r.at(i).value)
	return r.besideYear(d, i-1, func(t time.Time) period {
		off := (int(t.Weekday())-w+6)%7 + 1
		if !r.is(to, "before") {
			off = -((w-int(t.Weekday())+6)%7 + 1)
		}
		return dayPeriod(t.AddDate(0, 0, -off))
	}), true
}

// besideYear moves the day d to what lies beside it. Where the year of d came
// from the article's day, the tense is that of the day meant: shortly before
// Christmas "the Saturday before Christmas" is past already.
func (r *reader) besideYear(d dated, from int, beside func(time.Time) period) dated {
	free := d.rule == "date without year" || d.on != nil
	d.from, d.rule = from, "date by another date"
	if !d.fixed() {
		return d
	}
	base := d.start
	d.period, d.certain = beside(base), claim.Inferred
	if !free || !r.dated {
		return d
	}
	t := r.tense(d.from, d.to)
	if t == unknown {
		return d
	}
	y := base.Year() - int(t)
	other := day(y, base.Month(), base.Day())
	if d.on != nil {
		other = d.on(y)
	}
	if p := beside(other); !other.IsZero() && (t == past && !p.start.After(r.ref) || t == future && p.end.After(r.ref)) {
		d.period = p
	}
	return d
}

// weekendOf reads "the weekend of 7 March", from the token j after "weekend"
// on.
func (r *reader) weekendOf(from, j int) (dated, bool) {
	if !r.is(j, "of") || !r.has(j+1, cMonth|cHoliday) && !r.kind(j+1, text.Number) {
		return dated{}, false
	}
	d, ok := r.oneDate(j + 1)
	if !ok || d.kind != "" || d.grain != grainDay && d.grain != grainDays {
		return dated{}, false
	}
	d.from, d.grain, d.rule = from, grainWeekend, "weekend"
	if d.fixed() && d.end.Sub(d.start) <= 24*time.Hour {
		d.period = weekendAround(d.start)
	}
	return d, true
}

// besideDay reads "the day after Christmas", "the week before 7 April", and
// "the day before" alone, from the token j after the unit on.
func (r *reader) besideDay(from, j int, unit string) (dated, bool) {
	sign := 1
	switch {
	case r.is(j, "before"):
		sign = -1
	case !r.is(j, "after"):
		return dated{}, false
	}
	if (unit == grainDay || unit == grainWeek || unit == grainMonth || unit == grainYear) && (j+1 >= r.last || r.kind(j+1, text.Punct)) {
		return r.fromAnchor(from, j+1, unit, sign), true
	}
	if r.has(j+1, cDay) && unit == grainDay {
		return r.dayWord(j + 1)
	}
	if !r.has(j+1, cMonth|cWeekday|cHoliday) && !r.kind(j+1, text.Number) {
		return dated{}, false
	}
	d, ok := r.oneDate(j + 1)
	if !ok || d.kind != "" || d.grain != grainDay {
		return dated{}, false
	}
	if !d.fixed() {
		d.from, d.rule, d.period = from, "date by another date", period{grain: grainOf(unit)}
		return d, true
	}
	return r.besideYear(d, from, func(t time.Time) period {
		switch unit {
		case grainWeek:
			return weekPeriod(t.AddDate(0, 0, 6*sign))
		case grainMonth, grainYear, grainQuarter:
			return near(t, unit, sign)
		case grainWeekend:
			w := weekPeriod(t.AddDate(0, 0, 7*min(sign, 0)+1))
			return stretch(w.start.AddDate(0, 0, 5), w.end, grainWeekend)
		}
		return dayPeriod(t.AddDate(0, 0, sign))
	}), true
}
