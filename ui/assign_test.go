package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"stet/store/ledger"
)

// TestAssignByKeys: @ asks for a name, Enter assigns; row and form say whose the
// claim is.
func TestAssignByKeys(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j@")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("@ asks for nobody")
	}
	b.press("Lind")
	b.key(fyne.KeyReturn)
	if b.form.shown.For != "Lind" || b.form.shown.Work != ledger.Assigned || b.form.workFor.Text != "Work (s) · for Lind" || endWords(b.desk.Row(0)) != "for Lind" {
		t.Errorf("%q, %q, row %q", b.form.shown.For, b.form.workFor.Text, endWords(b.desk.Row(0)))
	}
}
