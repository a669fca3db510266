package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// contactPane is the part of the source's form that says how far the source is to
// be kept, and who a confidential one is.
type contactPane struct {
	of          *sourcePane
	row         *fyne.Container // the choices, for every source
	box         *fyne.Container // who it is, for those of the vault
	sensitivity *choice[string]
	terms       *choice[string]
	pseudonym   *field
	name        *field
	aliases     *field
	phone       *field
	mail        *field
	address     *field
}

func newContactPane(w *Window, of *sourcePane) *contactPane {
	p := &contactPane{of: of}
	p.sensitivity = newChoice(w, present.SensitivityChoices(), func(string) { p.turned() })
	p.terms = newChoice(w, present.TermsChoices(), func(string) { of.keep() })
	p.row = container.NewGridWithColumns(2, captioned("To be kept", p.sensitivity), captioned("Terms", p.terms))
	p.pseudonym = newField(w, "What sheets call the source: Source A")
	p.name = newField(w, "Real name")
	p.aliases = newField(w, "Other names, with commas")
	p.phone = newField(w, "Telephone, with commas")
	p.mail = newField(w, "E-mail, messenger")
	p.address = newField(w, "Where they live or can be met")
	for _, f := range p.fields() {
		f.OnSubmitted = func(string) { of.save() }
		f.OnChanged = func(string) {
			w.desk.UseVault()
			of.keep()
		}
		f.onEscape = of.close
		f.onFocus = func() { of.form.bring(f) }
	}
	p.box = container.NewVBox(caption("Name, contacts, address or file, page and note go into the vault, which is encrypted, and nowhere else. Sheets and bundles have the pseudonym."),
		p.pseudonym, container.NewGridWithColumns(2, p.name, p.aliases, p.phone, p.mail), p.address)
	p.box.Hide()
	return p
}

func (p *contactPane) fields() []*field {
	return []*field{p.pseudonym, p.name, p.aliases, p.phone, p.mail, p.address}
}

// has reports whether a widget that has the focus is one of the pane's fields.
func (p *contactPane) has(f *field) bool {
	for _, own := range p.fields() {
		if f == own {
			return true
		}
	}
	return false
}

// open shows a draft.
func (p *contactPane) open(d present.Draft) {
	p.sensitivity.set(d.Sensitivity, "open")
	p.terms.set(d.Terms, "terms not said")
	p.pseudonym.SetText(d.Pseudonym)
	p.name.SetText(d.Name)
	p.aliases.SetText(d.Aliases)
	p.phone.SetText(d.Phone)
	p.mail.SetText(d.Mail)
	p.address.SetText(d.Address)
	p.show(d)
}

// fill writes what stands in the pane into d.
func (p *contactPane) fill(d *present.Draft) {
	d.Sensitivity, d.Terms = p.sensitivity.value(), p.terms.value()
	d.Pseudonym, d.Name, d.Aliases, d.Phone, d.Mail, d.Address = p.pseudonym.Text, p.name.Text, p.aliases.Text, p.phone.Text, p.mail.Text, p.address.Text
}

// show has the fields that a draft needs: one that is attached again needs none.
func (p *contactPane) show(d present.Draft) {
	private, again := d.Private(), d.Known != "" && d.Evidence == ""
	p.box.Hidden = !private || again
	p.of.title.Hidden = private && !again
	for _, c := range []fyne.Disableable{p.sensitivity, p.terms} {
		if again {
			c.Disable()
		} else {
			c.Enable()
		}
	}
}

// known takes over how far a source that is attached again is to be kept.
func (p *contactPane) known(s present.KnownSource) {
	p.sensitivity.set(s.Sensitivity, "open")
	p.show(p.of.filled())
}

// turned follows the choice. What was typed as the title of a source that turns out
// to be confidential is taken for its name, and taken off the disk.
func (p *contactPane) turned() {
	if p.of.silent {
		return
	}
	d := p.of.filled()
	if d.Private() {
		p.of.byHand = true // an emptied title says nothing of the kind
		if p.name.Text == "" && d.Evidence == "" {
			p.name.SetText(p.of.title.Text)
			p.of.title.SetText("")
		}
		if p.pseudonym.Text == "" {
			p.pseudonym.SetText(p.of.w.desk.NewPseudonym())
		}
	}
	p.of.keep()
	p.show(d)
	if d.Private() {
		p.of.w.drafts.scrub()
		p.of.w.needVault(func() {})
	}
	p.of.form.page.Refresh()
}

// hide empties the pane, so that no name stays on the screen or comes back with the
// next source.
func (p *contactPane) hide() {
	for _, f := range p.fields() {
		f.SetText("")
	}
}

// contactLabel is who a source is, on a line of its own.
func contactLabel(text string) *widget.Label {
	l := caption(text)
	l.Importance = widget.HighImportance
	return l
}
