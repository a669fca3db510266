package audit

import (
	"strings"

	"stet/extract/claim"
)

// valuationCheck holds a round against the valuation that it sets: the money
// put in is part of what the company is worth afterwards.
func valuationCheck(p *page) []claim.Warning {
	out := p.told()
	seen := make(map[[2]claim.Span]bool)
	for _, w := range out {
		seen[[2]claim.Span(w.Spans)] = true
	}
	for i := range p.claims {
		v := p.claims[i].Deal
		if v == nil || v.Kind != claim.Valuation {
			continue
		}
		// Claims of one sentence stand close to each other.
		for j := max(0, i-40); j < min(len(p.claims), i+40); j++ {
			r := p.claims[j].Deal
			if r == nil || r.Kind != claim.Round || !strings.EqualFold(r.Company, v.Company) {
				continue
			}
			if w, ok := p.judgeRound(&p.claims[j], &p.claims[i]); ok && !seen[[2]claim.Span(w.Spans)] {
				seen[[2]claim.Span(w.Spans)] = true
				out = append(out, w)
			}
		}
	}
	return out
}

// judgeRound holds round r against valuation v of the same company.
func (p *page) judgeRound(r, v *claim.Claim) (claim.Warning, bool) {
	rf, vf := p.sumOf(r), p.sumOf(v)
	if rf == nil || vf == nil || r.Deal.Date != v.Deal.Date && r.Deal.Date != "" && v.Deal.Date != "" {
		return claim.Warning{}, false
	}
	return p.judgeWorth(rf, vf)
}

// judgeWorth holds a round against a valuation told in the same sentence. It
// reports nothing for a valuation before the money or of another day.
func (p *page) judgeWorth(round, worth *figure) (claim.Warning, bool) {
	if !round.sameUnit(worth) || round.sentence != worth.sentence || round.Span == worth.Span || !round.known() || !worth.known() || round.low.Sign() <= 0 {
		return claim.Warning{}, false
	}
	s := p.Sentences[round.sentence]
	for i := max(s.First, min(round.first, worth.first)-far); i < min(s.Last, max(round.last, worth.last)+far); i++ {
		if olderWorth[p.Lower(i)] {
			return claim.Warning{}, false
		}
	}
	a, b := round.reach(), worth.reach()
	text := "the round of " + p.hedge(round) + round.say()
	if a.low != nil && b.high != nil && a.low.Cmp(b.high) >= 0 && !p.datedAfter(worth) && p.setsWorth(round, worth) {
		return warn(RoundValuation, claim.Flag, text+" is more than the company's worth after it, "+p.hedge(worth)+worth.say(), round.Span, worth.Span), true
	}
	return claim.Warning{}, false // less than the worth is what every round is
}

// setsWorth reports whether the valuation is told as what came of the round: it
// stands behind it, or "after" stands between. "Valued at $20m, it has raised
// $30m in all" is of more than one round.
func (p *page) setsWorth(round, worth *figure) bool {
	end := round.last + 4
	if p.totalled(round) || p.has(round.last, end, "date", "far", "overall", "altogether") {
		return false
	}
	return round.first < worth.first || p.has(worth.last, round.first, "after", "following")
}

// olderWorth are words of a valuation that the round did not set.
var olderWorth = words("pre pre-money premoney before previous previously earlier formerly prior ago since total debt loan loans bonds fund funds")

// datedAfter reports whether a date of its own stands behind f: "at $20m in
// 2015".
func (p *page) datedAfter(f *figure) bool {
	i := p.at(f.Span.End)
	return i < len(p.figures) && p.figures[i].kind() == claim.DateKind && p.figures[i].first <= f.last+3
}

// told finds a round and a valuation by the words beside two sums, where no
// company is named: "the $30m round values the firm at $20m".
func (p *page) told() []claim.Warning {
	var out []claim.Warning
	for _, row := range p.rows {
		for i := range row[1:] {
			a, b := row[i], row[i+1]
			if a.kind() != claim.Money || b.kind() != claim.Money {
				continue
			}
			if !p.isRound(a) {
				a, b = b, a
			}
			if p.isRound(a) && p.isWorth(b) && !p.isRound(b) {
				if w, ok := p.judgeWorth(a, b); ok {
					out = append(out, w)
				}
			}
		}
	}
	return out
}

// isRound reports whether the words beside f call it money put in.
func (p *page) isRound(f *figure) bool {
	i := p.TokenAt(f.from())
	if p.is(i-1, "a", "another", "some") {
		i--
	}
	switch {
	case putIn[p.Lower(i-1)], p.is(i-1, "put", "puts", "pumped", "poured") && p.is(f.last, "in", "into"):
		return true
	case p.is(i-1, "of", "worth") && p.has(i-4, i-1, "round", "financing", "funding", "injection", "investment"):
		return true
	}
	for n := range 4 {
		switch w := p.after(f, n); w {
		case "round", "financing", "funding", "raise", "injection", "investment":
			return true
		case "series", "a", "b", "c", "d", "e", "seed", "venture", "equity", "-":
		default:
			return false
		}
	}
	return false
}

// putIn are verbs of a company that takes in money.
var putIn = words("raised raises raise raising seeking seeks sought secured secures closed landed bagged banked invested injected")

// isWorth reports whether the words beside f call it what a company is worth.
func (p *page) isWorth(f *figure) bool {
	if w := p.after(f, 0); w == "valuation" || w == "post" && p.after(f, 2) == "money" && p.after(f, 3) == "valuation" {
		return true
	}
	i := p.TokenAt(f.from()) - 1
	for p.is(i, "a", "an", "the", "just", "only") {
		i--
	}
	switch {
	case p.is(i, "of"):
		return p.is(i-1, "valuation") || p.is(i-1, "value") && p.is(i-2, "money", "a")
	case p.is(i, "at"):
		return p.has(i-6, i, "values", "valued", "valuing", "value")
	}
	return p.is(i, "worth")
}

// sumOf returns the figure that a deal's amount is, nil for none.
func (p *page) sumOf(c *claim.Claim) *figure {
	for i := p.at(c.Span.Start); i < len(p.figures) && p.figures[i].Span.Start < c.Span.End; i++ {
		if f := &p.figures[i]; f.kind() == claim.Money && f.Number.Value == c.Deal.Amount {
			return f
		}
	}
	return nil
}
