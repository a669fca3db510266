package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// Whom a phrase before a name, or a pronoun behind one, means.
func TestNearby(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"one of them, by name", `Three skippers left. One of them, Nora Vance, said the pier was old.`, `indirect|the pier was old|Nora Vance|said`},
		{"one of them, without", `Three skippers left. One of them said the pier was old.`, `indirect|the pier was old|one of them|said`},
		{"two owners by name", `Hugo Roth paid for the yard after its owners, Nora and Hugo Vance, announced they were leaving.`,
			`indirect|they were leaving|Nora and Hugo Vance|announced`},
		{"a firm behind a plural", `The consultants, Brightwater, say the pier is old.`, `indirect|the pier is old|Brightwater|say`},
		{"a sign above the gate", `A sign above the gate says: “Drive safely.”`, `direct|Drive safely.|a sign above the gate|says`},
		{"he is who was quoted without a name", "Hugo Varga left on Monday.\n\n“It is not over,” said one skipper, who feared for his job. He said the men felt betrayed.",
			"direct|It is not over,|one skipper|said\nindirect|the men felt betrayed|one skipper|said"},
		{"he is who was quoted by name", "Hugo Varga left on Monday.\n\n“It is not over,” said Hugo Varga. He said the men felt betrayed.",
			"direct|It is not over,|Hugo Varga|said\nindirect|the men felt betrayed|Hugo Varga|said"},
		{"he is the apposition of the subject", "Anneke Vance laughs. Her teacher, the late Hugo Varga, was strict. He once said the cello was old.",
			`indirect|the cello was old|Hugo Varga|said`},
		{"her office is the unnamed one's", "Nora Vance resigned in May.\n\nThe Crown said the prime minister had confidence in Hugo Varga. Her spokesman said the matter was closed.",
			"indirect|the prime minister had confidence in Hugo Varga|Crown|said\nindirect|the matter was closed|prime minister’s spokesman|said"},
		{"her office is the named one's", "Nora Vance, the prime minister, resigned in May.\n\nThe Crown said the prime minister had confidence in Hugo Varga. Her spokesman said the matter was closed.",
			"indirect|the prime minister had confidence in Hugo Varga|Crown|said\nindirect|the matter was closed|Nora Vance’s spokesman|said"},
		{"refused three times", intro + `Vance refused three times to say whether the pier was old.`, `indirect|whether the pier was old|Nora Vance|refused three times to say|not`},
		{"said three times", intro + `Vance went three times to say that the pier was old.`, `indirect|the pier was old|Nora Vance|say`},
		{"and behind a denial", intro + `Vance said she would not have used the word “and I doubt he will”.`,
			"indirect|she would not have used the word “and I doubt he will”|Nora Vance|said\ndirect|and I doubt he will|Nora Vance|said"},
		{"the answer to a lone question", intro + "“It was clean,” Vance replied.\n\n“By whose word?”\n\n“By the engineer’s.”",
			"direct|It was clean,|Nora Vance|replied\ndirect|By whose word?||\ndirect|By the engineer’s.|Nora Vance|"},
		{"the answer to the writer", "It is late.\n\n“How old are you?” I ask.\n\n“Old enough.”", "direct|How old are you?||ask\ndirect|Old enough.||"},
	})
}

// A lone surname before a clause with "it" is the firm's that bears it.
func TestFirmOfPerson(t *testing.T) {
	for in, want := range map[string]string{
		"Edward Falk runs Falk & Sons. Falk said it would set out a plan.":      "Falk & Sons",
		"Edward Falk runs Falk & Sons. Falk said he would set out a plan.":      "Edward Falk",
		"Edward Falk runs Tarn & Sons. Falk said it would rain.":                "Edward Falk",
		"Edward Falk runs Falk & Sons. Falk said it was raining.":               "Edward Falk",
		"Edward Falk runs Falk & Sons. Mr Falk said it would set out its plan.": "Edward Falk",
	} {
		names := []claim.Claim{nameClaim(in, claim.Person, "", "Edward Falk")}
		for _, firm := range []string{"Falk & Sons", "Tarn & Sons"} {
			if strings.Contains(in, firm) {
				names = append(names, nameClaim(in, claim.Org, "", firm))
			}
		}
		at := strings.LastIndex(in, "Falk said")
		names[0].Name.Mentions = append(names[0].Name.Mentions, claim.Span{Start: at, End: at + 4}) // the name reader's guess
		cs := Read(text.New(claim.Plain(in)), names)
		if len(cs) != 1 || cs[0].Quote.Speaker != want {
			t.Errorf("%s\ngot:\n%s\nwant it to be by %s", in, lines(in, cs), want)
		}
	}
}
