package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// sentencesOf cuts the mill's text at full stops and line ends.
func sentencesOf(a *claim.Article) []claim.Span {
	var out []claim.Span
	for _, b := range a.Blocks {
		from := b.Span.Start
		for from < b.Span.End {
			to := b.Span.End
			if i := strings.Index(a.Text[from:b.Span.End], ". "); i >= 0 {
				to = from + i + 1
			}
			out = append(out, claim.Span{Start: from, End: to})
			for from = to; from < b.Span.End && a.Text[from] == ' '; from++ {
			}
		}
	}
	return out
}

// reading is a desk on the mill that knows sentences.
func reading(t *testing.T) (*bench, *screen, *shelf) {
	t.Helper()
	d, s, lib, _ := desk(t, "")
	d.split = sentencesOf
	d.Open("mill")
	d.Wait()
	return d, s, lib
}

func pointed(s *screen) string {
	if len(s.passages) == 0 {
		return ""
	}
	return s.article.Text[s.passages[0].Start:s.passages[0].End]
}

func tickedWords(d *bench) string {
	var out []string
	for _, t := range d.shown.state.Ticks {
		out = append(out, d.shown.result.Article.Text[t.Span.Start:t.Span.End])
	}
	return strings.Join(out, " | ")
}

func TestTickSentenceBySentence(t *testing.T) {
	d, s, lib := reading(t)
	if s.status.Words != "0 % of the words" {
		t.Errorf("words %q", s.status.Words)
	}
	d.TickPlain(claim.Span{})
	if !strings.HasPrefix(s.hint, "Go to a sentence first") {
		t.Errorf("says %q", s.hint)
	}
	d.StepSentence(1)
	if pointed(s) != "Mill to close, owner says" || s.hint != "Sentence 1 of 4: 5 words to read. Space: no check needed." {
		t.Errorf("at %q, says %q", pointed(s), s.hint)
	}
	d.TickPlain(claim.Span{})
	d.Wait()
	if tickedWords(d) != "Mill to close, owner says" || pointed(s) != "The mill lost about $2 million last year, Ada Brook said." {
		t.Errorf("ticked %q, at %q", tickedWords(d), pointed(s))
	}
	if s.hint != "Sentence 2 of 4: 6 words to read and 2 claims to check. Space ticks the words." {
		t.Errorf("says %q", s.hint)
	}
	d.TickPlain(claim.Span{})
	d.Wait()
	if s.hint != "The sentence needs no other check; 2 claims are in it to be checked: n." || s.status.Words != "34 % of the words" {
		t.Errorf("says %q, words %q", s.hint, s.status.Words)
	}
	greyed := ""
	for _, g := range s.ticked {
		greyed += s.article.Text[g.Start:g.End] + "|"
	}
	if greyed != "Mill to close, owner says|The mill lost | last year, | said.|" {
		t.Errorf("greyed %q", greyed)
	}
	d.NextUnchecked()
	if d.Current() == "" || len(s.passages) != 0 {
		t.Errorf("at claim %q, passages %v", d.Current(), s.passages)
	}
	d.SetFinding(ledger.Verified)
	d.Wait()
	d.StepSentence(1) // the claim's own
	d.StepSentence(1)
	d.StepSentence(-1)
	d.TickPlain(claim.Span{})
	d.Wait()
	if tickedWords(d) != "Mill to close, owner says" || s.hint != "The sentence is to be read again." {
		t.Errorf("ticked %q, says %q", tickedWords(d), s.hint)
	}
	d.Undo()
	d.Wait()
	if got := tickedWords(d); got != "Mill to close, owner says | The mill lost about $2 million last year, Ada Brook said." || s.hint != "Undone: to be read again" {
		t.Errorf("ticked %q, says %q", got, s.hint)
	}
	if n := len(lib.events[lib.order[0]]); n != 5 {
		t.Errorf("%d events", n)
	}
}

func TestTickSelectionAndParagraph(t *testing.T) {
	d, s, _ := reading(t)
	d.TickParagraph()
	if !strings.HasPrefix(s.hint, "Go to a sentence of the paragraph") {
		t.Errorf("says %q", s.hint)
	}
	last := words(d.shown.result.Article, "last year, ")
	d.SetBecause(" opinion ")
	d.TickPlain(last)
	d.Wait()
	if tickedWords(d) != "last year," || d.shown.state.Ticks[0].Reason != "opinion" {
		t.Errorf("ticked %q, %+v", tickedWords(d), d.shown.state.Ticks)
	}
	d.StepSentence(1)
	d.StepSentence(1)
	d.TickParagraph()
	d.Wait()
	if got := tickedWords(d); !strings.HasPrefix(got, "The mill lost") || !strings.HasSuffix(got, "workers. | last year,") {
		t.Errorf("ticked %q", got)
	}
	d.TickPlain(words(d.shown.result.Article, "lost about"))
	d.Wait()
	if got := tickedWords(d); !strings.HasPrefix(got, "The mill | $2 million last year") {
		t.Errorf("a part of it taken back: %q", got)
	}
	d.TickPlain(words(d.shown.result.Article, "Ada Brook"))
	d.Wait()
	if strings.Contains(tickedWords(d), "Ada Brook said") {
		t.Errorf("ticked %q", tickedWords(d))
	}
	d.TickPlain(words(d.shown.result.Article, "Brook Mills"))
	d.Wait()
	if s.hint != "Every word here is in a claim: 1 to 5 say what you found." {
		t.Errorf("says %q", s.hint)
	}
	d.TickPlain(claim.Span{Start: len(s.article.Text) - 1, End: len(s.article.Text)})
	if s.hint != "There are no words to tick." {
		t.Errorf("says %q", s.hint)
	}
}

func TestWhatIsLeft(t *testing.T) {
	d, s, _ := reading(t)
	d.ShowLeft()
	v := s.left
	if !v.Open || v.Head != "0 % of the words · 16 words to read, 5 claims to check in 3 paragraphs" || len(v.Rows) != 3 {
		t.Fatalf("%+v", v)
	}
	if r := v.Rows[1]; r.Place != "paragraph 2 · 0 %" || r.Detail != "8 words to read, 3 claims to check" || !strings.HasPrefix(r.Text, "The mill lost") {
		t.Errorf("%+v", r)
	}
	d.StepLeft(1)
	if s.left.Selected != 1 || !strings.HasPrefix(pointed(s), "The mill lost") {
		t.Errorf("row %d, at %q", s.left.Selected, pointed(s))
	}
	d.GoLeft()
	if s.left.Open || pointed(s) != "The mill lost about $2 million last year, Ada Brook said." {
		t.Errorf("open %v, at %q", s.left.Open, pointed(s))
	}
	for range 5 {
		d.NextUnchecked()
		d.SetFinding(ledger.Verified)
		d.Wait()
	}
	d.NextLeft()
	for range 3 {
		d.TickParagraph()
		d.Wait()
	}
	if s.status.Words != "100 % of the words" || s.hint != "Every word of the article is ticked. D marks it done." {
		t.Errorf("words %q, says %q", s.status.Words, s.hint)
	}
	d.NextLeft()
	if !strings.HasPrefix(s.hint, "Nothing is left") {
		t.Errorf("says %q", s.hint)
	}
	d.ShowLeft()
	if s.left.Open {
		t.Error("a list of nothing")
	}
}

func TestDoneNeedsAReasonWhileSomethingIsLeft(t *testing.T) {
	d, s, _ := reading(t)
	if d.Unfinished() != "16 words to read, 5 claims to check" || d.Done() {
		t.Errorf("unfinished %q", d.Unfinished())
	}
	d.MarkDone(" ", func(saved bool) {
		if saved {
			t.Error("done without a reason")
		}
	})
	d.Wait()
	if d.Done() || !strings.HasPrefix(s.hint, "Something is left (16 words to read") {
		t.Errorf("says %q", s.hint)
	}
	d.MarkDone("a colleague has the rest", nil)
	d.Wait()
	if c := d.shown.state.Closed; c == nil || c.Words != 16 || c.Claims != 5 || s.status.Words != "done by M. Ito, 10:31 · 0 % of the words" {
		t.Errorf("%+v, %q", c, s.status.Words)
	}
	d.MarkDone("", nil)
	d.Wait()
	if d.Done() || s.hint != "The check of this article goes on." {
		t.Errorf("says %q", s.hint)
	}
	d.Undo()
	d.Wait()
	if !d.Done() {
		t.Error("undo left it open")
	}
}
