package sheet

import (
	"testing"

	"stet/extract/claim"
)

func TestValue(t *testing.T) {
	num := func(n claim.Number) claim.Claim { return claim.Claim{Kind: claim.KindNumber, Number: &n} }
	tests := []struct {
		want string
		c    claim.Claim
	}{
		{"more than USD 1,000,000,000", num(claim.Number{Kind: claim.Money, Value: "1000000000", Unit: "USD", Bound: claim.MoreThan})},
		{"at least EUR 2.50 to 3 (assumed)", num(claim.Number{Kind: claim.Money, Value: "2.50", ValueHigh: "3", Unit: "EUR", Bound: claim.AtLeast, Certainty: claim.Assumed})},
		{"-0.5%", num(claim.Number{Kind: claim.Percent, Value: "-0.5", Unit: "%", Bound: claim.Exact})},
		{"nearly 25 basis points", num(claim.Number{Kind: claim.BasisPoints, Value: "25", Bound: claim.Nearly})},
		{"6 percentage points", num(claim.Number{Kind: claim.PercentagePoints, Value: "6", Unit: "%"})},
		{"3 : 1", num(claim.Number{Kind: claim.Score, Value: "3", ValueHigh: "1"})},
		{"1 mile per hour", num(claim.Number{Kind: claim.Measure, Value: "1", Unit: "mile per hour"})},
		{"70 miles per hour", num(claim.Number{Kind: claim.Measure, Value: "70", Unit: "mile per hour"})},
		{"20 degrees Celsius", num(claim.Number{Kind: claim.Measure, Value: "20", Unit: "degree Celsius"})},
		{"6 square feet", num(claim.Number{Kind: claim.Measure, Value: "6", Unit: "square foot"})},
		{"about 90 minutes", num(claim.Number{Kind: claim.Duration, Value: "5400", Unit: "second", Bound: claim.Approx})},
		{"2 years", num(claim.Number{Kind: claim.Duration, Value: "63072000", Unit: "second"})},
		{"30 days", num(claim.Number{Kind: claim.Duration, Value: "2592000", Unit: "second"})},
		{"1 hour to 2 hours", num(claim.Number{Kind: claim.Duration, Value: "3600", ValueHigh: "7200", Unit: "second"})},
		{"1.5 seconds", num(claim.Number{Kind: claim.Duration, Value: "1.5", Unit: "second"})},
		{"14 November 2015 to 15 November 2015", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-11-14", End: "2015-11-16", Grain: "weekend"}})},
		{"3 May 2017 (inferred)", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2017-05-03", Grain: "day"}, Certainty: claim.Inferred})},
		{"February 2016", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2016-02-01", End: "2016-03-01", Grain: "month"}})},
		{"about 2009", num(claim.Number{Kind: claim.DateKind, Bound: claim.Approx, Date: &claim.Date{Start: "2009-01-01", End: "2010-01-01", Grain: "year"}})},
		{"season", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Grain: "season"}})},
		{"2015-1", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-1", Grain: "day"}})},
		{"", num(claim.Number{Kind: claim.Count, Bound: claim.MoreThan})},
		{"twelve", num(claim.Number{Kind: claim.Count, Value: "twelve"})},
		{"direct quote, denied: denied", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteDirect, Negated: true, Cue: "denied"}}},
		{"round, Series B, at most GBP 7, rumoured, 2017", claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Round: "Series B", Amount: "7", Currency: "GBP", Bound: claim.AtMost, Status: claim.Rumoured, Date: "2017"}}},
		{"", claim.Claim{}},
	}
	for _, tt := range tests {
		if got := Value(tt.c); got != tt.want {
			t.Errorf("Value = %q, want %q", got, tt.want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{"": "", "1": "1", "999": "999", "1000": "1,000", "-1234567.890": "-1,234,567.890",
		"1e9": "1e9", ".5": ".5", "12.": "12.", "-": "-"} {
		if got := grouped(in); got != want {
			t.Errorf("grouped(%q) = %q, want %q", in, got, want)
		}
	}
}
