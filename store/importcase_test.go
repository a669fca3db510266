package store

import (
	"testing"
	"time"

	"stet/store/ledger"
)

// TestImportCase: a case from another desk comes in whole, once, and a text that
// was captured here later stays.
func TestImportCase(t *testing.T) {
	from := newStore(t)
	r := ferry()
	at := time.Date(2026, 3, 11, 8, 0, 0, 0, time.UTC)
	id, err := from.SaveArticle(t.Context(), r, Capture{Locator: "https://quarry.example/a", FinalURL: "https://quarry.example/a", FetchedAt: at, Raw: []byte("page")})
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := from.Append(t.Context(), id, ledger.Statement{Target: ledger.On(r.Article, r.Claims[0]), Act: ledger.FindingSet{Finding: ledger.Verified}})
	if err != nil {
		t.Fatal(err)
	}
	to := newStore(t)
	capture := c.Capture
	capture.Raw = []byte("page")
	for round, want := range []int{1, 0} {
		got, n, err := to.ImportCase(t.Context(), Reread{Result: r}, capture, c.Events, nil)
		if err != nil || got != id || n != want {
			t.Fatalf("round %d: case %s, %d new, %v", round, got, n, err)
		}
	}
	have, err := to.Case(t.Context(), id)
	if err != nil || have.Counts.Checked != 1 || len(have.Versions) != 1 || len(have.Faults) != 0 || !have.Capture.FetchedAt.Equal(at) {
		t.Fatalf("%+v %v", have, err)
	}
	later := ferry()
	later.Article.Text += " And more."
	if _, err := to.SaveArticle(t.Context(), later, Capture{Locator: "https://quarry.example/a", FetchedAt: at.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	if _, n, err := to.ImportCase(t.Context(), Reread{Result: r}, capture, c.Events, nil); err != nil || n != 0 {
		t.Fatalf("the earlier text again: %d new, %v", n, err)
	}
	if have, err = to.Case(t.Context(), id); err != nil || have.Result.Article.Text != later.Article.Text {
		t.Errorf("the later text is gone: %v", err)
	}
	bad := c.Events[0]
	bad.Hash = bad.Hash[1:] + bad.Hash[:1]
	fresh := newStore(t)
	if _, _, err := fresh.ImportCase(t.Context(), Reread{Result: r}, capture, []ledger.Event{bad}, nil); err == nil {
		t.Error("a changed event was taken")
	}
	if all, _ := fresh.Cases(t.Context()); len(all) != 0 {
		t.Errorf("%d cases after a refusal", len(all))
	}
}
