package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// warningPane stands in the place of the claims while the user judges what the
// arithmetic of the article came to: a list of sums, below it the one that the
// user is at.
type warningPane struct {
	w        *Window
	box      *fyne.Container
	split    *container.Split
	list     *claimList
	page     *fyne.Container
	scroll   *container.Scroll
	head     *twoSided
	message  *widget.Label
	places   *widget.Label
	judged   *widget.Label
	reason   *field
	confirm  *button
	dismiss  *button
	again    *button
	history  *widget.Label
	historyH *widget.Label
	shown    present.WarningList
	silent   bool
	asked    bool // 2 was pressed without a reason: Enter dismisses
	here     bool // the reason was typed since the warning came
}

func newWarningPane(w *Window) *warningPane {
	p := &warningPane{w: w, head: newTwoSided(true), message: wrapped(""), places: caption(""), judged: wrapped(""),
		history: caption(""), historyH: section("History")}
	p.message.TextStyle.Bold = true
	p.list = newClaimList(w, func(by int) { w.desk.StepWarning(by) }, func() int { return p.shown.Selected })
	p.list.Length = func() int { return len(p.shown.Rows) }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		r := p.shown.Rows[i]
		o.(*claimRow).set(present.Row{ID: r.ID, Kind: present.KindWarning, KindWord: r.Kind, Text: r.Text, Look: r.Look})
	}
	p.list.OnSelected = func(i int) {
		if !p.silent {
			w.desk.SelectWarning(p.shown.Rows[i].ID)
		}
	}
	p.reason = newLinesField(w, "")
	p.reason.OnChanged = func(string) { p.typed() }
	p.reason.OnSubmitted = func(string) { p.enter() }
	p.reason.onEscape = func() { w.focus(w.reader.Keys()) }
	p.confirm = newButton(w, "A fault indeed (1)", func() { p.judge(ledger.Confirmed) })
	p.dismiss = newButton(w, "No fault (2)", func() { p.judge(ledger.Dismissed) })
	p.again = newButton(w, "To be judged again (0)", func() { p.judge(ledger.Unjudged) })
	p.build()
	return p
}

func (p *warningPane) build() {
	back := newButton(p.w, "Back to the claims (Esc)", func() { p.w.desk.HideWarnings() })
	back.Importance = widget.LowImportance
	top := container.NewBorder(nil, nil, section("Sums, dates and lists"), back)
	p.page = container.NewVBox(container.New(&tight{}, p.head, p.message, p.places, p.judged), p.reason,
		container.NewHBox(p.confirm, p.dismiss, p.again), container.New(&tight{}, p.historyH, p.history))
	p.scroll = container.NewVScroll(container.NewPadded(p.page))
	p.split = container.NewVSplit(container.NewStack(p.list, container.New(&leftEdge{}, p.list.focus)), p.scroll)
	p.split.Offset = .4
	p.box = container.NewBorder(top, nil, nil, nil, p.split)
	p.box.Hide()
}

func (p *warningPane) show(l present.WarningList) {
	same := l.Open && p.shown.Open && l.Card.ID == p.shown.Card.ID
	opened := l.Open != p.shown.Open
	p.shown = l
	p.box.Hidden = !l.Open
	if l.Open {
		p.fill(l.Card, !same)
		p.silent = true
		p.list.Refresh()
		if l.Selected >= 0 {
			p.list.Select(l.Selected)
		}
		p.silent = false
	}
	if opened {
		p.w.sideChanged()
		p.w.focus(p.w.reader.Keys())
	}
}

func (p *warningPane) fill(c present.WarningCard, fresh bool) {
	p.head.set(c.Kind+" · "+c.Place, reader.KindColor(present.KindWarning), strings.TrimSpace(c.Look.Sign+"  "+c.Look.Word), tone(c.Look.Tone).Ink())
	p.message.SetText(c.Message)
	setOrHide(p.places, strings.Join(c.Sentences, "\n\n"))
	judged := ""
	if c.By != "" {
		judged = join(": ", c.Look.Word+" by "+c.By, c.Reason)
	}
	if c.Contested {
		judged += "\nTwo of you judged it without knowing of each other. Judge it once more to settle it."
	}
	setOrHide(p.judged, judged)
	for _, b := range []*button{p.confirm, p.dismiss} {
		b.Hidden = !c.Flagged
	}
	p.invite()
	p.again.Hidden = !c.Flagged || c.Judgement == ledger.Unjudged
	p.reason.Hidden = !c.Flagged
	if fresh {
		p.asked, p.here = false, false
		p.silent = true
		p.reason.SetText(p.w.drafts.of(c.ID).Note)
		p.silent = false
		p.scroll.ScrollToTop()
	}
	p.historyH.Hidden = len(c.History) == 0
	setOrHide(p.history, strings.Join(c.History, "\n"))
	p.reason.fit()
	p.page.Refresh()
}

// typed keeps what stands in the field as a draft.
func (p *warningPane) typed() {
	if p.reason.fit() {
		p.page.Refresh()
	}
	if text := p.reason.Text; !p.silent {
		p.here = true
		p.w.drafts.change(p.w.drafts.caseID, p.shown.Card.ID, func(d *draft) { d.Note = text })
	}
}

// invite says what Enter in the field does.
func (p *warningPane) invite() {
	text := "Reason (t): Enter dismisses the warning with it"
	if p.keeps() {
		text = "Reason (t): Enter keeps it as a fault, with the reason"
	}
	if p.reason.PlaceHolder != text {
		p.reason.SetPlaceHolder(text)
	}
}

// keeps reports whether Enter leaves the warning confirmed.
func (p *warningPane) keeps() bool { return p.shown.Card.Judgement == ledger.Confirmed && !p.asked }

// enter takes the reason for the judgement that stands, or dismisses.
func (p *warningPane) enter() {
	p.here = true
	if p.keeps() {
		p.judge(ledger.Confirmed)
	} else {
		p.judge(ledger.Dismissed)
	}
}

// judge says what the user thinks of the warning. The reason's field is
// emptied when it is saved.
func (p *warningPane) judge(j ledger.Judgement) {
	c, text, caseID := p.shown.Card, p.reason.Text, p.w.drafts.caseID
	if c.ID == "" {
		return
	}
	reason := text
	switch {
	case j == ledger.Dismissed && c.Flagged && strings.TrimSpace(reason) != "" && !p.here:
		p.ask() // an old draft: let them see it first
		p.w.ShowHint("This reason was typed before. Enter takes it.")
		return
	case j == ledger.Dismissed && c.Flagged && strings.TrimSpace(reason) == "":
		p.ask()
	default:
		p.asked = false
		p.w.focus(p.w.reader.Keys())
	}
	p.w.desk.Judge(c.ID, j, reason, func(saved bool) {
		if !saved {
			return
		}
		p.w.drafts.change(caseID, c.ID, func(d *draft) {
			if d.Note == text {
				d.Note = ""
			}
		})
		if p.shown.Card.ID == c.ID && p.reason.Text == text {
			p.silent = true
			p.reason.SetText("")
			p.silent = false
		}
	})
}

// ask puts the focus into the field for a reason to dismiss the warning.
func (p *warningPane) ask() {
	p.asked = true
	p.invite()
	p.w.focus(p.reason)
}

// rune acts on a letter or digit while the pane is shown, and reports whether
// it had a use for it.
func (p *warningPane) rune(r rune) bool {
	switch r {
	case 'j':
		p.w.desk.StepWarning(1)
	case 'k':
		p.w.desk.StepWarning(-1)
	case 'n':
		p.w.desk.NextToJudge()
	case '1':
		p.judge(ledger.Confirmed)
	case '2':
		p.judge(ledger.Dismissed)
	case '0':
		p.judge(ledger.Unjudged)
	case 't':
		p.w.focus(p.reason)
	case 'w', '?', '/':
		return false
	}
	return true
}
