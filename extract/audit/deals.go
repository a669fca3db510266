package audit

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// dealsCheck holds the deals of one company against each other: a round and what
// was raised in all, what a company is worth before and after a round.
func dealsCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for i := range p.claims {
		switch d := p.claims[i].Deal; {
		case d == nil:
		case d.Kind == claim.Round && len(d.Investors) > 1:
			if w, ok := p.announcedBackers(&p.claims[i]); ok {
				out = append(out, w)
			}
		case d.Kind == claim.TotalRaised && d.Status == claim.Completed && d.Date == "":
			if w, ok := p.roundOverTotal(i); ok {
				out = append(out, w)
			}
		case d.Kind == claim.Valuation && d.Basis == claim.PostMoney:
			if w, ok := p.beforeAndAfter(i); ok {
				out = append(out, w)
			}
		case d.Kind == claim.Valuation && d.Basis != claim.PreMoney:
			if w, ok := p.setByRound(i); ok {
				out = append(out, w)
			}
		}
	}
	return out
}

// reachOfDeals is how many claims before and behind a deal others of its company are
// looked for.
const reachOfDeals = 200

// otherDeals returns the deals of the company of claim k that fit, told in its sentence
// or at most n sentences away.
func (p *page) otherDeals(k, n int, fits func(*claim.Deal) bool) []*claim.Claim {
	var out []*claim.Claim
	c := &p.claims[k]
	at := p.SentenceAt(c.Span.Start)
	for i := max(0, k-reachOfDeals); i < min(len(p.claims), k+reachOfDeals); i++ {
		o := &p.claims[i]
		if o.Deal == nil || o == c || !strings.EqualFold(o.Deal.Company, c.Deal.Company) || !fits(o.Deal) {
			continue
		}
		if d := p.SentenceAt(o.Span.Start) - at; d <= n && d >= -n {
			out = append(out, o)
		}
	}
	return out
}

func isRoundDone(d *claim.Deal) bool { return d.Kind == claim.Round && d.Status == claim.Completed }

// roundOverTotal flags a round that is more than all that the company is said to
// have raised with it.
func (p *page) roundOverTotal(k int) (claim.Warning, bool) {
	total := p.sumOf(&p.claims[k])
	if total == nil || !total.known() || total.low.Sign() <= 0 || p.upTo(total) {
		return claim.Warning{}, false
	}
	for _, r := range p.otherDeals(k, 3, isRoundDone) {
		f := p.sumOf(r)
		if f == nil || !f.known() || !f.sameUnit(total) || f.Span == total.Span || f.Span.Start > total.Span.Start {
			continue // a round told after the total may be the newer one
		}
		a, b := f.reach(), total.reach()
		if a.low == nil || b.high == nil || a.low.Cmp(b.high) <= 0 {
			continue
		}
		return warn(PartWhole, claim.Flag, "the round of "+p.hedge(f)+f.say()+" is more than all that was raised with it, "+p.hedge(total)+total.say(), f.Span, total.Span), true
	}
	return claim.Warning{}, false
}

// beforeAndAfter adds a round to what the company was worth before it and holds that
// against what it is said to be worth after it.
func (p *page) beforeAndAfter(k int) (claim.Warning, bool) {
	pre := p.otherDeals(k, 1, func(d *claim.Deal) bool { return d.Kind == claim.Valuation && d.Basis == claim.PreMoney })
	rounds := p.otherDeals(k, 4, func(d *claim.Deal) bool {
		return d.Kind == claim.Round && d.Amount != "" && d.Round != claim.EquityPart
	})
	if len(pre) != 1 || len(rounds) != 1 {
		return claim.Warning{}, false
	}
	a := addition{total: p.sumOf(&p.claims[k]), parts: []*figure{p.sumOf(pre[0]), p.sumOf(rounds[0])}, sure: sureWhole}
	if a.total == nil || !a.total.known() || a.total.low.Sign() <= 0 {
		return claim.Warning{}, false
	}
	for _, f := range a.parts {
		if f == nil || !f.known() || !f.sameUnit(a.total) {
			return claim.Warning{}, false
		}
	}
	return p.judgeSum(a)
}

// setByRound flags a round that is no less than the worth of the company which a
// sentence of its own says that it sets: "The round values Kiln at N."
func (p *page) setByRound(k int) (claim.Warning, bool) {
	worth := p.sumOf(&p.claims[k])
	if worth == nil || !worth.known() || worth.low.Sign() <= 0 {
		return claim.Warning{}, false
	}
	s := p.Sentences[worth.sentence]
	if !p.has(s.First, worth.first, "round", "financing", "deal", "investment", "raise") || !p.has(s.First, worth.first, "values", "valued", "valuing", "gives", "gave", "puts", "put") ||
		p.datedAfter(worth) {
		return claim.Warning{}, false
	}
	for i := s.First; i < s.Last; i++ {
		if olderWorth[p.Lower(i)] {
			return claim.Warning{}, false
		}
	}
	for _, r := range p.otherDeals(k, 2, isRoundDone) {
		f := p.sumOf(r)
		if f == nil || !f.known() || !f.sameUnit(worth) || f.sentence >= worth.sentence {
			continue
		}
		if a, b := f.reach(), worth.reach(); a.low != nil && b.high != nil && a.low.Cmp(b.high) >= 0 && f.low.Cmp(new(big.Rat)) > 0 {
			return warn(RoundValuation, claim.Flag, "the round of "+p.hedge(f)+f.say()+" is more than the company's worth after it, "+p.hedge(worth)+worth.say(), f.Span, worth.Span), true
		}
	}
	return claim.Warning{}, false
}

// announcedBackers holds the number of investors that a sentence announces before a
// colon against those that it names behind it, where a sum stands between them:
// "Four investors took part in the $19 million round: A, B and C".
func (p *page) announcedBackers(c *claim.Claim) (claim.Warning, bool) {
	var names []claim.Span
	for _, d := range c.Deal.Places {
		if d.Field == "investors" {
			names = append(names, d.Span)
		}
	}
	if len(names) < 2 || p.Language() != "en" {
		return claim.Warning{}, false
	}
	slices.SortFunc(names, func(a, b claim.Span) int { return a.Start - b.Start })
	s := p.Sentences[p.SentenceAt(names[0].Start)]
	colon := p.TokenAt(names[0].Start) - 1
	if p.Word(colon) != ":" || p.SentenceAt(names[len(names)-1].Start) != p.SentenceAt(names[0].Start) || p.has(s.First, s.Last, "including", "among", "others", "such", "like") {
		return claim.Warning{}, false
	}
	for i := p.at(s.Span.Start); i < len(p.figures) && p.figures[i].first < colon; i++ {
		f := &p.figures[i]
		n, ok := f.announces(p)
		if !ok || !p.has(f.last, f.last+3, "investors", "backers", "funds", "firms") || i+1 >= len(p.figures) || p.figures[i+1].kind() != claim.Money || p.figures[i+1].first > colon {
			continue
		}
		spans := append([]claim.Span{f.Span}, names...)
		if n == len(names) {
			return warn(ListLength, claim.OK, inWords(n)+" names follow, as announced", spans...), true
		}
		return warn(ListLength, claim.Flag, fmt.Sprintf("%s names follow the announced %s: %s", inWords(len(names)), inWords(n), p.series(names)), spans...), true
	}
	return claim.Warning{}, false
}
