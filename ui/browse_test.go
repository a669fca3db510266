package ui

import (
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestBrowserIsAskedFor: a tap on a source's address opens no browser by itself;
// it says who will see the visit, and can be given up.
func TestBrowserIsAskedFor(t *testing.T) {
	b := window(t, 120, 10)
	u, _ := url.Parse("https://weir.example/letter")
	b.form.link(u).OnTapped()
	top := b.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is asked")
	}
	said := ""
	for _, o := range test.LaidOutObjects(top) {
		if l, ok := o.(*widget.Label); ok {
			said += l.Text + "\n"
		}
	}
	if !strings.Contains(said, u.String()) || !strings.Contains(said, "weir.example will see the visit") {
		t.Errorf("says %q", said)
	}
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("it still asks")
	}
	b.askBrowse(u)
	b.closeDialog()
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("it cannot be given up")
	}
}
