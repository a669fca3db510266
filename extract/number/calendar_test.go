package number

import (
	"testing"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestResolve reads one date on several days of publication, where the tense
// and the day of the week decide.
func TestResolve(t *testing.T) {
	tests := []struct{ published, in, want string }{
		{"2019-11-18", "He resigned on Monday.", "2019-11-18 day"}, // a Monday: the same day
		{"2019-11-18", "He will resign on Monday.", "2019-11-18 day"},
		{"2019-11-19", "He resigned last Tuesday.", "2019-11-12 day"},
		{"2020-03-07", "They met this weekend.", "2020-03-07/2020-03-09 weekend"}, // a Saturday
		{"2020-03-07", "The note -2019-07-01- was lost.", "2019-07-01 day"},       // no year below zero
		{"2020-03-09", "They met this weekend.", "2020-03-07/2020-03-09 weekend"}, // a Monday
		{"2020-03-09", "They will meet this weekend.", "2020-03-14/2020-03-16 weekend"},
		{"2020-03-09", "They met last weekend.", "2020-03-07/2020-03-09 weekend"},
		{"2020-03-08", "They met last weekend.", "2020-02-29/2020-03-02 weekend"}, // a Sunday
		{"2020-01-10", "Sales fell in December.", "2019-12-01/2020-01-01 month"},
		{"2020-01-10", "Sales fell in the fourth quarter.", "2019-10-01/2020-01-01 quarter"},
		{"2020-12-30", "The law takes effect on January 1.", "2021-01-01 day"},
		{"2020-12-30", "It will open in early January.", "2021-01-01/2021-01-11 month"},
		{"2020-01-02", "It happened last month.", "2019-12-01/2020-01-01 month"},
		{"2020-03-31", "It happened last month.", "2020-02-01/2020-03-01 month"},
		{"2020-02-20", "It happened last winter.", "2018-12-01/2019-03-01 season"},
		{"2024-02-29", "A year ago it rained.", "2023-01-01/2024-01-01 year"},
		{"2020-03-05", "He died on February 29.", "2020-02-29 day"},
		{"2020-03-05", "He died on February 30.", " day"}, // no such day
		{"2020-03-05", "They met on Christmas Day.", "2019-12-25 day"},
		{"2020-03-05", "They will meet before Easter.", "2020-04-12 day"},
		{"2020-03-05", "They met on Thanksgiving.", "2019-11-28 day"},
		{"2020-03-05", "They met on New Year’s Eve.", "2019-12-31 day"},
		{"2020-03-05", "They met after Good Friday 2018.", "2018-03-30 day"},
		{"", "He died on February 29.", "--02-29 day"},
		{"", "It opened in December.", "--12/--01 month"},
		{"", "It closed last week.", " week"},
		{"", "It ran from May 3 to June 1.", "--05-03/--06-02 days"},
	}
	for _, tt := range tests {
		t.Run(tt.published+" "+tt.in, func(t *testing.T) {
			a := claim.Plain(tt.in)
			a.Published = tt.published
			for _, c := range Read(text.New(a)) {
				if c.Number.Date == nil {
					continue
				}
				got := c.Number.Date.Start
				if c.Number.Date.End != "" {
					got += "/" + c.Number.Date.End
				}
				if got += " " + c.Number.Date.Grain; got != tt.want {
					t.Errorf("got %q, want %q", got, tt.want)
				}
				return
			}
			t.Error("no date found")
		})
	}
}

func TestNear(t *testing.T) {
	ref := day(2020, 3, 5)
	tests := []struct {
		grain string
		n     int
		want  string
	}{
		{grainQuarter, 0, "2020-01-01"}, {grainQuarter, -1, "2019-10-01"}, {grainQuarter, -5, "2018-10-01"}, {grainQuarter, 4, "2021-01-01"},
		{grainMonth, -3, "2019-12-01"}, {grainWeek, 1, "2020-03-09"}, {grainDecade, -1, "2010-01-01"}, {grainYear, 1, "2021-01-01"},
	}
	for _, tt := range tests {
		if got := near(ref, tt.grain, tt.n).start.Format(time.DateOnly); got != tt.want {
			t.Errorf("near(%s, %d) = %s, want %s", tt.grain, tt.n, got, tt.want)
		}
	}
}
