package quote

import "stet/extract/claim"

// Rules for answers: whoever is asked gives them.

// replies are the nouns for an answer.
var replies = wordSet(`answer answers reply replies response retort rejoinder`)

// yesOrNo are the words that open an answer, not another question or a remark
// of whoever asked.
var yesOrNo = wordSet(`yes no yeah nope never none nothing nobody absolutely certainly correct maybe perhaps because not i we`)

// asked returns whom the clause of quote a asks: a reporter asked Varga.
func (r *reader) asked(a *quoted) mention {
	if a.cue.last == a.cue.first || a.cue.first < a.shut || r.frame(a.cue.first)&askFrame == 0 {
		return mention{}
	}
	return r.askedBehind(max(a.cue.last, a.who.last), r.units[r.tok[a.cue.first].unit].last, a.who)
}

// askedBehind reads whom a verb of asking has as its object at token i; who
// asks is somebody else.
func (r *reader) askedBehind(i, hi int, who mention) mention {
	if i >= hi || !r.is(i, wordLike) || r.is(i, preposition|adverb|subordinator) {
		return mention{}
	}
	m := r.subjectRight(i-1, hi)
	if r.low(i) == "her" && (r.is(i+1, subordinator|preposition) || !r.is(i+1, wordLike)) {
		m = r.mention(i, i+1, byPronoun) // asked her whether
	}
	switch m.kind {
	case byPronoun:
		if w := r.low(m.first); w != "him" && w != "her" && w != "them" {
			return mention{}
		}
	case byPhrase:
		if !r.canSpeak(m) {
			return mention{}
		}
	}
	if !m.ok() || m.first < i || r.resolve(m) == r.resolve(who) {
		return mention{}
	}
	return m
}

// answers returns who gives the answer i, of which the writer says only that it
// came: the one asked by the clause of the quote before it or by the sentence
// before it, else the other of two who talk.
func (r *reader) answers(i int) mention {
	q := r.quotes[i]
	if u := int(r.tok[q.open].unit) - 1; u >= 0 && r.units[u].para >= q.para-1 && (i == 0 || r.quotes[i-1].shut < r.units[u].first) {
		in := r.units[u]
		for k := in.first + 1; k < in.last-1; k++ {
			if r.frame(k)&(askFrame|finiteForm) == askFrame|finiteForm && r.isCue(k, askFrame) {
				return r.askedBehind(k+1, in.last, r.subjectLeft(k, in.first))
			}
		}
		return mention{}
	}
	if i == 0 || q.para-r.quotes[i-1].para > 1 {
		return mention{}
	}
	a := r.quotes[i-1]
	if m := r.asked(a); m.ok() {
		return m
	}
	for k := i - 2; k >= 0 && k > i-4 && a.para-r.quotes[k].para < 2; k-- {
		if b := r.quotes[k]; b.who.ok() && a.who.ok() && r.resolve(b.who) != r.resolve(a.who) {
			return b.who
		}
	}
	return mention{}
}

// answered: “Did you sign?” Vance asked Varga. “No.”
func (r *reader) answered(i int, p *place) source {
	if i == 0 {
		return source{}
	}
	a, q := r.quotes[i-1], r.quotes[i]
	if r.endingOf(a) != "?" || p.ending == "?" || !r.whole(q, p) || r.tok[q.open].unit-r.tok[a.shut].unit > 1 {
		return source{}
	}
	if a.para == q.para && !yesOrNo[r.low(q.first)] || a.para != q.para && q.open != r.paras[q.para].first {
		return source{}
	}
	m := r.asked(a)
	if !m.ok() && a.para != q.para && i > 1 && a.cue.last > a.cue.first && (r.byWriter(a.who) || r.frame(a.cue.first)&askFrame != 0) {
		if b := r.quotes[i-2]; a.para-b.para < 2 && a.who.ok() && b.who.ok() && r.resolve(a.who) != r.resolve(b.who) {
			m = b.who // who answered the question before
		}
	}
	if !m.ok() && i > 1 && a.cue.last == a.cue.first && r.loneQuestion(i-1) && a.para == q.para-1 {
		if b := r.quotes[i-2]; b.para == a.para-1 && b.confidence >= .7 && b.kind != claim.QuoteScare {
			m = b.who // “It was clean,” Vance said. / “Who says?” / “I do.”
		}
	}
	return source{who: m}
}

// posedBefore: Is he to blame? “Of course he is.” The answer to a question of the
// writer's is by whoever was quoted before it, else by the one person whom the
// paragraphs before it name most.
func (r *reader) posedBefore(i int, p *place) source {
	q := r.quotes[i]
	u := int(r.tok[q.open].unit)
	if u == 0 || q.open != p.lo || !r.whole(q, p) || r.units[u-1].para != q.para || r.units[u-1].first != r.paras[q.para].first {
		return source{}
	}
	if last := r.units[u-1].last - 1; r.low(last) != "?" || r.quotedAt(last) || r.hasCue(r.units[u-1].stretch) {
		return source{}
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if a := r.quotes[k]; a.who.ok() && a.confidence >= .7 && a.kind != claim.QuoteScare {
			return source{who: a.who}
		}
	}
	return source{who: r.mainPerson(r.paras[q.para].first)}
}
