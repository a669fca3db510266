package quote

import "strings"

// passing are the roles that somebody has in one story, or by his ties: an
// article does not call by them whoever it named last.
var passing = wordSet(`victim suspect defendant plaintiff witness source insider resident passenger patient survivor gunman attacker
	protester demonstrator heckler caller guest customer client shopper voter reader viewer visitor tourist tenant landlord neighbour neighbor friend
	colleague rival opponent fan driver girl boy father mother son daughter brother sister husband wife mom dad grandmother grandfather widow
	person heir heiress successor predecessor shareholder user buyer seller judge prosecutor nominee`)

// former tell that an office is held no more.
var former = wordSet("former ex one-time onetime ex-")

// formerAt reports whether the office at token i is one that is held no more:
// "the former prime minister", "ex-minister".
func (r *reader) formerAt(i int) bool {
	for j := i - 1; j >= 0 && i-j < 5 && (r.is(j, wordLike) || r.low(j) == "-") && !r.is(j, preposition|conjunction); j-- {
		if former[r.low(j)] {
			return true
		}
		if r.is(j, determiner) {
			break
		}
	}
	return strings.HasPrefix(r.low(i), "ex-")
}

// holds reports whether f bears the role at token head as m tells it: now, or
// once.
func (r *reader) holds(f *figure, m mention, head int) bool {
	role := r.low(head)
	if r.formerAt(head) {
		return f.past != "" && (&figure{role: f.past}).hasRole(role)
	}
	return f.hasRole(role) && !r.otherOffice(f, head)
}

// fits reports whether the phrase m can stand for the person k: nobody is
// called by an office in the sentence that names him, and the pronoun behind
// the verb of saying ("the victim said she") has his gender.
func (r *reader) fits(m mention, k int32) bool {
	f := &r.cast.figures[k]
	if g := r.clueAfter(m.last); g != unknownGender && (f.gender == male || f.gender == female) && f.gender != g {
		return false
	}
	if g := genderWords[r.low(r.headOf(m))]; g != unknownGender && (f.gender == male || f.gender == female) && f.gender != g {
		return false
	}
	if r.tells(m, f.gender) {
		return false
	}
	in := r.units[r.tok[m.first].unit].stretch
	for t := in.first; t < in.last; t++ {
		if r.cast.at(t) != k || m.first <= t && t < m.last {
			continue
		}
		beside := t == m.last || t == m.last+1 && r.low(m.last) == "," || t == m.first-1 || t == m.first-2 && r.low(m.first-1) == ","
		if !beside {
			return false
		}
		for t+1 < in.last && r.cast.at(t+1) == k {
			t++
		}
	}
	return true
}

// tells reports whether what m is the subject of is told to somebody of gender g
// by a pronoun: "the manager had told her that".
func (r *reader) tells(m mention, g gender) bool {
	for i := m.last; i < m.last+5 && i+1 < len(r.tok) && r.tok[i].unit == r.tok[m.first].unit; i++ {
		if r.frame(i)&(tellFrame|askFrame|labelFrame) != 0 && r.frame(i)&finiteForm != 0 {
			w := r.low(i + 1)
			return (w == "him" && g != female || w == "her" && g != male) && !(w == "her" && r.is(i+2, roleNoun|crowdNoun|orgNoun))
		}
		if !r.is(i, auxiliary|adverb) {
			return false
		}
	}
	return false
}
