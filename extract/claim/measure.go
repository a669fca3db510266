package claim

import (
	"math/big"
	"strings"
)

// conversion is one way to say a measure in the other system of units.
type conversion struct {
	factor, divisor string // exact decimals: one unit is factor ÷ divisor of the other; "" for one
	unit            string // as it stands after a figure
	of              string // which of several units of one name is meant: "US gallon"
	inverse         bool   // the more the less: miles per gallon
}

// conversions gives for a unit of measure, by the name in Number.Unit, what it
// is in the other system. The factors are exact by definition: the
// international yard and pound (0.9144 m and 0.45359237 kg, 1959), the US gallon
// (231 cubic inches), the imperial gallon (4.54609 L), the litre, tonne, hectare
// and nautical mile of the BIPM SI Brochure (9th edition, table 8), and the
// rest from NIST Special Publication 811 (2008), appendix B.8, all of them exact
// but the inch of mercury (conventional, 3386.389 Pa). A name that stands for
// several units (ton, gallon, pint) has an entry for each.
var conversions = map[string][]conversion{
	"mile":          {{factor: "1.609344", unit: "km"}},
	"yard":          {{factor: "0.9144", unit: "m"}},
	"foot":          {{factor: "0.3048", unit: "m"}},
	"inch":          {{factor: "2.54", unit: "cm"}},
	"fathom":        {{factor: "1.8288", unit: "m"}},
	"furlong":       {{factor: "201.168", unit: "m"}},
	"nautical mile": {{factor: "1.852", unit: "km"}},
	"light year":    {{factor: "9460730472580.8", unit: "km"}},
	"kilometre":     {{divisor: "1.609344", unit: "miles"}},
	"metre":         {{divisor: "0.3048", unit: "ft"}},
	"centimetre":    {{divisor: "2.54", unit: "in"}},
	"millimetre":    {{divisor: "25.4", unit: "in"}},

	"acre":              {{factor: "0.40468564224", unit: "ha"}},
	"square mile":       {{factor: "2.589988110336", unit: "km²"}},
	"square yard":       {{factor: "0.83612736", unit: "m²"}},
	"square foot":       {{factor: "0.09290304", unit: "m²"}},
	"square inch":       {{factor: "6.4516", unit: "cm²"}},
	"hectare":           {{divisor: "0.40468564224", unit: "acres"}},
	"square kilometre":  {{divisor: "2.589988110336", unit: "sq miles"}},
	"square metre":      {{divisor: "0.09290304", unit: "sq ft"}},
	"square centimetre": {{divisor: "6.4516", unit: "sq in"}},

	"cubic foot":  {{factor: "0.028316846592", unit: "m³"}},
	"cubic yard":  {{factor: "0.764554857984", unit: "m³"}},
	"cubic mile":  {{factor: "4.168181825440579584", unit: "km³"}},
	"cubic metre": {{divisor: "0.028316846592", unit: "cu ft"}},
	"acre-foot":   {{factor: "1233.48183754752", unit: "m³"}},
	"barrel":      {{factor: "158.987294928", unit: "L", of: "barrel of oil"}},
	"litre":       {{divisor: "3.785411784", unit: "US gallons"}, {divisor: "4.54609", unit: "imperial gallons"}},
	"millilitre":  {{divisor: "29.5735295625", unit: "US fl oz"}, {divisor: "28.4130625", unit: "imperial fl oz"}},
	"gallon":      {{factor: "3.785411784", unit: "L", of: "US gallon"}, {factor: "4.54609", unit: "L", of: "imperial gallon"}},
	"quart":       {{factor: "0.946352946", unit: "L", of: "US quart"}, {factor: "1.1365225", unit: "L", of: "imperial quart"}},
	"pint":        {{factor: "0.473176473", unit: "L", of: "US pint"}, {factor: "0.56826125", unit: "L", of: "imperial pint"}},

	"pound":      {{factor: "0.45359237", unit: "kg"}},
	"ounce":      {{factor: "28.349523125", unit: "g"}},
	"troy ounce": {{factor: "31.1034768", unit: "g"}},
	"stone":      {{factor: "6.35029318", unit: "kg"}},
	"ton":        {{factor: "0.90718474", unit: "tonnes", of: "US ton"}, {factor: "1.0160469088", unit: "tonnes", of: "long ton"}},
	"short ton":  {{factor: "0.90718474", unit: "tonnes"}},
	"long ton":   {{factor: "1.0160469088", unit: "tonnes"}},
	"tonne":      {{divisor: "0.90718474", unit: "US tons"}},
	"metric ton": {{divisor: "0.90718474", unit: "US tons"}},
	"kilogram":   {{divisor: "0.45359237", unit: "lb"}},
	"gram":       {{divisor: "28.349523125", unit: "oz"}},

	"mile per hour":      {{factor: "1.609344", unit: "km/h"}},
	"foot per second":    {{factor: "0.3048", unit: "m/s"}},
	"kilometre per hour": {{divisor: "1.609344", unit: "mph"}},
	"metre per second":   {{factor: "3.6", unit: "km/h"}, {factor: "3.6", divisor: "1.609344", unit: "mph"}},
	"knot":               {{factor: "1.852", unit: "km/h"}, {factor: "1.852", divisor: "1.609344", unit: "mph"}},
	"mile per gallon": {{factor: "378.5411784", divisor: "1.609344", unit: "L/100 km", of: "US gallon", inverse: true},
		{factor: "454.609", divisor: "1.609344", unit: "L/100 km", of: "imperial gallon", inverse: true}},

	"pound per square inch": {{factor: "4.4482216152605", divisor: "0.64516", unit: "kPa"}},
	"kilopascal":            {{factor: "0.64516", divisor: "4.4482216152605", unit: "psi"}},
	"hectopascal":           {{divisor: "33.86389", unit: "inHg"}},
	"millibar":              {{divisor: "33.86389", unit: "inHg"}},
	"horsepower":            {{factor: "0.74569987158227022", unit: "kW", of: "mechanical horsepower"}, {factor: "0.73549875", unit: "kW", of: "metric horsepower"}},
	"british thermal unit":  {{factor: "1.05505585262", unit: "kJ"}},
	"kilocalorie":           {{factor: "4.184", unit: "kJ"}},
}

// Converted says a measure in the other system of units, as an editor would
// set it in brackets: 12 miles are "19.3 km", three acres "1.2 ha", 500 gallons
// "1,900 L (US gallon) or 2,300 L (imperial gallon)", for the text does not say
// which. It is computed exactly and rounded once: to the digits that the figure
// shows, and to one more of a figure of one or two. Zeros at the end of a whole
// number show nothing. A temperature is given as a reading, to one decimal, and
// as a difference, for "1.5 °C warmer" is 2.7 °F and not 34.7 °F. It returns ""
// for what is no measure, has no value, or has no other unit.
func (n Number) Converted() string {
	if n.Kind != Measure {
		return ""
	}
	low, ok := exact(n.Value)
	if !ok {
		return ""
	}
	high := low
	if n.ValueHigh != "" {
		if high, ok = exact(n.ValueHigh); !ok {
			return ""
		}
	}
	if t, ok := temperatures[n.Unit]; ok {
		return n.warmth(low, high, t)
	}
	var ways []string
	for _, c := range conversions[n.Unit] {
		if low.Sign() == 0 || high.Sign() == 0 {
			return ""
		}
		s := rounded(c.apply(low), shown(n.Value))
		if n.ValueHigh != "" {
			s += " to " + rounded(c.apply(high), shown(n.ValueHigh))
		}
		s += " " + c.unit
		if c.of != "" {
			s += " (" + c.of + ")"
		}
		ways = append(ways, s)
	}
	return strings.Join(ways, " or ")
}

func (c conversion) apply(v *big.Rat) *big.Rat {
	f := one(c.factor)
	f.Quo(f, one(c.divisor))
	if c.inverse {
		return f.Quo(f, v)
	}
	return f.Mul(f, v)
}

// one reads a factor of the table, one where it is not said.
func one(s string) *big.Rat {
	if v, ok := exact(s); ok {
		return v
	}
	return big.NewRat(1, 1)
}

// temperature says how a scale becomes another: (v − zero) × num/den + base.
type temperature struct {
	unit             string
	zero, num, den   int64
	base, difference bool // base: 32 is added; difference: a step is not of the same size
}

// temperatures are the scales of the SI Brochure (t/°C = T/K − 273.15) and of
// NIST SP 811 (t/°F = 1.8 t/°C + 32).
var temperatures = map[string]temperature{
	"celsius":    {unit: "°F", num: 9, den: 5, base: true, difference: true},
	"fahrenheit": {unit: "°C", zero: 32, num: 5, den: 9, difference: true},
	"kelvin":     {unit: "°C", num: 1, den: 1},
}

// warmth says a temperature on the other scale.
func (n Number) warmth(low, high *big.Rat, t temperature) string {
	reading := func(v *big.Rat, s string) string {
		if n.Unit == "kelvin" {
			return degrees(new(big.Rat).Sub(v, big.NewRat(27315, 100)), s)
		}
		r := new(big.Rat).Sub(v, big.NewRat(t.zero, 1))
		r.Mul(r, big.NewRat(t.num, t.den))
		if t.base {
			r.Add(r, big.NewRat(32, 1))
		}
		return degrees(r, s)
	}
	step := func(v *big.Rat, s string) string { return degrees(new(big.Rat).Mul(v, big.NewRat(t.num, t.den)), s) }
	both := func(f func(*big.Rat, string) string) string {
		if n.ValueHigh == "" {
			return f(low, n.Value) + " " + t.unit
		}
		return f(low, n.Value) + " to " + f(high, n.ValueHigh) + " " + t.unit
	}
	if !t.difference {
		return both(reading)
	}
	return both(reading) + " (as a difference, " + both(step) + ")"
}

// degrees writes a temperature with as many decimals as the figure s has, at
// least one; a large one as any other figure.
func degrees(v *big.Rat, s string) string {
	if new(big.Rat).Abs(v).Cmp(big.NewRat(1000, 1)) >= 0 {
		return rounded(v, shown(s))
	}
	_, decimals, _ := strings.Cut(s, ".")
	return written(v.FloatString(min(max(len(decimals), 1), maxShown)))
}

// maxShown is the most digits that a conversion shows: past it a figure is a
// fraction without end (5 ft 11 in) and shows as few as the words that gave it.
const maxShown = 8

// shown returns how many digits the conversion of the figure s shows.
func shown(s string) int {
	s = strings.TrimLeft(s, "-")
	whole, decimals, _ := strings.Cut(s, ".")
	digits := strings.TrimLeft(whole+decimals, "0")
	if decimals == "" {
		digits = strings.TrimRight(digits, "0")
	}
	n := len(digits)
	if n > maxShown {
		return 3
	}
	return max(n, min(n+1, 3))
}

// rounded writes v to n significant digits, half away from zero, with commas
// between thousands or a scale word.
func rounded(v *big.Rat, n int) string {
	power := 0 // of the first digit
	for x, ten := new(big.Rat).Abs(v), big.NewRat(10, 1); ; {
		if x.Cmp(ten) >= 0 {
			x.Quo(x, ten)
			power++
		} else if x.Cmp(big.NewRat(1, 1)) < 0 && power > -maxPlain {
			x.Mul(x, ten)
			power--
		} else {
			break
		}
	}
	decimals := n - 1 - power
	if decimals >= 0 {
		return written(v.FloatString(decimals))
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-decimals)), nil)
	tens := new(big.Rat).Quo(v, new(big.Rat).SetInt(ten))
	return written(tens.FloatString(0) + strings.Repeat("0", -decimals))
}

// scales are the words for powers of a thousand, the largest first.
var scales = []struct {
	zeros int
	word  string
}{{12, " trillion"}, {9, " billion"}, {6, " million"}}

// written writes a decimal for the eye: no idle zeros, a true minus sign, commas
// between thousands, from a million on the scale in words.
func written(s string) string {
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	whole, decimals, _ := strings.Cut(s, ".")
	scale := ""
	for _, w := range scales {
		if len(whole) > w.zeros {
			cut := len(whole) - w.zeros
			whole, decimals, scale = whole[:cut], whole[cut:]+decimals, w.word
			break
		}
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimals = strings.TrimRight(decimals, "0"); decimals != "" {
		whole += "." + decimals
	}
	if whole == "0" {
		sign = ""
	}
	return sign + whole + scale
}

// maxPlain bounds the length of a value that is converted: a value may come
// from a bundle and be anything.
const maxPlain = 80

// exact reads the plain decimal that Number.Value holds; it refuses exponents
// and fractions, which Number never writes.
func exact(s string) (*big.Rat, bool) {
	if len(s) > maxPlain || strings.Trim(s, "-.0123456789") != "" {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}
