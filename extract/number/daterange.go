package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dateRange joins d to a second date: "1998 to 2004", "3–5 March", "June 30
// to July 4", "between now and Friday", "March to date".
func (r *reader) dateRange(d dated) dated {
	if d.grain == grainTime {
		return r.timeRange(d)
	}
	if !d.fixed() && d.partial == "" || d.kind != "" {
		return d
	}
	if n, ok := r.fromNow(d); ok {
		return n
	}
	j, ok := r.rangeJoint(d)
	if !ok {
		return d
	}
	if y, ok := r.shortYear(d, j); ok {
		return y
	}
	if r.is(j-1, "/") {
		return d
	}
	if n, ok := r.untilNow(d, j); ok {
		return n
	}
	b, ok := r.endDate(d, j)
	if !ok || b.kind != "" || b.grain != d.grain && !r.is(d.from-1, "from", "between") && !r.is(j-1, "through") {
		return d
	}
	if !b.fixed() || !d.fixed() {
		return r.joinPartial(d, b)
	}
	return r.joinDates(d, b)
}

// rangeJoint returns the token after what joins d to a second date: a dash, a
// slash between years, "to", "until", "and" after "between".
func (r *reader) rangeJoint(d dated) (int, bool) {
	j := d.to
	dash := r.hyphen(j) || dashes[r.raw(j)] && r.kind(j+1, text.Number) && d.grain == grainYear
	spaced := dashes[r.raw(j)] && r.raw(j) != "—" && !r.glued(j) && !r.glued(j+1) && (r.kind(j+1, text.Number) || r.has(j+1, cMonth)) &&
		(d.grain == grainDay || d.grain == grainMonth)
	switch {
	case spaced:
	case dash || dashes[r.raw(j)] && r.glued(j) == r.glued(j+1) && r.raw(j) != "-":
		if r.hyphen(j+2) && r.raw(j) == "-" && !r.kind(j+1, text.Number) && !r.has(j+1, cMonth) {
			return j, false
		}
	case r.is(j, "/"):
		return j + 1, r.glued(j) && r.glued(j+1) && d.grain == grainYear
	case r.is(j, "to", "through", "thru", "until", "till") && !r.is(d.from-1, "next"):
		return j + 1, !r.moved(d.from)
	case r.is(j, "and") && r.is(d.from-1, "between"):
	default:
		return j, false
	}
	return j + 1, true
}

// shifts are the verbs of an event that goes from one day to another: "moved
// from 3 May to 7 May" is no range.
var shifts = set(`moved moves move moving postponed postpone postpones postponing rescheduled reschedule delayed delay delays delaying
	pushed push pushes pushing changed change changes extended extend extends brought shifted shift`)

// moved reports whether the "from" before token i belongs to a change of date.
func (r *reader) moved(i int) bool {
	if !r.is(i-1, "from") {
		return false
	}
	for j := max(r.first, i-8); j < i-1; j++ {
		if r.in(j, shifts) {
			return true
		}
	}
	return false
}

// fromNow reads "between now and Friday", "from now until 2030".
func (r *reader) fromNow(d dated) (dated, bool) {
	j := d.from - 1
	if r.is(j, "the") {
		j--
	}
	if !r.is(j-1, "now", "today") || !r.is(j, "and", "until", "till", "to", "through") || !r.is(j-2, "between", "from") || !r.dated {
		return d, false
	}
	if d.yearless() && !d.end.After(r.ref) {
		if d.rule == "weekday" {
			d.end = d.end.AddDate(0, 0, 7)
		} else {
			d.end = d.end.AddDate(1, 0, 0)
		}
	}
	if !d.end.After(r.ref) {
		return d, false
	}
	d.from = j - 1
	if r.is(j-2, "between") {
		d.from--
	}
	return r.stretched(d, r.ref, d.end), true
}

// untilNow reads "March to date", "2015 to present", "1998–present": up to the
// article's day.
func (r *reader) untilNow(d dated, j int) (dated, bool) {
	from := j
	if r.is(j, "the", "current") {
		j++
	}
	switch {
	case r.is(j, "now", "date"):
	case r.is(j, "present") && (j > from || !r.kind(j+1, text.Word) || r.has(j+1, cStop)):
		if r.is(j+1, "day") {
			j++
		}
	default:
		return d, false
	}
	if !d.fixed() || !r.dated || !r.ref.After(d.start) || r.glued(j+1) && r.kind(j+1, text.Word) {
		return d, false
	}
	if d.yearless() && d.start.After(r.ref) {
		d.start = d.start.AddDate(-1, 0, 0)
	}
	if r.is(d.from-1, "between") && r.is(d.to, "and") {
		d.from--
	}
	d.to = j + 1
	return r.stretched(d, d.start, r.ref), true
}

// stretched makes the days [start,end) of d.
func (r *reader) stretched(d dated, start, end time.Time) dated {
	d.start, d.end, d.certain, d.rule = start, end, claim.Inferred, "date range"
	if d.grain == grainDay {
		d.grain = grainDays
	}
	return d
}

// timeRange joins a clock time to the one it lasts until: "10 a.m. to 4 p.m.".
func (r *reader) timeRange(d dated) dated {
	j := d.to
	switch {
	case r.hyphen(j), r.is(j, "to", "until", "till", "through"), r.is(j, "and") && r.is(d.from-1, "between"):
	default:
		return d
	}
	b, ok := r.clock(j + 1)
	if !ok && r.is(j+1, "noon", "midnight") {
		b, ok = r.noon(j+1), true
	}
	if !ok {
		return d
	}
	if n := len(b.partial) - len("T09:30"); n > 0 && len(d.partial) > n {
		d.partial = b.partial[:n] + d.partial[n:] // the day stands after the second one
	}
	d.partialEnd = b.partial
	if day, _, found := strings.Cut(d.partial, "T"); found && d.partialEnd < d.partial && strings.HasPrefix(d.partialEnd, day+"T") {
		if t, err := time.Parse(time.DateOnly, day); err == nil { // "10 p.m. to 2 a.m." ends on the next day
			d.partialEnd = isoDay(t.AddDate(0, 0, 1)) + d.partialEnd[len(day):]
		}
	}
	return r.spanTo(d, b)
}

// yearless reports whether the year, or the week, of d came from the
// article's day.
func (d *dated) yearless() bool {
	return d.rule == "date without year" || d.rule == "month without year" || d.rule == "weekday"
}

// joinDates makes one period of two. The one without a year takes the other's.
func (r *reader) joinDates(d, b dated) dated {
	switch {
	case d.rule == "relative weekday" && b.rule == "weekday": // "next Monday to Friday"
		n := 1 + (int(b.start.Weekday())-int(d.start.Weekday())+6)%7
		b.start, b.end = d.start.AddDate(0, 0, n), d.start.AddDate(0, 0, n+1)
	case d.rule == "weekday" && b.rule == "weekday":
		switch {
		case b.end.After(d.start):
		case r.tense(d.from, b.to) == past:
			d.start = d.start.AddDate(0, 0, -7)
		default:
			b.end = b.end.AddDate(0, 0, 7)
		}
	case d.yearless() && d.rule != "weekday" && !b.yearless():
		y := b.start.Year() - d.start.Year()
		d.start = d.start.AddDate(y, 0, 0)
		if d.start.After(b.start) {
			d.start = d.start.AddDate(-1, 0, 0)
		}
		d.certain = b.certain
	case b.yearless() && b.rule != "weekday" && d.yearless() && d.rule != "weekday" && r.tense(d.from, b.to) != future && b.start.After(r.ref) && !d.start.After(r.ref):
		// what began has its end ahead
	case b.yearless() && b.rule != "weekday" && d.yearless() && d.rule != "weekday" && d.start.After(b.start) && b.start.Sub(r.ref).Abs() < d.start.Sub(r.ref).Abs():
		d.start = d.start.AddDate(-1, 0, 0) // the end is the nearer one to the article
	case b.yearless() && b.rule != "weekday" && (d.start.After(b.start) || !d.yearless()):
		y := d.start.Year() - b.start.Year()
		b.start, b.end = b.start.AddDate(y, 0, 0), b.end.AddDate(y, 0, 0)
		if !b.end.After(d.start) {
			b.end = b.end.AddDate(1, 0, 0)
		}
	}
	if !b.end.After(d.start) {
		return d
	}
	d.end = b.end
	d.grain = rangeGrain(d.grain, b.grain)
	return r.spanTo(d, b)
}

// rangeGrain is the grain of a range whose ends have grains a and b.
func rangeGrain(a, b string) string {
	switch {
	case a == grainDay || b == grainDay || a == grainDays || b == grainDays:
		return grainDays
	case a == b || b == grainYear:
		return a
	}
	return b
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
	if d.partial == "" || b.partial == "" || d.grain == grainTime || d.grain != b.grain {
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
	first := j
	if r.is(j, "the") && (r.kind(j+1, text.Number) || r.has(j+1, cEdge|cOrdinal|cRelative)) {
		j++
	}
	if r.has(j, cEdge) {
		b, ok := r.edge(j)
		return b, ok && b.from >= first
	}
	if d.grain == grainYear {
		if y, ok := r.fourDigits(j); ok && year(y) && !r.plural(j+1) && !r.has(j+1, cPercent|cScale|cCurrency) {
			return dated{from: j, to: j + 1, period: yearPeriod(y)}, true
		}
		if y, to := r.spelledYear(j); y > 0 {
			return dated{from: j, to: to, period: yearPeriod(y)}, true
		}
		if !r.has(j, cMonth|cDay) {
			return dated{}, false
		}
	}
	if d.grain == grainDay && d.fixed() && r.has(d.from, cMonth) {
		if b, ok := r.endDay(d, j); ok {
			return b, true
		}
	}
	if d.grain == grainMonth && r.has(j, cMonth) && r.capital(j) == r.capital(d.from) && !r.hyphen(r.pastDot(j)) {
		return r.rangeMonth(j)
	}
	return r.oneDate(j)
}

// endDay reads the day alone that ends a range of days: "March 3 to 5",
// "April 9th through seventeenth".
func (r *reader) endDay(d dated, j int) (dated, bool) {
	n, ok := digits(r.raw(j))
	to := j + 1
	switch {
	case r.kind(j, text.Number) && ok:
		if r.glued(to) && r.kind(to, text.Word) && !r.is(to, "st", "nd", "rd", "th") || r.has(to, cMonth) || r.raw(to) == "/" {
			return dated{}, false
		}
		if r.is(to, "st", "nd", "rd", "th") {
			to++
		}
	case r.has(j, cOrdinal|cTens):
		s, found := r.spelled(j)
		if !found || !s.ordinal || r.is(s.to, "of") {
			return dated{}, false
		}
		n, ok = s.val.whole()
		to = s.to
	default:
		return dated{}, false
	}
	if y, end := r.yearAfter(to); y > 0 && ok && validDay(y, d.start.Month(), n) {
		return dated{from: j, to: end, period: dayPeriod(day(y, d.start.Month(), n))}, true
	}
	if !ok || !validDay(d.start.Year(), d.start.Month(), n) || r.has(to, cPercent|cScale|cTime) {
		return dated{}, false
	}
	return dated{from: j, to: to, period: dayPeriod(day(d.start.Year(), d.start.Month(), n)), certain: d.certain, rule: d.rule}, true
}

// rangeMonth reads the month that ends a range of months, where "May" needs
// no preposition.
func (r *reader) rangeMonth(j int) (dated, bool) {
	if d, ok := r.monthDate(j); ok {
		return d, true
	}
	to := r.pastDot(j)
	p := r.monthNear(time.Month(r.at(j).value), r.tense(j, to))
	return dated{from: j, to: to, period: p, certain: r.resolved(p), rule: "month without year"}, true
}

// shortYear reads the "19" of "2018-19" and "FY2020-22".
func (r *reader) shortYear(d dated, j int) (dated, bool) {
	if n, ok := r.fourDigits(j); ok && d.grain == grainYear && d.fixed() && r.is(j-1, "/") && n == d.start.Year()+1 { // "2018/2019"
		d.end, d.to, d.rule = day(n+1, 1, 1), j+1, "date range"
		return d, true
	}
	if d.grain != grainYear || !d.fixed() || !r.kind(j, text.Number) || len(r.raw(j)) != 2 || r.glued(j+1) && (r.kind(j+1, text.Word) || r.hyphen(j+1)) ||
		!dashes[r.raw(j-1)] && !r.is(j-1, "/") {
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
