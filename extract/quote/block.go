package quote

import (
	"cmp"
	"slices"
	"strings"

	"stet/extract/claim"
)

// blockClaims reads words set off without marks: blocks that the page gives as
// quotations, and a paragraph after a lead-in that ends with a colon.
func (r *reader) blockClaims() []claim.Claim {
	var out []claim.Claim
	var taken []bool // paragraphs of an interview without labels
	posts := strings.Contains(r.d.Text, "(@")
	turns := r.turns()
	if turns == nil {
		out, taken = r.interviewClaims(out)
	}
	for p := 0; p < len(r.paras); p++ {
		if taken != nil && taken[p] {
			continue
		}
		if turns != nil && turns[p].colon > 0 {
			out, p = r.appendTurn(out, p, turns)
			continue
		}
		if r.blockKind(p) == claim.BlockQuote {
			last := p
			for last+1 < len(r.paras) && r.blockKind(last+1) == claim.BlockQuote {
				last++
				if r.signatureBelow(last).ok() {
					break // what follows is somebody else's
				}
			}
			out = r.appendBlock(out, p, last, "block quote", .9)
			p = last
			continue
		}
		if last := r.postEnd(p); last >= p {
			out = r.appendBlock(out, p, last, "post", .85)
			p = last
			continue
		}
		if posts {
			if last := r.plainPost(p); last >= p {
				out = r.appendBlock(out, p, last, "post", .85)
				p = last
				continue
			}
		}
		if p > 0 && r.leadsIn(p-1) && r.blockKind(p) == claim.Paragraph {
			out = r.appendBlock(out, p, p, "block after colon", .85)
		}
	}
	return out
}

func (r *reader) blockKind(p int) claim.BlockKind {
	return r.d.Article.Blocks[r.blocks[p]].Kind
}

// leadsIn reports whether paragraph p ends with "Vance said:".
func (r *reader) leadsIn(p int) bool {
	last := r.paras[p].last - 1
	if r.low(last) != ":" || r.quotedAt(last) {
		return false
	}
	u := r.units[r.tok[last].unit]
	if r.tongue != nil {
		return r.tongue.before(r, max(u.first, last-reach), last).who.ok()
	}
	for k := max(u.first, last-reach); k < last; k++ {
		if k >= last-14 && r.isCue(k, speech|mannerFrame) && !weakSay[r.low(k)] && (r.frame(k)&tellFrame != 0 || r.pauseAfter(k+1, last)) {
			return true
		}
	}
	return false
}

// appendBlock appends the claim of the paragraphs from to last; paragraphs
// that hold quotes between marks speak for themselves.
func (r *reader) appendBlock(out []claim.Claim, from, last int, name string, sure float64) []claim.Claim {
	q := &claim.Quote{Kind: claim.QuoteBlock}
	signed := mention{}
	for p := from; p <= last; p++ {
		in := r.paras[p]
		if name == "block after colon" && r.words(in.first, in.last) < 4 || r.mostlyQuoted(in) {
			return out
		}
		if s := r.signatureBelow(p); s.ok() && p > from {
			signed = s
			continue
		}
		end := in.last - 1
		if s := r.signedTail(in); s.ok() {
			signed, end = s, s.first-2
		}
		if end > in.first {
			q.Segments = append(q.Segments, r.withoutMarks(stretch{in.first, end + 1})...)
		}
	}
	if len(q.Segments) == 0 {
		return out
	}
	c := r.d.Claim(claim.KindQuote, claim.Span{Start: q.Segments[0].Start, End: q.Segments[len(q.Segments)-1].End}, name, sure)
	s := source{who: signed}
	if !signed.ok() {
		s = r.blockSource(from)
	}
	if s.cue.last == s.cue.first && !signed.ok() {
		sure = speakerFloor
	}
	r.sign(q, s, sure)
	r.takeIn(q)
	c.Quote = q
	return append(out, c)
}

// withoutMarks returns the words of in without the ">" with which plain text sets
// off each line of a quotation.
func (r *reader) withoutMarks(in stretch) []claim.Span {
	var out []claim.Span
	first := in.first
	for i := in.first; i <= in.last; i++ {
		if i < in.last && (r.d.Word(i) != ">" || i > in.first && !r.lineEnds(i-1)) {
			continue
		}
		if i > first {
			out = append(out, r.d.Span(first, i-1))
		}
		first = i + 1
	}
	return out
}

// takeIn makes the quotes between marks inside the block q its children.
func (r *reader) takeIn(q *claim.Quote) {
	for _, s := range q.Segments {
		at, _ := slices.BinarySearchFunc(r.quotes, s.Start, func(q *quoted, start int) int { return cmp.Compare(q.segments[0].Start, start) })
		for ; at < len(r.quotes) && r.quotes[at].segments[0].Start < s.End; at++ {
			in := r.quotes[at]
			if in.kind == claim.QuoteScare || in.joined || len(in.segments) != 1 || !s.Contains(in.segments[0]) {
				continue
			}
			in.joined = true
			q.Nested = append(q.Nested, in.segments[0])
		}
	}
}

// mostlyQuoted reports whether more than half of the words of in stand between
// marks.
func (r *reader) mostlyQuoted(in stretch) bool {
	n, m := 0, 0
	for i := in.first; i < in.last; i++ {
		if r.is(i, wordLike) {
			n++
			if r.quotedAt(i) {
				m++
			}
		}
	}
	return 2*m > n
}

// blockSource finds the speaker of a block in the paragraph before it.
func (r *reader) blockSource(p int) source {
	if p == 0 {
		return source{}
	}
	last := r.paras[p-1].last - 1
	u := r.units[r.tok[last].unit]
	lo := max(u.first, last-reach)
	if r.tongue != nil {
		return r.tongue.before(r, lo, last)
	}
	for k := last - 1; k >= lo; k-- {
		if r.isCue(k, speech|mannerFrame) {
			v := r.governor(k, lo)
			if m := r.subjectOf(v, lo, u.last); m.ok() {
				return r.from(m, v)
			}
		}
	}
	return source{who: r.unitSpeaker(int(r.tok[last].unit))}
}

// signatureBelow returns the name that paragraph p gives for the words above it
// in a quotation: "— Nora Vance", or a name and what she is without a full stop.
func (r *reader) signatureBelow(p int) mention {
	in := r.paras[p]
	if s := r.signature(in); s.ok() || p == 0 || r.blockKind(p) != claim.BlockQuote {
		return s
	}
	if in.last-in.first > 16 || sentenceEnd(r.low(in.last-1)) || r.quotedAt(in.first) || r.hasCue(in) {
		return mention{}
	}
	switch above := r.low(r.paras[p-1].last - 1); {
	case sentenceEnd(above), familyOf(above) != noMark:
	default:
		return mention{}
	}
	if !r.nameWord(in.first) {
		return r.citedAt(in.first, in.last) // a sailor, 12
	}
	end := r.nameEnd(in.first, in.last)
	if end < in.first+2 || end < in.last && r.is(end, wordLike) && !r.is(end, preposition) {
		return mention{}
	}
	return r.mention(in.first, end, byName)
}

// hasCue reports whether a reporting verb stands in.
func (r *reader) hasCue(in stretch) bool {
	for i := in.first; i < in.last; i++ {
		if r.isCue(i, speech) {
			return true
		}
	}
	return false
}

// signatureInside returns the name of a paragraph that is nothing but name, role
// and the mark that closes the quote above.
func (r *reader) signatureInside(in stretch) mention {
	last := in.last - 1
	if in.last-in.first > 30 || familyOf(r.d.Word(last)) != double || !r.nameWord(in.first) {
		return mention{}
	}
	end := r.nameEnd(in.first, last)
	if end < in.first+2 || end < last && r.low(end) != "," && r.low(end) != "." || r.hasCue(in) {
		return mention{}
	}
	for i := end; i < last; i++ {
		if r.is(i, finiteWord) || r.markLike(i) {
			return mention{}
		}
	}
	return r.mention(in.first, end, byName)
}
