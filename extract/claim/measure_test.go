package claim

import (
	"math/big"
	"strings"
	"testing"
)

func TestConverted(t *testing.T) {
	m := func(value, unit string) Number { return Number{Kind: Measure, Value: value, Unit: unit} }
	tests := []struct {
		in   Number
		want string
	}{
		{m("12", "mile"), "19.3 km"},
		{m("3", "acre"), "1.2 ha"},
		{m("26.2", "mile"), "42.2 km"},
		{m("1000", "mile"), "1,600 km"},
		{m("0.5", "mile"), "0.8 km"},
		{m("5", "mile"), "8 km"},
		{m("6.1666666667", "foot"), "1.88 m"},
		{m("72", "inch"), "183 cm"},
		{m("0.25", "inch"), "0.635 cm"},
		{m("40", "hectare"), "99 acres"},
		{m("1.75", "kilogram"), "3.86 lb"},
		{m("500", "gallon"), "1,900 L (US gallon) or 2,300 L (imperial gallon)"},
		{m("34500", "ton"), "31,300 tonnes (US ton) or 35,100 tonnes (long ton)"},
		{m("2400000", "barrel"), "382 million L (barrel of oil)"},
		{m("4.2", "light year"), "39.7 trillion km"},
		{m("30", "mile per gallon"), "7.8 L/100 km (US gallon) or 9.4 L/100 km (imperial gallon)"},
		{m("75", "mile per hour"), "121 km/h"},
		{m("999", "metre"), "3,280 ft"},
		{m("-12", "foot"), "−3.66 m"},
		{m("32", "pound per square inch"), "221 kPa"},
		// A temperature has two readings.
		{m("100", "fahrenheit"), "37.8 °C (as a difference, 55.6 °C)"},
		{m("98.6", "fahrenheit"), "37 °C (as a difference, 54.8 °C)"},
		{m("1.5", "celsius"), "34.7 °F (as a difference, 2.7 °F)"},
		{m("-40", "celsius"), "−40 °F (as a difference, −72 °F)"},
		{m("0", "celsius"), "32 °F (as a difference, 0 °F)"},
		{m("15000000", "celsius"), "27 million °F (as a difference, 27 million °F)"},
		{m("0", "kelvin"), "−273.2 °C"},
		// Ranges.
		{Number{Kind: Measure, Value: "12", ValueHigh: "15", Unit: "mile"}, "19.3 to 24.1 km"},
		{Number{Kind: Measure, Value: "-5", ValueHigh: "10", Unit: "celsius"}, "23 to 50 °F (as a difference, −9 to 18 °F)"},
		// No other unit, no value, no measure.
		{m("20", "degree"), ""},
		{m("500", "megawatt"), ""},
		{m("", "mile"), ""},
		{m("0", "mile"), ""},
		{Number{Kind: Money, Value: "12", Unit: "GBP"}, ""},
		{Number{Kind: Count, Value: "12", Unit: "mile"}, ""},
		// What a hostile bundle may hold.
		{m("1e999999999", "mile"), ""},
		{m("1/3", "mile"), ""},
		{m("0x10", "mile"), ""},
		{m("--", "mile"), ""},
		{m(strings.Repeat("9", 81), "mile"), ""},
		{Number{Kind: Measure, Value: "12", ValueHigh: "1e999999999", Unit: "mile"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.in.Value+" "+tt.in.Unit, func(t *testing.T) {
			if got := tt.in.Converted(); got != tt.want {
				t.Errorf("Converted() = %q, want %q", got, tt.want)
			}
		})
	}
}

// TestFactors holds that the factors there and back are of the same units: each
// pair leads back to where it began.
func TestFactors(t *testing.T) {
	for _, p := range [][2]string{{"mile", "kilometre"}, {"foot", "metre"}, {"inch", "centimetre"}, {"acre", "hectare"},
		{"square mile", "square kilometre"}, {"square foot", "square metre"}, {"cubic foot", "cubic metre"}, {"pound", "kilogram"},
		{"ounce", "gram"}, {"gallon", "litre"}, {"ton", "tonne"}, {"mile per hour", "kilometre per hour"}, {"pound per square inch", "kilopascal"}} {
		a, b := conversions[p[0]][0], conversions[p[1]][0]
		if got := b.apply(a.apply(big.NewRat(7, 1))); got.Cmp(big.NewRat(7, 1)) != 0 {
			t.Errorf("seven %ss and back are %s", p[0], got)
		}
	}
	for unit, ways := range conversions {
		for _, c := range ways {
			for _, s := range [...]string{c.factor, c.divisor} {
				if v, ok := exact(s); s != "" && (!ok || v.Sign() <= 0) {
					t.Errorf("%s: factor %q", unit, s)
				}
			}
			if c.unit == "" || c.factor == c.divisor {
				t.Errorf("%s becomes %+v", unit, c)
			}
		}
	}
}

// FuzzConverted holds that any value gives a short answer without a panic.
func FuzzConverted(f *testing.F) {
	f.Add("12.50", "15", "mile")
	f.Add("-0.0000000000000000000000000000000000000000000000000000000000000000000000000001", "", "celsius")
	f.Add("-", ".", "gallon")
	f.Fuzz(func(t *testing.T, low, high, unit string) {
		s := Number{Kind: Measure, Value: low, ValueHigh: high, Unit: unit}.Converted()
		if len(s) > 8*maxPlain {
			t.Errorf("%d bytes: %s", len(s), s)
		}
	})
}
