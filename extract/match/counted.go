package match

import (
	"slices"
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
