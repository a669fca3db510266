package audit

import (
	"fmt"
	"math/big"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// Title holds the figures of an article's headline against those of its text,
// where the headline is no part of the text. The numbers are those of title;
// the spans of the warnings are those of the text.
func Title(d *text.Doc, claims []claim.Claim, title *text.Doc, numbers []claim.Claim) []claim.Warning {
	if d.Language() != text.English {
		return nil
	}
	p := &page{Doc: d, claims: claims, figures: figures(d, claims)}
	head := &page{Doc: title, claims: numbers, figures: figures(title, numbers)}
	body := p.body()
	var out []claim.Warning
	for i := range head.figures {
		if !head.short(&head.figures[i]) {
			continue
		}
		if w, ok := body.against(head, &head.figures[i], "the headline", 2); ok {
			w.Spans = w.Spans[1:]
			out = append(out, w)
		}
	}
	return out
}

// headlineCheck holds the figures of the first heading and of captions against
// those of the text.
func headlineCheck(p *page) []claim.Warning {
	if p.Language() != text.English {
		return nil
	}
	body := p.body()
	var out []claim.Warning
	for i := range p.figures {
		f := &p.figures[i]
		switch b := p.block(f.sentence); {
		case b.Kind == claim.Heading && p.Sentences[f.sentence].Block == 0 && p.short(f):
			if w, ok := body.against(p, f, "the headline", 2); ok {
				out = append(out, w)
			}
		case b.Kind == claim.Caption:
			if w, ok := body.against(p, f, "the caption", 3); ok {
				out = append(out, w)
			}
		}
	}
	return out
}

// headlineWords is how many tokens a headline may have: a longer one is a
// sentence of its own and may speak of something else.
const headlineWords = 25

// short reports whether the sentence of f is one that sums up.
func (p *page) short(f *figure) bool {
	s := p.Sentences[f.sentence]
	return s.Last-s.First <= headlineWords
}

// body is the running text with its figures: no headings, captions or tables.
type body struct {
	*page
	all  []*figure // money, percentages and counts of one value or a range
	lead int       // the sentence at which the opening of the article ends
}

// opening is how many sentences of the text a headline sums up, and manyFigures
// how many figures a text may have before one of them fits anything.
const (
	opening     = 6
	manyFigures = 120
)

func (p *page) body() *body {
	b := &body{page: p, lead: len(p.Sentences)}
	n := 0
	for i := range p.Sentences {
		if k := p.block(i).Kind; k == claim.Paragraph || k == claim.ListItem || k == claim.BlockQuote {
			if n++; n > opening {
				b.lead = i
				break
			}
		}
	}
	for i := range p.figures {
		f := &p.figures[i]
		switch k := p.block(f.sentence).Kind; {
		case k == claim.Heading || k == claim.Caption || k == claim.Table || k == claim.Embed:
		case f.low != nil && compared(f):
			b.all = append(b.all, f)
		}
	}
	return b
}

// against compares the figure h of a headline or caption with the text. Signs
// is how many of three it takes to know a figure of the text for the same: its
// noun, its verb, another word that both sentences share. Where any figure of
// the text agrees with h, or two together do, all is well.
func (b *body) against(head *page, h *figure, where string, signs int) (claim.Warning, bool) {
	if h.age() {
		return b.agesAgainst(head, h, where)
	}
	if !h.known() || h.vague() || len(b.all) > manyFigures || !compared(h) ||
		h.low.Sign() <= 0 || h.kind() == claim.Count && h.low.Cmp(big.NewRat(2, 1)) < 0 || head.qualified(h) {
		return claim.Warning{}, false
	}
	var other, second *figure
	for _, g := range b.all {
		if !g.sameUnit(h) || g.vague() {
			continue
		}
		if fit(h, g) {
			return b.agrees(head, h, g, where)
		}
		if g.sentence >= b.lead && where == "the headline" || !g.known() || b.qualified(g) || !head.alike(h, b.page, g, signs) {
			continue
		}
		if other != nil && other.low.Cmp(g.low) != 0 {
			if second != nil && second.low.Cmp(g.low) != 0 || !nearby(h, g) || !nearby(h, other) || !b.alike(other, b.page, g, 3) {
				return claim.Warning{}, false // which of them?
			}
			second = g
		}
		if other == nil {
			other = g
		}
	}
	if second != nil && !b.together(h) {
		return warn(TwoValues, claim.CannotTell, fmt.Sprintf("%s has %s, the text %s in one place and %s in another", sentenceCase(where), head.sayCounted(h), b.sayCounted(other), b.sayCounted(second)), h.Span, other.Span, second.Span), true
	}
	if other == nil || second != nil || b.together(h) || unlike(h, other) {
		return claim.Warning{}, false
	}
	return warn(TwoValues, claim.Flag, fmt.Sprintf("%s has %s, the text %s", sentenceCase(where), head.sayCounted(h), b.sayCounted(other)), h.Span, other.Span), true
}

// fit reports whether f and g may stand for one value: 14 and 15 do not, though
// both could be rounded from 14.5.
func fit(f, g *figure) bool {
	a, b := f.roundReach().loosened(f), g.roundReach().loosened(g)
	return !(a.high != nil && b.low != nil && a.high.Cmp(b.low) <= 0 || b.high != nil && a.low != nil && b.high.Cmp(a.low) <= 0)
}

// rounds reports whether the value of one of f and g lies well inside what the
// other may stand for: "$2bn" for $1.5bn is an edge and proves nothing.
func rounds(f, g *figure) bool {
	a, b := f.roundReach().loosened(f), g.roundReach().loosened(g)
	return a.inside(g.low) && a.inside(g.high) || b.inside(f.low)
}

// inside reports whether v lies in r and on neither end.
func (r reach) inside(v *big.Rat) bool {
	return (r.low == nil || r.low.Cmp(v) < 0) && (r.high == nil || r.high.Cmp(v) > 0)
}

// agrees is the good outcome, told only where the two are surely one.
func (b *body) agrees(head *page, h, g *figure, where string) (claim.Warning, bool) {
	if g.sentence >= b.lead || !head.alike(h, b.page, g, 2) || !rounds(h, g) {
		return claim.Warning{}, false
	}
	said := fmt.Sprintf("%s and the text agree: %s", sentenceCase(where), head.sayCounted(h))
	if !g.known() || h.low.Cmp(g.low) != 0 || h.Number.Bound != g.Number.Bound {
		said = fmt.Sprintf("%s has %s and the text %s, which fits", sentenceCase(where), head.sayCounted(h), b.sayCounted(g))
	}
	return warn(TwoValues, claim.OK, said, h.Span, g.Span), true
}

// sentenceCase returns s with a capital.
func sentenceCase(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// sayCounted returns the figure with what it counts.
func (p *page) sayCounted(f *figure) string {
	s := f.say()
	if f.kind() == claim.Count && f.Number.Of != "" {
		s += " " + text.Words(f.Number.Of)
	}
	if from := f.from(); from < f.Span.Start {
		s = text.Lower(text.Words(p.Text[from:f.Span.Start])) + " " + s
	}
	return s
}

// unlike reports whether two values are too unlike to be a slip: they are
// different things.
func unlike(f, g *figure) bool {
	if g.low.Sign() <= 0 {
		return true
	}
	r := new(big.Rat).Quo(f.low, g.low)
	if r.Cmp(big.NewRat(1, 1)) < 0 {
		r.Inv(r)
	}
	return r.Cmp(big.NewRat(10, 1)) > 0 && r.Cmp(big.NewRat(1000, 1)) != 0 // a nought, a "billion" for a "million"
}

// together reports whether two figures of the text add up to h, or differ by
// it, or all those of one sentence add up to it.
func (b *body) together(h *figure) bool {
	want := h.roundReach()
	var same []*figure
	for _, g := range b.all {
		if g.sameUnit(h) {
			same = append(same, g)
		}
	}
	sum, at := new(big.Rat), -1
	for i, g := range same {
		if g.sentence != at {
			sum, at = new(big.Rat), g.sentence
		}
		if sum.Add(sum, g.low); want.holds(sum) {
			return true
		}
		for _, k := range same[:i] {
			if want.holds(new(big.Rat).Add(g.low, k.low)) || want.holds(new(big.Rat).Abs(new(big.Rat).Sub(g.low, k.low))) {
				return true
			}
		}
	}
	return false
}

// qualifiers are words beside a figure that make it another one than its noun
// and verb alone would say.
var qualifiers = words("another additional extra further more fewer less total altogether average each per every earlier previous previously last first initial initially originally " +
	"ago so far other others remaining annual annually yearly monthly weekly daily compared versus than since until including within also again already least most half " +
	"second third fourth final same almost year-on-year month week year years months weeks days")

// qualified reports whether a word close to f marks it off.
func (p *page) qualified(f *figure) bool {
	s := p.Sentences[f.sentence]
	from := p.TokenAt(f.from())
	return p.anyOf(max(s.First, from-3), from, qualifiers) || p.is(from-1, "from") || p.anyOf(f.last, min(s.Last, f.last+2), qualifiers) || p.is(f.last, "-", "–") ||
		f.kind() == claim.Count && (p.is(f.last, "of") || p.is(from-1, "of") || p.is(from-1, "the", "its", "their") && p.is(from-2, "of"))
}

// alike reports whether figure h of p and figure g of q share as many signs as
// it takes to be one quantity. Two different nouns never are.
func (p *page) alike(h *figure, q *page, g *figure, need int) bool {
	signs := 0
	a, b := singular(p.nounOf(h)), singular(q.nounOf(g))
	if h.kind() == claim.Count {
		switch {
		case h.Number.Of != "" && g.Number.Of != "" && text.Lower(h.Number.Of) == text.Lower(g.Number.Of), h.Number.Of != "" && g.Number.Of != "" && a == b:
			signs++
		case h.Number.Of != "" && g.Number.Of != "":
			return false
		}
	}
	if p.verbs(h).shared(q.verbs(g)) > 0 {
		signs++
	} else if need > 2 || h.kind() != claim.Count || signs == 0 {
		return false
	}
	if p.content(h).shared(q.content(g)) > 1 { // the verb and another word
		signs++
	}
	return signs >= need
}

// stems is a set of words without their endings.
type stems map[string]bool

// shared returns how many words s and t have in common.
func (s stems) shared(t stems) int {
	n := 0
	for w := range s {
		if t[w] {
			n++
		}
	}
	return n
}

// synonyms are words that headlines use for each other, a row a group; the
// first one stands for all. Forms that no ending leads back to stand with them.
var synonyms = groups(
	"die dead dies died deaths death kill kills killed killing dying",
	"injure injures injured injuring hurt wound wounds wounded wounding",
	"cut cuts cutting axe axes axed axing slash slashes slashed slashing shed sheds shedding eliminate eliminates eliminated eliminating lay lays laid go goes",
	"buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased",
	"raise raises raised raising secure secures secured securing land lands landed landing bag bags bagged",
	"hire hires hired hiring recruit recruits recruited recruiting",
	"rise rises up rose rising risen climb climbs climbed jump jumps jumped soar soars soared surge surges surged gain gains gained increase increases increased grow grows grew grown",
	"fall falls down fell falling fallen drop drops dropped slump slumps slumped slide slides slid sink sinks sank decline declines declined plunge plunges plunged tumble tumbles tumbled",
	"close closes closed closing shut shuts shutting shutter shutters shuttered",
	"arrest arrests arrested arresting detain detains detained hold held",
	"win wins won winning", "lose loses lost losing", "sell sells sold selling", "pay pays paid paying", "spend spends spent spending",
	"steal steals stole stolen stealing", "jail jails jailed jailing imprisoned", "take takes took taken taking", "break breaks broke broken", "find finds found", "leave leaves left", "bring brings brought",
	"make makes made making", "give gives gave given giving", "build builds built building", "sue sues sued suing", "fine fines fined fining",
)

// groups maps every word of a row to its first one.
func groups(rows ...string) map[string]string {
	m := map[string]string{}
	for _, row := range rows {
		first, _, _ := strings.Cut(row, " ")
		for w := range strings.FieldsSeq(row) {
			m[w] = first
		}
	}
	return m
}

// stem returns w without the ending of a plural or of a verb.
func stem(w string) string {
	if s := synonyms[w]; s != "" {
		return s
	}
	for _, e := range [...]string{"ing", "ed", "es", "s", "e"} {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 3 {
			return s
		}
	}
	return w
}

// singular returns a noun without the ending of a plural.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ss"):
		return w
	}
	return strings.TrimSuffix(w, "s")
}

// dull are words that say nothing of what a sentence is about.
var dull = words("the a an and or of in on at to for with by from as is are was were be been has have had will would could said says it its he she they their his her this that these those " +
	"who which after before over under about people million billion percent dollars pounds euros year years new more than not but when out into off monday tuesday wednesday thursday friday saturday sunday")

// verbs returns the stems of the words close to f that may be its verb: up to
// four before it, three behind its noun.
func (p *page) verbs(f *figure) stems {
	s := p.Sentences[f.sentence]
	out := stems{}
	end := f.last
	if o := f.Number.OfSpan; !o.IsZero() && o.Start >= f.Span.End {
		end = max(end, p.TokenAt(o.End))
	}
	for _, r := range [...][2]int{{max(s.First, p.TokenAt(f.from())-4), f.first}, {end, min(s.Last, end+3)}} {
		for i := r[0]; i < r[1]; i++ {
			if w := p.Lower(i); p.Is(i, text.Word) && (len(w) > 2 || synonyms[w] != "") && !dull[w] && !qualifiers[w] {
				out[stem(w)] = true
			}
		}
	}
	return out
}

// content returns the stems of the words of f's sentence that say what it is
// about, up to forty on either side, without its noun.
func (p *page) content(f *figure) stems {
	s := p.Sentences[f.sentence]
	noun := ""
	if !f.Number.OfSpan.IsZero() {
		noun = stem(p.nounOf(f))
	}
	out := stems{}
	for i := max(s.First, f.first-window); i < min(s.Last, f.last+window); i++ {
		w := p.Lower(i)
		if st := stem(w); p.Is(i, text.Word) && (len(w) > 2 || synonyms[w] != "") && !dull[w] && !qualifiers[w] && st != noun {
			out[st] = true
		}
	}
	return out
}
