package quote

import "stet/extract/claim"

// chainParagraphs joins the parts of quotes that run over paragraphs or are
// split by a reporting clause into one claim with several segments.
func (r *reader) chainParagraphs() {
	head := -1 // the quote whose claim the next one may belong to
	for i, b := range r.quotes {
		if b.kind == claim.QuoteScare || b.repeats {
			continue
		}
		if head < 0 {
			head = i
			continue
		}
		h := r.quotes[head]
		a := r.lastPart(head, i)
		switch {
		case r.runsOn(a, b):
			r.settle(a, b)
			h.source, h.rule, h.confidence, h.negated = a.source, a.rule, a.confidence, a.negated
		case r.split(h, a, b):
		case r.speaksOn(h, a, b):
			h.confidence = min(h.confidence, max(b.confidence, spokenOn))
		default:
			head = i
			continue
		}
		h.segments = append(h.segments, b.segments...)
		h.nested = append(h.nested, b.nested...)
		b.joined = true
	}
}

// lastPart returns the last quote before i that belongs to the claim of head.
func (r *reader) lastPart(head, i int) *quoted {
	for k := i - 1; k > head; k-- {
		if r.quotes[k].joined {
			return r.quotes[k]
		}
	}
	return r.quotes[head]
}

// runsOn reports whether b is the next paragraph of the unclosed quote a.
func (r *reader) runsOn(a, b *quoted) bool {
	return a.unclosed && a.shut == r.paras[a.para].last && b.para == a.para+1 && b.open == r.paras[b.para].first
}

// settle gives both parts of a quote over two paragraphs the better of their
// sources.
func (r *reader) settle(a, b *quoted) {
	own := b.cue.last > b.cue.first && b.rule != "quote before"
	if own && (b.confidence > a.confidence || a.cue.last == a.cue.first) {
		a.source, a.rule, a.confidence, a.negated = b.source, b.rule, b.confidence, b.negated
		return
	}
	b.source, b.rule, b.confidence, b.negated = a.source, a.rule, a.confidence, a.negated
}

// split reports whether b goes on with the quote whose first part is h and last
// part a: only a reporting clause stands between a and b ("If it thaws,” Vance
// said, “we sail”), or b is the next sentence and has no clause of its own.
func (r *reader) split(h, a, b *quoted) bool {
	if a.para != b.para || b.open-a.shut > reach || b.who != h.who || !b.who.ok() || !clauseRule(h.rule) {
		return false
	}
	last := min(a.shut, r.paras[a.para].last-1)
	ua, ub := r.tok[last].unit, r.tok[b.open].unit
	if ua == ub {
		w := r.low(b.open - 1)
		return b.open-a.shut <= 40 && (isBreak(w) || w == ":") && b.cue == h.cue && !fragmentRule(b.rule)
	}
	return ub == ua+1 && b.open == r.units[ub].first && (b.rule == "same paragraph" || b.cue == h.cue)
}

// spokenOn is how often a quote without a clause of its own that speaksOn finds
// is the speaker's: measured on 63 such quotes.
const spokenOn = .85

// speaksOn reports whether b has no reporting clause and goes on with the quote
// whose first part is h and last part a: right behind it, in the next sentence
// or after one or two of the writer's (“…,” Vance said. He paused. “…”), or as
// the next paragraph.
func (r *reader) speaksOn(h, a, b *quoted) bool {
	if b.who != h.who || !b.who.ok() || h.negated || r.spokenOf(b) || fragmentRule(h.rule) && b.rule != "same paragraph" {
		return false
	}
	ua, ub := r.tok[min(a.shut, r.paras[a.para].last-1)].unit, r.tok[b.open].unit
	switch {
	case b.para != a.para:
		return b.rule == "quote before" && r.is(h.first, capital) && b.para == a.para+1 && b.open == r.paras[b.para].first && ua == r.tok[r.paras[a.para].last-1].unit
	case b.open == a.shut+1:
		return r.is(b.first, capital) && r.endingOf(a) != "?"
	case b.rule != "same paragraph":
		return false
	case ub == ua+1:
		return b.open == r.units[ub].first && r.is(b.first, capital)
	}
	return r.tongue == nil && ub <= ua+3 && clauseRule(h.rule)
}

// spokenOf reports whether the words of q are no sentence but the subject of the
// writer's: “Sorry” is not enough.
func (r *reader) spokenOf(q *quoted) bool {
	return q.open == r.units[r.tok[q.open].unit].first && r.is(q.last-1, wordLike) && r.is(q.shut+1, finiteWord) && r.words(q.first, q.last) < 4
}

// clauseRule reports whether a quote found by the rule has a reporting clause
// that can govern the quote after it.
func clauseRule(rule string) bool {
	switch rule {
	case "reporting clause", "cue after", "cue before", "lead-in", "sentence after":
		return true
	}
	return false
}

// fragmentRule reports whether the rule is for fragments inside the writer's
// own sentence.
func fragmentRule(rule string) bool {
	switch rule {
	case "cue left", "fragment", "label", "noun cue", "sentence subject", "passive":
		return true
	}
	return false
}

// ranOver is how often a quote that goesOnWith finds is the speaker's: measured
// on 17 such quotes.
const ranOver = .75

// runsOver returns the words in marks behind the sentence of p that go on with
// it (The pier is “rotten,” Vance said. “It has to go.”) and how sure p is with
// them. The direct quotes are joined before.
func (r *reader) runsOver(p reported) ([]claim.Span, float64) {
	last := max(p.last, p.rest.last) - 1
	k := r.goesOnWith(p, last)
	if k < 0 {
		return nil, p.sure
	}
	sure := p.sure
	if !r.quotes[k].joined {
		sure = min(sure, ranOver)
	}
	var out []claim.Span
	for first := k; k < len(r.quotes) && (k == first || r.quotes[k].joined); k++ {
		out = append(out, r.d.Span(r.quotes[k].first, r.quotes[k].last-1))
	}
	return out, sure
}

// goesOnWith returns the index of the quote that goes on with p, which ends with
// token last: the next part of a quote in p, or the sentence in marks right
// after it, in its paragraph or as the next, that has no reporting clause; -1
// where none is.
func (r *reader) goesOnWith(p reported, last int) int {
	if p.negated {
		return -1 // what he denies ends here
	}
	for i := last; i >= p.first; i-- {
		k := int(r.tok[i].quote)
		if k < 0 {
			continue
		}
		if p.rule != "postposed" {
			return -1
		}
		if k+1 < len(r.quotes) && r.quotes[k+1].joined && r.quotes[k+1].open > last {
			return k + 1
		}
		break
	}
	u := int(r.tok[last].unit) + 1
	if u >= len(r.units) || r.units[u].para > int(r.tok[last].para)+1 || !r.quotedAt(r.units[u].first) {
		return -1
	}
	k := int(r.tok[r.units[u].first].quote)
	q := r.quotes[k]
	if q.open != r.units[u].first || !r.is(q.first, capital) || q.joined || q.kind == claim.QuoteScare {
		return -1
	}
	switch q.rule {
	case "same paragraph", "sentence before", "quote before":
	default:
		return -1
	}
	if a, b := r.resolve(p.who), r.resolve(q.who); a == "" || a != b {
		return -1
	}
	return k
}
