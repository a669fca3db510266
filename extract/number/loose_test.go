package number_test

import (
	"slices"
	"testing"
)

// TestLoose reads numbers that careless papers, tables and accounts write
// apart, closed up or in letters of their own.
func TestLoose(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		// A scale that stands apart, and one that is the next number's.
		{"It has 45 k followers, $45 k in the bank and a score of 2.33 k.", []string{"45 k|count|45000||of followers", "$45 k|money|45000|USD", "2.33 k|count|2330|"}},
		{"She ran 10 k with 12 k runners; a 5 k race.", []string{"10|count|10|", "12|count|12||of k runners", "5|count|5|"}},
		{"The halls hold 3 hundred and 2 hundred.", []string{"3 hundred|count|300|", "2 hundred|count|200|"}},
		{"The hall holds 3 hundred and 2.", []string{"3 hundred and 2|count|302|"}},
		{"It sold 3 dz eggs and five dozs.", []string{"3 dz|count|36||of eggs", "five dozs|count|60|"}},
		// Numbers closed up.
		{"He bought twentyfive books and came in fortysecond of one hundred fortytwo.", []string{"twentyfive|count|25||of books", "fortysecond|ordinal|42|", "one hundred fortytwo|count|142|"}},
		// Thirds and fifths after a whole number.
		{"She threw for 2 2/3 innings and used 1 4/5 cups.", []string{"2 2/3|count|2.6666666667||of innings", "1 4/5 cups|measure|1.8|cup"}},
		{"Of the 12 2/3 of voters left.", []string{"12|count|12|", "2/3|ratio|0.6666666667||of voters"}},
		// A minus that stands apart in a cell of its own, and the dash of a list.
		{"- 1,200,000", []string{"- 1,200,000|count|-1200000|"}},
		{"- 1 4/5", []string{"- 1 4/5|count|-1.8|"}},
		{"- 3 people came", []string{"3|count|3||of people"}},
		// Units in brackets.
		{"It weighs 20 <kg>; it is 20 <b>.", []string{"20 <kg>|measure|20|kilogram", "20|count|20|"}},
		// Money.
		{"Sales came to MSEK 60 and TEUR 450, costs to 450 KSEK.", []string{"MSEK 60|money|60000000|SEK", "TEUR 450|money|450000|EUR", "450 KSEK|money|450000|SEK"}},
		{"MUSD 1.2 million is odd; MCOP 26 and TGBP 5 are none.", []string{"MUSD 1.2 million|money|1200000|USD"}},
		{"He paid ரூ 500, रु 300 and ₹200; she ৳500 and ₭300.", []string{"ரூ 500|money|500|INR", "रु 300|money|300|INR", "₹200|money|200|INR", "৳500|money|500|BDT", "₭300|money|300|LAK"}},
		{"It cost twenty ringgit 43 sens, then ringgits 42.", []string{"twenty ringgit 43 sens|money|20.43|MYR", "ringgits 42|money|42|MYR"}},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range read(tt.in, "2020-03-05") {
			got = append(got, show(c))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q\n got  %q\n want %q", tt.in, got, tt.want)
		}
	}
}
