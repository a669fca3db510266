package page

import (
	"strings"

	"stet/extract/claim"
)

// setOff splits a block in which lines begin with ">", as Markdown and mail set
// off what they quote: a claim.BlockQuote for each paragraph of such lines, a
// paragraph for the lines around them. The mark of a block's first line is no
// part of it; the others stay where they are. Lines that end no sentence are a
// list of links, not a quote.
func setOff(text string, b claim.Block) []claim.Block {
	if b.Kind != claim.Paragraph || !strings.Contains(text[b.Span.Start:b.Span.End], ">") {
		return []claim.Block{b}
	}
	var out []claim.Block
	cur := claim.Block{Kind: claim.Paragraph}
	flush := func() {
		if cur.Span.Len() > 0 {
			out = append(out, cur)
		}
		cur.Span = claim.Span{}
	}
	ends := false
	for at := b.Span.Start; at < b.Span.End; {
		next := b.Span.End
		if i := strings.IndexByte(text[at:next], '\n'); i >= 0 {
			next = at + i + 1
		}
		words := strings.TrimLeft(text[at:next], "> \t")
		kind := claim.Paragraph
		if strings.HasPrefix(strings.TrimLeft(text[at:next], " \t"), ">") {
			kind = claim.BlockQuote
		}
		line := trim(text, claim.Span{Start: next - len(words), End: next})
		if kind == claim.Paragraph {
			line = trim(text, claim.Span{Start: at, End: next})
		}
		if kind != cur.Kind || line.Len() == 0 {
			flush()
		}
		cur.Kind = kind
		if line.Len() > 0 {
			if cur.Span.Len() == 0 {
				cur.Span.Start = line.Start
			}
			cur.Span.End = line.End
			ends = ends || kind == claim.BlockQuote && endsSentence(text[line.Start:line.End])
		}
		at = next
	}
	flush()
	if !ends {
		return []claim.Block{b}
	}
	return out
}
