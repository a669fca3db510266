package audit

import "testing"

// TestDaysBackwards finds ranges of days whose later day stands first.
func TestDaysBackwards(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The fair runs from 12 to 10 June.", "flag 12|10 June"},
		{"The fair runs from 20 June to 10 June.", "flag 20 June|10 June"},
		{"The fair runs from June 20 to June 10.", "flag June 20|June 10"},
		{"The fair ran between 20 and 10 June 2019.", "flag 20|10 June 2019"},
		{"The fair ran from 20 August 2019 to 10 June 2019.", "flag 20 August 2019|10 June 2019"},
		{"He ruled from 1950 to 1940.", "flag 1950|1940"},
		{"The fair runs from 10 to 12 June.", ""},
		{"The fair runs from 20 June to 10 July.", ""},
		{"The rink is open from 20 December to 10 January.", ""},
		{"The rink was open from 20 December 2018 to 10 January 2019.", ""},
		{"The fair was brought forward from 12 to 10 June.", ""},
		{"The fair was moved from 20 June to 10 June.", ""},
		{"The gap between 20 and 10 June is known.", ""},
		{"It fell from 12 to 10 June bugs.", ""},
		{"The fair runs from 12 to 10.", ""},
		{"He ruled from 1940 to 1950.", ""},
	} {
		if got := outcome(tt.in, RangeOrder); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
