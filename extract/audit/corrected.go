package audit

import "stet/extract/claim"

// corrected reports whether the article itself says that the figures of w do not
// fit: "not doubled", "which is false", "a typo put the total at".
func (p *page) corrected(w claim.Warning) bool {
	switch {
	case w.Verdict == claim.OK:
		return false
	case w.Kind != Sum && w.Kind != PercentOf && w.Kind != PartWhole && w.Kind != Shares && w.Kind != Growth && w.Kind != Points:
		return false
	}
	first, last := w.Spans[0], w.Spans[0]
	for _, s := range w.Spans[1:] {
		first.Start, last.End = min(first.Start, s.Start), max(last.End, s.End)
	}
	a, b := p.SentenceAt(first.Start), p.SentenceAt(last.End-1)
	from, to := p.TokenAt(first.Start), p.TokenAt(last.End)
	if w.Kind == Growth && p.denied(p.TokenAt(w.Spans[0].Start), p.Sentences[a].First) {
		return true
	}
	start, end := max(p.Sentences[a].First, from-window), min(p.Sentences[b].Last, to+window)
	for i := start; i < from; i++ {
		if p.is(i, "not") && p.is(i+1, "true", "right", "correct", "the") && p.has(i+2, i+4, "that", "case") || w.Kind == Growth && p.is(i, "denied", "denies", "deny", "denying") {
			return true
		}
	}
	return p.anyOf(start, end, faulty) || p.contradicted(to, end) || p.takenBack(b)
}

// denied reports whether a word of denial stands right before the change at
// token i: "have not doubled", "did not rise by 20%".
func (p *page) denied(i, first int) bool {
	for n := 0; n < 4 && i > first; n++ {
		i--
		switch w := p.Lower(i); {
		case w == "not" || w == "never" || w == "n't" || w == "n’t":
			return !p.is(i+1, "only", "just", "surprisingly", "least")
		case way(w) == 0 && !byWords[w] && w != "have" && w != "quite" && w != "actually" && w != "simply":
			return false
		}
	}
	return false
}

// faulty are words that call what a sentence says wrong.
var faulty = words("false falsely untrue incorrect incorrectly wrong wrongly mistaken mistakenly erroneous erroneously inaccurate inaccurately typo misprint misprinted " +
	"misstated miscalculated miscounted misreported misquoted debunked")

// contradicted reports whether a clause behind the figures, in tokens
// [from,to), says what others show: "but the figures show 12.5%".
func (p *page) contradicted(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.is(i, "but", "although", "though", "whereas", "when", "yet") {
			continue
		}
		for k := i + 1; k < min(to, i+8); k++ {
			if showing[p.Lower(k)] {
				return true
			}
		}
	}
	return false
}

// showing are words of clauses that hold something else against a claim.
var showing = words("show shows showed shown suggest suggests suggested actual actually really fact true real reality correct")

// takenBack reports whether the sentence after s calls what it says wrong: "That
// is not true.", "In fact the fall was 12.5%."
func (p *page) takenBack(s int) bool {
	if s+1 >= len(p.Sentences) || p.Sentences[s+1].Block != p.Sentences[s].Block {
		return false
	}
	next := p.Sentences[s+1]
	i := next.First
	switch end := min(next.Last, i+8); {
	case p.is(i, "that", "this", "it") && p.is(i+1, "is", "was", "'s", "’s"), p.is(i, "that", "this", "the", "his", "her", "their", "both", "but") && p.has(i, end, "figure", "figures", "claim", "sum", "sums", "number", "numbers"):
		return p.anyOf(i, end, faulty) || p.has(i, end, "not") && p.has(i, end, "true", "right", "correct", "so", "accurate")
	case p.is(i, "in") && p.is(i+1, "fact", "reality", "truth"), p.is(i, "actually"):
		return true
	}
	return p.is(i, "the") && p.is(i+1, "actual", "real", "correct", "true", "right")
}
