package quote

import "stet/extract/text"

// halves cuts the sentence at semicolons between reporting clauses that each
// have a subject of their own: "Vance said nobody was hurt; the mayor, he added,
// was away".
func (s *clauses) halves() []clauses {
	r := s.r
	lo, cues := s.lo, false
	var out []clauses
	for i := s.lo; i < s.hi; i++ {
		switch {
		case r.quotedAt(i):
		case r.frame(i)&finiteForm != 0 && r.isCue(i, speech):
			cues = true
		case r.low(i) == ";" && cues && s.ownCue(i+1):
			out = append(out, clauses{r: r, lo: lo, hi: i, verb: -1})
			lo, cues = i+1, false
		}
	}
	return append(out, clauses{r: r, lo: lo, hi: s.hi, verb: -1})
}

// semicolon reports whether one stands in the sentence.
func (s *clauses) semicolon() bool {
	for i := s.lo; i < s.hi; i++ {
		if s.r.low(i) == ";" {
			return true
		}
	}
	return false
}

// ownCue reports whether the part of the sentence that begins at token i has a
// reporting verb with a subject in it.
func (s *clauses) ownCue(i int) bool {
	r := s.r
	if i >= s.hi || r.is(i, conjunction) || r.frame(i)&(finiteForm|participle) != 0 && r.isCue(i, anyCue) {
		return false
	}
	for k := i + 1; k < s.hi && r.low(k) != ";"; k++ {
		if !r.quotedAt(k) && r.frame(k)&finiteForm != 0 && r.isCue(k, speech) {
			m := r.subjectLeft(k, i)
			return m.ok() && m.first >= i
		}
	}
	return false
}

// oftenSaid reports whether the words at token i tell how often or how much
// something was said, not what: "has said more than once".
func (s *clauses) oftenSaid(i int) bool {
	r := s.r
	switch r.low(i) {
	case "more", "less", "as", "so", "many", "again", "over", "several", "countless", "time", "much", "little":
	default:
		return false
	}
	for k := i + 1; k < s.hi && k < i+8; k++ {
		if r.quotedAt(k) || !r.is(k, wordLike) {
			break
		}
		if r.is(k, finiteWord) || r.pastWord(k) {
			return false
		}
	}
	for k := i; k < s.hi && k < i+5; k++ {
		switch r.low(k) {
		case "once", "twice", "times", "again", "about", "much", "little":
			return true
		}
	}
	return false
}

// persons reports whether the noun phrase at token i stands for people: "two
// officials familiar with the talks".
func (s *clauses) persons(i int) bool {
	r := s.r
	for k := i; k < s.hi && k < i+6 && !r.quotedAt(k) && r.is(k, wordLike) && !(r.is(k, preposition) && k > i); k++ {
		switch r.low(k) {
		case "people", "sources", "source", "person", "officials", "lawyers", "executives":
			return true
		}
		if r.is(k, roleNoun|crowdNoun) && !r.is(k+1, wordLike) {
			return true
		}
	}
	return false
}

// freshNoun reports whether the article at token j opens the subject of a clause
// behind a noun: "on a call with analysts the firm would".
func (s *clauses) freshNoun(j int) bool {
	r := s.r
	if !r.is(j-1, wordLike) || r.is(j-1, preposition|determiner|conjunction|auxiliary|finiteWord) && !r.is(j-1, dayMonth) {
		return false
	}
	for k := j + 1; k < s.hi && k < j+7; k++ {
		if !r.is(k, wordLike) && !r.d.Is(k, text.Clitic) || r.quotedAt(k) || r.is(k, preposition|conjunction|subordinator) {
			return false
		}
		if k > j+1 && (r.is(k, finiteWord) || r.pastWord(k)) {
			return true
		}
	}
	return false
}

// halfClause reports whether head ends with the verb whose predicate begins at
// token i, behind the reporting clause: "It was, said Vance, a disaster".
func (s *clauses) halfClause(head stretch, i int) bool {
	r := s.r
	v := head.last - 1
	if v <= head.first || !r.is(v, finiteWord) || i >= s.hi || r.quotedAt(i) || r.is(i, conjunction|subordinator) {
		return false
	}
	switch r.low(v) {
	case "is", "are", "was", "were", "will", "would", "could", "should", "may", "might", "must", "can", "has", "had", "have":
		return true
	}
	return r.is(i, determiner)
}

// nounClause reports whether head is a question that is the subject of the verb
// at token i: "Whether it works, says Vance, is unclear".
func (s *clauses) nounClause(head stretch, i int) bool {
	switch s.r.low(head.first) {
	case "whether", "what", "how", "why", "who", "where":
		return s.r.is(i, finiteWord) && s.predicateAt(i)
	}
	return false
}

// yesNo reports whether token i, outside marks, is an answer.
func (s *clauses) yesNo(i int) bool {
	w := s.r.low(i)
	return (w == "yes" || w == "no") && !s.r.quotedAt(i)
}

// parts are the numbers that a share is counted in: one in ten.
var parts = wordSet(`ten five four three six seven eight nine twenty hundred`)

// shareAt returns the share of those who were asked that ends with token i:
// "34%", "fewer than one in ten", "almost two thirds".
func (r *reader) shareAt(i, lo int) mention {
	a := i
	switch w := r.low(i); {
	case w == "%" && r.d.Is(i-1, text.Number):
		a = i - 1
	case w == "cent" && r.low(i-1) == "per" && i-2 >= lo:
		a = i - 2
	case (r.low(i-1) == "in" || r.low(i-1) == "of" && r.low(i-2) == "out") && (parts[w] || r.d.Is(i, text.Number)):
		for a--; a > lo && (r.low(a) == "in" || r.low(a) == "of" || r.low(a) == "out"); a-- {
		}
		if !r.d.Is(a, text.Number) && !r.is(a, determiner) || r.is(a, capital) && a > lo {
			return mention{}
		}
	default:
		return mention{}
	}
	for n := 0; a > lo && n < 3; n++ {
		switch r.low(a - 1) {
		case "than", "fewer", "more", "less", "nearly", "almost", "about", "around", "roughly", "some", "just", "only", "over", "under":
			a--
			continue
		}
		break
	}
	if a < lo {
		return mention{}
	}
	return mention{stretch{a, i + 1}, byPhrase, r.d.Span(a, i)}
}
