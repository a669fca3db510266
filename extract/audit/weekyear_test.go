package audit

import "testing"

// TestWeekdayOfAnotherYear reads the year of a date from what stands beside it.
func TestWeekdayOfAnotherYear(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Two years ago, on Saturday 3 March, the mill burned.", "ok Saturday 3 March"},
		{"A year ago, on Sunday 3 March, the mill burned.", "ok Sunday 3 March"},
		{"Last year, on Sunday 3 March, the mill burned.", "ok Sunday 3 March"},
		{"The mill burned on Saturday 3 March two years ago.", "ok Saturday 3 March"},
		{"A year ago, on Thursday 3 March, the mill burned.", "flag Thursday 3 March"},
		{"Two years ago, on Sunday 3 March, the mill burned.", ""}, // a year out
		{"A year ago the mill shut, and on Thursday 3 March it burned.", "flag Thursday 3 March"},
		{"The order came on Tuesday, March 12, 2019. The next day, Wednesday March 13, the schools shut.", "ok Tuesday, March 12, 2019; ok Wednesday March 13"},
		{"In 1984, on Saturday 3 March, the pit shut.", "ok Saturday 3 March"},
		{"In 1984, on Tuesday 3 March, the pit shut.", "flag Tuesday 3 March"}, // which it was in 2020
		// Another year in the article that is not the time of what is told.
		{"The fire was on Tuesday, 2 March. The mill was built in 1886.", "flag Tuesday, 2 March"},
		{"The fire was on Tuesday, 2 March.\n\nIt was put out.\n\nThe feud goes back to 1886.", "flag Tuesday, 2 March"},
		{"The feud goes back to 1886. The fire was on Tuesday, 2 March.", ""},
		{"In 1886 the town grew.\n\nThe fire was on Tuesday, 2 March.", ""},
		// The weekday of what happened, and of the first day of a range.
		{"Monday's vote on 12 November 2019 was close.", "flag 12 November 2019|Monday"},
		{"Tuesday's close vote on 12 November 2019 settled it.", ""},
		{"Tuesday's close vote on 12 November 2019 was the last.", "ok 12 November 2019|Tuesday"},
		{"Monday's paper said that the vote on 12 November 2019 was close.", ""},
		{"The fair runs from Monday 4 to Friday 8 November 2019.", "ok Monday 4|Friday 8 November 2019; ok Friday 8 November 2019"},
		{"The fair runs from Tuesday 4 to Friday 8 November 2019.", "flag Tuesday 4|Friday 8 November 2019; ok Friday 8 November 2019"},
		{"On Monday 30 to Friday 8 November 2019.", "ok Friday 8 November 2019"},
	} {
		if got := outcome(tt.in, Weekday); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
