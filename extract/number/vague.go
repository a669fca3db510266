package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// vague reads a number that the writer left open: "thousands", "tens of
// millions", "several hundred", "a couple of", "six-figure".
func (r *reader) vague(i int) (num, bool) {
	e := r.at(i)
	switch {
	case e.class&cMany != 0:
		return r.many(i)
	case e.class&cFew != 0 || e.class&cArticle != 0 && r.has(i+1, cFew):
		return r.few(i)
	case e.class&cUnit != 0 && e.value > 2 && (r.hyphen(i+1) && r.is(i+2, "figure") || r.is(i+1, "figures")):
		to := i + 2
		if r.hyphen(i + 1) {
			to++
		}
		low := integer(1).shift(int(e.value) - 1)
		high := low.times(10).plus(integer(-1))
		return num{from: i, to: to, val: low, high: high}, true
	}
	return num{}, false
}

// many reads plural magnitudes. "Thousands" means two thousand at least.
func (r *reader) many(i int) (num, bool) {
	e := r.at(i)
	of := r.is(i+1, "of")
	if (e.s == "tens" || e.s == "scores") && !of || r.kind(i-1, text.Number) {
		return num{}, false
	}
	if r.is(i-1, "the", "in") && !of {
		return num{}, false
	}
	n := num{from: i, to: i + 1, val: integer(e.value), bound: claim.AtLeast, scaled: true}
	for of && r.has(n.to+1, cMany) && r.at(n.to+1).value > 100 {
		n.val = n.val.times(r.at(n.to+1).value / 2)
		n.to += 2
		of = r.is(n.to, "of")
	}
	return n, n.val.fits()
}

// few reads "several thousand", "a few hundred", "a couple of hundred", "a
// couple of". Only the couple has a value. A unit of time may follow
// ("several weeks"); "several people" is no figure.
func (r *reader) few(i int) (num, bool) {
	j := i
	if r.has(i, cArticle) {
		j++
	}
	e := r.at(j)
	if e.s == "couple" && j == i && !r.is(i-1, "last", "next", "past", "for", "in") || e.s == "several" && j > i {
		return num{}, false
	}
	k := j + 1
	if e.s == "couple" && r.is(k, "of") {
		k++
	}
	n := num{from: i, to: k, bound: claim.Approx}
	if s := r.at(k); (s.class&cScale != 0 && len(s.s) > 3 || s.class&cHundred != 0) && (e.s == "couple" || r.kind(k, text.Word)) {
		n.mod = claim.Span{Start: r.d.Tokens[i].Start, End: r.d.Tokens[k-1].End}
		n.to, n.scaled = k+1, true
		if e.s == "couple" {
			n.val = integer(2 * max(s.value, 1)).shift(s.exp)
		}
		for r.has(n.to, cScale) && len(r.at(n.to).s) > 3 {
			n.val, n.to = decimal{}, n.to+1
		}
		return n, true
	}
	if e.s == "couple" && k > j+1 {
		n.val, n.bound, n.to = integer(2), claim.Approx, k-1
		if r.has(k, cTime) {
			n.to = k
		}
		return n, true
	}
	if r.has(k, cTime) || e.s == "couple" && r.has(k, cTime) {
		if e.s == "couple" {
			n.val = integer(2)
		}
		n.mod = claim.Span{Start: r.d.Tokens[i].Start, End: r.d.Tokens[k-1].End}
		return n, true
	}
	return num{}, false
}
