package match

import (
	"slices"

	"stet/extract/claim"
)

// ofKind reports whether another sum than a deal's can be the source's word on the
// same deal: the reader of deals took it for one of the kind, or its sentence, or
// the one before, speaks of such a deal. A fund's loans are nobody's valuation.
func (s *Source) ofKind(d *claim.Deal, sum claim.Span) bool {
	i := s.doc.SentenceAt(sum.Start)
	if i < 0 {
		return false
	}
	in := s.doc.Sentences[i].Span
	if i > 0 {
		in.Start = s.doc.Sentences[i-1].Span.Start
	}
	for k := range s.facts.Deals {
		o := &s.facts.Deals[k]
		if o.Deal != nil && o.Deal.Kind == d.Kind && o.Span.Overlaps(in) {
			return true
		}
	}
	var tells []string
	for _, f := range forms(kindWords[d.Kind]) {
		tells = append(tells, meaning(f))
	}
	return slices.ContainsFunc(forms(s.text[in.Start:in.End]), func(f string) bool {
		return f != "fund" && f != "funds" && slices.Contains(tells, meaning(f)) // a fund is a firm, funding is not
	})
}

// sumIn reports whether a stretch of the text has a sum of money, or a count that
// may be one.
func (s *Source) sumIn(at claim.Span) bool {
	return slices.ContainsFunc(s.facts.Numbers, func(c claim.Claim) bool {
		return c.Number != nil && c.Number.Date == nil && at.Overlaps(c.Span) && (currency(c.Number.Unit) || c.Number.Unit == "")
	})
}
