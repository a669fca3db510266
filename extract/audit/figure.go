package audit

import (
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// figure is a number claim with its value as an exact fraction, the digits that
// it shows and its place in the text.
type figure struct {
	claim.Claim
	low, high *big.Rat // both ends of a range, the same value otherwise; nil for vague quantities, scores and dates
	shown     numeral
	sentence  int // index into the document's sentences
	first     int // its first token
	last      int // the token after its last one
}

// kind returns what the figure measures.
func (f *figure) kind() claim.NumberKind { return f.Number.Kind }

// known reports whether f has one value.
func (f *figure) known() bool { return f.low != nil && f.low == f.high }

// fraction reports whether f is a part of one in words: a third, two-thirds,
// one in five.
func (f *figure) fraction() bool {
	return f.kind() == claim.Ratio || f.kind() == claim.Count && f.known() && f.low.Sign() > 0 && f.low.Cmp(one) < 0 && f.shown.end == 0
}

// vague reports whether f is a number without a value of its own, such as
// hundreds.
func (f *figure) vague() bool {
	return f.shown.end == 0 && f.known() && slices.ContainsFunc(strings.Fields(text.Lower(f.Text)), func(w string) bool { return heaps[w] })
}

var heaps = words("tens dozens scores hundreds thousands millions billions trillions")

// points reports whether f is a difference of percentages.
func (f *figure) points() bool {
	switch f.kind() {
	case claim.PercentagePoints, claim.BasisPoints:
		return true
	case claim.Measure:
		return f.Number.Unit == "point"
	case claim.Count:
		return f.Number.Of == "points" || f.Number.Of == "point"
	}
	return false
}

// hedged reports whether the writer bounds f or only says it roughly.
func (f *figure) hedged() bool { return f.Number.Bound != claim.Exact }

// from returns where f with its hedge begins.
func (f *figure) from() int {
	if m := f.Number.ModifierSpan; !m.IsZero() && m.Start < f.Span.Start {
		return m.Start
	}
	return f.Span.Start
}

// sameUnit reports whether f and g count in one unit: money in one currency,
// counts, percentages.
func (f *figure) sameUnit(g *figure) bool {
	return f.kind() == g.kind() && f.Number.Unit == g.Number.Unit
}

// figures returns the number claims of the article in order.
func figures(d *text.Doc, claims []claim.Claim) []figure {
	var out []figure
	for i := range claims {
		c := &claims[i]
		if c.Number == nil || c.Span.Len() <= 0 || c.Span.Start < 0 || c.Span.End > len(d.Text) || len(d.Tokens) == 0 {
			continue
		}
		f := figure{Claim: *c, sentence: d.SentenceAt(c.Span.Start), first: d.TokenAt(c.Span.Start), last: d.TokenAt(c.Span.End)}
		if c.Number.Kind != claim.Score && c.Number.Kind != claim.DateKind {
			f.low = rational(c.Number.Value)
			f.high = f.low
			if h := rational(c.Number.ValueHigh); h != nil && f.low != nil {
				f.high = h
			}
		}
		f.shown = numeralOf(c.Text, f.high, c.Number.Kind)
		out = append(out, f)
	}
	return out
}

var one = big.NewRat(1, 1)

// rational returns the value of a decimal, nil for none.
func rational(s string) *big.Rat {
	if s == "" || len(s) > 60 {
		return nil
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil
	}
	return v
}

// numeral is the part of a figure that is written in digits: its place in the
// figure's text and the worth of one unit of its last digit.
type numeral struct {
	start, end int      // bytes of the claim's text; 0, 0 for a figure in words
	decimals   int      // digits after the point
	scale      *big.Rat // what one stands for: a million in "$1.2m"; nil where the value is not known
	step       *big.Rat // what one unit of the last shown digit stands for: 100,000 in "$1.2m"
}

// numeralOf reads the last run of digits in the text of a figure of value v. In
// words a number counts by ones, by its scale word where it ends in one.
func numeralOf(s string, v *big.Rat, kind claim.NumberKind) numeral {
	end := strings.LastIndexAny(s, "0123456789") + 1
	if v == nil {
		return numeral{}
	}
	if end == 0 {
		n := numeral{scale: big.NewRat(1, 1), step: big.NewRat(1, 1)}
		switch {
		case kind == claim.Ratio || kind == claim.Change || v.Cmp(one) < 0:
			n.step = big.NewRat(1, 50) // "a third" is said of 32 and of 34 per cent
		default:
			n.step = scaleWord(s)
		}
		return n
	}
	start := end
	for start > 0 && (s[start-1] >= '0' && s[start-1] <= '9' || s[start-1] == ',' || s[start-1] == '.') {
		start--
	}
	for start < end && (s[start] == ',' || s[start] == '.') && start+1 < end && s[start+1] == ',' {
		start++
	}
	digits := strings.ReplaceAll(s[start:end], ",", "")
	n := numeral{start: start, end: end}
	if i := strings.IndexByte(digits, '.'); i >= 0 {
		n.decimals = len(digits) - i - 1
	}
	m := rational(digits)
	if m == nil || m.Sign() == 0 || v.Sign() == 0 {
		n.scale = big.NewRat(1, 1)
	} else {
		n.scale = m.Quo(new(big.Rat).Abs(v), m)
	}
	n.step = new(big.Rat).Quo(n.scale, power(n.decimals))
	return n
}

// scaleWord returns what one unit of a number in words stands for.
func scaleWord(s string) *big.Rat {
	s = text.Lower(s)
	for _, w := range [...]struct {
		word string
		n    int64
	}{{"trillion", 1e12}, {"billion", 1e9}, {"crore", 1e7}, {"million", 1e6}, {"lakh", 1e5}, {"thousand", 1e3}} {
		if i := strings.Index(s, w.word); i >= 0 {
			if strings.HasPrefix(s, "half") || strings.HasPrefix(s, "a quarter") || strings.HasPrefix(s, "quarter") {
				return big.NewRat(w.n, 10)
			}
			return big.NewRat(w.n, 1)
		}
	}
	return big.NewRat(1, 1)
}

// power returns ten to the n.
func power(n int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
}
