package match

import "slices"

// cast is what sort of value the words around a figure make it: one of before,
// one that is expected, one on top of others, and the years they give it.
type cast struct {
	before, expected, more, each bool
	years                        []string
}

var (
	beforeWords   = wordSet("from against than versus vs compared previously formerly ago earlier previous prior statt gegenüber gegenuber nach contre")
	expectedWords = wordSet("expected expects expect forecast forecasts predicted predicts target targets targeted guidance consensus budgeted planned plans plan aims hopes hoped asked wanted sought requested due should supposed scheduled erwartet sollte geplant prévu")
	moreWords     = wordSet("more another additional further hire hires extra weitere")
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
		if year(w) {
			c.years = append(c.years, w)
		}
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
		if p.sentence[i] == p.sentence[f.from] {
			there = castOf([]string{p.words[i].form}, &there)
		}
	}
	for i := f.from - 1; i >= max(f.left, f.from-6) && p.sentence[i] == p.sentence[f.from] && !s.clauseEnds(i); i-- {
		there.expected = there.expected || expectedWords[p.words[i].form]
	}
	there.each = false // "earnings per share" is a label
	for i := f.to; i < min(f.right, f.to+4); i++ {
		w := p.words[i].form
		if p.sentence[i] != p.sentence[f.from] || s.clauseEnds(i-1) {
			continue
		}
		there.each = there.each || eachWords[w]
		there.before = there.before || w == "ago" || w == "earlier" || w == "before"
		there.expected = there.expected || expectedWords[w]
	}
	for i := max(0, f.from-4); i+1 < f.from && f.n.Date != nil; i++ {
		if w := p.words[i].form; (w == "was" || w == "were" || w == "is" || w == "are") && p.words[i+1].form == "to" {
			there.expected = true // "was to open on 1 March"
		}
	}
	return there
}

// meets weighs what sort of value a figure is against the sort that the claim
// speaks of: the value of a year ago is not this year's.
func (c cast) meets(f *figure) float64 {
	there := f.cast
	weight := differ(c.before, there.before) + differ(c.expected, there.expected) + differ(c.more, there.more) + differ(c.each, there.each)
	switch {
	case f.n.Date != nil || len(c.years) == 0 || f.year == "":
	case slices.Contains(c.years, f.year):
		weight += .15
	default:
		weight -= .45
	}
	return weight
}

// differ weighs a sort of value that one side has and the other has not.
func differ(here, there bool) float64 {
	switch {
	case there && !here:
		return -.3
	case here && !there:
		return -.05
	}
	return 0
}

// yearOf returns the year that belongs to a figure: that at the head of its
// column, the next behind it, or the last before it in its sentence; "" where
// there is none.
func (s *Source) yearOf(f *figure) string {
	for _, w := range forms(f.column) {
		if year(w) {
			return w
		}
	}
	p := s.whole()
	for i := f.to; i < min(f.right, f.to+6); i++ {
		if p.sentence[i] != p.sentence[f.from] || s.clauseEnds(i-1) {
			break
		}
		if year(p.words[i].form) {
			return p.words[i].form
		}
	}
	for i := f.from - 1; i >= max(f.left, f.from-12); i-- {
		if p.sentence[i] != p.sentence[f.from] {
			break
		}
		if year(p.words[i].form) {
			return p.words[i].form
		}
	}
	return ""
}
