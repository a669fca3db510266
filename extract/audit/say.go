package audit

import (
	"math/big"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// say returns the figure as the text writes it, on one line; words without
// capitals.
func (f *figure) say() string {
	if f.shown.end == 0 && f.kind() != claim.DateKind {
		return text.Words(text.Lower(f.Text))
	}
	return text.Words(f.Text)
}

// like writes value v the way f is written: beside "$10m", 13,000,000 is
// "$13m". One more digit is shown where f's own digits do not hold v.
func (f *figure) like(v *big.Rat) string {
	n := f.shown
	if n.scale == nil || n.scale.Sign() == 0 {
		return decimal(v, 2)
	}
	if n.end == 0 {
		return decimal(v, 2)
	}
	x := new(big.Rat).Quo(v, n.scale)
	sign := ""
	if x.Sign() < 0 {
		sign, x = "minus ", x.Neg(x)
	}
	digits := decimal(x, fewest(x, n.decimals))
	if i := strings.IndexByte(digits, '.'); i >= 0 && i == len(digits)-2 && f.kind() == claim.Money && n.scale.Cmp(one) == 0 {
		digits += "0" // £3.40
	}
	return sign + text.Words(f.Text[:n.start]+digits+f.Text[n.end:])
}

// fewest returns the digits after the point that v needs beside a figure that
// shows n of them: two more at most, one where v has no end.
func fewest(v *big.Rat, n int) int {
	for i := n; i <= n+2; i++ {
		if new(big.Rat).Mul(v, power(i)).IsInt() {
			return i
		}
	}
	return n + 1
}

// decimal writes v with at most n digits after the point, in groups of three.
func decimal(v *big.Rat, n int) string {
	s := v.FloatString(n)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, rest, pointed := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if pointed {
		whole += "." + rest
	}
	if strings.Trim(whole, "0.,") == "" {
		sign = ""
	}
	return sign + whole
}

// warn makes the outcome of a check.
func warn(kind string, v claim.Verdict, message string, spans ...claim.Span) claim.Warning {
	return claim.Warning{Kind: kind, Verdict: v, Message: message, Spans: spans}
}

// spans returns the places of figures, in the order given.
func spans(fs ...*figure) []claim.Span {
	out := make([]claim.Span, len(fs))
	for i, f := range fs {
		out[i] = f.Span
	}
	return out
}

// hedge returns the hedge of f as the text writes it, with a space: "about ".
func (p *page) hedge(f *figure) string {
	m := f.Number.ModifierSpan
	if m.IsZero() || m.Start > f.Span.Start {
		return ""
	}
	return text.Words(text.Lower(p.Text[m.Start:m.End])) + " "
}

// digits returns the figure as the text writes it, words as digits.
func (f *figure) digits() string {
	if f.shown.end == 0 && f.kind() == claim.Count && f.known() {
		return decimal(f.low, 2)
	}
	return f.say()
}
