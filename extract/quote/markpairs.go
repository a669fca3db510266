package quote

import (
	"stet/extract/claim"
)

// otherCloser returns the single mark before token last, behind the end of a sentence,
// that closes the double one open, for want of any other: “We go.’ The hall cheered.
// It returns 0 where none does or a single mark opens on the way.
func (s *markScan) otherCloser(open mark, last int) int {
	if open.family != double {
		return 0
	}
	d := s.r.d
	for k := open.tok + open.width; k < last; k++ {
		switch w := d.Word(k); {
		case familyOf(w) == double || w == "‘":
			return 0
		case (w == "’" || w == "'") && d.Tokens[k].Glued && (sentenceEnd(d.Word(k-1)) || d.Word(k-1) == ",") && (k+1 >= s.in.last || !d.Tokens[k+1].Glued):
			return k
		}
	}
	return 0
}

// nextOpens reports whether the next paragraph begins with a mark of family f.
func (s *markScan) nextOpens(f family) bool {
	if s.para+1 >= len(s.r.paras) {
		return false
	}
	return familyOf(s.r.d.Word(s.r.paras[s.para+1].first)) == f
}

// add keeps the quote from the mark open to token shut; its words end before
// token last. Quotes found inside it become its children.
func (s *markScan) add(open mark, shut, last int, unclosed bool) {
	first := open.tok + open.width
	if first >= last || s.r.words(first, last) == 0 {
		return
	}
	q := s.r.store.mark(quoted{open: open.tok, shut: shut, first: first, last: last, para: s.para,
		single: open.family == single, unclosed: unclosed, kind: claim.QuoteDirect, segments: s.r.store.segment(s.r.d.Span(first, last-1))})
	n := len(s.out)
	for n > 0 && s.out[n-1].open > q.open {
		n--
	}
	for _, in := range s.out[n:] {
		if in.shut < q.last && !in.unclosed {
			q.nested = append(q.nested, in.segments...)
		}
	}
	if s.out = s.out[:n]; n > 0 && s.out[n-1].shut >= q.open {
		return
	}
	s.out = append(s.out, q)
}
