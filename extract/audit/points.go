package audit

import (
	"math/big"
	"slices"

	"stet/extract/claim"
)

// pointsCheck holds the difference of two percentages against the stated
// change, which is in points: "fell six points, from 44% to 38%". Per cent are
// right only for the relative change.
func pointsCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for _, row := range slices.Concat(p.rows, p.links) {
		if !slices.ContainsFunc(row, func(f *figure) bool { return f.kind() == claim.Percent }) {
			continue
		}
		out = append(out, p.leads(row)...)
		for _, m := range p.moves(row) {
			if m.from.kind() != claim.Percent || m.to.kind() != claim.Percent {
				continue
			}
			switch c := m.change; {
			case c.points():
				out = append(out, p.inPoints(m))
			case c.kind() == claim.Percent:
				out = append(out, p.inPercent(m))
			}
		}
	}
	return out
}

// gap returns the difference of the values of m in points along its way, and
// what it may be with the rounding of the two.
func (m *move) gap() (*big.Rat, reach) {
	d, ends := new(big.Rat).Sub(m.to.low, m.from.low), m.to.reach().minus(m.from.reach())
	if m.dir < 0 || m.dir == 0 && d.Sign() < 0 {
		return d.Neg(d), ends.negated()
	}
	return d, ends
}

// inPoints judges a change stated in percentage points or basis points.
func (p *page) inPoints(m move) claim.Warning {
	d, ends := m.gap()
	stated, unit := m.change.reach(), one
	if m.change.kind() == claim.BasisPoints {
		unit = big.NewRat(1, 100)
	}
	stated = stated.scaled(unit)
	v := claim.Flag
	if stated.inside(d) || m.change.hedged() && stated.holds(d) {
		v = claim.OK
	} else if stated.holds(d) {
		v = claim.CannotTell // two points for 2.5: the edge
	} else if m.change.hedged() || m.from.hedged() || m.to.hedged() {
		if m.change.hedged() {
			ends = ends.plus(reach{big.NewRat(-1, 2), big.NewRat(1, 2)})
		}
		if ends.meets(stated) {
			v = claim.CannotTell
		}
	}
	more, less := m.to, m.from
	if more.low.Cmp(less.low) < 0 {
		more, less = less, more
	}
	a := new(big.Rat).Sub(more.low, less.low)
	said := more.say() + " less " + less.say() + " is " + decimal(a, 2) + plural(a, " percentage point")
	switch v {
	case claim.OK:
		said += ": " + p.hedge(m.change) + m.change.inPoints() + ", as stated; as a percentage it is " + relativeChange(m)
	case claim.CannotTell:
		said += ", the text says " + p.hedge(m.change) + m.change.inPoints() + ": rounding may explain it"
	default:
		said += ", the text says " + map[int]string{-1: "down ", 0: "", 1: "up "}[m.dir] + p.hedge(m.change) + m.change.inPoints()
	}
	return warn(Points, v, said, m.change.Span, m.from.Span, m.to.Span)
}

// inPoints returns a difference of percentages as the text writes it, with its
// unit.
func (f *figure) inPoints() string {
	if f.kind() == claim.Count {
		return f.say() + plural(f.low, " point")
	}
	return f.say()
}

// relativeChange writes the change between the values of m in per cent of the
// first.
func relativeChange(m move) string {
	r := new(big.Rat).Quo(new(big.Rat).Sub(m.to.low, m.from.low), m.from.low)
	return decimal(share(r.Abs(r), 100, 1), 1) + "%"
}

// inPercent judges a change stated in per cent between two percentages: right
// where it is relative, points called per cent where it is the difference.
func (p *page) inPercent(m move) claim.Warning {
	d, _ := m.gap()
	stated := m.change.reach()
	w := p.relative(m)
	both := "from " + m.from.say() + " to " + m.to.say() + " is " + decimal(new(big.Rat).Abs(d), 2) + plural(d, " percentage point") + ", or " + relativeChange(m)
	switch {
	case w.Verdict != claim.Flag:
		return w
	case stated.holds(d):
		return warn(Points, claim.Flag, both+"; the text says "+m.change.say()+" where points are meant", w.Spans...)
	}
	return warn(Growth, claim.Flag, both+"; the text says "+p.stated(m), w.Spans...)
}

// plural adds an s to a unit where v is not one.
func plural(v *big.Rat, unit string) string {
	if new(big.Rat).Abs(v).Cmp(one) == 0 {
		return unit
	}
	return unit + "s"
}

// leads judges margins: "leads by 11 points, 46% to 35%", "46%-35%, an
// 11-point lead". The two shares are read as one range from high to low.
func (p *page) leads(row []*figure) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+1 < len(row); i++ {
		c, x := row[i], row[i+1]
		if x.points() {
			c, x = x, c
		}
		if !c.points() || c.kind() == claim.BasisPoints || x.kind() != claim.Percent || x.low.Cmp(x.high) <= 0 || p.direction(c) != 0 {
			continue
		}
		if !only(p.between(row[i], row[i+1]), leadWords) {
			continue
		}
		d := new(big.Rat).Sub(x.low, x.high)
		said := x.say() + " is a lead of " + decimal(d, 2) + plural(d, " percentage point")
		switch {
		case c.reach().holds(d):
			out = append(out, warn(Points, claim.OK, said+", as stated", c.Span, x.Span))
		case !c.hedged() && !x.hedged() || c.Number.Bound == claim.Approx && !c.reach().plus(reach{big.NewRat(-1, 1), one}).holds(d):
			out = append(out, warn(Points, claim.Flag, said+", the text says "+p.hedge(c)+c.inPoints(), c.Span, x.Span))
		}
	}
	return out
}

var leadWords = words(", ( — – - : by of a an the lead leads led ahead margin point points advantage edge majority gap difference or")
