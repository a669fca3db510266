package number

import "stet/extract/claim"

// ageAfter takes in "-year-old", "years old", "months of age", "yo".
func (r *reader) ageAfter(a *amount, j int) bool {
	if v, ok := a.val.whole(); ok && j > a.to && r.is(j, "something", "somethings") && v%10 == 0 && v < 100 {
		a.kind, a.unit, a.to, a.noNoun = claim.Age, "year", j+1, true
		a.high = a.val.plus(integer(9))
		return true
	}
	unit, to := r.ageUnit(a, j)
	if to == j {
		return false
	}
	a.kind, a.unit, a.to, a.noNoun = claim.Age, unit, to, true
	return true
}

// ageUnit reads the words at token j that make an age and returns the token
// after them, j for none.
func (r *reader) ageUnit(a *amount, j int) (string, int) {
	k := j + 1
	switch v, ok := a.val.whole(); {
	case !r.has(j, cTime):
		if !ok || v > 120 || !a.digits {
			return "", j
		}
		switch {
		case r.is(j, "yo", "y.o", "y.o."):
			return "year", k
		case r.is(j, "y") && (r.is(k, "/") && r.is(k+1, "o") || r.hyphen(k) && r.is(k+1, "o")):
			return "year", k + 2
		case r.is(j, "y", "yo") && r.is(k, "old"):
			return "year", k + 1
		}
		return "", j
	case r.is(k, "of") && r.is(k+1, "age"):
		return r.at(j).unit, k + 2
	}
	if r.is(k, ".") && r.glued(k) && len(r.raw(j)) <= 3 {
		k++ // "12 yrs. old"
	}
	if r.hyphen(k) {
		k++
	}
	if r.is(k, "old", "olds") {
		return r.at(j).unit, k + 1
	}
	return "", j
}
