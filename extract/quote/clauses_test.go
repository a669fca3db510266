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
		{"hours after another said", `Vance said she had not chosen, hours after yard boss Lena Hart told a meeting the sale was “as good as sealed.”`,
			"indirect|she had not chosen|Nora Vance|said\nindirect|the sale was “as good as sealed.”|Lena Hart|told\ndirect|as good as sealed.|Lena Hart|told"},
		{"a day after a warning", `Vance said the pier was safe, a day after Varga warned it “could drop”.`,
			"indirect|the pier was safe|Nora Vance|said\nindirect|it “could drop”|Hugo Varga|warned\ndirect|could drop|Hugo Varga|warned"},
		{"a day after telling", `Vance said the strike was over, a week after telling her board it would last.`,
			"indirect|the strike was over|Nora Vance|said\nindirect|it would last|Nora Vance|telling"},
		{"hours after what is part of it", `Vance said the boat sank, hours after it left port.`, `indirect|the boat sank, hours after it left port|Nora Vance|said`},
		{"while another said", `Vance said she would go while Varga said he would stay.`,
			"indirect|she would go|Nora Vance|said\nindirect|he would stay|Hugo Varga|said"},
		{"a term", `The term “ebb line” describes a mark on the quay.`, `scare|ebb line||`},
		{"a term that is judged", `Vance said the term “ebb line” was a lie.`,
			"indirect|the term “ebb line” was a lie|Nora Vance|said\ndirect|ebb line|Nora Vance|said"},
		{"what a thing shows", `Mud cores reveal “swift” silting.`, `scare|swift||`},
		{"what a report reveals", `The report reveals “swift” silting.`,
			"indirect|“swift” silting|report|reveals\ndirect|swift|report|reveals"},
		{"what a film is called", `The film, which Vance made, is called “Ebb”. It opens on Friday.`, `scare|Ebb||`},
		{"what the reader may think", `If you think “lazy” is the word for Vance, think again.`, `scare|lazy||`},
		{"a broker's grades", `Tarn Bank cut the share to “neutral” from “buy” and kept its other ratings.`, "scare|neutral||\nscare|buy||"},
		{"no grade", `Vance said the panel should be “neutral”.`,
			"indirect|the panel should be “neutral”|Nora Vance|said\ndirect|neutral|Nora Vance|said"},
		{"said both", `“No comment,” said both Vance and Varga.`, `direct|No comment,|Nora Vance and Hugo Varga|said`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
