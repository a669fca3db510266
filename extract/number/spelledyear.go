package number

import "stet/extract/text"

// spelledYear reads a year in words at token j: "nineteen eighty-four",
// "seventeen hundred and thirty-three", "two thousand and eight". It returns 0
// where there is none, and the token after it.
func (r *reader) spelledYear(j int) (y, to int) {
	if !r.has(j, cUnit|cTeen|cTens) {
		return 0, j
	}
	if century := r.at(j).value; r.has(j, cTeen) || r.is(j, "twenty") {
		if y, to = r.restOfCentury(int(century), j+1); y > 0 {
			return r.asYear(y, to, j)
		}
	}
	n, ok := r.spelled(j)
	if !ok || n.ordinal || !n.scaled && n.to == j+1 {
		return 0, j
	}
	v, small := n.val.whole()
	if !small {
		return 0, j
	}
	return r.asYear(v, n.to, j)
}

// asYear keeps what is in the range of years and counts nothing.
func (r *reader) asYear(y, to, from int) (int, int) {
	if !year(y) || r.hyphen(to) || r.plural(to) || r.has(to, cPercent|cScale|cCurrency|cMeasure|cTime|cHundred) {
		return 0, from
	}
	return y, to
}

// restOfCentury reads what follows the century of a year: "eighty-four",
// "twelve", "oh five", "hundred".
func (r *reader) restOfCentury(century, j int) (int, int) {
	if r.hyphen(j) {
		j++
	}
	e := r.at(j)
	switch {
	case e.class&cTens != 0:
		k := j + 1
		if r.hyphen(k) {
			k++
		}
		if u := r.at(k); u.class&cUnit != 0 && u.value > 0 {
			return 100*century + int(e.value+u.value), k + 1
		}
		return 100*century + int(e.value), j + 1
	case e.class&cTeen != 0:
		return 100*century + int(e.value), j + 1
	case r.is(j, "oh", "o", "zero", "nought", "naught") && r.has(j+1, cUnit):
		return 100*century + int(r.at(j+1).value), j + 2
	}
	return 0, j
}

// beforeSpelled are words after which a year in words stands alone.
var beforeSpelled = set("in since until till by from before after during of year")

// wordYear reads a year in words after a preposition: "in nineteen
// eighty-four". One in thousands needs its tens, or "the year" before it.
func (r *reader) wordYear(i int) (dated, bool) {
	if !r.in(i-1, beforeSpelled) {
		return dated{}, false
	}
	y, to := r.spelledYear(i)
	if y == 0 || y < 1500 && !r.is(i-1, "year") || r.kind(to, text.Word) && !r.has(to, cStop|cVerb|cPast) ||
		r.has(i, cUnit) && !r.is(i-1, "year") && (y%100 == 0 || to-i < 3) {
		return dated{}, false
	}
	return dated{from: i, to: to, period: yearPeriod(y), rule: "year in words"}, true
}
