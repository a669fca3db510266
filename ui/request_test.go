package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"stet/store/ledger"
)

func TestRequestByKeys(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Questions and right")
	if b.dialog != nil || !strings.Contains(b.status.said, "Nobody was asked") {
		t.Errorf("hint %q", b.status.said)
	}
	b.press("jA")
	p := b.form.request
	if !p.box.Visible() || b.win.Canvas().Focused() != fyne.Focusable(p.text) || p.to.Text == "" {
		t.Fatalf("form %v, to %q", p.box.Visible(), p.to.Text)
	}
	b.press("Who paid?")
	b.key(fyne.KeyReturn)
	if p.box.Visible() || !p.rows.Visible() || len(b.form.shown.Requests) != 1 || b.form.shown.Work != ledger.WaitingAuthor {
		t.Fatalf("form %v, %+v", p.box.Visible(), b.form.shown.Requests)
	}
	p.edit(b.form.shown.Requests[0].ID, true)
	b.press("The council")
	b.key(fyne.KeyReturn)
	if r := b.form.shown.Requests[0]; r.Answer != "The council" || r.Open {
		t.Errorf("%+v", r)
	}
	b.press("jRhalf")
	b.key(fyne.KeyEscape)
	if p.box.Visible() {
		t.Error("Escape does not put the form away")
	}
	b.press("jk")
	if !p.box.Visible() || p.to.Text != "half" || p.head.Text != "Right of reply" {
		t.Errorf("the draft: form %v, to %q", p.box.Visible(), p.to.Text)
	}
	p.cancel()
	b.menu("Questions and right")
	if b.dialog == nil {
		t.Fatal("no dialog")
	}
	b.win.Canvas().Focused().(*field).SetText(filepath.Join(t.TempDir(), "q.docx"))
	b.key(fyne.KeyReturn)
	if b.dialog != nil || !strings.HasSuffix(b.lib.letters, "q.docx") {
		t.Errorf("letters %q", b.lib.letters)
	}
}
