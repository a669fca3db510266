package sheet

import (
	"testing"

	"stet/extract/claim"
)

func TestValue(t *testing.T) {
	num := func(n claim.Number) claim.Claim { return claim.Claim{Kind: claim.KindNumber, Number: &n} }
	dur := func(low, high, words string) claim.Claim {
		return claim.Claim{Text: words, Number: &claim.Number{Kind: claim.Duration, Value: low, ValueHigh: high, Unit: "second"}}
	}
	date := func(start, end, grain string) claim.Claim {
		return num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: start, End: end, Grain: grain}})
	}
	tests := []struct {
		want string
		c    claim.Claim
	}{
		{"more than USD 1,000,000,000", num(claim.Number{Kind: claim.Money, Value: "1000000000", Unit: "USD", Bound: claim.MoreThan})},
		{"at least EUR 2.50 to 3 (currency assumed)", num(claim.Number{Kind: claim.Money, Value: "2.50", ValueHigh: "3", Unit: "EUR", Bound: claim.AtLeast, Certainty: claim.Assumed})},
		{"-0.5%", num(claim.Number{Kind: claim.Percent, Value: "-0.5", Unit: "%", Bound: claim.Exact})},
		{"nearly 25 basis points", num(claim.Number{Kind: claim.BasisPoints, Value: "25", Bound: claim.Nearly})},
		{"6 percentage points", num(claim.Number{Kind: claim.PercentagePoints, Value: "6", Unit: "%"})},
		{"4 March 2026 or 3 April 2026", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2026-03-04", Grain: "day", Other: &claim.Date{Start: "2026-04-03", Grain: "day"}}})},
		{"3 : 1", num(claim.Number{Kind: claim.Score, Value: "3", ValueHigh: "1"})},
		{"1 mile per hour", num(claim.Number{Kind: claim.Measure, Value: "1", Unit: "mile per hour"})},
		{"70 miles per hour", num(claim.Number{Kind: claim.Measure, Value: "70", Unit: "mile per hour"})},
		{"20 degrees Celsius", num(claim.Number{Kind: claim.Measure, Value: "20", Unit: "degree Celsius"})},
		{"6 square feet", num(claim.Number{Kind: claim.Measure, Value: "6", Unit: "square foot"})},
		{"about 90 minutes", num(claim.Number{Kind: claim.Duration, Value: "5400", Unit: "second", Bound: claim.Approx})},
		{"2 years", num(claim.Number{Kind: claim.Duration, Value: "63072000", Unit: "second"})},
		{"30 days", num(claim.Number{Kind: claim.Duration, Value: "2592000", Unit: "second"})},
		{"1 to 2 hours", num(claim.Number{Kind: claim.Duration, Value: "3600", ValueHigh: "7200", Unit: "second"})},
		{"1.5 seconds", num(claim.Number{Kind: claim.Duration, Value: "1.5", Unit: "second"})},
		{"14 to 15 November 2015", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-11-14", End: "2015-11-16", Grain: "weekend"}})},
		{"3 May 2017 (date inferred)", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2017-05-03", Grain: "day"}, Certainty: claim.Inferred})},
		{"February 2016", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2016-02-01", End: "2016-03-01", Grain: "month"}})},
		{"about 2009", num(claim.Number{Kind: claim.DateKind, Bound: claim.Approx, Date: &claim.Date{Start: "2009-01-01", End: "2010-01-01", Grain: "year"}})},
		{"", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Grain: "season"}})},
		{"2015-1", num(claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-1", Grain: "day"}})},
		{"", num(claim.Number{Kind: claim.Count, Bound: claim.MoreThan})},
		{"twelve", num(claim.Number{Kind: claim.Count, Value: "twelve"})},
		{"direct quote, denied", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteDirect, Negated: true, Cue: "denied"}}},
		{"round, Series B, at most GBP 7, rumoured, 2017", claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Round: "Series B", Amount: "7", Currency: "GBP", Bound: claim.AtMost, Status: claim.Rumoured, Date: "2017"}}},
		{"indirect quote, said, not said", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Negated: true, Cue: "said"}}},
		{"indirect quote, may announce", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Modal: "may", Cue: "may announce"}}},
		{"indirect quote, if … thinks", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Modal: "if", Cue: "thinks"}}},
		{"indirect quote, has yet to say", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Negated: true, Modal: "yet to", Cue: "has yet to say"}}},
		{"indirect quote, doesn’t believe", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Negated: true, Cue: "doesn’t believe"}}},
		{"1 week", dur("604800", "", "past week")},
		{"40 minutes", dur("2400", "", "40 minutes")},
		{"6 months", dur("15552000", "", "six months")},
		{"1.5 years", dur("47304000", "", "a year and a half")},
		{"2 to 3 weeks", dur("1209600", "1814400", "2 to 3 weeks")},
		{"20 years", dur("630720000", "", "two-decade")},
		{"10 days", dur("864000", "", "10 days")},
		{"0 seconds", dur("0", "", "")},
		{"-1 hour", dur("-3600", "", "")},
		{"9,223,372,036,854,775,807 seconds", dur("9223372036854775807", "", "")},
		{"19 October 2026, 15:00", date("2026-10-19T15:00", "", "time")},
		{"1990s", date("1990-01-01", "2000-01-01", "decade")},
		{"1995 to 1999", date("1995-01-01", "2000-01-01", "year")},
		{"July to September 2027", date("2027-07-01", "2027-10-01", "quarter")},
		{"December 2026 to February 2027", date("2026-12-01", "2027-03-01", "season")},
		{"29 June to 5 July 2026", date("2026-06-29", "2026-07-06", "week")},
		{"29 December 2025 to 4 January 2026", date("2025-12-29", "2026-01-05", "week")},
		{"1 to 7 June 2026", date("2026-06-01", "2026-06-08", "week")},
		{"May 2026", date("2026-05", "", "month")},
		{"", date("", "", "day")},
		{"May", date("--05", "--06", "month")},
		{"December", date("--12", "--01", "month")},
		{"29 February", date("--02-29", "", "day")},
		{"15:00", date("T15:00", "", "time")},
		{"round, Series B, USD 72,000,000, led by A, from B, C and D, May 2018", claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Round: "Series B",
			Amount: "72000000", Currency: "USD", Lead: []string{"A"}, Investors: []string{"A", "B", "C", "D"}, Status: claim.Completed, Date: "2018-05"}}},
		{"acquisition, by N, planned, 3 May 2017", claim.Claim{Deal: &claim.Deal{Kind: claim.Acquisition, Acquirer: "N", Status: claim.Planned, Date: "2017-05-03"}}},
		{"valuation, USD 7 (EUR 6), pre-money, rumoured, told by a filing", claim.Claim{Deal: &claim.Deal{Kind: claim.Valuation, Amount: "7", Currency: "USD",
			SecondAmount: "6", SecondCurrency: "EUR", Basis: claim.PreMoney, Source: "a filing", Status: claim.Rumoured}}},
		{"merger, with N, denied", claim.Claim{Deal: &claim.Deal{Kind: claim.Merger, Acquirer: "N", Status: claim.Denied}}},
		{"loss, about EUR 5,000", claim.Claim{Deal: &claim.Deal{Kind: claim.Profit, Amount: "-5000", Currency: "EUR", Bound: claim.Approx, Status: claim.Completed}}},
		{"valuation, USD 1", claim.Claim{Deal: &claim.Deal{Kind: claim.Valuation, Amount: "1", Currency: "USD", Status: claim.Completed}}},
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

func TestAmount(t *testing.T) {
	for _, tt := range []struct {
		n           claim.Number
		value, unit string
	}{
		{claim.Number{Kind: claim.Money, Value: "5", Unit: "USD"}, "5", "USD"},
		{claim.Number{Kind: claim.Count, Value: "40"}, "40", ""},
		{claim.Number{Kind: claim.Measure, Value: "3", Unit: "mile"}, "3", "mile"},
		{claim.Number{Kind: claim.Duration, Value: "604800", Unit: "second"}, "", ""},
		{claim.Number{Kind: claim.Age, Value: "61", Unit: "year"}, "", ""},
		{claim.Number{Kind: claim.Money, Value: "5", ValueHigh: "6", Unit: "USD"}, "", ""},
	} {
		if v, u := amount(claim.Claim{Number: &tt.n}); v != tt.value || u != tt.unit {
			t.Errorf("amount of %+v = %q %q", tt.n, v, u)
		}
	}
}
