package quote

import (
	"strings"

	"stet/extract/text"
)

// term reports whether the words of the quote are a term of the article: they
// stand elsewhere in it without marks.
func (r *reader) term(s shape) bool {
	if s.n > 4 || !uncertain(s.q.rule) || r.predicated(s) {
		return false
	}
	if r.d.Span(s.q.first, s.q.last-1).Len() < 4 {
		return false
	}
	return r.occurs(s.q.first, s.q.last, func(i int) bool { return !r.quotedAt(i) })
}

// predicated reports whether the words before the quote say what something has
// been: the fire had been “contained.”
func (r *reader) predicated(s shape) bool {
	return (s.prev == "been" || s.prev == "be") && r.is(s.q.open-2, auxiliary) && !r.titleCase(s.q)
}

// attributive reports whether the quote stands between an article and a noun that
// no cue reaches: the new “too wet to sail” rule.
func (r *reader) attributive(s shape) bool {
	i, k := s.q.open-1, s.q.shut+1
	if k >= s.hi || thingsThatSay[s.next] || r.uttered(s) || !r.is(k, wordLike) || r.is(k, capital|preposition|conjunction|subordinator|auxiliary|finiteWord|adverb|pronoun|determiner|speechNoun) ||
		r.pastWord(k) || strings.HasSuffix(s.next, "ing") || r.frame(k)&(finiteForm|participle) != 0 {
		return false
	}
	for n := 0; n < 3 && i >= s.lo; n++ {
		if r.is(i, determiner) || r.d.Is(i, text.Clitic) {
			return true
		}
		if !r.is(i, wordLike) || r.is(i, preposition|conjunction|auxiliary|finiteWord) || r.frame(i)&finiteForm != 0 {
			return false
		}
		i--
	}
	return false
}

// tongues are what words are in or for: Spanish for “witches”, short for “…”.
var tongues = wordSet(`latin greek spanish french italian portuguese german dutch danish swedish norwegian finnish russian ukrainian polish czech hungarian
	romanian turkish arabic hebrew persian farsi urdu hindi bengali punjabi tamil chinese mandarin cantonese japanese korean vietnamese thai
	swahili yoruba zulu yiddish welsh irish gaelic english short shorthand code slang`)

// glossed reports whether the quote tells what a word means: Latin for “peace.”
func (r *reader) glossed(s shape) bool {
	i := s.q.open - 1
	return s.prev == "for" && i > s.lo && tongues[r.low(i-1)] && !r.is(i-2, finiteWord)
}

// aliases are the nouns for names that somebody goes by.
var aliases = wordSet(`pseudonym alias nickname moniker handle codename`)
