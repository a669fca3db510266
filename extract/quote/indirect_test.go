package quote

import "testing"

// TestContents holds where reported contents begin and end.
func TestContents(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a phrase in front of the reporting clause", `In the spring, Vance said, the yard was empty.`,
			`indirect|In the spring / the yard was empty|Nora Vance|said`},
		{"a condition in front", `If the bank paid, Vance said earlier in the hall, the yard would open.`,
			`indirect|If the bank paid / the yard would open|Nora Vance|said`},
		{"a clause in front that is no content", `After the bank had paid, Vance said the yard would open.`, `indirect|the yard would open|Nora Vance|said`},
		{"what follows the reporting clause", `The yard was late, Vance said, because the bank had not paid.`,
			`indirect|The yard was late / because the bank had not paid|Nora Vance|said`},
		{"another report follows", `The yard was late, Vance said, adding that the bank had paid.`,
			"indirect|The yard was late|Nora Vance|said\nindirect|the bank had paid|Nora Vance|adding"},
		{"according to, inside", `Over the winter, according to the bank, the yard had lost money.`,
			`indirect|Over the winter / the yard had lost money|bank|according to`},
		{"according to somebody explained", `According to Vance, a former banker, the yard had lost money.`,
			`indirect|the yard had lost money|Nora Vance|According to`},
		{"as somebody says", `As Vance noted on Monday, the yard had lost money.`, `indirect|the yard had lost money|Nora Vance|noted`},
		{"as the day went on", `As the day went on, the yard had lost money.`, ``},
		{"main clause after a report in front", `After Vance said that the yard was full, local dealers cut their prices.`,
			`indirect|the yard was full|Nora Vance|said`},
		{"a second verb of the speaker", `Vance says the yard is full and calls the bank “a leech”.`,
			"indirect|the yard is full|Nora Vance|says\nindirect|the bank “a leech”|Nora Vance|calls\ndirect|a leech|Nora Vance|calls"},
		{"a verb inside what is said", `Vance said the bank had lied and would lie again.`, `indirect|the bank had lied and would lie again|Nora Vance|said`},
		{"somebody else's report", `Vance said the yard was full, while Varga called it empty.`, `indirect|the yard was full|Nora Vance|said`},
		{"the writer's relative clause", `Vance said the yard was full, which is news to the bank.`, `indirect|the yard was full|Nora Vance|said`},
		{"a relative clause inside", `Vance said the crane, which is old, would stay.`, `indirect|the crane, which is old, would stay|Nora Vance|said`},
		{"told by the way", `Vance, who said the yard was full, left the hall.`, `indirect|the yard was full|Nora Vance|said`},
		{"there", `Vance said there had been no fire.`, `indirect|there had been no fire|Nora Vance|said`},
		{"adding after an inverted clause", `“It is full,” said Vance, adding that the bank knew.`,
			"direct|It is full,|Nora Vance|said\nindirect|the bank knew|Nora Vance|adding"},
		{"comma inside the marks", `While Vance said the yard was “full,” the bank had its doubts.`,
			"indirect|the yard was “full,”|Nora Vance|said\ndirect|full,|Nora Vance|said"},
		{"the writer's apposition", `Vance said the yard was full, a claim that the bank laughs at.`, `indirect|the yard was full|Nora Vance|said`},
		{"a list inside", `Vance said the yard had a crane, a dock and a hall.`, `indirect|the yard had a crane, a dock and a hall|Nora Vance|said`},
		{"what the words led to", `Vance said the yard was full, drawing laughs from the hall.`, `indirect|the yard was full|Nora Vance|said`},
		{"put it", `The yard is full, as Vance put it.`, `indirect|The yard is full|Nora Vance|put it`},
		{"a participle in front", `Noting that the yard was full, Vance left the hall.`, `indirect|the yard was full|Nora Vance|Noting`},
		{"a thing is no clause", `Vance announced her engagement to a banker, who was late.`, ``},
		{"states", `Three states that have harbours voted.`, ``},
		{"which means", `The bank is shut, which means that the yard is too.`, ``},
		{"it's implied", `It's implied that the yard is shut.`, ``},
		{"an exhortation", `Vance asked the bank to wait and paid a first rate.`, `indirect|the bank to wait|Nora Vance|asked`},
		{"what she called", `Vance denounced what she called “a sham.”`,
			"indirect|what she called “a sham.”|Nora Vance|denounced\ndirect|a sham.|Nora Vance|called"},
		{"on television", `Vance mocked the old mayor on television.`, `indirect|the old mayor|Nora Vance|mocked`},
		{"a rally no occasion", `Vance mocked the old mayor of the port.`, `indirect|the old mayor of the port|Nora Vance|mocked`},
		{"has conceded and says", `Vance has said the yard is full and says it alone can pay.`,
			"indirect|the yard is full|Nora Vance|said\nindirect|it alone can pay|Nora Vance|says"},
		{"the long dash", `Vance described the crane as old ― as she did with the dock.`, `indirect|the crane as old|Nora Vance|described`},
		{"breaks off", `The yard is shut and stays shut, because, according to Vance, the bank is broke.`, ``},
		{"a bracket that stays open", `Vance said the yard would shut (and the dock, for good.`, `indirect|the yard would shut|Nora Vance|said`},
		{"a bracket", `Vance said the yard (and the dock) would shut.`, `indirect|the yard (and the dock) would shut|Nora Vance|said`},
		{"that and a quote after the clause", `It is a sign, Vance said, that “the yard can live.”`,
			"indirect|It is a sign / that “the yard can live.”|Nora Vance|said\ndirect|the yard can live.|Nora Vance|said"},
		{"called on", `Vance called on Mayor Hale (R) to resign.`, `indirect|Mayor Hale (R) to resign|Nora Vance|called on`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
