package quote

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestVerbGroup holds the cue of a quote that was not said or may not have
// been: the whole verb group in the article's words.
func TestVerbGroup(t *testing.T) {
	tests := []struct {
		in, cue string
		negated bool
	}{
		{`Vance said the plant was sold.`, "said", false},
		{`Vance has said the plant was sold.`, "said", false},
		{`Vance later said the plant was sold.`, "said", false},
		{`Vance did not say the plant was sold.`, "did not say", true},
		{`Vance, however, didn’t say the plant was sold.`, "didn’t say", true},
		{`Vance has yet to say whether the plant is sold.`, "has yet to say", true},
		{`Vance may announce that the plant is sold.`, "may announce", false},
		{`Vance was expected to tell the board that the plant was sold.`, "was expected to tell", false},
		{`Vance is said to have told the board that the plant was sold.`, "is said to have told", false},
		{`Vance later flatly denied that the plant was sold.`, "denied", true},
		{`Vance neither confirmed nor denied that the plant was sold.`, "neither confirmed nor denied", true},
		{`Vance did not confirm or deny that the plant was sold.`, "did not confirm or deny", true},
		{`If Vance thinks the plant is sold, nobody will believe it.`, "thinks", false},
		{`“It is sold,” Vance will say.`, "will say", false},
		{`Vance would not call it “a sale”.`, "would not call", true},
		// What is not denied is no denial.
		{`Vance did not deny that the plant was sold.`, "did not deny", false},
		{`Vance has never denied that the plant was sold.`, "has never denied", false},
		{`Vance refused to deny that the plant was sold.`, "refused to deny", false},
	}
	for _, tt := range tests {
		cs := Read(text.New(claim.Plain(intro+"It rained.\n\n"+tt.in)), nil)
		if len(cs) == 0 {
			t.Errorf("%s: no quote", tt.in)
			continue
		}
		q := cs[0].Quote
		if q.Cue != tt.cue || q.Negated != tt.negated {
			t.Errorf("%s: cue %q, negated %v; want %q, %v", tt.in, q.Cue, q.Negated, tt.cue, tt.negated)
		}
	}
}
