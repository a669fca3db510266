package match

import (
	"slices"

	"stet/extract/claim"
)

// cast is what sort of value the words around a figure make it: one of before,
// one that is expected, one on top of others, and the years they give it.
type cast struct {
	before, expected, more, each bool
	asked, given                 bool // claimed in court or asked of a bank; awarded, granted, got
	years                        []string
}

var (
	beforeWords   = wordSet("from against than versus vs compared previously formerly ago earlier previous prior statt gegenüber gegenuber nach contre")
	expectedWords = wordSet("expected expects expect forecast forecasts predicted predicts target targets targeted guidance consensus budgeted planned plans plan aims hopes hoped asked wanted sought requested due should supposed scheduled promised pledged vowed meant intended erwartet sollte geplant prévu")
	moreWords     = wordSet("more another additional further hire hires extra weitere")
)

// askedWords and givenWords part the sum that somebody wants from the one that
// they get.
var (
	askedWords = wordSet("asked asking sought seek seeks seeking wanted wants requested claimed claiming demanded demanding demands sued suing forderte verlangte réclamé")
	givenWords = wordSet("awarded awards award granted grants got get gets received receives given gave gives approved allowed obtained secured paid lent ordered")
)

// eachWords say that a value is for one of several.
var eachWords = wordSet("each apiece per je jeweils chacun")

// castOf reads words; those of a figure's surroundings come with none.
func castOf(words []string, into *cast) cast {
	var c cast
	if into != nil {
		c = *into
	}
	for _, w := range words {
		c.before = c.before || beforeWords[w]
		c.expected = c.expected || expectedWords[w]
		c.more = c.more || moreWords[w]
		c.each = c.each || eachWords[w]
		c.asked = c.asked || askedWords[w]
		c.given = c.given || givenWords[w]
		if year(w) {
			c.years = append(c.years, w)
		}
	}
	return c
}

// claimCast reads the words of a claim, in which a count like 1,846 is no year.
func claimCast(words string, n *claim.Number) cast {
	f := forms(words)
	c := castOf(f, nil)
	for i := 1; i < len(f); i++ { // "was to cost", "would have been"
		c.expected = c.expected || (f[i-1] == "was" || f[i-1] == "were") && f[i] == "to" || f[i-1] == "would" && f[i] == "have"
	}
	if n.Date == nil {
		c.years = slices.DeleteFunc(c.years, func(y string) bool { return y == n.Value })
	}
	return c
}

// year reports whether a word is a year.
func year(w string) bool {
	return len(w) == 4 && leadingDigits(w) == 4 && (w[0] == '1' && w[1] >= '7' || w[0] == '2' && w[1] == '0' || w[0] == '2' && w[1] == '1')
}

// castAt reads what sort of value the words around a figure make it.
func (s *Source) castAt(f *figure) cast {
	p := s.whole()
	var there cast
	for i := max(f.left, f.from-3); i < f.from; i++ {
		if w := p.words[i].form; p.sentence[i] == p.sentence[f.from] && !((w == "ago" || w == "earlier") && s.clauseBreaks(i, f.from)) {
			there = castOf([]string{p.words[i].form}, &there)
		}
	}
	for i := f.from - 1; i >= max(f.left, f.from-6) && p.sentence[i] == p.sentence[f.from] && !s.clauseEnds(i); i-- {
		there.expected = there.expected || expectedWords[p.words[i].form]
		there.asked = there.asked || askedWords[p.words[i].form]
		there.given = there.given || givenWords[p.words[i].form]
	}
	there.before = there.before || s.usedTo(f)
	there.each = false // "earnings per share" is a label
	for i := f.to; i < min(f.right, f.to+4); i++ {
		w := p.words[i].form
		if p.sentence[i] != p.sentence[f.from] || s.clauseEnds(i-1) {
			continue
		}
		there.each = there.each || eachWords[w]
		there.before = there.before || w == "ago" || w == "earlier" || w == "before" || w == "until"
		there.expected = there.expected || expectedWords[w]
	}
	there.before = there.before || s.yearAgo(f)
	there.expected = there.expected || s.wasTo(f)
	return there
}

// wasTo reports whether a figure is what was meant to be and perhaps never came:
// "was to open on 1 March", "was to have cost", "would have been".
func (s *Source) wasTo(f *figure) bool {
	p := s.whole()
	for i := max(f.left, f.from-6); i+1 < f.from; i++ {
		w, next := p.words[i].form, p.words[i+1].form
		switch {
		case p.sentence[i] != p.sentence[f.from] || f.n.Date == nil && s.clauseBreaks(i, f.from):
		case (w == "was" || w == "were" || (w == "is" || w == "are") && f.n.Date != nil) && next == "to":
			return true
		case (w == "would" || w == "could" || w == "should") && next == "have":
			return true
		}
	}
	return false
}

// clauseBreaks reports whether a clause ends among the words [i,to).
func (s *Source) clauseBreaks(i, to int) bool {
	for ; i < to-1; i++ {
		if s.clauseEnds(i) {
			return true
		}
	}
	return false
}

// yearAgo reports whether "a year ago" or the like follows a figure in its clause.
func (s *Source) yearAgo(f *figure) bool {
	p := s.whole()
	for i := f.to + 1; i < min(f.right, f.to+8) && p.sentence[i] == p.sentence[f.from] && !s.clauseEnds(i-1); i++ {
		if w := p.words[i].form; (w == "ago" || w == "earlier") && timeWords[p.words[i-1].form] {
			return true
		}
	}
	return false
}

var timeWords = wordSet("year years month months week weeks decade")

// meets weighs what sort of value a figure is against the sort that the claim
// speaks of: the value of a year ago is not this year's.
func (c cast) meets(f *figure) float64 {
	there := f.cast
	if f.year != "" && slices.Contains(c.years, f.year) {
		there.before = c.before // the claim names the year before
	}
	if c.asked && there.asked {
		there.expected = c.expected
	}
	weight := differ(c.before, there.before) + differ(c.expected, there.expected) + differ(c.more, there.more) + differ(c.each, there.each)
	weight += c.askedMeets(f)
	switch {
	case f.n.Date != nil || len(c.years) == 0 || f.year == "":
	case slices.Contains(c.years, f.year):
		weight += .15
	default:
		weight -= .45
	}
	return weight
}

// usedTo reports whether a figure is what something used to be, in its clause.
func (s *Source) usedTo(f *figure) bool {
	p := s.whole()
	for i := f.from - 1; i > max(f.left, f.from-7) && p.sentence[i] == p.sentence[f.from] && !s.clauseEnds(i); i-- {
		if p.words[i].form == "to" && p.form(i-1) == "used" {
			return true
		}
	}
	return false
}

// askedMeets weighs a sum that was asked for against one that was given.
func (c cast) askedMeets(f *figure) float64 {
	switch there := f.cast; {
	case !f.sum():
		return 0
	case there.asked && !there.expected && !c.asked && !c.expected:
		return -beforeFee
	case c.asked && !c.given && there.given && !there.asked:
		return -beforeFee
	}
	return 0
}

// sum reports whether a figure is or may be a sum of money.
func (f *figure) sum() bool {
	return currency(f.unit) || f.unit == "" && f.n.Kind == claim.Count && f.low != nil && len(f.n.Value) >= 4
}

// beforeFee is what a value of before loses where the claim speaks of none.
const beforeFee = .3

// differ weighs a sort of value that one side has and the other has not.
func differ(here, there bool) float64 {
	switch {
	case there && !here:
		return -beforeFee
	case here && !there:
		return -.05
	}
	return 0
}

// yearOf returns the year that belongs to a figure: that at the head of its
// column, the next behind it, or the last before it in its sentence that is not
// another figure's; "" where there is none.
func (s *Source) yearOf(f *figure, taken map[int]bool) string {
	for _, w := range forms(f.column) {
		if year(w) {
			return w
		}
	}
	p := s.whole()
	if i := s.yearBehind(f); i >= 0 {
		return p.words[i].form
	}
	for i := f.from - 1; i >= max(f.left, f.from-24); i-- {
		if p.sentence[i] != p.sentence[f.from] {
			break
		}
		if year(p.words[i].form) && !taken[i] {
			return p.words[i].form
		}
	}
	return ""
}

// yearBehind returns the word behind a figure that is its year, -1 for none.
func (s *Source) yearBehind(f *figure) int {
	p := s.whole()
	for i := f.to; i < min(f.right, f.to+6); i++ {
		if p.sentence[i] != p.sentence[f.from] || s.clauseEnds(i-1) {
			break
		}
		if year(p.words[i].form) {
			return i
		}
	}
	return -1
}

// yearsTaken returns the words that are the year of the figure before them, and so
// not of the one behind: "58,900 tonnes in 2033, sold for $92.6 million".
func (s *Source) yearsTaken(fs []figure) map[int]bool {
	taken := map[int]bool{}
	for i := range fs {
		if i := s.yearBehind(&fs[i]); i >= 0 {
			taken[i] = true
		}
	}
	return taken
}
