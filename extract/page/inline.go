package page

import (
	"strings"
	"unicode"

	"stet/extract/claim"
)

// line collects the text of one block. White space is treated as a browser
// does: a run of ASCII white space is one space, none at the edges or around a
// line break; a no-break space is a character like any other. Characters of
// no width that shape no letter go, see withoutUnseen; nothing else is changed, and no space comes in where the source has none.
type line struct {
	b       strings.Builder
	links   []claim.Link // spans into b
	space   bool         // a space is due before the next character
	breaks  int          // line breaks since the last character
	tabs    int          // tabs that are due before the next character
	lead    int          // tabs at the front
	linked  int          // bytes inside links
	inner   int          // bytes inside links to places of the page itself
	bold    int          // bytes inside b, strong
	href    string       // of the open link
	from    int          // where the open link began
	slant   int          // bytes inside em, i
	strong  int          // how many bold elements are open
	slanted int          // how many slanted ones
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// write adds a text node.
func (l *line) write(s string, pre bool) {
	s = withoutUnseen(s)
	if pre {
		l.put(strings.ReplaceAll(s, "\r\n", "\n"))
		return
	}
	for s != "" {
		i := 0
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		if i > 0 {
			l.space = true
			s = s[i:]
			continue
		}
		for i < len(s) && !isSpace(s[i]) {
			i++
		}
		l.put(s[:i])
		s = s[i:]
	}
}

// put adds characters as they are, after the space or line break that is due.
func (l *line) put(s string) {
	if s == "" {
		return
	}
	switch {
	case l.b.Len() == 0:
		l.lead = l.tabs
	case l.breaks > 0:
		l.b.WriteByte('\n')
	case l.space && l.tabs == 0:
		l.b.WriteByte(' ')
	}
	for ; l.tabs > 0; l.tabs-- {
		l.b.WriteByte('\t')
	}
	if l.href != "" && (l.from < 0 || l.b.Len() == 0) {
		l.from = l.b.Len()
	}
	l.space, l.breaks = false, 0
	l.b.WriteString(s)
	if l.href != "" {
		l.linked += len(s)
	}
	if l.strong > 0 {
		l.bold += len(s)
	}
	if l.slanted > 0 {
		l.slant += len(s)
	}
}

func (l *line) openLink(href string) { l.href, l.from = href, -1 }

func (l *line) closeLink() {
	if l.href != "" && l.from >= 0 && l.from < l.b.Len() {
		l.links = append(l.links, claim.Link{Span: claim.Span{Start: l.from, End: l.b.Len()}, URL: l.href})
	}
	l.href, l.from = "", -1
}

// take returns the block's text without Unicode white space at its edges, but
// with the tabs that stand for empty cells at its front, and
// the links moved along, and begins anew. An open link goes on in the next
// block.
func (l *line) take() (text string, links []claim.Link) {
	href := l.href
	l.closeLink()
	raw := l.b.String()
	cut := l.lead + len(raw[l.lead:]) - len(strings.TrimLeftFunc(raw[l.lead:], edge)) - l.lead
	text = raw[:l.lead] + strings.TrimFunc(raw[l.lead:], edge)
	for _, k := range l.links {
		k.Span.Start, k.Span.End = max(k.Span.Start-cut, 0), min(k.Span.End-cut, len(text))
		if k.Span.Start < k.Span.End {
			links = append(links, k)
		}
	}
	*l = line{strong: l.strong, slanted: l.slanted, from: -1}
	if href != "" {
		l.openLink(href)
	}
	return text, links
}

// edge is white space of any kind and marks of no width.
func edge(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}
