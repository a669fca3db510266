package quote

import (
	"strings"

	"stet/extract/text"
)

// isClause reports whether a clause begins at token first: a subject and, with
// nothing between that opens another clause, its verb. "The yard that Vance
// sold was old" is one, "his returns, which are old" is none.
func (s *clauses) isClause(first int) bool {
	r := s.r
	relative := 0
	for i := first; i < s.hi && i < first+40; i++ {
		if r.quotedAt(i) {
			if i > first && r.quotes[r.tok[i].quote].open == i && s.verbQuoted(i) {
				return true
			}
			if i == first {
				i = min(r.quotes[r.tok[i].quote].shut, s.hi)
			}
			continue
		}
		switch r.low(i) {
		case ";", ":", "(":
			return false
		case ",":
			if i == first {
				return false
			}
			return s.resumes(i)
		}
		if i > first && r.is(i, subordinator) && !r.is(i, preposition) {
			switch r.low(i) {
			case "who", "that", "which", "whose", "where", "whom":
				relative++ // its verb comes first
				continue
			}
			return false
		}
		if s.verbAt(i, first) {
			if relative == 0 {
				return !s.r.is(i-1, conjunction) // "a fall in profit and cut its outlook" is none
			}
			relative--
		}
	}
	return false
}

// verbQuoted reports whether the quote that opens at token i begins with a
// verb: the yard “will never close”.
func (s *clauses) verbQuoted(i int) bool {
	r := s.r
	q := r.quotes[r.tok[i].quote]
	for k := q.first; k < q.last && k < q.first+3; k++ {
		if r.is(k, finiteWord) || r.pastWord(k) {
			return true
		}
	}
	return false
}

// resumes reports whether a clause goes on behind what is put between commas
// at token i: "the chairman, a former banker, will stay".
func (s *clauses) resumes(i int) bool {
	r := s.r
	for k := i + 1; k < s.hi-1 && k < i+20; k++ {
		if r.low(k) == "," && !r.quotedAt(k) {
			for k++; k < s.hi && r.is(k, adverb); k++ {
			}
			return k < s.hi && (r.is(k, finiteWord) || r.pastWord(k))
		}
	}
	return false
}

// verbAt reports whether token i, behind the first one, is a finite verb.
func (s *clauses) verbAt(i, first int) bool {
	r := s.r
	switch {
	case r.is(i, finiteWord) && !r.is(i, capital) || r.contraction(i):
		return true
	case i == first || !r.is(i, wordLike) || r.is(i, capital|preposition|determiner|dayMonth):
		return false
	}
	w := r.low(i)
	before := r.is(i-1, wordLike) && !r.is(i-1, determiner|preposition|conjunction) || r.low(i-1) == "%" || r.quotedAt(i-1) || r.low(i-1) == ")" || r.d.Is(i-1, text.Number)
	switch {
	case !before:
		return false
	case strings.HasSuffix(w, "ed") && len(w) > 3:
		return true
	case r.frame(i)&finiteForm != 0 && (r.frame(i)&nounToo == 0 || r.verbHere(i)):
		return true
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		next := i + 1
		return r.is(i-1, pronoun) && !r.is(i-1, determiner) || r.nameWord(i-1) ||
			r.is(next, determiner|adverb) || r.low(next) == "to" || r.quotedAt(next) || r.nameWord(next)
	}
	// A plural and a base form: "experts say the yard …".
	return strings.HasSuffix(r.low(i-1), "s") && !r.d.Is(i-1, text.Clitic) && r.frame(i)&baseForm != 0 && r.isCue(i, anyCue)
}

// nounHere reports whether token k, a verb of reporting by its form, is a noun
// after all: "35 states that have …", "state treasurers", "thought leaders".
func (s *clauses) nounHere(k int) bool {
	r := s.r
	if r.frame(k)&nounToo != 0 && r.low(k+1) == "that" && (r.is(k+2, finiteWord) && !r.is(k+2, pronoun) || r.pastWord(k+2)) {
		return true
	}
	if w := r.low(k - 2); r.contraction(k-1) && (w == "it" || w == "that" || w == "there") && r.frame(k)&participle == 0 {
		return true // "it's implied that"
	}
	switch r.low(k) {
	case "say", "says", "said", "saying":
		return s.ritual(k) || s.theSame(k+1)
	case "read", "reads", "reading":
		return r.is(k+1, wordLike) && r.low(k+1) != "that" && !r.quotedAt(k+1) // "read a message that Vance had sent"
	case "continue", "continues", "continued":
		return r.low(k+1) == "to"
	case "mean", "means", "meant", "meaning":
		return r.low(k-1) == "which" || r.low(k-1) == "this" || r.low(k-1) == "that" || r.low(k-1) == "it" || s.glosses(k)
	case "state":
		return r.low(k-1) != "to" && !r.is(k-1, auxiliary|pronoun) || r.is(k-1, determiner)
	case "states", "protests", "emails", "documents", "reports", "claims", "questions", "rulings", "posts", "notes":
		return r.d.Is(k-1, text.Number) || r.low(k) == "states" && (r.low(k+1) == "and" || r.low(k+1) == "," || r.low(k+1) == "in" || r.low(k-1) == "and")
	case "ruling":
		return r.is(k-1, capital|determiner|orgNoun)
	case "thought":
		return strings.HasPrefix(r.low(k+1), "leader")
	case "alleged":
		return r.low(k-1) == "and" && !r.is(k+1, determiner|pronoun|capital) && r.low(k+1) != "that"
	}
	return false
}

// prefaced reads "As the Ledger reported on Monday, the yard is sold": the main
// clause is what the clause put in front of it reports.
func (s *clauses) prefaced() {
	r := s.r
	if r.low(s.lo) != "as" || s.done > s.lo {
		return
	}
	for k := s.lo + 2; k < s.hi-3 && k < s.lo+14 && r.low(k) != "," && !r.quotedAt(k); k++ {
		if r.frame(k)&finiteForm == 0 || weakSay[r.low(k)] || !r.isCue(k, sayFrame|writeFrame|tellFrame) {
			continue
		}
		m := r.subjectLeft(k, s.lo+1)
		end := s.comma(k + 1)
		if !m.ok() || m.first != s.lo+1 || end < 0 || r.quotedAt(end+1) {
			return
		}
		if c := (stretch{end + 1, s.cut(end + 1)}); s.content(c, true) && s.subjectAt(c.first) {
			s.add(c, r.from(m, k), "prefaced", .85)
			s.done = c.last
		}
		return
	}
}
