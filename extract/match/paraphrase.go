package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// How much of what a paraphrase speaks of a passage must have, and how many of
// its words.
const (
	leastShown  = .36
	leastOfMany = .3 // where it has more than leastWords of them
	leastWords  = 2
)

// Paraphrase looks for the passage of one or two sentences that has most of what
// the claim speaks of: names, figures and content words. It says where to look
// and never that the claim is right.
func (s *Source) Paraphrase(c Claim) Result {
	p := s.whole()
	words := content(c.Text)
	t := p.topicOf(words, nil)
	raise(&t, p, words)
	if len(t.ids) == 0 || len(p.words) == 0 {
		return Result{Outcome: NotFound}
	}
	found := s.sentencesOn(t)
	if len(found) == 0 {
		return Result{Outcome: NotFound}
	}
	best := found[0]
	r := Result{Outcome: NotFound, Score: min(1, best.share)}
	if best.words >= leastWords && best.share >= leastShown || best.words > leastWords && best.share >= leastOfMany {
		r.Outcome = Fits
		r.Passage = s.sentenceSpan(best.first, best.last)
		if name, sure := s.quotedAt(r.Passage); sure {
			r.Speaker = name
		}
		found = found[1:]
	}
	for _, f := range found[:min(len(found), maxShown)] {
		if f.share >= leastOfMany {
			r.Candidates = append(r.Candidates, s.sentenceSpan(f.first, f.last))
		}
	}
	return r
}

// content returns a paraphrase without the words that report it at its head: "The
// author says that".
func content(t string) string {
	ws := cut(t, nil)
	for i, w := range ws[:min(len(ws), 12)] {
		if reporting[w.form] && i > 0 && i+3 < len(ws) {
			return t[w.End:]
		}
	}
	return t
}

var reporting = wordSet("says said say told tells claims claimed argues argued believes believed insists insisted adds added thinks thought")

// raise gives names and figures twice the weight of other words.
func raise(t *topic, p *plain, text string) {
	heavy := map[int32]bool{}
	for i, w := range cut(text, nil) {
		r, _ := utf8.DecodeRuneInString(text[w.Start:])
		if i > 0 && unicode.IsUpper(r) || numeral(w.form) {
			if id, ok := p.stemID[meaning(w.form)]; ok {
				heavy[id] = true
			}
		}
	}
	for k, id := range t.ids {
		if id >= 0 && heavy[id] {
			t.total += t.weight[k]
			t.weight[k] *= 2
		}
	}
}

// covered is a passage of sentences with the share of a topic it has.
type covered struct {
	first, last int // sentences, last included
	share       float64
	words       int // of the topic
}

// sentencesOn returns the passages that have some of a topic, the best first.
func (s *Source) sentencesOn(t topic) []covered {
	p := s.whole()
	hits := map[int32]map[int]bool{} // sentence to words of the topic
	for k, id := range t.ids {
		if id < 0 {
			continue
		}
		for _, i := range p.stemPlaces(id) {
			n := p.sentence[i]
			if hits[n] == nil {
				hits[n] = map[int]bool{}
			}
			hits[n][k] = true
		}
	}
	var out []covered
	for n, here := range hits {
		one := covered{first: int(n), last: int(n)}
		one.add(t, here, nil, 1)
		two := covered{first: int(n), last: int(n) + 1}
		two.add(t, here, nil, 1)
		two.add(t, hits[n+1], here, .8)
		if two.share > one.share+.12 {
			one = two
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b covered) int { return cmp.Or(-cmp.Compare(a.share, b.share), cmp.Compare(a.first, b.first)) })
	return out
}

// add counts the words of the topic in a sentence that were not counted before.
func (c *covered) add(t topic, words, before map[int]bool, weight float64) {
	for k := range t.ids {
		if words[k] && !before[k] {
			c.share += weight * float64(t.weight[k]/t.total)
			c.words++
		}
	}
}

// sentenceSpan returns the span of sentences of the document.
func (s *Source) sentenceSpan(first, last int) claim.Span {
	ss := s.doc.Sentences
	if len(ss) == 0 {
		return claim.Span{Start: 0, End: len(strings.TrimRight(s.text, " \n"))}
	}
	last = min(last, len(ss)-1)
	return claim.Span{Start: ss[min(first, last)].Span.Start, End: ss[last].Span.End}
}
