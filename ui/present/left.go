package present

import (
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// LeftView lists the paragraphs of which something is left to read or to check.
type LeftView struct {
	Open     bool
	Head     string // "62 % of the words · 214 words and 13 claims left in 9 paragraphs"
	Rows     []LeftRow
	Selected int // -1 for none
}

// LeftRow is one paragraph.
type LeftRow struct {
	Place   string // "paragraph 3 · 40 %"
	Text    string // the first words that are left
	Detail  string // "12 words to read, 2 claims to check"
	Percent int
}

// leftBlock is a paragraph of which something is left.
type leftBlock struct {
	block int
	gaps  []claim.Span
}

// words is the coverage of the sheet's text by words, counted once.
func (s *sheet) words() ledger.Words {
	if s.counted == nil {
		w := s.state.Words(s.result.Article)
		s.counted = &w
	}
	return *s.counted
}

// leftBlocks are the paragraphs of which something is left, in order.
func (s *sheet) leftBlocks() []leftBlock {
	var out []leftBlock
	w, gap := s.words(), 0
	for i, b := range s.result.Article.Blocks {
		if w.Blocks[i].Left == 0 {
			continue
		}
		l := leftBlock{block: i}
		for gap < len(w.Gaps) && w.Gaps[gap].End <= b.Span.Start {
			gap++
		}
		for gap < len(w.Gaps) && w.Gaps[gap].Start < b.Span.End {
			l.gaps = append(l.gaps, w.Gaps[gap])
			gap++
		}
		out = append(out, l)
	}
	return out
}

// wordsLine says for the foot of the window how much of the text is covered.
func (d *Desk) wordsLine() string {
	w := d.shown.words()
	if w.Total == 0 {
		return ""
	}
	line := fmt.Sprintf("%d %% of the words", w.Percent())
	if c := d.shown.state.Closed; c != nil {
		return "done by " + c.Name + ", " + d.when(c.At) + " · " + line
	}
	return line
}

// ShowLeft lists what is left, paragraph by paragraph.
func (d *Desk) ShowLeft() {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
	case len(d.shown.leftBlocks()) == 0:
		d.view.ShowHint("Nothing is left: every word is ticked or needs no check. D marks the article done.")
	default:
		d.closePanel()
		d.panel, d.piece = leftPanel, 0
		d.showPanel()
		d.view.ShowHint("j and k go on, Enter goes to the first sentence that is left, Esc goes back to the claims.")
	}
}

// LeftOpen reports whether the list of what is left is shown.
func (d *Desk) LeftOpen() bool { return d.panel == leftPanel }

// StepLeft goes down the list of what is left by n rows, up where n is below 0.
func (d *Desk) StepLeft(n int) { d.SelectLeft(d.piece + n) }

// SelectLeft goes to row i of the list of what is left.
func (d *Desk) SelectLeft(i int) {
	if d.panel != leftPanel {
		return
	}
	if i = max(0, min(i, len(d.shown.leftBlocks())-1)); i != d.piece {
		d.piece = i
		d.showPanel()
	}
}

// GoLeft goes to the first sentence that is left in the paragraph that the user
// is at, and back to the claims.
func (d *Desk) GoLeft() {
	if d.panel != leftPanel {
		return
	}
	all := d.shown.leftBlocks()
	if d.piece >= len(all) {
		return
	}
	if i := d.sentenceAt(all[d.piece].gaps[0].Start); i >= 0 {
		d.goToSentence(i)
	}
}

// leftView shows the list, which closes where nothing is left any more.
func (d *Desk) leftView() LeftView {
	v := LeftView{Selected: -1}
	if d.shown == nil || d.panel != leftPanel {
		return v
	}
	all := d.shown.leftBlocks()
	if len(all) == 0 {
		d.panel = noPanel
		d.view.ShowPassage(nil)
		return v
	}
	w, a := d.shown.words(), d.shown.result.Article
	for _, l := range all {
		n := w.Blocks[l.block]
		v.Rows = append(v.Rows, LeftRow{fmt.Sprintf("paragraph %d · %d %%", l.block+1, n.Percent()),
			short(a.Text[l.gaps[0].Start:l.gaps[0].End], 120), leftWords(n.Left-n.Open, d.shown.openIn(a.Blocks[l.block].Span)), n.Percent()})
	}
	d.piece = max(0, min(d.piece, len(all)-1))
	v.Open, v.Selected = true, d.piece
	v.Head = fmt.Sprintf("%d %% of the words · %s in %s", w.Percent(), leftWords(w.Left-w.WordCount.Open, d.shown.toCheck()), plural(len(all), "paragraph"))
	d.view.ShowPassage(all[d.piece].gaps)
	return v
}

func (s *sheet) toCheck() int {
	n := 0
	for i, f := range s.facts[:s.listed] {
		if !s.inRow(i) && s.openFact(f) {
			n++
		}
	}
	return n
}

// leftWords says what is left: "12 words to read, 2 claims to check".
func leftWords(words, claims int) string {
	var parts []string
	if words > 0 {
		parts = append(parts, plural(words, "word")+" to read")
	}
	if claims > 0 {
		parts = append(parts, plural(claims, "claim")+" to check")
	}
	return strings.Join(parts, ", ")
}

// Unfinished says what is left of the article on show, "" for nothing.
func (d *Desk) Unfinished() string {
	if d.shown == nil {
		return ""
	}
	w := d.shown.words()
	return leftWords(w.Left-w.WordCount.Open, d.shown.toCheck())
}

// Done reports whether the article on show is marked done.
func (d *Desk) Done() bool { return d.shown != nil && d.shown.state.Closed != nil }

// MarkDone says that the check of the article is done, or, where it is, that it
// goes on. While something is left it needs a reason.
func (d *Desk) MarkDone(reason string, then Then) {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	act := ledger.ArticleClosed{}
	what, hint := "the check goes on", "The check of this article goes on."
	if !d.Done() {
		w := d.shown.words()
		act = ledger.ArticleClosed{Closed: true, Words: w.Left - w.WordCount.Open, Claims: d.shown.toCheck(), Reason: trim(reason)}
		what, hint = "marked done", "The check of this article is done. Ctrl+Z takes that back, D goes on with it."
		if act.Reason == "" && act.Words+act.Claims > 0 {
			d.view.ShowHint("Something is left (" + d.Unfinished() + "): say why the check is done all the same.")
			if then != nil {
				then(false)
			}
			return
		}
	}
	d.sayTyped(what, "", func(s *sheet) ([]ledger.Statement, error) {
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: act}}, nil
	}, then)
	d.enqueue(func() {
		d.do(func() {
			if !d.unsaved {
				d.view.ShowHint(hint)
			}
		})
	})
}
