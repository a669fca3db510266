package ui

import (
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
)

// sourcePane is the form of one source. It stands inside the claim's form, so
// that the article stays in sight and can be read and copied from.
type sourcePane struct {
	w       *Window
	form    *formPane
	box     *fyne.Container
	claimID string
	draft   present.Draft
	sources []present.KnownSource
	reuse   *choice[string]
	reuseAt *fyne.Container
	kind    *choice[ledger.SourceKind]
	stance  *choice[ledger.Stance]
	level   *choice[ledger.Level]
	origin  *choice[string]
	origins *fyne.Container // its row
	where   *field
	title   *field
	locator *field
	note    *field
	contact *contactPane
	hint    *widget.Label // what is odd about the path
	same    *button       // offers the source that is known already
	lacks   *widget.Label
	byHand  bool   // the editor chose the kind
	refused string // address that was told to be known already
	saving  bool
	silent  bool // fields are being filled, nobody types
}

func newSourcePane(w *Window, form *formPane) *sourcePane {
	p := &sourcePane{w: w, form: form, lacks: wrapped(""), hint: caption(""), reuseAt: container.NewStack(), origins: container.NewStack()}
	p.lacks.Importance = widget.DangerImportance
	p.kind = newChoice(w, present.SourceChoices(), func(ledger.SourceKind) {
		p.byHand = p.byHand || !p.silent
		p.keep()
	})
	p.stance = newChoice(w, present.StanceChoices(), func(ledger.Stance) { p.keep() })
	p.level = newChoice(w, present.LevelChoices(), func(ledger.Level) { p.keep() })
	p.where = newField(w, "Web address or file")
	p.title = newField(w, "Title, or whom you spoke to")
	p.locator = newField(w, "Page, paragraph, time code")
	p.note = newField(w, "Note")
	for _, f := range []*field{p.where, p.title, p.locator, p.note} {
		f.OnSubmitted = func(string) { p.save() }
		f.OnChanged = func(string) { p.typed() }
		f.onEscape = p.close
		f.onFocus = func() { form.bring(f) }
	}
	p.same = newButton(w, "", p.useKnown)
	p.same.Alignment = widget.ButtonAlignLeading
	p.contact = newContactPane(w, p)
	save := newIconButton(w, "Save source", theme.ConfirmIcon(), p.save)
	save.Importance = widget.HighImportance
	cancel := newButton(w, "Cancel", p.cancel)
	// The button stands below, so that Tab goes from the address to the title.
	file := newIconButton(w, "Choose a file", theme.FolderOpenIcon(), p.chooseFile)
	p.box = container.NewVBox(p.reuseAt, p.where, p.same, p.hint, p.title, p.contact.box, container.NewGridWithColumns(2, p.locator, p.note),
		container.NewGridWithColumns(3, captioned("Kind", p.kind), captioned("Does what", p.stance), captioned("Level", p.level)),
		p.contact.row, p.origins, p.lacks, container.NewBorder(nil, nil, file, container.NewHBox(cancel, save)))
	return p
}

// known tells which sources of the case can be attached to another claim.
func (p *sourcePane) known(sources []present.KnownSource) { p.sources = sources }

// open shows the form with a draft in it.
func (p *sourcePane) open(claimID string, d present.Draft) {
	p.silent = true
	p.claimID, p.draft, p.refused, p.saving = claimID, d, "", false
	p.where.SetText(d.Where)
	p.title.SetText(d.Title)
	p.locator.SetText(d.Locator)
	p.note.SetText(d.Note)
	p.byHand = d.Evidence != "" || d.Kind != present.GuessKind(d.Where, d.Title)
	p.kind.set(d.Kind, "kind")
	p.stance.set(d.Stance, "does what")
	p.level.set(d.Level, "not graded")
	p.contact.open(d)
	p.offerOrigin(d)
	p.lacks.Hide()
	p.offer()
	p.silent = false
	p.look()
	p.box.Show()
	p.form.add.Hide()
	p.form.page.Refresh()
}

// offer shows the list of sources that can be attached again, where there are
// any and the draft is new.
func (p *sourcePane) offer() {
	p.reuseAt.RemoveAll()
	p.where.Enable()
	p.title.Enable()
	if p.reuse = nil; len(p.sources) == 0 || p.draft.Evidence != "" {
		return
	}
	options := []present.Choice[string]{{Value: "", Word: "A new source, or one of this article:"}}
	for i, s := range p.sources {
		options = append(options, present.Choice[string]{Value: s.ID, Word: fmt.Sprintf("%d  %s", i+1, s.Title)})
	}
	p.reuse = newChoice(p.w, options, func(id string) {
		p.use(id)
		if id != "" {
			p.w.focus(p.locator)
		}
	})
	p.reuse.set(p.draft.Known, "a new source")
	p.use(p.draft.Known)
	p.reuseAt.Add(p.reuse)
}

// offerOrigin shows which source this one can be of one origin with.
func (p *sourcePane) offerOrigin(d present.Draft) {
	p.origins.RemoveAll()
	options := present.OriginChoices(p.sources, d.Known)
	p.origin = newChoice(p.w, options, func(string) { p.keep() })
	p.origin.set(d.Origin, "its own")
	if len(options) > 1 {
		p.origins.Add(captioned("Origin", p.origin))
	}
}

// use takes a source of the case, "" for a new one.
func (p *sourcePane) use(id string) {
	p.draft.Known = id
	p.contact.known(p.sourceOf(id))
	for _, f := range []*field{p.where, p.title} {
		if id != "" {
			f.Disable()
		} else {
			f.Enable()
		}
	}
	p.keep()
	p.look()
}

// sourceOf is the source of the case with an id, the zero one for none.
func (p *sourcePane) sourceOf(id string) present.KnownSource {
	for _, s := range p.sources {
		if s.ID == id {
			return s
		}
	}
	return present.KnownSource{Sensitivity: p.draft.Sensitivity}
}

// useKnown takes the source that has what was typed.
func (p *sourcePane) useKnown() {
	if i := present.SameSource(p.sources, p.where.Text); i >= 0 && p.reuse != nil {
		p.reuse.SetSelectedIndex(i + 1)
	}
}

// typed follows what is being typed: the kind, as long as the editor has not
// chosen one, the file that is not there, the source that is known.
func (p *sourcePane) typed() {
	if p.silent {
		return
	}
	if !p.byHand {
		p.kind.set(present.GuessKind(p.where.Text, p.title.Text), "kind")
	}
	p.look()
	p.keep()
}

// look shows what is to be said about the address or path.
func (p *sourcePane) look() {
	typed := p.where.Text
	i := present.SameSource(p.sources, typed)
	hidden := i < 0 || p.reuse == nil || p.draft.Known != ""
	if !hidden {
		p.same.SetText(fmt.Sprintf("Same as source %d: %s – use it", i+1, shorten(p.sources[i].Title, 60)))
	}
	if p.same.Hidden != hidden {
		p.same.Hidden = hidden
		p.form.page.Refresh()
	}
	if !present.IsFile(typed) {
		p.say(p.hint, "")
		return
	}
	p.w.work.Go(func() { // a folder of a network may be slow
		_, err := os.Stat(typed)
		p.w.do(func() {
			switch {
			case p.where.Text != typed:
			case err != nil:
				p.say(p.hint, "There is no such file on this computer. It can be named as a source all the same.")
			default:
				p.say(p.hint, "")
			}
		})
	})
}

func (p *sourcePane) say(l *widget.Label, text string) {
	if l.Text != text || l.Hidden != (text == "") {
		setOrHide(l, text)
		p.form.page.Refresh()
	}
}

// filled returns the draft as it stands in the form.
func (p *sourcePane) filled() present.Draft {
	d := p.draft
	d.Where, d.Title, d.Locator, d.Note = p.where.Text, p.title.Text, p.locator.Text, p.note.Text
	d.Kind, d.Stance, d.Level, d.Origin = p.kind.value(), p.stance.value(), p.level.value(), p.origin.value()
	p.contact.fill(&d)
	return d
}

// keep keeps what is being typed.
func (p *sourcePane) keep() {
	if p.silent || !p.box.Visible() {
		return
	}
	d := p.filled()
	p.form.draft(p.claimID, func(dr *draft) { dr.Source, dr.SourceOpen = &d, true })
}

func (p *sourcePane) save() {
	if p.saving {
		return
	}
	d := p.filled()
	if d.Private() && !p.w.desk.VaultOpen() {
		p.w.needVault(p.save)
		return
	}
	if i := present.SameSource(p.sources, d.Where); i >= 0 && d.Known == "" && p.refused != d.Where {
		if d.Title != "" && d.Title != p.sources[i].Title {
			p.refused = d.Where
			p.say(p.lacks, fmt.Sprintf("This is source %d already. Use it, or press Enter again to note it a second time.", i+1))
			return
		}
		d.Known = p.sources[i].ID
	}
	claimID, caseID := p.claimID, p.w.drafts.caseID
	lacks := p.w.desk.Attach(claimID, d, func(ok bool) { p.saved(caseID, claimID, ok) })
	p.saving = lacks == ""
	p.say(p.lacks, lacks)
}

// saved closes the form, or leaves it as it is for another try.
func (p *sourcePane) saved(caseID, claimID string, ok bool) {
	here := p.claimID == claimID && p.box.Visible()
	if here {
		p.saving = false
	}
	if ok {
		p.w.drafts.change(caseID, claimID, func(dr *draft) { dr.Source, dr.SourceOpen = nil, false })
		if here {
			p.hide()
		}
	} else if here {
		p.say(p.lacks, "Not saved. Press Enter to try again.")
	}
}

// close puts the form away; what was typed in it comes back with the next o.
func (p *sourcePane) close() {
	p.form.draft(p.claimID, func(dr *draft) { dr.SourceOpen = false })
	p.hide()
}

// cancel throws away what was typed.
func (p *sourcePane) cancel() {
	p.form.draft(p.claimID, func(dr *draft) { dr.Source, dr.SourceOpen = nil, false })
	p.hide()
}

// leave puts the form away with its claim.
func (p *sourcePane) leave() {
	if p.box.Visible() {
		p.hide()
	}
}

func (p *sourcePane) hide() {
	focused := p.holdsFocus()
	p.box.Hide()
	p.contact.hide()
	p.form.add.Show()
	p.form.page.Refresh()
	p.form.scroll.Refresh() // it has become shorter
	p.form.scroll.ScrollToTop()
	if focused {
		p.w.focus(p.w.reader.Keys())
	}
}

// holdsFocus reports whether the focus would be lost with the form.
func (p *sourcePane) holdsFocus() bool {
	switch f := p.w.win.Canvas().Focused().(type) {
	case *field:
		return f == p.where || f == p.title || f == p.locator || f == p.note || p.contact.has(f)
	case *choice[string]:
		return true
	case *choice[ledger.SourceKind]:
		return true
	case *choice[ledger.Stance]:
		return true
	case *choice[ledger.Level]:
		return true
	case *button:
		return true
	}
	return false
}

// chooseFile asks for the file that is the source.
func (p *sourcePane) chooseFile() {
	if p.w.covered() {
		return
	}
	c := newChooser(p.w, func(path string) {
		p.w.closeDialog()
		if !p.filled().Private() { // it is written down
			p.w.folder = filepath.Dir(path)
		}
		p.where.SetText(path)
		p.w.focus(p.title)
	})
	p.w.open(dialog.NewCustomWithoutButtons("The file that is the source", c.content(), p.w.win))
	p.w.focus(c.name)
	c.enter(p.w.openFolder())
}
