package extract

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/match"
)

// Fate is what became of a passage in a newer text of its source.
type Fate struct {
	Kept bool
	Now  string // its words now where they are others; "" where it was kept or is gone
}

// fewWords is the length in characters under which a passage does not stand for
// itself: "$900" may stand anywhere.
const fewWords = 40

// Again looks for passages of an earlier text of a source in a newer one. Each
// is an anchor as evidence keeps it; of its span nothing is used. Quote marks,
// spaces and the like make no difference. A short passage is looked for with
// the words around it, and is kept where these changed and it did not.
func Again(newer *claim.Article, passages []claim.Anchor) []Fate {
	src := Source(newer)
	out := make([]Fate, len(passages))
	for i, p := range passages {
		out[i] = again(newer, src, p)
	}
	return out
}

func again(newer *claim.Article, src *match.Source, p claim.Anchor) Fate {
	if len(p.Exact) >= fewWords && strings.Contains(newer.Text, p.Exact) {
		return Fate{Kept: true}
	}
	words := p.Exact
	if len(words) < fewWords {
		before, after := sameLine(p)
		words = before + words + after
	}
	r := src.Match(match.Claim{Kind: claim.KindQuote, Text: words})
	found, err := newer.Slice(r.Passage)
	switch {
	case r.Outcome == match.Exact, r.Outcome == match.Folded:
		return Fate{Kept: true}
	case err != nil || r.Outcome == match.NotFound || r.Passage.IsZero():
		return Fate{}
	case len(p.Exact) < fewWords && stands(found, p.Exact):
		return Fate{Kept: true}
	}
	return Fate{Now: found}
}

// sameLine returns the whole words of an anchor's surroundings that stand on the
// passage's own line.
func sameLine(p claim.Anchor) (before, after string) {
	before, after = p.Prefix, p.Suffix
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if i := strings.IndexByte(before, ' '); i >= 0 { // the first word may be half of one
		before = before[i+1:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if i := strings.LastIndexByte(after, ' '); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// stands reports whether words stand in text as a whole: "$900" does not in
// "$9,000" or "$900,000".
func stands(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 || words == "" {
			return false
		}
		i += at
		end := i + len(words)
		if (i == 0 || !inWord(text[:i], false)) && (end == len(text) || !inWord(text[end:], true)) {
			return true
		}
		at = i + 1
	}
}

// inWord reports whether text begins, or ends, with what goes on a word or
// figure.
func inWord(text string, begins bool) bool {
	letter := func(b byte) bool {
		return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
	}
	if !begins {
		b := text[len(text)-1]
		return letter(b) || (b == '.' || b == ',') && len(text) > 1 && text[len(text)-2] >= '0' && text[len(text)-2] <= '9'
	}
	if letter(text[0]) {
		return true
	}
	return (text[0] == '.' || text[0] == ',') && len(text) > 1 && text[1] >= '0' && text[1] <= '9'
}
