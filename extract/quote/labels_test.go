package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// Offices beside a name, glued to it or with more behind it, leave the name.
func TestNamesWithOffices(t *testing.T) {
	tests := []struct{ name, text, person, want string }{
		{"office and place around it", "Analyst Karin Holm at Sella in Turin said the bid was low.", "Karin Holm", "Karin Holm"},
		{"a relative by name", "Hale's wife, former commissioner Jean Hale, wrote that he was late.", "Jean Hale", "Jean Hale"},
		{"a relative without one", "Hale's wife, who met Jean Moss, wrote that he was late.", "Jean Moss", "Hale's wife"},
		{"glued office", "Council leaderTom Briggs said the plan was dead.", "Council leaderTom Briggs", "Tom Briggs"},
		{"glued title", "DrLiz Orr said the ward was full.", "DrLiz Orr", "Liz Orr"},
		{"a name with a seam", "Ann McTavish Orr said the ward was full.", "Ann McTavish Orr", "Ann McTavish Orr"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cs := claims(tt.text, nameClaim(tt.text, claim.Person, "", tt.person))
			if len(cs) != 1 || cs[0].Quote.Speaker != tt.want {
				t.Errorf("got %s, want %q", lines(tt.text, cs), tt.want)
			}
		})
	}
}

// Two surnames in upper case make a transcript where the article names their bearers.
func TestSurnameTurns(t *testing.T) {
	const who = "Ann Reed questioned Tom Bell.\n\n"
	names := func(s string) []claim.Claim {
		return []claim.Claim{nameClaim(s, claim.Person, "", "Ann Reed"), nameClaim(s, claim.Person, "", "Tom Bell")}
	}
	text := who + "REED: Did you see the letter?\n\nBELL: I did not see it. I was in Leeds."
	if got, want := read(text, names(text)...), "block|Did you see the letter?|Ann Reed|\nblock|I did not see it. I was in Leeds.|Tom Bell|"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	for _, other := range []string{"REED: Did you see the letter?\n\nThe hearing went on.", "NOTE: Did you see the letter?\n\nLATER: I did not see it."} {
		if got := read(who+other, names(who)...); strings.Contains(got, "block") {
			t.Errorf("%q: got %s", other, got)
		}
	}
}
