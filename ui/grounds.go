package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// groundsBar asks below the findings how the checker knows what no source says.
// The finding is on the record already: nothing waits for the answer.
type groundsBar struct {
	w     *Window
	box   *fyne.Container
	ask   *fyne.Container
	asks  *widget.Label
	said  *widget.Label
	word  *field
	shown present.Form
}

func newGroundsBar(w *Window, form *formPane) *groundsBar {
	b := &groundsBar{w: w, said: caption(""), asks: caption("")}
	give := func(key string, g ledger.Grounds, label string) *button {
		return newButton(w, key+"  "+label, func() { b.give(g) })
	}
	b.word = newField(w, "How do you know? Enter saves")
	b.word.OnSubmitted = func(string) { b.save() }
	b.word.OnChanged = func(text string) {
		if b.shown.ID != "" {
			form.draft(b.shown.ID, func(dr *draft) { dr.Grounds = text })
		}
	}
	b.word.onFocus = func() { form.bring(b.word) }
	b.word.onEscape = func() {
		b.word.Hide()
		w.focus(w.reader.Keys())
	}
	b.ask = container.NewStack(newPlate(reader.TonePart), container.NewPadded(container.NewVBox(b.asks, container.NewGridWithColumns(3,
		give("6", ledger.OwnKnowledge, "I know it"), give("7", ledger.AuthorsWord, "author’s word"), give("8", ledger.OtherGrounds, "other…")))))
	b.said.Importance = widget.LowImportance
	again := newIconButton(w, "", theme.DeleteIcon(), func() { w.desk.Ground(b.shown.ID, "", "", nil) })
	again.Importance = widget.LowImportance
	b.box = container.NewVBox(b.ask, container.NewBorder(nil, nil, nil, again, b.said), b.word)
	b.box.Objects[1].Hide()
	b.word.Hide()
	b.box.Hide()
	return b
}

// show follows the current claim.
func (b *groundsBar) show(f present.Form) {
	same := f.ID == b.shown.ID
	b.shown = f
	b.ask.Hidden = f.Grounds.Ask == ""
	b.asks.SetText(f.Grounds.Ask)
	b.said.SetText(f.Grounds.Said)
	b.box.Objects[1].(*fyne.Container).Hidden = f.Grounds.Said == ""
	if !same || f.Grounds.Ask == "" && f.Grounds.Said == "" {
		text := b.w.drafts.of(f.ID).Grounds
		b.word.Hidden = text == "" || f.Grounds.Ask == ""
		b.word.SetText(text)
	}
	b.box.Hidden = f.ID == "" || b.ask.Hidden && f.Grounds.Said == "" && b.word.Hidden
}

// give takes grounds, or asks for the word that the others need.
func (b *groundsBar) give(g ledger.Grounds) {
	switch {
	case b.shown.ID == "" || !b.shown.Finding.Affirms():
		b.w.desk.Ground(b.shown.ID, g, "", nil) // says why not
	case g != ledger.OtherGrounds:
		b.w.desk.Ground(b.shown.ID, g, "", nil)
	default:
		b.word.Show()
		b.box.Show()
		b.w.form.page.Refresh()
		b.w.focus(b.word)
	}
}

func (b *groundsBar) save() {
	id, caseID, text := b.shown.ID, b.w.drafts.caseID, b.word.Text
	if text == "" {
		return
	}
	b.w.desk.Ground(id, ledger.OtherGrounds, text, func(saved bool) {
		if !saved {
			return
		}
		b.w.drafts.change(caseID, id, func(dr *draft) { dr.Grounds = "" })
		if b.shown.ID == id {
			b.word.Hide()
			b.w.focus(b.w.reader.Keys())
		}
	})
}

// groundRune acts on the keys of the bar and reports whether r is one.
func (w *Window) groundRune(r rune) bool {
	g, ok := map[rune]ledger.Grounds{'6': ledger.OwnKnowledge, '7': ledger.AuthorsWord, '8': ledger.OtherGrounds}[r]
	if ok {
		w.form.grounds.give(g)
	}
	return ok
}
