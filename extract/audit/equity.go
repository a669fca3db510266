package audit

import (
	"slices"

	"stet/extract/claim"
)

// equity finds what was paid for a share of a company and what the company is
// worth by that, in any order: "raised $20m at a $100m valuation in return for
// 30%", "sold 20% to a fund for $5m, valuing it at $30m". It returns the share,
// the worth and the price.
func (p *page) equity(a, b, c *figure) (x, n, m *figure, ok bool) {
	for _, f := range [...]*figure{a, b, c} {
		switch {
		case f.kind() == claim.Percent && portion(f) && x == nil:
			x = f
		case f.kind() != claim.Money || !f.known() || f.low.Sign() <= 0:
			return nil, nil, nil, false
		case p.isWorth(f) && !p.isRound(f) && n == nil:
			n = f
		case m == nil:
			m = f
		}
	}
	if x == nil || n == nil || m == nil || !n.sameUnit(m) || a.sentence != c.sentence || n.low.Cmp(m.low) <= 0 || p.direction(x) != 0 {
		return nil, nil, nil, false
	}
	if !p.isRound(m) && !p.is(p.TokenAt(m.from())-1, "cost", "costs", "costing", "for", "paid", "pay", "pays", "paying") {
		return nil, nil, nil, false
	}
	end := min(p.Sentences[c.sentence].Last, c.last+4)
	if c.first-a.last > far || p.anyOf(a.first, end, olderWorth) || p.has(a.last, c.first, "and", "but", ";", "while", "whose") || !p.has(max(p.Sentences[a.sentence].First, a.first-6), end, "stake", "stakes", "return", "exchange", "equity", "share", "shares", "holding") {
		return nil, nil, nil, false
	}
	// Worth before the money came in: the new money is part of the whole.
	before := x.reach().scaled(share(one, 1, 100)).times(n.reach().plus(m.reach()))
	return x, n, m, !before.meets(m.roundReach()) || slices.Contains([]claim.Bound{claim.MoreThan, claim.LessThan}, x.Number.Bound)
}
