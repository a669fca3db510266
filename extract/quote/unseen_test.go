package quote

import "testing"

// TestUnseen holds what passages of kinds that the rules were not made on have
// taught: local papers, obituaries, market reports, press releases.
func TestUnseen(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an office in a body, then its holder", `The head of Acme Foods, Nora Vance, said the yard was full.`,
			`indirect|the yard was full|Nora Vance|said`},
		{"lost space before a surname of the article", `Talking to The Harbour LedgerVance said the yard was full.`,
			`indirect|the yard was full|Nora Vance|said`},
		{"lost space, then what he belongs to", `The Harbour LedgerVance of the riggers' union said the yard was full.`,
			`indirect|the yard was full|Nora Vance|said`},
		{"a person of a body", `Nora Vance of the riggers’ union said the yard was full.`, `indirect|the yard was full|Nora Vance|said`},
		{"a plural's apostrophe", `The riggers' union said the yard was full.`, `indirect|the yard was full|riggers' union|said`},
		{"a site that is quoted", `It emerged that “Ebbwatch,” a tracking site that the harbour board quotes, was being paid for by the yard.`, `scare|Ebbwatch,||`},
		{"a word with an explanation that is said", `“Never,” a board member said.`, `direct|Never,|a board member|said`},
		{"what is shown", `When Vance showed “Saltmarsh” to the board, two members left.`, `scare|Saltmarsh||`},
		{"whose work", `Vance told the Ledger so. In May her “Grey Tide, Noon” fetched a million.`, `scare|Grey Tide, Noon||`},
		{"another minister", `The fisheries minister, Hugo Varga, resigned. The prime minister said it was over.`,
			`indirect|it was over|prime minister|said`},
		{"a ticker", `Tarn Foods, Inc. (NASDAQ: TRNF) today announced that it had sold a mill.`, `indirect|it had sold a mill|Tarn Foods|announced`},
		{"polled by", `Two of five economists polled by the Ledger last week had predicted the cut would be small.`,
			`indirect|the cut would be small|two of five economists|predicted`},
		{"a mission", `The Northern League's mission called the vote “free enough.”`,
			"indirect|the vote “free enough.”|Northern League's mission|called\ndirect|free enough.|Northern League's mission|called"},
		{"whoever the article is about", `When Nora Vance showed the film, two men left. “I was thrilled,” the director said.`,
			`direct|I was thrilled,|Nora Vance|said`},
		{"a word to the crowd", `Vance told supporters, “I love this quay.”`, `direct|I love this quay.|Nora Vance|told`},
		{"an editorial of a day", `“We have lost it,” reads a Wednesday editorial in the Ledger.`, `direct|We have lost it,|a Wednesday editorial|reads`},
		{"he after a dot", `Hugo Varga came at 7 p.m. He says the pier is rotten.`, `indirect|the pier is rotten|Hugo Varga|says`},
		{"in the past", `Critics in the past have said the pier was rotten.`, `indirect|the pier was rotten|critics|said`},
		{"no cue", `The most telling promise she made is that the pier will stay.`, ``},
		{"sources close to", `Sources close to Acme said the club had lost.`, `indirect|the club had lost|sources close to Acme|said`},
		{"a bishop by name", `The Bishop of Harnley, the Rev Nora Vance, said the roof leaked.`, `indirect|the roof leaked|Nora Vance|said`},
		{"through his lawyers", `“No,” Hugo Varga said through his solicitors, Crane and Lowe.`, `direct|No,|Hugo Varga|said`},
		{"but insisted", `Vance admitted the roof leaked but insisted it was safe.`,
			"indirect|the roof leaked|Nora Vance|admitted\nindirect|it was safe|Nora Vance|insisted"},
		{"another", `Some left. Another said the pier was rotten.`, `indirect|the pier was rotten|another|said`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
