package present

import (
	"testing"

	"stet/extract/claim"
)

func TestDatesAreWrittenAsPeopleDo(t *testing.T) {
	for _, tt := range []struct{ start, end, grain, want string }{
		{"2018-01-01", "2019-01-01", "year", "2018"}, {"2026-05-01", "2026-06-01", "month", "May 2026"},
		{"2026-10-19", "", "day", "19 October 2026"}, {"2026-10-19", "2026-10-20", "day", "19 October 2026"},
		{"2026-10-17", "2026-10-19", "weekend", "weekend of 17 October 2026"}, {"2026-10-12", "2026-10-19", "week", "week of 12 October 2026"},
		{"2026-04-01", "2026-07-01", "quarter", "quarter 2 of 2026"}, {"1990-01-01", "2000-01-01", "decade", "1990s"},
		{"2026-06-01", "2026-09-01", "season", "1 June to 31 August 2026"}, {"2026-05-04", "2026-05-07", "day", "4 to 6 May 2026"},
		{"2025-12-01", "2026-03-01", "season", "1 December 2025 to 28 February 2026"},
		{"2026-10-19T14:30:00Z", "", "time", "19 October 2026, 14:30"}, {"", "", "day", "no fixed date"}, {"2026-13-40", "", "day", "2026-13-40"}, {"1", "", "", "1"},
	} {
		if got := dateDetail(&claim.Date{Start: tt.start, End: tt.end, Grain: tt.grain}); got != tt.want {
			t.Errorf("%s to %s (%s) is written %q; want %q", tt.start, tt.end, tt.grain, got, tt.want)
		}
	}
	two := &claim.Date{Start: "2026-03-04", Grain: "day", Other: &claim.Date{Start: "2026-04-03", Grain: "day"}}
	if got := dateDetail(two); got != "4 March 2026 or 3 April 2026" {
		t.Errorf("two readings are written %q", got)
	}
}
