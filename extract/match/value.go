package match

import (
	"math/big"
	"strings"

	"stet/extract/claim"
)

// quantity is a figure ready to be compared.
type quantity struct {
	low, high   *big.Rat // high is nil for a single value
	unit        string
	bound       claim.Bound
	date        *claim.Date
	words       string   // of a date
	digits      string   // the first figure that the text shows
	significant string   // the digits of low without the zeros at both ends
	least, most *big.Rat // between which another value is the same one rounded, nil where none is
	step        *big.Rat // one of the last digit shown, nil where not known
	scaled      bool     // the digits shown stand before a scale word or have decimals
}

// quantityOf reads a number; text is where its digits are shown.
func quantityOf(n *claim.Number, text string) (quantity, bool) {
	q := quantity{unit: n.Unit, bound: n.Bound, date: n.Date}
	if q.bound == "" {
		q.bound = claim.Exact
	}
	if n.Date != nil {
		q.words = fold(text)
		return q, n.Date.Start != ""
	}
	var ok bool
	if q.low, ok = decimal(n.Value); !ok {
		return q, false
	}
	if n.ValueHigh != "" {
		if q.high, ok = decimal(n.ValueHigh); !ok {
			return q, false
		}
		if q.high.Cmp(q.low) < 0 {
			q.high = nil // no range: "£310,000 to five people"
		}
	}
	q.step, q.scaled = lastDigit(text, q.low)
	q.digits, q.significant = digitsOf(text), significant(q.low)
	return q, true
}

// digitsOf returns the first figure of a text, in digits.
func digitsOf(text string) string {
	for _, w := range forms(text) {
		if numeral(w) {
			return figureForm(w)
		}
	}
	return ""
}

// lastDigit returns the worth of the last digit that text shows of v: a tenth of
// a million in "1.2 million", a hundred in "1,200", and whether a scale word or
// decimals show it.
func lastDigit(text string, v *big.Rat) (*big.Rat, bool) {
	f := forms(text)
	for i, w := range f {
		x, ok := decimal(w)
		if !ok {
			if n, isWord := numberWords[w]; isWord {
				x, ok = big.NewRat(n, 1), true
			}
		}
		if !ok {
			continue
		}
		scale := big.NewRat(1, 1)
		if i+1 < len(f) {
			if n, ok := scaleWords[f[i+1]]; ok {
				scale = big.NewRat(n, 1)
			}
		}
		_, decimals, _ := strings.Cut(w, ".")
		if new(big.Rat).Mul(x, scale).Cmp(new(big.Rat).Abs(v)) == 0 {
			if scale.Cmp(big.NewRat(1, 1)) == 0 && decimals == "" {
				break
			}
			return new(big.Rat).Quo(scale, power(len(decimals))), true
		}
	}
	return plainDigit(v), !v.IsInt()
}

// plainDigit returns the worth of the last digit of v that is no idle zero.
func plainDigit(v *big.Rat) *big.Rat {
	s := v.FloatString(12)
	whole, decimals, _ := strings.Cut(s, ".")
	if decimals = strings.TrimRight(decimals, "0"); decimals != "" {
		return new(big.Rat).Quo(big.NewRat(1, 1), power(len(decimals)))
	}
	return power(len(whole) - len(strings.TrimRight(whole, "0")))
}

// power returns ten to the n.
func power(n int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(min(max(n, 0), maxDigits))), nil))
}

// hold says how the source's value stands to the claim's, both in one unit.
func (c quantity) hold(f quantity) Outcome {
	switch {
	case c.high != nil:
		return c.holdRange(f)
	case f.high != nil:
		return c.holdIn(f)
	}
	order := compare(f.low, c.low)
	if order == 0 {
		if c.strict() && f.contradicts(c.bound) {
			return Differs
		}
		return Same
	}
	ok := false
	switch c.bound {
	case claim.MoreThan, claim.AtLeast:
		ok = order > 0 && f.bound != claim.LessThan && f.bound != claim.AtMost
	case claim.LessThan, claim.AtMost:
		ok = order < 0 && f.bound != claim.MoreThan && f.bound != claim.AtLeast
	case claim.Nearly:
		ok = order < 0 && within(c.low, f.low, 10)
	case claim.Approx:
		ok = within(c.low, f.low, 10) || c.rounds(f.low)
	default:
		ok = c.rounds(f.low)
	}
	if ok {
		return Fits
	}
	return Differs
}

// strict reports whether the claim's bound leaves its own value out.
func (c quantity) strict() bool { return c.bound == claim.MoreThan || c.bound == claim.LessThan }

// contradicts reports whether a source that gives the value itself says that it
// is not beyond it, as the claim's bound has it.
func (f quantity) contradicts(b claim.Bound) bool {
	if b == claim.MoreThan {
		return f.bound == claim.LessThan || f.bound == claim.AtMost || f.bound == claim.Nearly
	}
	return f.bound == claim.MoreThan || f.bound == claim.AtLeast
}

// holdRange is for a claim that gives a range.
func (c quantity) holdRange(f quantity) Outcome {
	if f.high == nil {
		if f.low.Cmp(c.low) >= 0 && f.low.Cmp(c.high) <= 0 {
			return Fits
		}
		return Differs
	}
	if f.low.Cmp(c.low) == 0 && f.high.Cmp(c.high) == 0 {
		return Same
	}
	if c.rounds(f.low) && c.highRounds(f.high) {
		return Fits
	}
	return Differs
}

// highRounds reports whether v rounds to the upper end of the claim's range.
func (c quantity) highRounds(v *big.Rat) bool {
	h := quantity{low: c.high, step: c.step, scaled: c.scaled}
	h.roundable()
	return h.rounds(v)
}

// holdIn is for a claim with one value and a source with a range.
func (c quantity) holdIn(f quantity) Outcome {
	switch c.bound {
	case claim.MoreThan, claim.AtLeast:
		if f.low.Cmp(c.low) >= 0 {
			return Fits
		}
	case claim.LessThan, claim.AtMost:
		if f.high.Cmp(c.low) <= 0 {
			return Fits
		}
	case claim.Approx:
		if f.low.Cmp(c.low) <= 0 && f.high.Cmp(c.low) >= 0 {
			return Fits
		}
	}
	return Differs
}

// rounds reports whether v rounds to the claim's value at the digits it shows.
func (c quantity) rounds(v *big.Rat) bool {
	return c.least != nil && v.Sign() == c.low.Sign() && compare(v, c.least) >= 0 && compare(v, c.most) <= 0
}

// roundable sets the values between which another one rounds to q's. The idle
// zeros of a whole number may have been rounded to, by two in a hundred at most:
// 12,000 for 11,987, but not 500 for 460.
func (q *quantity) roundable() {
	if q.step == nil || q.low == nil {
		return
	}
	half := new(big.Rat).Quo(q.step, big.NewRat(2, 1))
	if !q.scaled && q.step.Cmp(big.NewRat(1, 1)) > 0 {
		part := new(big.Rat).Abs(q.low)
		if part.Quo(part, big.NewRat(50, 1)); part.Cmp(half) < 0 {
			half = part
		}
	}
	q.least, q.most = new(big.Rat).Sub(q.low, half), new(big.Rat).Add(q.low, half)
}

// compare orders two values; of whole ones it takes no memory.
func compare(a, b *big.Rat) int {
	if a.IsInt() && b.IsInt() {
		return a.Num().Cmp(b.Num())
	}
	return a.Cmp(b)
}

// within reports whether v is nearer to c than one part in n of c.
func within(c, v *big.Rat, n int64) bool {
	diff := new(big.Rat).Sub(v, c)
	diff.Abs(diff)
	most := new(big.Rat).Abs(c)
	most.Quo(most, big.NewRat(n, 1))
	return diff.Cmp(most) <= 0
}

// in returns f in the given unit, and false where it cannot be.
func (f quantity) in(unit string) (quantity, bool) {
	if f.unit == unit {
		return f, true
	}
	factor, ok := factorBetween(f.unit, unit)
	if !ok || f.low == nil {
		return f, false
	}
	return f.times(factor, unit), true
}

// times returns f multiplied, in another unit.
func (f quantity) times(factor *big.Rat, unit string) quantity {
	g := f
	g.unit, g.low = unit, new(big.Rat).Mul(f.low, factor)
	if f.high != nil {
		g.high = new(big.Rat).Mul(f.high, factor)
	}
	if f.step != nil {
		g.step = new(big.Rat).Mul(f.step, factor)
		g.roundable()
	}
	return g
}

// asPercent returns a ratio as a percentage.
func (f quantity) asPercent() quantity { return f.times(big.NewRat(100, 1), "%") }

// inSI are units of measure in the basic one of their kind; the factors are
// those of claim.Number.Converted.
var inSI = map[string][2]string{
	"mile": {"metre", "1609.344"}, "kilometre": {"metre", "1000"}, "metre": {"metre", "1"}, "centimetre": {"metre", "0.01"}, "millimetre": {"metre", "0.001"},
	"foot": {"metre", "0.3048"}, "yard": {"metre", "0.9144"}, "inch": {"metre", "0.0254"}, "nautical mile": {"metre", "1852"},
	"acre": {"square metre", "4046.8564224"}, "hectare": {"square metre", "10000"}, "square mile": {"square metre", "2589988.110336"},
	"square kilometre": {"square metre", "1000000"}, "square metre": {"square metre", "1"}, "square foot": {"square metre", "0.09290304"},
	"kilogram": {"kilogram", "1"}, "gram": {"kilogram", "0.001"}, "pound": {"kilogram", "0.45359237"}, "tonne": {"kilogram", "1000"}, "metric ton": {"kilogram", "1000"},
	"ounce": {"kilogram", "0.028349523125"}, "stone": {"kilogram", "6.35029318"}, "short ton": {"kilogram", "907.18474"}, "long ton": {"kilogram", "1016.0469088"},
	"litre": {"litre", "1"}, "millilitre": {"litre", "0.001"}, "cubic metre": {"litre", "1000"},
	"mile per hour": {"kilometre per hour", "1.609344"}, "kilometre per hour": {"kilometre per hour", "1"}, "knot": {"kilometre per hour", "1.852"},
	"watt": {"watt", "1"}, "kilowatt": {"watt", "1000"}, "megawatt": {"watt", "1000000"}, "gigawatt": {"watt", "1000000000"},
	"kilowatt-hour": {"kilowatt-hour", "1"}, "megawatt-hour": {"kilowatt-hour", "1000"}, "gigawatt-hour": {"kilowatt-hour", "1000000"}, "terawatt-hour": {"kilowatt-hour", "1000000000"},
	"second": {"second", "1"}, "minute": {"second", "60"}, "hour": {"second", "3600"}, "day": {"second", "86400"}, "week": {"second", "604800"}, "month": {"second", "2592000"}, "year": {"second", "31536000"},
	"percentage point": {"percentage point", "1"}, "basis point": {"percentage point", "0.01"},
}

// factorBetween returns what one of unit a is in unit b.
func factorBetween(a, b string) (*big.Rat, bool) {
	x, ok := inSI[a]
	y, good := inSI[b]
	if !ok || !good || x[0] != y[0] {
		return nil, false
	}
	f, _ := decimal(x[1])
	g, _ := decimal(y[1])
	return new(big.Rat).Quo(f, g), true
}

// currency reports whether a unit is one of money, by its ISO 4217 form.
func currency(unit string) bool {
	return len(unit) == 3 && strings.ToUpper(unit) == unit && strings.ToLower(unit) != unit
}
