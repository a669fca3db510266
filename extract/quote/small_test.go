package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// Constructions of a word or two that change who speaks.
func TestSmallConstructions(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"an order calls nothing", `Stop calling it a “market” at last.`, `scare|market||`},
		{"somebody calls it so", intro + `Vance stopped calling it a “market”.`, "indirect|it a “market”|Nora Vance|calling\ndirect|market|Nora Vance|calling"},
		{"behind me", `A woman behind me muttered, “I was first.”`, `direct|I was first.|a woman behind me|muttered`},
		{"I alone", `Behind the door I muttered, “I was first.”`, `direct|I was first.||muttered`},
		{"the same", intro + `Vance said the pier was old. She said the same in May.`, `indirect|the pier was old|Nora Vance|said`},
		{"the same is a subject", intro + `Vance said the same crane had failed.`, `indirect|the same crane had failed|Nora Vance|said`},
		{"a paper between subject and verb", `Nora Vance, in a paper published on Monday, argues that the pier is old.`, `indirect|the pier is old|Nora Vance|argues`},
		{"one of several letters", intro + `Vance said she had received six letters, one of them calling the plan “a war”.`,
			"indirect|she had received six letters, one of them calling the plan “a war”|Nora Vance|said\ndirect|a war|one of them|calling"},
		{"one of several people", intro + `Vance said six skippers, one of them calling himself “king”, had left.`,
			"indirect|six skippers, one of them calling himself “king”, had left|Nora Vance|said\ndirect|king|Nora Vance|said"},
		{"members of a party", `The board paid, with Republicans calling the price “a gift”.`,
			"indirect|the price “a gift”|Republicans|calling\ndirect|a gift|Republicans|calling"},
		{"any others", `The board paid, with Critics calling the price “a gift”.`,
			"indirect|the price “a gift”|critics|calling\ndirect|a gift|critics|calling"},
		{"told police, then the court", `Nora Vance told police she had been “told to tidy up”, the court heard.`,
			"indirect|Nora Vance told police she had been “told to tidy up”||heard\ndirect|told to tidy up|Nora Vance|told"},
		{"the writer asks her", "Carrie Vance meets me at the gate.\n\nI ask her whether she would take it on. She shakes her head.\n\n“Never in my life.”",
			`direct|Never in my life.|Carrie Vance|`},
	})
}

// "Jury told" in a headline tells where it was said.
func TestToldInHeadline(t *testing.T) {
	for _, tt := range []struct{ head, want string }{
		{"Nurse ‘falsified charts for months’, jury told", ""},
		{"Nurse ‘falsified charts for months’, Vance says", "Nora Vance"},
	} {
		a := blocks("heading "+tt.head, "paragraph Nora Vance told the jury that the nurse had falsified the charts.")
		cs := Read(text.New(a), nil)
		if len(cs) == 0 || cs[0].Quote.Speaker != tt.want {
			t.Errorf("%s\ngot:\n%s\nwant %q first", tt.head, lines(a.Text, cs), tt.want)
		}
	}
}

// A trade before a name is no part of it.
func TestTradesBeforeNames(t *testing.T) {
	for name, want := range map[string]string{
		"Dockworker Hugo Varga": "Hugo Varga",
		"Shopkeeper Ann Lee":    "Ann Lee",
		"Keeper Hill":           "Keeper Hill",
		"Driver Minnie Lee":     "Minnie Lee",
		"Baxter Hugo Varga":     "Baxter Hugo Varga",
	} {
		in := name + " said the pier was old."
		if got, want := read(in, nameClaim(in, claim.Person, "", name)), "indirect|the pier was old|"+want+"|said"; got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

// Which firm "the company" and "the payments group" are.
func TestWhichFirm(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the firm of whoever spoke", "Orrin was founded in May. “We sell arms,” said Orrin’s chief executive, Nora Vance.\n\n" +
			"Ferrante bought forty. Hugo Varga ran them.\n\nAccording to Vance, the money will go to Ghent. The plant will open, the company said.", "Orrin"},
		{"the only one of its sentence", "Shares in Orrin fell after the payments group said its chief would leave.", "Orrin"},
		{"one of two", "Shares in Orrin and Ferrante fell after the payments group said its chief would leave.", "payments group"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var names []claim.Claim
			for _, n := range []string{"Orrin", "Ferrante"} {
				if strings.Contains(tt.in, n) {
					names = append(names, nameClaim(tt.in, claim.Org, "", n))
				}
			}
			names = append(names, people(tt.in)...)
			cs := Read(text.New(claim.Plain(tt.in)), names)
			if len(cs) == 0 || cs[len(cs)-1].Quote.Speaker != tt.want {
				t.Errorf("got:\n%s\nwant the last to be by %s", lines(tt.in, cs), tt.want)
			}
		})
	}
}

// people makes the name claims of the two who are in most cases.
func people(in string) []claim.Claim {
	var out []claim.Claim
	for _, n := range [][]string{{"Nora Vance", "Vance"}, {"Hugo Varga"}} {
		if strings.Contains(in, n[0]) {
			out = append(out, nameClaim(in, claim.Person, "", n...))
		}
	}
	return out
}
