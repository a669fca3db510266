package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// word is one word of a text as it is compared: folded, without the marks
// around it. Brackets inside a word ("[W]e", "end[ed]") do not part it.
type word struct {
	claim.Span        // in the text
	form       string // folded
	broken     bool   // a hyphen and a line end, or brackets, stand inside it
}

// cutter goes over a text and gives its words one by one.
type cutter struct {
	text string
	skip []claim.Span // in order and apart: no words are made there
	at   int
	buf  []byte
}

// next returns the next word, and false at the end of the text.
func (c *cutter) next() (word, bool) {
	for c.at < len(c.text) {
		for len(c.skip) > 0 && c.skip[0].End <= c.at {
			c.skip = c.skip[1:]
		}
		if len(c.skip) > 0 && c.skip[0].Start <= c.at {
			c.at = c.skip[0].End
			continue
		}
		r, n := utf8.DecodeRuneInString(c.text[c.at:])
		switch {
		case unicode.IsLetter(r):
			return c.letters(), true
		case r >= '0' && r <= '9':
			return c.digits(), true
		}
		if form := symbol(r); form != "" {
			c.at += n
			return word{Span: claim.Span{Start: c.at - n, End: c.at}, form: form}, true
		}
		c.at += n
	}
	return word{}, false
}

// symbol returns the word that a sign stands for, "" where it is none.
func symbol(r rune) string {
	switch r {
	case '%':
		return "percent"
	case '&':
		return "and"
	case '$', '€', '£', '¥':
		return string(r)
	}
	if unicode.IsNumber(r) && !superscript(r) {
		return string(r)
	}
	return ""
}

// superscript reports whether r is the raised figure of a footnote.
func superscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r >= '⁰' && r <= '⁹'
}

// letters reads a word from a letter on.
func (c *cutter) letters() word {
	w := word{Span: claim.Span{Start: c.at, End: c.at}}
	c.buf = c.buf[:0]
	single := 0 // letters since the last dot
	for c.at < len(c.text) && !c.skipped() {
		r, n := utf8.DecodeRuneInString(c.text[c.at:])
		switch {
		case unicode.IsLetter(r) || r >= '0' && r <= '9':
			c.buf = foldRune(c.buf, r)
			c.at += n
			w.End = c.at
			single++
			if ownWord(r) {
				w.form = string(c.buf)
				return w
			}
			continue
		case unicode.Is(unicode.Mn, r) || text.Invisible(r):
			c.at += n
			continue
		case apostrophe(r) && c.letterAfter(n):
			c.buf = append(c.buf, '\'')
			c.at += n
			continue
		case r == '.' && single == 1 && c.letterAfter(n):
			single = 0
			c.at += n
			continue
		case (r == '[' || r == ']' || r == '(' || r == ')') && c.letterAfter(n) && c.bracketInside(r):
			w.broken = true
			c.at += n
			continue
		}
		if skip := c.lineHyphen(r, n); skip > 0 && !c.tens(skip) {
			w.broken = true
			c.at += skip
			continue
		}
		break
	}
	w.form = string(c.buf)
	return w
}

// tens reports whether the letters read so far are a number that another one is
// joined to by the hyphen at c.at: "forty-two".
func (c *cutter) tens(skip int) bool {
	n, ok := numberWords[string(c.buf)]
	if !ok || n < 20 || n%10 != 0 {
		return false
	}
	rest := c.text[c.at+skip:]
	end := 0
	for end < len(rest) && rest[end] >= 'a' && rest[end] <= 'z' {
		end++
	}
	unit, ok := numberWords[rest[:end]]
	return ok && unit < 10
}

func (c *cutter) skipped() bool {
	for len(c.skip) > 0 && c.skip[0].End <= c.at {
		c.skip = c.skip[1:]
	}
	return len(c.skip) > 0 && c.skip[0].Start <= c.at
}

// letterAfter reports whether a letter follows the n bytes at c.at.
func (c *cutter) letterAfter(n int) bool {
	r, _ := utf8.DecodeRuneInString(c.text[c.at+n:])
	return unicode.IsLetter(r)
}

// bracketInside reports whether the bracket at c.at is inside one word: a closing
// one after its first letters ("[W]e"), an opening one whose fellow closes before
// the word ends ("end[ed]").
func (c *cutter) bracketInside(r rune) bool {
	if r == ']' || r == ')' {
		return true
	}
	for i, x := range c.text[c.at+1:] {
		switch {
		case x == ']' || x == ')':
			return i > 0
		case !unicode.IsLetter(x):
			return false
		}
	}
	return false
}

// lineHyphen returns the length of a hyphen with the line end behind it, where
// a word goes on in small letters on the next line, else 0. What the page puts
// between the two lines does not count.
func (c *cutter) lineHyphen(r rune, n int) int {
	if r != '-' && r != '\u2010' {
		return 0
	}
	i, lines := c.at+n, 0
	skip := c.skip
	for i < len(c.text) {
		for len(skip) > 0 && skip[0].End <= i {
			skip = skip[1:]
		}
		if len(skip) > 0 && skip[0].Start <= i {
			i, lines = skip[0].End, 1
			continue
		}
		switch c.text[i] {
		case '\n', '\f':
			lines++
		case ' ', '\t', '\r':
		default:
			low, _ := utf8.DecodeRuneInString(c.text[i:])
			if lines == 0 || lines > 3 || !unicode.IsLower(low) {
				return 0
			}
			return i - c.at
		}
		i++
	}
	return 0
}

// digits reads a number: digits with commas and points between them. The commas
// of thousands go; "1.5" keeps its point.
func (c *cutter) digits() word {
	w := word{Span: claim.Span{Start: c.at}}
	c.buf = c.buf[:0]
	for c.at < len(c.text) {
		b := c.text[c.at]
		if b >= '0' && b <= '9' {
			c.buf = append(c.buf, b)
			c.at++
			continue
		}
		if (b != ',' && b != '.') || c.at+1 >= len(c.text) || c.text[c.at+1] < '0' || c.text[c.at+1] > '9' {
			break
		}
		if b == '.' || !threeDigits(c.text[c.at+1:]) {
			c.buf = append(c.buf, '.')
		}
		c.at++
	}
	w.End, w.form = c.at, string(c.buf)
	return w
}

// threeDigits reports whether s begins with exactly three digits.
func threeDigits(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' }

// ownWord reports whether r is of a script that is written without spaces: each
// of its characters is a word.
func ownWord(r rune) bool {
	return r >= 0x0e00 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}

// cut returns the words of s outside skip. "Per cent" is one word.
func cut(s string, skip []claim.Span) []word {
	c := cutter{text: s, skip: skip}
	out := make([]word, 0, len(s)/5+4)
	for {
		w, ok := c.next()
		if !ok {
			return out
		}
		if w.form == "cent" && len(out) > 0 && out[len(out)-1].form == "per" && w.Start-out[len(out)-1].End <= 2 {
			last := &out[len(out)-1]
			last.End, last.form = w.End, "percent"
			continue
		}
		out = append(out, w)
	}
}

// forms returns the folded words of s.
func forms(s string) []string {
	ws := cut(s, nil)
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.form
	}
	return out
}

// foldRune appends r to b as it is compared: small, without accents, ligatures
// in their letters.
func foldRune(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	}
	r = unicode.ToLower(r)
	if i := strings.IndexRune(accented, r); i >= 0 {
		return append(b, plainOf[utf8.RuneCountInString(accented[:i])])
	}
	if s, ok := ligatures[r]; ok {
		return append(b, s...)
	}
	return utf8.AppendRune(b, r)
}

// accented and plainOf are letters with marks and the letters under them, one
// for one.
const (
	accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž"
	plainOf  = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz"
)

// ligatures are the characters that stand for several letters.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ĳ': "ij"}
