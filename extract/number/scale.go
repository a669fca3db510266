package number

import "stet/extract/claim"

// oneScale reports whether the scale word of b is meant for a as well: "$1.5 to
// $2 million", but not "$500 to $1 million", whose first figure would be the
// larger. Of two figures of which the second may be the smaller ("fell from $45
// to $12 million") it asks only that they are of one size.
func (r *reader) oneScale(a, b *amount, falling bool) bool {
	if !b.scaled || a.scaled || a.grouped || a.part || !a.val.fits() || !b.val.fits() || a.val.compare(integer(1000)) >= 0 {
		return false
	}
	low, head := a.val.abs(), b.val.shift(-r.power(b)).abs() // as they are written
	if falling && low.compare(head) > 0 {
		return low.compare(head.times(10)) < 0
	}
	return low.compare(head) <= 0 && head.compare(low.times(100)) <= 0
}

// lendScale gives the first of two sums after "from" the scale word of the
// second.
func (r *reader) lendScale(a *amount) bool {
	if a.kind != claim.Money || !a.prefix || !a.val.known() || a.scaled || !r.is(a.from-1, "from") || !r.is(a.to, "to") {
		return false
	}
	b, ok := r.amount(a.to + 1)
	if !ok || b.kind != claim.Money || !b.prefix || b.unit != a.unit || !b.val.known() || !r.oneScale(a, &b, true) {
		return false
	}
	a.val = a.val.shift(r.power(&b))
	return true
}
