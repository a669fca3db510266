package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/reader"
)

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
