package ui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// askBrowse asks before the browser goes to the address of a source: the site
// learns of the visit, and what it shows may have changed since the copy.
func (w *Window) askBrowse(u *url.URL) {
	text := wrapped(u.String() + "\n\n" + u.Hostname() + " will see the visit, and the page may have changed since Stet copied it. Full text (f) shows the copy without asking the site.")
	text.Wrapping = fyne.TextWrapBreak // an address has no spaces
	do := widget.NewButton("Open in browser", func() {
		w.closeDialog()
		w.openURL(u)
	})
	do.Importance = widget.HighImportance
	cancel := widget.NewButton("Cancel (Esc)", w.closeDialog)
	d := dialog.NewCustomWithoutButtons("Open this page in your browser?", container.NewVBox(text, container.NewBorder(nil, nil, nil, container.NewHBox(cancel, do))), w.win)
	d.Resize(fyne.NewSize(560, 220))
	w.open(d)
	w.focus(do)
}
