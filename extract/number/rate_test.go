package number_test

import (
	"slices"
	"testing"
)

// rateTests are rates in round numbers, proportions and the times of races.
var rateTests = []struct {
	in   string
	want []string
}{
	{"The rate was 24 per 100,000.", []string{"24 per 100,000|ratio|0.00024|"}},
	{"One death per 1,000 births was seen; about 1 doctor per 10 nurses.", []string{"One death per 1,000|ratio|0.001||of births", "1 doctor per 10|ratio|0.1||approx|of nurses"}},
	{"It fell to 2.4 cases for every 100,000 people.", []string{"2.4 cases for every 100,000|ratio|0.000024||of people"}},
	{"It costs £5 per 100 miles, has 20 staff per site and 4 beds per 18 patients.", []string{"£5|money|5|GBP", "100 miles|measure|100|mile", "20|count|20||of staff", "4|count|4||of beds", "18|count|18||of patients"}},
	{"It was split 60:40, a 50-50 venture and a 2:1 majority.", []string{"60:40|ratio|1.5|", "50-50|ratio|1|", "2:1|ratio|2|"}},
	{"They beat Lens 3:1. See John 3:16 and Genesis 1:1; it is 50-50 whether he comes.", []string{"3:1|score|3:1|"}},
	{"She ran it in 26:48.21, from 3:59.4.", []string{"26:48.21|duration|1608.21|second", "3:59.4|duration|239.4|second"}},
	{"He finished the marathon in 2:03:44.", []string{"2:03:44|duration|7424|second"}},
	{"It opens at 16:40 and the clip runs 3:45.", nil},
}

func TestRates(t *testing.T) {
	for _, tt := range rateTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); len(got)+len(tt.want) > 0 && !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
