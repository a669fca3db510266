package reader

import (
	"image/color"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"stet/extract/claim"
)

// cell is the drawn objects of one line. Cells of lines that go out of sight
// are used again for lines that come in.
type cell struct {
	rects  []*canvas.Rectangle
	texts  []*canvas.Text
	veils  []*canvas.Rectangle // over the words
	nr, nt int                 // used ones
	nv     int
}

// signRise is how far the baseline of a sign lies above that of its text, in
// sizes of the text: just above the capitals.
const signRise = .74

// overscan is how far beyond the view lines are kept drawn.
const overscan = 120

// sync draws the lines in sight. Lines that are drawn already are painted
// again only when repaint says that more than the scroll position changed.
func (b *body) sync(repaint bool) {
	p := b.p
	p.strip.follow()
	top, bottom := p.scroll.Offset.Y-overscan, p.scroll.Offset.Y+p.scroll.Size().Height+overscan
	lines := p.page.lines
	first := sort.Search(len(lines), func(i int) bool { return lines[i].y+lines[i].h >= top })
	last := first
	for last < len(lines) && lines[last].y < bottom {
		last++
	}
	for i, c := range b.cells {
		if i < first || i >= last {
			delete(b.cells, i)
			b.spare = append(b.spare, c)
		}
	}
	var ink *inkwell
	b.objs = b.objs[:0]
	for i := first; i < last; i++ {
		c := b.cells[i]
		if c == nil || repaint {
			if c == nil {
				c = b.take()
				b.cells[i] = c
			}
			if ink == nil {
				ink = newInkwell()
				ink.near = p.near()
			}
			c.paint(p, &lines[i], ink)
		}
		for _, r := range c.rects[:c.nr] {
			b.objs = append(b.objs, r)
		}
		for _, t := range c.texts[:c.nt] {
			b.objs = append(b.objs, t)
		}
		for _, v := range c.veils[:c.nv] {
			b.objs = append(b.objs, v)
		}
	}
	if ink != nil {
		dirty(b)
	}
}

// near returns what goes with the mark under the pointer and the current one.
func (p *Pane) near() []claim.Span {
	var out []claim.Span
	for i := range p.doc.Marks {
		if m := &p.doc.Marks[i]; len(m.Beside) > 0 && (i == p.hover || m.ID == p.current && m.ID != "") {
			out = append(out, m.Beside...)
		}
	}
	return out
}

// dirty has the canvas drawn anew without giving up textures, which
// canvas.Refresh of the whole sheet would.
func dirty(b *body) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		if d, ok := c.(interface{ SetDirty() }); ok {
			d.SetDirty()
		}
	}
}

// forget gives up all cells: the page was laid out anew.
func (b *body) forget() {
	for i, c := range b.cells {
		delete(b.cells, i)
		b.spare = append(b.spare, c)
	}
}

func (b *body) take() *cell {
	if n := len(b.spare); n > 0 {
		c := b.spare[n-1]
		b.spare = b.spare[:n-1]
		return c
	}
	return &cell{}
}

// inkwell holds the theme's colours for one sync.
type inkwell struct {
	text, muted, rule, point, focus, pick, beside, veil color.Color
	fill, tone                                          [ToneQuiet + 1]color.Color
	near                                                []claim.Span // what goes with the mark that is looked at
	kind                                                map[claim.Kind]color.Color
}

func newInkwell() *inkwell {
	k := &inkwell{
		text: theme.Color(ColorInk), muted: theme.Color(ColorMuted), rule: theme.Color(ColorRule),
		point: theme.Color(ColorPoint), focus: theme.Color(ColorFocus), pick: theme.Color(ColorPick), beside: theme.Color(ColorBeside), veil: theme.Color(ColorVeil),
		kind: make(map[claim.Kind]color.Color, len(markKinds)),
	}
	for t := ToneOpen; t <= ToneQuiet; t++ {
		k.fill[t], k.tone[t] = theme.Color(t.Fill()), theme.Color(t.Ink())
	}
	for _, c := range markKinds {
		k.kind[c] = theme.Color(KindColor(c))
	}
	return k
}

func (c *cell) paint(p *Pane, l *line, ink *inkwell) {
	c.nr, c.nt, c.nv = 0, 0, 0
	height := p.faces.height(l.face)
	top := l.y + (l.h-height)/2
	if l.kind == claim.BlockQuote {
		c.rect(p.page.left+l.indent*.3, l.y, 3, l.h, ink.rule)
	}
	if l.kind == claim.Table || l.kind == claim.Embed {
		c.rect(p.page.left, l.y, 1, l.h, ink.rule)
	}
	for _, s := range p.points {
		c.stretch(p, l, s, ink.point)
		c.gap(p, l, s, ink.focus)
	}
	for _, s := range ink.near {
		c.stretch(p, l, s, ink.beside)
	}
	c.bars(p, l, ink, top, height)
	if s := p.Selection(); s.Len() > 0 && !l.head {
		c.stretch(p, l, s, ink.pick)
	}
	c.words(p, l, ink, top)
	i, _ := slices.BinarySearchFunc(p.ticked, l.start, func(s claim.Span, at int) int { return s.End - at })
	for ; i < len(p.ticked) && p.ticked[i].Start < l.end; i++ {
		c.veil(p, l, p.ticked[i], ink.veil)
	}
}

// veil greys the words of the line that lie in s.
func (c *cell) veil(p *Pane, l *line, s claim.Span, col color.Color) {
	n := c.nr
	c.stretch(p, l, s, col)
	for _, r := range c.rects[n:c.nr] { // they belong over the words, not under them
		if c.nv == len(c.veils) {
			c.veils = append(c.veils, canvas.NewRectangle(col))
		}
		v := c.veils[c.nv]
		c.nv++
		v.FillColor = col
		v.Move(r.Position())
		v.Resize(r.Size())
	}
	c.nr = n
}

func (c *cell) words(p *Pane, l *line, ink *inkwell, top float32) {
	col := ink.text
	if l.kind == claim.Caption || l.head && !l.face.bold {
		col = ink.muted
	}
	_, ascent := drawn("Mg", l.face)
	if l.bullet != "" {
		c.text(l.bullet, p.page.left+l.indent*.4, top+ascent, l.face, col)
	}
	for _, r := range l.runs {
		c.text(r.text, r.x, top+ascent, l.face, col)
	}
	for _, s := range l.signs {
		if m := &p.doc.Marks[s.mark]; m.Sign != "" && m.Tone >= ToneOpen && m.Tone <= ToneQuiet {
			f := signFace(l.face.size)
			c.text(m.Sign, s.x+2-p.faces.width(m.Sign, f), top+ascent-signRise*l.face.size, f, ink.tone[m.Tone])
		}
	}
}

// bars draws what lies behind the words: the finding's fill, the kind's
// underline, and a frame around the current claim. A mark without a sign has
// no fill: the text takes on colour as it is checked. Outer fills are higher
// than inner ones and outer underlines lie lower, so that every claim of a
// nest can be made out.
func (c *cell) bars(p *Pane, l *line, ink *inkwell, top, height float32) {
	for _, b := range l.bars {
		m := &p.doc.Marks[b.mark]
		if m.Tone < ToneOpen || m.Tone > ToneQuiet {
			continue
		}
		level := float32(min(b.level, 3))
		y, h := top-level, height+2*level
		current, hovered := m.ID == p.current && m.ID != "", p.hover == b.mark
		if m.Sign != "" && m.Kind != KindWarning || changes(m.Kind) || current || hovered {
			r := c.rect(b.x-1, y, b.w+1, h, ink.fill[m.Tone])
			r.CornerRadius = 2
			if current {
				r.StrokeColor, r.StrokeWidth = ink.focus, 2
				r.Move(fyne.NewPos(b.x-2.5, y-1.5))
				r.Resize(fyne.NewSize(b.w+4, h+3))
			} else if hovered {
				r.StrokeColor, r.StrokeWidth = ink.kind[m.Kind], 1
			}
		}
		if m.Kind == KindRemoved {
			col := ink.kind[m.Kind]
			if m.Tone == ToneQuiet { // it stands elsewhere now
				col = ink.tone[ToneQuiet]
			}
			c.rect(b.x, top+height*.56, b.w, 1.5, col)
			continue
		}
		c.underline(m.Kind, b, top+height+2*level, ink.kind[m.Kind])
	}
}

// changes reports whether a mark of this kind shows what a version changed.
func changes(k claim.Kind) bool { return k == KindAdded || k == KindRemoved || k == KindMoved }

// underline draws the line of a kind below a stretch: a thick one for a
// quote, a thin one for a figure, two for a deal, dots for a warning, and a
// grey hairline for a name, of which there are many.
func (c *cell) underline(k claim.Kind, b bar, y float32, col color.Color) {
	switch k {
	case claim.KindQuote, KindAdded:
		c.rect(b.x, y-2, b.w, 2, col)
	case claim.KindNumber:
		c.rect(b.x, y-1.5, b.w, 1.25, col)
	case KindWarning, KindMoved:
		for x := float32(0); x+2 <= b.w; x += 4 {
			c.rect(b.x+x, y-.5, 2, 2, col)
		}
	case claim.KindDeal:
		c.rect(b.x, y-3, b.w, 1, col)
		c.rect(b.x, y-1, b.w, 1, col)
	default:
		c.rect(b.x, y-1.5, b.w, 1, col)
	}
}

// stretch fills the part of the line that lies in s.
func (c *cell) stretch(p *Pane, l *line, s Passage, col color.Color) {
	if l.head || s.Start >= l.end || s.End <= l.start || len(l.runs) == 0 {
		return
	}
	if slices.ContainsFunc(l.runs, func(r run) bool { return r.rtl }) {
		for _, r := range l.runs { // whole words, wherever they stand
			if r.start < s.End && r.end > s.Start {
				c.rect(r.x, l.y, r.w, l.h, col)
			}
		}
		return
	}
	x0 := l.x(max(s.Start, l.start), p.faces, l.runs[0].x)
	x1 := l.x(min(s.End, l.end), p.faces, l.runs[0].x)
	if x1 > x0 {
		c.rect(x0, l.y, x1-x0, l.h, col)
	}
}

// gap draws a rule with feet where an empty passage points out the place below a
// block, or above the text.
func (c *cell) gap(p *Pane, l *line, s Passage, col color.Color) {
	y := l.y + l.h + 3
	switch {
	case l.head || s.Len() != 0:
		return
	case s.Start == 0 && l.start == 0:
		y = l.y - 4
	case s.Start != l.end:
		return
	}
	c.rect(p.page.left, y, p.page.column, 2, col)
	c.rect(p.page.left, y-3, 2, 8, col)
	c.rect(p.page.left+p.page.column-2, y-3, 2, 8, col)
}

func (c *cell) rect(x, y, w, h float32, col color.Color) *canvas.Rectangle {
	if c.nr == len(c.rects) {
		c.rects = append(c.rects, canvas.NewRectangle(col))
	}
	r := c.rects[c.nr]
	c.nr++
	r.FillColor, r.StrokeWidth, r.StrokeColor, r.CornerRadius = col, 0, nil, 0
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	return r
}

// text draws s with its baseline at y: scripts that come from other fonts have
// other heights.
func (c *cell) text(s string, x, y float32, f face, col color.Color) {
	if c.nt == len(c.texts) {
		c.texts = append(c.texts, canvas.NewText("", col))
	}
	t := c.texts[c.nt]
	c.nt++
	size, ascent := drawn(s, f)
	t.Text, t.Color, t.TextSize, t.TextStyle = s, col, f.size, f.style()
	t.Move(fyne.NewPos(x, y-ascent))
	t.Resize(size)
}

// drawn returns the size of s as it is drawn and where its baseline lies.
func drawn(s string, f face) (size fyne.Size, ascent float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(s, f.size, f.style(), nil)
}
