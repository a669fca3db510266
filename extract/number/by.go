package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// movers are verbs and nouns of change beside those of the lexicon.
var movers = set(`increasing decreasing climbing gaining jumping soaring surging slipping declining plunging tumbling sliding trimmed trim trims slashed
	slash hiked hike hiking lifts lift lifting raises raise raising cutting lowering lowers lower shrinking shrink narrowing narrow widening widen
	boosting grown risen fallen strengthened weakened rallied sank dipping easing expanding extended extend shortened swelling upped falls went`)

// byBefore returns the token of the "by" before token i, past a hedge ("by as
// much as"), or -1.
func (r *reader) byBefore(i int) int {
	if _, from, ok := r.hedgeBefore(i); ok {
		i = from
	}
	if r.is(i-1, "a", "another", "just", "only", "even", "further") {
		i--
	}
	if r.is(i-1, "by") {
		return i - 1
	}
	return -1
}

// moverBefore returns the nearest verb of change at or before token i in its
// clause, -1 for none.
func (r *reader) moverBefore(i int) int {
	for j := i; j >= max(r.first, i-7); j-- {
		if r.has(j, cChange) || r.in(j, movers) {
			return j
		}
		if r.raw(j) == ";" || r.raw(j) == "," && j < i-3 || r.is(j, "won", "win", "beat", "voted", "between") {
			return -1
		}
	}
	return -1
}

// movedTo reports whether "a to b" after a verb of change tells how far it went
// and where it came to, "rose by 12 to 87", rather than a range, "rose by 10 to
// 20 per cent". A range grows, its first end may leave the unit to the second,
// and its ends are of one size; of a past that is known in full money has two
// figures.
func (r *reader) movedTo(a, b *amount) bool {
	by := r.byBefore(a.from)
	verb := by - 1
	if by < 0 {
		if verb = a.from - 1; !r.has(verb, cChange) && !r.in(verb, movers) {
			return false
		}
	}
	if verb = r.moverBefore(verb); verb < 0 || r.contested(verb, a.from) {
		return false
	}
	if b.stated && !a.stated {
		alike := *a // "by 5 to 10 minutes"
		r.shareUnit(&alike, b)
		return !r.oneScale(&alike, b, false) && (b.val.compare(alike.val) <= 0 || r.farAbove(&alike, b, 10))
	}
	switch {
	case r.oneScale(a, b, false) || b.scaled && !a.scaled && !a.grouped && !b.prefix:
		return false // "by 3 to 5 million"
	case b.val.compare(a.val) <= 0:
		return true
	case r.farAbove(a, b, 3):
		return true
	case a.kind == claim.Money, a.kind == claim.Measure && b.val.compare(a.val.times(2)) > 0:
		return a.stated && b.stated && !r.foretold(verb) && !r.perUnit(b.to)
	}
	return !a.stated && !r.foretold(verb) && r.odd(a) && r.odd(b)
}

// contested reports whether the verb at token i, or a word between it and token
// to, tells of a contest, where two figures are its score: "lost by 12 to 7".
func (r *reader) contested(i, to int) bool {
	return r.has(i, cContest) || r.contest(to, to-i)
}

// changedBy reports whether the figure at token i is how far something moved.
func (r *reader) changedBy(i int) bool {
	verb := i - 1
	if by := r.byBefore(i); by >= 0 {
		verb = by - 1
	} else if !r.has(verb, cChange) && !r.in(verb, movers) {
		return false
	}
	verb = r.moverBefore(verb)
	return verb >= 0 && !r.contested(verb, i)
}

// farAbove reports whether b is n times a or more.
func (r *reader) farAbove(a, b *amount, n int64) bool {
	return a.val.sign() > 0 && b.val.compare(a.val.times(n)) >= 0
}

// odd reports whether a is no round number, as a guess would be.
func (r *reader) odd(a *amount) bool {
	v, ok := a.val.whole()
	return ok && a.digits && v%5 != 0
}

// foretold reports whether the verb at token i looks ahead: "will rise", "to cut".
func (r *reader) foretold(i int) bool {
	if !r.has(i, cPast) && r.is(i, "rise", "rises", "cut", "fall", "grow", "increase", "drop", "raise", "reduce", "boost", "lift", "lower", "trim", "slash", "climb", "jump", "decrease") {
		return true
	}
	for j := i - 1; j >= max(r.first, i-4); j-- {
		if r.has(j, cFuture) || r.is(j, "to", "forecast", "estimated") {
			return true
		}
	}
	return false
}

// perUnit reports whether token i begins what each is counted for: "£2 to £3 a
// day".
func (r *reader) perUnit(i int) bool {
	return (r.is(i, "a", "an") && r.kind(i+1, text.Word) || r.is(i, "per", "each", "apiece"))
}
