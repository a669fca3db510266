package page

import (
	"bytes"
	"html"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// The limits of what is read as Markdown: past them a text is read as a plain
// one. No article nests its quotes and lists deeper, and the parser's time grows
// with depth times length.
const (
	maxMarkdown = 1 << 20 // bytes
	maxNesting  = 50      // of quotes, lists and brackets
	maxMarks    = 1000    // of emphasis and links in one paragraph: its time grows with their square
)

// markdown reads a text in Markdown (CommonMark with GitHub's tables, strike-out
// and bare links, and footnotes). Marks of emphasis and links are taken away,
// what they set off stays to the letter, but for what is struck out; a line break
// within a paragraph is a space. Front matter is what the page says of itself. It returns a plain
// text's article for one that is beyond its limits.
func markdown(source string) (a *claim.Article) {
	defer func() {
		if recover() != nil { // a fault of the parser must not cost the text
			a = Text(source)
		}
	}()
	if len(source) > maxMarkdown || nestedTooDeep(source) {
		a = Text(source)
		a.Notices = append(a.Notices, "This Markdown file is too long or nested too deeply; it was read as a plain text, its marks left in.")
		return a
	}
	front := fetch.FrontMatter(source)
	src := []byte(definitionsApart(source[len(front):]))
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.Footnote, extension.TaskList))
	w := mdWriter{src: src, kind: claim.Paragraph}
	w.frontMatter(front)
	w.blocks(md.Parser().Parse(text.NewReader(src)))
	if len(w.d.a.Blocks) > 1 && w.d.a.Blocks[0].Kind == claim.Heading {
		first := w.d.a.Blocks[0].Span
		w.d.candidate("title", w.d.text.String()[first.Start:first.End], fromText)
	}
	return w.d.done()
}

// nestedTooDeep reports whether a line begins with more marks of quotes and
// lists, or is indented further, or holds more open brackets in a row, or a
// paragraph has more marks, than any text does. Cells of tables are read one by
// one.
func nestedTooDeep(source string) bool {
	marks := 0
	for line := range strings.Lines(source) {
		if strings.TrimSpace(line) == "" {
			marks = 0
		}
		for _, mark := range [...]string{"[", "*", "_", "`", "<", "~"} {
			marks += strings.Count(line, mark)
		}
		if marks > maxMarks && !strings.HasPrefix(strings.TrimLeft(line, " "), "|") {
			return true
		}
		rest := strings.TrimLeft(line, " \t>-*+0123456789.)")
		lead := line[:len(line)-len(rest)]
		if strings.Count(lead, ">") > maxNesting || strings.Count(lead, " ")+4*strings.Count(lead, "\t") > 8*maxNesting ||
			strings.Count(lead, "- ")+strings.Count(lead, "* ")+strings.Count(lead, "+ ")+strings.Count(lead, ". ")+strings.Count(lead, ") ") > maxNesting && strings.Trim(lead, "-*+ \n") != "" {
			return true
		}
		for _, run := range [...]string{"[", "![", "*", "_", "`", "<", "~"} {
			if strings.Contains(line, strings.Repeat(run, maxNesting)) && strings.Trim(line, run+" \r\n") != "" {
				return true
			}
		}
	}
	return false
}

// mdWriter walks a tree of Markdown and writes its blocks.
type mdWriter struct {
	d    draft
	p    passage
	src  []byte
	kind claim.BlockKind // of paragraphs: in an item or a quote
	// tight is true where the text ends in the space before words that were left
	// out.
	tight bool
}

func (w *mdWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil && !w.d.full(); n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.inline(n)
			w.d.block(claim.Heading, n.Level, &w.p)
		case *ast.Blockquote:
			w.within(n, claim.BlockQuote)
		case *ast.ListItem:
			w.within(n, claim.ListItem)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.p.write(string(n.Lines().Value(w.src)))
			w.d.block(w.kind, 0, &w.p)
		case *ast.HTMLBlock:
			w.html(n)
		case *east.Table:
			w.table(n)
		case *ast.Paragraph, *ast.TextBlock:
			w.inline(n)
			w.d.block(w.kind, 0, &w.p)
		case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default: // lists, footnotes
			w.blocks(n)
		}
	}
}

// within writes the blocks of n as blocks of a kind; an item of a list within a
// quote is an item.
func (w *mdWriter) within(n ast.Node, kind claim.BlockKind) {
	before := w.kind
	w.kind = kind
	w.blocks(n)
	w.kind = before
}

func (w *mdWriter) table(t ast.Node) {
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		if row != t.FirstChild() {
			w.p.write("\n")
		}
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell != row.FirstChild() {
				w.p.write("\t")
			}
			w.inline(cell)
		}
	}
	w.d.block(claim.Table, 0, &w.p)
}

// html writes the blocks of a piece of HTML.
func (w *mdWriter) html(n *ast.HTMLBlock) {
	code := n.Lines().Value(w.src)
	if n.HasClosure() {
		code = append(bytes.Clone(code), n.ClosureLine.Value(w.src)...)
	}
	doc, _ := parse(string(code))
	for _, b := range render(body(doc).Nodes[0]) {
		w.p.write(b.text)
		w.p.links = append(w.p.links, b.links...)
		if b.kind == claim.Paragraph {
			b.kind = w.kind
		}
		w.d.block(b.kind, b.level, &w.p)
	}
}

// inline writes the text of n's children.
func (w *mdWriter) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			w.text(c)
		case *ast.String:
			w.p.write(string(c.Value))
		case *ast.CodeSpan:
			for t := c.FirstChild(); t != nil; t = t.NextSibling() {
				if t, ok := t.(*ast.Text); ok {
					w.p.write(strings.ReplaceAll(string(t.Segment.Value(w.src)), "\n", " "))
				}
			}
		case *ast.Link:
			w.p.openLink(unescaped(string(c.Destination)))
			w.inline(c)
			w.p.closeLink()
		case *ast.AutoLink:
			w.p.openLink(autoLink(c, w.src))
			w.p.write(string(c.Label(w.src)))
			w.p.closeLink()
		case *ast.RawHTML:
			if tag := strings.ToLower(string(c.Segments.Value(w.src))); strings.HasPrefix(tag, "<br") {
				w.p.write("\n")
			}
		case *east.Strikethrough:
			w.struck(c)
		case *ast.Image:
			w.picture(c)
		case *east.FootnoteLink:
			w.d.drop(w.kind, "["+strconv.Itoa(c.Index)+"]", markReason)
		case *east.FootnoteBacklink, *east.TaskCheckBox:
		case *ast.Emphasis:
			marks := w.product(c)
			w.p.write(marks)
			w.inline(c)
			w.p.write(marks)
		default:
			w.inline(c)
		}
	}
}

// product returns the marks of an emphasis that is none: "2*3*4" has a star
// between digits.
func (w *mdWriter) product(n *ast.Emphasis) string {
	first, ok := n.FirstChild().(*ast.Text)
	last, fine := n.LastChild().(*ast.Text)
	if !ok || !fine {
		return ""
	}
	from, to := first.Segment.Start, last.Segment.Stop
	if w.digit(from-n.Level-1) && w.digit(from) || w.digit(to-1) && w.digit(to+n.Level) {
		return strings.Repeat(string(w.src[from-1]), n.Level)
	}
	return ""
}

func (w *mdWriter) digit(at int) bool {
	return at >= 0 && at < len(w.src) && w.src[at] >= '0' && w.src[at] <= '9'
}

// definition is a line that says where a link leads.
var definition = regexp.MustCompile(`^ {0,3}\[[^\]\[^][^\]\[]{0,99}\]:[ \t]+<?(https?://|mailto:)\S+(\s+("[^"]*"|'[^']*'|\([^)]*\)))?\s*$`)

// definitionsApart sets lines that define links apart from a line of text before
// them, which they would be part of (CommonMark 0.31, 4.7: none may interrupt a
// paragraph).
func definitionsApart(source string) string {
	var b strings.Builder
	fence, before := "", ""
	for line := range strings.Lines(source) {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		case before != "" && strings.Contains(line, "]:") && definition.MatchString(line) && !definition.MatchString(before):
			b.WriteByte('\n')
		}
		b.WriteString(line)
		before = trimmed
	}
	return b.String()
}

// Why marks of notes and texts of pictures are left out.
const (
	markReason    = "mark of a note"
	pictureReason = "text of a picture"
)

// picture lists the text that stands for a picture where it can't be shown, and
// its title, as left out.
func (w *mdWriter) picture(n *ast.Image) {
	before, tight := w.p, w.tight
	w.p = passage{}
	w.inline(n)
	text, _ := w.p.take()
	w.d.drop(claim.Caption, text, pictureReason)
	w.d.drop(claim.Caption, unescaped(string(n.Title)), pictureReason)
	w.p, w.tight = before, tight
}

// struck lists words that are struck out as left out.
func (w *mdWriter) struck(n ast.Node) {
	before := w.p
	w.p = passage{}
	w.inline(n)
	text, _ := w.p.take()
	w.d.drop(w.kind, text, struckReason)
	w.p = before
	w.tight = len(w.p.b) == 0 || w.p.b[len(w.p.b)-1] == ' '
}

func (w *mdWriter) text(t *ast.Text) {
	s := string(t.Segment.Value(w.src))
	if !t.IsRaw() {
		s = unescaped(s)
	}
	if w.tight { // the space after what was struck out
		s, w.tight = strings.TrimLeft(s, " "), false
	}
	w.p.write(s)
	switch {
	case w.kind == claim.BlockQuote && w.attribution(t):
		w.d.block(w.kind, 0, &w.p)
	case t.HardLineBreak():
		w.p.write("\n")
	case t.SoftLineBreak():
		w.p.write(" ")
	}
}

// attribution reports whether the line after t, in the same paragraph, says who
// is quoted: it begins with a dash, and the quote has ended.
func (w *mdWriter) attribution(t *ast.Text) bool {
	next, ok := t.NextSibling().(*ast.Text)
	if _, whole := t.Parent().(*ast.Paragraph); !ok || !whole || !t.SoftLineBreak() && !t.HardLineBreak() {
		return false
	}
	s := string(next.Segment.Value(w.src))
	for _, dash := range [...]string{"—", "–", "--", "- "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			said := string(w.p.b)
			more := strings.TrimLeft(rest, "- ") != "" || next.NextSibling() != nil
			return more && (endsSentence(said) || strings.ContainsRune(`”“"»«’`, lastRune(strings.TrimSpace(said))))
		}
	}
	return false
}

func autoLink(n *ast.AutoLink, src []byte) string {
	address := string(n.URL(src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		address = "mailto:" + address
	}
	return address
}

// unescaped takes the backslash off punctuation and turns character references
// into characters (CommonMark 0.31, 2.4 and 2.5).
func unescaped(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case c == '&':
			end := strings.IndexByte(s[i:min(len(s), i+40)], ';')
			if end < 0 {
				b.WriteByte(c)
				continue
			}
			b.WriteString(html.UnescapeString(s[i : i+end+1]))
			i += end
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
