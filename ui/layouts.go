package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tight stacks objects without space between them: the padding inside labels
// overlaps by a share of it.
type tight struct{ share float32 }

// rowShare is the share for lines of one row.
const rowShare = 1.4

func (t *tight) overlap() float32 {
	if t.share > 0 {
		return theme.InnerPadding() * t.share
	}
	return theme.InnerPadding() * .7
}

// Layout implements fyne.Layout.
func (t *tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h - t.overlap()
	}
}

// MinSize implements fyne.Layout.
func (t *tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		n++
	}
	return size.SubtractWidthHeight(0, float32(max(0, n-1))*t.overlap())
}

// atLeast gives its object all room and asks for a size.
type atLeast struct{ size fyne.Size }

// Layout implements fyne.Layout.
func (*atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (a *atLeast) MinSize([]fyne.CanvasObject) fyne.Size { return a.size }

// leftEdge puts its object, as wide as it asks to be, along the left edge.
type leftEdge struct{}

// Layout implements fyne.Layout.
func (*leftEdge) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(o.MinSize().Width, size.Height))
	}
}

// MinSize implements fyne.Layout.
func (*leftEdge) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// twoSided is a line with words at its left and at its right end; the right
// ones stay whole.
type twoSided struct {
	widget.BaseWidget
	left, right           *line
	leftText, rightText   string
	leftColor, rightColor fyne.ThemeColorName
}

func newTwoSided(small bool) *twoSided {
	size := theme.TextSize()
	if small {
		size = theme.CaptionTextSize() * 1.05
	}
	t := &twoSided{left: newLine(size, true), right: newLine(theme.CaptionTextSize()*1.05, small),
		leftColor: theme.ColorNameForeground, rightColor: theme.ColorNameForeground}
	t.ExtendBaseWidget(t)
	return t
}

func (t *twoSided) set(left string, leftColor fyne.ThemeColorName, right string, rightColor fyne.ThemeColorName) {
	t.leftText, t.leftColor, t.rightText, t.rightColor = left, leftColor, right, rightColor
	t.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *twoSided) CreateRenderer() fyne.WidgetRenderer { return &twoSidedRenderer{t} }

type twoSidedRenderer struct{ t *twoSided }

func (r *twoSidedRenderer) MinSize() fyne.Size {
	rescale(r.t.left, r.t.right)
	return fyne.NewSize(80, r.t.left.MinSize().Height+theme.InnerPadding())
}

func (r *twoSidedRenderer) Layout(size fyne.Size) {
	t := r.t
	rescale(t.left, t.right)
	pad := theme.InnerPadding()
	w := min(fyne.MeasureText(t.rightText, t.right.TextSize, t.right.TextStyle).Width+1, size.Width-2*pad)
	t.right.fit(t.rightText, w, t.rightColor)
	t.right.Move(fyne.NewPos(size.Width-pad-w, (size.Height-t.right.MinSize().Height)/2))
	t.left.fit(t.leftText, max(0, size.Width-3*pad-w), t.leftColor)
	t.left.Move(fyne.NewPos(pad, (size.Height-t.left.MinSize().Height)/2))
}

func (r *twoSidedRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *twoSidedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.left.Text, r.t.right.Text}
}

func (r *twoSidedRenderer) Destroy() {}
