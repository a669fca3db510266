package match

import (
	"testing"

	"stet/extract/claim"
)

// TestHoldDateOfTwoReadings: a date that can be read in two ways is held by the
// reading that agrees.
func TestHoldDateOfTwoReadings(t *testing.T) {
	two := func() *claim.Date {
		return &claim.Date{Start: "2026-03-04", Grain: "day", Other: &claim.Date{Start: "2026-04-03", Grain: "day"}}
	}
	one := func(start, end, grain string) *claim.Date {
		return &claim.Date{Start: start, End: end, Grain: grain}
	}
	for _, tt := range []struct {
		name             string
		article, sources *claim.Date
		want             Outcome
	}{
		{"first", two(), one("2026-03-04", "", "day"), Same},
		{"second", two(), one("2026-04-03", "", "day"), Same},
		{"neither", two(), one("2026-05-03", "", "day"), Differs},
		{"the source has two", one("2026-04-01", "2026-05-01", "month"), two(), Fits},
		{"the source has two, neither", one("2026-05-01", "2026-06-01", "month"), two(), Differs},
	} {
		if got := holdDate(tt.article, tt.sources); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
