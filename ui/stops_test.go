package ui

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
	"stet/ui/present"
)

// TestEveryControlIsReached goes through every control of the window with Tab in each
// state: what can be clicked is come to, shows that it has the focus, stands in sight,
// and is left again with F6, or, in a dialog, with Escape.
func TestEveryControlIsReached(t *testing.T) {
	seen := map[string]bool{} // kinds of control whose focus was looked at
	for _, st := range []struct {
		name   string
		enter  func(b *bench)
		dialog bool
	}{
		{"empty", func(b *bench) { b.menu("Take article") }, false},
		{"claims", func(b *bench) { b.press("j1o"); b.press("roads.example/a"); b.key(fyne.KeyReturn); b.press("3") }, false},
		{"source form", func(b *bench) { b.press("jo") }, false},
		{"evidence", func(b *bench) { b.press("j"); b.attachByKeys("/home/ada/letter.txt") }, false},
		{"source text", func(b *bench) { b.press("j"); b.attachByKeys("/home/ada/letter.txt"); b.press("f") }, false},
		{"correction", func(b *bench) { b.press("jc") }, false},
		{"request", func(b *bench) { b.press("jA") }, false},
		{"error", func(b *bench) { b.openAddress("elsewhere"); b.wait() }, false},
		{"warnings", func(b *bench) { b.press("w") }, false},
		{"about", func(b *bench) { b.press("i") }, false},
		{"left out", func(b *bench) { b.press("u") }, false},
		{"what is left", func(b *bench) { b.press("H") }, false},
		{"sheet", func(b *bench) {
			b.openDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/a/roads.csv")})
			b.wait()
		}, false},
		{"export", func(b *bench) { b.menu("Export sheet") }, true},
		{"letters", func(b *bench) {
			if len(b.lib.events) == 0 {
				b.press("jA")
				b.press("Who said so?")
				b.key(fyne.KeyReturn)
			}
			b.menu("Questions and right")
		}, true},
		{"filter", func(b *bench) { b.press("F") }, true},
		{"settings", func(b *bench) { b.menu("Settings") }, true},
		{"story", func(b *bench) { b.menu("Story of this") }, true},
		{"assign", func(b *bench) { b.press("j@") }, true},
		{"palette", func(b *bench) { b.menu("Go to") }, true},
		{"chooser", func(b *bench) { b.menu("Open file") }, true},
		{"done", func(b *bench) { b.press("D") }, true},
		{"keys", func(b *bench) { b.press("?") }, true},
	} {
		t.Run(st.name, func(t *testing.T) {
			b := inState(t, st.enter)
			if st.dialog != b.covered() {
				t.Fatalf("a dialog is open: %v", b.covered())
			}
			stops := b.stops()
			for _, c := range b.controls() {
				if !reached(stops, c) {
					t.Errorf("Tab does not come to %s", nameOf(c[len(c)-1]))
				}
			}
			for i := range stops {
				b.looksFocused(t, stops[i], seen)
			}
			b.leaves(t, st.enter, st.dialog, len(stops))
		})
	}
}

// inState is a window with a claim, a warning and a piece left out, in a state.
func inState(t *testing.T, enter func(b *bench)) *bench {
	b := windowWith(t, 240, 10, nil, &attic{})
	r := b.lib.result
	a := *r.Article
	a.Dropped = []claim.Dropped{{Text: "Sign up to our letter", Reason: "newsletter box", Kind: claim.Paragraph, Before: 1}}
	r.Article = &a
	r.Warnings = []claim.Warning{{ID: "w1", Kind: "sum", Verdict: claim.Flag, Message: "no sum.", Spans: []claim.Span{{Start: 0, End: 4}}}}
	b.lib.result, b.lib.again = r, &r
	b.menu("Open again")
	b.desk.Leave()
	b.win.Canvas().Capture()
	enter(b)
	b.wait()
	return b
}

// stops is what Tab comes to, once round.
func (b *bench) stops() []fyne.Focusable {
	var out []fyne.Focusable
	had := map[fyne.Focusable]bool{}
	for {
		b.win.Canvas().FocusNext()
		f := b.win.Canvas().Focused()
		if f == nil || had[f] {
			return out
		}
		had[f] = true
		out = append(out, f)
	}
}

// scrollsOrVeils is what can be clicked and is no control: bars that only scroll, which
// the arrows and the page keys do, and what lies around a dialog.
var scrollsOrVeils = map[string]bool{"*widget.scrollBarArea": true, "*reader.strip": true, "*widget.OverlayContainer": true, "*widget.PopUp": true}

// controls is everything in sight or scrolled out of it that can be clicked, each with
// what it stands in.
func (b *bench) controls() [][]fyne.CanvasObject {
	var out [][]fyne.CanvasObject
	var walk func(o fyne.CanvasObject, in []fyne.CanvasObject)
	walk = func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		in = append(in[:len(in):len(in)], o)
		off, canBeOff := o.(fyne.Disableable)
		kind := fmt.Sprintf("%T", o)
		if _, ok := o.(fyne.Tappable); ok && !(canBeOff && off.Disabled()) && !scrollsOrVeils[kind] {
			out = append(out, in)
		}
		for _, child := range children(o) {
			walk(child, in)
		}
	}
	walk(b.top(), nil)
	return out
}

// top is the dialog that is open, else the window's content.
func (b *bench) top() fyne.CanvasObject {
	if o := b.win.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return b.win.Content()
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// reached reports whether Tab comes to a control, or to the list or bar it stands in.
func reached(stops []fyne.Focusable, control []fyne.CanvasObject) bool {
	for _, f := range stops {
		for _, o := range control {
			if f.(fyne.CanvasObject) == o {
				return true
			}
		}
	}
	return false
}

func nameOf(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *button:
		return fmt.Sprintf("button %q", o.Text)
	case *link:
		return fmt.Sprintf("link %q", o.Text)
	case *field:
		return fmt.Sprintf("field %q", o.PlaceHolder)
	}
	return fmt.Sprintf("%T", o)
}

// looksFocused fails where nothing on the screen changes as f gets the focus, or where f
// stands out of sight.
func (b *bench) looksFocused(t *testing.T, f fyne.Focusable, seen map[string]bool) {
	t.Helper()
	o := f.(fyne.CanvasObject)
	b.focus(f)
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	if s := scrollOver(b.top(), o, nil); s != nil {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
		if view := s.Size().Height; at.Y < top-1 || at.Y+min(size.Height, view) > top+view+1 {
			t.Errorf("%s has the focus out of sight: at %v, %v high, of a view at %v, %v high", nameOf(o), at.Y, size.Height, top, view)
		}
	}
	kind := fmt.Sprintf("%T", o)
	if bt, ok := o.(*button); ok {
		kind += fmt.Sprint(bt.Importance, bt.Text == "")
	}
	if seen[kind] {
		return
	}
	seen[kind] = true
	with := b.win.Canvas().Capture()
	b.win.Canvas().Unfocus()
	if n := differ(with, b.win.Canvas().Capture()); n < 20 {
		t.Errorf("%s shows its focus in %d dots", nameOf(o), n)
	}
}

// differ is how many dots differ between two pictures of one size.
func differ(a, b image.Image) int {
	n := 0
	x, y := a.(*image.NRGBA).Pix, b.(*image.NRGBA).Pix
	for i := 0; i < len(x); i += 4 {
		if x[i] != y[i] || x[i+1] != y[i+1] || x[i+2] != y[i+2] {
			n++
		}
	}
	return n
}

// leaves fails where a stop keeps F6 to itself, or keeps a dialog open on Escape.
func (b *bench) leaves(t *testing.T, enter func(b *bench), dialog bool, stops int) {
	t.Helper()
	if !dialog {
		for _, f := range b.stops() {
			b.focus(f)
			b.key(fyne.KeyF6)
			if b.win.Canvas().Focused() == f {
				t.Errorf("F6 does not leave %s", nameOf(f.(fyne.CanvasObject)))
			}
		}
		return
	}
	for i := range stops {
		if !b.covered() {
			enter(b)
			b.wait()
		}
		now := b.stops()
		if i >= len(now) {
			t.Fatalf("opened again, it has %d stops; want %d", len(now), stops)
		}
		b.focus(now[i])
		if b.key(fyne.KeyEscape); b.covered() {
			t.Fatalf("Escape does not leave %s", nameOf(now[i].(fyne.CanvasObject)))
		}
	}
}

var _ present.Archive = (*attic)(nil)
