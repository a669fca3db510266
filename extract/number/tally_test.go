package number_test

import (
	"slices"
	"testing"
)

// tallyTests are numbers that follow names in a list, and figures that take
// unit or noun from the one before.
var tallyTests = []struct {
	in   string
	want []string
}{
	{"Smith won 812 votes, Mr Ode 601 and Mrs Pike 355.", []string{"812|count|812||of votes", "601|count|601||of votes", "355|count|355||of votes"}},
	{"Brook made 87, Stokes 45 and Pope 31.", []string{"87|count|87|", "45|count|45|", "31|count|31|"}},
	{"Labour 312, Conservatives 210, Lib Dems 71.", []string{"312|count|312|", "210|count|210|", "71|count|71|"}},
	{"The count is Ann Quill 384, Sen. Bo Holm 300, Rix 151, and Dane 37.", []string{"384|count|384|", "300|count|300|", "151|count|151|", "37|count|37|"}},
	{"Ohio has 14 seats, Texas 21.", []string{"14|count|14||of seats", "21|count|21||of seats"}},
	{"It has 340 crashes in 2023, 310 in 2024.", []string{"340|count|340||of crashes", "310|count|310||of crashes"}},
	{"It took 58 minutes, down from 65.", []string{"58 minutes|duration|3480|second", "65|duration|3900|second"}},
	{"It fell to 12%, down from 15 in May, and 12m viewers, up from 10m.", []string{"12%|percent|12|%", "15|percent|15|%", "12m|count|12000000||of viewers", "10m|count|10000000||of viewers"}},
	// Names with a number.
	{"He owns 12 phones, an iPhone 15 and Windows 10.", []string{"12|count|12||of phones"}},
	{"He flew a Boeing 737, an Airbus 320 and a Cessna 172.", nil},
	{"It has a Peugeot 208, Renault 5 and Fiat 500 on show.", nil},
	{"On Formula 1, Channel 4 and Radio 5 it was told.", nil},
	{"It took 58 minutes, down from 65 miles.", []string{"58 minutes|duration|3480|second", "65 miles|measure|65|mile"}},
}

func TestTallies(t *testing.T) {
	for _, tt := range tallyTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); len(got)+len(tt.want) > 0 && !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
