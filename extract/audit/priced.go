package audit

import (
	"math/big"
	"slices"

	"stet/extract/claim"
)

// priced holds the two forms of one change against the value it led to: "rose
// $1, or 5%, to $21".
func (p *page) priced(row []*figure) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+2 < len(row); i++ {
		if w, ok := p.closed(row[i], row[i+1], row[i+2]); ok {
			out = append(out, w)
			continue
		}
		d, pct, to := row[i], row[i+1], row[i+2]
		if d.kind() == claim.Percent {
			d, pct = pct, d
		}
		dir := p.direction(row[i])
		switch {
		case dir == 0 || pct.kind() != claim.Percent || !pct.known() || p.rate(pct) || !d.known() || !to.known() || d.low.Sign() <= 0:
		case !d.sameUnit(to) && (!d.points() || to.kind() != claim.Count && to.kind() != claim.Measure) || d.kind() == claim.Percent:
		case p.prep(to) != "to" || !orGap(p.between(row[i], row[i+1]), 3) || !only(p.between(row[i+1], to), closing, timeWords):
		default:
			if w, ok := p.judgePrice(d, pct, to, dir); ok {
				out = append(out, w)
			}
		}
	}
	return out
}

// closed judges a change told behind its value: "closed at $21, up $1, or 5%".
func (p *page) closed(to, d, pct *figure) (claim.Warning, bool) {
	first := d
	if d.kind() == claim.Percent {
		d, pct = pct, d
	}
	dir := p.wayBefore(first)
	switch gap := p.between(to, first); {
	case dir == 0 || pct.kind() != claim.Percent || !pct.known() || p.rate(pct) || !d.known() || !to.known() || d.low.Sign() <= 0 || p.prep(to) == "from":
	case !d.sameUnit(to) && (!d.points() || to.kind() != claim.Count && to.kind() != claim.Measure) || d.kind() == claim.Percent:
	case len(gap) == 0 || gap[0] != "," && gap[0] != "(" && gap[0] != "—" && gap[0] != "a" && gap[0] != "per" || !only(gap, closing, upWords, downWords, byWords):
	case !orGap(p.between(first, map[bool]*figure{true: pct, false: d}[first == d]), 3):
	default:
		return p.judgePrice(d, pct, to, dir)
	}
	return claim.Warning{}, false
}

// closing are words between a change and the price at the end of the day.
var closing = words(", ) to at a close closing end ending finish finishing settle settling per share barrel ounce tonne trade trading of")

// judgePrice holds the percentage against the difference and the value after it.
func (p *page) judgePrice(d, pct, to *figure, dir int) (claim.Warning, bool) {
	before := new(big.Rat).Sub(to.low, share(d.low, int64(dir), 1))
	if before.Sign() <= 0 {
		return claim.Warning{}, false
	}
	ratio := new(big.Rat).Quo(d.low, before)
	stated := pct.reach().scaled(big.NewRat(1, 100))
	way := map[int]string{1: "up ", -1: "down "}[dir]
	said := way + d.say() + " to " + to.say() + " is " + way + decimal(share(ratio, 100, 1), pct.shown.decimals+1) + "% from " + to.like(before)
	places := []claim.Span{pct.Span, d.Span, to.Span}
	if stated.holds(ratio) {
		return warn(Growth, claim.OK, said+": "+p.hedge(pct)+pct.say()+", as stated", places...), true
	}
	slack := share(ratio, int64(1000*(rounding(d)+rounding(to))), 1000)
	near := reach{new(big.Rat).Sub(ratio, slack), new(big.Rat).Add(ratio, slack)}
	switch hedged := d.hedged() || to.hedged() || pct.hedged(); {
	case near.meets(stated.loosened(pct)):
		return warn(Growth, claim.CannotTell, said+", the text says "+p.hedge(pct)+pct.say()+": rounding may explain it", places...), true
	case hedged && !slices.Contains([]claim.Bound{claim.Exact, claim.Approx, claim.Nearly}, pct.Number.Bound), hedged && (d.hedged() || to.hedged()):
		return claim.Warning{}, false
	case ratio.Cmp(share(pct.low, 12, 100)) > 0 || share(ratio, 12, 1).Cmp(share(pct.low, 1, 100)) < 0:
		return claim.Warning{}, false // of something else
	}
	return warn(Growth, claim.Flag, said+", the text says "+p.hedge(pct)+pct.say(), places...), true
}
