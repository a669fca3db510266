package quote

import (
	"strings"

	"stet/extract/claim"
)

// headlineWords is the most words a first line can have to pass for a
// headline.
const headlineWords = 25

// headline reports whether paragraph p is a heading, or the short first line
// of a text without headings.
func (r *reader) headline(p int) bool {
	if r.blockKind(p) == claim.Heading {
		return true
	}
	in := r.paras[p]
	if p > 0 || len(r.paras) < 3 || r.words(in.first, in.last) > headlineWords {
		return false
	}
	return r.tok[in.first].unit == r.tok[in.last-1].unit && !r.dateline(in) && !r.cueAtEnd(in)
}

// dateline reports whether a paragraph begins "PARIS (Reuters) —".
func (r *reader) dateline(in stretch) bool {
	for i := in.first; i < in.last && i < in.first+8; i++ {
		if r.low(i) == "—" || r.low(i) == "(" && i < in.first+4 {
			return true
		}
	}
	return false
}

// cueAtEnd reports whether a paragraph is a sentence of speech, which a
// headline with its colon or single marks is not.
func (r *reader) cueAtEnd(in stretch) bool {
	for i := max(in.first, in.last-4); i < in.last; i++ {
		if r.tok[i].frame&finiteForm != 0 && r.isCue(i, sayFrame) {
			return true
		}
	}
	return r.low(in.first) == "“" || r.low(in.first) == `"`
}

// dropRepeats takes out the quotes of headings whose words stand in a quote of
// the body: they are one claim, and the body's has the full words.
func (r *reader) dropRepeats() {
	var body strings.Builder
	for _, q := range r.quotes {
		if !r.headline(q.para) {
			body.WriteString(r.folded(q.first, q.last))
		}
	}
	all := body.String()
	for _, q := range r.quotes {
		q.repeats = r.headline(q.para) && strings.Contains(all, r.folded(q.first, q.last))
	}
}

// folded returns the words of [first, last) in lower case between spaces.
func (r *reader) folded(first, last int) string {
	var b strings.Builder
	b.WriteByte(' ')
	for i := first; i < last; i++ {
		if r.is(i, wordLike) {
			b.WriteString(r.low(i))
			b.WriteByte(' ')
		}
	}
	return b.String()
}
