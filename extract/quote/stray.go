package quote

import "stet/extract/text"

// Words behind a reporting verb that look like a clause and are none.

// bareIt reports whether token first is a pronoun that no verb follows: "say it from
// the back benches", "said it “the best of all”". It is the verb's object, or a word
// too many.
func (s *clauses) bareIt(first int) bool {
	r := s.r
	switch r.low(first) {
	case "it", "that", "this", "so", "them", "him":
	default:
		return false
	}
	i := first + 1
	if i >= s.hi {
		return true
	}
	if r.quotedAt(i) && r.quotes[r.tok[i].quote].open == i {
		return !s.verbQuoted(i)
	}
	return !r.is(i, wordLike) && !r.d.Is(i, text.Clitic) || r.is(i, preposition|conjunction) && !s.verbIn(i, min(i+12, s.hi))
}

// whatTheyCall reports whether "what" at token first leads to what somebody calls a
// thing, which is found, seen or shown, not said: found what she called “a box”.
func (s *clauses) whatTheyCall(first int) bool {
	r := s.r
	for i := first + 2; i < s.hi && i < first+8 && !r.quotedAt(i); i++ {
		if r.isCue(i, labelFrame) {
			return true
		}
	}
	return false
}

// glosses reports whether the verb of meaning at token k tells what the writer takes
// somebody's words for: "When Vance says “soon”, she means that we wait".
func (s *clauses) glosses(k int) bool {
	r := s.r
	switch r.low(s.lo) {
	case "when", "whenever", "if", "by", "where":
		return true
	}
	return r.low(r.beforeAdverbs(k)) == "really"
}

// toldAlready reports whether c is a quote and its reporting clause and no more:
// “We go,” Vance told the board. What that is according to is where it was heard.
func (s *clauses) toldAlready(c stretch) bool {
	r := s.r
	if !r.quotedAt(c.first) {
		return false
	}
	q := r.quotes[r.tok[c.first].quote]
	return q.open == c.first && q.rule == "reporting clause" && q.cue.first > q.shut && q.cue.last <= c.last && !s.finite(stretch{min(q.cue.last, c.last), c.last})
}

// refuses reports whether the conjunction at token i, before the verb n, leads from
// what is said in the clause at first to what its speaker would not do: "said the
// papers were “a mess” and declined to say". What the clause tells of somebody he may
// have refused.
func (s *clauses) refuses(first, i, n int) bool {
	r := s.r
	switch r.low(n) {
	case "declined", "refused", "declines", "refuses":
	default:
		return false
	}
	if r.low(n+1) != "to" || r.low(i) == "but" {
		return false
	}
	if r.quotedAt(i-1) && s.sameTense(n) {
		return true
	}
	m := r.phraseAt(first, i)
	return m.kind == byPhrase && !r.is(r.headOf(m), roleNoun|crowdNoun|orgNoun)
}

// listsActs reports whether the comma at token i, behind a fragment in marks, leads to
// the next of the things that the speaker did: said it was “a gift”, blasted the
// referee and refused to go.
func (s *clauses) listsActs(i int) bool {
	r := s.r
	if !r.quotedAt(i-1) && !r.quotedAt(i) || r.frame(i+1)&finiteForm == 0 || r.frame(i+1)&nounToo != 0 || !r.isCue(i+1, labelFrame|sayFrame) || !s.objectAt(i+2) {
		return false
	}
	for k := i + 3; k < s.hi-1 && k < i+20; k++ {
		if r.low(k) == "and" && !r.quotedAt(k) {
			return r.frame(k+1)&finiteForm != 0 || r.is(k+1, finiteWord) || r.pastWord(k+1)
		}
	}
	return false
}

// strayPronoun reports whether a pronoun is all that the content c of a verb of saying
// has besides the quote q: said of it “the best”. It tells no more than the quote.
func (s *clauses) strayPronoun(c stretch, q *quoted, src source) bool {
	r := s.r
	if src.cue.last <= src.cue.first || r.frame(src.cue.first)&labelFrame != 0 || q.shut < c.last-1 {
		return false
	}
	for i := c.first; i < min(q.open, c.last); i++ {
		switch w := r.low(i); w {
		case "it", "them", "him", "that", "this", "of":
		default:
			return false
		}
	}
	return q.open > c.first
}
