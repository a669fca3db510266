package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many words on either side of a figure say what it measures.
const reach = 40

// topic is what a claim is about: its content words by stem.
type topic struct {
	ids    []int32
	weight []float32
	name   []bool // written with a capital, and not as the first word
	beyond []bool // another figure stands between it and the claim's
	total  float32
	sieve  [4]uint64 // bit i is set where a stem's lowest byte is i
}

// topicOf returns the content words of s, the words in without left out.
func (p *plain) topicOf(s string, without map[string]bool) topic {
	var t topic
	seen := map[string]bool{}
	for i, cw := range cut(s, nil) {
		f := cw.form
		key := meaning(f)
		if smallWords[f] || without[f] || seen[key] || len(key) < 2 || unitWords[f] {
			continue
		}
		seen[key] = true
		id, ok := p.stemID[key]
		w := float32(.7)
		if ok {
			w = p.weight[id]
		} else {
			id = -1
		}
		r, _ := utf8.DecodeRuneInString(s[cw.Start:])
		t.ids, t.weight, t.total = append(t.ids, id), append(t.weight, w), t.total+w
		if id >= 0 {
			t.sieve[id>>6&3] |= 1 << (id & 63)
		}
		t.beyond = append(t.beyond, false)
		t.name = append(t.name, unicode.IsUpper(r) && (i > 0 || ok && !p.small[f]))
	}
	return t
}

// near lets the words of a claim that stand far from its figure, or beyond another
// figure, weigh less. A sentence without the figure in it is left as it is.
func (t *topic) near(p *plain, words, figure string) {
	at := strings.Index(words, figure)
	if at < 0 || len(words) == len(figure) {
		return
	}
	ws := cut(words, nil)
	from := 0
	for from < len(ws) && ws[from].Start < at {
		from++
	}
	to := from
	for to < len(ws) && ws[to].Start < at+len(figure) {
		to++
	}
	best, far := map[int32]float32{}, map[int32]bool{}
	note := func(i, d int, beyond bool) {
		w := max(.35, 1-.03*float32(d))
		if beyond {
			w *= .5
		}
		if id, ok := p.stemID[meaning(ws[i].form)]; ok {
			if _, known := best[id]; !known || w > best[id] {
				best[id], far[id] = w, beyond
			}
		}
	}
	beyond := false
	for i := to; i < len(ws); i++ {
		note(i, i-to, beyond)
		beyond = beyond || numeral(ws[i].form) && !year(ws[i].form)
	}
	beyond = false
	for i := from - 1; i >= 0; i-- {
		note(i, from-i, beyond)
		beyond = beyond || numeral(ws[i].form) && !year(ws[i].form)
	}
	t.total = 0
	for k, id := range t.ids {
		if w, ok := best[id]; ok && id >= 0 {
			t.weight[k] *= w
			t.beyond[k] = far[id]
		}
		t.total += t.weight[k]
	}
}

// territory is where a figure stands: words [from,to), and the words between its
// neighbours. In a table the row is [rowFrom,rowTo); elsewhere that is the text.
type territory struct {
	from, to, left, right int
	rowFrom, rowTo        int
	askedFrom, askedTo    int  // the words of the question that it answers, none for none
	whole                 bool // the M of "N of the M": what is said is said of N
}

// share returns how much of the topic stands around a figure, from 0 to 1: the
// nearer the more, in the same sentence more than in the next, and beyond
// another figure less. A name counts a little wherever the source has it: the
// next sentence calls it "the firm".
func (p *plain) share(t topic, at territory) float64 {
	if t.total == 0 || at.from >= len(p.words) {
		return 0
	}
	var hits [64]float32
	n := min(len(t.ids), len(hits))
	for k := range n {
		if t.name[k] && t.ids[k] >= 0 {
			hits[k] = .4
		}
	}
	here := p.sentence[at.from]
	for i := max(0, at.from-reach); i < min(len(p.words), at.to+reach); i++ {
		if i >= at.from && i < at.to {
			continue
		}
		if t.sieve[p.stems[i]>>6&3]>>(p.stems[i]&63)&1 == 0 {
			continue
		}
		for k := range n {
			if t.ids[k] == p.stems[i] {
				hits[k] = max(hits[k], p.strength(at, i, here, t.beyond[k]))
			}
		}
	}
	sum := float32(0)
	for k := range n {
		sum += hits[k] * t.weight[k]
	}
	return float64(sum / t.total)
}

// strength returns what word i counts for a figure whose sentence is here. Beyond
// another figure it counts half, unless it stands so in the claim.
func (p *plain) strength(at territory, i int, here int32, beyond bool) float32 {
	d := at.from - i
	if i >= at.to {
		d = i - at.to + 1
	}
	w := 1 - .018*float32(d)
	if i >= at.askedFrom && i < at.askedTo && !at.whole {
		return .9 // "And when you began?" "Nine."
	}
	if i < at.rowFrom || i >= at.rowTo {
		return w * .3
	}
	if at.rowTo-at.rowFrom < len(p.words) {
		return 1
	}
	if gap := p.sentence[i] - here; gap != 0 {
		w *= .55
		if gap < -2 || gap > 1 {
			w *= .5
		}
	} else if out := i < at.left || i >= at.right; out && at.whole {
		w *= .15
	} else if out != beyond {
		w *= .5
	}
	return w
}
