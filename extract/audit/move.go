package audit

import (
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// move is a stated change with the two values between which it lies: "up 25%"
// with $4m and $5m.
type move struct {
	change, from, to *figure
	dir              int // 1 up, -1 down, 0 not said
}

// moves finds the changes whose two ends stand beside them in a row of amounts.
func (p *page) moves(row []*figure) []move {
	var out []move
	row = p.split(row)
	for i, c := range row {
		if !mayChange(c) || p.rate(c) {
			continue
		}
		m := move{change: c, dir: p.direction(c)}
		if c.kind() == claim.Change {
			m.dir = 1
			if c.high.Cmp(one) < 0 {
				m.dir = -1
			}
		} else if m.dir == 0 && i > 0 && p.before(c) == "or" && orGap(p.between(row[i-1], c), 0) { // "rises by 50p, or 10%"
			m.dir = p.direction(row[i-1])
		}
		if m.dir == 0 && c.kind() != claim.Change && !c.points() && (c.kind() != claim.Percent || p.before(c) != "or" && p.before(c) != "(") {
			continue
		}
		for _, try := range p.tries(row, i) {
			if p.ends(&m, try) && m.sane() {
				if m.dir == 0 && !c.points() { // "from $100m to $130m, or 30%"
					if m.dir = m.to.low.Cmp(m.from.low); try[2] != c {
						break
					}
				}
				out = append(out, m)
				break
			}
		}
	}
	return out
}

// tries returns the amounts of row that may be the values of the change at i,
// with the change, in the order of the text: the nearest, or past a sum for each
// share ("$420m, or $6.40 a share, up 5% from $400m").
func (p *page) tries(row []*figure, i int) [][3]*figure {
	at := func(k int) *figure {
		if k < 0 || k >= len(row) {
			return nil
		}
		return row[k]
	}
	c := row[i]
	tries := [][3]*figure{{c, at(i + 1), at(i + 2)}, {at(i - 1), c, at(i + 1)}, {at(i - 2), at(i - 1), c}}
	if f := at(i - 1); f != nil && p.perUnit(f) != "" {
		tries = append(tries, [3]*figure{at(i - 2), c, at(i + 1)}, [3]*figure{at(i - 4), at(i - 2), c})
	}
	if f := at(i + 2); f != nil && p.perUnit(f) != "" {
		tries = append(tries, [3]*figure{c, at(i + 1), at(i + 3)})
	}
	return tries
}

// mayChange reports whether c may say by how much something changed.
func mayChange(c *figure) bool { return c.known() && c.low.Sign() >= 0 }

// ends fills in the values of m from three amounts in the order of the text,
// the change among them. It reports whether they belong together.
func (p *page) ends(m *move, try [3]*figure) bool {
	var two []*figure
	for _, f := range try {
		if f == nil {
			return false
		}
		if f != m.change {
			two = append(two, f)
		}
	}
	x, y := two[0], two[1]
	if !x.known() || !y.known() || !x.sameUnit(y) && !p.unitLeftOut(x, y) || x.low.Sign() <= 0 || y.low.Sign() <= 0 || !endable(x) {
		return false
	}
	if m.from, m.to = p.fromTo(m, try, x, y); m.from == nil {
		return false
	}
	if p.perUnit(x) != p.perUnit(y) && !p.sharesUnit(x, y) || m.change == try[2] && p.compares(m.change) {
		return false
	}
	if m.change == try[1] && m.change.kind() == claim.Change && p.equals(x, m.change, y) {
		return true
	}
	for i := range 2 {
		if !p.close(try[i], try[i+1], m.change) {
			return false
		}
	}
	return !p.foreseen(x) && !p.foreseen(y) && m.change.sentence >= y.sentence && !p.otherPeriod(m.change, y)
}

// otherPeriod reports whether the change c is told for a year and the value y
// for the quarter, month or week before.
func (p *page) otherPeriod(c, y *figure) bool {
	yearly := p.has(c.last, c.last+5, "year", "annually") || p.has(c.first-4, c.first, "annual", "yearly", "year")
	return yearly && p.has(y.last, y.last+6, "quarter", "month", "week") && !p.has(y.last, y.last+8, "year")
}

// fromTo returns which of x and y, in the order of the text, is the first value
// and which the second, nil where the words do not say it.
func (p *page) fromTo(m *move, try [3]*figure, x, y *figure) (from, to *figure) {
	switch px, py := p.prep(x), p.prep(y); {
	case px == "from" && py == "to":
		return x, y
	case px != "from" && px != "compared" && (py == "from" || py == "compared") && (m.change != try[0] || px == "to"):
		return y, x
	case m.change != try[1]:
	case py == "to" && p.stood(x, m.change):
		return x, y
	case m.change.kind() == claim.Change && m.change.low.Cmp(one) >= 0 && px != "from" && p.equals(x, m.change, y):
		return y, x
	}
	return nil, nil
}

// stood reports whether x is told aside as what was before c: "the fund, worth
// $4bn in 2010, has doubled to", "exports, which were $20bn, rose 25% to".
func (p *page) stood(x, c *figure) bool {
	gap := p.between(x, c)
	for len(gap) > 0 && timeWords[gap[0]] {
		gap = gap[1:]
	}
	aside := p.has(x.first-4, x.first, "which", "worth", "once") || c.kind() == claim.Change && p.before(x) == ","
	return aside && len(gap) > 0 && gap[0] == "," && only(gap[1:], words("has have had was were by"), upWords, downWords)
}

// equals reports whether x is told to be c times y: "$12m was double the $6m".
func (p *page) equals(x, c, y *figure) bool {
	if !only(p.between(x, c), words("was were is are , — – or that which")) {
		return false
	}
	gap := p.between(c, y)
	if n := len(gap); n > 2 && n < 6 && (gap[0] == "the" || gap[0] == "its") && gap[n-1] == "of" { // "triple the original estimate of"
		return !slices.ContainsFunc(gap, func(w string) bool { return clauseWords[w] })
	}
	return only(gap, words("the its his her their as much many large big high of that"))
}

// sane reports whether the two values lie within the reach of the stated
// change or not far outside: what is off by a factor of ten is of something
// else.
func (m *move) sane() bool {
	r := new(big.Rat).Quo(m.to.low, m.from.low)
	limit := big.NewRat(10, 1)
	if m.change.kind() == claim.Change {
		limit = share(limit, 1, 2)
		limit = most(limit, share(m.change.high, 3, 1))
	} else if m.change.kind() == claim.Percent {
		limit = most(limit, share(m.change.high, 3, 100))
	}
	return r.Cmp(limit) <= 0 && limit.Mul(limit, r).Cmp(one) >= 0
}

// perUnit returns the unit by which f counts, as in "$2.20 a share", "" for
// none.
func (p *page) perUnit(f *figure) string {
	if w := p.after(f, 0); w != "a" && w != "per" && w != "each" && w != "an" {
		return ""
	}
	switch w := p.after(f, 1); w {
	case "year", "week", "month", "quarter", "decade", "day":
		if q := p.after(f, 2); q == "earlier" || q == "ago" || q == "before" || q == "later" {
			return ""
		}
		return w
	default:
		return w
	}
}

// compares reports whether the factor c is one of another thing: "three times
// the limit", "twice as much as planned".
func (p *page) compares(c *figure) bool {
	switch w := p.after(c, 0); w {
	case "the", "as", "what", "its", "their", "that", "more", "his", "her", "a", "those":
		return c.kind() == claim.Change
	}
	return false
}

// endable reports whether f may be one end of a change.
func endable(f *figure) bool {
	switch f.kind() {
	case claim.Money, claim.Percent, claim.Count, claim.Ratio:
		return true
	case claim.Measure:
		return f.Number.Unit != "point" || f.shown.end > 0
	}
	return false
}

// prep returns the word that gives f its part in a change: "from", "to" (also
// for "at"), "compared" for words of comparison, "" for none.
func (p *page) prep(f *figure) string {
	i, first := p.TokenAt(f.from())-1, p.Sentences[f.sentence].First
	if p.is(i, "'s", "’s") && p.is(i-1, "year", "month", "quarter", "week", "season") && p.is(i-2, "last") && i-3 > first {
		i -= 3 // "up on last year's $80m"
	}
	for n := 0; n < 2 && i > first && leadIns[p.Lower(i)]; n++ {
		i--
	}
	if i < first {
		return ""
	}
	switch w := p.Lower(i); w {
	case "from", "to":
		if w == "to" && i > first && p.is(i-1, "compared", "compares") {
			return "compared"
		}
		return w
	case "with":
		if i > first && p.is(i-1, "compared", "compares") {
			return "compared"
		}
	case "against", "versus", "vs", "than", "v":
		return "compared"
	case "on", "over":
		if i > first && way(p.Lower(i-1)) != 0 { // "a 50% increase on the $3m"
			return "compared"
		}
	case "at":
		return "to"
	}
	return ""
}

// close reports whether nothing but the words of a change stands between
// neighbours a and b.
func (p *page) close(a, b, change *figure) bool {
	gap := p.between(a, b)
	if a == change && p.wayBefore(a) != 0 {
		// "Sales, up 12% in 2018, rose from $2m to $3m": another change
		for i, w := range gap {
			if way(w) != 0 && w != "up" && w != "down" || way(w) != 0 && (i+1 == len(gap) || gap[i+1] != "from") {
				return false
			}
		}
	}
	if only(gap, moveWords, upWords, downWords, timeWords) {
		return true
	}
	if b == change || a != change {
		// "3.5 million people voted, up from": a verb before the comma
		i := slices.Index(gap, ",")
		return i > 0 && i < 4 && i+1 < len(gap) && !slices.ContainsFunc(gap[:i], func(w string) bool { return clauseWords[w] || w == "to" || w == "from" }) &&
			only(gap[i:], moveWords, upWords, downWords, timeWords)
	}
	if a.kind() == claim.Percent && len(gap) > 2 && (upWords[gap[0]] || downWords[gap[0]]) && brings[gap[1]] { // "a 40% discount cut the price from"
		return len(gap) <= 8 && !slices.ContainsFunc(gap, func(w string) bool { return clauseWords[w] })
	}
	// "doubled the number of staff from", "a 30% rise in revenue from"
	if a.kind() != claim.Change && (len(gap) < 3 || !upWords[gap[0]] && !downWords[gap[0]] || gap[1] != "in") {
		return false
	}
	for i, w := range gap {
		if clauseWords[w] && (w != "," || i+2 != len(gap) || gap[i+1] != "from" && gap[i+1] != "to") {
			return false
		}
	}
	return len(gap) <= 8
}

// direction returns 1 where the words at c say that something rose, -1 where it
// fell, and 0 where they do not say.
func (p *page) direction(c *figure) int {
	if d := p.wayBefore(c); d != 0 {
		return d
	}
	for n := range 4 {
		w := p.after(c, n)
		if d := way(w); d != 0 {
			return d
		}
		switch {
		case w == "more" || w == "higher" || w == "larger" || w == "bigger":
			return 1
		case w == "less" || w == "fewer" || w == "lower" || w == "smaller":
			return -1
		case w != "-" && w != "year" && w != "on" && w != "over" && w != "sharp" && w != "steep":
			return 0
		}
	}
	return 0
}

// wayBefore is direction by the words before c alone: "rose by", "a drop of".
func (p *page) wayBefore(c *figure) int {
	i, first := p.TokenAt(c.from())-1, p.Sentences[c.sentence].First
	for n := 0; n < 4 && i > first && (byWords[p.Lower(i)] || strings.HasSuffix(p.Lower(i), "ly")); n++ {
		i--
	}
	if i < first || p.is(i, "up") && p.is(i-1, "make", "makes", "made", "making") {
		return 0
	}
	return way(p.Lower(i))
}

func way(w string) int {
	switch {
	case upWords[w]:
		return 1
	case downWords[w]:
		return -1
	}
	return 0
}

// rate reports whether c is a change for each year or month, which adds up
// otherwise, or part of something ("25% of").
func (p *page) rate(c *figure) bool {
	w, next, third := p.after(c, 0), p.after(c, 1), p.after(c, 2)
	if p.before(c) == "annual" || p.before(c) == "average" {
		return true
	}
	switch w {
	case "annually", "yearly", "monthly", "of", "annual", "average", "compound":
		return true
	case "a", "per", "each", "every":
		if next == "year" || next == "month" || next == "week" || next == "quarter" || next == "day" || next == "annum" {
			return third != "earlier" && third != "ago" && third != "before" && third != "later"
		}
	}
	return false
}

// foreseen reports whether f is what somebody expected, not what was.
func (p *page) foreseen(f *figure) bool {
	for n := range 4 {
		switch p.after(f, n) {
		case "forecast", "forecasts", "expected", "estimate", "estimates", "target", "consensus", "predicted", "projected", "expectations", "guidance":
			return true
		}
	}
	return false
}

// likeForLike are words that say a change was not reckoned from the two values
// as they stand.
var likeForLike = words("currency currencies organic organically organic-growth inflation adjusted adjusting compound annualised annualized pro-forma " +
	"comparable underlying like-for-like restated excluding stripping")

// plainReckoning reports whether sentence s says nothing of how a change was
// reckoned.
func (p *page) plainReckoning(s int) bool {
	for i := p.Sentences[s].First; i < p.Sentences[s].Last; i++ {
		w := p.Lower(i)
		if likeForLike[w] || w == "like" && p.is(i+1, "-") && p.is(i+2, "for") || w == "pro" && p.is(i+1, "forma") || w == "real" && p.is(i+1, "terms") {
			return false
		}
	}
	return true
}

var (
	upWords = words("up rose rise rises rising risen grew grow grows growing grown growth increase increased increases increasing gain gained gains " +
		"gaining jump jumped jumps jumping soar soared soars surge surged surging climb climbed climbing advanced expanded improved swelled ballooned " +
		"rocketed leapt leaped leap widened raised upped added boosted lifted raising lifting boosting")
	downWords = words("down fell fall falls falling fallen drop dropped drops dropping decline declined declines declining decrease decreased " +
		"decreases decreasing slump slumped plunge plunged plunging plummeted slid slide sank shrank shrunk dipped dip tumbled contracted eased slipped " +
		"reduced reduction discount lost cut cutting narrowed lowered reducing lowering trimmed slashed shed")
	// byWords may stand between a verb and its amount.
	byWords = words("by of a an some another further the just only total whole about around roughly")
	leadIns = words("the just only a an its their his her record only some previous mere last")
	// moveWords may stand between the parts of a change.
	moveWords = words(". that this makes made represents represented marks marked compares 's , ( ) - — – : from to at by of a an the or which is was were that it this compared with against versus vs v than just only " +
		"representing marking equal equivalent as much many times higher lower more less fewer bigger larger smaller per share barrel tonne ton litre gallon " +
		"ounce head hour minute second night person seat ticket household unit kilo kg metre meter acre hectare mile foot each on has have had record its their about around sharp steep overall net in value total so making for")
	timeWords = words("in at an year years earlier ago before last previous prior same quarter quarters period month months week weeks day days this " +
		"fiscal financial half season decade time then during within over on previously now today 's year-on-year since first second third fourth twelve-month " +
		"prior-year year-earlier corresponding level")
	clauseWords = words(", ; : and but while as after when — – ( ) that which because although though where who or")
)
