package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// sourceTextPane shows the text of a source in the place of the article, with
// the passages of the claims marked in it.
type sourceTextPane struct {
	w     *Window
	box   *fyne.Container
	head  *twoSided
	text  *reader.Pane
	shown present.SourceView
}

func newSourceTextPane(w *Window) *sourceTextPane {
	p := &sourceTextPane{w: w, head: newTwoSided(false), text: reader.New()}
	p.text.OnRune, p.text.OnKey = w.typedRune, w.typedKey
	p.text.OnClaim = func(id string) { w.desk.Select(id) }
	back := newButton(w, "Back to the article (Esc)", func() { w.desk.CloseSource() })
	back.Importance = widget.LowImportance
	p.box = container.NewBorder(container.NewBorder(nil, nil, nil, back, p.head), nil, nil, nil, p.text)
	p.box.Hide()
	return p
}

func (p *sourceTextPane) show(v present.SourceView) {
	opened := v.Open && (!p.shown.Open || v.Text != p.shown.Text)
	closed := p.shown.Open && !v.Open
	if !v.Open && !closed {
		return
	}
	p.shown = v
	p.box.Hidden = !v.Open
	p.w.reader.Hidden = v.Open
	if opened {
		p.text.Open(reader.Document{Title: v.Title, Lines: v.Lines, Text: v.Text, Blocks: v.Blocks, Marks: marks(v.Marks)})
		p.text.SetZoom(p.w.reader.Zoom())
	} else if v.Open {
		p.text.SetMarks(marks(v.Marks))
	}
	p.head.set("Source", reader.ToneOpen.Ink(), v.Beside, reader.ToneOpen.Ink())
	p.box.Refresh()
	p.w.reader.Refresh()
	switch {
	case opened:
		p.w.focus(p.text.Keys())
	case closed:
		p.w.focus(p.w.reader.Keys())
	}
	if v.Open {
		p.text.Select(v.Current)
	}
}

// ShowSource implements present.View.
func (w *Window) ShowSource(v present.SourceView) { w.sourceText.show(v) }

// copyCitation puts the citation of the source on show on the clipboard.
func (w *Window) copyCitation() {
	if c := w.desk.Citation(); c != "" {
		fyne.CurrentApp().Clipboard().SetContent(c)
		w.ShowHint("Copied: " + shorten(c, 90))
	}
}

// paper is the pane that stands in the middle: the article, or a source.
func (w *Window) paper() *reader.Pane {
	if w.desk.SourceOpen() {
		return w.sourceText.text
	}
	return w.reader
}
