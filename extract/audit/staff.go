package audit

import (
	"slices"

	"stet/extract/claim"
)

// staffShare reckons "300 jobs, or 15% of its workforce" with the number of
// people employed that the sentence or one beside it gives.
func (p *page) staffShare(row []*figure) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+1 < len(row); i++ {
		m, x := row[i], row[i+1]
		if x.sentence != m.sentence || x.kind() != claim.Percent || !portion(x) || !addable(m) || m.kind() != claim.Count || !p.ofStaff(x) || !orGap(p.between(m, x), 2) {
			continue
		}
		n := p.staff(m)
		if n == nil || !own(m) || !people[head(m.Number.Of)] {
			continue
		}
		if w, ok := p.judgeShare(x, n, m); ok {
			out = append(out, w)
		}
	}
	return out
}

// ofStaff reports whether x is a share of all who work somewhere.
func (p *page) ofStaff(x *figure) bool {
	return p.after(x, 0) == "of" && (staffWords[p.after(x, 1)] || (wholeWords[p.after(x, 1)] || p.after(x, 1) == "total") && staffWords[p.after(x, 2)])
}

var staffWords = words("workforce staff employees headcount payroll workers")

// staff returns the one number of people employed that stands in the sentence of
// m or in the ones beside it, nil where there is none or more than one.
func (p *page) staff(m *figure) *figure {
	var found *figure
	for s := max(m.sentence-1, 0); s <= min(m.sentence+1, len(p.Sentences)-1); s++ {
		in := p.beside(s)
		for i := range in {
			f := &in[i]
			if f.Span == m.Span || !addable(f) || f.kind() != claim.Count || f.low.Cmp(m.low) <= 0 || !p.employed(f) {
				continue
			}
			if found != nil && found.low.Cmp(f.low) != 0 {
				return nil
			}
			found = f
		}
	}
	return found
}

// employed reports whether f counts those who work somewhere: "employs 2,000
// people", "a workforce of 2,000", "has 2,000 employees".
func (p *page) employed(f *figure) bool {
	i := p.TokenAt(f.from())
	if p.is(i-1, "employs", "employing", "employed", "employ") || p.is(i-1, "of") && staffWords[p.Lower(i-2)] {
		return true
	}
	return p.is(i-1, "has", "had", "its", "with") && slices.Contains([]string{"employee", "worker", "staff"}, head(f.Number.Of))
}
