package quote

// Whom a phrase or a pronoun takes up in the sentence before.

// namedOf returns the name between the break at token k and token i where "one of them",
// or several ("its owners"), stand before the break: "One of them, Nora Vance, said", "its
// owners, Brian and Sue Vance, said".
func (r *reader) namedOf(k, i, lo int) mention {
	j := k - 1
	if !r.nameWord(k+1) || r.quotedAt(j) {
		return mention{}
	}
	e := r.nameEnd(k+1, i)
	switch w := r.low(j); {
	case (w == "them" || w == "whom") && r.low(j-1) == "of" && j-2 >= lo:
		if n := r.low(j - 2); e == i && (n == "one" || n == "another") && r.low(j-3) != "no" {
			return r.mention(k+1, i, byName)
		}
	case !r.is(j, wordLike) || r.is(j, capital) || len(w) < 4 || w[len(w)-1] != 's':
	case e < i && r.low(e) == "and" && r.nameEnd(e+1, i) == i && (r.cast.person(i-1) || r.cast.person(e-1)):
		m := r.phraseEndingAt(j, lo)
		if m.ok() && r.is(m.first, determiner) && (m.first == lo || !r.is(m.first-1, preposition) || clauseHeads[r.low(m.first-1)]) {
			return r.mention(k+1, i, byName)
		}
	case e == i && (r.is(j, crowdNoun) || classes[w[:len(w)-1]]&roleNoun != 0):
		if !r.cast.person(k+1) && r.is(r.phraseEndingAt(j, lo).first, determiner) {
			return r.mention(k+1, i, byName) // the consultants, Brightwater, say
		}
	}
	return mention{}
}

// behindQuote reports whether m is the subject behind the verb of a reporting clause:
// “…,” said one crane operator.
func (r *reader) behindQuote(m mention) bool {
	v := m.first - 1
	return v > 0 && r.quotedAt(v-1) && r.frame(v)&finiteForm != 0 && r.isCue(v, speech)
}

// personWho reports whether a clause with "who" behind m says that it is a person.
func (r *reader) personWho(m mention) bool {
	return r.low(m.last) == "who" || r.low(m.last) == "," && r.low(m.last+1) == "who"
}

// apposedFigure returns the person named in the apposition behind the phrase m: "Her
// teacher, the late Hugo Varga, was strict"; -1 where none is.
func (r *reader) apposedFigure(m mention, hi int) int32 {
	if m.kind != byPhrase || r.low(m.last) != "," || r.quotedAt(m.last) || !r.is(m.last-1, roleNoun) {
		return -1
	}
	i := m.last + 1
	for i < hi && i < m.last+4 && (r.is(i, determiner|title) || r.low(i) == "late" || r.low(i) == ".") && !r.cast.person(i) {
		i++
	}
	if i >= hi || !r.cast.person(i) || r.quotedAt(i) {
		return -1
	}
	if e := r.nameEnd(i, hi); e < hi && r.low(e) != "," {
		return -1
	}
	return r.cast.at(i)
}

// ownerUnnamed returns the office of the one person whom unit s speaks of without a name
// where the possessive at token i of the next unit takes it up: "… the prime minister had
// confidence. Her spokesman said"; "" where the article names its holder.
func (r *reader) ownerUnnamed(i, s int, g gender) string {
	if w := r.low(i); w != "his" && w != "her" || s != int(r.tok[i].unit)-1 || r.units[s].para != int(r.tok[i].para) || !r.is(i+1, roleNoun|orgNoun) {
		return ""
	}
	in := r.units[s]
	for t := in.first; t < in.last-1 && t < in.first+reach; t++ {
		if r.low(t) != "the" || r.quotedAt(t) {
			continue
		}
		for e := t + 1; e < in.last && e < t+4 && r.is(e, wordLike) && !r.is(e, capital|preposition|finiteWord); e++ {
			if !r.is(e, roleNoun) || r.is(e, crowdNoun) || r.is(e+1, roleNoun) || r.possessive(e+1) || r.nameWord(e+1) {
				continue
			}
			if h := genderWords[r.low(e)]; h != unknownGender && h != g {
				break
			}
			m := r.mention(t, e+1, byPhrase)
			if !r.anyInOffice(r.low(e)) && r.announced(m) < 0 {
				return r.resolvePhrase(m)
			}
			break
		}
	}
	return ""
}

// anyInOffice reports whether the article names somebody who holds an office of the noun
// role, whichever it is of several.
func (r *reader) anyInOffice(role string) bool {
	for k := range r.cast.figures {
		f := &r.cast.figures[k]
		if !f.org && !f.other && f.hasRole(role) {
			return true
		}
	}
	return false
}
