package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestBodies holds which body a common noun stands for, and that a noun of
// another kind, an addressee and a venue are none.
func TestBodies(t *testing.T) {
	const mill, ferry, paper = "Tarnby", "Quayline", "Harnley Herald"
	tests := []struct{ name, in, want string }{
		{"the court is nobody else", `Tarnby shut a mill. The court said the case was open.`, `indirect|the case was open|court|said`},
		{"the government", `Tarnby shut a mill. The government said the step was odd.`, `indirect|the step was odd|government|said`},
		{"the central bank", `Tarnby shut a mill. The central bank said prices were up.`, `indirect|prices were up|central bank|said`},
		{"the union", `Tarnby shut a mill. The union said the step was odd.`, `indirect|the step was odd|union|said`},
		{"the regulator", `Tarnby shut a mill. The regulator said it would look.`, `indirect|it would look|regulator|said`},
		{"a maker of something", `Tarnby shut a mill. The iron maker said it was old.`, `indirect|it was old|iron maker|said`},
		{"the newspaper is no mill", `Tarnby shut a mill. The newspaper said it was old.`, `indirect|it was old|newspaper|said`},
		{"the newspaper by its name", `The Harnley Herald looked into it. The newspaper said the mill was old.`, `indirect|the mill was old|Harnley Herald|said`},
		{"the company", `Tarnby shut a mill. The company said it was old.`, `indirect|it was old|Tarnby|said`},
		{"the company is no newspaper's court", `The Harnley Herald asked Tarnby. The court said it was old.`, `indirect|it was old|court|said`},
		{"the trade told in an apposition", `Quayline, the carrier, lost money. Tarnby did not. The carrier said it was ill.`, `indirect|it was ill|Quayline|said`},
		{"a word for the same trade", `Quayline, the airline, lost money. Tarnby did not. The carrier said it was ill.`, `indirect|it was ill|Quayline|said`},
		{"the subject of the sentence before", `Quayline lost money. The airline said it was ill.`, `indirect|it was ill|Quayline|said`},
		{"a statement to a body", `Tarnby shut a mill. In a statement to the Harnley Herald, the group said it was old.`, `indirect|it was old|Tarnby|said`},
		{"a filing with a body", `Tarnby shut a mill. In a filing with Quayline, the company said it was old.`, `indirect|it was old|Tarnby|said`},
		{"an email to a body, nobody else named", `In an email to Quayline, the firm said it was ill.`, `indirect|it was ill|firm|said`},
		{"the newspaper that was told", `Tarnby told the Harnley Herald it was ill. The newspaper said a mill was old.`,
			"indirect|it was ill|Tarnby|told\nindirect|a mill was old|Harnley Herald|said"},
		{"a post on a site", `In a post on Quayline, the charity said it was ill.`, `indirect|it was ill|charity|said`},
		{"who was told", `Tarnby shut a mill. A clerk told Quayline so. In a letter, the company said it was old.`, `indirect|it was old|Tarnby|said`},
		{"an apposition closed by a comma", `Quayline, the ferry group, said it was ill.`, `indirect|it was ill|Quayline|said`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := "It rained.\n\n" + tt.in
			var names []claim.Claim
			for _, name := range []string{mill, ferry, paper} {
				if strings.Contains(in, name) {
					names = append(names, nameClaim(in, claim.Org, "", name))
				}
			}
			if got := read(in, names...); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
