package quote

import "testing"

func runTable(t *testing.T, tests []struct{ name, in, want string }) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// Where a saying is on record is no speaker of it.
func TestOnRecord(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"minutes between verb and clause", `Hugo Varga told the board, according to its minutes, that the crane “never turned”.`,
			"indirect|the crane “never turned”|Hugo Varga|told\ndirect|never turned|Hugo Varga|told"},
		{"a report between verb and clause", `Hugo Varga said, according to a police report, that he was “scared”.`,
			"indirect|he was “scared”|Hugo Varga|said\ndirect|scared|Hugo Varga|said"},
		{"a transcript that a paper has seen", `Hugo Varga told the board, according to a transcript seen by the Ledger, that the crane was “rotten”.`,
			"indirect|the crane was “rotten”|Hugo Varga|told\ndirect|rotten|Hugo Varga|told"},
		{"minutes behind", `Hugo Varga said the crane “never turned”, according to the minutes.`,
			"indirect|the crane “never turned”|Hugo Varga|said\ndirect|never turned|Hugo Varga|said"},
		{"the minutes alone speak", `The crane “never turned”, according to the board’s minutes.`,
			"indirect|The crane “never turned”|board’s minutes|according to\ndirect|never turned|board’s minutes|according to"},
		{"a person inside", `The pier, according to Nora Vance, is “rotten”.`, `direct|rotten|Nora Vance|according to`},
		{"another's word inside", `Hugo Varga said the pier was shut because, according to the engineer, it was “rotten”.`,
			`direct|rotten|engineer|according to`},
	})
}

// A question that stands alone is not taken for the words of whoever spoke before.
func TestLoneQuestions(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"the writer asks in the present", intro + "“It was late,” Varga says.\n\n“Who drove?” I ask.\n\n“Nobody drove.”",
			"direct|It was late,|Hugo Varga|says\ndirect|Who drove?||ask\ndirect|Nobody drove.|Hugo Varga|"},
		{"the writer says a question", intro + "“A man came,” Vance says.\n\n“What man?” I say, and put down the cup.\n\n“I don’t know.”",
			"direct|A man came,|Nora Vance|says\ndirect|What man?||say\ndirect|I don’t know.|Nora Vance|"},
		{"no clause", intro + "“I sold nets here,” Vance said.\n\n“What will you do?”\n\n“I will wait,” she said.",
			"direct|I sold nets here,|Nora Vance|said\ndirect|What will you do?||\ndirect|I will wait,|Nora Vance|said"},
		{"question and answer side by side", intro + "Vance said the boat was late.\n\n“Was it you?” “No, it was him.”",
			"indirect|the boat was late|Nora Vance|said\ndirect|Was it you?||\ndirect|No, it was him.||"},
		{"a passive with who asks", intro + "Varga said the boat had been late.\n\n“Is it safe?” the mayor was asked by Vance.",
			"indirect|the boat had been late|Hugo Varga|said\ndirect|Is it safe?|Nora Vance|asked"},
		{"a passive without", intro + "“Is it safe?” Varga was asked.", "direct|Is it safe?||asked"},
		{"a statement goes on", intro + "“The boat was late,” Vance said.\n\n“Nobody rang the bell.”",
			"direct|The boat was late, / Nobody rang the bell.|Nora Vance|said"},
		{"a question in the same paragraph goes on", intro + "“The boat was late,” Vance said. “Who rang the bell?”",
			"direct|The boat was late, / Who rang the bell?|Nora Vance|said"},
		{"he quotes a question", intro + "“We heard it,” Vance said.\n\n“They asked us, ‘Who rang the bell?’”",
			"direct|We heard it, / They asked us, ‘Who rang the bell?’|Nora Vance|said"},
		{"a fragment is not one quote with a sentence", intro + "The pier “never leaked”, according to Vance.\n\n“Nobody was in danger.”",
			"indirect|The pier “never leaked”|Nora Vance|according to\ndirect|never leaked|Nora Vance|according to\ndirect|Nobody was in danger.|Nora Vance|"},
	})
}

// The agency of a dateline says nothing.
func TestDatelines(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"a state in short", `MARBURY, Neb. (AP) — Mayor Nora Vance resigned on Friday, adding that she was “tired.”`,
			"indirect|she was “tired.”|Nora Vance|adding\ndirect|tired.|Nora Vance|adding"},
		{"a state of two letters", `MARBURY, N.H. (AP) — Mayor Nora Vance resigned on Friday, adding that she was “tired.”`,
			"indirect|she was “tired.”|Nora Vance|adding\ndirect|tired.|Nora Vance|adding"},
		{"a town alone", `MARBURY (Reuters) - Mayor Nora Vance left on Friday, calling the bill “a joke.”`,
			"indirect|the bill “a joke.”|Nora Vance|calling\ndirect|a joke.|Nora Vance|calling"},
		{"no dateline", `AP said on Friday that the bill was “a joke.”`,
			"indirect|the bill was “a joke.”|AP|said\ndirect|a joke.|AP|said"},
	})
}
