package number

import (
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
	}
	n, ok := r.unsigned(j)
	if !ok || !n.val.known() && sign {
		return num{}, false
	}
	n.from = i
	if sign {
		n.val = n.val.neg()
	}
	return n, !n.val.known() || n.val.fits()
}

// minus reports whether token i is a minus sign before a figure.
func (r *reader) minus(i int) bool {
	if w := r.raw(i); w != "-" && w != "−" && w != "–" || !r.glued(i+1) {
		return false
	}
	if i > r.first && r.glued(i) && r.raw(i-1) != "(" && r.raw(i-1) != "$" {
		return false
	}
	return r.kind(i+1, text.Number) || r.kind(i+1, text.Symbol)
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

// vulgar are the fractions that are one character.
var vulgar = map[rune][2]int64{'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8}}

// figures reads a number that begins with digits: "1,250.5", "2½", "3/4",
// "1.2 billion", "500 crore".
func (r *reader) figures(i int) (num, bool) {
	j, s := i, r.raw(i)
	if s == "." {
		j, s = i+1, "0."+r.raw(i+1)
	}
	v, grouped, ok := readDigits(s)
	if !ok {
		return num{}, false
	}
	n := num{from: i, to: j + 1, val: v, digits: true, grouped: grouped}
	for len(r.raw(i)) <= 3 && r.thousands(n.to) {
		next, _, _ := readDigits(r.raw(n.to))
		n.val, n.grouped = n.val.shift(3).plus(next), true
		n.to++
	}
	n = r.slash(n)
	if f, ok := vulgar[firstRune(r.raw(n.to))]; ok && r.kind(n.to, text.Symbol) {
		n.val = n.val.plus(integer(1).fraction(f[0], f[1]))
		n.to++
	}
	return r.addHalf(r.addSmaller(r.scale(n))), true
}

// addSmaller adds the smaller scales that follow: "3 crore 20 lakh", "4
// thousand 3 hundred".
func (r *reader) addSmaller(n num) num {
	for n.scaled && r.kind(n.to, text.Number) && !r.glued(n.to) && r.has(n.to+1, cScale|cHundred) && n.val.fits() {
		v, _, ok := readDigits(r.raw(n.to))
		next := r.scale(num{from: n.to, to: n.to + 1, val: v, digits: true})
		if !ok || !next.val.fits() || r.lastScale(next) >= r.lastScale(n) {
			return n
		}
		n.val, n.to = n.val.plus(next.val), next.to
	}
	return n
}

// thousands reports whether token j is three digits after a space that groups
// them: a no-break or thin one, or a plain one before "000".
func (r *reader) thousands(j int) bool {
	if !r.kind(j, text.Number) || r.glued(j) || len(r.raw(j)) != 3 || !r.kind(j-1, text.Number) {
		return false
	}
	switch r.d.Text[r.d.Tokens[j-1].End:r.d.Tokens[j].Start] {
	case "\u00a0", "\u202f", "\u2009":
		return true
	case " ":
		return r.raw(j) == "000"
	}
	return false
}

// slash takes in "3/4" and "2 1/2".
func (r *reader) slash(n num) num {
	over := func(i int) (top, low int64, ok bool) {
		if r.raw(i+1) != "/" && r.raw(i+1) != "⁄" || !r.glued(i+1) || !r.glued(i+2) || !r.kind(i+2, text.Number) {
			return 0, 0, false
		}
		if r.glued(i+3) && (r.raw(i+3) == "/" || dashes[r.raw(i+3)] && r.kind(i+4, text.Number)) {
			return 0, 0, false
		}
		a, _, ok1 := readDigits(r.raw(i))
		b, _, ok2 := readDigits(r.raw(i + 2))
		x, ok3 := a.whole()
		y, ok4 := b.whole()
		return int64(x), int64(y), ok1 && ok2 && ok3 && ok4 && x > 0 && y > x && y <= 100
	}
	if top, low, ok := over(n.to - 1); ok {
		n.val, n.part, n.to = integer(1).fraction(top, low), true, n.to+2
		return n
	}
	if r.kind(n.to, text.Number) && !r.glued(n.to) {
		if top, low, ok := over(n.to); ok && low <= 16 && low&(low-1) == 0 {
			n.val, n.to = n.val.plus(integer(1).fraction(top, low)), n.to+3
		}
	}
	return n
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

// addHalf takes in "and a half" after a number: "three and a half", "two and
// a half million", "3-and-a-half".
func (r *reader) addHalf(n num) num {
	j := n.to
	sep := func() {
		if r.hyphen(j) {
			j++
		}
	}
	sep()
	if !r.is(j, "and", "&") || n.part {
		return n
	}
	j++
	sep()
	top := int64(1)
	switch {
	case r.has(j, cArticle) || r.is(j, "one"):
		j++
	case r.has(j, cUnit) && r.at(j).value > 1:
		top = r.at(j).value
		j++
	default:
		if !r.has(j, cFraction) {
			return n
		}
	}
	sep()
	e := r.at(j)
	if e.class&cFraction == 0 || e.s == "second" || !n.val.known() || !n.val.fits() {
		return n
	}
	unit := integer(1)
	if n.scaled {
		unit = integer(1).shift(r.lastScale(n))
	}
	n.val, n.to, n.lone = n.val.plus(unit.fraction(top, e.value)), j+1, false
	if !n.scaled {
		return r.scale(n)
	}
	return n
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

// partNumber reads a fraction in words: "two-thirds", "a quarter", "half",
// and what it scales: "half a million", "a quarter of a billion".
func (r *reader) partNumber(i int) (num, bool) {
	j, top := i, int64(1)
	article := false
	switch {
	case r.has(j, cArticle):
		article = true
		j++
	case r.has(j, cUnit|cTeen) && r.at(j).value > 0 && (r.has(j+1, cFraction) || r.hyphen(j+1) && r.has(j+2, cFraction)):
		top = r.at(j).value
		j++
		if r.hyphen(j) {
			j++
		}
	}
	e := r.at(j)
	if e.class&cFraction == 0 || top > 1 && e.s[len(e.s)-1] != 's' && e.s != "quarter" || top == 1 && e.s[len(e.s)-1] == 's' {
		return num{}, false
	}
	n := num{from: i, to: j + 1, val: integer(1).fraction(top, e.value), part: true}
	if r.scaledPart(&n, top, e.value) {
		return n, true
	}
	if j > i || e.s == "half" || e.s == "quarter" {
		// "a second", "the third", "a fifth man": an ordinal unless it is a part of something
		if e.class&cOrdinal != 0 && (j == i || article && r.kind(n.to, text.Word) && !r.has(n.to, cStop|cVerb|cPast) || e.s == "second") && !r.is(n.to, "of") {
			return num{}, false
		}
		if j == i && e.s == "quarter" {
			return num{}, false
		}
		return n, true
	}
	return num{}, false
}

// scaledPart takes in what a fraction scales: "a million", "of a billion",
// "dozen".
func (r *reader) scaledPart(n *num, top, low int64) bool {
	k := n.to
	if r.hyphen(k) {
		k++
	}
	if r.is(k, "of") {
		k++
	}
	if r.has(k, cArticle) || r.is(k, "one") {
		k++
	}
	s := r.at(k)
	if s.class&(cScale|cHundred) == 0 || len(s.s) <= 3 {
		return false
	}
	whole := integer(max(s.value, 1)).shift(s.exp)
	n.val, n.to, n.scaled, n.part = whole.fraction(top, low), k+1, true, false
	return true
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
	return r.addHalf(r.pointed(n)), true
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
