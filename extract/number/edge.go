package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// edge reads "early 2018", "late last month", "mid-March", "later this week",
// "the end of 2020", "end-June", "mid-to-late March", "late sixties".
func (r *reader) edge(i int) (dated, bool) {
	word := r.at(i).s
	j := i + 1
	joined := r.hyphen(j)
	if joined {
		j++
	}
	switch {
	case r.is(i, "end", "beginning", "start", "middle", "rest", "remainder"):
		if word == "end" && joined && (r.has(j, cMonth) || r.kind(j, text.Number)) {
			break // "end-June"
		}
		return r.edgeOf(i, j, word)
	case joined && r.is(j, "to") && r.hyphen(j+1) && r.has(j+2, cEdge):
		return r.edgePair(i, j+2, word)
	case joined && word == "mid" && r.is(j, "year", "month") && !r.is(j+1, "of"):
		return r.midYear(i, j)
	case r.is(j, "in", "on") && (word == "earlier" || word == "early" || word == "later" || word == "late"):
		j++
		if r.is(j, "the") && r.is(j+1, "week", "month", "year", "day") && r.dated {
			return r.edgeIn(i, j+1, word), true
		}
	}
	if r.decadeAt(j) {
		return r.edgeDecade(i, j, word)
	}
	return r.edgeDate(i, i, j, word)
}

// edgeDate reads the date from token j on that an edge word stands before. The
// words begin at from, the edge word at i.
func (r *reader) edgeDate(from, i, j int, word string) (dated, bool) {
	if j >= r.last || r.has(j, cEdge) {
		return dated{}, false
	}
	d, ok := r.oneDate(j)
	if !ok || d.kind != "" || d.grain == grainDay && word != "later" && word != "earlier" && word != "late" && word != "early" || d.grain == grainTime {
		return dated{}, false
	}
	mod := r.d.Span(from, j-1)
	if from == i {
		mod = r.d.Span(i, i)
	}
	d.from, d.bound, d.mod = from, claim.Approx, mod
	switch {
	case word == "earlier" && d.fixed() && d.start.Before(r.ref) && d.end.After(r.ref):
		d.end = r.ref // "earlier this year" is over
	case word == "beginning" || word == "start":
		d.period = d.period.third("early")
	case word == "early" || word == "mid" || word == "late":
		d.period = d.period.third(word)
	}
	return d, true
}

// edgeOf reads "the end of 2020", "by end of year", "the rest of the week".
// The whole period is kept, as the desk does, but for the beginning.
func (r *reader) edgeOf(i, j int, word string) (dated, bool) {
	if !r.is(j, "of") {
		return dated{}, false
	}
	from := r.withThe(i)
	j++
	mod := r.d.Span(from, j-1)
	if r.is(j, "year", "month", "quarter", "week") && from == i && (i == r.first || r.is(i-1, "by", "at", "before", "until", "since", "from", "near", "towards", "toward")) {
		d := r.fromDay(from, j+1, r.at(j).unit, 0) // "by end of year"
		d.bound, d.mod = claim.Approx, mod
		return d, true
	}
	if d, ok := r.edgeOfThe(from, j, mod); ok {
		if word == "beginning" || word == "start" {
			d.period = d.period.third("early")
		}
		return d, true
	}
	if r.decadeAt(j) {
		return r.edgeDecade(i, j, word)
	}
	return r.edgeDate(from, i, j, word)
}

// edgePair reads "mid-to-late March", "early-to-mid 1990s": from the first
// edge, token i, to the second, token k.
func (r *reader) edgePair(i, k int, word string) (dated, bool) {
	j := k + 1
	if r.hyphen(j) {
		j++
	}
	if r.has(j, cEdge) {
		return dated{}, false
	}
	d, ok := dated{}, false
	if r.decadeAt(j) {
		d, ok = r.edgeDecade(i, j, "")
	} else {
		d, ok = r.oneDate(j)
	}
	if !ok || d.kind != "" || d.grain == grainDay || d.grain == grainTime {
		return dated{}, false
	}
	whole := d.period
	d.start, d.end = whole.third(word).start, whole.third(r.at(k).s).end
	d.from, d.bound, d.mod = i, claim.Approx, r.d.Span(i, k)
	return d, d.end.After(d.start) || !whole.fixed()
}

// midYear reads "mid-year", "mid-year 2019", "mid-month".
func (r *reader) midYear(i, j int) (dated, bool) {
	d := r.fromDay(i, j+1, r.at(j).unit, 0)
	if y, ok := r.fourDigits(j + 1); ok && year(y) && r.is(j, "year") {
		d.period, d.to, d.certain = yearPeriod(y), j+2, claim.Stated
	}
	d.period = d.period.third("mid")
	d.bound, d.mod = claim.Approx, r.d.Span(i, i)
	return d, true
}

// edgeIn reads "earlier in the week", whose unit is token j.
func (r *reader) edgeIn(i, j int, word string) dated {
	d := r.fromDay(i, j+1, r.at(j).unit, 0)
	d.bound, d.mod = claim.Approx, r.d.Span(i, i)
	if (word == "earlier" || word == "early") && d.start.Before(r.ref) {
		d.end = r.ref
	}
	return d
}

// decadeAt reports whether token j is a decade without its century: "sixties",
// "80s".
func (r *reader) decadeAt(j int) bool {
	return r.has(j, cDecade) || r.kind(j, text.Number) && r.raw(j+1) == "s" && len(r.raw(j)) == 2
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
