package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// keys gets what a focused widget has no use for.
type keys interface {
	typedRune(r rune)
	typedKey(k *fyne.KeyEvent)
	reveal(o fyne.CanvasObject) // has it in sight, as it got the focus
}

// field is an entry that Escape and F6 leave. One of several lines is saved by
// Enter and broken by Shift+Enter, and Tab leaves it too.
type field struct {
	widget.Entry
	keys     keys
	onEscape func()
	onFocus  func()          // when the focus comes
	onLeave  func()          // when the focus goes elsewhere
	onTab    func(back bool) // nil for the toolkit's order
	shift    bool
	rows     int
}

// mostRows is how far a field of several lines grows with its text.
const mostRows = 6

func newField(k keys, placeholder string) *field {
	f := &field{keys: k}
	f.Wrapping = fyne.TextWrapOff
	f.Scroll = fyne.ScrollHorizontalOnly
	f.PlaceHolder = placeholder
	f.ExtendBaseWidget(f)
	return f
}

// newLinesField returns a field of several lines, one high while it is empty.
func newLinesField(k keys, placeholder string) *field {
	f := &field{keys: k, rows: 1}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.Scroll = fyne.ScrollVerticalOnly
	f.PlaceHolder = placeholder
	f.SetMinRowsVisible(1)
	f.ExtendBaseWidget(f)
	return f
}

// AcceptsTab implements fyne.Tabbable.
func (f *field) AcceptsTab() bool { return f.onTab != nil }

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape && f.onEscape != nil:
		f.onEscape()
	case k.Name == fyne.KeyEscape, k.Name == fyne.KeyF6:
		f.keys.typedKey(k)
	case k.Name == fyne.KeyTab && f.onTab != nil:
		f.onTab(f.shift)
	case f.MultiLine && (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter):
		f.enter(k)
	default:
		f.Entry.TypedKey(k)
	}
}

// enter swaps the toolkit's Enter and Shift+Enter.
func (f *field) enter(k *fyne.KeyEvent) {
	submit := f.OnSubmitted
	if !f.shift && submit != nil {
		submit(f.Text)
		return
	}
	f.OnSubmitted = nil // else it would submit
	f.Entry.TypedKey(k)
	f.OnSubmitted = submit
}

// KeyDown implements desktop.Keyable.
func (f *field) KeyDown(k *fyne.KeyEvent) {
	f.shift = f.shift || isShift(k)
	f.Entry.KeyDown(k)
}

// KeyUp implements desktop.Keyable.
func (f *field) KeyUp(k *fyne.KeyEvent) {
	f.shift = f.shift && !isShift(k)
	f.Entry.KeyUp(k)
}

func isShift(k *fyne.KeyEvent) bool {
	return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
}

// FocusGained implements fyne.Focusable.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	f.keys.reveal(f)
	if f.onFocus != nil {
		f.onFocus()
	}
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.shift = false
	f.Entry.FocusLost()
	if f.onLeave != nil {
		f.onLeave()
	}
}

// fit grows a field of several lines with its text and reports whether its
// height has changed.
func (f *field) fit() bool {
	rows := min(rowsAt(f.Text, f.Size().Width-4*theme.InnerPadding()), mostRows)
	if !f.MultiLine || rows == f.rows {
		return false
	}
	f.rows = rows
	f.SetMinRowsVisible(rows)
	return true
}

// rowsAt is how many lines text takes in width.
func rowsAt(text string, width float32) int {
	n := 0
	for _, para := range strings.Split(text, "\n") {
		for first := true; first || para != ""; first = false {
			_, para = twoLines(para, theme.TextSize(), fyne.TextStyle{}, width)
			if n++; n >= mostRows {
				return n
			}
		}
	}
	return n
}
