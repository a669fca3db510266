package ledger

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
)

// carriage says where the claims that events name are in the current text.
type carriage struct {
	claims  []claim.Claim // the current ones: readers' and hand-made
	current map[string]bool
	to      map[string]passage
	article *claim.Article
	points  claim.Points // of the current text
}

// passage is where a claim of an earlier text went.
type passage struct {
	id    string // of the current claim
	stale bool   // its words or its sentence are not the same
}

// carry finds the claims that the entries name in article a. A claim goes to
// one with the same id, else to one of its kind with the same words and the
// most alike surroundings, else to one of its kind between the same
// surroundings, else to one of its kind that lies where its words are: readers
// of a newer program may draw a claim's bounds elsewhere. No two claims of one
// earlier text go to the same place. What is left goes to one of its kind that
// has the same words before it or behind it in a sentence that is alike, and is
// stale there. All of that holds but where the desk has attached one to
// another, see ClaimAttached.
func carry(history []*Entry, a *claim.Article, claims []claim.Claim) carriage {
	c := carriage{claims: slices.Clone(claims), current: map[string]bool{},
		to: map[string]passage{}, article: a, points: claim.PointsOf(a.Text)}
	for _, cl := range claims {
		c.current[cl.ID] = true
	}
	hash := a.Hash()
	for _, e := range history {
		if act, ok := e.Said.Act.(ClaimMade); ok {
			c.carryMade(act.Claim, e.Said.Target, hash)
		}
	}
	placed := placements(history)
	byText := c.absent(history)
	if len(byText) == 0 {
		return c
	}
	ix := newIndex(a, c.points, c.claims)
	for _, targets := range byText {
		c.match(ix, targets)
	}
	c.join(history)
	c.attach(placed)
	return c
}

// absent returns the claims that entries name and that are not in the current
// text, by the text they are of.
func (c *carriage) absent(history []*Entry) map[string][]Target {
	byText, seen := map[string][]Target{}, map[string]bool{}
	add := func(t Target) {
		if _, done := c.to[t.Claim]; t.Claim == "" || c.current[t.Claim] || seen[t.Claim] || done {
			return
		}
		seen[t.Claim] = true
		byText[t.Article] = append(byText[t.Article], t)
	}
	for _, e := range history {
		if !e.Known {
			continue
		}
		add(e.Said.Target)
		if to, ok := attachedTo(e); ok {
			add(to)
		}
	}
	return byText
}

// carryMade enters a claim that was made by hand, at its place in the current
// text where that is not the text it was made in.
func (c *carriage) carryMade(made claim.Claim, t Target, hash string) {
	if c.current[made.ID] {
		return
	}
	if t.Article == hash {
		here := made.Map(c.points.Bytes)
		if s, err := c.article.Slice(here.Span); err == nil && beginning(s) == beginning(made.Text) {
			here.Text = s
			c.add(here)
		}
		return
	}
	at, ok := find(c.article.Text, t.Anchor, c.points)
	if !ok || made.Text != t.Anchor.Exact || made.Span.Len() != utf8.RuneCountInString(made.Text) {
		return
	}
	moved := shift(made, at)
	moved.ID = claim.ClaimID(hash, moved.Kind, moved.Span)
	c.to[made.ID] = passage{moved.ID, !sameAround(c.article, moved.Span, t)}
	if !c.current[moved.ID] {
		c.add(moved)
	}
}

func (c *carriage) add(cl claim.Claim) {
	c.claims = append(c.claims, cl)
	c.current[cl.ID] = true
}

// apply gives each entry the id of the claim that it counts for now. One whose
// claim is nowhere in the text keeps its id and is stale.
func (c carriage) apply(history []*Entry) {
	for _, e := range history {
		if p, ok := c.to[e.Claim]; ok {
			e.Claim, e.stale = p.id, p.stale
		} else {
			e.stale = e.Claim != "" && !c.current[e.Claim]
		}
	}
}

// place puts a hand-made claim of cs to where it is in the current text.
func (c carriage) place(cs *ClaimState) {
	if cs.Made == nil {
		return
	}
	if i := slices.IndexFunc(c.claims, func(cl claim.Claim) bool { return cl.ID == cs.ID }); i >= 0 {
		made := c.claims[i]
		cs.Made = &made
	}
}

// find returns the offset of the occurrence of the anchor's words in text
// whose surroundings are most like the anchor's; of equals, the one nearest to
// the anchor's place. Surroundings that share nothing do not count, unless the
// words are many. The points are those of text.
func find(text string, a claim.Anchor, p claim.Points) (int, bool) {
	best, bestScore, found := 0, 0, false
	place := p.Bytes(a.Span).Start
	for from := 0; a.Exact != ""; {
		i := strings.Index(text[from:], a.Exact)
		if i < 0 {
			break
		}
		at := from + i
		score := alike(text[:at], text[at+len(a.Exact):], a)
		nearer := distance(at, place) < distance(best, place)
		if enough(score, a.Exact) && (!found || score > bestScore || score == bestScore && nearer) {
			best, bestScore, found = at, score, true
		}
		from = at + 1
	}
	return best, found
}

func distance(a, b int) int { return max(a-b, b-a) }

// Carrying asks for this many bytes of the same surroundings, or for words of
// this length that are unlikely to stand in a text twice.
const (
	enoughAround = 12
	enoughWords  = 24
)

func enough(score int, exact string) bool { return score >= enoughAround || len(exact) >= enoughWords }

// alike counts the bytes around a place that are those around the anchor.
func alike(before, after string, a claim.Anchor) int {
	n := 0
	for n < len(before) && n < len(a.Prefix) && before[len(before)-1-n] == a.Prefix[len(a.Prefix)-1-n] {
		n++
	}
	m := 0
	for m < len(after) && m < len(a.Suffix) && after[m] == a.Suffix[m] {
		m++
	}
	return n + m
}

// sameAround reports whether what t keeps of its sentence still stands around
// s, or, for a target without a sentence, the whole prefix and suffix do. Of
// words that t does not keep whole nobody can say that they are the same.
func sameAround(a *claim.Article, s claim.Span, t Target) bool {
	if t.Anchor.Exact == "" {
		return false
	}
	if !t.whole() {
		return false
	}
	if t.Sentence == "" {
		return strings.HasSuffix(a.Text[:s.Start], t.Anchor.Prefix) && strings.HasPrefix(a.Text[s.End:], t.Anchor.Suffix)
	}
	in := strings.Index(t.Sentence, t.Anchor.Exact)
	for in >= 0 {
		if strings.HasSuffix(a.Text[:s.Start], t.Sentence[:in]) && strings.HasPrefix(a.Text[s.Start:], t.Sentence[in:]) {
			return true
		}
		next := strings.Index(t.Sentence[in+1:], t.Anchor.Exact)
		if next < 0 {
			return false
		}
		in += 1 + next
	}
	// The sentence ends inside the claim: a quote of several sentences.
	return strings.HasSuffix(a.Text[:s.Start], t.Anchor.Prefix) && strings.HasPrefix(a.Text[s.End:], t.Anchor.Suffix)
}

// index finds current claims by their words, by their surroundings and by
// their place.
type index struct {
	article  *claim.Article
	hash     string // of the article
	points   claim.Points
	byWords  map[string][]claim.Claim
	byAround map[string][]claim.Claim
	byKind   map[claim.Kind][]claim.Claim // by start
	longest  map[claim.Kind]int           // bytes of the longest of a kind
	byBeside map[string][]claim.Claim     // by what stands just before and just behind them
}

func newIndex(a *claim.Article, p claim.Points, claims []claim.Claim) index {
	ix := index{a, a.Hash(), p, map[string][]claim.Claim{}, map[string][]claim.Claim{}, map[claim.Kind][]claim.Claim{}, map[claim.Kind]int{}, map[string][]claim.Claim{}}
	claims = slices.Clone(claims)
	claim.Sort(claims)
	for _, c := range claims {
		anchor, err := a.Anchor(c.Span)
		if err != nil {
			continue
		}
		w, r := wordsKey(c.Kind, anchor), aroundKey(c.Kind, anchor)
		ix.byWords[w] = append(ix.byWords[w], c)
		ix.byAround[r] = append(ix.byAround[r], c)
		ix.byKind[c.Kind] = append(ix.byKind[c.Kind], c)
		ix.longest[c.Kind] = max(ix.longest[c.Kind], c.Span.Len())
		for _, k := range besideKeys(c.Kind, anchor) {
			ix.byBeside[k] = append(ix.byBeside[k], c)
		}
	}
	return ix
}

// place is the byte of the current text that stands as far from its beginning,
// in characters, as t stood in its own.
func (ix index) place(t Target) int { return ix.points.Bytes(t.Anchor.Span).Start }

func wordsKey(k claim.Kind, a claim.Anchor) string { return string(k) + "\x00" + beginning(a.Exact) }

func aroundKey(k claim.Kind, a claim.Anchor) string {
	return string(k) + "\x00" + a.Prefix + "\x00" + a.Suffix
}

// pair is a claim of an earlier text and one it may have become.
type pair struct {
	from  Target
	to    claim.Claim
	score int
	stale bool
}

// match finds places for claims of one earlier text, the best pairs first.
func (c *carriage) match(ix index, targets []Target) {
	var pairs []pair
	for _, t := range targets {
		for _, cl := range ix.byWords[wordsKey(t.Kind, t.Anchor)] {
			score := alike(ix.article.Text[:cl.Span.Start], ix.article.Text[cl.Span.End:], t.Anchor)
			same := sameAround(ix.article, cl.Span, t)
			if same || t.Kind == claim.KindName || enough(score, t.Anchor.Exact) {
				pairs = append(pairs, pair{t, cl, score + 1000 + 1000*one(same), !same})
			}
		}
		for _, cl := range ix.byAround[aroundKey(t.Kind, t.Anchor)] {
			if len(t.Anchor.Prefix)+len(t.Anchor.Suffix) >= enoughAround {
				pairs = append(pairs, pair{t, cl, 0, true})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score),
			cmp.Compare(distance(ix.place(a.from), a.to.Span.Start), distance(ix.place(b.from), b.to.Span.Start)),
			cmp.Compare(a.from.Claim, b.from.Claim), cmp.Compare(a.to.ID, b.to.ID))
	})
	taken := map[string]bool{}
	for _, p := range pairs {
		if _, done := c.to[p.from.Claim]; !done && !taken[p.to.ID] {
			c.to[p.from.Claim] = passage{p.to.ID, p.stale}
			taken[p.to.ID] = true
		}
	}
	for _, t := range targets {
		if _, done := c.to[t.Claim]; done {
			continue
		}
		if cl, stale, ok := ix.at(t, taken); ok {
			c.to[t.Claim] = passage{cl.ID, stale}
			taken[cl.ID] = true
		}
	}
	for _, t := range targets {
		if _, done := c.to[t.Claim]; done {
			continue
		}
		if cl, ok := ix.changed(t, taken); ok {
			c.to[t.Claim] = passage{cl.ID, true}
			taken[cl.ID] = true
		}
	}
}

// at returns the claim of t's kind that shares most with the words of t where
// they stand now, without those that are taken. It is not stale where nothing
// but words of t are in it.
func (ix index) at(t Target, taken map[string]bool) (best claim.Claim, stale, ok bool) {
	if t.Anchor.Exact == "" {
		return best, false, false
	}
	now := ix.points.Bytes(t.Anchor.Span)
	if words, err := ix.article.Slice(now); t.Article != ix.hash || err != nil || words != t.Anchor.Exact {
		start, found := find(ix.article.Text, t.Anchor, ix.points)
		if !found {
			return best, false, false
		}
		now = claim.Span{Start: start, End: start + len(t.Anchor.Exact)}
	}
	claims := ix.byKind[t.Kind]
	i, _ := slices.BinarySearchFunc(claims, now.End, func(c claim.Claim, end int) int { return cmp.Compare(c.Span.Start, end) })
	most := 0
	for i--; i >= 0 && claims[i].Span.Start > now.Start-ix.longest[t.Kind]; i-- {
		c := claims[i]
		shared := min(c.Span.End, now.End) - max(c.Span.Start, now.Start)
		if shared > most && !taken[c.ID] {
			best, most = c, shared
		}
	}
	return best, !now.Contains(best.Span) || !sameAround(ix.article, now, t), most > 0
}

// shift returns c, whose spans count code points of another text, with its
// words at byte at of the current one, spans in bytes. Spans outside the
// claim's own are left out: what stands there now is not known to be the same.
func shift(c claim.Claim, at int) claim.Claim {
	own, words := c.Span, claim.PointsOf(c.Text)
	move := func(s claim.Span) claim.Span {
		if s.IsZero() || !own.Contains(s) {
			return claim.Span{}
		}
		b := words.Bytes(claim.Span{Start: s.Start - own.Start, End: s.End - own.Start})
		return claim.Span{Start: at + b.Start, End: at + b.End}
	}
	all := func(ss []claim.Span) []claim.Span {
		var out []claim.Span
		for _, s := range ss {
			if m := move(s); !m.IsZero() {
				out = append(out, m)
			}
		}
		return out
	}
	c.Span, c.Sentence = move(c.Span), move(c.Sentence)
	if c.Sentence.IsZero() {
		c.Sentence = c.Span
	}
	if c.Quote != nil {
		q := *c.Quote
		q.Segments, q.SpeakerSpan, q.CueSpan = all(q.Segments), move(q.SpeakerSpan), move(q.CueSpan)
		c.Quote = &q
	}
	if c.Number != nil {
		n := *c.Number
		n.ModifierSpan, n.OfSpan = move(n.ModifierSpan), move(n.OfSpan)
		c.Number = &n
	}
	if c.Name != nil {
		n := *c.Name
		n.Mentions = all(n.Mentions)
		c.Name = &n
	}
	return c
}
