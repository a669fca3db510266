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
	column  string // the words at the head of its column in a table
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
		out = append(out, f)
	}
	border(out, len(p.words))
	return s.tabled(out)
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

// particular weighs how particular an equal value is: one of four digits and more
// is hardly there by chance. Another value with the same digits is likely the
// same figure with a wrong scale.
func particular(n *claim.Number, rel relation, q quantity, f *figure) float64 {
	if n.Date != nil || q.low == nil || f.low == nil {
		return 0
	}
	digits := significant(q.low)
	switch {
	case rel.alarm == ValueDiffers && len(digits) > 1 && digits == significant(f.low):
		return worthSame
	case rel.outcome != Same && rel.alarm != CurrencyDiffers || q.low.Cmp(f.low) != 0:
		return 0
	}
	if f.inTable {
		return 0 // which row and column it stands in says more
	}
	return .04 * float64(max(0, min(len(digits), 5)-2))
}

// significant returns the digits of a value without the zeros at both ends.
func significant(v *big.Rat) string {
	return strings.Trim(strings.Replace(v.FloatString(6), ".", "", 1), "-0")
}

// farOff reports whether two values are so far apart that they are hardly two
// values of one thing: more than twentyfold, unless only the zeros differ.
func farOff(a, b *big.Rat) bool {
	if a == nil || b == nil || a.Sign() == 0 || b.Sign() == 0 {
		return false
	}
	q := new(big.Rat).Quo(a, b)
	q.Abs(q)
	if q.Cmp(big.NewRat(1, 1)) < 0 {
		q.Inv(q)
	}
	return q.Cmp(big.NewRat(20, 1)) > 0 && q.Cmp(big.NewRat(1000, 1)) != 0 && q.Cmp(big.NewRat(100, 1)) != 0 && q.Cmp(big.NewRat(1000000, 1)) != 0
}

// comparable reports whether two values can be two values of one thing: both
// count the same, or both place in an order.
func (s *Source) comparable(a *claim.Number, f *figure) bool {
	b := f.n
	if a.Kind == claim.Count && b.Kind == claim.Count && !s.foreign {
		if a.Of == "" {
			return b.Of == ""
		}
		return allSmall(b.Of) || s.ofMeets(a, f) > 0
	}
	if a.Kind == "" || b.Kind == "" || a.Kind == b.Kind {
		return true
	}
	for _, k := range [...]claim.NumberKind{claim.Ordinal, claim.Score, claim.Change, claim.Ratio} {
		if a.Kind == k || b.Kind == k {
			return false
		}
	}
	return true
}

// allSmall reports whether words say nothing of what is counted: "of them".
func allSmall(of string) bool {
	for _, f := range forms(of) {
		if !smallWords[f] {
			return false
		}
	}
	return true
}

// distinct reports whether a value is so particular that another place of it in
// a text is hardly chance: three digits or more, or a sum of money.
func distinct(n *claim.Number) bool {
	if n.Date != nil {
		return len(n.Date.Start) >= 10
	}
	digits := strings.Trim(strings.NewReplacer(".", "", "-", "").Replace(n.Value), "0")
	return len(digits) >= 3 || len(digits) == 2 && n.Unit != ""
}

// relation is how one figure of the source stands to the claim.
type relation struct {
	outcome Outcome
	alarm   Alarm
	worth   float64 // what it counts beside the context
}

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
	return pick(s.ranked(c.Number, q, about{t, castOf(forms(words), nil), leadOf(words, c.Text), nil}))
}

// about is what a claim's figure is about.
type about struct {
	topic topic
	cast  cast
	lead  string                // "from", "to" or "by" before the figure, "" for none
	more  func(*figure) float64 // what else speaks for a figure, nil for nothing
}

// ranked returns the figures of the source that may be the claim's, the likeliest
// first.
func (s *Source) ranked(n *claim.Number, q quantity, a about) []scored {
	var found []scored
	for i := range s.figures() {
		f := &s.figures()[i]
		rel := relate(n, q, f)
		if rel.outcome == NotFound || rel.alarm == ValueDiffers && !s.comparable(n, f) {
			continue
		}
		least := sameThing
		if n.Of != "" && f.n.Of == "" && !s.followedBy(f, forms(n.Of)) {
			least += .1 // the source does not say what it counts
		}
		topic := s.whole().share(a.topic, f.territory)
		if f.column != "" && a.topic.total > 0 {
			topic = min(1, topic+.6*s.whole().shareOf(a.topic, f.column))
		}
		topic += s.ofMeets(n, f) + s.leadMeets(a.lead, f) + s.cast(a.cast, f)
		if rel.alarm == ValueDiffers && farOff(q.low, f.low) {
			topic -= .15
		}
		if a.more != nil {
			topic += a.more(f)
		}
		if s.foreign && topic < leastTopic && rel.outcome != Differs && distinct(n) {
			topic = leastTopic
		}
		if own := s.yearOf(f); own != "" && f.n.Date == nil && len(a.cast.years) > 0 && !containsWord(a.cast.years, own) && topic < sameThing {
			continue // of another year
		}
		if believable(a.topic, rel, topic, least) {
			found = append(found, scored{f, rel, topic, topic + rel.worth + particular(n, rel, q, f)})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	return found
}

// scored is a figure with what speaks for it.
type scored struct {
	f     *figure
	rel   relation
	topic float64
	score float64
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
	case rel.alarm == ValueDiffers:
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

// relate says how a figure of the source stands to the claim's.
func relate(n *claim.Number, c quantity, f *figure) relation {
	if n.Date != nil || f.n.Date != nil {
		if n.Date == nil || f.n.Date == nil {
			return relation{outcome: NotFound}
		}
		if n.Date.Start == "" {
			if c.words != "" && c.words == f.words {
				return judged(Same) // "this weekend" on both sides
			}
			return relation{outcome: NotFound}
		}
		return judged(holdDate(n.Date, f.n.Date))
	}
	if c.low == nil || f.low == nil {
		if n.Value == f.n.Value && n.Unit == f.n.Unit {
			return judged(Same)
		}
		if c.low == nil && f.low == nil {
			return judged(Differs)
		}
		return relation{outcome: NotFound}
	}
	if f.unit == c.unit {
		o := c.hold(f.quantity)
		if o == Differs && c.unit == "second" && c.digits != "" && c.digits == f.digits {
			return relation{Differs, UnitDiffers, worthUnit} // forty hours, forty minutes
		}
		return judged(o)
	}
	return relateUnits(n, c, f)
}

// relateUnits is for figures in two units.
func relateUnits(n *claim.Number, c quantity, f *figure) relation {
	equal := f.low.Cmp(c.low) == 0
	switch {
	case c.unit == "" && f.n.Kind == claim.Age && n.Of == "":
		return judged(c.hold(f.quantity))
	case currency(c.unit) && currency(f.unit):
		switch {
		case equal:
			return relation{Differs, CurrencyDiffers, worthSame}
		case c.hold(f.quantity) != Differs:
			return relation{Differs, CurrencyDiffers, worthUnit}
		}
		return relation{Differs, CurrencyDiffers, -worthUnit}
	case c.unit == "%" && f.n.Kind == claim.Ratio || c.unit == "" && n.Kind == claim.Ratio && f.unit == "%":
		g := f.quantity
		if f.unit == "" {
			g.unit = "ratio"
			g, _ = g.in("%")
			return judged(c.hold(g))
		}
		h := c
		h.unit = "ratio"
		h, _ = h.in("%")
		return judged(h.hold(g))
	}
	if g, ok := f.quantity.in(c.unit); ok {
		o := c.hold(g)
		if o == Differs && within10(c.low, g.low, 40) {
			o = Fits
		}
		if o == Differs && equal {
			return relation{Differs, UnitDiffers, worthUnit}
		}
		return judged(o)
	}
	if equal && !currency(c.unit) && !currency(f.unit) && (c.unit != "" && f.unit != "" || n.Of == "" && f.n.Of == "" && (c.unit == "%" || f.unit == "%")) {
		return relation{Differs, UnitDiffers, worthUnit}
	}
	if currency(c.unit) && f.unit == "" || c.unit == "" && currency(f.unit) && n.Of == "" {
		switch o := c.hold(f.quantity); {
		case o == Same || o == Fits && (f.inTable || f.scaled):
			return relation{o, "", worthSame / 2} // a table gives the currency once
		case o == Differs && f.inTable:
			return relation{o, ValueDiffers, -.05}
		}
	}
	if f.unit == "" && f.n.Of == "" && f.n.Kind == claim.Count && len(f.n.Value) >= 4 {
		switch o := c.hold(f.quantity); o {
		case Same, Fits:
			return relation{o, "", worthSame / 2} // the source gave the unit before
		case Differs:
			return relation{o, ValueDiffers, -.1}
		}
	}
	if equal && c.unit == "%" && strings.HasPrefix(f.n.Of, "point") {
		return relation{Differs, UnitDiffers, worthUnit}
	}
	if unitPair(c.unit, f.unit) && equal {
		return relation{Differs, UnitDiffers, worthUnit}
	}
	return relation{outcome: NotFound}
}

// unitPair reports whether two units are taken for each other.
func unitPair(a, b string) bool {
	return a == "%" && b == "percentage point" || a == "percentage point" && b == "%"
}

// judged returns the relation of an outcome of two values in one unit.
func judged(o Outcome) relation {
	switch o {
	case Same:
		return relation{o, "", worthSame}
	case Fits:
		return relation{o, "", worthFits}
	case Differs:
		return relation{o, ValueDiffers, 0}
	}
	return relation{outcome: NotFound}
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

// ofMeets weighs what the two figures count: a little for the same, and against
// another.
func (s *Source) ofMeets(n *claim.Number, f *figure) float64 {
	a, b := forms(n.Of), forms(f.n.Of)
	if len(a) == 0 {
		return 0
	}
	if len(b) == 0 {
		if n.Kind == claim.Count && s.followedBy(f, a) {
			return .1
		}
		return 0
	}
	for _, x := range a {
		for _, y := range b {
			if !smallWords[x] && meaning(x) == meaning(y) {
				return .12
			}
		}
	}
	if smallWords[b[len(b)-1]] {
		return 0
	}
	return -.3
}

// followedBy reports whether one of the words stands within three of the figure.
func (s *Source) followedBy(f *figure, words []string) bool {
	p := s.whole()
	for i := max(f.rowFrom, f.from-3); i < min(f.rowTo, f.to+3); i++ {
		for _, w := range words {
			if (i < f.from || i >= f.to) && !smallWords[w] && meaning(w) == meaning(p.words[i].form) {
				return true
			}
		}
	}
	return false
}

// leads are the small words before a figure that part the end of a change from
// its beginning.
var leads = wordSet("from to by")

// leadOf returns the small word of leads before the figure in a claim's words.
func leadOf(words, figure string) string {
	i := strings.Index(words, figure)
	if i <= 0 {
		return ""
	}
	f := forms(words[:i])
	for k := len(f) - 1; k >= max(0, len(f)-3); k-- {
		if leads[f[k]] {
			return f[k]
		}
	}
	return ""
}

// leadMeets weighs the small word before the source's figure against the claim's.
func (s *Source) leadMeets(lead string, f *figure) float64 {
	if lead == "" {
		return 0
	}
	p := s.whole()
	for k := f.from - 1; k >= max(0, f.from-3); k-- {
		if w := p.words[k].form; leads[w] {
			if w == lead {
				return .08
			}
			return -.12
		}
	}
	return 0
}
