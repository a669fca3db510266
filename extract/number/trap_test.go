package number_test

import (
	"slices"
	"testing"
)

// trapTests are numbers that name a thing beside those that count one.
var trapTests = []struct {
	in   string
	want []string
}{
	{"The rapper 21 Savage saw the film 12 Angry Men. 21 Savage was held.", nil},
	{"21 Democrats left. 12 Labour MPs left. The rapper met 21 Democrats.", []string{"21|count|21||of Democrats", "12|count|12||of Labour MPs", "21|count|21||of Democrats"}},
	{"Count 7 was dropped. Proposition 8 passed. Order 66 boxes.", []string{"66|count|66||of boxes"}},
	{"He lives in the 1400 block of W. 5th St. The 1400 blocks fell.", []string{"1400|count|1400||of blocks"}},
	{"It is 1C above the 1850-1900 average; the 1850-1900 range of it.", []string{"1C|measure|1|celsius", "1850-1900|count|1850..1900|"}},
	{"He admitted two counts of theft and two of false accounting.", []string{"two|count|2||of counts", "two|count|2||of false accounting"}},
	{"It emits 2.9 ± 0.4 gigatonnes and 12 +/- 2.", []string{"2.9 ± 0.4 gigatonnes|measure|2.9|gigatonne|approx", "12 +/- 2|count|12||approx"}},
	{"It costs £5, £6, £7 or 12 grand, once $9.", []string{"£5|money|5|GBP", "£6|money|6|GBP", "£7|money|7|GBP", "12 grand|money|12000|GBP", "$9|money|9|USD"}},
}

func TestTraps(t *testing.T) {
	for _, tt := range trapTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); len(got)+len(tt.want) > 0 && !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}
