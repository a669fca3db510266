package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/reader"
)

// The toolkit's own buttons, links, boxes and lists keep every key from the window
// while they have the focus: whoever came to one with Tab could not leave it with
// Escape or F6, and no letter acted. These hand on what they have no use for.

// button is a button that Space and Enter press.
type button struct {
	widget.Button
	keys keys
}

func newButton(k keys, label string, tapped func()) *button {
	return newIconButton(k, label, nil, tapped)
}

func newIconButton(k keys, label string, icon fyne.Resource, tapped func()) *button {
	b := &button{keys: k}
	b.Text, b.Icon, b.OnTapped = label, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained implements fyne.Focusable.
func (b *button) FocusGained() {
	b.Button.FocusGained()
	b.keys.reveal(b)
}

// TypedRune implements fyne.Focusable.
func (b *button) TypedRune(r rune) { handOn(b.keys, r) }

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(k *fyne.KeyEvent) {
	if presses(k) {
		b.Button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		return
	}
	b.keys.typedKey(k)
}

// link is a text that acts like a button.
type link struct {
	widget.Hyperlink
	keys keys
}

func newLink(k keys, text string, tapped func()) *link {
	l := &link{keys: k}
	l.Text, l.OnTapped = text, tapped
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained implements fyne.Focusable.
func (l *link) FocusGained() {
	l.Hyperlink.FocusGained()
	l.keys.reveal(l)
}

// TypedRune implements fyne.Focusable.
func (l *link) TypedRune(r rune) { handOn(l.keys, r) }

// TypedKey implements fyne.Focusable.
func (l *link) TypedKey(k *fyne.KeyEvent) {
	if presses(k) {
		l.Hyperlink.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		return
	}
	l.keys.typedKey(k)
}

// check is a box to tick.
type check struct {
	widget.Check
	keys keys
}

func newCheck(k keys, label string, changed func(bool)) *check {
	c := &check{keys: k}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *check) FocusGained() {
	c.Check.FocusGained()
	c.keys.reveal(c)
}

// TypedRune implements fyne.Focusable: the toolkit turns the box on the letter of
// the space bar, which is this one's only key.
func (c *check) TypedRune(r rune) {
	if r == ' ' {
		c.Check.TypedRune(r)
		return
	}
	c.keys.typedRune(r)
}

// TypedKey implements fyne.Focusable.
func (c *check) TypedKey(k *fyne.KeyEvent) { c.keys.typedKey(k) }

// pickList is the list of a dialog: the arrows move in it, Enter takes the row.
type pickList struct {
	widget.List
	keys keys
	move func(by int)
	take func()
	edge *canvas.Rectangle
}

func newPickList(k keys, move func(by int), take func()) *pickList {
	l := &pickList{keys: k, move: move, take: take, edge: newFocusEdge()}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// withEdge is the list with its edge.
func (l *pickList) withEdge() fyne.CanvasObject {
	return container.NewStack(l, container.New(&leftEdge{}, l.edge))
}

// newFocusEdge returns what stands at the left edge of a list while it has the focus:
// the toolkit shows it on a row that is not chosen, and nowhere in an empty list.
func newFocusEdge() *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Color(reader.ColorFocus))
	r.SetMinSize(fyne.NewSize(3, 0))
	r.Hide()
	return r
}

// FocusGained implements fyne.Focusable.
func (l *pickList) FocusGained() {
	l.List.FocusGained()
	l.edge.Show()
}

// FocusLost implements fyne.Focusable.
func (l *pickList) FocusLost() {
	l.List.FocusLost()
	l.edge.Hide()
}

// TypedRune implements fyne.Focusable.
func (l *pickList) TypedRune(r rune) { handOn(l.keys, r) }

// TypedKey implements fyne.Focusable.
func (l *pickList) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyDown:
		l.move(1)
	case k.Name == fyne.KeyUp:
		l.move(-1)
	case presses(k):
		l.take()
	default:
		l.keys.typedKey(k)
	}
}

// presses reports whether a key presses what has the focus.
func presses(k *fyne.KeyEvent) bool {
	return k.Name == fyne.KeySpace || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
}

// handOn gives the window a letter. The one of the space bar comes after its key,
// which has acted already.
func handOn(k keys, r rune) {
	if r != ' ' {
		k.typedRune(r)
	}
}
