package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// openDate fills the bound of a date that only one end of a time is told by:
// "since 2010" is from 2010 on (at least), "after" and "before" leave the day
// itself out, "until", "through" and "by" take it in. What an event dates
// ("after Monday's storm", "before the 2016 election") is no bound.
func (r *reader) openDate(f *figure) {
	if f.bound != "" || f.idle || f.date == nil || f.rule == "date range" {
		return
	}
	if b, n := r.openAfter(f.to); b != "" {
		f.bound, f.mod = b, r.d.Span(f.to, f.to+n-1)
		return
	}
	if r.kind(f.to, text.Clitic) || r.kind(f.to, text.Word) && !r.endsPhrase(f.to) || r.hyphen(f.to) {
		return
	}
	if b, from, to := r.openBefore(f); b != "" {
		f.bound, f.mod = b, r.d.Span(from, to)
	}
}

// endsPhrase reports whether the word at token j cannot be a noun that the
// date before it belongs to.
func (r *reader) endsPhrase(j int) bool {
	return r.has(j, cStop|cVerb|cPast|cFuture|cPhrase|cChange) || r.participle(j)
}

// openBefore returns the bound that the words before f give, and the first and
// the last of them.
func (r *reader) openBefore(f *figure) (b claim.Bound, from, to int) {
	k := f.from - 1
	if r.is(k, "year") && r.is(k-1, "the") {
		k--
	}
	if r.is(k, "the") {
		k--
	}
	switch r.word(k) {
	case "since":
		return claim.AtLeast, k, k
	case "by":
		return claim.AtMost, k, k
	case "after", "before", "until", "till", "through", "thru":
		return r.openPreposition(f, k)
	case "than":
		return r.openThan(k)
	case "as":
		if r.is(k-2, "as") && r.is(k-1, "early") {
			return claim.AtLeast, k - 2, k
		}
		if r.is(k-2, "as") && r.is(k-1, "late") {
			return claim.AtMost, k - 2, k
		}
	case "to":
		if r.is(k-1, "prior") {
			return claim.LessThan, k - 1, k
		}
		if r.is(k-1, "up") {
			return claim.AtMost, k - 1, k
		}
	case "on", "in", "from", "with":
		if r.is(k-1, "starting", "beginning", "effective", "commencing") {
			return claim.AtLeast, k - 1, k
		}
	case "starting", "beginning", "effective", "commencing":
		return claim.AtLeast, k, k
	}
	return "", k, k
}

// openPreposition reads "after", "before", "until" and "through" at token k.
func (r *reader) openPreposition(f *figure, k int) (b claim.Bound, from, to int) {
	switch r.word(k) {
	case "after":
		if r.kind(k-1, text.Word) && (r.at(k-1).unit != "" || r.is(k-1, "named", "day", "week", "month", "year", "looks", "look")) {
			return "", k, k
		}
		return claim.MoreThan, k, k
	case "before":
		if r.at(k-1).unit != "" {
			return "", k, k
		}
		if r.is(k-1, "not") {
			return claim.AtLeast, k - 1, k
		}
		return claim.LessThan, k, k
	case "until", "till":
		if r.is(k-1, "not") {
			return claim.AtLeast, k - 1, k
		}
		return claim.AtMost, k, k
	case "through", "thru":
		if f.date.Grain == grainDecade || f.date.Grain == "century" || f.date.Grain == grainWeek || f.date.Grain == grainSeason || r.is(k-1, "midway", "halfway", "partway", "all", "way") {
			return "", k, k // "through the 1990s": all of them
		}
		return claim.AtMost, k, k
	}
	return "", k, k
}

// openThan reads "later than", "no earlier than" that end at token k.
func (r *reader) openThan(k int) (b claim.Bound, from, to int) {
	not := r.is(k-2, "no", "not")
	from = k - 1
	if not {
		from--
	}
	switch {
	case r.is(k-1, "later") && not:
		return claim.AtMost, from, k
	case r.is(k-1, "later"):
		return claim.MoreThan, from, k
	case r.is(k-1, "earlier", "sooner") && not:
		return claim.AtLeast, from, k
	case r.is(k-1, "earlier", "sooner"):
		return claim.LessThan, from, k
	}
	return "", k, k
}

// openAfter returns the bound that the words from token j on give the date
// before them, and how many they are.
func (r *reader) openAfter(j int) (claim.Bound, int) {
	switch {
	case r.is(j, "onward", "onwards"):
		return claim.AtLeast, 1
	case r.is(j, "or", "and") && r.is(j+1, "later", "after", "beyond", "thereafter", "onward", "onwards"):
		if r.is(j+1, "after") && r.kind(j+2, text.Word) {
			return "", 0
		}
		return claim.AtLeast, 2
	case r.is(j, "or", "and") && r.is(j+1, "earlier", "before", "sooner"):
		if r.kind(j+2, text.Word) {
			return "", 0
		}
		return claim.AtMost, 2
	}
	return "", 0
}
