package reader

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"stet/extract/claim"
)

// StepWord selects the word after the selection, or before it where by is negative.
// Without a selection it begins with what is pointed out, the current claim or the
// top of the view, whichever there is first.
func (p *Pane) StepWord(by int) {
	s := p.Selection()
	at := s.End
	if s.IsZero() {
		at = p.here()
	} else if by < 0 {
		at = s.Start
	}
	p.selectWord(at, by)
}

// GrowSelection moves the end of the selection by a word; a selection of one word
// does not shrink. Without a selection it selects a word.
func (p *Pane) GrowSelection(by int) {
	s := p.Selection()
	if s.IsZero() {
		p.StepWord(1)
		return
	}
	w := nextWord(p.doc.Text, s.End)
	if by < 0 {
		last := wordBefore(p.doc.Text, s.End)
		w = wordBefore(p.doc.Text, last.Start)
	}
	if w.Len() > 0 && w.End > s.Start {
		p.pick(s.Start, w.End)
		p.Reveal(claim.Span{Start: w.Start, End: w.End})
	}
}

func (p *Pane) selectWord(at, by int) {
	w := nextWord(p.doc.Text, at)
	if by < 0 {
		w = wordBefore(p.doc.Text, at)
	}
	if w.Len() > 0 {
		p.pick(w.Start, w.End)
		p.Reveal(w)
	}
}

// here is the byte of the text where the reader is.
func (p *Pane) here() int {
	if len(p.points) > 0 {
		return p.points[0].Start
	}
	if m := p.find(p.current); m >= 0 {
		return p.doc.Marks[m].Spans[0].Start
	}
	at, _ := p.top()
	return at
}

// nextWord is the first word of the text that begins at or after a byte, empty for
// none.
func nextWord(text string, at int) claim.Span {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			s := wordAround(text, at)
			return claim.Span{Start: at, End: max(s.End, at+n)}
		}
		at += n
	}
	return claim.Span{}
}

// wordBefore is the last word of the text that ends at or before a byte, empty for
// none.
func wordBefore(text string, at int) claim.Span {
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			s := wordAround(text[:at], at-n)
			return claim.Span{Start: s.Start, End: at}
		}
		at -= n
	}
	return claim.Span{}
}

// typedWord acts on the arrows that select words and reports whether k is one.
func (b *body) typedWord(k fyne.KeyName) bool {
	by, ok := map[fyne.KeyName]int{fyne.KeyRight: 1, fyne.KeyLeft: -1}[k]
	switch {
	case !ok:
	case shifted():
		b.p.GrowSelection(by)
	default:
		b.p.StepWord(by)
	}
	return ok
}

// shifted reports whether a Shift key is down.
func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
