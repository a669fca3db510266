package extract

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
)

const boatyard = `Kestrel Boats, a yard in Varn, has built 18 of the 40 boats that the navy ordered. Twenty-six men were laid off. Nine of them have found other work.

The slip was to cost $5 million. In the end it cost $12 million. The crane would have stood for 30 years; it was taken down after 12 years.

The yard, which had 310 workers at this time two years ago, has 280 now. About 900 guests of the 2,000 who were asked came to the launch.`

// TestPartsAndPlans: a whole is not its part, and a plan not what it came to,
// where a claim takes the one for the other; each is right as what it is.
func TestPartsAndPlans(t *testing.T) {
	for _, tt := range []struct {
		text, value, unit string
		want              match.Outcome
		passage           string
	}{
		{"Kestrel Boats has built 40 boats for the navy.", "40", "", match.Differs, "18"},
		{"Kestrel Boats has built 18 boats for the navy.", "18", "", match.Same, "18"},
		{"The navy ordered 40 boats.", "40", "", match.Same, "40"},
		{"Twenty-six men were laid off.", "26", "", match.Same, "Twenty-six"},
		{"26 men have found other work.", "26", "", match.Differs, "Nine"},
		{"Nine men have found other work.", "9", "", match.Same, "Nine"},
		{"The slip cost $5 million.", "5000000", "USD", match.Differs, "$12 million"},
		{"The slip was to cost $5 million.", "5000000", "USD", match.Same, "$5 million"},
		{"The slip cost $12 million.", "12000000", "USD", match.Same, "$12 million"},
		{"The yard has 310 workers now.", "310", "", match.Differs, "280"},
		{"The yard had 310 workers two years ago.", "310", "", match.Same, "310"},
	} {
		c := match.Claim{Kind: claim.KindNumber, Text: tt.text, Number: &claim.Number{Value: tt.value, Unit: tt.unit, Bound: claim.Exact}}
		got, _, passage := matched(t, c, boatyard)
		if got != tt.want || passage != tt.passage {
			t.Errorf("%s: %s at %q, want %s at %q", tt.text, got, passage, tt.want, tt.passage)
		}
	}
}
