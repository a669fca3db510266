package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// fourDigits returns the number at token j where it is written like a year.
func (r *reader) fourDigits(j int) (int, bool) {
	w := r.raw(j)
	if !r.kind(j, text.Number) || len(w) != 4 || strings.ContainsAny(w, ",.") {
		return 0, false
	}
	n, ok := digits(w)
	if !ok || r.glued(j+1) && r.kind(j+1, text.Word) {
		return 0, false
	}
	return n, true
}

// yearAfter returns the year at token j, with a comma, "of" or "in" before it,
// and the token after it.
func (r *reader) yearAfter(j int) (int, int) {
	k := j
	if r.is(k, ",", "of", "in") {
		k++
	}
	if y, ok := r.fourDigits(k); ok && year(y) && (k == j || y >= 1800) {
		if r.has(k+1, cPercent|cScale|cMeasure|cCurrency) || r.raw(k+1) == "%" || r.is(j, "in") && r.plural(k+1) {
			return 0, j
		}
		if k > j && r.is(j, ",") && r.plural(k+1) && !r.is(k+1, "elections") {
			return 0, j
		}
		return y, k + 1
	}
	if r.is(j, "in") {
		return 0, j
	}
	if y, to := r.thisYear(j); y > 0 {
		return y, to
	}
	if y, to := r.shortAfter(k); y > 0 {
		return y, to
	}
	if y, to := r.spelledYear(k); y >= 1500 && !(r.kind(to, text.Word) && !r.has(to, cStop|cVerb|cPast)) && (to-k > 2 || y < 2000) {
		return y, to
	}
	return 0, j
}

// thisYear reads the "last year" of "in May last year" and "March 3 of this
// year", and "of that year", from token j on.
func (r *reader) thisYear(j int) (y, to int) {
	if r.is(j, "of") {
		j++
		to := j + 1 // "of that year"
		if r.is(j, "the") && r.is(to, "same") {
			to++
		}
		if r.is(to, "year") && (r.is(j, "that") || to > j+1) && r.anchor.fixed() {
			return r.anchor.start.Year(), to + 1
		}
	}
	if !r.dated || !r.is(j, "last", "this", "next") || !r.is(j+1, "year") || r.kind(j+2, text.Clitic) || r.capital(j) && !r.title() {
		return 0, j
	}
	return r.ref.Year() + steps[r.word(j)], j + 2
}

// yearSaid tells how a year whose words end before token to was got: it stands
// in the text or is counted from the article's.
func (r *reader) yearSaid(to int) claim.Certainty {
	if r.is(to-1, "year") {
		return claim.Inferred
	}
	return claim.Stated
}

// shortAfter reads the "’18" of "Q4 ’18" and "March ’18".
func (r *reader) shortAfter(k int) (y, to int) {
	if !text.Apostrophe(firstRune(r.raw(k))) || len(r.raw(k+1)) != 2 || !r.glued(k+1) || r.glued(k+2) && r.kind(k+2, text.Word) {
		return 0, k
	}
	n, ok := digits(r.raw(k + 1))
	if !ok {
		return 0, k
	}
	return r.fullYear(n), k + 2
}

// fullYear puts the century before a year of two digits: this one, unless the
// year then lies more than ten years ahead.
func (r *reader) fullYear(yy int) int {
	limit := 2035
	if r.dated {
		limit = r.ref.Year() + 10
	}
	if y := limit - limit%100 + yy; y <= limit {
		return y
	}
	return limit - limit%100 - 100 + yy
}

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
