package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// perMany reads a rate in a round number of cases: "24 per 100,000", "one death
// per 1,000 births".
func (r *reader) perMany(a *amount) (figure, bool) {
	if a.stated || a.ordinal || a.part || !a.val.known() || a.val.sign() < 0 || !a.val.fits() {
		return figure{}, false
	}
	j := a.to
	for k := 0; k < 3 && r.kind(j, text.Word) && !r.has(j, cStop|cVerb|cPast); k++ {
		j++
	}
	if !r.is(j, "per", "for") || r.is(j, "for") && !r.is(j+1, "every") || r.kind(j+1, text.Symbol) {
		return figure{}, false
	}
	if j++; r.is(j, "every") {
		j++
	}
	b, ok := r.number(j)
	many, whole := b.val.int64()
	if !ok || !whole || b.ordinal || b.part || many < 10 || strings.Trim(b.val.String(), "0") != "1" || r.has(b.to, cCurrency|cPercent) || r.is(j, "ten") ||
		a.val.compare(b.val) >= 0 {
		return figure{}, false
	}
	return figure{from: a.from, to: b.to, kind: claim.Ratio, lo: a.val.fraction(1, many), noun: b.to, bound: a.bound, mod: a.mod, rule: "rate"}, true
}

// proportion reads "60:40" and "2:1" as ratios, or as scores where a contest is
// told of. An hour, a verse and the time of a race are none.
func (r *reader) proportion(i int) (figure, bool) {
	if !r.kind(i, text.Number) || r.raw(i+1) != ":" || !r.glued(i+1) || !r.glued(i+2) || !r.kind(i+2, text.Number) || r.glued(i) {
		return figure{}, false
	}
	x, ok1 := digits(r.raw(i))
	y, ok2 := digits(r.raw(i + 2))
	to := i + 3
	if !ok1 || !ok2 || x < 1 || y < 1 || x > 999 || y > 999 || r.glued(to) && !r.kind(to, text.Punct) || r.raw(to) == ":" || r.hyphen(to) || r.has(i-1, cLabel) ||
		r.capital(i-1) && i-1 > r.first && !r.contest(i, 4) || x < 25 && len(r.raw(i+2)) > 1 {
		return figure{}, false
	}
	f := figure{from: i, to: to, kind: claim.Ratio, lo: integer(int64(x)).fraction(1, int64(y)), noNoun: true, rule: "ratio"}
	if r.contest(i, 4) && !r.is(i-1, "split", "divided") && !r.is(to, "majority", "split", "ratio", "odds") && !r.is(i-1, "ratio") {
		f.kind, f.lo, f.literal, f.rule = claim.Score, decimal{}, r.raw(i)+":"+r.raw(i+2), "score"
	}
	return f, true
}

// evenSplit reads "50-50" where something is split.
func (r *reader) evenSplit(i int) (figure, bool) {
	if r.raw(i) != "50" || !r.hyphen(i+1) && r.raw(i+1) != "/" || r.raw(i+2) != "50" || r.glued(i+3) && r.kind(i+3, text.Word) {
		return figure{}, false
	}
	for k := max(r.first, i-4); k < min(r.last, i+6); k++ {
		if r.is(k, "split", "splits", "divided", "shared", "share", "ownership", "owned", "venture", "ratio", "partnership", "majority") {
			return figure{from: i, to: i + 3, kind: claim.Ratio, lo: integer(1), noNoun: true, rule: "ratio"}, true
		}
	}
	return figure{}, false
}

// raceTime reads the time of a race: "26:48.21", "3:59.4", "2:03:44".
func (r *reader) raceTime(i int) (figure, bool) {
	if !r.kind(i, text.Number) || r.raw(i+1) != ":" || !r.glued(i+1) || !r.glued(i+2) || r.glued(i) {
		return figure{}, false
	}
	total, ok := digits(r.raw(i))
	seconds := i + 2
	if r.raw(i+3) == ":" && r.glued(i+3) && r.glued(i+4) {
		m, sound := digits(r.raw(i + 2))
		total, ok, seconds = 60*total+m, ok && sound && m < 60 && len(r.raw(i+2)) == 2, i+4
	}
	whole, tenths, point := strings.Cut(r.raw(seconds), ".")
	s, sound := digits(whole)
	if !ok || !sound || s > 59 || len(whole) != 2 || total > 100*60 || !point && seconds == i+2 || point && (tenths == "" || len(tenths) > 3) ||
		!point && seconds > i+2 && !r.raced(i) || r.glued(seconds+1) && !r.kind(seconds+1, text.Punct) || r.raw(seconds+1) == ":" {
		return figure{}, false
	}
	v, _, ok := readDigits(r.raw(seconds))
	if !ok {
		return figure{}, false
	}
	f := figure{from: i, to: seconds + 1, kind: claim.Duration, lo: integer(int64(total)).times(60).plus(v), unit: "second", noNoun: true, rule: "race time"}
	return f, true
}

// raced reports whether a race is told of near token i, so that "2:03:44" is
// how long it took and no time of the day.
func (r *reader) raced(i int) bool {
	for k := max(r.first, i-14); k < min(r.last, i+10); k++ {
		if r.has(k, cContest) || r.is(k, "time", "ran", "run", "finished", "finishing", "clocked", "clocking", "marathon", "race", "record", "crossed") {
			return true
		}
	}
	return false
}

// withError reads a value with its error, "2.9 ± 0.4 gigatonnes", as one figure
// that is about the value.
func (r *reader) withError(a *amount) (figure, bool) {
	j := a.to
	switch {
	case r.raw(j) == "±":
		j++
	case r.raw(j) == "+" && r.raw(j+1) == "/" && r.is(j+2, "-", "−") && r.glued(j+1) && r.glued(j+2):
		j += 3
	default:
		return figure{}, false
	}
	b, ok := r.amount(j)
	if !ok || a.ordinal || b.ordinal || !a.val.known() || !b.val.known() || a.stated && b.stated && (a.kind != b.kind || a.unit != b.unit) || a.minorUnlike(b) {
		return figure{}, false
	}
	if r.shareUnit(a, &b); r.oneScale(a, &b, true) {
		a.val = a.val.shift(r.power(&b))
	}
	f := r.single(b)
	f.from, f.noun, f.lo, f.bound = a.from, b.to, a.val, claim.Approx
	f.mod = r.d.Span(a.to, b.to-1)
	f.span.Start = r.d.Tokens[a.from].Start
	return f, f.lo.fits()
}
