package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestTickWithTheKeyboard: Shift+J goes to a sentence, Space ticks it and goes on,
// H lists what is left, and D asks why while something is.
func TestTickWithTheKeyboard(t *testing.T) {
	b := window(t, 180, 0)
	if b.status.words.Text != "0 % of the words" {
		t.Fatalf("foot %q", b.status.words.Text)
	}
	b.press("J ")
	if b.status.words.Text != "33 % of the words" || !strings.HasPrefix(b.status.note.text, "Sentence 2 of 3") {
		t.Errorf("foot %q, says %q", b.status.words.Text, b.status.note.text)
	}
	b.press("H")
	if !b.whatsLeft.box.Visible() || len(b.whatsLeft.shown.Rows) != 2 || b.side.Objects[0].Visible() {
		t.Fatalf("%+v", b.whatsLeft.shown)
	}
	b.press("j1")
	if b.whatsLeft.shown.Selected != 1 || len(b.lib.events) != 1 {
		t.Errorf("row %d, %d events", b.whatsLeft.shown.Selected, len(b.lib.events))
	}
	b.key(fyne.KeyReturn)
	if b.whatsLeft.box.Visible() || !strings.HasPrefix(b.status.note.text, "Sentence 3 of 3") {
		t.Errorf("says %q", b.status.note.text)
	}
	b.press("D")
	if b.dialog == nil {
		t.Fatal("nobody asked why the article is done")
	}
	b.key(fyne.KeyReturn) // no reason
	if b.dialog == nil || b.desk.Done() {
		t.Error("done without a reason")
	}
	b.press("the rest is cut")
	b.key(fyne.KeyReturn)
	if b.dialog != nil || !b.desk.Done() || !strings.HasPrefix(b.status.words.Text, "done by M. Ito") {
		t.Errorf("done %v, foot %q", b.desk.Done(), b.status.words.Text)
	}
	b.press("D")
	if b.desk.Done() {
		t.Error("still done")
	}
	b.press("z")
	b.key(fyne.KeyEscape)
	if b.dialog != nil {
		t.Error("Escape leaves the question open")
	}
}

// TestTickParagraph: P needs a place to be at.
func TestTickParagraph(t *testing.T) {
	b := window(t, 120, 0)
	b.press("P")
	if b.status.words.Text != "0 % of the words" {
		t.Error("P ticked a paragraph that nobody was at")
	}
	b.press("JP")
	if b.status.words.Text != "50 % of the words" {
		t.Errorf("foot %q", b.status.words.Text)
	}
	b.menu("Undo")
	if b.status.words.Text != "0 % of the words" {
		t.Errorf("undone: foot %q", b.status.words.Text)
	}
}
