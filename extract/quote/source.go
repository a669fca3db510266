package quote

// sourceBehind returns whom a cue such as "according to" that ends before token i
// names. A name behind a comma explains the source only where a pause follows it:
// in "according to the minutes, Vance left" it opens the clause.
func (r *reader) sourceBehind(i, hi int) mention {
	m := r.subjectRight(i-1, hi)
	if !m.ok() || m.first <= i || r.low(m.first-1) != "," || !r.opensMain(m, hi) {
		return m
	}
	if plain := r.subjectRight(i-1, m.first-1); plain.ok() {
		return plain
	}
	return m
}

// opensMain reports whether the name m is the subject of a clause: its verb stands
// behind it or behind what explains it, and no comma parts the name from the rest.
func (r *reader) opensMain(m mention, hi int) bool {
	end := m.last
	if r.low(end) == "and" && r.nameWord(end+1) {
		end = r.nameEnd(end+1, hi)
	}
	if end >= hi || r.quotedAt(end) {
		return false
	}
	if r.low(end) == "," {
		for i := end + 1; i < hi-1 && i < end+20 && !r.quotedAt(i); i++ {
			if r.low(i) == "," {
				for i++; r.is(i, adverb); i++ {
				}
				return r.is(i, finiteWord) || r.pastWord(i) || r.presentWord(i) || r.frame(i)&finiteForm != 0 && r.frame(i)&nounToo == 0
			}
		}
		return false
	}
	return r.is(end, wordLike)
}

// toldBy reads "Vance was told by a clerk that the sale was off" with the verb at
// k, behind a form of "be": what the one behind "by" told, asked or warned.
func (s *clauses) toldBy(k int) bool {
	r := s.r
	if r.low(k+1) != "by" || r.frame(k)&finiteForm == 0 || r.frame(k)&(tellFrame|askFrame) == 0 || r.quotedAt(k+1) || !r.passive(k) && !r.bareParticiple(k, s.lo) {
		return false
	}
	m := r.sourceBehind(k+2, s.hi)
	for i := m.first + 1; i < m.last; i++ {
		if r.low(i) == "that" {
			m = r.mention(m.first, i, m.kind)
		}
	}
	if !m.ok() || !r.speaks(m) {
		return false
	}
	first := m.last
	if r.low(first) == "," {
		first++
	}
	limit := min(s.hi-2, first+8)
	for ; first < limit; first++ {
		switch w := r.low(first); {
		case r.quotedAt(first) || r.is(first, finiteWord):
			return false
		case w == "that":
			return s.toldThat(first+1, source{m, stretch{k, k + 1}})
		case w == "whether" || w == "if" || w == "how" || w == "why":
			return s.toldThat(first, source{m, stretch{k, k + 1}})
		}
	}
	return false
}

// bareParticiple reports whether the verb k stands behind a noun or at the head of a
// clause without its "be": "warned by her lawyer that …, Vance left".
func (r *reader) bareParticiple(k, lo int) bool {
	return k == lo || r.low(k-1) == "," || r.low(k-1) == "when" || r.low(k-1) == "after" && k-1 == lo
}

// toldThat keeps the clause at first as told by src.
func (s *clauses) toldThat(first int, src source) bool {
	c := s.withoutOccasion(stretch{first, s.cut(first)})
	if r := s.r; src.cue.first <= s.lo+1 { // put in front of the main clause
		for i := first; i < c.last; i++ {
			if r.low(i) == "," && !r.quotedAt(i) {
				c.last = i
			}
		}
	}
	if !s.content(c, false) || !s.finite(c) {
		return false
	}
	s.add(c, src, "that-clause", .85)
	s.done = c.last
	return true
}
