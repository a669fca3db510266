package quote

import (
	"slices"

	"stet/extract/claim"
)

// cutLost ends quotes whose closing mark is lost where the writer goes on:
// “We published it all, Vance said. “Nothing was hidden.” A quote that runs on
// in the next paragraph has lost nothing.
func (r *reader) cutLost() {
	if r.foreign {
		return
	}
	for i, q := range r.quotes {
		if !q.unclosed || q.shut == r.paras[q.para].last && i+1 < len(r.quotes) && r.runsOn(q, r.quotes[i+1]) {
			continue
		}
		for k := q.first; k < q.last-1; k++ {
			if (k == q.first || !r.clauseOpens(k, q.last)) && !r.narrates(k, q.last) || r.inNested(q, k) {
				continue
			}
			for j := k + 1; j < q.last; j++ {
				r.tok[j].quote = -1
			}
			q.shut, q.last, q.unclosed = k, k+1, false
			q.segments = []claim.Span{r.d.Span(q.first, k)}
			q.nested = slices.DeleteFunc(q.nested, func(n claim.Span) bool { return !q.segments[0].Contains(n) })
			break
		}
	}
}

// inNested reports whether token k stands in a quote inside q.
func (r *reader) inNested(q *quoted, k int) bool {
	at := r.d.Tokens[k].Start
	return slices.ContainsFunc(q.nested, func(n claim.Span) bool { return n.Start <= at && at < n.End })
}

// clauseOpens reports whether a reporting clause that lost the mark before it
// opens behind the comma, question or exclamation mark k: “, he said.”
func (r *reader) clauseOpens(k, hi int) bool {
	switch r.low(k) {
	case ",", "?", "!":
	default:
		return false
	}
	verb := func(v int) bool {
		return v < hi && r.frame(v)&finiteForm != 0 && r.frame(v)&(sayFrame|askFrame|mannerFrame) != 0 && !weakSay[r.low(v)] && !r.is(v, capital)
	}
	ends := func(i int) bool {
		return i >= hi || !r.is(i, wordLike) || r.is(i, preposition|dayMonth)
	}
	i := k + 1
	inverted := verb(i)
	if inverted {
		i++
	}
	switch w := r.low(i); {
	case w == "he" || w == "she" || w == "they":
		i++
	case r.is(i, capital) && w != "i":
		for i < hi && (r.is(i, capital) || r.low(i) == "." && r.d.Tokens[i].Glued && r.is(i-1, title)) {
			i++
		}
	case r.low(i) == "the" || r.low(i) == "a" || r.low(i) == "an" || r.low(i) == "one":
		n := 0
		for i++; i < hi && n < 4 && r.is(i, wordLike) && !r.is(i, preposition) && !verb(i); i++ {
			n++
		}
		if n == 0 || !r.is(i-1, roleNoun|crowdNoun|orgNoun|capital) && !inverted && !verb(i) {
			return false
		}
	default:
		return false
	}
	if inverted {
		return i <= hi && ends(i)
	}
	return verb(i) && ends(i+1)
}

// narrates reports whether the sentence behind the stop at token k, in a quote without
// its closer, is the writer's again: it tells what somebody did by his full name or his
// office and name, and from there on nobody speaks of himself or to somebody.
func (r *reader) narrates(k, hi int) bool {
	switch r.low(k) {
	case ".", "!", "?":
	default:
		return false
	}
	i := k + 1
	if r.low(i) == "the" && r.is(i+1, roleNoun) && r.low(i+2) == "," {
		i += 3
	}
	e := i
	for e < hi && r.is(e, capital) && !r.is(e, notName|pronoun|dayMonth) {
		e++
	}
	if e-i < 2 || r.anyOf(stretch{k + 1, hi}, ownWords) || r.anyOf(stretch{k + 1, hi}, addressees) {
		return false
	}
	if r.low(e) == "," && i > k+1 {
		e++
	}
	return e < hi && (r.pastWord(e) || r.is(e, finiteWord) && !r.is(e, auxiliary))
}
