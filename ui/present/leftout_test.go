package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// trimmed is the mill of which two lines were left out.
func trimmed() claim.Result {
	r := mill()
	r.Article.Dropped = []claim.Dropped{
		{Text: "Sign up to our letter", Reason: "newsletter box", Kind: claim.Paragraph, Before: 1},
		{Text: "The mill opened in 1911.", Reason: "related story", Kind: claim.Paragraph, Before: 3},
	}
	return r
}

func TestPieceIsPutIntoTheText(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.ShowLeftOut()
	if s.leftOut.Open || !strings.HasPrefix(s.hint, "Nothing was left out of this text.") {
		t.Errorf("says %q", s.hint)
	}
	op.articles["mill"] = trimmed()
	d.Open("mill")
	d.Wait()
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	d.ShowLeftOut()
	if !d.LeftOutOpen() || len(s.leftOut.Rows) != 2 || s.leftOut.Rows[1].Text != "Sign up to our letter" || s.leftOut.Card.Look.Word != "holds a figure" || s.leftOut.Card.Place != "1 of 2" {
		t.Fatalf("%+v", s.leftOut)
	}
	d.StepPiece(1)
	if s.leftOut.Card.Words != "Sign up to our letter" {
		t.Fatalf("%+v", s.leftOut.Card)
	}
	d.StepPiece(-1)
	d.StepPiece(-1)
	if c := s.leftOut.Card; c.Words != "The mill opened in 1911." || c.Reason != "related story" || c.Act != "Put into the text (Enter)" ||
		len(s.passages) != 1 || s.passages[0].Len() != 0 || s.passages[0].Start != len(story) { // the gap, no words
		t.Fatalf("%+v, %v", c, s.passages)
	}
	d.TurnPiece()
	d.Wait()
	if !strings.HasSuffix(s.article.Text, "\n\nThe mill opened in 1911.") || s.hint != "It is in the text now. Ctrl+Z takes that back." {
		t.Fatalf("text %q, says %q", s.article.Text, s.hint)
	}
	if c := s.leftOut.Card; c.Act != "Leave out again (Enter)" || c.Reason != "put into the text by M. Ito" || c.Note != "M. Ito, 10:31" {
		t.Errorf("%+v", c)
	}
	d.ClosePanel()
	if s.form.Finding != ledger.Verified || s.form.Place != "1 of 5" || d.Current() != s.form.ID {
		t.Errorf("the claim that the user was at is %+v", s.form)
	}
	d.ShowChanges()
	d.Wait()
	if s.changes.Counts != "1 place: 5 words added, 0 removed" {
		t.Errorf("changes %q", s.changes.Counts)
	}
	d.Undo()
	d.Wait()
	if s.article.Text != story || s.changes.Open || len(lib.events[lib.order[0]]) != 3 {
		t.Errorf("undone: %q", s.article.Text)
	}
	d.Redo()
	d.Wait()
	d.ShowLeftOut()
	d.TurnPiece()
	d.Wait()
	if s.article.Text != story || s.hint != "It is as the program read it again." {
		t.Errorf("left out again: %q, %q", s.article.Text, s.hint)
	}
}

func TestParagraphIsTakenOut(t *testing.T) {
	d, s, _, op := desk(t, "")
	d.TakeOut(claim.Span{Start: 0, End: 4})
	if s.hint != "Open an article first." {
		t.Errorf("says %q", s.hint)
	}
	op.articles["mill"] = trimmed()
	d.Open("mill")
	d.Wait()
	d.Select(d.Row(4).ID)
	d.SetFinding(ledger.Verified)
	d.Wait()
	d.TakeOut(claim.Span{})
	if !strings.HasPrefix(s.hint, "Select words") {
		t.Errorf("says %q", s.hint)
	}
	d.TakeOut(claim.Span{Start: 0, End: len(story)})
	if !strings.HasPrefix(s.hint, "That is the whole text.") {
		t.Errorf("says %q", s.hint)
	}
	at := words(op.articles["mill"].Article, "fell 12")
	d.TakeOut(at)
	d.Wait()
	if strings.Contains(s.article.Text, "Shares") || s.status.Gone != "1 no longer in the text" || !strings.HasPrefix(s.hint, "Taken out of the text. What was said about 1 claim in it waits") {
		t.Fatalf("text %q, %+v, says %q", s.article.Text, s.status, s.hint)
	}
	d.ShowLeftOut()
	if r := s.leftOut.Rows; len(r) != 3 || r[2].Reason != claim.TakenOut || r[2].Look.Word != "taken out" {
		t.Fatalf("%+v", r)
	}
	d.SelectPiece(2)
	if s.leftOut.Card.Act != "Put back into the text (Enter)" {
		t.Errorf("%+v", s.leftOut.Card)
	}
	d.TurnPiece()
	d.Wait()
	if s.article.Text != story || s.status.Gone != "" {
		t.Errorf("put back: %q, %+v", s.article.Text, s.status)
	}
	// What was put in by hand is left out again by taking it out.
	d.SelectPiece(0)
	d.TurnPiece()
	d.Wait()
	a := claim.Article{Text: s.article.Text}
	d.TakeOut(words(&a, "opened in"))
	d.Wait()
	if s.article.Text != story || s.hint == "" || len(d.shown.state.Blocks) != 0 {
		t.Errorf("text %q, blocks %+v", s.article.Text, d.shown.state.Blocks)
	}
}

// TestBoilerplateIsReadAfterAll: the boxes of a plain text stay in it, and are
// read where the editor says so.
func TestBoilerplateIsReadAfterAll(t *testing.T) {
	d, s, _, op := desk(t, "")
	r := mill()
	r.Article.Blocks[2].Kind = claim.Boilerplate
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	d.ShowLeftOut()
	if len(s.leftOut.Rows) != 1 || !strings.HasPrefix(s.leftOut.Rows[0].Reason, "not read") {
		t.Fatalf("%+v", s.leftOut.Rows)
	}
	d.TurnPiece()
	d.Wait()
	if a := d.shown.result.Article; a.Text != story || a.Blocks[2].Kind != claim.Paragraph || s.leftOut.Card.Act != "Leave out again (Enter)" {
		t.Errorf("%+v, %+v", a.Blocks, s.leftOut.Card)
	}
	d.TurnPiece()
	d.Wait()
	if d.shown.result.Article.Blocks[2].Kind != claim.Boilerplate {
		t.Error("it is read still")
	}
}

// TestPieceWithoutAPlace: pages read by an older version do not say where a
// piece stood.
func TestPieceWithoutAPlace(t *testing.T) {
	d, s, lib, op := desk(t, "")
	r := mill()
	r.Article.Dropped = []claim.Dropped{{Text: "Sign up", Reason: "newsletter box"}}
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	d.ShowLeftOut()
	d.TurnPiece()
	d.Wait()
	if s.leftOut.Card.Act != "" || s.leftOut.Card.Note != noPlace || s.hint != noPlace || len(lib.events[lib.order[0]]) != 0 {
		t.Errorf("%+v, says %q", s.leftOut.Card, s.hint)
	}
}
