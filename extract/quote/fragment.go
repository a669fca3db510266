package quote

import (
	"strings"

	"stet/extract/text"
)

// colonSubject: Vance on the sale: “…”.
func (r *reader) colonSubject(i int, p *place) source {
	q := r.quotes[i]
	if !p.colon || r.low(q.open-1) != ":" {
		return source{}
	}
	m := r.firstPhrase(p.lo, q.open-1)
	if o := r.sayerOf(m); o.ok() {
		return source{who: o}
	}
	return source{who: m}
}

// sayerOf returns whose words the phrase m is about: Vance's answer, the message
// from the board.
func (r *reader) sayerOf(m mention) mention {
	for k := m.first; k < m.last; k++ {
		if !r.is(k, speechNoun|paperNoun) {
			continue
		}
		if o := r.possessor(k, m.first); o.ok() {
			return o
		}
		if w := r.low(k + 1); (w == "from" || w == "by" || w == "of") && k+2 < m.last {
			return r.phraseAt(k+2, m.last)
		}
		break
	}
	return mention{}
}

// cueLeft: Vance said the bid was “…”.
func (r *reader) cueLeft(i int, p *place) source {
	q := r.quotes[i]
	parted, lo := false, r.mainClause(p.lo, q.open)
	if !r.cueIn(lo, q.open) {
		return source{}
	}
	for k := q.open - 1; k >= lo; k-- {
		if r.coordinate(k) && r.mainVerb(k+2, q.open) {
			parted = true // a clause of its own, unless it is still what is said
		}
		if !r.isCue(k, farCue) || r.bracketed(k, q.open) || r.inInsert(k, lo, q.open) {
			continue
		}
		if parted && r.frame(k)&(sayFrame|tellFrame) == 0 {
			break
		}
		if s := r.othersClaim(k, q.open); s.who.ok() {
			return s
		}
		v := k
		apart := r.frame(k)&participle != 0 && r.breakAt(k-1) // “…, calling it”
		if !apart && (r.frame(k)&labelFrame == 0 || stanceVerbs[r.low(k)] || !r.ownSubject(k, p.lo)) {
			v = r.governor(k, p.lo)
		}
		if m := r.subjectOf(v, p.lo, q.open); m.ok() && !r.aside(m, v, q.open) {
			if v != k && r.sameAgain(m, k, p.lo) {
				return r.from(r.subjectLeft(k, p.lo), k)
			}
			return r.from(m, v)
		}
	}
	return source{}
}

// stanceVerbs tell what somebody is for or against, not what he says: in "Vance
// said Varga favors a “cheap” pier" the word is Vance's.
var stanceVerbs = wordSet(`favor favors favored favoring favour favours favoured favouring support supports supported supporting oppose opposes opposed
	opposing encourage encourages encouraged encouraging promote promotes promoted promoting`)

// sameAgain reports whether the verb k has a pronoun for its subject that means
// the speaker m again: "Vance said the bid was thin and she vowed to “fight”".
func (r *reader) sameAgain(m mention, k, lo int) bool {
	if !r.ownSubject(k, lo) {
		return false
	}
	own := r.subjectLeft(k, lo)
	if own.kind != byPronoun || pronounGender(r.low(own.first)) == unknownGender {
		return false
	}
	if m.kind != byName && r.low(own.first-1) != "and" && r.low(own.first-1) != "but" {
		return false
	}
	name := r.resolve(own)
	return name != "" && name == r.resolve(m)
}

// bracketed reports whether a bracket closes between tokens k and i that opens
// before k.
func (r *reader) bracketed(k, i int) bool {
	for k++; k < i; k++ {
		switch r.low(k) {
		case "(":
			return false
		case ")":
			return true
		}
	}
	return false
}

// inInsert reports whether the verb k stands in a relative clause between
// commas that is over before token i: "the sailors, whom Vance praised in her
// speech, were “tired”".
func (r *reader) inInsert(k, lo, i int) bool {
	j := k - 1
	for j > lo && r.low(j) != "," && !r.quotedAt(j) && k-j < 8 {
		j--
	}
	if r.low(j) != "," {
		return false
	}
	switch r.low(j + 1) {
	case "who", "whom", "which", "whose":
	default:
		return false
	}
	for n := k + 1; n < i-1; n++ {
		if r.low(n) == "," && !r.quotedAt(n) {
			return r.is(n+1, finiteWord) || r.frame(n+1)&finiteForm != 0 || r.pastWord(n+1)
		}
	}
	return false
}

// aside reports whether the reporting clause of subject m and verb v is put in
// between breaks before token i: "… ad — as Vance noted — promises “…”".
func (r *reader) aside(m mention, v, i int) bool {
	as := m.first - 1
	for r.is(as, roleNoun|title) && m.first-as < 4 {
		as--
	}
	if r.low(as) != "as" || !r.breakAt(as-1) {
		return false
	}
	for k := v + 1; k < i; k++ {
		if r.breakAt(k) && r.low(k) == r.low(as-1) {
			return true
		}
	}
	return false
}

// naming are the verbs that give somebody or something a name.
var naming = wordSet(`called dubbed labeled labelled described branded termed deemed characterized characterised hailed derided`)

// passiveBy: the bid was called “…” by Vance.
func (r *reader) passiveBy(i int, p *place) source {
	q := r.quotes[i]
	for k := q.open - 1; k >= p.lo && q.open-k < 12; k-- {
		t := &r.tok[k]
		if r.hearsay(k) && !r.quotedAt(k) && !r.namesPerson(p.lo, k) {
			return source{cue: stretch{k, k + 1}} // said to be “…”
		}
		if k < q.open-1 && !r.quotedAt(k) && t.frame&finiteForm != 0 && r.isCue(k, speech) {
			break // asked if it had been called, he said: “…”
		}
		if t.frame&labelFrame != 0 && t.frame&finiteForm != 0 && t.quote < 0 && r.low(k+1) == "by" && r.low(q.open-1) == "as" {
			return source{r.subjectRight(k+1, q.open-1), stretch{k, k + 1}} // described by Vance as “…”
		}
		if k == q.open-2 && r.low(k+1) == "as" && r.low(k-1) == "," && t.frame&labelFrame != 0 && t.frame&finiteForm != 0 && r.low(p.after) != "by" {
			return source{cue: stretch{k, k + 1}} // the bones, described as “…”, were lost
		}
		if t.frame&(labelFrame|sayFrame) == 0 || t.quote >= 0 || t.frame&finiteForm == 0 || !r.passive(k) && (r.low(p.after) != "by" || r.ownSubject(k, p.lo) || t.frame&labelFrame == 0) {
			continue
		}
		for j := p.after; j < p.hi && j < p.after+6 && !r.quotedAt(j); j++ {
			if r.low(j) == "by" {
				m := r.subjectRight(j, p.hi)
				if !m.ok() && j+1 < p.hi && r.is(j+1, wordLike) && !r.quotedAt(j+1) {
					m = r.phraseAt(j+1, p.hi)
				}
				return source{m, stretch{k, k + 1}}
			}
		}
		if r.passive(k) && (naming[r.low(k)] || r.low(q.open-1) == "as" || r.low(q.open-2) == "as") && r.words(k+1, q.open) < 3 {
			return source{cue: stretch{k, k + 1}} // nobody is named
		}
		break
	}
	return source{}
}

// nounCue: Vance's claim that “…”, her promise of “…”, chants by the crowd of
// “…”.
func (r *reader) nounCue(i int, p *place) source {
	q := r.quotes[i]
	broken := false
	for k := q.open - 1; k >= p.lo && q.open-k < 40 && !r.quotedAt(k); k-- {
		if r.isCue(k, farCue) && !r.inInsert(k, p.lo, q.open) && !r.bracketed(k, q.open) || r.low(k) == ";" {
			return source{}
		}
		broken = broken || r.low(k) == "," || q.open-k >= 9
		if !r.is(k, speechNoun) || broken && r.low(k+1) != "that" && r.low(q.open-1) != "," {
			continue
		}
		if chants[r.low(k)] && (k == q.open-1 || r.low(q.open-1) == "of") {
			return source{r.chanters(p.lo, k), stretch{k, k + 1}}
		}
		return source{r.possessor(k, p.lo), stretch{k, k + 1}}
	}
	return source{}
}

// possessor returns whose the noun at token k is: "her" of "her repeated
// promise", "Vance" of "Vance's claim".
func (r *reader) possessor(k, lo int) mention {
	for j := k - 1; j >= lo && k-j < 7 && !r.quotedAt(j); j-- {
		switch r.low(j) {
		case "his", "her", "their", "its", "my", "our":
			return r.mention(j, j+1, byPronoun)
		}
		if r.possessive(j) && j > lo {
			return r.ownerAt(j-1, lo)
		}
		if r.low(j) == "," && r.is(j-1, wordLike) && !r.is(j-1, finiteWord) || r.low(j) == "-" && r.d.Tokens[j].Glued {
			continue // his long, early embrace
		}
		if !r.is(j, wordLike) || r.is(j, preposition|determiner|pronoun|conjunction) {
			break
		}
	}
	return mention{}
}

// chants are the nouns for what many say at once.
var chants = wordSet(`chant chants cry cries cheer cheers shout shouts calls slogan slogans refrain`)

// crowds are the bodies of people that chant together.
var crowds = wordSet(`crowd crowds audience protesters protestors demonstrators supporters fans marchers delegates students workers strikers activists
	attendees spectators mob throng hundreds thousands dozens`)

// chanters returns the crowd nearest before the noun at token k that chants, or
// the subject of its clause.
func (r *reader) chanters(lo, k int) mention {
	for i := k - 1; i >= lo && k-i < 25; i-- {
		if crowds[r.low(i)] && !r.quotedAt(i) {
			return r.phraseEndingAt(i, max(lo, i-3))
		}
	}
	q := r.tok[k+1].quote
	if r.low(k+1) == "of" && k+2 < len(r.tok) {
		q = r.tok[k+2].quote
	}
	if q >= 0 {
		if end := r.quotes[q].shut + 1; r.low(end) == "from" || r.low(end) == "by" {
			return r.subjectRight(end, r.unitEnd(k))
		}
	}
	return r.mainSubject(lo, k)
}

// ownerAt returns the name or phrase of a possessive that ends with token i.
func (r *reader) ownerAt(i, lo int) mention {
	if r.nameWord(i) {
		return r.mention(r.nameStart(i, lo), i+1, byName)
	}
	return r.phraseEndingAt(i, lo)
}

// unlistedVerb: “…!” beamed Vance. It takes a verb in -ed that is no reporting
// verb where nothing but it and a name follow the quote.
func (r *reader) unlistedVerb(i int, p *place) source {
	q := r.quotes[i]
	if !p.comma || q.open != p.lo {
		return source{}
	}
	k := p.after
	if k < p.hi && r.presentWord(k) && (r.nameWord(k+1) || r.is(k+1, title)) {
		if m := r.subjectRight(k, p.hi); m.ok() && m.kind == byName && r.pauseAfter(m.last, p.hi) {
			return source{m, stretch{k, k + 1}} // “…,” corrects Vance
		}
	}
	if k < p.hi && r.pastWord(k) && (r.nameWord(k+1) || r.is(k+1, determiner)) {
		if m := r.subjectRight(k, p.hi); m.ok() && r.canSpeak(m) {
			return source{m, stretch{k, k + 1}}
		}
	}
	if k < p.hi && (r.nameWord(k) || r.is(k, pronoun)) {
		e := max(r.nameEnd(k, p.hi), k+1)
		for e < p.hi && r.is(e, adverb) {
			e++
		}
		if r.pastWord(e) && e < p.hi && r.pauseAfter(e+1, p.hi) {
			return source{r.phraseAt(k, e), stretch{e, e + 1}}
		}
	}
	return source{}
}

// pastWord reports whether token i looks like a past tense in lower case.
func (r *reader) pastWord(i int) bool {
	w := r.low(i)
	return r.is(i, wordLike) && !r.is(i, capital|auxiliary) && len(w) > 4 && strings.HasSuffix(w, "ed")
}

// labelAs: Vance hailed the deal as a “…”: whatever the verb, what stands after
// "as" is the subject's word.
func (r *reader) labelAs(i int, p *place) source {
	q := r.quotes[i]
	k := q.open - 1
	if k > p.lo && r.is(k, determiner) {
		k--
	}
	if k <= p.lo || r.low(k) != "as" || r.low(k-1) == "such" || r.low(k-1) == "known" {
		return source{}
	}
	for v := k - 1; v > p.lo && k-v < 6; v-- {
		if (r.pastWord(v) || r.frame(v)&finiteForm != 0) && r.passive(v) {
			return source{} // "was panned as": by nobody named
		}
	}
	m := r.mainSubject(p.lo, k)
	if r.thing(m) {
		return source{}
	}
	return source{who: m}
}

// thing reports whether m is a noun phrase for nobody who speaks: the pier, Trips.
func (r *reader) thing(m mention) bool {
	if m.kind == byName && m.last == m.first+1 && r.cast.at(m.first) < 0 && (m.first == 0 || r.tok[m.first-1].unit != r.tok[m.first].unit) {
		return !r.is(m.first, roleNoun|orgNoun|crowdNoun|paperNoun|title)
	}
	return m.kind == byPhrase && !r.canSpeak(m)
}

// finalCue: The “…” offer was a bluff, Vance said. A reporting clause at the
// end governs every fragment of its sentence.
func (r *reader) finalCue(i int, p *place) source {
	q := r.quotes[i]
	hi := p.hi
	for hi > p.after && !r.is(hi-1, wordLike) {
		hi--
	}
	for k := hi - 1; k > p.after && k > hi-16 && !r.quotedAt(k); k-- {
		if !r.isCue(k, sayFrame|writeFrame) || r.frame(k)&(finiteForm|baseForm) == 0 || r.low(k-1) == "to" {
			continue
		}
		m := mention{}
		if r.low(k-1) == "," {
			m = r.subjectRight(k, p.hi)
		} else if l := r.subjectLeft(k, p.after); l.ok() && r.opensClause(l, p.after) {
			m = l
		}
		if r.toldCourt(q, p, k) {
			return source{} // whose words were told to the court
		}
		if end := max(k+1, m.last); m.ok() && r.canSpeak(m) && (end >= hi || isBreak(r.low(end)) || r.is(end, preposition|dayMonth)) && q.open >= p.lo {
			return r.from(m, k)
		}
		return source{}
	}
	return source{}
}

// opensClause reports whether nothing but a role stands between a comma at or
// behind token lo and the mention m: …, her lawyer Pablo Hale said.
func (r *reader) opensClause(m mention, lo int) bool {
	if r.low(m.first-1) == "," {
		return m.first > lo
	}
	if m.kind != byName || !r.is(m.first-1, roleNoun) {
		return false
	}
	for k := m.first - 1; k >= lo-1 && m.first-k < 9; k-- {
		if r.low(k) == "," || k < lo {
			return true
		}
		if !r.is(k, wordLike) && !r.d.Is(k, text.Clitic) || r.is(k, auxiliary|finiteWord|conjunction|subordinator) && !r.is(k, determiner|preposition) || r.pastWord(k) || r.frame(k)&finiteForm != 0 && !r.is(k, roleNoun) {
			return false
		}
	}
	return false
}

// asClause: It was no “ordinary” year, as Vance put it, for the dockers.
func (r *reader) asClause(_ int, p *place) source {
	if k := p.after; (r.low(k) == "is" || r.low(k) == "was") && r.low(k+1) == "how" {
		for v := k + 3; v < p.hi && v < k+10; v++ { // “…” is how Vance puts it
			if r.frame(v)&finiteForm != 0 && r.isCue(v, anyCue) {
				return r.from(r.subjectLeft(v, k+2), v)
			}
		}
	}
	if s := r.wordOf(p); s.who.ok() {
		return s
	}
	for k := p.after; k < p.hi-2 && k < p.after+8 && !r.quotedAt(k); k++ {
		if r.low(k) != "as" || !r.breakAt(k-1) && k != p.after {
			continue
		}
		for v := k + 1; v < p.hi && v < k+12 && !r.quotedAt(v); v++ {
			if r.frame(v)&finiteForm == 0 || v == k+1 && r.low(v+1) != "by" || !r.isCue(v, speech|mannerFrame|labelFrame) {
				continue
			}
			if r.low(v+1) == "by" && v == k+1 {
				return source{r.subjectRight(v+1, p.hi), stretch{v, v + 1}} // as described by Vance
			}
			if m := r.subjectLeft(v, k+1); m.ok() && m.first == k+1 && r.canSpeak(m) && (r.clauseEnds(v, m, p.hi) || r.low(v+1) == "it") {
				return r.from(m, v)
			}
			break
		}
	}
	return source{}
}

// nameColon: More from Vance: “…”.
func (r *reader) nameColon(i int, p *place) source {
	q := r.quotes[i]
	if q.open-2 < p.lo || r.low(q.open-1) != ":" || !r.nameWord(q.open-2) {
		return source{}
	}
	a := r.nameStart(q.open-2, p.lo)
	if r.low(a-1) == "and" && a-2 > p.lo && r.nameWord(a-2) {
		a = r.nameStart(a-2, p.lo)
	}
	if a > p.lo && (r.is(a-1, wordLike) && r.low(a-1) != "from" || r.d.Is(a-1, text.Clitic)) {
		return source{}
	}
	if a == p.lo && q.open-1 == a+1 && labels[r.low(a)] && r.cast.at(a) < 0 {
		return source{} // Rating: “…”
	}
	return source{who: r.mention(a, q.open-1, byName)}
}

// labels are the words before a colon that are nobody.
var labels = wordSet(`rating verdict price note update correction photo picture caption credit source tip warning headline status result score tel
	email website address editor's quote word term title subject topic theme motto answer question example definition translation`)

// fragmentLeft is cueLeft for a fragment that a comma happens to end: Vance
// said he was “tired,” and left.
func (r *reader) fragmentLeft(i int, p *place) source {
	q := r.quotes[i]
	if !p.comma || q.open == p.lo || r.is(q.first, capital) && !r.fronted(p.lo) || p.colon {
		return source{}
	}
	return r.cueLeft(i, p)
}

// cueRight: The “…” offer was a bluff, Vance said.
func (r *reader) cueRight(_ int, p *place) source {
	if !r.cueIn(p.after, p.hi) {
		return source{}
	}
	nearer := false // another quote stands before the verb
	for k := p.after; k < p.hi && r.low(k) != ";"; k++ {
		nearer = nearer || r.quotedAt(k)
		if !r.isCue(k, speech|showFrame|labelFrame) || r.inRelative(k, p.after) || nearer && r.frame(k)&(speech|showFrame) == 0 {
			continue // what somebody calls it is the nearer one
		}
		m := r.subjectOf(k, p.after, p.hi)
		if m.ok() && r.canSpeak(m) && (m.kind != byPronoun || r.low(m.first) != "who" && r.low(m.first) != "that" && r.low(m.first) != "which") {
			return r.from(m, k)
		}
	}
	return source{}
}
