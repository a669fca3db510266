// Package text cuts an article into tokens and sentences. It changes nothing:
// every token and sentence is a span of the article's own bytes.
package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// Kind tells what a token is made of.
type Kind uint8

// The kinds of token.
const (
	// Word is a run of letters with the marks that belong inside it:
	// apostrophes between letters ("don't", "O’Brien"), soft hyphens, digits
	// after the first letter ("Q3"), dots of an initialism ("U.S."). A
	// possessive ending is a token of its own.
	Word Kind = iota
	// Number is a run of digits with commas and points between digits
	// ("1,250.5"). What follows it without a space is a token of its own
	// ("3bn" is a Number and a Word).
	Number
	// Clitic is a possessive or contracted ending: "'s", "’s", or the bare
	// apostrophe after a plural.
	Clitic
	// Punct is one mark: comma, full stop, quote mark, bracket, dash. An
	// ellipsis of dots is one token.
	Punct
	// Symbol is anything else that is visible: "$", "%", "@", an emoji.
	Symbol
)

// Token is one piece of the text without white space.
type Token struct {
	claim.Span
	Kind Kind
	// Glued is set when no white space lies between the token before and this
	// one.
	Glued bool
}

// Sentence is a span of text inside one block with its tokens.
type Sentence struct {
	Span        claim.Span
	Block       int // index into Article.Blocks
	First, Last int // tokens [First, Last)
}

// Doc is an article with its tokens and sentences, in order. Tokens lie inside
// blocks; blocks of boilerplate have none.
type Doc struct {
	Article   *claim.Article
	Text      string // Article.Text
	Tokens    []Token
	Sentences []Sentence

	gluedTried int // words looked up by gluedCue
}

// New cuts a into tokens and sentences.
func New(a *claim.Article) *Doc {
	d := &Doc{Article: a, Text: a.Text}
	d.Tokens = make([]Token, 0, len(a.Text)/5+8)
	for i, b := range a.Blocks {
		if b.Kind == claim.Boilerplate || b.Span.Start < 0 || b.Span.End > len(a.Text) || b.Span.Len() <= 0 {
			continue
		}
		first := len(d.Tokens)
		d.tokenize(b.Span)
		d.split(i, first)
	}
	return d
}

// Word returns the text of token i, "" outside the document.
func (d *Doc) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Text[d.Tokens[i].Start:d.Tokens[i].End]
}

// Lower returns the text of token i in lower case, without soft hyphens and
// with typographic apostrophes made straight, "" outside the document.
func (d *Doc) Lower(i int) string { return Lower(d.Word(i)) }

// Lower returns s in lower case, without soft hyphens and zero-width
// characters, and with typographic apostrophes made straight.
func Lower(s string) string {
	var buf [wordBuffer]byte
	if b, ok := lowerASCII(buf[:0], s); ok {
		if b == nil {
			return s
		}
		return string(b)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			return '\''
		case Invisible(r):
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// wordBuffer is how many bytes of a word fit on the stack.
const wordBuffer = 48

// lowerASCII appends s to b in lower case: nil where s is so already. It reports
// false for what is not ASCII or does not fit.
func lowerASCII(b []byte, s string) ([]byte, bool) {
	up := -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return nil, false
		case 'A' <= c && c <= 'Z' && up < 0:
			up = i
		}
	}
	if up < 0 {
		return nil, true
	}
	if len(s) > cap(b) {
		return nil, false
	}
	b = append(b, s...)
	for i, c := range b[up:] {
		if 'A' <= c && c <= 'Z' {
			b[up+i] = c + 'a' - 'A'
		}
	}
	return b, true
}

// Invisible reports whether r is a soft hyphen, a joiner, a sign for the direction
// of writing or another character without width that may stand inside a word.
func Invisible(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r == '\u2060' ||
		r >= '\u2066' && r <= '\u2069' || r == '\ufeff'
}

// Capital reports whether token i begins with an upper-case letter.
func (d *Doc) Capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// Is reports whether token i exists and is of kind k.
func (d *Doc) Is(i int, k Kind) bool { return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == k }

// TokenAt returns the index of the first token that ends after offset; it is
// len(d.Tokens) past the last one.
func (d *Doc) TokenAt(offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); d.Tokens[mid].End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// SentenceAt returns the index of the sentence in which offset lies, of the
// next one where it lies between two, and of the last one past the end. It
// returns -1 for a document without sentences.
func (d *Doc) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); d.Sentences[mid].Span.End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return min(lo, len(d.Sentences)-1)
}

// Span returns the span from token i to token j, both included.
func (d *Doc) Span(i, j int) claim.Span {
	return claim.Span{Start: d.Tokens[i].Start, End: d.Tokens[j].End}
}

// Sentence returns the span of the sentence that s starts in, zero for a
// document without sentences.
func (d *Doc) Sentence(s claim.Span) claim.Span {
	if i := d.SentenceAt(s.Start); i >= 0 {
		return d.Sentences[i].Span
	}
	return claim.Span{}
}

// Claim returns a claim of kind k at s with its text and sentence filled in;
// the facade adds the id.
func (d *Doc) Claim(k claim.Kind, s claim.Span, rule string, confidence float64) claim.Claim {
	return claim.Claim{Kind: k, Span: s, Text: d.Text[s.Start:s.End], Sentence: d.Sentence(s), Rule: rule, Confidence: confidence}
}

// Place names the place of s to people: "3.2" is the second sentence of the
// third block. Headings and boilerplate count as blocks. In an article that has
// pages the page goes first: "p. 4, 3.2". It returns "" for a document without
// sentences.
func (d *Doc) Place(s claim.Span) string {
	i := d.SentenceAt(s.Start)
	if i < 0 {
		return ""
	}
	block := d.Sentences[i].Block
	n := 1
	for j := i - 1; j >= 0 && d.Sentences[j].Block == block; j-- {
		n++
	}
	place := strconv.Itoa(block+1) + "." + strconv.Itoa(n)
	if m, ok := d.Article.PageAt(s.Start); ok {
		place = "p. " + m.Name() + ", " + place
	}
	return place
}

// Words returns s as a label: every run of white space, no-break spaces too,
// is one space, and characters without width are gone.
func Words(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if Invisible(r) {
			return -1
		}
		return r
	}, s)
}
