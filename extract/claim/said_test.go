package claim

import "testing"

func TestSaid(t *testing.T) {
	tests := []struct {
		cue, modal string
		negated    bool
		words      string
		mark       string
	}{
		{"said", "", false, "said", ""},
		{"", "", false, "", ""},
		{"did not say", "", true, "did not say", ""},
		{"won’t say", "will", true, "won’t say", ""},
		{"has yet to say", "yet to", true, "has yet to say", ""},
		{"denied", "", true, "denied", ""},
		{"did not deny", "", false, "did not deny", ""},
		{"hardly said", "", true, "hardly said", ""},
		{"said", "", true, "said", "not said"}, // nobody said
		{"", "", true, "", "not said"},
		{"may announce", "may", false, "may announce", ""},
		{"was expected to tell", "expected to", false, "was expected to tell", ""},
		{"'ll say", "will", false, "'ll say", ""},
		{"thinks", "if", false, "if … thinks", ""},
		{"says", "unless", false, "unless … says", ""},
		{"announce", "may", false, "may announce", ""}, // would the verb alone be kept
		{"say", "would", true, "would say", "not said"},
		{"noted", "", true, "noted", "not said"},
	}
	for _, tt := range tests {
		q := Quote{Cue: tt.cue, Modal: tt.modal, Negated: tt.negated}
		if words, mark := q.Said(); words != tt.words || mark != tt.mark {
			t.Errorf("%q, %q, negated %v: %q, %q; want %q, %q", tt.cue, tt.modal, tt.negated, words, mark, tt.words, tt.mark)
		}
	}
}
