package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"stet/ui/present"
)

// The fields of formPane.typed.
const (
	aNote = iota
	aWording
	aSpeaker
)

// typedNote and typedWording keep what stands in their field as a draft.
func (p *formPane) typedNote() {
	p.fitNote()
	p.say(func() {
		text := p.note.Text
		p.typed[aNote] = true
		p.draft(p.shown.ID, func(d *draft) { d.Note = text })
	})
}

func (p *formPane) typedWording() {
	p.say(func() {
		text := p.wording.Text
		p.typed[aWording] = true
		p.draft(p.shown.ID, func(d *draft) {
			if d.Wording = &text; text == p.shown.Wording {
				d.Wording = nil
			}
		})
	})
}

// draft changes the draft of a claim of the case shown.
func (p *formPane) draft(claim string, alter func(*draft)) {
	if claim != "" {
		p.w.drafts.change(p.w.drafts.caseID, claim, alter)
	}
}

// fitNote gives the note's field the height of its text.
func (p *formPane) fitNote() {
	if p.note.fit() {
		p.page.Refresh()
		if p.focused(p.note) {
			p.bring(p.note)
		}
	}
}

// restore puts the drafts of the claim shown back into their fields: all of
// them where the claim has just come, else what is not being typed.
func (p *formPane) restore(fresh bool) {
	p.dropSaved(fresh)
	p.restoreSpeaker(fresh)
	d := p.w.drafts.of(p.shown.ID)
	p.quietly(func() {
		switch {
		case d.Wording != nil && (fresh || !p.focused(p.wording)):
			p.wording.SetText(*d.Wording)
		case d.Wording == nil && (fresh || !p.focused(p.wording)):
			p.wording.SetText(p.shown.Wording)
		}
		if p.note.Text != d.Note && (fresh || !p.focused(p.note)) {
			p.note.SetText(d.Note)
		}
	})
	p.showUnsaved()
	p.fitNote()
	if fresh && d.Source != nil && d.SourceOpen {
		p.source.open(p.shown.ID, *d.Source)
	}
}

// showUnsaved tells of what stands in the fields and is not on the record.
func (p *formPane) showUnsaved() {
	d, text := p.w.drafts.of(p.shown.ID), ""
	switch {
	case d.NoteID != "":
		text = "Editing a note. Enter saves it, Esc leaves it as it was."
	case strings.TrimSpace(d.Note) != "" && !p.typed[aNote]:
		text = "This note is not saved yet. Enter in its field saves it."
	case d.Speaker != nil && !p.typed[aSpeaker]:
		text = "The speaker is not saved yet. Enter in its field saves it."
	case d.Correction != "" && !p.correct.box.Visible():
		text = "A correction is not saved yet. c goes on with it."
	case d.Wording != nil && !p.typed[aWording]:
		text = "The proposed wording is not saved yet. Enter in its field saves it."
	}
	if p.unsaved.Text != text || p.unsaved.Hidden != (text == "") {
		setOrHide(p.unsaved, text)
		p.page.Refresh()
	}
}

// dropSaved forgets drafts that were saved when the program was ended, where
// the claim has just come.
func (p *formPane) dropSaved(fresh bool) {
	f := p.shown
	p.draft(f.ID, func(d *draft) {
		has := func(ok func(present.NoteRow) bool) bool { return slices.ContainsFunc(f.Notes, ok) }
		if d.NoteID != "" && !has(func(n present.NoteRow) bool { return n.ID == d.NoteID }) {
			d.NoteID = "" // taken back in the meantime: what is typed is a new note
		}
		if text := strings.TrimSpace(d.Note); fresh && d.NoteID == "" && p.saving[f.ID+" note"] == "" && has(func(n present.NoteRow) bool { return n.Text == text }) {
			d.Note = ""
		}
		if d.Wording != nil && *d.Wording == f.Wording {
			d.Wording = nil
		}
	})
}

// saveWording and saveNote save their draft where it is meant to be saved.
func (p *formPane) saveWording(meant bool) {
	d := p.w.drafts.of(p.shown.ID)
	if d.Wording == nil || !meant {
		return
	}
	typed := *d.Wording
	p.save(p.shown.ID, " wording", typed, func(then present.Then) {
		p.w.desk.SetWording(p.shown.ID, strings.TrimSpace(typed), then)
	}, func(d *draft) {
		if d.Wording != nil && *d.Wording == typed {
			d.Wording = nil
		}
	})
}

func (p *formPane) saveNote(meant bool) {
	d := p.w.drafts.of(p.shown.ID)
	text := strings.TrimSpace(d.Note)
	if text == "" || !meant {
		return
	}
	id := p.shown.ID
	p.save(id, " note", text, func(then present.Then) { p.w.desk.EditNote(id, d.NoteID, text, then) }, func(d *draft) {
		if strings.TrimSpace(d.Note) != text {
			return // more was typed
		}
		d.Note, d.NoteID = "", ""
		if p.shown.ID == id {
			p.quietly(func() { p.note.SetText("") })
			p.typed[aNote] = false
		}
	})
}

// save says what was typed, once, and drops its draft when it is on the disk.
func (p *formPane) save(claim, what, text string, say func(present.Then), saved func(*draft)) {
	caseID, key := p.w.drafts.caseID, claim+what
	if now, ok := p.saving[key]; ok && now == text {
		return
	}
	p.saving[key] = text
	say(func(ok bool) {
		delete(p.saving, key)
		if ok {
			p.w.drafts.change(caseID, claim, saved)
		}
	})
}

func (p *formPane) showNotes(f present.Form) {
	p.notes.RemoveAll()
	for _, n := range f.Notes {
		text := wrapped(n.Text)
		by := caption(n.By)
		by.Wrapping, by.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
		buttons := container.NewHBox(p.icon(theme.DocumentCreateIcon(), func() { p.editNote(n) }),
			p.icon(theme.DeleteIcon(), func() { p.w.desk.RemoveNote(n.ID) }))
		p.notes.Add(container.NewBorder(nil, nil, nil, container.NewVBox(buttons), container.New(&tight{rowShare}, text, by)))
	}
	p.notes.Hidden = len(f.Notes) == 0
}

// editNote puts a saved note into the field.
func (p *formPane) editNote(n present.NoteRow) {
	if d := p.w.drafts.of(p.shown.ID); strings.TrimSpace(d.Note) != "" && d.NoteID != n.ID {
		p.saveNote(p.typed[aNote])
		p.w.ShowHint("The note that stands in the field has to be saved first: Enter.")
		return
	}
	p.draft(p.shown.ID, func(d *draft) { d.Note, d.NoteID = n.Text, n.ID })
	p.quietly(func() { p.note.SetText(n.Text) })
	p.typed[aNote] = false
	p.showUnsaved()
	p.write(p.note)
}

// leaveNote is Escape in the note's field: a note that was being edited stays
// as it was, a new one is saved.
func (p *formPane) leaveNote() {
	p.dropEdit()
	p.typed[aNote] = false // a draft, not on the record
	p.w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

// dropEdit leaves the note that is being edited as it was.
func (p *formPane) dropEdit() {
	if d := p.w.drafts.of(p.shown.ID); d.NoteID == "" {
		return
	}
	p.draft(p.shown.ID, func(d *draft) { d.Note, d.NoteID = "", "" })
	p.quietly(func() { p.note.SetText("") })
	p.showUnsaved()
}
