package audit

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// growthCheck holds a stated change against the two values beside it: "up 25%
// from $4m" to $5m, "doubled from $4m to $7m", "rose $3m from $10m to $13m".
func growthCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for i, row := range slices.Concat(p.rows, p.links) {
		moves := p.moves(row)
		if len(moves) > 0 && !p.plainReckoning(row[0].sentence) {
			moves = nil
		}
		for _, m := range moves {
			switch c := m.change; {
			case c.kind() == claim.Change:
				out = append(out, p.factor(m))
			case c.fraction() || c.kind() == claim.Percent && m.from.kind() != claim.Percent:
				out = append(out, p.relative(m))
			case c.kind() != claim.Percent && !c.points() && (c.sameUnit(m.from) || c.kind() == claim.Measure && m.from.kind() == claim.Count && m.from.Number.Of == ""):
				out = append(out, p.difference(m))
			}
		}
		if i < len(p.rows) {
			out = append(out, p.wrongWay(row)...)
			out = append(out, p.priced(row)...)
		}
	}
	return out
}

// relative judges a change in per cent or as a fraction of the first value.
func (p *page) relative(m move) claim.Warning {
	ratio := new(big.Rat).Quo(m.to.low, m.from.low)
	change := new(big.Rat).Sub(ratio, one)
	hundred := int64(100)
	if m.change.fraction() {
		hundred = 1
	}
	stated := m.change.reach().scaled(big.NewRat(1, hundred))
	if m.dir < 0 {
		stated = stated.negated()
	}
	stated = stated.plus(reach{one, one})
	v := judge(stated, ratio, m)
	dir := " is up "
	if change.Sign() < 0 {
		dir = " is down "
	}
	computed := decimal(share(change.Abs(change), 100, 1), m.change.shown.decimals+1) + "%"
	return m.warning(Growth, v, "from "+m.from.say()+" to "+m.to.say()+dir+computed, p.stated(m))
}

// factor judges doubled, tripled, halved, threefold, four times.
func (p *page) factor(m move) claim.Warning {
	ratio := new(big.Rat).Quo(m.to.low, m.from.low)
	v := claim.Flag
	for _, n := range p.factors(m.change) {
		if w := judgeFactor(n, m.change.Number.Bound, ratio, m); v != claim.OK {
			v = w
		}
	}
	said := "from " + m.from.say() + " to " + m.to.say() + " is " + decimal(ratio, 2) + " times"
	if v == claim.OK && ratio.Cmp(m.change.low) != 0 {
		return warn(Growth, v, said+", which fits "+p.stated(m), m.change.Span, m.from.Span, m.to.Span)
	}
	return m.warning(Growth, v, said, p.stated(m))
}

// factors returns what a factor may mean: a "threefold increase" and "three
// times more" are said of three times and of four times as much.
func (p *page) factors(c *figure) []*big.Rat {
	out := []*big.Rat{c.low}
	next := p.after(c, 0)
	if c.low.Cmp(one) > 0 && (upWords[next] || next == "more" || next == "higher" || next == "larger" || next == "bigger" || p.is(c.first-1, "by", "of") ||
		p.is(c.first-1, "increased", "rose", "grew")) {
		out = append(out, new(big.Rat).Add(c.low, one))
	}
	return out
}

// judgeFactor leaves a tenth either way; "nearly" and "more than" shut one side.
func judgeFactor(n *big.Rat, b claim.Bound, ratio *big.Rat, m move) claim.Verdict {
	r := reach{share(n, 9, 10), share(n, 11, 10)}
	switch b {
	case claim.MoreThan, claim.AtLeast:
		r = reach{low: n}
	case claim.LessThan, claim.AtMost:
		r = reach{high: n}
	case claim.Nearly:
		r = reach{share(n, 8, 10), share(n, 102, 100)}
	case claim.Approx:
		r = reach{share(n, 8, 10), share(n, 12, 10)}
	}
	if r.holds(ratio) {
		return claim.OK
	}
	ends := m.to.roundReach().over(m.from.roundReach())
	if (m.from.hedged() || m.to.hedged() || b != claim.Exact) && ends.meets(r) {
		return claim.CannotTell
	}
	return claim.Flag
}

// judge holds ratio, reckoned from the values as shown, against the stated one.
// Where only the rounding of the two values could explain a difference, it
// can't tell.
func judge(stated reach, ratio *big.Rat, m move) claim.Verdict {
	if stated.holds(ratio) {
		return claim.OK
	}
	e := math.Hypot(rounding(m.from), rounding(m.to))
	if toPenny(m.from, m.to) {
		e = 0
	}
	slack := new(big.Rat)
	slack.SetFloat64(e)
	slack.Mul(slack, ratio)
	near := reach{new(big.Rat).Sub(ratio, slack), new(big.Rat).Add(ratio, slack)}
	if m.from.hedged() || m.to.hedged() {
		near = m.to.roundReach().over(m.from.roundReach())
	}
	if b := m.change.Number.Bound; b == claim.Approx || b == claim.Nearly {
		change := new(big.Rat).Sub(ratio, one)
		wide := share(change.Abs(change), 1, 4)
		near = near.plus(reach{new(big.Rat).Neg(wide), wide})
	}
	if near.meets(stated) {
		return claim.CannotTell
	}
	return claim.Flag
}

// rounding is how far a value may lie from what it shows, as a part of it. A
// writer who gives the change reckons with values that are not rounded worse
// than to a fortieth.
func rounding(f *figure) float64 {
	e, _ := new(big.Rat).Quo(f.roundStep(), f.high).Float64()
	return math.Min(e/2, 0.025)
}

// difference judges a change in the unit of the two values.
func (p *page) difference(m move) claim.Warning {
	d := new(big.Rat).Sub(m.to.low, m.from.low)
	ends := m.to.reach().minus(m.from.reach())
	if m.dir < 0 {
		d, ends = d.Neg(d), ends.negated()
	}
	v := claim.Flag
	if r := m.change.reach(); r.holds(d) {
		v = claim.OK
	} else if finer := m.change.shown.step.Cmp(m.from.shown.step) < 0 || m.from.shown.step.Cmp(m.to.shown.step) != 0; ends.meets(r) && (finer || m.change.hedged()) {
		v = claim.CannotTell
	}
	dir := " up "
	if m.dir < 0 {
		dir = " down "
	}
	if d.Sign() < 0 {
		d.Neg(d)
		dir = map[string]string{" up ": " down ", " down ": " up "}[dir]
	}
	return m.warning(Growth, v, "from "+m.from.say()+" to "+m.to.say()+" is"+dir+m.from.like(d), p.stated(m))
}

// stated returns the change as the text gives it, with its direction where the
// figure alone does not say it and its hedge.
func (p *page) stated(m move) string {
	s := p.hedge(m.change) + m.change.say()
	switch {
	case m.change.kind() == claim.Change || m.dir == 0:
		return s
	case m.dir > 0:
		return "up " + s
	}
	return "down " + s
}

// warning writes the outcome for m.
func (m *move) warning(kind string, v claim.Verdict, reckoned, stated string) claim.Warning {
	switch v {
	case claim.OK:
		if !strings.HasSuffix(reckoned, stated) {
			reckoned += ": " + stated
		}
		reckoned += ", as stated"
	case claim.CannotTell:
		reckoned += ", the text says " + stated + ": rounding may explain it"
	default:
		reckoned += ", the text says " + stated
	}
	return warn(kind, v, reckoned, m.change.Span, m.from.Span, m.to.Span)
}

// wrongWay finds values that go down where the verb says up: "fell from $10m
// to $13m".
func (p *page) wrongWay(row []*figure) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+1 < len(row); i++ {
		x, y := row[i], row[i+1]
		from, to := x, y
		switch px, py := p.prep(x), p.prep(y); {
		case px == "from" && py == "to":
		case px == "to" && py == "from":
			from, to = y, x
		default:
			continue
		}
		dir := p.verb(x)
		if dir == 0 || p.exchanged(x, y) || !plainEnd(x) || !plainEnd(y) || !x.sameUnit(y) || !only(p.between(x, y), moveWords, timeWords) {
			continue
		}
		a, b := from.reach(), to.reach()
		if dir > 0 && a.low.Cmp(b.high) > 0 || dir < 0 && a.high.Cmp(b.low) < 0 {
			is := map[bool]string{true: "a fall", false: "a rise"}[dir > 0]
			says := map[bool]string{true: "a rise", false: "a fall"}[dir > 0]
			out = append(out, warn(Growth, claim.Flag, "from "+from.say()+" to "+to.say()+" is "+is+", the text tells of "+says, from.Span, to.Span))
		}
	}
	return out
}

// plainEnd reports whether f is a value of which a fall and a rise can't be
// meant the other way round, as with ranks and rates of exchange.
func plainEnd(f *figure) bool {
	return f.known() && !f.hedged() && f.low.Sign() > 0 && (f.kind() == claim.Money || f.kind() == claim.Percent || f.kind() == claim.Count && f.low.Cmp(big.NewRat(100, 1)) >= 0)
}

// exchanged reports whether x and y are ranks or rates of exchange, of which the
// better is the lower.
func (p *page) exchanged(x, y *figure) bool {
	from, to := max(p.Sentences[x.sentence].First, x.first-10), min(p.Sentences[y.sentence].Last, y.last+5)
	for i := from; i < to; i++ {
		if exchange[p.Lower(i)] {
			return true
		}
	}
	return false
}

var exchange = words("yen yuan renminbi rouble ruble peso lira rupee rupiah baht ringgit franc krona krone forint zloty shekel naira cedi dollar greenback " +
	"sterling currency rank ranks ranking ranked rankings place seed seeding handicap")

// verb returns the way of the verb of change just before the preposition of f.
func (p *page) verb(f *figure) int {
	i, first := p.TokenAt(f.from())-1, p.Sentences[f.sentence].First
	for n := 0; n < 2 && i > first && leadIns[p.Lower(i)]; n++ {
		i--
	}
	for i--; i >= first && i > f.first-6; i-- {
		if w := p.Lower(i); verbsOfWay[w] {
			return way(w)
		} else if len(w) < 4 || w[len(w)-2:] != "ly" {
			break
		}
	}
	return 0
}

// verbsOfWay say of their subject that it went up or down.
var verbsOfWay = words("rose risen rising grew grown growing increased increasing jumped soared surged climbed fell fallen falling dropped declined " +
	"declining decreased decreasing plunged plummeted sank slid tumbled")
