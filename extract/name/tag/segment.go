package tag

import (
	"unicode"
	"unicode/utf8"

	"stet/extract/text"
)

// maxGap is how many tokens without a capital may lie inside a name: "Centre
// for the Study of the …".
const maxGap = 3

// Segment is a stretch of tokens of one sentence in which names may stand.
type Segment struct {
	First, Last int // tokens [First, Last)
	// Features are the hashed features of each token.
	Features [][]uint32
}

// segments cuts the sentences of d into stretches around capital letters; all
// other tokens are no names.
func segments(d *text.Doc) []Segment {
	var out []Segment
	for s := range d.Sentences {
		sent := &d.Sentences[s]
		first, last := -1, -1
		for i := sent.First; i < sent.Last; i++ {
			if !hasCapital(d.Word(i)) {
				continue
			}
			if first >= 0 && i-last > maxGap {
				out = append(out, widened(d, sent, first, last))
				first = -1
			}
			if first < 0 {
				first = i
			}
			last = i + 1
		}
		if first >= 0 {
			out = append(out, widened(d, sent, first, last))
		}
	}
	return out
}

// widened takes in a number, a small "al-" or a dot at the edges.
func widened(d *text.Doc, s *text.Sentence, first, last int) Segment {
	if first > s.First && (d.Is(first-1, text.Number) || d.Word(first-1) == "-" && d.Tokens[first-1].Glued) {
		first--
		if first > s.First && d.Word(first) == "-" {
			first--
		}
	}
	for n := 0; n < 2 && last < s.Last && (d.Is(last, text.Number) || d.Tokens[last].Glued && (d.Word(last) == "." || d.Word(last) == "-" || d.Is(last, text.Word) || d.Word(last) == "!")); n++ {
		last++
	}
	return Segment{First: first, Last: last}
}

func hasCapital(w string) bool {
	for i, c := range w {
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				return true
			}
			if i == 0 && !('a' <= c && c <= 'z') {
				return false
			}
			continue
		}
		if unicode.IsUpper(c) || unicode.IsTitle(c) {
			return true
		}
	}
	return false
}
