package bundle

import (
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"stet/store/ledger"
)

// TestWhatLeadsToASourceIsWithheld: the words that a kept source has now stay
// with it, and a public bundle has no questions.
func TestWhatLeadsToASourceIsWithheld(t *testing.T) {
	hash := strings.Repeat("ab", 32)
	on := ledger.Target{Article: hash, Claim: "c1", Kind: "name"}
	var events []ledger.Event
	head := ledger.Head{Author: "ann", Case: "case"}
	say := func(act ledger.Act) {
		e, err := ledger.Append(head, ledger.Statement{By: "Ann", Target: on, Act: act}, time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		head, events = e.Head(), append(events, e)
	}
	source := func(id, sensitivity string) {
		say(ledger.SourceAdded{Source: ledger.Source{ID: id, Kind: "message", Title: "Letter " + id, Sensitivity: sensitivity}})
		say(ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e" + id, ClaimID: "c1", SourceID: id, Stance: ledger.Supports}})
		say(ledger.PassageChanged{ID: "e" + id, Now: "words of " + id, Hash: hash})
	}
	source("open", "")
	source("secret", "confidential")
	say(ledger.RequestSet{Request: ledger.Request{ID: "r", Kind: ledger.ToAuthor, To: "R. Vane", Text: "Who says so?"}})
	for _, tt := range []struct {
		profile Profile
		held    []int // indices of events
	}{{Desk, nil}, {Legal, nil}, {Partner, []int{3, 4, 5}}, {Public, []int{3, 4, 5, 6}}} {
		var held []int
		for i, e := range tt.profile.withhold(events) {
			if e.Purged() {
				held = append(held, i)
			}
		}
		if len(held) != len(tt.held) {
			t.Errorf("%s withholds %v, want %v", tt.profile, held, tt.held)
			continue
		}
		for i := range held {
			if held[i] != tt.held[i] {
				t.Errorf("%s withholds %v, want %v", tt.profile, held, tt.held)
			}
		}
	}
}
