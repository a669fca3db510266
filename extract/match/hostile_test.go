package match

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestHostile holds texts that are made to be slow: each must come back with a
// result that keeps the rules, and the test's own time limit is the bound.
func TestHostile(t *testing.T) {
	long := strings.Repeat("gate ", 60_000)
	tests := []struct{ name, source, quote string }{
		{"one word over and over", long, strings.Repeat("gate ", 400)},
		{"two words over and over", strings.Repeat("gate keeper ", 40_000), strings.Repeat("keeper gate ", 300) + "bridge"},
		{"a quote of a book's length", longText(30_000), longText(30_000)},
		{"a quote longer than its source", "We shut the gate.", longText(5_000) + "We shut the gate."},
		{"nothing but brackets", strings.Repeat("[(", 50_000), strings.Repeat("[(", 50_000) + "gate"},
		{"nothing but labels", strings.Repeat("Q: Why?\nA: So.\n", 20_000), "Why? So."},
		{"nothing but ellipses", longText(2_000), strings.Repeat("the … ", 3_000)},
		{"line ends in every word", strings.Repeat("ga-\nte ", 30_000), "gate gate gate"},
		{"figures in cells", strings.Repeat("1\t2\t3\t4\n", 20_000), "1 2 3 4 1 2 3 5"},
		{"no text", "", "We shut the gate."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := plainSource(tt.source)
			r := s.Match(Claim{Kind: claim.KindQuote, Text: tt.quote, Speaker: "Nora Vance"})
			checkResult(t, s, tt.quote, r)
			for _, c := range []Claim{
				{Kind: claim.KindName, Text: "Gate Keeper", Canonical: "Gate Keeper", Role: "keeper of the gate"},
				{Kind: claim.KindNumber, Text: "We shut 4 gates.", Number: &claim.Number{Value: "4"}},
				{Kind: KindParaphrase, Text: tt.quote},
				{Kind: claim.KindDeal, Text: "Gate bought Keeper.", Deal: &claim.Deal{Kind: claim.Acquisition, Company: "Keeper", Acquirer: "Gate"}},
			} {
				if r := s.Match(c); r.Passage.Start < 0 || r.Passage.End > len(tt.source) {
					t.Fatalf("%s: passage %v of %d bytes", c.Kind, r.Passage, len(tt.source))
				}
			}
		})
	}
}
