package quote

import (
	"strings"

	"stet/extract/text"
)

// term reports whether the words of the quote are a term of the article: they
// stand elsewhere in it without marks.
func (r *reader) term(s shape) bool {
	if s.n > 4 || !uncertain(s.q.rule) || r.predicated(s) {
		return false
	}
	if r.d.Span(s.q.first, s.q.last-1).Len() < 4 {
		return false
	}
	return r.occurs(s.q.first, s.q.last, func(i int) bool { return !r.quotedAt(i) })
}

// predicated reports whether the words before the quote say what something has
// been: the fire had been “contained.”
func (r *reader) predicated(s shape) bool {
	return (s.prev == "been" || s.prev == "be") && r.is(s.q.open-2, auxiliary) && !r.titleCase(s.q)
}

// attributive reports whether the quote stands between an article and a noun that
// no cue reaches: the new “too wet to sail” rule.
func (r *reader) attributive(s shape) bool {
	i, k := s.q.open-1, s.q.shut+1
	if k >= s.hi || thingsThatSay[s.next] || r.uttered(s) || !r.is(k, wordLike) || r.is(k, capital|preposition|conjunction|subordinator|auxiliary|finiteWord|adverb|pronoun|determiner|speechNoun) ||
		r.pastWord(k) || strings.HasSuffix(s.next, "ing") || r.frame(k)&(finiteForm|participle) != 0 {
		return false
	}
	for n := 0; n < 3 && i >= s.lo; n++ {
		if r.is(i, determiner) || r.d.Is(i, text.Clitic) {
			return true
		}
		if !r.is(i, wordLike) || r.is(i, preposition|conjunction|auxiliary|finiteWord) || r.frame(i)&finiteForm != 0 {
			return false
		}
		i--
	}
	return false
}

// tongues are what words are in or for: Spanish for “witches”, short for “…”.
var tongues = wordSet(`latin greek spanish french italian portuguese german dutch danish swedish norwegian finnish russian ukrainian polish czech hungarian
	romanian turkish arabic hebrew persian farsi urdu hindi bengali punjabi tamil chinese mandarin cantonese japanese korean vietnamese thai
	swahili yoruba zulu yiddish welsh irish gaelic english short shorthand code slang`)

// glossed reports whether the quote tells what a word means: Latin for “peace.”
func (r *reader) glossed(s shape) bool {
	i := s.q.open - 1
	return s.prev == "for" && i > s.lo && tongues[r.low(i-1)] && !r.is(i-2, finiteWord)
}

// aliases are the nouns for names that somebody goes by.
var aliases = wordSet(`pseudonym alias nickname moniker handle codename`)

// dated reports whether the quote stands with nothing but its year behind it, as
// slogans, bills and posters are listed: “Stop the Sale” (2007).
func (r *reader) dated(s shape) bool {
	k := s.q.shut + 1
	if !uncertain(s.q.rule) || r.low(k) != "(" {
		return false
	}
	for i := k + 1; i < s.hi && i < k+8; i++ {
		if r.low(i) == ")" {
			w := r.low(i - 1)
			return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && r.d.Is(i-1, text.Number)
		}
	}
	return false
}

// cited reports whether the quote is the headline that a letter or note cites, alone
// in brackets with the paper it stood in: (“Harbour shuts,” Ledger, Tuesday).
func (r *reader) cited(s shape) bool {
	k := s.q.shut + 1
	if s.prev != "(" || r.low(s.q.last-1) != "," && s.next != "," {
		return false
	}
	names := 0 // of papers, or days
	for ; k < s.hi && k < s.q.shut+16; k++ {
		switch w := r.low(k); {
		case w == ")":
			return names > 0
		case r.is(k, dayMonth):
			names++
		case w == "," || w == "." || r.d.Is(k, text.Number):
		case r.is(k, capital) && r.frame(k) == 0:
			names++
		case r.low(k-1) == "." && r.d.Tokens[k].Glued: // Ledger.com
		default:
			return false
		}
	}
	return false
}

// remarks are the nouns for what somebody said that take the words themselves
// before them: the “not yet” comment.
var remarks = wordSet(`comment comments remark remarks quip jibe slogan motto mantra refrain chant chants catchphrase cry retort outburst rant`)

// remarked reports whether a noun for what was said takes the words of the quote
// before it: his “not yet” remark, Vance's “Keep the Pier” rallying cry.
func (r *reader) remarked(s shape) bool {
	return r.remarkAt(s.q, s.hi) > 0 && (s.n > 1 || s.n == 1 && !r.is(s.q.first, capital))
}

// remarkAt returns the noun for what was said that takes q before it, or 0.
func (r *reader) remarkAt(q *quoted, hi int) int {
	k := q.shut + 1
	if w := r.low(k); w == "rallying" || w == "campaign" && remarks[r.low(k+1)] {
		k++
	}
	if k < hi && remarks[r.low(k)] && !r.quotedAt(k) {
		return k
	}
	return 0
}

// remarkOf: Vance's “not yet” remark drew laughs; the “not yet” remark by Vance.
// Whoever else the sentence is about, the words are not his.
func (r *reader) remarkOf(i int, p *place) source {
	q := r.quotes[i]
	k := r.remarkAt(q, p.hi)
	if k == 0 || p.comma {
		return source{}
	}
	if m := r.possessor(q.open, p.lo); m.ok() {
		return source{m, stretch{k, k + 1}}
	}
	if w := r.low(k + 1); (w == "by" || w == "from" || w == "of") && k+2 < p.hi && !r.quotedAt(k+2) {
		return source{r.phraseAt(k+2, p.hi), stretch{k, k + 1}}
	}
	return source{}
}

// remarkOfNobody: Varga was asked about the “not yet” remark. The phrase “pier
// reform” was uttered once, by Varga.
func (r *reader) remarkOfNobody(i int, p *place) source {
	q := r.quotes[i]
	if k := r.remarkAt(q, p.hi); k > 0 && !p.comma {
		return source{cue: stretch{k, k + 1}}
	}
	s := r.shapeOf(q)
	if k := q.shut + 2; s.prev != "line" && s.prev != "," && r.uses(s) {
		for r.is(k, adverb) {
			k++
		}
		for j := k + 1; j < p.hi-1 && j < k+6 && !r.quotedAt(j); j++ {
			if r.low(j) == "by" {
				return source{r.phraseAt(j+1, p.hi), stretch{k, k + 1}}
			}
		}
		return source{cue: stretch{k, k + 1}}
	}
	return source{}
}

// uses reports whether the sentence tells that the word of the quote was used by
// somebody: the phrase “pier reform” was uttered once, by Varga; a note with the
// subject line “It worked!”
func (r *reader) uses(s shape) bool {
	if s.prev == "line" || s.prev == "," && r.low(s.q.open-2) == "line" {
		k := s.q.open - 2
		if s.prev == "," {
			k--
		}
		return r.low(k) == "subject"
	}
	if s.next != "was" && s.next != "is" && s.next != "were" {
		return false
	}
	k := s.q.shut + 2
	for r.is(k, adverb) {
		k++
	}
	switch r.low(k) {
	case "uttered", "spoken", "muttered", "shouted", "mentioned":
		return k < s.hi
	}
	return false
}

// headword reports whether the quote is the subject of a sentence of the writer's
// that tells what it is: “Top secret” is the highest grade.
func (r *reader) headword(s shape) bool {
	k := s.q.shut + 1
	return s.q.open == s.lo && s.n > 0 && s.n <= 4 && k < s.hi && r.is(s.q.last-1, wordLike) && (s.next == "is" || s.next == "was" || s.next == "means") &&
		(r.is(k+1, determiner) && !owners[r.low(k+1)] && !r.is(k+2, speechNoun) || s.next == "means")
}

// broadcast are the nouns behind the name of a show.
var broadcast = wordSet(`ratings viewers audience reruns spinoff spin-off sequel prequel premiere finale episode trailer tape co-star creator showrunner`)
