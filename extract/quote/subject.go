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
		return r.beforeInsert(i, lo)
	case (w == "that" || w == "which") && i == v-1 && i > lo:
		return r.relative(i, lo)
	case r.objectPhrase(i, lo).ok():
		return r.objectPhrase(i, lo)
	case r.is(i, pronoun) && !(r.is(i, determiner) && r.is(i+1, wordLike) && i+1 < v && !r.is(i+1, auxiliary|adverb)):
		return r.mention(i, i+1, byPronoun)
	case !r.is(i, wordLike):
		return mention{}
	case r.nameWord(i):
		m := r.nameEndingAt(i, lo)
		if h := r.whoseClause(m, lo); h.ok() {
			return h
		}
		if h := r.reducedClause(m, lo); h.ok() {
			return h
		}
		return m
	case r.is(i, subordinator|conjunction) || r.is(i, notName) && !r.is(i, determiner):
		return mention{}
	}
	m := r.phraseEndingAt(i, lo)
	if h := r.whoseClause(m, lo); h.ok() {
		return h
	}
	if h := r.reducedClause(m, lo); h.ok() {
		return h
	}
	if r.occasion(m, lo) {
		return r.mainSubject(lo, m.first-2)
	}
	if h := r.reducedHead(m.first-1, lo); m.ok() && h >= lo {
		return r.phraseEndingAt(h, lo) // "economists polled by the agency"
	}
	return m
}

// whoseClause returns whom a relative clause that ends with m describes:
// "officials who were told of the matter said".
func (r *reader) whoseClause(m mention, lo int) mention {
	if !m.ok() {
		return mention{}
	}
	verb := false
	for k := m.last - 1; k > lo && m.last-k < 14; k-- {
		if r.quotedAt(k) || r.breakAt(k) || r.low(k) == ";" || r.low(k) == ":" {
			return mention{}
		}
		verb = verb || r.is(k, finiteWord) || r.frame(k)&(finiteForm|baseForm) != 0 || r.pastWord(k)
		if r.low(k) != "who" {
			continue
		}
		if !verb && k+1 < m.first && r.is(k+1, wordLike) && !r.is(k+1, capital) {
			verb = true // who run the quay
		}
		j := k - 1
		if !verb || k >= m.last-2 || r.isCue(j, anyCue) || r.is(j, preposition|conjunction|auxiliary) || !r.is(j, wordLike) {
			return mention{}
		}
		if r.nameWord(j) {
			return r.nameEndingAt(j, lo)
		}
		return r.phraseEndingAt(j, lo)
	}
	return mention{}
}

// occasion reports whether m is what the subject of a joined verb spoke on: "and
// in a later interview said".
func (r *reader) occasion(m mention, lo int) bool {
	if !m.ok() || m.first-2 <= lo {
		return false
	}
	switch r.low(m.first - 1) {
	case "in", "on", "at", "during":
		return r.low(m.first-2) == "and" || r.low(m.first-2) == "but"
	}
	return false
}

// reducedClause returns the noun that a participle with more words after it
// hangs on, where m ends them: "a study published in May in the Ledger found".
func (r *reader) reducedClause(m mention, lo int) mention {
	if !m.ok() {
		return mention{}
	}
	for k := m.first - 1; k > lo && m.first-k < 10 && r.is(k, wordLike) && !r.quotedAt(k) && !r.is(k, conjunction|auxiliary|finiteWord|pronoun); k-- {
		if !r.pastWord(k) && r.low(k) != "seen" && r.low(k) != "written" && r.low(k) != "led" {
			continue
		}
		if !r.is(k-1, paperNoun|crowdNoun|roleNoun) || !r.is(k+1, preposition|dayMonth) || r.low(k+1) == "that" {
			return mention{}
		}
		return r.phraseEndingAt(k-1, lo)
	}
	return mention{}
}

// objectPhrase returns the phrase that ends with the pronoun at token i: "a
// person close to her".
func (r *reader) objectPhrase(i, lo int) mention {
	switch r.low(i) {
	case "him", "her", "them", "his", "hers", "theirs":
	default:
		return mention{}
	}
	if i-2 < lo || !r.governs(i-1) || !r.nounHead(i-2, lo) {
		return mention{}
	}
	if m := r.phraseEndingAt(i-2, lo); m.ok() {
		return r.mention(m.first, i+1, byPhrase)
	}
	return mention{}
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

// commaBefore reports whether a comma stands in [lo, i).
func (r *reader) commaBefore(i, lo int) bool {
	for k := i - 1; k >= lo && i-k < 40; k-- {
		if r.low(k) == "," && !r.quotedAt(k) {
			return true
		}
	}
	return false
}

// beforeQuoteClause returns whom a relative clause describes that ends with the
// quote closed by token i: "Vance, who calls the bid “thin,” said".
func (r *reader) beforeQuoteClause(i, lo int) mention {
	if !r.closesWithComma(i) {
		return mention{}
	}
	for k := r.quotes[r.tok[i].quote].open - 1; k > lo && i-k < 40 && !r.quotedAt(k); k-- {
		if r.low(k) != "," {
			continue
		}
		switch r.low(k + 1) {
		case "who", "which", "whose":
		default:
			return mention{}
		}
		if r.nameWord(k-1) || r.low(k-1) == "." && r.abbreviation(k-2) {
			return r.nameEndingAt(k-1, lo)
		}
		if r.is(k-1, wordLike) {
			return r.phraseEndingAt(k-1, lo)
		}
		return mention{}
	}
	return mention{}
}

// relative returns the relative pronoun at token i as a mention where it has
// something to stand for.
func (r *reader) relative(i, lo int) mention {
	j := i - 1
	if isBreak(r.low(j)) {
		j--
	}
	if j < lo || r.quotedAt(j) || !r.is(j, wordLike) || r.is(j, auxiliary|preposition) || r.is(j, pronoun) && r.low(j) != "one" {
		return mention{}
	}
	return r.mention(i, i+1, byPronoun)
}

// beforeInsert finds the subject before an insertion that ends with the comma
// or dash at token i: "Vance, who runs the yard, said".
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

// clauseHeads are prepositions that open clauses too: "after Vance, the head of
// the yard, warned".
var clauseHeads = wordSet(`after before since until as than`)

// insertHead returns the mention that an insertion between the breaks at
// tokens k and i belongs to: the name or phrase before k, or the name inside
// when it explains a role before k ("the chairman, Nora Vance, said").
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
	if r.low(k+1) == "the" && r.cast.person(i-1) && !r.is(i-1, roleNoun) && r.is(k+2, title) {
		return r.mention(r.nameStart(i-1, k+3), i, byName) // "The Bishop of Harnley, the Rev Nora Vance, said"
	}
	if r.nameWord(j) || r.low(j) == "." && r.abbreviation(j-1) {
		m := r.nameEndingAt(j, lo)
		if m.kind == byPhrase && r.nameWord(k+1) && r.nameEnd(k+1, i) == i && r.is(r.headOf(m), roleNoun) && (!r.indefinite(m) || r.cast.person(k+1) && i-k > 2) {
			return r.mention(k+1, i, byName) // "The chief executive of Acme, Nora Vance, said"
		}
		if m.ok() && r.is(m.first-1, preposition) && m.first-1 >= lo && !clauseHeads[r.low(m.first-1)] {
			return mention{}
		}
		return m
	}
	if r.is(k+1, finiteWord) || r.frame(k+1)&finiteForm != 0 && !r.is(k+1, capital) {
		return mention{} // the second of several verbs, no insertion
	}
	if r.nameWord(k+1) && r.nameEnd(k+1, i) == i && r.is(j, roleNoun|orgNoun) {
		return r.mention(k+1, i, byName)
	}
	if e := r.nameEnd(k+1, i); r.is(j, roleNoun) && r.cast.person(k+1) && e < i && r.governs(e) {
		return r.mention(k+1, e, byName) // "the lead author, Nora Vance of the institute, said"
	}
	if r.is(j, roleNoun|orgNoun|crowdNoun|paperNoun) {
		m := r.phraseEndingAt(j, lo)
		if m.ok() && !r.is(m.first-1, preposition) {
			return m
		}
	}
	return mention{}
}

// indefinite reports whether m begins with "a" or "an".
func (r *reader) indefinite(m mention) bool {
	w := r.low(m.first)
	return w == "a" || w == "an"
}

// subjectRight returns the subject that follows its verb v: “…,” said Vance.
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
	b := i
	for b < hi && b-i < 20 && !r.quotedAt(b) && !(b > i && r.pastWord(b) && r.verbAfterNoun(b)) {
		if r.is(b, wordLike) && !(r.is(b, conjunction|subordinator) && !r.is(b, determiner)) && !r.is(b, auxiliary) && (!r.is(b, preposition) || r.governs(b) && r.low(b) != "on" && r.low(b) != "in" && r.low(b) != "to") && !(r.is(b, dayMonth) && r.cast.at(b) < 0 && !(r.is(b-1, determiner) && r.is(b+1, wordLike))) && !(r.is(b, pronoun) && !r.is(b, determiner)) ||
			r.possessive(b) || r.low(b) == "-" || r.low(b) == "." && r.abbreviation(b-1) || r.low(b) == "&" {
			b++
			continue
		}
		break
	}
	for b > i+1 && (r.is(b-1, preposition|adverb) || r.low(b) == "by" && irregular[r.low(b-1)]) {
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
	if m := r.joinedTo(v, lo); m.ok() {
		return m
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

// causes are the verbs whose object does what the infinitive says.
var causes = wordSet(`led leads lead leading allowed allows allow allowing prompted prompts prompt prompting forced forces force forcing caused causes cause
	causing drove drives driving pushed pushes pushing got gets enabled enables enabling inspired inspires moved compelled provoked tempted`)

// madeTo returns who does the infinitive v, other than the subject of the
// sentence: "the noise led Vance to say", "the talk was so dull that Vance was
// moved to say".
func (r *reader) madeTo(v, lo int) mention {
	i := r.beforeAdverbs(v)
	if i-1 <= lo || r.low(i) != "to" || r.quotedAt(i-1) {
		return mention{}
	}
	if causes[r.low(i-1)] && r.passive(i-1) {
		return r.subjectLeft(i-1, lo)
	}
	m := mention{}
	switch r.low(i - 1) {
	case "him", "her", "them", "us", "me":
		m = r.mention(i-1, i, byPronoun)
	default:
		if !r.nameWord(i - 1) {
			return mention{}
		}
		m = r.nameEndingAt(i-1, lo)
	}
	for k := m.first - 1; k >= lo && m.first-k < 8; k-- {
		if causes[r.low(k)] {
			return m
		}
		if r.is(k, finiteWord|preposition) {
			break
		}
	}
	return mention{}
}

// joinedTo returns the subject that the verb v shares with the verb before
// "and" in one dependent clause: "which Vance had called a sham and vowed to
// stop".
func (r *reader) joinedTo(v, lo int) mention {
	i := r.beforeAdverbs(v)
	if w := r.low(i); i <= lo || w != "and" && w != "but" || r.frame(v)&finiteForm == 0 {
		return mention{}
	}
	for k := i - 1; k > lo && i-k < 25; k-- {
		if r.quotedAt(k) {
			continue
		}
		if w := r.low(k); w == "," || w == ";" || w == ":" {
			break
		}
		if !r.is(k, finiteWord) && r.frame(k)&finiteForm == 0 && !r.pastWord(k) {
			continue
		}
		j := r.skipToSubject(k-1, lo)
		if j < lo || r.quotedAt(j) || !r.cast.person(j) && !(r.is(j, pronoun) && !r.is(j, determiner) && r.low(j) != "who") {
			continue
		}
		m := r.subjectLeft(k, lo)
		if !m.ok() || m.last != j+1 {
			continue
		}
		switch r.low(m.first - 1) {
		case "which", "whom", "what", "where":
			return m
		case "when":
			if r.low(m.first-2) == "as" {
				return m // such as when
			}
		}
		break
	}
	return mention{}
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

// quotedAs returns whom somebody quotes as saying the participle v: "the Ledger
// quoted Vance as saying", "Vance was quoted by the Ledger as saying".
func (r *reader) quotedAs(v, lo int) mention {
	if r.low(v-1) != "as" {
		return mention{}
	}
	for k := v - 2; k > lo && v-k < 14 && !r.quotedAt(k); k-- {
		switch r.low(k) {
		case "quoted", "quotes", "quoting", "cited", "cites", "citing":
		default:
			continue
		}
		if r.passive(k) {
			return r.subjectLeft(k, lo)
		}
		m := r.phraseAt(k+1, v-1)
		if m.kind == byName || m.last == v-1 {
			return m
		}
		return mention{}
	}
	return mention{}
}

// thingAt returns the noun at token i with the words before it up to its
// article: "a purple coat".
func (r *reader) thingAt(i, lo int) mention {
	for k := i - 1; k >= lo && i-k < 6 && r.is(k, wordLike) && !r.is(k, conjunction|auxiliary|finiteWord); k-- {
		if r.is(k, determiner) {
			return r.mention(k, i+1, byPhrase)
		}
		if r.is(k, preposition) {
			return r.mention(k+1, i+1, byPhrase)
		}
	}
	return r.mention(i, i+1, byPhrase)
}

// bears are the participles of what things do that bear words.
var bears = wordSet(`bearing reading carrying`)

// participleSubject returns the subject of the participle v: the name or
// pronoun right before it ("with Vance saying"), else the main subject.
func (r *reader) participleSubject(v, lo int) mention {
	if m := r.quotedAs(v, lo); m.ok() {
		return m
	}
	i := r.skipToSubject(v-1, lo)
	if i >= lo && !r.quotedAt(i) {
		switch {
		case r.is(i, pronoun) && !r.is(i, determiner):
			return r.mention(i, i+1, byPronoun)
		case thingsThatSay[r.low(i)] || bears[r.low(v)] && i == v-1 && r.is(i, wordLike) && !r.is(i, capital|roleNoun|crowdNoun|preposition|conjunction|adverb):
			return r.thingAt(i, lo)
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
			// "with Vance calling it … and saying": the participle before.
			for k := i - 1; k >= lo && i-k < 30; k-- {
				if r.frame(k)&participle != 0 && r.isCue(k, anyCue) && r.nameWord(k-1) {
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
		if r.coordinate(k) && (!r.quotedAt(k) || r.closesWithComma(k)) {
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
	w := r.low(k)
	if r.closesWithComma(k) {
		w = ","
	}
	switch w {
	case ";":
		return true
	case ",":
		w := r.low(k + 1)
		return (w == "and" || w == "but") && (r.nameWord(k+2) || r.is(k+2, determiner|pronoun) || r.is(k+2, preposition) && r.low(k+2) != "to")
	}
	return false
}

// closesWithComma reports whether token k closes a quote that ends with a comma.
func (r *reader) closesWithComma(k int) bool {
	return k > 0 && r.quotedAt(k) && r.quotes[r.tok[k].quote].shut == k && r.low(k-1) == ","
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
	if m, ok := r.subjects[u]; ok {
		return m
	}
	m := r.findSpeaker(r.units[u].stretch)
	r.subjects[u] = m
	return m
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
