package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// changePane shows two versions of the text in one, in the place of the
// article: what was taken out is struck through, what is new is underlined.
type changePane struct {
	w      *Window
	box    *fyne.Container
	head   *widget.Label
	counts *widget.Label
	at     *widget.Label
	text   *reader.Pane
	shown  present.ChangeView
}

func newChangePane(w *Window) *changePane {
	p := &changePane{w: w, head: section(""), counts: widget.NewLabel(""), at: widget.NewLabel(""), text: reader.New()}
	p.head.Truncation, p.counts.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	p.text.OnRune, p.text.OnKey = w.typedRune, w.typedKey
	p.text.OnClaim = func(id string) { p.click(id) }
	back := newButton(w, "Back to the text (Esc)", func() { w.desk.ClosePanel() })
	back.Importance = widget.LowImportance
	prev := newIconButton(w, "", theme.NavigateBackIcon(), func() { w.desk.StepChange(-1) })
	next := newIconButton(w, "", theme.NavigateNextIcon(), func() { w.desk.StepChange(1) })
	top := container.NewBorder(nil, nil, nil, container.NewHBox(p.at, prev, next, back), container.New(&tight{rowShare}, p.head, p.counts))
	p.box = container.NewBorder(top, nil, nil, nil, p.text)
	p.box.Hide()
	return p
}

// click goes to the place of a change that was clicked.
func (p *changePane) click(id string) {
	for place := len(p.shown.Places) - 1; place >= 0; place-- {
		for i := p.shown.Places[place]; i < len(p.shown.Marks); i++ {
			if p.shown.Marks[i].ID == id {
				p.w.desk.StepChange(place - p.shown.At)
				return
			}
		}
	}
}

func (p *changePane) show(v present.ChangeView) {
	opened := v.Open && (!p.shown.Open || v.Text != p.shown.Text)
	closed := p.shown.Open && !v.Open
	p.shown = v
	if opened {
		p.text.Open(reader.Document{Text: v.Text, Blocks: v.Blocks, Marks: changeMarks(v.Marks)})
		p.text.SetZoom(p.w.reader.Zoom())
	}
	p.head.SetText(v.Head)
	p.counts.SetText(v.Counts)
	p.at.SetText("")
	if v.At >= 0 && v.Open {
		at := fmt.Sprintf("%d of %d", v.At+1, len(v.Places))
		if m := v.Marks[v.Places[v.At]]; m.Kind == present.KindMoved {
			at = m.Look.Word + " · " + at
		}
		p.at.SetText(at)
	}
	p.box.Hidden = !v.Open
	p.w.reader.Hidden = v.Open
	p.box.Refresh()
	p.w.reader.Refresh()
	switch {
	case opened:
		p.w.focus(p.text.Keys())
	case closed:
		p.w.focus(p.w.reader.Keys())
	}
	if v.Open && v.At >= 0 {
		p.text.Select(v.Marks[v.Places[v.At]].ID)
	}
}

// changeMarks are the marks of a comparison, as the reader draws them.
func changeMarks(in []present.Mark) []reader.Mark {
	out := make([]reader.Mark, len(in))
	for i, m := range in {
		kind := reader.KindAdded
		switch m.Kind {
		case present.KindRemoved:
			kind = reader.KindRemoved
		case present.KindMoved:
			kind = reader.KindMoved
		}
		out[i] = reader.Mark{ID: m.ID, Kind: kind, Spans: m.Spans, Tone: tone(m.Look.Tone), Tip: []string{m.Look.Word}}
	}
	return out
}

// newsBar says above the article that its text is not the one of last time.
type newsBar struct {
	box   *fyne.Container
	label *widget.Label
	lost  *button
}

func newNewsBar(w *Window) *newsBar {
	b := &newsBar{label: wrapped("")}
	show := newButton(w, "Show what changed (v)", func() { w.desk.ShowChanges() })
	b.lost = newButton(w, "Claims that left the text (g)", func() { w.desk.ShowGone() })
	x := newIconButton(w, "", theme.CancelIcon(), func() { w.desk.HideNews() })
	x.Importance = widget.LowImportance
	b.box = container.NewStack(newPlate(reader.TonePart), container.NewBorder(nil, nil, widget.NewIcon(theme.InfoIcon()), container.NewCenter(container.NewHBox(show, b.lost, x)), b.label))
	b.box.Hide()
	return b
}

func (b *newsBar) show(n present.News) {
	b.label.SetText(n.Text)
	b.lost.Hidden = !n.Lost
	b.box.Hidden = n.Text == ""
	b.box.Refresh()
}
