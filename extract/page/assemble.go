package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// maxDropped and maxDroppedText keep the list of what was left out readable.
const (
	maxDropped     = 200
	maxDroppedText = 500 // bytes
)

// readHTML reads an HTML page; address is where it came from, "" for a file.
func readHTML(text, address string) *claim.Article {
	doc, notice := parse(text)
	a := &claim.Article{}
	if notice != "" {
		a.Notices = append(a.Notices, notice)
	}
	base := baseOf(doc, address)
	m := readMeta(doc, address)
	blocks := render(body(doc), base)
	left := map[*html.Node]bool{}
	if notice == "" {
		left = survivors(doc, base)
	}
	v := newView(blocks, choose(blocks, left), m.chooseTitle())
	v.hear(m.body)
	m.near(v)
	if d := dateInURL(address); d != "" {
		m.date(d, fromURL)
	}
	m.fill(a)
	assemble(a, v)
	return a
}

// baseOf is the address that relative links start from: the base element, the
// page's address, or what a saved page says its address was.
func baseOf(doc *html.Node, address string) *url.URL {
	if address == "" {
		address = savedFrom(doc)
	}
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	if b := first(doc, "base"); b != nil {
		if u, err := url.Parse(strings.TrimSpace(attr(b, "href"))); err == nil && attr(b, "href") != "" {
			if base != nil {
				u = base.ResolveReference(u)
			}
			if u.IsAbs() {
				base = u
			}
		}
	}
	return base
}

// savedFrom is the canonical address that a saved page names.
func savedFrom(doc *html.Node) (address string) {
	elements(doc, func(n *html.Node) bool {
		switch {
		case address != "" || n.Data == "body":
			return false
		case n.Data == "link" && strings.EqualFold(attr(n, "rel"), "canonical"):
			address = attr(n, "href")
		}
		return true
	})
	return address
}

// assemble puts the kept blocks into a, joined by empty lines, and lists the
// rest. Where nothing is kept the chosen main text is taken whole.
func assemble(a *claim.Article, v *view) {
	keep, reasons := make([]bool, len(v.blocks)), make([]string, len(v.blocks))
	any := false
	for i := range v.blocks {
		keep[i], reasons[i] = v.judge(i)
		any = any || keep[i]
	}
	if !any {
		copy(keep, v.main)
	}
	var text strings.Builder
	for i, b := range v.blocks {
		if !keep[i] {
			v.drop(a, i, reasons[i])
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		at := text.Len()
		text.WriteString(b.text)
		a.Blocks = append(a.Blocks, claim.Block{Kind: b.kind, Level: b.level, Span: claim.Span{Start: at, End: text.Len()}})
		for _, k := range b.links {
			k.Span.Start, k.Span.End = k.Span.Start+at, k.Span.End+at
			a.Links = append(a.Links, k)
		}
	}
	a.Text = text.String()
}

// drop lists block i as left out when it stands in or close to the article:
// the menus of a page are no news to the editor.
func (v *view) drop(a *claim.Article, i int, reason string) {
	if len(a.Dropped) >= maxDropped || !v.main[i] && (i < v.from-3 || i > v.to+3) {
		return
	}
	if reason == "" {
		reason = "outside the article"
	}
	a.Dropped = append(a.Dropped, claim.Dropped{Text: short(v.blocks[i].text), Reason: reason})
}

// short cuts s at a character boundary.
func short(s string) string {
	if len(s) <= maxDroppedText {
		return s
	}
	end := maxDroppedText
	for end > 0 && s[end]&0xC0 == 0x80 {
		end--
	}
	return s[:end] + "…"
}
