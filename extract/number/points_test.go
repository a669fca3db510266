package number_test

import (
	"slices"
	"testing"
)

// pointTests are points of a percentage and of other things, and the scores of
// sport.
var pointTests = []struct {
	in   string
	want []string
}{
	{"Labour is on 29%, up 3 points.", []string{"29%|percent|29|%", "3 points|percentage_points|3|percentage point"}},
	{"The party was down four points to 34%.", []string{"four points|percentage_points|4|percentage point", "34%|percent|34|%"}},
	{"Turnout rose 4 points to 61 per cent.", []string{"4 points|percentage_points|4|percentage point", "61 per cent|percent|61|%"}},
	{"It stood at 41%, a drop of 5 points.", []string{"41%|percent|41|%", "5 points|percentage_points|5|percentage point"}},
	{"The Dow fell 2%, down 300 points.", []string{"2%|percent|2|%", "300 points|measure|300|point"}},
	{"He won 29% more games, up 3 points. The team is up 3 points.", []string{"29%|percent|29|%", "3|count|3||of points", "3|count|3||of points"}},
	// Sport.
	{"The Bulls fell to 6-7. They are 0-2 this season.", []string{"6-7|score|6:7|", "0-2|score|0:2|"}},
	{"Rates fell to 6-7 per cent; the young are 0-2 years old.", []string{"6-7 per cent|percent|6..7|%", "0-2 years old|age|0..2|year"}},
	{"The Hawks led the Kings by 48-45 at half.", []string{"48-45|score|48:45|"}},
	{"He hit it from three-point range; a three-point lead.", []string{"three|count|3||of point"}},
	{"He has 11 in 25 this season; 11 in 25 pupils left.", []string{"11|count|11|", "25|count|25|", "11 in 25|ratio|0.44||of pupils"}},
	// Factors.
	{"It saw a twofold rise as costs quintupled.", []string{"twofold|change|2|factor", "quintupled|change|5|factor"}},
}

func TestPoints(t *testing.T) {
	for _, tt := range pointTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
