package present

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// TestTickedDealIsAsked: what is ticked with a deal asks for a reason, once for all.
func TestTickedDealIsAsked(t *testing.T) {
	b, s := dealer(t)
	b.FindParts()
	b.Wait()
	if !strings.HasPrefix(s.form.Grounds.Ask, "No source yet for the deal and its parts.") {
		t.Fatalf("asks %q", s.form.Grounds.Ask)
	}
	if n := b.shown.state.Coverage().Ungrounded; n != 7 {
		t.Fatalf("%d without a source or reason, want the deal and six parts", n)
	}
	b.Ground(b.Current(), ledger.OwnKnowledge, "", nil)
	b.Wait()
	if n := b.shown.state.Coverage().Ungrounded; n != 0 || s.form.Grounds.Ask != "" || s.form.Grounds.Said == "" {
		t.Errorf("%d without a reason, asks %q, said %q", n, s.form.Grounds.Ask, s.form.Grounds.Said)
	}
}

// TestNamesElsewhereStay: a name that the article has elsewhere too says more than the
// deal, and one with an office does.
func TestNamesElsewhereStay(t *testing.T) {
	b, s := dealer(t)
	deal := b.Current()
	for i := range b.shown.facts {
		switch c := &b.shown.facts[i].claim; {
		case c.Deal != nil:
			d := *c.Deal
			d.Places = d.Places[:1]
			c.Deal = &d
		case c.Name != nil && c.Name.Canonical == "Ada Reeve":
			n := *c.Name
			n.Role = "angel"
			c.Name = &n
		}
	}
	for _, part := range b.shown.fact(deal).claim.Deal.Parts {
		c := &b.shown.fact(part).claim
		want := c.Name != nil && (c.Name.Canonical == "Lochart" || c.Name.Canonical == "Ada Reeve")
		if got := wider(c, b.shown.fact(deal).claim.Deal); got != want {
			t.Errorf("%s: wider %v", c.Text, got)
		}
	}
	b.FindParts()
	if s.hint != "The article says more of Lochart and Ada Reeve than the deal does: tick the names by themselves." {
		t.Errorf("hint %q", s.hint)
	}
}

// TestMissingTerms: what the text does not say of a deal has a row that leads to the
// field in which it is entered; what it says is ticked with the deal.
func TestMissingTerms(t *testing.T) {
	b, s := dealer(t)
	d := *b.shown.fact(b.Current()).claim.Deal
	d.Round, d.Date, d.Status = "", "", claim.Completed
	rows := b.shown.dealCard(b.Current(), &d)
	for _, want := range []struct {
		label, text, field string
		none               bool
	}{{"Round", "not said: click to enter it", "round", true}, {"When", "not said: click to enter it", "date", true}, {"Status", "completed", "status", false}} {
		i := slices.IndexFunc(rows, func(r CardRow) bool { return r.Label == want.label })
		if i < 0 || rows[i].Text != want.text || rows[i].Field != want.field || rows[i].None != want.none || (rows[i].Part == b.Current()) == want.none {
			t.Errorf("%+v: %+v", want, rows[max(i, 0)])
		}
		if !slices.ContainsFunc(b.Fields(b.Current()), func(f Field) bool { return f.Key == want.field }) {
			t.Errorf("no field %s", want.field)
		}
	}
	d.Kind = claim.Revenue
	if rows = b.shown.dealCard(b.Current(), &d); slices.ContainsFunc(rows, func(r CardRow) bool { return r.Label == "Round" }) {
		t.Error("revenue has no round")
	}
	b.FindPart(b.Current())
	b.Wait()
	if s.form.Finding != ledger.Verified {
		t.Errorf("the deal is %s", s.form.Finding)
	}
}
