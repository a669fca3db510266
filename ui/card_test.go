package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestMissingIsEntered: a click on a term that the text does not tell opens the field
// for it, in sight.
func TestMissingIsEntered(t *testing.T) {
	b := dealing(t)
	b.form.page.Refresh()
	for i := range b.form.shown.Card {
		if b.row(i).row.Field != "date" {
			continue
		}
		test.TapAt(b.row(i), fyne.NewPos(100, 10))
		f, ok := b.Window.win.Canvas().Focused().(*field)
		if !ok || f.PlaceHolder != "When" {
			t.Fatalf("the focus is on %T", b.Window.win.Canvas().Focused())
		}
		d := fyne.CurrentApp().Driver()
		y := d.AbsolutePositionForObject(f).Y - d.AbsolutePositionForObject(b.form.scroll).Y
		if y < 0 || y+f.Size().Height > b.form.scroll.Size().Height {
			t.Errorf("the field is at %v of %v, offset %v", y, b.form.scroll.Size(), b.form.scroll.Offset)
		}
		return
	}
	t.Fatal("no row for the date")
}
