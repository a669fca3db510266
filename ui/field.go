package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keys gets what a focused widget has no use for.
type keys interface {
	typedRune(r rune)
	typedKey(k *fyne.KeyEvent)
}

// field is an entry that Escape and F6 leave.
type field struct {
	widget.Entry
	keys     keys
	onEscape func()
	onLeave  func() // when the focus goes elsewhere
}

func newField(k keys, placeholder string) *field {
	f := &field{keys: k}
	f.Wrapping = fyne.TextWrapOff
	f.Scroll = fyne.ScrollHorizontalOnly
	f.PlaceHolder = placeholder
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape && f.onEscape != nil:
		f.onEscape()
	case k.Name == fyne.KeyEscape, k.Name == fyne.KeyF6:
		f.keys.typedKey(k)
	default:
		f.Entry.TypedKey(k)
	}
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	if f.onLeave != nil {
		f.onLeave()
	}
}
