package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// formPane is the current claim with all that was said about it. What is being
// typed in it is a draft until it is saved; only then is its field emptied.
type formPane struct {
	w        *Window
	shown    present.Form
	box      *fyne.Container // head and findings, which stay, above all else
	scroll   *container.Scroll
	page     *fyne.Container
	head     *twoSided
	text     *widget.Label
	detail   *widget.Label
	warning  *widget.Label
	sums     *widget.Label   // what adds up
	same     *fyne.Container // claims that go with this one
	card     *card           // its parts
	correct  *correctPane
	tray     *tray // of a claim whose words left the text
	bar      *findingBar
	grounds  *groundsBar
	finding  *choice[ledger.Finding]
	work     *choice[ledger.WorkState]
	workFor  *widget.Label // caption of work: who does it
	decide   *choice[ledger.Decision]
	speaker  *field          // of a quote
	said     *fyne.Container // its row
	wording  *field
	advice   *widget.Label
	others   *widget.Label
	conflict *conflictPane
	support  *twoSided
	sources  *fyne.Container
	add      *button
	source   *sourcePane
	request  *requestPane
	earlier  *fyne.Container // what was found before
	notes    *fyne.Container
	note     *field
	unsaved  *widget.Label // that a note is being edited, or what was not saved
	history  *widget.Label
	saving   map[string]string // field of a claim → text that is on its way to the disk
	typed    [3]bool           // note, wording and speaker were typed in since the claim came
	silent   bool              // fields are being filled, nobody types
}

func newFormPane(w *Window) *formPane {
	p := &formPane{w: w, head: newTwoSided(true), text: wrapped(""), detail: caption(""), warning: wrapped(""), sums: caption(""), advice: caption(""),
		same:   container.New(&tight{rowShare}),
		others: wrapped(""), support: newTwoSided(false), sources: container.NewVBox(), notes: container.NewVBox(),
		unsaved: caption(""), history: caption(""), saving: map[string]string{}}
	p.text.TextStyle.Bold = true
	p.warning.Importance = widget.WarningImportance
	p.others.Importance = widget.DangerImportance
	p.advice.TextStyle.Italic = true
	p.workFor = widget.NewLabel("Work (s)")
	p.workFor.SizeName, p.workFor.Truncation = theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
	p.card, p.correct = newCard(w), newCorrectPane(w, p)
	p.bar = newFindingBar(w, func(f ledger.Finding) { w.desk.SetFinding(f) })
	p.grounds = newGroundsBar(w, p)
	p.finding = newChoice(w, present.FindingChoices(), func(f ledger.Finding) { p.say(func() { w.desk.SetFinding(f) }) })
	p.work = newChoice(w, present.WorkChoices(), func(s ledger.WorkState) { p.say(func() { w.desk.SetWork(s) }) })
	p.decide = newChoice(w, present.DecisionChoices(), func(d ledger.Decision) { p.say(func() { w.desk.Decide(d) }) })
	p.newSpeaker()
	p.wording = newField(w, "Proposed wording (p), Enter saves")
	p.wording.OnChanged = func(string) { p.typedWording() }
	p.wording.onLeave = func() { p.saveWording(p.typed[aWording]) }
	p.wording.OnSubmitted = func(string) {
		p.saveWording(true)
		w.focus(w.reader.Keys())
	}
	p.note = newLinesField(w, "Add a note (t): Enter saves, Shift+Enter for a new line")
	p.note.OnChanged = func(string) { p.typedNote() }
	p.note.onLeave = func() { p.saveNote(p.typed[aNote]) }
	p.note.OnSubmitted = func(string) {
		p.saveNote(true)
		w.focus(w.reader.Keys())
	}
	p.note.onFocus, p.wording.onFocus = func() { p.bring(p.note) }, func() { p.bring(p.wording) }
	p.note.onEscape = func() { p.leaveNote() }
	p.wording.onEscape = func() {
		p.typed[aWording] = false // a draft, not on the record
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	p.finding.onFocus, p.work.onFocus, p.decide.onFocus = func() { p.bring(p.finding) }, func() { p.bring(p.work) }, func() { p.bring(p.decide) }
	p.finding.onTab, p.note.onTab = p.tabTo(p.note, true), p.tabTo(p.finding, false)
	p.add = newIconButton(w, "Add source (o)", theme.ContentAddIcon(), func() { p.addSource() })
	p.conflict = newConflictPane(w)
	p.source, p.tray, p.request = newSourcePane(w, p), newTray(p), newRequestPane(w, p)
	p.earlier = container.NewVBox()
	p.build()
	return p
}

func (p *formPane) build() {
	axes := container.NewGridWithColumns(3, captioned("Finding", p.finding), container.New(&tight{1}, p.workFor, p.work), captioned("Decision (d)", p.decide))
	p.page = container.NewVBox(container.New(&tight{}, p.text, container.NewBorder(nil, nil, nil, container.NewHBox(p.correct.asRead, p.correct.open), p.detail),
		p.warning, p.sums, p.same), p.tray.box, p.conflict.box, p.earlier, p.grounds.box, p.correct.box, p.card.box, axes, p.said, p.wording, p.advice, p.others,
		container.NewBorder(nil, nil, nil, p.add, p.support), p.sources, p.source.box, p.request.rows, p.request.box,
		p.notes, p.unsaved, p.note, container.New(&tight{}, section("History"), p.history))
	p.source.box.Hide()
	p.unsaved.Hide()
	p.scroll = container.NewVScroll(container.NewPadded(p.page))
	p.box = container.NewBorder(container.NewPadded(container.NewVBox(p.head, p.bar)), nil, nil, nil, p.scroll)
}

// content is not to be seen while no claim is chosen: the list has its room.
func (p *formPane) content() fyne.CanvasObject {
	p.box.Hide()
	return p.box
}

// say acts on what the user chose, and not on what is being shown.
func (p *formPane) say(act func()) {
	if !p.silent {
		act()
	}
}

// quietly fills fields without taking that for typing.
func (p *formPane) quietly(fill func()) {
	was := p.silent
	p.silent = true
	fill()
	p.silent = was
}

// tabTo keeps Tab inside the form: from the first control, or from the last,
// it goes to that at the other end.
func (p *formPane) tabTo(to fyne.Focusable, first bool) func(back bool) {
	return func(back bool) {
		c := p.w.win.Canvas()
		switch {
		case back == first:
			p.w.focus(to)
		case back:
			c.FocusPrevious()
		default:
			c.FocusNext()
		}
	}
}

// show shows a claim. What is being typed for another claim is saved first;
// what is being typed for the same one stays.
func (p *formPane) show(f present.Form) {
	same, asked := f.ID == p.shown.ID, p.shown.Grounds.Ask != ""
	if !same {
		p.leave()
		p.typed = [3]bool{}
	}
	p.shown = f
	p.showAt(f.ID != "")
	if f.ID == "" {
		return
	}
	p.quietly(func() { p.fill(f) })
	p.tray.show(f.Lost, !same)
	p.fix(f.Fixed != "")
	p.showEarlier(f)
	p.showSources(f)
	p.request.show(f, !same)
	p.showNotes(f)
	p.restore(!same)
	if same && f.Grounds.Ask != "" && !asked { // the question follows the tick
		p.scroll.ScrollToTop()
	}
	p.history.SetText(or(strings.Join(f.History, "\n"), "Nothing was said about this claim yet."))
	p.page.Refresh()
	if !same {
		p.scroll.ScrollToTop()
	}
}

// showAt gives the form its part of the window, or the list all of it.
func (p *formPane) showAt(on bool) {
	switch {
	case on == p.box.Visible():
		return
	case on:
		p.bar.rose = time.Now()
		p.box.Show()
	default:
		p.box.Hide()
	}
	p.w.right.Refresh()
}

func (p *formPane) fill(f present.Form) {
	p.head.set(f.KindWord+" · "+f.Place, reader.KindColor(f.Kind), strings.TrimSpace(f.Look.Sign+"  "+f.Look.Word), tone(f.Look.Tone).Ink())
	p.text.SetText(f.Text)
	setOrHide(p.detail, join(" · ", f.Detail, f.Rule, f.Entered))
	p.card.show(f)
	p.correct.follow(f)
	setOrHide(p.warning, strings.Join(f.Warnings, "\n"))
	setOrHide(p.sums, strings.Join(f.Sums, "\n"))
	p.showSame(f.Same)
	p.bar.set(f.Finding)
	p.grounds.show(f)
	p.finding.set(f.Finding, f.Look.Word)
	p.work.set(f.Work, "open")
	p.workFor.SetText("Work (s)" + prefix(" · for ", f.For))
	p.decide.set(f.Decision, "undecided")
	setOrHide(p.advice, f.Advice)
	setOrHide(p.others, strings.Join(f.Others, "\n"))
	p.conflict.show(f)
}

// fix greys the controls of a claim about which nothing but notes can be said.
func (p *formPane) fix(fixed bool) {
	p.bar.setOff(fixed)
	for _, c := range []fyne.Disableable{p.finding, p.work, p.decide, p.speaker, p.wording, p.add} {
		if fixed {
			c.Disable()
		} else {
			c.Enable()
		}
	}
}

// showSame lists the claims that go with this one; a click goes there.
func (p *formPane) showSame(twins []present.Twin) {
	p.same.RemoveAll()
	for _, t := range twins {
		to := action(p.w, "› "+t.Text, func() { p.w.desk.SelectPart(t.ID) })
		to.SizeName, to.Truncation = theme.SizeNameText, fyne.TextTruncateEllipsis
		p.same.Add(to)
	}
	p.same.Hidden = len(twins) == 0
}

// leave saves what was typed for the claim shown. A source that is not whole
// stays a draft, and so does what was typed before and never saved.
func (p *formPane) leave() {
	p.saveSpeaker(p.typed[aSpeaker])
	p.saveWording(p.typed[aWording])
	p.saveNote(p.typed[aNote])
	if !p.typed[aNote] {
		p.dropEdit()
	}
	p.source.leave()
	p.w.drafts.flush()
}

func (p *formPane) focused(f *field) bool { return p.w.win.Canvas().Focused() == fyne.Focusable(f) }

// ready reports whether there is a claim to speak about, and says so if not.
func (p *formPane) ready() bool {
	if p.shown.ID == "" {
		p.w.ShowHint("Choose a claim first: j, k or a click.")
	}
	return p.shown.ID != ""
}

// write puts the focus into a field of the form.
func (p *formPane) write(f *field) {
	switch {
	case !p.ready():
	case f.Disabled():
		p.w.ShowHint(p.shown.Fixed)
	default:
		p.bring(f)
		p.w.focus(f)
	}
}

// pick opens a list of the form.
func (p *formPane) pick(f interface {
	fyne.Focusable
	fyne.CanvasObject
}) {
	if !p.ready() {
		return
	}
	if d, ok := f.(fyne.Disableable); ok && d.Disabled() {
		p.w.ShowHint(p.shown.Fixed)
		return
	}
	p.bring(f)
	p.w.focus(f)
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
}

// bring scrolls as little as needed to have o in sight.
func (p *formPane) bring(o fyne.CanvasObject) {
	at, ok := within(p.page, o)
	y := at.Y + p.page.Position().Y
	if !ok {
		d := fyne.CurrentApp().Driver()
		y = d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(p.scroll).Y + p.scroll.Offset.Y
	}
	switch view, end := p.scroll.Size().Height, y+o.Size().Height; {
	case y < p.scroll.Offset.Y:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y-6)))
	case end > p.scroll.Offset.Y+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, end-view+6)))
	}
}

// within returns where o stands in c. The driver knows that of what was drawn before, not
// of fields that have just been made.
func within(c *fyne.Container, o fyne.CanvasObject) (at fyne.Position, ok bool) {
	for _, child := range c.Objects {
		if child == o {
			return o.Position(), true
		}
		if inner, is := child.(*fyne.Container); is {
			if at, ok = within(inner, o); ok {
				return at.Add(inner.Position()), true
			}
		}
	}
	return fyne.Position{}, false
}

func (p *formPane) icon(i fyne.Resource, tapped func()) *button {
	b := newIconButton(p.w, "", i, tapped)
	b.Importance = widget.LowImportance
	return b
}

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func section(title string) *widget.Label {
	return widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// caption is a wrapped label in small type.
func caption(text string) *widget.Label {
	l := wrapped(text)
	l.SizeName = theme.SizeNameCaptionText
	return l
}

func captioned(caption string, o fyne.CanvasObject) fyne.CanvasObject {
	l := widget.NewLabel(caption)
	l.SizeName = theme.SizeNameCaptionText
	return container.New(&tight{1}, l, o)
}

func setOrHide(l *widget.Label, text string) {
	l.Hidden = text == ""
	l.SetText(text)
}

func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

// prefix is s after p, "" for no s.
func prefix(p, s string) string {
	if s == "" {
		return ""
	}
	return p + s
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
