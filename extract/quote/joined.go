package quote

import "strings"

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
		if r.is(k, finiteWord|preposition) && r.low(k) != "like" && r.low(k) != "including" && r.low(k) != "of" {
			break
		}
	}
	return mention{}
}

// absolute returns whose the verb v is inside a phrase put behind the clause by
// "with": "the board denied it, with Vance taking to the radio to call it “…”".
func (r *reader) absolute(v, lo int) mention {
	for k := v - 1; k > lo && v-k < 14 && !r.quotedAt(k); k-- {
		if r.is(k, finiteWord) || r.breakAt(k) || r.low(k) == ";" {
			break
		}
		if r.low(k) != "with" || !r.breakAt(k-1) || !r.nameWord(k+1) {
			continue
		}
		if e := r.nameEnd(k+1, v); e < v && strings.HasSuffix(r.low(e), "ing") {
			return r.mention(k+1, e, byName)
		}
		break
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
	if m := r.blamedFor(v, lo); m.ok() {
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
	if m := r.invertedBefore(v, lo); m.ok() {
		return m
	}
	m := r.mainSubject(lo, v)
	if m.kind == byPronoun && r.low(m.first) == "it" && beForms[r.low(m.last)] {
		if n := r.nearSubject(m.last, v); n.ok() {
			return n // It was a blow, as Vance echoed the charge, saying …
		}
	}
	if m.ok() {
		return m
	}
	return r.behindFront(v, lo)
}

// invertedBefore returns the subject of the inverted reporting clause right before
// the participle v: Work could start, said Vance, adding that it would be dear.
func (r *reader) invertedBefore(v, lo int) mention {
	if r.low(v-1) != "," {
		return mention{}
	}
	for k := v - 2; k > lo && v-k < 14 && !r.quotedAt(k); k-- {
		if r.frame(k)&finiteForm != 0 && r.frame(k)&labelFrame == 0 && r.isCue(k, sayFrame|writeFrame) && r.low(k-1) == "," {
			m := r.subjectRight(k, v)
			if m.ok() && r.canSpeak(m) && (m.last == v-1 || r.is(m.last, preposition|dayMonth)) {
				return m
			}
			return mention{}
		}
	}
	return mention{}
}

// behindFront returns the subject of the sentence that the participle v opens:
// Calling the bid a “sham,” Vance walked out. While denouncing …
func (r *reader) behindFront(v, lo int) mention {
	for k := lo; k < v; k++ {
		if r.is(k, wordLike) && !r.is(k, subordinator|conjunction|adverb|preposition) {
			return mention{}
		}
	}
	hi := r.unitEnd(v)
	for k := v + 1; k < hi-2 && k < v+60; k++ {
		if r.low(k) != "," && !r.closesWithComma(k) || r.low(k) == "," && r.quotedAt(k) {
			continue
		}
		if s := k + 1; r.quotedAt(s) || !r.nameWord(s) && !r.is(s, pronoun|determiner) {
			continue
		}
		m := r.phraseAt(k+1, hi)
		end := m.last
		for end < hi && r.is(end, adverb) {
			end++
		}
		if m.ok() && (r.is(end, finiteWord) || r.pastWord(end) || r.frame(end)&finiteForm != 0 || r.low(end) == "," && r.cast.person(m.first)) {
			return m
		}
	}
	return mention{}
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
