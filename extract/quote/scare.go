package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// sortOutScares marks the quotes that report nobody's words: nicknames, the
// names of works and shows, terms, irony.
func (r *reader) sortOutScares() {
	for i, q := range r.quotes {
		name, sure := r.scare(q)
		if (name == "" || name == "scare") && i > 0 && (r.listed(r.quotes[i-1], q) || r.otherTitle(r.quotes[i-1], q)) {
			name, sure = r.quotes[i-1].rule, r.quotes[i-1].confidence
		}
		if name != "" {
			q.kind, q.rule, q.confidence, q.source, q.negated = claim.QuoteScare, name, sure, source{}, false
		}
	}
	for i := range r.quotes {
		r.joinList(i, i-1)
	}
	for i := len(r.quotes) - 1; i >= 0; i-- {
		r.joinList(i, i+1)
	}
}

// joinList gives the short fragment i that no cue reaches the source of quote j
// where both stand in one list: he spoke of “theft,” “lies” and “a plot against
// the town”.
func (r *reader) joinList(i, j int) {
	if j < 0 || j >= len(r.quotes) {
		return
	}
	q, n := r.quotes[i], r.quotes[j]
	if q.rule != "scare" || r.titleCase(q) || n.kind == claim.QuoteScare || n.para != q.para || q.single || !fragmentRule(n.rule) && n.rule != "same sentence" && n.rule != "list" {
		return
	}
	a, b := q, n
	if i > j {
		a, b = n, q
	}
	if !r.inList(a, b) {
		return
	}
	q.kind, q.rule, q.confidence, q.source, q.negated = claim.QuoteDirect, "list", n.confidence, n.source, n.negated
}

// listed reports whether q goes on with a list of names of works that a begins:
// “Low Water,” “Low Tide” and “Ebb”.
func (r *reader) listed(a, q *quoted) bool {
	if a.kind != claim.QuoteScare || a.rule != "title" || a.para != q.para || q.open-a.shut > 3 || !r.titleCase(q) {
		return false
	}
	for i := a.shut + 1; i < q.open; i++ {
		if r.low(i) != "," && r.low(i) != "and" && r.low(i) != "or" {
			return false
		}
	}
	return true
}

// otherTitle reports whether q is the name of a work as a, in the same sentence,
// is: “Low Tides,” not “High Tides.”
func (r *reader) otherTitle(a, q *quoted) bool {
	return a.rule == "title" && q.rule == "same sentence" && q.last-q.first > 1 && r.titleCase(q) && r.tok[a.open].unit == r.tok[q.open].unit
}

// shape is what a quote looks like from outside.
type shape struct {
	q         *quoted
	lo, hi    int // its sentence
	n         int // words
	titleCase bool
	prev      string // folded token before the opening mark, "" at the sentence's head
	next      string // folded token after the closing mark, "" at the sentence's end
	said      bool   // a reporting verb of saying leads straight into it
}

func (r *reader) shapeOf(q *quoted) shape {
	p := r.placeOf(q)
	s := shape{q: q, lo: p.lo, hi: p.hi, n: r.words(q.first, q.last), titleCase: r.titleCase(q)}
	if q.open > p.lo {
		s.prev = r.low(q.open - 1)
	}
	if p.after < p.hi {
		s.next = r.low(p.after)
	}
	s.said = p.before >= p.lo && r.isCue(p.before, sayFrame|tellFrame|askFrame|mannerFrame|writeFrame) && r.frame(p.before)&labelFrame == 0
	return s
}

// titleCase reports whether the words of q are capitalised as in the name of a
// work: all but articles, prepositions and conjunctions.
func (r *reader) titleCase(q *quoted) bool {
	if !r.is(q.first, capital) && !r.d.Is(q.first, text.Number) {
		return false
	}
	for i := q.first; i < q.last; i++ {
		if r.is(i, wordLike) && !r.is(i, capital|determiner|preposition|conjunction) && !r.d.Is(i, text.Number) {
			return false
		}
	}
	return true
}

// scare returns the name of the rule by which q reports nobody's words and how
// sure it is, "" if none does.
func (r *reader) scare(q *quoted) (string, float64) {
	s := r.shapeOf(q)
	switch {
	case s.prev == "=":
		return "attribute", .99
	case r.glossed(s), s.next == "meaning" && s.n <= 4 && uncertain(s.q.rule), s.n <= 4 && s.next == "-" && r.d.Tokens[s.q.shut+1].Glued && r.is(s.q.shut+2, wordLike) && r.d.Tokens[s.q.shut+2].Glued:
		return "term", .76 // “moan”-worthy
	case s.n <= 3 && s.titleCase && r.inName(s):
		return "nickname", .95
	case r.soCalled(s):
		return "so-called", .6
	case r.onThing(s):
		return "sign", .8
	case r.ofSpeaker(s), r.ownersWord(s):
		return "term", .76
	case r.remarked(s), r.uses(s):
		return "", 0
	case r.headword(s), s.prev == ":" && s.q.open == s.lo+2 && labels[r.low(s.lo)] && s.n <= 6, s.prev == "quoting" && s.titleCase && s.n <= 4:
		return "term", .76 // call the police quoting “Operation Ebb”
	case thingsThatSay[s.next] && s.prev != ":" && s.prev != ",":
		return "sign", .8 // the “Girl Power” placards
	case s.titleCase && (s.n <= 12 && (r.work(s) || r.addressed(s)) || s.n <= 20 && r.titleNounNear(s)), r.dated(s), r.cited(s):
		return "title", .78
	case s.titleCase && s.n <= 4 && (r.explained(s) || r.shown(s)):
		return "name", .9
	case s.n <= 2 && (s.prev == "word" || s.prev == "name" || s.prev == "trademark" || s.prev == "letter" || s.prev == "letters") && !r.reported(s) && !r.usedWord(s):
		return "word", .8
	case r.named(s):
		return "named", .85
	case r.defined(s), r.graded(s), r.shows(s), r.readers(s):
		return "term", .76
	case r.term(s):
		return "term", .76
	case s.n <= 6 && uncertain(s.q.rule) && r.attributive(s):
		return "term", .76
	case r.weak(s):
		return "scare", .6
	}
	return "", 0
}

// inName reports whether the quote stands inside a person's name: Jim “Doc”
// Hale.
func (r *reader) inName(s shape) bool {
	i := s.q.open - 1
	return i >= s.lo && r.nameWord(i) && r.nameWord(s.q.shut+1) && s.q.shut+1 < s.hi && r.frame(i) == 0 && !s.q.unclosed
}

// soCalled reports whether the words before the quote say that it is a name
// or not to be taken at its word.
func (r *reader) soCalled(s shape) bool {
	i := s.q.open - 1
	switch s.prev {
	case "called":
		return r.low(i-1) == "so" || r.low(i-1) == "-" && r.low(i-2) == "so"
	case "so-called", "nicknamed", "titled", "entitled", "codenamed", "named", "subtitled", "self-described", "supposed":
		return true
	case "described":
		return r.low(i-1) == "-" && r.low(i-2) == "self"
	case "as":
		return r.low(i-1) == "known" || r.low(i-1) == "billed"
	case "term", "word", "phrase":
		return false
	}
	return false
}

// work reports whether a quote in title case is the name of a work, show or
// thing: a noun for one stands beside it, or a possessive or preposition that
// no speech follows.
func (r *reader) work(s shape) bool {
	last := s.q.last - 1
	if w := r.low(last); w == "!" || w == "?" {
		return r.titleNounNear(s) || !s.said && r.explained(s)
	}
	if r.titleNounNear(s) {
		return true
	}
	if s.said && s.prev != "wrote" && s.prev != "written" && !sung[s.prev] {
		return false
	}
	if sung[s.prev] && s.n >= 2 && r.is(last, wordLike) {
		return true // sang “Low Tide” at the fair
	}
	if s.prev == "to" && strings.HasPrefix(r.low(s.q.open-2), "refer") {
		return false // referred to “Ebb”
	}
	if (s.prev == "wrote" || s.prev == "written") && r.is(s.q.last-1, wordLike) && s.n > 1 && (s.next == "" || s.next != "on" && r.is(s.q.shut+1, preposition|conjunction)) {
		return true // wrote “The Salt Road” in eleven days
	}
	if worksVerbs[s.prev] || listing[s.prev] || broadcast[s.next] {
		return true
	}
	i := s.q.open - 1
	if s.prev == "," && r.nameWord(i-1) && r.nameWord(s.q.shut+1) {
		return true // in a list of names
	}
	if r.is(i-1, speechNoun) || s.prev == "to" && r.frame(s.q.first)&baseForm != 0 {
		return false // her call to “Save the Pier”
	}
	if owners[s.prev] && (r.is(s.q.shut+1, finiteWord) || r.pastWord(s.q.shut+1)) && s.q.shut+1 < s.hi {
		return true // “his “Low Ebb” fetched a million”
	}
	if r.d.Is(i, text.Number) && len(s.prev) == 4 && (owners[r.low(i-1)] || r.low(i-1) == "the" || r.d.Is(i-1, text.Clitic)) {
		return true // the 1994 “Ebb Act”
	}
	if s.prev == "its" && r.low(i-1) == "as" {
		return true // the prize: named her as its “Sailor of the Year”
	}
	if r.d.Is(i, text.Clitic) || r.is(i, preposition) && s.prev != "as" && s.prev != "by" {
		return true
	}
	return false
}

// worksVerbs are what one does with a work.
var worksVerbs = wordSet(`played plays play playing performed performs perform performing directed directs directing produced watched watches watching
	recorded screened starred`)

// listing are the verbs before the names of things: brands include “Low Loaf”.
var listing = wordSet(`include includes included including`)

// owners are the possessives before the name of somebody's work.
var owners = wordSet(`his her their its our my`)

// explained reports whether a noun phrase with a clause of its own explains the
// quote, which is the name of a thing: “Ebbwatch,” a site that the board quotes,
// was closed.
func (r *reader) explained(s shape) bool {
	k := s.q.shut + 1
	if r.breakAt(k) || r.low(k) == "-" && r.low(k+1) == "-" {
		for k++; r.low(k) == "-"; k++ {
		}
	} else if r.low(s.q.last-1) != "," {
		return false
	}
	if w := r.low(k); w != "a" && w != "an" && w != "the" {
		return false
	}
	for j := k + 1; j < s.hi && j < k+8 && !r.quotedAt(j); j++ {
		switch w := r.low(j); {
		case w == "that" || w == "which":
			return j > k+1 && !r.is(j-1, roleNoun|crowdNoun)
		case r.is(j, titleNoun) && (r.is(j+1, preposition|subordinator) || j == k+1) && !r.is(j, paperNoun):
			return true // “Low Ebb” — a film by Vance, a film set in Harnley
		case w == ",":
			return r.is(j-1, orgNoun|titleNoun|paperNoun) && r.is(j+1, finiteWord)
		case r.isCue(j, anyCue) || !r.is(j, wordLike) && w != "-" || r.is(j, finiteWord|preposition):
			return false
		}
	}
	return false
}

// shown reports whether the quote is a thing that is shown to somebody: she
// showed “Saltmarsh” to the board.
func (r *reader) shown(s shape) bool {
	switch s.prev {
	case "read", "reads", "reading", "showed", "shows", "show", "shown", "showing", "screened", "played", "presented":
		return s.next == "to" || s.next == "at" || s.next == "in" || s.next == "on"
	}
	return false
}

// addressed reports whether the quote is the show that was told: Vance told
// “Harbour Hour.”
func (r *reader) addressed(s shape) bool {
	i := s.q.open - 1
	return s.n >= 2 && i >= s.lo && r.frame(i)&tellFrame != 0 && r.frame(i)&sayFrame == 0
}

// titleNounNear reports whether a noun that introduces the name of a work
// stands just before the quote or just after it.
func (r *reader) titleNounNear(s shape) bool {
	from := s.q.open - 1
	if s.prev == "like" || s.prev == "including" || s.prev == "as" && r.low(from-1) == "such" {
		from--
		if r.low(from) == "such" || r.low(from) == "," {
			from--
		}
	}
	for k := from; k >= s.lo && k >= from-2; k-- {
		if r.is(k, titleNoun) && (from < s.q.open-1 || !r.isCue(k, anyCue)) {
			return true
		}
		if r.is(k, capital) && k < from {
			break
		}
	}
	k := s.q.shut + 1
	return k < s.hi && (r.is(k, titleNoun) || r.low(k) == "host" || r.low(k) == "anchor" || r.low(k) == "star" || r.low(k) == "co-host")
}

// reported reports whether a verb of saying governs the quote.
func (r *reader) reported(s shape) bool {
	return s.q.cue.last > s.q.cue.first && r.frame(s.q.cue.first)&(sayFrame|tellFrame) != 0
}

// usedWord reports whether somebody is said to have used the word: Vance used
// the word “betrayal”.
func (r *reader) usedWord(s shape) bool {
	return s.prev == "word" && s.q.cue.last > s.q.cue.first && r.frame(s.q.cue.first)&(labelFrame|mannerFrame) != 0 && s.q.cue.first < s.q.open
}

// named reports whether a verb or noun before the quote gives a thing its
// name: a group called “…”, a file marked “…”.
func (r *reader) named(s shape) bool {
	i := s.q.open - 1
	if aliases[s.prev] {
		return s.titleCase && s.n <= 4
	}
	if s.prev == "the" && r.low(i-1) == "called" && r.low(i-2) == "," {
		return s.titleCase // a blog, called the “Feed,”
	}
	if s.prev != "called" && s.prev != "dubbed" {
		return false
	}
	if s.titleCase && s.n <= 5 && !s.q.who.ok() && r.passive(i) {
		return true // the film is called “Low Ebb”
	}
	return i-1 >= s.lo && s.titleCase && (r.is(i-1, wordLike) && !r.is(i-1, pronoun|capital|adverb|auxiliary) || r.low(i-1) == ",")
}

// occursLimit is how many places are tried for each stretch of words.
const occursLimit = 200

// occurs reports whether the words of [first, last) stand elsewhere, beginning
// with a token that ok accepts.
func (r *reader) occurs(first, last int, ok func(i int) bool) bool {
	for first < last && !r.is(first, wordLike) {
		first++
	}
	if first >= last {
		return false
	}
	at := r.occurrences(first)
	for _, i := range at[:min(len(at), occursLimit)] {
		if int(i) != first && ok(int(i)) && r.sameWords(first, last, int(i)) {
			return true
		}
	}
	return false
}

// sameWords reports whether the words of [first, last) stand at token i too.
func (r *reader) sameWords(first, last, i int) bool {
	for ; first < last; first++ {
		if !r.is(first, wordLike) {
			continue
		}
		for i < len(r.tok) && !r.is(i, wordLike) {
			i++
		}
		if i >= len(r.tok) || r.low(i) != r.low(first) {
			return false
		}
		i++
	}
	return true
}

// uncertain reports whether the rule that found a quote's speaker is so weak
// that the quote may have none.
func uncertain(rule string) bool {
	switch rule {
	case "sentence subject", "same sentence", "list", "marks", "cue right", "quote before", "paragraph before":
		return true
	}
	return false
}

// asserted reports whether the words before a fragment show that it says
// something rather than names it: the town was “furious,” he had to “pay up”,
// their “fair share”.
func (r *reader) asserted(s shape) bool {
	if s.q.single || r.is(s.q.first, capital) && s.titleCase || r.d.Is(s.q.first, text.Number) {
		return false
	}
	i := s.q.open - 1
	if w := r.low(i); w == "just" || w == "not" || w == "only" || w == "merely" || w == "simply" || w == "so" {
		i--
	}
	if i < s.lo {
		return false
	}
	switch w := r.low(i); w {
	case "is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't", "to", "that",
		"must", "should", "would", "will", "could", "can", "may", "might":
		return true
	case "phrase", "phrases", "term", "terms", "slogan", "slogans", "line":
		return s.n > 1
	case "his", "her", "their": // their “fair share” of it; not his “tough” stance
		k := s.q.shut + 1
		return s.n > 1 && (k >= s.hi || !r.is(k, wordLike) || r.is(k, preposition|conjunction|auxiliary))
	}
	return false
}

// noClaims are the nouns for what is said that more often stand for something
// else.
var noClaims = wordSet(`cry cries attack attacks word words question comment comments view views`)

// uttered reports whether a noun for what is said leads into the quote: the
// accusations that he was a “fraud”, a promise of a “new start”.
func (r *reader) uttered(s shape) bool {
	return !s.q.single && r.utterance(s.q, s.lo) >= 0
}

// utterance returns the noun for what is said that leads into q, or -1.
func (r *reader) utterance(q *quoted, lo int) int {
	for k := q.open - 1; k >= lo && q.open-k < 9 && (r.is(k, wordLike) || r.low(k) == "." && r.abbreviation(k-1)) && !r.quotedAt(k); k-- {
		if !r.is(k, speechNoun) || noClaims[r.low(k)] {
			continue
		}
		switch r.low(k + 1) {
		case "that", "of", "for", "about":
			return k
		}
		if k == q.open-1 {
			return k
		}
		return -1
	}
	return -1
}

// sentence reports whether the quote is a sentence of its own: “I stay.”
func (r *reader) sentence(s shape) bool {
	if s.q.open != s.lo || s.q.single || s.n < 2 || !r.is(s.q.first, capital) || s.titleCase {
		return false
	}
	switch r.endingOf(s.q) {
	case ".", "?", "!":
		return true
	}
	return false
}

// weak reports whether the quote is a short fragment that no cue reaches.
func (r *reader) weak(s shape) bool {
	if s.n > 3 || thingsThatSay[s.next] {
		return false // placards are somebody's words
	}
	if r.asserted(s) || r.sentence(s) || r.uttered(s) {
		return false
	}
	switch s.q.rule {
	case "sentence subject", "marks", "quote before", "paragraph before":
		return true
	case "sentence before":
		if s.q.open == s.lo { // “Top secret” is the highest grade.
			return r.is(s.q.last-1, wordLike) && r.is(s.q.shut+1, finiteWord)
		}
		return !r.is(s.q.first, capital)
	case "cue right":
		// a “lean” deal
		return r.is(s.q.open-1, determiner) && r.is(s.q.shut+1, wordLike) && s.q.shut+1 < s.hi
	case "same sentence", "list":
		i := r.tok[s.q.open].quote - 1
		return i >= 0 && r.quotes[i].kind == claim.QuoteScare
	}
	return false
}
