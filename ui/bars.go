package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// failureBar says what went wrong, above the article and not over it.
type failureBar struct {
	box   *fyne.Container
	label *widget.Label
}

func newFailureBar(close func()) *failureBar {
	f := &failureBar{label: wrapped("")}
	f.label.Selectable = true
	x := widget.NewButtonWithIcon("", theme.CancelIcon(), close)
	x.Importance = widget.LowImportance
	f.box = container.NewStack(newPlate(reader.ToneBad), container.NewBorder(nil, nil, widget.NewIcon(theme.NewErrorThemedResource(theme.ErrorIcon())), x, f.label))
	f.box.Hide()
	return f
}

func (f *failureBar) show(text string) {
	f.label.SetText(text)
	if text == "" {
		f.box.Hide()
	} else {
		f.box.Show()
	}
	f.box.Refresh()
}

// statusBar is the line at the foot: coverage, what has just happened, the
// last save.
type statusBar struct {
	box      *fyne.Container
	bar      *bar
	coverage *words
	note     *ellipsisText
	saved    *words
	help     *widget.Button
	do       func(func())
	doing    string
	said     string
	timer    *time.Timer
}

// hintTime is how long a hint stays: long enough to read a line twice.
const hintTime = 8 * time.Second

func newStatusBar(w *Window, do func(func())) *statusBar {
	s := &statusBar{bar: newBar(6, reader.ToneGood.Ink()), coverage: newWords(theme.ColorNameForeground, theme.SizeNameText),
		note: newEllipsisText(), saved: newWords(theme.ColorNamePlaceHolder, theme.SizeNameText), do: do}
	s.help = widget.NewButton("? for keys", w.showKeys)
	s.help.Importance = widget.LowImportance
	left := container.NewHBox(container.NewCenter(container.NewGridWrap(fyne.NewSize(110, 6), s.bar)), s.coverage)
	right := container.NewHBox(s.saved, s.help)
	s.box = container.NewBorder(nil, nil, container.NewPadded(left), right, s.note)
	return s
}

func (s *statusBar) show(v present.Status) {
	s.bar.Hidden = !v.Ready
	s.bar.set(float64(v.Percent) / 100)
	s.coverage.set(v.Coverage)
	s.saved.set(v.Saved)
	s.box.Refresh()
}

// hint says something for a moment.
func (s *statusBar) hint(text string) {
	s.said = text
	s.refresh()
	if s.timer != nil {
		s.timer.Stop()
	}
	if text != "" {
		s.timer = time.AfterFunc(hintTime, func() {
			s.do(func() {
				if s.said == text {
					s.said = ""
					s.refresh()
				}
			})
		})
	}
}

func (s *statusBar) busy(what string) {
	s.doing = what
	s.refresh()
}

func (s *statusBar) refresh() {
	if s.doing != "" {
		s.note.set(s.doing + " …")
	} else {
		s.note.set(s.said)
	}
}

// plate is a ground in a finding's colours.
type plate struct {
	widget.BaseWidget
	tone reader.Tone
	rect *canvas.Rectangle
}

func newPlate(t reader.Tone) *plate {
	p := &plate{tone: t, rect: canvas.NewRectangle(nil)}
	p.rect.CornerRadius, p.rect.StrokeWidth = 4, 1
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *plate) CreateRenderer() fyne.WidgetRenderer {
	p.color()
	return widget.NewSimpleRenderer(p.rect)
}

// Refresh implements fyne.CanvasObject.
func (p *plate) Refresh() {
	p.color()
	p.BaseWidget.Refresh()
}

func (p *plate) color() {
	p.rect.FillColor, p.rect.StrokeColor = theme.Color(p.tone.Fill()), theme.Color(p.tone.Ink())
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

// ellipsisText is a line that takes the room it gets.
type ellipsisText struct {
	widget.BaseWidget
	text string
	line *line
}

func newEllipsisText() *ellipsisText {
	e := &ellipsisText{line: newLine(theme.TextSize(), false)}
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

func (r *ellipsisRenderer) MinSize() fyne.Size { return fyne.NewSize(40, r.e.line.MinSize().Height) }

func (r *ellipsisRenderer) Layout(size fyne.Size) {
	r.e.line.fit(r.e.text, max(0, size.Width-24), theme.ColorNamePrimary)
	r.e.line.Move(fyne.NewPos(12, (size.Height-r.e.line.MinSize().Height)/2))
}

func (r *ellipsisRenderer) Refresh() {
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r *ellipsisRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.line.Text}
}

func (r *ellipsisRenderer) Destroy() {}
