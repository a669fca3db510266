package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// tip is the lines that tell what the claim under the pointer is.
type tip struct {
	box  *canvas.Rectangle
	text []*canvas.Text  // lines, as many as were ever needed
	used int             // lines of the tip that is shown
	draw func()          // has the canvas drawn anew: what was never drawn has none to refresh
	wait *fyne.Animation // runs until the tip is shown, nil when none will be
}

// tipWait is how long the pointer rests before the tip covers the next line.
const tipWait = 450 * time.Millisecond

func newTip(draw func()) *tip {
	t := &tip{box: canvas.NewRectangle(nil), draw: draw}
	t.box.StrokeWidth, t.box.CornerRadius = 1, 4
	t.box.Hide()
	return t
}

func (t *tip) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{t.box}
	for _, l := range t.text {
		out = append(out, l)
	}
	return out
}

// later shows the tip when the pointer has rested.
func (t *tip) later(text []string, at fyne.Position, pane fyne.Size) {
	t.hide()
	if len(text) == 0 {
		return
	}
	t.wait = fyne.NewAnimation(tipWait, func(done float32) {
		if done >= 1 && t.wait != nil {
			t.wait = nil
			t.show(text, at, pane)
		}
	})
	t.wait.Start()
}

// show puts the tip under the point at, inside a pane of the given size.
func (t *tip) show(text []string, at fyne.Position, pane fyne.Size) {
	const padX, padY = 8, 3
	for len(t.text) < len(text) {
		t.text = append(t.text, canvas.NewText("", nil))
	}
	var size fyne.Size
	t.used = len(text)
	for i, line := range text {
		l := t.text[i]
		l.Text, l.TextSize = line, theme.CaptionTextSize()*1.1
		m := l.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		l.Resize(m)
	}
	x := max(4, min(at.X-padX, pane.Width-size.Width-2*padX-4))
	y := at.Y + 4
	if y+size.Height+2*padY > pane.Height {
		y = max(0, at.Y-2*theme.TextSize()*1.5-size.Height-2*padY)
	}
	t.box.Move(fyne.NewPos(x, y))
	t.box.Resize(size.AddWidthHeight(2*padX, 2*padY))
	for i, l := range t.text {
		l.Move(fyne.NewPos(x+padX, y+padY+float32(i)*l.MinSize().Height))
		l.Hidden = i >= t.used
	}
	t.box.Hidden = false
	t.refresh()
}

func (t *tip) hide() {
	if w := t.wait; w != nil {
		t.wait = nil
		w.Stop()
	}
	if t.box.Hidden {
		return
	}
	t.box.Hide()
	for _, l := range t.text {
		l.Hide()
	}
	t.draw()
}

func (t *tip) refresh() {
	t.box.FillColor, t.box.StrokeColor = theme.Color(ColorPaper), theme.Color(ColorMuted)
	t.box.Refresh()
	for _, l := range t.text {
		l.Color = theme.Color(ColorInk)
		l.Refresh()
	}
	t.draw()
}
