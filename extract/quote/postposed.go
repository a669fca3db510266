package quote

import (
	"strings"

	"stet/extract/text"
)

// before reads "The deal is off, Vance said" with the verb at k.
func (s *clauses) before(k int) bool {
	r := s.r
	if r.frame(k)&(finiteForm|baseForm) == 0 || r.low(k-1) == "to" || r.frame(k)&(sayFrame|tellFrame|showFrame|thinkFrame|writeFrame) == 0 && !s.putsIt(k) {
		return false
	}
	m, comma := s.clauseSubject(k)
	if !m.ok() || comma <= s.done || s.saw(m, k) {
		return false
	}
	tail := max(r.cueStretch(k).last, m.last)
	if r.frame(k)&tellFrame != 0 && r.frame(k)&sayFrame == 0 {
		if a := s.addressee(k + 1); a > 0 {
			tail = a
		}
	}
	if !s.endsHere(tail) || r.low(m.first-1) == "as" && r.is(tail, wordLike) && tail < s.hi {
		return false
	}
	if inner := s.innerReport(s.done, comma); inner > 0 {
		s.before(inner)
	}
	first := s.opening(s.inBracket(s.done, comma))
	content := stretch{first, comma}
	if first >= comma {
		return false
	}
	if r.low(tail) == ":" && r.is(content.first, preposition) {
		return false // "In one of them, dated May 3, she wrote: …"
	}
	if s.parted(content, tail, r.from(m, k)) {
		return true
	}
	if !s.content(content, true) || s.onlySubject(content) || s.colonQuote(content) || s.front(content) && (r.is(first, subordinator) || added[r.low(first)] || r.low(first+1) == "addition") || unposted[r.low(k)] || s.conditional(first) || s.onlyQuote(content) {
		return false
	}
	s.add(content, r.from(m, k), "postposed", .9)
	s.rest(content, tail)
	return true
}

// inBracket returns the token behind the bracket that opens in [first, last) and is
// still open at its end, first where none is: what is reported in brackets stands
// there too.
func (s *clauses) inBracket(first, last int) int {
	for i := last - 1; i >= first; i-- {
		switch {
		case s.r.quotedAt(i):
		case s.r.low(i) == ")":
			return first
		case s.r.low(i) == "(":
			return i + 1
		}
	}
	return first
}

// putsIt reports whether "put it" stands at token k, as in "…, as Vance put it".
func (s *clauses) putsIt(k int) bool {
	return (s.r.low(k) == "put" || s.r.low(k) == "puts") && s.r.low(k+1) == "it" && s.r.isCue(k, mannerFrame)
}

// parted reads a sentence in whose first clause the reporting clause stands:
// "The board, Vance said, had approved the deal", "In March, Vance said, the
// yard was full". It is one claim with two segments.
func (s *clauses) parted(head stretch, tail int, src source) bool {
	if tail = s.comma(tail); tail < 0 || tail+2 >= s.hi || head.last-head.first < 1 || !s.bareWords(head) {
		return false
	}
	switch {
	case head.last-head.first <= 12 && (s.nounClause(head, tail+1) || s.halfClause(head, tail+1)):
	case s.front(head):
		if !s.mainAt(tail+1, head) {
			return false
		}
	case head.last-head.first > 12 || s.finite(head) || !s.predicateAt(tail+1):
		return false
	}
	rest := stretch{tail + 1, s.cut(tail + 1)}
	if rest.last-rest.first < 2 {
		return false
	}
	s.add(head, src, "postposed", .85)
	s.goesOn(head, rest)
	return true
}

// comma returns the comma at token i or behind a phrase of time or place there
// ("Vance said earlier in the hall,"), or -1.
func (s *clauses) comma(i int) int {
	r := s.r
	for j := i; j < s.hi && j < i+8 && !r.quotedAt(j); j++ {
		if r.low(j) == "," {
			return j
		}
		if j == i && !r.is(j, adverb|preposition|dayMonth) || r.is(j, finiteWord|subordinator) || !r.is(j, wordLike) {
			return -1
		}
	}
	return -1
}

// added are the words that open what is put in front of a clause and never a
// clause itself, but for "in": "In addition to stating that …".
var added = wordSet("despite besides by instead rather following apart aside")

// goesOn gives the content that begins with head, just added, its second
// segment.
func (s *clauses) goesOn(head, rest stretch) {
	s.done = max(s.done, rest.last)
	n := len(s.found) - 1
	if n < 0 || s.found[n].first < head.first || s.found[n].last > head.last {
		return
	}
	if rest = s.trimmed(rest); rest.last > rest.first {
		s.found[n].rest = rest
	}
}

// front reports whether c is no clause of its own but what is put in front of
// one: a phrase of time or place, a condition.
func (s *clauses) front(c stretch) bool {
	r := s.r
	if !r.is(c.first, preposition|subordinator|adverb) && r.low(c.first) != "back" || r.low(c.first) == "that" || r.is(c.first, determiner) {
		return false
	}
	for k := c.first + 1; k < c.last-1; k++ {
		if r.low(k) == "," && !r.quotedAt(k) && !r.is(k+1, conjunction) && r.mainVerb(k+1, c.last) {
			return false
		}
	}
	return c.last-c.first <= 30
}

// mainAt reports whether a main clause begins at token i, after a reporting
// clause that parts it from what stands in front.
func (s *clauses) mainAt(i int, head stretch) bool {
	r := s.r
	if r.quotedAt(i) {
		return r.low(head.first) == "if" || r.low(head.first) == "though" || r.low(head.first) == "although" || r.low(head.first) == "because"
	}
	if r.is(i, subordinator) && !r.is(i, determiner) {
		return false
	}
	return s.subjectAt(i) && s.finite(stretch{i, min(i+20, s.hi)})
}

// predicateAt reports whether a verb whose subject stands before the reporting
// clause stands at token i.
func (s *clauses) predicateAt(i int) bool {
	r := s.r
	for i < s.hi && r.is(i, adverb) {
		i++
	}
	if r.quotedAt(i) {
		i++
	}
	return i < s.hi && (r.is(i, finiteWord) || r.pastWord(i))
}

// onlyQuote reports whether c is a quote that ends with a comma and then a part
// of its reporting clause: “…,” the finance chief, Tom Brandt, said.
func (s *clauses) onlyQuote(c stretch) bool {
	r := s.r
	if !r.quotedAt(c.first) {
		return false
	}
	q := r.quotes[r.tok[c.first].quote]
	return q.open == c.first && r.low(q.last-1) == "," && !s.finite(stretch{min(q.shut+1, c.last), c.last})
}

// colonQuote reports whether c ends with a quote behind a colon, which alone is
// what the reporting clause after it gives.
func (s *clauses) colonQuote(c stretch) bool {
	r := s.r
	if !r.quotedAt(c.last - 1) {
		return false
	}
	q := r.quotes[r.tok[c.last-1].quote]
	return q.open > c.first && r.low(q.open-1) == ":"
}

// conditional reports whether the words at token first are no clause but what
// brought the speech about: "Asked if …", "Speaking at …", "When told …".
func (s *clauses) conditional(first int) bool {
	r := s.r
	if w := r.low(first); w == "when" || w == "while" {
		first++
	}
	switch r.low(first) {
	case "asked", "pressed", "questioned", "told", "speaking", "responding", "asking", "referring", "addressing", "writing", "reached", "contacted", "quizzed", "citing", "according", "appearing", "commenting":
		return true
	}
	return false
}

// unposted are the forms of verbs that do not follow the clause they report.
var unposted = wordSet(`related relates continued continues offered offers touted touts held holds meant means guaranteed guarantees posted posts
	read reads published spoken written known shown signaled signalled stipulated`)

// clauseSubject finds the subject of the verb k and the comma that parts the
// reporting clause from what is reported.
func (s *clauses) clauseSubject(k int) (mention, int) {
	r := s.r
	if i := k - 1; (r.low(i) == "," || r.quotedAt(i)) && r.frame(k)&tellFrame == 0 {
		if m := r.subjectRight(k, s.hi); m.ok() && r.frame(k)&(sayFrame|writeFrame|thinkFrame) != 0 && r.canSpeak(m) && !s.verbIn(m.first, m.last) {
			return m, s.commaAt(i)
		}
	}
	if w := r.low(k - 1); w == "who" || w == "that" || w == "which" || strings.HasPrefix(w, "who'") {
		return mention{}, -1
	}
	m := r.subjectLeft(k, s.done)
	if !m.ok() || m.first <= s.done || r.indefinite(m) && !saying[r.low(k)] && !r.canSpeak(m) {
		return mention{}, -1
	}
	switch r.low(m.first) {
	case "who", "which", "that":
		return mention{}, -1
	}
	for i := m.first - 1; i > s.done && m.first-i < 14; i-- {
		if r.low(i) == "," || r.quotedAt(i) {
			return m, s.commaAt(i)
		}
		if r.low(i) == "as" && i == m.first-1 {
			continue
		}
		if i == m.first-1 && r.frame(i)&finiteForm != 0 && r.isCue(i, sayFrame) && r.frame(k)&tellFrame != 0 {
			break // "a witness, 81, said Vance told her, “…”"
		}
		if m.kind != byName && r.low(i+1) != "as" {
			break // "…, a charge the company denies"
		}
		if !r.is(i, wordLike) && r.low(i) != "." && !r.d.Is(i, text.Clitic) && r.low(i) != "-" ||
			r.is(i, preposition|auxiliary|subordinator|conjunction) && r.low(i) != "of" && r.low(i) != "for" && r.low(i) != "at" {
			break
		}
	}
	return mention{}, -1
}

// commaAt returns the end of the content before the comma, or before the
// closing mark with a comma inside, at token i; -1 if neither stands there.
func (s *clauses) commaAt(i int) int {
	r := s.r
	if !r.quotedAt(i) {
		return i
	}
	q := r.quotes[r.tok[i].quote]
	if i == q.shut && r.low(q.last-1) == "," {
		return i + 1
	}
	return -1
}

// endsHere reports whether the reporting clause is over at token i: at the
// sentence's end, at a comma, or with a few words on when and where.
func (s *clauses) endsHere(i int) bool {
	r := s.r
	if i >= s.hi || !r.is(i, wordLike) {
		return true
	}
	switch r.low(i) {
	case "that", "how", "why", "what", "whether", "if", "who", "of", "like":
		return false
	case "last", "this", "earlier", "early", "late", "later", "when", "while", "as":
		return true
	}
	return r.is(i, preposition|adverb|dayMonth)
}

// rest reads the second half of a clause that the reporting clause splits:
// "The deal is off, Vance said, and the yard will close."
func (s *clauses) rest(head stretch, i int) {
	r := s.r
	s.done = max(s.done, i)
	if i = s.comma(i); i < 0 || i+2 >= s.hi {
		return
	}
	first := i + 1
	switch r.low(first) {
	case "and", "but", "although", "though", "because", "so", "even", "or", "nor", "yet", "unless", "if", "that", "by", "including", "not", "rather", "for", "until", "like", "especially":
	default:
		return
	}
	c := stretch{first, s.cut(first)}
	if c.last-c.first < 3 || s.hasCue(c) {
		return
	}
	s.goesOn(head, c)
}
