package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// line is one line of text that ends with an ellipsis where there is no room.
type line struct {
	*canvas.Text
	full  string
	ratio float32 // of its size to the theme's
}

func newLine(size float32, bold bool) *line {
	l := &line{Text: canvas.NewText("", nil), ratio: size / theme.TextSize()}
	l.TextSize, l.TextStyle.Bold = size, bold
	return l
}

// rescale gives lines the size that the theme has now. Whoever measures a line
// before fit calls it first.
func rescale(lines ...*line) {
	for _, l := range lines {
		l.TextSize = l.ratio * theme.TextSize()
	}
}

// fit sets the text, in a theme colour, as far as it fits width.
func (l *line) fit(text string, width float32, c fyne.ThemeColorName) {
	rescale(l)
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

// words is a short text in a theme's colour and size; it stays whole.
type words struct {
	widget.BaseWidget
	color fyne.ThemeColorName
	size  fyne.ThemeSizeName
	text  *canvas.Text
}

func newWords(c fyne.ThemeColorName, size fyne.ThemeSizeName) *words {
	w := &words{color: c, size: size, text: canvas.NewText("", nil)}
	w.ExtendBaseWidget(w)
	w.style()
	return w
}

func (w *words) set(text string) {
	w.text.Text = text
	w.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (w *words) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.text) }

// Refresh implements fyne.CanvasObject.
func (w *words) Refresh() {
	w.style()
	w.BaseWidget.Refresh()
}

func (w *words) style() { w.text.Color, w.text.TextSize = theme.Color(w.color), theme.Size(w.size) }

// ellipsisText is a line that takes the room it gets. What is too long for it
// stands in two lines of the small type.
type ellipsisText struct {
	widget.BaseWidget
	text         string
	line         *line
	upper, lower *line // of a text too long for one
}

func newEllipsisText() *ellipsisText {
	small := theme.CaptionTextSize()
	e := &ellipsisText{line: newLine(theme.TextSize(), false), upper: newLine(small, false), lower: newLine(small, false)}
	e.ExtendBaseWidget(e)
	return e
}

func (e *ellipsisText) set(text string) {
	e.text = text
	e.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (e *ellipsisText) CreateRenderer() fyne.WidgetRenderer { return &ellipsisRenderer{e} }

type ellipsisRenderer struct{ e *ellipsisText }

func (r *ellipsisRenderer) MinSize() fyne.Size {
	rescale(r.e.line)
	return fyne.NewSize(40, r.e.line.MinSize().Height)
}

func (r *ellipsisRenderer) Layout(size fyne.Size) {
	e, room := r.e, max(0, size.Width-24)
	rescale(e.line, e.upper, e.lower)
	long := fyne.MeasureText(e.text, e.line.TextSize, e.line.TextStyle).Width > room
	e.line.Hidden, e.upper.Hidden, e.lower.Hidden = long, !long, !long
	e.line.fit(e.text, room, theme.ColorNamePrimary)
	e.line.Move(fyne.NewPos(12, (size.Height-e.line.MinSize().Height)/2))
	first, second := twoLines(e.text, e.upper.TextSize, e.upper.TextStyle, room)
	e.upper.fit(first, room, theme.ColorNamePrimary)
	e.lower.fit(second, room, theme.ColorNamePrimary)
	high := e.upper.MinSize().Height
	e.upper.Move(fyne.NewPos(12, size.Height/2-high+1))
	if second == "" {
		e.upper.Move(fyne.NewPos(12, (size.Height-high)/2))
	}
	e.lower.Move(fyne.NewPos(12, size.Height/2-1))
}

func (r *ellipsisRenderer) Refresh() {
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r *ellipsisRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.line.Text, r.e.upper.Text, r.e.lower.Text}
}

func (r *ellipsisRenderer) Destroy() {}
