package quote

import (
	"strings"

	"stet/extract/claim"
)

// goesOn: a quote that opens the paragraph after an unclosed one.
func (r *reader) goesOn(i int, _ *place) source {
	if i == 0 || !r.runsOn(r.quotes[i-1], r.quotes[i]) {
		return source{}
	}
	return r.quotes[i-1].source
}

// listGoesOn: they chanted “Pay up,” “Go home” and “Shame.”
func (r *reader) listGoesOn(i int, _ *place) source {
	if i == 0 || !r.inList(r.quotes[i-1], r.quotes[i]) || r.quotes[i-1].rule == "paragraph before" {
		return source{}
	}
	return r.quotes[i-1].source
}

// inList reports whether nothing but commas and "and" stands between a and b.
func (r *reader) inList(a, b *quoted) bool {
	if a.para != b.para || b.open-a.shut > 3 {
		return false
	}
	last := min(a.shut, r.paras[a.para].last-1)
	if r.tok[last].unit != r.tok[b.open].unit {
		return false
	}
	for k := a.shut + 1; k < b.open; k++ {
		if w := r.low(k); w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return true
}

// sameSentence: the speaker of an earlier quote of the sentence.
func (r *reader) sameSentence(i int, _ *place) source {
	if i == 0 {
		return source{}
	}
	a, q := r.quotes[i-1], r.quotes[i]
	if r.known(a.who) && r.tok[a.open].unit == r.tok[q.open].unit && a.rule != "sentence before" {
		return a.source
	}
	return source{}
}

// known reports whether m is somebody or a body that the article names, a pronoun or
// a person by his office: who can be taken to speak where no word says so. A place, a
// line in capitals or a piece of a clause is none.
func (r *reader) known(m mention) bool {
	switch m.kind {
	case byName:
		return r.figureIn(m) >= 0
	case byPhrase:
		return r.canSpeak(m) && !r.is(m.first, finiteWord) && !(r.is(m.first, determiner) && r.is(m.first+1, finiteWord)) && !strings.HasSuffix(r.low(m.first), "ing")
	}
	return m.ok()
}

// whole reports whether the quote is its own sentence.
func (r *reader) whole(q *quoted, p *place) bool {
	if q.open != p.lo {
		return false
	}
	full := p.ending == "." || p.ending == "?" || p.ending == "!"
	return q.shut >= p.hi-2 || full && r.is(q.first, capital)
}

// sentenceSubject: a fragment without a cue is the subject's.
func (r *reader) sentenceSubject(i int, p *place) source {
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
	hi := q.open
	if k := r.utterance(q, lo); k >= 0 {
		hi = k // what the claim says is not by whom it speaks of
	}
	m := r.nearSubject(lo, hi)
	if !m.ok() && hi == q.open {
		m = r.subjectBehind(lo, p, q)
	}
	if !m.ok() {
		m = r.firstPhrase(lo, hi)
	}
	if m.last == hi && hi < q.open {
		return source{}
	}
	if m.kind == byPronoun {
		switch pronounBase(r.low(m.first)) {
		case "it", "that", "this", "there":
			return source{}
		}
	}
	if m.kind == byPhrase && m.last-m.first > 6 && !r.canSpeak(m) {
		return source{}
	}
	return source{who: m}
}

// nearSubject returns the person or pronoun whose verb is the last finite one of
// [lo, hi): "then came one in which she took credit for “…”".
func (r *reader) nearSubject(lo, hi int) mention {
	for k := hi - 1; k > lo && hi-k < 30 && !r.quotedAt(k); k-- {
		if !r.is(k, finiteWord) && r.frame(k)&finiteForm == 0 && !r.pastWord(k) || r.is(k, capital) {
			continue
		}
		i := r.skipToSubject(k-1, lo)
		if i < lo || r.quotedAt(i) {
			continue
		}
		if r.is(i, pronoun) && !r.is(i, determiner) && r.low(i) != "it" && r.low(i) != "who" {
			return r.mention(i, i+1, byPronoun)
		}
		if r.cast.person(i) {
			return r.nameEndingAt(i, lo)
		}
	}
	return mention{}
}

// subjectBehind returns the subject of a sentence whose quote stands in the
// phrase put in front of it: In a speech on the “fear of the tide,” Vance rowed
// back.
func (r *reader) subjectBehind(lo int, p *place, q *quoted) mention {
	if !r.is(lo, preposition|subordinator) {
		return mention{}
	}
	for k := lo; k < q.open; k++ {
		if r.low(k) == "," {
			return mention{}
		}
	}
	start := p.after
	if r.low(q.last-1) != "," {
		for start < p.hi && start < p.after+30 && (r.low(start) != "," || r.quotedAt(start)) {
			start++
		}
		start++
	}
	if start >= p.hi || !r.nameWord(start) && !r.is(start, pronoun|determiner) || r.quotedAt(start) {
		return mention{}
	}
	return r.phraseAt(start, p.hi)
}

// signed: the next paragraph is "— Nora Vance", or the end of a pull quote that
// closes behind the name: “The pier stays. / Nora Vance, mayor of Harnley.”
func (r *reader) signed(i int, _ *place) source {
	q := r.quotes[i]
	if q.para+1 >= len(r.paras) || q.shut < r.paras[q.para].last-1 {
		return source{}
	}
	below := r.paras[q.para+1]
	if m := r.signatureBelow(q.para + 1); m.ok() || !q.unclosed || q.open != r.paras[q.para].first {
		return source{who: m}
	}
	return source{who: r.signatureInside(below)}
}

// sentenceAfter: “….” Vance said. The full stop in the quote is the writer's
// slip or his paper's style.
func (r *reader) sentenceAfter(i int, p *place) source {
	q := r.quotes[i]
	u := int(r.tok[min(q.shut, len(r.tok)-1)].unit)
	if u+1 >= len(r.units) || r.units[u].last != q.shut+1 {
		return source{}
	}
	in := r.units[u+1]
	if in.para != q.para {
		if q.open == r.paras[q.para].first && !r.headline(q.para) {
			return r.sumsUp(in.stretch)
		}
		return source{}
	}
	if s := r.sumsUp(in.stretch); s.who.ok() {
		return s
	}
	for k := in.first; k < in.last && k < in.first+12; k++ {
		if r.quotedAt(k) {
			break
		}
		if beats[r.low(k)] && in.last < len(r.tok) && r.quotedAt(in.last) && in.last-k <= 3 {
			if m := r.subjectLeft(k, in.first); m.ok() && m.first == in.first && (m.kind == byPronoun || !r.spokeBefore(i)) {
				return source{who: m}
			}
		}
		if r.frame(k)&finiteForm == 0 || !r.isCue(k, speech|mannerFrame) {
			continue
		}
		if r.spokeBefore(i) {
			break // the one who spoke before goes on; others laughed, or disagreed
		}
		if m := r.subjectLeft(k, in.first); m.ok() && m.first == in.first && in.last-k <= 8 && r.pauseAfter(k+1, in.last) {
			return r.from(m, k)
		}
		break
	}
	return source{}
}

// spokeBefore reports whether a reporting clause stands between quote i, which
// is a sentence, and the one before it in the paragraph: “No,” Vance said. “Never.”
func (r *reader) spokeBefore(i int) bool {
	if i == 0 {
		return false
	}
	a, q := r.quotes[i-1], r.quotes[i]
	if a.para != q.para || a.cue.last == 0 || r.tok[q.open].unit-r.tok[a.shut].unit > 1 {
		return false
	}
	return a.rule == "same paragraph" || clauseRule(a.rule) && a.rule != "sentence after"
}

// sumsUp reads a sentence that says whose words the one before it gives: That
// was Vance's answer. So said Vance.
func (r *reader) sumsUp(in stretch) source {
	i := in.first
	switch r.low(i) {
	case "so":
		if r.isCue(i+1, sayFrame) && i+2 < in.last {
			return r.from(r.subjectRight(i+1, in.last), i+1)
		}
	case "that", "those", "this", "these":
		if w := r.low(i + 1); w != "was" && w != "is" && w != "were" {
			return source{}
		}
		for k := i + 2; k < in.last && k < i+18; k++ {
			if r.low(i+2) == "how" && k > i+3 && r.frame(k)&finiteForm != 0 && r.isCue(k, anyCue) {
				return r.from(r.subjectLeft(k, i+3), k)
			}
			if k < i+9 && r.is(k, speechNoun) && r.possessor(k, i+2).ok() {
				return source{r.possessor(k, i+2), stretch{k, k + 1}}
			}
		}
	}
	return source{}
}

// beats are what a speaker does between two sentences.
var beats = wordSet(`paused pauses nodded nods shrugged shrugs smiled smiles laughed laughs sighed sighs winced grinned frowned hesitated`)

// clauseAfter reports whether the sentence [first, last) is the reporting clause
// of a quote that ends the unit before it, which begins at token lo, with
// another mark than a full stop: “Who pays?” Vance asked.
func (r *reader) clauseAfter(lo, first, last int) bool {
	if !r.quotedAt(first - 1) {
		return false
	}
	q := r.quotes[r.tok[first-1].quote]
	if q.shut != first-1 {
		return false
	}
	switch r.endingOf(q) {
	case "?", "!", ",", "…", "...", "—", "–", "-":
	default:
		return false
	}
	for k := first + 1; k < last && k < first+20 && !r.quotedAt(k); k++ {
		if r.passiveAfter(k, first, last) {
			return true
		}
		listed := r.finiteHere(k) && r.isCue(k, speech|mannerFrame)
		if !listed && !(q.open == lo && r.pastWord(k) && r.is(k-1, capital|pronoun)) {
			continue
		}
		if w := r.low(q.open - 1); q.open > lo && (w == ":" || w == ",") && !r.pauseAfter(k+1, last) && r.frame(k)&tellFrame == 0 {
			return false // Hale said: “Stop!” Vance said that was late.
		}
		if r.frame(k)&(tellFrame|askFrame) == 0 && r.saysMore(k+1, last) {
			return false // “Stop?” He insists the yard is full.
		}
		m := r.subjectLeft(k, first)
		return m.ok() && m.first == first && (listed || r.pauseAfter(k+1, last))
	}
	return false
}

// sameParagraph: the speaker goes on. “…,” Vance said. “…”
func (r *reader) sameParagraph(i int, _ *place) source {
	if i == 0 || r.quotes[i-1].para != r.quotes[i].para || r.turnsAt(i) || r.turnsAt(i+1) {
		return source{}
	}
	a, u := i-1, r.tok[r.quotes[i].open].unit
	if r.quotes[a].rule == "paragraph before" || r.quotes[a].rule == "marks" {
		return source{}
	}
	if s := r.saidBetween(r.quotes[a], int(u)); s.who.ok() {
		return s
	}
	last := r.tok[r.quotes[a].open].unit
	for n := 0; n < 8 && a > 0 && fragmentRule(r.quotes[a].rule) && r.quotes[a-1].para == r.quotes[i].para && r.tok[r.quotes[a-1].open].unit == last && clauseRule(r.quotes[a-1].rule); n++ {
		a-- // “…,” Vance said, though Varga denies it is “done.” “…”
	}
	return r.quotes[a].source
}

// saidBetween returns the source of the last sentence of speech that the writer
// reports after quote a and before unit u: She says the pier is rotten.
func (r *reader) saidBetween(a *quoted, u int) source {
	last := int(r.tok[min(a.shut, r.paras[a.para].last-1)].unit)
	for k := u - 1; k > last; k-- {
		in := r.units[k]
		if in.dateline || r.headline(in.para) {
			continue
		}
		for v := in.first + 1; v < in.last && v < in.first+40; v++ {
			if r.quotedAt(v) || r.frame(v)&finiteForm == 0 || !r.isCue(v, sayFrame|tellFrame) || weakSay[r.low(v)] {
				continue
			}
			if m := r.subjectLeft(v, in.first); m.ok() && !r.subordinate(m, in.first) && (m.kind != byPhrase || r.canSpeak(m)) {
				return r.from(m, v)
			}
		}
	}
	return source{}
}

// sentenceBefore: Vance stood up. “…”
func (r *reader) sentenceBefore(i int, p *place) source {
	q := r.quotes[i]
	u := int(r.tok[q.open].unit)
	if u == 0 || r.units[u-1].para != q.para {
		return source{}
	}
	m := r.unitSpeaker(u - 1)
	if m.first == r.units[u-1].first && m.last == m.first+1 && r.is(m.first, auxiliary) && r.cast.at(m.first) < 0 {
		return source{} // Is he to blame? “…”
	}
	if o := r.sayerOf(m); o.ok() && m.kind == byPhrase {
		m = o // Vance's reply? “…”
	}
	if !r.known(m) {
		return source{}
	}
	return source{who: m}
}

// nextQuote: “…” “…,” Vance said.
func (r *reader) nextQuote(i int, _ *place) source {
	if i+1 >= len(r.quotes) {
		return source{}
	}
	q, n := r.quotes[i], r.quotes[i+1]
	last := min(q.shut, r.paras[q.para].last-1)
	if n.para != q.para || r.tok[n.open].unit-r.tok[last].unit > 1 || r.turnsAt(i+1) {
		return source{}
	}
	return r.cueAfter(i+1, r.placeOf(n))
}

// colonParagraph: the paragraph before ends with a lead-in.
func (r *reader) colonParagraph(i int, _ *place) source {
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
func (r *reader) quoteBefore(i int, _ *place) source {
	if i == 0 || r.quotes[i].para-r.quotes[i-1].para > 2 || r.quotes[i-1].kind == claim.QuoteScare || r.turnsAt(i) {
		return source{}
	}
	if r.loneQuestion(i) {
		return source{who: r.otherSide(i)}
	}
	if a := r.quotes[i-1]; r.endingOf(a) == "?" && (r.byWriter(a.who) || r.loneQuestion(i-1) && a.cue.last == a.cue.first) {
		return source{} // whoever asked does not answer
	}
	if s := r.saidBetween(r.quotes[i-1], int(r.tok[r.quotes[i].open].unit)); s.who.ok() {
		return source{who: s.who}
	}
	q, p := r.quotes[i], r.placeOf(r.quotes[i])
	if p.ending == "," && p.after < p.hi {
		return source{} // “The sea takes,” goes the saying here.
	}
	if m := r.otherSide(i); m.ok() {
		return source{who: m}
	}
	if r.inTalk(i) {
		return source{}
	}
	if q.para-r.quotes[i-1].para == 2 {
		if m, other := r.between(q.para-1, r.quotes[i-1].who); other {
			return source{who: m}
		}
	}
	return source{who: r.quotes[i-1].who}
}

// inTalk reports whether the two quotes before i, each in a paragraph of its own, are two
// speakers': either may go on, and a third may come in.
func (r *reader) inTalk(i int) bool {
	if i < 2 {
		return false
	}
	q, a, b := r.quotes[i], r.quotes[i-1], r.quotes[i-2]
	if q.para-a.para > 1 || a.para-b.para != 1 || !a.who.ok() || !b.who.ok() || a.open != r.paras[a.para].first || b.open != r.paras[b.para].first {
		return false
	}
	x, y := r.resolve(a.who), r.resolve(b.who)
	return x != "" && y != "" && x != y
}

// between returns the person whom paragraph p, between two quotes, is about where he is
// not who, the speaker of the first; other tells that it is about somebody else, be it
// two of them.
func (r *reader) between(p int, who mention) (m mention, other bool) {
	before, last := r.resolve(who), int(r.tok[r.paras[p].last-1].unit)
	for u := int(r.tok[r.paras[p].first].unit); u <= last; u++ {
		s := r.unitSpeaker(u)
		if s.kind != byName || !r.cast.person(s.first) {
			continue
		}
		name := r.resolve(s)
		if m.ok() && name != r.resolve(m) {
			return mention{}, true
		}
		m, other = s, name != before
	}
	return m, other
}

// otherSide returns who speaks quote i, which has no clause, in a talk of two:
// whoever answers the question before it, or asks the next one.
func (r *reader) otherSide(i int) mention {
	if i < 2 {
		return mention{}
	}
	q, a, b := r.quotes[i], r.quotes[i-1], r.quotes[i-2]
	if q.para-a.para != 1 || a.para-b.para > 1 || !a.who.ok() || !b.who.ok() || q.open != r.paras[q.para].first {
		return mention{}
	}
	asks := func(q *quoted) bool {
		return r.endingOf(q) == "?" && (q.rule == "unlisted verb" || r.byWriter(q.who) || q.cue.last > q.cue.first && r.frame(q.cue.first)&askFrame != 0)
	}
	if !asks(a) && !(r.endingOf(q) == "?" && asks(b)) {
		return mention{}
	}
	if x, y := r.resolve(a.who), r.resolve(b.who); x == "" || y == "" || x == y {
		return mention{}
	}
	return b.who
}

// paragraphBefore: a floating quote after a paragraph about somebody.
func (r *reader) paragraphBefore(i int, _ *place) source {
	q := r.quotes[i]
	if q.para == 0 {
		return source{}
	}
	return source{who: r.unitSpeaker(int(r.tok[r.paras[q.para-1].last-1].unit))}
}
