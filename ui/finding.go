package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// findingBar is the row of findings that have a key: one click or one key. Tab comes
// to the row once; the arrows go from one finding to the next, Space gives it.
type findingBar struct {
	widget.BaseWidget
	chips   []*chip
	keys    keys
	at      int // the chip that the arrows have come to
	focused bool
	off     bool      // nothing can be found
	rose    time.Time // when the bar came into sight
}

// twoClicks is how soon the second click of a double click comes at the latest: one
// on a row of the list must not hit the bar that has risen under the pointer.
const twoClicks = 600 * time.Millisecond

// chip is one finding of the bar: its sign and key, its word below.
type chip struct {
	widget.BaseWidget
	finding         ledger.Finding
	look            present.Look
	key             string
	chosen, hovered bool
	focused         bool
	off             bool // nothing can be found
	tapped          func(ledger.Finding)
	bar             *findingBar
	box             *canvas.Rectangle
	sign, word      *line
}

var (
	_ fyne.Disableable   = (*findingBar)(nil)
	_ fyne.Focusable     = (*findingBar)(nil)
	_ fyne.Tappable      = (*chip)(nil)
	_ desktop.Hoverable  = (*chip)(nil)
	_ desktop.Cursorable = (*chip)(nil)
)

func newFindingBar(k keys, tapped func(ledger.Finding)) *findingBar {
	b := &findingBar{keys: k}
	for _, c := range present.FindingChoices() {
		if c.Key == "" || c.Key == "0" {
			continue
		}
		k := &chip{finding: c.Value, look: present.LookOf(c.Value), key: c.Key, tapped: tapped, bar: b, box: canvas.NewRectangle(nil),
			sign: newLine(theme.TextSize()*1.05, true), word: newLine(theme.CaptionTextSize(), false)}
		k.box.CornerRadius = 4
		k.ExtendBaseWidget(k)
		b.chips = append(b.chips, k)
	}
	b.ExtendBaseWidget(b)
	return b
}

// set shows which finding is chosen.
func (b *findingBar) set(f ledger.Finding) {
	for i, c := range b.chips {
		if c.finding == f && !b.focused {
			b.at = i
		}
		if chosen := c.finding == f; chosen != c.chosen {
			c.chosen = chosen
			c.Refresh()
		}
	}
}

// setOff greys the bar.
func (b *findingBar) setOff(off bool) {
	b.off = off
	for _, c := range b.chips {
		if off != c.off {
			c.off = off
			c.Refresh()
		}
	}
}

// Disabled implements fyne.Disableable: Tab passes over a bar that is greyed.
func (b *findingBar) Disabled() bool { return b.off }

// Enable implements fyne.Disableable.
func (b *findingBar) Enable() { b.setOff(false) }

// Disable implements fyne.Disableable.
func (b *findingBar) Disable() { b.setOff(true) }

// FocusGained implements fyne.Focusable.
func (b *findingBar) FocusGained() {
	b.focused = true
	b.keys.reveal(b)
	b.point()
}

// FocusLost implements fyne.Focusable.
func (b *findingBar) FocusLost() {
	b.focused = false
	b.point()
}

// point frames the chip that the arrows have come to, while the bar has the focus.
func (b *findingBar) point() {
	for i, c := range b.chips {
		if on := b.focused && i == b.at; on != c.focused {
			c.focused = on
			c.Refresh()
		}
	}
}

// TypedRune implements fyne.Focusable.
func (b *findingBar) TypedRune(r rune) { handOn(b.keys, r) }

// TypedKey implements fyne.Focusable.
func (b *findingBar) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyLeft:
		b.at = max(0, b.at-1)
		b.point()
	case k.Name == fyne.KeyRight:
		b.at = min(len(b.chips)-1, b.at+1)
		b.point()
	case presses(k):
		b.chips[b.at].Tapped(nil)
	default:
		b.keys.typedKey(k)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *findingBar) CreateRenderer() fyne.WidgetRenderer { return &findingBarRenderer{b} }

type findingBarRenderer struct{ b *findingBar }

func (r *findingBarRenderer) MinSize() fyne.Size { return fyne.NewSize(260, scaled(38)) }

func (r *findingBarRenderer) Layout(size fyne.Size) {
	const gap = 4
	n := float32(len(r.b.chips))
	w := (size.Width - gap*(n-1)) / n
	for i, c := range r.b.chips {
		c.Move(fyne.NewPos(float32(i)*(w+gap), 0))
		c.Resize(fyne.NewSize(w, size.Height))
	}
}

func (r *findingBarRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.b.chips))
	for i, c := range r.b.chips {
		out[i] = c
	}
	return out
}

func (r *findingBarRenderer) Refresh() {
	for _, c := range r.b.chips {
		c.Refresh()
	}
}

func (r *findingBarRenderer) Destroy() {}

// Tapped implements fyne.Tappable. There is no event for the keyboard.
func (c *chip) Tapped(e *fyne.PointEvent) {
	if byAccident := e != nil && time.Since(c.bar.rose) < twoClicks; !c.off && !byAccident {
		c.tapped(c.finding)
	}
}

// MouseIn implements desktop.Hoverable.
func (c *chip) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *chip) MouseOut() { c.hover(false) }

func (c *chip) hover(on bool) {
	c.hovered = on
	c.Refresh()
}

// Cursor implements desktop.Cursorable.
func (c *chip) Cursor() desktop.Cursor {
	if c.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer { return &chipRenderer{c} }

type chipRenderer struct{ c *chip }

func (r *chipRenderer) MinSize() fyne.Size { return fyne.NewSize(48, scaled(38)) }

func (r *chipRenderer) Layout(size fyne.Size) { r.draw(size) }

func (r *chipRenderer) draw(size fyne.Size) {
	c, t := r.c, tone(r.c.look.Tone)
	c.box.FillColor, c.box.StrokeColor, c.box.StrokeWidth = theme.Color(theme.ColorNameInputBackground), theme.Color(theme.ColorNameInputBorder), 1
	if c.chosen {
		c.box.FillColor, c.box.StrokeColor, c.box.StrokeWidth = theme.Color(t.Fill()), theme.Color(t.Ink()), 2
	} else if c.hovered && !c.off {
		c.box.StrokeColor = theme.Color(t.Ink())
	}
	if c.focused {
		c.box.StrokeColor, c.box.StrokeWidth = theme.Color(reader.ColorFocus), 3
	}
	ink, wordInk := t.Ink(), theme.ColorNameForeground
	if c.off {
		c.box.FillColor, ink, wordInk = theme.Color(theme.ColorNameDisabledButton), theme.ColorNameDisabled, theme.ColorNameDisabled
	}
	c.box.Resize(size)
	rescale(c.sign, c.word)
	c.word.TextStyle.Bold = c.chosen
	top := c.key + "  " + c.look.Sign
	w := min(size.Width-6, fyne.MeasureText(top, c.sign.TextSize, c.sign.TextStyle).Width+1)
	c.sign.fit(top, w, ink)
	c.sign.Move(fyne.NewPos((size.Width-w)/2, 1))
	w = min(size.Width-6, fyne.MeasureText(chipWord(c.finding), c.word.TextSize, c.word.TextStyle).Width+1)
	c.word.fit(chipWord(c.finding), w, wordInk)
	c.word.Move(fyne.NewPos((size.Width-w)/2, size.Height-c.word.MinSize().Height-3))
}

// chipWord is a finding's word as short as a fifth of the form.
func chipWord(f ledger.Finding) string {
	switch f {
	case ledger.NeedsCorrection:
		return "correct it"
	case ledger.NoCheckNeeded:
		return "no check"
	}
	return present.LookOf(f).Word
}

func (r *chipRenderer) Refresh() {
	r.draw(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.box, r.c.sign.Text, r.c.word.Text}
}

func (r *chipRenderer) Destroy() {}
