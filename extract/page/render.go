package page

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"stet/extract/claim"
)

// block is a piece of the page as a reader sees it: text set apart by block
// elements or empty lines.
type block struct {
	kind   claim.BlockKind
	level  int
	text   string
	links  []claim.Link // spans into text, addresses as the page has them
	linked int          // bytes of text inside links
	inner  int          // bytes of text inside links to places of the page itself
	bold   int          // bytes of text inside bold elements
	slant  int          // bytes of text inside slanted ones
	box    *box         // the innermost box that the text stands in
	below  bool         // a picture, film or frame stands right before it
	alt    string       // what the page says of the last picture before it
	struck []string     // pieces struck out in it, or right before it
	where  setting
}

// setting is what stands around a block, gathered on the way down.
type setting struct {
	kind    claim.BlockKind
	level   int
	named   names // what the names of all elements from the top say
	aside   bool  // in nav, aside, footer, form or an element of that role
	menu    bool  // in nav or menu or an element of that role
	article bool  // in article or main
	table   bool  // in a table used for layout
	pre     bool
	veiled  bool // hidden by the page's classes or styles, see hiding
}

// maxBlocks is how many blocks of a page are read. No article comes near it.
const maxBlocks = 20_000

// maxRendered is how many bytes of text are rendered, more than is read of any
// article.
const maxRendered = 4 << 20

// renderer walks a tree and collects its blocks.
type renderer struct {
	line   line
	left   int // bytes of text that may still be rendered
	box    *box
	where  setting
	blocks []block
	boxes  []*box           // in the order of the page
	said   map[string]names // what hints say: most boxes of a page share theirs
	inLink int
	seen   bool   // a picture stands before the text of the line
	next   bool   // or after it
	alt    string // of the last picture
	lang   string // of the page, two letters
	quoted int    // how many q elements are open
	struck []string
	erased *bool // most of the page is struck out, nil when not yet known
	unseen []unseen
	unread int // what may still be looked at of what is hidden, see hide
	hiding *hiding
}

// render returns the blocks under root in the order of the page, all of them:
// what is the article is decided later.
func render(root *html.Node) []block {
	blocks, _ := renderAll(root, 0, nil)
	return blocks
}

// renderTree is render for a page with style sheets.
func renderTree(t *tree) []block {
	blocks, _ := renderAll(t.top, 0, hidingOf(t))
	return blocks
}

// renderAll is render, and returns what the page hides apart, after looking at
// no more than unread bytes of it.
func renderAll(root *html.Node, unread int, h *hiding) ([]block, []unseen) {
	r := &renderer{hiding: h, left: maxRendered, unread: unread, said: map[string]names{"": {}}, box: &box{node: root, own: namesIn(hint(root))}, where: setting{kind: claim.Paragraph}}
	r.line.from = -1
	if root.Parent != nil {
		r.lang, _, _ = strings.Cut(strings.ToLower(attr(root.Parent, "lang")), "-")
	}
	r.boxes = append(r.boxes, r.box)
	r.children(root)
	r.flush()
	if n := len(r.blocks); n > 0 {
		r.blocks[n-1].struck = append(r.blocks[n-1].struck, r.struck...)
	}
	unveil(r.blocks)
	gather(r.boxes)
	return r.blocks, r.unseen
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil && len(r.blocks) < maxBlocks && r.left > 0; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			r.line.space = r.line.space || r.seamBehind(c)
			r.text(c.Data)
		case html.ElementNode:
			r.line.space = r.line.space || r.seam(c)
			r.element(c)
		}
	}
}

func (r *renderer) text(s string) {
	if len(s) > r.left {
		s = strings.ToValidUTF8(s[:max(r.left, 0)], "")
	}
	r.left -= len(s)
	r.line.write(s, r.where.pre)
}

func (r *renderer) element(n *html.Node) {
	switch {
	case isPicture(n.Data):
		r.box.pictures++
		if alt := attr(n, "alt"); alt != "" {
			r.alt = alt
		}
		if r.line.b.Len() == 0 {
			r.seen = true
		} else {
			r.next = true
		}
	case n.Data == "button" && r.where.kind == claim.Heading: // that opens what it stands over
		r.children(n)
	case isSkipped(n.Data):
		r.control(n)
	case isMark(n):
	case isHidden(n):
		r.hide(n)
	case !r.where.veiled && r.hiding.hides(n) && (isBlock(n.Data) || runningIn(n) == 0):
		r.veil(n)
	case n.Data == "br":
		r.lineBreak()
	case n.Data == "a":
		r.link(n)
	case n.Data == "b", n.Data == "strong":
		r.line.strong++
		r.children(n)
		r.line.strong--
	case n.Data == "em", n.Data == "i":
		r.line.slanted++
		r.children(n)
		r.line.slanted--
	case n.Data == "q":
		r.quotation(n, r.children)
	case n.Data == "sup":
		r.raised(n, r.children)
	case isStruck(n) && r.strikes(n):
		r.strike(n)
	case n.Data == "dl":
		r.terms(n)
	case n.Data == "cite" && r.where.kind == claim.BlockQuote && signs(n):
		r.block(n)
	case n.Data == "table" && isData(n):
		r.table(n)
	case isBlock(n.Data):
		r.block(n)
	default:
		r.children(n)
	}
}

// lineBreak makes a line break of one br and a new block of two.
func (r *renderer) lineBreak() {
	if r.line.b.Len() == 0 {
		return
	}
	if r.line.breaks++; r.line.breaks > 1 {
		r.flush()
	}
}

func (r *renderer) link(n *html.Node) {
	r.line.space = r.line.space || inRow(n)
	to := attr(n, "href")
	href := leads(to)
	if href == "" || r.inLink > 0 {
		before := r.line.b.Len()
		r.children(n)
		if len(to) > 1 && to[0] == '#' {
			r.line.inner += max(r.line.b.Len()-before, 0)
		}
		return
	}
	r.inLink++
	r.line.openLink(href)
	r.children(n)
	r.line.closeLink()
	r.inLink--
}

// inRow reports a link right after another, with no running text beside
// either: a row of buttons, which the page's style sets apart.
func inRow(n *html.Node) bool {
	is := func(n *html.Node) bool { return n != nil && n.Type == html.ElementNode && n.Data == "a" }
	p := n.PrevSibling
	if !is(p) || n.Parent == nil || n.Parent.Data == "p" {
		return false
	}
	return (p.PrevSibling == nil || is(p.PrevSibling) || blank(p.PrevSibling)) && (n.NextSibling == nil || is(n.NextSibling) || blank(n.NextSibling))
}

// blank reports a text of white space or an element that is no running text.
func blank(n *html.Node) bool {
	return n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" || n.Type == html.ElementNode && (isBlock(n.Data) || isSkipped(n.Data))
}

// quotation renders a q element, whose quotation marks are no text of the page:
// browsers draw those of the page's language, others around a quote inside a
// quote. Where the page has typed marks as well, which its style then hides,
// they stand alone.
func (r *renderer) quotation(n *html.Node, children func(*html.Node)) {
	first := firstLetter(n)
	last, _ := utf8.DecodeLastRuneInString(r.line.b.String())
	if strings.ContainsRune(typedMarks, first) || !r.line.space && strings.ContainsRune(typedMarks, last) && r.quoted == 0 {
		children(n)
		return
	}
	open, shut := r.marks()
	r.quoted++
	r.line.put(open)
	children(n)
	r.line.space = false
	r.line.put(shut)
	r.quoted--
}

// firstLetter returns the first character of n's text that is no white space,
// looking at first children only: marks stand at the very front.
func firstLetter(n *html.Node) rune {
	for c := n.FirstChild; c != nil; {
		if c.Type == html.ElementNode && c.Data != "q" {
			c = c.FirstChild
			continue
		}
		if s := strings.TrimLeftFunc(c.Data, unicode.IsSpace); c.Type == html.TextNode && s != "" {
			r, _ := utf8.DecodeRuneInString(s)
			return r
		}
		if c.Type == html.ElementNode {
			return 0
		}
		c = c.NextSibling
	}
	return 0
}

const typedMarks = `"'“”„‘’‚«»‹›`

// marks are those that browsers draw around a q element here, by the HTML
// Standard's section 15.3.5 and the languages that read news most.
func (r *renderer) marks() (open, shut string) {
	pairs := [2][2]string{{"“", "”"}, {"‘", "’"}}
	switch r.lang {
	case "de":
		pairs = [2][2]string{{"„", "“"}, {"‚", "‘"}}
	case "fr":
		pairs = [2][2]string{{"«", "»"}, {"«", "»"}}
	case "es", "it", "el":
		pairs = [2][2]string{{"«", "»"}, {"“", "”"}}
	case "ru", "uk":
		pairs = [2][2]string{{"«", "»"}, {"„", "“"}}
	}
	p := pairs[min(r.quoted, 1)]
	return p[0], p[1]
}

// signs reports whether a cite element ends its paragraph of a blockquote: it
// says whose words stand before it. In a footer it is a part of that.
func signs(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data != "br" || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return false
		}
	}
	return n.Parent != nil && (n.Parent.Data == "blockquote" || n.Parent.Data == "p")
}

// block renders an element that stands apart from its neighbours.
func (r *renderer) block(n *html.Node) {
	leave := r.enter(n)
	r.children(n)
	leave()
}

// enter begins a new box and returns what ends it.
func (r *renderer) enter(n *html.Node) (leave func()) {
	r.flush()
	around, where := r.box, r.where
	h := hint(n)
	own, known := r.said[h]
	if !known {
		own = namesIn(h)
		r.said[h] = own
	}
	r.box = &box{parent: around, node: n, own: own}
	r.boxes = append(r.boxes, r.box)
	r.where = where.inside(n, h, r.box.own)
	return func() {
		r.flush()
		r.box, r.where = around, where
	}
}

// smallForm is the length in bytes under which a form's text is its own labels.
const smallForm = 600

// longestHeading is the length in bytes past which a heading is a paragraph
// that its page only sets in large letters, and longHeading the same for one
// that ends as a sentence does, below the top level.
const (
	longestHeading = 300
	longHeading    = 120
)

// setLarge reports whether a heading is running text in large letters.
func setLarge(level int, text string, linked int) bool {
	return len(text) > longestHeading || level > 1 && len(text) >= longHeading && linked*4 < len(text) && strings.ContainsRune(".!?", lastRune(text))
}

func (r *renderer) flush() {
	bold, slant, linked, inner := r.line.bold, r.line.slant, r.line.linked, r.line.inner
	text, links := r.line.take()
	if text == "" || len(r.blocks) >= maxBlocks {
		return
	}
	kind, level := r.where.kind, r.where.level
	if kind == claim.Heading && setLarge(level, text, linked) {
		kind, level = claim.Paragraph, 0
	}
	r.blocks = append(r.blocks, block{kind: kind, level: level, text: text, links: links,
		linked: linked, inner: inner, bold: bold, slant: slant, box: r.box, below: r.seen, alt: r.alt, struck: r.struck, where: r.where})
	r.seen, r.next, r.struck = r.next, false, nil
	r.box.text += len(text)
	r.box.linked += linked
	r.box.prose += prose(&r.blocks[len(r.blocks)-1])
}

// inside is the setting of what stands in n; h is its hint and said what that
// says.
func (s setting) inside(n *html.Node, h string, said names) setting {
	s.named = s.named.with(said)
	if level := headingLevel(n.Data); level > 0 {
		s.kind, s.level = claim.Heading, level
		return s
	}
	switch n.Data {
	case "nav", "menu":
		s.aside, s.menu = true, true
	case "aside":
		s.aside = true
	case "footer": // that of a blockquote names its author
		s.aside = s.aside || s.kind != claim.BlockQuote
	case "form": // a whole page may be one
		_, small := plainText(n, smallForm)
		s.aside = s.aside || small
	case "article", "main":
		s.article = true
	case "blockquote":
		s.kind = claim.BlockQuote
		if strings.Contains(h, "twitter") || strings.Contains(h, "tweet") || strings.Contains(h, "instagram") ||
			strings.Contains(h, "tiktok") || strings.Contains(h, "bluesky") {
			s.kind = claim.Embed
		}
	case "li", "dt", "dd":
		if s.kind == claim.Paragraph {
			s.kind = claim.ListItem
		}
	case "figure", "figcaption", "caption":
		s.kind = claim.Caption
		if n.Data == "figcaption" && n.Parent != nil && goquery.NewDocumentFromNode(n.Parent).ChildrenFiltered("blockquote").Length() > 0 {
			s.kind = claim.BlockQuote // who is quoted
		}
	case "table":
		s.table = true
	case "pre", "listing", "xmp", "plaintext":
		s.pre = true
	}
	switch attr(n, "role") {
	case "navigation", "menu":
		s.aside, s.menu = true, true
	case "complementary", "contentinfo", "search", "dialog":
		s.aside = true
	case "heading":
		s.kind, s.level = claim.Heading, roleLevel(n)
	}
	if s.kind == claim.Paragraph && captionHint(h) {
		s.kind = claim.Caption
	}
	return s
}

func captionHint(h string) bool {
	return strings.Contains(h, "caption") && !strings.Contains(h, "caption-free") || strings.Contains(h, "photo-credit") ||
		strings.Contains(h, "image-credit")
}

// leads returns a link's address, "" for one that leads nowhere outside the
// page: to a fragment or a script.
func leads(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 10 && strings.EqualFold(href[:11], "javascript:") {
		return ""
	}
	return href
}

// resolve makes links absolute, in place, and leaves out those that lead to
// nothing that can be opened.
func resolve(base *url.URL, links []claim.Link) []claim.Link {
	kept := links[:0]
	for _, k := range links {
		u, err := url.Parse(k.URL)
		if err != nil {
			continue
		}
		if base != nil {
			u = base.ResolveReference(u)
		}
		switch u.Scheme {
		case "http", "https", "mailto", "tel", "":
			if k.URL = u.String(); k.URL != "" {
				kept = append(kept, k)
			}
		}
	}
	return kept
}
