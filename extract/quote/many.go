package quote

import "strings"

// What many do: plural subjects and the base form that is their verb.

// pluralVerb reports whether a plural and a verb in its base form stand in c: "12
// million people live with it". The form is in no list.
func (s *clauses) pluralVerb(c stretch) bool {
	r := s.r
	for i := c.first; i < c.last-1; i++ {
		if r.quotedAt(i) || !r.is(i, crowdNoun) && !(strings.HasSuffix(r.low(i), "s") && r.d.Tokens[i].Len() > 4 && !r.is(i, finiteWord|pronoun|adverb|preposition|determiner)) {
			continue
		}
		k := i + 1
		if !r.is(k, wordLike) || r.is(k, capital|preposition|determiner|conjunction|subordinator|adverb|auxiliary|pronoun) || r.quotedAt(k) {
			continue
		}
		if k+1 >= c.last || r.is(k+1, preposition|determiner|adverb|pronoun) {
			return true
		}
	}
	return false
}

// pluralWho returns the plural whose verb is the base form at token i and that a
// clause with "who" or an adjective with "to" parts from it: "people who saw it say",
// "friends close to the board say". It is -1 where none is.
func (r *reader) pluralWho(i int) int {
	verbs := 0
	for k := i - 1; k > 0 && i-k < 12 && r.tok[k].unit == r.tok[i].unit && r.is(k, wordLike) && !r.quotedAt(k); k-- {
		switch w := r.low(k); {
		case w == "who":
			return r.crowdAt(k-1, verbs <= 1)
		case w == "to" && (r.low(k-1) == "close" || r.low(k-1) == "loyal" || r.low(k-1) == "opposed"):
			return r.crowdAt(k-2, verbs == 0)
		case w == "with" && r.low(k-1) == "familiar":
			return r.crowdAt(k-2, verbs == 0)
		case r.is(k, finiteWord) || r.pastWord(k):
			verbs++
		case r.is(k, conjunction) || r.is(k, subordinator) && !r.is(k, determiner|preposition):
			return -1
		}
	}
	return -1
}

// crowdAt returns i where ok holds and the noun there is a plural that speaks, else -1.
func (r *reader) crowdAt(i int, ok bool) int {
	if ok && r.is(i, crowdNoun) {
		return i
	}
	return -1
}

// shortAnswer reports whether an answer of two words stands at token i: "he did".
func (s *clauses) shortAnswer(i int) bool {
	r := s.r
	switch r.low(i) {
	case "he", "she", "they", "it":
		return r.is(i+1, auxiliary) && r.is(i+1, finiteWord) && !r.quotedAt(i)
	}
	return false
}
