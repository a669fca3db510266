package audit

import (
	"math/big"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// oneSubject is how many tokens a sentence may have in which an age and a
// birth are taken to have one subject.
const oneSubject = 45

// sameSubject returns the age in the sentence of an origin whose verb is token
// verb, where the two can only be said of one subject: "The 25-year-old firm was
// founded in 1980", "The firm, founded in 1980, is 25 years old", "Ann Lee, 45, a
// lawyer, was born in 1960". It is nil where anybody else is about.
func (p *page) sameSubject(verb int, date *figure) *figure {
	s := p.Sentences[date.sentence]
	if s.Last-s.First > oneSubject || p.has(s.First, s.Last, relatives...) || p.has(s.First, s.Last, "whose", "said", "says", "when", "then") || p.crowd(s.Span) > 1 {
		return nil
	}
	var found *figure
	near := p.beside(date.sentence)
	for i := range near {
		g := &near[i]
		bare := g.kind() == claim.Count && g.known() && !g.hedged() && g.Number.Of == "" && g.low.IsInt() && g.low.Cmp(big.NewRat(110, 1)) < 0 && g.low.Cmp(big.NewRat(9, 1)) > 0
		if !g.age() && !bare {
			continue
		}
		if found != nil {
			return nil // which of them?
		}
		switch {
		case p.is(g.first-1, "is") && p.subjectEnds(g.first-2, s.First) && (g.age() || p.clauseEnds(g.last, s.Last)):
		case g.age() && strings.Contains(text.Lower(g.Text), "old") && g.first == s.First+1 && p.is(s.First, "the") && p.reaches(g.last, verb):
		case p.is(g.first-1, ",") && p.is(g.last, ",") && g.first-s.First <= 6 && p.is(verb-1, "was") &&
			(verb == g.last+2 || verb == g.last+3 && p.is(verb-2, "who") || p.is(g.last+1, "a", "an", "the", "from", "of") && p.is(verb-2, ",") && g.last+1 < verb-2):
		default:
			continue
		}
		found = g
	}
	return found
}

// crowd returns how many people are named in s.
func (p *page) crowd(s claim.Span) int {
	seen := map[int]bool{}
	for at := s.Start; ; {
		m, ok := p.mentionIn(claim.Span{Start: at, End: s.End})
		if !ok {
			return len(seen)
		}
		if p.claims[m.claim].Name.Type == claim.Person {
			seen[m.claim] = true
		}
		at = m.span.Start + 1
	}
}

// subjectEnds reports whether the subject of a sentence may end with token i:
// with a name, a bracket, a clause between commas, "he" or "the firm" at its
// beginning.
func (p *page) subjectEnds(i, first int) bool {
	if _, ok := p.mentionEnding(i); ok {
		return true
	}
	return p.is(i, ",", ")") || p.is(i, "he", "she", "it") && i <= first+3 || i == first+1 && p.is(first, "the")
}

// clauseEnds reports whether a clause ends before token i.
func (p *page) clauseEnds(i, last int) bool {
	return i >= last || p.is(i, ".", ",", ";", "and")
}

// reaches reports whether only a noun and its verb lie between tokens i and j:
// "firm was", "firm, which was".
func (p *page) reaches(i, j int) bool {
	if j <= i || j-i > 5 || !p.is(j-1, "was", ",") {
		return false
	}
	for k := i; k < j; k++ {
		if p.is(k, "that", "of", "for", "in", "by", "and", "to", "has", "had") || p.is(k, ",") && k+1 < j && !p.is(k+1, "which", "who") {
			return false
		}
	}
	return true
}

// setOff returns the token before the mark that sets off the age g behind a
// name, or -1: "Ann Lee, 45", "Ann Lee (45", "Ann Lee, aged 45", "Ann Lee, who
// is 45".
func (p *page) setOff(g *figure) int {
	i := g.first - 1
	switch {
	case p.is(i, "aged"):
		i--
	case p.is(i, "is") && p.is(i-1, "who"):
		i -= 2
	}
	if p.is(i, ",", "(") {
		return i - 1
	}
	return -1
}

// deathBefore returns the age at death of the one whom a clause before the verb
// of a birth names: "Ann Lee died in 2010 aged 85; she was born in 1925".
func (p *page) deathBefore(verb int, date *figure) (*figure, bool) {
	s := p.Sentences[date.sentence]
	if !p.is(verb-1, "was") || !p.is(verb-2, "he", "she") || !p.is(verb-3, ";", ",", "and", "—", "–") || verb-s.First > oneSubject || p.crowd(s.Span) > 1 || p.has(s.First, s.Last, relatives...) {
		return nil, false
	}
	var found *figure
	near := p.beside(date.sentence)
	for i := range near {
		g := &near[i]
		if g.first > verb || !g.age() || !p.is(g.first-1, "aged", "of", "at", ",") || !p.has(max(s.First, g.first-8), g.first, "died") {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = g
	}
	return found, found != nil
}

// bracketed returns the token before the bracket that token i closes, i for no
// bracket: the name in "Ann Lee (1950–2020), who died".
func (p *page) bracketed(i int) int {
	if !p.is(i, ")") {
		return i
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if p.is(k, "(") {
			return k - 1
		}
	}
	return i
}
