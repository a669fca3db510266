package present

import (
	"slices"
	"testing"

	"stet/extract/claim"
)

// TestDealCardHasPlaces: every part stands in the card with its place in the text;
// what is entered in its stead has none.
func TestDealCardHasPlaces(t *testing.T) {
	b, _ := dealer(t)
	i := b.shown.at[b.Current()]
	d := *b.shown.facts[i].claim.Deal
	d.SecondAmount, d.SecondCurrency, d.Basis, d.Source, d.Status = "60000000", "EUR", claim.PostMoney, "a filing", claim.Denied
	at := func(n int) claim.Span { return claim.Span{Start: n, End: n + 1} }
	d.Places = []claim.DealPart{{Field: "company", Value: d.Company, Span: at(1)}, {Field: "amount", Value: d.Amount, Span: at(2)}, {Field: "second_amount", Value: "60000000", Span: at(3)},
		{Field: "basis", Value: "post_money", Span: at(4)}, {Field: "source", Value: "a filing", Span: at(5)}, {Field: "status", Value: "completed", Span: at(6)}}
	rows := b.shown.dealCard(b.Current(), &d)
	want := map[string]CardRow{"Company": {Text: d.Company, Spans: []claim.Span{at(1)}}, "Also as": {Text: "EUR 60,000,000", Spans: []claim.Span{at(3)}},
		"Basis": {Text: "post-money", Spans: []claim.Span{at(4)}}, "Told by": {Text: "a filing", Spans: []claim.Span{at(5)}}, "Status": {Text: "denied"}}
	for label, w := range want {
		k := slices.IndexFunc(rows, func(r CardRow) bool { return r.Label == label })
		if k < 0 || rows[k].Text != w.Text || !slices.Equal(rows[k].Spans, w.Spans) {
			t.Errorf("%s: %+v, want %+v in\n%+v", label, rows[max(0, k)], w, rows)
		}
	}
}

// TestSecondSumIsEntered: a second sum needs a first one and a currency of its own.
func TestSecondSumIsEntered(t *testing.T) {
	for _, tt := range []struct{ amount, second, currency, wrong string }{
		{"3bn", "2.8bn", "eur", ""},
		{"", "2.8bn", "eur", "Fill in the amount that the second sum stands for too."},
		{"3bn", "2.8bn", "euros", notCurrency("EUROS")},
		{"3bn", "some", "eur", notAValue},
		{"3bn", "", "eur", ""},
	} {
		v := map[string]string{"kind": "valuation", "status": "completed", "company": "Alder", "amount": tt.amount, "currency": "USD", "second": tt.second,
			"second_currency": tt.currency, "basis": "pre_money", "source": "a filing"}
		d, wrong := dealTyped(func(k string) string { return v[k] })
		if wrong != tt.wrong {
			t.Errorf("%+v: %q", tt, wrong)
		}
		if wrong == "" && (d.Basis != claim.PreMoney || d.Source != "a filing" || d.SecondAmount == "" != (d.SecondCurrency == "")) {
			t.Errorf("%+v: %+v", tt, d)
		}
	}
}
