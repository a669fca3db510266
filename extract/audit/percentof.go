package audit

import (
	"math/big"
	"slices"

	"stet/extract/claim"
)

// percentOfCheck reckons a share of a whole again: "40% of 200, or 90", "90 of
// the 200 (40%)", "of 200 asked, 90, or 40%".
func percentOfCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for _, row := range slices.Concat(p.rows, p.links) {
		for i := 0; i+2 < len(row); i++ {
			if x, n, m, ok := p.shareOf(row[i], row[i+1], row[i+2]); ok {
				if w, ok := p.judgeShare(x, n, m); ok {
					out = append(out, w)
					i++
				}
			}
		}
		out = append(out, p.staffShare(row)...)
	}
	return out
}

// shareOf returns the percentage, the whole and the part of three neighbouring
// amounts that are told of one thing.
func (p *page) shareOf(a, b, c *figure) (x, n, m *figure, ok bool) {
	ab, bc := p.between(a, b), p.between(b, c)
	if x, n, m, ok := p.equity(a, b, c); ok {
		return x, n, m, true
	}
	switch {
	case p.stake(a, b, c): // 20% of the firm for $30m, valuing it at $150m
		return a, c, b, true
	case portion(a) && ofGap(ab) && orGap(bc, 4) && ends(p, c): // 40% of 200 firms, or 80
		x, n, m = a, b, c
	case portion(a) && p.ofThose(a, b) && ofGap(bc): // 40% of staff, or 80 of 200
		x, n, m = a, c, b
	case portion(b) && p.ofWhole(a) && p.calm(a, b) && orGap(bc, 1): // of 200 firms, 40%, or 80
		x, n, m = b, a, c
	case portion(b) && orGap(ab, 2) && ofGap(bc): // 80, or 40%, of the 200 firms
		x, n, m = b, c, a
	case portion(c) && ofGap(ab) && orGap(bc, 4): // 80 of the 200 firms, or 40%
		x, n, m = c, b, a
	case portion(c) && p.ofWhole(a) && p.calm(a, b) && orGap(bc, 1): // of 200 firms, 80, or 40%
		x, n, m = c, a, b
	default:
		return nil, nil, nil, false
	}
	whole := n.low.Sign() > 0 && addable(n) && addable(m) && n.sameUnit(m) && (n.low.Cmp(m.low) >= 0 || x.kind() == claim.Percent)
	return x, n, m, whole && (sameThing(n, m) || !own(m)) && p.after(x, 0) != "more" && (p.direction(x) == 0 || p.ofThose(a, b))
}

// ofThose reports whether the share a is of things that are not counted before b
// gives it as a number: "40% of staff, or 80 of 200".
func (p *page) ofThose(a, b *figure) bool {
	gap := p.between(a, b)
	if a.Number.OfSpan.Start >= a.Span.End && len(gap) == 3 && gap[0] == "of" {
		gap = gap[1:] // what is counted is left out
	} else if len(gap) > 3 && len(gap) < 7 && gap[0] == "of" {
		gap = gap[len(gap)-2:]
	}
	if len(gap) == 1 && gap[0] == "(" && p.after(a, 0) == "of" {
		return true
	}
	return len(gap) == 2 && gap[0] == "," && gap[1] == "or" && p.after(a, 0) == "of"
}

// stake reports whether b is paid for share a of a company that is then worth c.
func (p *page) stake(a, b, c *figure) bool {
	if a.kind() != claim.Percent || !portion(a) || b.kind() != claim.Money || !b.sameUnit(c) || !b.known() || !c.known() || b.low.Sign() <= 0 || c.low.Cmp(b.low) <= 0 || b.sentence != c.sentence {
		return false
	}
	if w := p.after(a, 0); w != "of" && w != "stake" && w != "share" || p.before(b) != "for" || !p.isWorth(c) || p.isRound(c) {
		return false
	}
	for i := a.first; i < min(c.last+3, a.first+far); i++ {
		if olderWorth[p.Lower(i)] || p.is(i, "and", "but", ";") {
			return false
		}
	}
	return true
}

// portion reports whether f is a share of something.
func portion(f *figure) bool {
	return (f.kind() == claim.Percent || f.fraction()) && f.known() && f.low.Sign() > 0
}

// own reports whether what f counts stands behind it, not elsewhere in the
// sentence.
func own(f *figure) bool { return f.Number.OfSpan.Start >= f.Span.End }

// ofGap reports whether gap says that what follows is the whole: "of the", "of
// the country's".
func ofGap(gap []string) bool {
	for len(gap) > 0 && (gap[0] == ")" || gap[0] == "," || gap[0] == "out") {
		gap = gap[1:]
	}
	if len(gap) == 0 || gap[0] != "of" {
		return false
	}
	return ownerGap(gap[1:])
}

// ownerGap reports whether gap holds what may stand between "of" and a whole.
func ownerGap(gap []string) bool {
	if n := len(gap); n > 1 && n <= 5 && (gap[n-1] == "'s" || gap[n-1] == "'") {
		return !slices.ContainsFunc(gap, func(w string) bool { return clauseWords[w] })
	}
	return len(gap) <= 2 && only(gap, wholeWords)
}

// orGap reports whether gap, after at most n words, says that what follows is
// the same in another form: ", or", "(", "—".
func orGap(gap []string, n int) bool {
	if len(gap) == 0 {
		return false
	}
	for _, w := range gap[:len(gap)-1] {
		switch w {
		case "and", "but", ";", ":", "while", "of", "(", ")", "from", "to", "than":
			return false
		}
	}
	if k := slices.Index(gap, "."); k >= 0 {
		return only(gap[k+1:], words("that this is was 's represents represented"))
	}
	switch last := gap[len(gap)-1]; last {
	case "or", "(", "—", "–":
		return len(gap) <= n+2
	}
	return len(gap) == 1 && gap[0] == ","
}

// ends reports whether m stands for itself: a mark, a verb or nothing follows
// its noun.
func ends(p *page, m *figure) bool {
	if own(m) {
		return true
	}
	return p.verbal(m) || m.kind() == claim.Money || p.is(m.last, "of", "in", "by", "at", "—", "–", ";")
}

// judgeShare holds the part against the share of the whole. It reports nothing
// where only a hedge could explain a difference.
func (p *page) judgeShare(x, n, m *figure) (claim.Warning, bool) {
	hundred := int64(100)
	if x.kind() != claim.Percent {
		hundred = 1
	}
	stated := x.reach().scaled(big.NewRat(1, hundred))
	ratio := new(big.Rat).Quo(m.low, n.low)
	product := new(big.Rat).Mul(n.low, share(x.low, 1, hundred))
	text := x.say() + " of " + n.digits() + " is " + m.likeOwn(product, n)
	places := []claim.Span{x.Span, n.Span, m.Span}
	hedged := x.hedged() || n.hedged() || m.hedged()
	switch {
	case stated.holds(ratio) || m.reach().holds(product):
		return warn(PercentOf, claim.OK, text+": "+p.hedge(m)+m.digits()+" fits "+p.hedge(x)+x.say(), places...), true
	case !n.counted().times(stated.loosened(x)).meets(m.counted()):
		return warn(PercentOf, claim.Flag, text+", the text says "+p.hedge(m)+m.digits(), places...), true
	case hedged:
		return claim.Warning{}, false
	}
	return warn(PercentOf, claim.CannotTell, text+", the text says "+m.digits()+": rounding may explain it", places...), true
}

// counted is the reach of f as a part or a whole: a few things are counted to
// the one, and "some 30" of them is no less than 27.
func (f *figure) counted() reach {
	if f.kind() != claim.Count || f.high.Cmp(big.NewRat(100, 1)) >= 0 || !f.high.IsInt() {
		return f.roundReach().loosened(f)
	}
	return f.within(new(big.Rat))
}

// likeOwn writes value v, a part of n, the way m is written.
func (m *figure) likeOwn(v *big.Rat, n *figure) string {
	switch {
	case m.shown.end > 0:
		return m.like(v)
	case n.shown.end > 0 && n.kind() == claim.Money:
		return n.like(v)
	}
	return decimal(v, 1)
}
