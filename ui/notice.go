package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Offer is what a notice offers to do about its matter before it closes; none without
// a label.
type Offer struct {
	Label string
	Act   func()
}

// Notice fills win with a sentence in place of the desk: why it can't be
// opened and what to do. Escape and a button close it, Return and a second button take the
// offer first. It calls drawn when the first frame is painted.
func Notice(win fyne.Window, head, sentence string, offer Offer, drawn func()) {
	title := widget.NewLabelWithStyle(head, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	text := widget.NewLabel(sentence)
	text.Wrapping, text.Selectable = fyne.TextWrapWord, true
	act, buttons := win.Close, container.NewHBox(widget.NewButton("Close (Esc)", win.Close))
	if offer.Label != "" {
		act = func() {
			offer.Act()
			win.Close()
		}
		do := widget.NewButton(offer.Label+" (Enter)", act)
		do.Importance = widget.HighImportance
		buttons.Add(do)
	}
	foot := container.NewBorder(nil, nil, firstFrame(drawn), buttons)
	win.SetContent(container.NewPadded(container.NewBorder(title, foot, nil, nil, container.NewVScroll(text))))
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			act()
		case fyne.KeyEscape:
			win.Close()
		}
	})
	win.Resize(fyne.NewSize(640, 240))
	win.CenterOnScreen()
}
