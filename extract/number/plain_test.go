package number_test

import (
	"slices"
	"testing"
)

// plainTests are bare numbers, fractions, ordinals and ranges, read on an
// article of Thursday, 5 March 2020.
var plainTests = []struct {
	in   string
	want []string
}{
	// Fractions in words.
	{"The dose is a millionth of a gram.", []string{"a millionth of a gram|measure|0.000001|gram"}},
	{"It takes one trillionth of it.", []string{"one trillionth|ratio|0.000000000001|"}},
	{"He won by twelve hundredths of a point; she by 15 hundredths.", []string{"twelve hundredths|ratio|0.12|", "15 hundredths|count|0.15|"}},
	{"Only one twenty-fifth of the crop was lost.", []string{"one twenty-fifth|ratio|0.04||of crop"}},
	{"They own nine twentieths of it and two ten-thousandths of that.", []string{"nine twentieths|ratio|0.45|", "two ten-thousandths|ratio|0.0002|"}},
	{"The bottom fifth of earners pays little.", []string{"fifth|ratio|0.2||of earners"}},
	{"A twenty-first century idea; a third-party bid; a millionth visitor.", []string{"twenty-first|ordinal|21|", "millionth|ordinal|1000000|"}},
	{"They spent one billion and a quarter million on it.", []string{"one billion and a quarter million|count|1000250000|"}},
	{"A quarter of growth; 2 quarters of growth; five-second rule.", []string{"A quarter|ratio|0.25||of growth", "2 quarters|duration|15552000|second", "five-second|duration|5|second"}},
	// Scientific notation.
	{"The index is 1.5e6 and the other 2.5 x 10^4.", []string{"1.5e6|count|1500000|", "2.5 x 10^4|count|25000|"}},
	{"It is 6×10⁻⁵, or 4.2×10−3, or 10^3 in all.", []string{"6×10⁻⁵|count|0.00006|", "4.2×10−3|count|0.0042|", "10^3|count|1000|"}},
	{"It is 2^-2 of it and 10⁹ cells.", []string{"2^-2|count|0.25|", "10⁹|count|1000000000||of cells"}},
	{"A 2 x 4 board, 12 x 10 tiles, 7e8x and 9^999.", []string{"2|count|2|", "4|count|4|", "12|count|12|", "10|count|10||of tiles", "9|count|9|", "999|count|999|"}},
	// Groups parted by spaces, and numbers said twice.
	{"The town has 1 234 567 trees.", []string{"1 234 567|count|1234567||of trees"}},
	{"Ring us on 612 345 678, or call her at 0 345 678 90.", nil},
	{"It phoned 1 250 000 homes.", []string{"1 250 000|count|1250000||of homes"}},
	{"It must pay within thirty (30) days, in 45 (forty-five) parts.", []string{"thirty (30) days|duration|2592000|second", "45 (forty-five)|count|45||of parts"}},
	{"It won three (12) games.", []string{"three|count|3|", "12|count|12|"}},
	// Numbers in words.
	{"About 3 hundred and one goats, three million, two hundred and forty sheep.", []string{"3 hundred and one|count|301||approx|of goats", "three million, two hundred and forty|count|3000240||of sheep"}},
	{"He counted one thousand, two and three.", []string{"one thousand|count|1000|", "two|count|2|", "three|count|3|"}},
	{"It was the three trillionth coin and the two thousandth visitor.", []string{"three trillionth|ordinal|3000000000000|", "two thousandth|ordinal|2000|"}},
	{"The answer is minus one; the net is negative 5.", []string{"minus one|count|-1|", "negative 5|count|-5|"}},
}

func TestPlainNumbers(t *testing.T) {
	for _, tt := range plainTests {
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
