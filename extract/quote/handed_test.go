package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// Words that somebody only hands on are another's.
func TestHandedOn(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"a message read out in the next paragraph", intro + "The prosecutor, Ines Roth, read from a message that Varga is said to have sent to his sister:\n\n“They never look.”",
			`direct|They never look.|Hugo Varga|message`},
		{"who sent it without that", intro + `Ines Roth read out a text message Varga sent to his sister: “They never look.”`, `direct|They never look.|Hugo Varga|message`},
		{"written by", intro + `Ines Roth read to the jury from an email written by Varga: “They never look.”`, `direct|They never look.|Hugo Varga|email`},
		{"a diary", intro + `Ines Roth read from Varga’s diary: “They never look.”`, `direct|They never look.|Hugo Varga|diary`},
		{"nobody is named", intro + `Vance read a statement to the jury: “We are sorry.”`, `direct|We are sorry.|Nora Vance|read`},
		{"a sign", `The sign read, “No dogs.”`, `scare|No dogs.||`},
		{"told by", intro + `Vance, who was told by Varga that “it was over”, said she would go.`,
			"direct|it was over|Hugo Varga|told\nindirect|she would go|Nora Vance|said"},
		{"tells the board", intro + `Vance told the board that “it was over”.`, `direct|it was over|Nora Vance|told`},
		{"heard say", intro + `“It is over,” Vance heard Varga say.`, `direct|It is over,|Hugo Varga|say`},
		{"heard him shout", intro + `“It is over,” Vance heard him shout.`, `direct|It is over,|Hugo Varga|shout`},
		{"heard say before", intro + `Vance heard Varga say: “It is over.”`, `direct|It is over.|Hugo Varga|say`},
		{"says she heard", intro + `“I heard it,” Vance said.`, `direct|I heard it,|Nora Vance|said`},
		{"a report that she has seen", intro + `Vance conceded she had seen a report calling the pier “a trap”.`,
			"indirect|she had seen a report calling the pier “a trap”|Nora Vance|conceded\ndirect|a trap|a report|calling"},
		{"a letter that she signs", intro + `Vance signed a letter calling the pier “a trap”.`,
			"indirect|the pier “a trap”|Nora Vance|calling\ndirect|a trap|Nora Vance|calling"},
	})
}

// "It" is the body to which the sentence before turns.
func TestBodyAsked(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"put to", "The Harbour Institute found that a berth costs a fortune. I put this to the Treasury. It said the figures were wrong.", "Treasury"},
		{"asked for comment", "The Harbour Institute found that a berth costs a fortune. The Ledger asked the Treasury for comment. It said the figures were wrong.", "Treasury"},
		{"a body by kind", "The Harbour Institute found that a berth costs a fortune. I put the claim to the council. It said the figures were wrong.", "council"},
		{"asks for something else", "The Harbour Institute asked the court for time. It said the figures were wrong.", "Harbour Institute"},
		{"nobody is asked", "The Harbour Institute published its report. It said the figures were wrong.", "Harbour Institute"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names := []claim.Claim{nameClaim(tt.in, claim.Org, "", "Harbour Institute")}
			if tt.want == "Treasury" {
				names = append(names, nameClaim(tt.in, claim.Org, "", "Treasury"))
			}
			cs := Read(text.New(claim.Plain(tt.in)), names)
			if len(cs) == 0 || cs[len(cs)-1].Quote.Speaker != tt.want {
				t.Errorf("got:\n%s\nwant the last to be by %s", lines(tt.in, cs), tt.want)
			}
		})
	}
}

// A family and its firm share a name.
func TestFamilyFirms(t *testing.T) {
	family := "Anna Falk and her brother Piotr Falk ran Falk Mills SA until March.\n\n"
	alone := "Piotr Falk runs Falk Mills SA.\n\n"
	tests := []struct{ name, in, want string }{
		{"Mr", family + "Mr Falk said the bank had called.", "Piotr Falk"},
		{"Ms", family + "Ms Falk said the bank had called.", "Anna Falk"},
		{"who spoke first", family + "“We owed nobody,” Anna Falk said.\n\nFalk said the bank had called.", "Anna Falk"},
		{"two in one sentence", "Anton Falk and Piotr Falk ran Falk Mills SA.\n\nFalk said the bank had called.", "Falk"},
		{"he", alone + "Falk said he had called the bank.", "Piotr Falk"},
		{"it", alone + "Falk said it would close.", "Falk Mills SA"},
		{"the firm alone", "Falk Mills SA lost money.\n\nFalk said it would close.", "Falk Mills SA"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names := []claim.Claim{nameClaim(tt.in, claim.Org, "", "Falk Mills SA")}
			for _, n := range []string{"Anna Falk", "Anton Falk", "Piotr Falk"} {
				if strings.Contains(tt.in, n) {
					names = append(names, nameClaim(tt.in, claim.Person, "", n))
				}
			}
			last := strings.LastIndex(tt.in, "Falk said")
			names[0].Name.Mentions = append(names[0].Name.Mentions, claim.Span{Start: last, End: last + 4}) // the name reader's guess
			cs := Read(text.New(claim.Plain(tt.in)), names)
			if len(cs) == 0 || cs[len(cs)-1].Quote.Speaker != tt.want {
				t.Errorf("got:\n%s\nwant the last to be by %s", lines(tt.in, cs), tt.want)
			}
		})
	}
}
