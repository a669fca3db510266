package ui

import (
	"testing"
	"time"

	"stet/store/ledger"
	"stet/ui/present"
)

func TestEarlierByKey(t *testing.T) {
	b := window(t, 120, 10)
	b.lib.earlier = []present.Earlier{{Case: "c9", Title: "Roads again", Words: "$100", Finding: ledger.Verified, By: "A. Roe", At: time.Date(2026, 8, 3, 9, 0, 0, 0, time.UTC)}}
	b.press("j")
	if b.form.earlier.Visible() {
		t.Error("something was checked before")
	}
	r := article(121, 10)
	b.lib.again = &r
	b.menu("Open again")
	b.press("j")
	if !b.form.earlier.Visible() || len(b.form.earlier.Objects) != 1 || b.form.shown.Finding != ledger.Unchecked {
		t.Fatalf("shown %v, finding %s", b.form.earlier.Visible(), b.form.shown.Finding)
	}
	if b.press("h"); b.form.shown.Finding != ledger.Verified || b.form.shown.TakeOver != "" {
		t.Errorf("finding %s, offers %q", b.form.shown.Finding, b.form.shown.TakeOver)
	}
}
