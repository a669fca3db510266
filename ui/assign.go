package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// mostOffered is how many names the form of an assignment offers.
const mostOffered = 8

// askAssign asks who is to work on the current claim, or on all that the list
// shows.
func (w *Window) askAssign() {
	listed := w.desk.Listed()
	if listed == 0 && w.form.shown.ID == "" {
		w.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	name := newField(w, "Name, or “me”; empty for nobody")
	w.open(dialog.NewCustomWithoutButtons("Assign to", w.assignForm(name, listed), w.win))
	w.focus(name)
}

// assignForm is the form: a name, those who work on the article already, and
// whether all that is listed is meant. Enter in the field assigns the
// current claim.
func (w *Window) assignForm(name *field, listed int) fyne.CanvasObject {
	name.SetText(w.desk.Assignee())
	one := w.form.shown.ID != ""
	give := func(all bool) {
		w.closeDialog()
		w.desk.Assign(name.Text, all)
	}
	name.OnSubmitted, name.onEscape = func(string) { give(!one) }, w.closeDialog
	names := container.NewGridWithColumns(2)
	for i, who := range w.desk.People() {
		if i == mostOffered {
			break
		}
		b := newButton(w, who, func() {
			name.SetText(who)
			w.focus(name)
		})
		b.Importance = widget.LowImportance
		names.Add(b)
	}
	this := newButton(w, "This claim (Enter)", func() { give(false) })
	this.Importance = widget.HighImportance
	this.Hidden = !one
	all := newButton(w, fmt.Sprintf("All %d that the list shows", listed), func() { give(true) })
	all.Hidden = listed < 2
	return container.NewVBox(name, names, container.NewHBox(newButton(w, "Cancel", w.closeDialog), all, this))
}
