package name

import (
	"math"
	"sort"

	"stet/extract/claim"
	"stet/extract/name/tag"
	"stet/extract/text"
)

// What the tagger's votes are worth beside the rules' evidence, set on the
// held-back news of the training data and the desk annotations. Weights fitted
// instead (a regression over the kinds, odds, sums and shapes of each name on
// texts the tagger had not seen, each set scored with itself left out) gained a
// point on web texts and two on contracts, and lost half a point on
// encyclopaedia texts and one on the desk annotations.
const (
	voteWeight  = 22   // tenths for one step of its log odds
	strong      = 50   // evidence of the rules, in tenths, against which its no counts half
	ruleShare   = 0.2  // weight of the rules where the two cut a name otherwise
	joinedShare = 0.5  // more of that weight for "Council for the Welfare of Miners" and "U.S. SEC"
	sureHeading = 0.8  // probability of a name that only a heading has
	enough      = 0.45 // probability from which a name of the tagger alone counts
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

// offers are the candidates so far, at by their first and last word.
type offers struct {
	all []candidate
	at  map[[2]int]int
}

func (o *offers) add(c candidate) {
	o.at[[2]int{c.first, c.last}] = len(o.all)
	o.all = append(o.all, c)
}

// candidates returns the candidates of the rules and of the tagger.
func (r *reader) candidates(t *tag.Tagged) []candidate {
	out := &offers{at: make(map[[2]int]int, len(r.pieces))}
	for e := range r.entities {
		ent := &r.entities[e]
		k, lead := ent.ev.best()
		share := 0.0
		if k != nothing && ent.ev.sum[k] >= least {
			share = ruleShare * confidence(lead)
		}
		for _, i := range ent.pieces {
			c := candidate{piece: r.pieces[i], score: share + r.joined(r.pieces[i], share > 0 && k == org)}
			if c.odds, c.known = t.Odds(r.span(c.piece)); c.known {
				c.score += (1 - ruleShare) * anyKind(c.odds)
			}
			out.add(c)
		}
	}
	rules := len(out.all)
	for _, n := range t.Names() {
		p, ok := r.pieceAt(n.Span)
		odds, _ := t.Odds(n.Span)
		if ok && r.onlyHeading(p, odds) {
			continue
		}
		if i, known := out.at[[2]int{p.first, p.last}]; ok && !r.dangling(p.last) && anyKind(odds) >= enough && !(known && i < rules) {
			r.offer(out, p, n.Kind, odds)
		}
	}
	return out.all
}

// onlyHeading reports whether a name of the tagger stands in a heading whose
// capitals say nothing and neither the article nor the lists have it: what
// they have, spread finds.
func (r *reader) onlyHeading(p piece, odds [tag.Kinds]float64) bool {
	if !r.headline[r.words[p.first].sent] || len(r.headline) < 3 { // a line by itself has no text that would know
		return false
	}
	key := r.key(p.first, p.last)
	return !r.solid[key] && !r.flagsOf(p).Has(anyName) && !r.suffixAt(p.last) && anyKind(odds) < sureHeading
}

// anyKind is the probability of a name of any kind.
func anyKind(odds [tag.Kinds]float64) float64 {
	return odds[tag.Person] + odds[tag.Org] + odds[tag.Place] + odds[tag.Misc]
}

// offer adds a name that the tagger alone found, cut to what the rules know of
// names: without titles and openers of sentences, with the article that the
// rules gave it, with the number or domain at its end.
func (r *reader) offer(out *offers, p piece, k tag.Kind, odds [tag.Kinds]float64) {
	for i := p.first + 1; i < p.last; i++ {
		if w := &r.words[i]; w.kind == text.Word && w.shape == 0 && w.text == w.low && !w.glued && !small[w.low] && !particles[w.low] && w.low != "il" {
			return // United stun City
		}
	}
	if r.twoNames(p) {
		return
	}
	p.first = r.trimStart(p.first, p.last)
	for i := p.first + 1; i < p.last; i++ {
		if r.words[i].kind == text.Clitic && !r.possessiveName(i-1, len(r.words)) && r.dull(piece{first: i + 1, last: p.last}) {
			p.last = i - 1 // Acme's New Factory
		}
	}
	if p.last > p.first && r.words[p.last].kind == text.Clitic {
		p.last-- // Acme's
	}
	if address[r.words[p.first].low] {
		k, odds = tag.Person, [tag.Kinds]float64{tag.Person: anyKind(odds), tag.None: odds[tag.None]}
	}
	if k == tag.Person {
		if q := r.untitled(p); q.first > p.first {
			p, odds = q, [tag.Kinds]float64{tag.Person: odds[tag.Person], tag.None: odds[tag.None]}
		}
	}
	if q := r.lengthened(p); q.last > p.last {
		p, odds = q, [tag.Kinds]float64{tag.Org: anyKind(odds), tag.None: odds[tag.None]}
	}
	if r.at(p.first-1, p.first).low == "the" && out.raise(p.first-1, p.last, odds) || out.raise(p.first, p.last, odds) {
		return
	}
	out.add(candidate{piece: p, odds: odds, known: true, score: (1 - ruleShare) * anyKind(odds)})
}

// twoNames reports whether a word that joins clauses or names parts two names in
// p, of which the lists or the article have one: "Celtic as Rangers".
func (r *reader) twoNames(p piece) bool {
	if r.flagsOf(p) != 0 {
		return false
	}
	for i := p.first + 1; i < p.last; i++ {
		w := &r.words[i]
		if w.shape != 0 || w.kind != text.Word {
			continue
		}
		switch w.low {
		case "as", "over", "vs", "than", "while", "after", "before":
			return true
		case "and":
			left, right := r.gaz.Look(r.key(p.first, i-1)), r.gaz.Look(r.key(i+1, p.last))
			body := fOrg | fOrgNews | fListed
			if (left.Has(body) && i > p.first+1 || right.Has(body) || left.Has(fOrg)) && !orgHead[r.words[p.last].low] && !r.joinsAnd(i-1, i+1, p.last+1) {
				return true
			}
		}
	}
	return false
}

// lengthened takes in the number or the domain that ends a firm's name: "Tarn
// Acquisition Corp. II", "Quillon.ai".
func (r *reader) lengthened(p piece) piece {
	if roman(r.at(p.last+1, p.first).text) && r.suffixAt(p.last) {
		p.last++
	}
	if dot, w := r.at(p.last+1, p.first), r.at(p.last+2, p.first); dot.punct(".") && dot.glued && w.glued && w.shape == 0 && domain[w.low] {
		p.last += 2
	}
	return p
}

// joined returns what the small words inside a body's name add to its score:
// the rules know which heads go on with "for" and "of".
func (r *reader) joined(p piece, body bool) float64 {
	if body && p.last == p.first+1 && r.countrysBody(p.first, p.last) {
		return joinedShare
	}
	if r.markedWork(p.first, len(r.words)) == p.last && p.last > p.first {
		return joinedShare
	}
	for i := p.first + 2; body && i < p.last; i++ {
		if w := &r.words[i]; w.shape == 0 && (w.low == "for" || w.low == "of" || w.low == "on") {
			return joinedShare
		}
	}
	return 0
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

// raise adds the odds that the tagger gave a shorter or longer form to the
// candidate of the words [first, last]. It reports whether there is one.
func (o *offers) raise(first, last int, odds [tag.Kinds]float64) bool {
	i, ok := o.at[[2]int{first, last}]
	if !ok {
		return false
	}
	c := &o.all[i]
	for k := tag.Person; k < tag.Kinds; k++ {
		c.odds[k] = min(1, c.odds[k]+odds[k])
		c.score += (1 - ruleShare) * odds[k]
	}
	c.known = true
	return true
}

// pieceAt returns the words that make up s; ok is false where s cuts one or runs over
// the end of a line.
func (r *reader) pieceAt(s claim.Span) (p piece, ok bool) {
	first := sort.Search(len(r.words), func(i int) bool { return r.words[i].End > s.Start })
	last := first
	for last+1 < len(r.words) && r.words[last+1].End <= s.End {
		last++
	}
	for i := first + 1; i <= min(last+1, len(r.words)-1); i++ {
		if r.words[i].is(severed) || i <= last && (r.lineBreak(i-1) || r.tickerAt(i, len(r.words))) {
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

// suffixAt reports whether a company's suffix ends at word i, with its dot.
func (r *reader) suffixAt(i int) bool {
	if r.words[i].punct(".") && i > 0 {
		i--
	}
	return orgSuffix[r.words[i].low]
}
