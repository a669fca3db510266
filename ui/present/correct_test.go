package present

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

const venture = "Lochart raised $8 million from Fenwick Capital and Ada Reeve in March 2026.\n\nThe $8 million is a Series A round, said Lochart."

// funded is an article of one deal and its parts.
func funded() claim.Result {
	a := claim.Plain(venture)
	hash := a.Hash()
	r := claim.Result{ID: hash[:32], Article: a}
	add := func(k claim.Kind, s claim.Span, c claim.Claim) string {
		c.Kind, c.Span, c.Sentence, c.Text, c.Rule, c.Confidence, c.ID = k, s, s, a.Text[s.Start:s.End], "test", .9, claim.ClaimID(hash, k, s)
		r.Claims = append(r.Claims, c)
		return c.ID
	}
	name := func(t claim.NameType, w string, mentions ...claim.Span) string {
		s := words(a, w)
		return add(claim.KindName, s, claim.Claim{Name: &claim.Name{Type: t, Canonical: w, Mentions: append([]claim.Span{s}, mentions...)}})
	}
	sum := words(a, "$8 million")
	second := claim.Span{Start: strings.LastIndex(a.Text, "$8 million")}
	second.End = second.Start + len("$8 million")
	money := claim.Number{Kind: claim.Money, Value: "8000000", Unit: "USD", Bound: claim.Exact}
	last := strings.LastIndex(a.Text, "Lochart")
	parts := []string{
		name(claim.Org, "Lochart", claim.Span{Start: last, End: last + len("Lochart")}), name(claim.Org, "Fenwick Capital"), name(claim.Person, "Ada Reeve"),
		add(claim.KindNumber, sum, claim.Claim{Number: &money}), add(claim.KindNumber, second, claim.Claim{Number: &money}),
		add(claim.KindNumber, words(a, "March 2026"), claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Bound: claim.Exact,
			Date: &claim.Date{Start: "2026-03-01", End: "2026-04-01", Grain: "month"}}}),
	}
	add(claim.KindDeal, sum, claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Company: "Lochart", Amount: "8000000", Currency: "USD", Bound: claim.Exact, Round: "Series A",
		Lead: []string{"Fenwick Capital"}, Investors: []string{"Fenwick Capital", "Ada Reeve", "Holm"}, Status: claim.Rumoured, Date: "2026-03", Parts: parts,
		Places: []claim.DealPart{{Field: "company", Value: "Lochart", Span: words(a, "Lochart")}, {Field: "company", Value: "Lochart", Span: claim.Span{Start: last, End: last + len("Lochart")}}}}})
	claim.Sort(r.Claims)
	return r
}

// dealer returns a desk at the deal of funded.
func dealer(t *testing.T) (*bench, *screen) {
	b, s, _, op := desk(t, "")
	op.articles["deal"] = funded()
	b.Open("deal")
	b.Wait()
	for _, c := range funded().Claims {
		if c.Deal != nil {
			b.Select(c.ID)
		}
	}
	return b, s
}

func TestDealCard(t *testing.T) {
	_, s := dealer(t)
	var got []string
	for _, r := range s.form.Card {
		row := r.Label + ": " + r.Text
		if r.Part != "" {
			row += " " + r.Look.Sign
		}
		got = append(got, row)
	}
	want := []string{"Company: Lochart ○", "Amount: USD 8,000,000 ○", ": “$8 million” paragraph 2 ○", "Round: Series A ○", "Led by: Fenwick Capital ○",
		"And from: Ada Reeve ○", ": Holm", "Status: rumoured ○", "When: March 2026 ○"}
	if !slices.Equal(got, want) {
		t.Errorf("\n got  %q\n want %q", got, want)
	}
}

func TestNameCard(t *testing.T) {
	b, s, _, _ := desk(t, "mill")
	b.Select(mill().Claims[1].ID)
	if got := s.form.Card; len(got) != 3 || got[0].Text != "owner" || got[1].Text != "“Ada Brook”" || got[2].Text != "“she”" || got[2].Label != "" {
		t.Fatalf("card %+v", got)
	}
	b.Point(s.form.Card[2].Spans)
	if len(s.passages) != 1 || s.passages[0] != words(mill().Article, "she") {
		t.Errorf("points at %v", s.passages)
	}
}

// TestPartsAreTicked: one by one, and together as one act, which leaves what
// was found on a part before.
func TestPartsAreTicked(t *testing.T) {
	b, s := dealer(t)
	deal, card := b.Current(), s.form.Card
	b.FindPart(card[0].Part)
	b.Wait()
	if s.form.Card[0].Look != LookOf(ledger.Verified) || b.Current() != deal || s.form.Finding != ledger.Unchecked {
		t.Fatalf("ticked: %+v at %s", s.form.Card[0], b.Current())
	}
	b.FindPart(card[0].Part)
	b.Wait()
	if s.form.Card[0].Look != LookOf(ledger.Unchecked) {
		t.Fatalf("ticked twice: %+v", s.form.Card[0])
	}
	b.Select(card[4].Part)
	b.SetFinding(ledger.Unverifiable)
	b.Select(deal)
	b.FindParts()
	b.Wait()
	for i, r := range s.form.Card {
		if want := LookOf(ledger.Verified); r.Part != "" && (r.Look == want) != (i != 4) {
			t.Errorf("%s %s: %s", r.Label, r.Text, r.Look.Word)
		}
	}
	if s.form.Finding != ledger.Verified {
		t.Errorf("the deal is %s", s.form.Finding)
	}
	b.Undo()
	b.Wait()
	if s.form.Finding != ledger.Unchecked || s.form.Card[0].Look != LookOf(ledger.Unchecked) || s.form.Card[4].Look != LookOf(ledger.Unverifiable) {
		t.Errorf("undone: %s, %+v", s.form.Finding, s.form.Card)
	}
	b.FindPart(card[4].Part) // something else was found: look at it
	b.Wait()
	if b.Current() != card[4].Part {
		t.Error("a part found unverifiable was ticked over")
	}
}

func TestOnlyDealsHaveParts(t *testing.T) {
	b, s, lib, _ := desk(t, "mill")
	b.FindParts()
	if !strings.Contains(s.hint, "Choose a claim") {
		t.Errorf("no claim: %q", s.hint)
	}
	b.Next()
	b.FindParts()
	b.Wait()
	if n := len(lib.events[mill().ID]); n != 0 || !strings.Contains(s.hint, "Only a deal") {
		t.Errorf("a figure: %d events, %q", n, s.hint)
	}
}

// values are the fields of the current claim with some of them changed.
func values(b *bench, changed ...string) map[string]string {
	out := map[string]string{}
	for _, f := range b.Fields(b.Current()) {
		out[f.Key] = f.Value
	}
	for i := 0; i+1 < len(changed); i += 2 {
		out[changed[i]] = changed[i+1]
	}
	return out
}

func TestDealIsCorrected(t *testing.T) {
	b, s := dealer(t)
	id := b.Current()
	if wrong := b.Correct(id, values(b), nil); wrong != "" {
		t.Fatal(wrong)
	}
	b.Wait()
	if s.form.Entered != "" {
		t.Fatal("saving what stands there already is a correction")
	}
	saved := false
	wrong := b.Correct(id, values(b, "kind", "debt", "amount", "$"+"x"), func(bool) { saved = true })
	if wrong != notAValue || saved {
		t.Fatalf("%q, saved %v", wrong, saved)
	}
	if wrong := b.Correct(id, values(b, "amount", "8.5m", "high", "9 million", "currency", "eur", "lead", "Holm; Ada Reeve", "status", "completed"), func(ok bool) { saved = ok }); wrong != "" {
		t.Fatal(wrong)
	}
	b.Wait()
	c := b.shown.fact(id).claim
	want := claim.Deal{Kind: claim.Round, Company: "Lochart", Amount: "8500000", AmountHigh: "9000000", Currency: "EUR", Bound: claim.Exact, Round: "Series A",
		Lead: []string{"Holm", "Ada Reeve"}, Investors: []string{"Fenwick Capital", "Ada Reeve", "Holm"}, Status: claim.Completed, Date: "2026-03"}
	got := *c.Deal
	if got.Parts == nil {
		t.Error("the parts are lost")
	}
	got.Parts = nil
	if !saved || !slices.Equal(got.Lead, want.Lead) || !slices.Equal(got.Investors, want.Investors) || got.Amount != want.Amount || got.AmountHigh != want.AmountHigh ||
		got.Currency != want.Currency || got.Status != want.Status || c.Confidence != 1 {
		t.Errorf("saved %v\n got  %+v\n want %+v", saved, got, want)
	}
	if !strings.Contains(s.form.Entered, "M. Ito") || !strings.Contains(s.form.History[0], "EUR 8,500,000 to 9,000,000") {
		t.Errorf("entered %q, history %q", s.form.Entered, s.form.History[0])
	}
	b.AsRead(id)
	b.Wait()
	if got := b.shown.fact(id).claim.Deal; got.Amount != "8000000" || s.form.Entered != "" || !strings.Contains(s.form.History[0], "as the program read it") {
		t.Errorf("as read: %+v, %q", got, s.form.History[0])
	}
	b.Undo()
	b.Wait()
	if got := b.shown.fact(id).claim.Deal; got.Amount != "8500000" {
		t.Errorf("undone: %+v", got)
	}
}

func TestFigureAndNameAreCorrected(t *testing.T) {
	b, s, _, _ := desk(t, "mill")
	claims := mill().Claims
	b.Select(claims[0].ID)
	if wrong := b.Correct(claims[0].ID, values(b, "value", "2.5bn", "bound", "exact", "of", "a year’s loss"), nil); wrong != "" {
		t.Fatal(wrong)
	}
	b.Wait()
	if s.form.Detail != "USD 2,500,000,000 · of a year’s loss" {
		t.Errorf("figure: %q", s.form.Detail)
	}
	b.Select(claims[1].ID)
	if wrong := b.Correct(claims[1].ID, values(b, "employer", "Brook Mills"), nil); wrong != "" {
		t.Fatal(wrong)
	}
	b.Wait()
	if r := s.form.Card[1]; r.Text != "Brook Mills" || r.Part != claims[3].ID || !strings.Contains(s.form.History[0], "owner, Brook Mills") {
		t.Errorf("employer: %+v, %q", s.form.Card, s.form.History[0])
	}
	if wrong := b.Correct(claims[1].ID, values(b, "canonical", "Adeline Brook", "type", "org", "role", "", "employer", ""), nil); wrong != "" {
		t.Fatal(wrong)
	}
	b.Wait()
	if s.form.KindWord != "org" || !strings.HasPrefix(s.form.Detail, "Adeline Brook · named") {
		t.Errorf("name: %s, %q", s.form.KindWord, s.form.Detail)
	}
	if b.Correct("no such claim", nil, nil) == "" || len(b.Fields(claims[2].ID)) != 0 {
		t.Error("nothing, or a quote, can be corrected here")
	}
}

// TestWrongFields: what cannot be is refused with a sentence that says what to
// write instead.
func TestWrongFields(t *testing.T) {
	date := &claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Bound: claim.Exact, Date: &claim.Date{Start: "2026-05-04", End: "2026-05-07", Grain: "day"}}}
	money := &claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "2", Unit: "USD", Bound: claim.Exact}}
	length := &claim.Claim{Text: "2 years", Number: &claim.Number{Kind: claim.Duration, Value: "63072000", Unit: "second", Bound: claim.Exact}}
	name := &claim.Claim{Name: &claim.Name{Type: claim.Org, Canonical: "Holm"}}
	deal := &claim.Claim{Deal: &claim.Deal{Kind: claim.Round, Company: "Holm", Status: claim.Completed}}
	for _, tt := range []struct {
		name  string
		c     *claim.Claim
		typed map[string]string
		want  string // begins so
	}{
		{"as read", date, nil, ""},
		{"a single day", date, map[string]string{"from": "2026-05-04", "to": ""}, ""},
		{"not a day", date, map[string]string{"from": "4 May"}, "Write a day"},
		{"backwards", date, map[string]string{"to": "2026-05-01"}, "The last day is before"},
		{"no currency", money, map[string]string{"unit": "dollar"}, "Write the currency"},
		{"small letters", money, map[string]string{"unit": "gbp"}, ""},
		{"words", money, map[string]string{"value": "two"}, "Write the value"},
		{"an open end", money, map[string]string{"value": "", "high": "3"}, "Fill in"},
		{"weeks", length, map[string]string{"value": "6 weeks"}, ""},
		{"no unit", length, map[string]string{"value": "6"}, "Write the length"},
		{"no name", name, map[string]string{"canonical": " "}, "A name needs"},
		{"no company", deal, map[string]string{"company": ""}, "A deal needs"},
		{"no amount", deal, map[string]string{"currency": "USD"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			typed := map[string]string{}
			for _, f := range fields(tt.c) {
				typed[f.Key] = f.Value
			}
			maps.Copy(typed, tt.typed)
			_, wrong := corrected(tt.c, func(key string) string { return trim(typed[key]) })
			if !strings.HasPrefix(wrong, tt.want) || tt.want == "" && wrong != "" {
				t.Errorf("%q, want %q", wrong, tt.want)
			}
		})
	}
}

func TestDatesAreTyped(t *testing.T) {
	for _, tt := range []struct{ first, last, end, grain string }{
		{"2026-05-04", "2026-05-06", "2026-05-07", "day"},
		{"2026-05-04", "2026-05-04", "", "day"},
		{"2026-05-01", "2026-05-31", "2026-06-01", "month"},
		{"2026-04-01", "2026-06-30", "2026-07-01", "quarter"},
		{"2026-05-01", "2026-07-31", "2026-08-01", "day"},
		{"2026-01-01", "2026-12-31", "2027-01-01", "year"},
		{"2020-01-01", "2029-12-31", "2030-01-01", "decade"},
	} {
		d, wrong := dateTyped(nil, tt.first, tt.last)
		if wrong != "" || d.Start != tt.first || d.End != tt.end || d.Grain != tt.grain {
			t.Errorf("%s to %s: %+v %s", tt.first, tt.last, d, wrong)
			continue
		}
		if first, last := days(d); first != tt.first || last != tt.last {
			t.Errorf("%s to %s comes back as %s to %s", tt.first, tt.last, first, last)
		}
	}
	week := &claim.Date{Start: "2026-05-04", End: "2026-05-11", Grain: "week"}
	if d, _ := dateTyped(week, "2026-05-04", "2026-05-10"); d != week {
		t.Errorf("a week that nobody touched is %+v", d)
	}
}

func TestDecimal(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		ok       bool
	}{
		{"", "", true}, {"1,200", "1200", true}, {"1.2bn", "1200000000", true}, {"-3.50 million", "-3500000", true}, {"−4", "-4", true},
		{"12.5", "12.5", true}, {"0.10", "0.1", true}, {"100", "100", true}, {"5 000", "5000", true}, {"2k", "2000", true}, {"0.333333", "0.333333", true},
		{"two", "", false}, {"1.2.3", "", false}, {"$5", "", false}, {"1e9", "", false}, {"bn", "", false}, {"1-2", "", false}, {"--1", "", false}, {"5 zillion", "", false},
	} {
		if got, ok := decimal(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("decimal(%q) = %q, %v; want %q, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
	for _, tt := range []struct {
		in, want string
		ok       bool
	}{{"2 years", "63072000", true}, {"1.5 hours", "5400", true}, {"90 Minutes", "5400", true}, {"30 seconds", "30", true}, {"", "", true}, {"2", "", false}, {"two years", "", false}, {"2 moons", "", false}} {
		if got, ok := seconds(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("seconds(%q) = %q, %v; want %q, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

// TestNamesByType: the list can be narrowed to people, organisations or places.
func TestNamesByType(t *testing.T) {
	b, s, _, _ := desk(t, "mill")
	for kind, want := range map[claim.Kind]int{People: 1, Firms: 1, Places: 0, claim.KindName: 2, ButNames: 3, "": 5} {
		if b.SetFilter(Filter{Kind: kind}); s.list.Shown != want {
			t.Errorf("%q shows %d, want %d", kind, s.list.Shown, want)
		}
	}
}
