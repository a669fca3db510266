package quote

import (
	"strings"

	"stet/extract/text"
)

// address are the forms of address that tell a gender.
var address = map[string]gender{
	"mr": male, "sir": male, "lord": male, "herr": male, "monsieur": male,
	"mrs": female, "ms": female, "miss": female, "lady": female, "dame": female, "frau": female, "madame": female, "mme": female,
}

// addressAt returns the form of address of the name at tokens [a, e), inside
// or right before it, and its gender; -1 where none stands.
func (r *reader) addressAt(a, e int) (int, gender) {
	if g := address[r.low(a)]; g != unknownGender && e > a+1 {
		return a, g
	}
	i := a - 1
	if r.low(i) == "." {
		i--
	}
	if g := address[r.low(i)]; g != unknownGender && r.is(i, capital) && r.tok[i].unit == r.tok[a].unit {
		return i, g
	}
	return -1, unknownGender
}

// surname reports whether the name at tokens [a, e) is a surname alone, with
// or without a form of address.
func (r *reader) surname(a, e int) bool {
	if address[r.low(a)] != unknownGender {
		a++
	}
	if a < e && r.low(a) == "." {
		a++
	}
	return e == a+1
}

// part gives the lone surnames to the right ones of several people who bear
// them: by the form of address ("Mrs Clarke" is not John Clarke), the
// apposition or the pronoun that follows ("Clarke, the councilwoman, said she").
func (c *cast) part(r *reader) {
	bound := make(map[string]int32) // who bears a surname alone
	for i := 0; i < len(r.tok); i++ {
		k := c.byToken[i]
		if k < 0 {
			c.settle(r, i, bound)
			continue
		}
		if c.figures[k].org || c.figures[k].other {
			continue
		}
		e := i + 1
		for e < len(r.tok) && c.byToken[e] == k && r.tok[e].unit == r.tok[i].unit {
			e++
		}
		if to := c.bearer(r, i, e, k, bound); to != k && to >= 0 {
			for t := i; t < e; t++ {
				c.byToken[t] = to
			}
			c.figures[k].mention--
			c.figures[to].mention++
		}
		i = e - 1
	}
}

// settle gives the lone surname at token i, which several people bear, to the
// one whom its form of address or what follows tells.
func (c *cast) settle(r *reader, i int, bound map[string]int32) {
	if !r.nameWord(i) || len(c.byKey[r.low(i)]) < 2 || c.at(i-1) >= 0 || c.at(i+1) >= 0 || r.nameWord(i+1) {
		return
	}
	at, g := r.addressAt(i, i+1)
	if at < 0 && r.nameWord(i-1) {
		return
	}
	if g == unknownGender {
		g = r.clueAfter(i + 1)
	}
	key := r.low(i)
	k := c.ofGender(key, g)
	if k < 0 && at < 0 && g == unknownGender {
		k = c.bearsAlone(r, i, key, bound)
	}
	if k >= 0 {
		c.byToken[i] = k
		c.figures[k].mention++
	}
}

// bearsAlone returns whom the lone surname key at token i means by what came before
// it: whom it has meant, the only one named so far, or the one whose relatives the
// others are; -1 where that does not tell.
func (c *cast) bearsAlone(r *reader, i int, key string, bound map[string]int32) int32 {
	if k, ok := bound[key]; ok {
		return k
	}
	k := c.headOfKin(r, key, i)
	for _, o := range c.byKey[key] {
		if f := &c.figures[o]; k < 0 && !f.org && !f.other && f.first < i && c.alone(r, o, i) {
			k = o
		}
	}
	if k >= 0 {
		bound[key] = k
	}
	return k
}

// bearer returns who is named by the tokens [a, e), taken for k so far. Whom a
// surname alone has meant it goes on to mean.
func (c *cast) bearer(r *reader, a, e int, k int32, bound map[string]int32) int32 {
	if !r.surname(a, e) {
		return k
	}
	f := &c.figures[k]
	at, g := r.addressAt(a, e)
	if g == f.gender && g != unknownGender {
		return k
	}
	if at >= 0 {
		if f.gender != male && f.gender != female {
			return k
		}
		if to := c.ofGender(f.key, g); to >= 0 {
			return to
		}
		name := strings.Join(strings.Fields(r.plain(at, e)), " ")
		return c.add(figure{name: name, gender: g, first: a})
	}
	if len(c.byKey[f.key]) < 2 {
		return k
	}
	if _, ok := bound[f.key]; !ok && c.alone(r, k, a) {
		bound[f.key] = k // before any other of the name is named
		return k
	}
	if to := c.ofGender(f.key, r.clueAfter(e)); to >= 0 {
		bound[f.key] = to
		return to
	}
	if to, ok := bound[f.key]; ok {
		return to
	}
	if to := c.headOfKin(r, f.key, a); to >= 0 {
		bound[f.key] = to
		return to
	}
	if c.pair(r, f.key, a) {
		if to, ok := c.byName[f.key]; ok {
			return to
		}
		return c.add(figure{name: r.plain(a, e), gender: either, first: a})
	}
	return k
}

// alone reports whether k is the only person with its surname whom the article has
// named before token a.
func (c *cast) alone(r *reader, k int32, a int) bool {
	for _, o := range c.byKey[c.figures[k].key] {
		f := &c.figures[o]
		if o != k && !f.org && !f.other && f.first <= a && f.full != c.figures[k].full {
			return false
		}
	}
	return c.figures[k].first < a
}

// relations are the nouns by which an article brings in somebody as a relative of
// another.
var relations = wordSet(`father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandson granddaughter grandfather
	grandmother widow widower stepson stepdaughter sibling twin`)

// headOfKin returns the only person with the surname key named before token a who
// was not brought in as a relative ("his daughter, Grace Nwosu"), where another was:
// the bare surname is the first one's. It returns -1 where that does not tell.
func (c *cast) headOfKin(r *reader, key string, a int) int32 {
	found, kin := int32(-1), false
	for _, k := range c.byKey[key] {
		f := &c.figures[k]
		switch {
		case f.org || f.other || f.first >= a || firstWord(f.full) == key:
		case c.relative(r, f.first):
			kin = true
		case found >= 0:
			return -1
		default:
			found = k
		}
	}
	if !kin {
		return -1
	}
	return found
}

// relative reports whether the name at token i is told as that of somebody's
// relative: "his daughter, Grace Nwosu", "Abel's wife Grace Nwosu".
func (c *cast) relative(r *reader, i int) bool {
	j := i - 1
	if r.low(j) == "," {
		j--
	}
	if !relations[r.low(j)] {
		return false
	}
	for n := 0; n < 4 && j > 0; n++ {
		j--
		if owners[r.low(j)] || r.d.Is(j, text.Clitic) {
			return true
		}
		if !r.is(j, wordLike) || r.is(j, preposition) {
			return false
		}
	}
	return false
}

// pair reports whether two people with the surname key are introduced before
// token a in one sentence or in two that follow each other: the surname alone
// does not tell which.
func (c *cast) pair(r *reader, key string, a int) bool {
	u, name := -9, ""
	for _, k := range c.byKey[key] {
		f := &c.figures[k]
		if f.org || f.other || f.first >= a || firstWord(f.full) == f.key {
			continue
		}
		v := int(r.tok[f.first].unit)
		if full := f.full; full != name {
			if v-u <= 1 && u-v <= 1 {
				return true
			}
			u, name = v, full
		}
	}
	return false
}

// ofGender returns the only person with the surname key who is of gender g, or
// -1.
func (c *cast) ofGender(key string, g gender) int32 {
	found := int32(-1)
	for _, k := range c.byKey[key] {
		f := &c.figures[k]
		if f.org || f.other || f.gender != g || g != male && g != female {
			continue
		}
		if found >= 0 && c.figures[found].full != f.full {
			return -1
		}
		if found < 0 {
			found = k
		}
	}
	return found
}

// clueAfter returns the gender of the surname that ends before token e, by the
// apposition behind it or by the pronoun behind its verb of saying.
func (r *reader) clueAfter(e int) gender {
	hi := r.unitEnd(e - 1)
	if r.low(e) == "," && r.is(e+1, determiner) {
		for j := e + 1; j < hi && j < e+6 && (r.is(j, wordLike) || r.possessive(j)); j++ {
			if g := genderWords[r.low(j)]; g != unknownGender && !r.possessive(j+1) {
				return g
			}
		}
	}
	j := e
	for j < hi && r.is(j, adverb|auxiliary) {
		j++
	}
	if j >= hi || r.frame(j)&speech == 0 || !r.isCue(j, speech) {
		return unknownGender
	}
	if j++; r.low(j) == "that" || r.low(j) == "of" || r.low(j) == "about" {
		j++
	}
	if j >= hi || r.quotedAt(j) {
		return unknownGender
	}
	switch pronounBase(r.low(j)) {
	case "he", "his", "himself":
		return male
	case "she", "her", "herself":
		return female
	}
	return unknownGender
}
