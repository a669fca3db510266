package match

import (
	"cmp"
	"slices"
)

// anchor is a run of words that claim and source share: n words from word c of
// the claim and word s of the source on.
type anchor struct {
	c, s, n int
	w       float32 // the weight of its words
}

// The bounds of the search.
const (
	maxAnchors  = 240   // that are chained
	maxPlaces   = 60000 // of one word that are looked at: past that it says nothing
	near        = 40    // words that may be left out between two runs of one passage
	jumpCost    = 1.2   // in weights of the rarest word: to go on in another passage
	ellipsisFee = .25   // the same where the claim has an ellipsis
)

// anchors returns the longest shared runs, heaviest first, at most maxAnchors.
func (s *Source) anchors(q *wording) []anchor {
	var out []anchor
	least := float32(.5)
	for c := range q.words {
		id := q.words[c].id
		if q.words[c].editor {
			continue // what an editor put in stands where it was put
		}
		places := s.places(id)
		if len(places) > maxPlaces {
			continue
		}
		for _, p := range places {
			at := int(p)
			if c > 0 && at > 0 && q.words[c-1].id == s.words[at-1].id && !q.words[c-1].editor {
				continue // inside a run that was taken
			}
			n, w := 0, float32(0)
			for c+n < len(q.words) && at+n < len(s.words) && q.words[c+n].id == s.words[at+n].id && !q.words[c+n].editor {
				w += s.weight[q.words[c+n].id]
				n++
			}
			if w >= least || n == len(q.words) {
				out = append(out, anchor{c, at, n, w})
			}
		}
		if len(out) > 16*maxAnchors {
			out = heaviest(out)
			least = out[len(out)-1].w
		}
	}
	return heaviest(out)
}

func heaviest(as []anchor) []anchor {
	slices.SortFunc(as, func(a, b anchor) int {
		return cmp.Or(-cmp.Compare(a.w, b.w), cmp.Compare(a.s, b.s), cmp.Compare(a.c, b.c))
	})
	return as[:min(len(as), maxAnchors)]
}

// chain is a way through the source: anchors in the order of the claim, with the
// weight of what they share less the cost of the jumps.
type chain struct {
	anchors []anchor
	score   float32
}

// bestChain returns the heaviest chain of as; ok is false where there is none.
// As must be in the order of the claim.
func bestChain(q *wording, as []anchor) (chain, bool) {
	if len(as) == 0 {
		return chain{}, false
	}
	score := make([]float32, len(as))
	from := make([]int, len(as))
	best := 0
	for i, a := range as {
		score[i], from[i] = a.w, -1
		for k := range i {
			cost, ok := q.step(as[k], a)
			if ok && score[k]+a.w-cost > score[i] {
				score[i], from[i] = score[k]+a.w-cost, k
			}
		}
		if score[i] > score[best] {
			best = i
		}
	}
	c := chain{score: score[best]}
	for i := best; i >= 0; i = from[i] {
		a := as[i]
		if n := len(c.anchors); n > 0 {
			a = a.before(c.anchors[n-1])
		}
		c.anchors = append(c.anchors, a)
	}
	slices.Reverse(c.anchors)
	return c, true
}

// before returns a cut short so that it ends before b on both sides.
func (a anchor) before(b anchor) anchor {
	over := max(a.c+a.n-b.c, 0)
	if b.s >= a.s {
		over = max(over, a.s+a.n-b.s)
	}
	a.n -= over
	return a
}

// step returns what it costs to go on from a to b, and false where b does not
// follow a in the claim.
func (q *wording) step(a, b anchor) (float32, bool) {
	over := max(a.c+a.n-b.c, 0)
	if b.s >= a.s {
		over = max(over, a.s+a.n-b.s)
	}
	if b.c <= a.c || over >= a.n || over >= b.n {
		return 0, false
	}
	lost := a.w * float32(over) / float32(a.n)
	claimGap, sourceGap := b.c-(a.c+a.n-over), b.s-(a.s+a.n-over)
	if sourceGap >= 0 && sourceGap <= near+2*claimGap {
		cost := .02 * float32(abs(sourceGap-claimGap))
		if q.ellipsisIn(a.c+a.n-over, b.c) {
			cost = min(cost, ellipsisFee)
		}
		return lost + cost, true
	}
	if q.ellipsisIn(a.c+a.n-over, b.c) {
		if sourceGap > 0 && sourceGap < 10*near {
			return lost + ellipsisFee, true
		}
		return lost + 2*ellipsisFee, true
	}
	if sourceGap > 0 && sourceGap < 4*near {
		return lost + jumpCost*.75, true
	}
	return lost + jumpCost, true
}

// ellipsisIn reports whether the claim has an ellipsis before one of its words
// from i to j.
func (q *wording) ellipsisIn(i, j int) bool {
	j = min(j+1, len(q.words))
	return i < j && q.gaps[j] > q.gaps[i]
}

func abs(n int) int { return max(n, -n) }

// piece is a part of a chain without a jump.
type piece []anchor

// pieces parts a chain at its jumps. A piece of a word or two that carries
// little is left out: that is chance.
func (q *wording) pieces(c chain) []piece {
	var out []piece
	for i, a := range c.anchors {
		if i > 0 {
			b := c.anchors[i-1]
			gap := a.s - (b.s + b.n)
			if gap >= 0 && gap <= near+2*(a.c-b.c-b.n) {
				out[len(out)-1] = append(out[len(out)-1], a)
				continue
			}
		}
		out = append(out, piece{a})
	}
	heaviest := 0
	for i := range out {
		if out[i].weight() > out[heaviest].weight() {
			heaviest = i
		}
	}
	kept := out[:0]
	for i, p := range out {
		first, last := p[0], p[len(p)-1]
		n := 0
		for _, a := range p {
			n += a.n
		}
		parted := q.ellipsisIn(first.c, first.c) || q.ellipsisIn(last.c+last.n, last.c+last.n)
		if i == heaviest || n >= 4 || n >= 2 && (parted || first.c > 0 && q.words[first.c].opens) {
			kept = append(kept, p)
		}
	}
	return q.rejoined(kept)
}

// rejoined makes one of pieces that stand close once what lay between them is
// left out.
func (q *wording) rejoined(ps []piece) []piece {
	out := ps[:1]
	for _, p := range ps[1:] {
		left := out[len(out)-1]
		b, a := left[len(left)-1], p[0]
		if gap := a.s - (b.s + b.n); gap >= 0 && gap <= near+2*(a.c-b.c-b.n) {
			out[len(out)-1] = append(left, p...)
			continue
		}
		out = append(out, p)
	}
	return out
}

func (p piece) weight() float32 {
	w := float32(0)
	for _, a := range p {
		w += a.w
	}
	return w
}
