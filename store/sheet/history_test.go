package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"stet/store/ledger"
)

// TestHistory: a page that was asked for the record tells every act in words, a
// removed one as such, and no page tells it unasked.
func TestHistory(t *testing.T) {
	d := newDesk(t)
	d.say("Kim", "2031", ledger.FindingSet{Finding: ledger.NeedsCorrection, Note: "The note says so.", Wording: "2032"}, ledger.DecisionSet{Decision: ledger.Fix}, ledger.WorkStateSet{State: ledger.ReadyForSecond, Assignee: "Liv"})
	d.say("Kim", "2031", ledger.SourceAdded{Source: ledger.Source{ID: "a", Kind: "paper", Title: "Paper <1>"}}, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", SourceID: "a", Locator: "p. 3", Stance: ledger.Contradicts}}, ledger.EvidenceRemoved{ID: "e"})
	d.say("Liv", "", ledger.NoteAdded{ID: "n", Text: "Ask again."}, ledger.ArticleClosed{Closed: true, Words: 3, Claims: 1, Reason: "cut"})
	gone := slices.Clone(d.events)
	gone[0].Payload = nil
	for _, tt := range []struct {
		events []ledger.Event
		want   []string
	}{
		{d.events, []string{"✗ Needs correction; The note says so.; proposed “2032”", "decision: fix", "work ready for second: Liv", "added the source “Paper <1>”", "contradicts: “Paper <1>”, p. 3", "evidence removed", "note: Ask again.", "the check is done, 3 words and 1 claims left: cut"}},
		{gone, []string{"withheld or removed for good; its seal is kept", "decision: fix"}},
	} {
		s := Build(harbourResult(d), ledger.ReplayOn(tt.events, d.a, d.claims), Meta{Record: true, Proof: []string{"sha256sum -c"}, Signers: []string{"Kim with the key X."}})
		var said []string
		for _, h := range s.History {
			said = append(said, h.What)
		}
		if len(said) != len(d.events) {
			t.Fatalf("%d of %d acts", len(said), len(d.events))
		}
		for _, w := range tt.want {
			if !slices.Contains(said, w) {
				t.Errorf("no %q in %q", w, said)
			}
		}
		var page bytes.Buffer
		if err := s.WriteHTML(&page); err != nil {
			t.Fatal(err)
		}
		for _, w := range []string{`<section id="history"`, "<b>Signed by</b> Kim with the key X.", "proves nothing about itself", "Good signature"} {
			if !strings.Contains(page.String(), w) {
				t.Errorf("the page lacks %q", w)
			}
		}
		if strings.Contains(page.String(), "<script") || tt.want[0] != "withheld or removed for good; its seal is kept" && !strings.Contains(page.String(), "Paper &lt;1&gt;") {
			t.Error("the page runs what it tells")
		}
	}
	if s := Build(harbourResult(d), ledger.ReplayOn(d.events, d.a, d.claims), Meta{}); s.History != nil {
		t.Error("a sheet tells the history unasked")
	}
}

// TestWrappedLines: rows are as high as words that do not break need.
func TestWrappedLines(t *testing.T) {
	for _, tt := range []struct {
		text        string
		width, want int
	}{
		{"", 10, 1}, {"short", 10, 1}, {"two words", 10, 1}, {"exactly 10", 10, 1}, {"one too many", 10, 2}, {"… Zusammenhang fehlt", 14, 2}, {"… Zusammenhang fehlt", 13, 3},
		{strings.Repeat("x", 25), 10, 3}, {"ab " + strings.Repeat("x", 12), 10, 3}, {"a b", 0, 2},
	} {
		if got := wrappedLines(tt.text, tt.width); got != tt.want {
			t.Errorf("wrappedLines(%q, %d) = %d, want %d", tt.text, tt.width, got, tt.want)
		}
	}
}
