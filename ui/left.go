package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/present"
)

// leftPane stands in the place of the claims while the user looks at what is left
// to read and to check, paragraph by paragraph.
type leftPane struct {
	w      *Window
	box    *fyne.Container
	list   *claimList
	head   *widget.Label
	shown  present.LeftView
	silent bool
}

func newLeftPane(w *Window) *leftPane {
	p := &leftPane{w: w, head: wrapped("")}
	p.list = newClaimList(w, func(by int) { w.desk.StepLeft(by) }, func() int { return p.shown.Selected })
	p.list.Length = func() int { return len(p.shown.Rows) }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		r := p.shown.Rows[i]
		o.(*claimRow).set(present.Row{Kind: claim.KindName, KindWord: r.Place, Text: r.Text, Detail: r.Detail})
	}
	p.list.OnSelected = func(i int) {
		if !p.silent {
			w.desk.SelectLeft(i)
		}
	}
	back := newButton(w, "Back to the claims (Esc)", func() { w.desk.ClosePanel() })
	back.Importance = widget.LowImportance
	there := newButton(w, "Go there (Enter)", func() { w.desk.GoLeft() })
	there.Importance = widget.HighImportance
	done := newButton(w, "Mark the article done (D)…", w.askDone)
	p.box = container.NewBorder(container.NewVBox(container.NewBorder(nil, nil, section("What is left"), back), p.head),
		container.NewPadded(container.NewHBox(there, done)), nil, nil,
		container.NewStack(p.list, container.New(&leftEdge{}, p.list.focus)))
	p.box.Hide()
	return p
}

func (p *leftPane) show(v present.LeftView) {
	opened, closed := v.Open && !p.shown.Open, p.shown.Open && !v.Open
	p.shown = v
	if p.box.Hidden = !v.Open; v.Open {
		p.head.SetText(v.Head)
		p.silent = true
		p.list.Refresh()
		p.list.Select(v.Selected)
		p.silent = false
	}
	if opened || closed {
		p.w.sideChanged()
	}
	if opened {
		p.w.focus(p.list)
	}
}

// ShowLeft implements present.View.
func (w *Window) ShowLeft(v present.LeftView) { w.whatsLeft.show(v) }

// ShowTicked implements present.View.
func (w *Window) ShowTicked(spans []claim.Span) { w.reader.SetTicked(spans) }

// tickRune acts on the keys that tick words and go from sentence to sentence, and
// reports whether it had a use for r.
func (w *Window) tickRune(r rune) bool {
	switch r {
	case ' ':
		w.desk.TickPlain(w.reader.Selection())
		w.reader.Unselect()
	case 'J':
		w.desk.StepSentence(1)
	case 'K':
		w.desk.StepSentence(-1)
	case 'N':
		w.desk.NextLeft()
	case 'P':
		w.desk.TickParagraph()
	case 'H':
		w.desk.ShowLeft()
	case 'z':
		w.askBecause()
	case 'D':
		w.askDone()
	default:
		return false
	}
	return true
}

// askBecause asks why the words that Space ticks need no check.
func (w *Window) askBecause() {
	w.askLine("Why words need no check", "Space says this of what it ticks from now on.", w.desk.Because(), "Use this", present.PlainReasons(), func(s string) { w.desk.SetBecause(s) })
}

// askDone marks the article done, and asks for a reason while something is left.
func (w *Window) askDone() {
	if left := w.desk.Unfinished(); left != "" && !w.desk.Done() {
		w.askLine("The article is not all checked", "Left: "+left+". Why is it done all the same?", "", "Mark it done", nil, func(s string) { w.desk.MarkDone(s, nil) })
		return
	}
	w.desk.MarkDone("", nil)
}

// askLine asks for one line of text, with some that may be chosen.
func (w *Window) askLine(title, why, text, act string, usual []string, done func(string)) {
	line := newField(w, "In a few words")
	line.SetText(text)
	save := func() {
		if said := line.Text; said != "" {
			w.closeDialog()
			done(said)
		}
	}
	line.OnSubmitted, line.onEscape = func(string) { save() }, w.closeDialog
	ok := newButton(w, act, save)
	ok.Importance = widget.HighImportance
	rows := []fyne.CanvasObject{caption(why), line}
	if len(usual) > 0 {
		var offers []fyne.CanvasObject
		for _, s := range usual {
			b := newButton(w, s, func() {
				line.SetText(s)
				save()
			})
			b.Importance = widget.LowImportance
			offers = append(offers, b)
		}
		rows = append(rows, container.NewGridWithColumns(2, offers...))
	}
	rows = append(rows, container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", w.closeDialog), ok)))
	d := dialog.NewCustomWithoutButtons(title, container.NewVBox(rows...), w.win)
	d.Resize(fyne.NewSize(520, 200))
	w.open(d)
	w.focus(line)
}
