package quote

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// objects reads what is said of its object around the fragments that no other
// content of the sentence holds: "Vance decried the board for “turning its
// back” on the yard", "Vance hailed the talks as a “breakthrough”". The words
// between the cue and the fragment, and what hangs on the fragment, belong to
// what is said.
func (s *clauses) objects() {
	r := s.r
	for i := s.lo; i < s.hi; i++ {
		if !r.quotedAt(i) {
			continue
		}
		q := r.quotes[r.tok[i].quote]
		if q.open != i || s.holds(i) {
			i = min(q.shut, s.hi)
			continue
		}
		if c, src := s.object(q); c.last > c.first && s.bareWords(c) && !s.strayPronoun(c, q, src) {
			c = s.withoutOccasion(c)
			s.add(c, src, "object", .7)
		}
		i = min(q.shut, s.hi)
	}
}

// holds reports whether a content that was found already holds token i.
func (s *clauses) holds(i int) bool {
	for _, p := range s.found {
		if p.first <= i && i < p.last || p.rest.first <= i && i < p.rest.last {
			return true
		}
	}
	return false
}

// bareWords reports whether a word of c stands outside the marks.
func (s *clauses) bareWords(c stretch) bool {
	for i := c.first; i < c.last; i++ {
		if s.r.is(i, wordLike) && !s.r.quotedAt(i) && !s.r.is(i, determiner|conjunction|subordinator) {
			return true
		}
	}
	return false
}

// farObject is the most tokens between a cue and the fragment it governs.
const farObject = 40

// object returns the content around the fragment q, which its cue or an "as"
// governs, and its source; empty where nothing does.
func (s *clauses) object(q *quoted) (stretch, source) {
	if !q.who.ok() || q.who.first >= q.open || q.who.first < s.lo || q.kind != claim.QuoteDirect {
		return stretch{}, source{}
	}
	first := -1
	switch {
	case q.rule == "label":
		first = s.beforeAs(q)
	case q.cue.last > q.cue.first && q.cue.first >= s.lo && q.cue.last <= q.open && q.open-q.cue.last <= farObject:
		first = s.objectStart(q)
	}
	if first < 0 {
		return stretch{}, source{}
	}
	return stretch{first, s.objectEnd(first, q)}, q.source
}

// beforeAs returns the first token of the object that stands before the "as"
// of fragment q: "Trump" of "went after Trump as a “con artist”"; -1 where
// there is none.
func (s *clauses) beforeAs(q *quoted) int {
	r := s.r
	k := q.open - 1
	if r.is(k, determiner) {
		k--
	}
	if r.low(k) != "as" || k-1 <= s.lo || r.quotedAt(k-1) {
		return -1
	}
	switch r.low(k - 1) {
	case "him", "her", "it", "them", "himself", "herself", "itself", "themselves":
		return k - 1
	}
	var m mention
	if r.nameWord(k - 1) {
		m = r.nameEndingAt(k-1, s.lo)
	} else if r.is(k-1, wordLike) {
		m = r.phraseEndingAt(k-1, s.lo)
	}
	if !m.ok() || m.first <= q.who.last-1 {
		return -1
	}
	return m.first
}

// towards are the verbs whose "to" leads to their object, not to what is to be
// done.
var towards = wordSet(`refer refers referred referring point points pointed pointing respond responds responded responding reply replied react reacted
	object objected allude alluded alluding admit admitted admitting confess confessed speak spoke talk talked compare compared liken likened`)

// objectStart returns the first token of what the cue of fragment q is said
// of, or -1 where the fragment is no part of a clause.
func (s *clauses) objectStart(q *quoted) int {
	r := s.r
	v := s.lastVerb(q)
	if w := r.low(q.open - 1); w == ":" || w == "," || s.noObject(v, q) {
		return -1
	}
	i := max(v+1, r.cueStretch(v).last)
	if v == q.cue.first {
		i = q.cue.last
	}
	if j := s.saidStart(v, i, q); j >= 0 {
		return j
	}
	if r.frame(v)&tellFrame != 0 && r.frame(v)&sayFrame == 0 && i == v+1 {
		if j := s.bareAddressee(i); j > 0 {
			i = j // told inspectors “a pack of lies”
		}
	}
	for ; i < q.open; i++ {
		infinitive := r.low(i) == "to" && !towards[r.low(v)] && !r.is(i+1, determiner|capital)
		switch {
		case r.is(i, dayMonth) && r.cast.at(i) < 0, r.is(i, adverb) && !r.is(i, capital) && r.low(i) != "there", r.low(i) == "that":
			continue
		case r.is(v, speechNoun) && (r.low(i) == "was" || r.low(i) == "is" || r.low(i) == "of"):
			continue
		case i == v+1 && r.is(i, preposition) && !infinitive:
			continue // "pointed to", "talked about"
		}
		break
	}
	for k := i; k < q.open; k++ {
		if !r.quotedAt(k) && (r.clauseBreak(k) || r.low(k) == "," && r.low(k+1) == "who") {
			return -1
		}
	}
	if i >= q.open && (r.is(q.first, capital) || r.frame(v)&(mannerFrame|labelFrame) == mannerFrame) {
		return -1 // a sentence or a cry of its own in marks
	}
	return min(i, q.open)
}

// lastVerb returns the cue of fragment q or the verb of saying that shares its
// subject and stands nearer: "questioned the count, urging voters to “look
// again”".
func (s *clauses) lastVerb(q *quoted) int {
	r := s.r
	v := q.cue.first
	for k := q.cue.last; k < q.open-1; k++ {
		w := r.low(k)
		if r.quotedAt(k) || w != "," && w != "and" && w != "but" && w != "—" && w != "–" {
			continue
		}
		n := k + 1
		for n < q.open && r.is(n, adverb|conjunction) {
			n++
		}
		same := r.frame(n)&r.frame(v)&(participle|finiteForm|baseForm) != 0 || r.frame(n)&participle != 0
		if n < q.open && same && r.isCue(n, anyCue) {
			v = n
		}
	}
	return v
}

// noObject reports whether the verb or noun v of fragment q takes no object
// that tells what was said.
func (s *clauses) noObject(v int, q *quoted) bool {
	r := s.r
	if r.low(q.cue.first) == "according" || r.low(q.cue.first) == "per" || q.who.last > q.cue.first && !r.is(v, speechNoun) {
		return true
	}
	switch r.low(v) {
	case "use", "uses", "used", "using", "state", "quoted", "quoting":
		return true
	case "called":
		return r.low(v-1) == "so" || r.low(v-1) == "-"
	}
	if r.frame(v)&nounToo != 0 && !r.is(v, speechNoun) && r.frame(v)&participle == 0 {
		switch r.low(v + 1) {
		case "in", "of", "from", "with":
			return true // "the yard's documents in the suit"
		}
	}
	return false
}

// saidStart returns where the clause of a verb of telling begins, after its
// addressee and the occasion: behind "that" or at "to"; -1 where neither stands
// between the verb and the fragment.
func (s *clauses) saidStart(v, i int, q *quoted) int {
	r := s.r
	if r.frame(v)&(sayFrame|tellFrame|writeFrame) == 0 {
		return -1
	}
	for k := i; k < q.open; k++ {
		switch r.low(k) {
		case "that":
			if !r.is(k+1, finiteWord) || r.quotedAt(k+1) {
				return k + 1
			}
		case "to":
			if (strings.HasPrefix(r.low(v), "t") && r.frame(v)&tellFrame != 0 || slices.Contains(acts[r.low(v)], infinitive)) && !r.is(k+1, determiner|capital) {
				return k
			}
		}
		if r.quotedAt(k) && r.quotes[r.tok[k].quote].kind == claim.QuoteScare {
			k = r.quotes[r.tok[k].quote].shut // "told “Harbour Today” that"
			continue
		}
		if r.quotedAt(k) || r.is(k, finiteWord) || r.low(k) == ";" {
			return -1
		}
	}
	return -1
}

// objectEnd returns the end of the content that begins at first and holds
// fragment q: with what hangs on it and the fragments of the same cue after it.
func (s *clauses) objectEnd(first int, q *quoted) int {
	r := s.r
	e := min(q.shut+1, s.hi)
	if r.low(q.who.first-1) == "what" {
		return e // "what she called “…”"
	}
	noun := r.is(q.cue.first, speechNoun) && r.frame(q.cue.first) == 0 || r.is(q.cue.first-1, determiner) || r.d.Is(q.cue.first-1, text.Clitic)
	if !noun && s.finite(stretch{first, q.open}) {
		return max(e, s.cut(first))
	}
	if !r.is(q.last-1, wordLike) && r.low(q.last-1) != ")" && r.low(q.last-1) != "]" {
		if w := r.low(e); w != "and" && w != "or" || !r.quotedAt(e+1) {
			return e
		}
	}
	for e < s.hi {
		if r.quotedAt(e) {
			n := r.quotes[r.tok[e].quote]
			e = min(n.shut+1, s.hi)
			if !r.is(n.last-1, wordLike) {
				return e
			}
			continue
		}
		if s.leaves(e) || noun && r.low(e-1) != "-" && (r.is(e, finiteWord) || r.pastWord(e) || r.frame(e)&finiteForm != 0) {
			return e
		}
		e++
	}
	return e
}

// leaves reports whether token e no longer hangs on the fragment before it.
func (s *clauses) leaves(e int) bool {
	r := s.r
	switch r.low(e) {
	case ",", ";", ":", "—", "–", "―", "--", "(", "when", "after", "though", "although", "last":
		return true
	case "-":
		return !r.d.Tokens[e].Glued || e+1 >= s.hi || !r.d.Tokens[e+1].Glued
	case "but":
		return true
	case "and", "or":
		return r.frame(e+1)&(finiteForm|participle) != 0 || r.is(e+1, finiteWord|auxiliary) || r.pastWord(e+1) || strings.HasSuffix(r.low(e+1), "ing")
	}
	return r.is(e, dayMonth) && !r.is(e-1, preposition|dayMonth|capital|determiner)
}

// placed reports whether token e tells where or when something was called so,
// not what: "in a post", "at the rally".
func (s *clauses) placed(e int) bool {
	switch s.r.low(e) {
	case "in", "on", "at", "during", "when", "after", "before", "while", "as", "because", "since", "until", "till":
		return true
	}
	return false
}
