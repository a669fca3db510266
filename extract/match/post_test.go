package match

import "testing"

func TestMeets(t *testing.T) {
	for _, c := range []struct {
		claim, source string
		want          bool
	}{
		{"mayor", "mayor and former baker", true},
		{"former baker", "mayor and former baker", true},
		{"former mayor", "mayor and former baker", false},
		{"spokesman for Sound & Isles Ferries", "The company's spokesman", true},
		{"spokesman for Sound & Isles Ferries", "Northlea's spokesman", false},
		{"professor at the University of Ostermoor", "Professor of the Institute for Water Law in Ostermoor", false},
		{"professor at the Institute for Water Law", "Professor of the Institute for Water Law in Ostermoor", true},
		{"haematologist at St Bride's", "haematologist at St Bride's", true},
		{"haematologist", "geologist", false},
		{"state vet", "the chief warden", false},
	} {
		got := false
		for _, p := range postsOf(c.source) {
			got = got || postOf(c.claim).meets(p)
		}
		if got != c.want {
			t.Errorf("%q for %q: %t", c.claim, c.source, got)
		}
	}
}
