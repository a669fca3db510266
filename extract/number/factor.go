package number

import (
	"strings"

	"stet/extract/claim"
)

// factor takes in "times" before a comparison, "-fold" and "x".
func (r *reader) factor(a *amount, j int) bool {
	switch {
	case r.is(j, "times") && r.is(j+1, "as", "more", "the", "higher", "larger", "greater", "bigger", "faster", "its", "that", "better", "less", "longer", "over"):
	case r.is(j, "fold") && (a.digits || j > a.to):
	case r.glued(j) && a.digits && r.is(j, "x", "×"):
	default:
		return false
	}
	a.kind, a.unit, a.to, a.noNoun = claim.Change, "factor", j+1, true
	return true
}

// timesWord reads "doubled", "tripled", "halved": a factor of change.
func (r *reader) timesWord(i int) (figure, bool) {
	f := figure{from: i, to: i + 1, kind: claim.Change, unit: "factor", noNoun: true, rule: "change"}
	switch r.at(i).s {
	case "double", "triple", "twice", "thrice": // "twice as many", not "twice a week"
		if !r.is(i+1, "the", "as", "its", "their", "what", "that", "those") || r.has(i+2, cTime) && r.is(i+1, "the") || r.is(i-1, "to", "will", "would", "could", "can") {
			return figure{}, false
		}
		if r.is(i, "triple", "thrice") {
			f.lo = integer(3)
		} else {
			f.lo = integer(2)
		}
	case "doubled", "doubling":
		f.lo = integer(2)
	case "tripled", "trebled", "tripling", "trebling":
		f.lo = integer(3)
	case "quadrupled", "quadrupling":
		f.lo = integer(4)
	case "quintupled", "quintupling":
		f.lo = integer(5)
	case "sextupled":
		f.lo = integer(6)
	case "hundredfold":
		f.lo = integer(100)
	case "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold":
		f.lo = integer(lexicon[strings.TrimSuffix(r.at(i).s, "fold")].value)
	default:
		f.lo = integer(1).fraction(1, 2)
	}
	// "doubled back", "doubled over": no change of size
	return f, !r.is(i+1, "back", "over", "down", "up", "as") && !r.hyphen(i+1) || r.is(i, "twice", "double", "triple", "thrice")
}
