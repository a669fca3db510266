package page

import (
	"net/url"
	"strings"

	"stet/extract/claim"
)

// fromProperties is the claim.Candidate.From of what a document says of itself
// in its properties.
const fromProperties = "properties"

// draft is an article in the making, out of a document that is no web page.
type draft struct {
	a    claim.Article
	text strings.Builder
}

// block adds a block, where there is something in it.
func (d *draft) block(kind claim.BlockKind, level int, p *passage) {
	text, links := p.take()
	if text == "" {
		return
	}
	if d.text.Len() > 0 {
		d.text.WriteString("\n\n")
	}
	at := d.text.Len()
	d.text.WriteString(text)
	if kind != claim.Heading {
		level = 0
	}
	d.a.Blocks = append(d.a.Blocks, claim.Block{Kind: kind, Level: level, Span: claim.Span{Start: at, End: d.text.Len()}})
	for _, k := range links {
		k.Span.Start, k.Span.End = k.Span.Start+at, k.Span.End+at
		d.a.Links = append(d.a.Links, k)
	}
}

// drop lists a piece as left out before the next block.
func (d *draft) drop(kind claim.BlockKind, text, reason string) {
	if text = strings.TrimFunc(text, edge); text != "" && len(d.a.Dropped) < maxDropped {
		d.a.Dropped = append(d.a.Dropped, claim.Dropped{Text: text, Reason: reason, Kind: kind, Before: len(d.a.Blocks)})
	}
}

// full reports whether there is more text than any article has: reading stops,
// and the caller finds it too long.
func (d *draft) full() bool { return d.text.Len() > maxDraft }

// maxDraft is past extract.MaxText, in bytes.
const maxDraft = 3 << 20

// candidate offers a value for "title", "byline" or "published".
func (d *draft) candidate(key, value, from string) {
	if d.a.Candidates == nil {
		d.a.Candidates = map[string][]claim.Candidate{}
	}
	if cs := offer(d.a.Candidates[key], value, from); len(cs) > 0 {
		d.a.Candidates[key] = cs
	}
}

// done returns the article.
func (d *draft) done() *claim.Article {
	d.a.Text = d.text.String()
	if len(d.a.Candidates) == 0 {
		d.a.Candidates = nil
	}
	return &d.a
}

// passage collects the text of one block of a document, to the letter, with its
// links.
type passage struct {
	b      []byte
	links  []claim.Link
	href   string // of the open link
	from   int    // where it began
	lifted lifted
}

func (p *passage) write(s string) {
	p.fraction(s)
	p.b = append(p.b, strings.ToValidUTF8(s, "\ufffd")...)
}

// openLink begins a link, where href leads out of the document; one link ends
// where another begins.
func (p *passage) openLink(href string) {
	p.closeLink()
	p.href, p.from = outward(href), len(p.b)
}

func (p *passage) closeLink() {
	if p.href != "" && p.from < len(p.b) {
		p.links = append(p.links, claim.Link{Span: claim.Span{Start: p.from, End: len(p.b)}, URL: p.href})
	}
	p.href = ""
}

// take returns the text without white space at its edges, its links moved
// along, and begins anew. An open link goes on in the next block.
func (p *passage) take() (text string, links []claim.Link) {
	href := p.href
	p.closeLink()
	raw := string(p.b)
	text = strings.TrimFunc(raw, edge)
	cut := strings.Index(raw, text)
	for _, k := range p.links {
		k.Span.Start, k.Span.End = max(k.Span.Start-cut, 0), min(k.Span.End-cut, len(text))
		if k.Span.Start < k.Span.End {
			links = append(links, k)
		}
	}
	*p = passage{href: href}
	return text, links
}

// outward returns a link's address where it leads out of the document, else "".
func outward(href string) string {
	href = strings.ToValidUTF8(strings.TrimSpace(href), "")
	u, err := url.Parse(href)
	if err != nil || u.Scheme == "" {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto", "tel":
		return href
	}
	return ""
}
