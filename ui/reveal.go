package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// reveal scrolls as little as needed to have in sight what got the focus.
func (w *Window) reveal(o fyne.CanvasObject) {
	root := w.win.Content()
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	s := scrollOver(root, o, nil)
	if s == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y + s.Offset.Y
	switch view, end := s.Size().Height, y+o.Size().Height; {
	case y < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, y-6)))
	case end > s.Offset.Y+view:
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, end-view+6)))
	}
}

// scrollOver returns the innermost scroll around o in root, where s is the one around
// root; nil where o does not stand in any.
func scrollOver(root, o fyne.CanvasObject, s *container.Scroll) *container.Scroll {
	if root == o {
		return s
	}
	inner := []fyne.CanvasObject{}
	switch r := root.(type) {
	case *fyne.Container:
		inner = r.Objects
	case *container.Split:
		inner = append(inner, r.Leading, r.Trailing)
	case *container.Scroll:
		s, inner = r, append(inner, r.Content)
	case *widget.PopUp:
		inner = append(inner, r.Content)
	}
	for _, child := range inner {
		if child == nil || !child.Visible() {
			continue
		}
		if found := scrollOver(child, o, s); found != nil {
			return found
		}
	}
	return nil
}
