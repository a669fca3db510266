package match

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// figure is a number of the source with its place among the source's words.
type figure struct {
	claim.Span
	territory
	n *claim.Number
	quantity
	inTable bool
	cast    cast
	year    string // that the figure is of, "" where not said
	lead    string // "from", "to" or "by" before it
	of      counted
	column  string // the words at the head of its column in a table
	part    int    // of a whole: the figure of its part, counted from 1, 0 for none
	twin    int    // the figure of now beside one of before, counted from 1, 0 for none
}

// readFigures makes the figures of the source ready: those the number reader
// found, and of a table under "in millions" each with its scale too.
func (s *Source) readFigures() []figure {
	p := s.whole()
	out := make([]figure, 0, len(s.facts.Numbers))
	for i := range s.facts.Numbers {
		c := &s.facts.Numbers[i]
		if c.Number == nil || c.Span.Start < 0 || c.Span.End > len(s.text) || c.Span.Len() <= 0 {
			continue
		}
		q, ok := quantityOf(c.Number, c.Text)
		if !ok && c.Number.Date == nil && !strings.Contains(c.Number.Value, ":") {
			continue
		}
		f := figure{Span: c.Span, n: c.Number, quantity: q, territory: territory{from: p.at(c.Span.Start)}}
		for f.to = f.from; f.to < len(p.words) && p.words[f.to].Start < c.Span.End; f.to++ {
		}
		f.rowTo = len(p.words)
		f.askedFrom, f.askedTo = s.questionOf(&f)
		out = append(out, f)
	}
	border(out, len(p.words))
	s.partWhole(out)
	out = s.tabled(out)
	taken := s.yearsTaken(out)
	for i := range out {
		f := &out[i]
		f.cast, f.year, f.lead = s.castAt(f), s.yearOf(f, taken), s.leadAt(f)
		if !f.of.given {
			f.of = countedOf(f.n.Of)
		}
	}
	s.pairOff(out)
	pairSums(out)
	s.pairPlans(out)
	return out
}

// border gives each figure the words up to its neighbours of the same sort: what
// stands beyond another sum is rather that one's. Dates and ordinals part nothing.
func border(fs []figure, words int) {
	left := map[string]int{}
	for i := range fs {
		fs[i].left = left[sortOf(fs[i].n)]
		if parts(fs[i].n) {
			left[sortOf(fs[i].n)] = fs[i].to
		}
	}
	right := map[string]int{}
	for i := len(fs) - 1; i >= 0; i-- {
		fs[i].right = words
		if r, ok := right[sortOf(fs[i].n)]; ok {
			fs[i].right = r
		}
		if parts(fs[i].n) {
			right[sortOf(fs[i].n)] = fs[i].from
		}
	}
}

// sortOf parts figures that cannot be taken for each other: sums of money,
// percentages, and all others.
func sortOf(n *claim.Number) string {
	switch {
	case currency(n.Unit):
		return "money"
	case n.Unit == "%" || n.Unit == "percentage point":
		return "%"
	}
	return ""
}

func parts(n *claim.Number) bool { return n.Date == nil && n.Kind != claim.Ordinal }

// The weights by which a figure is chosen: how the values stand to each other
// beside how much of what the claim speaks of stands around the figure.
const (
	worthSame  = .18
	worthFits  = .16
	worthUnit  = .1
	sameThing  = .42 // context from which on another value is one of the same thing
	leastTopic = .12 // context below which an equal value is chance
)

// Number looks for the figure that measures the same thing as the claim's and
// says how the two values stand to each other.
func (s *Source) Number(c Claim) Result {
	if c.Number == nil {
		return Result{Outcome: NotFound}
	}
	words := strings.TrimSpace(c.Context)
	if words == "" {
		words = c.Text
	}
	q, ok := quantityOf(c.Number, c.Text)
	if !ok && c.Number.Value == "" && c.Number.Date == nil {
		return Result{Outcome: NotFound}
	}
	p := s.whole()
	t := p.topicOf(words+" "+c.Number.Of, s.ownWords(c))
	t.near(p, words, c.Text)
	return pick(s.ranked(c.Number, q, &about{topic: t, cast: claimCast(words, c.Number), lead: leadOf(words, c.Text), of: countedOf(c.Number.Of), whole: wholeIn(words, c.Text)}))
}

// about is what a claim's figure is about.
type about struct {
	topic topic
	cast  cast
	lead  string // "from", "to" or "by" before the figure, "" for none
	of    counted
	whole bool                  // the claim says "N of the M" and its figure is M
	more  func(*figure) float64 // what else speaks for a figure, nil for nothing
}

// ranked returns the figures of the source that may be the claim's, the likeliest
// first.
func (s *Source) ranked(n *claim.Number, q quantity, a *about) []scored {
	q.roundable()
	var found []scored
	for i := range s.figures() {
		f := &s.figures()[i]
		rel := relate(n, q, f)
		if rel.outcome == NotFound || rel.alarm == ValueDiffers && !s.comparable(a, n, f) {
			continue
		}
		topic := s.topicAt(n, f, a)
		least := sameThing
		if a.of.given && !f.of.given && f.askedTo == 0 && !s.followedBy(f, a.of) {
			least += .1 // the source does not say what it counts
		}
		if rel.alarm == ValueDiffers && farOff(q.low, f.low) {
			topic -= .15
		}
		if s.foreign && topic < leastTopic && rel.outcome != Differs && distinct(n) {
			topic = leastTopic
		}
		if f.year != "" && f.n.Date == nil && len(a.cast.years) > 0 && !slices.Contains(a.cast.years, f.year) && topic < sameThing {
			least = never // of another year
		}
		found = append(found, scored{f, rel, topic, topic + rel.worth + particular(n, rel, q, f), least, i})
	}
	s.lift(a, found)
	s.liftParts(a, found)
	found = slices.DeleteFunc(found, func(x scored) bool { return x.least == never || !believable(a.topic, x.rel, x.topic, x.least) })
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	return found
}

// topicAt returns how much of what a claim is about stands around a figure.
func (s *Source) topicAt(n *claim.Number, f *figure, a *about) float64 {
	p := s.whole()
	at := f.territory
	if at.whole && a.whole {
		at.whole, at.left, at.right = false, 0, len(p.words)
	}
	topic := p.share(a.topic, at)
	if at.whole {
		topic -= .12
	}
	if f.column != "" && a.topic.total > 0 {
		topic = min(1, topic+.6*p.shareOf(a.topic, f.column))
	}
	topic += s.ofMeets(a, n, f) + leadMeets(a.lead, f) + a.cast.meets(f)
	if a.more != nil {
		topic += a.more(f)
	}
	return topic
}

// never is the context that a figure needs which cannot be the claim's.
const never = 9

// scored is a figure with what speaks for it.
type scored struct {
	f     *figure
	rel   relation
	topic float64
	score float64
	least float64 // of topic for another value
	at    int     // of the figure
}

// pick returns the result of the figure with the highest score.
func pick(found []scored) Result {
	if len(found) == 0 {
		return Result{Outcome: NotFound}
	}
	best := found[0]
	if best.rel.alarm == CurrencyDiffers || best.rel.alarm == UnitDiffers {
		for _, o := range found { // the sum is there in the claim's own currency
			if o.rel.outcome != Differs && o.topic >= .5*best.topic {
				best = o
				break
			}
		}
	}
	r := Result{Outcome: best.rel.outcome, Passage: best.f.Span, Score: min(1, max(0, best.topic)), Found: best.f.n.Value}
	r.alarm(best.rel.alarm)
	for _, o := range found[:min(len(found), maxShown+1)] {
		if o.f.Span != best.f.Span {
			r.Candidates = append(r.Candidates, o.f.Span)
		}
	}
	return r
}

// believable reports whether a relation is worth showing with that much context.
// Without words around the claim's figure only equal values are.
func believable(t topic, rel relation, topic, least float64) bool {
	switch {
	case t.total == 0:
		return rel.outcome != Differs || rel.alarm == CurrencyDiffers || rel.alarm == UnitDiffers
	case rel.alarm == ValueDiffers, rel.outcome == Differs && rel.worth < 0: // the value is another one too
		return topic >= least-rel.worth
	case rel.outcome == Differs:
		return topic >= sameThing*.6
	}
	return topic >= leastTopic
}

// ownWords are the words of the claim's figure itself.
func (s *Source) ownWords(c Claim) map[string]bool {
	own := map[string]bool{}
	for _, f := range forms(c.Text) {
		if c.Context != "" && len(c.Text) < 60 || numeral(f) && s.partOf(f, c.Number) {
			own[f] = true
		}
	}
	return own
}

// partOf reports whether a figure's word may be a part of n and not of another
// figure beside it.
func (s *Source) partOf(f string, n *claim.Number) bool {
	v, ok := decimal(n.Value)
	x, good := valueOf([]string{f})
	if !ok || !good {
		return n.Date == nil || strings.Contains(n.Date.Start, f)
	}
	for range 5 {
		if x.Cmp(v) == 0 {
			return true
		}
		x.Mul(x, big.NewRat(1000, 1))
	}
	return false
}

// shareOf returns how much of the topic stands in the words of s.
func (p *plain) shareOf(t topic, s string) float64 {
	sum := float32(0)
	for _, f := range forms(s) {
		id, ok := p.stemID[meaning(f)]
		if !ok {
			continue
		}
		for k := range t.ids {
			if t.ids[k] == id {
				sum += t.weight[k]
			}
		}
	}
	return float64(sum / t.total)
}
