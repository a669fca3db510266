package quote

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestManner holds whether words were said at all: negated, and the word that
// leaves it open.
func TestManner(t *testing.T) {
	tests := []struct {
		in      string
		negated bool
		modal   string
	}{
		{`Vance said the plant was sold.`, false, ""},
		{`Vance had already told the board that the plant was sold.`, false, ""},
		{`Vance said the plant would not be sold.`, false, ""}, // what is said is denied, not the saying
		{`The board did not meet. Vance said the plant was sold.`, false, ""},
		{`Vance denied that the plant was sold.`, true, ""},
		{`Vance never said the plant was sold.`, true, ""},
		{`Vance didn’t say the plant was sold.`, true, ""},
		{`Vance would not say whether the plant was sold.`, true, "would"},
		{`Vance can’t say that the plant was sold.`, true, "can"},
		{`Vance could say the plant was sold.`, false, "could"},
		{`Vance may announce that the plant is sold.`, false, "may"},
		{`Vance will say she would not sell the plant.`, false, "will"},
		{`Vance reportedly said the plant was sold.`, false, "reportedly"},
		{`Vance allegedly told aides that the plant was sold.`, false, "allegedly"},
		{`Vance is expected to say that the plant was sold.`, false, "expected to"},
		{`Vance plans to announce that the plant was sold.`, false, "plans to"},
		{`Vance was reported to have said the plant was sold.`, false, "reported to"},
		{`Vance has yet to say whether the plant is sold.`, true, "yet to"},
		{`Vance refused to say that the plant was sold.`, true, "refused to"},
		{`Vance neither confirmed nor denied that the plant was sold.`, true, ""},
		{`Vance would neither confirm nor deny that the plant was sold.`, true, "would"},
		{`Neither Vance nor Varga said the plant was sold.`, true, ""},
		{`Vance left without saying the plant was sold.`, true, ""},
		{`If Vance says the plant is sold, nobody will believe it.`, false, "if"},
		{`Vance would not call it “a sale”.`, true, "would"},
		{`“It is sold,” Vance will say.`, false, "will"},
		{`“It is sold,” Vance never said.`, true, ""},
	}
	for _, tt := range tests {
		cs := Read(text.New(claim.Plain(intro+"It rained.\n\n"+tt.in)), nil)
		if len(cs) == 0 {
			t.Errorf("%s: no quote", tt.in)
			continue
		}
		if q := cs[0].Quote; q.Negated != tt.negated || q.Modal != tt.modal {
			t.Errorf("%s: negated %v, modal %q; want %v, %q", tt.in, q.Negated, q.Modal, tt.negated, tt.modal)
		}
	}
}

// TestNothingSaid holds that a refusal to speak is no report.
func TestNothingSaid(t *testing.T) {
	for _, in := range []string{
		`Vance declined to comment on the sale.`,
		`Vance refused to speak to the board about the plant.`,
		`Nobody knows whether the plant was sold.`,
	} {
		if got := read(intro + "It rained.\n\n" + in); got != "" {
			t.Errorf("%s: %s", in, got)
		}
	}
}

// A denial ends where the sentence goes on with what was said instead.
func TestDenialEnds(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"only that", "The report does not claim that the bridge was unsafe, only that “checks were late”.",
			"indirect|the bridge was unsafe|report|does not claim|not\ndirect|checks were late|report|claim"},
		{"but that", "Nora Vance did not say that taxes would fall but that they “might rise” in spring.",
			"indirect|taxes would fall|Nora Vance|did not say|not\nindirect|they “might rise” in spring|Nora Vance|say\ndirect|might rise|Nora Vance|say"},
		{"or that", "Nora Vance did not say that taxes would fall or that pay “might rise”.",
			"indirect|taxes would fall or that pay “might rise”|Nora Vance|did not say|not\ndirect|might rise|Nora Vance|did not say|not"},
		{"but inside", "Nora Vance did not say that all but two “might rise”.",
			"indirect|all but two “might rise”|Nora Vance|did not say|not\ndirect|might rise|Nora Vance|did not say|not"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// What somebody did not deny he has not said either.
func TestNotDenied(t *testing.T) {
	for text, want := range map[string]string{
		"Roe did not deny that she knew of the letter.":               "not denied",
		"Roe denied that she knew of the letter.":                     "",
		"Roe said that she knew of the letter.":                       "",
		"Roe neither confirmed nor denied that she knew of a letter.": "",
	} {
		if got := claims(text); len(got) != 1 || got[0].Quote.Modal != want {
			t.Errorf("%s: got %v, want modality %q", text, lines(text, got), want)
		}
	}
}
