package quote

import "testing"

// TestSymbols holds that brackets behind names, the symbols of shares and the marks of
// agencies are no part of a speaker and hide none.
func TestSymbols(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a symbol in brackets", `Norval Corp (NVL.L) said demand was weak.`, `indirect|demand was weak|Norval Corp|said`},
		{"a symbol and an apposition", `Norval Corp (NVL.L), the maker of toys, said demand was weak.`, `indirect|demand was weak|Norval Corp|said`},
		{"an exchange and a symbol", `“It was a hard year,” said Norval Corp (NASDAQ: NVL).`, `direct|It was a hard year,|Norval Corp|said`},
		{"a symbol between angles", `Keld Foods <KLD.CO> said demand was weak.`, `indirect|demand was weak|Keld Foods|said`},
		{"a place in a photograph", `“It is over,” Nora Vance (left) said.`, `direct|It is over,|Nora Vance|said`},
		{"a party and a seat", `Nora Vance (Labour, Tarn West) said the bill was dead.`, `indirect|the bill was dead|Nora Vance|said`},
		{"an age", `Nora Vance (54) told the Ledger the bill was dead.`, `indirect|the bill was dead|Nora Vance|told`},
		{"two with brackets", `Tarn Rail (TR) and Keld Rail (KR) said the line was closed.`, `indirect|the line was closed|Tarn Rail and Keld Rail|said`},
		{"two names with one bracket are two clauses", `The train hit Tarn Rail (TR) and Hugo Varga said the line was closed.`, `indirect|the line was closed|Hugo Varga|said`},
		{"a dateline and an agency", `TARN, May 3 (Reuters) - Norval Corp (NVL.L) said on Tuesday the plant was shut.`, `indirect|the plant was shut|Norval Corp|said`},
		{"an agency alone", `(Bloomberg) -- Norval Corp said it would buy Keld.`, `indirect|it would buy Keld|Norval Corp|said`},
		{"a speaker inside a bracket", `The plant (Nora Vance said it was old) is shut.`, `indirect|it was old|Nora Vance|said`},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s: %s\n got:\n%s\nwant:\n%s", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestDone holds what is done and not said: taking, turning down and coming to terms.
func TestDone(t *testing.T) {
	tests := []struct{ in, want string }{
		{`Norte Bank had agreed to buy the yard in May.`, ``},
		{`The two firms agreed a price of 3m pounds.`, ``},
		{`The two sides agreed on a truce until Monday.`, ``},
		{`The mayor agreed with the skippers.`, ``},
		{`The mayor agreed with the skippers that the quay was old.`, `indirect|the quay was old|mayor|agreed`},
		{`The mayor agreed that the quay was old.`, `indirect|the quay was old|mayor|agreed`},
		{`The mayor agreed it was far too late.`, `indirect|it was far too late|mayor|agreed`},
		{`The mayor accepted the prize of the year.`, ``},
		{`The mayor accepted that the quay was old.`, `indirect|the quay was old|mayor|accepted`},
		{`The union rejected a pay offer of four percent.`, ``},
		{`The union rejected a proposal that would cut pay.`, ``},
		{`The board rejected an approach from a rival in May.`, ``},
		{`The mayor rejected the claim that the quay was old.`, `indirect|the quay was old|mayor|rejected the claim|not`},
		{`The bank refused a loan of 3m pounds.`, ``},
		{`The bank refused to pay for the quay.`, ``},
		{`The bank refused to say who had paid.`, `indirect|who had paid|bank|refused to say|not`},
		{`The union rejected the offer as “an insult.”`, "indirect|the offer as “an insult.”|union|rejected\ndirect|an insult.|union|rejected"},
		{`“We are late,” Vance agreed.`, `direct|We are late,|Vance|agreed`},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
