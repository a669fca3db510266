package audit

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// raisedCheck adds up the rounds of a company and holds them against what it is
// said to have raised in all. There may be rounds that the article does not
// tell, so that only more than the total is a fault.
func raisedCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for i := range p.claims {
		t := &p.claims[i]
		if t.Deal == nil || t.Deal.Kind != claim.TotalRaised || t.Deal.Status != claim.Completed || t.Deal.Date != "" {
			continue
		}
		total := p.sumOf(t)
		if total == nil || !total.known() || total.low.Sign() <= 0 || p.upTo(total) {
			continue
		}
		a := addition{total: total, parts: p.roundsOf(t, total), sure: sureOver}
		if len(a.parts) < 2 {
			continue
		}
		if w, ok := p.judgeSum(a); ok {
			out = append(out, w)
		}
	}
	return out
}

// roundsOf returns the sums of the rounds of the company of total deal t that
// are closed and told before or with it, each round once.
func (p *page) roundsOf(t *claim.Claim, total *figure) []*figure {
	var out []*figure
	seen := map[string]bool{}
	for i := range p.claims {
		r := &p.claims[i]
		if r.Deal == nil || r.Deal.Kind != claim.Round || r.Deal.Round == claim.EquityPart || !strings.EqualFold(r.Deal.Company, t.Deal.Company) {
			continue
		}
		f := p.sumOf(r)
		if f == nil || !f.known() || !f.sameUnit(total) || r.Deal.Status != claim.Completed || f.Span == total.Span {
			continue
		}
		// A sum told again, by itself or with its round, is the same round.
		if same := slices.ContainsFunc(out, func(g *figure) bool { return g.low.Cmp(f.low) == 0 }); same || r.Deal.Round != "" && seen[r.Deal.Round] {
			continue
		}
		seen[r.Deal.Round] = true
		out = append(out, f)
	}
	return out
}

// upTo reports whether the words beside total tell of what was raised up to an
// earlier day: "had raised $5m before", "previously raised".
func (p *page) upTo(total *figure) bool {
	s := p.Sentences[total.sentence]
	from, to := max(s.First, p.TokenAt(total.from())-6), min(s.Last, total.last+8)
	return p.has(from, to, "had", "before", "previously", "earlier", "until", "prior", "beforehand", "debt", "excluding", "besides", "ago") || p.datedAfter(total)
}
