package quote

import (
	"testing"

	"stet/extract/claim"
)

// A court is where words are said, not who says them.
func TestHeardInCourt(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"was told", "The knife had been “cleaned and hidden”, Leeds Crown Court was told.", "indirect|The knife had been “cleaned and hidden”||told\ndirect|cleaned and hidden||told"},
		{"has heard", "A man “lost his temper” after a row over a fence, a jury has heard.", "indirect|A man “lost his temper” after a row over a fence||heard\ndirect|lost his temper||heard"},
		{"was told without a comma", "Leeds Crown Court was told that Hale “ran away”.", "indirect|Hale “ran away”||told\ndirect|ran away||told"},
		{"who said it is told", "Dale Hart said he “forgot” the gate, magistrates heard.", "indirect|Dale Hart said he “forgot” the gate||heard\ndirect|forgot|Dale Hart|said"},
		{"the council was told", "The knife was clean, the council told Hart.", "indirect|The knife was clean|council|told"},
		{"a judge is somebody", "“The knife was clean,” the judge said.", "direct|The knife was clean,|judge|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// What somebody or something is said to be is nobody's whom the sentence names.
func TestHearsay(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"passive", "The tunnel is said to be the “longest” in Europe.", "direct|longest||said"},
		{"reduced", "The tunnel, said to be the “longest” in Europe, opened on Monday.", "direct|longest||said"},
		{"of a person", "Nora Vance is said to be “furious” about the move.", "direct|furious|Nora Vance|"},
		{"he says it himself", "Nora Vance said to the board: “Never.”", "direct|Never.|Nora Vance|said"},
		{"claims it himself", "Nora Vance claimed to be “furious” about the move.", "indirect|to be “furious” about the move|Nora Vance|claimed\ndirect|furious|Nora Vance|claimed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// The fields of one office are no second person.
func TestMinistries(t *testing.T) {
	tests := []struct {
		text, want string
		people     []string
	}{
		{"Energy and Mines Minister Jorge Quispe said the mine would reopen.", "indirect|the mine would reopen|Jorge Quispe|said", []string{"Jorge Quispe"}},
		{"“It is safe,” said Health and Social Care Secretary Ann Roe.", "direct|It is safe,|Ann Roe|said", []string{"Ann Roe"}},
		{"Anna Roe and Ben Stokes said the mine would reopen.", "indirect|the mine would reopen|Anna Roe and Ben Stokes|said", []string{"Anna Roe", "Ben Stokes"}},
		{"Anna Roe and Energy Minister Ben Stokes said the mine would reopen.", "indirect|the mine would reopen|Anna Roe and Ben Stokes|said", []string{"Anna Roe", "Ben Stokes"}},
	}
	for _, tt := range tests {
		var names []claim.Claim
		for _, n := range tt.people {
			names = append(names, nameClaim(tt.text, claim.Person, "", n))
		}
		if got := read(tt.text, names...); got != tt.want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.text, got, tt.want)
		}
	}
}
