package match

import (
	"slices"
	"strconv"
	"strings"

	"stet/extract/claim"
)

// wholeWords stand between a part and its whole: "five of the twelve".
var wholeWords = wordSet("of the our its their his her my your these those all some about")

// partWhole marks the wholes among the figures, "N of the M" and "of the M, N",
// and parts what is said of each: M counts the noun behind it and no more, N the
// same noun with all that the sentence says.
func (s *Source) partWhole(fs []figure) {
	for i := 0; i+1 < len(fs); i++ {
		a, b := &fs[i], &fs[i+1]
		if counts(a) && counts(b) && s.ofThem(a, b) {
			a.part = i + 2
			continue
		}
		if !counts(a) || !counts(b) || !s.inOneSentence(a, b) {
			continue
		}
		switch {
		case s.ofBetween(a, b):
			b.whole, b.right = true, s.nounEnd(b)
			a.right = s.nextBorder(fs, i+2)
			if p := s.whole(); relatives[p.form(b.right)] && !s.clauseEnds(b.right-1) { // "of the 300 whom we need"
				a.right, b.right = b.right, a.right
			}
			s.partOfWhole(a, b)
			b.part = i + 1
		case s.ofBefore(a) && s.clauseBetween(a, b) && (b.n.Of == "" || countedOf(b.n.Of).vague() || countedOf(b.n.Of).meets(countedOf(a.n.Of))):
			a.whole = true
			b.left = a.left
			s.partOfWhole(b, a)
			if p := s.whole(); !relatives[p.form(s.nounEnd(a))] { // of "the 212 who deliver, 37 gave up" both are told of
				a.part = i + 2
			}
		}
	}
}

// relatives are the words that tell more of a whole, behind its noun.
var relatives = wordSet("who whom that which we they you i he she it")

// partOfWhole gives a part that names nothing what its whole counts.
func (s *Source) partOfWhole(part, whole *figure) {
	if own := countedOf(part.n.Of); !own.given || own.vague() {
		part.of = countedOf(whole.n.Of)
	}
}

// counts reports whether a figure is a plain count.
func counts(f *figure) bool { return f.n.Date == nil && f.unit == "" && f.n.Kind == claim.Count }

// inOneSentence reports whether two figures stand in one sentence.
func (s *Source) inOneSentence(a, b *figure) bool {
	p := s.whole()
	return a.from < len(p.words) && b.from < len(p.words) && p.sentence[a.from] == p.sentence[b.from]
}

// ofThem reports whether b counts some of those that a counts, in the same
// sentence or the one before: "Thirty-one fell ill. Two of them died."
func (s *Source) ofThem(a, b *figure) bool {
	p := s.whole()
	if b.to+1 >= len(p.words) || p.form(b.to) != "of" || a.from >= len(p.words) || p.sentence[b.from]-p.sentence[a.from] > 1 {
		return false
	}
	w := p.form(b.to + 1)
	return w == "them" || w == "these" || w == "those" || w == "whom"
}

// ofBetween reports whether nothing but "of" with small words stands between two
// figures.
func (s *Source) ofBetween(a, b *figure) bool {
	p := s.whole()
	from := a.to
	if p.form(from) != "of" {
		from = s.nounEnd(a) // "2.1 million readers of our 9 million"
	}
	if b.from <= from || b.from-from > 4 || from-a.to > 2 || p.form(from) != "of" {
		return false
	}
	for i := from; i < b.from; i++ {
		if !wholeWords[p.words[i].form] || s.clauseEnds(i) {
			return false
		}
	}
	return true
}

// wholeIn reports whether the figure of a claim's words is a whole: "of the" stands
// before it.
func wholeIn(words, figure string) bool {
	i := strings.Index(words, figure)
	if i <= 0 {
		return false
	}
	f := forms(words[:i])
	for k := len(f) - 1; k >= max(0, len(f)-4) && wholeWords[f[k]]; k-- {
		if f[k] == "of" {
			return true
		}
	}
	return false
}

// ofBefore reports whether "of" with small words stands before a figure, at the
// head of its sentence or clause: "Of the 31 on shift".
func (s *Source) ofBefore(f *figure) bool {
	p := s.whole()
	for i := f.from - 1; i >= max(0, f.from-4) && p.sentence[i] == p.sentence[f.from]; i-- {
		w := p.words[i].form
		if w == "of" {
			return i == 0 || p.sentence[i-1] != p.sentence[i] || s.clauseEnds(i-1)
		}
		if !wholeWords[w] {
			return false
		}
	}
	return false
}

// clauseBetween reports whether a mark parts two figures.
func (s *Source) clauseBetween(a, b *figure) bool {
	for i := a.to - 1; i < b.from; i++ {
		if s.commaIn(i) {
			return true
		}
	}
	return false
}

// nounEnd returns the word behind what a whole counts.
func (s *Source) nounEnd(f *figure) int {
	p := s.whole()
	if !f.n.OfSpan.IsZero() && f.n.OfSpan.Start >= f.Start {
		end := f.to
		for end < len(p.words) && p.words[end].Start < f.n.OfSpan.End {
			end++
		}
		return max(end, f.to)
	}
	return min(f.to+1, len(p.words))
}

// nextBorder returns the word at which the next count from the kth figure on
// begins.
func (s *Source) nextBorder(fs []figure, k int) int {
	for ; k < len(fs); k++ {
		if sortOf(fs[k].n) == "" && parts(fs[k].n) {
			return fs[k].from
		}
	}
	return len(s.whole().words)
}

// twinThing is the context from which on another value is one of the same thing
// where the value that it is compared with is the claim's.
const twinThing = .2

// twinReach is how many words apart a value and the one it is compared with stand.
const twinReach = 24

// pairOff joins each figure of before with the figure of now in its sentence that
// it is compared with, and gives one "of the year before" the year that it is of.
func (s *Source) pairOff(fs []figure) {
	for i := range fs {
		f := &fs[i]
		if !f.cast.before || f.inTable || f.low == nil || f.n.Date != nil {
			continue
		}
		best := -1
		for k := max(0, i-6); k < min(len(fs), i+7); k++ {
			g := &fs[k]
			if k == i || g.cast.before || g.inTable || !s.inOneSentence(f, g) || !twins(f, g) {
				continue
			}
			if d := wordsApart(f, g); d <= twinReach && (best < 0 || d < wordsApart(f, &fs[best])) {
				best = k
			}
		}
		if best < 0 {
			continue
		}
		f.twin = best + 1
		if s.yearBefore(f) && s.yearBehind(f) < 0 {
			f.year = yearLess(fs[best].year)
		}
	}
}

// pairPlans joins each value that was planned with the one that it came to, in its
// sentence or the next.
func (s *Source) pairPlans(fs []figure) {
	p := s.whole()
	for i := range fs {
		f := &fs[i]
		if !f.cast.expected || f.cast.asked || f.twin > 0 || f.inTable || f.from >= len(p.words) {
			continue
		}
		best := -1
		for k := max(0, i-3); k < min(len(fs), i+4); k++ {
			g := &fs[k]
			if k == i || g.cast.expected || g.cast.before || g.inTable || g.from >= len(p.words) || !twinsOrDays(f, g) {
				continue
			}
			if gap := p.sentence[g.from] - p.sentence[f.from]; gap < -1 || gap > 1 || wordsApart(f, g) > twinReach {
				continue
			}
			if best < 0 || wordsApart(f, g) < wordsApart(f, &fs[best]) {
				best = k
			}
		}
		f.twin = best + 1
	}
}

// twinsOrDays is twins for dates too.
func twinsOrDays(f, g *figure) bool {
	if f.n.Date != nil || g.n.Date != nil {
		return f.n.Date != nil && g.n.Date != nil && f.n.Date.Grain == g.n.Date.Grain
	}
	return f.low != nil && twins(f, g)
}

// liftParts puts the part of a whole before it where more of the claim stands with
// the part: who "hired 300 people" where "120 of the 300" were hired has taken the
// one for the other.
func (s *Source) liftParts(q *about, found []scored) {
	for i := range found {
		b := &found[i]
		if b.f.part == 0 || b.rel.outcome == Differs || q.whole {
			continue
		}
		k, ok := slices.BinarySearchFunc(found, b.f.part-1, func(x scored, at int) int { return x.at - at })
		if !ok || found[k].topic <= b.topic || found[k].rel.outcome != Differs {
			continue
		}
		g := &found[k]
		g.score = max(g.score, b.score+.01)
		g.least = min(g.least, twinThing)
	}
}

// askedReach is how many words apart a sum asked for and the sum given stand: a
// few paragraphs.
const askedReach = 120

// pairSums joins each sum that was asked for with the nearest one that was given,
// and that one with it.
func pairSums(fs []figure) {
	for i := range fs {
		f := &fs[i]
		if !f.sum() || f.twin > 0 || f.inTable || f.cast.asked == f.cast.given {
			continue
		}
		best := -1
		for k := max(0, i-12); k < min(len(fs), i+13); k++ {
			g := &fs[k]
			if k == i || !g.sum() || g.inTable || g.cast.asked != f.cast.given || g.cast.given != f.cast.asked || !twins(f, g) {
				continue
			}
			if d := wordsApart(f, g); d <= askedReach && (best < 0 || d < wordsApart(f, &fs[best])) {
				best = k
			}
		}
		f.twin = best + 1
	}
}

// twins reports whether two figures may be two values of one thing: of one unit,
// or one of them without any.
func twins(f, g *figure) bool {
	if g.low == nil || g.n.Date != nil || f.n.Kind == claim.Ordinal || g.n.Kind == claim.Ordinal {
		return false
	}
	bare := f.unit == "" && !f.of.given || g.unit == "" && !g.of.given
	return (f.unit == g.unit || bare) && (!f.of.given || !g.of.given || f.of.meets(g.of)) && !farOff(f.low, g.low)
}

// wordsApart returns how many words stand between two figures.
func wordsApart(f, g *figure) int { return max(g.from-f.to, f.from-g.to) }

// yearBefore reports whether "the year before" or the like stands beside a figure.
func (s *Source) yearBefore(f *figure) bool {
	p := s.whole()
	for i := max(0, f.from-5); i < min(len(p.words), f.to+6); i++ {
		if p.sentence[i] != p.sentence[f.from] || p.words[i].form != "year" {
			continue
		}
		if w := p.form(i - 1); w == "prior" || w == "previous" {
			return true
		}
		if w := p.form(i + 1); w == "earlier" || w == "before" || w == "ago" {
			return true
		}
	}
	return false
}

// yearLess returns the year before y, "" where y is none.
func yearLess(y string) string {
	n, err := strconv.Atoi(y)
	if err != nil {
		return ""
	}
	return strconv.Itoa(n - 1)
}

// other reports whether a figure is of another sort than the claim speaks of, and
// its twin may be of that sort.
func (c cast) other(f *figure) bool {
	switch {
	case f.cast.before:
		return !c.before && !slices.Contains(c.years, f.year)
	case f.cast.asked:
		return !c.asked && !c.expected
	case f.cast.expected:
		return !c.expected && !c.asked
	}
	return f.cast.given && c.asked && !c.given
}

// lift gives a figure of now what its twin of before has around it: a claim that
// has the twin's value speaks of the same thing. Found is in the order of the
// source's figures.
func (s *Source) lift(q *about, found []scored) {
	for i := range found {
		b := &found[i]
		if b.f.twin == 0 || b.rel.outcome == Differs || !q.cast.other(b.f) {
			continue
		}
		k, ok := slices.BinarySearchFunc(found, b.f.twin-1, func(x scored, at int) int { return x.at - at })
		if !ok {
			continue
		}
		g := &found[k]
		if up := b.topic + beforeFee - g.topic; up > 0 {
			g.score, g.topic = g.score+up, g.topic+up
		}
		g.least = min(g.least, twinThing)
	}
}
