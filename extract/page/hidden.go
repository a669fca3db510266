package page

import (
	"net/url"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// Bounds of what is listed of the text that a page hides.
const (
	maxUnseen    = 50       // pieces
	maxUnread    = 64 << 10 // bytes that are looked at in all, maxGlance for each element
	maxGlance    = 64
	longUnseen   = 8 << 10 // bytes of one element
	shortUnseen  = 5       // words under which a piece is a label
	farUnseen    = 25      // words under which one far from the article is a part of a menu or a form
	unseenReason = "hidden on the page"
)

// unseen is a piece of text that the page hides: a pop-up, or what is shown only
// after a click.
type unseen struct {
	block
	at int // of the shown block that it stands before
}

// hide notes the text of a hidden element that stands apart. Menus are not
// noted, nor is what is hidden in what is hidden.
func (r *renderer) hide(n *html.Node) {
	if r.unread <= 0 || !isBlock(n.Data) || n.Data == "ul" || n.Data == "ol" || n.Data == "tr" || n.Data == "td" {
		return
	}
	h := hint(n)
	s := &renderer{left: min(longUnseen, r.unread), said: r.said, box: &box{node: n, own: namesIn(h)}, lang: r.lang}
	if s.where = r.where.inside(n, h, s.box.own); s.where.menu {
		return
	}
	whole := s.left
	s.line.from = -1
	s.children(n)
	s.flush()
	r.unread -= maxGlance + whole - s.left
	at := len(r.blocks)
	if r.line.b.Len() > 0 {
		at++
	}
	if s.left <= 0 && len(s.blocks) > 0 { // the last piece is cut off
		s.blocks = s.blocks[:len(s.blocks)-1]
	}
	for _, b := range s.blocks {
		if len(r.unseen) < maxUnseen && !b.where.menu && b.linked*2 < len(b.text) && words(b.text) >= shortUnseen {
			r.unseen = append(r.unseen, unseen{b, at})
		}
	}
}

// dropHidden lists what the page hides before shown block i as left out, when
// it stands in or close to the main text or reads like a text, and the page does
// not show the same words.
func (v *view) dropHidden(a *claim.Article, i, before int, base *url.URL) {
	for ; len(v.unseen) > 0 && v.unseen[0].at <= i; v.unseen = v.unseen[1:] {
		b := v.unseen[0]
		far := b.at < v.from-3 || b.at > v.to+3
		if far && words(b.text) < farUnseen || v.again[b.text] > 0 {
			continue
		}
		v.again[b.text]++
		v.list(a, &b.block, before, unseenReason, base)
	}
}
