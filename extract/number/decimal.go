package number

import (
	"cmp"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// maxDigits bounds the digits and the power of ten of a figure. It is far
// past any sum in a newspaper and keeps a hostile text ("9 billion billion
// billion …") from growing a number without end.
const maxDigits = 60

// decimal is the exact value coef × 10^exp. The coefficient is small while it
// fits 63 bits and big after that. The zero decimal is "no value".
type decimal struct {
	small int64
	big   *big.Int // nil where small holds the coefficient
	exp   int
	set   bool
}

func integer(n int64) decimal { return decimal{small: n, set: true} }

// fromBig makes a decimal of any coefficient.
func fromBig(c *big.Int, exp int) decimal {
	if c.IsInt64() {
		return decimal{small: c.Int64(), exp: exp, set: true}
	}
	return decimal{big: c, exp: exp, set: true}
}

// coef returns the coefficient of d.
func (d decimal) coef() *big.Int {
	if d.big != nil {
		return d.big
	}
	return big.NewInt(d.small)
}

// known reports whether d has a value.
func (d decimal) known() bool { return d.set }

// fits reports whether d is small enough to be written out.
func (d decimal) fits() bool {
	return d.set && d.exp <= maxDigits && d.exp >= -maxDigits && (d.big == nil || d.big.BitLen() <= 4*maxDigits)
}

// sign returns -1, 0 or 1.
func (d decimal) sign() int {
	if d.big != nil {
		return d.big.Sign()
	}
	return cmp.Compare(d.small, 0)
}

// shift returns d × 10^n.
func (d decimal) shift(n int) decimal {
	d.exp += n
	return d
}

// times returns d × n.
func (d decimal) times(n int64) decimal {
	if d.big == nil && (d.small == 0 || magnitude(d.small)+magnitude(n) < 63) {
		d.small *= n
		return d
	}
	return fromBig(new(big.Int).Mul(d.coef(), big.NewInt(n)), d.exp)
}

// magnitude returns the bits of n without its sign.
func magnitude(n int64) int {
	if n < 0 {
		n = -(n + 1)
	}
	return bits.Len64(uint64(n)) + 1
}

// abs returns d without its sign.
func (d decimal) abs() decimal {
	if d.sign() < 0 {
		return d.neg()
	}
	return d
}

func (d decimal) neg() decimal { return d.times(-1) }

// plus returns d + e. Both must fit.
func (d decimal) plus(e decimal) decimal {
	low := min(d.exp, e.exp)
	d, e = d.at(low), e.at(low)
	if d.big == nil && e.big == nil && magnitude(d.small) < 62 && magnitude(e.small) < 62 {
		d.small += e.small
		return d
	}
	return fromBig(new(big.Int).Add(d.coef(), e.coef()), low)
}

// at returns d written with the power of ten exp, which is not above its own.
func (d decimal) at(exp int) decimal {
	n := d.exp - exp
	if n <= 0 {
		return d
	}
	if d.big == nil && n < len(powers) && magnitude(d.small)+magnitude(powers[n]) < 63 {
		return decimal{small: d.small * powers[n], exp: exp, set: d.set}
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	return fromBig(p.Mul(p, d.coef()), exp)
}

var powers = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// compare returns -1, 0 or 1 as d is below, equal to or above e. Both must fit.
func (d decimal) compare(e decimal) int {
	low := min(d.exp, e.exp)
	d, e = d.at(low), e.at(low)
	if d.big == nil && e.big == nil {
		return cmp.Compare(d.small, e.small)
	}
	return d.coef().Cmp(e.coef())
}

// fractionDigits is the number of decimals kept of a fraction that has no end,
// such as two thirds.
const fractionDigits = 10

// fraction returns d × n/m, to ten decimals of the unit of d where it has no
// end. m is above zero.
func (d decimal) fraction(n, m int64) decimal {
	num := d.times(n)
	for range fractionDigits {
		if num.big == nil && num.small%m == 0 {
			num.small /= m
			return num
		}
		if num.big != nil || magnitude(num.small) > 59 {
			return num.longFraction(m)
		}
		num.small, num.exp = num.small*10, num.exp-1
	}
	half := m / 2
	if num.small < 0 {
		half = -half
	}
	num.small = (num.small + half) / m
	return num
}

// over returns d × n/m. Tens in m are exact: a trillionth is no rounded zero.
func (d decimal) over(n, m int64) decimal {
	for ; m%10 == 0; m /= 10 {
		d.exp--
	}
	return d.fraction(n, m)
}

// power returns d^n, rounded as a fraction is where n is below zero, and no
// value where the power is past all bounds or d is zero.
func (d decimal) power(n int) decimal {
	k := max(n, -n)
	if !d.fits() || d.sign() <= 0 || k > maxDigits || d.coef().BitLen()*k > 4*maxDigits {
		return decimal{}
	}
	p := fromBig(new(big.Int).Exp(d.coef(), big.NewInt(int64(k)), nil), d.exp*k)
	switch {
	case n >= 0 && p.fits():
		return p
	case n < 0 && p.big == nil:
		return integer(1).fraction(1, p.small).shift(-p.exp)
	}
	return decimal{}
}

// longFraction is d/m for a coefficient past 63 bits.
func (d decimal) longFraction(m int64) decimal {
	c := d.at(d.exp - fractionDigits)
	return fromBig(new(big.Int).Quo(c.coef(), big.NewInt(m)), c.exp)
}

// int64 returns d as an integer and true where it is one that fits.
func (d decimal) int64() (int64, bool) {
	if !d.fits() || d.exp < 0 || d.exp > 18 {
		return 0, false
	}
	d = d.at(0)
	return d.small, d.big == nil
}

// whole returns d as an int and true where it is a whole number from 0 to
// 99999.
func (d decimal) whole() (int, bool) {
	if !d.fits() || d.sign() < 0 || d.exp > 5 {
		return 0, false
	}
	for d.exp < 0 && d.big == nil && d.small%10 == 0 {
		d.small, d.exp = d.small/10, d.exp+1
		if d.small == 0 {
			d.exp = 0
		}
	}
	if d.exp < 0 {
		return 0, false
	}
	d = d.at(0)
	if d.big != nil || d.small > 99999 {
		return 0, false
	}
	return int(d.small), true
}

// String writes d in full without an exponent or idle zeros: "1100000000",
// "-2.5".
func (d decimal) String() string {
	if !d.set {
		return ""
	}
	s := strconv.FormatInt(d.small, 10)
	if d.big != nil {
		s = d.big.String()
	}
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
	v, ok = coefficient(whole, part)
	return v, grouped, ok
}

// coefficient returns the value of digits before and after the point.
func coefficient(whole, part string) (decimal, bool) {
	if len(whole)+len(part) <= 18 {
		n := int64(0)
		for _, s := range [...]string{whole, part} {
			for i := range len(s) {
				switch c := s[i]; {
				case c >= '0' && c <= '9':
					n = n*10 + int64(c-'0')
				case c != ',':
					return decimal{}, false
				}
			}
		}
		return decimal{small: n, exp: -len(part), set: len(whole) > 0}, len(whole) > 0
	}
	c, ok := new(big.Int).SetString(strings.ReplaceAll(whole, ",", "")+part, 10)
	if !ok {
		return decimal{}, false
	}
	return fromBig(c, -len(part)), true
}

// digits returns the number that s writes in up to nine plain digits.
func digits(s string) (int, bool) {
	if len(s) == 0 || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// groups reports whether the commas in s part groups of three, or of two
// before the last three as in India.
func groups(s string) bool {
	first, last := strings.IndexByte(s, ','), strings.LastIndexByte(s, ',')
	if first < 1 || first > 3 || len(s)-last-1 != 3 {
		return false
	}
	size := 3
	if first < last && strings.IndexByte(s[first+1:], ',') == 2 {
		size = 2
	}
	for at := first; at < last; at += size + 1 {
		if strings.IndexByte(s[at+1:], ',') != size {
			return false
		}
	}
	return true
}
