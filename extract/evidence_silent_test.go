package extract

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
)

const lender = `Halden Capital, annual report 2034

Halden Capital manages USD 2.3 billion for 41 pension funds. In the year it made eleven new investments, among them Nordvik, a maker of batteries for ships, and two exits.

The fund has loans of USD 120 million outstanding, of which USD 45 million fall due in 2036. The net asset value rose by 8 per cent.

Nordvik's ferries carried 1.2 million passengers, the company says. Its order book stands at 640 million crowns.`

const investor = `Halden Capital puts $29 million into Nordvik

Halden Capital led a Series B round of $29 million for Nordvik. The company is now valued at $290 million, its owners said.`

// TestASourceThatIsSilentOnASum has no other sum: what it says of loans and of
// what it manages is no valuation.
func TestASourceThatIsSilentOnASum(t *testing.T) {
	worth := match.Claim{Kind: claim.KindDeal, Text: "The round values the company at $310 million.", Deal: &claim.Deal{Kind: claim.Valuation, Company: "Nordvik", Amount: "310000000", Currency: "USD"}}
	round := match.Claim{Kind: claim.KindDeal, Text: "Nordvik raised $31 million in a Series B round led by Halden Capital.",
		Deal: &claim.Deal{Kind: claim.Round, Company: "Nordvik", Amount: "31000000", Currency: "USD", Round: "Series B", Lead: []string{"Halden Capital"}}}
	for _, tt := range []struct {
		name   string
		c      match.Claim
		source string
		want   match.Outcome
		alarms string
	}{
		{"a valuation, silent", worth, lender, match.NotFound, ""},
		{"a valuation, another", worth, investor, match.Differs, "value_differs"},
		{"a round, silent on the sum", round, lender, match.Differs, "party_missing"},
		{"a round, another sum", round, investor, match.Differs, "value_differs"},
	} {
		got, alarms, passage := matched(t, tt.c, tt.source)
		if got != tt.want || alarms != tt.alarms {
			t.Errorf("%s: %s [%s] at %q, want %s [%s]", tt.name, got, alarms, passage, tt.want, tt.alarms)
		}
	}
}
