package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// pair reads what joins amount a to a second one.
func (r *reader) pair(a amount) (figure, bool) {
	if f, ok := r.voteCount(a); ok {
		return f, true
	}
	if f, ok := r.ratio(a); ok {
		return f, true
	}
	if f, ok := r.perMany(&a); ok {
		return f, true
	}
	if f, ok := r.ages(a); ok {
		return f, true
	}
	if f, ok := r.withError(&a); ok {
		return f, true
	}
	j, how := r.joint(a)
	if how == notJoined {
		return figure{}, false
	}
	b, ok := r.amount(j)
	if !ok || !a.val.known() || !b.val.known() || a.ordinal || b.ordinal || a.kind == claim.Change || a.minorUnlike(b) {
		return figure{}, false
	}
	if how == byTo && r.movedTo(&a, &b) {
		return figure{}, false
	}
	if f, ok := r.score(a, b, how); ok {
		return f, true
	}
	if !r.joins(&a, &b, how) {
		return figure{}, false
	}
	f := r.single(b)
	f.from, f.noun = a.from, b.to
	f.lo, f.hi = a.val, b.val
	f.bound, f.mod = "", claim.Span{}
	f.noNoun = a.noNoun || b.noNoun
	if a.part && b.part && f.kind == claim.Count {
		f.kind = claim.Ratio // "a quarter to a third"
	}
	f.rule = string(f.kind) + " range"
	f.span.Start = r.d.Tokens[a.from].Start
	if how == byAnd {
		f.span.Start = r.d.Tokens[a.from-1].Start // "between" belongs to the figure
		f.from = a.from - 1
	}
	return f, f.lo.fits() && f.hi.fits()
}

// ages reads "ages 18 to 29", "aged 65–74", "between the ages of 18 and 29".
func (r *reader) ages(a amount) (figure, bool) {
	p := a.from - 1
	if r.is(p, "between", "from") && r.is(p-1, "ages", "aged") {
		p-- // "aged between five and 11"
	}
	if !r.is(p, "ages", "aged") && !(r.is(p, "of") && r.is(p-1, "ages")) || a.stated {
		return figure{}, false
	}
	j := a.to + 1
	if !r.is(a.to, "to", "and", "through") && !dashes[r.raw(a.to)] {
		return figure{}, false
	}
	b, ok := r.number(j)
	if !ok || !a.val.known() || !b.val.known() || b.ordinal || b.val.compare(a.val) <= 0 {
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Age, lo: a.val, hi: b.val, unit: "year", noNoun: true, rule: "ages"}, true
}

// minorUnlike reports whether one amount is in cents and the other is not.
func (a amount) minorUnlike(b amount) bool {
	return a.kind == claim.Money && b.kind == claim.Money && a.minor != b.minor
}

// joint is how two amounts are joined.
type joint int

const (
	notJoined joint = iota
	byDash
	byTo
	byAnd
	byOr
)

// joint finds the joint after a and the token at which the second amount
// would begin.
func (r *reader) joint(a amount) (int, joint) {
	j := a.to
	switch {
	case r.hyphen(j) || dashes[r.raw(j)] && r.glued(j) && r.glued(j+1):
		if r.is(j+1, "to") && r.hyphen(j+2) {
			return j + 3, byTo
		}
		return j + 1, byDash
	case dashes[r.raw(j)] && r.glued(j) && r.is(j+1, "to") && !r.glued(j+1): // "8- to 12-inch"
		return j + 2, byTo
	case dashes[r.raw(j)] && r.glued(j) && r.is(j+1, "or") && !r.glued(j+1):
		return j + 2, byOr
	case dashes[r.raw(j)] && !r.glued(j) && !r.glued(j+1) && a.digits && r.kind(j+1, text.Number) && r.raw(j) != "—":
		return j + 1, byDash
	case r.is(j, "to", "through") && !r.glued(j):
		return j + 1, byTo
	case r.is(j, "and") && r.is(a.from-1, "between"):
		return j + 1, byAnd
	case r.is(j, "or"):
		return j + 1, byOr
	}
	return 0, notJoined
}

// joins reports whether a and b are the two ends of one range and passes
// scale and unit from either end to the other.
func (r *reader) joins(a, b *amount, how joint) bool {
	if b.million && b.kind == claim.Measure && a.prefix { // "€90-95m"
		b.kind, b.unit, b.stated, b.scaled = claim.Count, "", false, true
		b.val = b.val.shift(6)
	}
	if a.stated && b.stated && (a.kind != b.kind || a.unit != b.unit) {
		if !(a.prefix && b.kind == claim.Money) {
			return false
		}
	}
	if how == byTo && a.kind == claim.Money && a.prefix && !b.stated && !b.scaled && r.plural(b.to) {
		return false // "paid £310,000 to five people"
	}
	if a.part != b.part && how != byDash {
		return false // "narrowed by a third to €9m"
	}
	if how == byTo && (a.stated && !a.prefix && !b.stated || r.changeBefore(a) && !r.oneRange(a, b)) {
		return false
	}
	if how == byOr && !r.neighbours(a, b) {
		return false
	}
	if how == byDash && b.stated && b.prefix && a.stated && !a.prefix {
		return false
	}
	r.shareUnit(a, b)
	r.shareScale(a, b, how)
	return a.val.fits() && b.val.fits()
}

// shareUnit gives the unit of one end to the other.
func (r *reader) shareUnit(a, b *amount) {
	switch {
	case b.stated && !a.stated:
		if b.kind == claim.Duration {
			a.val = a.val.times(r.secondsOf(b.num))
		}
		if b.minor > 0 {
			a.val = a.val.shift(-b.minor)
		}
		a.kind, a.unit, a.certain = b.kind, b.unit, b.certain
	case a.stated && !b.stated, a.prefix && b.kind == claim.Money:
		b.kind, b.unit, b.certain, b.rule = a.kind, a.unit, a.certain, a.rule
		b.noNoun = a.noNoun
	}
}

// shareScale gives the scale word of one end to the other: "$1.2–1.4bn".
func (r *reader) shareScale(a, b *amount, how joint) {
	limit := integer(1000)
	switch {
	case r.oneScale(a, b, how != byTo || !b.prefix): // a dash joins one figure, in the wrong order too
		a.val = a.val.shift(r.power(b)).times(r.dozens(b))
	case how == byDash && b.grouped && !a.grouped && !a.scaled && a.val.compare(limit) < 0 && strings.HasSuffix(r.raw(b.to-1), ",000") &&
		a.val.exp >= 0 && a.val.shift(3).compare(b.val) < 0:
		a.val = a.val.shift(3) // "5-6,000 fans"
	case a.scaled && !b.scaled && !b.grouped && b.val.compare(limit) < 0 && a.prefix && !b.prefix:
		b.val = b.val.shift(r.power(a))
	}
}

// dozens returns 12 where a is counted in dozens, else 1.
func (r *reader) dozens(a *amount) int64 {
	for j := a.from; j < a.to; j++ {
		if r.is(j, "dozen") {
			return 12
		}
	}
	return 1
}

// power returns the power of ten of the scale words in a.
func (r *reader) power(a *amount) int {
	p := 0
	for j := a.from; j < a.to; j++ {
		e := r.at(j)
		switch {
		case e.class&cHundred != 0:
			p += 2
		case e.class&cScale != 0:
			p += e.exp
		case j > a.from && r.glued(j) && r.kind(j-1, text.Number):
			p += r.letterScale(j)
		}
	}
	return p
}

// secondsOf returns the seconds in the unit of time that ends n.
func (r *reader) secondsOf(n num) int64 {
	for j := n.to - 1; j > n.from; j-- {
		if e := r.at(j); e.class&cTime != 0 {
			return int64(e.exp)
		}
		if s := letterTime[r.raw(j)]; s > 0 {
			return s
		}
	}
	return 1
}

// neighbours reports whether "or" joins two ends that follow each other: "two
// or three", "10 or 12 percent".
func (r *reader) neighbours(a, b *amount) bool {
	x, ok1 := a.val.whole()
	y, ok2 := b.num.val.whole()
	if b.kind == claim.Duration {
		if u := r.secondsOf(b.num); !ok2 || u > 1 {
			if v, ok := b.val.fraction(1, u).whole(); ok {
				y, ok2 = v, true
			}
		}
	}
	return ok1 && ok2 && !a.stated && y > x && (y-x <= 2 && x < 20 || b.stated && y <= 2*x)
}

// oneRange reports whether "raised $1.5 to $2 million" tells of one range: no rise
// of a dollar and a half leads to two million.
func (r *reader) oneRange(a, b *amount) bool {
	return a.prefix && b.prefix && a.unit == b.unit && !r.is(a.from-1, "from") && r.oneScale(a, b, false)
}

// changeBefore reports whether "from a to b" or "rose a to b" tells of two
// figures and not of a range.
func (r *reader) changeBefore(a *amount) bool {
	if r.is(a.from-1, "from") {
		for j := a.from - 2; j >= r.first && j > a.from-10; j-- {
			if r.has(j, cChange) {
				return true
			}
		}
		return false
	}
	return a.stated && r.has(a.from-1, cChange)
}

// ratio reads "one in five", "two out of three", "3 to 1".
func (r *reader) ratio(a amount) (figure, bool) {
	if a.stated || a.scaled || a.ordinal || !a.val.known() {
		return figure{}, false
	}
	j := a.to
	switch {
	case r.is(j, "in"):
		j++
	case r.is(j, "out") && r.is(j+1, "of"):
		j += 2
	case r.is(j, "times") && r.is(j+1, "out") && r.is(j+2, "of"): // "nine times out of ten"
		j += 3
	case r.hyphen(j) && r.is(j+1, "in") && r.hyphen(j+2):
		j += 3
	case r.is(j, "to"), r.hyphen(j) && r.is(j+1, "to") && r.hyphen(j+2):
		return r.odds(a)
	case r.is(j, "over"):
		return r.over(a)
	default:
		return figure{}, false
	}
	if r.is(j, "every") {
		j++
	}
	b, ok := r.amount(j)
	if ok && r.hyphen(j-1) && b.kind == claim.Duration { // "a 1-in-100-year flood"
		b.num, ok = r.number(j)
		b.stated = false
	}
	if !ok || b.stated || b.ordinal || b.part {
		return figure{}, false
	}
	x, ok1 := a.val.int64()
	y, ok2 := b.val.int64()
	if !ok1 || !ok2 || x < 1 || y <= x || a.digits && b.digits && y < 2101 && year(int(y)) && !b.grouped || r.has(b.to, cMonth) || r.is(a.to, "in") && (x > 20 || x > 1 && r.seasonLong(b.to)) {
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Ratio, lo: integer(1).fraction(x, y), noun: b.to, rule: "ratio"}, true
}

// seasonLong reports whether token i begins what makes a tally of "11 in 25",
// games and not a ratio: "this season", "matches".
func (r *reader) seasonLong(i int) bool {
	if r.is(i, "this", "last", "all") {
		i++
	}
	return r.is(i, "season", "term", "campaign", "games", "matches", "appearances", "starts", "outings", "tests", "internationals", "caps", "innings")
}

// over reads the fraction "one over three", which nothing follows.
func (r *reader) over(a amount) (figure, bool) {
	b, ok := r.number(a.to + 1)
	if !ok || b.ordinal || b.scaled || !b.val.known() || r.kind(b.to, text.Word) {
		return figure{}, false
	}
	x, ok1 := a.val.abs().whole()
	y, ok2 := b.val.whole()
	if !ok1 || !ok2 || x < 1 || y <= x {
		return figure{}, false
	}
	f := figure{from: a.from, to: b.to, kind: claim.Count, lo: a.val.fraction(1, int64(y)), noNoun: true, rule: "fraction"}
	return f, true
}

// odds reads "3 to 1" and "3-to-1" where no contest was fought.
func (r *reader) odds(a amount) (figure, bool) {
	j := a.to + 1
	if r.hyphen(a.to) {
		j = a.to + 3
	}
	b, ok := r.amount(j)
	one := integer(1)
	if !ok || b.stated || b.ordinal || !b.val.known() || b.val.compare(one) != 0 || a.val.compare(one) <= 0 || r.contest(a.from, 6) {
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Ratio, lo: a.val, noNoun: true, rule: "ratio"}, true
}

// contest reports whether a word of contest stands within n tokens before i.
func (r *reader) contest(i, n int) bool {
	for j := i - 1; j >= r.first && j >= i-n; j-- {
		if r.has(j, cContest) {
			return true
		}
	}
	return false
}

// score reads "3-1", "5–4", "52 to 48".
func (r *reader) score(a, b amount, how joint) (figure, bool) {
	if a.stated || b.stated || a.scaled || b.scaled || a.part || b.part || how != byDash && how != byTo {
		return figure{}, false
	}
	x, ok1 := a.val.whole()
	y, ok2 := b.val.whole()
	if r.raw(a.from-1) == ":" && r.glued(a.from) || r.raw(b.to) == ":" && r.glued(b.to) {
		return figure{}, false
	}
	if !ok1 || !ok2 || x > 999 || y > 999 || !strings.EqualFold(a.val.String(), r.plain(a)) {
		return figure{}, false
	}
	contest := r.contest(a.from, 12) || r.raw(a.from-1) == "(" && r.raw(b.to) == ")" && how == byDash && a.digits && x < 200 && y < 200
	if how == byDash && !contest && !(a.digits && b.digits) {
		return figure{}, false // "fifty-fifty"
	}
	switch {
	case how == byTo && !contest:
		return figure{}, false
	case how == byTo && x < y && !r.is(a.from-1, "by", "voted", "vote", "ruled", "won", "lost"):
		return figure{}, false
	case how == byDash && x < y && a.digits && b.digits && r.standing(a.from, b.to, min(x, y)):
	case how == byDash && x < y && !contest && !r.is(b.to, "win", "loss", "victory", "defeat", "draw", "vote", "record", "lead"):
		return figure{}, false
	case r.has(b.to, cTime|cMeasure|cPercent):
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Score, literal: a.val.String() + ":" + b.val.String(), noNoun: true, rule: "score"}, true
}

// standing reports whether tokens [i,to) are the wins and losses of a team: "the
// Bulls fell to 6-7", "they are 0-2 this season".
func (r *reader) standing(i, to, least int) bool {
	if r.kind(to, text.Word) && !r.has(to, cStop|cRelative) && !r.is(to, "overall") || r.kind(to, text.Symbol) {
		return false
	}
	if r.is(i-1, "to") && r.is(i-2, "fell", "fall", "dropped", "improved", "improve", "slipped", "moved", "advanced", "sank") {
		return r.capital(i-3) || r.is(i-3, "they", "team", "side") || r.sport()
	}
	return least == 0 && (r.is(i-1, "are", "were", "is", "was", "went", "go", "start", "started", "opened", "now") && (r.capital(i-2) || r.is(i-2, "they", "team", "side", "we")) || r.sport())
}

// plain returns the digits of a, or its value where it is spelled out.
func (r *reader) plain(a amount) string {
	if a.digits {
		return r.raw(a.from)
	}
	return a.val.String()
}

// voteCount reads "52 votes to 48".
func (r *reader) voteCount(a amount) (figure, bool) {
	if a.stated || a.ordinal || !a.val.known() || !r.is(a.to, "votes", "seats", "goals", "games", "sets", "points", "frames") || !r.is(a.to+1, "to") {
		return figure{}, false
	}
	if r.changedBy(a.from) {
		return figure{}, false // "fell by 4 points to 31"
	}
	b, ok := r.number(a.to + 2)
	if _, whole := b.val.whole(); !ok || !whole || b.ordinal || b.scaled != a.scaled || b.grouped != a.grouped || r.has(b.to, cPercent) || r.raw(b.to) == "%" {
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Score, literal: a.val.String() + ":" + b.val.String(), noun: a.to, rule: "score"}, true
}
