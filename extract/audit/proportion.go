package audit

import (
	"math/big"

	"stet/extract/claim"
)

// proportionCheck holds a share in words against the percentage that stands
// right behind it: "nearly half (53%)", "a majority (47%)".
func proportionCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for i := range p.figures {
		x := &p.figures[i]
		if x.kind() != claim.Percent || !x.known() || x.low.Sign() <= 0 || !p.is(x.first-1, "(") || !p.is(x.last, ")", "of") {
			continue
		}
		if i > 0 {
			if w, ok := p.judgeProportion(&p.figures[i-1], x); ok {
				out = append(out, w)
				continue
			}
		}
		if w, ok := p.judgeMajority(x); ok {
			out = append(out, w)
		}
	}
	return out
}

// judgeProportion compares the fraction f with the percentage x in brackets
// behind it. "Nearly" shuts out more, "over" shuts out less; a bare fraction may
// be off by a sixth of itself.
func (p *page) judgeProportion(f, x *figure) (claim.Warning, bool) {
	if !f.fraction() || !f.known() || f.sentence != x.sentence || x.first-f.last > 4 || !p.wordsOnly(f.last, x.first-1) {
		return claim.Warning{}, false
	}
	v := share(f.low, 100, 1)
	half := share(x.shown.step, 1, 2)
	may := reach{new(big.Rat).Sub(x.low, half), new(big.Rat).Add(x.low, half)}
	fits := reach{share(v, 5, 6), share(v, 7, 6)}
	switch f.Number.Bound {
	case claim.Nearly:
		fits.high = v
	case claim.LessThan, claim.AtMost:
		fits = reach{high: v}
	case claim.MoreThan, claim.AtLeast:
		fits = reach{low: v}
	case claim.Approx:
		fits = reach{share(v, 4, 5), share(v, 6, 5)}
	}
	said := x.say() + " is " + map[bool]string{true: "more", false: "less"}[x.low.Cmp(v) > 0] + " than " + inFull(f)
	if x.low.Cmp(v) == 0 {
		said = x.say() + " is " + inFull(f)
	}
	if !may.meets(fits) {
		return warn(PercentOf, claim.Flag, said+", the text says "+p.hedge(f)+f.say(), f.Span, x.Span), true
	}
	return warn(PercentOf, claim.OK, said+": it fits "+p.hedge(f)+f.say(), f.Span, x.Span), true
}

// inFull writes a fraction with its share in per cent: "a third (33.3%)".
func inFull(f *figure) string { return f.say() + " (" + decimal(share(f.low, 100, 1), 1) + "%)" }

// wordsOnly reports whether tokens [from,to) hold no mark and no word that ends
// a noun phrase.
func (p *page) wordsOnly(from, to int) bool {
	for i := from; i < to; i++ {
		if clauseWords[p.Lower(i)] || p.is(i, ".", "(", ")") {
			return false
		}
	}
	return true
}

// judgeMajority holds "a majority (47%)" and "most (47%)" against a half.
func (p *page) judgeMajority(x *figure) (claim.Warning, bool) {
	i := x.first - 2
	if !p.is(i, "majority") || p.is(i-1, "relative", "simple") || x.hedged() {
		return claim.Warning{}, false
	}
	half := big.NewRat(50, 1)
	if x.low.Cmp(half) > 0 {
		return warn(PercentOf, claim.OK, x.say()+" is more than half: a majority, as stated", x.Span, p.Span(i, i)), true
	}
	if new(big.Rat).Add(x.low, share(x.shown.step, 1, 2)).Cmp(half) >= 0 {
		return claim.Warning{}, false
	}
	return warn(PercentOf, claim.Flag, x.say()+" is less than half, the text says a majority", x.Span, p.Span(i, i)), true
}
