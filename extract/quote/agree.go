package quote

import "stet/extract/claim"

// agree gives the marked words inside a content the source of the content: one
// row, one speaker and one cue. Words that a reporting verb inside the content
// governs keep theirs, unless it is a thing that only shows or means something:
// in "the findings suggest it is “worn”, the authors write" the authors speak.
func (s *clauses) agree() {
	r := s.r
	for i := s.lo; i < s.hi; i++ {
		if !r.quotedAt(i) {
			continue
		}
		q := r.quotes[r.tok[i].quote]
		if q.open == i && q.kind == claim.QuoteDirect && len(q.segments) == 1 && !q.joined {
			if p := s.innermost(q); p != nil && !r.governsInside(q, p) {
				r.oneSource(q, p)
			}
		}
		i = max(i, q.shut)
	}
}

// oneSource gives the quote q and the content p around it one source: that of
// the verb nearer to the words. Where the quote's verb stands farther off, the
// content's is believed if it plainly reports speech, else the surer of the two
// is; a clause behind the content that names another ("Vance said it was “thin”, as
// Varga told the board") leaves both as they are.
func (r *reader) oneSource(q *quoted, p *reported) {
	c, v := q.cue, p.cue.first
	own := q.who.ok() && c.last > c.first
	switch {
	case own && c.first >= p.first && c.last <= p.last: // a thing that shows
	case own && c.first == v:
		p.who, q.cue, q.negated = q.who, p.cue, p.negated // "rejected", "rejected the claim"
		return
	case own && c.first >= p.cue.last && c.last <= p.first:
		p.source, p.negated = q.source, q.negated
		return
	case own && r.resolve(q.who) != r.resolve(p.who):
		plain := r.frame(v)&finiteForm != 0 && r.frame(v)&(sayFrame|tellFrame|labelFrame) != 0 && r.canSpeak(p.who)
		switch {
		case p.cue.first < p.first && c.first >= p.last, !plain && q.confidence <= p.sure:
			return
		case !plain || c.last > v:
			p.source, p.negated = q.source, q.negated
			return
		}
	case !own && q.who.ok() && (q.confidence > p.sure || r.low(q.open-1) == ":"):
		return // "Vance: “…”"
	}
	q.source, q.negated = p.source, p.negated
}

// innermost returns the content that has the verb of the quote q, else the
// shortest, of those with a speaker that hold q and words outside it; nil where
// none does.
func (s *clauses) innermost(q *quoted) *reported {
	var best *reported
	for i := range s.found {
		p := &s.found[i]
		in := p.stretch
		if q.open < in.first || q.shut >= in.last {
			in = p.rest
		}
		if q.open < in.first || q.shut >= in.last || !p.who.ok() || p.cue.last <= p.cue.first || !s.bareWords(in) {
			continue
		}
		if p.cue.first == q.cue.first {
			return p
		}
		if best == nil || p.last-p.first < best.last-best.first {
			best = p
		}
	}
	return best
}

// governsInside reports whether a reporting verb inside the content p has the
// quote q for its object: "Vance said Varga called it “thin”".
func (r *reader) governsInside(q *quoted, p *reported) bool {
	c := q.cue
	if w := r.low(q.first); (w == "and" || w == "but") && q.who.ok() && r.resolve(q.who) == r.resolve(p.who) {
		return false // said she would not use it “and I doubt he will”
	}
	if p.negated && q.who.ok() && r.resolve(q.who) == r.resolve(p.who) {
		return false // "denied she had called it “thin”": the words are denied too
	}
	if q.rule == "paper" {
		return c.first >= p.first // a report that she has seen speaks for itself
	}
	if c.last <= c.first || c.first == p.cue.first || c.first < p.first || c.last > max(p.last, p.rest.last) {
		return false
	}
	return r.canSpeak(q.who) && (r.frame(c.first)&(speech|labelFrame) != 0 && r.frame(c.first)&showFrame == 0 || r.is(c.first, speechNoun)) || q.who.kind != byPhrase
}
