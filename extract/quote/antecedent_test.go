package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestAntecedents holds whom "he", "she" and "it" mean.
func TestAntecedents(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"not who appointed her", "Vance, who was appointed by Ivan Stark in 2014, asked Varga where he was. “At home,” he replied.",
			"direct|At home,|Hugo Varga|replied"},
		{"not who did it", "Vance was praised by Ivan Stark in a letter to Varga. “Too kind,” he said.", "direct|Too kind,|Hugo Varga|said"},
		{"the subject all the same", "Varga, who was praised by Nora Vance, sat. “Too kind,” he said.", "direct|Too kind,|Hugo Varga|said"},
		{"who was asked", "Vance asked Zofko Lind a thing. “No,” he said.", "direct|No,|Zofko Lind|said"},
		{"her client is a she's", "Varga was jailed. Zo Lind, defending, said her client was sorry. “I did nothing,” he said.",
			"indirect|her client was sorry|Zo Lind|said\ndirect|I did nothing,|Hugo Varga|said"},
		{"a mother before older names", "Vance sat. Varga was jailed. His mother wept. “He is good,” she said.", "direct|He is good,|Hugo Varga’s mother|said"},
		{"a father is no she", "Vance sat. Varga was jailed. His father wept. “He is good,” she said.", "direct|He is good,|Nora Vance|said"},
		{"its, of the subject", "Quayline has raised a million in a round led by Tarnby, its chief executive said.",
			"indirect|Quayline has raised a million in a round led by Tarnby|Quayline’s chief executive|said"},
		{"it, of the one body of the sentence", "Vance asked Tarnby when it said it would close.", "indirect|it would close|Tarnby|said"},
		{"a label before a body", "Shipper Quayline said it was late.", "indirect|it was late|Quayline|said"},
		{"it, of a diocese", "The diocese shut a school. It said the roof was bad.", "indirect|the roof was bad|diocese|said"},
		{"a seat is no part of a name", "Green MP Ada Lund said it was late.", "indirect|it was late|Ada Lund|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := intro + "It rained.\n\n" + tt.in
			var names []claim.Claim
			for _, n := range []struct {
				kind claim.NameType
				name string
			}{{claim.Org, "Quayline"}, {claim.Org, "Tarnby"}, {claim.Person, "Green MP Ada Lund"}, {claim.Person, "Zofko Lind"}} {
				if strings.Contains(in, n.name) {
					names = append(names, nameClaim(in, n.kind, "", n.name))
				}
			}
			if got := read(in, names...); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
