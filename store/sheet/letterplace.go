package sheet

import (
	"strconv"
	"strings"

	"stet/extract/claim"
)

// The most characters of the article's words that a letter repeats, and under
// which words are given with their sentence: "$2 million" may stand anywhere.
const (
	mostRepeated = 400
	fewRepeated  = 60
)

// placeInWords says where in an article something stands, as its author counts:
// the paragraphs of its text, without headings and captions.
func placeInWords(a *claim.Article, at claim.Span) string {
	page := ""
	if m, ok := a.PageAt(at.Start); ok && m.IsCell() {
		return m.Label
	} else if ok {
		page = "page " + m.Name()
	}
	n := 0
	for _, b := range a.Blocks {
		own := at.Start >= b.Span.Start && at.Start < b.Span.End
		switch b.Kind {
		case claim.Heading:
			if own && n == 0 {
				return joined(", ", page, "headline")
			}
			if own {
				return joined(", ", page, "heading above paragraph "+strconv.Itoa(n+1))
			}
		case claim.Caption, claim.Table, claim.Embed:
			if own {
				return joined(", ", page, string(b.Kind))
			}
		default:
			if n++; own {
				return joined(", ", page, "paragraph "+strconv.Itoa(n))
			}
		}
	}
	return page
}

// repeated returns the words of a claim as the article has them, from its first to
// its last, and for a few words their sentence.
func repeated(a *claim.Article, c *claim.Claim) (words, in string) {
	words, err := a.Slice(c.Span)
	if err != nil {
		return c.Text, ""
	}
	words = cutAt(words)
	if len(words) >= fewRepeated || c.Quote != nil {
		return words, ""
	}
	if in, err = a.Slice(c.Sentence); err != nil || !strings.Contains(in, words) || len(in) < len(words)+8 {
		return words, ""
	}
	return words, cutAt(in)
}

// cutAt puts text on one line, and ends a long one after a word.
func cutAt(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= mostRepeated {
		return s
	}
	s = string(r[:mostRepeated])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s + " […]"
}
