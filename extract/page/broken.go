package page

import (
	"strings"
	"unicode"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// cutShort is the notice of a page or text that ends in the middle.
const cutShort = "This page breaks off in the middle: it did not come whole, and only what came was read. Fetch it again, or compare it with the page in your browser."

// endsInside reports whether HTML that opens a document does not close it, and
// ends within a text or a tag. Many pages leave out the end tags (HTML standard,
// 13.1.2.4); those end with some other one.
func endsInside(source string) bool {
	s := strings.TrimRightFunc(source, unicode.IsSpace)
	if s == "" || strings.HasSuffix(s, ">") {
		return false
	}
	head := strings.ToLower(s[:min(len(s), 4096)])
	if !strings.Contains(head, "<html") && !strings.Contains(head, "<body") && !strings.Contains(head, "<!doctype html") {
		return false
	}
	for _, end := range [...]string{"</html", "</HTML", "</body", "</BODY"} {
		if strings.Contains(s, end) {
			return false
		}
	}
	return true
}

// unfinishedWords is how many words the last paragraph of a text has at least
// that may have lost its end.
const unfinishedWords = 12

// endsUnfinished reports whether a text that came over the network ends in the
// middle of a sentence, although its other paragraphs do not, and without the end
// of its line.
func endsUnfinished(p fetch.Page, source string, a *claim.Article) bool {
	n := len(a.Blocks)
	if p.Status == 0 || n < 2 || strings.HasSuffix(source, "\n") || strings.HasSuffix(source, "\r") {
		return false
	}
	text := func(i int) string { return a.Text[a.Blocks[i].Span.Start:a.Blocks[i].Span.End] }
	last := text(n - 1)
	if a.Blocks[n-1].Kind != claim.Paragraph || words(last) < unfinishedWords || endsSentence(last) {
		return false
	}
	whole, all := 0, 0
	for i := range n - 1 {
		if s := text(i); a.Blocks[i].Kind == claim.Paragraph && words(s) >= unfinishedWords {
			all++
			if endsSentence(s) {
				whole++
			}
		}
	}
	return all > 0 && whole*4 >= all*3
}
