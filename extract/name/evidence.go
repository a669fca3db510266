package name

import (
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// kind is what a name may turn out to be.
type kind uint8

const (
	person kind = iota
	org
	place
	product
	event
	work
	nothing // capitalised, but no name to check
	kinds
)

var typeOf = [kinds]claim.NameType{claim.Person, claim.Org, claim.Place, claim.Product, claim.Event, claim.Work, ""}

// evidence is what speaks for each kind: tenths of the logarithm of odds,
// set by hand, and the strongest single reason.
type evidence struct {
	sum  [kinds]int
	top  [kinds]int
	rule [kinds]string
}

func (e *evidence) add(k kind, weight int, rule string) {
	e.sum[k] += weight
	if weight > e.top[k] {
		e.top[k], e.rule[k] = weight, rule
	}
}

// merge adds what speaks in f, at most limit for a kind.
func (e *evidence) merge(f *evidence, limit int) {
	for k := range kinds {
		e.sum[k] += max(min(f.sum[k], limit), -limit)
		if f.top[k] > e.top[k] {
			e.top[k], e.rule[k] = f.top[k], f.rule[k]
		}
	}
}

// best returns the kind for which most speaks and how far it is ahead of the
// next one.
func (e *evidence) best() (k kind, lead int) {
	second := -1000
	for i := range kinds {
		if e.sum[i] > e.sum[k] {
			k = i
		}
	}
	for i := range kinds {
		if i != k && e.sum[i] > second {
			second = e.sum[i]
		}
	}
	return k, e.sum[k] - max(second, 0)
}

// inner weighs a name by its own words.
func (r *reader) inner(p piece) evidence {
	var e evidence
	r.listed(&e, p)
	names := r.nameWords(p)
	if len(names) == 0 {
		e.add(nothing, 50, "no-word")
		return e
	}
	if r.words[p.first].low == "the" && p.last > p.first {
		e.add(person, -40, "")
		e.add(org, 12, "article")
	}
	r.byHead(&e, p, names)
	if len(names) == 1 {
		r.single(&e, names[0])
	} else {
		r.personShape(&e, names)
		r.otherShape(&e, names)
	}
	return e
}

// nameWords returns the words of a candidate that are words, in order; an
// initial is one.
func (r *reader) nameWords(p piece) []int {
	var out []int
	for i := p.first; i <= p.last; i++ {
		if w := &r.words[i]; w.kind == text.Word && !(i == p.first && w.low == "the" && p.last > p.first) {
			out = append(out, i)
		}
	}
	return out
}

// listed weighs a name by the lists that hold the whole of it.
func (r *reader) listed(e *evidence, p piece) {
	f := r.flagsOf(p)
	multi := p.last > p.first
	first := &r.words[p.first]
	common := f.Has(fSeenLower) && !multi && (!first.is(upper) || first.is(soft))
	if common && !first.is(soft) && f.Has(fOrg) {
		e.add(org, 20, "list")
	}
	if f.Has(fOrg) {
		e.add(org, pick(common, 15, pick(!multi && f.Has(anyGiven), 30, 60)), "list")
	}
	if multi && f.Has(fOrg) && first.flags.Has(anyGiven) {
		e.add(person, -50, "") // a firm that is called like a person
	}
	if f.Has(fOrgNews) {
		e.add(org, 35, "list")
	}
	if f.Has(fListed) {
		e.add(org, pick(common, 5, pick(multi, 40, 22)), "list")
	}
	if f.Has(fCountry | fPlace) {
		e.add(place, 60, "list")
	}
	if f.Has(fPlaceNews) {
		e.add(place, 35, "list")
	}
	if f.Has(fRegion) {
		e.add(place, pick(multi, 40, 20), "list")
	}
	if f.Has(fCity) {
		e.add(place, pick(common, 4, pick(multi, 30, pick(f.Has(fSurname|anyGiven), 10, 18))), "list")
	}
	if f.Has(fPersonNews) {
		e.add(person, pick(multi, 40, 18), "list")
	}
	if f.Has(fProduct) {
		e.add(product, 70, "list")
	}
	if f.Has(fWork) {
		e.add(work, 60, "list")
	}
	if f.Has(fEvent) {
		e.add(event, 60, "list")
	}
	if f.Has(fNoName) {
		e.add(nothing, 90, "list")
	}
	if f.Has(fPeople) {
		e.add(nothing, 70, "list")
	}
}

// flagsOf returns the lists that hold a candidate, with or without its
// article and its last full stop.
func (r *reader) flagsOf(p piece) flags {
	key := r.key(p.first, p.last)
	f := r.gaz.Look(key)
	if rest, ok := strings.CutPrefix(key, "the "); ok && f == 0 {
		f = r.gaz.Look(rest)
	}
	if rest, ok := strings.CutSuffix(key, "."); ok && f == 0 {
		f = r.gaz.Look(rest)
	}
	return f
}

func pick(cond bool, yes, no int) int {
	if cond {
		return yes
	}
	return no
}

// byHead weighs a name by its first and last words: Inc, University, Street.
func (r *reader) byHead(e *evidence, p piece, names []int) {
	first, last := &r.words[names[0]], &r.words[names[len(names)-1]]
	for i := p.first; i <= p.last; i++ {
		switch w := &r.words[i]; {
		case w.punct("&"):
			e.add(org, 30, "ampersand")
		case w.punct("+") && i == p.last:
			e.add(product, 70, "plus")
		case i > p.first && w.glued && domain[w.low] && r.words[i-1].punct("."):
			e.add(org, pick(i == p.last && w.shape == 0, 60, 35), "domain")
		case w.low == "of" && i > p.first && workOf[r.words[i-1].low] && r.words[i-1].is(capital):
			e.add(work, 70, "head")
		case w.low == "of" && i > p.first && ofHeads[r.words[i-1].low]:
			r.headWord(e, r.words[i-1].low, 30)
		case onHeads[w.low] && i < p.last && r.words[i+1].low == "for":
			e.add(org, 30, "head")
		}
	}
	the := &r.words[p.first]
	if paperWord[last.low] && (calendar[first.low] || the.low == "the" && the.is(capital) && !the.is(soft)) {
		e.add(org, 60, "newspaper")
	}
	if len(names) < 2 {
		return
	}
	if orgSuffix[strings.ReplaceAll(last.low, ".", "")] && len(last.low) > 1 || last.text == "S" && r.sharesForm(max(names[len(names)-1]-2, p.first), p.last+1) {
		e.add(org, 80, "company-suffix")
		return
	}
	if firmEnding(last.low) && !last.flags.Has(fSurname) {
		e.add(org, 48, "firm-ending")
	}
	if trades[last.low] {
		e.add(org, 55, "trade")
		e.add(person, -25, "")
	}
	r.special(e, first, last, len(names))
	if sides[last.low] && !first.flags.Has(anyGiven) || sides[last.low] && first.flags.Has(anyPlace|fCity|fRegion) {
		e.add(org, 34, "team")
		e.add(person, -16, "")
	}
	if len(names) > 2 && (orgHead[last.low] || placeHead[last.low]) {
		e.add(person, -30, "")
	}
	if last.flags.Has(fProduct) {
		e.add(product, 70, "list")
	}
	if !trades[last.low] {
		r.headWord(e, last.low, pick(last.flags.Has(fSurname|anyGiven), 40, 55))
	}
	if orgFirst[first.low] {
		e.add(org, 55, "head")
	}
	if placeFirst[first.low] {
		e.add(place, pick(first.flags.Has(fSeenLower), 8, 22), "place-word")
	}
}

// special weighs a name of n words by first and last words that tell one kind
// from another where the lists would take it for a person's.
func (r *reader) special(e *evidence, first, last *word, n int) {
	if shipPrefix[first.text] && n < 5 && (first.text != "MS" && first.text != "INS" || !last.flags.Has(fSurname)) {
		e.add(product, 90, "ship")
		e.add(person, -40, "")
		e.add(org, -20, "")
	}
	switch first.low {
	case "storm", "hurricane", "typhoon", "cyclone":
		e.add(event, 60, "head")
		e.add(person, -40, "")
	case "port", "lake", "mount", "mt", "fort", "cape", "loch", "lough", "isle", "gulf", "bay":
		e.add(person, -20, "")
		e.add(place, 10, "place-word")
	}
	if last.low == "state" && n == 2 {
		e.add(person, -24, "")
	}
	if last.low == "house" && first.flags.Has(anyGiven) {
		e.add(person, -24, "")
		e.add(place, 10, "head")
	}
}

// firmEnding reports whether a last word is made like those of firms:
// Photonics, Biotech, Brickworks.
func firmEnding(low string) bool {
	if len(low) < 6 {
		return false
	}
	for _, end := range [...]string{"ics", "tech", "soft", "ware", "works", "pharma", "bank", "media", "labs", "corp", "systems"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

func (r *reader) headWord(e *evidence, low string, weight int) {
	if orgHead[low] {
		e.add(org, weight, "head")
	}
	if placeHead[low] {
		e.add(place, weight, "head")
	}
	if productHead[low] {
		e.add(product, weight, "head")
	}
	if eventHead[low] {
		e.add(event, weight, "head")
	}
	if workHead[low] {
		e.add(work, weight, "head")
	}
}

// single weighs a name of one word.
func (r *reader) single(e *evidence, i int) {
	w := &r.words[i]
	switch {
	case strings.ContainsAny(w.low, "0123456789"):
		e.add(product, 14, "digits")
		e.add(org, 6, "digits")
	case w.is(upper) && !w.is(soft) && len(w.low) <= 6:
		e.add(org, 9, "acronym")
	case w.is(camel):
		e.add(org, 18, "inner-capital")
		e.add(product, 6, "inner-capital")
	case !w.flags.Has(fSeenLower):
		e.add(org, 8, "unknown-word")
	}
	if w.flags.Has(anyGiven) {
		e.add(person, pick(w.flags.Has(fSeenLower), 5, 14), "given-name")
	}
	switch {
	case w.flags.Has(fLikePerson):
		e.add(person, 12, "like-persons")
	case w.flags.Has(fLikePlace):
		e.add(place, 12, "like-places")
	case w.flags.Has(fLikeOrg):
		e.add(org, 6, "like-organisations")
	}
	if w.flags.Has(fSurname) {
		e.add(person, pick(w.flags.Has(fSeenLower), 3, 8), "surname")
	}
	if placeHead[w.low] && w.low != "state" && !w.is(soft) && !w.flags.Has(fCommon) && !w.is(upper) {
		e.add(place, 22, "head")
	}
	r.noName(e, w)
}

// noName weighs what speaks against a single word's being a name.
func (r *reader) noName(e *evidence, w *word) {
	if utf8.RuneCountInString(w.low) == 1 {
		e.add(nothing, 40, "letter")
	}
	if roman(w.text) {
		e.add(nothing, 30, "number")
	}
	if w.is(upper) && !w.is(soft) {
		if w.flags.Has(fCommon) && !w.flags.Has(anyName) {
			e.add(nothing, 30, "common-word")
		}
		return
	}
	if n := len(w.low) - 1; n > 3 && w.low[n] == 's' && !w.is(camel) && r.gaz.Look(w.low[:n]).Has(fSurname|anyPlace|fRegion) && !w.flags.Has(anyName|fSurname) {
		e.add(nothing, 14, "plural")
	}
	if n := len(w.low) - 1; n > 4 && w.low[n] == 's' && !w.is(soft) && r.gaz.Look(w.low[:n]).Has(fOrg) && !w.flags.Has(anyName|fSurname) {
		e.add(product, 40, "plural") // Fords
		e.add(org, -10, "")
	}
	if w.is(soft) && strings.HasSuffix(w.low, "ly") && !w.flags.Has(anyName|anyGiven|fSurname) {
		e.add(nothing, 30, "adverb")
	}
	if strings.HasSuffix(w.low, "ians") && !w.flags.Has(anyName|fSurname|anyGiven) {
		e.add(nothing, 14, "people")
	}
	if strings.HasSuffix(w.low, "ans") && !w.flags.Has(anyName|fSurname|anyGiven) {
		e.add(nothing, 14, "people")
	}
	switch {
	case w.flags.Has(fCommon):
		e.add(nothing, 22, "common-word")
	case w.flags.Has(fSeenLower):
		e.add(nothing, 10, "common-word")
	}
	if r.lowSeen[w.low] {
		e.add(nothing, 15, "small-letters")
	}
	if starters[w.low] {
		e.add(nothing, 60, "common-word")
	}
	if honorifics[w.low] || orgHead[w.low] || workHead[w.low] || eventHead[w.low] {
		e.add(nothing, 12, "common-word")
	}
}

// personShape weighs a name of several words by how persons are called.
func (r *reader) personShape(e *evidence, names []int) {
	first, last := &r.words[names[0]], &r.words[names[len(names)-1]]
	if last.low == "jr" || last.low == "sr" || last.low == "ii" || last.low == "iii" {
		if len(names) > 2 {
			last = &r.words[names[len(names)-2]]
		}
		if orgHead[last.low] || trades[last.low] {
			e.add(org, 40, "head") // Tarn Growth Fund III
		} else {
			e.add(person, 25, "generation")
		}
	}
	given := first.flags.Has(anyGiven)
	if given {
		e.add(person, pick(first.flags.Has(fCommon), 8, pick(first.flags.Has(fSeenLower|anyPlace|fRegion), 16, 34)), "given-name")
	} else if utf8.RuneCountInString(first.text) == 1 && first.kind == text.Word || initials(first.text) {
		e.add(person, 20, "initial")
	}
	if !given && first.flags.Has(fLikePerson) && !first.flags.Has(fSeenLower) {
		e.add(person, 14, "like-persons")
	}
	if last.flags.Has(fSurname|fPersonNews|fLikePerson) && !last.flags.Has(fCommon) && len(names) <= 4 {
		e.add(person, pick(given || !first.flags.Has(fSeenLower), 12, 2), "surname")
	}
	if last.shape == 0 && last.glued && !particles[last.low] {
		e.add(person, 26, "given-name") // Wai-ching
	}
	if irish(last.low) {
		e.add(person, 20, "surname")
	}
	if last.flags.Has(fCommon) && !last.flags.Has(fSurname) && len(names) == 2 {
		e.add(person, -20, "")
	}
	for _, i := range names[1:] {
		w := &r.words[i]
		if utf8.RuneCountInString(w.text) == 1 && w.is(capital) && len(names) > 2 {
			e.add(person, 20, "initial")
		}
		if particles[w.low] && w.shape == 0 && given {
			e.add(person, 12, "particle")
		}
	}
}

// otherShape weighs a name of several words by how little or well its words
// are known.
func (r *reader) otherShape(e *evidence, names []int) {
	first, last := &r.words[names[0]], &r.words[names[len(names)-1]]
	given, dull := first.flags.Has(anyGiven), 0
	for _, i := range names {
		if r.words[i].flags.Has(fSeenLower) {
			dull++
		}
	}
	switch {
	case len(names) > 4:
		e.add(person, -25, "")
		e.add(org, 6, "long-name")
	case dull == 0 && len(names) <= 3 && !first.is(upper) && !last.is(upper):
		e.add(person, pick(len(names) == 2, 11, 8), "unknown-words")
		e.add(org, 5, "unknown-words")
	case !given:
		e.add(org, 9, "common-words")
		e.add(nothing, 4, "common-words")
	}
	if len(names) == 2 && utf8.RuneCountInString(last.text) == 1 && lettered[first.low] {
		e.add(nothing, 60, "letter")
	}
	if first.flags.Has(anyPlace|fRegion|fPeople) && !given {
		e.add(org, 10, "place-first")
	}
	if len(names) == 2 && r.countrysBody(names[0], names[1]) {
		e.add(org, 50, "acronym") // U.S. SEC
	}
	if first.flags.Has(fOrg) && !first.flags.Has(fSeenLower|anyGiven) {
		e.add(org, 20, "known-first-word")
	}
	if first.flags.Has(fProduct) {
		e.add(product, 50, "known-first-word")
	}
	if last.low == "peoples" || last.low == "people" {
		e.add(nothing, 40, "people")
	}
	if first.is(upper) && !last.is(upper) && utf8.RuneCountInString(first.text) > 2 {
		e.add(person, -20, "")
	}
	if last.is(camel) || first.is(camel) {
		e.add(org, 12, "inner-capital")
	}
}

// countrysBody reports whether the two words are a country's initials and
// those of a body of it.
func (r *reader) countrysBody(i, j int) bool {
	a, b := &r.words[i], &r.words[j]
	return a.is(upper) && a.flags.Has(anyPlace) && b.is(upper) && !b.is(soft) && !b.flags.Has(anyPlace) && len(b.low) < 7 && !noBodies[b.low] && !roman(b.text)
}

// noBodies are initials behind a country's that are those of people and things.
var noBodies = set(`mp mps ceo ceos gdp tv suv suvs vat pm dna evs ev ai it ipo ipos mep meps phd pr cpi`)

// lettered nouns are told apart by a letter: "Group G".
var lettered = set(`path group series class type plan section figure table appendix exhibit grade vitamin hepatitis schedule`)

// roman reports whether a word in capitals is a Roman number.
func roman(w string) bool {
	return len(w) > 1 && strings.Trim(w, "IVXLC") == "" && w != "CV" && w != "CC" && w != "LIV"
}

// irish reports whether a word is made like O'Brien or McKay.
func irish(low string) bool {
	return len(low) > 4 && (strings.HasPrefix(low, "o'") || strings.HasPrefix(low, "mc") || strings.HasPrefix(low, "d'"))
}

// initials reports whether s is an initialism of a person's given names:
// "J.K."
func initials(s string) bool {
	return len(s) >= 4 && len(s) <= 6 && s[1] == '.' && s[len(s)-1] == '.'
}
