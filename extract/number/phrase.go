package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// phrase reads words that date without a figure: "recently", "so far", "at
// the time", "fiscal 2019", "noon".
func (r *reader) phrase(i int) (dated, bool) {
	open := func(to int, idle bool) (dated, bool) {
		return dated{from: i, to: to, period: period{grain: grainDay}, rule: "vague time", idle: idle}, true
	}
	switch {
	case r.is(i, "recently") && !r.is(i-1, "as"):
		return open(i+1, true)
	case r.is(i, "so") && r.is(i+1, "far") && !r.is(i-1, "and") && !r.is(i+2, "as", "from"):
		if r.has(i+2, cRelative) || r.is(i+2, "in") && (r.kind(i+3, text.Number) || r.has(i+3, cMonth)) {
			return dated{}, false // "so far this year": the year says it
		}
		return open(i+2, true)
	case r.is(i, "at") && r.is(i+1, "the", "that") && r.is(i+2, "time") && !r.is(i+3, "of", "when"):
		d := dated{from: i, to: i + 3, period: period{grain: grainDay}, rule: "date by another date"}
		if r.anchor.fixed() {
			d.period, d.certain = r.anchor, claim.Inferred
		}
		return d, true
	case r.is(i, "noon", "midnight") && (r.is(i-1, "at", "by", "until", "before", "after", "around", "about", "from", "to", "and")):
		return r.noon(i), true
	case r.is(i, "another", "all"):
		return r.wholeTime(i)
	case r.is(i, "fiscal", "fy"):
		return r.fiscal(i)
	case r.is(i, "weeklong", "monthlong", "yearlong", "daylong", "decadelong"):
		e := lexicon[r.at(i).s[:len(r.at(i).s)-4]]
		return dated{from: i, to: i + 1, kind: claim.Duration, lo: integer(int64(e.exp)), unit: "second", rule: "duration"}, true
	}
	return dated{}, false
}

// wholeTime reads "another week", "all year": one unit of time.
func (r *reader) wholeTime(i int) (dated, bool) {
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	e := r.at(j)
	if !r.has(j, cPeriod) || e.unit == grainWeekend || e.s == "day" && r.is(i, "all") || r.hyphen(j+1) || r.kind(j+1, text.Clitic) {
		return dated{}, false
	}
	return dated{from: i, to: j + 1, kind: claim.Duration, lo: integer(int64(e.exp)), unit: "second", rule: "duration"}, true
}

// noon makes a time of "noon" and "midnight".
func (r *reader) noon(i int) dated {
	if r.is(i, "midnight") {
		return r.timeAt(i, i+1, 0, 0)
	}
	return r.timeAt(i, i+1, 12, 0)
}

// fiscal reads "fiscal 2019", "fiscal year 2019", "FY 2019".
func (r *reader) fiscal(i int) (dated, bool) {
	j := i + 1
	if r.is(j, "year", "years") {
		j++
	}
	y, ok := r.fourDigits(j)
	if n, short := digits(r.raw(j)); !ok && short && r.raw(i) == "FY" && len(r.raw(j)) == 2 {
		y, ok = r.fullYear(n), true
	}
	if !ok || !year(y) {
		return dated{}, false
	}
	return dated{from: i, to: j + 1, period: yearPeriod(y), rule: "fiscal year"}, true
}
