package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/store/ledger"
	"stet/ui/present"
)

// aboutPane shows the head of the article in the place of the claims: each
// value with where it stands, and a field to correct it.
type aboutPane struct {
	w      *Window
	box    *fyne.Container
	page   *fyne.Container
	fields []*headField
	facts  *fyne.Container
	shown  present.AboutView
	scroll *container.Scroll
}

// headField is one field of the head.
type headField struct {
	pane   *aboutPane
	field  ledger.Field
	value  string // as it is on the record
	entry  *field
	origin *widget.Label
	advice *widget.Label
	back   *button
	others *fyne.Container
	box    *fyne.Container
	typed  bool
}

func newAboutPane(w *Window) *aboutPane {
	p := &aboutPane{w: w, page: container.NewVBox(), facts: container.NewVBox()}
	back := newButton(w, "Back to the claims (Esc)", func() { w.desk.ClosePanel() })
	back.Importance = widget.LowImportance
	top := container.NewBorder(nil, nil, section("About this article"), back)
	for _, f := range ledger.Fields {
		h := p.newField(f)
		p.fields = append(p.fields, h)
		p.page.Add(h.box)
	}
	p.page.Add(p.facts)
	p.scroll = container.NewVScroll(container.NewPadded(p.page))
	p.box = container.NewBorder(top, nil, nil, nil, p.scroll)
	p.box.Hide()
	return p
}

func (p *aboutPane) newField(f ledger.Field) *headField {
	h := &headField{pane: p, field: f, origin: caption(""), advice: caption(""), others: container.New(&tight{rowShare})}
	h.entry = newField(p.w, "none given")
	h.entry.OnChanged = func(string) { h.typed = h.entry.Text != h.value }
	h.entry.OnSubmitted = func(string) { h.save() }
	h.entry.onEscape = func() { h.leave() }
	h.advice.Importance = widget.WarningImportance
	h.back = newButton(p.w, "As the page has it", func() { p.w.desk.AsPage(f) })
	h.back.Importance = widget.LowImportance
	h.box = container.New(&tight{}, widget.NewLabelWithStyle(string(f), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		container.NewBorder(nil, nil, nil, h.back, h.entry), h.origin, h.advice, h.others)
	return h
}

// save says what was typed. What is wrong with it is shown below the field.
func (h *headField) save() {
	typed := h.entry.Text
	wrong := h.pane.w.desk.CorrectHead(h.field, typed, func(saved bool) {
		if saved && h.entry.Text == typed {
			h.typed = false
		}
	})
	if setOrHide(h.advice, wrong); wrong == "" {
		h.pane.w.focus(h.next())
	}
	h.pane.page.Refresh()
}

// next is the field below, or this one where it is the last: what is typed on
// does not become a command.
func (h *headField) next() fyne.Focusable {
	i := slices.Index(h.pane.fields, h)
	return h.pane.fields[min(i+1, len(h.pane.fields)-1)].entry
}

// leave is Escape: it goes back to the claims, or first takes back what was
// typed and not saved.
func (h *headField) leave() {
	if !h.typed {
		h.pane.w.desk.ClosePanel()
		return
	}
	h.typed = false
	h.entry.SetText(h.value)
	h.typed = false // SetText is no typing
	for _, f := range h.pane.shown.Fields {
		if f.Field == h.field {
			h.show(f)
		}
	}
	h.pane.page.Refresh()
	h.pane.w.ShowHint("The field is as it was. Esc goes back to the claims.")
}

func (h *headField) show(f present.AboutField) {
	h.box.Objects[0].(*widget.Label).SetText(f.Label)
	if h.entry.PlaceHolder != f.None {
		h.entry.SetPlaceHolder(f.None)
	}
	if h.value = f.Value; !h.typed && h.entry.Text != f.Value {
		h.entry.SetText(f.Value)
	}
	origin := f.Origin
	if f.Guess {
		origin = "? " + origin
	}
	h.origin.Importance = widget.MediumImportance
	if f.Guess {
		h.origin.Importance = widget.WarningImportance
	}
	setOrHide(h.origin, origin)
	setOrHide(h.advice, f.Advice)
	h.back.Hidden = !f.Entered
	h.others.RemoveAll()
	for _, o := range f.Others {
		take := action(h.pane.w, "or: "+o.Value+" ("+o.Origin+")", func() { h.pane.w.desk.CorrectHead(h.field, o.Value, nil) })
		take.Truncation = fyne.TextTruncateEllipsis
		h.others.Add(take)
	}
	h.others.Hidden = len(f.Others) == 0
}

func (p *aboutPane) show(v present.AboutView) {
	opened := v.Open && !p.shown.Open
	same := slices.Equal(p.shown.Facts, v.Facts)
	closed := p.shown.Open && !v.Open
	p.shown = v
	if !v.Open {
		p.box.Hide()
		if closed {
			p.w.sideChanged()
		}
		return
	}
	for i, f := range v.Fields {
		if opened {
			p.fields[i].typed = false
		}
		p.fields[i].show(f)
	}
	if !same || opened {
		p.facts.RemoveAll()
		for _, f := range v.Facts {
			value := caption(f.Value)
			value.Wrapping = fyne.TextWrapBreak
			p.facts.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(scaled(96), scaled(22)), caption(f.Label)), nil, value))
		}
	}
	p.page.Refresh()
	p.box.Show()
	if opened {
		p.scroll.ScrollToTop()
		p.w.sideChanged()
		p.w.focus(p.fields[0].entry)
	}
}
