package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// body is the scrolled sheet: it draws the lines in sight and takes pointer
// and keys.
type body struct {
	widget.BaseWidget
	p       *Pane
	cells   map[int]*cell // by line
	spare   []*cell
	objs    []fyne.CanvasObject
	dragged bool
	onFocus func(bool)
}

var (
	_ fyne.Focusable         = (*body)(nil)
	_ fyne.Draggable         = (*body)(nil)
	_ fyne.DoubleTappable    = (*body)(nil)
	_ fyne.SecondaryTappable = (*body)(nil)
	_ desktop.Hoverable      = (*body)(nil)
	_ desktop.Mouseable      = (*body)(nil)
	_ desktop.Cursorable     = (*body)(nil)
)

func newBody(p *Pane) *body {
	b := &body{p: p, cells: map[int]*cell{}, onFocus: func(bool) {}}
	b.ExtendBaseWidget(b)
	return b
}

// Cursor implements desktop.Cursorable.
func (b *body) Cursor() desktop.Cursor {
	if b.p.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// MouseIn implements desktop.Hoverable.
func (b *body) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *body) MouseMoved(e *desktop.MouseEvent) {
	m := -1
	if marks := b.p.page.marksAt(e.Position.X, e.Position.Y); len(marks) > 0 {
		m = marks[0]
	}
	b.hover(m, e.Position)
}

// MouseOut implements desktop.Hoverable.
func (b *body) MouseOut() { b.hover(-1, fyne.Position{}) }

func (b *body) hover(m int, at fyne.Position) {
	p := b.p
	if m == p.hover {
		return
	}
	p.hover = m
	id := ""
	p.tip.hide()
	if m >= 0 {
		id = p.doc.Marks[m].ID
		if l := p.page.lineAt(at.Y); l >= 0 && !b.dragged {
			below := p.page.lines[l].y + p.page.lines[l].h - p.scroll.Offset.Y
			p.tip.later(p.doc.Marks[m].Tip, fyne.NewPos(at.X, below), p.Size())
		}
	}
	b.sync(true)
	if p.OnHover != nil {
		p.OnHover(id)
	}
}

// MouseDown implements desktop.Mouseable.
func (b *body) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	b.dragged = false
	at := b.offset(e.Position)
	if e.Modifier&fyne.KeyModifierShift != 0 {
		b.p.pick(b.p.anchor, at)
		return
	}
	b.p.pick(at, at)
}

// MouseUp implements desktop.Mouseable: a click that selected nothing picks
// the claim under it.
func (b *body) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || b.dragged || b.p.anchor != b.p.head {
		return
	}
	marks := b.p.page.marksAt(e.Position.X, e.Position.Y)
	if len(marks) == 0 {
		return
	}
	next := marks[0]
	if i := slices.IndexFunc(marks, func(m int) bool { return b.p.doc.Marks[m].ID == b.p.current }); i >= 0 {
		next = marks[(i+1)%len(marks)]
	}
	b.p.current = b.p.doc.Marks[next].ID
	b.sync(true)
	if b.p.OnClaim != nil {
		b.p.OnClaim(b.p.current)
	}
}

// Dragged implements fyne.Draggable.
func (b *body) Dragged(e *fyne.DragEvent) {
	b.dragged = true
	p := b.p
	p.tip.hide()
	y, view := e.Position.Y, p.scroll.Size().Height
	switch {
	case y < p.scroll.Offset.Y:
		b.scrollBy(y - p.scroll.Offset.Y)
	case y > p.scroll.Offset.Y+view:
		b.scrollBy(y - p.scroll.Offset.Y - view)
	}
	p.pick(p.anchor, b.offset(e.Position))
}

// DragEnd implements fyne.Draggable.
func (b *body) DragEnd() { b.dragged = false }

// DoubleTapped implements fyne.DoubleTappable: it selects a word.
func (b *body) DoubleTapped(e *fyne.PointEvent) {
	if s := wordAround(b.p.doc.Text, b.offset(e.Position)); s.Len() > 0 {
		b.p.pick(s.Start, s.End)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (b *body) TappedSecondary(e *fyne.PointEvent) {
	if b.p.OnMenu != nil {
		b.p.OnMenu(e.AbsolutePosition)
	}
}

func (b *body) offset(at fyne.Position) int {
	return min(b.p.page.offset(at.X, at.Y, b.p.faces), len(b.p.doc.Text))
}

// FocusGained implements fyne.Focusable.
func (b *body) FocusGained() { b.onFocus(true) }

// FocusLost implements fyne.Focusable.
func (b *body) FocusLost() { b.onFocus(false) }

// TypedRune implements fyne.Focusable.
func (b *body) TypedRune(r rune) {
	if b.p.OnRune != nil {
		b.p.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable: up and down, page keys, Home and End scroll,
// left and right select words.
func (b *body) TypedKey(k *fyne.KeyEvent) {
	view := b.p.scroll.Size().Height
	switch k.Name {
	case fyne.KeyDown:
		b.scrollBy(40)
	case fyne.KeyUp:
		b.scrollBy(-40)
	case fyne.KeyPageDown:
		b.scrollBy(view * .85)
	case fyne.KeyPageUp:
		b.scrollBy(-view * .85)
	case fyne.KeyHome:
		b.scrollBy(-b.p.page.height)
	case fyne.KeyEnd:
		b.scrollBy(b.p.page.height)
	default:
		if !b.typedWord(k.Name) && b.p.OnKey != nil {
			b.p.OnKey(k)
		}
	}
}

func (b *body) scrollBy(dy float32) {
	s := b.p.scroll
	y := max(0, min(s.Offset.Y+dy, b.p.page.height-s.Size().Height))
	s.ScrollToOffset(fyne.NewPos(0, y))
	b.sync(false)
}

// CreateRenderer implements fyne.Widget.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r bodyRenderer) Layout(fyne.Size)             {}
func (r bodyRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, r.b.p.page.height) }
func (r bodyRenderer) Objects() []fyne.CanvasObject { return r.b.objs }
func (r bodyRenderer) Refresh()                     { r.b.sync(true) }
func (r bodyRenderer) Destroy()                     {}
