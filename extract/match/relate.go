package match

import (
	"math/big"
	"strings"

	"stet/extract/claim"
)

// relation is how one figure of the source stands to the claim.
type relation struct {
	outcome Outcome
	alarm   Alarm
	worth   float64 // what it counts beside the context
}

// relate says how a figure of the source stands to the claim's.
func relate(n *claim.Number, c quantity, f *figure) relation {
	if n.Date != nil || f.n.Date != nil {
		if n.Date == nil || f.n.Date == nil {
			return relation{outcome: NotFound}
		}
		if n.Date.Start == "" {
			if c.words != "" && c.words == f.words {
				return judged(Same) // "this weekend" on both sides
			}
			return relation{outcome: NotFound}
		}
		return judged(holdDate(n.Date, f.n.Date))
	}
	if c.low == nil || f.low == nil {
		if n.Value == f.n.Value && n.Unit == f.n.Unit {
			return judged(Same)
		}
		if c.low == nil && f.low == nil {
			return judged(Differs)
		}
		return relation{outcome: NotFound}
	}
	if f.unit == c.unit {
		o := c.hold(f.quantity)
		if o == Differs && c.unit == "second" && c.digits != "" && c.digits == f.digits {
			return relation{Differs, UnitDiffers, worthUnit} // forty hours, forty minutes
		}
		return judged(o)
	}
	return relateUnits(n, c, f)
}

// relateUnits is for figures in two units.
func relateUnits(n *claim.Number, c quantity, f *figure) relation {
	equal := compare(f.low, c.low) == 0
	switch {
	case c.unit == "GBP" && f.unit == "pound": // "thirty-eight pounds" may be either
		return judged(c.hold(f.quantity))
	case c.unit == "" && f.n.Kind == claim.Age && n.Of == "":
		return judged(c.hold(f.quantity))
	case currency(c.unit) && currency(f.unit):
		return relateSums(c, f, equal)
	case c.unit == "%" && f.unit == "" && f.n.Kind == claim.Ratio:
		return judged(c.hold(f.asPercent()))
	case c.unit == "" && n.Kind == claim.Ratio && f.unit == "%":
		return judged(c.asPercent().hold(f.quantity))
	}
	if g, ok := f.quantity.in(c.unit); ok {
		o := c.hold(g)
		switch {
		case o == Differs && within(c.low, g.low, 40):
			o = Fits // converted and rounded
		case o == Differs && equal:
			return relation{Differs, UnitDiffers, worthUnit}
		}
		return judged(o)
	}
	if equal && unitTaken(n, c.unit, f) {
		return relation{Differs, UnitDiffers, worthUnit}
	}
	if f.unit == "" || c.unit == "" {
		return relateBare(n, c, f)
	}
	return relation{outcome: NotFound}
}

// relateSums is for sums of money in two currencies.
func relateSums(c quantity, f *figure, equal bool) relation {
	switch {
	case equal:
		return relation{Differs, CurrencyDiffers, worthSame}
	case c.hold(f.quantity) != Differs:
		return relation{Differs, CurrencyDiffers, worthUnit}
	}
	return relation{Differs, CurrencyDiffers, -worthUnit}
}

// relateBare is for a figure whose unit stands elsewhere: a table gives it once,
// and so does a sentence with two figures.
func relateBare(n *claim.Number, c quantity, f *figure) relation {
	o := c.hold(f.quantity)
	if currency(c.unit) && f.unit == "" || c.unit == "" && currency(f.unit) && n.Of == "" {
		switch {
		case o == Same || o == Fits && (f.inTable || f.scaled):
			return relation{o, "", worthSame / 2}
		case o == Differs && f.inTable:
			return relation{o, ValueDiffers, -.05}
		}
	}
	if f.unit == "" && f.n.Of == "" && f.n.Kind == claim.Count && len(f.n.Value) >= 4 {
		if o == Differs {
			return relation{o, ValueDiffers, -.1}
		}
		return relation{o, "", worthSame / 2}
	}
	return relation{outcome: NotFound}
}

// unitTaken reports whether two figures of one value have units that are taken
// for each other: two measures, per cent and points, a bare figure and per cent.
func unitTaken(n *claim.Number, unit string, f *figure) bool {
	switch {
	case currency(unit) || currency(f.unit):
		return false
	case unit != "" && f.unit != "":
		return true
	case unit == "%" && strings.HasPrefix(f.n.Of, "point"):
		return true
	}
	return n.Of == "" && f.n.Of == "" && (unit == "%" || f.unit == "%")
}

// judged returns the relation of an outcome of two values in one unit.
func judged(o Outcome) relation {
	switch o {
	case Same:
		return relation{o, "", worthSame}
	case Fits:
		return relation{o, "", worthFits}
	case Differs:
		return relation{o, ValueDiffers, 0}
	}
	return relation{outcome: NotFound}
}

// particular weighs how particular an equal value is: one of four digits and more
// is hardly there by chance. Another value with the same digits is likely the
// same figure with a wrong scale.
func particular(n *claim.Number, rel relation, q quantity, f *figure) float64 {
	if n.Date != nil || q.low == nil || f.low == nil {
		return 0
	}
	digits := q.significant
	switch {
	case rel.alarm == ValueDiffers && len(digits) > 1 && digits == f.significant:
		return worthSame
	case rel.outcome != Same && rel.alarm != CurrencyDiffers || compare(q.low, f.low) != 0:
		return 0
	}
	if f.inTable {
		return 0 // which row and column it stands in says more
	}
	return .04 * float64(max(0, min(len(digits), 5)-2))
}

// significant returns the digits of a value without the zeros at both ends.
func significant(v *big.Rat) string {
	return strings.Trim(strings.Replace(v.FloatString(6), ".", "", 1), "-0")
}

// farOff reports whether two values are so far apart that they are hardly two
// values of one thing: more than twentyfold.
func farOff(a, b *big.Rat) bool {
	if a == nil || b == nil || a.Sign() == 0 || b.Sign() == 0 {
		return false
	}
	for _, x := range [...][2]*big.Rat{{a, b}, {b, a}} {
		if most := new(big.Rat).Mul(x[1], big.NewRat(20, 1)); most.Abs(most).Cmp(new(big.Rat).Abs(x[0])) < 0 {
			return true
		}
	}
	return false
}

// comparable reports whether two values can be two values of one thing: both
// count the same, or both place in an order.
func (s *Source) comparable(q *about, a *claim.Number, f *figure) bool {
	b := f.n
	if s.labels(f) {
		return false
	}
	if a.Kind == claim.Count && b.Kind == claim.Count && !s.foreign {
		if a.Of == "" {
			return b.Of == ""
		}
		return !f.of.given || f.of.vague() || s.ofMeets(q, a, f) > 0
	}
	if a.Kind == "" || b.Kind == "" || a.Kind == b.Kind {
		return true
	}
	for _, k := range [...]claim.NumberKind{claim.Ordinal, claim.Score, claim.Change, claim.Ratio} {
		if a.Kind == k || b.Kind == k {
			return false
		}
	}
	return true
}

// labelWords stand before a number that names a thing and counts nothing.
var labelWords = wordSet("berth item page section chapter platform room gate figure table article clause line route flight volume paragraph bus highway no number annex appendix exhibit")

// labels reports whether a figure is the number of a thing: "berth 7".
func (s *Source) labels(f *figure) bool {
	p := s.whole()
	return f.unit == "" && f.from > 0 && f.from < len(p.words) && labelWords[p.words[f.from-1].form] && p.sentence[f.from-1] == p.sentence[f.from] && !s.clauseEnds(f.from-1)
}

// distinct reports whether a value is so particular that another place of it in
// a text is hardly chance: three digits or more, or a sum of money.
func distinct(n *claim.Number) bool {
	if n.Date != nil {
		return len(n.Date.Start) >= 10
	}
	digits := strings.Trim(strings.NewReplacer(".", "", "-", "").Replace(n.Value), "0")
	return len(digits) >= 3 || len(digits) == 2 && n.Unit != ""
}
