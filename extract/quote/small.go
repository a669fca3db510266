package quote

import "strings"

// orderVerbs open a sentence that tells the reader what to do.
var orderVerbs = wordSet(`stop start quit keep try avoid imagine forget beware`)

// orders reports whether token i opens its sentence with such a verb: Stop calling it “…”.
func (r *reader) orders(i int) bool {
	return orderVerbs[r.low(i)] && (i == 0 || r.tok[i-1].unit != r.tok[i].unit)
}

// toldCourt reports whether the cue at token k behind q only says that a court heard what
// somebody says before q: Vance told police she “slept”, the court heard.
func (r *reader) toldCourt(q *quoted, p *place, k int) bool {
	return r.heardThere(k) && r.saidWithin(p.lo, q.open)
}

// saidWithin reports whether [lo, hi) holds a finite verb of saying with its own subject.
func (r *reader) saidWithin(lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		if !r.quotedAt(k) && r.frame(k)&finiteForm != 0 && r.isCue(k, sayFrame|tellFrame) && r.subjectLeft(k, lo).ok() {
			return true
		}
	}
	return false
}

// theSame reports whether "the same" at token i is all that is said: "She said the same
// in 2021".
func (s *clauses) theSame(i int) bool {
	r := s.r
	if r.low(i) != "the" || r.low(i+1) != "same" {
		return false
	}
	return i+2 >= s.hi || !r.is(i+2, wordLike) || r.is(i+2, preposition) || r.low(i+2) == "thing"
}

// parties are the names for the members of parties, which keep their capital.
var parties = wordSet(`republicans democrats conservatives liberals tories greens socialists`)

// tradeEnds are how the names of trades end that may stand before a name.
var tradeEnds = []string{"worker", "maker", "keeper", "driver", "owner", "fighter", "holder", "smith", "monger", "ologist", "ographer"}

// trade reports whether w is the name of a trade by its ending: dockworker, shopkeeper.
func trade(w string) bool {
	for _, end := range tradeEnds {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) && givenNames[w] == unknownGender {
			return true
		}
	}
	return false
}

// askedAbove: I ask her whether she would. She shakes her head. / “Never.” The answer is
// hers, in the paragraph below.
func (r *reader) askedAbove(i int, p *place) source {
	q := r.quotes[i]
	if q.para == 0 || q.open != r.paras[q.para].first || !r.whole(q, p) || i > 0 && r.quotes[i-1].para >= q.para-1 {
		return source{}
	}
	in := r.paras[q.para-1]
	for k := in.last - 2; k > in.first; k-- {
		if r.frame(k)&askFrame != 0 && r.finiteHere(k) && r.isCue(k, askFrame) {
			m := r.subjectLeft(k, r.units[r.tok[k].unit].first)
			if !r.byWriter(m) {
				return source{}
			}
			return source{who: r.askedBehind(k+1, r.units[r.tok[k].unit].last, m)}
		}
	}
	return source{}
}

// firmOfSentence returns the only body that the sentence of m names before it where m is a
// firm by its trade: "Shares in Tollgate fell after the payments group said"; -1 where it
// names none or two, or the trade may be another's.
func (r *reader) firmOfSentence(m mention, head int) int32 {
	if head != m.first+2 || r.low(m.first) != "the" || !firmNouns[r.low(head)] || r.is(m.first+1, capital) {
		return -1
	}
	found := int32(-1)
	for i := max(r.units[r.tok[m.first].unit].first, m.first-reach); i < m.first; i++ {
		k := r.cast.at(i)
		if k < 0 || k == found || !r.cast.figures[k].org {
			continue
		}
		if found >= 0 || !r.canBe(k, r.low(head)) {
			return -1
		}
		found = k
	}
	return found
}

// employerBefore returns the body of which the person who is the subject of the sentence
// before unit u holds an office, by the words around the first mention; -1 where they do
// not tell.
func (r *reader) employerBefore(u int) int32 {
	if u == 0 {
		return -1
	}
	m, before := r.unitSpeaker(u-1), r.units[u-1]
	if c := r.according(before.first); c.last > 0 {
		m = r.subjectRight(c.last-1, before.last)
	}
	if m.kind != byName {
		return -1
	}
	k := r.figureIn(m)
	if k < 0 || r.cast.figures[k].org || r.cast.figures[k].first >= len(r.tok) {
		return -1
	}
	at := r.cast.figures[k].first
	in, office := r.units[r.tok[at].unit], false
	for i := at - 1; i >= in.first && at-i < 12 && !r.quotedAt(i); i-- {
		office = office || r.is(i, roleNoun) && r.cast.at(i) < 0
		if o := r.cast.at(i); o >= 0 && o != k {
			if office && r.cast.figures[o].org && (r.possessive(i+1) || r.is(i+1, roleNoun)) {
				return o
			}
			return -1
		}
	}
	office = false
	for i := at + 1; i < in.last && i < at+14 && !r.quotedAt(i); i++ {
		office = office || r.is(i, roleNoun) && r.cast.at(i) < 0
		if o := r.cast.at(i); o >= 0 && o != k {
			if office && r.cast.figures[o].org && r.governsAt(i-1, in.first) {
				return o
			}
			return -1
		}
	}
	return -1
}
