package name

import "stet/extract/text"

// defined reports whether a candidate of common words is a term that the text
// gives itself: (the "Offering"), (collectively, the "Loan Documents"),
// "Collateral" means.
func (r *reader) defined(p piece) bool {
	if !r.inMarks(p) || r.flagsOf(p).Has(anyOrg|anyPlace) {
		return false
	}
	for _, i := range r.nameWords(p) {
		if w := &r.words[i]; w.shape != 0 && !w.flags.Has(fSeenLower) && !r.lowSeen[w.low] {
			return false
		}
	}
	next := p.last + 1
	for r.at(next, p.first).kind == text.Punct && !r.at(next, p.first).punct(")") {
		next++
	}
	switch after := r.at(next, p.first); after.low {
	case "means", "includes":
		return true
	case "shall", "has", "have":
		low := r.at(next+1, p.first).low
		return low == "mean" || low == "the" && r.at(next+2, p.first).low == "meaning"
	default:
		l := r.at(p.first-2, p.first)
		if l.punct(",") {
			l = r.at(p.first-3, p.first)
		}
		return after.punct(")") && (l.low == "the" || l.low == "collectively" || l.low == "each" || l.low == "a" || l.low == "an")
	}
}
