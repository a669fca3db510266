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
		if unit, to = r.andMonths(a, j); to == j {
			return false
		}
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

// andMonths takes in the months of an age in years, "two years and six months
// old", and returns the token after it.
func (r *reader) andMonths(a *amount, j int) (string, int) {
	if r.at(j).unit != "year" || !r.has(j, cTime) || !a.val.known() || !a.val.fits() {
		return "", j
	}
	k := j + 1
	for r.is(k, ",", "and") {
		k++
	}
	n, ok := r.number(k)
	months, small := n.val.whole()
	if !ok || !small || months > 11 || n.ordinal || !r.is(n.to, "month", "months") || !r.is(n.to+1, "old") && !(r.is(n.to+1, "of") && r.is(n.to+2, "age")) {
		return "", j
	}
	a.val = a.val.plus(integer(1).fraction(int64(months), 12))
	if r.is(n.to+1, "of") {
		n.to++
	}
	return "year", n.to + 2
}

// oneAge reads "a year old" of somebody; "a year-old truce" has lasted a year.
func (r *reader) oneAge(i int) (amount, bool) {
	e := r.at(i + 1)
	if e.class&cTime == 0 || !r.is(i+2, "old") || e.s == "second" || e.s == "minute" || e.s == "quarter" {
		return amount{}, false
	}
	return amount{num: num{from: i, to: i + 3, val: integer(1), article: true}, kind: claim.Age, unit: e.unit, stated: true, noNoun: true}, true
}
