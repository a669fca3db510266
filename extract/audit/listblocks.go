package audit

import (
	"fmt"
	"strconv"
	"strings"

	"stet/extract/claim"
)

// blocksAfter counts the list that follows in blocks of its own: the bullets
// behind "for five reasons:", the numbered paragraphs or headings behind a
// headline "Five reasons to …".
func (p *page) blocksAfter(f *figure, n int) (claim.Warning, bool) {
	s := p.Sentences[f.sentence]
	block := s.Block
	b := p.Article.Blocks[block]
	colon := strings.HasSuffix(strings.TrimSpace(p.Text[b.Span.Start:b.Span.End]), ":")
	opens := b.Kind == claim.Heading && f.first <= s.First+1
	if !colon && !opens || s.Last < len(p.Tokens) && p.SentenceAt(b.Span.End-1) != f.sentence {
		return claim.Warning{}, false
	}
	if colon && (s.Last-f.last > near+1 || p.figuresAfter(f)) {
		return claim.Warning{}, false
	}
	spans := p.numbered(block+1, opens)
	if len(spans) == 0 && colon {
		spans = p.bullets(block + 1)
	}
	have := len(spans)
	if have < 2 {
		return claim.Warning{}, false
	}
	spans = append([]claim.Span{f.Span}, spans...)
	if have == n {
		return warn(ListLength, claim.OK, fmt.Sprintf("%s items follow, as announced", inWords(n)), spans...), true
	}
	said := fmt.Sprintf("%s items follow the announced %s", inWords(have), inWords(n))
	if opens && !colon && have < n {
		return warn(ListLength, claim.CannotTell, said+"; the rest may stand on another page", spans...), true
	}
	return warn(ListLength, claim.Flag, said, spans...), true
}

// figuresAfter reports whether a count stands between f and its block's end.
func (p *page) figuresAfter(f *figure) bool {
	for _, g := range p.in(f.sentence) {
		if g.first > f.first && g.kind() == claim.Count {
			return true
		}
	}
	return false
}

// bullets returns the list items that begin at block i and follow each other.
func (p *page) bullets(i int) []claim.Span {
	var out []claim.Span
	for ; i < len(p.Article.Blocks) && p.Article.Blocks[i].Kind == claim.ListItem; i++ {
		out = append(out, p.Article.Blocks[i].Span)
	}
	return out
}

// numbered returns the blocks from i on that are numbered 1, 2, 3. Where far is
// set other blocks may stand between them; the last number of all counts.
func (p *page) numbered(i int, far bool) []claim.Span {
	var out []claim.Span
	for stop := min(len(p.Article.Blocks), i+500); i < stop; i++ {
		b := p.Article.Blocks[i]
		switch k := numberOf(p.Text[b.Span.Start:b.Span.End]); {
		case k == len(out)+1:
			out = append(out, b.Span)
		case k > 0 && far:
			return nil // counts down, or skips
		case !far && k == 0:
			return out
		}
	}
	return out
}

// numberOf returns the number with which a block begins: "3. Keep the change".
// It is 0 for none.
func numberOf(s string) int {
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || i > 2 || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	n, _ := strconv.Atoi(s[:i])
	return n
}
