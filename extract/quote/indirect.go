package quote

import (
	"strings"

	"stet/extract/claim"
)

// indirectClaims reads what the writer reports in his own words: clauses after
// and before a reporting verb, and what stands "according to" somebody.
func (r *reader) indirectClaims() []claim.Claim {
	var out []claim.Claim
	for _, u := range r.units {
		if r.headline(u.para) || r.ownNote(u.para) {
			continue
		}
		s := clauses{r: r, lo: u.first, hi: u.last, verb: -1}
		for s.hi > s.lo && !r.is(s.hi-1, wordLike) && !r.quotedAt(s.hi-1) && r.low(s.hi-1) != ")" {
			s.hi--
		}
		if s.hi-s.lo > 3*reach {
			continue
		}
		if !s.semicolon() {
			out = s.claims(out)
			continue
		}
		for _, part := range s.halves() {
			out = part.claims(out)
		}
	}
	return out
}

// claims appends what is reported in s to out.
func (s *clauses) claims(out []claim.Claim) []claim.Claim {
	s.read()
	s.objects()
	s.agree()
	for _, p := range s.found {
		out = s.r.appendIndirect(out, p)
	}
	return out
}

// reported is a clause in the writer's words with its source.
type reported struct {
	stretch
	rest stretch // what follows the reporting clause; empty where nothing does
	source
	rule    string
	sure    float64
	negated bool
}

func (r *reader) appendIndirect(out []claim.Claim, p reported) []claim.Claim {
	segments := r.store.segment(r.d.Span(p.first, p.last-1))
	if p.rest.last > p.rest.first {
		segments = append(segments, r.d.Span(p.rest.first, p.rest.last-1))
	}
	more, sure := r.runsOver(p)
	segments = append(segments, more...)
	c := r.d.Claim(claim.KindQuote, claim.Span{Start: segments[0].Start, End: segments[len(segments)-1].End}, p.rule, sure)
	c.Quote = r.store.quote(claim.Quote{Kind: claim.QuoteIndirect, Segments: segments, Negated: p.negated})
	r.sign(c.Quote, p.source, sure)
	return append(out, c)
}

// clauses reads one sentence [lo, hi); hi leaves out the full stop.
type clauses struct {
	r      *reader
	lo, hi int
	done   int // tokens before done are read
	verb   int // the cue that is read, -1 for none
	found  []reported
}

func (s *clauses) read() {
	r := s.r
	s.done = s.lo
	for k := s.hi - 1; k > s.lo && k > s.hi-20; k-- {
		// A reporting clause at the end governs the whole sentence.
		if !r.quotedAt(k) && r.frame(k)&(finiteForm|baseForm) != 0 && r.isCue(k, speech|showFrame) {
			s.verb = k
			if s.before(k) {
				break
			}
		}
	}
	s.prefaced()
	for k := s.lo; k < s.hi; k++ {
		if k < s.done || r.quotedAt(k) {
			continue
		}
		s.verb = k
		if r.tok[k].frame == 0 && r.tok[k].class&(speechNoun|opener) == 0 {
			continue
		}
		if c := r.according(k); c.last > 0 {
			s.according(k, c)
			continue
		}
		if s.ofTheView(k) || s.minded(k) || s.setPhrase(k) || s.letSlip(k) || s.namedBy(k) || s.toldBy(k) {
			continue
		}
		if r.frame(k)&labelFrame != 0 && r.isCue(k, labelFrame) && s.labelled(k) {
			continue
		}
		if s.putsIt(k) && k+2 >= s.hi && s.before(k) {
			continue
		}
		if r.frame(k)&(speech|thinkFrame|showFrame) == 0 || !r.isCue(k, speech|thinkFrame|showFrame) || s.nounHere(k) {
			if r.frame(k)&labelFrame != 0 && r.isCue(k, labelFrame) && !s.nounHere(k) && !s.citesSaying(k) {
				s.acted(k)
			}
			continue
		}
		if s.refused(k) || s.citesSaying(k) {
			continue
		}
		if s.exhorts(k) || s.restated(k) {
			continue
		}
		if mark := r.low(k - 1); (mark == "," || r.quotedAt(k-1)) && s.before(k) {
			continue
		}
		if !s.after(k) && !s.before(k) && !s.gapped(k) {
			s.acted(k)
		}
	}
}

// ofTheView reads "skippers are of the view that the fog will lift".
func (s *clauses) ofTheView(k int) bool {
	r := s.r
	if r.low(k) != "of" || r.low(k+1) != "the" || r.low(k+3) != "that" {
		return false
	}
	if w := r.low(k + 2); w != "view" && w != "opinion" && w != "belief" {
		return false
	}
	c := stretch{k + 4, s.cut(min(k+4, s.hi))}
	m := r.subjectLeft(k, s.lo)
	if !m.ok() || !s.content(c, false) {
		return false
	}
	s.add(c, source{m, stretch{k, k + 3}}, "that-clause", .85)
	s.done = c.last
	return true
}

// refused reports whether nothing is said after all: "declined to say", "no
// one knows", "whether he believes".
func (s *clauses) refused(k int) bool {
	r := s.r
	if r.low(k-1) == "to" {
		switch r.low(k - 2) {
		case "declined", "declines", "refused", "refuses", "declining", "refusing":
			return r.low(k+1) != "that" && !asking[r.low(k+1)]
		case "unable", "impossible", "hard", "fair", "safe", "wanted", "going", "trying":
			return true
		}
	}
	if r.low(k-1) == "one" && r.low(k-2) == "no" || r.low(k-1) == "nobody" {
		return true
	}
	return r.frame(k)&(sayFrame|tellFrame|askFrame|writeFrame|showFrame) == 0 && !viewVerbs[r.low(k)]
}

// citesSaying reports whether the verb k cites somebody whose words a verb of saying
// of his own brings in: "cited a director as saying the yard would close".
func (s *clauses) citesSaying(k int) bool {
	r := s.r
	switch r.low(k) {
	case "cited", "cites", "citing", "quoted", "quotes", "quoting":
	default:
		return false
	}
	for j := k + 1; j < s.hi-1 && j < k+14 && !r.quotedAt(j); j++ {
		if r.low(j) == "as" && r.frame(j+1)&participle != 0 && r.isCue(j+1, sayFrame|tellFrame) {
			return true
		}
	}
	return false
}

// viewVerbs are the verbs of thinking whose clause somebody must have said.
var viewVerbs = wordSet(`believe believes believed believing think thinks thought thinking hope hopes hoped hoping fear fears feared doubt doubts doubted
	suspect suspects suspected worry worries worried feel feels felt accept accepts accepted`)

// after reads "Vance said (that) the deal is off" with the verb at k.
func (s *clauses) after(k int) bool {
	r := s.r
	c := r.cueStretch(k)
	first, that := s.complement(k, c.last)
	if first < 0 || r.low(k+1) == "by" && r.frame(k)&(askFrame|tellFrame) != 0 {
		return false // "Vance, asked by the board if …"
	}
	lived := !that && s.lived(k, first)
	if !that && !lived && !s.clauseOpens(k, first) {
		return false
	}
	content := s.withoutOccasion(stretch{first, s.cut(first)})
	if w := r.low(first); (w == "through" || w == "via") && !that {
		return false // "he said through his solicitors"
	}
	strict := !lived && !saying[r.low(k)] && (!that || r.is(first, preposition))
	if !s.content(content, strict) && !(content.last-content.first == 2 && s.shortAnswer(first)) || strict && !that && !s.isClause(first) || that && content.last-first < 7 && !s.finite(content) && !s.pluralVerb(content) && !(asking[r.low(first)] && r.negatedVerb(k)) {
		return false
	}
	if r.frame(k)&baseForm != 0 && r.frame(k)&(sayFrame|tellFrame|thinkFrame|askFrame|finiteForm) == 0 && r.low(k-1) == "to" {
		return false
	}
	m := s.speaker(k)
	if !m.ok() || m.first >= k && m.first < content.last || !r.speaks(m) || !r.canSpeak(m) && m.first > k {
		return false
	}
	if lived && !strings.HasSuffix(r.low(first), "ing") && (m.kind == byName || r.is(r.headOf(m), orgNoun)) {
		return false // a company's figures
	}
	name, sure := "that-clause", .9
	if !that {
		name, sure = "clause", .85
	}
	if r.frame(k)&(sayFrame|tellFrame|askFrame) == 0 {
		sure -= .15
	}
	s.add(content, source{m, c}, name, sure)
	s.done = content.last
	return true
}

// speaker returns the subject of the cue k. A participle behind an inverted
// reporting clause has its subject: “…,” said Vance, adding that …
func (s *clauses) speaker(k int) mention {
	r := s.r
	if m := r.shareAt(k-1, s.lo); m.ok() {
		return m // "with 41% saying"
	}
	if r.frame(k)&participle != 0 && r.frame(k)&finiteForm == 0 && r.low(k-1) == "," {
		for v := k - 2; v > s.lo; v-- {
			if r.quotedAt(v) {
				break
			}
			if r.frame(v)&finiteForm != 0 && r.isCue(v, sayFrame|writeFrame|askFrame) && r.quotedAt(v-1) {
				if m := r.subjectRight(v, k); m.ok() && r.canSpeak(m) {
					return m
				}
			}
		}
	}
	if r.frame(k)&participle != 0 && (k == s.lo || r.is(k-1, preposition) && k < s.lo+6) {
		if e := s.frontEnd(k + 1); e > k {
			return r.firstPhrase(e, s.hi) // "Noting that the yard was full, Vance left"
		}
	}
	return r.subjectOf(k, s.lo, s.hi)
}

// according reads "according to X" at token k.
func (s *clauses) according(k int, cue stretch) {
	r := s.r
	m := r.sourceBehind(cue.last, s.hi)
	if !m.ok() {
		return
	}
	src := source{m, cue}
	if k == s.lo || k == s.lo+1 && !r.is(s.lo, capital) {
		if c := s.mainAfter(m.last); c.last > c.first {
			s.add(c, src, "according to, before", .9)
			s.done = c.last
		}
		return
	}
	last := k
	if r.low(k-1) == "," {
		last = k - 1
		if c := r.commaAfter(m.last-1, min(m.last+12, s.hi)); c > 0 && r.low(c+1) == "that" {
			return // Vance told the board, according to the minutes, that …
		}
	}
	c := stretch{s.opening(max(s.done, s.lo)), last}
	if last < k && s.front(c) {
		if rest := s.mainAfter(m.last); rest.last > rest.first {
			s.add(c, src, "according to, inside", .85)
			s.goesOn(c, rest)
			return
		}
	}
	if s.content(c, true) && !s.toldAlready(c) {
		s.add(c, src, "according to, after", .9)
	}
	s.done = max(s.done, m.last)
}

// mainAfter returns the main clause behind a source that ends at token i, past
// what explains the source; empty where none is.
func (s *clauses) mainAfter(i int) stretch {
	r := s.r
	loose := stretch{} // where no verb is known
	for k := i; k < s.hi-2; k++ {
		if r.low(k) != "," || r.quotedAt(k) {
			continue
		}
		switch r.low(k + 1) {
		case "who", "which", "whose", "and", "that":
			continue
		}
		c := stretch{k + 1, s.cut(k + 1)}
		if s.content(c, true) && (r.quotedAt(k+1) || r.mainVerb(k+1, s.hi)) {
			return c
		}
		if loose.last == 0 && s.content(c, false) && s.subjectAt(k+1) {
			loose = c
		}
	}
	return loose
}

// ownNote reports whether paragraph p is the publisher's own word to its
// readers, in which nobody's words are reported: "Disclaimer: …", "Editor's note: …".
func (r *reader) ownNote(p int) bool {
	i := r.paras[p].first
	switch r.low(i) {
	case "disclaimer", "disclosure":
		return r.low(i+1) == ":"
	case "editor", "editors":
		for k := i + 1; k < i+4; k++ {
			if r.low(k) == "note" {
				return r.low(k+1) == ":"
			}
		}
	}
	return false
}
