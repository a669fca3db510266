package quote

import "stet/extract/claim"

// chainParagraphs joins the parts of quotes that run over paragraphs or are
// split by a reporting clause into one claim with several segments.
func (r *reader) chainParagraphs() {
	for i := 0; i+1 < len(r.quotes); i++ {
		a, b := r.quotes[i], r.quotes[i+1]
		if a.kind == claim.QuoteScare || b.kind == claim.QuoteScare {
			continue
		}
		if r.runsOn(a, b) {
			r.settle(a, b)
		} else if !r.split(a, b) {
			continue
		}
		head := i
		for head > 0 && r.quotes[head].joined {
			head--
		}
		h := r.quotes[head]
		h.segments = append(h.segments, b.segments...)
		b.joined = true
		if r.runsOn(a, b) {
			h.source, h.rule, h.confidence, h.negated = a.source, a.rule, a.confidence, a.negated
		}
	}
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

// split reports whether only the reporting clause of a stands between a and b:
// “If they pay,” Ruiz said, “we stay.”
func (r *reader) split(a, b *quoted) bool {
	if a.rule != "cue after" && a.rule != "reporting clause" || a.para != b.para || b.open-a.shut > 40 || b.who != a.who {
		return false
	}
	last := min(a.shut, r.paras[a.para].last-1)
	ua, ub := r.tok[last].unit, r.tok[b.open].unit
	if ua == ub {
		w := r.low(b.open - 1)
		return isBreak(w) || w == ":"
	}
	return ub == ua+1 && b.open == r.units[ub].first
}
