package number_test

import (
	"slices"
	"testing"
)

// movedTests tell a change and the level it led to from a range.
var movedTests = []struct {
	in   string
	want []string
}{
	{"The club's debt grew by £12m to £95m.", []string{"£12m|money|12000000|GBP", "£95m|money|95000000|GBP"}},
	{"Fees will go up by £286 to £6,502.", []string{"£286|money|286|GBP", "£6,502|money|6502|GBP"}},
	{"The death toll rose by 12 to 87.", []string{"12|count|12||of death toll", "87|count|87|"}},
	{"The toll rose 12 to 87.", []string{"12|count|12||of toll", "87|count|87|"}},
	{"Shares rose by 2p to 22p.", []string{"2p|money|0.02|GBP", "22p|money|0.22|GBP"}},
	{"The mercury climbed by 2C to 31C.", []string{"2C|measure|2|celsius", "31C|measure|31|celsius"}},
	{"The bank cut its rate by 0.25% to 4%.", []string{"0.25%|percent|0.25|%", "4%|percent|4|%"}},
	{"The lead fell by 4 seats to 31.", []string{"4|count|4||of seats", "31|count|31|"}},
	{"Losses narrowed by £4m to £1m.", []string{"£4m|money|4000000|GBP", "£1m|money|1000000|GBP"}},
	{"The fund grew by $30m to $50m.", []string{"$30m|money|30000000|USD", "$50m|money|50000000|USD"}},
	{"Rents rose by as much as £120 to £1,450.", []string{"£120|money|120|GBP|at_most", "£1,450|money|1450|GBP"}},
	// Ranges, and the scores of a contest.
	{"Prices will rise by 10 to 20 per cent.", []string{"10 to 20 per cent|percent|10..20|%"}},
	{"It cut rates by 5 to 10 points.", []string{"5 to 10|count|5..10||of points"}},
	{"The trip was cut by 5 to 10 minutes.", []string{"5 to 10 minutes|duration|300..600|second"}},
	{"Fares rose by 5 to 10p.", []string{"5 to 10p|money|0.05..0.1|GBP"}},
	{"Fares rise by £2 to £3 a day.", []string{"£2 to £3|money|2..3|GBP"}},
	{"It may grow by £3m to £5m.", []string{"£3m to £5m|money|3000000..5000000|GBP"}},
	{"It was raised by $1.5 to $2 million.", []string{"$1.5 to $2 million|money|1500000..2000000|USD"}},
	{"Output will fall by 3 to 5 million barrels.", []string{"3 to 5 million barrels|measure|3000000..5000000|barrel"}},
	{"Sales rose by between 3% and 5%.", []string{"between 3% and 5%|percent|3..5|%"}},
	{"He won the vote by 52 to 48; they lost by 12 points to 9.", []string{"52 to 48|score|52:48|", "12 points to 9|score|12:9||of points"}},
}

func TestMovedTo(t *testing.T) {
	for _, tt := range movedTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
