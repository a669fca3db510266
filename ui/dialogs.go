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
	ok := newButton(w, "Save", save)
	ok.Importance = widget.HighImportance
	why := caption("Some sites answer only to programs that they know. Empty, Stet says its own name; it never poses as a person’s browser unless you enter one here.")
	d := dialog.NewCustomWithoutButtons("Settings", container.NewVBox(captioned("Your name, as colleagues will read it", name),
		captioned("What Stet calls itself to the sites it opens (User-Agent)", agent), why,
		container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(560, 240))
	w.open(d)
	w.focus(name)
}
