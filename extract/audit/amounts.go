package audit

import (
	"math/big"
	"slices"
	"sort"
	"strings"

	"stet/extract/claim"
)

// rows returns, for each sentence that has two or more, the figures that can be
// reckoned with: money, percentages, counts, measures, ratios and changes with
// a value; no dates, ages, scores and ordinals.
func rows(fs []figure) [][]*figure {
	var out [][]*figure
	var row []*figure
	for i := range fs {
		f := &fs[i]
		if !f.amount() {
			continue
		}
		if len(row) > 0 && row[0].sentence != f.sentence {
			row = nil
		}
		switch row = append(row, f); {
		case len(row) == 2:
			out = append(out, row)
		case len(row) > 2:
			out[len(out)-1] = row
		}
	}
	return out
}

// split returns row with each range that is written with "to" as its two ends:
// behind a verb of change "from $2 to $8" and "by 300 to 1,500" are no ranges.
func (p *page) split(row []*figure) []*figure {
	if !slices.ContainsFunc(row, func(f *figure) bool { return !f.known() }) {
		return row
	}
	var out []*figure
	for _, f := range row {
		i := strings.Index(f.Text, " to ")
		b := p.before(f)
		if f.known() || i < 0 || b != "from" && b != "by" && way(b) == 0 {
			out = append(out, f)
			continue
		}
		out = append(out, p.end(f, f.low, claim.Span{Start: f.Span.Start, End: f.Span.Start + i}),
			p.end(f, f.high, claim.Span{Start: f.Span.Start + i + len(" to "), End: f.Span.End}))
	}
	return out
}

// end returns the end of range f at s, of value v, as a figure.
func (p *page) end(f *figure, v *big.Rat, s claim.Span) *figure {
	g, n := *f, *f.Number
	n.ValueHigh, n.OfSpan = "", claim.Span{}
	if s.Start > f.Span.Start {
		n.Bound, n.ModifierSpan = claim.Exact, claim.Span{}
	}
	g.Number, g.Span, g.Text = &n, s, p.Text[s.Start:s.End]
	g.low, g.high = v, v
	g.shown = numeralOf(g.Text, v, n.Kind)
	g.first, g.last = p.TokenAt(s.Start), p.TokenAt(s.End)
	return &g
}

// amount reports whether f can be reckoned with.
func (f *figure) amount() bool {
	switch f.kind() {
	case claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints, claim.Count, claim.Measure, claim.Ratio, claim.Change:
		return f.low != nil
	}
	return false
}

// linked returns, for each sentence that goes on with the figures of the one
// before ("That is 40%.", "The other 18 were saved."), the amounts of both.
func (p *page) linked() [][]*figure {
	var out [][]*figure
	for s := 1; s < len(p.Sentences); s++ {
		if p.Sentences[s].Block != p.Sentences[s-1].Block || !p.goesOn(p.Sentences[s].First) {
			continue
		}
		var row []*figure
		for _, in := range [...][]figure{p.in(s - 1), p.in(s)} {
			for i := range in[:min(len(in), far)] {
				if in[i].amount() {
					row = append(row, &in[i])
				}
			}
		}
		if len(row) > 1 && row[0].sentence != row[len(row)-1].sentence {
			out = append(out, row)
		}
	}
	return out
}

// goesOn reports whether the sentence that begins at token i takes up figures of
// the one before.
func (p *page) goesOn(i int) bool {
	if p.resumes(i) {
		return true
	}
	if p.is(i, "the") {
		return p.is(i+1, "other", "remaining") ||
			p.is(i+1, "price", "total", "sum", "bill", "cost", "figure", "package", "money", "amount", "fee", "fund") && p.is(i+2, "is", "was") && p.is(i+3, "made", "split", "divided", "broken")
	}
	return p.is(i, "that", "this") && p.is(i+1, "is", "was", "'s", "represents", "represented", "makes", "made", "marks", "marked", "compares", "compared", "equals")
}

// between returns the words between figures a and b of one sentence in lower
// case, in order: without the figures between, all hedges and what a counts.
func (p *page) between(a, b *figure) []string {
	if b.first-a.last > far {
		return make([]string, far)
	}
	skip := []claim.Span{b.Number.ModifierSpan, a.Number.ModifierSpan, a.Number.OfSpan}
	for i := p.at(a.Span.End); i < len(p.figures) && p.figures[i].Span.Start < b.Span.Start; i++ {
		skip = append(skip, p.figures[i].Span, p.figures[i].Number.ModifierSpan)
	}
	var out []string
	for i := a.last; i < b.first; i++ {
		t := p.Tokens[i].Span
		if !slices.ContainsFunc(skip, func(s claim.Span) bool { return s.Overlaps(t) }) {
			out = append(out, p.Lower(i))
		}
	}
	return out
}

// at returns the index of the first figure that begins at or after offset.
func (p *page) at(offset int) int {
	return sort.Search(len(p.figures), func(i int) bool { return p.figures[i].Span.Start >= offset })
}

// far is the number of tokens past which two figures are not told of each
// other.
const far = 80

// words makes a set of the words of s.
func words(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// only reports whether every word of list is in one of sets.
func only(list []string, sets ...map[string]bool) bool {
	for _, w := range list {
		if !slices.ContainsFunc(sets, func(s map[string]bool) bool { return s[w] }) {
			return false
		}
	}
	return true
}

// before returns the word before figure f and its hedge, "" at the beginning of
// the sentence.
func (p *page) before(f *figure) string {
	i := p.TokenAt(f.from()) - 1
	if i < p.Sentences[f.sentence].First {
		return ""
	}
	return p.Lower(i)
}

// after returns the word n places behind figure f, 0 for the next one, "" past
// the end of the sentence.
func (p *page) after(f *figure, n int) string {
	i := f.last + n
	if i >= p.Sentences[f.sentence].Last {
		return ""
	}
	return p.Lower(i)
}
