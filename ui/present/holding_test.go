package present

import "testing"

func TestHolding(t *testing.T) {
	tests := []struct{ text, reason, lang, want string }{
		{"The terminal was built in 1914 by hand.", "short line", "en", "a figure"},
		{"It was drawn by the engineer Nils Brekke.", "short line", "en", "a name"},
		{"Chef Anne Dyrdal cooks with grain from 4 farms nearby.", "outside the article", "en", "a figure and a name"},
		{"Er wurde von dem Ingenieur Nils Brekke gebaut.", "short line", "de", "a name"},
		{"Das Haus steht seit langem unter dem Schutz der Stadt.", "short line", "de", ""},
		{"The result is expected before long.", "short line", "en", ""},
		{"Imprint", "links", "en", ""},
		{"Privacy Terms Imprint Contact About", "links", "en", ""},
		{"Sign up to our letter", "newsletter box", "en", ""},
		{"Top 10 Most Read This Week", "links", "en", ""},
		{"Published 3 February 2026 and changed on the same day", "byline or date line", "en", ""},
		{"Follow our writer Nils Brekke on all of the networks.", "call to follow", "en", ""},
		{"© 2026 The Harbour Post, all of its rights reserved.", "copyright line", "en", ""},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := holding(tt.text, tt.reason, tt.lang); got != tt.want {
				t.Errorf("%q; want %q", got, tt.want)
			}
		})
	}
}
