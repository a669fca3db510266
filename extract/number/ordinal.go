package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// ordinal settles whether an ordinal ranks something: "his first visit",
// "third-largest", "the 21st". "First" as an adverb and the fixed phrases do
// not.
func (r *reader) ordinal(a amount) (figure, bool) {
	f := r.single(a)
	f.kind, f.noNoun, f.rule = claim.Ordinal, true, "ordinal"
	if a.digits {
		return f, !r.street(a.to)
	}
	if a.to-a.from > 1 {
		return f, true
	}
	prev, next := a.from-1, a.to
	if r.street(next) {
		return figure{}, false
	}
	if v, ok := a.val.whole(); ok && v > 3 && !r.hyphen(next) {
		return f, true // only the first three are adverbs too
	}
	if r.is(prev, "to", "at", "when", "not", "who", "will", "i", "we") && !r.is(prev-1, "compared") || r.is(prev, "come", "comes", "came", "put", "safety") {
		return figure{}, false
	}
	if r.is(next, "lady", "ladies", "aid", "responder", "responders", "name", "names", "amendment", "minister", "nature", "thoughts", "glance", "base",
		"foremost", "opinion", "world", "of") && !(r.is(next, "of") && r.determined(prev)) {
		return figure{}, false
	}
	if !r.determined(prev) && r.participle(next) {
		return figure{}, false // "was first reported"
	}
	if r.hyphen(next) {
		return f, !r.is(next+1, "grade", "grader", "graders", "half", "generation") && !r.is(next+1, "guess", "guessed", "guessing", "hand", "rate", "class", "degree", "party", "person", "ever", "timer", "timers", "world", "come")
	}
	if r.is(a.from, "second") && r.is(prev, "a", "per") && !r.kind(next, text.Word) {
		return figure{}, false
	}
	return f, r.determined(prev) || r.kind(next, text.Word) && !r.has(next, cStop|cPast|cVerb) && !r.capital(next) || r.finish(prev)
}

// determined reports whether token i is a word that makes a noun of the
// ordinal after it.
func (r *reader) determined(i int) bool {
	return r.kind(i, text.Clitic) || r.is(i, "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "every", "each", "only", "another")
}

// participle reports whether token i looks like a verb in the past.
func (r *reader) participle(i int) bool {
	w := r.word(i)
	return r.kind(i, text.Word) && (r.has(i, cPast) || len(w) > 4 && strings.HasSuffix(w, "ed"))
}

// finish reports whether token i is a verb after which an ordinal is a rank.
func (r *reader) finish(i int) bool {
	return r.is(i, "finished", "finish", "placed", "ranked", "ranks", "rank", "finishing", "ranking", "came")
}

// street reports whether the words after an ordinal make an address of it:
// "42nd Street".
func (r *reader) street(i int) bool {
	return r.is(i, "street", "avenue", "ave", "st", "road", "floor", "amendment", "district", "precinct") && r.capital(i)
}
