package quote

import (
	"strings"

	"stet/extract/text"
)

// acts maps the forms of verbs whose object tells what was said without a
// clause to the words that may part them from it: "called for an inquiry", "cited a
// study showing a loss", "vowed to sue". Verbs of liking and backing are none:
// what somebody supports, he need not have said.
var acts = func() map[string][]string {
	m := make(map[string][]string)
	for particle, words := range map[string]string{
		"for":     "call calls called calling",
		"of":      "warn warns warned warning boast boasts boasted boasting complain complains complained complaining",
		"about":   "warn warns warned warning boast boasts boasted boasting complain complains complained complaining",
		"against": "warn warns warned warning rail rails railed railing",
		"on":      "call calls called calling",
		"to":      "point points pointed pointing",
		infinitive: `claim claims claimed claiming promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing threaten threatens threatened threatening
			swear swears swore`,
		"": `cite cites cited citing predict predicts predicted predicting acknowledge acknowledges acknowledged acknowledging concede concedes conceded
			conceding allege alleges alleged alleging propose proposes proposed proposing demand demands demanded demanding describe describes described
			describing criticize criticizes criticized criticizing criticise criticises criticised criticising condemn condemns condemned condemning
			denounce denounces denounced denouncing decry decries decried decrying bemoan bemoans bemoaned bemoaning praise praises praised praising
			applaud applauds applauded applauding hail hails hailed hailing mock mocks mocked mocking ridicule ridicules ridiculed ridiculing deride
			derides derided deriding blast blasts blasted blasting slam slams slammed slamming dismiss dismisses dismissed dismissing reject rejects
			rejected rejecting defend defends defended defending mention mentions mentioned mentioning deny denies denied denying`,
	} {
		for w := range wordSet(words) {
			m[w] = append(m[w], particle)
		}
	}
	return m
}()

// infinitive stands in acts for "to" and a verb, which belong to what is said.
const infinitive = "to do"

// documents are the sources that show and find rather than say.
var documents = wordSet(`poll polls survey surveys study studies report reports data figures numbers results estimates polling average census records
	filings documents review audit analysis`)

// acted reads what the verb k says with an object instead of a clause.
func (s *clauses) acted(k int) bool {
	r := s.r
	if r.low(k+1) == "by" {
		return false // described by Vance as
	}
	first, ok := s.actObject(k)
	deny := r.deniedAt(k)
	base := r.frame(k)&(baseForm|finiteForm) == baseForm && !(deny && r.is(k-1, auxiliary|conjunction) || strings.HasPrefix(r.low(k), "claim") && r.is(k-1, negator))
	if !ok || first >= s.hi || first == s.hi-1 && !deny || r.quotedAt(first) || base {
		return false
	}
	m := s.speaker(k)
	if w := r.low(k - 1); (w == "nor" || w == "or") && m.first >= k {
		m = r.mainSubject(s.lo, k) // "neither confirmed nor denied the report"
	}
	if !m.ok() || m.first >= k || !r.speaks(m) || r.thing(m) && !s.document(m) {
		return false
	}
	if strings.HasPrefix(r.low(k), "cit") && s.persons(first) {
		return false
	}
	c := stretch{first, s.objectStop(first)}
	if showing[r.low(k)] {
		if !s.document(m) {
			return false
		}
		c.last = s.cut(first)
	}
	least := 3
	if deny {
		if least = 1; !s.deniable(m, c) {
			return false
		}
	}
	if c = s.withoutOccasion(c); r.words(c.first, c.last) < least || s.turnsDown(k, c) {
		return false
	}
	s.add(c, source{m, stretch{k, max(k+1, first)}}, "object", .6)
	s.done = c.last
	return true
}

// proposals are the nouns for what is put to somebody, who turns it down by what
// he does and need not say so.
var proposals = wordSet(`offer offers bid bids deal deals contract contracts treaty motion motions appeal appeals lawsuit suit case cases application applications
	amendment amendments bill bills petition petitions request requests takeover settlement merger budget loan agreement package referendum complaint proposal proposals approach approaches
	advance advances terms`)

// turnsDown reports whether the verb k tells that an offer, a suit or the like in
// c was refused: "rejected a pay offer", not "rejected the claim".
func (s *clauses) turnsDown(k int, c stretch) bool {
	r := s.r
	if w := r.low(k); !strings.HasPrefix(w, "reject") && !strings.HasPrefix(w, "dismiss") {
		return false
	}
	for i := c.first; i < c.last && i < c.first+6 && !r.quotedAt(i); i++ {
		if proposals[r.low(i)] && !(r.is(i+1, wordLike) && !r.is(i+1, preposition|conjunction|subordinator|auxiliary|adverb|dayMonth|pronoun) && i+1 < c.last) {
			return true
		}
		if r.is(i, preposition|subordinator|speechNoun) || !r.is(i, wordLike) && !r.d.Is(i, text.Clitic) && r.low(i) != "-" {
			return false
		}
	}
	return false
}

// showing are the verbs by which a document reports.
var showing = wordSet("show shows showed showing find finds found")

// actObject returns where the object of the verb k begins, false where it is
// none of acts.
func (s *clauses) actObject(k int) (int, bool) {
	r := s.r
	w, next := r.low(k), r.low(k+1)
	if r.frame(k)&nounToo != 0 && strings.HasSuffix(w, "s") && !r.nameWord(k-1) && !(r.is(k-1, pronoun) && !r.is(k-1, determiner)) && !r.is(k-1, roleNoun|orgNoun|paperNoun) {
		return 0, false
	}
	if showing[w] {
		return k + 1, s.objectAt(k + 1)
	}
	bare := false
	for _, particle := range acts[w] {
		switch particle {
		case infinitive:
			if to := s.infinitiveAt(k + 1); to > 0 {
				return to, true
			}
		case "":
			bare = true
		case next:
			return k + 2, s.objectAt(k+2) || r.low(k+2) == "what"
		}
	}
	return k + 1, bare && (s.objectAt(k+1) || next == "what")
}

// infinitiveAt returns the "to" of the infinitive that begins at token i or
// behind a phrase of time or place there, or 0.
func (s *clauses) infinitiveAt(i int) int {
	r := s.r
	if !r.is(i, preposition|dayMonth|adverb) {
		return 0
	}
	for j := i; j < s.hi-1 && j < i+10 && !r.quotedAt(j); j++ {
		switch {
		case r.low(j) == "to" && !r.is(j+1, determiner|capital) && (r.is(j+1, wordLike) || r.quotedAt(j+1)):
			return j
		case r.low(j) == "to", r.is(j, finiteWord|pronoun) && !r.is(j, determiner|capital), !r.is(j, wordLike):
			return 0
		}
	}
	return 0
}

// document reports whether the source m is a poll, a study or another paper.
func (s *clauses) document(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if documents[s.r.low(i)] {
			return true
		}
	}
	return false
}

// objectStop returns the end of the object or infinitive that begins at first.
func (s *clauses) objectStop(first int) int {
	for e := first + 1; e < s.hi; e++ {
		if s.r.quotedAt(e) {
			e = min(s.r.quotes[s.r.tok[e].quote].shut, s.hi-1)
			if s.r.commaMark(e) {
				return e + 1
			}
			continue
		}
		if s.r.low(e) == "(" {
			if shut := s.bracket(e); shut > 0 {
				e = shut // "on Governor Hale (R) to resign"
				continue
			}
		}
		if s.leaves(e) {
			return e
		}
	}
	return s.hi
}

// bracket returns the closing bracket of a short insertion that opens at token
// i and behind which the phrase goes on, or 0.
func (s *clauses) bracket(i int) int {
	for k := i + 1; k < s.hi-1 && k < i+8; k++ {
		if s.r.low(k) == ")" {
			if s.r.is(k+1, wordLike) {
				return k
			}
			return 0
		}
	}
	return 0
}

// exhorting are the verbs that take who is to do something and what.
var exhorting = wordSet(`urge urges urged urging warn warns warned warning advise advises advised advising encourage encourages encouraged encouraging
	implore implores implored imploring instruct instructs instructed asks asked asking begs begged begging presses pressed pressing
	invited inviting challenged challenging exhorts exhorted exhorting`)

// exhorts reads "urged people (not) to stay indoors": the addressee and what he
// is to do.
func (s *clauses) exhorts(k int) bool {
	r := s.r
	if !exhorting[r.low(k)] {
		return false
	}
	first := k + 1
	if first >= s.hi || !s.objectAt(first) {
		return false
	}
	for i := first + 1; i < s.hi-1 && i < first+8 && !r.quotedAt(i); i++ {
		if r.low(i) == "," || r.low(i) == "that" || r.is(i, finiteWord) {
			return false
		}
		if r.low(i) == "to" && r.is(i+1, wordLike) && !r.is(i+1, determiner|capital) {
			c := s.withoutOccasion(stretch{first, s.actEnd(i, s.cut(i))})
			m := s.speaker(k)
			if !m.ok() || m.first >= k {
				return false
			}
			s.add(c, source{m, stretch{k, k + 1}}, "urged to", .75)
			s.done = c.last
			return true
		}
	}
	return false
}

// actEnd returns the end of the infinitive at token i, hi at the latest: before
// what else its speaker did, "and returned the money".
func (s *clauses) actEnd(i, hi int) int {
	for e := i; e < hi-1; e++ {
		if w := s.r.low(e); (w == "and" || w == "but") && !s.r.quotedAt(e) && (s.r.pastWord(e+1) || s.r.is(e+1, finiteWord)) {
			return e
		}
	}
	return hi
}

// feelings are the nouns that "express" and its like take before a clause.
var feelings = wordSet(`concern concerns doubt doubts skepticism scepticism hope hopes confidence fear fears surprise regret dismay frustration belief
	optimism worry worries disappointment satisfaction outrage amusement alarm relief anger support disbelief confusion`)

// expressing are the verbs that take one of feelings.
var expressing = wordSet("express expresses expressed expressing voice voices voiced voicing")

// setPhrase reads "made (it) clear that the yard was full", "made the case that
// …", "expressed doubt that …".
func (s *clauses) setPhrase(k int) bool {
	r := s.r
	i := 0
	if r.frame(k) == 0 {
		return false
	}
	switch r.low(k) {
	case "make", "makes", "made", "making":
		switch {
		case r.low(k+1) == "clear":
			i = k + 2
		case r.low(k+1) == "it" && r.low(k+2) == "clear", r.low(k+1) == "the" && (r.low(k+2) == "case" || r.low(k+2) == "point" || r.low(k+2) == "argument"):
			i = k + 3
		}
	default:
		if n := r.rejects(k); n > 0 {
			i = n - 1
		} else if n := k + 1; expressing[r.low(k)] {
			for n < k+4 && (r.is(n, determiner) || r.is(n, adverb)) {
				n++
			}
			if feelings[r.low(n)] {
				i = n + 1
			}
		}
	}
	if i == 0 || r.low(i) != "that" || i+2 >= s.hi || r.passive(k) {
		return false
	}
	return s.clauseOf(k, stretch{k, i}, i+1, .75)
}

// minds are the adjectives for what somebody holds to be so.
var minds = wordSet(mindWords)

const mindWords = `adamant confident convinced hopeful optimistic certain concerned worried afraid skeptical sceptical doubtful sure`

// minded reads "Vance is confident that the yard will open".
func (s *clauses) minded(k int) bool {
	r := s.r
	if r.low(k+1) != "that" || !minds[r.low(k)] || k+3 >= s.hi || r.is(k-1, determiner) {
		return false
	}
	v := k - 1
	for v > s.lo && (r.is(v, adverb) || r.low(v) == "been") {
		v--
	}
	if !r.is(v, auxiliary) && r.low(v) != "remain" && r.low(v) != "remains" && r.low(v) != "remained" {
		return false
	}
	return s.clauseOf(v, stretch{k, k + 1}, k+2, .7)
}

// clauseOf keeps the clause that begins at token first as what the subject of
// the verb v reports by cue.
func (s *clauses) clauseOf(v int, cue stretch, first int, sure float64) bool {
	r := s.r
	c := s.withoutOccasion(stretch{first, s.cut(first)})
	if r.rejects(v) == first && s.verdict(c) {
		return false
	}
	m := r.subjectLeft(v, s.lo)
	if !m.ok() {
		m = s.speaker(v)
	}
	if !m.ok() || m.first >= v || !r.speaks(m) || !s.content(c, false) || !s.finite(c) {
		return false
	}
	switch r.low(m.first) {
	case "it", "this", "that", "there":
		return false
	}
	s.add(c, source{m, cue}, "that-clause", sure)
	s.done = c.last
	return true
}
