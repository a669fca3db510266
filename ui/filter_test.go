package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"stet/store/ledger"
	"stet/ui/present"
)

// TestFilterForm: F narrows the list by what it chooses, saves that by name, and
// the palette brings it back.
func TestFilterForm(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j3")
	b.press("F")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("F opens nothing")
	}
	b.closeDialog()
	f := b.newFilterForm()
	f.fill(b.desk.Filter())
	for _, p := range f.terms {
		if p.key == present.TermFinding {
			p.list.SetSelected("3  needs correction")
			if p.list.value() == "" {
				p.list.SetSelected(present.LookOf(ledger.NeedsCorrection).Word)
			}
		}
		if p.key == present.TermBy {
			p.list.SetSelected("M. Ito (me)")
		}
	}
	if got := b.desk.Filter().Text; got != "finding:needs-correction by:me" || b.claims.view.Shown != 1 || b.claims.filter.Text != got {
		t.Fatalf("the list is narrowed by %q to %d claims, its field says %q", got, b.claims.view.Shown, b.claims.filter.Text)
	}
	f.name.SetText("To correct")
	f.save()
	b.wait()
	if len(f.saved.Objects) != 1 || f.name.Text != "" || !strings.Contains(b.status.note.text, "“To correct” is saved") {
		t.Errorf("%d saved, says %q", len(f.saved.Objects), b.status.note.text)
	}
	f.fill(present.Filter{})
	f.apply()
	if b.claims.view.Shown != 10 {
		t.Errorf("%d claims without a filter", b.claims.view.Shown)
	}
	b.showPalette()
	b.press("to corr")
	b.key(fyne.KeyReturn)
	if b.desk.Filter().Text != "finding:needs-correction by:me" {
		t.Errorf("the palette narrows by %q", b.desk.Filter().Text)
	}
	b.desk.SetFilter(present.Filter{Text: "state:wait"})
	f = b.newFilterForm() // what is typed by hand stays
	f.fill(b.desk.Filter())
	f.text.SetText("road")
	if got := b.desk.Filter().Text; got != "road state:wait" {
		t.Errorf("%q", got)
	}
}
