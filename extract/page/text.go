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
	signText(a)
	marks := listMarks(text)
	var blocks []claim.Block
	for _, b := range a.Blocks {
		for _, b := range setOff(text, b) {
			blocks = append(blocks, items(text, b, marks)...)
		}
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
		isItem(s) || strings.ContainsRune("\"“„«", firstRune(s)) && strings.ContainsRune("\"”“»", lastRune(s)) || phraseOf(s, n) != nil {
		return
	}
	a.Blocks[0].Kind, a.Blocks[0].Level = claim.Heading, 1
	a.Candidates = map[string][]claim.Candidate{"title": {{Value: s, From: "text"}}}
}

func isItem(s string) bool { return itemMark(s) != "" }

// itemMark is the mark of a list item at the start of s with the space after
// it, or "".
func itemMark(s string) string {
	for _, mark := range [...]string{"- ", "• ", "* ", "– ", "•\t", "-\t", "*\t"} {
		if strings.HasPrefix(s, mark) {
			return mark
		}
	}
	return ""
}

// listMarks are the marks that begin lines of text, without those that begin
// only one: a single dash opens a signature or a remark.
func listMarks(text string) map[string]bool {
	seen, twice := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(text) {
		if m := itemMark(strings.TrimLeft(line, " \t")); m != "" {
			twice[m] = seen[m] || strings.HasPrefix(m, "•")
			seen[m] = true
		}
	}
	return twice
}

// items splits a block in which lines begin with a list mark: one item a mark,
// and a paragraph of the lines before the first.
func items(text string, b claim.Block, marks map[string]bool) []claim.Block {
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
		if marks[itemMark(strings.TrimLeft(line, " \t"))] {
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

// maxPointed is how many lines may follow a pointer ("Related stories:") at
// the end of a text and still be its list.
const maxPointed = 12

// boilerplate goes from the end of the text towards its start, and from the
// start on, as long as a block is surely a box. It stops at the first one that
// is not: the words "sign up for our newsletter" in the middle of an article
// are part of it. Headlines under "Related stories:" go with it.
func boilerplate(a *claim.Article) {
	box := func(i int) bool {
		s := a.Text[a.Blocks[i].Span.Start:a.Blocks[i].Span.End]
		p := phraseOf(s, words(s))
		return p != nil && p.sure
	}
	mark := func(i int) { a.Blocks[i].Kind, a.Blocks[i].Level = claim.Boilerplate, 0 }
	end := len(a.Blocks)
	for i := end - 1; i > 0; i-- {
		switch s := a.Text[a.Blocks[i].Span.Start:a.Blocks[i].Span.End]; {
		case box(i) && (i == end-1 || announces(s)):
			for end > i {
				end--
				mark(end)
			}
		case end-i > maxPointed || !headlineLike(s):
			i = 0
		}
	}
	for i := 0; i < end-1 && box(i); i++ {
		mark(i)
	}
}

// announces reports whether s announces a list of other articles.
func announces(s string) bool {
	p := phraseOf(s, words(s))
	return p != nil && p.reason == pointerReason && words(s) <= 6
}

// headlineLike reports whether s is one short line that is no sentence.
func headlineLike(s string) bool {
	return words(s) <= 20 && !strings.ContainsAny(s, "\n") && !strings.ContainsRune(".!?:\"”’…", lastRune(s))
}
