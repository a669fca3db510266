package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// tip is the line that tells what the claim under the pointer is.
type tip struct {
	box  *canvas.Rectangle
	text *canvas.Text
	wait *fyne.Animation // runs until the tip is shown, nil when none will be
}

// tipWait is how long the pointer rests before the tip covers the next line.
const tipWait = 450 * time.Millisecond

func newTip() *tip {
	t := &tip{box: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	t.box.StrokeWidth, t.box.CornerRadius = 1, 4
	t.hide()
	return t
}

func (t *tip) objects() []fyne.CanvasObject { return []fyne.CanvasObject{t.box, t.text} }

// later shows the tip when the pointer has rested.
func (t *tip) later(text string, at fyne.Position, pane fyne.Size) {
	t.hide()
	if text == "" {
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
func (t *tip) show(text string, at fyne.Position, pane fyne.Size) {
	const padX, padY = 8, 3
	t.text.Text, t.text.TextSize = text, theme.CaptionTextSize()*1.1
	size := t.text.MinSize()
	x := max(4, min(at.X-padX, pane.Width-size.Width-2*padX-4))
	y := at.Y + 4
	if y+size.Height+2*padY > pane.Height {
		y = max(0, at.Y-3*size.Height)
	}
	t.box.Move(fyne.NewPos(x, y))
	t.box.Resize(size.AddWidthHeight(2*padX, 2*padY))
	t.text.Move(fyne.NewPos(x+padX, y+padY))
	t.text.Resize(size)
	t.box.Hidden, t.text.Hidden = false, false
	t.refresh()
}

func (t *tip) hide() {
	if w := t.wait; w != nil {
		t.wait = nil
		w.Stop()
	}
	if t.box.Hidden && t.text.Hidden {
		return
	}
	t.box.Hide()
	t.text.Hide()
}

func (t *tip) refresh() {
	t.box.FillColor, t.box.StrokeColor = theme.Color(ColorPaper), theme.Color(ColorMuted)
	t.text.Color = theme.Color(ColorInk)
	t.box.Refresh()
	t.text.Refresh()
}
