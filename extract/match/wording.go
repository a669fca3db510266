package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// wording is a quote as the article writes it: its words with the editor's
// brackets and ellipses known.
type wording struct {
	text  string // as the claim gives it
	words []cword
	gaps  []int // how many ellipses stand before each word, counted from the first; one longer than words
}

// cword is one word of a quote.
type cword struct {
	word
	id       int32  // in the source's vocabulary, -1 where the source has it not
	ellipsis bool   // an ellipsis stands before it
	opens    bool   // a sentence ends before it
	editor   bool   // wholly between the editor's brackets
	round    bool   // those are round ones, which may be the speaker's too
	bare     string // of a word with brackets inside: the letters outside of them
}

// wordingOf reads a quote. The words of a reporting clause inside it ("…," she
// said, "…") are no part of it.
func (s *Source) wordingOf(t string) *wording {
	q := &wording{text: t}
	ws := cut(t, reportingClauses(t))
	q.words = make([]cword, len(ws))
	end, depth, round := 0, 0, false
	for i, w := range ws {
		gap := t[end:w.Start]
		depth = bracketsAfter(depth, gap)
		if i := strings.LastIndexAny(gap, "[("); i >= 0 {
			round = gap[i] == '('
		}
		c := cword{word: w, id: -1, ellipsis: i > 0 && ellipsis(gap), editor: depth > 0 && !w.broken, round: depth > 0 && round}
		c.opens = i == 0 || strings.ContainsAny(gap, ".?!") && !c.ellipsis
		if id, ok := s.vocab[w.form]; ok {
			c.id = id
		}
		if c.broken {
			c.bare = outside(t[w.Start:w.End])
			depth = bracketsAfter(depth, t[w.Start:w.End])
		}
		q.words[i], end = c, w.End
	}
	q.gaps = make([]int, len(ws)+1)
	for i, c := range q.words {
		q.gaps[i+1] = q.gaps[i]
		if c.ellipsis {
			q.gaps[i+1]++
		}
	}
	return q
}

// bracketsAfter returns how many brackets are open behind s.
func bracketsAfter(depth int, s string) int {
	for _, r := range s {
		switch r {
		case '[', '(':
			depth++
		case ']', ')':
			depth = max(depth-1, 0)
		}
	}
	return depth
}

// ellipsis reports whether the marks between two words hold an ellipsis.
func ellipsis(gap string) bool {
	if strings.Contains(gap, "…") {
		return true
	}
	return strings.Count(gap, ".") >= 3
}

// outside returns the folded letters of a word that stand outside its brackets.
func outside(s string) string {
	depth, out := 0, []byte(nil)
	for i, r := range s {
		switch {
		case r == '[' || r == '(':
			depth++
		case r == ']' || r == ')':
			if depth == 0 { // the word begins inside: "W]e"
				out = out[:0]
			}
			depth = max(depth-1, 0)
		case depth == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			out = foldRune(out, r)
		case i == 0:
		}
	}
	return string(out)
}

// reportingClauses returns the stretches of a quote between closing and opening
// marks. A text that does not begin with a mark has none.
func reportingClauses(t string) []claim.Span {
	first, n := utf8.DecodeRuneInString(strings.TrimLeft(t, " "))
	var closing, opening rune
	switch first {
	case '“':
		closing, opening = '”', '“'
	case '«':
		closing, opening = '»', '«'
	case '»':
		closing, opening = '«', '»'
	case '„':
		closing, opening = '“', '„'
	case '"':
		closing, opening = '"', '"'
	default:
		return nil
	}
	at := len(t) - len(strings.TrimLeft(t, " ")) + n
	var out []claim.Span
	for {
		i := strings.IndexRune(t[at:], closing)
		if i < 0 {
			return out
		}
		from := at + i
		j := strings.IndexRune(t[from+utf8.RuneLen(closing):], opening)
		if j < 0 {
			return append(out, claim.Span{Start: from, End: len(t)})
		}
		at = from + utf8.RuneLen(closing) + j + utf8.RuneLen(opening)
		out = append(out, claim.Span{Start: from, End: at})
	}
}

// marks are the quotation marks and blanks at the ends of a quote.
const marks = "“”„\"«»‹›‘’' \t\n\r\u00a0"

// bareText returns a quote without the marks around it.
func bareText(t string) string {
	if len(reportingClauses(t)) > 1 {
		return t
	}
	return strings.Trim(t, marks)
}

// editorsOnly reports whether the words of a region are all the editor's. Round
// brackets of which other words are in the source are the source's own.
func (q *wording) editorsOnly(r region) bool {
	for i := r.c0; i < r.c1; i++ {
		if !q.words[i].editor {
			return false
		}
	}
	if r.c0 >= r.c1 || !q.words[r.c0].round {
		return r.c0 < r.c1
	}
	return (r.c0 == 0 || !q.words[r.c0-1].editor) && (r.c1 == len(q.words) || !q.words[r.c1].editor)
}

// holdsAt reports whether the claim stands at span p of the source to the
// letter, the last mark before the closing quotation mark taken in. It returns
// the span with that mark.
func (s *Source) holdsAt(t string, q *wording, p claim.Span) (claim.Span, bool) {
	bare := bareText(t)
	lead := strings.Index(t, bare)
	if lead < 0 || len(q.words) == 0 {
		return p, false
	}
	from := p.Start - (q.words[0].Start - lead)
	if from < 0 || from+len(bare) > len(s.text) || s.text[from:from+len(bare)] != bare {
		return p, false
	}
	if end := from + len(bare); !utf8.RuneStart(s.text[from]) || end < len(s.text) && !utf8.RuneStart(s.text[end]) {
		return p, false // a quote that was cut inside a character
	}
	return claim.Span{Start: from, End: from + len(bare)}, true
}
