package quote

import "strings"

// Rules for words that a clause behind or before them hangs on: what came from
// the crowd, the “mess” she described, as Vance put it a “mess”, a claim by
// Vance that it was a “mess”.

// voices are the nouns for what comes from somebody at once, besides chants.
var voices = wordSet(`answer answers reply replies response question questions voice voices command order warning murmur murmurs whisper whispers word`)

// cameCry: “Open the gate!” came the cry from the crowd. “Never” was Vance's
// answer.
func (r *reader) cameCry(i int, p *place) source {
	k, is := p.after, false
	switch r.low(k) {
	case "came", "comes", "went", "goes", "rang":
	case "was", "is", "were":
		if is = r.quotes[i].open == p.lo; !is {
			return source{}
		}
	default:
		return source{}
	}
	for j := k + 1; j < p.hi && j < k+6 && !r.quotedAt(j); j++ {
		if !chants[r.low(j)] && !voices[r.low(j)] && !replies[r.low(j)] && !(is && r.is(j, speechNoun)) {
			continue
		}
		for n := j + 1; n < p.hi-1 && n < j+3; n++ {
			if w := r.low(n); w == "from" || w == "of" && !is {
				return source{r.phraseFrom(n+1, p.hi), stretch{j, j + 1}}
			}
		}
		m := r.possessor(j, k)
		if !m.ok() && replies[r.low(j)] && !is {
			m = r.answers(i)
		}
		return source{m, stretch{j, j + 1}}
	}
	return source{}
}

// toSomebody: To Vance, the bid was a “sham.” For the crews it is “home.”
func (r *reader) toSomebody(i int, p *place) source {
	q := r.quotes[i]
	k := p.lo
	if r.low(k) == "but" || r.low(k) == "and" {
		k++
	}
	if w := r.low(k); w != "to" && w != "for" || k+3 >= q.open || r.is(q.first, capital) {
		return source{}
	}
	m := mention{}
	switch w := r.low(k + 1); {
	case w == "him" || w == "her" && r.low(k+2) == "," || w == "them":
		m = r.mention(k+1, k+2, byPronoun)
	default:
		m = r.phraseAt(k+1, q.open)
	}
	if !m.ok() || r.low(m.last) != "," || m.kind == byName && !r.cast.person(m.first) || m.kind == byPhrase && !r.is(r.headOf(m), roleNoun|crowdNoun) {
		return source{}
	}
	for v := m.last; v < q.open; v++ {
		if beForms[r.low(v)] && r.words(v+1, q.open) < 4 {
			return source{who: m}
		}
	}
	return source{}
}

// phraseFrom returns the name or noun phrase that begins at token i, without
// what follows a comma.
func (r *reader) phraseFrom(i, hi int) mention {
	if i >= hi || r.quotedAt(i) || !r.is(i, wordLike) {
		return mention{}
	}
	return r.phraseAt(i, hi)
}

// relativeCue: the “mess” she described was old. A pronoun or person and a
// reporting verb stand right behind the fragment, and the sentence goes on.
func (r *reader) relativeCue(i int, p *place) source {
	q := r.quotes[i]
	k := p.after
	if p.comma || q.open == p.lo || k+1 >= p.hi || r.is(q.first, capital) || !r.is(q.open-1, wordLike) {
		return source{}
	}
	end := k + 1
	switch w := r.low(k); {
	case w == "he" || w == "she" || w == "they":
	case r.cast.person(k):
		end = r.nameEnd(k, p.hi)
	default:
		return source{}
	}
	for end < p.hi && (r.is(end, adverb) || r.is(end, auxiliary) && !r.is(end, pronoun)) {
		end++
	}
	if strings.HasPrefix(r.low(end), "use") && r.low(end+1) == "as" {
		return source{} // the “friend” he used as a prop
	}
	if end+1 >= p.hi || r.frame(end)&finiteForm == 0 || r.frame(end)&(speech|labelFrame) == 0 || r.quotedAt(end+1) || r.low(end+1) == "," || r.low(end+1) == ":" {
		return source{}
	}
	return r.from(r.phraseAt(k, end), end)
}

// asBefore: Varga owed it to, as an envoy put it, an “extreme makeover.”
func (r *reader) asBefore(i int, p *place) source {
	j := r.quotes[i].open - 1
	for j > p.lo && r.is(j, determiner) {
		j--
	}
	if j-3 < p.lo || !r.breakAt(j) || r.quotedAt(j) {
		return source{}
	}
	v := j - 1
	if r.low(v) == "it" {
		v--
	}
	if r.frame(v)&finiteForm == 0 || !r.isCue(v, speech|mannerFrame|labelFrame) {
		return source{}
	}
	m := r.subjectLeft(v, p.lo)
	if !m.ok() || r.low(m.first-1) != "as" || m.first-2 < p.lo || !r.canSpeak(m) {
		return source{}
	}
	return r.from(m, v)
}

// claimBy: a claim by Vance that the town was “full”, a report in the Ledger that
// he “made it up”.
func (r *reader) claimBy(i int, p *place) source {
	q := r.quotes[i]
	for t := q.open - 1; t > p.lo+2 && q.open-t < 14 && !r.quotedAt(t); t-- {
		if r.isCue(t, speech) || r.low(t) == ";" || r.low(t) == ":" {
			break
		}
		if r.low(t) != "that" || !r.is(t-1, wordLike) {
			continue
		}
		for k := t - 2; k > p.lo && t-k < 9 && r.is(k, wordLike) && !r.quotedAt(k); k-- {
			if w := r.low(k + 1); (w == "by" || w == "from" || w == "in") && r.is(k, speechNoun|paperNoun) && k+2 < t {
				m := r.phraseAt(k+2, t)
				if m.ok() && (m.last == t || r.is(m.last, dayMonth|preposition)) && (m.kind == byName || r.canSpeak(m)) && !r.is(m.first, dayMonth) {
					return source{m, stretch{k, k + 1}}
				}
				break
			}
		}
		break
	}
	return source{}
}

// rites are what one says without reporting anything.
var rites = wordSet(`prayer prayers mass grace rosary kaddish blessing goodbye goodbyes farewell farewells hello hellos word words line lines poem verse
	piece thanks thank-you`)

// ritual reports whether the verb of saying at token k has for its object what
// is spoken rather than what is told: "said a prayer for the crew", "said a few
// words", not "said the words were hers".
func (s *clauses) ritual(k int) bool {
	r := s.r
	i := k + 1
	for i < s.hi && i < k+5 && !rites[r.low(i)] {
		if r.quotedAt(i) || !r.is(i, determiner|adverb) && (!r.is(i, wordLike) || r.is(i, capital|preposition|pronoun|finiteWord) || i == k+1) {
			return false
		}
		i++
	}
	if i >= s.hi || !rites[r.low(i)] {
		return false
	}
	for i++; i < s.hi && i < k+30 && r.is(i, wordLike) && !r.quotedAt(i); i++ {
		if r.is(i, conjunction|subordinator) && !r.is(i, preposition) {
			return true
		}
		if s.verbAt(i, k+1) {
			return false
		}
	}
	return !r.quotedAt(i) && r.low(i) != ":"
}

// fronted reports whether a clause or participle opens the sentence at token lo.
func (r *reader) fronted(lo int) bool {
	switch r.low(lo) {
	case "when", "after", "while", "before", "once", "although", "though":
		return true
	}
	return r.frame(lo)&participle != 0 && r.isCue(lo, labelFrame)
}

// othersClaim returns whose claim the verb at token k is about, where the clause
// of the claim leads to the quote at token open: in "Vance mocked Varga's claim
// that the pier was “safe”" the word is Varga's.
func (r *reader) othersClaim(k, open int) source {
	for t := k + 3; t < open && t-k < 24 && !r.quotedAt(t); t++ {
		if r.low(t) != "that" || !r.is(t-1, speechNoun) {
			continue
		}
		m := r.possessor(t-1, k+1)
		if !m.ok() || m.kind == byPronoun {
			return source{}
		}
		verbs := 0
		for v := t + 1; v < open; v++ {
			if r.isCue(v, speech|labelFrame) || r.coordinate(v) {
				return source{}
			}
			if r.is(v, conjunction|subordinator) {
				verbs = 0
			}
			if r.is(v, finiteWord) && !r.is(v-1, finiteWord) {
				verbs++
			}
		}
		if verbs > 1 {
			return source{} // the claim that it was safe is “a joke”
		}
		return source{m, stretch{t - 1, t}}
	}
	return source{}
}

// askedBy: Asked by Vance whether the board “slept,” Varga walked out. The words
// are those of who asks.
func (r *reader) askedBy(i int, p *place) source {
	q := r.quotes[i]
	for k := p.lo; k < q.open && k < p.lo+14; k++ {
		switch r.low(k) {
		case ",", ";":
			return source{}
		case "asked", "questioned", "pressed", "confronted", "quizzed", "challenged":
		default:
			continue
		}
		if k > p.lo && r.low(k-1) != "when" {
			return source{}
		}
		for b := k + 1; b < q.open-1 && b < k+6; b++ {
			if r.low(b) == "by" {
				m := r.subjectRight(b, q.open)
				if !m.ok() || !r.leadsToQuestion(m.last, q.open) {
					return source{}
				}
				return source{m, stretch{k, k + 1}}
			}
		}
		return source{}
	}
	return source{}
}

// leadsToQuestion reports whether the words in [i, open) open a question and hold
// no other clause's end.
func (r *reader) leadsToQuestion(i, open int) bool {
	asks := false
	for ; i < open; i++ {
		switch r.low(i) {
		case "if", "whether", "about", "why", "how", "what", "over":
			asks = true
		case ",", ";":
			return false
		}
	}
	return asks
}
