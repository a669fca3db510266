package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// mentionKind tells what a mention of a speaker is made of.
type mentionKind uint8

const (
	noMention mentionKind = iota
	byPronoun
	byName
	byPhrase // the chief executive, two officials, a spokesman for the firm
)

// mention is the words [first, last) that stand for a speaker.
type mention struct {
	stretch
	kind mentionKind
	span claim.Span
}

func (m mention) ok() bool { return m.kind != noMention }

// mention makes the mention of [first, last) without marks at its ends.
func (r *reader) mention(first, last int, k mentionKind) mention {
	for first < last && !r.is(first, wordLike) && r.d.Tokens[first].Kind != text.Symbol {
		first++
	}
	for last > first && !r.is(last-1, wordLike) && r.low(last-1) != "." {
		last--
	}
	if last > first && r.low(last-1) == "." && !r.abbreviation(last-2) {
		last--
	}
	if first >= last {
		return mention{}
	}
	m := mention{stretch{first, last}, k, r.d.Span(first, last-1)}
	if k == byName && r.cast != nil {
		if n := r.cast.glued(r, last-1); n > 0 {
			m.first, m.span.Start = last-1, m.span.End-n
		}
	}
	return m
}

// abbreviation reports whether token i is an initial or a short capitalised
// word that a full stop belongs to: J., Sen., Jr.
func (r *reader) abbreviation(i int) bool {
	return i >= 0 && r.is(i, capital) && r.d.Tokens[i].Len() <= 4 && i+1 < len(r.tok) && r.low(i+1) == "." && r.d.Tokens[i+1].Glued
}

// nameWord reports whether token i can be part of a name.
func (r *reader) nameWord(i int) bool {
	if i < 0 || i >= len(r.tok) {
		return false
	}
	t := &r.tok[i]
	if t.class&capital == 0 || t.class&(notName|dayMonth) != 0 && r.cast.at(i) < 0 {
		return false
	}
	return true
}

// nameStart returns the first token of the name that ends with token i, not
// before lo.
func (r *reader) nameStart(i, lo int) int {
	a := i
	for a > lo {
		p := a - 1
		switch {
		case r.quotedAt(p) != r.quotedAt(i):
			return a
		case r.nameWord(p) && !(r.tok[p].frame&(finiteForm|participle) != 0 && p == lo && r.cast.at(p) < 0):
			a = p
		case r.low(p) == "." && p-1 >= lo && (r.abbreviation(p-1) || r.d.Tokens[p].Glued && r.d.Tokens[a].Glued):
			a = p - 1
		case r.is(p, connector) && p > lo && r.nameWord(p-1) && r.low(p) != "and":
			a = p - 1
		case (r.low(p) == "-" || r.low(p) == "&") && p > lo && r.nameWord(p-1):
			a = p - 1
		case (r.low(p) == "-" || r.low(p) == "–") && p > lo && r.d.Tokens[p].Glued && r.d.Tokens[a].Glued && r.is(p-1, wordLike):
			a = p - 1
		default:
			return a
		}
	}
	return a
}

// nameEnd returns the token after the name that begins with token i, not past
// hi.
func (r *reader) nameEnd(i, hi int) int {
	b := i
	for b < hi && r.quotedAt(b) == r.quotedAt(i) {
		switch {
		case r.nameWord(b) || b > i && r.is(b, capital) && !r.is(b, pronoun):
		case r.low(b) == "." && r.abbreviation(b-1):
		case b > i && (r.is(b, connector) && r.low(b) != "and" || r.low(b) == "&") && b+1 < hi && r.nameWord(b+1):
		case b > i && r.low(b) == "-" && r.d.Tokens[b].Glued && b+1 < hi && r.d.Tokens[b+1].Glued:
		case b > i && r.d.Tokens[b].Glued && r.low(b-1) == "-":
		case r.d.Is(b, text.Number) && b > i:
		default:
			return b
		}
		b++
	}
	return b
}

// subjectLeft finds the subject whose verb is token v, not before lo.
func (r *reader) subjectLeft(v, lo int) mention {
	i := r.skipToSubject(v-1, lo)
	if i < lo || r.quotedAt(i) {
		return mention{}
	}
	w := r.low(i)
	switch {
	case w == ")" || w == "]":
		for i >= lo && r.low(i) != "(" && r.low(i) != "[" {
			i--
		}
		return r.subjectLeft(i, lo)
	case r.breakAt(i):
		return r.beforeInsert(i, lo)
	case (w == "that" || w == "which") && i == v-1 && i > lo:
		return r.relativeHead(i, lo)
	case r.is(i, pronoun) && !(r.is(i, determiner) && r.is(i+1, wordLike) && i+1 < v && !r.is(i+1, auxiliary|adverb)):
		return r.pronounOrPhrase(i, lo)
	case !r.is(i, wordLike):
		return mention{}
	case r.nameWord(i):
		return r.nameEndingAt(i, lo)
	case r.is(i, subordinator|conjunction) || r.is(i, notName) && !r.is(i, determiner):
		return mention{}
	}
	return r.phraseEndingAt(i, lo)
}

// skipToSubject steps left over auxiliaries, adverbs and days.
func (r *reader) skipToSubject(i, lo int) int {
	for i >= lo && !r.quotedAt(i) {
		switch {
		case r.is(i, pronoun):
			return i
		case r.is(i, auxiliary|adverb) && !r.is(i, capital):
		case r.is(i, dayMonth) && r.is(i, capital) && r.cast.at(i) < 0:
			if r.is(i-1, preposition) || r.low(i-1) == "last" {
				i--
			}
		default:
			return i
		}
		i--
	}
	return i
}

// breakAt reports whether token i is a comma or dash between phrases; a hyphen
// inside a word is none.
func (r *reader) breakAt(i int) bool {
	if i < 0 || i >= len(r.tok) || !isBreak(r.low(i)) {
		return false
	}
	return r.low(i) != "-" || !r.d.Tokens[i].Glued
}

func isBreak(w string) bool {
	return w == "," || w == "—" || w == "–" || w == "-" || w == "―"
}

// relativeHead returns what the relative pronoun at token i stands for.
func (r *reader) relativeHead(i, lo int) mention {
	j := i - 1
	if isBreak(r.low(j)) {
		j--
	}
	switch {
	case j < lo || r.quotedAt(j) || !r.is(j, wordLike) || r.is(j, pronoun|auxiliary|preposition):
		return mention{}
	case r.nameWord(j):
		return r.nameEndingAt(j, lo)
	}
	return r.phraseEndingAt(j, lo)
}

// pronounOrPhrase handles "one of his aides", "some of them".
func (r *reader) pronounOrPhrase(i, lo int) mention {
	return r.mention(i, i+1, byPronoun)
}

// beforeInsert finds the subject before an insertion that ends with the comma
// or dash at token i: "Ruiz, who runs the plant, said".
func (r *reader) beforeInsert(i, lo int) mention {
	best := mention{}
	for k := i - 1; k >= lo && i-k < 60; k-- {
		if !r.breakAt(k) || r.quotedAt(k) || k == lo {
			continue
		}
		m := r.insertHead(k, i, lo)
		if !m.ok() {
			continue
		}
		relative := r.low(k+1) == "who" || r.low(k+1) == "whose" || r.low(k+1) == "which"
		if !best.ok() || relative {
			best = m
		}
		if relative {
			break
		}
	}
	if best.ok() {
		return best
	}
	return r.firstPhrase(lo, i)
}

// insertHead returns the mention that an insertion between the breaks at
// tokens k and i belongs to: the name or phrase before k, or the name inside
// when it explains a role before k ("the chairman, Dana Ruiz, said").
func (r *reader) insertHead(k, i, lo int) mention {
	j := k - 1
	if j < lo || r.quotedAt(j) {
		return mention{}
	}
	if r.low(j) == ")" {
		for j > lo && r.low(j) != "(" {
			j--
		}
		j--
	}
	if j < lo {
		return mention{}
	}
	if r.is(j, pronoun) && !r.is(j, determiner) {
		return r.mention(j, j+1, byPronoun)
	}
	if r.nameWord(j) || r.low(j) == "." && r.abbreviation(j-1) {
		m := r.nameEndingAt(j, lo)
		if m.ok() && r.is(m.first-1, preposition) && m.first-1 >= lo {
			return mention{}
		}
		return m
	}
	if r.is(k+1, finiteWord) || r.tok[k+1].frame&finiteForm != 0 && !r.is(k+1, capital) {
		return mention{} // the second of several verbs, no insertion
	}
	if r.nameWord(k+1) && r.nameEnd(k+1, i) == i && r.is(j, roleNoun|orgNoun) {
		return r.mention(k+1, i, byName)
	}
	if r.is(j, roleNoun|orgNoun|crowdNoun) {
		m := r.phraseEndingAt(j, lo)
		if m.ok() && !r.is(m.first-1, preposition) {
			return m
		}
	}
	return mention{}
}

// nameEndingAt returns the name that ends with token i, or the phrase that it
// belongs to: "a spokesman for Ruiz".
func (r *reader) nameEndingAt(i, lo int) mention {
	if r.low(i) == "." {
		i--
	}
	a := r.nameStart(i, lo)
	last := i + 1
	if r.low(last) == "." && r.abbreviation(i) {
		last++
	}
	g := a - 1
	for g >= lo && (r.is(g, determiner) || r.is(g, wordLike) && !r.is(g, capital) && r.low(g-1) == "the") {
		g--
	}
	if g > lo && r.governs(g) && r.nounHead(g-1, lo) {
		if m := r.phraseEndingAt(g-1, lo); m.ok() {
			return r.mention(m.first, last, byPhrase)
		}
	}
	if r.low(a-1) == "and" && a-2 >= lo && r.nameWord(a-2) && !r.quotedAt(a-2) {
		b := r.nameStart(a-2, lo)
		return r.mention(b, last, byName)
	}
	return r.mention(a, last, byName)
}

// nounHead reports whether token i can be the noun that a complement hangs on.
func (r *reader) nounHead(i, lo int) bool {
	if !r.is(i, wordLike) || r.is(i, preposition|conjunction|subordinator|auxiliary|adverb) || r.quotedAt(i) {
		return false
	}
	if r.is(i, roleNoun|orgNoun|paperNoun|crowdNoun|titleNoun|speechNoun) || r.nameWord(i) {
		return true
	}
	if w := r.low(i + 1); w == "to" || w == "in" || w == "on" || r.pastWord(i) {
		return false
	}
	for k := i - 1; k >= lo && i-k < 4; k-- {
		if r.is(k, determiner) || r.d.Is(k, text.Clitic) {
			return true
		}
	}
	return false
}

// governs reports whether token i is a preposition that ties what follows to
// the noun before it.
func (r *reader) governs(i int) bool {
	switch r.low(i) {
	case "of", "for", "at", "with", "from", "in", "on", "to":
		return !r.quotedAt(i)
	}
	return false
}

// phraseEndingAt returns the noun phrase whose last word is token i.
func (r *reader) phraseEndingAt(i, lo int) mention {
	a := i
	for a > lo && i-a < 16 {
		p := a - 1
		if r.quotedAt(p) && !r.quotedAt(i) {
			break
		}
		if r.is(a, determiner) && !r.d.Is(a-1, text.Clitic) {
			if !r.governs(p) || p-1 < lo || !r.is(p-1, wordLike) || r.is(p-1, auxiliary|conjunction|subordinator|preposition) || r.tok[p-1].frame&finiteForm != 0 && !r.is(p-1, roleNoun|crowdNoun) {
				if !(r.is(p, determiner) && !r.is(p, pronoun)) {
					break
				}
			}
		}
		if r.d.Is(p, text.Clitic) || r.low(p) == "-" || r.low(p) == "." && r.abbreviation(p-1) || r.low(p) == "/" {
			a = p
			continue
		}
		if !r.is(p, wordLike) || r.is(p, conjunction|pronoun) && !r.is(p, determiner) ||
			r.is(p, subordinator) && !r.is(p, determiner) || r.is(p, preposition) && !r.governs(p) ||
			r.is(p, auxiliary) && !r.is(p, determiner) || r.isCue(p, speech) && !r.is(p, roleNoun) {
			break
		}
		a = p
	}
	for a < i && (r.is(a, preposition) || r.d.Is(a, text.Clitic)) {
		a++
	}
	if r.low(a) == "that" && r.is(a+1, determiner) && a < i {
		a++
	}
	if a == i && r.is(a, notName) && !r.is(a, determiner|pronoun) {
		return mention{}
	}
	return r.mention(a, i+1, byPhrase)
}

// firstPhrase returns the first noun phrase of [lo, hi), stepping over a
// phrase put in front of it ("In March, Ruiz …").
func (r *reader) firstPhrase(lo, hi int) mention {
	for range 4 {
		i := lo
		for i < hi && (!r.is(i, wordLike) || r.quotedAt(i)) {
			i++
		}
		if i >= hi {
			return mention{}
		}
		next := r.afterFront(i, hi)
		if next == i {
			return r.phraseAt(i, hi)
		}
		lo = next
	}
	return mention{}
}

// afterFront returns the token after the fronted phrase that begins at token
// i, or i where none does.
func (r *reader) afterFront(i, hi int) int {
	w := r.low(i)
	if r.is(i, conjunction) {
		return i + 1
	}
	front := r.is(i, preposition) || r.is(i, subordinator) || r.is(i, adverb) ||
		strings.HasSuffix(w, "ing") && r.is(i, capital) && !r.nameWord(i+1) ||
		r.is(i, notName) && !r.is(i, determiner|pronoun) || r.is(i, dayMonth)
	if r.tok[i].frame&(participle|finiteForm) != 0 && r.cast.at(i) < 0 && !r.is(i, roleNoun|orgNoun|paperNoun) {
		front = true
	}
	if !front {
		return i
	}
	for k := i + 1; k < hi; k++ {
		if r.low(k) != "," || r.quotedAt(k) || r.d.Is(k+1, text.Number) {
			continue
		}
		if r.nameWord(k-1) && r.nameWord(k+1) {
			// "in Salem, Oregon, Ruiz …": the state belongs to the town.
			if e := r.nameEnd(k+1, hi); e < hi && r.low(e) == "," {
				return e + 1
			}
		}
		return k + 1
	}
	return i + 1
}

// phraseAt returns the noun phrase that begins with token i.
func (r *reader) phraseAt(i, hi int) mention {
	if r.is(i, pronoun) && !r.is(i, determiner) {
		return r.mention(i, i+1, byPronoun)
	}
	if r.nameWord(i) {
		return r.mention(i, max(r.nameEnd(i, hi), i+1), byName)
	}
	b := i + 1
	for b < hi && b-i < 12 && !r.quotedAt(b) && !r.verbAfterNoun(b) {
		if r.is(b, wordLike) && !r.is(b, auxiliary|conjunction|subordinator) && (!r.is(b, preposition) || r.governs(b) && r.low(b) != "on" && r.low(b) != "in") && !r.isCue(b, anyCue) && !(r.is(b, pronoun) && !r.is(b, determiner)) ||
			r.d.Is(b, text.Clitic) || r.low(b) == "-" || r.low(b) == "." && r.abbreviation(b-1) {
			b++
			continue
		}
		break
	}
	for b > i+1 && r.is(b-1, preposition|determiner|adverb) {
		b--
	}
	return r.mention(i, b, byPhrase)
}

// verbAfterNoun reports whether token i must be a verb: a past tense or a
// finite verb right after a noun or name.
func (r *reader) verbAfterNoun(i int) bool {
	if r.is(i-1, determiner|preposition|adverb|conjunction) || !r.is(i-1, wordLike) {
		return false
	}
	return r.pastWord(i) || r.is(i, finiteWord) && !r.is(i, capital)
}

// subjectRight returns the subject that follows its verb v: “…,” said Ruiz.
func (r *reader) subjectRight(v, hi int) mention {
	i := v + 1
	for i < hi && r.is(i, adverb) && !r.is(i, capital) {
		i++
	}
	if i >= hi || r.quotedAt(i) || !r.is(i, wordLike) || r.low(i) == "that" || r.low(i) == "it" || r.low(i) == "you" {
		return mention{}
	}
	if r.is(i, pronoun) && !r.is(i, determiner) {
		return r.mention(i, i+1, byPronoun)
	}
	if r.nameWord(i) {
		return r.rightName(i, hi)
	}
	if r.is(i, preposition|conjunction|subordinator) && !r.is(i, determiner) || r.is(i, dayMonth) {
		return mention{}
	}
	if !r.is(i, determiner|title|roleNoun|crowdNoun|orgNoun|paperNoun) && !r.d.Is(i, text.Number) && !r.nameWord(i+1) && !r.nameWord(i+2) && !r.nameWord(i+3) {
		return mention{}
	}
	return r.rightPhrase(i, hi)
}

// rightName returns the name at token i; a title before it and a second name
// joined by "and" belong to it.
func (r *reader) rightName(i, hi int) mention {
	b := r.nameEnd(i, hi)
	// "said Acme chief executive Dana Ruiz", "said Ruiz's lawyer"
	if b < hi && (r.d.Is(b, text.Clitic) || r.is(b, wordLike) && !r.is(b, preposition|conjunction|subordinator|adverb|auxiliary|dayMonth) && r.is(b, roleNoun|orgNoun|paperNoun|crowdNoun)) {
		return r.rightPhrase(i, hi)
	}
	if r.low(b) == "and" && r.nameWord(b+1) && b+1 < hi && !r.isCue(r.nameEnd(b+1, hi), anyCue) {
		b = r.nameEnd(b+1, hi)
	}
	return r.mention(i, b, byName)
}

// rightPhrase returns the phrase that begins at token i and, where a name
// explains it, the name: "said the chairman, Dana Ruiz".
func (r *reader) rightPhrase(i, hi int) mention {
	b := i
	for b < hi && b-i < 20 && !r.quotedAt(b) && !(b > i && r.pastWord(b) && r.verbAfterNoun(b)) {
		if r.is(b, wordLike) && !(r.is(b, conjunction|subordinator) && !r.is(b, determiner)) && !r.is(b, auxiliary) && (!r.is(b, preposition) || r.governs(b) && r.low(b) != "on" && r.low(b) != "in" && r.low(b) != "to") && !(r.is(b, dayMonth) && r.cast.at(b) < 0) && !(r.is(b, pronoun) && !r.is(b, determiner)) ||
			r.d.Is(b, text.Clitic) || r.low(b) == "-" || r.low(b) == "." && r.abbreviation(b-1) || r.low(b) == "&" {
			b++
			continue
		}
		break
	}
	for b > i+1 && r.is(b-1, preposition|adverb) {
		b--
	}
	m := r.mention(i, b, byPhrase)
	// A role before a name: the name is the speaker.
	last := b - 1
	if m.ok() && r.nameWord(last) && !r.d.Is(last, text.Clitic) {
		a := r.nameStart(last, i)
		if a > i && !r.governsAt(a-1, i) {
			return r.mention(a, b, byName)
		}
	}
	if r.low(b) == "," && r.nameWord(b+1) && b+1 < hi && !r.quotedAt(b+1) {
		e := r.nameEnd(b+1, hi)
		if r.cast.person(b+1) || e-b > 2 && r.hasRole(i, b) {
			return r.mention(b+1, e, byName)
		}
	}
	return m
}

// governsAt reports whether the name after token i hangs on a preposition or a
// possessive: "the lawyer for Ruiz".
func (r *reader) governsAt(i, lo int) bool {
	for i >= lo && (r.is(i, determiner) && !r.is(i, pronoun)) {
		i--
	}
	return i >= lo && r.governs(i)
}

// hasRole reports whether a role noun stands in [a, b).
func (r *reader) hasRole(a, b int) bool {
	for i := a; i < b; i++ {
		if r.is(i, roleNoun) {
			return true
		}
	}
	return false
}

// subjectOf finds the subject of the cue v inside [lo, hi): on its left, for
// participles and coordinated verbs the main subject, else on its right.
func (r *reader) subjectOf(v, lo, hi int) mention {
	t := &r.tok[v]
	if t.frame&participle != 0 && t.frame&finiteForm == 0 {
		return r.participleSubject(v, lo)
	}
	inverts := t.frame&(sayFrame|writeFrame|mannerFrame|askFrame) != 0 && t.frame&(tellFrame|labelFrame) == 0
	if inverts && v > lo && isBreak(r.low(v-1)) {
		// “…, explained Ruiz, …”
		if m := r.subjectRight(v, hi); m.ok() && (m.last >= hi || isPause(r.low(m.last))) && r.canSpeak(m) {
			return m
		}
	}
	if r.joined(v, lo) {
		if f := r.mainSubject(lo, v); f.ok() {
			return f
		}
	}
	if m := r.subjectLeft(v, lo); m.ok() {
		return m
	}
	if inverts {
		if m := r.subjectRight(v, hi); m.ok() {
			return m
		}
	}
	return r.mainSubject(lo, v)
}

// isPause reports whether w ends a reporting clause.
func isPause(w string) bool {
	return isBreak(w) || w == "." || w == ":" || w == ";"
}

// canSpeak reports whether m is a name or a person, body or group.
func (r *reader) canSpeak(m mention) bool {
	if m.kind != byPhrase {
		return m.ok()
	}
	for i := m.first; i < m.last; i++ {
		if w := r.low(i); w == "that" && i > m.first || w == "which" {
			return false
		}
	}
	return r.is(r.headOf(m), roleNoun|orgNoun|crowdNoun|paperNoun|title) || r.nameWord(m.last-1)
}

// joined reports whether the verb v shares the subject of a verb before it:
// "and added", "and later told", "went on to say".
func (r *reader) joined(v, lo int) bool {
	i := v - 1
	for i > lo && r.is(i, adverb|auxiliary) && !r.is(i, pronoun) {
		i--
	}
	switch r.low(i) {
	case "and", "but", "or", "to":
		return i >= lo
	}
	return false
}

// thingsThatSay bear words themselves: a sign reading “…”.
var thingsThatSay = wordSet(`sign signs banner banners placard placards poster posters shirt shirts hat hats cap caps plaque sticker billboard`)

// participleSubject returns the subject of the participle v: the name or
// pronoun right before it ("with Ruiz saying"), else the main subject.
func (r *reader) participleSubject(v, lo int) mention {
	i := r.skipToSubject(v-1, lo)
	if i >= lo && !r.quotedAt(i) {
		switch {
		case r.is(i, pronoun) && !r.is(i, determiner):
			return r.mention(i, i+1, byPronoun)
		case thingsThatSay[r.low(i)]:
			return r.phraseEndingAt(i, lo)
		case r.nameWord(i):
			a := r.nameStart(i, lo)
			switch r.low(a - 1) {
			case "on", "in", "at", "to":
				return r.mainSubject(lo, a-1)
			}
			if m := r.nameEndingAt(i, lo); m.kind == byName || r.low(a-1) == "for" {
				return m
			}
			return r.mention(a, i+1, byName)
		case (r.low(i) == "and" || r.low(i) == "or") && i > lo:
			// "with Ruiz calling it … and saying": the participle before.
			for k := i - 1; k >= lo && i-k < 30; k-- {
				if r.tok[k].frame&participle != 0 && r.isCue(k, anyCue) && r.nameWord(k-1) {
					return r.participleSubject(k, lo)
				}
			}
		}
	}
	return r.mainSubject(lo, v)
}

// mainSubject returns the subject of the clause of [lo, v): that of its first
// finite cue, else its first noun phrase.
func (r *reader) mainSubject(lo, v int) mention {
	for k := v - 1; k > lo; k-- {
		if !r.quotedAt(k) && r.coordinate(k) {
			if m := r.clauseSubjectIn(k+2, v); m.ok() {
				return m
			}
			break
		}
	}
	return r.clauseSubjectIn(lo, v)
}

// coordinate reports whether token k is the comma before a main clause joined
// by "and", "but" or a semicolon.
func (r *reader) coordinate(k int) bool {
	switch r.low(k) {
	case ";":
		return true
	case ",":
		w := r.low(k + 1)
		return (w == "and" || w == "but") && (r.nameWord(k+2) || r.is(k+2, determiner|pronoun) || r.is(k+2, preposition) && r.low(k+2) != "to")
	}
	return false
}

func (r *reader) clauseSubjectIn(lo, v int) mention {
	for k := lo; k < v; k++ {
		if r.tok[k].frame&finiteForm != 0 && r.isCue(k, anyCue) {
			if m := r.subjectLeft(k, lo); m.ok() && !r.subordinate(m, lo) {
				return m
			}
		}
	}
	return r.firstPhrase(lo, v)
}

// subordinate reports whether the clause with subject m hangs on another:
// "who said", "as Ruiz said", "when she said".
func (r *reader) subordinate(m mention, lo int) bool {
	if w := r.low(m.first); w == "who" || w == "which" || w == "that" && m.last == m.first+1 {
		return true
	}
	if m.first-1 < lo {
		return false
	}
	switch r.low(m.first - 1) {
	case "as", "when", "if", "after", "before", "while", "because", "than", "what", "which", "whom", "where", "since", "until":
		return true
	}
	return false
}

// unitSpeaker returns the likely speaker of unit u: the subject of its first
// cue, else its first noun phrase.
func (r *reader) unitSpeaker(u int) mention {
	if m, ok := r.subjects[u]; ok {
		return m
	}
	in := r.units[u]
	m := mention{}
	for k := in.first; k < in.last && !m.ok(); k++ {
		if r.tok[k].frame&anyCue != 0 && r.isCue(k, anyCue) {
			m = r.subjectOf(k, in.first, in.last)
		}
	}
	if !m.ok() {
		m = r.firstPhrase(in.first, in.last)
	}
	r.subjects[u] = m
	return m
}
