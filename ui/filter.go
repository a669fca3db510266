package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

// filterForm is the dialog that narrows the list by every axis, and keeps filters
// by name. All that it chooses stands in the list's own field and pickers
// afterwards, and can be typed there.
type filterForm struct {
	w        *Window
	kind     *choice[claim.Kind]
	stage    *choice[present.Stage]
	terms    []termPicker
	text     *field
	name     *field
	saved    *fyne.Container
	box      *fyne.Container
	silently bool
}

// termPicker chooses the value of one term.
type termPicker struct {
	key  present.TermKey
	list *choice[string]
}

// askFilter opens the form on what narrows the list now.
func (w *Window) askFilter() {
	f := w.newFilterForm()
	f.fill(w.desk.Filter())
	d := dialog.NewCustomWithoutButtons("Filter claims", f.box, w.win)
	d.Resize(fyne.NewSize(640, 0))
	w.open(d)
	w.focus(f.text)
}

func (w *Window) newFilterForm() *filterForm {
	f := &filterForm{w: w, saved: container.NewVBox()}
	f.kind = newChoice(w, present.KindChoices(), func(claim.Kind) { f.apply() })
	f.stage = newChoice(w, present.StageChoices(), func(present.Stage) { f.apply() })
	f.text = newField(w, "Words of the claim")
	f.text.OnChanged = func(string) { f.apply() }
	f.text.OnSubmitted, f.text.onEscape = func(string) { f.done() }, w.closeDialog
	f.name = newField(w, "Save this filter under a name: Enter saves")
	f.name.OnSubmitted, f.name.onEscape = func(string) { f.save() }, w.closeDialog
	grid := container.NewGridWithColumns(3, captioned("Kind", f.kind), captioned("Where it stands", f.stage))
	for _, t := range f.axes() {
		list := newChoice(w, t.options, func(string) { f.apply() })
		f.terms = append(f.terms, termPicker{t.key, list})
		grid.Add(captioned(t.label, list))
	}
	show := newButton(w, "Show (Enter)", f.done)
	show.Importance = widget.HighImportance
	all := newButton(w, "Show every claim", func() {
		f.fill(present.Filter{})
		f.apply()
		f.done()
	})
	save := newButton(w, "Save", f.save)
	f.box = container.NewVBox(grid, captioned("Words", f.text), container.NewBorder(nil, nil, nil, save, f.name), f.saved,
		container.NewBorder(nil, nil, all, container.NewHBox(newButton(w, "Close (Esc)", w.closeDialog), show)))
	f.list()
	return f
}

// axis is one term with its choices.
type axis struct {
	key     present.TermKey
	label   string
	options []present.Choice[string]
}

func (f *filterForm) axes() []axis {
	any := func(word string) []present.Choice[string] { return []present.Choice[string]{{Word: word}} }
	finding, state, decision := any("Any finding"), any("Any state"), any("Any decision")
	for _, c := range present.FindingChoices() {
		finding = append(finding, present.Choice[string]{Value: slugOf(string(c.Value)), Word: c.Word})
	}
	finding = append(finding, present.Choice[string]{Value: slugOf(string(ledger.Stale)), Word: present.LookOf(ledger.Stale).Word})
	for _, c := range present.WorkChoices() {
		state = append(state, present.Choice[string]{Value: slugOf(string(c.Value)), Word: c.Word})
	}
	for _, c := range present.DecisionChoices() {
		if c.Value != ledger.Undecided {
			decision = append(decision, present.Choice[string]{Value: slugOf(string(c.Value)), Word: c.Word})
		}
	}
	by, to := any("Anybody"), append(any("Anybody"), present.Choice[string]{Value: "nobody", Word: "Nobody"})
	for i, name := range f.w.desk.People() {
		c := present.Choice[string]{Value: slugOf(name), Word: name}
		if i == 0 {
			c = present.Choice[string]{Value: "me", Word: name + " (me)"}
		}
		by, to = append(by, c), append(to, c)
	}
	return []axis{{present.TermFinding, "Finding", finding}, {present.TermState, "State of the work", state}, {present.TermDecision, "Decision", decision},
		{present.TermBy, "Checked by", by}, {present.TermFor, "Assigned to", to}, {present.TermHas, "Has", present.HasChoices()}, {present.TermNo, "Has not", present.HasChoices()}}
}

// slugOf is a value as terms write it.
func slugOf(value string) string {
	term := present.Term(present.TermHas, value)
	return term[min(len(term), len(present.TermHas)+1):]
}

// fill shows a filter.
func (f *filterForm) fill(v present.Filter) {
	f.silently = true
	defer func() { f.silently = false }()
	values, rest := present.TermsOf(v.Text)
	f.kind.set(v.Kind, "All kinds")
	f.stage.set(v.Stage, "All findings")
	for _, t := range f.terms {
		t.list.set(values[t.key], values[t.key])
	}
	f.text.SetText(rest)
}

// filter is what is chosen.
func (f *filterForm) filter() present.Filter {
	v := present.Filter{Kind: f.kind.value(), Stage: f.stage.value(), Text: f.text.Text}
	before, _ := present.TermsOf(f.w.desk.Filter().Text)
	for _, t := range f.terms {
		value := t.list.value()
		if t.list.SelectedIndex() < 0 { // typed by hand, and no choice of the list
			value = before[t.key]
		}
		v.Text = join(" ", v.Text, present.Term(t.key, value))
	}
	return v
}

// apply narrows the list behind the form as it is chosen.
func (f *filterForm) apply() {
	if !f.silently {
		f.w.desk.SetFilter(f.filter())
	}
}

// done leaves the form for the list.
func (f *filterForm) done() {
	f.w.closeDialog()
	f.w.focus(f.w.claims.list)
	if f.w.form.shown.ID == "" {
		f.w.desk.Next()
	}
}

func (f *filterForm) save() {
	f.w.desk.SaveFilter(f.name.Text, f.filter())
	f.name.SetText("")
	f.list()
}

// list shows the saved filters, each with a way to use it and to let it go.
func (f *filterForm) list() {
	f.saved.RemoveAll()
	for _, s := range f.w.desk.SavedFilters() {
		use := action(f.w, s.Name, func() {
			f.w.closeDialog()
			f.w.desk.UseFilter(s.Name)
			f.w.focus(f.w.claims.list)
		})
		use.SizeName = theme.SizeNameText
		drop := newIconButton(f.w, "", theme.DeleteIcon(), func() {
			f.w.desk.DropFilter(s.Name)
			f.list()
		})
		drop.Importance = widget.LowImportance
		how := caption(s.Say())
		how.Wrapping, how.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
		f.saved.Add(container.NewBorder(nil, nil, use, drop, how))
	}
	f.saved.Hidden = len(f.saved.Objects) == 0
	f.saved.Refresh()
}
