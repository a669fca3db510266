package quote

import "testing"

// TestThey tells whom "they", "the company" and "the group" mean.
func TestThey(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"one person's pronoun", "Robin Hale, who uses they and them as pronouns, runs a school. They said the school would stay open.",
			"indirect|the school would stay open|Robin Hale|said"},
		{"nonbinary", "Robin Hale, a nonbinary sailor, left. “I love it,” they said.", "direct|I love it,|Robin Hale|said"},
		{"one person and no word of pronouns", "Robin Hale runs a school. They said the school would stay open.", "indirect|the school would stay open||said"},
		{"two people", "Nora Vance and Hugo Varga lead the union. They said the yard would close.", "indirect|the yard would close|Nora Vance and Hugo Varga|said"},
		{"a crowd", "Protesters filled the quay. They said the pier was theirs.", "indirect|the pier was theirs|protesters|said"},
		{"the staff of a body", "Acme Metals met its staff. They said the plant would close.", "indirect|the plant would close|Acme Metals|said"},
		{"the group and the company", "The Harnley Group owns the pier. Acme Metals owns the yard. The group said the pier would stay. The company said the yard would close.",
			"indirect|the pier would stay|Harnley Group|said\nindirect|the yard would close|Acme Metals|said"},
		{"a surname far from one of its two bearers", "The pier belongs to Nora Vance. She spoke at length. The fog came in and the ferry was late. Dues rose.\n\nMany came to the hall. It was full by noon.\n\n" +
			"Meanwhile in Tarn the baker Pablo Vance shut his shop. He has run it for years. Vance said he was tired.", "indirect|he was tired|Pablo Vance|said"},
		{"a surname near both", "Nora Vance and Pablo Vance own the yard. Vance said it would close.", "indirect|it would close|Vance|said"},
		{"forms of address", "Nora Vance, a baker, left. Her cousin Pablo Vance, a sailor, stayed.\n\nThe fog came.\n\nMs. Vance said the shop was shut. Mr. Vance said he would sail.",
			"indirect|the shop was shut|Nora Vance|said\nindirect|he would sail|Pablo Vance|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in, known(tt.in)...); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestFirstLine tells a plain text's headline, which says what the body says
// again, from its first sentence.
func TestFirstLine(t *testing.T) {
	const body = "\n\nThe town cheered on Monday.\n\n“We will never sell the pier,” Nora Vance told the Ledger."
	again := "direct|We will never sell the pier,|Nora Vance|told"
	tests := []struct{ name, in, want string }{
		{"a headline", "Vance: pier ‘never’ for sale" + body + " She said it would “never” be sold.", again + "\nindirect|it would “never” be sold|Nora Vance|said\ndirect|never|Nora Vance|said"},
		{"a sentence of speech", "“We will never sell the pier,” Nora Vance said." + body, "direct|We will never sell the pier,|Nora Vance|said\n" + again},
		{"a whole quote", "“We will never sell the pier.”" + body, "direct|We will never sell the pier.|Nora Vance|\n" + again},
		{"a sentence full of names", "Harnley Mayor Nora Vance told Hugo Varga that Tarn Harbour Bank would “never sell the pier.”" + body,
			"indirect|Tarn Harbour Bank would “never sell the pier.”|Nora Vance|told\ndirect|never sell the pier.|Nora Vance|told\n" + again},
		{"a headline in capitals", "Mayor Nora Vance Tells Tarn Harbour Bank Town Will “Never Sell the Pier.”" + body, again},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestTurnedDown tells what was refused from what was called untrue.
func TestTurnedDown(t *testing.T) {
	const vance = "Nora Vance runs the pier.\n\n"
	tests := []struct{ in, want string }{
		{"Vance rejected a pay offer on Monday.", ""},
		{"Vance rejected the latest pay offer from the board.", ""},
		{"The court dismissed the case against the yard.", ""},
		{"Vance rejected the claim that she lied.", "indirect|the claim that she lied|Nora Vance|rejected"},
		{"Vance dismissed the idea of a sale.", "indirect|the idea of a sale|Nora Vance|dismissed"},
		{"Vance rejected calls for her to go.", "indirect|calls for her to go|Nora Vance|rejected"},
		{"Vance praised the offer of the yard.", "indirect|the offer of the yard|Nora Vance|praised"},
	}
	for _, tt := range tests {
		if got := read(vance + tt.in); got != tt.want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
