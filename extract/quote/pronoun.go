package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// lookBack is how many sentences a pronoun's name may lie back.
const lookBack = 10

// genderWords tell the gender of whoever bears them.
var genderWords = map[string]gender{
	"mr": male, "sir": male, "lord": male, "king": male, "prince": male, "father": male, "son": male, "brother": male, "husband": male,
	"uncle": male, "spokesman": male, "chairman": male, "congressman": male, "businessman": male, "councilman": male, "actor": male,
	"monsieur": male, "herr": male, "man": male, "pope": male, "priest": male, "imam": male, "rabbi": male, "boy": male, "frontman": male,
	"mrs": female, "ms": female, "miss": female, "lady": female, "dame": female, "queen": female, "princess": female, "mother": female,
	"daughter": female, "sister": female, "wife": female, "aunt": female, "spokeswoman": female, "chairwoman": female,
	"congresswoman": female, "businesswoman": female, "councilwoman": female, "actress": female, "madame": female, "frau": female,
	"woman": female, "girl": female, "widow": female, "mme": female,
	"grandmother": female, "grandma": female, "mum": female, "mom": female, "niece": female, "stepmother": female, "landlady": female, "waitress": female,
	"baroness": female, "countess": female, "duchess": female, "headmistress": female, "policewoman": female, "nun": female, "girlfriend": female,
	"bride": female, "granddaughter": female, "schoolgirl": female, "heiress": female, "midwife": female,
	"grandfather": male, "grandpa": male, "dad": male, "nephew": male, "stepfather": male, "landlord": male, "duke": male, "baron": male,
	"headmaster": male, "policeman": male, "fireman": male, "salesman": male, "fisherman": male, "monk": male, "boyfriend": male,
	"groom": male, "grandson": male, "schoolboy": male, "gentleman": male, "cameraman": male, "statesman": male, "postman": male,
}

// gendered gives every person of the cast a gender: from titles and role
// words at their mentions, else from the given name.
func (c *cast) gendered(r *reader) {
	for i, k := range c.byToken {
		if k < 0 || i > 0 && c.byToken[i-1] == k || c.figures[k].org || c.figures[k].other {
			continue
		}
		f := &c.figures[k]
		end := i + 1
		for end < len(r.tok) && c.byToken[end] == k {
			end++
		}
		if r.surname(i, end) && f.given() != unknownGender {
			continue // Mrs Clarke need not be John Clarke
		}
		for j := i - 1; j >= 0 && i-j <= 3 && r.tok[j].unit == r.tok[i].unit; j-- {
			if g := genderWords[r.low(j)]; g != unknownGender && !r.d.Is(j+1, text.Clitic) {
				f.gender = g
			}
			if r.d.Is(j, text.Punct) && r.low(j) != "." {
				break
			}
		}
		if g := genderWords[r.low(i)]; g != unknownGender && end > i+1 {
			f.gender = g
		}
	}
	c.singularThey(r)
	for i := range c.figures {
		f := &c.figures[i]
		if f.org || f.other {
			f.gender = either
			continue
		}
		if f.they {
			f.gender = unknownGender
			continue
		}
		if f.gender == unknownGender {
			f.gender = f.given()
		}
		if f.gender == unknownGender {
			for w := range strings.FieldsSeq(f.role + f.past) {
				if g := genderWords[w]; g != unknownGender {
					f.gender = g
					break
				}
			}
		}
	}
}

// given returns the gender of the given name of f.
func (f *figure) given() gender {
	if first := firstWord(f.full); first != f.full {
		return givenNames[first] // a lone surname can be a given name elsewhere
	}
	return unknownGender
}

func firstWord(s string) string {
	for i := range len(s) {
		if s[i] == ' ' {
			return s[:i]
		}
	}
	return s
}

// resolvePronoun returns the name that the pronoun m stands for, "" where the
// article does not tell.
func (r *reader) resolvePronoun(m mention) string {
	switch base := pronounBase(r.low(m.first)); base {
	case "he", "his", "him":
		return r.personBefore(m.first, male)
	case "she", "her":
		return r.personBefore(m.first, female)
	case "who", "which", "that":
		return r.antecedent(m.first)
	case "they", "their":
		return r.groupBefore(m.first)
	case "it", "its":
		return r.bodyBefore(m.first)
	case "i", "we", "you", "my", "our", "your":
		return ""
	default:
		return base
	}
}

// pronounBase cuts the verb off "he's" and "they've".
func pronounBase(w string) string {
	for i := range len(w) {
		if w[i] == '\'' {
			return w[:i]
		}
	}
	return w
}

// antecedent returns the name or description before the relative pronoun at
// token i.
func (r *reader) antecedent(i int) string {
	if m := r.antecedentAt(i); m.ok() {
		return r.resolve(m)
	}
	return ""
}

// antecedentAt returns the name or phrase before the relative pronoun at token i.
func (r *reader) antecedentAt(i int) mention {
	lo := r.units[r.tok[i].unit].first
	j := i - 1
	if r.low(j) == "," {
		j--
	}
	if j < lo || r.quotedAt(j) {
		return mention{}
	}
	var m mention
	if r.nameWord(j) || r.low(j) == "." && r.abbreviation(j-1) {
		m = r.nameEndingAt(j, lo)
		if r.low(i) == "which" && r.lots(m.first) {
			m = r.mention(r.nameStart(j, lo), j+1, byName)
		}
	} else if r.is(j, wordLike) && (r.is(j, capital) || !r.is(j, finiteWord) && (r.frame(j)&finiteForm == 0 || r.frame(j)&nounToo != 0)) {
		m = r.phraseEndingAt(j, lo) // not "nobody knows who"
	}
	if m.kind == byPronoun {
		return mention{}
	}
	return m
}

// mentionSpan returns the words that the window shows as the mention of m: with a relative
// pronoun the noun it goes back to, for an interrogative one nothing.
func (r *reader) mentionSpan(m mention) claim.Span {
	if w := r.low(m.first); r.tongue != nil || m.kind != byPronoun || w != "who" && w != "which" {
		return m.span
	}
	a := r.antecedentAt(m.first)
	if !a.ok() || a.span.End > m.span.Start {
		return claim.Span{}
	}
	return claim.Span{Start: a.span.Start, End: m.span.End}
}

// personBefore returns the name of the person of gender g whom a pronoun at
// token i means: whom an earlier pronoun of the sentence means, the subject of
// the nearest sentence before it that fits, else the first person named there.
func (r *reader) personBefore(i int, g gender) string {
	if name, ok := r.meant[i]; ok {
		return name
	}
	r.meant[i] = "" // a circle ends here
	name := r.searchPerson(i, g)
	r.meant[i] = name
	return name
}

func (r *reader) searchPerson(i int, g gender) string {
	u := int(r.tok[i].unit)
	maybe, near := int32(-1), -1 // near is the paragraph of maybe
	for s := u; s >= 0 && s > u-lookBack; s-- {
		in := r.units[s].stretch
		if r.units[s].dateline {
			continue
		}
		if s == u {
			in.last = i
			if k := r.pronounIn(in, g); k >= 0 {
				return r.personBefore(k, g)
			}
			if r.goesOnBy(i) {
				continue // her friend Varga was cold, she added
			}
			if name := r.inSentence(i, s, g); name != "" {
				return name
			}
		}
		if near == r.units[u].para && r.units[s].para != near && r.cast.figures[maybe].gender == unknownGender {
			break // somebody of this paragraph before the right gender in another
		}
		if k := r.subjectFigure(s, in, i, g); k >= 0 {
			if r.cast.figures[k].gender != g {
				if sure, _ := r.personIn(in, g); sure >= 0 {
					k = sure
				}
			}
			return r.cast.figures[k].name
		}
		if m := r.unitSpeaker(s); s < u {
			if m.kind == byPronoun && pronounGender(r.low(m.first)) == g {
				return r.personBefore(m.first, g)
			}
			if name := r.kin(m, g); name != "" && (name != "another" && name != "one" || r.units[s].para == r.units[u].para) {
				return name
			}
			if s == u-1 && r.units[s].para == r.units[u].para && r.is(i, pronoun) {
				if name := r.unnamed(m, s, g); name != "" {
					return name
				}
			}
			if k := r.askedOf(in, g); k >= 0 && s == u-1 {
				return r.cast.figures[k].name
			}
		}
		k, weak := r.personIn(in, g)
		if k >= 0 {
			return r.cast.figures[k].name
		}
		if name := r.ownerUnnamed(i, s, g); name != "" {
			return name
		}
		if maybe < 0 && s < u && weak >= 0 {
			maybe, near = weak, r.units[s].para
		}
	}
	if maybe >= 0 {
		return r.cast.figures[maybe].name
	}
	return r.nameless(u, i, g)
}

// ownerOpening returns the office with which the sentence of the possessive at token i
// opens, where it names nobody before it: "The premier is well, his office said".
func (r *reader) ownerOpening(i int, g gender) string {
	if w := r.low(i); w != "his" && w != "her" || r.low(i-1) != "," {
		return ""
	}
	in := r.units[r.tok[i].unit]
	m := r.firstPhrase(in.first, i)
	if m.kind != byPhrase || !r.sentenceHead(m) || m.last >= i || !r.is(r.headOf(m), roleNoun|title) || r.is(r.headOf(m), crowdNoun) || r.low(m.first) != "the" {
		return ""
	}
	if h := genderWords[r.low(r.headOf(m))]; h != unknownGender && h != g {
		return ""
	}
	for k := m.last; k < i; k++ {
		if r.cast.person(k) && !r.quotedAt(k) {
			return ""
		}
	}
	return r.resolvePhrase(m)
}

// inSentence returns the description of whom the pronoun at token i of unit s means where
// the sentence opens with somebody whom the article does not name; "" where it does not.
func (r *reader) inSentence(i, s int, g gender) string {
	if name := r.ownerOpening(i, g); name != "" {
		return name
	}
	if m := r.unitSpeaker(s); m.last < i && r.is(i, pronoun) {
		return r.unnamed(m, s, g)
	}
	return ""
}

// goesOnBy reports whether the pronoun at token i adds something to what its person said
// before: whoever the added words name is somebody else.
func (r *reader) goesOnBy(i int) bool {
	if r.low(i-1) != "," && !r.quotedAt(i-1) || r.tok[i].unit == 0 {
		return false
	}
	for k := r.units[r.tok[i].unit].first; k < i; k++ {
		if r.frame(k)&finiteForm != 0 && r.isCue(k, speech) {
			return false // somebody spoke in this sentence
		}
	}
	switch r.low(i + 1) {
	case "added", "adds", "continued", "continues":
		return true
	}
	return r.low(i+1) == "went" && r.low(i+2) == "on"
}

// nameless returns the office of whom a pronoun of gender g at token i of unit u means
// where the article names nobody it could be: the subject of a sentence of its
// paragraph or the one before ("The mayor said no. “It is shut,” she said").
func (r *reader) nameless(u, i int, g gender) string {
	for s := u; s >= 0 && s > u-lookBack && r.units[s].para >= r.units[u].para-1; s-- {
		m := r.unitSpeaker(s)
		if m.kind != byPhrase || m.last > i || !r.sentenceHead(m) {
			continue
		}
		head := r.headOf(m)
		if h := genderWords[r.low(head)]; r.is(head, roleNoun) && !r.is(head, crowdNoun) && (h == unknownGender || h == g) {
			return r.resolvePhrase(m)
		}
	}
	return ""
}

// pronounGender returns the gender of "he" and "she".
func pronounGender(w string) gender {
	switch pronounBase(w) {
	case "he":
		return male
	case "she":
		return female
	}
	return unknownGender
}

// pronounIn returns the last "he" or "she" of gender g in the writer's words
// of in, or -1.
func (r *reader) pronounIn(in stretch, g gender) int {
	for i := in.last - 1; i >= in.first && in.last-i < reach; i-- {
		if !r.quotedAt(i) && r.is(i, pronoun) && pronounGender(r.low(i)) == g {
			return i
		}
	}
	return -1
}

// subjectFigure returns the person of gender g who is the subject of unit s,
// or -1.
func (r *reader) subjectFigure(s int, in stretch, i int, g gender) int32 {
	m := r.unitSpeaker(s)
	if !m.ok() || m.last > in.last || m.first >= i || m.kind == byPronoun {
		return -1
	}
	if k := r.apposedFigure(m, in.last); k >= 0 && k != r.cast.at(i) {
		if f := r.cast.figures[k].gender; f == g || f == unknownGender || f == either {
			return k
		}
	}
	if m.kind == byName {
		if k := r.figureIn(m); k >= 0 && !r.cast.figures[k].org {
			if f := r.cast.figures[k].gender; f == g || f == unknownGender || f == either {
				return k
			}
		}
	}
	for t := m.first; t < m.last; t++ {
		k := r.cast.at(t)
		if k < 0 || r.cast.figures[k].org || r.cast.figures[k].other {
			continue
		}
		if f := r.cast.figures[k].gender; f == g || m.kind == byName && (f == unknownGender || f == either) {
			return k
		}
	}
	return -1
}

// personIn returns the first person of gender g named in the writer's words of
// in, not counting possessives; weak is one whose gender is not known or who
// is named in a possessive.
func (r *reader) personIn(in stretch, g gender) (sure, weak int32) {
	sure, weak = -1, -1
	aside := int32(-1)
	for t := in.first; t < in.last; t++ {
		k := r.cast.at(t)
		if k < 0 || r.quotedAt(t) || r.cast.figures[k].org || r.cast.figures[k].other {
			continue
		}
		end := t
		for end+1 < in.last && r.cast.at(end+1) == k {
			end++
		}
		f := r.cast.figures[k].gender
		possessive := r.d.Is(end+1, text.Clitic)
		switch {
		case r.byTheWay(t, in):
			if aside < 0 && f == g {
				aside = k
			}
		case f == g && !possessive:
			return k, weak
		case weak < 0 && (f == g || f == unknownGender || f == either):
			weak = k
		}
		t = end
	}
	if weak < 0 {
		weak = aside
	}
	return sure, weak
}

// groupBefore returns whom "they" at token i means: the nearest plural or
// body that is the subject of a sentence before it.
func (r *reader) groupBefore(i int) string {
	u := int(r.tok[i].unit)
	for s := u; s >= 0 && s > u-4; s-- {
		m := r.unitSpeaker(s)
		if !m.ok() || m.first >= i || m.kind == byPronoun {
			continue
		}
		if m.kind == byPhrase && r.is(r.headOf(m), crowdNoun) {
			return describe(r.plain(m.first, m.last))
		}
		if m.kind == byName {
			if r.low(m.last) == "and" && r.nameWord(m.last+1) && !r.quotedAt(m.last) {
				return r.resolveName(r.mention(m.first, r.nameEnd(m.last+1, r.units[s].last), byName))
			}
			if k := r.figureIn(m); k >= 0 && (r.cast.figures[k].org || r.cast.figures[k].they) {
				return r.cast.figures[k].name
			}
			if r.is(m.last-1, crowdNoun) || m.last == m.first+1 && m.first == r.units[s].first && r.cast.at(m.first) < 0 && strings.HasSuffix(r.low(m.first), "s") {
				return describe(r.plain(m.first, m.last))
			}
			if name := r.resolveName(m); name != "" && hasWord(name, "and") {
				return name
			}
		}
	}
	return ""
}

// bodyBefore returns what "it" at token i means: the nearest body or document
// that is the subject of a sentence before it.
func (r *reader) bodyBefore(i int) string {
	u := int(r.tok[i].unit)
	if name := r.bodyOpening(u, i); name != "" {
		return name
	}
	for t := r.units[u].first; t < i; t++ {
		if k := r.cast.at(t); k >= 0 && r.cast.figures[k].org && !r.quotedAt(t) {
			return r.cast.figures[k].name
		}
	}
	if name, turned := r.bodyAsked(u); turned {
		return name
	}
	if k := r.saidBefore(u); k >= 0 {
		return r.cast.figures[k].name
	}
	for s := u; s >= 0 && s > u-4; s-- {
		m := r.unitSpeaker(s)
		if !m.ok() || m.first >= i || m.kind == byPronoun {
			continue
		}
		if m.kind == byPhrase && (r.bodyNoun(r.headOf(m)) || r.is(r.headOf(m), paperNoun)) {
			return r.resolvePhrase(m)
		}
		if k := r.figureIn(m); k >= 0 && r.cast.figures[k].org {
			return r.cast.figures[k].name
		}
	}
	return ""
}
