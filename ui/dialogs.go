package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/reader"
)

// open shows a dialog that Escape closes.
func (w *Window) open(d dialog.Dialog) {
	w.closeDialog()
	d.SetOnClosed(func() {
		if w.dialog == d {
			w.dialog = nil
		}
	})
	w.dialog = d
	w.win.Canvas().Unfocus()
	d.Show()
}

func (w *Window) closeDialog() {
	if d := w.dialog; d != nil {
		w.dialog = nil
		d.Hide()
	}
}

// askName asks for the name that what the user does is signed with.
func (w *Window) askName() {
	name := newField(w, "Name")
	name.SetText(w.desk.UserName())
	save := func() {
		w.closeDialog()
		w.desk.SetUserName(name.Text)
	}
	name.OnSubmitted = func(string) { save() }
	name.onEscape = w.closeDialog
	ok := widget.NewButton("Sign with this name", save)
	ok.Importance = widget.HighImportance
	d := dialog.NewCustomWithoutButtons("Your name, as colleagues will read it", container.NewVBox(name,
		container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton("Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(420, 130))
	w.open(d)
	w.focus(name)
}

func (w *Window) showKeys() {
	if w.covered() {
		return
	}
	left, right := keyTable([][2]string{
		{"j / k", "next / previous claim"}, {"n", "next unchecked claim"}, {"w", "warnings; there: 1 a fault, 2 no fault, 0 to judge again"},
		{"1", "verified"}, {"2", "said so, content not proved"}, {"3", "needs correction"}, {"4", "unverifiable"}, {"5", "no check needed"},
		{"0", "unchecked again"}, {"o", "add a source"}, {"t", "write a note"}, {"a", "say who said it"}, {"c", "correct a figure, name or deal"}, {"y", "tick a deal and its parts"}, {"p", "propose the wording"},
		{"d", "decision"}, {"s", "state of the work"}, {"m", "make a claim of the selected words"}, {"Del", "take the claim off the list, or put back"}, {"click, click", "the claim, the one around it"},
	}), keyTable([][2]string{
		{"/ or Ctrl+F", "filter the claims"}, {"Ctrl+L", "open an address"}, {"Ctrl+O", "open a file"}, {"Ctrl+Shift+V", "check the copied text"},
		{"Ctrl+E", "export the fact-check sheet"}, {"Ctrl+Z", "undo"}, {"Ctrl+Shift+Z / Ctrl+Y", "redo"}, {"Ctrl+C", "copy the selected words"},
		{"Ctrl+= / Ctrl+-", "larger / smaller text"}, {"F6", "next pane"}, {"Tab", "next field of the form"}, {"Shift+Enter", "new line in a note"}, {"Space", "scroll the text"}, {"Esc", "close, leave"}, {"? or F1", "this list"},
	})
	scroll := container.NewVScroll(container.NewHBox(left, right))
	scroll.SetMinSize(left.MinSize().Add(fyne.NewDelta(right.MinSize().Width+16, 0)))
	w.open(dialog.NewCustom("Keys", "Close", scroll, w.win))
}

// showLeftOut lists what stands on the page and was not taken for the article.
func (w *Window) showLeftOut() {
	if len(w.dropped) == 0 {
		w.ShowHint("Nothing was left out of this text.")
		return
	}
	pane := reader.New()
	pane.OnKey = w.typedKey
	pane.Open(leftOut(w.dropped))
	w.open(dialog.NewCustom("Left out of the text", "Close", container.New(&atLeast{fyne.NewSize(640, 440)}, pane), w.win))
}

// leftOut is a document of what was left out, each piece under its reason.
func leftOut(dropped []claim.Dropped) reader.Document {
	var text strings.Builder
	var doc reader.Document
	add := func(kind claim.BlockKind, s string) {
		start := text.Len()
		text.WriteString(s)
		doc.Blocks = append(doc.Blocks, claim.Block{Kind: kind, Level: 3, Span: claim.Span{Start: start, End: text.Len()}})
		text.WriteString("\n\n")
	}
	reason := ""
	for _, d := range dropped {
		if d.Reason != reason {
			reason = d.Reason
			add(claim.Heading, reason)
		}
		add(claim.Paragraph, d.Text)
	}
	doc.Text = text.String()
	return doc
}

// keyTable is a table of keys and what they do.
func keyTable(rows [][2]string) fyne.CanvasObject {
	var keys, words []fyne.CanvasObject
	for _, r := range rows {
		keys = append(keys, widget.NewLabelWithStyle(r[0], fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}))
		words = append(words, widget.NewLabel(r[1]))
	}
	return container.NewHBox(container.New(&tight{}, keys...), container.New(&tight{}, words...))
}
