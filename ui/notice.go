package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Notice fills win with a sentence in place of the desk: why it can't be
// opened and what to do. Return, Escape and a button close it. It calls drawn
// when the first frame is painted.
func Notice(win fyne.Window, head, sentence string, drawn func()) {
	title := widget.NewLabelWithStyle(head, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	text := widget.NewLabel(sentence)
	text.Wrapping, text.Selectable = fyne.TextWrapWord, true
	button := widget.NewButton("Close", win.Close)
	button.Importance = widget.HighImportance
	foot := container.NewBorder(nil, nil, firstFrame(drawn), button)
	win.SetContent(container.NewPadded(container.NewBorder(title, foot, nil, nil, container.NewVScroll(text))))
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
			win.Close()
		}
	})
	win.Resize(fyne.NewSize(640, 240))
	win.CenterOnScreen()
}
