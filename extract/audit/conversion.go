package audit

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"stet/extract/claim"
)

// converted is a sum with its worth in a second currency.
type converted struct {
	sum, worth *figure
	rate       *big.Rat // worth of one unit, first currency by code to second
}

// conversionCheck holds the rates of exchange that the article's conversions
// imply against the middle one of their currencies: "£425m ($600m)" and "£100m
// ($40m)". One alone says nothing.
func conversionCheck(p *page) []claim.Warning {
	type pair struct{ from, to string }
	groups := make(map[pair][]*converted)
	var order []pair
	for _, row := range p.rows {
		for i := range row[1:] {
			c, ok := p.conversion(row[i], row[i+1])
			if !ok {
				continue
			}
			k := pair{min(c.sum.Number.Unit, c.worth.Number.Unit), max(c.sum.Number.Unit, c.worth.Number.Unit)}
			if groups[k] == nil {
				order = append(order, k)
			}
			groups[k] = append(groups[k], &c)
		}
	}
	var out []claim.Warning
	for _, k := range order {
		g := groups[k]
		byRate := slices.SortedStableFunc(slices.Values(g), func(a, b *converted) int { return a.rate.Cmp(b.rate) })
		middle := byRate[(len(byRate)-1)/2]
		middle = g[slices.IndexFunc(g, func(c *converted) bool { return alike(c, middle) })] // the first of its like
		for _, c := range g {
			switch {
			case c.sum.Span.Start < middle.sum.Span.Start:
				out = append(out, p.judgeRates(c, middle))
			case c != middle:
				out = append(out, p.judgeRates(middle, c))
			}
		}
	}
	return out
}

// conversion returns the pair of a and b where b stands in brackets behind a as
// the same sum.
func (p *page) conversion(a, b *figure) (converted, bool) {
	if a.kind() != claim.Money || b.kind() != claim.Money || a.Number.Unit == b.Number.Unit || !a.known() || !b.known() || a.low.Sign() <= 0 || b.low.Sign() <= 0 {
		return converted{}, false
	}
	gap := p.between(a, b)
	if len(gap) == 0 || gap[len(gap)-1] != "(" && gap[len(gap)-1] != "or" || len(gap) > 3 || gap[len(gap)-1] == "or" && gap[0] != "," {
		return converted{}, false
	}
	if gap[len(gap)-1] == "(" && !p.is(b.last, ")", ",", ";") || gap[len(gap)-1] == "or" && !p.is(b.last, ",", ".") {
		return converted{}, false
	}
	c := converted{sum: a, worth: b}
	x, y := a, b
	if x.Number.Unit > y.Number.Unit {
		x, y = y, x
	}
	c.rate = new(big.Rat).Quo(y.low, x.low)
	return c, true
}

// judgeRates compares two conversions between the same currencies. A fifth is
// left for rounding and the days between.
func (p *page) judgeRates(a, b *converted) claim.Warning {
	places := spans(a.sum, a.worth, b.sum, b.worth)
	base := a.sum.Number.Unit
	if a.worth.low.Cmp(a.sum.low) < 0 {
		base = a.worth.Number.Unit
	}
	text := a.implied(base) + ", " + b.implied(base)
	if alike(a, b) {
		return warn(Conversion, claim.OK, text+": much the same", places...)
	}
	if p.year(a) != p.year(b) || a.apart(b) < 1.2*(1+blur(a.sum, a.worth, b.sum, b.worth)) {
		return warn(Conversion, claim.CannotTell, text+": rounding or another day may explain it", places...)
	}
	return warn(Conversion, claim.Flag, text+": more than a fifth apart", places...)
}

// implied writes the rate of c for one unit of currency base: "£425m for $600m is
// 1.412 USD to the GBP".
func (c *converted) implied(base string) string {
	unit, other := c.sum, c.worth
	if unit.Number.Unit != base {
		unit, other = other, unit
	}
	rate := new(big.Rat).Quo(other.low, unit.low)
	return c.sum.say() + " for " + c.worth.say() + " is " + decimal(rate, 3) + " " + other.Number.Unit + " to the " + base
}

// alike reports whether the rates of a and b lie within a fifth of each other.
func alike(a, b *converted) bool {
	return (reach{big.NewRat(5, 6), big.NewRat(6, 5)}).holds(new(big.Rat).Quo(a.rate, b.rate))
}

// apart returns the larger of two rates in units of the smaller.
func (c *converted) apart(d *converted) float64 {
	r, _ := new(big.Rat).Quo(c.rate, d.rate).Float64()
	return max(r, 1/r)
}

// blur is what the rounding of sums may add to a rate, as a part of it. No sum
// counts as rounded worse than to a twentieth.
func blur(fs ...*figure) float64 {
	e := 0.0
	for _, f := range fs {
		r, _ := new(big.Rat).Quo(f.roundStep(), f.high).Float64()
		e = math.Hypot(e, min(r/2, 0.05))
	}
	return e
}

// year returns the year that the sentence of c tells of, the article's own where
// it has no date, "" where that is not known: in other years other rates held.
func (p *page) year(c *converted) string {
	i := p.at(c.sum.Span.Start)
	for _, f := range p.figures[max(0, i-4):min(len(p.figures), i+6)] {
		if d := f.Number.Date; f.sentence == c.sum.sentence && d != nil && len(d.Start) >= 4 && d.Start[0] != '-' {
			return d.Start[:4]
		}
	}
	if day, ok := p.Article.Day(); ok {
		return strconv.Itoa(day.Year())
	}
	return ""
}
