package ui

import "fyne.io/fyne/v2"

// The names under which the window is kept in the user's preferences.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefLeft   = "split.articles"
	prefMiddle = "split.text"
	prefRight  = "split.claims"
	prefHidden = "articles.hidden"
	prefFolder = "folder"
)

// restore gives the window the size and splits it had; the first time, what
// suits a laptop of 1366 by 768.
func (w *Window) restore() {
	p := fyne.CurrentApp().Preferences()
	w.left.Offset = p.FloatWithFallback(prefLeft, .15)
	w.middle.Offset = p.FloatWithFallback(prefMiddle, .58)
	w.right.Offset = p.FloatWithFallback(prefRight, .4)
	w.folder = p.String(prefFolder)
	if p.Bool(prefHidden) {
		w.left.Leading.Hide()
	}
	w.win.Resize(fyne.NewSize(float32(p.FloatWithFallback(prefWidth, 1320)), float32(p.FloatWithFallback(prefHeight, 700))))
}

// keep writes them down.
func (w *Window) keep() {
	p := fyne.CurrentApp().Preferences()
	size := w.win.Canvas().Size()
	p.SetFloat(prefWidth, float64(size.Width))
	p.SetFloat(prefHeight, float64(size.Height))
	p.SetFloat(prefLeft, w.left.Offset)
	p.SetFloat(prefMiddle, w.middle.Offset)
	p.SetFloat(prefRight, w.right.Offset)
	p.SetBool(prefHidden, !w.left.Leading.Visible())
	p.SetString(prefFolder, w.folder)
}
