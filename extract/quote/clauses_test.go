package quote

import "testing"

// TestClauses holds where a reported clause begins and ends, and what is none.
func TestClauses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an exclamation ends it", `Vance said: “Ahoy!” Dock master Hugo Varga, of the board, said that was “late”.`,
			"direct|Ahoy!|Nora Vance|said\nindirect|that was “late”|Hugo Varga|said\ndirect|late|Hugo Varga|said"},
		{"a question and its cue", `“Ahoy?” Varga said that night.`, `direct|Ahoy?|Hugo Varga|said`},
		{"ill is no state", `Vance told Varga that he was ill. Varga sailed on.`, `indirect|he was ill|Nora Vance|told`},
		{"the site X", `“It is over,” Vance wrote on X. “Hugo Varga sold us a wreck.”`,
			`direct|It is over, / Hugo Varga sold us a wreck.|Nora Vance|wrote`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
