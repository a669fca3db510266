package reader

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
)

// Pane shows one document and lets its claims be picked and its text be
// selected. All its methods are called on the drawing thread.
type Pane struct {
	widget.BaseWidget

	// OnClaim is called when the claim is clicked. A second click on the
	// current claim goes on to the one around it.
	OnClaim func(id string)
	// OnHover is called when the pointer comes to rest on another claim, with
	// "" when it leaves.
	OnHover func(id string)
	// OnSelect is called when a selection is made or dropped.
	OnSelect func(s claim.Span)
	// OnRune and OnKey get the keys that the pane has no use for.
	OnRune func(r rune)
	OnKey  func(k *fyne.KeyEvent)
	// OnMenu is called for a click with the second button.
	OnMenu func(at fyne.Position)

	doc     Document
	page    page
	faces   typeface
	current string
	hover   int // index of a mark, -1 for none
	anchor  int // where the selection was begun
	head    int // where it ends now
	points  []Passage
	ticked  []claim.Span // in order; their words are greyed
	zoom    float32

	scroll *container.Scroll
	body   *body
	strip  *strip
	tip    *tip
}

// New returns an empty pane.
func New() *Pane {
	p := &Pane{hover: -1, zoom: 1, faces: typeface{}}
	p.body, p.strip = newBody(p), newStrip(p)
	p.tip = newTip(func() { dirty(p.body) })
	p.scroll = container.NewVScroll(p.body)
	p.scroll.OnScrolled = func(fyne.Position) {
		p.tip.hide()
		p.body.sync(false)
	}
	p.ExtendBaseWidget(p)
	return p
}

// Open puts another document into the pane, scrolled to its start.
func (p *Pane) Open(doc Document) {
	p.doc, p.current, p.hover, p.anchor, p.head, p.points, p.ticked = doc, "", -1, 0, 0, nil, nil
	p.tip.hide()
	p.compose()
	p.scroll.ScrollToOffset(fyne.Position{})
	p.settle()
}

// OpenAgain puts another version of the document into the pane and keeps the
// line at the top in its place where its words are still there.
func (p *Pane) OpenAgain(doc Document) {
	at, dy := p.top()
	text := p.doc.Text[at:]
	p.doc, p.current, p.hover, p.anchor, p.head, p.points, p.ticked = doc, "", -1, 0, 0, nil, nil
	p.tip.hide()
	p.compose()
	p.scroll.Offset = fyne.Position{}
	for n := topWords; at > 0 && n >= topWords/4; n /= 2 {
		if i := nearest(doc.Text, text[:min(n, len(text))], at); i >= 0 {
			p.restore(i, dy)
			break
		}
	}
	p.settle()
}

// topWords is how many bytes of the line at the top are looked for in another
// version of a text.
const topWords = 120

// nearest returns where words stand in text nearest to byte at, -1 for nowhere.
func nearest(text, words string, at int) int {
	best := -1
	for from := 0; words != ""; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		if i += from; best < 0 || max(i-at, at-i) < max(best-at, at-best) {
			best = i
		}
		from = i + 1
	}
	return best
}

// SetMarks changes the marks and keeps the text where it is. Where only
// findings changed, the text is not laid out anew.
func (p *Pane) SetMarks(marks []Mark) {
	fits := slices.EqualFunc(p.doc.Marks, marks, func(a, b Mark) bool {
		return a.ID == b.ID && slices.Equal(a.Spans, b.Spans)
	})
	p.doc.Marks, p.hover = marks, -1
	p.tip.hide()
	if fits {
		p.body.sync(true)
		p.strip.refresh()
	} else {
		p.relay()
	}
}

// Select makes the claim the current one, "" for none, and brings it into
// view if it is not.
func (p *Pane) Select(id string) {
	p.tip.hide() // it is of the claim under the mouse, and the keyboard leads now
	p.current = id
	if i := p.find(id); i >= 0 && len(p.doc.Marks[i].Spans) > 0 {
		p.Reveal(p.doc.Marks[i].Spans[0])
	}
	p.body.sync(true)
}

// Mark makes the claim the current one and leaves the text where it is.
func (p *Pane) Mark(id string) {
	p.current = id
	p.body.sync(true)
}

// Point points out passages, none to stop it.
func (p *Pane) Point(ps []Passage) {
	p.points = ps
	if len(ps) > 0 {
		p.Reveal(ps[0])
	}
	p.body.sync(true)
}

// SetTicked greys the words of stretches of the text that need no check; they are
// in order of their starts.
func (p *Pane) SetTicked(spans []claim.Span) {
	if !slices.Equal(p.ticked, spans) {
		p.ticked = spans
		p.body.sync(true)
	}
}

// Reveal scrolls as little as needed to have the stretch in the middle part
// of the pane.
func (p *Pane) Reveal(s claim.Span) {
	first := p.page.lineOf(s.Start)
	if first < 0 {
		return
	}
	last := p.page.lineOf(max(s.Start, s.End-1))
	view := p.scroll.Size().Height
	top, bottom := p.page.lines[first].y, p.page.lines[last].y+p.page.lines[last].h
	margin := min(view*.15, 80)
	if y := p.scroll.Offset.Y; top < y+margin || bottom > y+view-margin {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-view/3)))
		p.body.sync(false)
	}
}

// Selection returns the selected stretch of the text, zero for none.
func (p *Pane) Selection() claim.Span {
	if p.anchor == p.head {
		return claim.Span{}
	}
	return ordered(p.anchor, p.head)
}

// SelectedText returns the selected words to the letter.
func (p *Pane) SelectedText() string {
	s := p.Selection()
	return p.doc.Text[s.Start:s.End]
}

// SelectAll selects the whole text.
func (p *Pane) SelectAll() { p.pick(0, len(p.doc.Text)) }

// Unselect drops the selection.
func (p *Pane) Unselect() { p.pick(p.head, p.head) }

func (p *Pane) pick(anchor, head int) {
	before := p.Selection()
	p.anchor, p.head = anchor, head
	if now := p.Selection(); now != before {
		p.body.sync(true)
		if p.OnSelect != nil {
			p.OnSelect(now)
		}
	}
}

// Zoom returns the factor of the text's size.
func (p *Pane) Zoom() float32 { return p.zoom }

// SetZoom sets the factor of the text's size, from 0.6 to 2.5.
func (p *Pane) SetZoom(z float32) {
	p.zoom = max(.6, min(z, 2.5))
	p.relay()
}

// LineHeight is that of a line of running text.
func (p *Pane) LineHeight() float32 {
	s := shapeOf(claim.Block{Kind: claim.Paragraph}, p.base())
	return p.faces.height(s.face) * s.leading
}

// base is the size of running text.
func (p *Pane) base() float32 { return theme.TextSize() * 1.15 * p.zoom }

// Keys returns the object that takes the keyboard focus.
func (p *Pane) Keys() fyne.Focusable { return p.body }

func (p *Pane) find(id string) int {
	return slices.IndexFunc(p.doc.Marks, func(m Mark) bool { return m.ID == id && id != "" })
}

// compose lays the document out for the pane's width; a pane without room has an
// empty page until it gets some.
func (p *Pane) compose() {
	p.page = page{}
	if w := p.Size().Width - stripWidth; w > 0 {
		p.page = compose(&p.doc, p.faces, p.base(), w)
	}
	p.body.forget()
}

// relay lays the document out again and keeps the line at the top in place.
func (p *Pane) relay() {
	at, dy := p.top()
	seen := p.InSight()
	p.compose()
	p.restore(at, dy)
	p.settle()
	p.keepInSight(seen)
}

// InSight reports whether the current claim is in view.
func (p *Pane) InSight() bool {
	i := p.find(p.current)
	if i < 0 || len(p.doc.Marks[i].Spans) == 0 {
		return false
	}
	l := p.page.lineOf(p.doc.Marks[i].Spans[0].Start)
	if l < 0 {
		return false
	}
	y := p.scroll.Offset.Y
	return p.page.lines[l].y >= y && p.page.lines[l].y+p.page.lines[l].h <= y+p.scroll.Size().Height
}

// keepInSight brings the current claim back into view where it was before the
// pane or its text changed in size.
func (p *Pane) keepInSight(was bool) {
	if was && !p.InSight() {
		p.Reveal(p.doc.Marks[p.find(p.current)].Spans[0])
	}
}

// top returns the offset of the line at the top of the view and how far it is
// scrolled past; 0, 0 at the start of the page.
func (p *Pane) top() (at int, dy float32) {
	y := p.scroll.Offset.Y
	if i := p.page.lineAt(y); i >= 0 && y > 0 && !p.page.lines[i].head {
		return p.page.lines[i].start, y - p.page.lines[i].y
	}
	return 0, 0
}

func (p *Pane) restore(at int, dy float32) {
	if i := p.page.lineOf(at); i >= 0 && at > 0 {
		p.scroll.Offset.Y = max(0, p.page.lines[i].y+dy)
	}
}

// settle fits the scroller to the page's new height and draws.
func (p *Pane) settle() {
	p.scroll.Refresh()
	p.body.sync(true)
	p.strip.refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	r := &paneRenderer{p: p, font: fontOf(), paper: canvas.NewRectangle(theme.Color(ColorPaper)), focus: canvas.NewRectangle(theme.Color(ColorFocus))}
	p.body.onFocus = r.showFocus
	r.showFocus(false)
	return r
}

// font is what widths depend on.
type font struct {
	name string
	size float32
}

func fontOf() font { return font{theme.TextFont().Name(), theme.TextSize()} }

type paneRenderer struct {
	p            *Pane
	font         font
	paper, focus *canvas.Rectangle
}

func (r *paneRenderer) showFocus(on bool) {
	if r.focus.Hidden = !on; on {
		r.focus.FillColor = theme.Color(ColorFocus)
	}
	canvas.Refresh(r.focus)
}

func (r *paneRenderer) Layout(size fyne.Size) {
	r.paper.Resize(size)
	r.focus.Resize(fyne.NewSize(3, size.Height))
	r.p.strip.Move(fyne.NewPos(size.Width-stripWidth, 0))
	r.p.strip.Resize(fyne.NewSize(stripWidth, size.Height))
	size.Width -= stripWidth
	seen := r.p.InSight()
	if size.Width != r.p.page.width {
		at, dy := r.p.top()
		r.p.compose()
		r.p.scroll.Resize(size)
		r.p.restore(at, dy)
	}
	r.p.scroll.Resize(size)
	r.p.settle()
	r.p.keepInSight(seen)
}

func (r *paneRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 120) }

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.paper, r.p.scroll, r.p.strip, r.focus}, r.p.tip.objects()...)
}

// Refresh is called when the theme changes: colours and sizes may both.
func (r *paneRenderer) Refresh() {
	r.paper.FillColor = theme.Color(ColorPaper)
	r.focus.FillColor = theme.Color(ColorFocus)
	if f := fontOf(); f != r.font {
		r.font = f
		clear(r.p.faces)
		r.p.relay()
	}
	r.p.tip.refresh()
	r.p.body.sync(true)
	canvas.Refresh(r.p)
}

func (r *paneRenderer) Destroy() {}

// typeface measures words with the driver's fonts and remembers them.
type typeface map[face]map[string]float32

func (t typeface) width(text string, f face) float32 {
	words := t[f]
	if words == nil {
		words = make(map[string]float32, 1024)
		t[f] = words
	}
	w, ok := words[text]
	if !ok {
		w = fyne.MeasureText(text, f.size, f.style()).Width
		if len(words) < 1<<16 {
			words[text] = w
		}
	}
	return w
}

func (t typeface) height(f face) float32 {
	return fyne.MeasureText("Mg", f.size, f.style()).Height
}

func (f face) style() fyne.TextStyle { return fyne.TextStyle{Bold: f.bold, Italic: f.italic} }
