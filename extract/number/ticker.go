package number

import (
	"math/big"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// ticker reads a price in a row of stock quotes, "113.40 -1.62 -1.41%": a price,
// its change and the change in per cent, which must agree. Nothing else says that
// the two bare figures are money, or points of an index.
func (r *reader) ticker(a *amount) bool {
	if !a.digits || a.scaled || a.part || a.val.exp >= 0 || a.to-a.from > 2 {
		return false
	}
	change := a.to
	if r.signAt(a.from - 1) {
		change = a.from - 1
	} else if r.signAt(a.from) {
		change = a.from
	}
	if !r.signAt(change) || !r.signAt(change+2) || r.raw(change+4) != "%" || r.raw(change) != r.raw(change+2) {
		return false
	}
	price, ok1 := new(big.Rat).SetString(strings.ReplaceAll(r.raw(change-1), ",", ""))
	diff, ok2 := new(big.Rat).SetString(strings.ReplaceAll(r.raw(change+1), ",", ""))
	share, ok3 := new(big.Rat).SetString(r.raw(change + 3))
	if !ok1 || !ok2 || !ok3 || !r.kind(change-1, text.Number) {
		return false
	}
	if r.raw(change) != "+" {
		diff.Neg(diff)
		share.Neg(share)
	}
	// diff/(price−diff) = share/100, within the last digits shown of both
	before := new(big.Rat).Sub(price, diff)
	off := new(big.Rat).Mul(before, share)
	off.Sub(off, new(big.Rat).Mul(diff, big.NewRat(100, 1)))
	slack := new(big.Rat).Mul(before, big.NewRat(1, 100))
	if slack.Add(slack, big.NewRat(1, 1)); off.Abs(off).Cmp(slack) > 0 || before.Sign() <= 0 {
		return false
	}
	for j := max(r.first, change-10); j < change; j++ {
		if r.in(j, indices) {
			a.kind, a.unit, a.noNoun, a.rule = claim.Measure, "point", true, "index level"
			return true
		}
	}
	a.kind, a.noNoun, a.rule = claim.Money, true, "stock quote"
	a.unit, a.certain = r.shared(dollar)
	return true
}

// signAt reports whether token i is a sign before a glued figure.
func (r *reader) signAt(i int) bool {
	return r.is(i, "-", "−", "–", "+") && r.glued(i+1) && r.kind(i+1, text.Number) && !r.glued(i)
}
