package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// TestWarnings walks through the list of warnings and back to the claims.
func TestWarnings(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	if s.warnings.Open || len(s.warnings.Rows) != 2 || s.status.Warnings != "⚠ 1 warning (w)" {
		t.Fatalf("before: %+v, foot %q", s.warnings, s.status.Warnings)
	}
	if m := s.alarms[0]; m.ID != "w1" || story[m.Spans[0].Start:m.Spans[0].End] != "12 percent" {
		t.Errorf("mark %+v", m)
	}
	d.NextWarning()
	c := s.warnings.Card
	if !s.warnings.Open || c.ID != "w1" || c.Place != "1 of 2" || !c.Flagged || c.Look.Word != "to judge" || len(c.Sentences) != 1 || c.Sentences[0] != "12 percent" {
		t.Errorf("at the first warning: %+v", s.warnings)
	}
	if len(s.passages) != 1 || story[s.passages[0].Start:s.passages[0].End] != "12 percent" {
		t.Errorf("points at %v", s.passages)
	}
	d.StepWarning(1)
	if c := s.warnings.Card; c.ID != "w2" || c.Flagged || len(c.Sentences) != 2 || s.warnings.Selected != 1 {
		t.Errorf("at the sum that is right: %+v", s.warnings)
	}
	d.StepWarning(1)
	if s.warnings.Selected != 1 {
		t.Errorf("past the last: %d", s.warnings.Selected)
	}
	d.NextWarning()
	if s.warnings.Selected != 0 {
		t.Errorf("w past the last: %d", s.warnings.Selected)
	}
	d.Select(d.Row(0).ID)
	if s.warnings.Open || len(s.passages) != 0 || d.WarningsOpen() {
		t.Errorf("a claim was chosen and the warnings stay: %+v", s.warnings)
	}
	d.SelectWarning("w1")
	d.Leave()
	if s.warnings.Open || s.form.ID == "" {
		t.Errorf("Esc: open %v, form of %q", s.warnings.Open, s.form.ID)
	}
}

// TestJudge: a warning is confirmed or dismissed with a reason, and every turn
// can be undone.
func TestJudge(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.NextWarning()
	saved := true
	d.Judge("w1", ledger.Dismissed, "  ", func(ok bool) { saved = ok })
	d.Wait()
	if saved || len(lib.events[lib.order[0]]) != 0 || !strings.HasPrefix(s.hint, "Say why") {
		t.Errorf("dismissed without a reason: saved %v, hint %q", saved, s.hint)
	}
	d.Judge("w2", ledger.Confirmed, "", nil)
	d.Wait()
	if len(lib.events[lib.order[0]]) != 0 {
		t.Error("a sum that adds up was judged")
	}
	d.Judge("w1", ledger.Dismissed, "another quarter", func(ok bool) { saved = ok })
	d.Wait()
	c := s.warnings.Card
	if !saved || c.Judgement != ledger.Dismissed || c.Reason != "another quarter" || c.By != "M. Ito, 10:31" || len(c.History) != 1 || !strings.Contains(c.History[0], "dismissed: another quarter") {
		t.Errorf("dismissed: %+v", c)
	}
	if s.status.Warnings != "" || len(s.alarms) != 0 || !s.warnings.Open {
		t.Errorf("a dismissed warning: foot %q, marks %+v", s.status.Warnings, s.alarms)
	}
	d.Judge("w1", ledger.Dismissed, "another quarter", nil)
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != 1 {
		t.Errorf("said twice: %d events", n)
	}
	d.Judge("w1", ledger.Confirmed, "", nil)
	d.Wait()
	if c := s.warnings.Card; c.Judgement != ledger.Confirmed || s.alarms[0].Look.Word != "confirmed" {
		t.Errorf("confirmed: %+v", c)
	}
	d.Undo()
	d.Wait()
	if c := s.warnings.Card; c.Judgement != ledger.Dismissed || !s.warnings.Open {
		t.Errorf("undone: %+v", s.warnings)
	}
	d.Undo()
	d.Wait()
	if c := s.warnings.Card; c.Judgement != ledger.Unjudged || s.status.Warnings == "" {
		t.Errorf("undone twice: %+v", c)
	}
	d.Redo()
	d.Wait()
	if c := s.warnings.Card; c.Judgement != ledger.Dismissed {
		t.Errorf("done again: %+v", c)
	}
	d.NextToJudge()
	if !strings.HasPrefix(s.hint, "Every warning is judged") {
		t.Errorf("hint %q", s.hint)
	}
}

// TestWarningsOnClaims: a claim's form shows what is wrong and what adds up
// about it, and nothing of a warning that was dismissed.
func TestWarningsOnClaims(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Select(d.Row(4).ID)
	if len(s.form.Warnings) != 1 || len(s.form.Sums) != 1 || s.form.Sums[0] != "✓ The sum is right." {
		t.Errorf("form: %q, %q", s.form.Warnings, s.form.Sums)
	}
	tip := s.marks[len(s.marks)-1].Tip
	if len(tip) != 2 || !strings.HasPrefix(tip[1], "⚠ 12 percent does not follow") {
		t.Errorf("tip %q", tip)
	}
	d.Judge("w1", ledger.Dismissed, "another quarter", nil)
	d.Wait()
	if len(s.form.Warnings) != 0 || len(s.marks[len(s.marks)-1].Tip) != 1 {
		t.Errorf("dismissed: %q", s.form.Warnings)
	}
}

// TestTwins: a quote leads to the same words elsewhere and to the reported
// words around it.
func TestTwins(t *testing.T) {
	text := "Owner: ‘we held on’\n\nBrook said they had “held on” for years. “We held on,” she said."
	a := claim.Plain(text)
	a.Blocks[0].Kind = claim.Heading
	quote := func(id, w string, kind claim.QuoteKind) claim.Claim {
		at := words(a, w)
		return claim.Claim{ID: id, Kind: claim.KindQuote, Span: at, Text: w, Sentence: at, Quote: &claim.Quote{Kind: kind, Segments: []claim.Span{at}}}
	}
	head, part, whole, last := quote("head", "we held on", claim.QuoteDirect), quote("part", "held on” for", claim.QuoteDirect),
		quote("whole", "they had “held on” for years", claim.QuoteIndirect), quote("last", "We held on,", claim.QuoteDirect)
	head.Quote.Repeats, last.Quote.Repeats, whole.Quote.Parts = []string{"last"}, []string{"head", "gone"}, []string{"part"}
	last.Quote.Speaker, last.Quote.SpeakerSpan, last.Quote.CueSpan = "Ada Brook", words(a, "she"), words(a, "said.")
	cs := []claim.Claim{head, part, whole, last}
	claim.Sort(cs)
	s := newSheet(Docket{Result: claim.Result{Article: a, Claims: cs}, State: ledger.ReplayOn(nil, a, cs)}, nil)
	tests := map[string]string{
		"head": "last:said elsewhere too, paragraph 1: “We held on,”", "last": "head:said elsewhere too, in the headline: “we held on”",
		"whole": "part:word for word in it, checked with it: “held on” for”", "part": "whole:part of the reported words: “they had “held on” for years”",
	}
	for id, want := range tests {
		twins := s.twins(s.facts[s.at[id]])
		if len(twins) != 1 || twins[0].ID+":"+twins[0].Text != want {
			t.Errorf("%s: %q; want %q", id, twins, want)
		}
	}
	for _, m := range s.marks() {
		if m.ID == "last" && (len(m.Beside) != 2 || text[m.Beside[0].Start:m.Beside[0].End] != "she" || m.Tip[1] != "“she” is Ada Brook") {
			t.Errorf("the last quote points at %v, tip %q", m.Beside, m.Tip)
		}
	}
}

// TestNoDate: a text without a date of its own says so where that matters.
func TestNoDate(t *testing.T) {
	a := claim.Plain("The mill closed on Tuesday.")
	at := words(a, "Tuesday")
	cs := []claim.Claim{{ID: "d", Kind: claim.KindNumber, Span: at, Text: "Tuesday", Sentence: at,
		Number: &claim.Number{Kind: claim.DateKind, Bound: claim.Exact, Date: &claim.Date{Grain: "day"}}}}
	notices := func() []string {
		return newSheet(Docket{Result: claim.Result{Article: a, Claims: cs}, State: ledger.ReplayOn(nil, a, cs)}, nil).article().Notices
	}
	if n := notices(); len(n) != 1 || !strings.Contains(n[0], "“Tuesday”") {
		t.Errorf("notices %q", n)
	}
	a.Published = "2026-11-18"
	if n := notices(); len(n) != 0 {
		t.Errorf("of a known day: %q", n)
	}
}
