package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestPalette: any action is done and any claim is gone to by a few letters.
func TestPalette(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Go to…")
	if b.dialog == nil {
		t.Fatal("no palette")
	}
	b.press("left to read")
	b.key(fyne.KeyReturn)
	if b.dialog != nil || !b.whatsLeft.box.Visible() {
		t.Fatal("the action was not done")
	}
	b.key(fyne.KeyEscape)
	b.menu("Go to…")
	b.press("$103")
	b.key(fyne.KeyReturn)
	if !strings.Contains(b.form.shown.Text, "$103") {
		t.Errorf("at %q", b.form.shown.Text)
	}
	was := b.form.shown.ID
	b.menu("Go to…")
	b.press("no such thing anywhere")
	b.key(fyne.KeyDown)
	b.key(fyne.KeyReturn)
	if b.dialog == nil || b.form.shown.ID != was {
		t.Error("something was done that nobody asked for")
	}
	b.key(fyne.KeyEscape)
	if b.dialog != nil {
		t.Error("Escape leaves the palette open")
	}
}

// TestMenuActionsAreAllInThePalette: what a menu can do, the palette can find.
func TestMenuActionsAreAllInThePalette(t *testing.T) {
	b := window(t, 60, 2)
	have := map[string]bool{}
	for _, d := range deeds("", b.win.MainMenu().Items) {
		have[strings.Split(d.label, " (Ctrl")[0]] = true
	}
	var check func(m *fyne.Menu)
	check = func(m *fyne.Menu) {
		for _, i := range m.Items {
			switch {
			case i.ChildMenu != nil:
				check(i.ChildMenu)
			case !i.IsSeparator && !i.IsQuit && i.Action != nil && !have[i.Label]:
				t.Errorf("%q is in a menu and not in the palette", i.Label)
			}
		}
	}
	for _, m := range b.win.MainMenu().Items {
		check(m)
	}
	if len(have) < 40 {
		t.Errorf("%d actions", len(have))
	}
}
