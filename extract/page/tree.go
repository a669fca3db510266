package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// tree is a page as the parser made it, with what several readers ask for, found
// in one walk.
type tree struct {
	*goquery.Document
	top      *html.Node              // the body, or the document where there is none
	named    map[string][]*html.Node // see isIndexed
	finds    finds                   // in top
	sheets   []sheet                 // that the sieve kept back
	articles [][]map[string]any      // in the JSON-LD that was read, by its script
}

func newTree(doc *goquery.Document, sheets []sheet) *tree {
	t := &tree{Document: doc, named: map[string][]*html.Node{}, sheets: sheets}
	for _, n := range doc.Nodes {
		t.walk(n)
	}
	if t.top == nil {
		t.top = doc.Nodes[0]
		for n := range t.top.Descendants() {
			t.finds.note(n)
		}
	}
	return t
}

func (t *tree) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if isIndexed(c.Data) {
			t.named[c.Data] = append(t.named[c.Data], c)
		}
		switch {
		case t.top != nil:
			if t.finds.open {
				t.finds.note(c)
			}
			t.walk(c)
		case c.Data == "body":
			t.top, t.finds.open = c, true
			t.walk(c)
			t.finds.open = false
		default:
			t.walk(c)
		}
	}
}

// isIndexed reports an element that is looked for in the whole page.
func isIndexed(name string) bool {
	switch name {
	case "html", "head", "base", "meta", "title", "script", "style", "noscript", "h1":
		return true
	}
	return false
}

// elements are those of an indexed name, in the order of the page.
func elements(t *tree, name string) *goquery.Selection {
	s := *t.Selection
	s.Nodes = t.named[name]
	return &s
}

// body is the page's body, or the document where there is none.
func body(t *tree) *goquery.Selection {
	s := *t.Selection
	s.Nodes = []*html.Node{t.top}
	return &s
}

// eachLinked calls f with the articles in each script of JSON-LD, until f says
// that it is enough.
func (t *tree) eachLinked(f func(i int, articles []map[string]any) bool) {
	i := 0
	for _, n := range t.named["script"] {
		if !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			continue
		}
		if i == len(t.articles) {
			t.articles = append(t.articles, articlesIn(lenient(goquery.NewDocumentFromNode(n).Text()), 0))
		}
		if !f(i, t.articles[i]) {
			return
		}
		i++
	}
}
