package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// amount is a number with its unit, before ranges are joined.
type amount struct {
	num
	kind    claim.NumberKind
	unit    string
	stated  bool // a unit stands in the text
	prefix  bool // the unit stands before the number
	minor   int  // decimals of a minor unit of money
	certain claim.Certainty
	noNoun  bool
	rule    string
}

// quantity reads an amount and what may join it to a second one: a range, a
// ratio, a score.
func (r *reader) quantity(i int) (figure, bool) {
	if r.has(i, cTimes) {
		return r.timesWord(i)
	}
	if f, ok := r.rank(i); ok {
		return f, true
	}
	if r.raw(i+1) == ":" {
		if f, ok := r.raceTime(i); ok {
			return f, true
		}
		if f, ok := r.proportion(i); ok {
			return f, true
		}
	}
	if f, ok := r.evenSplit(i); ok {
		return f, true
	}
	a, ok := r.amount(i)
	if !ok {
		return figure{}, false
	}
	if f, ok := r.shifted(a); ok {
		return f, true
	}
	if f, ok := r.pair(a); ok {
		return f, true
	}
	if a.ordinal {
		return r.ordinal(a)
	}
	r.borrow(&a)
	r.carriesUnit(&a)
	if !a.stated && !r.counts(&a) {
		return figure{}, false
	}
	return r.single(a), true
}

// borrow gives the first of two figures the unit of the second, "rose from 5
// to 10 percent", and one of a list the percent that ends it: "7, 8 and 10
// percent".
func (r *reader) borrow(a *amount) {
	if r.lendScale(a) || a.stated || a.scaled || !a.val.known() {
		return
	}
	var b amount
	var ok bool
	if r.is(a.from-1, "from", "by") && r.is(a.to, "to") {
		if b, ok = r.amount(a.to + 1); r.is(a.from-1, "by") && b.kind != claim.Percent {
			return
		}
	} else if b, ok = r.listEnd(a); ok && a.val.compare(integer(100)) > 0 {
		return
	}
	if !ok || !b.stated || b.prefix || b.ordinal || !b.val.known() || b.kind == claim.Change || b.kind == claim.Duration && a.val.compare(integer(1000)) > 0 {
		return
	}
	r.shareUnit(a, &b)
	if r.oneScale(a, &b, true) {
		a.val = a.val.shift(r.power(&b))
	}
	a.stated = true
}

// listEnd returns the percentage that ends the list of bare numbers that a
// begins: two joined by "and", or more with commas.
func (r *reader) listEnd(a *amount) (amount, bool) {
	j := a.to
	for n := 2; n < 8; n++ {
		and := r.is(j, "and", "or")
		if !and && (r.raw(j) != "," || !r.glued(j)) || !r.kind(j+1, text.Number) && !r.has(j+1, cUnit|cTeen|cTens) {
			return amount{}, false
		}
		b, ok := r.amount(j + 1)
		switch {
		case !ok || b.ordinal || b.scaled:
			return amount{}, false
		case b.stated:
			return b, (and || n > 2 || r.inList(a, b.kind)) && (b.kind == claim.Percent || b.kind == claim.PercentagePoints || b.kind == claim.BasisPoints)
		}
		j = b.to
	}
	return amount{}, false
}

// inList reports whether a follows a figure of kind k and a comma.
func (r *reader) inList(a *amount, k claim.NumberKind) bool {
	if len(r.out) <= r.begun || r.raw(a.from-1) != "," {
		return false
	}
	last := r.out[len(r.out)-1]
	return last.Number.Kind == k && last.Span.End == r.d.Tokens[a.from-1].Start
}

// single makes the figure of one amount.
func (r *reader) single(a amount) figure {
	f := figure{from: a.from, to: a.to, kind: a.kind, lo: a.val, hi: a.high, unit: a.unit, bound: a.bound, mod: a.mod,
		noun: a.to, noNoun: a.noNoun, certain: a.certain, rule: a.rule}
	if f.lo.known() && !f.lo.fits() {
		f.lo = decimal{}
	}
	if f.rule == "" {
		f.rule = string(f.kind)
	}
	f.span = r.d.Span(a.from, a.to-1)
	if a.tail > 0 {
		f.span.End = r.d.Tokens[a.to-1].Start + a.tail
	}
	return f
}

// amount reads one number with its unit before or after.
func (r *reader) amount(i int) (amount, bool) {
	if a, ok := r.signed(i); ok {
		return a, true
	}
	n, ok := r.number(i)
	if !ok {
		return amount{}, false
	}
	r.regroup(&n)
	a := amount{num: n, kind: claim.Count}
	if r.ordinalEnding(&a) {
		return a, true
	}
	r.openEnd(&a)
	if r.scaleDot(&a); a.stated {
		return a, true
	}
	if a.to < r.last && !a.ordinal {
		r.unitAfter(&a)
	}
	return a, true
}

// ordinalEnding takes in the "rd" of "3rd".
func (r *reader) ordinalEnding(a *amount) bool {
	if a.digits && !a.scaled && !a.part && r.glued(a.to) && r.is(a.to, "st", "nd", "rd", "th") {
		if r.is(a.to, "st") && !strings.HasSuffix(r.raw(a.from), "1") || r.is(a.to, "st") && strings.HasSuffix(r.raw(a.from), "11") {
			return false // "12st": stones
		}
		a.ordinal = true
		a.to++
		return true
	}
	return false
}

// openEnd takes in "plus", "odd" and "+" between a number and its unit:
// "20-plus years", "30+ cities".
func (r *reader) openEnd(a *amount) {
	j, bound := a.to, claim.Bound("")
	switch {
	case r.hyphen(j) && r.is(j+1, "plus"):
		j, bound = j+2, claim.AtLeast
	case r.hyphen(j) && r.is(j+1, "odd"):
		j, bound = j+2, claim.Approx
	case r.glued(j) && r.is(j, "+"):
		j, bound = j+1, claim.AtLeast
	default:
		return
	}
	if unit := cTime | cMeasure | cPercent; r.has(j, unit) || r.raw(j) == "%" || r.hyphen(j) && r.has(j+1, unit) {
		a.mod = r.d.Span(a.to, j-1)
		a.bound, a.to = bound, j
	}
}

// unitAfter takes in the unit that follows a number.
func (r *reader) unitAfter(a *amount) {
	j := a.to
	hyphenated := r.hyphen(j)
	switch unit := cTime | cMeasure | cPercent | cCurrency; {
	case hyphenated:
		j++
	case a.part && r.has(j, cArticle) && (r.has(j+1, unit) || r.is(j+1, "point")): // "half an hour"
		j++
	case r.has(j-1, cFraction) && r.is(j, "of") && r.is(j+1, "hour", "hours"): // "one and three quarters of hours"
		j++
	case (a.part || r.has(j-1, cFraction)) && r.is(j, "of") && r.has(j+1, cArticle) && (r.has(j+2, cTime|cPercent|cMeasure) || r.is(j+2, "point", "square", "cubic")): // "a quarter of an hour"
		j += 2
	case r.partitive(a, j):
		j++
	case a.bound == claim.AtLeast && r.is(j, "of") && (r.has(j+1, unit) || r.is(j+1, "light")), // "millions of dollars"
		r.is(j-1, "couple") && r.is(j, "of") && r.has(j+1, cMeasure|cCurrency): // "a couple of miles"
		j++
	}
	switch {
	case r.percent(a, j):
	case r.currencyAfter(a, j):
	case r.ageAfter(a, j):
	case r.durationAfter(a, j, hyphenated):
	case r.factor(a, j):
	case r.measureAfter(a, j, hyphenated):
	case a.million && r.metres(a, j, hyphenated):
		a.kind, a.unit, a.val, a.scaled = claim.Measure, "metre", a.val.shift(-6), false
	default:
		return
	}
	a.stated = true
}

// percent takes in "%", "per cent", "percentage points", "basis points".
func (r *reader) percent(a *amount, j int) bool {
	e := r.at(j)
	switch {
	case r.raw(j) == "%" || r.raw(j) == "％" || r.raw(j) == "pc" && a.digits:
		a.to = j + 1
	case e.class&cPercent != 0:
		a.to = j + 1
		if len(e.s) <= 3 && e.s != "pct" { // pp
			a.kind, a.unit = claim.PercentagePoints, "percentage point"
			return true
		}
	case r.is(j, "per", "pour") && r.is(j+1, "cent") && (r.is(j, "per") || r.lang == text.French):
		a.to = j + 2
	case r.is(j, "basis") && r.is(j+1, "points", "point"):
		a.kind, a.unit, a.to = claim.BasisPoints, "basis point", j+2
		return true
	case r.is(j, "bps", "bp") && a.digits:
		a.kind, a.unit, a.to = claim.BasisPoints, "basis point", j+1
		return true
	case a.part && r.is(j, "point") && r.percentNear(): // "a quarter point"
		a.kind, a.unit, a.to = claim.PercentagePoints, "percentage point", j+1
		return true
	default:
		return false
	}
	k := a.to
	if r.hyphen(k) {
		k++
	}
	if r.is(k, "points", "point") {
		a.kind, a.unit, a.to = claim.PercentagePoints, "percentage point", k+1
		return true
	}
	a.kind, a.unit = claim.Percent, "%"
	return true
}

// percentNear reports whether the sentence, up to a bound, speaks of percent.
func (r *reader) percentNear() bool {
	for j := r.first; j < min(r.last, r.first+clause); j++ {
		if r.has(j, cPercent) || r.raw(j) == "%" || r.is(j, "rate", "rates") {
			return true
		}
	}
	return false
}

// durationAfter takes in a unit of time and the smaller units after it: "two
// years and three months", "1 hour 20 minutes".
func (r *reader) durationAfter(a *amount, j int, hyphenated bool) bool {
	e := r.at(j)
	if r.is(j, "straight", "consecutive", "full", "whole", "more", "fewer", "additional", "calendar", "working", "business", "long") && r.has(j+1, cTime) ||
		r.is(j, "upcoming", "previous", "coming", "past", "next") && r.has(j+1, cTime) && strings.HasSuffix(r.raw(j+1), "s") {
		j++
		e = r.at(j)
	}
	seconds := int64(e.exp)
	switch {
	case e.class&cTime == 0:
		if seconds = letterTime[r.raw(j)]; seconds == 0 || !a.digits || hyphenated || !r.glued(j) {
			return false
		}
	case e.s == "second" && !hyphenated && !r.singular(*a) && !a.digits, e.s == "quarter" && !r.singular(*a) && !hyphenated:
		return false
	case e.s == "min" && r.raw(j) != "min", e.unit == "weekend" && !(e.s == "weekends" && r.is(a.from-1, "last", "lasts", "lasted", "lasting", "take", "takes", "took")):
		return false
	}
	a.kind, a.unit, a.to = claim.Duration, "second", j+1
	if !a.val.known() {
		a.unit = e.unit // no value in seconds to give: the text's own unit
		return true
	}
	a.val = a.val.times(seconds)
	if a.high.known() {
		a.high = a.high.times(seconds)
	}
	r.andHalf(a, seconds)
	r.smaller(a, seconds)
	return true
}

// singular reports whether a is one of its unit.
func (r *reader) singular(a amount) bool {
	return a.lone || a.part || a.val.known() && a.val.compare(integer(1)) == 0
}

var letterTime = map[string]int64{"h": 60 * 60, "hrs": 60 * 60}

// andHalf takes in "and a half" after the unit: "an hour and a half".
func (r *reader) andHalf(a *amount, seconds int64) {
	j := a.to
	if r.is(j, "and") && r.is(j+1, "half") {
		a.val, a.to = a.val.plus(integer(seconds).fraction(1, 2)), j+2
		return
	}
	if !r.is(j, "and") || !r.has(j+1, cArticle) || !r.has(j+2, cFraction) || r.is(j+2, "second", "third") {
		return
	}
	a.val = a.val.plus(integer(seconds).fraction(1, r.at(j+2).value))
	a.to = j + 3
}

// smaller adds what follows in smaller units of time.
func (r *reader) smaller(a *amount, above int64) {
	for range 4 {
		j := a.to
		if r.is(j, ",") {
			j++
		}
		if r.is(j, "and") {
			j++
		}
		n, ok := r.number(j)
		if !ok || !n.val.known() || n.lone && j == a.to {
			return
		}
		e := r.at(n.to)
		if n.million && above == 60*60 { // "3h 20m"
			a.val, a.to = a.val.plus(n.val.shift(-6).times(60)), n.to
			return
		}
		if e.class&cTime == 0 || e.exp == 0 || int64(e.exp) >= above || r.is(n.to+1, "old") || r.is(n.to+1, "ago") && r.is(a.to, ",") || r.hyphen(n.to+1) || e.s == "second" && !n.lone {
			return
		}
		above = int64(e.exp)
		a.val, a.to = a.val.plus(n.val.times(above)), n.to+1
	}
}

// counts settles whether a number without a unit is a figure at all, and
// whether it is an age or a ratio.
func (r *reader) counts(a *amount) bool {
	switch {
	case a.lone:
		return r.oneCounts(a)
	case a.to == a.from+1 && a.digits && r.strayDigits(a):
		return false
	case r.isAge(a):
		a.kind, a.unit, a.noNoun, a.rule = claim.Age, "year", true, "age after a name"
		return true
	case !a.digits && r.namePart(a):
		return false
	}
	if a.part {
		return r.share(a)
	}
	if r.ticker(a) {
		return true
	}
	if r.capital(a.from-1) && r.tallied(a.from) {
		a.rule = tallyRule
		return true
	}
	if r.indexLevel(a) {
		a.kind, a.unit, a.noNoun, a.rule = claim.Measure, "point", true, "index level"
		if r.is(a.to, "points", "point") {
			a.to++
		}
	} else if r.pollPoints(a) {
		return true
	}
	if a.digits && a.scaled && a.to-a.from == 2 && r.is(a.to-1, "k") && r.glued(a.to-1) && r.kind(a.to, text.Word) && !r.plural(a.to) && !r.plural(a.to+1) {
		return false // "a 4K screen", "a 10K race"
	}
	if a.val.known() && a.to-a.from <= 2 && a.digits && r.glued(a.to) && r.kind(a.to, text.Word) {
		return false // "4K", "5G", "49ers"
	}
	return true
}

// indices are words of the names of stock indices.
var indices = set("dow nasdaq sensex nifty ftse dax nikkei cac stoxx index benchmark seng")

// indexLevel reports whether a is points of a stock index: the sentence names
// one, and the figure is said to be points or is a level after "to" or "at".
func (r *reader) indexLevel(a *amount) bool {
	level := r.is(a.from-1, "to", "at", "of") && (a.grouped || a.val.exp < 0) && (!r.kind(a.to, text.Word) || r.has(a.to, cStop))
	if !a.digits || a.scaled || !level && !r.is(a.to, "points", "point") {
		return false
	}
	for j := max(r.first, a.from-clause); j < a.from; j++ {
		if r.in(j, indices) || r.is(j, "s") && r.raw(j+1) == "&" {
			return true
		}
	}
	return false
}

// share settles a fraction: a ratio where it is a part of something, else a
// plain number.
func (r *reader) share(a *amount) bool {
	switch {
	case r.is(a.to, "of"), r.is(a.from-1, "by"), r.is(a.to, "as") && r.is(a.to+1, "many", "much"), r.is(a.to, "fewer", "less", "more") && !r.is(a.from, "half"):
		a.kind = claim.Ratio
	case a.to-a.from == 1 && r.is(a.from, "half"):
		if r.has(a.from-1, cOrdinal) || r.is(a.from-1, "last", "and", "other", "top", "bottom", "latter", "upper", "lower") || r.hyphen(a.to) ||
			r.is(a.from-1, "at") && (!r.kind(a.to, text.Word) || r.sport()) {
			return false
		}
		a.kind = claim.Ratio
	case r.is(a.from, "a", "an") && r.is(a.to-1, "quarter", "half"):
		return r.is(a.to-1, "half") || r.is(a.from-1, "by", "than", "about", "nearly", "almost", "over", "with", "only", "just", "up", "down", "some", "roughly")
	case r.has(a.to-1, cFraction) && a.to < r.last && !r.kind(a.to, text.Punct):
		a.kind = claim.Ratio
	}
	return true // alone it is a plain number
}

// Words beside a "one" that is a pronoun or part of a phrase.
var (
	beforeOne = set(`the this that no any every each which another only some a last next other number phase day round chapter formula
		part first for air group and or as is than tier type category level class stage grade season volume section`)
	afterOne = set(`recent evening afternoon morning night thing way hand day time side another kind point direction place more example reason top`)
)

// oneCounts reports whether a bare "one" counts something and is no pronoun.
func (r *reader) oneCounts(a *amount) bool {
	if r.in(a.from-1, beforeOne) {
		return false
	}
	if r.capital(a.from) && a.from > r.first && !r.title() && !r.kind(a.from-1, text.Punct) {
		return false // "One Harbour Press"
	}
	if r.hyphen(a.to) || r.hyphen(a.from-1) || !r.kind(a.to, text.Word) || r.has(a.to, cStop|cVerb|cPast|cFuture|cTime) {
		return false
	}
	if r.plural(a.to) && !r.capital(a.to) && !r.has(a.to, cPlural) && (!r.kind(a.to+1, text.Word) || r.has(a.to+1, cStop)) {
		return false // "how one writes a brief"
	}
	if r.abstract(a.to) {
		return false
	}
	return !r.in(a.to, afterOne) && !r.has(a.to, cFew)
}

// idle are the nouns of which "one" counts nothing that could be checked: "one
// important reason", "one step closer".
var idle = set(`reason thing things way example point question possibility problem advantage disadvantage hallmark step sense hell heck voice area
	possible explanation lesson idea upside downside exception difference difficulty theory option answer`)

// abstract reports whether the noun phrase at token j, after "one", is no thing
// to count, or no noun at all: "one previously published".
func (r *reader) abstract(j int) bool {
	s := r.nounPhrase(j, true, false)
	if s.IsZero() {
		return true
	}
	last := r.d.TokenAt(s.End - 1)
	w := r.word(last)
	if strings.HasSuffix(w, "ly") && !inLy[w] && !r.capital(last) || r.is(last, "soliciting", "asking", "saying", "telling", "showing", "calling", "urging", "claiming", "accusing", "involving") {
		return true
	}
	return idle[w] || idle[r.word(last-1)] && r.is(last, "closer", "further", "ahead", "behind", "forward", "back")
}
