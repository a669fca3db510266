package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
)

// requestPane is the form of one question to the author or request for
// comment. It stands inside the claim's form, and what is typed in it is a
// draft until it is saved.
type requestPane struct {
	w        *Window
	form     *formPane
	rows     *fyne.Container // the requests about the claim
	box      *fyne.Container
	head     *widget.Label
	to       *field
	deadline *field
	text     *field
	answer   *field
	how      *choice[string]
	asked    *choice[bool]
	whole    *choice[bool]
	came     *choice[bool]
	stance   *choice[ledger.Stance]
	lacks    *widget.Label
	claimID  string
	draft    present.RequestDraft
	silent   bool // fields are being filled, nobody types
	saving   bool
}

func newRequestPane(w *Window, form *formPane) *requestPane {
	p := &requestPane{w: w, form: form, rows: container.NewVBox(), head: section(""), lacks: wrapped("")}
	p.lacks.Importance = widget.DangerImportance
	p.to = newField(w, "Who is asked")
	p.deadline = newField(w, "tomorrow 17:00")
	p.text = newLinesField(w, "What is asked: Enter saves, Shift+Enter for a new line")
	p.answer = newLinesField(w, "The answer, once it is there")
	p.how = newChoice(w, present.HowChoices(), func(string) { p.keep() })
	p.asked = newChoice(w, []present.Choice[bool]{{Value: false, Word: "to be asked"}, {Value: true, Word: "was asked"}}, func(bool) { p.keep() })
	p.whole = newChoice(w, []present.Choice[bool]{{Value: false, Word: "this claim"}, {Value: true, Word: "the article as a whole"}}, func(bool) { p.keep() })
	p.came = newChoice(w, []present.Choice[bool]{{Value: false, Word: "may still answer"}, {Value: true, Word: "did not answer"}}, func(bool) { p.keep() })
	p.stance = newChoice(w, present.AnswerChoices(), func(ledger.Stance) { p.keep() })
	for _, f := range []*field{p.to, p.deadline, p.text, p.answer} {
		f.OnSubmitted = func(string) { p.save() }
		f.OnChanged = func(string) {
			if p.text.fit() || p.answer.fit() {
				form.page.Refresh()
			}
			p.keep()
		}
		f.onEscape = p.close
		f.onFocus = func() { form.bring(f) }
	}
	save := newIconButton(w, "Save", theme.ConfirmIcon(), p.save)
	save.Importance = widget.HighImportance
	p.box = container.NewVBox(p.head, container.NewGridWithColumns(2, captioned("Who", p.to), captioned("About", p.whole)), p.text,
		container.NewGridWithColumns(3, captioned("State", p.asked), captioned("How", p.how), captioned("Answer by", p.deadline)),
		p.answer, container.NewGridWithColumns(2, p.came, p.stance),
		p.lacks, container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", p.cancel), save)))
	p.box.Hide()
	p.rows.Hide()
	return p
}

// show lists the requests about a claim.
func (p *requestPane) show(f present.Form, fresh bool) {
	if p.claimID != f.ID && p.box.Visible() {
		p.hide()
	}
	p.rows.RemoveAll()
	for _, r := range f.Requests {
		p.rows.Add(p.row(r))
	}
	p.rows.Hidden = len(f.Requests) == 0
	if d := p.w.drafts.of(f.ID).Request; fresh && d != nil && f.Fixed == "" {
		p.open(f.ID, *d)
	}
}

func (p *requestPane) row(r present.RequestRow) fyne.CanvasObject {
	head := caption(r.Sign + "  " + r.Head)
	switch {
	case r.Late:
		head.Importance = widget.DangerImportance
	case r.Open:
		head.Importance = widget.WarningImportance
	}
	rows := []fyne.CanvasObject{head, wrapped(r.Text)}
	if r.Answer != "" {
		rows = append(rows, wrapped("› "+r.Answer))
	} else if r.Open {
		rows = append(rows, action(p.w, "Enter the answer", func() { p.edit(r.ID, true) }))
	}
	buttons := container.NewHBox(p.form.icon(theme.DocumentCreateIcon(), func() { p.edit(r.ID, false) }),
		p.form.icon(theme.DeleteIcon(), func() { p.w.desk.DropRequest(r.ID) }))
	return container.NewBorder(nil, nil, nil, container.NewVBox(buttons), container.New(&tight{rowShare}, rows...))
}

// ask opens the form for a new request, or with the one that was put away half
// written.
func (p *requestPane) ask(kind ledger.RequestKind) {
	if !p.form.ready() {
		return
	}
	if fixed := p.form.shown.Fixed; fixed != "" {
		p.w.ShowHint(fixed)
		return
	}
	d := p.w.drafts.of(p.form.shown.ID).Request
	if d == nil || d.Kind != kind {
		fresh := p.w.desk.NewRequest(kind)
		d = &fresh
	}
	p.open(p.form.shown.ID, *d)
	if p.to.Text == "" {
		p.write(p.to)
	} else {
		p.write(p.text)
	}
}

func (p *requestPane) edit(id string, answer bool) {
	d, ok := p.w.desk.RequestOf(id)
	if !ok {
		return
	}
	if answer {
		d.Asked = true
	}
	p.open(p.form.shown.ID, d)
	if answer {
		p.write(p.answer)
	} else {
		p.write(p.text)
	}
}

func (p *requestPane) open(claimID string, d present.RequestDraft) {
	p.silent = true
	p.claimID, p.draft, p.saving = claimID, d, false
	p.head.SetText("Question to the author")
	if d.Kind == ledger.RightOfReply {
		p.head.SetText("Right of reply")
	}
	p.to.SetText(d.To)
	p.deadline.SetText(d.Deadline)
	p.text.SetText(d.Text)
	p.answer.SetText(d.Answer)
	p.text.fit()
	p.answer.fit()
	p.how.set(d.How, "how")
	p.asked.set(d.Asked, "")
	p.came.set(d.Silent, "")
	p.whole.set(d.Whole, "")
	p.stance.set(d.Stance, "")
	p.lacks.Hide()
	p.silent = false
	p.box.Show()
	p.form.page.Refresh()
	p.form.page.Resize(p.form.page.MinSize().Max(p.form.scroll.Size())) // it has become longer
	p.form.scroll.Refresh()
}

// write puts the focus into a field of the form and the form into sight.
func (p *requestPane) write(f *field) {
	p.w.focus(f)
	p.form.scroll.ScrollToOffset(fyne.NewPos(0, max(0, p.box.Position().Y-theme.Padding())))
}

// filled returns the draft as it stands in the form.
func (p *requestPane) filled() present.RequestDraft {
	d := p.draft
	d.To, d.Deadline, d.Text, d.Answer = p.to.Text, p.deadline.Text, p.text.Text, p.answer.Text
	d.How, d.Asked, d.Silent, d.Stance = p.how.value(), p.asked.value(), p.came.value(), p.stance.value()
	d.Whole = p.whole.value()
	return d
}

// keep keeps what is being typed.
func (p *requestPane) keep() {
	if p.silent || !p.box.Visible() {
		return
	}
	d := p.filled()
	p.form.draft(p.claimID, func(dr *draft) { dr.Request = &d })
}

func (p *requestPane) save() {
	if p.saving {
		return
	}
	claimID, caseID := p.claimID, p.w.drafts.caseID
	lacks := p.w.desk.Ask(claimID, p.filled(), func(ok bool) {
		here := p.claimID == claimID && p.box.Visible()
		if here {
			p.saving = false
		}
		switch {
		case ok:
			p.w.drafts.change(caseID, claimID, func(dr *draft) { dr.Request = nil })
			if here {
				p.hide()
			}
		case here:
			p.say("Not saved. Press Enter to try again.")
		}
	})
	p.saving = lacks == ""
	p.say(lacks)
}

func (p *requestPane) say(text string) {
	setOrHide(p.lacks, text)
	p.form.page.Refresh()
}

// close puts the form away; what was typed in it comes back with its key.
func (p *requestPane) close() { p.hide() }

// cancel throws away what was typed.
func (p *requestPane) cancel() {
	p.form.draft(p.claimID, func(dr *draft) { dr.Request = nil })
	p.hide()
}

func (p *requestPane) hide() {
	p.box.Hide()
	p.form.page.Refresh()
	p.form.scroll.Refresh() // it has become shorter
	p.w.focus(p.w.reader.Keys())
}

// requestRune acts on the keys that ask somebody and reports whether r is one.
func (w *Window) requestRune(r rune) bool {
	switch r {
	case 'A':
		w.form.request.ask(ledger.ToAuthor)
	case 'R':
		w.form.request.ask(ledger.RightOfReply)
	default:
		return false
	}
	return true
}

// chooseLetters asks where the questions go.
func (w *Window) chooseLetters() {
	name := w.desk.LettersName()
	if name == "" {
		w.ShowHint("Nobody was asked about this article yet: A asks the author, R notes a right of reply.")
		return
	}
	open := newCheck(w, "Only questions without an answer", nil)
	open.SetChecked(true)
	note := w.lockedNote(w.chooseLetters)
	w.askPath("Questions and right of reply, a letter a person", "Path of the file: .html, .docx or .txt", name, "Write", 230,
		func(path string) string {
			return w.writeTo(path, present.LetterForms(), func(path string) { w.desk.ExportLetters(path, open.Checked) })
		}, open, note)
	w.tellLocked(note, 230)
}
