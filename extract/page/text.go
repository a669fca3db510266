package page

import (
	"strings"

	"stet/extract/claim"
)

// maxHeadline is the longest first line, in bytes, that may be a headline.
const maxHeadline = 200

// Text reads a plain text, which stays as it is to the letter; only the
// kinds of its blocks are told. Boxes and copyright lines at its head and tail
// become claim.Boilerplate. The title stays empty, since nothing says for sure
// that a first line is one; a short first line is offered as a candidate.
func Text(text string) *claim.Article {
	a := claim.Plain(text)
	headline(a)
	var blocks []claim.Block
	for _, b := range a.Blocks {
		blocks = append(blocks, items(text, b)...)
	}
	a.Blocks = blocks
	boilerplate(a)
	return a
}

// headline makes a heading of a first block that is one short line without a
// sentence's end, when more text follows.
func headline(a *claim.Article) {
	if len(a.Blocks) < 2 {
		return
	}
	s := a.Text[a.Blocks[0].Span.Start:a.Blocks[0].Span.End]
	n := words(s)
	if len(s) > maxHeadline || strings.ContainsAny(s, "\n\r") || n < 2 || n > 25 || strings.ContainsRune(".,;:", lastRune(s)) ||
		isItem(s) || strings.ContainsRune("\"“„«", firstRune(s)) && strings.ContainsRune("\"”“»", lastRune(s)) || phraseOf(s) != nil {
		return
	}
	a.Blocks[0].Kind, a.Blocks[0].Level = claim.Heading, 1
	a.Candidates = map[string][]claim.Candidate{"title": {{Value: s, From: "text"}}}
}

func isItem(s string) bool {
	for _, mark := range [...]string{"- ", "• ", "* ", "– ", "•\t", "-\t", "*\t"} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// items splits a block in which lines begin with a list mark: one item a mark,
// and a paragraph of the lines before the first.
func items(text string, b claim.Block) []claim.Block {
	if b.Kind != claim.Paragraph {
		return []claim.Block{b}
	}
	var out []claim.Block
	start, kind := b.Span.Start, claim.Paragraph
	for at := b.Span.Start; at < b.Span.End; {
		end := b.Span.End
		if i := strings.IndexByte(text[at:end], '\n'); i >= 0 {
			end = at + i + 1
		}
		line := text[at:end]
		if lead := len(line) - len(strings.TrimLeft(line, " \t")); isItem(line[lead:]) {
			if s := trim(text, claim.Span{Start: start, End: at}); s.Len() > 0 {
				out = append(out, claim.Block{Kind: kind, Span: s})
			}
			start, kind = at, claim.ListItem
		}
		at = end
	}
	if s := trim(text, claim.Span{Start: start, End: b.Span.End}); s.Len() > 0 {
		out = append(out, claim.Block{Kind: kind, Span: s})
	}
	return out
}

// trim narrows s by white space at both ends.
func trim(text string, s claim.Span) claim.Span {
	part := text[s.Start:s.End]
	left := strings.TrimSpace(part)
	if left == "" {
		return claim.Span{Start: s.Start, End: s.Start}
	}
	s.Start += strings.Index(part, left)
	s.End = s.Start + len(left)
	return s
}

// boilerplate goes from the end of the text towards its start, and from the
// start on, as long as a block is surely a box. It stops at the first one that
// is not: the words "sign up for our newsletter" in the middle of an article
// are part of it. A heading above a box is not taken along.
func boilerplate(a *claim.Article) {
	mark := func(i int) bool {
		b := &a.Blocks[i]
		p := phraseOf(a.Text[b.Span.Start:b.Span.End])
		if p == nil || !p.sure {
			return false
		}
		b.Kind, b.Level = claim.Boilerplate, 0
		return true
	}
	last := len(a.Blocks) - 1
	for last > 0 && mark(last) {
		last--
	}
	for i := 0; i < last && mark(i); i++ {
	}
}
