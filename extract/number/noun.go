package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// maxNoun is the most words that a counted noun phrase may have.
const maxNoun = 7

// counted returns the span of what f counts: the noun phrase after it up to
// its head, adjectives and hyphen compounds included, an "of" skipped; for a
// verb such as "topped" the subject before it.
func (r *reader) counted(f *figure) claim.Span {
	switch f.kind {
	case claim.Ordinal, claim.Age, claim.Change, claim.DateKind:
		return claim.Span{}
	}
	j := f.noun
	of := r.is(j, "of")
	if f.kind == claim.Duration || f.kind == claim.Percent || f.kind == claim.Money {
		if !of {
			return claim.Span{}
		}
	}
	if f.kind == claim.Money {
		return claim.Span{}
	}
	if of {
		j++
	}
	if r.hyphen(j) && r.is(j+1, "strong") {
		j += 2 // "a 20-strong team"
	}
	if f.kind == claim.Count && r.hyphen(j) && r.kind(j+1, text.Word) && !r.has(j+1, cStop) {
		return r.d.Span(j+1, j+1) // "a 16-page letter"
	}
	if of && r.is(j, "them", "which", "whom", "us", "these", "those") && !r.plural(j+1) {
		return claim.Span{}
	}
	for r.in(j, determiners) && (r.kind(j+1, text.Word) || of && r.kind(j+1, text.Number)) {
		j++
	}
	if of && r.in(j, orders) && (r.kind(j+1, text.Number) || r.has(j+1, cUnit|cTeen|cTens)) {
		j++ // "three of the previous four contests"
	}
	if n, ok := r.number(j); of && ok && !n.ordinal {
		j = n.to // "nine of the 12 jurors"
	}
	if s := r.nounPhrase(j, r.one(f), of && f.kind != claim.Duration); !s.IsZero() {
		return s
	}
	if r.is(j, "were", "are") && r.plural(j+1) {
		return r.nounPhrase(j+1, false, false) // "15 were locals"
	}
	if f.kind == claim.Measure || of {
		return claim.Span{}
	}
	if s := r.carries(f); !s.IsZero() {
		return s
	}
	if !f.mod.IsZero() && hedgeVerbs[r.word(f.from-1)] {
		return r.subject(f.from - 1)
	}
	if r.is(f.from-1, "or") || r.is(f.from-2, ",") && !r.has(f.from-1, cVerb|cPast) {
		return r.inherited()
	}
	if r.is(f.from-1, ",") && r.is(r.first, "of") && len(r.out) == r.begun+1 {
		return r.inherited() // "Of the 650 seats, 326 are needed"
	}
	return r.levelOf(f)
}

// orders are the words that pick some of a row: "the previous four".
var orders = set("previous last next past first remaining final other top initial current")

// Verbs that give the level of their subject, and subjects that may stand
// alone at the head of a sentence; any other capital there may be a name.
var (
	levels = set(`was were is are reached reaches hit hits totaled totalled totals numbered numbers stood stands rose fell climbed dropped grew
		jumped increased decreased surged swelled shrank slipped`)
	tallies = set(`attendance population membership enrollment enrolment turnout sales deaths cases arrests casualties circulation admissions
		subscriptions production employment output`)
)

// levelOf returns the subject of which a bare count gives the level: "The
// death toll rose to 45".
func (r *reader) levelOf(f *figure) claim.Span {
	i := f.from
	for !f.mod.IsZero() && i > r.first && r.d.Tokens[i-1].Start >= f.mod.Start {
		i--
	}
	if f.kind != claim.Count || !f.lo.known() || r.is(f.to, "more", "less", "fewer", "higher", "lower", "above", "below") || r.kind(f.to, text.Word) && !r.has(f.to, cStop) {
		return claim.Span{}
	}
	if r.is(i-1, "to", "at", "by") {
		i--
	}
	if !r.in(i-1, levels) {
		return claim.Span{}
	}
	i--
	for r.is(i-1, "has", "had", "have", "now", "also", "just") || r.kind(i-1, text.Word) && strings.HasSuffix(r.word(i-1), "ly") {
		i--
	}
	s := r.subject(i)
	if s.IsZero() {
		return s
	}
	from := r.d.TokenAt(s.Start)
	if r.in(from-1, determiners) || r.has(from-1, cArticle) {
		from--
	}
	switch {
	case r.is(from-1, "of") && !r.is(from-2, "number", "total", "count", "tally"), r.is(from-1, prepositions...):
		return claim.Span{}
	case r.capital(i-1) && !(i-1 == r.first && r.in(i-1, tallies)):
		return claim.Span{} // a name
	}
	return s
}

// prepositions begin what hangs on a subject: "the toll from the fire".
var prepositions = []string{"in", "on", "at", "to", "from", "for", "by", "with", "among", "between", "against", "about", "and", "or"}

// determiners stand between a figure and the noun it counts.
var determiners = set("the its his her their our all those these more fewer extra other additional such")

// one reports whether f counts a single thing.
func (r *reader) one(f *figure) bool { return f.lo.known() && f.lo.compare(integer(1)) == 0 }

// nounPhrase returns the span of the noun phrase that begins at token j: up
// to the first plural, or for a single thing and for a mass up to the end of
// the words. A mass is only taken after "of".
func (r *reader) nounPhrase(j int, single, mass bool) claim.Span {
	head, end := -1, j
	for k := j; k < r.last && k < j+2*maxNoun; k++ {
		if k > j && (r.hyphen(k) || r.kind(k, text.Clitic) && head < 0 && r.kind(k+1, text.Word)) {
			continue
		}
		if n := r.bridge(j, k, single, mass); n > 0 && head < 0 {
			k += n - 1
			continue
		}
		if r.hyphen(k-1) && k > j && r.kind(k, text.Word) && !r.plural(k) {
			end = k + 1
			continue
		}
		if !r.kind(k, text.Word) || r.has(k, cStop) || r.breaks(k, head >= 0) || single && k > j && (r.plural(k) || r.trailing(k)) {
			break
		}
		if head >= 0 && !r.plural(k) {
			break
		}
		end = k + 1
		if r.plural(k) && !single {
			head = k
		}
	}
	if head >= 0 {
		return r.d.Span(j, head)
	}
	if end <= j || end-j > maxNoun || !single && !mass {
		return claim.Span{}
	}
	return r.d.Span(j, end-1)
}

// bridge returns how many tokens at k join two parts of the noun phrase from j
// on, 0 where it ends or goes on as usual: "the 10 most populous cities", "low-
// and middle-income homes", "private and public schools", "Sen. Ray Holm's
// friends", "one Ames, Iowa, pastor".
func (r *reader) bridge(j, k int, single, mass bool) int {
	word := func(i int) bool {
		return r.kind(i, text.Word) && !r.has(i, cStop|cVerb|cPast|cUnit|cTeen|cTens)
	}
	switch w := r.raw(k); {
	case w == "most" || w == "least":
		if word(k+1) && !r.plural(k+1) {
			return 1
		}
	case w == "-" && k > j && r.glued(k) && !r.glued(k+1) && r.is(k+1, "and", "or") && word(k+2):
		return 2
	case (w == "and" || w == "or") && !single && !mass && word(k+1) && r.compound(j, k):
		n := k + 2
		for r.hyphen(n) {
			n += 2
		}
		if !r.plural(k+1) && (r.plural(n) || word(n) && r.plural(n+1)) {
			return 1
		}
	case w == "." && k == j+1 && mass && r.glued(k) && r.capital(j) && r.capital(k+1):
		return 1
	case w == "," && k == j+1 && single && r.capital(j) && r.capital(k+1) && r.raw(k+2) == "," && word(k+3) && !r.capital(k+3):
		return 3
	}
	return 0
}

// compound reports whether tokens [j,k) are one word or words joined by
// hyphens.
func (r *reader) compound(j, k int) bool {
	for i := j + 1; i < k; i += 2 {
		if !r.hyphen(i) {
			return false
		}
	}
	return k > j
}

// trailing reports whether the adjective at token k follows its noun: "one
// official familiar with it".
func (r *reader) trailing(k int) bool {
	return r.is(k, "familiar", "close", "aware", "able", "present", "nearby", "available", "capable", "likely", "responsible") && r.is(k+1, "with", "to", "of", "for", "at", "in")
}

// breaks reports whether the word at token k is a verb that ends a noun
// phrase. Before the head a participle may be an adjective ("displaced
// families").
func (r *reader) breaks(k int, headed bool) bool {
	if r.has(k, cVerb|cPast) && !r.has(k, cMonth) {
		return true
	}
	if r.is(k, "likely") && !headed {
		return false // "284 likely voters"
	}
	if r.has(k, cWeekday) && r.capital(k) || r.has(k, cFuture|cDay|cUnit|cTeen|cTens) || r.has(k, cMonth) && r.capital(k) {
		return true
	}
	w := r.word(k)
	if inIng[w] && !headed {
		return false
	}
	if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") {
		return headed || !r.kind(k+1, text.Word) || r.has(k+1, cStop|cVerb|cPast|cFuture)
	}
	return strings.HasSuffix(w, "ly") && !inLy[w] && (headed || !r.participle(k+1))
}

// inIng are nouns that end like a participle: "two counts of false accounting".
var inIng = set("accounting trafficking laundering stalking speeding shoplifting bribing housing engineering nursing funding voting filming hacking smuggling")

// inLy are nouns and adjectives that end like an adverb.
var inLy = set(`family early daily weekly monthly quarterly yearly elderly friendly unfriendly deadly costly lonely lovely ugly silly lively orderly
	scholarly bodily curly oily woolly holy assembly ally supply reply rally anomaly bully belly jelly monopoly fly butterfly firefly`)

// plural reports whether the word at token k looks like a plural noun.
func (r *reader) plural(k int) bool {
	if !r.kind(k, text.Word) {
		return false
	}
	if r.has(k, cPlural) {
		return true
	}
	w := r.word(k)
	if len(w) > 5 && (strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children") || strings.HasSuffix(w, "people")) {
		return w != "specimen" && w != "regimen" && w != "abdomen" && w != "acumen"
	}
	if len(w) < 3 || !strings.HasSuffix(w, "s") || r.has(k, cStop|cVerb|cPast|cWeekday) {
		return false
	}
	return !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !singularS[w]
}

// singularS are singulars that end in s.
var singularS = set("gas lens atlas bias canvas christmas chaos texas kansas dallas")

// subject returns the noun phrase that ends just before token i.
func (r *reader) subject(i int) claim.Span {
	j := i
	for j-1 >= r.first && r.kind(j-1, text.Word) && !r.has(j-1, cStop|cVerb|cPast) && i-j < maxNoun {
		j--
	}
	if j == i {
		return claim.Span{}
	}
	return r.d.Span(j, i-1)
}

// inherited returns what the figure before in the sentence counts: "Of 200
// firms, 40%, or 90, agreed".
func (r *reader) inherited() claim.Span {
	for k := len(r.out) - 1; k >= max(r.begun, len(r.out)-maxNoun); k-- {
		if n := r.out[k].Number; n.Kind == claim.Count && !n.OfSpan.IsZero() {
			return n.OfSpan
		}
	}
	return claim.Span{}
}
