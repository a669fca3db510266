package ui

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
	"stet/store/ledger"
)

// dealing is a window at a deal of two parts.
func dealing(t *testing.T) *bench {
	b := window(t, 120, 10)
	r := b.lib.result
	at := claim.Span{Start: r.Claims[0].Span.Start, End: r.Claims[1].Span.End}
	who := claim.Claim{ID: "n", Kind: claim.KindName, Span: r.Claims[1].Span, Text: "Lochart", Sentence: at, Name: &claim.Name{Type: claim.Org, Canonical: "Lochart", Mentions: []claim.Span{r.Claims[1].Span}}}
	deal := claim.Claim{ID: "d", Kind: claim.KindDeal, Span: at, Text: "$100", Sentence: at, Confidence: 1,
		Deal: &claim.Deal{Kind: claim.Round, Company: "Lochart", Amount: "100", Currency: "USD", Status: claim.Completed, Parts: []string{"n", r.Claims[0].ID}}}
	r.Claims = append([]claim.Claim{deal, who}, r.Claims...)
	b.lib.result = r
	b.desk.Open("article")
	b.wait()
	b.desk.Select("d")
	return b
}

// row returns a row of the card on show.
func (b *bench) row(i int) *cardRow { return b.form.card.rows.Objects[i].(*cardRow) }

// TestCardIsTicked: a click on a part's sign ticks it, one on its words goes to
// it, y ticks all of them.
func TestCardIsTicked(t *testing.T) {
	b := dealing(t)
	if b.form.card.box.Hidden || b.row(0).row.Text != "Lochart" || b.row(1).row.Label != "Amount" || b.form.card.tick.Hidden {
		t.Fatalf("card: %+v", b.form.shown.Card)
	}
	b.form.page.Refresh()
	test.TapAt(b.row(0), fyne.NewPos(b.row(0).Size().Width-20, 10))
	b.wait()
	if b.form.shown.ID != "d" || b.row(0).row.Look.Word != "verified" {
		t.Errorf("a click on the sign: %+v at %s", b.row(0).row, b.form.shown.ID)
	}
	b.press("y")
	if b.row(1).row.Look.Word != "verified" || b.form.shown.Finding != ledger.Verified || len(b.lib.events) != 3 {
		t.Errorf("y: %+v, %d events", b.row(1).row, len(b.lib.events))
	}
	test.TapAt(b.row(1), fyne.NewPos(100, 10))
	b.wait()
	if b.form.shown.ID != b.lib.result.Claims[2].ID || !b.form.card.box.Hidden {
		t.Errorf("a click on the words goes to %s", b.form.shown.ID)
	}
}

// TestPlacesAreShown: a click on the words of a part of a deal shows where the text
// has it, and the deal stays on show.
func TestPlacesAreShown(t *testing.T) {
	b := dealing(t)
	r := b.row(0)
	r.row.Spans = []claim.Span{{Start: 0, End: 3}}
	test.TapAt(r, fyne.NewPos(100, 10))
	b.wait()
	if b.form.shown.ID != "d" || r.row.Look.Word == "verified" {
		t.Errorf("a click on the words: at %s, %+v", b.form.shown.ID, r.row)
	}
	test.TapAt(r, fyne.NewPos(r.Size().Width-20, 10))
	b.wait()
	if b.row(0).row.Look.Word != "verified" {
		t.Errorf("a click on the sign: %+v", b.row(0).row)
	}
}

// TestCorrectionStaysUntilItIsSaved: what is typed survives a wrong value, a
// full disk and another claim.
func TestCorrectionStaysUntilItIsSaved(t *testing.T) {
	b := dealing(t)
	b.press("c")
	p := b.form.correct
	amount := func() *field {
		for i := range p.fields {
			if p.fields[i].Key == "amount" {
				return p.fields[i].text
			}
		}
		t.Fatal("no amount to correct")
		return nil
	}
	if !p.box.Visible() || b.win.Canvas().Focused() != fyne.Focusable(p.fields[2].text) || !b.form.card.box.Hidden {
		t.Fatalf("c: shown %v, focus %T", p.box.Visible(), b.win.Canvas().Focused())
	}
	amount().SetText("two")
	b.focus(amount())
	b.key(fyne.KeyReturn)
	if !p.lacks.Visible() || len(b.lib.events) != 0 {
		t.Fatalf("words for a sum: %q, %d events", p.lacks.Text, len(b.lib.events))
	}
	amount().SetText("2m")
	b.lib.fault = errors.New("the disk is full")
	b.key(fyne.KeyReturn)
	if !p.box.Visible() || amount().Text != "2m" || !p.lacks.Visible() {
		t.Fatalf("a full disk: %q", p.lacks.Text)
	}
	b.desk.Select("n")
	if p.box.Visible() {
		t.Fatal("the form went along to another claim")
	}
	b.desk.Select("d")
	if b.form.unsaved.Hidden {
		t.Error("nothing tells of the correction that is not saved")
	}
	b.lib.fault = nil
	b.press("c")
	if amount().Text != "2m" {
		t.Fatalf("back again: %q", amount().Text)
	}
	b.focus(amount())
	b.key(fyne.KeyReturn)
	if p.box.Visible() || b.row(1).row.Text != "USD 2,000,000" || p.asRead.Hidden || !b.form.unsaved.Hidden || len(b.lib.events) != 1 {
		t.Errorf("saved: %+v, %d events", b.row(1).row, len(b.lib.events))
	}
	p.asRead.OnTapped()
	b.wait()
	if b.row(1).row.Text != "USD 100" || !p.asRead.Hidden {
		t.Errorf("as read: %+v", b.row(1).row)
	}
}

// TestEscapeKeepsACorrection and throws nothing away; Cancel does.
func TestEscapeKeepsACorrection(t *testing.T) {
	b := dealing(t)
	b.press("c")
	b.press("x")
	typed := b.form.correct.fields[2].text.Text
	b.key(fyne.KeyEscape)
	if b.form.correct.box.Visible() || b.drafts.of("d").Correction == "" {
		t.Fatal("Escape")
	}
	b.press("c")
	if got := b.form.correct.fields[2].text.Text; got != typed || got == "Lochart" {
		t.Errorf("again: %q, typed %q", got, typed)
	}
	b.form.correct.cancel()
	b.wait()
	b.press("c")
	if got := b.form.correct.fields[2].text.Text; got != "Lochart" {
		t.Errorf("after cancel: %q", got)
	}
	b.form.correct.cancel()
	b.desk.Select(b.lib.result.Claims[3].ID)
	if b.press("c"); len(b.form.correct.fields) != 6 {
		t.Errorf("a figure has %d fields", len(b.form.correct.fields))
	}
}

// TestOtherReadingIsTaken: a click in the form takes a date's second reading; a
// claim without one offers none.
func TestOtherReadingIsTaken(t *testing.T) {
	b := dealing(t)
	p := b.form.correct
	b.press("c")
	if p.other.Visible() {
		t.Errorf("a deal offers %q", p.other.Text)
	}
	p.cancel()
	c := &b.lib.result.Claims[2]
	c.Number = &claim.Number{Kind: claim.DateKind, Bound: claim.Exact, Date: &claim.Date{Start: "2020-03-04", Grain: "day", Other: &claim.Date{Start: "2020-04-03", Grain: "day"}}}
	b.desk.Open("article")
	b.wait()
	b.desk.Select(c.ID)
	b.press("c")
	if !p.other.Visible() || p.other.Text != "Read it as 3 April 2020" {
		t.Fatalf("offered: %v %q", p.other.Visible(), p.other.Text)
	}
	p.other.OnTapped()
	b.wait()
	if p.box.Visible() || b.form.shown.Entered == "" || len(b.lib.events) != 1 || p.asRead.Hidden {
		t.Errorf("taken: form open %v, entered %q, %d events", p.box.Visible(), b.form.shown.Entered, len(b.lib.events))
	}
}
