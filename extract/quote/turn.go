package quote

import "stet/extract/claim"

// turn is the head of a paragraph of a transcript: "RUIZ: Yes." or "A: Yes."
type turn struct {
	who   mention
	colon int // token of the colon, 0 where the paragraph is no turn
	reply bool
	asks  bool
}

// leastTurns is how many paragraphs with a speaker and a colon at their head
// make a transcript.
const leastTurns = 4

// turns returns the turn of every paragraph, nil for an article that holds no
// transcript: too few turns, or no speaker with two.
func (r *reader) turns() []turn {
	all := make([]turn, len(r.paras))
	n := 0
	times := make(map[string]int)
	for p, in := range r.paras {
		t := r.turnAt(in)
		all[p] = t
		if t.colon > 0 {
			n++
			times[r.plain(in.first, t.colon)]++
		}
	}
	most := 0
	for _, k := range times {
		most = max(most, k)
	}
	if n < leastTurns || most < 2 {
		return nil
	}
	return all
}

// turnAt reads the head of a paragraph: up to four capitalised words and a
// colon with words after it that are not between marks.
func (r *reader) turnAt(in stretch) turn {
	for i := in.first; i < in.last-1 && i < in.first+6; i++ {
		if r.low(i) == ":" {
			if i == in.first || r.quotedAt(i+1) || !r.is(i+1, wordLike) || r.d.Tokens[i+1].Glued {
				return turn{}
			}
			t := turn{who: r.mention(in.first, i, byName), colon: i}
			t.asks = i == in.first+1 && r.low(in.first) == "q"
			t.reply = i == in.first+1 && r.low(in.first) == "a"
			return t
		}
		if !r.is(i, capital) && r.low(i) != "." || r.quotedAt(i) {
			return turn{}
		}
	}
	return turn{}
}

// appendTurn appends what is said in a turn; questions of a nameless
// interviewer are nobody's claim.
func (r *reader) appendTurn(out []claim.Claim, p int, t turn) []claim.Claim {
	in := r.paras[p]
	if t.asks || r.words(t.colon+1, in.last) < 3 {
		return out
	}
	s := r.d.Span(t.colon+1, in.last-1)
	c := r.d.Claim(claim.KindQuote, s, "turn", .8)
	c.Quote = &claim.Quote{Kind: claim.QuoteBlock, Segments: []claim.Span{s}}
	who := t.who
	if t.reply {
		who = r.interviewee(p)
	}
	r.sign(c.Quote, source{who: who}, .8)
	return append(out, c)
}

// interviewee returns the person named last before the transcript at paragraph
// p began, if one is.
func (r *reader) interviewee(p int) mention {
	for p > 0 && r.turnAt(r.paras[p]).colon > 0 {
		p--
	}
	for i := r.paras[p].last - 1; i >= 0 && r.paras[p].last-i < 400; i-- {
		if r.cast.person(i) {
			a := i
			for a > 0 && r.cast.at(a-1) == r.cast.at(i) {
				a--
			}
			return r.mention(a, i+1, byName)
		}
	}
	return mention{}
}
