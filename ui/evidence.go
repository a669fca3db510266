package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/present"
	"stet/ui/reader"
)

// evidencePane shows below the article what a source says of the current
// claim: the passage in its context with the word difference in it, and what
// that means.
type evidencePane struct {
	w     *Window
	box   *fyne.Container
	below *fyne.Container // the article with the pane below it
	head  *twoSided
	at    *widget.Label
	steps *fyne.Container
	from  *widget.Label // which source, and where in it
	full  *link         // opens the source
	cite  *link
	use   *button
	says  *widget.Label
	text  *reader.Pane
	shown present.Match
	of    string // claim that is shown
	open  string // that is open in text
	parts *container.Split
	high  *shelfHigh
}

// evidenceHeight is that of the passage and what is said of it, at the usual
// size of text.
const evidenceHeight = 150

// passageZoom makes a passage a little smaller than the article.
const passageZoom = .85

func newEvidencePane(w *Window) *evidencePane {
	p := &evidencePane{w: w, head: newTwoSided(false), at: widget.NewLabel(""), says: wrapped(""), from: caption(""), text: reader.New()}
	p.text.OnRune, p.text.OnKey = w.typedRune, w.typedKey
	p.use = newIconButton(w, "Use as evidence (e)", theme.ConfirmIcon(), func() { w.desk.Evidence() })
	p.use.Importance = widget.HighImportance
	prev := newIconButton(w, "", theme.NavigateBackIcon(), func() { w.desk.StepPassage(-1) })
	next := newIconButton(w, "", theme.NavigateNextIcon(), func() { w.desk.StepPassage(1) })
	p.full = action(w, "Full text (f)", func() { w.desk.OpenSource("") })
	p.cite = action(w, "Copy citation (b)", w.copyCitation)
	p.steps = container.NewHBox(prev, p.at, next)
	top := container.NewBorder(nil, nil, nil, container.NewHBox(p.steps, p.use), p.head)
	said := container.New(&tight{rowShare}, p.from, p.says, container.NewHBox(p.full, p.cite))
	p.parts, p.high = container.NewHSplit(p.text, container.NewVScroll(said)), &shelfHigh{}
	p.parts.SetOffset(.6)
	p.box = container.NewBorder(container.NewVBox(widget.NewSeparator(), top), nil, nil, nil, container.New(p.high, p.parts))
	p.box.Hide()
	return p
}

// show shows the passage for a claim, or puts the pane away.
func (p *evidencePane) show(id string, m present.Match) {
	p.shown = m
	on := m.Busy != "" || m.Look != (present.Look{})
	bare := m.Text == ""
	turned := on != p.box.Visible() || on && bare != p.high.bare
	p.high.bare, p.text.Hidden = bare, bare
	if p.box.Hidden = !on; turned {
		p.below.Refresh() // the article has become shorter or longer
	}
	if !on {
		p.of = ""
		return
	}
	word := m.Look.Sign + "  " + m.Look.Word
	ink := tone(m.Look.Tone).Ink()
	if m.Busy != "" {
		word, ink = m.Busy, theme.ColorNamePlaceHolder
	}
	p.head.set(word, ink, "", theme.ColorNamePlaceHolder)
	setOrHide(p.from, m.Source)
	setOrHide(p.says, strings.Join(m.Says, "\n"))
	p.at.SetText(fmt.Sprintf("%d of %d", m.At+1, m.Of))
	p.steps.Hidden, p.use.Hidden = m.Of < 2, m.Use == ""
	p.full.Hidden, p.cite.Hidden = m.Source == "", m.Source == ""
	if p.of != id || p.open != m.Text {
		p.of, p.open = id, m.Text
		p.text.Open(reader.Document{Text: m.Text, Blocks: m.Blocks, Marks: passageMarks(m.Marks)})
		p.text.SetZoom(p.w.reader.Zoom() * passageZoom)
	} else {
		p.text.SetMarks(passageMarks(m.Marks))
	}
	if len(m.Marks) > 0 {
		p.text.Select(m.Marks[0].ID)
	}
	p.box.Refresh()
	if turned {
		p.below.Refresh()
		p.w.reader.Select(id) // it may have gone behind the pane
	}
}

// passageMarks are the marks of a passage, as the reader draws them.
func passageMarks(in []present.Mark) []reader.Mark {
	out := make([]reader.Mark, len(in))
	for i, m := range in {
		kind := m.Kind
		switch kind {
		case present.KindAdded:
			kind = reader.KindAdded
		case present.KindRemoved:
			kind = reader.KindRemoved
		}
		out[i] = reader.Mark{ID: m.ID, Kind: kind, Spans: append([]claim.Span{}, m.Spans...), Tone: tone(m.Look.Tone), Tip: m.Tip}
	}
	return out
}

// shelfHigh gives its objects a height that follows the size of the text, a
// smaller one where there is no passage to show.
type shelfHigh struct{ bare bool }

// Layout implements fyne.Layout.
func (*shelfHigh) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (h *shelfHigh) MinSize([]fyne.CanvasObject) fyne.Size {
	if h.bare {
		return fyne.NewSize(240, scaled(evidenceHeight*.55))
	}
	return fyne.NewSize(240, scaled(evidenceHeight))
}

// underPaper lays its second object, the evidence, below its first, the article.
// The article keeps so many lines where the evidence would leave it fewer; the
// evidence keeps a third of the room.
type underPaper struct{ line func() float32 }

// paperLines is how many lines of the article are in sight at least.
const paperLines = 8

// Layout implements fyne.Layout.
func (u *underPaper) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	paper, below := objects[0], objects[1]
	high := float32(0)
	if below.Visible() {
		high = min(below.MinSize().Height, max(size.Height/3, size.Height-paperLines*u.line()))
	}
	below.Move(fyne.NewPos(0, size.Height-high))
	below.Resize(fyne.NewSize(size.Width, high))
	paper.Move(fyne.NewPos(0, 0))
	paper.Resize(fyne.NewSize(size.Width, size.Height-high))
}

// MinSize implements fyne.Layout.
func (u *underPaper) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(objects[1].MinSize())
}
