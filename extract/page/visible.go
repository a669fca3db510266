package page

import (
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// readBody reads what stands in the page for readers: headings, bylines, time
// elements and marked-up dates.
func (m *meta) readBody(t *tree) {
	a, f := apart{t.top: false}, &t.finds
	for _, h1 := range f.headings[:min(len(f.headings), 3)] {
		for n := h1.Parent; n != nil; n = n.Parent { // what a headline stands in is no sidebar
			a[n] = false
		}
	}
	a.each(f.headings, m.heading)
	a.each(f.lesser, func(s *goquery.Selection) {
		if text, ok := plainText(s.Nodes[0], maxTitle); ok && len(m.lesser) < 6 {
			m.lesser = append(m.lesser, text)
		}
	})
	a.each(f.authors, func(s *goquery.Selection) {
		m.marked = append(m.marked, writer(s)...)
	})
	var classed, linked []string
	a.each(f.bylines, func(s *goquery.Selection) {
		names := writer(s)
		if len(names) > 0 && (s.Is("a") || s.Find("a").Length() == 1 || byLead.MatchString(names[0])) {
			linked = append(linked, names...)
		}
		classed = append(classed, names...)
	})
	if len(classed) <= 4 { // more is a list of other articles
		m.classed, m.linked = classed, linked
	}
	m.readDates(a, f.times, f.dates)
}

// finds are the elements that tell title, writers and date, in the order of
// the page.
type finds struct {
	headings, lesser []*html.Node // h1, h2
	authors, bylines []*html.Node // marked as author, named so
	times, dates     []*html.Node // time elements and dates marked as published, named so
	open             bool         // the walk is in the body
	said             map[string]hintSays
}

// note adds an element that tells any of that.
func (f *finds) note(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	switch n.Data {
	case "h1":
		f.headings = append(f.headings, n)
	case "h2":
		f.lesser = append(f.lesser, n)
	case "time":
		f.times = append(f.times, n)
	}
	if len(n.Attr) == 0 {
		return
	}
	author, dated := false, n.Data == "time"
	for _, a := range n.Attr {
		switch a.Key {
		case "rel", "itemprop":
			author = author || a.Namespace == "" && hasWord(a.Val, "author")
		case "role":
			if a.Val == "heading" && headingLevel(n.Data) == 0 {
				f.role(n)
			}
		}
	}
	h := hint(n)
	says, known := f.said[h]
	if !known {
		if f.said == nil {
			f.said = map[string]hintSays{}
		}
		says = hintSays{author: authorHint(h), published: strings.Contains(h, "datepublished"), date: dateHint(h)}
		f.said[h] = says
	}
	switch {
	case author:
		f.authors = append(f.authors, n)
	case says.author:
		f.bylines = append(f.bylines, n)
	}
	switch {
	case dated:
	case says.published || isDateProperty(attr(n, "property")):
		f.times = append(f.times, n)
	case says.date:
		f.dates = append(f.dates, n)
	}
}

// role adds an element that is a heading by its role (WAI-ARIA 1.2).
func (f *finds) role(n *html.Node) {
	if roleLevel(n) == 1 {
		f.headings = append(f.headings, n)
	} else {
		f.lesser = append(f.lesser, n)
	}
}

// roleLevel is the level of an element that is a heading by its role, 2 where
// it says none.
func roleLevel(n *html.Node) int {
	if l := attr(n, "aria-level"); len(l) == 1 && '1' <= l[0] && l[0] <= '6' {
		return int(l[0] - '0')
	}
	return 2
}

// hintSays is what a hint says of writers and dates.
type hintSays struct{ author, published, date bool }

// isDateProperty reports an RDFa property of when something was published.
func isDateProperty(p string) bool {
	p = strings.ToLower(p[strings.LastIndexByte(p, ':')+1:])
	return p == "datepublished" || p == "datecreated"
}

// hasWord reports whether a list of words in an attribute has one, in letters
// of any case.
func hasWord(list, word string) bool {
	if len(list) < len(word) {
		return false
	}
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// apart remembers of elements whether they stand in something whose headings,
// writers and dates are not the article's, or are not shown.
type apart map[*html.Node]bool

func (a apart) holds(n *html.Node) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	out, known := a[n]
	if !known {
		out = isSkipped(n.Data) || n.Data == "aside" || n.Data == "footer" && !inArticle(n) || n.Data == "nav" || elsewhere(hint(n)) || a.holds(n.Parent)
		a[n] = out
	}
	return out
}

// inArticle reports whether n stands in an article element, whose footer tells
// of writer and date as well.
func inArticle(n *html.Node) bool {
	for n != nil && n.Data != "article" {
		n = n.Parent
	}
	return n != nil
}

// each calls f for the first of the elements that do not stand apart.
func (a apart) each(nodes []*html.Node, f func(*goquery.Selection)) {
	left := maxSaid
	for _, n := range nodes {
		if left > 0 && !a.holds(n) {
			f(goquery.NewDocumentFromNode(n).Selection)
			left--
		}
	}
}

// elsewhere reports a hint of comments, related articles and other lists,
// whose writers and dates are not the article's.
func elsewhere(h string) bool {
	for _, own := range [...]string{"post-footer", "entry-footer", "article-footer"} { // the article's
		if strings.Contains(h, own) {
			h = strings.ReplaceAll(h, own, "")
		}
	}
	for _, s := range [...]string{"comment", "related", "sidebar", "recommend", "footer", "popular", "most-read", "latest", "teaser", "trending", "reply"} {
		if strings.Contains(h, s) {
			return true
		}
	}
	return false
}

// heading notes an h1. One that leads to the site's front page is the site's
// name.
func (m *meta) heading(h1 *goquery.Selection) {
	text, ok := plainText(h1.Nodes[0], maxTitle)
	text = strings.ReplaceAll(text, "\u00ad", "")
	if !ok || text == "" {
		return
	}
	h := hint(h1.Nodes[0])
	logo := strings.Contains(h, "logo") || strings.Contains(h, "site-title") || strings.Contains(h, "brand")
	inside := h1.Find("a").First().FilterFunction(func(_ int, a *goquery.Selection) bool {
		s, _ := plainText(a.Nodes[0], maxTitle)
		return s == text
	})
	h1.ParentFiltered("a").AddSelection(inside).Each(func(_ int, a *goquery.Selection) {
		u, err := url.Parse(strings.TrimSpace(a.AttrOr("href", "")))
		logo = logo || err == nil && (u.Path == "" || u.Path == "/" || u.Path == "./" || strings.HasPrefix(u.Path, "/index.")) && u.Fragment == "" && u.RawQuery == ""
	})
	if !logo {
		m.headings = append(m.headings, text)
	} else {
		m.publisher(text)
	}
}

// readDates reads time elements, those that are said to be the publication's
// first, and then what only a name points to.
func (m *meta) readDates(a apart, stated, classed []*html.Node) {
	var times []string
	a.each(stated, func(s *goquery.Selection) {
		text, _ := plainText(s.Nodes[0], longestDate)
		date, h := firstOf(s.AttrOr("datetime", ""), s.AttrOr("content", ""), text), hint(s.Nodes[0])
		switch {
		case s.Is("[pubdate]") || strings.Contains(h, "publish") || strings.Contains(h, "entry-date"):
			m.date(date, fromTime)
		case strings.Contains(h, "modif") || strings.Contains(h, "update"):
			m.modified(date, fromTime)
		default:
			times = append(times, date)
		}
	})
	for _, date := range times {
		m.date(date, fromTime)
	}
	a.each(classed, func(s *goquery.Selection) {
		if text, ok := plainText(s.Nodes[0], longestDateLine); ok {
			m.date(firstOf(s.AttrOr("datetime", ""), text), fromText)
		}
	})
}

// longestDateLine is the same for a line that may give the writer as well.
const longestDateLine = 110

// longestDate is the length in bytes past which a text is more than a date.
const longestDate = 80

func dateHint(h string) bool {
	for w := range strings.FieldsSeq(h) {
		if strings.Contains(w, "date") && !strings.Contains(w, "update") && !strings.Contains(w, "candidate") || strings.Contains(w, "timestamp") ||
			strings.Contains(w, "published") || strings.Contains(w, "posted-on") || w == "meta" || w == "submitted" || strings.Contains(w, "datum") || strings.Contains(w, "fecha") {
			return true
		}
	}
	return false
}

func authorHint(h string) bool {
	for w := range strings.FieldsSeq(h) {
		switch {
		case strings.Contains(w, "bio"), strings.Contains(w, "avatar"), strings.Contains(w, "image"), strings.Contains(w, "img"), strings.Contains(w, "job"),
			strings.Contains(w, "title"), strings.Contains(w, "follow"), strings.Contains(w, "social"), strings.Contains(w, "twitter"):
			return false
		case strings.Contains(w, "byline"), strings.Contains(w, "author"), w == "writer", strings.Contains(w, "autor"):
			return true
		}
	}
	return false
}

// longestByline is the length in bytes past which a text is more than a byline.
const longestByline = 120

// writer is the text of an element that names a writer, or of the element in
// it that is marked as the name; none where there is too much of it.
func writer(s *goquery.Selection) []string {
	name := s.FindMatcher(goquery.Single(`[itemprop~="name" i]`))
	for _, n := range append(name.Nodes, s.Nodes...) {
		text, ok := plainText(n, longestByline)
		if text = firstOf(text, attr(n, "content")); ok && text != "" {
			return []string{text}
		}
	}
	return nil
}
