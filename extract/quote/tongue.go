package quote

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// tongue is a language other than English: the words by which it reports
// speech and the shape of its clauses. Its names are read by their capitals
// beside the reporting words, since the name reader knows English only.
type tongue struct {
	code         string            // ISO 639-1
	saying       map[string]bool   // finite forms that govern what is said
	labels       map[string]bool   // finite forms that govern a fragment: nannte, juge
	spoken       map[string]bool   // participles behind a helper: gesagt, déclaré
	helpers      map[string]bool   // hat, a
	denying      map[string]bool   // forms that say that it is not so
	pronouns     map[string]gender // subjects; either where nobody single is meant
	articles     map[string]bool
	definite     map[string]bool // the articles that a label goes without
	prepositions map[string]bool
	subordinate  map[string]bool // words that open a clause put in front
	adverbs      map[string]bool // and what else may stand between verb and subject
	joins        map[string]bool // and, but
	works        map[string]bool // nouns before the name of a film, book, paper
	soCalled     map[string]bool
	titles       map[string]gender // Herr, Mme
	roles        []string          // endings of role nouns
	given        map[string]gender // given names beside those of givenNames

	// subject reads the noun phrase that begins at token i, before hi.
	subject func(r *reader, i, hi int) mention
	// after reads the reporting clause that begins at token i, before hi:
	// the one behind a quote or a clause.
	after func(r *reader, i, hi int) source
	// before reads what leads into the words at token open, behind lo.
	before func(r *reader, lo, open int) source
	// clauses reads the indirect speech of a sentence.
	clauses func(r *reader, u unit) []clause
}

// clause is indirect speech of another language: words of the writer's, in one
// or two pieces.
type clause struct {
	parts []stretch
	source
	rule string
	sure float64
	cut  int // bytes of the first token that are no part of it: qu' of "qu'il"
}

// readTongue reads a text in a language other than English that has a tongue.
func (r *reader) readTongue() []claim.Claim {
	r.roster()
	var told []clause
	said, para := mention{}, -1 // who spoke in the sentence before, in German
	for _, u := range r.units {
		if u.dateline {
			continue
		}
		cs := r.tongue.clauses(r, u)
		if r.tongue == german {
			if u.para != para {
				said, para = mention{}, u.para
			}
			switch more := r.germanGoesOn(u, said); {
			case len(cs) == 0 && len(more) > 0:
				cs = more
			case len(cs) > 0:
				said = cs[len(cs)-1].who
			default:
				said = r.germanSpeaker(u)
			}
		}
		told = append(told, cs...)
	}
	r.attributeTongue(told)
	r.dropRepeats()
	r.chainParagraphs()
	blocks := r.blockClaims() // takes in the quotes inside them
	out := merge(r.directClaims(), blocks)
	return merge(out, outside(r.toldClaims(told), blocks))
}

// marksOnly reads a text in a language without a tongue: what stands between
// marks, and nothing of who said it.
func (r *reader) marksOnly() []claim.Claim {
	for _, q := range r.quotes {
		q.rule, q.confidence = claim.RuleMarksOnly, .7
	}
	r.dropRepeats()
	r.chainParagraphs()
	return r.directClaims()
}

func (r *reader) toldClaims(told []clause) []claim.Claim {
	var out []claim.Claim
	for _, t := range told {
		q := &claim.Quote{Kind: claim.QuoteIndirect, Negated: r.deniedIn(t.source)}
		for _, p := range t.parts {
			q.Segments = append(q.Segments, r.d.Span(p.first, p.last-1))
		}
		q.Segments[0].Start += t.cut
		c := r.d.Claim(claim.KindQuote, claim.Span{Start: q.Segments[0].Start, End: q.Segments[len(q.Segments)-1].End}, t.rule, t.sure)
		r.sign(q, t.source, t.sure)
		c.Quote = q
		out = append(out, c)
	}
	return out
}

// attributeTongue gives each quote its source; told are the clauses in which
// fragments may stand.
func (r *reader) attributeTongue(told []clause) {
	k := 0
	for i, q := range r.quotes {
		for k < len(told) && told[k].parts[len(told[k].parts)-1].last <= q.open {
			k++
		}
		q.rule, q.confidence = "marks", .3
		p := r.placeOf(q)
		if r.nameInMarks(q) {
			q.kind = claim.QuoteScare
			continue
		}
		s, name, sure := r.tongueSource(i, p)
		if !s.who.ok() && !s.cued() && k < len(told) && told[k].holds(q) {
			s, name, sure = told[k].source, "in reported clause", .85
		}
		if s.who.ok() || s.cued() {
			q.source, q.rule, q.confidence = s, name, sure
			q.negated = r.deniedIn(s)
		} else if n := r.words(q.first, q.last); n <= 4 && q.open > p.lo && r.low(q.open-1) != ":" && !sentenceEnd(p.ending) {
			q.kind, q.confidence = claim.QuoteScare, .6
		}
	}
}

// sentenceEnd reports whether w ends a sentence.
func sentenceEnd(w string) bool { return w == "." || w == "!" || w == "?" || w == "…" }

func (c clause) holds(q *quoted) bool {
	for _, p := range c.parts {
		if p.first <= q.open && q.shut < p.last+2 {
			return true
		}
	}
	return false
}

func (s source) cued() bool { return s.cue.last > s.cue.first }

// tongueSource runs the rules for quote i, the surest first.
func (r *reader) tongueSource(i int, p *place) (s source, rule string, sure float64) {
	q := r.quotes[i]
	if i > 0 && r.runsOn(r.quotes[i-1], q) {
		if s := r.tongue.after(r, p.after, p.hi); s.who.ok() {
			return s, "reporting clause", .95
		}
		return r.quotes[i-1].source, "quote goes on", .9
	}
	if s := r.splitInside(q); s.who.ok() {
		return s, "reporting clause", .95
	}
	switch r.low(q.open - 1) {
	case "frage", "question": // somebody else's
		return source{}, "", 0
	case "worten": // mit den Worten „…“ verließ Falk den Saal
		if m := r.tongue.subject(r, p.after+1, p.hi); m.ok() {
			return source{m, stretch{q.open - 1, q.open}}, "in the words of", .85
		}
	}
	if s := r.tongue.after(r, p.after, p.hi); (s.who.ok() || s.cued()) && !r.leadsOn(q, s, p) {
		return s, "reporting clause", .95
	}
	if i > 0 && r.clauseBetween(r.quotes[i-1], q) {
		return r.quotes[i-1].source, "quote goes on", .9
	}
	if s := r.tongue.before(r, p.lo, q.open); s.who.ok() || s.cued() {
		return s, "cue before", .9
	}
	if r.low(q.open-1) == ":" && q.open > p.lo {
		if m := r.tongue.subject(r, p.lo, q.open-1); m.ok() && (m.kind != byPhrase || r.roleAt(m.last-1)) {
			return source{who: m}, "colon", .8
		}
	}
	if i > 0 {
		a := r.quotes[i-1]
		if a.para == q.para && q.open == p.lo && a.kind != claim.QuoteScare && (a.who.ok() || a.cued()) {
			return a.source, "same paragraph", .85
		}
	}
	if m := r.signed(i, p).who; m.ok() {
		return source{who: m}, "signature", .9
	}
	if q.para > 0 {
		before := r.paras[q.para-1]
		if last := before.last - 1; q.open == r.paras[q.para].first && r.low(last) == ":" && !r.quotedAt(last) {
			if s := r.tongue.before(r, max(r.units[r.tok[last].unit].first, last-reach), last); s.who.ok() {
				return s, "paragraph before, colon", .9
			}
		}
	}
	if i > 0 && r.quotes[i-1].para == q.para-1 && r.whole(q, p) && q.open == r.paras[q.para].first && r.quotes[i-1].who.ok() {
		return source{who: r.quotes[i-1].who}, "quote before", .55
	}
	if m := r.subjectBefore(q, p); m.ok() {
		return source{who: m}, "sentence before", .52
	}
	return source{}, "", 0
}

// subjectBefore returns the person named as the subject of the sentence before the
// quote q, a sentence itself, in its paragraph: Lohse ist enttäuscht. „…“
func (r *reader) subjectBefore(q *quoted, p *place) mention {
	u := int(r.tok[q.open].unit)
	if q.open != p.lo || !r.whole(q, p) || u == 0 || r.units[u-1].para != q.para || r.units[u-1].dateline {
		return mention{}
	}
	in := r.units[u-1].stretch
	m := r.tongue.subject(r, in.first, in.last)
	if m.kind != byName || r.people[r.low(m.last-1)] == nil {
		return mention{}
	}
	return m
}

// leadsOn reports whether the reporting clause s behind q leads into the next
// quote: auf die Frage „…“ sagte sie: „…“
func (r *reader) leadsOn(q *quoted, s source, p *place) bool {
	return r.low(max(s.cue.last, s.who.last)) == ":" && q.open > p.lo && r.low(q.shut+1) != ","
}

// clauseBetween reports whether nothing but the reporting clause of quote a
// stands between it and q: „Jetzt“, so der Minister in Ulm, „oder nie.“
func (r *reader) clauseBetween(a, q *quoted) bool {
	w := r.low(q.open - 1)
	return a.rule == "reporting clause" && a.para == q.para && (w == "," || w == ":") && r.tok[min(a.shut, len(r.tok)-1)].unit == r.tok[q.open].unit &&
		a.cue.first > a.shut && q.open-max(a.cue.last, a.who.last) <= 8
}

// splitInside takes a reporting clause out of a quote that goes on around it
// without marks, as French papers print it: « Nous partons, dit-elle, ce soir. »
func (r *reader) splitInside(q *quoted) source {
	if r.tongue.code != text.French {
		return source{}
	}
	for k := q.first + 1; k < q.last-1; k++ {
		if r.low(k) != "," || r.low(k+1) == "selon" || r.low(k+1) == "pour" {
			continue
		}
		s := r.tongue.after(r, k+1, min(q.last, k+reach))
		if !s.who.ok() {
			continue
		}
		end := r.inciseEnd(max(s.cue.last, s.who.last), q.last)
		if end < q.last && r.low(end) != "," && !sentenceEnd(r.low(end)) {
			continue
		}
		q.segments = []claim.Span{r.d.Span(q.first, k-1)}
		if next := end + 1; next < q.last {
			q.segments = append(q.segments, r.d.Span(next, q.last-1))
		}
		q.nested = slices.DeleteFunc(q.nested, func(n claim.Span) bool {
			return !slices.ContainsFunc(q.segments, func(s claim.Span) bool { return s.Contains(n) })
		})
		return s
	}
	return source{}
}

// nameInMarks reports whether marks hold the name of a work or a paper, or a
// word that the writer keeps at arm's length.
func (r *reader) nameInMarks(q *quoted) bool {
	n := r.words(q.first, q.last)
	w := r.low(q.open - 1)
	if n > 8 || r.low(q.last-1) == "," && n > 3 {
		return false
	}
	if r.tongue.soCalled[w] || r.tongue.works[w] && r.is(q.first, capital) {
		return true
	}
	switch w {
	case "den": // sagte er den „Harnley Nachrichten“
		if !r.tongue.saying[r.low(q.shut+1)] && !r.tongue.saying[r.low(q.open-2)] && !r.tongue.saying[r.low(q.open-3)] {
			return false
		}
	case "der", "dem", "im", "vom", "beim", "le", "au", "du", "dans": // der „Harnley Post“, le « Courrier »
	default:
		return false
	}
	for i := q.first; i < q.last; i++ {
		if r.is(i, wordLike) && !r.is(i, capital) {
			return false
		}
	}
	return n <= 3 && r.low(q.last-1) != "." && r.low(q.last-1) != "!"
}

// deniedIn reports whether the source s says that its words are not so.
func (r *reader) deniedIn(s source) bool {
	if !s.cued() {
		return false
	}
	v := s.cue.last - 1
	if r.tongue.denying[r.low(v)] {
		return true
	}
	for i := v - 3; i <= v+2; i++ {
		if i < 0 || i >= len(r.tok) || r.tok[i].unit != r.tok[v].unit || r.quotedAt(i) {
			continue
		}
		switch w := r.low(i); w {
		case "refuse", "refusent", "refusait", "refusé":
			return i == v-2
		case "nicht", "nie", "niemals", "pas", "jamais":
			return i == v+1 || i == v-1 || i == v-2
		}
	}
	return false
}

// bare counts the words of p that stand outside marks.
func (r *reader) bare(p stretch) int {
	n := 0
	for i := p.first; i < p.last; i++ {
		if r.is(i, wordLike) && !r.quotedAt(i) {
			n++
		}
	}
	return n
}

// trimmed returns p without punctuation at its ends.
func (r *reader) trimmed(p stretch) stretch {
	for p.first < p.last && r.d.Is(p.first, text.Punct) && !r.quotedAt(p.first) {
		p.first++
	}
	for p.last > p.first && r.d.Is(p.last-1, text.Punct) && !r.quotedAt(p.last-1) && r.low(p.last-1) != ")" {
		p.last--
	}
	return p
}

// isRole reports whether the word w ends as the names of offices do.
func (t *tongue) isRole(w string) bool {
	for _, end := range t.roles {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// told makes a clause of content if it can be one: three words, not all of them
// between marks.
func (r *reader) told(rule string, sure float64, s source, content ...stretch) []clause {
	c := clause{source: s, rule: rule, sure: sure}
	bare, all := 0, 0
	for _, p := range content {
		if p = r.trimmed(p); p.first < p.last {
			c.parts = append(c.parts, p)
			bare += r.bare(p)
			all += r.words(p.first, p.last)
		}
	}
	if bare == 0 || all < 3 || r.firstPerson(s) {
		return nil
	}
	return []clause{c}
}

// pastApposition returns the token behind the apposition that follows a name at
// token i between commas, i where none does: "Paul Roux, de l'université, …".
func (r *reader) pastApposition(i, hi int) int {
	if r.low(i) != "," {
		return i
	}
	w := r.low(i + 1)
	switch {
	case w == "de" || w == "du" || w == "des", strings.HasPrefix(w, "d'"), r.tongue.isRole(w), r.d.Is(i+1, text.Number):
	default:
		return i
	}
	if c := r.commaAfter(i, min(hi, i+14)); c >= 0 {
		return c
	}
	return i
}

// firstPerson reports whether the source is the writer, or nobody in
// particular.
func (r *reader) firstPerson(s source) bool {
	switch r.low(s.who.first) {
	case "ich", "wir", "man", "je", "nous", "on":
		return s.who.kind == byPronoun
	}
	return false
}

// postposed reads a reporting clause behind what it reports, and one that
// stands in the middle: “Die Werft schließt, sagte Hahn.”, “Die Werft wird, so
// Hahn, schließen.”, “Le chantier va, selon le maire, fermer.”
func (r *reader) postposed(lo, hi int, according func(*reader, int, int) source) []clause {
	for i := lo + 3; i < hi; i++ {
		if r.quotedAt(i) {
			continue
		}
		var s source
		comma := r.low(i-1) == ","
		switch {
		case comma && !r.quotedAt(i-1):
			s = r.tongue.after(r, i, hi)
		case r.low(i) == "laut" || r.low(i) == "nach" || r.low(i) == "selon" || r.low(i) == "d'après":
			s = according(r, i, hi)
		}
		if !s.who.ok() || s.cue.first > i+12 {
			continue
		}
		first := i
		if comma {
			first--
		}
		end := max(s.cue.last, s.who.last)
		for end < hi && r.tongue.adverbs[r.low(end)] {
			end++ // so Hahn weiter
		}
		if r.low(end) == ":" {
			return nil // it leads into a quote
		}
		if m := r.tongue.subject(r, lo, first); m.ok() && (m.kind == byName && m.last >= first || r.low(m.last) == "," && m.last < first) {
			return nil // Hahn, der Chef, sagte …: the verb's own subject
		}
		for w := r.low(lo); w == "dass" || w == "daß" || w == "que"; w = "" {
			lo++
		}
		head, tail := stretch{lo, first}, r.trimmed(stretch{end, hi})
		if head.last > head.first && r.quotedAt(head.last-1) && r.bare(head) < 3 {
			return nil
		}
		goesOn := comma && r.low(end) == "," && tail.first < tail.last && (r.quotedAt(tail.first) || germanMood[r.low(first-1)])
		if comma && r.low(end) != "," || r.bare(tail) < 2 && !goesOn { // what follows belongs to the reporting clause
			return r.told("reporting clause", .9, s, head)
		}
		return r.told("reporting clause", .85, s, head, tail)
	}
	return nil
}
