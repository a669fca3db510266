package claim

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// ErrSpan is returned for a span that does not lie in a text or splits a
// character.
var ErrSpan = errors.New("span outside the text")

// BlockKind tells what part of an article a block is.
type BlockKind string

// The kinds of block.
const (
	Heading    BlockKind = "heading"
	Paragraph  BlockKind = "paragraph"
	BlockQuote BlockKind = "quote"
	ListItem   BlockKind = "list_item"
	Caption    BlockKind = "caption"
	Table      BlockKind = "table"
	Embed      BlockKind = "embed"
	// Boilerplate is a part of a plain text that is not the article: follow
	// and comment lines at its end. No claim is made in it.
	Boilerplate BlockKind = "boilerplate"
)

// Block is one paragraph, heading or list item. Blocks are in order and apart
// and together cover every character of Article.Text that is not white space
// between them.
type Block struct {
	Kind  BlockKind
	Level int // of a heading, 1 to 6; 0 where not known and for other kinds
	Span  Span
}

// Link is a piece of the article's text that leads somewhere.
type Link struct {
	Span Span
	URL  string // absolute where the page's address is known
}

// Candidate is a value that the page offers for its title, byline or date.
type Candidate struct {
	Value string `json:"value"`
	From  string `json:"from"` // json-ld, meta, time, url, properties (of a document), text
	// Unseen says that the value stands in the page's code only, which shows its
	// readers nothing like it.
	Unseen bool `json:"unseen,omitempty"`
}

// Article is what the page says. It is derived from the page and never edited.
type Article struct {
	Title     string
	Byline    []string
	Published string // ISO 8601 date or time, "" when not known
	Modified  string // last change as the page states it, in the same form; "" when not said or the same as Published
	Site      string
	URL       string // final address, or "" for a file or pasted text
	Lang      string // ISO 639-1, "" when not known
	// Text is the blocks joined by "\n\n"; no character of the source's
	// wording is changed. A plain text stays whole, to the letter.
	Text   string
	Blocks []Block
	Links  []Link
	// Pages say on which page of the source text stands, in order of Start;
	// empty where the source has none. A footnote that was moved behind its
	// paragraph is of an earlier page than what stands before it.
	Pages []PageMark
	// Candidates hold every value found for "title", "byline", "published"
	// and "modified", the chosen one first.
	Candidates map[string][]Candidate
	Dropped    []Dropped
	// Notices are sentences for the editor about how the text was read:
	// "The page was nested too deeply; …".
	Notices []string
	// Alarms are those of the notices by which the text may not be the article,
	// or not the whole of it: to be shown until somebody has dealt with them.
	Alarms []string
	// Wall is what stands before the article or in its place: "consent", "paid",
	// "login", "robot", "script", "missing" or "front"; "" for nothing.
	Wall string
}

// Headline returns the title, or where none is stated the best candidate for
// it, a guess; "" where there is none.
func (a *Article) Headline() string {
	if c := a.Candidates["title"]; a.Title == "" && len(c) > 0 {
		return c[0].Value
	}
	return a.Title
}

// Guessed reports whether what is shown for a key of Candidates was read from
// the words of the page or the properties of a document, which programs fill in
// by themselves, from the page's address, or stands in a page's code that shows
// its readers nothing like it: a guess. What JSON-LD, meta and time elements say
// otherwise is stated.
func (a *Article) Guessed(key string) bool {
	c := a.Candidates[key]
	return len(c) > 0 && (c[0].From == "text" || c[0].From == "properties" || c[0].From == "url" || c[0].Unseen)
}

// Hash returns the SHA-256 of Text in hex. It is part of every claim's id.
func (a *Article) Hash() string {
	h := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(h[:])
}

// Slice returns the text at s, or ErrSpan.
func (a *Article) Slice(s Span) (string, error) {
	if s.Start < 0 || s.End < s.Start || s.End > len(a.Text) || !boundary(a.Text, s.Start) || !boundary(a.Text, s.End) {
		return "", fmt.Errorf("[%d,%d) of %d bytes: %w", s.Start, s.End, len(a.Text), ErrSpan)
	}
	return a.Text[s.Start:s.End], nil
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// Day returns the day on which the article was published, in UTC, and false
// where it is not known.
func (a *Article) Day() (time.Time, bool) {
	if len(a.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, a.Published[:len(time.DateOnly)])
	return t, err == nil
}

// wrapped is the length in bytes past which a line can't come from wrapping at
// a fixed width: such a text has one paragraph a line.
const wrapped = 120

// Plain makes an article of a text that is kept to the letter. Its blocks are
// the stretches between empty lines; in a text whose lines are too long to be
// wrapped ones, each line is a block.
func Plain(text string) *Article {
	a := &Article{Text: text}
	perLine := longLine(text)
	var block Span
	flush := func() {
		if block.Len() > 0 {
			a.Blocks = append(a.Blocks, Block{Kind: Paragraph, Span: block})
		}
		block = Span{}
	}
	at := 0
	for line := range strings.Lines(text) {
		s := trimmed(text, Span{at, at + len(line)})
		at += len(line)
		if s.Len() == 0 || perLine {
			flush()
		}
		switch {
		case s.Len() == 0:
		case block.Len() == 0:
			block = s
		default:
			block.End = s.End
		}
	}
	flush()
	return a
}

// longLine reports whether a line of text is longer than wrapped.
func longLine(text string) bool {
	for line := range strings.Lines(text) {
		if len(line) > wrapped {
			return true
		}
	}
	return false
}

// trimmed narrows s by the white space at both ends.
func trimmed(text string, s Span) Span {
	left := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}
