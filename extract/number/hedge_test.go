package number_test

import (
	"slices"
	"testing"
)

// hedgeTests tell the words that bound a figure from those of what follows it.
var hedgeTests = []struct {
	in   string
	want []string
}{
	{"It hit 40C. Two people died.", []string{"40C|measure|40|celsius", "Two|count|2||of people"}},
	{"The peak hit 38C. 200 people fell ill.", []string{"38C|measure|38|celsius", "200|count|200||of people"}},
	{"It fell to minus 80C, then -5C.", []string{"minus 80C|measure|-80|celsius", "-5C|measure|-5|celsius"}},
	{"Highs of 2-3C.", []string{"2-3C|measure|2..3|celsius"}},
	{"It has c.310 members and c. 20 huts.", []string{"310|count|310||approx|of members", "20|count|20||approx|of huts"}},
	{"Seat 14C was free, as was flat 3C. Two left.", []string{"Two|count|2|"}},
	// "At most" and "at least" of what follows.
	{"Sales grew by 10% at most shops.", []string{"10%|percent|10|%"}},
	{"It rose by 20% at least twice and 30% at least 12 times.", []string{"20%|percent|20|%", "30%|percent|30|%", "12|count|12||at_least|of times"}},
	{"It rose by 20% at least, or 5% at most in May; it is 3% at least.", []string{"20%|percent|20|%|at_least", "5%|percent|5|%|at_most", "3%|percent|3|%|at_least"}},
	// An average is no approximation; a golfer's 13-under is no bound.
	{"It was an average of £1,840, or 50 on average, averaging about 60.", []string{"£1,840|money|1840|GBP", "50|count|50|", "60|count|60||approx"}},
	{"She carded a 13-under 275, under 280.", []string{"13|count|13|", "275|count|275|", "280|count|280||less_than"}},
}

func TestHedges(t *testing.T) {
	for _, tt := range hedgeTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
