package match

import (
	"testing"

	"stet/extract/claim"
)

// TestQuoteAroundAReportingClause: the words by which the source says who speaks
// are no part of the quote, whatever was changed beside them.
func TestQuoteAroundAReportingClause(t *testing.T) {
	const release = `The owner of the weir spoke on Monday.

“We will run every loom by river water until 2030,” said Ingrid Halvorsen, the owner and founder of Weir Looms. “It is not a promise, it is a date, and we have never missed one,” she added.

"The bank called twice," said Jonas Brook, who keeps the books, "and twice we let it ring until the evening."
`
	s := plainSource(release)
	for _, tt := range []struct {
		name, claim string
		want        Outcome
		alarms      string
		other       string // what the source has in the place of the changed words
	}{
		{"as it is", "We will run every loom by river water until 2030. It is not a promise, it is a date", Folded, "", ""},
		{"with a clause of its own", "“We will run every loom by river water until 2030,” said Ms Halvorsen. “It is not a promise, it is a date.”", Folded, "", ""},
		{"a figure before the clause", "We will run every loom by river water until 2029. It is not a promise, it is a date", Differs, "number_changed", "2030"},
		{"a word behind the clause", "We will run every loom by river water until 2030. That is not a promise, it is a date", Differs, "words_changed", "It"},
		{"on both sides", "We will run every loom by river water until 2029. That is not a promise, it is a date", Differs, "number_changed words_changed", "It"},
		{"dropped before it", "We will run every loom by river water. It is not a promise, it is a date", Differs, "words_dropped", "until 2030"},
		{"straight marks", `The bank called twice and twice we let it ring until the evening`, Folded, "", ""},
		{"straight marks, a word", `The bank called often and twice we let it ring until the evening`, Differs, "words_changed", "twice"},
		{"a sentence left out", "We will run every loom by river water until 2030. And twice we let it ring until the evening.", Differs, "joined", ""},
	} {
		r := s.Quote(Claim{Kind: claim.KindQuote, Text: tt.claim})
		if r.Outcome != tt.want || alarmList(r) != tt.alarms {
			t.Errorf("%s: %s [%s], want %s [%s]; %v", tt.name, r.Outcome, alarmList(r), tt.want, tt.alarms, r.Diff)
		}
		last := ""
		for _, e := range r.Diff {
			if e.Op != Keep && e.Alarm != Joined {
				last = e.Source
			}
		}
		if tt.other != "" && trimmed(last) != tt.other || tt.other == "" && tt.alarms == "" && last != "" {
			t.Errorf("%s: the source has %q, want %q", tt.name, last, tt.other)
		}
		checkResult(t, s, tt.claim, r)
	}
}

// trimmed is words without the marks at their end.
func trimmed(s string) string {
	if n := len(s); n > 0 && (s[n-1] == ',' || s[n-1] == '.') {
		return s[:n-1]
	}
	return s
}
