package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// indirectClaims reads what the writer reports in his own words: clauses after
// and before a reporting verb, and what stands "according to" somebody.
func (r *reader) indirectClaims() []claim.Claim {
	var out []claim.Claim
	for _, u := range r.units {
		if r.headline(u.para) {
			continue
		}
		s := clauses{r: r, lo: u.first, hi: u.last}
		for s.hi > s.lo && !r.is(s.hi-1, wordLike) && !r.quotedAt(s.hi-1) && r.low(s.hi-1) != ")" {
			s.hi--
		}
		if s.hi-s.lo > 3*reach {
			continue
		}
		s.read()
		for _, p := range s.found {
			out = r.appendIndirect(out, p)
		}
	}
	return out
}

// reported is a clause in the writer's words with its source.
type reported struct {
	stretch
	source
	rule    string
	sure    float64
	negated bool
}

func (r *reader) appendIndirect(out []claim.Claim, p reported) []claim.Claim {
	s := r.d.Span(p.first, p.last-1)
	c := r.d.Claim(claim.KindQuote, s, p.rule, p.sure)
	c.Quote = &claim.Quote{Kind: claim.QuoteIndirect, Segments: []claim.Span{s}, Negated: p.negated}
	r.sign(c.Quote, p.source, p.sure)
	return append(out, c)
}

// clauses reads one sentence [lo, hi); hi leaves out the full stop.
type clauses struct {
	r      *reader
	lo, hi int
	done   int // tokens before done are read
	found  []reported
}

func (s *clauses) read() {
	r := s.r
	s.done = s.lo
	for k := s.hi - 1; k > s.lo && k > s.hi-20; k-- {
		// A reporting clause at the end governs the whole sentence.
		if !r.quotedAt(k) && r.tok[k].frame&(finiteForm|baseForm) != 0 && r.isCue(k, speech|showFrame) && s.before(k) {
			return
		}
	}
	for k := s.lo; k < s.hi; k++ {
		if k < s.done || r.quotedAt(k) {
			continue
		}
		if c := r.according(k); c.last > 0 {
			s.according(k, c)
			continue
		}
		if s.ofTheView(k) {
			continue
		}
		if r.tok[k].frame&labelFrame != 0 && r.isCue(k, labelFrame) && s.labelled(k) {
			continue
		}
		if r.tok[k].frame&(speech|thinkFrame|showFrame) == 0 || !r.isCue(k, speech|thinkFrame|showFrame) {
			continue
		}
		if s.refused(k) {
			continue
		}
		if mark := r.low(k - 1); (mark == "," || r.quotedAt(k-1)) && s.before(k) {
			continue
		}
		if !s.after(k) {
			s.before(k)
		}
	}
}

// ofTheView reads "experts are of the view that the market will rise".
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
		case "declined", "declines", "refused", "refuses", "declining", "refusing", "unable", "impossible", "hard", "fair", "safe", "likely", "wanted", "going", "trying":
			return true
		}
	}
	if r.low(k-1) == "one" && r.low(k-2) == "no" || r.low(k-1) == "nobody" {
		return true
	}
	return r.tok[k].frame&(sayFrame|tellFrame|askFrame|writeFrame|showFrame) == 0 && !viewVerbs[r.low(k)]
}

// viewVerbs are the verbs of thinking whose clause somebody must have said.
var viewVerbs = wordSet(`believe believes believed believing think thinks thought thinking hope hopes hoped hoping fear fears feared doubt doubts doubted
	suspect suspects suspected worry worries worried feel feels felt`)

// before reads "The deal is off, Ruiz said" with the verb at k.
func (s *clauses) before(k int) bool {
	r := s.r
	if r.tok[k].frame&(finiteForm|baseForm) == 0 || r.low(k-1) == "to" || r.tok[k].frame&(sayFrame|tellFrame|showFrame|thinkFrame|writeFrame) == 0 {
		return false
	}
	m, comma := s.clauseSubject(k)
	if !m.ok() || comma <= s.done {
		return false
	}
	tail := max(k+1, m.last)
	if !s.endsHere(tail) || r.low(m.first-1) == "as" && r.is(tail, wordLike) && tail < s.hi {
		return false
	}
	first := s.opening(s.done)
	content := stretch{first, comma}
	if !s.content(content, true) || s.onlySubject(content) || unposted[r.low(k)] {
		return false
	}
	s.add(content, r.from(m, k), "postposed", .9)
	s.rest(tail, r.from(m, k))
	return true
}

// unposted are the forms of verbs that do not follow the clause they report.
var unposted = wordSet(`related relates continued continues offered offers touted touts held holds meant means guaranteed guarantees posted posts
	read reads published spoken written known shown signaled signalled stipulated`)

// clauseSubject finds the subject of the verb k and the comma that parts the
// reporting clause from what is reported.
func (s *clauses) clauseSubject(k int) (mention, int) {
	r := s.r
	if i := k - 1; (r.low(i) == "," || r.quotedAt(i)) && r.tok[k].frame&tellFrame == 0 {
		if m := r.subjectRight(k, s.hi); m.ok() && r.tok[k].frame&(sayFrame|writeFrame|thinkFrame) != 0 && r.canSpeak(m) && !s.verbIn(m.first, m.last) {
			return m, s.commaAt(i)
		}
	}
	if w := r.low(k - 1); w == "who" || w == "that" || w == "which" {
		return mention{}, -1
	}
	m := r.subjectLeft(k, s.done)
	if !m.ok() || m.first <= s.done {
		return mention{}, -1
	}
	for i := m.first - 1; i > s.done && m.first-i < 14; i-- {
		if r.low(i) == "," || r.quotedAt(i) {
			return m, s.commaAt(i)
		}
		if r.low(i) == "as" && i == m.first-1 {
			continue
		}
		if !r.is(i, wordLike) && r.low(i) != "." && !r.d.Is(i, text.Clitic) && r.low(i) != "-" ||
			r.is(i, preposition|auxiliary|subordinator|conjunction) && r.low(i) != "of" && r.low(i) != "for" && r.low(i) != "at" {
			break
		}
	}
	return mention{}, -1
}

// onlySubject reports whether c is no clause but the subject of the verb after
// it with an insertion: "Ruiz, who runs the plant".
func (s *clauses) onlySubject(c stretch) bool {
	r := s.r
	for i := c.first; i < c.last && i < c.first+12; i++ {
		if r.low(i) == "," && i > c.first {
			w := r.low(i + 1)
			insert := w == "who" || w == "whose" || w == "which" || w == "a" || w == "an" || w == "the" || r.is(i+1, roleNoun) || r.d.Is(i+1, text.Number)
			return insert && !r.is(c.first, preposition|subordinator) && !s.finite(stretch{c.first, i})
		}
	}
	return false
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
// "The deal is off, Ruiz said, and the plant will close."
func (s *clauses) rest(i int, src source) {
	r := s.r
	s.done = max(s.done, i)
	if r.low(i) != "," {
		return
	}
	first := i + 1
	switch r.low(first) {
	case "and", "but", "although", "though", "because", "so", "while", "which", "with", "even":
		c := stretch{first, s.cut(first)}
		if r.low(first) != "which" && r.low(first) != "with" && s.content(c, true) && !s.hasCue(c) {
			s.add(c, src, "postposed, second half", .75)
			s.done = c.last
		}
	}
}

// hasCue reports whether c holds a reporting verb of its own near its head.
func (s *clauses) hasCue(c stretch) bool {
	for k := c.first; k < c.last && k < c.first+8; k++ {
		if s.r.isCue(k, speech) && s.r.tok[k].frame&(finiteForm|participle) != 0 {
			return true
		}
	}
	return false
}

// after reads "Ruiz said (that) the deal is off" with the verb at k.
func (s *clauses) after(k int) bool {
	r := s.r
	c := r.cueStretch(k)
	first, that := s.complement(k, c.last)
	if first < 0 {
		return false
	}
	if !that && !s.clauseOpens(k, first) {
		return false
	}
	content := s.withoutOccasion(stretch{first, s.cut(first)})
	if !s.content(content, !saying[r.low(k)]) {
		return false
	}
	if r.tok[k].frame&baseForm != 0 && r.tok[k].frame&(sayFrame|tellFrame|thinkFrame|askFrame|finiteForm) == 0 && r.low(k-1) == "to" {
		return false
	}
	m := r.subjectOf(k, s.lo, s.hi)
	if !m.ok() || m.first >= k && m.first < content.last || !r.speaks(m) {
		return false
	}
	name, sure := "that-clause", .9
	if !that {
		name, sure = "clause", .85
	}
	if r.tok[k].frame&(sayFrame|tellFrame|askFrame) == 0 {
		sure -= .15
	}
	s.add(content, source{m, c}, name, sure)
	s.done = content.last
	return true
}

// saying are the forms of the one verb whose plain object is nearly always a
// clause.
var saying = wordSet(`say says said saying`)

// complement returns the first token of what the verb k reports, after its
// addressee and what stands on time and place, and whether "that" opens it.
// "Whether" and the like belong to the clause.
func (s *clauses) complement(k, i int) (first int, that bool) {
	r := s.r
	if e := s.timePhrase(i); e > 0 {
		if r.low(e-1) == "that" {
			return e, true
		}
		i = e
	}
	limit := min(s.hi, i+16)
	commas := 0
	for j := i; j < limit && !r.quotedAt(j); j++ {
		switch r.low(j) {
		case "that":
			if r.low(j+1) == "of" {
				return -1, false
			}
			if j == i || s.adjunct(k, i, j) {
				return j + 1, true
			}
			return s.plainStart(k, i), false
		case "whether", "how", "why":
			if j == i || s.adjunct(k, i, j) {
				return j, true
			}
			return s.plainStart(k, i), false
		case ",":
			commas++
			if commas > 2 {
				return s.plainStart(k, i), false
			}
		case ";", ":", "(":
			return s.plainStart(k, i), false
		}
	}
	return s.plainStart(k, i), false
}

// adjunct reports whether the tokens [i, j) after the verb k can stand between
// it and its clause: the addressee, a day, a place, an insertion in commas.
func (s *clauses) adjunct(k, i, j int) bool {
	r := s.r
	if r.tok[k].frame&(tellFrame|askFrame) != 0 && !r.is(i, preposition) {
		return j-i <= 9
	}
	if r.low(i) == "to" && (strings.HasPrefix(r.low(k), "add") || !r.nameWord(i+1) && !r.is(i+1, crowdNoun|pronoun) && !r.is(i+2, crowdNoun|orgNoun)) {
		return false
	}
	if r.low(i) == "," && r.low(j-1) != "," {
		return false
	}
	if r.low(i) == "," || r.is(i, preposition|adverb|dayMonth) {
		return !s.verbIn(i, j) || r.low(j-1) == ","
	}
	return false
}

// verbIn reports whether a finite verb stands in [i, j).
func (s *clauses) verbIn(i, j int) bool {
	for ; i < j; i++ {
		if s.r.is(i, finiteWord) {
			return true
		}
	}
	return false
}

// plainStart returns where a clause without "that" begins after the verb k, or
// -1.
func (s *clauses) plainStart(k, i int) int {
	r := s.r
	if r.tok[k].frame&tellFrame != 0 && r.tok[k].frame&sayFrame == 0 {
		i = s.addressee(i)
	}
	if e := s.timePhrase(i); e > 0 {
		i = e
	}
	for i >= 0 && i < s.hi && (r.is(i, dayMonth) && r.cast.at(i) < 0 || r.low(i) == "on" && r.is(i+1, dayMonth) || r.is(i, adverb) && !r.is(i, capital)) {
		i++
	}
	return i
}

// timeNouns end a phrase that says when something was said.
var timeNouns = wordSet(`week weeks month months year years day days decade weekend morning afternoon evening night quarter spring summer autumn
	winter fall today yesterday time`)

// timePhrase returns the token after a phrase of time at token i that stands
// between a verb and its clause ("over the past week,", "last month", "this
// week"), or 0.
func (s *clauses) timePhrase(i int) int {
	r := s.r
	if i < 0 || i >= s.hi || !(r.is(i, preposition) || r.low(i) == "last" || r.low(i) == "this" || r.low(i) == "earlier" || r.low(i) == "late" || r.low(i) == "early") {
		return 0
	}
	for j := i + 1; j < s.hi && j < i+6; j++ {
		if r.d.Is(j, text.Number) || r.is(j, dayMonth) {
			continue
		}
		if timeNouns[r.low(j)] {
			j++
			if r.low(j) == "," || r.low(j) == "that" {
				j++
			}
			return j
		}
		if !r.is(j, determiner|adverb|preposition) && r.low(j) != "past" && r.low(j) != "last" {
			return 0
		}
	}
	return 0
}

// addressee returns the token after the addressee at token i, or -1.
func (s *clauses) addressee(i int) int {
	r := s.r
	if r.nameWord(i) {
		return r.nameEnd(i, s.hi)
	}
	switch r.low(i) {
	case "me", "him", "her", "them", "us", "reporters", "supporters", "lawmakers", "investors", "analysts", "voters", "people", "fans", "staff", "employees", "colleagues", "police":
		return i + 1
	}
	if r.is(i, determiner) {
		j := i + 1
		for j < s.hi && j < i+3 && r.is(j, wordLike) && !r.is(j, determiner|pronoun|preposition|finiteWord) {
			if r.nameWord(j) {
				return r.nameEnd(j, s.hi)
			}
			j++
			if strings.HasSuffix(r.low(j-1), "s") || r.is(j-1, orgNoun|roleNoun) {
				break
			}
		}
		return j
	}
	return -1
}

// clauseOpens reports whether a clause without "that" can begin at token
// first after the verb k: with something that can be its subject.
func (s *clauses) clauseOpens(k, first int) bool {
	r := s.r
	if first < 0 || first >= s.hi || r.tok[k].frame&(sayFrame|tellFrame|thinkFrame|showFrame) == 0 || needThat[r.low(k)] {
		return false
	}
	if r.quotedAt(first) {
		q := r.quotes[r.tok[first].quote]
		return q.open == first && q.shut < s.hi-2
	}
	if r.is(first, preposition) {
		// "said in March profits rose" is rare, "said in a statement" is not:
		// a comma must close the phrase.
		for j := first + 1; j < s.hi && j < first+12; j++ {
			if r.low(j) == "," {
				return r.low(first) != "to" && s.subjectAt(j+1) && !s.statement(first, j)
			}
		}
		return false
	}
	switch r.low(first) {
	case "if", "when", "while", "although", "because", "there", "what", "most", "since", "despite", "once", "as", "even":
		return true
	}
	return s.subjectAt(first) || saying[r.low(k)] && r.is(first, wordLike) && !r.is(first, auxiliary|conjunction|preposition) && s.finite(stretch{first, s.hi})
}

// needThat are the forms of verbs whose object is a clause only after "that".
var needThat = wordSet(`charge charged charges charging continue continued continues continuing offer offered offers offering propose proposed proposes proposing
	recommend recommends recommended recommending demand demands demanded demanding go goes went going hold holds held holding
	mean means meant meaning observe observes observed observing agree agrees agreed agreeing relate relates related relating
	detail details detailed detailing plead pleads pleaded pleading urge urges urged urging mention mentions mentioned mentioning
	reiterate reiterates reiterated reiterating repeat repeats repeated repeating stress stresses stressed stressing signal signals signalled
	signaled answer answers answered answering show shows showed showing caution counter counters countered affirm affirms affirmed
	maintain maintains maintained maintaining find finds finding`)

// statement reports whether [i, j) names the occasion of the speech: "in a
// statement", "on Twitter".
func (s *clauses) statement(i, j int) bool {
	for ; i < j; i++ {
		if s.r.is(i, paperNoun|dayMonth|titleNoun) || occasions[s.r.low(i)] {
			return true
		}
	}
	return false
}

// occasions are the nouns for where and when something is said.
var occasions = wordSet(`interview interviews conference twitter facebook cnn session rally rallies event debate debates meeting hearing point call briefing broadcast
	appearance speech address statement email memo letter podcast panel forum summit ceremony convention press news trial testimony
	remarks tv television radio court congress podium stage`)

// withoutOccasion ends c before a phrase at its end that tells where it was
// said: "… “sad” in an interview on Monday".
func (s *clauses) withoutOccasion(c stretch) stretch {
	r := s.r
	for i := c.last - 2; i > c.first+3 && c.last-i < 12; i-- {
		if r.quotedAt(i) || !r.is(i, wordLike) && r.low(i) != "-" && !r.d.Is(i, text.Clitic) {
			return c
		}
		switch r.low(i) {
		case "in", "during", "at", "on":
			if (r.is(i+1, determiner) || r.low(i+1) == "his" || r.low(i+1) == "her") && s.occasionIn(i+1, min(i+8, c.last)) && !s.verbIn(i, c.last) {
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

// subjectAt reports whether token i can open the subject of a clause.
func (s *clauses) subjectAt(i int) bool {
	r := s.r
	if i >= s.hi {
		return false
	}
	if r.d.Is(i, text.Number) || r.d.Is(i, text.Symbol) {
		return true
	}
	if !r.is(i, wordLike) || r.is(i, auxiliary|conjunction) || r.low(i) == "to" || r.low(i) == "of" {
		return false
	}
	return r.is(i, pronoun|determiner|capital|crowdNoun|roleNoun|orgNoun|paperNoun) || strings.HasSuffix(r.low(i), "s") || s.verbIn(i, min(i+6, s.hi))
}

// content reports whether c can be reported speech: some words outside quotes,
// and a finite verb where strict.
func (s *clauses) content(c stretch, strict bool) bool {
	r := s.r
	if c.first < 0 || c.last-c.first < 3 {
		return false
	}
	bare, n := 0, 0
	for i := c.first; i < c.last; i++ {
		if !r.is(i, wordLike) {
			continue
		}
		n++
		if !r.quotedAt(i) {
			bare++
		}
	}
	if n < 3 || bare == 0 {
		return false
	}
	return !strict || s.finite(c)
}

// finite reports whether c holds a finite verb after its first word.
func (s *clauses) finite(c stretch) bool {
	r := s.r
	for i := c.first; i < c.last; i++ {
		if r.is(i, finiteWord) {
			return true
		}
		if i > c.first && r.is(i, wordLike) && !r.is(i, capital|preposition|determiner|dayMonth) {
			w := r.low(i)
			if strings.HasSuffix(w, "ed") && len(w) > 3 && !r.is(i-1, determiner) {
				return true
			}
			if r.tok[i].frame&finiteForm != 0 && r.tok[i].frame&nounToo == 0 {
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
	if m := r.mainClause(s.lo, s.hi); m > first {
		hi = m - 1 // the verb stands in a clause put in front
	}
	for i := first + 1; i < hi; i++ {
		if r.quotedAt(i) {
			q := r.quotes[r.tok[i].quote]
			if i == q.shut && r.low(q.last-1) == "," && r.according(i+1).last > 0 {
				return i + 1
			}
			continue
		}
		switch r.low(i) {
		case ";":
			return i
		case "and":
			if t := r.tok[min(i+1, len(r.tok)-1)]; i > first+2 && t.frame&finiteForm != 0 && t.frame&(labelFrame|sayFrame) != 0 && r.isCue(i+1, labelFrame|sayFrame) && t.frame&(tellFrame|thinkFrame|nounToo) == 0 {
				return i
			}
			continue
		case ",", "—", "–":
		default:
			continue
		}
		next := i + 1
		for next < s.hi && (r.is(next, adverb) || r.is(next, conjunction)) {
			next++
		}
		if r.tok[min(next, len(r.tok)-1)].frame&participle != 0 && r.isCue(next, sayFrame|tellFrame|labelFrame|askFrame) {
			return i
		}
		if r.according(next).last > 0 {
			return i
		}
		if next > i+1 && s.newCue(next) {
			return i
		}
	}
	return hi
}

// newCue reports whether a reporting clause with its subject begins at token
// i: "and Okafor added that …" or "and added that …".
func (s *clauses) newCue(i int) bool {
	r := s.r
	for k := i; k < s.hi && k < i+7; k++ {
		if r.quotedAt(k) || r.low(k) == "," {
			return false
		}
		if r.tok[k].frame&finiteForm != 0 && r.isCue(k, sayFrame|tellFrame|labelFrame) && !weakSay[r.low(k)] {
			return true
		}
	}
	return false
}

// according reads "according to X" at token k.
func (s *clauses) according(k int, cue stretch) {
	r := s.r
	m := r.subjectRight(cue.last-1, s.hi)
	if !m.ok() {
		return
	}
	src := source{m, cue}
	if k == s.lo || k == s.lo+1 && !r.is(s.lo, capital) {
		i := m.last
		for i < s.hi && r.low(i) != "," {
			i++
		}
		c := stretch{i + 1, s.cut(i + 1)}
		if i < s.hi && s.content(c, true) {
			s.add(c, src, "according to, before", .9)
			s.done = c.last
		}
		return
	}
	last := k
	if r.low(k-1) == "," {
		last = k - 1
	}
	c := stretch{s.opening(max(s.done, s.lo)), last}
	if s.content(c, true) {
		s.add(c, src, "according to, after", .9)
	}
	s.done = max(s.done, m.last)
}

// add keeps the content c without punctuation at its ends.
func (s *clauses) add(c stretch, src source, name string, sure float64) {
	r := s.r
	switch pronounBase(r.low(src.who.first)) {
	case "i", "we", "you":
		if src.who.kind == byPronoun {
			return // the writer's own words
		}
	}
	for c.first < c.last && !r.is(c.first, wordLike) && !r.quotedAt(c.first) && r.d.Tokens[c.first].Kind == text.Punct {
		c.first++
	}
	for c.last > c.first && !r.is(c.last-1, wordLike) && !r.quotedAt(c.last-1) && r.d.Tokens[c.last-1].Kind == text.Punct && r.low(c.last-1) != ")" {
		c.last--
	}
	if c.last-c.first < 2 {
		return
	}
	s.found = append(s.found, reported{c, src, name, sure, r.negated(src.cue.first)})
}
