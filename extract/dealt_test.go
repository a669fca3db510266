package extract

import (
	"fmt"
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestDealt holds that the firms of deals are names, that a person's or place's name
// is a firm's where a deal says so, and that the deal has it among its parts.
func TestDealt(t *testing.T) {
	tests := []struct{ in, want string }{
		{"On Friday the remains of the app Tumbledry were sold to Rinse for $1.1 million. Rinse gets the vans.", "org Tumbledry 1 | org Rinse 2"},
		{"Berliner Start-up Lichtblick sammelt 30 Millionen Euro ein. Angeführt wurde die Series-B-Runde vom Wagniskapitalgeber Frühvogel, sagte der Gründer am Mittwoch der Zeitung.", "org Lichtblick 1 | org Frühvogel 1"},
		{"The council said on Friday that the remains of the castle were sold for scrap.", ""},
	}
	for _, tt := range tests {
		r := Claims(claim.Plain(tt.in))
		var got []string
		ids := map[string]bool{}
		for _, c := range r.Claims {
			if c.Kind == claim.KindName {
				got = append(got, fmt.Sprintf("%s %s %d", c.Name.Type, c.Name.Canonical, len(c.Name.Mentions)))
				ids[c.ID] = false
			}
		}
		if got := strings.Join(got, " | "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
		}
		for _, c := range r.Claims {
			if c.Kind == claim.KindDeal {
				for _, p := range c.Deal.Parts {
					ids[p] = true
				}
			}
		}
		for id, part := range ids {
			if !part {
				t.Errorf("%s: name %s is no part of a deal", tt.in, id)
			}
		}
	}
}
