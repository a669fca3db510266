package claim

import "testing"

func TestPost(t *testing.T) {
	for _, tt := range []struct{ role, employer, want string }{
		{"", "", ""},
		{"judge", "", "judge"},
		{"", "Acme Foods", "Acme Foods"},
		{"chairman", "Acme Foods", "chairman, Acme Foods"},
		{"chairman of Acme Foods", "Acme Foods", "chairman of Acme Foods"},
		{"chairman of ACME FOODS", "Acme Foods", "chairman of ACME FOODS"},
	} {
		if got := (&Name{Role: tt.role, Employer: tt.employer}).Post(); got != tt.want {
			t.Errorf("role %q, employer %q: got %q, want %q", tt.role, tt.employer, got, tt.want)
		}
	}
}
