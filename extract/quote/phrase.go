package quote

import (
	"strings"

	"stet/extract/text"
)

// nameEndingAt returns the name that ends with token i, or the phrase that it
// belongs to: "a spokesman for Vance".
func (r *reader) nameEndingAt(i, lo int) mention {
	if r.low(i) == "." {
		i--
	}
	a := r.nameStart(i, lo)
	last := i + 1
	if r.low(last) == "." && r.abbreviation(i) {
		last++
	}
	g := a - 1
	for g >= lo && (r.is(g, determiner) || r.is(g, wordLike) && !r.is(g, capital) && r.low(g-1) == "the") {
		g--
	}
	if g > lo && r.governs(g) && r.nounHead(g-1, lo) && !r.countedFor(g, a) {
		if m := r.phraseEndingAt(g-1, lo); m.ok() {
			return r.mention(m.first, last, byPhrase)
		}
	}
	if h := r.reducedHead(g, lo); h >= lo {
		return r.phraseEndingAt(h, lo)
	}
	if r.is(i, roleNoun|title) && r.cast.at(i) < 0 && a < i {
		// "the Acme Corp. CEO": a role, not a name
		if r.is(a-1, determiner) && a-1 >= lo {
			a--
		}
		return r.mention(a, last, byPhrase)
	}
	if (r.low(a-1) == "and" || r.low(a-1) == "nor") && a-2 >= lo && r.nameWord(a-2) && !r.quotedAt(a-2) {
		b := r.nameStart(a-2, lo)
		if r.low(a-1) == "nor" && b > lo && r.low(b-1) == "neither" {
			b--
		}
		if r.low(b) == "neither" {
			return r.mention(b, last, byPhrase)
		}
		return r.mention(b, last, byName)
	}
	if b := r.bracketedBefore(a-1, lo); b >= 0 {
		return r.mention(b, last, byName)
	}
	return r.mention(a, last, byName)
}

// bracketedBefore returns the start of the name before the "and" at token i that a
// bracket parts from it ("Tarn Rail (TR) and Keld Rail"), -1 where none stands there.
func (r *reader) bracketedBefore(i, lo int) int {
	if i-4 < lo || r.low(i) != "and" || r.low(i-1) != ")" {
		return -1
	}
	for k := i - 2; k > lo && k > i-7; k-- {
		if r.low(k) != "(" {
			continue
		}
		b := r.nameStart(k-1, lo)
		if r.nameWord(k-1) && (b == lo || r.low(b-1) == "," || r.quotedAt(b-1)) {
			return b
		}
		return -1
	}
	return -1
}

// reducedHead returns the noun that a participle with "by" at token g hangs on
// ("a report obtained by Vance says": report), or -1.
func (r *reader) reducedHead(g, lo int) int {
	if g-2 < lo || r.low(g) != "by" || r.quotedAt(g) {
		return -1
	}
	switch w := r.low(g - 1); {
	case r.pastWord(g - 1), w == "seen", w == "written", w == "led", w == "run", w == "held", w == "sent", w == "made", w == "won":
	default:
		return -1
	}
	if h := g - 2; r.is(h, roleNoun|orgNoun|paperNoun|crowdNoun|titleNoun|speechNoun) && !r.is(h, auxiliary) {
		return h
	}
	if h := g - 2; r.nameWord(h) && r.pastWord(g-1) {
		// "a letter from the Harnley Legion obtained by the Ledger"
		for a := r.nameStart(h, lo) - 1; a > lo && h-a < 8; a-- {
			if r.governs(a) {
				if r.is(a-1, paperNoun) {
					return h
				}
				break
			}
			if !r.is(a, determiner) {
				break
			}
		}
	}
	return -1
}

// nounHead reports whether token i can be the noun that a complement hangs on.
func (r *reader) nounHead(i, lo int) bool {
	if !r.is(i, wordLike) || r.is(i, preposition|conjunction|subordinator|auxiliary|adverb) || r.quotedAt(i) {
		return false
	}
	switch r.low(i) {
	case "close", "familiar", "loyal", "opposed", "sympathetic":
		return i > lo && r.is(i-1, roleNoun|orgNoun|crowdNoun) // "sources close to"
	}
	if r.is(i, roleNoun|orgNoun|paperNoun|crowdNoun|titleNoun|speechNoun) || r.nameWord(i) {
		return true
	}
	if w := r.low(i + 1); w == "to" || w == "in" || w == "on" || r.pastWord(i) {
		return false
	}
	for k := i - 1; k >= lo && i-k < 4; k-- {
		if r.is(k, determiner) || r.d.Is(k, text.Clitic) {
			return true
		}
	}
	return false
}

// governs reports whether token i is a preposition that ties what follows to
// the noun before it.
func (r *reader) governs(i int) bool {
	switch r.low(i) {
	case "of", "for", "at", "with", "from", "in", "on", "to", "across", "near", "outside", "above", "inside", "behind":
		return !r.quotedAt(i)
	}
	return false
}

// possessive reports whether token i is the ending of a possessive, or the
// bare apostrophe of a plural: "the dockers' union".
func (r *reader) possessive(i int) bool {
	if r.d.Is(i, text.Clitic) {
		return true
	}
	return i > 0 && familyOf(r.d.Word(i)) == single && r.d.Tokens[i].Glued && !r.quotedAt(i) && strings.HasSuffix(r.low(i-1), "s") &&
		i+1 < len(r.tok) && !r.d.Tokens[i+1].Glued
}

// phraseEndingAt returns the noun phrase whose last word is token i.
func (r *reader) phraseEndingAt(i, lo int) mention {
	a := i
	for a > lo && i-a < 16 {
		p := a - 1
		if r.low(p) == "than" && p > lo && measures[r.low(p-1)] {
			a = p - 1 // more than half of voters
			break
		}
		if r.d.Tokens[p].Kind == text.Symbol && r.d.Is(a, text.Number) && r.d.Tokens[a].Glued && r.is(p-1, determiner) {
			a = p // the £50m forward
			continue
		}
		if r.quotedAt(p) && !r.quotedAt(i) || strings.HasSuffix(r.low(p), "ing") && beForms[r.low(p-1)] {
			break // they were wearing shirts
		}
		if r.is(a, determiner) && !r.d.Is(a-1, text.Clitic) && !(r.low(p) == "-" && r.d.Tokens[a].Glued) {
			if !r.governs(p) || p-1 < lo || !r.is(p-1, wordLike) || r.is(p-1, auxiliary|conjunction|subordinator|preposition) || r.frame(p-1)&finiteForm != 0 && !r.is(p-1, roleNoun|crowdNoun) {
				if !(r.is(p, determiner) && !r.is(p, pronoun)) {
					break
				}
			}
		}
		if r.possessive(p) || r.low(p) == "-" || r.low(p) == "." && r.abbreviation(p-1) || r.low(p) == "/" {
			a = p
			continue
		}
		if !r.is(p, wordLike) || r.is(p, conjunction|pronoun) && !r.is(p, determiner) ||
			r.is(p, subordinator) && !r.is(p, determiner) || r.is(p, preposition) && !r.governs(p) ||
			r.is(p, auxiliary) && !r.is(p, determiner) || r.isCue(p, speech) && !r.is(p, roleNoun) {
			break
		}
		a = p
	}
	for a < i && (r.is(a, preposition) || r.possessive(a)) {
		a++
	}
	if r.low(a) == "that" && a < i && (r.is(a+1, determiner) || a > lo && r.frame(a-1)&anyCue != 0) {
		a++
	}
	if a == i && r.is(a, notName) && !r.is(a, determiner|pronoun) {
		return mention{}
	}
	return r.mention(a, i+1, byPhrase)
}

// measures are the words before "than" that measure a crowd.
var measures = wordSet("more fewer less")

// beForms are the forms of "be" that make a participle a verb.
var beForms = wordSet(`am is are was were been being be`)

// firstPhrase returns the first noun phrase of [lo, hi), stepping over a
// phrase put in front of it ("In March, Vance …").
func (r *reader) firstPhrase(lo, hi int) mention {
	for range 4 {
		i := lo
		for i < hi && (!r.is(i, wordLike) || r.quotedAt(i)) {
			i++
		}
		if i >= hi {
			return mention{}
		}
		next := r.afterFront(i, hi)
		if next == i {
			return r.phraseAt(i, hi)
		}
		lo = next
	}
	return mention{}
}

// afterFront returns the token after the fronted phrase that begins at token
// i, or i where none does.
func (r *reader) afterFront(i, hi int) int {
	w := r.low(i)
	if r.is(i, conjunction) {
		return i + 1
	}
	if (w == "about" || w == "around" || w == "over" || w == "under") && (r.d.Is(i+1, text.Number) || r.is(i+1, determiner) && crowds[r.low(i+2)]) {
		return i // about 200 dockers
	}
	front := r.frontedPast(i) || r.is(i, preposition) || r.is(i, subordinator) || r.is(i, adverb) ||
		strings.HasSuffix(w, "ing") && r.is(i, capital) && !r.nameWord(i+1) ||
		r.is(i, notName) && !r.is(i, determiner|pronoun) || r.is(i, dayMonth)
	front = front || r.pastFront(i, hi) || r.timeFront(i, hi)
	if r.frame(i)&(participle|finiteForm) != 0 && r.cast.at(i) < 0 && !r.is(i, roleNoun|orgNoun|paperNoun) {
		front = true
	}
	if !front {
		return i
	}
	for k := i + 1; k < hi; k++ {
		if r.low(k) != "," || r.quotedAt(k) || r.d.Is(k+1, text.Number) {
			continue
		}
		if r.nameWord(k-1) && r.nameWord(k+1) {
			// "in Salem, Oregon, Vance …": the state belongs to the town.
			e := r.nameEnd(k+1, hi)
			if e+1 < hi && r.low(e) == "." && r.d.Tokens[e].Glued && r.low(e+1) == "," {
				e++ // in Aspen, Colo., Vance
			}
			if e < hi && r.low(e) == "," {
				return e + 1
			}
		}
		return k + 1
	}
	return i + 1
}

// pastFront reports whether a participle begins the sentence at token i:
// "Flanked by two skippers, Vance …".
func (r *reader) pastFront(i, hi int) bool {
	w := r.low(i)
	return i+1 < hi && len(w) > 4 && strings.HasSuffix(w, "ed") && r.is(i, capital) && r.cast.at(i) < 0 && !r.nameWord(i+1) && r.is(i+1, preposition|determiner|adverb)
}

// timeFront reports whether a time begins the sentence at token i and a comma
// ends it: "Ten years earlier, Vance …", "Each spring, Vance …".
func (r *reader) timeFront(i, hi int) bool {
	if !r.is(i, determiner) && !r.d.Is(i, text.Number) && !numeral[r.low(i)] {
		return false
	}
	for k := i + 1; k < hi && k < i+5 && r.is(k, wordLike) && !r.is(k, auxiliary|finiteWord); k++ {
		if r.low(k+1) == "," && timeWords[r.low(k)] {
			return true
		}
	}
	return false
}

// numeral are the numbers from six on that open such a phrase; the smaller ones
// are determiners.
var numeral = wordSet(`eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty`)

// timeWords end a phrase of time.
var timeWords = wordSet(`earlier later ago before after year years month months week weeks day days hour hours minutes decade decades morning
	evening afternoon night spring summer autumn fall winter season cycle time election century`)

// phraseAt returns the noun phrase that begins with token i.
func (r *reader) phraseAt(i, hi int) mention {
	if r.is(i, pronoun) && !r.is(i, determiner) {
		return r.mention(i, i+1, byPronoun)
	}
	if r.nameWord(i) {
		b := max(r.nameEnd(i, hi), i+1)
		e := b
		for e < hi && r.is(e, roleNoun|title) && !r.is(e, capital) && !r.quotedAt(e) {
			e++
		}
		if e > b && e < hi && r.cast.person(e) && !r.quotedAt(e) {
			return r.mention(e, r.nameEnd(e, hi), byName) // former Harnley mayor Nora Vance
		}
		if b+1 < hi && r.d.Is(b, text.Clitic) && !r.contraction(b) && !r.quotedAt(b) && r.is(b+1, wordLike) {
			return r.rightPhrase(i, hi)
		}
		return r.mention(i, b, byName)
	}
	b := i + 1
	for b < hi && b-i < 12 && !r.quotedAt(b) && !r.verbAfterNoun(b) {
		if r.is(b, wordLike) && !r.is(b, auxiliary|conjunction|subordinator) && (!r.is(b, preposition) || r.governs(b) && r.low(b) != "on" && r.low(b) != "in") && !r.isCue(b, anyCue) && !(r.is(b, pronoun) && !r.is(b, determiner)) ||
			r.possessive(b) || r.low(b) == "-" || r.low(b) == "." && r.abbreviation(b-1) {
			b++
			continue
		}
		break
	}
	for b > i+1 && r.is(b-1, preposition|determiner|adverb) {
		b--
	}
	return r.mention(i, b, byPhrase)
}

// verbAfterNoun reports whether token i must be a verb: a past tense or a
// finite verb right after a noun or name, or behind an adverb there: "the mayor
// later refused", not "a newly elected mayor".
func (r *reader) verbAfterNoun(i int) bool {
	j := i - 1
	for r.is(j, adverb) && !r.is(j, capital|roleNoun|orgNoun|paperNoun|crowdNoun) {
		j--
	}
	if r.is(j, determiner|preposition|adverb|conjunction) || !r.is(j, wordLike) {
		return false
	}
	return r.pastWord(i) || r.is(i, finiteWord) && !r.is(i, capital)
}
