package page

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flat builds the shallow tree of flatten: html, head, body, blocks, links.
type flat struct {
	doc, head, body *html.Node
	block           *html.Node // open block, nil when none
	link            *html.Node // open link inside block
	raw             *html.Node // open title, script, style: text goes here
	kept            []string   // elements that are not left out
	skip            string     // element that is being left out
	depth           int        // how many of it are open
	nodes           int        // added so far
}

// maxNodes bounds the shallow tree, which no meter watches.
const maxNodes = 10 * maxBlocks

// full reports whether the tree has all the nodes that it may have.
func (f *flat) full() bool { return f.nodes >= maxNodes }

func newFlat(kept []string) *flat {
	f := &flat{kept: kept, doc: &html.Node{Type: html.DocumentNode}, head: element("head"), body: element("body")}
	root := element("html")
	f.doc.AppendChild(root)
	root.AppendChild(f.head)
	root.AppendChild(f.body)
	return f
}

func element(name string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
}

func (f *flat) text(s string) {
	to := f.link
	switch {
	case f.raw != nil:
		to = f.raw
	case f.skip != "":
		return
	case to == nil && f.block == nil:
		f.open("p", nil)
		to = f.block
	case to == nil:
		to = f.block
	}
	f.nodes++
	to.AppendChild(&html.Node{Type: html.TextNode, Data: s})
}

func (f *flat) open(name string, attr []html.Attribute) {
	f.block, f.link = element(name), nil
	f.block.Attr = attr
	f.body.AppendChild(f.block)
}

func (f *flat) start(t html.Token) {
	f.nodes++
	switch t.Data {
	case "title", "script", "style":
		f.raw = element(t.Data)
		f.raw.Attr = t.Attr
		f.head.AppendChild(f.raw)
		return
	case "meta", "link", "base":
		n := element(t.Data)
		n.Attr = t.Attr
		f.head.AppendChild(n)
		return
	}
	switch {
	case isLeftOut(t.Data) && t.Type == html.StartTagToken && !slices.Contains(f.kept, t.Data):
		if f.skip == "" {
			f.skip = t.Data
		}
		if f.skip == t.Data {
			f.depth++
		}
	case f.skip != "":
	case t.Data == "a":
		if f.block == nil {
			f.open("p", nil)
		}
		f.link = element("a")
		f.link.Attr = t.Attr
		f.block.AppendChild(f.link)
	case t.Data == "br" && f.block != nil:
		f.link = nil
		f.block.AppendChild(element("br"))
	case headingLevel(t.Data) > 0 || t.Data == "li" || t.Data == "blockquote" || t.Data == "figcaption":
		f.open(t.Data, t.Attr)
	case isBlock(t.Data):
		f.open("p", nil)
	}
}

// isLeftOut reports whether an element holds nothing of an article.
func isLeftOut(name string) bool {
	switch name {
	case "nav", "footer", "aside", "form", "noscript", "template", "select", "svg", "iframe", "button", "textarea", "canvas", "audio", "video", "object":
		return true
	}
	return false
}

func (f *flat) end(name string) {
	switch {
	case f.raw != nil && f.raw.Data == name:
		f.raw = nil
	case f.skip == name && name != "":
		if f.depth--; f.depth <= 0 {
			f.skip, f.depth = "", 0
		}
	case name == "a":
		f.link = nil
	case isBlock(name):
		f.block, f.link = nil, nil
	}
}
