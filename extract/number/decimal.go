package number

import (
	"math/big"
	"strings"
)

// maxDigits bounds the digits and the power of ten of a figure. It is far
// past any sum in a newspaper and keeps a hostile text ("9 billion billion
// billion …") from growing a number without end.
const maxDigits = 60

// decimal is the exact value coef × 10^exp. The zero decimal is "no value".
type decimal struct {
	coef *big.Int
	exp  int
}

func integer(n int64) decimal { return decimal{big.NewInt(n), 0} }

// known reports whether d has a value.
func (d decimal) known() bool { return d.coef != nil }

// fits reports whether d is small enough to be written out.
func (d decimal) fits() bool {
	return d.coef != nil && d.exp <= maxDigits && d.exp >= -maxDigits && d.coef.BitLen() <= 4*maxDigits
}

// shift returns d × 10^n.
func (d decimal) shift(n int) decimal { return decimal{d.coef, d.exp + n} }

// times returns d × n.
func (d decimal) times(n int64) decimal {
	return decimal{new(big.Int).Mul(d.coef, big.NewInt(n)), d.exp}
}

// mul returns d × e.
func (d decimal) mul(e decimal) decimal {
	return decimal{new(big.Int).Mul(d.coef, e.coef), d.exp + e.exp}
}

func (d decimal) neg() decimal { return decimal{new(big.Int).Neg(d.coef), d.exp} }

// plus returns d + e. Both must fit.
func (d decimal) plus(e decimal) decimal {
	low := min(d.exp, e.exp)
	return decimal{new(big.Int).Add(d.at(low), e.at(low)), low}
}

// at returns the coefficient of d at the power of ten exp, which is not above
// that of d.
func (d decimal) at(exp int) *big.Int {
	if d.exp == exp {
		return d.coef
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.exp-exp)), nil)
	return p.Mul(p, d.coef)
}

// compare returns -1, 0 or 1 as d is below, equal to or above e. Both must fit.
func (d decimal) compare(e decimal) int {
	low := min(d.exp, e.exp)
	return d.at(low).Cmp(e.at(low))
}

// fractionDigits is the number of decimals kept of a fraction that has no end,
// such as two thirds.
const fractionDigits = 10

// fraction returns d × n/m, to ten decimals of the unit of d where it has no
// end. m is above zero.
func (d decimal) fraction(n, m int64) decimal {
	num := d.times(n)
	ten, div := big.NewInt(10), big.NewInt(m)
	for range fractionDigits {
		q, rest := new(big.Int).QuoRem(num.coef, div, new(big.Int))
		if rest.Sign() == 0 {
			return decimal{q, num.exp}
		}
		num = decimal{new(big.Int).Mul(num.coef, ten), num.exp - 1}
	}
	half := new(big.Int).Quo(div, big.NewInt(2))
	if num.coef.Sign() < 0 {
		half.Neg(half)
	}
	q := new(big.Int).Add(num.coef, half)
	return decimal{q.Quo(q, div), num.exp}
}

// small returns d as an int and true where it is a whole number from 0 to
// 99999.
func (d decimal) small() (int, bool) {
	if !d.fits() || d.coef.Sign() < 0 || d.exp < 0 && d.coef.Sign() != 0 || d.exp > 5 {
		return 0, false
	}
	c := d.at(min(d.exp, 0))
	if !c.IsInt64() || c.Int64() > 99999 {
		return 0, false
	}
	return int(c.Int64()), true
}

// String writes d in full without an exponent or idle zeros: "1100000000",
// "-2.5".
func (d decimal) String() string {
	if d.coef == nil {
		return ""
	}
	s := d.coef.String()
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	if d.exp >= 0 {
		if s == "0" {
			return s
		}
		return sign + s + strings.Repeat("0", d.exp)
	}
	if len(s) <= -d.exp {
		s = strings.Repeat("0", -d.exp-len(s)+1) + s
	}
	whole, part := s[:len(s)+d.exp], strings.TrimRight(s[len(s)+d.exp:], "0")
	switch {
	case part != "":
		return sign + whole + "." + part
	case whole == "0":
		return whole
	}
	return sign + whole
}

// readDigits reads the digits of one token, with commas or points between
// groups: "1,250.5", "1,50,000" (lakhs), "1.250,5". It refuses anything else,
// such as a version number. grouped is set where a mark parts thousands.
func readDigits(s string) (v decimal, grouped, ok bool) {
	if len(s) > maxDigits {
		return decimal{}, false, false
	}
	commas, points := strings.Count(s, ","), strings.Count(s, ".")
	whole, part := s, ""
	switch {
	case commas == 0 && points == 0:
	case points == 1 && (commas == 0 || strings.LastIndexByte(s, ',') < strings.IndexByte(s, '.')):
		whole, part, _ = strings.Cut(s, ".")
	case commas == 1 && points > 0:
		whole, part, _ = strings.Cut(s, ",")
		whole = strings.ReplaceAll(whole, ".", ",")
	case points == 0 && commas > 0:
	default:
		return decimal{}, false, false
	}
	grouped = strings.Contains(whole, ",")
	if grouped && !groups(whole) {
		if part != "" || commas != 1 {
			return decimal{}, false, false
		}
		whole, part, _ = strings.Cut(s, ",") // a decimal comma: "12,5"
		grouped = false
	}
	v.coef, ok = new(big.Int).SetString(strings.ReplaceAll(whole, ",", "")+part, 10)
	v.exp = -len(part)
	return v, grouped, ok
}

// groups reports whether the commas in s part groups of three, or of two
// before the last three as in India.
func groups(s string) bool {
	parts := strings.Split(s, ",")
	last := len(parts) - 1
	if len(parts[last]) != 3 || len(parts[0]) > 3 || len(parts[0]) == 0 {
		return false
	}
	size := 3
	if last > 1 && len(parts[1]) == 2 {
		size = 2
	}
	for _, p := range parts[1:last] {
		if len(p) != size {
			return false
		}
	}
	return true
}
