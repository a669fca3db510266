package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"stet/ui/present"
)

// tray is the part of the form for a claim whose words left the text: what it
// may have become, and how to let it go.
type tray struct {
	p      *formPane
	box    *fyne.Container
	near   *fyne.Container
	attach *button
	letGo  *button
	again  *button
	reason *field
}

func newTray(p *formPane) *tray {
	t := &tray{p: p, near: container.New(&tight{1.2})}
	w := p.w
	t.attach = newButton(w, "Attach to the selected words (r)", func() { t.toSelection() })
	t.letGo = newButton(w, "Let go… (l)", func() { t.ask() })
	t.again = newButton(w, "Let it wait again", func() { w.desk.WaitAgain(p.shown.ID) })
	t.reason = newField(w, "Why it is let go: Enter saves")
	t.reason.OnSubmitted = func(string) { t.release() }
	t.reason.onEscape = func() {
		t.reason.Hide()
		p.page.Refresh()
		w.focus(w.reader.Keys())
	}
	t.reason.onFocus = func() { p.bring(t.reason) }
	t.box = container.NewVBox(t.near, container.NewHBox(t.attach, t.letGo, t.again), t.reason)
	t.box.Hide()
	return t
}

// show shows what can be done with a claim; nil hides it all.
func (t *tray) show(l *present.Lost, fresh bool) {
	if t.box.Hidden = l == nil; l == nil {
		return
	}
	t.near.RemoveAll()
	if len(l.Near) > 0 {
		t.near.Add(caption("It may have become one of these. A click attaches it:"))
	}
	for _, s := range l.Near {
		take := action(t.p.w, s.Text, func() { t.p.w.desk.AttachTo(t.p.shown.ID, s.ID) })
		take.SizeName, take.Truncation = theme.SizeNameText, fyne.TextTruncateEllipsis
		t.near.Add(take)
	}
	waits := l.Released == ""
	t.attach.Hidden, t.letGo.Hidden, t.again.Hidden = !waits, !waits, waits
	if fresh || !waits {
		t.reason.Hide()
		t.reason.SetText("")
	}
}

// toSelection attaches the claim to what is selected in the article.
func (t *tray) toSelection() {
	if t.p.ready() {
		t.p.w.desk.AttachToWords(t.p.shown.ID, t.p.w.reader.Selection())
		t.p.w.reader.Unselect()
	}
}

// ask shows the field for the reason.
func (t *tray) ask() {
	switch {
	case !t.p.ready():
	case t.p.shown.Lost == nil || t.p.shown.Lost.Released != "":
		t.p.w.ShowHint("Only a claim that left the text can be let go. Del takes a claim off the list.")
	default:
		t.reason.Show()
		t.p.page.Resize(t.p.page.MinSize().Max(t.p.scroll.Size())) // it has become longer
		t.p.scroll.Refresh()
		t.p.write(t.reason)
		t.p.w.do(func() { t.p.bring(t.reason) }) // once the form has its size, where it has just been shown
	}
}

func (t *tray) release() {
	id, typed := t.p.shown.ID, t.reason.Text
	t.p.w.desk.LetGo(id, typed, func(saved bool) {
		if saved && t.reason.Text == typed {
			t.reason.SetText("")
			t.reason.Hide()
		}
	})
	if typed != "" {
		t.p.w.focus(t.p.w.reader.Keys())
	}
}
