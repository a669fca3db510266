package reader

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// stripWidth is the room of the strip at the right of the text.
const stripWidth = 12

// strip shows the whole article at the right of the text: a tick for each claim in
// the colour of its finding, wide for what must be seen, and where the view is. A
// click goes there. It says nothing that the text and the list do not say too.
type strip struct {
	widget.BaseWidget
	p      *Pane
	raster *canvas.Raster
	view   *canvas.Rectangle
	at     *canvas.Rectangle // the current claim
	ticks  []tick            // as of the last survey
}

// tick is the mark of one claim on the strip, by its place on the page.
type tick struct {
	y, h float32
	tone Tone
	done bool // somebody has checked it
}

var (
	_ fyne.Tappable      = (*strip)(nil)
	_ fyne.Draggable     = (*strip)(nil)
	_ desktop.Cursorable = (*strip)(nil)
)

func newStrip(p *Pane) *strip {
	s := &strip{p: p, view: canvas.NewRectangle(color.Transparent), at: canvas.NewRectangle(color.Transparent)}
	s.raster = canvas.NewRaster(s.draw)
	s.ExtendBaseWidget(s)
	return s
}

// survey makes the ticks of the page: those of claims, not of warnings.
func (p *Pane) survey() []tick {
	var out []tick
	for i := range p.doc.Marks {
		m := &p.doc.Marks[i]
		if len(m.Spans) == 0 || m.Kind == KindWarning || changes(m.Kind) {
			continue
		}
		first, last := p.page.lineOf(m.Spans[0].Start), p.page.lineOf(max(m.Spans[0].Start, m.Spans[0].End-1))
		if first < 0 || last < first {
			continue
		}
		a, b := &p.page.lines[first], &p.page.lines[last]
		out = append(out, tick{a.y, b.y + b.h - a.y, m.Tone, m.Sign != ""})
	}
	return out
}

// urgency orders the tones: of several ticks in one place the highest is seen.
func (t tick) urgency() int {
	switch {
	case t.tone == ToneBad:
		return 5
	case t.tone == TonePart:
		return 4
	case !t.done:
		return 3
	case t.tone == ToneGood:
		return 2
	}
	return 1
}

// rows returns for each of n rows of the strip the most urgent tick in it, nil for
// none. A tick takes at least two rows, and no more of a long quote than six.
func rows(ticks []tick, height float32, n int) []*tick {
	out := make([]*tick, n)
	if height <= 0 {
		return out
	}
	scale := float32(n) / height
	for i := range ticks {
		t := &ticks[i]
		from := int(t.y * scale)
		to := from + min(max(int(t.h*scale), 2), 6)
		for r := max(from, 0); r < min(to, n); r++ {
			if out[r] == nil || t.urgency() > out[r].urgency() {
				out[r] = t
			}
		}
	}
	return out
}

// draw paints the ticks: those of claims to be checked are narrow, those of findings
// wide, so that the colour is not alone in telling them apart.
func (s *strip) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y, t := range rows(s.ticks, max(s.p.page.height, s.p.scroll.Size().Height), h) {
		if t == nil {
			continue
		}
		from, ink := w/4, theme.Color(t.tone.Ink())
		switch {
		case !t.done:
			from, ink = w/2, theme.Color(ColorRule)
		case t.tone == ToneBad:
			from = 0
		}
		for x := from; x < w-1; x++ {
			img.Set(x, y, ink)
		}
	}
	return img
}

// refresh surveys the page anew.
func (s *strip) refresh() {
	s.ticks = s.p.survey()
	s.follow()
	s.raster.Refresh()
}

// follow puts the view and the current claim where they are now.
func (s *strip) follow() {
	size := s.Size()
	whole := max(s.p.page.height, s.p.scroll.Size().Height)
	if whole <= 0 || size.Height <= 0 {
		return
	}
	scale := size.Height / whole
	s.view.FillColor = theme.Color(ColorVeil)
	if c, ok := theme.Color(ColorBeside).(color.NRGBA); ok {
		c.A = 0x90
		s.view.FillColor = c
	}
	s.view.Move(fyne.NewPos(0, s.p.scroll.Offset.Y*scale))
	s.view.Resize(fyne.NewSize(size.Width, max(6, s.p.scroll.Size().Height*scale)))
	s.view.Hidden = s.p.page.height <= s.p.scroll.Size().Height
	s.at.Hidden = true
	if i := s.p.find(s.p.current); i >= 0 && len(s.p.doc.Marks[i].Spans) > 0 {
		if l := s.p.page.lineOf(s.p.doc.Marks[i].Spans[0].Start); l >= 0 {
			s.at.Hidden, s.at.FillColor = false, theme.Color(ColorFocus)
			s.at.Move(fyne.NewPos(0, s.p.page.lines[l].y*scale))
			s.at.Resize(fyne.NewSize(size.Width, 3))
		}
	}
}

// Cursor implements desktop.Cursorable.
func (s *strip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped implements fyne.Tappable.
func (s *strip) Tapped(e *fyne.PointEvent) { s.goTo(e.Position.Y) }

// Dragged implements fyne.Draggable.
func (s *strip) Dragged(e *fyne.DragEvent) { s.goTo(e.Position.Y) }

// DragEnd implements fyne.Draggable.
func (s *strip) DragEnd() {}

// goTo brings the part of the page that y on the strip stands for into the middle of
// the view.
func (s *strip) goTo(y float32) {
	if h := s.Size().Height; h > 0 {
		view := s.p.scroll.Size().Height
		s.p.body.scrollBy(y/h*max(s.p.page.height, view) - view/2 - s.p.scroll.Offset.Y)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return stripRenderer{s} }

type stripRenderer struct{ s *strip }

func (r stripRenderer) Layout(size fyne.Size) {
	r.s.raster.Resize(size)
	r.s.follow()
}

func (r stripRenderer) MinSize() fyne.Size { return fyne.NewSize(stripWidth, 20) }

func (r stripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.view, r.s.raster, r.s.at}
}

func (r stripRenderer) Refresh() { r.s.refresh() }

func (r stripRenderer) Destroy() {}
