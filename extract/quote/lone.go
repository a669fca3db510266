package quote

// Rules for questions that stand alone: whoever spoke before does not go on with them.

// finiteHere reports whether the verb at token i is finite by its form or, in the present
// tense, by the pronoun before it: “Who drove?” I ask.
func (r *reader) finiteHere(i int) bool {
	if r.frame(i)&finiteForm != 0 {
		return true
	}
	if r.frame(i)&baseForm == 0 {
		return false
	}
	switch r.low(r.beforeAdverbs(i)) {
	case "i", "we", "they", "you":
		return true
	}
	return false
}

// loneQuestion reports whether quote i is a question without a clause of its own that
// may be somebody else's than the words before it: it is a paragraph, as the turn of an
// interviewer is, or the quote behind it answers it (“Was it you?” “No.”).
func (r *reader) loneQuestion(i int) bool {
	q := r.quotes[i]
	if r.low(q.last-1) != "?" {
		return false
	}
	in := r.paras[q.para]
	return q.open == in.first && q.shut >= in.last-1 || r.turnsAt(i+1)
}

// turnsAt reports whether quote i answers the question right before it: nothing but the
// marks parts them, and two speak.
func (r *reader) turnsAt(i int) bool {
	if i < 1 || i >= len(r.quotes) {
		return false
	}
	a, q := r.quotes[i-1], r.quotes[i]
	return q.open == a.shut+1 && a.para == q.para && r.low(a.last-1) == "?" && r.is(q.first, capital)
}

// wasAsked: “Is it safe?” Vance was asked by Varga. Without “by” nobody is named.
func (r *reader) wasAsked(i int, p *place) source {
	if r.quotes[i].open != p.lo {
		return source{}
	}
	for k := p.after + 1; k < p.hi && k < p.after+10 && !r.quotedAt(k); k++ {
		if r.low(k) == "," || r.frame(k)&(askFrame|tellFrame) == 0 {
			if r.low(k) == "," {
				break
			}
			continue
		}
		if !r.passive(k) || r.low(k) == "promised" {
			break
		}
		cue := stretch{k, k + 1}
		if r.low(k+1) == "by" {
			return source{r.subjectRight(k+1, p.hi), cue}
		}
		if r.pauseAfter(k+1, p.hi) {
			return source{cue: cue}
		}
		break
	}
	return source{}
}

// passiveAfter reports whether the sentence [first, last) says no more than who was asked
// the question before it: “Is it safe?” Vance was asked.
func (r *reader) passiveAfter(k, first, last int) bool {
	if r.frame(k)&(askFrame|tellFrame) == 0 || !r.passive(k) || r.low(k+1) != "by" && !r.pauseAfter(k+1, last) {
		return false
	}
	i := r.skipToSubject(k-1, first)
	return i >= first && r.is(i, wordLike) && !r.is(i, subordinator)
}

// byWriter reports whether m is the writer, who asks in his own name.
func (r *reader) byWriter(m mention) bool {
	return m.kind == byPronoun && (r.low(m.first) == "i" || r.low(m.first) == "we")
}
