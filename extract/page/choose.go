package page

import (
	"net/url"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability"
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"stet/extract/claim"
)

// maxElements is how many elements a page may have for readability to be
// asked, which goes over them many times.
const maxElements = 60_000

// maxReread bounds what readability is given, in bytes and nodes, each counted
// once for every element around it, since it asks elements at every depth for
// all that is in them. A news page
// takes a tenth of it, a long report a quarter.
const maxReread = 16 << 20

// reread is what going over n takes, see maxReread; depth elements are around
// it.
func reread(n *html.Node, depth int) int {
	sum := depth
	switch {
	case n.Type == html.TextNode:
		sum += depth * len(n.Data)
	case n.Data == "h1" || n.Data == "h2": // compared with the title, word by word
		depth += 19
	case n.Data == "script" || n.Data == "style":
		return sum
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += reread(c, depth+1)
	}
	return sum
}

// markPrefix begins the attributes that number the elements. The number is in
// the attribute's name, because readability merges the attributes of nested
// elements and would lose one of two values.
const markPrefix = "data-stet-mark-"

// survivors asks readability for the main text of doc and returns the elements
// of doc that are left in it. Readability's own text and tree are not used: it
// rewrites both. The set is empty where it finds nothing or does not finish.
func survivors(doc *goquery.Document, base *url.URL) map[*html.Node]bool {
	left := map[*html.Node]bool{}
	marked := doc.Find("*").Nodes
	if len(marked) > maxElements || reread(doc.Nodes[0], 0) > maxReread {
		return left
	}
	for i, n := range marked {
		n.Attr = append(n.Attr, html.Attribute{Key: markPrefix + strconv.Itoa(i)})
	}
	defer func() {
		for _, n := range marked {
			n.Attr = n.Attr[:len(n.Attr)-1]
		}
	}()
	main := mainNode(doc.Nodes[0], base)
	if main == nil {
		return left
	}
	goquery.NewDocumentFromNode(main).Find("*").AddNodes(main).Each(func(_ int, s *goquery.Selection) {
		for _, a := range s.Nodes[0].Attr {
			if s, ok := strings.CutPrefix(a.Key, markPrefix); ok {
				if i, err := strconv.Atoi(s); err == nil && i >= 0 && i < len(marked) {
					left[marked[i]] = true
				}
			}
		}
	})
	return left
}

// mainNode shields against a panic of the library.
func mainNode(doc *html.Node, base *url.URL) (main *html.Node) {
	defer func() {
		if recover() != nil {
			main = nil
		}
	}()
	p := readability.NewParser()
	p.DisableJSONLD = true
	p.KeepClasses = true
	if base == nil {
		base = &url.URL{}
	}
	a, err := p.ParseDocument(doc, base)
	if err != nil {
		return nil
	}
	return a.Node
}

// body is the page's body, or the document where there is none.
func body(doc *goquery.Document) *goquery.Selection {
	if b := doc.FindMatcher(goquery.Single("body")); b.Length() > 0 {
		return b
	}
	return doc.Selection
}

// choose marks the blocks that belong to the main text before each is judged
// by itself: those that readability left, or, where that is nothing or too
// little of the page's paragraphs, those in the container with the most
// running text. It reports which blocks it chose.
func choose(blocks []block, left map[*html.Node]bool) []bool {
	main, all := make([]bool, len(blocks)), 0
	for i, b := range blocks {
		main[i] = left[b.owner]
		all += prose(b)
	}
	chosen := weigh(blocks, main, prose)
	if all > 0 {
		dense := densest(blocks, prose)
		if other := weigh(blocks, dense, prose); chosen*4 < all || chosen*2 < all && (chosen < 200 || chosen*2 < other) {
			return dense
		}
		return main
	}
	loose, free := 0, 0
	for _, b := range blocks {
		loose += anyText(b)
		free += unlinked(b)
	}
	if loose >= 200 || free < 2*loose {
		return densest(blocks, anyText)
	}
	return densest(blocks, unlinked) // the whole page stands in an aside
}

// weigh sums up size over the blocks of main.
func weigh(blocks []block, main []bool, size func(block) int) (sum int) {
	for i, b := range blocks {
		if main[i] {
			sum += size(b)
		}
	}
	return sum
}

func unlinked(b block) int { return len(b.text) - b.linked }

// prose is the bytes of running text in a block: none in short lines, lists,
// blocks of links, and what stands beside the article or below it.
func prose(b block) int {
	if b.kind != claim.Paragraph && b.kind != claim.BlockQuote || len(b.text) < 80 || b.where.aside || b.where.named.beside {
		return 0
	}
	if n := unlinked(b); n*2 > len(b.text) {
		return n
	}
	return 0
}

// anyText is prose for pages that have none: lists, poems, short messages.
func anyText(b block) int {
	if n := unlinked(b); !b.where.aside && !b.where.named.beside && n*2 > len(b.text) {
		return n
	}
	return 0
}

// densest scores every element by the text in it that size counts, less with
// each step up, and marks the blocks in the best one and those that stand
// directly in the elements of its kind around it: where a page does not close
// its divs, each holds all that follows.
func densest(blocks []block, size func(block) int) []bool {
	score := map[*html.Node]float64{}
	for _, b := range blocks {
		w := float64(size(b))
		for n := b.owner; n != nil && w >= 1; n = n.Parent {
			score[n] += w
			w *= 0.7
		}
	}
	var best *html.Node
	for _, b := range blocks { // in page order, so that a tie falls the same way each time
		for n := b.owner; n != nil; n = n.Parent {
			if n.Type == html.ElementNode && (best == nil || score[n] > score[best]) {
				best = n
			}
		}
	}
	around := map[*html.Node]bool{}
	for n := best; n != nil && style(n) == style(best); n = n.Parent {
		around[n] = true
	}
	main := make([]bool, len(blocks))
	for i, b := range blocks {
		main[i] = (around[b.owner] || around[b.owner.Parent]) && size(b) > 0
		for n := b.owner; n != nil && !main[i]; n = n.Parent {
			main[i] = n == best && (!b.where.aside || size(b) > 0)
		}
	}
	return main
}
