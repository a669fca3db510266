package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// choice is a drop-down list over typed values whose keys go on to the window.
type choice[T comparable] struct {
	widget.Select
	keys    keys
	values  []T
	chosen  func(T)
	onTab   func(back bool) // nil for the toolkit's order
	onFocus func()          // when the focus comes
	shift   bool
}

func newChoice[T comparable](k keys, options []present.Choice[T], chosen func(T)) *choice[T] {
	c := &choice[T]{keys: k, chosen: chosen}
	for _, o := range options {
		word := o.Word
		if o.Key != "" {
			word = o.Key + "  " + word
		}
		c.Options, c.values = append(c.Options, word), append(c.values, o.Value)
	}
	c.OnChanged = func(string) {
		if i := c.SelectedIndex(); i >= 0 && c.chosen != nil {
			c.chosen(c.values[i])
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// set shows a value without telling anybody; one that is not among the options
// shows as otherwise.
func (c *choice[T]) set(v T, otherwise string) {
	word := ""
	for i, have := range c.values {
		if have == v {
			word = c.Options[i]
		}
	}
	if word == "" {
		c.PlaceHolder = otherwise
	}
	if c.Selected != word {
		c.Selected = word
		c.Refresh()
	}
}

func (c *choice[T]) value() T {
	var zero T
	if i := c.SelectedIndex(); i >= 0 {
		return c.values[i]
	}
	return zero
}

// TypedRune implements fyne.Focusable.
func (c *choice[T]) TypedRune(r rune) { c.keys.typedRune(r) }

// TypedKey implements fyne.Focusable.
func (c *choice[T]) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyF6, fyne.KeyDelete:
		c.keys.typedKey(k)
	case fyne.KeyTab:
		if c.onTab != nil {
			c.onTab(c.shift)
		}
	default:
		c.Select.TypedKey(k)
		c.highlight()
	}
}

// highlight makes the chosen entry of the list that has just opened the active
// one, so that Enter keeps it and the arrows go on from it.
func (c *choice[T]) highlight() {
	on := fyne.CurrentApp().Driver().CanvasForObject(c)
	if on == nil {
		return
	}
	if list, ok := on.Focused().(*widget.PopUpMenu); ok {
		for range max(c.SelectedIndex(), 0) + 1 {
			list.ActivateNext()
		}
	}
}

// AcceptsTab implements fyne.Tabbable.
func (c *choice[T]) AcceptsTab() bool { return c.onTab != nil }

// KeyDown implements desktop.Keyable.
func (c *choice[T]) KeyDown(k *fyne.KeyEvent) { c.shift = c.shift || isShift(k) }

// KeyUp implements desktop.Keyable.
func (c *choice[T]) KeyUp(k *fyne.KeyEvent) { c.shift = c.shift && !isShift(k) }

// FocusGained implements fyne.Focusable.
func (c *choice[T]) FocusGained() {
	c.Select.FocusGained()
	c.keys.reveal(c)
	if c.onFocus != nil {
		c.onFocus()
	}
}

// FocusLost implements fyne.Focusable.
func (c *choice[T]) FocusLost() {
	c.shift = false
	c.Select.FocusLost()
}
