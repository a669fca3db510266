package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// maxDropped and maxDroppedText bound the list of what was left out: what an
// editor would look through. A piece is listed whole, so that it can be put
// back, or not at all.
const (
	maxDropped     = 300
	maxDroppedText = 256 << 10 // bytes in all
)

// reading is an HTML page on the way to an article: what it says of itself and
// its blocks, measured.
type reading struct {
	*claim.Article
	doc     *tree
	address string // where the page came from, or says that it stands
	meta    *meta
	view    *view
	base    *url.URL
}

// readHTML reads an HTML page; address is where it came from, "" for a file.
func readHTML(text, address string, w Weights) *claim.Article {
	d := measure(text, address)
	d.view.weights = w
	d.meta.fill(d.Article)
	assemble(d.Article, d.view, d.base)
	if !d.whole() {
		d.warn()
	}
	return d.Article
}

// warn says what may stand before the article, or that it is suspiciously
// short.
func (d *reading) warn() {
	w := Wall("")
	if len(d.Blocks) > 0 { // else noText looks for it
		w = wallOf(d.doc, d.view.blocks, d.Article, d.address)
	}
	switch {
	case w != "":
		d.Wall = string(w)
		d.alarm(w.notice())
	case len(d.Blocks) > 0 && d.brief():
		d.alarm("Very little text was found in the page. If there is more in your browser, save the page from there as a file or paste the text.")
	default:
		if next := nextPage(d.view.blocks, d.address, d.base); next != "" {
			d.alarm("The article goes on on another page, which was not read: " + next + ". Open that too, or a view of the whole article, and check both.")
		}
	}
}

// brief reports a text that is too short for an article and does not look like a
// whole one: two paragraphs of whole sentences do.
func (d *reading) brief() bool {
	if len(d.Text) >= littleText {
		return false
	}
	whole := 0
	for _, b := range d.Blocks {
		if s := d.Text[b.Span.Start:b.Span.End]; b.Kind == claim.Paragraph && about(s) > 4 && endsSentence(s) {
			whole++
		}
	}
	return whole < 2
}

func (d *reading) notice(s string) { d.Notices = append(d.Notices, s) }
func (d *reading) alarm(s string)  { alarm(d.Article, s) }

// alarm notes that the text may not be the article, or not all of it.
func alarm(a *claim.Article, s string) {
	a.Notices, a.Alarms = append(a.Notices, s), append(a.Alarms, s)
}

// measure reads a page up to where its blocks are judged.
func measure(text, address string) *reading {
	d := &reading{Article: &claim.Article{}}
	doc, notice := parse(text)
	if notice != "" {
		d.notice(notice)
	}
	if address == "" { // a file
		address = ownAddress(doc)
	}
	d.doc, d.address = doc, address
	d.base = baseOf(doc, address)
	d.meta = readMeta(doc, address)
	blocks, hidden := renderAll(doc.top, maxUnread, hidingOf(doc))
	blocks = d.meta.partFront(blocks)
	if len(blocks) >= maxBlocks {
		d.notice("The page is longer than any article. Only its beginning was read.")
	}
	d.view = newView(blocks, choose(blocks), d.meta.chooseTitle())
	d.view.unseen = hidden
	d.view.hear(d.meta.body)
	d.meta.near(d.view)
	if day := dateInURL(address); day != "" {
		d.meta.date(day, fromURL)
	}
	if notice == "" { // else the page may show more than was read
		d.meta.look(d.view)
	}
	return d
}

// whole takes the text from the copy that the page holds for search engines,
// where the page shows much less, and reports whether it did.
func (d *reading) whole() bool {
	least := minCopy
	if d.Text == "" {
		least = minOnly
	}
	full := ownCopy(d.meta.body, least)
	if len(full) == 0 || len(d.meta.body) <= 2*len(d.Text) {
		return false
	}
	d.Blocks, d.Links, d.Text = nil, nil, ""
	lay(d.Article, full, d.base)
	for i := range d.Dropped { // places in another text
		if d.Dropped[i].Before > 0 {
			d.Dropped[i].Before = len(d.Blocks)
		}
	}
	d.alarm("The page shows only a part of its article. The text was taken from the copy that it holds for search engines; compare it with the page.")
	return true
}

// littleText is the length in bytes under which an article is most likely a
// page that fills itself in by script or asks for something first.
const littleText = 250

// minCopy is the least length in bytes of a JSON-LD articleBody that is taken
// for an article: shorter ones are teasers. minOnly is that of one that is all there
// is, of a page that fills itself in by script.
const (
	minCopy = 800
	minOnly = 120
)

// ownCopy renders the page's JSON-LD articleBody, which may be HTML or a text
// with or without line breaks; nil where it is shorter than least bytes.
func ownCopy(text string, least int) []block {
	if len(text) < least {
		return nil
	}
	if strings.Contains(text, "</p>") || strings.Contains(text, "<br") {
		doc, _ := parse(text)
		return render(body(doc).Nodes[0])
	}
	var out []block
	for part := range strings.Lines(html.UnescapeString(text)) {
		if part = strings.TrimFunc(part, edge); part != "" {
			out = append(out, block{kind: claim.Paragraph, text: part})
		}
	}
	return out
}

// ownAddress is what a page says that its address is.
func ownAddress(doc *tree) string {
	head := elements(doc, "head")
	return firstOf(head.Find(`link[rel~="canonical" i]`).AttrOr("href", ""), head.Find(`meta[property="og:url" i]`).AttrOr("content", ""))
}

// baseOf is the address that relative links start from: the base element or
// the page's address.
func baseOf(doc *tree, address string) *url.URL {
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	u, err := url.Parse(strings.TrimSpace(elements(doc, "base").Filter("[href]").AttrOr("href", "")))
	if err == nil && base != nil {
		u = base.ResolveReference(u)
	}
	if err == nil && u.IsAbs() {
		base = u
	}
	return base
}

// assemble puts the kept blocks into a, joined by empty lines, and lists the
// rest. Where next to nothing and hardly any of the main text would be kept, the page is unlike
// those that the weights come from, and the main text is taken whole but for
// headline and boxes.
func assemble(a *claim.Article, v *view, base *url.URL) {
	said := make([]verdict, len(v.blocks))
	main, left := 0, 0
	for i, b := range v.blocks {
		said[i] = v.judge(i)
		if v.main[i] {
			main += len(b.text)
			left += len(b.text) * int(is(said[i].keep))
		}
	}
	if left*4 < main && left < littleText {
		for i := range said {
			said[i].keep = v.main[i] && v.phrase[i] == nil && !v.headline(i) && v.words[i] > 0
		}
	}
	v.together(said)
	v.veiled(said)
	var kept []block
	for i, b := range v.blocks {
		v.dropHidden(a, i, len(kept), base)
		if said[i].keep {
			v.dropStruck(a, i, len(kept))
			kept = append(kept, b)
		} else {
			v.drop(a, i, len(kept), said[i].reason, base)
		}
	}
	v.dropHidden(a, len(v.blocks)+1, len(kept), base)
	if slices.ContainsFunc(kept, isText) { // and not just the menus of a page that has nothing else
		lay(a, kept, base)
	}
}

// isText reports whether a block is something to read: a menu or a link is
// when it ends as a sentence does.
func isText(b block) bool {
	return !b.where.menu && unlinked(&b)*2 > len(b.text) || endsSentence(b.text)
}

// lay makes the article's text of blocks, with an empty line between two.
func lay(a *claim.Article, blocks []block, base *url.URL) {
	var text strings.Builder
	for _, b := range blocks {
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		at := text.Len()
		text.WriteString(b.text)
		a.Blocks = append(a.Blocks, claim.Block{Kind: b.kind, Level: b.level, Span: claim.Span{Start: at, End: text.Len()}})
		for _, k := range resolve(base, b.links) {
			k.Span.Start, k.Span.End = k.Span.Start+at, k.Span.End+at
			a.Links = append(a.Links, k)
		}
	}
	a.Text = text.String()
}

// dropStruck lists what is struck out in kept block i, of index before.
func (v *view) dropStruck(a *claim.Article, i, before int) {
	for _, text := range v.blocks[i].struck {
		v.list(a, &block{kind: v.blocks[i].kind, text: text}, before, struckReason, nil)
	}
}

// drop lists block i as left out before the kept block of index before, when it
// stands in or close to the article or is long enough to be a part of it: the
// menus of a page are no news to the editor.
func (v *view) drop(a *claim.Article, i, before int, reason string, base *url.URL) {
	b := v.blocks[i]
	if b.where.menu || !v.main[i] && (i < v.from-3 || i > v.to+3) && v.words[i] < farProse {
		return
	}
	if reason == "" {
		reason = outsideReason
	}
	v.list(a, &b, before, reason, base)
}

// list lists a block as left out, as long as the list is one that an editor
// would look through.
func (v *view) list(a *claim.Article, b *block, before int, reason string, base *url.URL) {
	if len(a.Dropped) >= maxDropped {
		return
	}
	if v.listed += len(b.text); v.listed > maxDroppedText {
		return
	}
	a.Dropped = append(a.Dropped, claim.Dropped{Text: b.text, Reason: reason, Kind: b.kind, Level: b.level, Before: before, Links: resolve(base, b.links)})
}
