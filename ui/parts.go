package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
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

// choice is a drop-down list over typed values whose keys go on to the window.
type choice[T comparable] struct {
	widget.Select
	keys   keys
	values []T
	chosen func(T)
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
	case fyne.KeyEscape, fyne.KeyF6:
		c.keys.typedKey(k)
	default:
		c.Select.TypedKey(k)
	}
}

// tone is the reader's name for the presenter's tone.
func tone(t present.Tone) reader.Tone {
	switch t {
	case present.ToneGood:
		return reader.ToneGood
	case present.ToneBad:
		return reader.ToneBad
	case present.ToneDoubt:
		return reader.ToneDoubt
	case present.ToneQuiet:
		return reader.ToneQuiet
	}
	return reader.ToneOpen
}

// line is one line of text that ends with an ellipsis where there is no room.
type line struct {
	*canvas.Text
	full string
}

func newLine(size float32, bold bool) *line {
	l := &line{Text: canvas.NewText("", nil)}
	l.TextSize, l.TextStyle.Bold = size, bold
	return l
}

// fit sets the text, in a theme colour, as far as it fits width.
func (l *line) fit(text string, width float32, c fyne.ThemeColorName) {
	l.full = text
	l.Text.Text, l.Color = ellipsis(text, l.TextSize, l.TextStyle, width), theme.Color(c)
	l.Resize(fyne.NewSize(width, l.MinSize().Height))
}

// ellipsis cuts text to width.
func ellipsis(text string, size float32, style fyne.TextStyle, width float32) string {
	if text == "" || fyne.MeasureText(text, size, style).Width <= width {
		return text
	}
	r := []rune(text)
	lo, hi := 0, len(r) // r[:lo] fits with the ellipsis
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if fyne.MeasureText(string(r[:mid])+"…", size, style).Width <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return strings.TrimRight(string(r[:lo]), " ") + "…"
}

// twoLines breaks text at a space so that the first part fits width; the rest
// may be too long.
func twoLines(text string, size float32, style fyne.TextStyle, width float32) (first, second string) {
	words := strings.Fields(text)
	for i, w := range words {
		next := strings.TrimSpace(first + " " + w)
		if i > 0 && fyne.MeasureText(next, size, style).Width > width {
			return first, strings.Join(words[i:], " ")
		}
		first = next
	}
	return first, ""
}

// bar is a thin line that fills from the left.
type bar struct {
	widget.BaseWidget
	share        float64 // 0 to 1, below 0 for no known share
	color        fyne.ThemeColorName
	height       float32
	ground, fill *canvas.Rectangle
}

func newBar(height float32, c fyne.ThemeColorName) *bar {
	b := &bar{height: height, color: c, ground: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	b.ground.CornerRadius, b.fill.CornerRadius = height/2, height/2
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(share float64) {
	b.share = share
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	y := (size.Height - b.height) / 2
	b.ground.Move(fyne.NewPos(0, y))
	b.ground.Resize(fyne.NewSize(size.Width, b.height))
	x, w := float32(0), size.Width*float32(max(0, min(b.share, 1)))
	if b.share < 0 { // under way, nobody knows how far
		x, w = size.Width*.3, size.Width*.4
	}
	b.fill.Move(fyne.NewPos(x, y))
	b.fill.Resize(fyne.NewSize(w, b.height))
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(40, r.b.height) }

func (r *barRenderer) Refresh() {
	r.b.ground.FillColor, r.b.fill.FillColor = theme.Color(theme.ColorNameSeparator), theme.Color(r.b.color)
	r.Layout(r.b.Size())
	r.b.ground.Refresh()
	r.b.fill.Refresh()
}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.fill}
}

func (r *barRenderer) Destroy() {}
