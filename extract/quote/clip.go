package quote

import "stet/extract/text"

// dangles reports whether c breaks off before a clause of which only the first
// word is left: "the yard must close, because".
func (s *clauses) dangles(c stretch) bool {
	i := c.last - 1
	if s.r.quotedAt(i) {
		return false
	}
	switch s.r.low(i) {
	case "and", "or", "but", "because", "if", "though", "although", "including", "while", "when", "where", "whether":
		return true
	}
	return false
}

// outOfBrackets ends c before a bracket that does not close in it.
func (s *clauses) outOfBrackets(c stretch) stretch {
	open := -1
	for i := c.first; i < c.last; i++ {
		switch s.r.low(i) {
		case "(":
			open = i
		case ")":
			open = -1
		}
	}
	if open > c.first {
		c.last = open
	}
	return c
}

// trimmed returns c without punctuation at its ends.
func (s *clauses) trimmed(c stretch) stretch {
	r := s.r
	for c.first < c.last && !r.is(c.first, wordLike) && !r.quotedAt(c.first) && r.d.Tokens[c.first].Kind == text.Punct {
		c.first++
	}
	for c.last > c.first && !r.is(c.last-1, wordLike) && !r.quotedAt(c.last-1) && r.d.Tokens[c.last-1].Kind == text.Punct && r.low(c.last-1) != ")" {
		c.last--
	}
	return c
}
