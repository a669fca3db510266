package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dateRange joins d to a second date: "1998 to 2004", "3–5 March", "June 30
// to July 4".
func (r *reader) dateRange(d dated) dated {
	if d.grain == grainTime {
		return r.timeRange(d)
	}
	if !d.fixed() && d.partial == "" || d.kind != "" {
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
	return r.spanTo(d, b)
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
