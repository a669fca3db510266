package quote

import (
	"strings"

	"stet/extract/text"
)

// onlySubject reports whether c is no clause but the subject of the verb after
// it with an insertion: "Vance, who runs the yard".
func (s *clauses) onlySubject(c stretch) bool {
	r := s.r
	for i := c.first; i < c.last && i < c.first+12; i++ {
		if r.low(i) == "," && i > c.first {
			w := r.low(i + 1)
			insert := r.is(i+1, preposition) || w == "who" || w == "whose" || w == "which" || w == "a" || w == "an" || w == "the" || r.is(i+1, roleNoun) || r.d.Is(i+1, text.Number)
			return insert && !r.is(c.first, preposition|subordinator) && !s.finite(stretch{c.first, i}) && !s.quotedVerb(i, c.last)
		}
	}
	return false
}

// quotedVerb reports whether a quote of [i, j) begins with a verb: Vance, the
// chairman, “is old,” she said.
func (s *clauses) quotedVerb(i, j int) bool {
	for ; i < j; i++ {
		if s.r.quotedAt(i) && s.r.quotes[s.r.tok[i].quote].open == i && s.verbQuoted(i) {
			return true
		}
	}
	return false
}

// hasCue reports whether c holds a reporting verb of its own near its head.
func (s *clauses) hasCue(c stretch) bool {
	for k := c.first; k < c.last && k < c.first+8; k++ {
		if s.r.isCue(k, speech) && s.r.frame(k)&(finiteForm|participle) != 0 {
			return true
		}
	}
	return false
}

// occasions are the nouns for where and when something is said.
var occasions = wordSet(`interview interviews conference twitter facebook cnn session rally rallies event debate debates meeting hearing point call briefing broadcast
	appearance speech address statement email memo letter podcast panel forum summit ceremony convention press news trial testimony
	remarks tv television radio court congress podium stage print instagram trail`)

// media are the occasions that take no article.
var media = wordSet("twitter facebook instagram television radio tv print court congress testimony")

// withoutOccasion ends c before a phrase at its end that tells where it was
// said: "… “sad” in an interview on Monday".
func (s *clauses) withoutOccasion(c stretch) stretch {
	r := s.r
	for i := c.last - 2; i > c.first && c.last-i < 12; i-- {
		if r.quotedAt(i) || !r.is(i, wordLike) && r.low(i) != "-" && !r.d.Is(i, text.Clitic) {
			return c
		}
		switch r.low(i) {
		case "in", "during", "at", "on":
			if (r.is(i+1, determiner) || media[r.low(i+1)] || r.low(i+1) == "his" || r.low(i+1) == "her") && s.occasionIn(i+1, min(i+8, c.last)) && !s.verbIn(i, c.last) {
				c.last = i
			}
		}
	}
	return c
}

// occasionIn reports whether a noun for an occasion stands in [i, j).
func (s *clauses) occasionIn(i, j int) bool {
	for ; i < j; i++ {
		if occasions[s.r.low(i)] {
			return true
		}
	}
	return false
}

// content reports whether c can be reported speech: some words outside quotes,
// and a finite verb where strict.
func (s *clauses) content(c stretch, strict bool) bool {
	r := s.r
	if c.first >= 0 && c.last-c.first == 1 && s.yesNo(c.first) {
		return true
	}
	if c.first < 0 || c.last-c.first < 3 {
		return false
	}
	bare, n, cues := 0, 0, 0
	for i := c.first; i < c.last; i++ {
		if !r.is(i, wordLike) {
			continue
		}
		n++
		if !r.quotedAt(i) {
			bare++
			if (r.is(i-1, pronoun) || r.nameWord(i-1)) && r.isCue(i, sayFrame) {
				cues++
			}
		}
	}
	if n < 3 || bare == 0 || cues > 0 && bare < 4 && bare < n {
		return false
	}
	return !strict || s.finite(c)
}

// finite reports whether c holds a finite verb after its first word.
func (s *clauses) finite(c stretch) bool {
	r := s.r
	for i := c.first; i < c.last; i++ {
		if r.is(i, finiteWord) || r.contraction(i) {
			return true
		}
		if i > c.first && r.is(i, wordLike) && !r.is(i, capital|preposition|determiner|dayMonth) {
			w := r.low(i)
			if strings.HasSuffix(w, "ed") && len(w) > 3 && !r.is(i-1, determiner) {
				return true
			}
			if r.frame(i)&finiteForm != 0 && r.frame(i)&nounToo == 0 || r.frame(i)&baseForm != 0 && r.isCue(i, anyCue) && r.low(i-1) != "to" {
				return true
			}
			if strings.HasSuffix(w, "s") && len(w) > 3 && (r.is(i-1, pronoun) || r.nameWord(i-1)) {
				return true
			}
		}
	}
	return false
}

// opening returns the first token of a content that begins a sentence at i,
// without a leading "But" or "However,".
func (s *clauses) opening(i int) int {
	r := s.r
	for i < s.hi {
		switch {
		case r.is(i, conjunction) && r.is(i, capital), r.low(i) == "however", r.low(i) == "meanwhile", r.low(i) == "still" && r.low(i+1) == ",",
			r.low(i) == "also" && r.low(i+1) == ",", r.low(i) == "," || r.low(i) == "—" || r.low(i) == "–":
			i++
			continue
		case r.low(i) == "and" && i > s.lo:
			return i
		}
		return i
	}
	return i
}

// cut returns the end of the content that begins at first: before another
// reporting clause of the sentence, else the sentence's end.
func (s *clauses) cut(first int) int {
	r := s.r
	hi := s.hi
	if m := s.frontEnd(first); m > first {
		hi = m // the verb stands in a clause put in front
	}
	open := 0 // brackets
	for i := first + 1; i < hi; i++ {
		if r.quotedAt(i) {
			if r.commaMark(i) && (r.endsPart(i) || i+1 < hi && s.asideAt(first, i)) {
				return i + 1
			}
			continue
		}
		switch r.low(i) {
		case ";":
			return i
		case ":":
			if s.bearsOut(i + 1) {
				return i
			}
		case "(":
			open++
		case ")":
			if open--; open < 0 {
				return i // the plant (Vance said it was old) is shut
			}
		case "and", "but":
			if s.secondVerb(first, i) || s.rival(i) || s.goesOff(first, i) {
				return i
			}
		case "while", "whereas":
			if s.rival(i) {
				return i
			}
		case ",", "—", "–", "―", "--", "-":
			if s.asideAt(first, i) || s.countered(i) {
				return i
			}
		}
	}
	return hi
}

// bearsOut reports whether a quoted sentence with a reporting clause of its own begins
// at token i: he thinks rain will come: “I can smell it,” he joked.
func (s *clauses) bearsOut(i int) bool {
	r := s.r
	if i >= s.hi || !r.quotedAt(i) {
		return false
	}
	q := r.quotes[r.tok[i].quote]
	return q.open == i && r.is(q.first, capital) && q.rule == "reporting clause" && q.cue.first > q.shut
}

// frontEnd returns the comma that parts a clause put in front, in which the
// content at first stands, from the main clause: "After Vance said that the bid
// was off, shares fell"; 0 where there is none.
func (s *clauses) frontEnd(first int) int {
	r := s.r
	i := s.lo
	for i < first && (r.is(i, conjunction|adverb) || r.low(i) == "even" || r.d.Is(i, text.Number) || timeNouns[r.low(i)]) {
		i++
	}
	switch r.low(i) {
	case "after", "when", "while", "as", "although", "though", "if", "because", "since", "once", "until", "before", "whereas", "despite", "besides", "by", "without", "instead", "rather":
	case "in":
		if r.low(i+1) != "addition" {
			return 0
		}
	case "had", "were":
		if !r.unreal(i) {
			return 0
		}
	default:
		if r.frame(i)&participle == 0 || i != s.lo {
			return 0
		}
	}
	for k := i + 1; k < s.hi-2; k++ {
		if r.low(k) != "," && !r.commaMark(k) || r.quotedAt(k) && !r.commaMark(k) || r.is(k+1, conjunction|subordinator) && !r.is(k+1, determiner) || !r.is(k+1, wordLike) {
			continue
		}
		if r.frame(k+1)&participle != 0 || !r.mainVerb(k+1, min(k+12, s.hi)) || r.pastWord(k+1) || r.is(k+1, finiteWord) {
			continue
		}
		if k < first {
			return 0 // the main clause has begun before the content
		}
		if r.quotedAt(k) {
			k++
		}
		return k
	}
	return 0
}

// secondVerb reports whether the conjunction at token i leads to a second verb
// of saying with the subject of the first: "said the bid was off and added …",
// "saying it was late and calling it a sham".
func (s *clauses) secondVerb(first, i int) bool {
	r := s.r
	n := i + 1
	for n < s.hi && r.is(n, adverb) && !r.is(n, capital) {
		n++
	}
	if n >= s.hi-1 || i <= first+1 || r.quotedAt(n) {
		return false
	}
	if s.refuses(first, i, n) {
		return true
	}
	if r.low(i) == "but" {
		switch r.low(n) {
		case "declined", "refused", "denied", "would", "did", "said", "added":
			return !r.is(n+1, determiner) || r.low(n) == "said"
		case "disputed", "rejected", "disputes", "rejects":
			return !s.finite(stretch{first, i}) // "confirmed the cuts but disputed the number"
		}
	}
	f := r.frame(n)
	if f&nounToo != 0 && !r.is(n+1, determiner|pronoun|capital) && r.low(n+1) != "that" && r.low(n+1) != "out" && r.low(n+1) != "him" && r.low(n+1) != "them" {
		return false
	}
	switch {
	case f&participle != 0 && f&finiteForm == 0:
		return (s.verb < 0 || r.frame(s.verb)&participle != 0 || r.low(i-1) == "," || r.quotedAt(i-1)) && r.isCue(n, sayFrame|labelFrame|tellFrame|askFrame)
	case f&finiteForm != 0 && f&thinkFrame == 0:
		return s.sameTense(n) && r.isCue(n, sayFrame|labelFrame|askFrame|tellFrame)
	}
	return false
}

// aftermath are the participles with which the writer goes on to what the words
// led to or what they are like: "…, drawing laughs from the hall".
var aftermath = wordSet(`drawing prompting contrasting reflecting sparking echoing underscoring elevating marking fueling fuelling triggering recounting
	stoking sending`)

// listAfter reports whether the comma at token i is one of a list: "a crane, a
// dock and a hall".
func (s *clauses) listAfter(i int) bool {
	r := s.r
	for k := i + 1; k < s.hi-1 && k < i+25; k++ {
		if w := r.low(k); !r.quotedAt(k) && (w == "and" || w == "or") && (r.is(k+1, determiner) || r.low(k-1) == ",") {
			return true
		}
	}
	return false
}

// mainAgain reports whether the main clause goes on behind the comma at token i
// after the relative clause that reports: "Vance, who said the yard was full,
// left".
func (s *clauses) mainAgain(first, i int) bool {
	r := s.r
	if !s.finite(stretch{first, i}) {
		return false
	}
	for k := i - 1; k > first && k > i-5; k-- {
		if r.low(k) == "," {
			return false // "in Salem, Oregon, told"
		}
	}
	f := r.frame(i + 1)
	if f&finiteForm != 0 && f&nounToo == 0 && r.isCue(i+1, sayFrame|tellFrame|writeFrame) {
		return true
	}
	return s.inRelative() && (r.pastWord(i+1) || r.is(i+1, finiteWord))
}

// inRelative reports whether the verb that is read stands in a clause that
// tells of its subject by the way: "Vance, who said …, left".
func (s *clauses) inRelative() bool {
	for i := s.verb - 1; i > s.lo && i > s.verb-5; i-- {
		if w := s.r.low(i); w == "who" || w == "which" {
			return s.r.low(i-1) == ","
		}
		if !s.r.is(i, auxiliary|adverb) {
			return false
		}
	}
	return false
}

// sameTense reports whether the verb n can share the subject of the verb that
// is read: both in the present or both in the past.
func (s *clauses) sameTense(n int) bool {
	v := s.verb
	if v < 0 || s.r.frame(v)&participle != 0 {
		return true
	}
	if w := s.r.low(s.r.beforeAdverbs(v)); w == "has" || w == "have" {
		return true
	}
	return strings.HasSuffix(s.r.low(v), "s") == strings.HasSuffix(s.r.low(n), "s")
}

// rival reports whether the conjunction at token i leads to somebody else's
// report: "and Varga accused the board".
func (s *clauses) rival(i int) bool {
	r := s.r
	return (r.nameWord(i+1) || r.is(i+1, crowdNoun) || r.d.Is(i+1, text.Number) && r.low(i+2) == "%") && s.newCue(i+1)
}

// asideAt reports whether what follows the comma or dash at token i is the
// writer's: a reporting clause of its own, or what else somebody did.
func (s *clauses) asideAt(first, i int) bool {
	r := s.r
	if r.low(i) == "-" && r.d.Tokens[i].Glued {
		return false
	}
	next := i + 1
	for next < s.hi && (r.is(next, adverb) || r.is(next, conjunction)) {
		next++
	}
	if r.frame(next)&participle != 0 && r.isCue(next, sayFrame|tellFrame|labelFrame|askFrame) {
		return true
	}
	if r.according(next).last > 0 {
		return true
	}
	if next == i+1 && (s.mainAgain(first, i) || s.listsActs(i)) || s.timed(i) {
		return true
	}
	if next == i+1 && aftermath[r.low(next)] {
		return true
	}
	switch r.low(next) {
	case "a", "an":
		return next == i+1 && r.low(next+1) != "bit" && r.low(next+1) != "little" && s.finite(stretch{first, i}) && !s.resumes(i) && !s.listAfter(i)
	case "which", "who", "whose", "whom":
		return next == i+1 && s.finite(stretch{first, i}) && !s.resumes(i)
	case "while", "whereas":
		return next+2 < s.hi && (r.nameWord(next+1) || r.is(next+1, pronoun|determiner) || r.d.Is(next+1, text.Number))
	case "though", "although", "as", "with", "when":
		if next == i+1 && (r.low(next) == "as" && r.is(next+1, finiteWord) || r.low(next) == "though" && r.low(next+1) == ",") {
			return true // "…, as did Varga", "…, though, Vance left"
		}
		return s.newCue(next + 1)
	}
	return next > i+1 && s.newCue(next) || next == i+1 && s.ownClause(next)
}

// commaMark reports whether token i is the closing mark of a quote with a comma
// inside it, as American papers set it.
func (r *reader) commaMark(i int) bool {
	if !r.quotedAt(i) {
		return false
	}
	q := r.quotes[r.tok[i].quote]
	return i == q.shut && r.low(q.last-1) == ","
}

// endsPart reports whether the mark at token i closes a quote with a comma in it
// and a reporting clause of its own follows: “…,” adding that …
func (r *reader) endsPart(i int) bool {
	q := r.quotes[r.tok[i].quote]
	if i != q.shut || r.low(q.last-1) != "," || i+1 >= len(r.tok) {
		return false
	}
	return r.according(i+1).last > 0 || r.frame(i+1)&participle != 0 && r.isCue(i+1, sayFrame|tellFrame|labelFrame|askFrame)
}

// ownClause reports whether a name or pronoun and a verb of saying right after
// it stand at token i and lead on: ", Vance wrote: …".
func (s *clauses) ownClause(i int) bool {
	r := s.r
	if !r.nameWord(i) && !(r.is(i, pronoun) && !r.is(i, determiner)) {
		return false
	}
	e := max(r.nameEnd(i, s.hi), i+1)
	return r.frame(e)&finiteForm != 0 && r.isCue(e, sayFrame|writeFrame) && (r.low(e+1) == ":" || r.low(e+1) == "that")
}

// newCue reports whether a reporting clause with its subject begins at token
// i: "and Varga added that …" or "and added that …".
func (s *clauses) newCue(i int) bool {
	r := s.r
	for k := i; k < s.hi && k < i+7; k++ {
		if r.quotedAt(k) || r.low(k) == "," {
			return false
		}
		if r.frame(k)&(finiteForm|baseForm) != 0 && r.isCue(k, sayFrame|tellFrame|labelFrame) && !weakSay[r.low(k)] && r.low(k-1) != "to" {
			return true
		}
	}
	return false
}

// ledIn reports whether c is nothing but the addressee or the manner before a
// whole sentence in marks, which is a claim of its own: told "the crowd, “We
// go.”".
func (s *clauses) ledIn(c stretch) bool {
	r := s.r
	for k := c.first; k < c.last; k++ {
		if !r.quotedAt(k) {
			continue
		}
		q := r.quotes[r.tok[k].quote]
		lead := r.low(q.open - 1)
		if r.low(c.first-1) == "that" {
			return false // "told the hall that, after all, “it is late.”"
		}
		return q.open > c.first && q.shut >= c.last-1 && (lead == "," || lead == ":") && r.is(q.first, capital) && !s.finite(stretch{c.first, q.open})
	}
	return false
}

// add keeps the content c without punctuation at its ends.
func (s *clauses) add(c stretch, src source, name string, sure float64) {
	r := s.r
	src.who = r.wholeNone(src.who)
	switch pronounBase(r.low(src.who.first)) {
	case "i", "we", "you":
		if src.who.kind == byPronoun {
			return // the writer's own words
		}
	}
	if src.who.last == src.who.first+1 && r.orders(src.who.first) {
		return // Stop calling it “…”
	}
	if c = s.trimmed(s.outOfBrackets(c)); c.last <= c.first || s.ledIn(c) || s.dangles(c) {
		return
	}
	negated, k := r.negated(src), 0
	if negated {
		k = r.affirmed(src, c.last)
	}
	if k > c.first {
		if rest := s.trimmed(stretch{k, c.last}); s.bareWords(rest) {
			s.found = append(s.found, reported{stretch: rest, source: src, rule: name, sure: sure})
		}
		for c.last = k - 1; c.last > c.first+1; c.last-- {
			if w := r.low(c.last - 1); w != "but" && w != "only" && w != "," && w != "rather" {
				break
			}
		}
	}
	s.found = append(s.found, reported{stretch: c, source: src, rule: name, sure: sure, negated: negated})
}
