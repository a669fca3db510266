package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
)

// sourcePane is the form of one source. It stands inside the claim's form, so
// that the article stays in sight and can be read and copied from.
type sourcePane struct {
	w       *Window
	box     *fyne.Container
	claimID string
	draft   present.Draft
	reuse   *choice[string]
	reuseAt *fyne.Container
	sources []present.KnownSource
	kind    *choice[ledger.SourceKind]
	stance  *choice[ledger.Stance]
	level   *choice[ledger.Level]
	where   *field
	title   *field
	locator *field
	note    *field
	lacks   *widget.Label
	close   func()
}

func newSourcePane(w *Window, close func()) *sourcePane {
	p := &sourcePane{w: w, close: close, lacks: wrapped(""), reuseAt: container.NewStack()}
	p.lacks.Importance = widget.DangerImportance
	p.kind = newChoice(w, present.SourceChoices(), nil)
	p.stance = newChoice(w, present.StanceChoices(), nil)
	p.level = newChoice(w, present.LevelChoices(), nil)
	p.where = newField(w, "Web address or file")
	p.title = newField(w, "Title")
	p.locator = newField(w, "Where in it: page, paragraph, time code, cell")
	p.note = newField(w, "Note")
	for _, f := range []*field{p.where, p.title, p.locator, p.note} {
		f.OnSubmitted = func(string) { p.save() }
		f.onEscape = p.close
	}
	save := widget.NewButtonWithIcon("Save source", theme.ConfirmIcon(), p.save)
	save.Importance = widget.HighImportance
	cancel := widget.NewButton("Cancel", p.close)
	p.box = container.NewVBox(p.reuseAt, p.where, p.title, p.locator, p.note,
		container.NewGridWithColumns(3, captioned("Kind", p.kind), captioned("Does what", p.stance), captioned("Level", p.level)),
		p.lacks, container.NewBorder(nil, nil, nil, container.NewHBox(cancel, save)))
	return p
}

// known offers the sources of the case for another claim.
func (p *sourcePane) known(sources []present.KnownSource) {
	p.sources = sources
}

func (p *sourcePane) open(claimID string, d present.Draft) {
	p.claimID, p.draft = claimID, d
	p.where.SetText(d.Where)
	p.title.SetText(d.Title)
	p.locator.SetText(d.Locator)
	p.note.SetText(d.Note)
	p.kind.set(d.Kind, "kind")
	p.stance.set(d.Stance, "does what")
	p.level.set(d.Level, "not graded")
	p.lacks.Hide()
	p.offer()
	p.box.Show()
}

// offer shows the list of sources that can be attached again, where there are
// any and the draft is new.
func (p *sourcePane) offer() {
	p.reuseAt.RemoveAll()
	if len(p.sources) == 0 || p.draft.Evidence != "" {
		return
	}
	options := []present.Choice[string]{{Value: "", Word: "a new source"}}
	for _, s := range p.sources {
		options = append(options, present.Choice[string]{Value: s.ID, Word: s.Title})
	}
	p.reuse = newChoice(p.w, options, func(id string) {
		p.draft.Known = id
		for _, f := range []*field{p.where, p.title} {
			if id != "" {
				f.Disable()
			} else {
				f.Enable()
			}
		}
		if id != "" {
			p.w.focus(p.locator)
		}
	})
	p.reuse.set("", "a new source")
	p.where.Enable()
	p.title.Enable()
	p.reuseAt.Add(captioned("Source", p.reuse))
}

func (p *sourcePane) save() {
	d := p.draft
	d.Where, d.Title, d.Locator, d.Note = p.where.Text, p.title.Text, p.locator.Text, p.note.Text
	d.Kind, d.Stance, d.Level = p.kind.value(), p.stance.value(), p.level.value()
	if lacks := p.w.desk.Attach(p.claimID, d, nil); lacks != "" {
		p.lacks.SetText(lacks)
		p.lacks.Show()
		p.box.Refresh()
		return
	}
	p.close()
}
