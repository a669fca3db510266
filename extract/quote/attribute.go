package quote

import "stet/extract/claim"

// reach is how many tokens of its sentence are looked at on each side of a
// quote. Longer sentences are lists or lost full stops.
const reach = 120

// place is where a quote stands in its sentence.
type place struct {
	lo, hi int // the sentence around the quote, tokens [lo, hi), at most reach away
	before int // the last token before the quote, stepping over commas, colons and "that"; lo-1 if none
	after  int // the first token after the quote
	ending string
	comma  bool // what ends the quote lets a reporting clause follow
	colon  bool // a colon or comma leads into the quote
}

func (r *reader) placeOf(q *quoted) place {
	end := r.paras[q.para].last
	last := min(q.shut, end-1)
	p := place{
		lo:    max(r.units[r.tok[q.open].unit].first, q.open-reach),
		hi:    min(r.units[r.tok[last].unit].last, q.shut+reach),
		after: q.shut + 1,
	}
	p.ending = r.low(q.last - 1)
	switch p.ending {
	case ",", "?", "!", "—", "–", "-", "…", "...", ";":
		p.comma = true
	}
	if p.after < p.hi {
		switch r.low(p.after) {
		case ",", "—", "–", "-", ";":
			p.comma = true
		}
	}
	p.before = q.open - 1
	for p.before >= p.lo && leadIn(r.low(p.before)) {
		p.before--
	}
	lead := r.low(q.open - 1)
	p.colon = q.open > p.lo && (lead == ":" || lead == "," && (!p.comma || r.is(q.first, capital)))
	return p
}

// leadIn reports whether w may stand between a cue and its quote.
func leadIn(w string) bool {
	switch w {
	case ",", ":", "that", "as", "(", "—", "–", "-", "how", "why", "...", "…", "like":
		return true
	}
	return false
}

// attributeAll runs the cascade over every quote, in order.
func (r *reader) attributeAll() {
	for i := range r.quotes {
		if r.quotes[i].rule == "" {
			r.attribute(i)
		}
	}
}

// rule is one step of the cascade. Its confidence is how often it named the
// right mention on news articles it was not tuned on.
type rule struct {
	name       string
	confidence float64
	find       func(r *reader, i int, p place) source
}

// cascade is tried in order; the first rule that finds a subject decides.
var cascade = []rule{
	{"reporting clause", .97, (*reader).reportingClause},
	{"cue before", .93, (*reader).cueBefore},
	{"lead-in", .93, (*reader).leadInCue},
	{"fragment", .85, (*reader).fragmentLeft},
	{"cue after", .97, (*reader).cueAfter},
	{"according to", .95, (*reader).accordingNear},
	{"colon", .8, (*reader).colonSubject},
	{"cue left", .88, (*reader).cueLeft},
	{"cue right", .8, (*reader).cueRight},
	{"same sentence", .85, (*reader).sameSentence},
	{"sentence subject", .59, (*reader).sentenceSubject},
	{"same paragraph", .95, (*reader).sameParagraph},
	{"sentence before", .7, (*reader).sentenceBefore},
	{"next quote", .9, (*reader).nextQuote},
	{"paragraph before, colon", .85, (*reader).colonParagraph},
	{"quote before", .5, (*reader).quoteBefore},
	{"paragraph before", .4, (*reader).paragraphBefore},
}

func (r *reader) attribute(i int) {
	q := r.quotes[i]
	p := r.placeOf(q)
	q.rule = "marks"
	q.confidence = .3
	for _, rule := range cascade {
		if s := rule.find(r, i, p); s.who.ok() {
			q.source, q.rule, q.confidence = s, rule.name, rule.confidence
			q.negated = s.cue.last > s.cue.first && r.negated(s.cue.first)
			return
		}
	}
}

func (r *reader) from(who mention, v int) source {
	return source{who, r.cueStretch(v)}
}

// reportingClause: “…,” Ruiz said. It is cueAfter with nothing but the subject
// and its verb between the quote and the next pause.
func (r *reader) reportingClause(i int, p place) source {
	q := r.quotes[i]
	if !p.comma {
		return source{}
	}
	start := p.after
	if start < p.hi && !r.is(start, wordLike) && !r.quotedAt(start) {
		start++
	}
	if s := r.accordingAt(start, p.hi); s.who.ok() {
		return s
	}
	for k := start; k < p.hi && k < start+14 && !r.quotedAt(k); k++ {
		if r.tok[k].frame&finiteForm == 0 || !r.isCue(k, speech|mannerFrame) {
			continue
		}
		m := mention{}
		if k == start {
			m = r.subjectRight(k, p.hi)
		} else if l := r.subjectLeft(k, start); l.ok() && l.first == start {
			m = l
		}
		if m.ok() && (q.open == p.lo || r.pauseAfter(max(k+1, m.last), p.hi)) {
			return r.from(m, k)
		}
		break
	}
	return source{}
}

// pauseAfter reports whether a reporting clause ends before token i: what
// follows is no clause of its own.
func (r *reader) pauseAfter(i, hi int) bool {
	return i >= hi || !r.is(i, wordLike) || r.quotedAt(i) ||
		r.is(i, preposition|dayMonth|adverb|conjunction) && r.low(i) != "that" || r.tok[i].frame&participle != 0
}

// cueBefore: Ruiz said, “…”; Ruiz called it “…”.
func (r *reader) cueBefore(i int, p place) source {
	if p.before < p.lo || !r.isCue(p.before, anyCue) {
		return source{}
	}
	v := p.before
	if r.tok[v].frame&(sayFrame|tellFrame|labelFrame) == 0 || r.is(v-1, auxiliary) || r.low(v-1) == "to" {
		v = r.governor(v, p.lo)
	}
	return r.from(r.subjectOf(v, p.lo, r.quotes[i].open), v)
}

// leadInCue: Ruiz told the Ledger on Monday: “…”.
func (r *reader) leadInCue(i int, p place) source {
	if !p.colon {
		return source{}
	}
	for _, f := range []frame{speech, anyCue} {
		for k := r.quotes[i].open - 2; k >= p.lo && r.quotes[i].open-k < 40; k-- {
			if r.isCue(k, f) {
				if m := r.subjectOf(k, p.lo, r.quotes[i].open); m.ok() {
					return r.from(m, k)
				}
			}
		}
	}
	return source{}
}

// governor returns the outermost finite verb of saying whose clause the cue v
// stands in: in "Ruiz said Okafor would describe it as “…”" that is "said".
func (r *reader) governor(v, lo int) int {
	best := v
	for k := v - 1; k >= lo; k-- {
		if r.quotedAt(k) {
			continue
		}
		if r.clauseBreak(k) {
			break
		}
		if r.tok[k].frame&(finiteForm|participle) != 0 && r.isCue(k, sayFrame|tellFrame) && !weakSay[r.low(k)] {
			best = k
		}
	}
	return best
}

// weakSay are verbs that take a clause now and then but mostly something else.
var weakSay = wordSet(`held hold holds holding go goes went going mean meant means meaning offer offered offers offering mention mentioned
	continue continued continues continuing relate related point answer answered written known shown urge urged`)

// clauseBreak reports whether a new main clause may begin at token k: at a
// semicolon, or at a conjunction after a comma.
func (r *reader) clauseBreak(k int) bool {
	w := r.low(k)
	if w == ";" {
		return true
	}
	if w != "," && w != "—" && w != "–" {
		return false
	}
	switch r.low(k + 1) {
	case "and", "but", "while", "as", "when", "though", "although", "after", "before", "yet", "so", "with":
		return r.is(k+2, capital|determiner|pronoun)
	}
	return false
}

// cueAfter: “…,” Ruiz said; “…,” said Ruiz; “…,” according to Ruiz.
func (r *reader) cueAfter(_ int, p place) source {
	if !p.comma {
		return source{}
	}
	for k := p.after; k < p.hi && k < p.after+28 && !r.quotedAt(k); k++ {
		if s := r.accordingAt(k, p.hi); s.who.ok() {
			return s
		}
		if !r.isCue(k, anyCue) {
			continue
		}
		var m mention
		first := k == p.after || k == p.after+1 && (!r.is(p.after, wordLike) || r.is(p.after, adverb|auxiliary|conjunction))
		if first {
			m = r.subjectRight(k, p.hi)
		}
		if !m.ok() {
			m = r.subjectLeft(k, p.after)
		}
		if !m.ok() {
			m = r.subjectRight(k, p.hi)
		}
		if m.ok() {
			return r.from(m, k)
		}
	}
	return source{}
}

// accordingAt reads "according to X" at token k.
func (r *reader) accordingAt(k, hi int) source {
	c := r.according(k)
	if c.last == 0 {
		return source{}
	}
	return source{r.subjectRight(c.last-1, hi), c}
}

func (r *reader) accordingNear(_ int, p place) source {
	for k := p.lo; k < p.hi; k++ {
		if s := r.accordingAt(k, p.hi); s.who.ok() {
			return s
		}
	}
	return source{}
}

// colonSubject: Ruiz on the sale: “…”.
func (r *reader) colonSubject(i int, p place) source {
	q := r.quotes[i]
	if !p.colon || r.low(q.open-1) != ":" {
		return source{}
	}
	return source{who: r.firstPhrase(p.lo, q.open-1)}
}

// cueLeft: Ruiz said the offer was “…”.
func (r *reader) cueLeft(i int, p place) source {
	for k := r.quotes[i].open - 1; k >= p.lo; k-- {
		if r.isCue(k, anyCue) {
			v := r.governor(k, p.lo)
			if m := r.subjectOf(v, p.lo, r.quotes[i].open); m.ok() {
				return r.from(m, v)
			}
		}
	}
	return source{}
}

// fragmentLeft is cueLeft for a fragment that a comma happens to end: Ruiz
// said he was “tired,” and left.
func (r *reader) fragmentLeft(i int, p place) source {
	q := r.quotes[i]
	if !p.comma || q.open == p.lo || r.is(q.first, capital) || p.colon {
		return source{}
	}
	return r.cueLeft(i, p)
}

// cueRight: The “…” offer was an insult, Ruiz said.
func (r *reader) cueRight(_ int, p place) source {
	for k := p.after; k < p.hi; k++ {
		if r.isCue(k, anyCue) {
			if m := r.subjectOf(k, p.after, p.hi); m.ok() {
				return r.from(m, k)
			}
		}
	}
	return source{}
}

// sameSentence: the speaker of an earlier quote of the sentence.
func (r *reader) sameSentence(i int, _ place) source {
	if i == 0 {
		return source{}
	}
	a, q := r.quotes[i-1], r.quotes[i]
	if a.who.ok() && r.tok[a.open].unit == r.tok[q.open].unit {
		return a.source
	}
	return source{}
}

// whole reports whether the quote is its own sentence.
func (r *reader) whole(q *quoted, p place) bool {
	if q.open != p.lo {
		return false
	}
	full := p.ending == "." || p.ending == "?" || p.ending == "!"
	return q.shut >= p.hi-2 || full && r.is(q.first, capital)
}

// sentenceSubject: a fragment without a cue is the subject's.
func (r *reader) sentenceSubject(i int, p place) source {
	q := r.quotes[i]
	if r.whole(q, p) {
		return source{}
	}
	return source{who: r.firstPhrase(p.lo, q.open)}
}

// sameParagraph: the speaker goes on. “…,” Ruiz said. “…”
func (r *reader) sameParagraph(i int, _ place) source {
	if i == 0 || r.quotes[i-1].para != r.quotes[i].para {
		return source{}
	}
	return r.quotes[i-1].source
}

// sentenceBefore: Ruiz stood up. “…”
func (r *reader) sentenceBefore(i int, p place) source {
	q := r.quotes[i]
	u := int(r.tok[q.open].unit)
	if u == 0 || r.units[u-1].para != q.para {
		return source{}
	}
	return source{who: r.unitSpeaker(u - 1)}
}

// nextQuote: “…” “…,” Ruiz said.
func (r *reader) nextQuote(i int, _ place) source {
	if i+1 >= len(r.quotes) {
		return source{}
	}
	q, n := r.quotes[i], r.quotes[i+1]
	last := min(q.shut, r.paras[q.para].last-1)
	if n.para != q.para || r.tok[n.open].unit-r.tok[last].unit > 1 {
		return source{}
	}
	return r.cueAfter(i+1, r.placeOf(n))
}

// colonParagraph: the paragraph before ends with a lead-in.
func (r *reader) colonParagraph(i int, _ place) source {
	q := r.quotes[i]
	if q.para == 0 {
		return source{}
	}
	last := r.paras[q.para-1].last - 1
	if r.low(last) != ":" {
		return source{}
	}
	return source{who: r.unitSpeaker(int(r.tok[last].unit))}
}

// quoteBefore: a floating quote after a paragraph with a quote.
func (r *reader) quoteBefore(i int, _ place) source {
	if i == 0 || r.quotes[i].para-r.quotes[i-1].para > 2 || r.quotes[i-1].kind == claim.QuoteScare {
		return source{}
	}
	return source{who: r.quotes[i-1].who}
}

// paragraphBefore: a floating quote after a paragraph about somebody.
func (r *reader) paragraphBefore(i int, _ place) source {
	q := r.quotes[i]
	if q.para == 0 {
		return source{}
	}
	return source{who: r.unitSpeaker(int(r.tok[r.paras[q.para-1].last-1].unit))}
}
