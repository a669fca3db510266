package quote

import (
	"testing"

	"stet/extract/claim"
)

// TestHeadlineCue holds headlines with capitals on their verbs.
func TestHeadlineCue(t *testing.T) {
	const body = "\n\nNora Vance met Hugo Varga on the quay. It rained.\n\nThe crane was sold.\n"
	tests := []struct{ name, in, want string }{
		{"behind", `Quay Is ‘a Wreck,’ Nora Vance Tells Board`, `direct|a Wreck,|Nora Vance|Tells`},
		{"before", `Nora Vance Says the Quay Is ‘a Wreck’ That Must Go`, `direct|a Wreck|Nora Vance|Says`},
		{"no verb of saying", `Nora Vance Sells ‘Old Crab’ Pub`, `scare|Old Crab||`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := tt.in + body
			if got := read(in, nameClaim(in, claim.Person, "", "Nora Vance")); got != tt.want {
				t.Errorf("%s\n got:\n%s\n want:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestLostMarks holds where a quote ends that nothing closes.
func TestLostMarks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the writer goes on", "Vance said: “We go at noon. Hugo Varga shook his head and left.\n\nThe hall was dark.",
			`direct|We go at noon.|Nora Vance|said`},
		{"an office and a name", "“Fine”, Vance said. “Good. The skipper, Hugo Varga, nodded.\n\nThe hall was dark.", `direct|Fine / Good.|Nora Vance|said`},
		{"a stray closer behind a reporting clause", "“Fine”, Vance said. \"Good. The skipper, Hugo Varga, nodded.\n\nVarga said 'tis true\" and left.",
			`direct|Fine / Good.|Nora Vance|said`},
		{"somebody speaks of himself", "Vance said: “We go at noon. Hugo Varga told me so.\n\nThe hall was dark.",
			`direct|We go at noon. Hugo Varga told me so.|Nora Vance|said`},
		{"it runs on", "Vance said: “The pier is rotten. Hugo Varga sold it.\n\n“It is gone,” she said.",
			`direct|The pier is rotten. Hugo Varga sold it. / It is gone,|Nora Vance|said`},
		{"a stray closer of words that run on", "Vance said: “The pier is rotten. It leaks.\n\nIt was sold for a song.” She left.",
			`direct|The pier is rotten. It leaks. / It was sold for a song.|Nora Vance|said`},
	}
	inYard(t, tests)
}

// TestWhoseWitness holds a witness who tells what somebody told her.
func TestWhoseWitness(t *testing.T) {
	inYard(t, []struct{ name, in, want string }{
		{"said X told her", `A witness, Mavis Orr, 81, said Vance once told her, “Mind the tide, my love.”`,
			"indirect|Vance once told her, “Mind the tide, my love.”|Mavis Orr|said\ndirect|Mind the tide, my love.|Nora Vance|told"},
		{"X told her", `The quay was shut, Vance told her on Monday.`, `indirect|The quay was shut|Nora Vance|told`},
	})
}

// TestHeadingWords holds headings that quote what the body only reports.
func TestHeadingWords(t *testing.T) {
	const body = "\n\nNora Vance told the board that the bolts were never checked after May. It rained.\n\nThe crane was sold.\n"
	tests := []struct{ name, in, want string }{
		{"reported in the body", `The bolts were “never checked”`, "direct|never checked|Nora Vance|\nindirect|the bolts were never checked after May|Nora Vance|told"},
		{"not in it", `The bolts were “often lost”`, "direct|often lost||\nindirect|the bolts were never checked after May|Nora Vance|told"},
		{"one word", `The “bolts” of Harnley`, "scare|bolts||\nindirect|the bolts were never checked after May|Nora Vance|told"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in + body); got != tt.want {
				t.Errorf("%s\n got:\n%s\n want:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
