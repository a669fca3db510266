package ledger

import (
	"testing"

	"stet/extract/claim"
)

func TestDoes(t *testing.T) {
	for _, tt := range []struct {
		stance Stance
		match  string
		want   Stance
	}{
		{AsFound, "", AsFound},
		{AsFound, "exact", Supports},
		{AsFound, "fits", Supports},
		{AsFound, "variant: spelling", Supports},
		{AsFound, "differs: number_changed", Contradicts},
		{AsFound, "differs: party_missing", Context},
		{AsFound, "differs: party_missing, value_differs", Contradicts},
		{AsFound, "not_found", Context},
		{AsFound, "a passage to look at", Context},
		{AsFound, "exactly what a newer program says", Context},
		{Supports, "differs: number_changed", Supports}, // the editor knows better
		{Context, "exact", Context},
	} {
		if got := (Evidence{Stance: tt.stance, Match: tt.match}).Does(); got != tt.want {
			t.Errorf("%s with %q: %s, want %s", tt.stance, tt.match, got, tt.want)
		}
	}
}

// TestWhatCounts: what a source counts for, and whether a tick can rest on it.
func TestWhatCounts(t *testing.T) {
	passage := claim.Anchor{Exact: "the mill lost nine men"}
	for _, tt := range []struct {
		name                                string
		ev                                  Evidence
		finding                             Finding
		independent                         int
		contradicted, ungrounded, questions bool
	}{
		{"attached and no more", Evidence{Stance: AsFound}, Verified, 0, false, false, false},
		{"attached with a page", Evidence{Stance: AsFound, Locator: "p. 3"}, Verified, 1, false, false, false},
		{"said to support, nobody says where", Evidence{Stance: Supports}, Verified, 0, false, false, false},
		{"said to support, with a page", Evidence{Stance: Supports, Locator: "p. 3"}, Verified, 1, false, false, false},
		{"said to support, with a note", Evidence{Stance: Supports, Note: "He said so."}, Verified, 1, false, false, false},
		{"found", Evidence{Stance: AsFound, Match: "exact"}, Verified, 1, false, false, false},
		{"found and noted", Evidence{Stance: AsFound, Match: "folded", Passage: passage}, Verified, 1, false, false, false},
		{"not found", Evidence{Stance: AsFound, Match: "not_found"}, Verified, 0, false, true, false},
		{"not found, yet noted where", Evidence{Stance: AsFound, Match: "not_found", Locator: "cell B7"}, Verified, 0, false, false, false},
		{"something else", Evidence{Stance: AsFound, Match: "differs: value_differs"}, Verified, 0, true, false, true},
		{"something else, as quoted", Evidence{Stance: AsFound, Match: "differs: words_changed"}, VerifiedAsAttributed, 0, true, false, true},
		{"something else, for the change", Evidence{Stance: AsFound, Match: "differs: words_changed"}, VerifiedWithChange, 0, true, false, false},
		{"something else, found wrong", Evidence{Stance: AsFound, Match: "differs: words_changed"}, NeedsCorrection, 0, true, false, false},
		{"something else, the editor knows better", Evidence{Stance: Supports, Match: "differs: words_changed", Passage: passage}, Verified, 1, false, false, false},
		{"contradicts, says the editor", Evidence{Stance: Contradicts}, Verified, 0, true, false, true},
	} {
		d := newDesk(t, "ann")
		at := target("c1")
		d.say(at, SourceAdded{source("s1")})
		tt.ev.ID, tt.ev.ClaimID, tt.ev.SourceID = "e1", "c1", "s1"
		d.say(at, EvidenceAdded{tt.ev})
		d.say(at, found(tt.finding))
		got := Replay(d.events).Of("c1")
		if got.Independent != tt.independent || got.Contradicted != tt.contradicted || got.Ungrounded != tt.ungrounded || got.Questioned != tt.questions {
			t.Errorf("%s: %d independent, contradicted %v, ungrounded %v, questioned %v", tt.name, got.Independent, got.Contradicted, got.Ungrounded, got.Questioned)
		}
		d.say(at, GroundsSet{Grounds: OtherGrounds, Word: "the source has a slip"})
		if got := Replay(d.events).Of("c1"); got.Questioned || got.Ungrounded {
			t.Errorf("%s: still asked for after a reason was given", tt.name)
		}
	}
}
