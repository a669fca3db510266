package ledger

import (
	"reflect"
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestCorrectedFields: every field of a figure, a name and a deal can be
// entered; the readers' claims stay as they are, and so do the parts of a deal.
func TestCorrectedFields(t *testing.T) {
	a, _ := page(t, ferry)
	at := claim.Span{Start: 90, End: 112}
	of := func(k claim.Kind) claim.Claim {
		return claim.Claim{ID: claim.ClaimID(a.Hash(), k, at), Kind: k, Span: at, Text: a.Text[at.Start:at.End], Sentence: at, Confidence: .6}
	}
	number, name, deal := of(claim.KindNumber), of(claim.KindName), of(claim.KindDeal)
	number.Number = &claim.Number{Kind: claim.Count, Value: "5", Bound: claim.Exact, Of: "boats", OfSpan: at, Certainty: claim.Assumed}
	name.Name = &claim.Name{Type: claim.Org, Canonical: "Alder", Mentions: []claim.Span{at}}
	deal.Deal = &claim.Deal{Kind: claim.Round, Company: "Alder", Amount: "2000000", Parts: []string{number.ID}}
	claims := []claim.Claim{number, name, deal}
	claim.Sort(claims)
	right := claim.Deal{Kind: claim.Debt, Company: "Alder Ferries", Amount: "3000000", Currency: "EUR", Bound: claim.MoreThan, Status: claim.Planned, Investors: []string{"Birch"}}

	d := newDesk(t, "kim")
	d.say(On(a, number), ClaimCorrected{Number: &NumberReading{Kind: claim.Money, Value: "5", Unit: "EUR", Bound: claim.AtLeast, Of: "boats"}})
	d.say(On(a, name), ClaimCorrected{Name: &NameReading{Type: claim.Person, Canonical: "Ada Alder", Role: "captain", Employer: "Alder Ferries"}})
	e := d.say(On(a, deal), ClaimCorrected{Deal: &right})
	st := ReplayOn(d.events, a, claims)
	got := map[claim.Kind]claim.Claim{}
	for _, c := range st.List {
		got[c.Kind] = c
		if c.Confidence != 1 {
			t.Errorf("%s: confidence %v", c.Kind, c.Confidence)
		}
	}
	if want := (claim.Number{Kind: claim.Money, Value: "5", Unit: "EUR", Bound: claim.AtLeast, Of: "boats", OfSpan: at, Certainty: claim.Stated}); !reflect.DeepEqual(*got[claim.KindNumber].Number, want) {
		t.Errorf("number: %+v", *got[claim.KindNumber].Number)
	}
	if want := (claim.Name{Type: claim.Person, Canonical: "Ada Alder", Role: "captain", Employer: "Alder Ferries", Mentions: []claim.Span{at}}); !reflect.DeepEqual(*got[claim.KindName].Name, want) {
		t.Errorf("name: %+v", *got[claim.KindName].Name)
	}
	want := right
	want.Parts = []string{number.ID}
	if !reflect.DeepEqual(*got[claim.KindDeal].Deal, want) {
		t.Errorf("deal: %+v", *got[claim.KindDeal].Deal)
	}
	if deal.Deal.Amount != "2000000" || number.Number.Kind != claim.Count || name.Name.Canonical != "Alder" {
		t.Error("the readers' claims were changed")
	}
	d.undo(e.Hash)
	for _, c := range ReplayOn(d.events, a, claims).List {
		if c.Deal != nil && c.Deal.Amount != "2000000" {
			t.Errorf("taken back: %+v", c.Deal)
		}
	}
}

// TestCorrectionOfOtherWords: what a figure was said to mean is not said of the
// words that stand in its place in a later text.
func TestCorrectionOfOtherWords(t *testing.T) {
	e := &Entry{Said: Statement{Act: ClaimCorrected{Number: &NumberReading{Kind: claim.Count, Value: "5", Bound: claim.Exact}, Name: &NameReading{Type: claim.Org, Canonical: "Alder"}}}}
	for _, stale := range []bool{false, true} {
		e.stale = stale
		c := &ClaimState{}
		(&State{}).holdClaim(c, register{}, []*Entry{e}, e)
		if c.Correction == nil || (c.Correction.Number == nil) != stale || c.Correction.Name.Canonical != "Alder" {
			t.Errorf("stale %v: %+v", stale, c.Correction)
		}
	}
}

func TestCorrectionLacks(t *testing.T) {
	on := Target{Claim: "c"}
	long := strings.Repeat("x", maxName+1)
	ok := NumberReading{Kind: claim.Money, Value: "-1.5", ValueHigh: "20", Unit: "USD", Bound: claim.Exact, Date: &claim.Date{Start: "2020-01-02", End: "2020-01-03T10:00:00Z"}}
	number := func(change func(*NumberReading)) ClaimCorrected {
		n := ok
		change(&n)
		return ClaimCorrected{Number: &n}
	}
	deal := func(d claim.Deal) ClaimCorrected { return ClaimCorrected{Deal: &d} }
	for _, tt := range []struct {
		act  ClaimCorrected
		want string
	}{
		{number(func(*NumberReading) {}), ""},
		{number(func(n *NumberReading) { n.Kind = "sum" }), "a kind of figure"},
		{number(func(n *NumberReading) { n.Bound = "" }), "a bound"},
		{number(func(n *NumberReading) { n.Value = "1e9" }), "a value in digits"},
		{number(func(n *NumberReading) { n.Value = "1.2.3" }), "a value in digits"},
		{number(func(n *NumberReading) { n.Value = "" }), "a value in digits"},
		{number(func(n *NumberReading) { n.Date = &claim.Date{Start: "yesterday"} }), "a date"},
		{number(func(n *NumberReading) { n.Of = long }), "a shorter name"},
		{ClaimCorrected{Name: &NameReading{Type: claim.Person, Canonical: "Ada"}}, ""},
		{ClaimCorrected{Name: &NameReading{Type: "firm", Canonical: "Ada"}}, "a type of name"},
		{ClaimCorrected{Name: &NameReading{Type: claim.Person}}, "a name"},
		{deal(claim.Deal{Kind: claim.Round, Company: "Alder", Amount: "3", Status: claim.Completed, Bound: claim.Exact}), ""},
		{deal(claim.Deal{Kind: "gift"}), "a kind of deal"},
		{deal(claim.Deal{Kind: claim.Round, Status: "done"}), "a status"},
		{deal(claim.Deal{Kind: claim.Round, Bound: "some"}), "a bound"},
		{deal(claim.Deal{Kind: claim.Round, AmountHigh: "3"}), "an amount in digits"},
		{deal(claim.Deal{Kind: claim.Round, Parts: []string{"x"}}), "no parts"},
		{deal(claim.Deal{Kind: claim.Round, Places: []claim.DealPart{{Field: "company"}}}), "no parts"},
		{deal(claim.Deal{Kind: claim.Valuation, Company: "Alder", Amount: "3", SecondAmount: "4", SecondCurrency: "EUR", Basis: claim.PreMoney, Source: "a filing"}), ""},
		{deal(claim.Deal{Kind: claim.Valuation, Basis: "gross"}), "a basis"},
		{deal(claim.Deal{Kind: claim.Valuation, SecondAmount: "4"}), "an amount in digits"},
		{deal(claim.Deal{Kind: claim.Valuation, Amount: "3", SecondAmount: "four"}), "an amount in digits"},
		{deal(claim.Deal{Kind: claim.Round, Source: long}), "a shorter name"},
		{deal(claim.Deal{Kind: claim.Round, Investors: []string{long}}), "a shorter name"},
	} {
		if got := tt.act.check(on, true); got != tt.want {
			t.Errorf("%+v lacks %q, want %q", tt.act, got, tt.want)
		}
	}
	if got := (ClaimCorrected{}).check(Target{}, true); got != "a claim" {
		t.Errorf("on nothing: %q", got)
	}
}
