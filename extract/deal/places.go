package deal

import (
	"slices"

	"stet/extract/claim"
	"stet/extract/text"
)

// mostPlaces is how many places one part of a deal has at most.
const mostPlaces = 4

// places returns where the text tells the parts of f, in the order of the
// fields of a deal.
func (r *reader) places(f *fact) []claim.DealPart {
	var out []claim.DealPart
	put := func(field, value string, s claim.Span) {
		p := claim.DealPart{Field: field, Value: value, Span: s}
		if s.Len() > 0 && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	party := func(field, who string) {
		for _, s := range r.toldAt(f, who) {
			put(field, who, s)
		}
	}
	party("company", f.Company)
	party("acquirer", f.Acquirer)
	for _, n := range f.numbers {
		c := &r.numbers[n]
		switch {
		case c.Number.Value != "" && c.Number.Value == trimMinus(f.Amount):
			put("amount", f.Amount, c.Span)
		case c.Number.Kind == claim.Money && c.Number.Value != f.SecondAmount:
			put("amount", c.Number.Value, c.Span) // rounded in the headline
		case c.Number.Date != nil:
			put("date", f.Date, c.Span)
		}
	}
	for _, who := range f.Lead {
		party("lead", who)
	}
	for _, who := range f.Investors {
		party("investors", who)
	}
	for _, p := range f.at {
		if p.Value == f.Round && p.Field == "round" || p.Value == string(f.Status) || p.Value == f.SecondAmount || p.Value == string(f.Basis) || p.Value == f.Source {
			put(p.Field, p.Value, p.Span)
		}
	}
	return out
}

func trimMinus(s string) string {
	if s != "" && s[0] == '-' {
		return s[1:]
	}
	return s
}

// toldAt returns where the sentences that tell of f have the name who: the
// mention that stands nearest to the sum, else a word that means it; where none
// of them has it, its last mention before them.
func (r *reader) toldAt(f *fact, who string) []claim.Span {
	if who == "" {
		return nil
	}
	var out []claim.Span
	for k, i := range append([]int{f.sent}, f.told...) {
		if len(out) == mostPlaces || i < 0 || i >= len(r.sents) {
			continue
		}
		at := 0
		if k == 0 {
			at = f.unit
		}
		if s := r.mention(&r.sents[i], at, who); s.Len() > 0 && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(out) > 0 {
		return out
	}
	if i := r.nameIndex(who); i >= 0 {
		for _, m := range r.names[i].Name.Mentions {
			if len(out) == 0 || m.Start < f.span.Start {
				out = []claim.Span{m}
			}
		}
	}
	return out
}

// mention returns the unit of s nearest to unit at that names who, or else the
// reference that means it.
func (r *reader) mention(s *sentence, at int, who string) claim.Span {
	best, meant := -1, -1
	for i := range s.units {
		u := &s.units[i]
		switch {
		case u.kind == uName && trimThe(r.names[u.claim].Name.Canonical) == who || u.kind == uCaps && text.Lower(who) == u.low:
			if best < 0 || abs(i-at) < abs(best-at) {
				best = i
			}
		case u.kind == uRef && r.meant[u.Start] == who && (meant < 0 || abs(i-at) < abs(meant-at)):
			meant = i
		}
	}
	if best < 0 {
		best = meant
	}
	return s.at(best).Span
}

func abs(n int) int { return max(n, -n) }

// roundPlace returns the words of the label of f's round.
func (r *reader) roundPlace(s *sentence, f *fact) []claim.DealPart {
	if f.Round == "" {
		return nil
	}
	best := -1
	for j := range s.units {
		if labelAt(s, j) == f.Round && (best < 0 || abs(j-f.unit) < abs(best-f.unit)) {
			best = j
		}
	}
	if best < 0 {
		return nil
	}
	span := s.at(best).Span
	for j := best + 1; j < best+6 && (s.at(j).kind != uWord || s.at(j).word("plus", "extension", "round", "financing", "seed", "ipo") || len(s.at(j).low) == 1); j++ {
		if u := s.at(j); u.kind == uMoney || u.kind == uName || u.kind == uCaps && len(u.low) > 2 || u.kind == uPunct && !u.mark("-") && !u.mark("+") {
			break
		} else if u.kind != uPunct || u.mark("+") {
			span.End = u.End
		}
	}
	return []claim.DealPart{{Field: "round", Value: f.Round, Span: span}}
}
