package quote

import (
	"strings"

	"stet/extract/claim"
)

// turn is the head of a paragraph of a transcript: "VANCE: Yes." or "A: Yes."
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
		if r.headline(p) {
			continue
		}
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
			if !r.speaksInTurn(stretch{in.first, i}) {
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

// speaksInTurn reports whether the label of a paragraph can be a speaker's: Q and
// A, a person of the article, a role such as Moderator, or a name in upper case.
// "Note:" and the teams of a table are none.
func (r *reader) speaksInTurn(label stretch) bool {
	upper := true
	for i := label.first; i < label.last; i++ {
		if r.cast.person(i) || r.is(i, roleNoun) || r.low(i) == "host" || r.low(i) == "q" || r.low(i) == "a" {
			return true
		}
		upper = upper && r.d.Word(i) == strings.ToUpper(r.d.Word(i))
	}
	return upper
}

// appendTurn appends what is said in a turn; questions of a nameless
// interviewer are nobody's claim.
func (r *reader) appendTurn(out []claim.Claim, p int, turns []turn) []claim.Claim {
	in, t := r.paras[p], turns[p]
	if t.asks || r.words(t.colon+1, in.last) < 3 {
		return out
	}
	s := r.d.Span(t.colon+1, in.last-1)
	c := r.d.Claim(claim.KindQuote, s, "turn", .8)
	c.Quote = &claim.Quote{Kind: claim.QuoteBlock, Segments: []claim.Span{s}}
	who := t.who
	if t.reply {
		who = r.interviewee(turns)
	}
	r.sign(c.Quote, source{who: who}, .8)
	return append(out, c)
}

// interviewee returns the first mention of the person named most often before
// the first turn of the article, if one is.
func (r *reader) interviewee(turns []turn) mention {
	first := 0
	for first < len(turns) && turns[first].colon == 0 {
		first++
	}
	end := r.paras[first].first
	count := make(map[int32]int)
	best := int32(-1)
	for i := 0; i < end; i++ {
		if k := r.cast.at(i); r.cast.person(i) && r.cast.at(i-1) != k {
			count[k]++
			if best < 0 || count[k] > count[best] {
				best = k
			}
		}
	}
	for i := 0; i < end && best >= 0; i++ {
		if r.cast.at(i) == best {
			e := i
			for e < end && r.cast.at(e) == best {
				e++
			}
			return r.mention(i, e, byName)
		}
	}
	return mention{}
}
