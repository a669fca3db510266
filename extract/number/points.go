package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// swings are nouns whose points are of a percentage that stands beside them.
var swings = set("rise fall drop swing gain jump increase decrease slide dip decline surge improvement slump lead")

// pollPoints takes in the "points" of a percentage, which moved by them: "29%,
// up 3 points", "down four points to 34%".
func (r *reader) pollPoints(a *amount) bool {
	if !r.is(a.to, "points", "point") || a.scaled || a.grouped || !a.val.known() {
		return false
	}
	i := a.from
	if _, from, ok := r.hedgeBefore(i); ok {
		i = from
	}
	if r.is(i-1, "by", "of", "a", "another", "to") {
		i--
	}
	if !r.has(i-1, cChange) && !r.in(i-1, movers) && !r.in(i-1, swings) && !r.is(i-1, "ahead", "trailing") && !(r.is(i, "by") && r.is(i-2, "lead", "leads", "led", "leading")) || r.sport() {
		return false
	}
	if !r.percentBefore(i) && !r.percentAfter(a.to+1) {
		return false
	}
	a.kind, a.unit, a.to, a.noNoun, a.rule = claim.PercentagePoints, "percentage point", a.to+1, true, "points of a percentage"
	return true
}

// percentBefore reports whether the last figure is a percentage that stands
// close before token i and counts nothing of its own: "29%, up 3 points".
func (r *reader) percentBefore(i int) bool {
	for k := len(r.out) - 1; k >= max(r.begun, len(r.out)-2); k-- {
		last := r.out[k]
		if last.Number.Kind == claim.DateKind {
			continue
		}
		end := r.d.TokenAt(last.Span.End-1) + 1
		return last.Number.Kind == claim.Percent && i-end <= 6 && !(r.kind(end, text.Word) && (r.plural(end+1) || r.plural(end) || r.is(end, "more", "higher", "lower", "less", "to")))
	}
	return false
}

// percentAfter reports whether a percentage after "to" or "at" is at token i.
func (r *reader) percentAfter(i int) bool {
	if !r.is(i, "to", "at") {
		return false
	}
	if r.is(i+1, "about", "just", "around") {
		i++
	}
	b, ok := r.amount(i + 1)
	return ok && b.kind == claim.Percent
}
