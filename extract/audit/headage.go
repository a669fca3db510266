package audit

import (
	"fmt"

	"stet/extract/claim"
	"stet/extract/text"
)

// compared reports whether figures of the sort of f are held against each other
// in headline and text.
func compared(f *figure) bool {
	switch f.kind() {
	case claim.Money, claim.Percent, claim.Count, claim.Duration:
		return true
	}
	return false
}

// nearby reports whether f and g are less than twice as much as each other.
func nearby(f, g *figure) bool {
	return share(f.low, 2, 1).Cmp(g.low) > 0 && share(g.low, 2, 1).Cmp(f.low) > 0
}

// agesAgainst compares the age h in a headline or caption, "Mayor, 61, quits",
// with the one age that the opening of the text gives, beside a word of the one
// meant.
func (b *body) agesAgainst(head *page, h *figure, where string) (claim.Warning, bool) {
	if !head.is(h.first-1, ",") || !head.is(h.last, ",") && h.last < head.Sentences[h.sentence].Last {
		return claim.Warning{}, false
	}
	if len(b.figures) > 2*manyFigures {
		return claim.Warning{}, false
	}
	role := stem(head.Lower(h.first - 2))
	var other *figure
	for i := range b.figures {
		g := &b.figures[i]
		if k := b.block(g.sentence).Kind; g.sentence >= b.lead || k == claim.Heading || k == claim.Caption || g.Span == h.Span && head == b.page || !g.age() {
			continue
		}
		if g.low.Cmp(h.low) == 0 || other != nil && other.low.Cmp(g.low) != 0 {
			return claim.Warning{}, false
		}
		other = g
	}
	if other == nil || !b.is(other.first-1, ",", "(") {
		return claim.Warning{}, false
	}
	s := b.Sentences[other.sentence]
	if b.has(s.First, s.Last, relatives...) || s.Last-s.First > far {
		return claim.Warning{}, false
	}
	if len(role) > 2 && b.called(other, role) {
		return warn(TwoValues, claim.Flag, fmt.Sprintf("%s gives the age %s, the text %s", sentenceCase(where), decimal(h.low, 0), decimal(other.low, 0)), h.Span, other.Span), true
	}
	return claim.Warning{}, false
}

// called reports whether the one of age g is called by the word role in the same
// sentence: "the mayor, Ann Lee, 59", "Ann Lee, 59, the mayor", "Ann Lee, 59,
// quit as mayor".
func (b *body) called(g *figure, role string) bool {
	s := b.Sentences[g.sentence]
	for i := max(s.First, g.first-6); i < min(s.Last, g.last+12); i++ {
		switch {
		case stem(b.Lower(i)) != role || b.Is(i+1, text.Clitic):
		case i < g.first, b.is(i-1, "as"), i <= g.last+2 && b.is(i-1, "the", "a", ","):
			return true
		}
	}
	return false
}
