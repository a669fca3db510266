package match

import (
	"slices"
	"sort"
	"strings"

	"stet/extract/claim"
)

// counted is what a figure counts: its words by meaning, small words left out.
type counted struct {
	words []string
	given bool // the text names something
}

func countedOf(of string) counted {
	c := counted{given: of != ""}
	for _, f := range forms(of) {
		if !smallWords[f] {
			c.words = append(c.words, meaning(f))
		}
	}
	return c
}

// vague reports whether words are given and say nothing of what is counted: "of
// them".
func (c counted) vague() bool { return c.given && len(c.words) == 0 }

func (c counted) meets(o counted) bool {
	return slices.ContainsFunc(c.words, func(w string) bool { return slices.Contains(o.words, w) })
}

// ofMeets weighs what the two figures count: a little for the same, and against
// another.
func (s *Source) ofMeets(a *about, n *claim.Number, f *figure) float64 {
	switch {
	case !a.of.given || f.of.vague():
		return 0
	case !f.of.given:
		if n.Kind == claim.Count && s.followedBy(f, a.of) {
			return .1
		}
		return 0
	case a.of.meets(f.of):
		return .12
	}
	return -.3
}

// longAnswer is how many words the sentence of an answer has at most that says
// nothing but the figure.
const longAnswer = 8

// questionOf returns the words of the question that a figure's sentence answers:
// the sentence before it, in a transcript the turn before it, ends with a question
// mark, and the answer is short. There is none where to is 0.
func (s *Source) questionOf(f *figure) (from, to int) {
	p := s.whole()
	if f.from >= len(p.words) || f.n.Date != nil {
		return 0, 0
	}
	first := f.from
	for first > 0 && p.sentence[first-1] == p.sentence[f.from] && f.from-first < longAnswer {
		first--
	}
	if t := s.turnAt(p.words[f.from].Start); t > 0 {
		start := p.at(s.turns[t].label.End)
		if first > start || f.from-start >= longAnswer {
			return 0, 0
		}
		from, to = p.at(s.turns[t-1].label.End), p.at(s.turns[t].Start)
	} else {
		to, from = first, first
		for from > 0 && to-from < reach && p.sentence[from-1] == p.sentence[to-1] {
			from--
		}
	}
	if to <= from || to >= len(p.words) || !strings.HasPrefix(strings.TrimLeft(s.text[p.words[to-1].End:p.words[to].Start], "\"”’'»)*_"), "?") {
		return 0, 0
	}
	return max(from, to-reach), to
}

// turnAt returns the index of the turn that holds byte at, -1 for none.
func (s *Source) turnAt(at int) int {
	i := sort.Search(len(s.turns), func(i int) bool { return s.turns[i].Start > at }) - 1
	if i < 0 || at >= s.turns[i].End {
		return -1
	}
	return i
}

// followedBy reports whether one of the words stands within three of the figure.
func (s *Source) followedBy(f *figure, of counted) bool {
	p := s.whole()
	for i := max(f.rowFrom, f.from-3); i < min(f.rowTo, f.to+3); i++ {
		if (i < f.from || i >= f.to) && slices.Contains(of.words, meaning(p.words[i].form)) {
			return true
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

// leadAt returns the small word of leads right before a figure of the source.
func (s *Source) leadAt(f *figure) string {
	p := s.whole()
	for k := f.from - 1; k >= max(0, f.from-3); k-- {
		if w := p.words[k].form; leads[w] {
			return w
		}
	}
	return ""
}

// leadMeets weighs the small word before the source's figure against the claim's.
func leadMeets(lead string, f *figure) float64 {
	switch {
	case lead == "" || f.lead == "":
		return 0
	case lead == f.lead:
		return .08
	}
	return -.12
}
