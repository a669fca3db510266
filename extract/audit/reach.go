package audit

import (
	"math/big"

	"stet/extract/claim"
)

// reach is the stretch of values that a figure may stand for: what it shows,
// half a unit of its last digit either way, and what its hedge lets in. An end
// that is nil is open.
type reach struct{ low, high *big.Rat }

// reach returns the values that f may stand for, counting its digits as shown:
// 1,000 is a thousand to the unit.
func (f *figure) reach() reach { return f.within(f.shown.step) }

// roundReach is reach for figures that writers round: zeros at the end of a
// number of four digits or more count as rounding down to its second digit, so
// that 12,000 is anything that comes to 12 thousand.
func (f *figure) roundReach() reach { return f.within(f.roundStep()) }

// roundStep is the worth of the last digit of f that is not a rounding zero.
func (f *figure) roundStep() *big.Rat {
	step := f.shown.step
	if f.high == nil || f.shown.decimals > 0 || f.shown.scale == nil || f.shown.scale.Sign() == 0 {
		return step
	}
	n := new(big.Rat).Quo(f.high, f.shown.scale)
	if !n.IsInt() || n.Num().CmpAbs(big.NewInt(1000)) < 0 {
		return step
	}
	rest, digit := new(big.Int).Abs(n.Num()), new(big.Int)
	ten, left := big.NewInt(10), big.NewInt(100)
	step = new(big.Rat).Set(step)
	for rest.Cmp(left) >= 0 {
		if rest.QuoRem(rest, ten, digit); digit.Sign() != 0 {
			break
		}
		step.Mul(step, new(big.Rat).SetInt(ten))
	}
	return step
}

// within widens f by half of step, and by its hedge: a bound is open on its far
// side, "about" and "nearly" leave a tenth.
func (f *figure) within(step *big.Rat) reach {
	if f.low == nil || step == nil {
		return reach{}
	}
	half := new(big.Rat).Mul(step, big.NewRat(1, 2))
	r := reach{new(big.Rat).Sub(f.low, half), new(big.Rat).Add(f.high, half)}
	switch f.Number.Bound {
	case claim.Approx:
		r.low, r.high = least(r.low, share(f.low, 9, 10)), most(r.high, share(f.high, 11, 10))
	case claim.Nearly:
		r.low = least(r.low, share(f.low, 9, 10))
	case claim.MoreThan, claim.AtLeast:
		r.high = nil
	case claim.LessThan, claim.AtMost:
		r.low = nil
	}
	return r
}

// share returns n/d of v.
func share(v *big.Rat, n, d int64) *big.Rat { return new(big.Rat).Mul(v, big.NewRat(n, d)) }

func least(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func most(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// meets reports whether a value lies in both stretches, their ends included.
func (r reach) meets(s reach) bool {
	return !(r.high != nil && s.low != nil && r.high.Cmp(s.low) < 0 || s.high != nil && r.low != nil && s.high.Cmp(r.low) < 0)
}

// plus returns what the sum of both may be.
func (r reach) plus(s reach) reach {
	var out reach
	if r.low != nil && s.low != nil {
		out.low = new(big.Rat).Add(r.low, s.low)
	}
	if r.high != nil && s.high != nil {
		out.high = new(big.Rat).Add(r.high, s.high)
	}
	return out
}

// minus returns what r less s may be.
func (r reach) minus(s reach) reach { return r.plus(s.negated()) }

func (r reach) negated() reach {
	var out reach
	if r.high != nil {
		out.low = new(big.Rat).Neg(r.high)
	}
	if r.low != nil {
		out.high = new(big.Rat).Neg(r.low)
	}
	return out
}

// times returns what the product of both may be; neither holds less than zero.
func (r reach) times(s reach) reach {
	var out reach
	if r, s := r.floor(), s.floor(); true {
		out.low = new(big.Rat).Mul(r.low, s.low)
	}
	if r.high != nil && s.high != nil {
		out.high = new(big.Rat).Mul(r.high, s.high)
	}
	return out
}

// over returns what r divided by s may be; neither holds less than zero.
func (r reach) over(s reach) reach {
	r, s = r.floor(), s.floor()
	out := reach{low: new(big.Rat)}
	if s.high != nil && s.high.Sign() > 0 {
		out.low.Quo(r.low, s.high)
	}
	if r.high != nil && s.low.Sign() > 0 {
		out.high = new(big.Rat).Quo(r.high, s.low)
	}
	return out
}

// floor cuts off what is below zero.
func (r reach) floor() reach {
	if r.low == nil || r.low.Sign() < 0 {
		r.low = new(big.Rat)
	}
	return r
}

// scaled returns r times the positive number f.
func (r reach) scaled(f *big.Rat) reach {
	var out reach
	if r.low != nil {
		out.low = new(big.Rat).Mul(r.low, f)
	}
	if r.high != nil {
		out.high = new(big.Rat).Mul(r.high, f)
	}
	return out
}

// holds reports whether v lies in r.
func (r reach) holds(v *big.Rat) bool { return r.meets(reach{v, v}) }

// loosened gives r another tenth either way where f, whose reach it is, is said
// roughly: what it must miss by to be called wrong.
func (r reach) loosened(f *figure) reach {
	if f.Number.Bound != claim.Approx && f.Number.Bound != claim.Nearly || r.low == nil || r.high == nil {
		return r
	}
	return reach{share(r.low, 9, 10), share(r.high, 11, 10)}
}
