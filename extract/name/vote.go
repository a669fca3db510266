package name

import (
	"math"
	"sort"

	"stet/extract/claim"
	"stet/extract/name/tag"
)

// What the tagger's votes are worth beside the rules' evidence, set on the
// held-back news of the training data and the desk annotations.
const (
	voteWeight = 22   // tenths for one step of its log odds
	strong     = 50   // evidence of the rules, in tenths, against which its no counts half
	ruleShare  = 0.2  // weight of the rules where the two cut a name otherwise
	enough     = 0.45 // probability from which a name of the tagger alone counts
)

// candidate is one way to cut a name out of the text.
type candidate struct {
	piece
	odds  [tag.Kinds]float64
	known bool // the tagger knows its odds
	score float64
}

// revised returns a reader of the same words whose candidates are those of the
// rules and of the tagger, the better one where they differ.
func (r *reader) revised(t *tag.Tagged) *reader {
	n := *r
	n.pieces, n.groups, n.byKey, n.entities, n.owner = nil, nil, nil, nil, nil
	n.odds = make(map[[2]int][tag.Kinds]float64)
	cands := r.candidates(t)
	sort.SliceStable(cands, func(a, b int) bool { return cands[a].score > cands[b].score })
	taken := make([]bool, len(r.words))
	for _, c := range cands {
		if free(taken[c.first : c.last+1]) {
			for i := c.first; i <= c.last; i++ {
				taken[i] = true
			}
			n.pieces = append(n.pieces, c.piece)
			if c.known {
				n.odds[[2]int{c.first, c.last}] = c.odds
			}
		}
	}
	sort.Slice(n.pieces, func(a, b int) bool { return n.pieces[a].first < n.pieces[b].first })
	n.finish()
	return &n
}

func free(taken []bool) bool {
	for _, t := range taken {
		if t {
			return false
		}
	}
	return true
}

// candidates returns the candidates of the rules and of the tagger.
func (r *reader) candidates(t *tag.Tagged) []candidate {
	var out []candidate
	seen := make(map[[2]int]bool)
	add := func(p piece, share float64) {
		if seen[[2]int{p.first, p.last}] {
			return
		}
		seen[[2]int{p.first, p.last}] = true
		c := candidate{piece: p, score: share}
		if c.odds, c.known = t.Odds(r.span(p)); c.known {
			c.score += (1 - ruleShare) * (c.odds[tag.Person] + c.odds[tag.Org] + c.odds[tag.Place] + c.odds[tag.Misc])
		}
		out = append(out, c)
	}
	for e := range r.entities {
		ent := &r.entities[e]
		k, lead := ent.ev.best()
		share := 0.0
		if k != nothing && ent.ev.sum[k] >= least {
			share = ruleShare * confidence(lead)
		}
		for _, i := range ent.pieces {
			add(r.pieces[i], share)
		}
	}
	for _, n := range t.Names() {
		p, ok := r.pieceAt(n.Span)
		if !ok || r.dangling(p.last) {
			continue
		}
		odds, _ := t.Odds(n.Span)
		if odds[tag.Person]+odds[tag.Org]+odds[tag.Place]+odds[tag.Misc] < enough {
			continue
		}
		p.first = r.trimStart(p.first, p.last)
		if w := r.at(p.last+1, p.first); roman(w.text) && r.suffixAt(p.last) {
			p.last++ // Tarn Acquisition Corp. II
		}
		if n.Kind == tag.Person {
			if q := r.untitled(p); q.first > p.first {
				out = r.untitle(out, q, odds)
				continue
			}
		}
		add(p, 0)
	}
	return out
}

// suffixAt reports whether a company's suffix ends at word i, with its dot.
func (r *reader) suffixAt(i int) bool {
	if r.words[i].punct(".") && i > 0 {
		i--
	}
	return orgSuffix[r.words[i].low]
}

// untitled returns p without the titles at its beginning.
func (r *reader) untitled(p piece) piece {
	for p.first < p.last {
		n := r.titleAt(p.first, p.first, p.last)
		if n == 0 {
			break
		}
		p.first, p.titled = p.first+n, true
		for p.first < p.last && r.words[p.first].punct(".") {
			p.first++
		}
	}
	return p
}

// untitle gives the person p, whom the tagger found with a title, the odds
// that it has for both.
func (r *reader) untitle(cands []candidate, p piece, odds [tag.Kinds]float64) []candidate {
	gain := (1 - ruleShare) * odds[tag.Person]
	for i := range cands {
		if c := &cands[i]; c.first == p.first && c.last == p.last {
			c.odds[tag.Person] = min(1, c.odds[tag.Person]+odds[tag.Person])
			c.score += gain
			return cands
		}
	}
	odds[tag.Org], odds[tag.Place], odds[tag.Misc] = 0, 0, 0
	return append(cands, candidate{piece: p, odds: odds, known: true, score: gain})
}

// pieceAt returns the words that make up s; ok is false where s cuts one.
func (r *reader) pieceAt(s claim.Span) (p piece, ok bool) {
	first := sort.Search(len(r.words), func(i int) bool { return r.words[i].End > s.Start })
	last := first
	for last+1 < len(r.words) && r.words[last+1].End <= s.End {
		last++
	}
	for i := first + 1; i <= min(last+1, len(r.words)-1); i++ {
		if r.words[i].is(severed) {
			return p, false
		}
	}
	ok = first < len(r.words) && r.words[first].Start == s.Start && r.words[last].End == s.End
	return piece{first: first, last: last}, ok
}

// vote adds the tagger's votes to a group's evidence: the mean over its
// mentions of what it says of each.
func (r *reader) vote(g *group) {
	var sum [tag.Kinds]float64
	n := 0.0
	for _, i := range g.pieces {
		if odds, ok := r.odds[[2]int{r.pieces[i].first, r.pieces[i].last}]; ok {
			for k, p := range odds {
				sum[k] += math.Log(p+0.02) - math.Log(0.02)
			}
			n++
		}
	}
	if n == 0 {
		return
	}
	top, _ := g.plain.best()
	for k, t := range map[kind]tag.Kind{person: tag.Person, org: tag.Org, place: tag.Place} {
		g.ev.add(k, int(voteWeight*sum[t]/n), "tagger")
	}
	if top <= place || top == nothing { // the other kinds are none to most annotators
		no := int(voteWeight * sum[tag.None] / n)
		if top <= place && g.plain.top[top] >= strong {
			no /= 2
		}
		g.ev.add(nothing, no, "tagger")
	}
	best := product
	for k := product; k <= work; k++ {
		if g.ev.sum[k] > g.ev.sum[best] {
			best = k
		}
	}
	if g.ev.sum[best] > 0 { // which of them it is, the tagger cannot tell
		g.ev.add(best, int(voteWeight*sum[tag.Misc]/n), "tagger")
	}
}
