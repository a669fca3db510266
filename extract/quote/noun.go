package quote

// promises are the nouns whose "to" leads to what is promised.
var promises = wordSet("promise promises pledge pledges vow vows threat threats offer offers demand demands call calls plea")

// namedBy reads what a noun for words gives: "Vance's claim that the yard was
// full", "her promise to sell it". The noun must be somebody's.
func (s *clauses) namedBy(k int) bool {
	r := s.r
	w := r.low(k + 1)
	if w != "that" && w != "to" || !r.is(k, speechNoun) || k+4 >= s.hi {
		return false
	}
	if w == "that" && (r.is(k+2, finiteWord) && !r.is(k+2, pronoun) || r.pastWord(k+2)) || w == "to" && (!promises[r.low(k)] || r.is(k+2, determiner|capital) || !r.is(k+2, wordLike)) {
		return false
	}
	m := r.possessor(k, s.lo)
	if !m.ok() || !r.speaks(m) {
		return false
	}
	first := k + 2
	if w == "to" {
		first = k + 1
	}
	c := stretch{first, s.nounEnd(m.first, first, w == "to")}
	if c.last <= c.first || r.words(c.first, c.last) < 3 || !s.content(c, w == "that") || s.onlyMarks(c) {
		return false
	}
	s.add(c, source{m, stretch{k, k + 1}}, "noun cue", .7)
	s.done = c.last
	return true
}

// onlyMarks reports whether every word of c stands between marks.
func (s *clauses) onlyMarks(c stretch) bool {
	for i := c.first; i < c.last; i++ {
		if s.r.is(i, wordLike) && !s.r.quotedAt(i) {
			return false
		}
	}
	return true
}

// nounEnd returns the end of the clause or infinitive that begins at first and
// hangs on a noun that is the object of a verb before token lo, or the subject
// of a verb behind it; 0 where no border is seen.
func (s *clauses) nounEnd(lo, first int, infinitive bool) int {
	r := s.r
	for i := s.lo + 1; i < lo; i++ {
		if !r.quotedAt(i) && s.verbAt(i, s.lo) {
			if infinitive {
				return s.objectStop(first)
			}
			return s.cut(first)
		}
	}
	own := 1 // the verb of the clause itself
	if infinitive {
		own = 0
	}
	for i := first + 1; i < s.hi && i < first+40; i++ {
		if r.quotedAt(i) {
			continue
		}
		if r.low(i) == "," || r.low(i) == ";" {
			return 0
		}
		if !s.verbAt(i, first) || r.is(i-1, conjunction|auxiliary|adverb) {
			continue
		}
		if own == 0 {
			return i
		}
		own--
	}
	return 0
}
