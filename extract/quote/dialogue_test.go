package quote

import "testing"

// TestDialogue reads talks in which somebody else's verb, reply or nod stands
// beside a quote.
func TestDialogue(t *testing.T) {
	const pier = "The board of the pier met in Harnley. Nora Vance runs it and Hugo Varga sits on it.\n\n"
	tests := []struct{ name, in, want string }{
		{"another disagrees", pier + "“We have time,” Vance said. “Years of it.” Varga disagreed.",
			"direct|We have time, / Years of it.|Nora Vance|said"},
		{"another agrees, inverted before", pier + "“The deck is rotten,” said Nora Vance. “It is a danger.” Hugo Varga, a neighbour, agreed.",
			"direct|The deck is rotten, / It is a danger.|Nora Vance|said"},
		{"the clause is joined by a comma", pier + "“We have time,” Vance said. “None at all,” Varga answered.",
			"direct|We have time,|Nora Vance|said\ndirect|None at all,|Hugo Varga|answered"},
		{"a question has its clause", pier + "“We have time,” Vance said. “How much?” Varga asked.",
			"direct|We have time,|Nora Vance|said\ndirect|How much?|Hugo Varga|asked"},
		{"the first quote of the paragraph", pier + "“The deck is rotten.” Varga agreed.",
			"direct|The deck is rotten.|Hugo Varga|agreed"},
		{"a sentence between", pier + "“We have time,” Vance said. The room fell silent. “There is none.” Varga insisted.",
			"direct|We have time,|Nora Vance|said\ndirect|There is none.|Hugo Varga|insisted"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}
