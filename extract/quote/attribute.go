package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

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
	{"sentence's cue", .9, (*reader).finalCue},
	{"quote goes on", .97, (*reader).goesOn},
	{"passive", .9, (*reader).passiveBy},
	{"name and colon", .95, (*reader).nameColon},
	{"cue before", .93, (*reader).cueBefore},
	{"lead-in", .93, (*reader).leadInCue},
	{"fragment", .85, (*reader).fragmentLeft},
	{"cue after", .97, (*reader).cueAfter},
	{"unlisted verb", .85, (*reader).unlistedVerb},
	{"according to", .95, (*reader).accordingNear},
	{"colon", .8, (*reader).colonSubject},
	{"cue left", .88, (*reader).cueLeft},
	{"noun cue", .75, (*reader).nounCue},
	{"cue right", .8, (*reader).cueRight},
	{"same sentence", .85, (*reader).sameSentence},
	{"label", .7, (*reader).labelAs},
	{"sentence subject", .59, (*reader).sentenceSubject},
	{"signature", .95, (*reader).signed},
	{"sentence after", .9, (*reader).sentenceAfter},
	{"same paragraph", .95, (*reader).sameParagraph},
	{"sentence before", .7, (*reader).sentenceBefore},
	{"next quote", .9, (*reader).nextQuote},
	{"paragraph before, colon", .85, (*reader).colonParagraph},
	{"quote before", .55, (*reader).quoteBefore},
	{"paragraph before", .2, (*reader).paragraphBefore},
}

func (r *reader) attribute(i int) {
	q := r.quotes[i]
	p := r.placeOf(q)
	q.rule = "marks"
	q.confidence = .3
	if r.foreign {
		return
	}
	for _, rule := range cascade {
		if s := rule.find(r, i, p); s.who.ok() && r.speaks(s.who) {
			q.source, q.rule, q.confidence = s, rule.name, rule.confidence
			q.negated = s.cue.last > s.cue.first && r.negated(s.cue.first)
			return
		}
	}
}

// speaks reports whether m holds a word: a bare number speaks for nobody.
func (r *reader) speaks(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if r.d.Is(i, text.Word) {
			return true
		}
	}
	return false
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
	best, crossed := v, false
	for k := v - 1; k >= r.mainClause(lo, v); k-- {
		if r.quotedAt(k) {
			continue
		}
		if r.clauseBreak(k) {
			break
		}
		if r.low(k) == "," && (r.nameWord(k+1) || r.is(k+1, pronoun|determiner)) {
			crossed = true
		}
		if r.isCue(k, sayFrame|tellFrame) && !weakSay[r.low(k)] && !(crossed && r.tok[k].frame&participle != 0) {
			best = k
		}
	}
	return best
}

// mainClause returns the first token of the main clause that holds token v,
// after a clause put in front of it ("After Ruiz called it a sham, Okafor …"),
// or lo where none is.
func (r *reader) mainClause(lo, v int) int {
	i := lo
	for r.low(i) == "even" || r.low(i) == "but" || r.low(i) == "and" {
		i++
	}
	switch r.low(i) {
	case "after", "when", "while", "as", "although", "though", "if", "because", "since", "once", "until", "before", "whereas":
	default:
		return lo
	}
	for k := i + 2; k < v-1; k++ {
		if r.low(k) == "," && !r.quotedAt(k) && (r.nameWord(k+1) || r.is(k+1, pronoun|determiner) && r.low(k+1) != "who") && r.mainVerb(k+1, v+1) {
			return k + 1
		}
	}
	return lo
}

// mainVerb reports whether [i, j) holds a verb that can be the main clause's.
func (r *reader) mainVerb(i, j int) bool {
	for ; i < j; i++ {
		if r.quotedAt(i) {
			continue
		}
		if r.is(i, finiteWord) || r.tok[i].frame&finiteForm != 0 || r.pastWord(i) && !r.is(i-1, determiner) {
			return true
		}
		if r.low(i) == "," {
			return false
		}
	}
	return false
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
func (r *reader) cueAfter(i int, p place) source {
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
		if m := r.afterSubject(i, k, p); m.ok() {
			return r.from(m, k)
		}
	}
	return source{}
}

// afterSubject finds the subject of the cue k that follows quote i: the name
// after it where it opens the clause, else the one before it; a participle or
// a verb without a subject after a fragment belongs to the fragment's sentence.
func (r *reader) afterSubject(i, k int, p place) mention {
	q := r.quotes[i]
	opens := k == p.after || k == p.after+1 && (!r.is(p.after, wordLike) || r.is(p.after, adverb|auxiliary|conjunction))
	if q.open > p.lo && (opens || r.low(k-1) == "to") && r.tok[k].frame&(participle|labelFrame|baseForm) != 0 {
		if m := r.mainSubject(p.lo, q.open); m.ok() {
			return m
		}
	}
	if opens {
		if m := r.subjectRight(k, p.hi); m.ok() {
			return m
		}
	}
	return r.subjectOf(k, p.after, p.hi)
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

// farCue is the frames of a cue that can govern a fragment from afar.
const farCue = sayFrame | tellFrame | askFrame | writeFrame | labelFrame | thinkFrame | showFrame

// cueLeft: Ruiz said the offer was “…”.
func (r *reader) cueLeft(i int, p place) source {
	q := r.quotes[i]
	parted := false
	for k := q.open - 1; k >= r.mainClause(p.lo, q.open); k-- {
		if r.coordinate(k) && r.mainVerb(k+2, q.open) {
			parted = true // a clause of its own, unless it is still what is said
		}
		if !r.isCue(k, farCue) {
			continue
		}
		if parted && r.tok[k].frame&(sayFrame|tellFrame) == 0 {
			break
		}
		v := k
		if r.tok[k].frame&labelFrame == 0 || !r.ownSubject(k, p.lo) {
			v = r.governor(k, p.lo)
		}
		if m := r.subjectOf(v, p.lo, q.open); m.ok() {
			return r.from(m, v)
		}
	}
	return source{}
}

// ownSubject reports whether a name or pronoun stands right before the verb v.
func (r *reader) ownSubject(v, lo int) bool {
	i := r.skipToSubject(v-1, lo)
	return i >= lo && !r.quotedAt(i) && (r.nameWord(i) || r.is(i, pronoun) && !r.is(i, determiner)) && r.tok[v].frame&finiteForm != 0 && r.low(v-1) != "to"
}

// passiveBy: the offer was called “…” by Ruiz.
func (r *reader) passiveBy(i int, p place) source {
	q := r.quotes[i]
	for k := q.open - 1; k >= p.lo && q.open-k < 12; k-- {
		t := &r.tok[k]
		if t.frame&(labelFrame|sayFrame) == 0 || t.quote >= 0 || t.frame&finiteForm == 0 || !r.passive(k) {
			continue
		}
		for j := p.after; j < p.hi && j < p.after+6 && !r.quotedAt(j); j++ {
			if r.low(j) == "by" {
				return source{r.subjectRight(j, p.hi), stretch{k, k + 1}}
			}
		}
		break
	}
	return source{}
}

// nounCue: Ruiz's claim that “…”, her promise of “…”, chants by the crowd of
// “…”.
func (r *reader) nounCue(i int, p place) source {
	q := r.quotes[i]
	for k := q.open - 1; k >= p.lo && q.open-k < 9 && !r.quotedAt(k); k-- {
		if r.isCue(k, farCue) || r.low(k) == "," || r.low(k) == ";" {
			return source{}
		}
		if !r.is(k, speechNoun) {
			continue
		}
		for j := k - 1; j >= p.lo && k-j < 5 && !r.quotedAt(j); j-- {
			switch w := r.low(j); {
			case w == "his" || w == "her" || w == "their" || w == "its" || w == "my" || w == "our":
				return source{r.mention(j, j+1, byPronoun), stretch{k, k + 1}}
			case r.d.Is(j, text.Clitic) && j > p.lo:
				return source{r.ownerAt(j-1, p.lo), stretch{k, k + 1}}
			case !r.is(j, wordLike) || r.is(j, preposition|determiner|pronoun|conjunction):
				j = p.lo
			}
		}
		return source{}
	}
	return source{}
}

// ownerAt returns the name or phrase of a possessive that ends with token i.
func (r *reader) ownerAt(i, lo int) mention {
	if r.nameWord(i) {
		return r.mention(r.nameStart(i, lo), i+1, byName)
	}
	return r.phraseEndingAt(i, lo)
}

// unlistedVerb: “…!” beamed Ruiz. It takes a verb in -ed that is no reporting
// verb where nothing but it and a name follow the quote.
func (r *reader) unlistedVerb(i int, p place) source {
	q := r.quotes[i]
	if !p.comma || q.open != p.lo {
		return source{}
	}
	k := p.after
	if k < p.hi && r.pastWord(k) && r.nameWord(k+1) {
		return source{r.subjectRight(k, p.hi), stretch{k, k + 1}}
	}
	if k < p.hi && (r.nameWord(k) || r.is(k, pronoun)) {
		e := max(r.nameEnd(k, p.hi), k+1)
		for e < p.hi && r.is(e, adverb) {
			e++
		}
		if r.pastWord(e) && e < p.hi && r.pauseAfter(e+1, p.hi) {
			return source{r.phraseAt(k, e), stretch{e, e + 1}}
		}
	}
	return source{}
}

// pastWord reports whether token i looks like a past tense in lower case.
func (r *reader) pastWord(i int) bool {
	w := r.low(i)
	return r.is(i, wordLike) && !r.is(i, capital|auxiliary) && len(w) > 4 && strings.HasSuffix(w, "ed")
}

// labelAs: Ruiz hailed the deal as a “…”: whatever the verb, what stands after
// "as" is the subject's word.
func (r *reader) labelAs(i int, p place) source {
	q := r.quotes[i]
	k := q.open - 1
	if k > p.lo && r.is(k, determiner) {
		k--
	}
	if k <= p.lo || r.low(k) != "as" || r.low(k-1) == "such" || r.low(k-1) == "known" {
		return source{}
	}
	return source{who: r.mainSubject(p.lo, k)}
}

// finalCue: The “…” offer was an insult, Ruiz said. A reporting clause at the
// end governs every fragment of its sentence.
func (r *reader) finalCue(i int, p place) source {
	q := r.quotes[i]
	hi := p.hi
	for hi > p.after && !r.is(hi-1, wordLike) {
		hi--
	}
	for k := hi - 1; k > p.after && k > hi-16 && !r.quotedAt(k); k-- {
		if !r.isCue(k, sayFrame|writeFrame) || r.tok[k].frame&(finiteForm|baseForm) == 0 || r.low(k-1) == "to" {
			continue
		}
		m := mention{}
		if r.low(k-1) == "," {
			m = r.subjectRight(k, p.hi)
		} else if l := r.subjectLeft(k, p.after); l.ok() && r.low(l.first-1) == "," {
			m = l
		}
		if end := max(k+1, m.last); m.ok() && r.canSpeak(m) && (end >= hi || isBreak(r.low(end)) || r.is(end, preposition|dayMonth)) && q.open >= p.lo {
			return r.from(m, k)
		}
		return source{}
	}
	return source{}
}

// nameColon: More from Ruiz: “…”.
func (r *reader) nameColon(i int, p place) source {
	q := r.quotes[i]
	if q.open-2 < p.lo || r.low(q.open-1) != ":" || !r.nameWord(q.open-2) {
		return source{}
	}
	a := r.nameStart(q.open-2, p.lo)
	if a > p.lo && (r.is(a-1, wordLike) && r.low(a-1) != "from") {
		return source{}
	}
	return source{who: r.mention(a, q.open-1, byName), cue: stretch{q.open - 1, q.open}}
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

// goesOn: a quote that opens the paragraph after an unclosed one.
func (r *reader) goesOn(i int, _ place) source {
	if i == 0 || !r.runsOn(r.quotes[i-1], r.quotes[i]) {
		return source{}
	}
	return r.quotes[i-1].source
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
	lo := r.mainClause(p.lo, q.open)
	for k := q.open - 1; k > lo; k-- {
		if r.coordinate(k) && r.mainVerb(k+2, q.open) {
			lo = k + 2
			break
		}
	}
	m := r.firstPhrase(lo, q.open)
	if m.kind == byPronoun {
		switch pronounBase(r.low(m.first)) {
		case "it", "that", "this", "there":
			return source{}
		}
	}
	return source{who: m}
}

// signed: the next paragraph is "— Dana Ruiz".
func (r *reader) signed(i int, _ place) source {
	q := r.quotes[i]
	if q.para+1 >= len(r.paras) || q.shut < r.paras[q.para].last-1 {
		return source{}
	}
	return source{who: r.signature(r.paras[q.para+1])}
}

// sentenceAfter: “….” Ruiz said. The full stop in the quote is the writer's
// slip or his paper's style.
func (r *reader) sentenceAfter(i int, p place) source {
	q := r.quotes[i]
	u := int(r.tok[min(q.shut, len(r.tok)-1)].unit)
	if u+1 >= len(r.units) || r.units[u+1].para != q.para || r.units[u].last != q.shut+1 {
		return source{}
	}
	in := r.units[u+1]
	for k := in.first; k < in.last && k < in.first+12; k++ {
		if r.quotedAt(k) {
			break
		}
		if r.tok[k].frame&finiteForm == 0 || !r.isCue(k, speech|mannerFrame) {
			continue
		}
		if m := r.subjectLeft(k, in.first); m.ok() && m.first == in.first && in.last-k <= 8 && r.pauseAfter(k+1, in.last) {
			return r.from(m, k)
		}
		break
	}
	return source{}
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
