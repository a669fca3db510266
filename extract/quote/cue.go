package quote

import (
	"strings"

	"stet/extract/text"
)

// source is who a quote comes from and the words of the writer that say so.
type source struct {
	who mention
	cue stretch // tokens of the cue, empty where there is none
}

// isCue reports whether token i, outside quotes, is a reporting verb with one
// of the frames f rather than a noun or a name.
func (r *reader) isCue(i int, f frame) bool {
	if r.frame(i)&f == 0 || r.tok[i].quote >= 0 {
		return false
	}
	t := &r.tok[i]
	head := i == 0 || r.tok[i-1].unit != t.unit
	if t.class&capital != 0 && !head && (r.is(i-1, capital) || t.frame&finiteForm == 0) {
		return false
	}
	if head {
		return t.frame&participle != 0 || !(t.frame&nounToo != 0)
	}
	if t.class&auxiliary != 0 {
		return false
	}
	p := r.low(i - 1)
	if p == "whose" && t.frame&nounToo != 0 {
		return false // "Acme, whose brands include"
	}
	if p == "very" || p == "most" && t.frame&participle != 0 {
		return false // "the most telling promise"
	}
	if r.d.Is(i-1, text.Clitic) && t.frame&participle == 0 && !r.contraction(i-1) || r.hyphened(i) {
		return false
	}
	if t.frame&baseForm != 0 && t.frame&(finiteForm|participle) == 0 && !r.pluralHere(i) {
		return false
	}
	if t.frame&participle == 0 && r.passive(i) && !r.heardThere(i) || r.hearsay(i) || !r.idiom(i) || r.reduced(i) {
		return false
	}
	if j := r.beforeAdverbs(i); j < i-1 && r.is(j, determiner) && !subjectDeterminer(r.low(j)) {
		return false // "a widely read column"
	}
	object := (p == "her" || p == "his") && r.governs(i-2) && t.frame&nounToo == 0 && t.frame&finiteForm != 0 // "a person close to her said"
	if p == "of" && r.low(i-2) != "short" || r.is(i-1, determiner) && !subjectDeterminer(p) && !object && !r.shareAt(i-1, max(0, i-8)).ok() {
		return false
	}
	return t.frame&nounToo == 0 || r.verbHere(i)
}

// hearsay reports whether the verb i gives what people say of its subject, who does
// not speak: "the tunnel is said to be", "a tunnel, said to have cost".
func (r *reader) hearsay(i int) bool {
	switch r.low(i) {
	case "said":
	case "thought", "believed", "understood", "reported", "rumoured", "rumored":
		if !r.passive(i) {
			return false
		}
	default:
		return false
	}
	w := r.low(i + 2)
	return r.low(i+1) == "to" && (w == "be" || w == "have") && !r.quotedAt(i+2)
}

// namesPerson reports whether a person is named in [i, j) or a pronoun stands for one.
func (r *reader) namesPerson(i, j int) bool {
	for ; i < j; i++ {
		if r.cast.person(i) || pronounGender(r.low(i)) != unknownGender {
			return true
		}
	}
	return false
}

// beforeAdverbs returns the last token before i that is no adverb.
func (r *reader) beforeAdverbs(i int) int {
	j := i - 1
	for j > 0 && r.is(j, adverb) && r.tok[j].unit == r.tok[i].unit {
		j--
	}
	return j
}

// passive reports whether the verb i is passive or a condition of somebody
// else's question: "was told", "when asked".
func (r *reader) passive(i int) bool {
	for k := i - 1; k >= 0 && i-k < 4 && r.tok[k].unit == r.tok[i].unit && !r.quotedAt(k); k-- {
		switch r.low(k) {
		case "was", "were", "is", "are", "been", "being", "be":
			return true
		case "when", "if", "once":
			return r.low(i) == "asked" && k == i-1
		}
		if !r.is(k, adverb|auxiliary) || r.is(k, pronoun) {
			return false
		}
	}
	return false
}

// hyphened reports whether token i is part of a compound: "self-declared".
func (r *reader) hyphened(i int) bool {
	return r.low(i-1) == "-" && r.d.Tokens[i].Glued && r.d.Tokens[i-1].Glued ||
		r.low(i+1) == "-" && r.d.Tokens[i+1].Glued && i+2 < len(r.tok) && r.d.Tokens[i+2].Glued && r.is(i+2, wordLike)
}

// reduced reports whether the verb i is the participle of a name-giving verb
// after the thing it names: "a formula called “…”", "items labeled “…”".
func (r *reader) reduced(i int) bool {
	switch r.low(i) {
	case "called", "dubbed", "labeled", "labelled", "termed", "deemed", "branded", "described", "considered":
	default:
		return false
	}
	switch r.low(i + 1) {
	case "it", "him", "them", "her":
		return false // "described it as"
	}
	if j := r.beforeAdverbs(i); j < i-1 && r.is(j, wordLike) && strings.HasSuffix(r.low(j), "s") && !r.is(j, capital|roleNoun|orgNoun|crowdNoun|pronoun|auxiliary) {
		return true // "notes later labelled “…”"
	}
	return r.is(i-1, wordLike) && !r.is(i-1, capital|roleNoun|orgNoun|paperNoun|crowdNoun|pronoun|auxiliary|adverb|conjunction|subordinator|title)
}

// contraction reports whether token i is the "'s" of "he's", not a possessive.
func (r *reader) contraction(i int) bool {
	if !r.d.Is(i, text.Clitic) || !r.is(i-1, pronoun) {
		return false
	}
	switch r.low(i - 1) {
	case "he", "she", "it", "that", "who", "there", "one":
		return true
	}
	return false
}

// idiom reports whether verbs that report speech only in a set phrase stand in
// it: "went on", "used the word".
func (r *reader) idiom(i int) bool {
	switch r.low(i) {
	case "feel", "feels", "felt", "feeling":
		return r.low(i+1) != "free"
	case "documents", "emails":
		return !r.is(i+1, preposition) || !r.is(i-1, capital) // "the Acme documents in the suit"
	case "go", "goes", "went", "going":
		return r.low(i+1) == "on" && (r.low(i+2) == "to" || !r.is(i+2, wordLike) || r.quotedAt(i+2))
	case "use", "uses", "used", "using":
		return r.wordsFollow(i)
	case "bear", "bears", "bore", "bearing", "carry", "carries", "carried", "carrying":
		return r.wordsFollow(i) || r.quotedAt(i+1)
	case "speak", "speaks", "spoke", "speaking", "talk", "talks", "talked", "talking":
		if w := r.low(i + 2); r.low(i+1) == "out" && (w == "for" || w == "against") {
			return true
		}
		for k := i + 1; k < i+4 && !r.quotedAt(k); k++ {
			if r.low(k) == "of" || r.low(k) == "about" {
				return true
			}
		}
		return false
	case "point", "points", "pointed", "pointing":
		return r.low(i+1) == "out" || r.low(i+1) == "to"
	case "maintain", "maintains", "maintained", "maintaining", "hold", "holds", "held", "holding", "charge", "charged", "charges", "charging":
		return r.low(i+1) == "that" || !r.is(i+1, wordLike) || r.quotedAt(i+1)
	case "add", "adds", "added", "adding":
		return r.low(i+1) != "to"
	case "make", "makes", "made", "making":
		return r.low(i+1) == "clear" || r.low(i+1) == "it" && r.low(i+2) == "clear"
	case "shoot", "shoots", "shot", "shooting", "fire", "fires", "fired", "firing", "hit", "hits", "hitting", "push", "pushes", "pushed", "pushing":
		return r.low(i+1) == "back" && (!r.is(i+2, wordLike) || r.quotedAt(i+2) || r.is(i+2, preposition|dayMonth))
	case "written":
		return r.is(i-1, auxiliary|adverb)
	case "put", "puts", "putting":
		return r.low(i+1) == "it"
	case "call", "calls", "called", "calling":
		return !r.rings(i)
	case "post", "posts", "posted", "posting":
		return !r.is(i+1, determiner) || !pictures[r.low(i+2)]
	case "sum", "sums", "summed", "summing":
		return r.low(i+1) == "up" || r.low(i+2) == "up"
	}
	return true
}

// wordsFollow reports whether a noun for words stands behind the verb i: "used
// the term", "bearing the words".
func (r *reader) wordsFollow(i int) bool {
	for k := i + 1; k < i+4; k++ {
		switch r.low(k) {
		case "term", "word", "words", "phrase", "phrases", "terms", "expression", "language", "slogan", "slogans", "message", "inscription":
			return true
		}
	}
	return false
}

// subjectDeterminer reports whether the determiner p can stand alone as a
// subject: "many say".
func subjectDeterminer(p string) bool {
	switch p {
	case "that", "both", "this", "many", "some", "one", "most", "all", "few", "others", "several", "another", "two", "three", "these", "those", "each":
		return true
	}
	return false
}

// verbHere decides for a form that is a noun as well, such as "claims" or
// "report": it is a noun after a possessive, an adjective or a preposition.
func (r *reader) verbHere(i int) bool {
	p := r.low(i - 1)
	if r.frame(i)&participle != 0 && r.is(i-1, preposition) && (r.low(i+1) == "that" || r.is(i+1, adverb) && r.low(i+2) == "that") {
		return true // "by warning darkly that …"
	}
	if r.is(i-1, preposition) && p != "to" || r.low(i) == "states" && p == "," && !r.quotedAt(i-2) {
		return false
	}
	if p == "further" {
		return false // "no further details"
	}
	if p == "which" || p == "that" {
		return r.frame(i)&finiteForm != 0
	}
	if r.low(i) == "calls" && r.is(i-2, determiner) && r.is(i+1, determiner) && r.quoteWithin(i+2, 5) {
		return true // "the board calls the pier “…”"
	}
	if mark := familyOf(r.d.Word(i - 1)); mark != noMark {
		w := r.low(i - 2)
		return w == "," || w == "?" || w == "!"
	}
	if p == "to" {
		return r.frame(i)&baseForm != 0
	}
	if a := r.low(i - 2); (a == "a" || a == "an") && r.frame(i)&(finiteForm|baseForm) == baseForm {
		return false // "a police report"
	}
	if r.frame(i)&participle != 0 && (r.quotedAt(i+1) || (r.low(i+1) == "," || r.low(i+1) == ":") && r.quotedAt(i+2)) {
		return true // "a cap reading “…”"
	}
	if w := r.low(i); (w == "read" || w == "reads") && r.is(i-1, wordLike) && (r.quotedAt(i+1) || !r.is(i+1, wordLike) && r.quotedAt(i+2)) {
		return true // "a sign on the door read “…”"
	}
	if r.is(i-1, pronoun|crowdNoun|auxiliary|adverb|roleNoun|orgNoun|paperNoun|conjunction) || !r.is(i-1, wordLike) {
		return true
	}
	if r.low(i) == "states" && (p == "united" || p == "member") {
		return false
	}
	if r.frame(i)&(baseForm|finiteForm) == baseForm && r.is(i-1, capital) {
		return false // "Kansas state employees", "Vance report"
	}
	return r.is(i-1, capital) || r.d.Is(i-1, text.Number)
}

// pluralHere reports whether the base form at token i has what a base form
// needs: "to", an auxiliary or a plural before it. "Vance say" is a lost comma.
func (r *reader) pluralHere(i int) bool {
	p := r.low(i - 1)
	if p == "us" || p == "this" || p == "is" || p == "was" {
		return false
	}
	if p == "to" || r.is(i-1, auxiliary|adverb|crowdNoun|conjunction) || strings.HasSuffix(p, "s") && !r.d.Is(i-1, text.Clitic) {
		return true
	}
	if r.nameWord(i - 1) {
		switch r.low(r.nameStart(i-1, max(0, i-6)) - 1) {
		case "as", "like", "including":
			return true // critics such as Vance say
		}
	}
	switch p {
	case "they", "we", "i", "you", "who", "people", "many", "some", "others", "most", "few", "both", ",", "—", "–", "that", "which", ")", "percent", "women", "men", "majority":
		return true
	}
	return strings.HasSuffix(p, "n't") || strings.Contains(p, "'") || r.invertedAt(i) || r.pluralOf(i) || r.pluralWho(i) >= 0
}

// pluralOf reports whether the noun before the base form at token i hangs on a plural
// by "of" or its like: "critics of the plan say", "teachers at the school believe".
func (r *reader) pluralOf(i int) bool {
	for k := i - 1; k > 0 && i-k < 8 && r.tok[k].unit == r.tok[i].unit && r.is(k, wordLike) && !r.quotedAt(k); k-- {
		if r.is(k, auxiliary|pronoun|conjunction|subordinator|finiteWord) && !r.is(k, determiner|preposition) || r.pastWord(k) {
			return false
		}
		if !r.governs(k) || r.low(k) == "to" {
			continue
		}
		h := k - 1
		return r.is(h, crowdNoun) || strings.HasSuffix(r.low(h), "s") && !strings.HasSuffix(r.low(h), "ss") && !r.is(h, preposition|finiteWord|adverb) && r.frame(h) == 0
	}
	return false
}

// rings reports whether the verb of calling at token i names nobody but somebody
// rung up: "called Varga on Friday", not "called Varga a liar".
func (r *reader) rings(i int) bool {
	if !r.nameWord(i + 1) {
		return false
	}
	end := r.nameEnd(i+1, min(i+10, len(r.tok)))
	if r.quotedAt(end) || r.low(end) == "," && r.quotedAt(end+1) {
		return false
	}
	switch r.low(end) {
	case "", ".", "on", "from", "after", "before", "back":
		return true
	}
	return r.is(end, dayMonth)
}

// pictures are what is posted without a word.
var pictures = wordSet(`picture pictures photo photos photograph image images video videos link clip map copy screenshot selfie`)

// measured are the nouns that things are done according to.
var measured = wordSet(`plan plans schedule size rank need needs law custom type age taste rules tradition procedure instructions season weight height colour color
	ability means wishes design order`)

// according returns the cue "according to" (or "in the words of", "per")
// that begins at token i, empty if none does.
func (r *reader) according(i int) stretch {
	if r.quotedAt(i) {
		return stretch{}
	}
	switch r.low(i) {
	case "according":
		if r.low(i+1) == "to" && !measured[r.low(i+2)] {
			return stretch{i, i + 2}
		}
	case "per":
		if (r.low(i-1) == "," || r.closesWithComma(i-1)) && (r.nameWord(i+1) || r.is(i+1, determiner|paperNoun)) && r.low(i+1) != "a" {
			return stretch{i, i + 1}
		}
	case "in":
		if w := r.low(i + 1); w == "his" || w == "her" || w == "their" {
			if r.low(i+2) == "words" {
				return stretch{i, i + 3}
			}
			if r.low(i+2) == "own" && r.low(i+3) == "words" {
				return stretch{i, i + 4}
			}
		}
		if r.low(i+1) == "the" && (r.low(i+2) == "words" || r.low(i+2) == "opinion" || r.low(i+2) == "view") && r.low(i+3) == "of" {
			return stretch{i, i + 4}
		}
	}
	return stretch{}
}

// cueStretch returns the tokens of the cue whose verb is v with the
// auxiliaries that touch it: "has said", "would not say", "pointed out".
func (r *reader) cueStretch(v int) stretch {
	last := v + 1
	switch next := r.low(last); {
	case r.quotedAt(last):
	case next == "out", next == "it" && strings.HasPrefix(r.low(v), "put"), next == "on" && (strings.HasPrefix(r.low(v), "go") || r.low(v) == "went"):
		last++
	}
	return stretch{v, last}
}
