package audit

import "stet/extract/claim"

// brings are verbs by which a change leads from one value to another: "a 40%
// discount cut the price from £50 to £35".
var brings = words("cut cuts took takes brought brings pushed pushes lifted lifts raised raises lowered lowers sent sends reduced reduces")

// unitLeftOut reports whether the unit of one of the neighbours x and y is meant
// for both: "from 40,000 tonnes to 52,000".
func (p *page) unitLeftOut(x, y *figure) bool {
	m, n := x, y
	if m.kind() != claim.Measure {
		m, n = y, x
	}
	if m.kind() != claim.Measure || n.kind() != claim.Count || n.Number.Unit != "" || n.Number.Of != "" || !p.fromToward(x, y) {
		return false
	}
	// The values count by one unit only where none was worked out.
	return m.shown.scale != nil && n.shown.scale != nil && m.shown.scale.Cmp(n.shown.scale) == 0
}

// sharesUnit reports whether "an hour" behind y is meant for x too: "from $20 to
// $25 an hour".
func (p *page) sharesUnit(x, y *figure) bool { return p.perUnit(x) == "" && p.fromToward(x, y) }

// fromToward reports whether x and y are the ends of "from x to y" or "to x from
// y".
func (p *page) fromToward(x, y *figure) bool {
	gap := p.between(x, y)
	return len(gap) == 1 && (gap[0] == "to" && p.before(x) == "from" || gap[0] == "from" && p.before(x) == "to")
}

// toPenny reports whether a and b are prices to the penny: beside "£4.50" a
// price of "£4" is not rounded.
func toPenny(a, b *figure) bool {
	if a.kind() != claim.Money || b.kind() != claim.Money || a.shown.decimals != 2 && b.shown.decimals != 2 || a.hedged() || b.hedged() {
		return false
	}
	return a.shown.scale != nil && b.shown.scale != nil && a.shown.scale.Cmp(one) == 0 && b.shown.scale.Cmp(one) == 0
}
