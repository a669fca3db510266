package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/present"
)

// leftOutPane stands in the place of the claims while the user looks at what
// was left out of the text: a list of pieces, below it the one that they are
// at, with a button that puts it into the text.
type leftOutPane struct {
	w      *Window
	box    *fyne.Container
	list   *claimList
	head   *twoSided
	words  *widget.Label
	note   *widget.Label
	act    *button
	scroll *container.Scroll
	shown  present.LeftOutView
	silent bool
}

func newLeftOutPane(w *Window) *leftOutPane {
	p := &leftOutPane{w: w, head: newTwoSided(true), words: wrapped(""), note: caption("")}
	p.list = newClaimList(w, func(by int) { w.desk.StepPiece(by) }, func() int { return p.shown.Selected })
	p.list.Length = func() int { return len(p.shown.Rows) }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		r := p.shown.Rows[i]
		o.(*claimRow).set(present.Row{ID: r.ID, Kind: claim.KindName, KindWord: r.Reason, Text: r.Text, Look: r.Look})
	}
	p.list.OnSelected = func(i int) {
		if !p.silent {
			w.desk.SelectPiece(i)
		}
	}
	p.act = newButton(w, "", func() { w.desk.TurnPiece() })
	p.act.Importance = widget.HighImportance
	back := newButton(w, "Back to the claims (Esc)", func() { w.desk.ClosePanel() })
	back.Importance = widget.LowImportance
	top := container.NewBorder(nil, nil, section("Left out of the text"), back)
	p.scroll = container.NewVScroll(container.NewPadded(container.New(&tight{}, p.head, p.words, p.note)))
	split := container.NewVSplit(container.NewStack(p.list, container.New(&leftEdge{}, p.list.focus)),
		container.NewBorder(nil, container.NewPadded(container.NewHBox(p.act)), nil, nil, p.scroll))
	split.Offset = .55
	p.box = container.NewBorder(top, nil, nil, nil, split)
	p.box.Hide()
	return p
}

func (p *leftOutPane) show(l present.LeftOutView) {
	opened, closed := l.Open && !p.shown.Open, p.shown.Open && !l.Open
	moved := l.Card.ID != p.shown.Card.ID
	p.shown = l
	if p.box.Hidden = !l.Open; l.Open {
		c := l.Card
		p.head.set(c.Reason+" · "+c.Place, tone(c.Look.Tone).Ink(), c.Look.Sign+"  "+c.Look.Word, tone(c.Look.Tone).Ink())
		p.words.SetText(c.Words)
		setOrHide(p.note, c.Note)
		p.act.SetText(c.Act)
		p.act.Hidden = c.Act == ""
		p.silent = true
		p.list.Refresh()
		p.list.Select(l.Selected)
		p.list.reveal()
		p.silent = false
		if moved || opened {
			p.scroll.ScrollToTop()
		}
		p.scroll.Content.Refresh()
	}
	if opened || closed {
		p.w.sideChanged()
	}
	if opened {
		p.w.focus(p.list)
	}
}

// sideChanged fits the right side to what stands in it now.
func (w *Window) sideChanged() {
	w.right.Hidden = w.sums.shown.Open || w.about.shown.Open || w.leftOut.shown.Open || w.whatsLeft.shown.Open || w.returned.shown.Open
	w.side.Refresh()
	if !w.right.Hidden {
		w.claims.list.reveal()
		w.reader.Select(w.current) // the text may stand where the pane pointed
	}
	if f := w.win.Canvas().Focused(); f == nil || !w.right.Hidden {
		w.focus(w.reader.Keys())
	}
}
