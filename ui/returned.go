package ui

import (
	"cmp"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/present"
)

// returnedPane stands in the place of the claims while the user goes through
// what a colleague changed in a sheet: a list of rows, below it the one that they
// are at, with what stood there and what stands there now.
type returnedPane struct {
	w        *Window
	box      *fyne.Container
	list     *claimList
	head     *widget.Label
	from     *field
	place    *twoSided
	words    *widget.Label
	changes  *fyne.Container
	who      *widget.Label
	fixed    *widget.Label
	problems *widget.Label
	take     *button
	leave    *button
	scroll   *container.Scroll
	shown    present.ReturnedView
	silent   bool
}

func newReturnedPane(w *Window) *returnedPane {
	p := &returnedPane{w: w, head: wrapped(""), from: newField(w, "Who edited it"), place: newTwoSided(true), words: wrapped(""), who: caption(""), fixed: wrapped(""), problems: wrapped(""),
		changes: container.New(&tight{})}
	p.fixed.Importance, p.problems.Importance = widget.WarningImportance, widget.WarningImportance
	p.list = newClaimList(w, func(by int) { w.desk.StepReturned(by) }, func() int { return p.shown.Selected })
	p.list.Length = func() int { return len(p.shown.Rows) }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		r := p.shown.Rows[i]
		o.(*claimRow).set(present.Row{ID: r.Place, Kind: claim.KindName, KindWord: r.Place, Text: r.Text, Detail: r.What, Look: r.Look})
	}
	p.list.OnSelected = func(i int) {
		if !p.silent {
			w.desk.SelectReturned(i)
		}
	}
	p.from.OnChanged = func(name string) {
		if !p.silent {
			w.desk.SetReturnedFrom(name)
		}
	}
	p.from.OnSubmitted = func(string) { w.focus(p.list) }
	p.from.onEscape = func() { w.focus(p.list) }
	p.take = newButton(w, "Take this row (y)", func() { w.desk.TakeReturned() })
	p.take.Importance = widget.HighImportance
	p.leave = newButton(w, "Leave it (x)", func() { w.desk.LeaveReturned() })
	p.build()
	return p
}

func (p *returnedPane) build() {
	w := p.w
	back := newButton(p.w, "Back to the claims (Esc)", func() { w.desk.ClosePanel() })
	back.Importance = widget.LowImportance
	all := newButton(p.w, "Take all (A)", func() { w.desk.TakeAllReturned() })
	none := newButton(p.w, "None (X)", func() { w.desk.LeaveAllReturned() })
	top := container.NewVBox(container.NewBorder(nil, nil, section("A sheet came back"), back), p.head,
		container.NewPadded(captioned("Edited by, as notes will say", p.from)))
	p.scroll = container.NewVScroll(container.NewPadded(container.New(&tight{}, p.place, p.words, p.changes, p.who, p.fixed, p.problems)))
	split := container.NewVSplit(container.NewStack(p.list, container.New(&leftEdge{}, p.list.focus)),
		container.NewBorder(nil, container.NewPadded(container.NewHBox(p.take, p.leave, all, none)), nil, nil, p.scroll))
	split.Offset = .35
	p.box = container.NewBorder(top, nil, nil, nil, split)
	p.box.Hide()
}

func (p *returnedPane) show(v present.ReturnedView) {
	opened, closed := v.Open && !p.shown.Open, p.shown.Open && !v.Open
	moved := v.Selected != p.shown.Selected
	p.shown = v
	if p.box.Hidden = !v.Open; v.Open {
		p.head.SetText(v.Head)
		p.silent = true
		if opened || v.From != strings.TrimSpace(p.from.Text) {
			p.from.SetText(v.From)
		}
		p.list.Refresh()
		if v.Selected >= 0 {
			p.list.Select(v.Selected)
		}
		p.silent = false
		p.fill(v.Card)
		if moved {
			p.scroll.ScrollToTop()
		}
	}
	if opened || closed {
		p.w.sideChanged()
	}
	if opened {
		if p.w.address.Text == p.w.asked { // else the next one is being typed
			p.w.address.SetText("")
		}
		p.w.focus(p.list)
	}
}

func (p *returnedPane) fill(c present.ReturnedCard) {
	p.place.set(c.Place, tone(c.Look.Tone).Ink(), strings.TrimSpace(c.Look.Sign+"  "+c.Look.Word), tone(c.Look.Tone).Ink())
	setOrHide(p.words, c.Words)
	p.changes.RemoveAll()
	for _, e := range c.Changes {
		head := widget.NewLabelWithStyle(e.Column, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		p.changes.Add(head)
		was := wrapped("was: " + cmp.Or(e.Was, "nothing"))
		was.Importance = widget.LowImportance
		was.Hidden = e.Was == "" && e.Column == "notes" // notes are added
		p.changes.Add(was)
		p.changes.Add(wrapped("now: " + cmp.Or(e.Now, "nothing")))
	}
	who := ""
	if c.Place != "" {
		who = strings.Join(append([]string{"Proposed by " + c.Who}, c.Others...), "\n")
	}
	setOrHide(p.who, who)
	setOrHide(p.fixed, c.Fixed)
	setOrHide(p.problems, strings.Join(p.shown.Problems, "\n"))
	setEnabled(p.take, c.Open || c.Left)
	setEnabled(p.leave, c.Open || c.Left)
	p.leave.SetText("Leave it (x)")
	if c.Left {
		p.leave.SetText("Open again (x)")
	}
	p.changes.Refresh()
}

// setEnabled lets a button be pressed, or not.
func setEnabled(b *button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// ShowReturned implements present.View.
func (w *Window) ShowReturned(v present.ReturnedView) { w.returned.show(v) }

// returnedRune acts on a letter while a colleague's sheet is shown, and reports
// whether it had a use for it: nothing is to be said about a claim out of sight.
func (w *Window) returnedRune(r rune) bool {
	if !w.desk.ReturnedOpen() {
		return false
	}
	switch r {
	case 'j':
		w.desk.StepReturned(1)
	case 'k':
		w.desk.StepReturned(-1)
	case 'y':
		w.desk.TakeReturned()
	case 'x':
		w.desk.LeaveReturned()
	case 'A':
		w.desk.TakeAllReturned()
	case 'X':
		w.desk.LeaveAllReturned()
	case '?':
		return false
	}
	return true
}

// chooseReturned asks for a sheet that a colleague edited.
func (w *Window) chooseReturned() {
	c := newChooser(w, func(path string) {
		w.closeDialog()
		w.folder = filepath.Dir(path)
		w.desk.OpenReturned(path)
	})
	w.open(dialog.NewCustomWithoutButtons("Take a colleague’s sheet in: .xlsx or .csv", c.content(), w.win))
	w.focus(c.name)
	c.enter(w.openFolder())
}
