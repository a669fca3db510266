package present

import (
	"errors"
	"fmt"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestDetail(t *testing.T) {
	tests := []struct {
		c    claim.Claim
		want string
	}{
		{claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "1000000000", Unit: "USD", Bound: claim.MoreThan, Of: "the firm’s value"}}, "more than USD 1,000,000,000 · of the firm’s value"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "-2.5", Unit: "EUR"}}, "EUR −2.50"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "1000", ValueHigh: "2000", Unit: "GBP"}}, "GBP 1,000 to 2,000"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Percent, Value: "12.5", Unit: "%", Bound: claim.Nearly}}, "nearly 12.5%"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Duration, Value: "63072000", Unit: "second"}}, "2 years"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Duration, Value: "86400", Unit: "second"}}, "1 day"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Duration, Value: "1.5", Unit: "second"}}, "1.5 seconds"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Measure, Value: "6", Unit: "foot"}}, "6 feet = 1.8 m"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Measure, Value: "1", Unit: "mile"}}, "1 mile = 1.6 km"},
		{claim.Claim{Number: &claim.Number{Kind: claim.PercentagePoints, Value: "6"}}, "6 percentage points"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Count}}, "no exact value"},
		{claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-11-14", End: "2015-11-16", Grain: "weekend"}, Certainty: claim.Inferred}}, "weekend of 14 November 2015 · inferred"},
		{claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Date: &claim.Date{Start: "2015-11-14", Grain: "day"}}}, "14 November 2015"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteDirect}}, "speaker unknown"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Speaker: "A. Brook", Cue: "denied", Negated: true}}, "A. Brook · denied"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Speaker: "A. Brook", Cue: "would not say", Modal: "would", Negated: true}}, "A. Brook · would not say"},
		{claim.Claim{Text: "two and a half years", Number: &claim.Number{Kind: claim.Duration, Value: "78840000", Unit: "second"}}, "2.5 years"},
		{claim.Claim{Text: "90 days", Number: &claim.Number{Kind: claim.Duration, Value: "7776000", Unit: "second"}}, "90 days"},
		{claim.Claim{Text: "two to three weeks", Number: &claim.Number{Kind: claim.Duration, Value: "1209600", ValueHigh: "1814400", Unit: "second"}}, "2 weeks to 3 weeks"},
		{claim.Claim{Text: "weekly", Number: &claim.Number{Kind: claim.Duration, Value: "100", Unit: "second"}}, "100 seconds"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Change, Value: "3", Unit: "factor"}}, "3 times"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "62.1", Unit: "USD"}}, "USD 62.10"},
		{claim.Claim{Number: &claim.Number{Kind: claim.Count, Value: "0.3333333333", Bound: claim.Nearly}}, "nearly 0.3333"},
		{claim.Claim{Rule: claim.RuleMarksOnly, Quote: &claim.Quote{Kind: claim.QuoteDirect}}, "speakers are not read in this language"},
		{claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Bound: claim.AtLeast, Date: &claim.Date{Start: "2010-01-01", End: "2011-01-01", Grain: "year"}}}, "no earlier than 2010"},
		{claim.Claim{Quote: &claim.Quote{Speaker: "A. Brook", Cue: "said", Repeats: []string{"a", "b"}}}, "A. Brook · said · 3 times in the text"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Speaker: "A. Brook", Cue: "may announce", Modal: "may"}}, "A. Brook · may announce"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Speaker: "A. Brook", Cue: "thinks", Modal: "if"}}, "A. Brook · if … thinks"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteIndirect, Speaker: "Nobody", Cue: "said", Negated: true}}, "Nobody · said · not said"},
		{claim.Claim{Quote: &claim.Quote{Speaker: "A. Brook", Cue: "said", Repeats: []string{"a"}}}, "A. Brook · said · twice in the text"},
		{claim.Claim{Quote: &claim.Quote{Speaker: "A. Brook", Cue: "said", Nested: []claim.Span{{Start: 1, End: 4}}}}, "A. Brook · said · with a quote inside"},
		{claim.Claim{Confidence: .55, Quote: &claim.Quote{Speaker: "A. Brook"}}, "probably A. Brook"},
		{claim.Claim{Confidence: .95, Quote: &claim.Quote{Speaker: "A. Brook"}}, "A. Brook"},
		{claim.Claim{Confidence: .55, Quote: &claim.Quote{Speaker: "A. Brook", Cue: "said"}}, "A. Brook · said"},
		{claim.Claim{Confidence: .3, Quote: &claim.Quote{}}, "speaker unknown"},
		{claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteScare}}, "marks that may report nobody’s words"},
		{claim.Claim{Deal: &claim.Deal{Kind: claim.Acquisition, Company: "Brook Mills", Acquirer: "Weir plc", Amount: "5000000", Currency: "GBP", Bound: claim.AtLeast, Status: claim.Planned, Date: "2026-05"}}, "Weir plc buys Brook Mills · at least GBP 5,000,000 · planned · May 2026"},
		{claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Company: "Brook", Round: "Series B", Investors: []string{"X", "Y"}, Status: claim.Completed}}, "Brook · Series B · from X, Y"},
		{claim.Claim{}, ""},
	}
	for _, tt := range tests {
		if got := Detail(&tt.c); got != tt.want {
			t.Errorf("%+v: %q; want %q", tt.c, got, tt.want)
		}
	}
}

func TestTonesAreThoseOfTheSheet(t *testing.T) {
	for f, want := range map[ledger.Finding]Tone{
		ledger.Unchecked: ToneOpen, ledger.Stale: ToneOpen, ledger.Verified: ToneGood, ledger.VerifiedAsAttributed: TonePart,
		ledger.VerifiedWithChange: TonePart, ledger.NeedsContext: TonePart, ledger.OnAuthor: TonePart, ledger.NeedsCorrection: ToneBad,
		ledger.ConflictingSources: ToneBad, ledger.Unverifiable: ToneBad, ledger.NoCheckNeeded: ToneQuiet,
	} {
		if got := LookOf(f).Tone; got != want {
			t.Errorf("%s has tone %d; want %d", f, got, want)
		}
	}
}

func TestEveryWordHasALook(t *testing.T) {
	signs := map[string]ledger.Finding{}
	for _, f := range append(ledger.Findings[:], ledger.Stale) {
		l := LookOf(f)
		if l.Sign == "" || l.Word == "" {
			t.Errorf("%s has no sign or word", f)
		}
		if other, ok := signs[l.Sign]; ok {
			t.Errorf("%s and %s have the same sign %q", f, other, l.Sign)
		}
		signs[l.Sign] = f
	}
	if len(FindingChoices()) != len(ledger.Findings) || len(WorkChoices()) != len(ledger.WorkStates) ||
		len(DecisionChoices()) != len(ledger.Decisions) || len(SourceChoices()) != len(ledger.SourceKinds) {
		t.Error("a choice is missing")
	}
	seen := map[string]bool{}
	for _, c := range SourceChoices() {
		if seen[c.Word] {
			t.Errorf("two kinds of source are called %q", c.Word)
		}
		seen[c.Word] = true
	}
}

func TestSentence(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{errors.New("disk full"), "Disk full."}, {errors.New("überlauf."), "Überlauf."}, {errors.New(""), "Something went wrong."},
		{fmt.Errorf("x: %w", spoken{errors.New("y")}), "There is no page at that address. Check its spelling."},
	} {
		if got := Sentence(tt.err); got != tt.want {
			t.Errorf("Sentence(%v) = %q; want %q", tt.err, got, tt.want)
		}
	}
}

func TestShort(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want string
	}{{"a\n b", 10, "a b"}, {"one two three", 10, "one two…"}, {"漢字漢字漢字", 4, "漢字漢…"}, {"", 3, ""}} {
		if got := short(tt.in, tt.n); got != tt.want {
			t.Errorf("short(%q, %d) = %q; want %q", tt.in, tt.n, got, tt.want)
		}
	}
}
