package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// card shows the parts of a claim, a row each: those of a deal are ticked one
// by one with their sign, or together; what the text does not say is entered.
type card struct {
	w    *Window
	box  *fyne.Container
	rows *fyne.Container
	tick *link
}

func newCard(w *Window) *card {
	c := &card{w: w, rows: container.New(&tight{.01})}
	c.tick = action(w, "Tick the deal and its parts (y)", func() { w.desk.FindParts() })
	c.box = container.New(&tight{.5}, c.rows, container.NewHBox(c.tick))
	return c
}

// show shows the parts of a claim; none hides the card.
func (c *card) show(f present.Form) {
	parts := false
	for i, row := range f.Card {
		if i == len(c.rows.Objects) {
			c.rows.Add(newCardRow(c.w))
		}
		r := c.rows.Objects[i].(*cardRow)
		r.Show()
		r.set(row)
		parts = parts || row.Part != ""
	}
	for _, o := range c.rows.Objects[len(f.Card):] {
		o.Hide()
	}
	c.tick.Hidden = !parts || f.Fixed != ""
}

// cardRow is one part: what it is, its words, and the sign of what was found on
// it. A click on the sign ticks it, one on the words goes to them.
type cardRow struct {
	widget.BaseWidget
	desk              *present.Desk
	enter             func(field string) // opens the field in which the part is entered
	row               present.CardRow
	label, text, sign *line
	under             *canvas.Rectangle // behind what the pointer is on
	hovered, focused  bool
	off               bool // a click does nothing
	keys              keys
}

var (
	_ fyne.Disableable   = (*cardRow)(nil)
	_ fyne.Focusable     = (*cardRow)(nil)
	_ fyne.Tappable      = (*cardRow)(nil)
	_ desktop.Hoverable  = (*cardRow)(nil)
	_ desktop.Cursorable = (*cardRow)(nil)
)

func newCardRow(w *Window) *cardRow {
	small := theme.CaptionTextSize()
	r := &cardRow{desk: w.desk, keys: w, enter: func(field string) { w.form.correct.showAt(field) }, label: newLine(small, false), text: newLine(theme.TextSize(), false),
		sign: newLine(small*1.05, true), under: canvas.NewRectangle(nil)}
	r.under.CornerRadius = 3
	r.ExtendBaseWidget(r)
	return r
}

func (r *cardRow) set(row present.CardRow) {
	r.row = row
	r.off = row.Part == "" && len(row.Spans) == 0 && row.Field == ""
	r.Refresh()
}

// Tapped implements fyne.Tappable.
func (r *cardRow) Tapped(e *fyne.PointEvent) {
	if r.row.Part != "" && e.Position.X >= r.signAt(r.Size().Width) {
		r.desk.FindPart(r.row.Part)
		return
	}
	r.goThere()
}

// goThere goes to the words of the part, or to the field in which it is entered.
func (r *cardRow) goThere() {
	switch {
	case len(r.row.Spans) > 0:
		r.desk.Point(r.row.Spans)
	case r.row.Field != "":
		r.enter(r.row.Field)
	case r.row.Part == "":
	default:
		r.desk.Select(r.row.Part)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *cardRow) MouseIn(*desktop.MouseEvent) { r.hover(!r.off) }

// MouseMoved implements desktop.Hoverable.
func (r *cardRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *cardRow) MouseOut() { r.hover(false) }

func (r *cardRow) hover(on bool) {
	r.hovered = on
	r.Refresh()
}

// Cursor implements desktop.Cursorable.
func (r *cardRow) Cursor() desktop.Cursor {
	if r.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// signAt is where the sign's part of a row of the given width begins.
func (r *cardRow) signAt(width float32) float32 { return width - scaled(100) }

// CreateRenderer implements fyne.Widget.
func (r *cardRow) CreateRenderer() fyne.WidgetRenderer { return &cardRowRenderer{r} }

type cardRowRenderer struct{ r *cardRow }

func (d *cardRowRenderer) MinSize() fyne.Size { return fyne.NewSize(160, scaled(22)) }

func (d *cardRowRenderer) Layout(size fyne.Size) { d.draw(size) }

func (d *cardRowRenderer) draw(size fyne.Size) {
	r, pad, left := d.r, theme.InnerPadding(), scaled(78)
	rescale(r.label, r.text, r.sign)
	r.under.FillColor = nil
	if r.hovered {
		r.under.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.under.StrokeWidth = 0
	if r.focused {
		r.under.StrokeColor, r.under.StrokeWidth = theme.Color(reader.ColorFocus), 2
	}
	r.under.Resize(size)
	r.label.fit(r.row.Label, left-pad-4, theme.ColorNamePlaceHolder)
	r.label.Move(fyne.NewPos(pad, (size.Height-r.label.MinSize().Height)/2))
	end := size.Width - pad
	r.sign.Hidden = r.row.Part == ""
	if !r.sign.Hidden {
		end = r.signAt(size.Width) - 4
		r.sign.fit(found(r.row.Look), size.Width-end-pad, tone(r.row.Look.Tone).Ink())
		r.sign.Move(fyne.NewPos(end+4, (size.Height-r.sign.MinSize().Height)/2))
	}
	ink := theme.ColorNameForeground
	if r.row.None {
		ink = theme.ColorNamePlaceHolder
	}
	r.text.fit(r.row.Text, max(0, end-left), ink)
	r.text.Move(fyne.NewPos(left, (size.Height-r.text.MinSize().Height)/2))
}

// found is the sign of a finding with its word; of none, the sign alone.
func found(l present.Look) string {
	if l == present.LookOf(ledger.Unchecked) {
		return l.Sign
	}
	return l.Sign + "  " + l.Word
}

func (d *cardRowRenderer) Refresh() {
	d.draw(d.r.Size())
	canvas.Refresh(d.r)
}

func (d *cardRowRenderer) Objects() []fyne.CanvasObject {
	r := d.r
	return []fyne.CanvasObject{r.under, r.label.Text, r.text.Text, r.sign.Text}
}

func (d *cardRowRenderer) Destroy() {}

// Disabled implements fyne.Disableable: Tab passes over a row without an action.
func (r *cardRow) Disabled() bool { return r.off }

// Enable implements fyne.Disableable.
func (r *cardRow) Enable() { r.off = false }

// Disable implements fyne.Disableable.
func (r *cardRow) Disable() { r.off = true }

// FocusGained implements fyne.Focusable.
func (r *cardRow) FocusGained() {
	r.focus(true)
	r.keys.reveal(r)
}

// FocusLost implements fyne.Focusable.
func (r *cardRow) FocusLost() { r.focus(false) }

func (r *cardRow) focus(on bool) {
	r.focused = on
	r.Refresh()
}

// TypedRune implements fyne.Focusable.
func (r *cardRow) TypedRune(c rune) { handOn(r.keys, c) }

// TypedKey implements fyne.Focusable: Space ticks the part, Enter goes to its words.
func (r *cardRow) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeySpace && r.row.Part != "":
		r.desk.FindPart(r.row.Part)
	case presses(k):
		r.goThere()
	default:
		r.keys.typedKey(k)
	}
}
