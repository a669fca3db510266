package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// num is a bare number in tokens [from,to), before unit and kind are known.
type num struct {
	from, to int
	val      decimal // unknown for a vague number such as "several thousand"
	high     decimal // of "six-figure"
	bound    claim.Bound
	mod      claim.Span // the words inside the number that blur it
	digits   bool       // begins with digits
	grouped  bool       // with commas between thousands
	scaled   bool       // with a scale word
	part     bool       // a fraction below one
	lone     bool       // the single word "one"
	ordinal  bool
	article  bool // only "a" or "an"
	million  bool // ends in a glued "m": metres, or millions beside money
	tail     int  // bytes of the last token that belong to the number, 0 for all
}

// number reads the bare number that opens at token i.
func (r *reader) number(i int) (num, bool) {
	sign := false
	j := i
	switch {
	case r.minus(i):
		sign, j = true, i+1
	case r.has(i, cSign) && !r.is(i-1, "or"):
		sign, j = true, i+1
	case r.looseMinus(i):
		if n, ok := r.unsigned(i + 1); !ok || n.to != r.last {
			return num{}, false // the dash of a list
		}
		sign, j = true, i+1
	}
	n, ok := r.unsigned(j)
	if !ok || !n.val.known() && sign {
		return num{}, false
	}
	n.from = i
	if sign {
		n.val, n.lone = n.val.neg(), false
	}
	n = r.repeated(n)
	return n, !n.val.known() || n.val.fits()
}

// minus reports whether token i is a minus sign before a figure.
func (r *reader) minus(i int) bool {
	if w := r.raw(i); w != "-" && w != "−" && w != "–" || !r.glued(i+1) {
		return false
	}
	if i > r.first && r.glued(i) && !r.is(i-1, "(", "$", "<", ">", "=") {
		return false
	}
	if len(r.raw(i+1)) == 4 && r.is(i+2, "-") && r.glued(i+2) && r.glued(i+3) && r.kind(i+3, text.Number) {
		return false // a dash before 2020-07-01
	}
	return r.kind(i+1, text.Number) || r.kind(i+1, text.Symbol)
}

// looseMinus reports whether token i is a dash that opens a line and stands apart
// from the digits after it: a minus where nothing else is on the line, as in
// the cell of a table.
func (r *reader) looseMinus(i int) bool {
	return i == r.first && (r.raw(i) == "-" || r.raw(i) == "−") && !r.glued(i+1) && r.kind(i+1, text.Number)
}

func (r *reader) unsigned(i int) (num, bool) {
	switch {
	case r.kind(i, text.Number) || r.raw(i) == "." && r.glued(i+1) && !r.glued(i) && r.kind(i+1, text.Number):
		return r.figures(i)
	case r.kind(i, text.Symbol):
		if v, ok := vulgar[firstRune(r.raw(i))]; ok {
			n := num{from: i, to: i + 1, val: integer(1).fraction(v[0], v[1]), part: true, digits: true}
			return r.scale(n), true
		}
		return num{}, false
	}
	if n, ok := r.vague(i); ok {
		return n, true
	}
	if n, ok := r.partNumber(i); ok {
		return n, true
	}
	return r.spelled(i)
}

// figures reads a number that begins with digits: "1,250.5", "2½", "3/4",
// "1.2 billion", "500 crore".
func (r *reader) figures(i int) (num, bool) {
	j, s := i, r.raw(i)
	if s == "." {
		j, s = i+1, "0."+r.raw(i+1)
	}
	v, grouped, ok := readDigits(r.pointGroups(s))
	if !ok {
		return num{}, false
	}
	n := num{from: i, to: j + 1, val: v, digits: true, grouped: grouped}
	spaced := 0
	if len(r.raw(i)) <= 3 {
		spaced = i + r.spaceGroups(i)
	}
	for len(r.raw(i)) <= 3 && (n.to <= spaced || r.thousands(n.to)) {
		next, _, _ := readDigits(r.raw(n.to))
		n.val, n.grouped = n.val.shift(3).plus(next), true
		n.to++
	}
	n = r.exponent(r.slash(n))
	if f, ok := vulgar[firstRune(r.raw(n.to))]; ok && r.kind(n.to, text.Symbol) {
		n.val = n.val.plus(integer(1).fraction(f[0], f[1]))
		n.to++
	}
	return r.parts(r.addHalf(r.addSmaller(r.looseK(r.scale(n))))), true
}

// runs are what people run: before them "10 k" is a length.
var runs = set("runs races walks runners walkers joggers events courses laps")

// looseK takes in a "k" that stands apart, "45 k followers", "2.33 k". After a
// whole number alone it is a length as often.
func (r *reader) looseK(n num) num {
	if n.scaled || n.part || r.raw(n.to) != "k" || r.glued(n.to) || r.has(n.to, cLabel) {
		return n
	}
	_, whole := n.val.whole()
	next := n.to + 1
	switch {
	case r.plural(next) && !r.in(next, runs):
	case r.kind(n.from-1, text.Symbol) && !r.kind(next, text.Number):
	case whole || r.kind(next, text.Word) || r.kind(next, text.Number) || r.glued(next) && r.hyphen(next):
		return n
	}
	n.val, n.scaled, n.to = n.val.shift(3), true, next
	return n
}

// addSmaller adds the smaller scales that follow: "3 crore 20 lakh", "4
// thousand 3 hundred", "3 hundred and one".
func (r *reader) addSmaller(n num) num {
	for n.scaled && r.kind(n.to, text.Number) && !r.glued(n.to) && r.has(n.to+1, cScale|cHundred) && n.val.fits() {
		v, _, ok := readDigits(r.raw(n.to))
		next := r.scale(num{from: n.to, to: n.to + 1, val: v, digits: true})
		if !ok || !next.val.fits() || r.lastScale(next) >= r.lastScale(n) {
			return n
		}
		n.val, n.to = n.val.plus(next.val), next.to
	}
	if r.has(n.to-1, cHundred) && r.is(n.to, "and") && n.val.fits() {
		m, ok := r.spelled(n.to + 1)
		if w := r.raw(n.to + 1); r.kind(n.to+1, text.Number) && len(w) <= 2 && w[0] != '0' {
			m.val, _, ok = readDigits(w)
			m.to = n.to + 2
		}
		if v, small := m.val.whole(); ok && small && v < 100 && !m.ordinal && !m.part && !r.is(m.to, "of", "in") && !r.has(m.to, cScale|cHundred) {
			n.val, n.to = n.val.plus(m.val), m.to
		}
	}
	return n
}

// thousands reports whether token j is three digits after a space that groups
// them: a no-break or thin one, or a plain one before "000". The last group may
// have decimals of one or two digits behind a comma: "1 234,5".
func (r *reader) thousands(j int) bool {
	if !r.kind(j, text.Number) || r.glued(j) || !r.kind(j-1, text.Number) {
		return false
	}
	group, part, _ := strings.Cut(r.raw(j), ",")
	if len(group) != 3 || len(part) > 2 || len(r.raw(j)) == 4 || part != "" && !r.commaDecimals() || strings.ContainsRune(r.raw(j-1), ',') {
		return false
	}
	switch r.d.Text[r.d.Tokens[j-1].End:r.d.Tokens[j].Start] {
	case "\u00a0", "\u202f", "\u2009":
		return true
	case " ":
		return r.raw(j) == "000" || r.spaced()
	}
	return false
}

// scale takes in the scale words after n: "million", "bn", "hundred thousand",
// "k"; also after a hyphen ("$10-million").
func (r *reader) scale(n num) num {
	for n.to < r.last {
		j := n.to
		if r.hyphen(j) && r.has(j+1, cScale|cHundred) {
			j++
		}
		e := r.at(j)
		switch {
		case e.class&cScale != 0 && (len(e.s) > 3 || r.digitBefore(j)):
			if e.s == "cr" || e.s == "mil" && !r.glued(j) {
				return n
			}
			n.val = n.val.times(e.value).shift(e.exp)
		case e.class&cHundred != 0:
			n.val = n.val.shift(2)
		case j == n.to && r.glued(j) && n.digits && !n.scaled && r.letterScale(j) > 0:
			n.val = n.val.shift(r.letterScale(j))
			n.million = r.raw(j) == "m"
		default:
			return n
		}
		n.scaled, n.part = true, false
		n.to = j + 1
		if !n.val.fits() {
			return n
		}
	}
	return n
}

// digitBefore reports whether the token before j is a number, so that a short
// scale word ("mn", "tn") is one.
func (r *reader) digitBefore(j int) bool {
	return r.kind(j-1, text.Number) || r.kind(j-1, text.Symbol) || r.hyphen(j-1)
}

// letterScale returns the power of ten of a single letter glued to a figure.
func (r *reader) letterScale(j int) int {
	switch r.raw(j) {
	case "k", "K":
		return 3
	case "m", "M", "MM", "mm":
		if r.raw(j) == "mm" {
			return 0
		}
		return 6
	case "b", "B", "Bn", "BN":
		return 9
	case "t", "T":
		return 12
	case "cr":
		return 7
	}
	return 0
}

// lastScale returns the power of ten of the scale word that ends n.
func (r *reader) lastScale(n num) int {
	e := r.at(n.to - 1)
	switch {
	case e.class&cHundred != 0:
		return 2
	case e.class&cScale != 0:
		return e.exp
	}
	return max(r.letterScale(n.to-1), 0)
}

// spelled reads a cardinal or ordinal in words: "twenty-one thousand four
// hundred", "a hundred and five", "forty-second".
func (r *reader) spelled(i int) (num, bool) {
	s := speller{r: r, from: i, j: i, ceiling: maxDigits}
	if r.has(i, cArticle) {
		if !r.has(i+1, cScale|cHundred) || len(r.at(i+1).s) <= 3 {
			return num{}, false
		}
		s.j, s.group, s.open = i+1, 1, true
	}
	for s.j < r.last && s.step() {
	}
	n, ok := s.result()
	if !ok || n.ordinal {
		return n, ok
	}
	return r.parts(r.addHalf(r.pointed(n))), true
}

// pointed takes in decimals in words: "one point five million".
func (r *reader) pointed(n num) num {
	if !r.is(n.to, "point") || n.scaled {
		return n
	}
	j, v, exp := n.to+1, n.val, 0
	for r.has(j, cUnit) && exp > -12 {
		exp--
		v = v.plus(integer(r.at(j).value).shift(exp))
		j++
	}
	if exp == 0 && r.has(j, cTens|cTeen) {
		exp -= 2
		v = v.plus(integer(r.at(j).value).shift(exp))
		j++
		if r.hyphen(j) {
			j++
		}
		if r.has(j, cUnit) && r.has(j-1, cTens) || r.has(j, cUnit) && r.has(j-2, cTens) {
			v = v.plus(integer(r.at(j).value).shift(exp))
			j++
		}
	}
	if exp == 0 {
		return n
	}
	n.val, n.to, n.lone = v, j, false
	return r.scale(n)
}
