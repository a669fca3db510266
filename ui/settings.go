package ui

import (
	"fyne.io/fyne/v2"

	"stet/ui/present"
)

// The names under which the window is kept in the user's preferences.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefLeft   = "split.articles"
	prefMiddle = "split.text"
	prefRight  = "split.claims"
	prefHidden = "articles.hidden"
	prefFolder = "folder"
	prefScheme = "theme"
	prefZoom   = "text.zoom"
	prefOrder  = "articles.order"
)

// place is what is kept of the window from one run to the next.
type place struct {
	width, height, left, middle, right, zoom float64
	hidden                                   bool
	folder                                   string
}

// restore gives the window the size and splits it had; the first time, what
// suits a laptop of 1366 by 768.
func (w *Window) restore() {
	p := fyne.CurrentApp().Preferences()
	w.left.Offset = p.FloatWithFallback(prefLeft, .15)
	w.middle.Offset = p.FloatWithFallback(prefMiddle, .58)
	w.right.Offset = p.FloatWithFallback(prefRight, .5)
	w.folder = p.String(prefFolder)
	w.cases.order.set(present.CaseOrder(p.String(prefOrder)), "Newest first")
	w.desk.OrderCases(w.cases.order.value())
	w.setSize(float32(p.FloatWithFallback(prefZoom, 1)))
	if p.Bool(prefHidden) {
		w.left.Leading.Hide()
	}
	w.win.Resize(fyne.NewSize(float32(p.FloatWithFallback(prefWidth, 1320)), float32(p.FloatWithFallback(prefHeight, 700))))
}

// keep writes them down where they have changed. It is called with every save,
// so that a program that is killed finds its window again too.
func (w *Window) keep() {
	if !w.drawn { // not yet the size that the user gave it
		return
	}
	size := w.win.Canvas().Size()
	now := place{float64(size.Width), float64(size.Height), w.left.Offset, w.middle.Offset, w.right.Offset,
		float64(w.size), !w.left.Leading.Visible(), w.folder}
	if now == w.kept {
		return
	}
	w.kept = now
	p := fyne.CurrentApp().Preferences()
	p.SetFloat(prefWidth, now.width)
	p.SetFloat(prefHeight, now.height)
	p.SetFloat(prefLeft, now.left)
	p.SetFloat(prefMiddle, now.middle)
	p.SetFloat(prefRight, now.right)
	p.SetFloat(prefZoom, now.zoom)
	p.SetBool(prefHidden, now.hidden)
	p.SetString(prefFolder, now.folder)
}

// KeptScheme is the scheme that the user chose in the menu.
func KeptScheme(p fyne.Preferences) Scheme { return SchemeOf(p.String(prefScheme)) }

// SchemeOf returns the scheme called light or dark; any other name is the
// desktop's.
func SchemeOf(name string) Scheme {
	switch name {
	case "light":
		return SchemeLight
	case "dark":
		return SchemeDark
	}
	return SchemeSystem
}

func (w *Window) chooseScheme(name string) {
	fyne.CurrentApp().Preferences().SetString(prefScheme, name)
	fyne.CurrentApp().Settings().SetTheme(Theme{Scheme: SchemeOf(name), Scale: formScale(w.size)})
}

// setSize gives all text a size: the article's as asked, that of lists and
// form as far as they still fit beside it.
func (w *Window) setSize(size float32) {
	w.size = max(.6, min(size, 2.5))
	scale := formScale(w.size)
	w.reader.SetZoom(w.size / scale)
	settings := fyne.CurrentApp().Settings()
	now, own := settings.Theme().(Theme)
	if before := max(now.Scale, 0); own && before != scale && (before != 0 || scale != 1) {
		now.Scale = scale
		settings.SetTheme(now)
		w.cases.setHeights()
	}
}

// formScale is the scale of lists and form at a size of the article's text.
func formScale(size float32) float32 { return max(.85, min(size, 1.5)) }

// zoom makes the text larger or smaller by a step, 0 for its usual
// size.
func (w *Window) zoom(step int) {
	size := float32(1)
	if step != 0 {
		size = w.size + .1*float32(step)
	}
	w.setSize(size)
	w.keep()
}
