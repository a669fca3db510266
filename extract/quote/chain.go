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
		case !r.split(h, a, b):
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
