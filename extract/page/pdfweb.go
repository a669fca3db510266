package page

import (
	"regexp"
	"strings"

	"stet/extract/page/pdf"
)

// isPrinted reports whether a PDF is a web page that was printed from a browser:
// by the program that wrote it, or for the address in its running head or foot.
func isPrinted(doc *pdf.Document) bool {
	if strings.Contains(doc.Producer, "Skia/PDF") && !strings.Contains(doc.Producer, "Google Docs") {
		return true
	}
	for _, d := range doc.Dropped {
		if strings.HasPrefix(d.Reason, "running") && (strings.Contains(d.Text, "https://") || strings.Contains(d.Text, "http://") || strings.Contains(d.Text, "file:///")) {
			return true
		}
	}
	return false
}

// leastKept is the part of a text, in percent, that is at least left of it; where
// less would be, what looks like a box may be the article.
const leastKept = 30

// furniture tells which paragraphs of a printed web page are no part of its
// article, and why: what stands outside the one article that the file marks, or
// before its headline; buttons; boxes, calls and credits by their words, with the
// list or line that belongs to them; and all after the heading of the comments.
func furniture(doc *pdf.Document) map[int]string {
	b := printedPage{ps: doc.Paragraphs, why: map[int]string{}, before: make([]int, 1, len(doc.Paragraphs)+1)}
	for i := range b.ps {
		b.before = append(b.before, b.before[i]+len(b.ps[i].Text))
	}
	b.outside(doc.Title)
	for i := 0; i < len(b.ps); i++ {
		i = b.box(i)
	}
	all, gone := b.before[len(b.ps)], 0
	for i := range b.ps {
		if b.why[i] != "" {
			gone += len(b.ps[i].Text)
		}
	}
	if (all-gone)*100 < all*leastKept {
		return nil
	}
	return b.why
}

// printedPage is a web page that was printed, paragraph by paragraph.
type printedPage struct {
	ps  []pdf.Paragraph
	why map[int]string
	top int // the headline, -1 for none
	// before is how many bytes stand before each paragraph, and at its end all.
	before []int
}

// outside lists what stands before the headline, and outside the article where
// the file marks one that holds half of the text.
func (b *printedPage) outside(title string) {
	size, all := map[int]int{}, 0
	for i := range b.ps {
		size[b.ps[i].Article] += len(b.ps[i].Text)
		all += len(b.ps[i].Text)
	}
	main := 0
	for a, n := range size {
		if a != 0 && n*2 > all {
			main = a
		}
	}
	b.top = -1
	for i := range b.ps {
		if p := &b.ps[i]; p.Kind == pdf.Heading && (main == 0 || p.Article == main) && headlineOf(p.Text, title) {
			b.top = i
			break
		}
	}
	for i := range b.ps {
		if p := &b.ps[i]; i < b.top || main != 0 && p.Article != main && i != b.top {
			b.why[i] = outsideReason
		}
	}
}

// headlineOf reports whether a page's title begins with a heading.
func headlineOf(heading, title string) bool {
	h := folded(heading)
	return h != "" && strings.HasPrefix(folded(title)+" ", h+" ")
}

// box looks at one paragraph and returns the last one that went with it.
func (b *printedPage) box(i int) int {
	p := &b.ps[i]
	if b.why[i] != "" || p.Kind == pdf.Table || i == b.top {
		return i
	}
	if p.Button {
		b.why[i] = "button"
		return i
	}
	ph := phraseOf(p.Text, words(p.Text))
	if p.Kind == pdf.Heading && (commentsHead.MatchString(p.Text) || ph != nil && ph.reason == "comment box" && b.late(i)) {
		for ; i < len(b.ps); i++ {
			if b.why[i] == "" {
				b.why[i] = commentReason
			}
		}
		return i
	}
	if ph == nil || p.Kind == pdf.Caption && ph.reason == "credit" {
		return i
	}
	b.why[i] = ph.reason
	switch {
	case ph.reason == pointerReason && announces(p.Text):
		for i+1 < len(b.ps) && b.why[i+1] == "" && b.ps[i+1].Kind != pdf.Heading && b.ps[i+1].Kind != pdf.Table && headlineLike(b.ps[i+1].Text) {
			i++
			b.why[i] = pointerReason
		}
	case p.Kind == pdf.Heading && i+1 < len(b.ps) && b.ps[i+1].Kind == pdf.Plain && words(b.ps[i+1].Text) <= boxWords && ph.signed(strings.ToLower(b.ps[i+1].Text)):
		i++
		b.why[i] = ph.reason
	}
	return i
}

// late reports whether a paragraph stands in the last part of the text.
func (b *printedPage) late(i int) bool {
	return b.before[i]*10 > b.before[len(b.ps)]*7
}

// commentsHead is the heading of readers' comments.
var commentsHead = regexp.MustCompile(`(?i)^\W{0,3}(\d+ )?(readers?['’]? )?(comments?|kommentare?|commentaires)(:? \(?\d+\)?)?\W{0,3}$`)

const (
	commentReason = "readers' comments"
	boxWords      = 30 // of the text under a box's heading, at most
)
