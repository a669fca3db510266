package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestCaptionsAreOneKeyAway: captions beside the text are told, and all of them
// come into it at once, as captions; labels and boxes stay out.
func TestCaptionsAreOneKeyAway(t *testing.T) {
	d, s, _, op := desk(t, "")
	d.PutCaptions()
	if s.hint != "Open an article first." {
		t.Errorf("says %q", s.hint)
	}
	d.Open("mill")
	d.Wait()
	if strings.Contains(strings.Join(s.article.Notices, " "), "caption") {
		t.Errorf("notices %q", s.article.Notices)
	}
	d.PutCaptions()
	d.Wait()
	if s.hint != "There are no picture captions beside the text." {
		t.Errorf("says %q", s.hint)
	}
	r := mill()
	r.Article.Dropped = []claim.Dropped{
		{Text: "The mill in 1931, with 84 workers.", Reason: "picture caption", Kind: claim.Caption, Before: 1},
		{Text: "Photo: R. Vane", Reason: "picture caption", Kind: claim.Caption, Before: 1},
		{Text: "Sign up to our letter today", Reason: "newsletter box", Kind: claim.Paragraph, Before: 2},
		{Text: "Ada Brook at the gate on Monday.", Reason: "picture caption", Kind: claim.Caption, Before: 3},
	}
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	if n := s.article.Notices; len(n) == 0 || n[len(n)-1] != "2 picture captions are not in the text. Press u, then c, to check them as well." {
		t.Errorf("notices %q", n)
	}
	d.PutCaptions()
	d.Wait()
	text, kinds := s.article.Text, 0
	for _, b := range s.article.Blocks {
		if b.Kind == claim.Caption {
			kinds++
		}
	}
	if !strings.Contains(text, "with 84 workers.") || !strings.Contains(text, "at the gate") || strings.Contains(text, "Photo:") || strings.Contains(text, "letter") || kinds != 2 ||
		s.hint != "2 captions put into the text. Ctrl+Z takes that back." || strings.Contains(strings.Join(s.article.Notices, " "), "caption") {
		t.Errorf("text %q, %d captions, says %q, notices %q", text, kinds, s.hint, s.article.Notices)
	}
	d.Undo()
	d.Wait()
	if s.article.Text != story {
		t.Errorf("after undo: %q", s.article.Text)
	}
}
