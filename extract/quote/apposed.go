package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/extract/text"
)

// Rules for names with what somebody is: before them, behind them, and glued to them.

// namedRole returns the name between the break at token k and token i where what stands
// before the break says what its bearer is, in two offices or in capitals: "its founder
// and CTO, Nora Vance,", "Chief financial officer and board member, Nora Vance,".
func (r *reader) namedRole(k, i, lo int) mention {
	if !r.nameWord(k+1) || r.nameEnd(k+1, i) != i || !r.holdsPerson(k+1, i) || r.is(i-1, roleNoun) {
		return mention{}
	}
	office := false
	for j := k - 1; j >= lo && k-j < 12; j-- {
		w := r.low(j)
		switch {
		case r.is(j, roleNoun|title) && r.cast.at(j) < 0:
			office = true
		case r.cast.person(j) && !r.possessive(j+1), r.quotedAt(j), r.is(j, finiteWord) && !r.is(j, capital), r.frame(j)&finiteForm != 0 && r.frame(j)&nounToo == 0:
			return mention{}
		case r.breakAt(j) || w == ";" || w == ":":
			if office {
				return r.mention(k+1, i, byName)
			}
			return mention{}
		case !r.is(j, wordLike) && w != "-" && w != "." && w != "&" && !r.possessive(j):
			return mention{}
		}
	}
	if !office || r.twoPeople(lo, k) {
		return mention{}
	}
	return r.mention(k+1, i, byName)
}

// twoPeople reports whether the phrase [lo, k) names two by their offices, each with an
// article: "The mayor and the engineer, Nora Vance," names one of two.
func (r *reader) twoPeople(lo, k int) bool {
	for j := lo + 1; j < k-1; j++ {
		if r.low(j) == "and" && r.is(j+1, determiner) {
			return true
		}
	}
	return false
}

// holdsPerson reports whether a person is named in [i, j).
func (r *reader) holdsPerson(i, j int) bool {
	for ; i < j; i++ {
		if r.cast.person(i) {
			return true
		}
	}
	return false
}

// apposedTo returns the person to whose name the phrase m is the apposition: "Nora
// Vance, portfolio manager at Tern Capital" says who she is.
func (r *reader) apposedTo(m mention, lo int) mention {
	c := m.first - 1
	if m.kind != byPhrase || c-1 < lo || r.low(c) != "," || r.quotedAt(c) || !r.cast.person(c-1) || !r.hasRole(m.first, m.last) {
		return mention{}
	}
	n := r.nameEndingAt(c-1, lo)
	if n.kind == byName && r.low(n.first-1) != "and" && (r.low(n.first-1) != "," || r.firstPhrase(lo, m.first).first == n.first) {
		return n // "In an email, Nora Vance, portfolio manager at Tern Capital"
	}
	return mention{}
}

// parents are those whose children are counted before their name.
var parents = wordSet(`mother father mum mom dad grandmother grandfather gran grandad grandparent parent`)

// countedFor reports whether the "of" at token g parts a parent from how many: "Mother of
// two Nora Vance", where a name begins at token a.
func (r *reader) countedFor(g, a int) bool {
	return g > 0 && a == g+2 && r.low(g) == "of" && parents[r.low(g-1)] && (numerals[r.low(g+1)] || r.d.Is(g+1, text.Number))
}

// numerals count children.
var numerals = wordSet("one two three four five six seven eight nine ten eleven twelve")

// gluedGiven returns the byte at which a given name begins in w behind another word that
// lost the space after it ("LedgerMoira"), 0 where none stands there.
func gluedGiven(w string) int {
	for j := len(w) - 2; j > 2; j-- {
		if w[j] < 'A' || w[j] > 'Z' || w[j-1] < 'a' || w[j-1] > 'z' || w[j-2] < 'a' || w[j-2] > 'z' {
			continue
		}
		if givenNames[strings.ToLower(w[j:])] != unknownGender && utf8.ValidString(w[:j]) && givenNames[strings.ToLower(w)] == unknownGender && !compounds[strings.ToLower(w[:j])] && givenNames[strings.ToLower(w[:j])] == unknownGender {
			return j
		}
	}
	return 0
}

// compounds begin surnames with a capital inside: "MacDonald", "FitzGerald".
var compounds = wordSet("mc mac fitz van von del der san saint")

// coupledOffices returns the token at which the name begins behind two offices of one
// person at token i: "said Tarn's co-founder and CEO, Nora Vance"; 0 where none does.
func (r *reader) coupledOffices(i, hi int) int {
	and := 0
	for j := i; j < hi && j < i+14 && !r.quotedAt(j); j++ {
		switch {
		case r.low(j) == "and" || r.low(j) == "&":
			if and > 0 || !r.is(j-1, roleNoun|title) || r.cast.at(j-1) >= 0 || r.is(j+1, determiner) {
				return 0
			}
			and = j
		case r.cast.person(j) && !r.possessive(j+1):
			if and > 0 && r.hasRole(and, j) {
				return j
			}
			return 0
		case r.low(j) == ",":
			n := j + 1
			for n < hi && (r.is(n, title) && r.cast.at(n) < 0 || r.low(n) == ".") {
				n++
			}
			if and > 0 && r.hasRole(and, j) && r.cast.person(n) && !r.quotedAt(n) {
				return n
			}
			return 0
		case r.is(j, finiteWord) && !r.is(j, capital), r.is(j, subordinator) && !r.is(j, preposition), r.is(j, pronoun) && !r.is(j, determiner):
			return 0
		}
	}
	return 0
}

// announced returns the person whom the article names only behind m, with the same words
// before the name: "The harbour master said … The harbour master, Nora Vance, left."
func (r *reader) announced(m mention) int32 {
	if !r.is(m.last-1, roleNoun|title) || m.last-m.first < 2 || r.low(m.first) != "the" {
		return -1
	}
	u := int(r.tok[m.first].unit)
	all := r.occurrences(m.last - 1)
	from, _ := slices.BinarySearch(all, int32(m.last))
	for _, at := range all[from:min(from+4, len(all))] {
		i := int(at)
		if int(r.tok[i].unit) > u+6 {
			break
		}
		if r.quotedAt(i) {
			continue
		}
		if !r.sameRun(m.first, i-(m.last-1-m.first), m.last-m.first) {
			continue
		}
		next := i + 1
		if r.low(next) == "," {
			next++
		}
		for next < len(r.tok) && (r.is(next, title) || r.low(next) == ".") && r.cast.at(next) < 0 {
			next++
		}
		if r.cast.person(next) && !r.quotedAt(next) && r.tok[next].unit == r.tok[i].unit {
			return r.cast.at(next)
		}
		return -1
	}
	return -1
}

// sameRun reports whether the n tokens from a on are those from b on.
func (r *reader) sameRun(a, b, n int) bool {
	for k := range n {
		if b < 0 || r.low(a+k) != r.low(b+k) {
			return false
		}
	}
	return true
}
