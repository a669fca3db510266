package audit

import (
	"fmt"
	"math/big"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// orderCheck finds ranges whose high end stands first: "between 12 and 10 per
// cent", "2018–2016". Scores, votes, phone numbers and what moves from one
// value to another are no ranges.
func orderCheck(p *page) []claim.Warning {
	out := daysBackwards(p)
	for i := range p.figures {
		f := &p.figures[i]
		if w, ok := p.highFirst(f); ok {
			out = append(out, w)
			continue
		}
		if w, ok := p.agesBackwards(i); ok {
			out = append(out, w)
		} else if i+1 < len(p.figures) {
			if w, ok := p.yearsBackwards(f, &p.figures[i+1]); ok {
				out = append(out, w)
			}
		}
	}
	return out
}

// window is how far, in tokens, a word may stand from a range that it explains.
const window = 40

// contests are words beside which two numbers are a result.
var contests = []string{"vote", "votes", "voted", "voting", "won", "win", "wins", "winning", "beat", "beats", "beating", "lead", "leads", "led", "leading", "margin", "defeat", "defeated",
	"defeats", "lost", "lose", "loses", "poll", "polls", "odds", "split", "splits", "score", "scored", "game", "match", "ruling", "ruled", "decision", "majority", "ahead",
	"passed", "against", "favor", "favour", "tied", "tie", "ratio", "mix", "set", "sets", "serve"}

// choices are words beside which two numbers are no range: "the gap between $50
// and $20".
var choices = []string{"gap", "difference", "differences", "differ", "differs", "choose", "choice", "chose", "choosing", "ratio", "spread", "split", "divided", "toggle", "switch",
	"correlation", "relationship", "distinguish", "comparison", "compare", "swap", "alternate", "alternates", "alternated", "flip", "flips", "jumped", "stuck", "caught", "torn", "distance"}

// highFirst reports a range of money, percentages, measures, times or counts
// whose first end is the higher one.
func (p *page) highFirst(f *figure) (claim.Warning, bool) {
	low, high := f.ends()
	if low == nil || high.Cmp(low) >= 0 || high.Sign() <= 0 {
		return claim.Warning{}, false
	}
	s := p.Sentences[f.sentence]
	between := p.is(f.first, "between") || p.is(f.first-1, "between")
	ranging := p.is(f.first-1, "from") && p.is(f.first-2, "range", "ranges", "ranged", "ranging", "anywhere", "vary", "varies", "varied", "varying")
	switch f.kind() {
	case claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints, claim.Measure, claim.Duration:
	case claim.Count:
		if !between || f.Number.Of == "" || p.is(f.last, "a.m.", "p.m.", "am", "pm", "o'clock") {
			return claim.Warning{}, false
		}
	default:
		return claim.Warning{}, false
	}
	switch {
	case between && p.has(max(s.First, f.first-5), f.first, choices...):
		return claim.Warning{}, false
	case !between && !ranging && (p.has(max(s.First, f.first-window), min(s.Last, f.last+window), contests...) || p.joinedByTo(f) || p.is(f.last, "to") || p.is(f.first-1, "from", "by", "or", "-", "–")):
		return claim.Warning{}, false
	case new(big.Rat).Mul(high, big.NewRat(5, 1)).Cmp(low) < 0:
		return claim.Warning{}, false // "between $900 and $1.2 billion" leaves out a "million"
	case f.kind() == claim.Percent && f.halves():
		return claim.Warning{}, false // "60–40 percent" parts a whole
	}
	return warn(RangeOrder, claim.Flag, fmt.Sprintf("%q: the high end stands first", f.say()), f.Span), true
}

// ends returns both ends of the range f. Where a dash joins two numerals with
// one scale word behind them ("$1.4-1.2bn"), it returns them as they are
// written: the word is meant for both.
func (f *figure) ends() (low, high *big.Rat) {
	digits := func(c rune) bool { return c >= '0' && c <= '9' || c == '.' || c == ',' }
	s := f.Text
	i := strings.IndexFunc(s, digits)
	if f.low == nil || i < 0 {
		return f.low, f.high
	}
	s = s[i:]
	first := s[:len(s)-len(strings.TrimLeftFunc(s, digits))]
	rest := strings.TrimLeft(s[len(first):], "-–‑ $£€")
	second := rest[:len(rest)-len(strings.TrimLeftFunc(rest, digits))]
	if len(s) == len(first)+len(rest) || second == "" || strings.ContainsFunc(rest[len(second):], digits) {
		return f.low, f.high
	}
	a, b := rational(strings.ReplaceAll(first, ",", "")), rational(strings.ReplaceAll(second, ",", ""))
	if a == nil || b == nil {
		return f.low, f.high
	}
	return a, b
}

// joinedByTo reports whether "to" joins the ends of f so that it may tell of a
// change or a contest: "12 to 10 percent". Times and measures without a word of
// change before them are ranges.
func (p *page) joinedByTo(f *figure) bool {
	if !p.has(f.first, f.last, "to", "through", "or") {
		return false
	}
	first := max(p.Sentences[f.sentence].First, f.first-8)
	return f.kind() != claim.Duration && f.kind() != claim.Measure || p.anyOf(first, f.first, changing) || p.has(first, f.first, moved...)
}

// changing are words of a move from one value to another.
var changing = words("falls drop drops declines cuts slid slips went changes lowers reduce reduces reduced narrows narrowed raise raises raised rose rises up increase increased shrank shrinks " +
	"eased eases trimmed from by or compress compressed shorten shortened shortens extended")

// halves reports whether both ends of f come to nearly all: a result.
func (f *figure) halves() bool {
	sum := new(big.Rat).Add(f.low, f.high)
	return sum.Cmp(big.NewRat(85, 1)) >= 0 && sum.Cmp(big.NewRat(101, 1)) <= 0
}

// inOffice are words behind which "from 2018 to 2016" tells of a time and of no
// move.
var inOffice = []string{"served", "ruled", "governed", "rule", "reign", "tenure", "lasted", "operated", "printed", "occupied", "worked", "mayor", "president", "chief", "director", "governor", "senator", "minister", "chairman", "chairwoman", "chair", "editor", "head",
	"lived", "played", "reigned", "studied", "taught", "coached", "held", "ran", "captain", "coach", "member", "ambassador", "secretary", "chancellor", "married"}

// moved are words beside which "from 2018 to 2016" tells of a move.
var moved = []string{"moved", "brought", "pushed", "shifted", "changed", "advanced", "revised", "corrected", "cut", "lowered", "fell", "dropped", "declined", "slipped", "forward",
	"back", "backdated", "went", "down", "bc", "bce", "b.c.", "b.c", "b.c.e."}

// yearsBackwards reports two years of which the later stands first: "2018-2016",
// "between 2018 and 2016", "mayor from 2018 to 2016".
func (p *page) yearsBackwards(f, g *figure) (claim.Warning, bool) {
	a, ok1 := p.bareYear(f)
	b, ok2 := p.bareYear(g)
	if !ok1 || !ok2 || g.first != f.last+1 || b >= a || a-b > 150 {
		return claim.Warning{}, false
	}
	s := p.Sentences[f.sentence]
	near := max(s.First, f.first-8)
	if p.has(near, f.first, "call", "tel", "telephone", "phone", "dial", "fax") {
		return claim.Warning{}, false
	}
	if p.has(g.last, min(s.Last, g.last+2), moved...) || p.has(near, f.first, moved...) || p.has(near, f.first, choices...) {
		return claim.Warning{}, false
	}
	j, glued := f.last, p.Tokens[f.last].Glued && p.Tokens[g.first].Glued
	switch {
	case p.is(j, "-", "–", "‑") && glued && !p.is(f.first-1, "-", "–", "/", "#") && !p.is(g.last, "-", "–", "/"):
	case p.is(j, "–") && !glued && p.is(f.first-1, "(") && p.is(g.last, ")"):
	case p.is(j, "and") && p.is(f.first-1, "between"):
	case p.is(j, "to", "until", "through") && p.is(f.first-1, "from") && p.has(near, f.first, inOffice...):
	default:
		return claim.Warning{}, false
	}
	return warn(RangeOrder, claim.Flag, fmt.Sprintf("%d comes after %d: the later year stands first", a, b), f.Span, g.Span), true
}

// bareYear returns the year that is all of f.
func (p *page) bareYear(f *figure) (int, bool) {
	m, ok := f.moment()
	if !ok || m.grain != "year" || f.last-f.first != 1 || !p.Is(f.first, text.Number) {
		return 0, false
	}
	y, one := m.year()
	return y, one && y >= 1500 && y <= 2100
}

// agesBackwards reports "aged 29 to 18", which is read as one figure or as two.
func (p *page) agesBackwards(i int) (claim.Warning, bool) {
	f := &p.figures[i]
	of := p.is(f.first-1, "of") && p.is(f.first-2, "ages")
	if !p.is(f.first-1, "aged", "ages") && !of {
		return claim.Warning{}, false
	}
	low, high, spans := f.low, f.high, spans(f)
	if a, b, ok := strings.Cut(f.Number.Value, ":"); ok && f.kind() == claim.Score {
		low, high = rational(a), rational(b)
	} else if i+1 < len(p.figures) && f.known() {
		g := &p.figures[i+1]
		if g.kind() != claim.Count && g.kind() != claim.Age || !g.known() || g.first != f.last+1 ||
			!p.is(f.last, "to", "-", "–") && !(p.is(f.last, "and") && of && p.has(f.first-4, f.first-2, "between")) {
			return claim.Warning{}, false
		}
		high, spans = g.low, append(spans, g.Span)
	}
	if low == nil || high == nil || low.Cmp(high) <= 0 || low.Cmp(big.NewRat(110, 1)) > 0 {
		return claim.Warning{}, false
	}
	return warn(RangeOrder, claim.Flag, fmt.Sprintf("%s is more than %s: the high end stands first", decimal(low, 0), decimal(high, 0)), spans...), true
}
