package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// openFirst opens the first article of the list: Enter in the search.
func (p *casePane) openFirst() {
	for _, r := range p.rows {
		if r.Heading == "" {
			p.w.desk.OpenCase(r.ID)
			p.w.focus(p.w.reader.Keys())
			return
		}
	}
}

// find brings the search into sight and goes to it.
func (p *casePane) find() {
	if !p.w.left.Leading.Visible() {
		p.w.toggleArticles()
	}
	p.w.focus(p.search)
}

// askStory asks which story the article on show is of.
func (w *Window) askStory() {
	if w.caseID == "" {
		w.ShowHint("Open an article first.")
		return
	}
	line := newField(w, "Name of the story; empty for none")
	line.SetText(w.desk.Story())
	save := func() {
		w.closeDialog()
		w.desk.SetStory(line.Text)
	}
	line.OnSubmitted, line.onEscape = func(string) { save() }, w.closeDialog
	known := container.NewGridWithColumns(2)
	for i, s := range w.desk.Stories() {
		if i == mostOffered {
			break
		}
		b := newButton(w, s, func() {
			line.SetText(s)
			w.focus(line)
		})
		b.Importance = widget.LowImportance
		known.Add(b)
	}
	ok := newButton(w, "Save (Enter)", save)
	ok.Importance = widget.HighImportance
	d := dialog.NewCustomWithoutButtons("Story of this article", container.NewVBox(line, known,
		container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(460, 0))
	w.open(d)
	w.focus(line)
}
