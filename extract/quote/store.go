package quote

import "stet/extract/claim"

// store hands out the pieces that quotes and claims are made of from shared
// blocks: an article has hundreds, and they live as long as each other.
type store struct {
	quotes []claim.Quote
	marked []quoted
	spans  []claim.Span
}

// chunk is how many pieces a block of the store holds; the first holds fewer, since
// most articles are short.
const chunk = 64

// room returns free with room for one more piece: free itself or a new block.
func room[T any](free []T) []T {
	if len(free) < cap(free) {
		return free
	}
	return make([]T, 0, min(chunk, max(8, 4*cap(free))))
}

func (s *store) quote(q claim.Quote) *claim.Quote {
	s.quotes = append(room(s.quotes), q)
	return &s.quotes[len(s.quotes)-1]
}

func (s *store) mark(q quoted) *quoted {
	s.marked = append(room(s.marked), q)
	return &s.marked[len(s.marked)-1]
}

// segment returns the list of the one span p. What is appended to it goes elsewhere.
func (s *store) segment(p claim.Span) []claim.Span {
	s.spans = append(room(s.spans), p)
	n := len(s.spans)
	return s.spans[n-1 : n : n]
}
