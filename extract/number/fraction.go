package number

import "stet/extract/text"

// vulgar are the fractions that are one character.
var vulgar = map[rune][2]int64{'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8}}

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
		if top, low, ok := over(n.to); ok && low <= 16 && (low&(low-1) == 0 || !r.is(n.to+3, "of")) {
			n.val, n.to = n.val.plus(integer(1).fraction(top, low)), n.to+3
		}
	}
	return n
}

// part is the denominator of a fraction in words: "third", "twenty-fifths",
// "ten-thousandth".
type part struct {
	of     int64
	to     int // the token after it
	plural bool
	rank   bool // the words may also be an ordinal: "third", not "thirds" or "half"
}

// denominator reads the denominator that opens at token j.
func (r *reader) denominator(j int) (part, bool) {
	e := r.at(j)
	if e.class&cFraction != 0 {
		return part{of: e.value, to: j + 1, plural: e.plural(), rank: e.class&cOrdinal != 0}, true
	}
	k := j + 1
	if r.hyphen(k) {
		k++
	}
	last := r.at(k)
	switch {
	case last.class&cFraction == 0:
	case e.class&cTens != 0 && last.value < 10 && e.s != last.s && last.value > 2:
		return part{of: e.value + last.value, to: k + 1, plural: last.plural(), rank: last.class&cOrdinal != 0}, true
	case k > j+1 && (e.s == "ten" || e.class&cHundred != 0) && last.value >= 1000:
		return part{of: e.value * last.value, to: k + 1, plural: last.plural(), rank: last.class&cOrdinal != 0}, true
	}
	return part{}, false
}

// plural reports whether the denominator e is more than one part. "Halves"
// and "quarters" end in s too.
func (e *entry) plural() bool { return e.s[len(e.s)-1] == 's' }

// partNumber reads a fraction in words: "two-thirds", "a quarter", "half",
// "one twenty-fifth", and what it scales: "half a million", "a quarter of a
// billion".
func (r *reader) partNumber(i int) (num, bool) {
	j, top := i, int64(1)
	article := false
	switch {
	case r.has(i, cArticle):
		article = true
		j++
	case r.has(i, cUnit|cTeen) && r.at(i).value > 0:
		j = r.overTop(i)
		top = r.at(i).value
	}
	d, ok := r.denominator(j)
	if !ok || d.plural != (top > 1) && !(top > 1 && r.is(d.to-1, "quarter")) {
		return num{}, false
	}
	n := num{from: i, to: d.to, val: integer(1).over(top, d.of), part: true}
	if r.scaledPart(&n, top, d.of) {
		return n, true
	}
	if d.rank && !r.partOf(i, j, d, article) || j == i && !d.rank && !r.is(j, "half") {
		return num{}, false
	}
	return n, true
}

// overTop returns the token after the numerator at token i and its joint: a
// hyphen, or one set apart by spaces ("five - eighths").
func (r *reader) overTop(i int) int {
	j := i + 1
	if r.hyphen(j) || r.raw(j) == "-" && !r.glued(j) && !r.glued(j+1) && r.has(j+1, cFraction) {
		j++
	}
	return j
}

// slices are words before an ordinal that make a part of it: "the bottom
// fifth of incomes".
var slices = set("bottom top middle upper lower richest poorest wealthiest highest lowest")

// partOf reports whether words that may be a rank are a part of something:
// "a third of", "one fifth", and not "a third man".
func (r *reader) partOf(i, j int, d part, article bool) bool {
	noun := r.kind(d.to, text.Word) && !r.has(d.to, cStop|cVerb|cPast) || r.hyphen(d.to)
	switch of := r.is(d.to, "of"); {
	case j == i:
		return of && r.in(i-1, slices)
	case d.to-j > 1: // "a twenty-first": its rank unless the words say a part
		return !r.is(d.to-1, "second") && (of || !article && !noun)
	case article:
		return of || !noun
	}
	return true
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

// parts divides n by the plural denominator after it: "12 hundredths", "two
// hundred millionths".
func (r *reader) parts(n num) num {
	j := n.to
	if r.hyphen(j) {
		j++
	}
	d, ok := r.denominator(j)
	if !ok || !d.plural || d.of == 2 || n.digits && d.of == 4 || n.part || n.val.exp < 0 || !n.val.fits() {
		return n
	}
	if tens := integer(r.at(n.to - 1).value); r.has(n.to-1, cTens) && d.of < 10 && n.val.compare(tens) > 0 {
		n.val = n.val.plus(tens.neg()) // "one hundred thirty-fifths"
		d.of += tens.small
	}
	whole := integer(0)
	if v, ok := n.val.whole(); ok && !n.digits && v > 100 && v%100 > 0 && r.joinedByAnd(n) {
		whole, n.val = integer(int64(v-v%100)), integer(int64(v%100)) // "two hundred and fifty-four hundredths"
	}
	n.val, n.to, n.part = whole.plus(n.val.over(1, d.of)), d.to, whole.sign() == 0
	n.lone, n.scaled, n.million = false, false, false
	return n
}

// joinedByAnd reports whether an "and" stands inside n.
func (r *reader) joinedByAnd(n num) bool {
	for j := n.from + 1; j < n.to; j++ {
		if r.is(j, "and") {
			return true
		}
	}
	return false
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
		if s := r.at(j + 1); s.class&cScale != 0 && s.exp > 0 && s.exp < r.lastScale(n) { // "one billion and a quarter million"
			unit = integer(1).shift(s.exp)
			j++
		}
	}
	n.val, n.to, n.lone = n.val.plus(unit.fraction(top, e.value)), j+1, false
	if !n.scaled {
		return r.scale(n)
	}
	return n
}
