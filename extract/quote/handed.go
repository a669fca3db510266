package quote

// Rules for words that somebody hands on: read aloud, told to him, heard, seen in a paper.

// readOut: The prosecutor read from a message that Vance is said to have sent: “…”. The
// words are those of whoever wrote them.
func (r *reader) readOut(i int, p *place) source {
	q := r.quotes[i]
	lo, hi := p.lo, q.open
	if q.open == r.paras[q.para].first && q.para > 0 {
		hi = r.paras[q.para-1].last
		if r.low(hi-1) != ":" {
			return source{}
		}
		lo = max(r.units[r.tok[hi-1].unit].first, hi-reach)
	} else if !p.colon {
		return source{}
	}
	for k := lo + 1; k < hi-1; k++ {
		if r.quotedAt(k) || !recites(r.low(k), r.low(k+1)) {
			continue
		}
		for n := k + 1; n < hi && n < k+8 && !r.quotedAt(n); n++ {
			if written[r.low(n)] && r.low(n-1) != "-" && !written[r.low(n+1)] {
				if m := r.authorOf(n, k, hi); m.ok() {
					return source{m, stretch{n, n + 1}}
				}
				return source{}
			}
		}
	}
	return source{}
}

// recites reports whether the verb w, with next behind it, gives what another wrote.
func recites(w, next string) bool {
	switch w {
	case "read", "reads", "reading":
		return true
	case "quoted", "quotes", "quoting", "shown", "played":
		return next == "from" || next == "a" || next == "an" || next == "the"
	}
	return false
}

// written are the things that hold what their author said.
var written = wordSet(`message messages text texts email emails e-mail letter letters note notes diary diaries journal post posts tweet tweets memo card
	voicemail recording statement confession poem will chat`)

// authorOf returns whose the paper at token n is, after the verb k: "Vance's message", "a
// message that Vance sent", "a letter from Vance", "a note written by Vance".
func (r *reader) authorOf(n, k, hi int) mention {
	if m := r.possessor(n, k+1); m.ok() {
		return m
	}
	j := n + 1
	switch r.low(j) {
	case "that", "which":
		j++
	case "from", "by":
		return r.someone(j+1, hi)
	case "sent", "written", "posted", "left", "typed", "recorded", "made":
		for b := j + 1; b < hi && b < j+8 && r.is(b, wordLike) && !r.quotedAt(b); b++ {
			if w := r.low(b); w == "by" || w == "from" {
				return r.someone(b+1, hi)
			}
		}
		return mention{}
	}
	m := r.someone(j, hi)
	for v := m.last; m.ok() && v < hi && v < m.last+8 && !r.quotedAt(v) && r.low(v) != ","; v++ {
		switch r.low(v) {
		case "sent", "wrote", "written", "posted", "texted", "left", "typed", "recorded", "made", "emailed", "published":
			return m
		}
	}
	return mention{}
}

// someone returns the person, pronoun or office at token i; none for a thing or a place.
func (r *reader) someone(i, hi int) mention {
	if i >= hi || r.quotedAt(i) || r.is(i, dayMonth) || !r.nameWord(i) && !r.is(i, determiner|pronoun|roleNoun) {
		return mention{}
	}
	m := r.phraseAt(i, hi)
	switch {
	case m.kind == byName && (r.cast.person(m.first) || r.figureIn(m) >= 0), m.kind == byPhrase && r.canSpeak(m):
		return m
	case m.kind == byPronoun && (pronounGender(r.low(m.first)) != unknownGender || r.low(m.first) == "they"):
		return m
	}
	return mention{}
}

// toldBy: Varga, who was told by Vance that “it was over,” said he would go.
func (r *reader) toldBy(i int, p *place) source {
	q := r.quotes[i]
	for k := q.open - 1; k > p.lo && q.open-k < 16 && !r.quotedAt(k); k-- {
		if r.low(k) == ";" || r.low(k) == ":" && k < q.open-1 || r.isCue(k, speech) && r.frame(k)&finiteForm != 0 {
			break
		}
		if r.frame(k)&tellFrame == 0 || r.low(k+1) != "by" || !r.passive(k) {
			continue
		}
		m := r.subjectRight(k+1, q.open)
		if w := r.low(m.last); !m.ok() || m.last != q.open && w != "that" && w != "," && w != ":" && !asking[w] {
			break
		}
		return source{m, stretch{k, k + 1}}
	}
	return source{}
}

// hearing are the verbs of whoever hears another say something.
var hearing = wordSet(`heard hear hears hearing overheard overhears`)

// heardSay: “It is over,” Varga heard Vance say. Varga heard Vance say: “It is over.”
func (r *reader) heardSay(i int, p *place) source {
	if v := p.before; v > p.lo && v < r.quotes[i].open-1 && r.frame(v)&(baseForm|participle) != 0 && r.frame(v)&(speech|mannerFrame) != 0 {
		for k := v - 2; k > p.lo && v-k < 7 && r.is(k, wordLike) && !r.quotedAt(k); k-- {
			if !hearing[r.low(k)] {
				continue
			}
			if m := r.heard(k, p.hi); m.last == v {
				return source{m, stretch{v, v + 1}}
			}
		}
	}
	if !p.comma {
		return source{}
	}
	for k := p.after + 1; k < p.hi-2 && k < p.after+8 && !r.quotedAt(k); k++ {
		if !hearing[r.low(k)] {
			continue
		}
		m := r.heard(k, p.hi)
		if m.ok() && r.frame(m.last)&(baseForm|participle) != 0 && r.frame(m.last)&(speech|mannerFrame) != 0 && r.pauseAfter(m.last+1, p.hi) {
			return source{m, stretch{m.last, m.last + 1}}
		}
		break
	}
	return source{}
}

// heard returns whom the verb of hearing at token k has for its object.
func (r *reader) heard(k, hi int) mention {
	if w := r.low(k + 1); w == "him" || w == "her" || w == "them" {
		return r.mention(k+1, k+2, byPronoun)
	}
	return r.someone(k+1, hi)
}

// received are the verbs of whoever comes upon a paper that another wrote.
var received = wordSet(`saw seen see sees received receives receive read heard obtained rejected rejects dismissed dismisses ignored ignores got found`)

// paperSays: Vance had seen a report calling the pier “a trap.” The words are the paper's.
func (r *reader) paperSays(i int, p *place) source {
	q := r.quotes[i]
	for k := q.open - 1; k > p.lo+1 && q.open-k < 12 && !r.quotedAt(k) && (r.is(k, wordLike) || k == q.open-1); k-- {
		if r.frame(k)&finiteForm != 0 && r.isCue(k, anyCue) || r.is(k, subordinator) && !r.is(k, preposition) && r.low(k) != "that" {
			break
		}
		if r.frame(k)&participle == 0 || !r.isCue(k, labelFrame|sayFrame) {
			continue
		}
		if m := r.oneOfPapers(k, p.lo); m.ok() {
			return r.from(m, k)
		}
		if !r.is(k-1, paperNoun) {
			continue
		}
		m := r.phraseEndingAt(k-1, p.lo)
		if m.ok() && m.first-1 >= p.lo && received[r.low(m.first-1)] {
			return r.from(m, k)
		}
		break
	}
	return source{}
}

// oneOfPapers returns "one of them" before the participle at token k where papers are
// meant: "47 letters, one of them calling the plan a war".
func (r *reader) oneOfPapers(k, lo int) mention {
	if r.low(k-1) != "them" || r.low(k-2) != "of" || k-4 <= lo || r.low(k-4) != "," {
		return mention{}
	}
	for j := k - 5; j > lo && k-j < 12 && r.is(j, wordLike); j-- {
		if w := r.low(j); r.is(j, paperNoun) || len(w) > 1 && classes[w[:len(w)-1]]&paperNoun != 0 {
			return r.mention(k-3, k, byPhrase)
		}
	}
	return mention{}
}
