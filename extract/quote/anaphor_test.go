package quote

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// claims reads the plain text s.
func claims(s string, names ...claim.Claim) []claim.Claim {
	return Read(text.New(claim.Plain(s)), names)
}

// "The company" and "it" are whose words the sentence before reports, not a body
// named in those words.
func TestBodySpeaksOn(t *testing.T) {
	cobre, north := func(s string) claim.Claim { return nameClaim(s, claim.Org, "", "Cobre Alto") }, func(s string) claim.Claim { return nameClaim(s, claim.Org, "", "Northridge") }
	tests := []struct{ name, text, want string }{
		{"the company in the next paragraph", "Northridge is in talks.\n\nCobre Alto said it had not agreed to sell its stake to Northridge.\n\n“There is no agreement,” the company said.", "Cobre Alto"},
		{"it in the next paragraph", "Northridge is in talks.\n\nCobre Alto said it had not agreed to sell its stake to Northridge.\n\n“There is no agreement,” it said.", "Cobre Alto"},
		{"the company goes on", "Cobre Alto denied that it would sell to Northridge.\n\nThe company said Northridge would get nothing.\n\n“There is no agreement,” it said.", "Cobre Alto"},
		{"the bank is another", "Northridge is in talks.\n\nCobre Alto said it had borrowed from the bank.\n\n“There is no agreement,” the bank said.", "bank"},
		{"nobody speaks in the sentence before", "Northridge rose. Northridge rose again.\n\nTraders bought Cobre Alto.\n\n“There is no agreement,” the company said.", "Northridge"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cs := claims(tt.text, cobre(tt.text), north(tt.text))
			if got := cs[len(cs)-1].Quote.Speaker; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A bare surname goes on to mean whom it has meant, and not the relative who is
// named in full last.
func TestSurnameOfRelatives(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"called by surname before", "Abel Nwosu opened the yard. Nwosu is 61.\n\nGrace Nwosu keeps the books.\n\n“We build six,” Nwosu said.", "Abel Nwosu"},
		{"daughter brought in", "Abel Nwosu opened the yard.\n\nHe is 61. His daughter, Grace Nwosu, keeps the books.\n\n“We build six,” Nwosu said.", "Abel Nwosu"},
		{"in full", "Abel Nwosu opened the yard. Nwosu is 61.\n\nGrace Nwosu keeps the books.\n\n“We build six,” Grace Nwosu said.", "Grace Nwosu"},
		{"by her pronoun", "Abel Nwosu opened the yard. Nwosu is 61.\n\nHis daughter, Grace Nwosu, keeps the books.\n\n“We build six,” Mrs Nwosu said.", "Grace Nwosu"},
		{"two side by side", "Abel Nwosu and Grace Nwosu own the yard.\n\n“We build six,” Nwosu said.", "Nwosu"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cs := claims(tt.text, nameClaim(tt.text, claim.Person, "", "Abel Nwosu"), nameClaim(tt.text, claim.Person, "", "Grace Nwosu"))
			if got := cs[len(cs)-1].Quote.Speaker; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
