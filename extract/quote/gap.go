package quote

import (
	"strings"

	"stet/extract/text"
)

// gapped reads "a yard that Vance says will last ten years", "a device the
// company says is ready": the clause has its subject before the reporting clause.
func (s *clauses) gapped(k int) bool {
	r := s.r
	first := k + 1
	if r.frame(k)&finiteForm == 0 || r.frame(k)&(sayFrame|thinkFrame) == 0 || !r.is(first, finiteWord) || !r.is(first, auxiliary) || r.is(first, pronoun) || r.quotedAt(first) {
		return false
	}
	m := r.subjectLeft(k, s.lo)
	if !m.ok() || m.first-1 <= s.lo || m.last < r.beforeAdverbs(k) || m.kind != byPronoun && !r.canSpeak(m) || m.kind == byPronoun && pronounGender(r.low(m.first)) == unknownGender {
		return false
	}
	switch i := m.first - 1; r.low(i) {
	case "that", "which", "who", "what":
	default:
		if !r.is(i, wordLike) || r.is(i, preposition|conjunction|subordinator|finiteWord|adverb|pronoun|determiner) || r.isCue(i, anyCue) {
			return false
		}
	}
	c := stretch{first, s.cut(first)}
	if r.words(c.first, c.last) < 3 {
		return false
	}
	s.add(c, source{m, r.cueStretch(k)}, "gap", .75)
	s.done = c.last
	return true
}

// saw reports whether the reporting clause of subject m and verb k is a saying
// and reports nobody: "as they say", "as the saying goes".
func (s *clauses) saw(m mention, k int) bool {
	r := s.r
	if r.low(m.first-1) != "as" {
		return false
	}
	return r.low(m.first) == "they" && (r.low(k) == "say" || r.low(k) == "said") || strings.HasPrefix(r.low(k), "go")
}

// saysMore reports whether a clause with its subject begins at token i, so that
// what stands before it reports that clause and no quote before it.
func (r *reader) saysMore(i, hi int) bool {
	switch r.low(i) {
	case "that", "it", "he", "she", "they", "there", "the", "his", "her", "its", "their", "this":
	default:
		return false
	}
	for k := i + 1; k < hi && k < i+8 && !r.quotedAt(k) && r.is(k, wordLike); k++ {
		if r.is(k, preposition|conjunction) {
			return false
		}
		if r.is(k, finiteWord) {
			return true
		}
	}
	return false
}

// letSlip reads "let slip that the yard was shut" and "demanded to know if heads
// would roll".
func (s *clauses) letSlip(k int) bool {
	r := s.r
	i := 0
	switch r.low(k) {
	case "let", "lets":
		if r.low(k+1) == "slip" && r.low(k+2) == "that" {
			i = k + 3
		}
	case "demanded", "demands", "wanted", "wants", "asked", "asks":
		if r.low(k+1) != "to" || r.low(k+2) != "know" || r.low(s.lo) == "if" || r.low(s.lo) == "when" {
			return false // "If he wants to know what people think, he can ask"
		}
		switch r.low(k + 3) {
		case "if", "whether", "how", "why", "what", "who", "when", "where":
			i = k + 3
		}
	}
	if i == 0 || i+2 >= s.hi || r.quotedAt(i) {
		return false
	}
	cue := stretch{k, k + 2}
	if r.low(k+1) == "to" {
		cue.last = k + 3
	}
	return s.clauseOf(k, cue, i, .75)
}

// innerReport returns the verb of a reporting clause between commas in
// [first, last), behind a clause that it reports: "A quake shook the coast, the
// survey said, killing nine people, officials said"; -1 where none stands.
func (s *clauses) innerReport(first, last int) int {
	r := s.r
	for k := first + 3; k < last-3; k++ {
		if r.quotedAt(k) || r.frame(k)&finiteForm == 0 || r.low(k+1) != "," || !r.isCue(k, sayFrame) {
			continue
		}
		m := r.subjectLeft(k, first)
		if m.ok() && r.low(m.first-1) == "," && r.canSpeak(m) && s.finite(stretch{first, m.first - 1}) && r.words(k+1, last) > 2 {
			return k
		}
	}
	return -1
}

// habits are the verbs before "to" that tell how often somebody says something.
var habits = wordSet(`used liked likes loved loves tends tended continues continued went goes came`)

// innerSubject returns the subject of the clause of time or reason, opened
// behind token lo, in which the verb v is the second: Shares fell after analysts
// cut the grade and said.
func (r *reader) innerSubject(v, lo int) mention {
	for k := v - 3; k > lo; k-- {
		if r.quotedAt(k) {
			continue
		}
		if w := r.low(k); w == "," || w == ";" {
			break
		}
		switch r.low(k) {
		case "after", "when", "while", "because", "since", "before", "once":
			if m := r.firstPhrase(k+1, v); m.ok() && m.first == k+1 && r.canSpeak(m) {
				return m
			}
			return mention{}
		}
	}
	return mention{}
}

// frontedPast reports whether a participle that tells of the subject opens the
// sentence at token i: "Born in a village, Vance".
func (r *reader) frontedPast(i int) bool {
	if !r.is(i, capital) || i > 0 && r.tok[i-1].unit == r.tok[i].unit || r.cast != nil && r.cast.at(i) >= 0 {
		return false
	}
	w := r.low(i)
	return (w == "born" || w == "built" || w == "brought" || len(w) > 5 && strings.HasSuffix(w, "ed")) && r.is(i+1, preposition)
}

// afterRole returns the first token of the name behind a role without an article
// at token i: "said lead author Dr. Nora Vance"; 0 where none is.
func (r *reader) afterRole(i, hi int) int {
	if r.is(i, capital|determiner) {
		return 0
	}
	for t := i; t < hi && t < i+6 && !r.quotedAt(t) && (r.is(t, wordLike) || r.low(t) == "."); t++ {
		if t > i && r.nameWord(t) && (r.is(t-1, roleNoun|title) || r.low(t-1) == ".") && r.cast.person(t) {
			return t
		}
		if r.is(t, preposition|determiner|conjunction|pronoun|auxiliary) || r.is(t, capital) && !r.is(t, title) && r.low(t+1) != "." {
			return 0
		}
	}
	return 0
}

// presentWord reports whether token i looks like a third person in lower case.
func (r *reader) presentWord(i int) bool {
	w := r.low(i)
	return r.d.Is(i, text.Word) && !r.is(i, capital|auxiliary|finiteWord|preposition|determiner|conjunction|pronoun|adverb) && len(w) > 4 &&
		strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// wordsUsed are the nouns for what somebody uses for something.
var wordsUsed = wordSet(`word words term phrase expression name description`)

// wordOf: “Vision” is the word her aides use.
func (r *reader) wordOf(p *place) source {
	k := p.after
	if r.low(k) != "is" && r.low(k) != "was" || r.low(k+1) != "the" || !wordsUsed[r.low(k+2)] {
		return source{}
	}
	for v := k + 4; v < p.hi && v < k+12 && !r.quotedAt(v); v++ {
		switch r.low(v) {
		case "use", "uses", "used", "chose", "chooses", "prefer", "prefers", "preferred":
			return source{r.subjectLeft(v, k+3), stretch{v, v + 1}}
		}
	}
	return source{}
}

// quoteWithin reports whether a quote opens in the n tokens from i on.
func (r *reader) quoteWithin(i, n int) bool {
	for k := i; k < i+n && k < len(r.tok) && (r.is(k, wordLike) || r.quotedAt(k)); k++ {
		if r.quotedAt(k) {
			return true
		}
	}
	return false
}

// lots reports whether token i opens the sentence with a plural of which what
// follows "of" is the owner, not a name: "Shares of Acme".
func (r *reader) lots(i int) bool {
	switch r.low(i) {
	case "shares", "fans", "friends", "members", "parts", "workers", "owners", "users", "customers", "supporters", "critics", "employees", "copies", "sales":
		return (i == 0 || r.tok[i-1].unit != r.tok[i].unit) && r.low(i+1) == "of"
	}
	return false
}
