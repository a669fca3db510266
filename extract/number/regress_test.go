package number_test

import (
	"slices"
	"testing"
)

// wrongElsewhere are the forms that other readers of numbers get wrong, each
// seen in one of them; what they read is in the comment. Read on an article of
// Thursday, 5 March 2020.
var wrongElsewhere = []struct {
	in   string
	want []string
}{
	// 3 and a metre; 40 plus metres.
	{"He sold the barn for £3m.", []string{"£3m|money|3000000|GBP"}},
	{"It set aside $7m and $40m-plus.", []string{"$7m|money|7000000|USD", "$40m|money|40000000|USD|at_least"}},
	{"It paid €7m upfront.", []string{"€7m|money|7000000|EUR"}},
	// A bare 4; nothing at all; a unit without an amount.
	{"The bank set aside US$4bn.", []string{"US$4bn|money|4000000000|USD"}},
	{"Perth found A$2.1bn for trams.", []string{"A$2.1bn|money|2100000000|AUD"}},
	{"The bridge cost 2.5bn euros.", []string{"2.5bn euros|money|2500000000|EUR"}},
	{"The sale fetched HK$3.9 billion (US$500 million).", []string{"HK$3.9 billion|money|3900000000|HKD", "US$500 million|money|500000000|USD"}},
	// A hundredth of the sum; no currency.
	{"The dam needs Rs 700 crore.", []string{"Rs 700 crore|money|7000000000|INR"}},
	{"The fine is 4 billion won.", []string{"4 billion won|money|4000000000|KRW"}},
	// Millionths, and pounds as a weight.
	{"Half a million trees were planted.", []string{"Half a million|count|500000||of trees"}},
	{"A quarter of a billion pounds went missing.", []string{"A quarter of a billion pounds|money|250000000|GBP"}},
	// A percentage beside the sum; inches.
	{"Stamps cost 85 cents.", []string{"85 cents|money|0.85|USD"}},
	{"Some 40,000 in June came by boat.", []string{"40,000|count|40000||approx", "June|month|2019-06-01/2019-07-01"}},
	{"It raised $3M in 2010.", []string{"$3M|money|3000000|USD", "2010|year|2010-01-01/2011-01-01"}},
	// From four o'clock to one; no percentage; per cent.
	{"Brest beat Lens 4-1 on Sunday.", []string{"4-1|score|4:1|", "Sunday|day|2020-03-01"}},
	{"Turnout reached 58.4 pct.", []string{"58.4 pct|percent|58.4|%"}},
	{"The gap is five percentage points.", []string{"five percentage points|percentage_points|5|percentage point"}},
	// Two weeks of this month; last year's day; one exact day.
	{"It opened in early 2017.", []string{"early 2017|year|2017-01-01/2017-05-01"}},
	{"Tenders close on 9 April.", []string{"9 April|day|2020-04-09"}},
	{"The mill shut three years ago.", []string{"three years ago|year|2017-01-01/2018-01-01"}},
	// A decametre, a number in a name, an ordinal, a month.
	{"The dam held and the dam holds.", nil},
	{"Ferry Seven sailed; Pier Four stayed shut.", nil},
	{"He rose to second the plan.", nil},
	{"They may march on, she said.", nil},
	// 25,000; nothing; a date.
	{"It holds 30% of twenty-two thousand seats.", []string{"30%|percent|30|%|of seats", "twenty-two thousand|count|22000||of seats"}},
	{"Thousands came.", []string{"Thousands|count|2000||at_least"}},
	{"She drew three and five and two, he said.", []string{"three|count|3|", "five|count|5|", "two|count|2|"}},
	// A year.
	{"It took in $81 from it.", []string{"$81|money|81|USD"}},
}

func TestWrongElsewhere(t *testing.T) {
	for _, tt := range wrongElsewhere {
		t.Run(tt.in, func(t *testing.T) {
			var got []string
			for _, c := range read(tt.in, "2020-03-05") {
				got = append(got, show(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Read(%q)\n got  %q\n want %q", tt.in, got, tt.want)
			}
		})
	}
}
