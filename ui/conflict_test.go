package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"stet/store/ledger"
)

// TestCheckersSideBySide: findings that disagree stand side by side, and the
// button under one settles on it.
func TestCheckersSideBySide(t *testing.T) {
	b := window(t, 120, 4)
	c := b.lib.result.Claims[0]
	b.press("j1")
	if b.form.conflict.box.Visible() {
		t.Fatal("a conflict is shown where there is none")
	}
	st := ledger.Statement{By: "Bo Rask", Target: ledger.On(b.lib.result.Article, c), Act: ledger.FindingSet{Finding: ledger.NeedsContext, Note: "Only in part."}}
	other, err := ledger.Append(ledger.Head{Author: "feed", Case: caseID}, st, clock(), zeros{})
	if err != nil {
		t.Fatal(err)
	}
	b.lib.events = append([]ledger.Event{other}, b.lib.events...)
	b.desk.Open("article")
	b.wait()
	b.desk.Select(c.ID)
	b.wait()
	if !b.form.conflict.box.Visible() || len(b.form.conflict.sides.Objects) != 2 {
		t.Fatalf("%d sides", len(b.form.conflict.sides.Objects))
	}
	for _, o := range test.LaidOutObjects(b.form.conflict.sides.Objects[1]) {
		if settle, ok := o.(*button); ok {
			settle.OnTapped()
		}
	}
	b.wait()
	if b.form.conflict.box.Visible() || b.form.shown.Look.Word != "needs context" {
		t.Errorf("settled: %+v", b.form.shown.Look)
	}
}

// zeros is a source of salts.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
