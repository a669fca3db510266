package text

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestEnds holds full stops and closing marks that look like something else.
func TestEnds(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a word like a state", "He told nobody he was ill. Hale wept.", "He told nobody he was ill.|Hale wept."},
		{"a state", "She lives in Peoria, Ill. Hale Road is long.", "She lives in Peoria, Ill. Hale Road is long."},
		{"a rep", "He asked a union rep. Hale left.", "He asked a union rep.|Hale left."},
		{"a representative", "He asked Rep. Hale twice.", "He asked Rep. Hale twice."},
		{"the site X", "She wrote on X. Hale never did.", "She wrote on X.|Hale never did."},
		{"the site X, then a quote", "She wrote on X. “Hale lied.”", "She wrote on X.|“Hale lied.”"},
		{"a man X", "They gave it to X. Y. Zhao at noon.", "They gave it to X. Y. Zhao at noon."},
		{"an exclamation, then a sentence", "Ruiz said: “Stop!” Vance said that it was late.", "Ruiz said: “Stop!”|Vance said that it was late."},
		{"an exclamation, then what was said", "“Stop!” Minister Ann Hale said the line was shut.", "“Stop!”|Minister Ann Hale said the line was shut."},
		{"an exclamation and its cue", "“Stop!” Minister Ann Hale said that night.", "“Stop!” Minister Ann Hale said that night."},
		{"an exclamation and the crowd", "“Stop!” Ann Hale told the crowd.", "“Stop!” Ann Hale told the crowd."},
		{"an inverted cue", "“Stop!” said the guard.", "“Stop!” said the guard."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(sentences(New(claim.Plain(tt.in))), "|"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
