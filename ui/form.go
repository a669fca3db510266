package ui

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// formPane is the current claim with all that was said about it.
type formPane struct {
	w       *Window
	shown   present.Form
	scroll  *container.Scroll
	page    *fyne.Container // hidden while there is no claim
	hint    *widget.Label   // shown instead
	head    *twoSided
	text    *widget.Label
	detail  *widget.Label
	warning *widget.Label
	bar     *findingBar
	finding *choice[ledger.Finding]
	work    *choice[ledger.WorkState]
	decide  *choice[ledger.Decision]
	wording *field
	others  *widget.Label
	settle  *widget.Button
	support *twoSided
	sources *fyne.Container
	add     *widget.Button
	source  *sourcePane
	notes   *fyne.Container
	note    *field
	history *widget.Label
	silent  bool
}

func newFormPane(w *Window) *formPane {
	p := &formPane{w: w, head: newTwoSided(true), text: wrapped(""), detail: wrapped(""), warning: wrapped(""),
		others: wrapped(""), support: newTwoSided(false), sources: container.NewVBox(), notes: container.NewVBox(), history: wrapped("")}
	p.text.TextStyle.Bold = true
	p.warning.Importance = widget.WarningImportance
	p.others.Importance = widget.DangerImportance
	p.history.SizeName = theme.SizeNameCaptionText
	p.bar = newFindingBar(func(f ledger.Finding) { w.desk.SetFinding(f) })
	p.finding = newChoice(w, present.FindingChoices(), func(f ledger.Finding) {
		if !p.silent {
			w.desk.SetFinding(f)
		}
	})
	p.work = newChoice(w, present.WorkChoices(), func(s ledger.WorkState) {
		if !p.silent {
			w.desk.SetWork(s)
		}
	})
	p.decide = newChoice(w, present.DecisionChoices(), func(d ledger.Decision) {
		if !p.silent {
			w.desk.Decide(d)
		}
	})
	p.wording = newField(w, "Proposed wording, Enter saves")
	p.wording.onLeave = func() { p.saveWording() }
	p.wording.OnSubmitted = func(string) { w.focus(w.reader.Keys()) }
	p.note = newField(w, "Add a note, Enter saves")
	p.note.onLeave = func() { p.saveNote() }
	p.note.OnSubmitted = func(string) { p.saveNote() }
	p.settle = widget.NewButton("Settle with my finding", func() { w.desk.Settle() })
	p.add = widget.NewButtonWithIcon("Add source (o)", theme.ContentAddIcon(), func() { p.addSource() })
	p.source = newSourcePane(w, func() { p.closeSource() })
	p.build()
	return p
}

func (p *formPane) build() {
	axes := container.NewGridWithColumns(3, captioned("Finding", p.finding), captioned("Work", p.work), captioned("Decision", p.decide))
	p.page = container.NewVBox(container.New(&tight{}, p.head, p.text, p.detail, p.warning), p.bar, axes, p.wording, p.others, p.settle,
		widget.NewSeparator(), container.NewBorder(nil, nil, nil, p.add, p.support), p.sources, p.source.box,
		widget.NewSeparator(), section("Notes"), p.notes, p.note, container.New(&tight{}, section("History"), p.history))
	p.source.box.Hide()
	p.page.Hide()
	p.hint = wrapped("")
	p.hint.Alignment = fyne.TextAlignCenter
	p.scroll = container.NewVScroll(container.NewPadded(p.page))
}

func (p *formPane) content() fyne.CanvasObject {
	return container.NewStack(p.scroll, container.NewPadded(p.hint))
}

// show shows a claim. What is being typed for another claim is saved first;
// what is being typed for the same one stays.
func (p *formPane) show(f present.Form) {
	same := f.ID == p.shown.ID
	if !same {
		p.leave()
	}
	p.shown = f
	p.silent = true
	defer func() { p.silent = false }()
	p.page.Hidden = f.ID == ""
	p.hint.Hidden = f.ID != ""
	if f.ID == "" {
		p.hint.SetText("Choose a claim in the text or in the list: a click, or j and k.")
		p.scroll.Refresh()
		return
	}
	p.head.set(f.KindWord+" · "+f.Place, reader.KindColor(f.Kind), strings.TrimSpace(f.Look.Sign+"  "+f.Look.Word), tone(f.Look.Tone).Ink())
	p.text.SetText(f.Text)
	setOrHide(p.detail, join(" · ", f.Detail, f.Rule))
	setOrHide(p.warning, strings.Join(f.Warnings, "\n"))
	p.bar.set(f.Finding)
	p.finding.set(f.Finding, "text has changed")
	p.work.set(f.Work, "open")
	p.decide.set(f.Decision, "undecided")
	if !same || !p.focused(p.wording) {
		p.wording.SetText(f.Wording)
	}
	setOrHide(p.others, strings.Join(append(f.Others, prefixed(f.Conflict)...), "\n"))
	p.settle.Hidden = f.Conflict == ""
	p.showSources(f)
	p.showNotes(f)
	p.history.SetText(or(strings.Join(f.History, "\n"), "Nothing was said about this claim yet."))
	p.page.Refresh()
	if !same {
		p.scroll.ScrollToTop()
	}
}

// leave saves what was typed for the claim shown.
func (p *formPane) leave() {
	p.saveWording()
	p.saveNote()
	p.closeSource()
}

func (p *formPane) saveWording() {
	if p.shown.ID != "" && p.wording.Text != p.shown.Wording {
		text := strings.TrimSpace(p.wording.Text)
		p.shown.Wording = p.wording.Text
		p.w.desk.SetWording(p.shown.ID, text, nil)
	}
}

func (p *formPane) saveNote() {
	if text := strings.TrimSpace(p.note.Text); text != "" && p.shown.ID != "" {
		p.note.SetText("")
		p.w.desk.AddNote(p.shown.ID, text, nil)
	}
}

func (p *formPane) focused(f *field) bool { return p.w.win.Canvas().Focused() == fyne.Focusable(f) }

func (p *formPane) showSources(f present.Form) {
	support := f.Support
	if len(f.Sources) == 0 {
		support = "none yet"
	}
	p.support.set("Sources", theme.ColorNameForeground, support, theme.ColorNamePlaceHolder)
	p.sources.RemoveAll()
	for _, s := range f.Sources {
		p.sources.Add(p.sourceRow(s))
	}
	p.source.known(f.Known)
}

func (p *formPane) sourceRow(s present.SourceRow) fyne.CanvasObject {
	title := widget.NewLabel(s.Sign + "  " + s.Title)
	title.Truncation = fyne.TextTruncateEllipsis
	under := wrapped(join(" · ", s.Detail, s.Note))
	under.SizeName = theme.SizeNameCaptionText
	buttons := container.NewHBox()
	if u, err := url.Parse(s.URL); s.URL != "" && err == nil {
		buttons.Add(p.icon(theme.ComputerIcon(), func() { p.w.openURL(u) }))
	}
	buttons.Add(p.icon(theme.DocumentCreateIcon(), func() { p.editSource(s.ID) }))
	buttons.Add(p.icon(theme.DeleteIcon(), func() { p.w.desk.Detach(s.ID) }))
	return container.NewBorder(nil, nil, nil, container.NewVBox(buttons), container.New(&tight{}, title, under))
}

func (p *formPane) icon(i fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon("", i, tapped)
	b.Importance = widget.LowImportance
	return b
}

func (p *formPane) showNotes(f present.Form) {
	p.notes.RemoveAll()
	for _, n := range f.Notes {
		text := wrapped(n.Text)
		by := widget.NewLabel(n.By)
		by.SizeName = theme.SizeNameCaptionText
		by.Truncation = fyne.TextTruncateEllipsis
		remove := p.icon(theme.DeleteIcon(), func() { p.w.desk.RemoveNote(n.ID) })
		p.notes.Add(container.NewBorder(nil, nil, nil, container.NewVBox(remove), container.New(&tight{}, text, by)))
	}
}

func (p *formPane) addSource() {
	if p.shown.ID == "" {
		p.w.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	p.openSource(present.NewDraft())
}

func (p *formPane) editSource(evidence string) {
	if d, ok := p.w.desk.DraftOf(evidence); ok {
		p.openSource(d)
	}
}

func (p *formPane) openSource(d present.Draft) {
	p.source.open(p.shown.ID, d)
	p.add.Hide()
	p.page.Refresh()
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, p.sources.Position().Y-20)))
	p.w.focus(p.source.where)
}

func (p *formPane) closeSource() {
	if !p.source.box.Visible() {
		return
	}
	p.source.box.Hide()
	p.add.Show()
	p.page.Refresh()
	p.w.focus(p.w.reader.Keys())
}

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func section(title string) *widget.Label {
	return widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

func captioned(caption string, o fyne.CanvasObject) fyne.CanvasObject {
	l := widget.NewLabel(caption)
	l.SizeName = theme.SizeNameCaptionText
	return container.New(&tight{}, l, o)
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

func prefixed(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
