package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

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
		if r.is(j, "year", "month", "quarter", "week") && from == i && (i == r.first || r.is(i-1, "by", "at", "before", "until", "since", "from", "near", "towards", "toward")) {
			d := r.fromDay(from, j+1, r.at(j).unit, 0) // "by end of year"
			d.bound, d.mod = claim.Approx, mod
			return d, true
		}
		if d, ok := r.edgeOfThe(from, j, mod); ok {
			return d, true
		}
	}
	if r.is(j, "in", "on") && (word == "earlier" || word == "early" || word == "later" || word == "late") {
		j++
		if r.is(j, "the") && r.is(j+1, "week", "month", "year", "day") && r.dated {
			d := r.fromDay(i, j+2, r.at(j+1).unit, 0)
			d.bound, d.mod = claim.Approx, mod
			if (word == "earlier" || word == "early") && d.start.Before(r.ref) {
				d.end = r.ref
			}
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
	switch {
	case from == i && word == "earlier" && d.fixed() && d.start.Before(r.ref) && d.end.After(r.ref):
		d.end = r.ref // "earlier this year" is over
	case word == "beginning" || word == "start":
		d.period = d.period.third("early")
	case from == i:
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
	d, ok := r.tensOf(i, to, n, word)
	if ok && d.kind == "" {
		d.bound, d.mod = claim.Approx, r.d.Span(i, i)
	}
	return d, ok
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
		if !r.figureNear(i) {
			return dated{}, false
		}
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

// figureNear reports whether the words around token i, up to five after it or
// three before it, hold a figure that it may date: "recently raised $72
// million".
func (r *reader) figureNear(i int) bool {
	for j := i - 3; j <= i+5; j++ {
		if r.kind(j, text.Number) || r.has(j, cUnit|cTeen|cTens|cMany) {
			return true
		}
	}
	return false
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
	if !ok || !year(y) {
		return dated{}, false
	}
	return dated{from: i, to: j + 1, period: yearPeriod(y), rule: "fiscal year"}, true
}
