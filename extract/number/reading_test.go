package number

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestSecondReading gives the readings of dates on an article of Thursday,
// 5 March 2020: "start" or "start or other".
func TestSecondReading(t *testing.T) {
	for _, tt := range []struct{ in, url, want string }{
		{"The lease ends on 3/4/2021.", "", "2021-03-04 or 2021-04-03"},
		{"The lease ends on 3/4/2021.", "https://paper.co.uk/a", "2021-04-03"},
		{"The lease ends on 3/3/2021.", "", "2021-03-03"},
		{"The lease ends on 3/14/2021.", "", "2021-03-14"},
		{"The lease began on 3/4/2021 and ends on 3/14/2021.", "", "2021-03-04"},
		{"The lease ends on Saturday, 3/4/2021.", "", "2021-04-03"}, // 3 April is one, 4 March is none
		{"The lease ends on Thursday, 3/4/2021.", "", "2021-03-04"},
		{"Vote on 7 April", "", "2020-04-07"}, // a year back is too far
		{"Meeting on 1 January", "", "2020-01-01"},
		{"Meeting on 10 November", "", "2019-11-10"},
		{"Meeting of the council on 1 June", "", "2020-06-01"},
		{"Hearing on Friday", "", "2020-02-28 or 2020-03-06"},
		{"The hearing was on Friday.", "", "2020-02-28"},
		{"The hearing will be on Friday.", "", "2020-03-06"},
		{"Hearing on Thursday", "", "2020-03-05"}, // the article's own day
		{"He left on 10 September 2019.", "", "2019-09-10"},
	} {
		a := claim.Plain(tt.in)
		a.Published, a.URL = "2020-03-05", tt.url
		got := ""
		for _, c := range Read(text.New(a)) {
			if d := c.Number.Date; d != nil && got == "" {
				got = d.Start
				if d.Other != nil {
					got += " or " + d.Other.Start
				}
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s; want %s", tt.in, got, tt.want)
		}
	}
}
