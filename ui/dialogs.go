package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
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

// askSettings asks for the name that what the user does is signed with, and
// for what the program calls itself to the sites that it opens.
func (w *Window) askSettings() {
	name := newField(w, "Name")
	name.SetText(w.desk.UserName())
	agent := newField(w, w.desk.DefaultAgent())
	agent.SetText(w.desk.Agent())
	save := func() {
		w.closeDialog()
		w.desk.SetUserName(name.Text)
		w.desk.SetAgent(agent.Text)
	}
	for _, f := range []*field{name, agent} {
		f.OnSubmitted = func(string) { save() }
		f.onEscape = w.closeDialog
	}
	ok := widget.NewButton("Save", save)
	ok.Importance = widget.HighImportance
	why := caption("Some sites answer only to programs that they know. Empty, Stet says its own name; it never poses as a person’s browser unless you enter one here.")
	d := dialog.NewCustomWithoutButtons("Settings", container.NewVBox(captioned("Your name, as colleagues will read it", name),
		captioned("What Stet calls itself to the sites it opens (User-Agent)", agent), why,
		container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton("Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(560, 240))
	w.open(d)
	w.focus(name)
}

func (w *Window) showKeys() {
	if w.covered() {
		return
	}
	left, right := keyTable([][2]string{
		{"j / k", "next / previous claim"}, {"n", "next unchecked claim"}, {"w", "warnings; there: 1 a fault, 2 no fault, 0 to judge again"},
		{"1 / 2", "verified / said so, content not proved"}, {"3 / 4", "needs correction / unverifiable"},
		{"5 / 0", "no check needed / unchecked again"}, {"6 / 7 / 8", "no source: I know it / the author’s word / other reason"}, {"h", "take over what was found before on the same"}, {"A / R", "ask the author / note a right of reply"}, {"L", "look at the source again: what has changed in it"}, {"O", "count two sources of one origin once"}, {"o", "add a source"}, {"e", "find it in the sources; again: use it"}, {"q / E", "hold this claim / all claims against all sources"}, {"f", "full text of the source, and back"}, {"b", "copy a citation of the source"}, {"] / [", "next / previous passage"}, {"t", "write a note"}, {"a", "say who said it"}, {"c", "correct a figure, name or deal"}, {"y", "tick a deal and its parts"}, {"p", "propose the wording"},
		{"d", "decision"}, {"s", "state of the work"}, {"m", "make a claim of the selected words"}, {"Del", "take the claim off the list, or put back"}, {"click, click", "the claim, the one around it"},
	}), keyTable([][2]string{
		{"Ctrl+K", "go to any action, claim, source or article"}, {"/ or Ctrl+F", "filter the claims"}, {"Ctrl+L", "open an address"}, {"Ctrl+O", "open a file"}, {"Ctrl+R", "open the article again and compare"}, {"v", "what has changed in the text"}, {"i", "about the article: title, byline, date, site"}, {"u", "what was left out of the text; there c: all picture captions"}, {"x", "take the selected paragraph out of it"}, {"g", "claims that left the text; there:"}, {"r / l", "attach to the selected words / let go"}, {"Ctrl+V", "open the copied address or text"},
		{"Ctrl+E", "export the fact-check sheet"}, {"Ctrl+B", "make a verification bundle"}, {"Ctrl+Z", "undo"}, {"Ctrl+Shift+Z / Ctrl+Y", "redo"}, {"Ctrl+C", "copy the selected words"},
		{"Ctrl+= / Ctrl+-", "larger / smaller text"}, {"F6", "next pane"}, {"Tab", "next field of the form"}, {"Shift+Enter", "new line in a note"}, {"J / K", "next / previous sentence"}, {"Space", "it, or the selected words, need no check; again: take that back"}, {"P", "the rest of the paragraph needs none"}, {"z", "why words need no check"}, {"N / H", "next sentence left / what is left"}, {"D", "mark the article done, or go on"}, {"Esc", "close, leave"}, {"? or F1", "this list"},
	})
	scroll := container.NewVScroll(container.NewHBox(left, right))
	scroll.SetMinSize(left.MinSize().Add(fyne.NewDelta(right.MinSize().Width+16, 0)))
	w.open(dialog.NewCustom("Keys", "Close", scroll, w.win))
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
