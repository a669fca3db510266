package quote

import (
	"stet/extract/text"
)

// subjectLeft finds the subject whose verb is token v, not before lo.
func (r *reader) subjectLeft(v, lo int) mention {
	i := r.skipToSubject(v-1, lo)
	if i < lo {
		return mention{}
	}
	if r.quotedAt(i) {
		return r.beforeQuoteClause(i, lo)
	}
	if r.frame(v)&(baseForm|finiteForm) == baseForm {
		if k := r.pluralWho(v); k >= lo && r.low(k+1) == "who" {
			return r.phraseEndingAt(k, lo)
		}
	}
	if m := r.shareAt(i, lo); m.ok() {
		return m
	}
	w := r.low(i)
	switch {
	case w == ")" || w == "]":
		for i >= lo && r.low(i) != "(" && r.low(i) != "[" {
			i--
		}
		return r.subjectLeft(i, lo)
	case w == "." && i == v-1 && r.abbreviation(i-1):
		return r.nameEndingAt(i-1, lo)
	case r.breakAt(i):
		if m := r.bracketedName(i-1, lo); m.ok() {
			return m
		}
		return r.beforeInsert(i, lo)
	case (w == "that" || w == "which") && (i == v-1 || w == "which" && r.breakAt(i-1)) && i > lo:
		return r.relative(i, lo)
	case r.objectPhrase(i, lo).ok():
		return r.objectPhrase(i, lo)
	case r.is(i, pronoun) && !(r.is(i, determiner) && r.is(i+1, wordLike) && i+1 < v && !r.is(i+1, auxiliary|adverb)):
		return r.mention(i, i+1, byPronoun)
	case !r.is(i, wordLike):
		return mention{}
	case r.nameWord(i):
		return r.nounLeft(r.nameEndingAt(i, lo), lo)
	case r.is(i, subordinator|conjunction) || r.is(i, notName) && !r.is(i, determiner):
		return mention{}
	}
	return r.nounLeft(r.phraseEndingAt(i, lo), lo)
}

// nounLeft returns the subject of the verb before which the name or noun phrase m
// stands: m, or the noun on which the clause or phrase that ends with m hangs.
func (r *reader) nounLeft(m mention, lo int) mention {
	if m.ok() && m.first-1 > lo && r.low(m.first-1) == "nor" {
		if k := r.neitherBefore(m.first-1, lo); k >= 0 {
			return r.mention(k, m.last, byPhrase)
		}
	}
	if h := r.whoseClause(m, lo); h.ok() {
		return h
	}
	if h := r.reducedClause(m, lo); h.ok() {
		return h
	}
	if m.kind == byName {
		if h := r.example(m, lo); h.ok() {
			return h
		}
		return m
	}
	if r.occasion(m, lo) {
		return r.mainSubject(lo, m.first-2)
	}
	if r.low(m.first-1) == "during" && m.first-2 >= lo && r.cast.person(m.first-2) && !r.is(r.headOf(m), roleNoun|crowdNoun) {
		return r.nameEndingAt(m.first-2, lo) // Vance during a Sunday rally thanked
	}
	if h := r.reducedHead(m.first-1, lo); m.ok() && h >= lo {
		return r.phraseEndingAt(h, lo) // "economists polled by the agency"
	}
	return m
}

// neitherBefore returns the "neither" to which the "nor" at token i belongs ("Neither the
// builder, Tarn Marine, nor its parent would say"), -1 where a verb stands between.
func (r *reader) neitherBefore(i, lo int) int {
	for k := i - 1; k >= lo && i-k < 20 && !r.quotedAt(k); k-- {
		if r.low(k) == "neither" {
			return k
		}
		if r.is(k, finiteWord) && !r.is(k, capital) || r.low(k) == ";" {
			return -1
		}
	}
	return -1
}

// skipToSubject steps left over auxiliaries, adverbs and days.
func (r *reader) skipToSubject(i, lo int) int {
	for i >= lo && !r.quotedAt(i) {
		switch w := r.low(i); {
		case (w == "both" || w == "all" || w == "each") && i > lo && (r.is(i-1, wordLike) || r.low(i-1) == "," && r.commaBefore(i-1, lo)):
		case r.is(i, pronoun):
			return i
		case r.contraction(i):
		case r.is(i, auxiliary|adverb) && !r.is(i, capital):
		case w == "longer" && r.low(i-1) == "no" && i-1 > lo:
			i-- // Vance no longer says
		case w == "past" && r.low(i-1) == "the" && r.low(i-2) == "in" && i-2 > lo:
			i -= 2
		case (w == "particular" || w == "addition" || w == "turn" || w == "response" || w == "private" || w == "public") && r.low(i-1) == "in" && i-1 > lo:
			i--
		case (w == "week" || w == "month" || w == "year" || w == "night") && (r.low(i-1) == "last" || r.low(i-1) == "this") && i-1 > lo:
			i--
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

// subjectRight returns the subject that follows its verb v: “…,” said Vance.
func (r *reader) subjectRight(v, hi int) mention {
	i := v + 1
	for i < hi && r.is(i, adverb) && !r.is(i, capital) {
		i++
	}
	if r.low(i) == "both" && r.nameWord(i+1) {
		i++ // said both Vance and Varga
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
	// "said Acme chief executive Nora Vance", "said Vance's lawyer"
	if b < hi && (r.d.Is(b, text.Clitic) || r.is(b, wordLike) && !r.is(b, preposition|conjunction|subordinator|adverb|auxiliary|dayMonth) && r.is(b, roleNoun|orgNoun|paperNoun|crowdNoun)) {
		return r.rightPhrase(i, hi)
	}
	if r.low(b) == "and" && r.nameWord(b+1) && b+1 < hi && !r.isCue(r.nameEnd(b+1, hi), anyCue) {
		b = r.nameEnd(b+1, hi)
	}
	return r.mention(i, b, byName)
}

// irregular are participles before "by" that do not end in -ed: a transcript
// seen by the Ledger.
var irregular = wordSet(`seen written made given taken led held run drawn shown sent shot brought kept cut put read`)

// messages are the papers whose words are those of who wrote them.
var messages = wordSet(`post tweet message letter note email e-mail comment column essay op-ed blog memo`)

// rightPhrase returns the phrase that begins at token i and, where a name
// explains it, the name: "said the chairman, Nora Vance".
func (r *reader) rightPhrase(i, hi int) mention {
	if t := r.afterRole(i, hi); t > 0 {
		return r.mention(t, r.nameEnd(t, hi), byName)
	}
	if t := r.coupledOffices(i, hi); t > 0 {
		return r.mention(t, r.nameEnd(t, hi), byName)
	}
	b := i
	for b < hi && b-i < 20 && !r.quotedAt(b) && !(b > i && r.pastWord(b) && r.verbAfterNoun(b)) {
		if r.is(b, wordLike) && !(r.is(b, conjunction|subordinator) && !r.is(b, determiner)) && !r.is(b, auxiliary) && (!r.is(b, preposition) || r.governs(b) && r.low(b) != "on" && r.low(b) != "in" && r.low(b) != "to") && !(r.is(b, dayMonth) && r.cast.at(b) < 0 && !(r.is(b-1, determiner) && r.is(b+1, wordLike))) && !(r.is(b, pronoun) && !r.is(b, determiner)) ||
			r.possessive(b) || r.low(b) == "-" || r.low(b) == "." && r.abbreviation(b-1) || r.low(b) == "&" {
			b++
			continue
		}
		break
	}
	for b > i+1 && (r.is(b-1, preposition|adverb) && !(r.is(b-1, adverb) && r.low(b-2) == "the") || r.low(b) == "by" && irregular[r.low(b-1)]) {
		b--
	}
	if messages[r.low(b-1)] && r.low(b) == "by" && b+1 < hi && r.cast.person(b+1) {
		return r.rightName(b+1, hi) // a post by Vance
	}
	m := r.mention(i, b, byPhrase)
	// A role before a name: the name is the speaker.
	last := b - 1
	if m.ok() && r.nameWord(last) && !r.d.Is(last, text.Clitic) {
		a := r.nameStart(last, i)
		if a > i && (!r.governsAt(a-1, i) || r.countedFor(a-2, a)) {
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
// possessive: "the lawyer for Vance".
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
		// “…, explained Vance, …”
		if m := r.subjectRight(v, hi); m.ok() && !r.quotedAt(m.last) && (m.last >= hi || isPause(r.low(m.last))) && r.canSpeak(m) {
			return m
		}
	}
	if m := r.madeTo(v, lo); m.ok() {
		return m
	}
	if m := r.absolute(v, lo); m.ok() && r.low(r.beforeAdverbs(v)) == "to" {
		return m
	}
	if m := r.joinedTo(v, lo); m.ok() {
		return m
	}
	if r.low(v-1) == "to" && habits[r.low(v-2)] && v-2 > lo {
		if m := r.subjectLeft(v-2, lo); m.ok() {
			return m
		}
	}
	if r.joined(v, lo) {
		if f := r.mainSubject(lo, v); f.ok() {
			if r.thing(f) {
				if m := r.innerSubject(v, f.last); m.ok() {
					return m
				}
			}
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

// mainSubject returns the subject of the clause of [lo, v): that of its first
// finite cue, else its first noun phrase.
func (r *reader) mainSubject(lo, v int) mention {
	for k := v - 1; k > lo; k-- {
		if r.coordinate(k) && (!r.quotedAt(k) || r.closesWithComma(k)) {
			if m := r.clauseSubjectIn(k+2, v); m.ok() {
				return m
			}
			break
		}
	}
	return r.clauseSubjectIn(lo, v)
}

func (r *reader) clauseSubjectIn(lo, v int) mention {
	for k := lo; k < v; k++ {
		if r.frame(k)&finiteForm != 0 && r.isCue(k, anyCue) {
			if m := r.subjectLeft(k, lo); m.ok() && !r.subordinate(m, lo) {
				return m
			}
		}
	}
	return r.firstPhrase(lo, v)
}

// subordinate reports whether the clause with subject m hangs on another:
// "who said", "as Vance said", "when she said".
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

// unitSpeaker returns the likely speaker of unit u: the subject of a reporting
// clause at its end, else of its first verb of saying, else of its first cue,
// else its first noun phrase.
func (r *reader) unitSpeaker(u int) mention {
	if s := &r.subjects[u]; s.known {
		return s.mention
	}
	m := r.findSpeaker(r.units[u].stretch)
	r.subjects[u] = subject{m, true}
	return m
}

// subject is who speaks in a unit, as far as asked for.
type subject struct {
	mention
	known bool
}

func (r *reader) findSpeaker(in stretch) mention {
	if m := r.closingSubject(in); m.ok() {
		return m
	}
	for _, f := range []frame{sayFrame | tellFrame | writeFrame, anyCue} {
		for k := in.first; k < in.last; k++ {
			if r.frame(k)&f == 0 || !r.isCue(k, f) || f != anyCue && r.frame(k)&participle != 0 {
				continue
			}
			if m := r.subjectOf(k, max(in.first, k-reach), min(in.last, k+reach)); m.ok() {
				return m
			}
		}
	}
	return r.firstPhrase(in.first, in.last)
}

// closingSubject returns the subject of a reporting clause at the end of in:
// "The deal is off, Vance said."
func (r *reader) closingSubject(in stretch) mention {
	hi := in.last
	for hi > in.first && !r.is(hi-1, wordLike) {
		hi--
	}
	for k := hi - 1; k > in.first && k > hi-10 && !r.quotedAt(k); k-- {
		if !r.isCue(k, sayFrame|writeFrame) || r.frame(k)&(finiteForm|baseForm) == 0 {
			continue
		}
		m := r.subjectLeft(k, in.first)
		if m.ok() && (r.low(m.first-1) == "," || r.quotedAt(m.first-1)) && (k+1 >= hi || r.pauseAfter(k+1, hi)) {
			return m
		}
		return mention{}
	}
	return mention{}
}
