package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// correctPane is the form in which the editor enters what the readers got
// wrong. It stands inside the claim's form, and what is typed in it is a draft
// until it is saved.
type correctPane struct {
	w       *Window
	form    *formPane
	box     *fyne.Container
	open    *link // the way to it
	asRead  *link // the way back
	other   *link // takes the second reading of a date
	grid    *fyne.Container
	lacks   *widget.Label
	claimID string
	fields  []correctField
	silent  bool // fields are being filled, nobody types
	saving  bool
}

// correctField is one field with the widget that holds it.
type correctField struct {
	present.Field
	text *field
	list *choice[string]
}

func (f *correctField) value() string {
	if f.list != nil {
		return f.list.value()
	}
	return f.text.Text
}

func (f *correctField) widget() fyne.Focusable {
	if f.list != nil {
		return f.list
	}
	return f.text
}

func newCorrectPane(w *Window, form *formPane) *correctPane {
	p := &correctPane{w: w, form: form, lacks: wrapped(""), grid: container.NewGridWithColumns(2)}
	p.lacks.Importance = widget.DangerImportance
	p.open = action(w, "Correct (c)", p.show)
	p.asRead = action(w, "As read", func() { w.desk.AsRead(form.shown.ID) })
	p.other = action(w, "", p.takeOther)
	save := newIconButton(w, "Save", theme.ConfirmIcon(), p.save)
	save.Importance = widget.HighImportance
	p.box = container.NewVBox(p.other, p.grid, p.lacks, container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", p.cancel), save)))
	p.box.Hide()
	return p
}

// action is a small link that does something here.
func action(k keys, text string, act func()) *link {
	l := newLink(k, text, act)
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// follow shows what can be corrected of the claim that the form shows now. A
// form that stands open for it stays.
func (p *correctPane) follow(f present.Form) {
	if p.claimID != f.ID && p.box.Visible() {
		p.hide()
	}
	p.open.Hidden = !f.Fields || f.Fixed != "" || p.box.Visible()
	p.asRead.Hidden = f.Entered == "" || f.Fixed != "" || p.box.Visible()
	p.form.card.box.Hidden = len(f.Card) == 0 || p.box.Visible() // the fields say the same
}

// show opens the form with the fields of the claim, or with what was typed in
// them before.
func (p *correctPane) show() {
	if !p.form.ready() {
		return
	}
	id := p.form.shown.ID
	fields := p.w.desk.Fields(id)
	switch {
	case p.form.shown.Fixed != "":
		p.w.ShowHint(p.form.shown.Fixed)
		return
	case p.form.shown.Quote:
		p.form.writeSpeaker()
		return
	case len(fields) == 0:
		p.w.ShowHint("There is nothing to correct here: add a note (t).")
		return
	}
	typed := map[string]string{}
	_ = json.Unmarshal([]byte(p.w.drafts.of(id).Correction), &typed) // nothing kept, or by a later version
	p.claimID, p.saving = id, false
	p.fill(fields, typed)
	p.other.SetText(p.w.desk.OtherReading(id))
	p.other.Hidden = p.other.Text == ""
	p.lacks.Hide()
	p.box.Show()
	p.follow(p.form.shown)
	p.form.page.Refresh()
	p.form.scroll.Refresh() // it may have become longer
	p.w.focus(p.first())
}

// showAt opens the form at one of its fields, by its key.
func (p *correctPane) showAt(key string) {
	p.show()
	for i := range p.fields {
		if f := &p.fields[i]; p.box.Visible() && f.Key == key {
			p.w.focus(f.widget())
		}
	}
}

// first is the field that is typed in first: lists are rarely wrong.
func (p *correctPane) first() fyne.Focusable {
	for i := range p.fields {
		if p.fields[i].text != nil {
			return p.fields[i].text
		}
	}
	return p.fields[0].widget()
}

func (p *correctPane) fill(fields []present.Field, typed map[string]string) {
	p.silent = true
	defer func() { p.silent = false }()
	p.fields = p.fields[:0]
	p.grid.RemoveAll()
	for _, f := range fields {
		value, ok := typed[f.Key]
		if !ok {
			value = f.Value
		}
		c := correctField{Field: f}
		if f.Options != nil {
			c.list = newChoice(p.w, f.Options, func(string) { p.keep() })
			c.list.set(value, "not said")
			c.list.onFocus = func() { p.form.bring(c.list) }
		} else {
			c.text = newField(p.w, f.Label)
			c.text.SetText(value)
			c.text.OnChanged = func(string) { p.keep() }
			c.text.OnSubmitted = func(string) { p.save() }
			c.text.onEscape = p.put
			c.text.onFocus = func() { p.form.bring(c.text) }
		}
		p.fields = append(p.fields, c)
		p.grid.Add(captioned(f.Label, c.widget().(fyne.CanvasObject)))
	}
}

func (p *correctPane) values() map[string]string {
	out := map[string]string{}
	for i := range p.fields {
		out[p.fields[i].Key] = p.fields[i].value()
	}
	return out
}

// keep keeps what is being typed.
func (p *correctPane) keep() {
	if p.silent || !p.box.Visible() {
		return
	}
	b, err := json.Marshal(p.values())
	if err != nil {
		return // strings always encode
	}
	p.form.draft(p.claimID, func(d *draft) { d.Correction = string(b) })
}

func (p *correctPane) save() {
	if p.saving {
		return
	}
	claimID, caseID := p.claimID, p.w.drafts.caseID
	lacks := p.w.desk.Correct(claimID, p.values(), func(ok bool) { p.saved(caseID, claimID, ok) })
	p.saving = lacks == ""
	p.say(lacks)
}

// takeOther enters the second reading that the words of a date allow.
func (p *correctPane) takeOther() {
	if p.saving {
		return
	}
	p.saving = true
	claimID, caseID := p.claimID, p.w.drafts.caseID
	p.w.desk.TakeOther(claimID, func(ok bool) { p.saved(caseID, claimID, ok) })
}

// saved closes the form, or leaves it as it is for another try.
func (p *correctPane) saved(caseID, claimID string, ok bool) {
	here := p.claimID == claimID && p.box.Visible()
	if here {
		p.saving = false
	}
	if ok {
		p.w.drafts.change(caseID, claimID, func(d *draft) { d.Correction = "" })
		if here {
			p.hide()
		}
	} else if here {
		p.say("Not saved. Press Enter to try again.")
	}
}

func (p *correctPane) say(text string) {
	setOrHide(p.lacks, text)
	p.form.page.Refresh()
}

// put puts the form away; what was typed in it comes back with the next c.
func (p *correctPane) put() { p.hide() }

// cancel throws away what was typed.
func (p *correctPane) cancel() {
	p.form.draft(p.claimID, func(d *draft) { d.Correction = "" })
	p.hide()
}

func (p *correctPane) hide() {
	focused := p.holdsFocus()
	p.box.Hide()
	p.follow(p.form.shown)
	p.form.page.Refresh()
	p.form.scroll.Refresh() // it has become shorter
	if focused {
		p.form.scroll.ScrollToTop()
		p.w.focus(p.w.reader.Keys())
	}
}

// holdsFocus reports whether the focus would be lost with the form.
func (p *correctPane) holdsFocus() bool {
	at := p.w.win.Canvas().Focused()
	for i := range p.fields {
		if p.fields[i].widget() == at {
			return true
		}
	}
	_, button := at.(*button)
	return button
}
