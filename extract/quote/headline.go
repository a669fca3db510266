package quote

import "stet/extract/claim"

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
	if r.tok[in.first].unit != r.tok[in.last-1].unit || r.dateline(in) || r.cueAtEnd(in) {
		return false
	}
	return r.low(in.last-1) != "." || r.styled(in)
}

// styled reports whether a line with a full stop is written as headlines are:
// most longer words in upper case, a name and a colon at its head, or a quote
// between single marks.
func (r *reader) styled(in stretch) bool {
	long, up := 0, 0
	for i := in.first; i < in.last; i++ {
		if r.low(i) == ":" && i < in.first+5 || r.quotedAt(i) && r.quotes[r.tok[i].quote].single {
			return true
		}
		if r.is(i, wordLike) && r.d.Tokens[i].Len() > 3 {
			long++
			if r.is(i, capital) {
				up++
			}
		}
	}
	return up*10 >= long*7
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
		if r.frame(i)&finiteForm != 0 && r.isCue(i, sayFrame) {
			return true
		}
	}
	return r.low(in.first) == "“" || r.low(in.first) == `"`
}

// dropRepeats marks the quotes of headings whose words stand in a quote of
// the body: they are one claim, and the body's has the full words.
func (r *reader) dropRepeats() {
	for _, q := range r.quotes {
		q.repeats = r.headline(q.para) && r.occurs(q.first, q.last, func(i int) bool {
			return r.quotedAt(i) && !r.headline(int(r.tok[i].para))
		})
	}
}
