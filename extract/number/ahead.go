package number

import (
	"strings"

	"stet/extract/text"
)

// aheadReach is how many tokens before "in two weeks" the verb may stand that
// it goes with.
const aheadReach = 14

// appointments are what is held on a day: "faces a trial in two weeks".
var appointments = set("meeting election referendum vote ballot hearing trial summit conference wedding debate match rematch fight surgery operation appointment interview")

// ahead reports whether the length a after "in" is counted from the article's
// day: "will meet in two weeks" names a day to come, "wrote it in two weeks"
// tells how long it took. Where the words allow both it is a length.
func (r *reader) ahead(a amount) bool {
	if !r.is(a.from-1, "in") || !r.dated || a.to < r.last && !r.closes(a.to) {
		return false
	}
	in := a.from - 1
	if in == r.first || r.kind(in-1, text.Punct) && r.capital(in) {
		return r.raw(a.to) == "," && r.promised(a.to+1, min(r.last, a.to+10))
	}
	if r.in(in-1, appointments) && r.has(in-2, cArticle) && r.tense(a.from, a.to) != past {
		return true
	}
	for j := in - 1; j >= max(r.first, in-aheadReach); j-- {
		switch {
		case r.promise(j):
			return true
		case r.kind(j, text.Punct) && !r.hyphen(j) && r.raw(j) != ",", r.lasts(j):
			return false
		}
	}
	return false
}

// promised reports whether the first verb with a tense in tokens [j,end) looks
// ahead.
func (r *reader) promised(j, end int) bool {
	for ; j < end; j++ {
		if r.promise(j) {
			return true
		}
		if r.verbTense(j) != unknown {
			return false
		}
	}
	return false
}

// promise reports whether the word at token j says that something is to come:
// "will", "due to", "opens". What only may come ("could double in five years")
// is told by its length as often.
func (r *reader) promise(j int) bool {
	switch {
	case r.verbTense(j) != future || r.is(j, "may", "might", "could", "would", "should", "can", "must", "likely"):
		return false
	case r.is(j+1, "have"):
		return r.has(j+2, cArticle) // "will have a meeting", not "will have read it"
	}
	return !r.is(j+1, "take", "last")
}

// lasts reports whether the word at token j makes what follows a length: a
// past, a rank or a figure ("the third strike in two weeks", "4% in a year").
func (r *reader) lasts(j int) bool {
	if r.verbTense(j) == past || r.kind(j, text.Number) || r.has(j, cOrdinal|cPercent|cTimes|cFuture) {
		return true
	}
	if r.is(j, "time", "times", "once", "twice", "only", "more", "most", "less", "least", "again", "straight", "row", "done", "within", "not", "never") || strings.HasSuffix(r.word(j), "n't") && !r.is(j, "won't") {
		return true
	}
	w := r.raw(j)
	return len(w) > 4 && strings.HasSuffix(w, "est") && (r.is(j-1, "the", "its", "his", "her", "their", "our") || r.has(j-1, cArticle))
}
