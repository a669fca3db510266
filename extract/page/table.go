package page

import (
	"slices"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"stet/extract/claim"
)

// isData reports whether a table holds data and not a page's layout: at least
// two rows of two cells, nothing but running text in them.
func isData(table *html.Node) bool {
	t := goquery.NewDocumentFromNode(table)
	if t.Is("[role=presentation]") || t.FindMatcher(goquery.Single("table, div, article, section, form, iframe, h1, h2, h3, ul, ol, blockquote")).Length() > 0 {
		return false
	}
	rows := t.Find("tr")
	wide := rows.FilterFunction(func(_ int, tr *goquery.Selection) bool { return tr.ChildrenFiltered("td, th").Length() > 1 })
	return rows.Length() > 1 && wide.Length()*2 > rows.Length() && !slices.ContainsFunc(t.Find("td, th").Nodes, func(n *html.Node) bool {
		_, short := plainText(n, longestCell)
		return !short
	})
}

// longestCell is the length in bytes past which a cell holds running text.
const longestCell = 400

// maxColumns is how many columns of a table are told apart.
const maxColumns = 64

// table renders a table of data as one block: a line a row, a tab before each
// column but the first. A cell that spans columns or rows stands in the first
// of them and leaves the others empty, so that each figure is in the column of
// its heading. The caption is a block of its own.
func (r *renderer) table(n *html.Node) {
	leave := r.enter(n)
	t := goquery.NewDocumentFromNode(n)
	for _, c := range t.Find("caption").Nodes {
		r.block(c)
	}
	r.where.kind, r.where.table = claim.Table, false
	var covered [maxColumns]int // rows that a cell from above still covers
	for _, row := range t.Find("tr").Nodes {
		if r.line.tabs = 0; r.line.b.Len() > 0 {
			r.line.breaks = 1
		}
		column := 0
		next := func() {
			if column++; column < maxColumns {
				r.line.tabs++
			}
		}
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Data != "td" && c.Data != "th" {
				continue
			}
			for ; column < maxColumns && covered[column] > 0; next() {
				covered[column]--
			}
			if r.inline(c); column >= maxColumns { // the rest stands in the last one
				r.line.space = true
			}
			down := span(c, "rowspan") - 1
			for range span(c, "colspan") {
				if column < maxColumns {
					covered[column] = down
				}
				next()
			}
			r.line.space = column >= maxColumns
		}
		for ; column < maxColumns; column++ {
			covered[column] = max(covered[column]-1, 0)
		}
	}
	r.line.tabs = 0
	leave()
}

// span is over how many rows or columns a cell goes, 1 where it does not say.
// 0 rows are all that follow.
func span(cell *html.Node, name string) int {
	s := strings.TrimSpace(attr(cell, name))
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || n < 0 || n == 0 && name == "colspan":
		return 1
	case n == 0:
		return maxBlocks
	}
	return min(n, maxBlocks)
}

// inline renders what is in a cell or a term without ending the block.
func (r *renderer) inline(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.line.space = r.line.space || c.Type == html.ElementNode && r.seam(c) || c.Type == html.TextNode && r.seamBehind(c)
		switch {
		case c.Type == html.TextNode:
			r.line.write(c.Data, false)
		case c.Type != html.ElementNode || isSkipped(c.Data) || isHidden(c) || isMark(c):
		case c.Data == "br" || isBlock(c.Data):
			r.line.space = true
			r.inline(c)
			r.line.space = true
		case c.Data == "q":
			r.quotation(c, r.inline)
		case c.Data == "sup":
			r.raised(c, r.inline)
		case isStruck(c) && r.strikes(c):
			r.strike(c)
		case c.Data == "a":
			if href := leads(attr(c, "href")); href != "" && r.line.href == "" {
				r.line.openLink(href)
				r.inline(c)
				r.line.closeLink()
				continue
			}
			r.inline(c)
		default:
			r.inline(c)
		}
	}
}

// longestTerm is the length in bytes past which what is said of a term is
// running text.
const longestTerm = 400

// terms renders a dl element. A short term is one list item with what is said
// of it, a line each; else each stands alone.
func (r *renderer) terms(n *html.Node) {
	leave := r.enter(n)
	defer leave()
	for c := n.FirstChild; c != nil && len(r.blocks) < maxBlocks && r.left > 0; {
		group := termGroup(c)
		if len(group) < 2 {
			next := c.NextSibling
			switch {
			case c.Type == html.TextNode:
				r.text(c.Data)
			case c.Type == html.ElementNode && c.Data == "div" && !isSkipped(c.Data) && !isHidden(c):
				r.terms(c)
			case c.Type == html.ElementNode:
				r.element(c)
			}
			c = next
			continue
		}
		end := r.enter(group[0])
		for i, e := range group {
			if i > 0 && r.line.b.Len() > 0 {
				r.line.breaks = 1
			}
			r.inline(e)
		}
		end()
		c = group[len(group)-1].NextSibling
	}
}

// maxTerms is how many dt and dd elements make one list item.
const maxTerms = 12

// termGroup returns a dt element with those that follow it and its dd elements,
// where all are short and hold no blocks; else nothing.
func termGroup(dt *html.Node) (group []*html.Node) {
	said := false
	end := func() []*html.Node {
		if !said {
			return nil
		}
		return group
	}
	for c := dt; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.Type == html.CommentNode:
			if c == dt {
				return nil
			}
			continue
		case c.Type != html.ElementNode || c.Data != "dd" && (c.Data != "dt" || said):
			return end()
		}
		if len(group) == maxTerms {
			return end()
		}
		if c == dt && c.Data != "dt" || isHidden(c) || holdsBlocks(c) {
			return nil
		}
		said = said || c.Data == "dd"
		group = append(group, c)
	}
	return end()
}

// holdsBlocks reports whether a part of a list has blocks in it or is long.
func holdsBlocks(n *html.Node) bool {
	if _, short := plainText(n, longestTerm); !short {
		return true
	}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && isBlock(d.Data) && d.Data != "p" {
			return true
		}
	}
	return false
}
