package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"stet/extract/claim"
)

// Bounds of a page that lists articles and has none of its own.
const (
	leastTeasers = 5   // headlines that are links, in what was read
	manyTeasers  = 8   // on a page of which next to nothing was read
	teaserText   = 100 // words of text that a front page has between two such headlines
	leadWords    = 20  // of text between a headline and the first of them: a short article, with others below
	farTeaser    = 3   // blocks before and behind what was read that are looked at
)

// front reports a page that lists articles: headlines that lead elsewhere stand
// all through what was read, or all over a page of which hardly anything was,
// and between two of them is never the text of an article. A page that says of
// itself that it is one article is none.
func (s *sight) front(a *claim.Article) bool {
	from, to, least := min(s.first, s.last)-farTeaser, max(s.first, s.last)+1+farTeaser, leastTeasers
	if s.first < 0 || s.last < 0 || s.kept < teaserText && !s.headed() {
		from, to, least = 0, len(s.blocks), manyTeasers
	}
	teasers, run, words := 0, 0, 0
	seen := map[string]bool{}
	part := s.blocks[max(from, 0):min(to, len(s.blocks))]
	for i := range part {
		b := &part[i]
		switch {
		case (b.isTeaser() || s.first < 0 && b.isLine()) && !seen[b.text]:
			if run > leadWords && teasers == 0 && s.headed() {
				return false
			}
			seen[b.text] = true
			teasers++
			run = 0
		case b.linked*2 <= len(b.text):
			n := about(b.text)
			words += n
			if run += n; run > teaserText {
				return false
			}
		}
	}
	return teasers >= least && words <= teasers*teaserText/2 && !s.isArticle(a)
}

// isTeaser reports a headline that is a link to elsewhere.
func (b *block) isTeaser() bool {
	if !b.leadsAway() {
		return false
	}
	n := about(b.text)
	return b.kind == claim.Heading && n > 1 || b.kind == claim.Paragraph && n > 3 && n < 30
}

// isLine reports a point of a list that is all a link to an article.
func (b *block) isLine() bool {
	return b.kind == claim.ListItem && b.leadsAway() && about(b.text) > 4
}

// leadsAway reports a block that is nearly all a link to another page, outside
// menus.
func (b *block) leadsAway() bool {
	return !b.where.menu && b.inner == 0 && (b.linked+strings.Count(b.text, " "))*10 >= len(b.text)*9
}

// headed reports a headline that is no link, before or in what was read.
func (s *sight) headed() bool {
	for _, b := range s.blocks[:s.last+1] {
		if b.kind == claim.Heading && b.level == 1 && b.linked == 0 && about(b.text) > 2 {
			return true
		}
	}
	return false
}

// isArticle reports a page that says that it is one article.
func (s *sight) isArticle(a *claim.Article) bool {
	articles := 0
	s.doc.eachLinked(func(i int, said []map[string]any) bool {
		for _, v := range said {
			articles += int(is(isArticle(v["@type"])))
		}
		return i < maxSaid
	})
	if articles == 1 {
		return true
	}
	kind := ""
	elements(s.doc, "meta").EachWithBreak(func(_ int, e *goquery.Selection) bool {
		if strings.EqualFold(e.AttrOr("property", ""), "og:type") {
			kind = e.AttrOr("content", "")
		}
		return kind == ""
	})
	return strings.EqualFold(kind, "article")
}
