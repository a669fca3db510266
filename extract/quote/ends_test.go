package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// Reported words end where the writer goes on with what the speaker or somebody else
// did.
func TestReportedWordsEnd(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"hung up", "Nora Vance said she was “sick of the calls” and hung up.", "she was “sick of the calls”"},
		{"left the room", "Nora Vance said the deal was dead and left the room.", "the deal was dead"},
		{"but her captain", "Nora Vance said it was “a fair result”, but her captain walked out.", "it was “a fair result”"},
		{"but a named winger", "Nora Vance said they were “finished”, but former winger Paul Dray was in no doubt that they would win.", "they were “finished”"},
		{"workers left", "Nora Vance said the deal was dead and the workers had left the room.", "the deal was dead and the workers had left the room"},
		{"he left, as told", "Nora Vance said he shouted and left the room.", "he shouted and left the room"},
		{"but the board would", "Nora Vance said it was “late”, but the board would meet.", "it was “late”, but the board would meet"},
		{"but Dray would", "Nora Vance said it was “late”, but Paul Dray would come.", "it was “late”, but Paul Dray would come"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names := []claim.Claim{nameClaim(tt.text, claim.Person, "", "Nora Vance")}
			if n := "Paul Dray"; strings.Contains(tt.text, n) {
				names = append(names, nameClaim(tt.text, claim.Person, "", n))
			}
			seg := claims(tt.text, names...)[0].Quote.Segments[0]
			if got := tt.text[seg.Start:seg.End]; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
