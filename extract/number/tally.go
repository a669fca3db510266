package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// maxName is the most words of a name in a tally.
const maxName = 5

// nameBefore returns the first token of the name that ends before token i:
// "Lib Dems", "Mr Ode"; i for none.
func (r *reader) nameBefore(i int) int {
	k := i
	for i-k < maxName && (r.nameWord(k-1) || k < i && r.titleDot(k-1)) {
		k--
	}
	return k
}

// nameWord reports whether token i may be a word of a name.
func (r *reader) nameWord(i int) bool {
	return r.capital(i) && !r.has(i, cLabel|cMonth|cWeekday|cSeason)
}

// titleDot reports whether token i is the point of a title: "Sen. Holm".
func (r *reader) titleDot(i int) bool {
	return r.raw(i) == "." && r.glued(i) && r.nameWord(i-1) && len(r.raw(i-1)) <= 4 && r.nameWord(i+1)
}

// tallied reports whether the number at token i is what a name has in a list
// of such: "Smith won 812 votes, Mr Ode 601 and Mrs Pike 355", "Brook 87, Stokes
// 45 and Pope 31". A list without a noun needs three names.
func (r *reader) tallied(i int) bool {
	if !r.kind(i, text.Number) || r.glued(i) || !r.itemEnd(i+1) || r.title() {
		return false
	}
	k := r.nameBefore(i)
	if k == i || r.in(i-1, labels) {
		return false
	}
	if r.listed(k-1) && r.afterCount(k-1, i) {
		return true
	}
	if r.kind(k-1, text.Word) && !r.is(k-1, "and", "is", "are", "was", "were", "with") {
		return false
	}
	return r.listLength(i) >= 3
}

// itemEnd reports whether an item of a list ends before token i.
func (r *reader) itemEnd(i int) bool {
	return i >= r.last || r.is(i, ",", ";", ".", "and", ")") && !(r.glued(i+1) && r.kind(i+1, text.Number))
}

// listed reports whether token i stands between two items of a list.
func (r *reader) listed(i int) bool { return r.is(i, ",", ";", "and", "with") }

// afterCount reports whether a count, with what it counts, ends before token i;
// where it counts nothing two names are asked: the number at token item is of
// one.
func (r *reader) afterCount(i, item int) bool {
	if r.is(i, "and") && r.is(i-1, ",") {
		i--
	}
	if len(r.out) <= r.begun || i < r.first {
		return false
	}
	last := r.out[len(r.out)-1]
	if last.Number.Kind != claim.Count || !last.Number.OfSpan.IsZero() && last.Number.OfSpan.Start < last.Span.Start && last.Rule != tallyRule {
		return false
	}
	end := max(last.Span.End, last.Number.OfSpan.End)
	if last.Rule == tallyRule {
		end = last.Span.End
	} else if last.Number.OfSpan.IsZero() && (r.listLength(item) < 2 || r.capital(r.d.TokenAt(last.Span.Start)-1)) {
		return false // "Peugeot 208, Renault 5 and Fiat 500 are cars"
	}
	at := r.d.Tokens[i].Start
	return at >= end && at-end <= 1
}

// listLength counts the items "Name 12" of the list in which token i is the
// number of one.
func (r *reader) listLength(i int) int {
	n, j := 1, i
	for n < 3 { // to the right
		k := j + 1
		for r.listed(k) {
			k++
		}
		m := k
		for m-k < maxName && (r.nameWord(m) || m > k && r.titleDot(m)) {
			m++
		}
		if k == j+1 || m == k || !r.kind(m, text.Number) || !r.itemEnd(m+1) || r.in(m-1, labels) {
			break
		}
		n, j = n+1, m
	}
	for j = i; n < 3; { // to the left
		k := r.nameBefore(j) - 1
		for r.listed(k) {
			k--
		}
		if !r.kind(k, text.Number) || k+1 == r.nameBefore(j) || r.nameBefore(k) == k {
			break
		}
		n, j = n+1, k
	}
	return n
}

// tallyRule marks a number that follows a name in a list and counts what the
// first figure of the list counts.
const tallyRule = "tally after a name"

// carries returns what f counts where the figure before in the sentence says
// it: "340 crashes in 2023, 310 in 2024", "12m viewers, up from 10m", and the
// items of a tally.
func (r *reader) carries(f *figure) claim.Span {
	prev := f.from - 1
	switch {
	case f.kind != claim.Count:
	case f.rule == tallyRule:
		if len(r.out) > r.begun && r.out[len(r.out)-1].Number.Kind == claim.Count {
			return r.out[len(r.out)-1].Number.OfSpan
		}
	case r.is(prev, "from") && r.is(prev-1, "up", "down"), r.is(prev, ",", "and") && r.is(f.to, "in") && r.kind(f.to+1, text.Number) && len(r.raw(f.to+1)) == 4:
		return r.inherited()
	}
	return claim.Span{}
}

// carriesUnit gives a bare figure after "down from" the unit of the one before
// it: "58 minutes, down from 65".
func (r *reader) carriesUnit(a *amount) bool {
	if a.stated || a.ordinal || a.scaled || !a.val.known() || !r.is(a.from-1, "from") || !r.is(a.from-2, "up", "down") || len(r.out) <= r.begun || r.kind(a.to, text.Word) && !r.has(a.to, cStop|cRelative) {
		return false
	}
	last := r.out[len(r.out)-1]
	n := last.Number
	j := r.d.TokenAt(last.Span.End - 1)
	if r.d.Tokens[a.from-2].Start-last.Span.End > 2 || n.ValueHigh != "" {
		return false
	}
	switch {
	case n.Kind == claim.Duration && r.has(j, cTime) && r.kind(j-1, text.Number):
		a.val = a.val.times(int64(r.at(j).exp))
	case n.Kind == claim.Measure, n.Kind == claim.Percent:
	default:
		return false
	}
	a.kind, a.unit, a.noNoun, a.stated = n.Kind, n.Unit, true, true
	return true
}
