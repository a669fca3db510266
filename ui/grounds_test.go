package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"stet/store/ledger"
)

func TestGroundsByKeys(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	g := b.form.grounds
	if g.box.Visible() {
		t.Error("asked before anything was found")
	}
	b.press("6")
	if len(b.lib.events) != 0 || !strings.Contains(b.status.said, "1 or 2 first") {
		t.Errorf("%d events, hint %q", len(b.lib.events), b.status.said)
	}
	b.press("1")
	if !g.box.Visible() || !g.ask.Visible() || b.form.shown.Finding != ledger.Verified || b.win.Canvas().Overlays().Top() != nil {
		t.Fatalf("bar %v, finding %s", g.box.Visible(), b.form.shown.Finding)
	}
	b.press("6")
	if g.ask.Visible() || !strings.Contains(g.said.Text, "own knowledge") {
		t.Errorf("asks %v, says %q", g.ask.Visible(), g.said.Text)
	}
	b.press("j18")
	if !g.word.Visible() || b.win.Canvas().Focused() != fyne.Focusable(g.word) {
		t.Fatal("no field for the word")
	}
	b.press("saw it")
	b.key(fyne.KeyReturn)
	if g.word.Visible() || !strings.Contains(g.said.Text, "saw it") || b.win.Canvas().Focused() != b.reader.Keys() {
		t.Errorf("field %v, says %q", g.word.Visible(), g.said.Text)
	}
	b.press("j1j")
	if g.box.Visible() {
		t.Error("the bar went on to the next claim")
	}
	if b.press("k"); !g.ask.Visible() {
		t.Error("not asked again when the claim comes back")
	}
}

func TestWordOfGroundsIsADraft(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j18half a wo")
	b.key(fyne.KeyEscape)
	b.press("jk")
	if g := b.form.grounds; !g.word.Visible() || g.word.Text != "half a wo" {
		t.Errorf("field %v with %q", g.word.Visible(), g.word.Text)
	}
}

func TestOneOriginByKey(t *testing.T) {
	b := windowWith(t, 120, 10, nil, &attic{apart: true})
	b.press("j")
	b.attachByKeys("/home/ada/letter.txt")
	b.attachByKeys("/home/ada/copy.txt")
	if b.form.support.rightText != "2 independent sources" {
		t.Fatalf("support %q", b.form.support.rightText)
	}
	b.press("O")
	if b.form.support.rightText != "single source, attached 2 times" || !strings.Contains(b.status.said, "Sources 1 and 2 are counted once") {
		t.Errorf("support %q, hint %q", b.form.support.rightText, b.status.said)
	}
	b.press("O")
	if !strings.Contains(b.status.said, "shares most of its text") {
		t.Errorf("hint %q", b.status.said)
	}
}

func TestLookAgainByKey(t *testing.T) {
	b := windowWith(t, 120, 10, nil, &attic{})
	b.press("j")
	b.attachByKeys("/home/ada/letter.txt")
	b.press("e1L")
	if b.form.shown.Finding != ledger.Stale || !strings.Contains(b.form.warning.Text, "no longer has the passage") {
		t.Errorf("finding %s, warning %q", b.form.shown.Finding, b.form.warning.Text)
	}
}
