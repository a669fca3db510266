package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// maxNoun is the most words that a counted noun phrase may have.
const maxNoun = 7

// counted returns the span of what f counts: the noun phrase after it up to
// its head, adjectives and hyphen compounds included, an "of" skipped; for a
// verb such as "topped" the subject before it.
func (r *reader) counted(f *figure) claim.Span {
	switch f.kind {
	case claim.Ordinal, claim.Age, claim.Change, claim.DateKind:
		return claim.Span{}
	}
	j := f.noun
	of := r.is(j, "of")
	if f.kind == claim.Duration || f.kind == claim.Percent || f.kind == claim.Money {
		if !of {
			return claim.Span{}
		}
	}
	if f.kind == claim.Money {
		return claim.Span{}
	}
	if of {
		j++
	}
	if r.hyphen(j) && r.is(j+1, "strong") {
		j += 2 // "a 20-strong team"
	}
	if f.kind == claim.Count && r.hyphen(j) && r.kind(j+1, text.Word) {
		return r.d.Span(j+1, j+1) // "a 16-page letter"
	}
	if of && r.is(j, "them", "which", "whom", "us", "these", "those") && !r.plural(j+1) {
		return claim.Span{}
	}
	for r.in(j, determiners) && (r.kind(j+1, text.Word) || of && r.kind(j+1, text.Number)) {
		j++
	}
	if n, ok := r.number(j); of && ok && !n.ordinal && n.val.known() {
		j = n.to // "nine of the 12 jurors"
	}
	if s := r.nounPhrase(j, r.one(f), of && f.kind != claim.Duration); !s.IsZero() {
		return s
	}
	if r.is(j, "were", "are") && r.plural(j+1) {
		return r.nounPhrase(j+1, false, false) // "15 were locals"
	}
	if f.kind == claim.Measure || of {
		return claim.Span{}
	}
	if !f.mod.IsZero() && hedgeVerbs[r.word(f.from-1)] {
		return r.subject(f.from - 1)
	}
	if r.is(f.from-1, "or") || r.is(f.from-2, ",") {
		return r.inherited()
	}
	return claim.Span{}
}

// determiners stand between a figure and the noun it counts.
var determiners = set("the its his her their our all those these more other additional such")

// one reports whether f counts a single thing.
func (r *reader) one(f *figure) bool { return f.lo.known() && f.lo.compare(integer(1)) == 0 }

// nounPhrase returns the span of the noun phrase that begins at token j: up
// to the first plural, or for a single thing and for a mass up to the end of
// the words. A mass is only taken after "of".
func (r *reader) nounPhrase(j int, single, mass bool) claim.Span {
	head, end := -1, j
	for k := j; k < r.last && k < j+2*maxNoun; k++ {
		if k > j && (r.hyphen(k) || r.kind(k, text.Clitic) && head < 0 && r.kind(k+1, text.Word)) {
			continue
		}
		if r.hyphen(k-1) && k > j && r.kind(k, text.Word) && !r.plural(k) {
			end = k + 1
			continue
		}
		if !r.kind(k, text.Word) || r.has(k, cStop) || r.breaks(k, head >= 0) || single && k > j && r.plural(k) {
			break
		}
		if head >= 0 && !r.plural(k) {
			break
		}
		end = k + 1
		if r.plural(k) && !single {
			head = k
		}
	}
	if head >= 0 {
		return r.d.Span(j, head)
	}
	if end <= j || end-j > maxNoun || !single && !mass {
		return claim.Span{}
	}
	return r.d.Span(j, end-1)
}

// breaks reports whether the word at token k is a verb that ends a noun
// phrase. Before the head a participle may be an adjective ("displaced
// families").
func (r *reader) breaks(k int, headed bool) bool {
	if r.has(k, cVerb|cPast) && !r.has(k, cMonth) {
		return true
	}
	if r.is(k, "likely") && !headed {
		return false // "284 likely voters"
	}
	if r.has(k, cWeekday) && r.capital(k) || r.has(k, cFuture|cDay|cUnit|cTeen|cTens) || r.has(k, cMonth) && r.capital(k) {
		return true
	}
	w := r.word(k)
	if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") {
		return headed || !r.kind(k+1, text.Word) || r.has(k+1, cStop|cVerb|cPast|cFuture)
	}
	return strings.HasSuffix(w, "ly") && (headed || !r.participle(k+1))
}

// plural reports whether the word at token k looks like a plural noun.
func (r *reader) plural(k int) bool {
	if !r.kind(k, text.Word) {
		return false
	}
	if r.has(k, cPlural) {
		return true
	}
	w := r.word(k)
	if len(w) > 5 && (strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children") || strings.HasSuffix(w, "people")) {
		return w != "specimen" && w != "regimen" && w != "abdomen" && w != "acumen"
	}
	if len(w) < 3 || !strings.HasSuffix(w, "s") || r.has(k, cStop|cVerb|cPast|cWeekday) {
		return false
	}
	return !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// subject returns the noun phrase that ends just before token i.
func (r *reader) subject(i int) claim.Span {
	j := i
	for j-1 >= r.first && r.kind(j-1, text.Word) && !r.has(j-1, cStop|cVerb|cPast) && i-j < maxNoun {
		j--
	}
	if j == i {
		return claim.Span{}
	}
	return r.d.Span(j, i-1)
}

// inherited returns what the figure before in the sentence counts: "Of 200
// firms, 40%, or 90, agreed".
func (r *reader) inherited() claim.Span {
	for k := len(r.out) - 1; k >= max(r.begun, len(r.out)-maxNoun); k-- {
		if n := r.out[k].Number; n.Kind == claim.Count && !n.OfSpan.IsZero() {
			return n.OfSpan
		}
	}
	return claim.Span{}
}
