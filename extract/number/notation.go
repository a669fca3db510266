package number

import (
	"strings"
	"unicode/utf8"

	"stet/extract/text"
)

// exponent takes in the power of a number in scientific notation: "1.3e6",
// "2.5 × 10^8", "6x10⁻⁵", "10^3". A superscript is a power of ten only; after
// any other number it is a footnote.
func (r *reader) exponent(n num) num {
	j := n.to
	w := r.raw(j)
	switch {
	case r.glued(j) && r.kind(j, text.Word) && w[0]|0x20 == 'e':
		if e, ok := digits(w[1:]); ok {
			return r.tenTo(n, e, j+1)
		}
		if e, to, ok := r.powerAt(j + 1); ok && len(w) == 1 && to > j+2 {
			return r.tenTo(n, e, to)
		}
	case w == "×" || w == "x" || w == "*":
		if r.raw(j+1) != "10" {
			return n
		}
		if e, to, ok := r.raised(j + 2); ok {
			return r.tenTo(n, e, to)
		}
		if e, to, ok := r.powerAt(j + 2); ok && to > j+3 && w == "×" { // "2.5×10−5": the raised digits lost their height
			return r.tenTo(n, e, to)
		}
	case w == "x10":
		if e, to, ok := r.raised(j + 1); ok {
			return r.tenTo(n, e, to)
		}
	case w == "^" && r.glued(j):
		if e, to, ok := r.powerAt(j + 1); ok {
			if v := n.val.power(e); v.known() {
				n.val, n.to = v, to
			}
		}
	case r.raw(j-1) == "10" && r.glued(j) && superscript(w) >= 0 || w == "⁻" && r.glued(j):
		if e, to, ok := r.raised(j); ok && r.raw(j-1) == "10" {
			return r.tenTo(num{from: n.from, val: integer(1), digits: true}, e, to)
		}
	}
	return n
}

// tenTo returns n × 10^e, which ends before token to; n where that is past
// all bounds.
func (r *reader) tenTo(n num, e, to int) num {
	if v := n.val.shift(e); v.fits() {
		n.val, n.to = v, to
	}
	return n
}

// raised reads "^6", "^-1" or "⁻⁵" at token j.
func (r *reader) raised(j int) (e, to int, ok bool) {
	if !r.glued(j) {
		return 0, j, false
	}
	if r.raw(j) == "^" {
		return r.powerAt(j + 1)
	}
	to = j
	minus := r.raw(to) == "⁻"
	if minus {
		to++
	}
	from := to
	for d := superscript(r.raw(to)); d >= 0 && to < from+3 && r.glued(to); d = superscript(r.raw(to)) {
		e, to = e*10+d, to+1
	}
	if minus {
		e = -e
	}
	return e, to, to > from
}

// powerAt reads the digits of a power at token j, with their sign, glued.
func (r *reader) powerAt(j int) (e, to int, ok bool) {
	sign := 1
	switch r.raw(j) {
	case "+":
		j++
	case "-", "−", "–":
		sign, j = -1, j+1
	}
	if !r.glued(j) || !r.kind(j, text.Number) || len(r.raw(j)) > 3 {
		return 0, j, false
	}
	e, ok = digits(r.raw(j))
	return sign * e, j + 1, ok
}

// superscript returns the digit that the raised character s stands for, -1
// for any other.
func superscript(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	if n != len(s) || n < 2 {
		return -1
	}
	switch {
	case c == '²' || c == '³':
		return int(c-'²') + 2
	case c == '¹':
		return 1
	case c == '⁰' || c >= '⁴' && c <= '⁹':
		return int(c - '⁰')
	}
	return -1
}

// spaceGroups returns how many groups of three digits follow token i, set
// apart by plain spaces: two in "1 234 567". A run that may be a telephone
// number has none.
func (r *reader) spaceGroups(i int) int {
	n := 0
	for j := i + 1; r.kind(j, text.Number) && len(r.raw(j)) == 3 && r.d.Tokens[j].Start == r.d.Tokens[j-1].End+1; j++ {
		n++
	}
	end := i + n
	switch {
	case n < 2 || n > 6 || strings.HasPrefix(r.raw(i), "0") || r.has(i-1, cLabel) || r.is(i-1, "call", "phone", "tel", "fax", ":"),
		n == 2 && len(r.raw(i)) == 3 && r.raw(end) != "000",
		r.kind(end+1, text.Number), r.glued(end+1) && !r.kind(end+1, text.Punct) && r.raw(end+1) != "%":
		return 0
	}
	return n
}

// repeated takes in the same number again in brackets, as contracts write it:
// "thirty (30) days", "45 (forty-five)".
func (r *reader) repeated(n num) num {
	j := n.to
	if r.raw(j) != "(" || !r.glued(j+1) || !n.val.known() || n.ordinal || n.part {
		return n
	}
	m, ok := r.unsigned(j + 1)
	if !ok || m.digits == n.digits || !m.val.known() || m.ordinal || r.raw(m.to) != ")" || !m.val.fits() || !n.val.fits() || m.val.compare(n.val) != 0 {
		return n
	}
	n.to, n.lone = m.to+1, false
	return n
}
