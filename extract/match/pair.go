package match

import "slices"

// step is one step of an alignment: word c of the claim beside word s of the
// source; -1 where one side has none.
type step struct {
	c, s int
	same bool // the words are the same
	seam bool // another passage begins here
}

// The costs of an alignment. Two words changed cost less than one dropped and
// one added; words alike cost less than that.
const (
	costAlike  = 6
	costOther  = 11
	costOpen   = 3 // to begin to drop
	costDrop   = 3
	costAdd    = 6 // to begin, and each word
	costEditor = 1 // a word between the editor's brackets
	costNever  = 1000
)

// maxCells bounds the table of one stretch between two runs.
const maxCells = 1 << 18

// stretch is what lies between two runs: claim words [c0,c1) and the words of
// the source [s0,s1).
type stretch struct {
	c0, c1, s0, s1     int
	freeHead, freeTail bool  // the source's words there need not be used
	head, tail         bound // what may have been changed at the open ends
}

// bound says how the words of a quote before its first shared run, or behind its
// last one, may stand for words of the source.
type bound struct {
	c      int  // the word of the claim that the end reaches to
	lo, hi int  // words of the source that may stand for another word
	fair   bool // an unlike word is a change, not an addition
}

// align lays the claim along the pieces and returns its steps in order. A claim
// that is all in one piece is also aligned as a whole; the way with more words
// in common is taken, of equal ones the shorter.
func (s *Source) align(q *wording, ps []piece) []step {
	out := s.along(q, ps)
	if t := s.around(q, ps[0]); len(ps) == 1 && (t.c1-t.c0)*(t.s1-t.s0) <= maxCells && same(out) < len(out) {
		if again := s.pair(q, t); same(again) > same(out) || same(again) == same(out) && len(again) < len(out) {
			out = again
		}
		if in, ok := s.inTurn(t, out); ok {
			if again := s.pair(q, in); same(again)+chance >= same(out) {
				return again
			}
		}
	}
	return out
}

// chance is how many words of another turn a quote may share by chance.
const chance = 2

// inTurn narrows a stretch to the turn that most of the aligned words stand in;
// ok is false where they all do.
func (s *Source) inTurn(t stretch, steps []step) (stretch, bool) {
	count := map[int16]int{}
	best := int16(-1)
	for _, p := range steps {
		if !p.same {
			continue
		}
		turn := s.words[p.s].turn
		if count[turn]++; best < 0 || count[turn] > count[best] {
			best = turn
		}
	}
	if len(count) < 2 {
		return t, false
	}
	for t.s0 < t.s1 && s.words[t.s0].turn != best {
		t.s0++
	}
	for t.s1 > t.s0 && s.words[t.s1-1].turn != best {
		t.s1--
	}
	return t, true
}

// along lays the claim along the runs of the pieces and pairs what lies between
// them.
func (s *Source) along(q *wording, ps []piece) []step {
	var out []step
	first := ps[0][0]
	out = append(out, s.pair(q, s.head(0, first.c, first.s))...)
	for i, p := range ps {
		if i > 0 {
			before := ps[i-1][len(ps[i-1])-1]
			out = append(out, s.seam(q, before.c+before.n, p[0].c, before.s+before.n, p[0].s)...)
		}
		for k, a := range p {
			if k > 0 {
				b := p[k-1]
				out = append(out, s.pair(q, stretch{c0: b.c + b.n, c1: a.c, s0: b.s + b.n, s1: a.s, head: bound{c: b.c + b.n}, tail: bound{c: a.c}})...)
			}
			for n := range a.n {
				out = append(out, step{c: a.c + n, s: a.s + n, same: true})
			}
		}
	}
	p := ps[len(ps)-1]
	last := p[len(p)-1]
	return append(out, s.pair(q, s.tail(last.c+last.n, len(q.words), last.s+last.n))...)
}

// around returns the stretch of a claim that lies in one piece: from as many words
// before its first run as the claim has there to as many behind its last.
func (s *Source) around(q *wording, p piece) stretch {
	first, last := p[0], p[len(p)-1]
	h, t := s.head(0, first.c, first.s), s.tail(last.c+last.n, len(q.words), last.s+last.n)
	return stretch{c0: 0, c1: len(q.words), s0: max(0, h.s0-4), s1: min(len(s.words), t.s1+4), freeHead: true, freeTail: true, head: h.head, tail: t.tail}
}

// head returns the stretch before the run at word c1 of the claim and s1 of the
// source. Words of the sentence that the run stands in may have been changed.
func (s *Source) head(c0, c1, s1 int) stretch {
	n := c1 - c0
	lo := s1
	for lo > 0 && s1-lo < n+8 && s.words[lo].flags&(opens|marked) == 0 {
		lo--
	}
	return stretch{c0: c0, c1: c1, s0: max(0, s1-n-6), s1: s1, freeHead: true, head: bound{c1, lo, s1, s1-lo <= n+1}, tail: bound{c: c1}}
}

// tail returns the stretch behind the run that ends before word c0 of the claim
// and s0 of the source.
func (s *Source) tail(c0, c1, s0 int) stretch {
	n := c1 - c0
	hi := s0
	for hi < len(s.words) && hi-s0 < n+8 && s.words[hi].flags&(opens|marked) == 0 {
		hi++
	}
	return stretch{c0: c0, c1: c1, s0: s0, s1: min(len(s.words), s0+n+6), freeTail: true, head: bound{c: c0}, tail: bound{c0, s0, hi, hi-s0 <= n+1 || n == 1 && hi > s0}}
}

// seam pairs the words between two passages with the end of the first or with
// the beginning of the second, whichever has more of them.
func (s *Source) seam(q *wording, c0, c1, left, right int) []step {
	here := step{c: -1, s: -1, seam: true}
	if c0 >= c1 {
		return []step{here}
	}
	a, b := s.pair(q, s.tail(c0, c1, left)), s.pair(q, s.head(c0, c1, right))
	if same(b) > same(a) {
		return append([]step{here}, b...)
	}
	return append(a, here)
}

func same(steps []step) int {
	n := 0
	for _, t := range steps {
		if t.same {
			n++
		}
	}
	return n
}

// The states of an alignment: two words beside each other, a word of the source
// left out, a word of the claim put in.
const (
	beside = iota
	dropping
	adding
	states
)

// table is the work of aligning one stretch: for every number of words of either
// side and every state what it costs to get there, and from which state.
type table struct {
	n, m int // words of the claim and of the source
	cost []int32
	from []int8
}

func newTable(n, m int) *table {
	size := states * (n + 1) * (m + 1)
	t := &table{n, m, make([]int32, size), make([]int8, size)}
	for i := range t.cost {
		t.cost[i] = costNever * 100
	}
	t.cost[0] = 0
	return t
}

func (t *table) at(state, i, j int) int { return (i*(t.m+1)+j)*states + state }

// best returns the cheapest way to have come to i and j and go on at the given
// price from each state.
func (t *table) best(i, j int, price [states]int32) (int32, int8) {
	cost, state := t.cost[t.at(0, i, j)]+price[0], int8(0)
	for k := 1; k < states; k++ {
		if v := t.cost[t.at(k, i, j)] + price[k]; v < cost {
			cost, state = v, int8(k)
		}
	}
	return cost, state
}

// pair aligns one stretch: the cheapest way with gaps that cost more to open
// than to go on (Gotoh 1982).
func (s *Source) pair(q *wording, w stretch) []step {
	n, m := w.c1-w.c0, w.s1-w.s0
	if n <= 0 || m <= 0 || n*m > maxCells {
		return s.unpaired(w)
	}
	t := newTable(n, m)
	set := func(state, i, j int, cost int32, from int8) {
		t.cost[t.at(state, i, j)], t.from[t.at(state, i, j)] = cost, from
	}
	for i := 0; i <= n; i++ {
		for j := 0; j <= m; j++ {
			if i > 0 && j > 0 {
				v, k := t.best(i-1, j-1, [states]int32{})
				set(beside, i, j, v+s.change(q, w, w.c0+i-1, w.s0+j-1), k)
			}
			if j > 0 {
				open, extend := q.priceOfDropping(w, i)
				v, k := t.best(i, j-1, [states]int32{open, 0, open})
				set(dropping, i, j, v+extend, k)
			}
			if i > 0 {
				open, extend := int32(costAdd), int32(costAdd)
				if q.words[w.c0+i-1].editor {
					open, extend = 0, costEditor
				}
				v, k := t.best(i-1, j, [states]int32{open, open, 0})
				set(adding, i, j, v+extend, k)
			}
		}
	}
	return w.trim(s.traced(q, w, t))
}

// priceOfDropping returns what it costs to leave a word of the source out before
// word i of the stretch: nothing at its open ends, little at an ellipsis.
func (q *wording) priceOfDropping(w stretch, i int) (open, extend int32) {
	n := w.c1 - w.c0
	switch {
	case w.freeHead && i == 0 || w.freeTail && i == n:
		return 0, 0
	case i < n && q.words[w.c0+i].ellipsis:
		return 1, 0
	}
	return costOpen, costDrop
}

// traced goes back through a table and returns the steps of the cheapest way.
func (s *Source) traced(q *wording, w stretch, t *table) []step {
	_, state := t.best(t.n, t.m, [states]int32{})
	var out []step
	for i, j := t.n, t.m; i > 0 || j > 0; {
		k := t.from[t.at(int(state), i, j)]
		switch state {
		case beside:
			i, j = i-1, j-1
			out = append(out, step{c: w.c0 + i, s: w.s0 + j, same: s.equal(q, w.c0+i, w.s0+j)})
		case dropping:
			j--
			out = append(out, step{c: -1, s: w.s0 + j})
		default:
			i--
			out = append(out, step{c: w.c0 + i, s: -1})
		}
		state = k
	}
	slices.Reverse(out)
	return out
}

// trim takes the words of the source off that the claim does not reach.
func (t stretch) trim(steps []step) []step {
	if t.freeHead {
		for len(steps) > 0 && steps[0].c < 0 {
			steps = steps[1:]
		}
	}
	if t.freeTail {
		for n := len(steps); n > 0 && steps[n-1].c < 0; n = len(steps) {
			steps = steps[:n-1]
		}
	}
	return steps
}

// unpaired returns the steps of a stretch in which nothing is aligned.
func (s *Source) unpaired(t stretch) []step {
	var out []step
	if !t.freeHead && !t.freeTail {
		for j := t.s0; j < t.s1; j++ {
			out = append(out, step{c: -1, s: j})
		}
	}
	for i := t.c0; i < t.c1; i++ {
		out = append(out, step{c: i, s: -1})
	}
	return out
}

func (s *Source) equal(q *wording, c, i int) bool {
	return q.words[c].id >= 0 && q.words[c].id == s.words[i].id
}

// change returns what it costs to have word c of the claim stand for word i of
// the source.
func (s *Source) change(q *wording, t stretch, c, i int) int32 {
	if s.equal(q, c, i) {
		return 0
	}
	w := &q.words[c]
	form := s.form[s.words[i].id]
	if w.editor {
		return costAlike
	}
	if alike(w.form, form) || w.bare != "" && alike(w.bare, form) {
		return costAlike
	}
	end := t.head
	switch {
	case c < t.head.c:
	case c >= t.tail.c:
		end = t.tail
	default:
		return costOther
	}
	switch {
	case i < end.lo || i >= end.hi:
		return costNever
	case end.fair:
		return costAlike + 2
	}
	return costOther + costOpen
}
