package audit

import "testing"

// TestAgeOfSubject finds an age that is told of the one who was born.
func TestAgeOfSubject(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Carl Moe, who is 66, was born in 1951.", "flag 66|1951"},
		{"Carl Moe, who is 66, was born in 1953.", "ok 66|1953"},
		{"Ann Hale, aged 55, was born in 1970.", "flag 55|1970"},
		{"Ann Hale, aged 49, was born in 1970.", "ok 49|1970"},
		{"Ann Hale, 55, from Leeds, was born in 1970.", "flag 55|1970"},
		{"Ann Hale, 50, from Leeds, was born in 1970.", "ok 50|1970"},
		{"Ann Hale, born in 1970, turned 55 this year.", "flag 55|1970|this year"},
		{"Ann Hale, born in 1970, turned 50 this year.", "ok 50|1970|this year"},
		{"Carl Moe died in 2010 aged 85; he was born in 1915.", "flag 85|1915|2010"},
		{"Carl Moe died in 2010 aged 95; he was born in 1915.", "ok 95|1915|2010"},
		{"Carl Moe (1940-2010), who died aged 75, ran the mill.", "flag 75|1940-2010"},
		{"Carl Moe (1940-2010), who died aged 70, ran the mill.", "ok 70|1940-2010"},
		// Somebody else, or another time.
		{"Carl Moe, who was 66, was born in 1951.", ""},
		{"Ann Hale, 55, and her mother, from Leeds, who was born in 1970, left.", ""},
		{"Carl Moe's father died in 2010 aged 85; he was born in 1970.", ""},
		{"Carl Moe and Ben Lund met in 2010 aged 85; he was born in 1970.", ""},
	} {
		if got := outcome(tt.in, Age); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
