package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// Where a candidate was found, as claim.Candidate.From.
const (
	fromJSON = "json-ld"
	fromMeta = "meta"
	fromTime = "time"
	fromURL  = "url"
	fromText = "text"
)

// meta is what a page says of itself, everything it says, with the origin.
type meta struct {
	titles, bylines, dates []claim.Candidate
	headings               []string // text of h1 elements of the article
	lesser                 []string // text of the first h2 elements
	site, lang             string
	host                   string
	body                   string     // JSON-LD articleBody, a vote on the article's text
	names                  [][]string // writers as JSON-LD and meta list them, one a string
	marked                 []string   // bylines that the page marks by rel or itemprop
	signed                 []string   // "By Ann Hale", a line of its own by the headline
	classed                []string   // bylines that only a class name points to
}

// readMeta gathers the candidates, the most trustworthy first within each
// kind: JSON-LD, meta elements, time elements, marked-up text. What stands by
// the headline (near) and in the address is added after them.
func readMeta(doc *html.Node, address string) *meta {
	m := &meta{}
	if u, err := url.Parse(address); err == nil {
		m.host = u.Hostname()
	}
	m.readJSON(doc)
	m.readHead(doc)
	m.readBody(body(doc))
	return m
}

func (m *meta) title(s, from string)  { m.titles = offer(m.titles, s, from) }
func (m *meta) byline(s, from string) { m.bylines = offer(m.bylines, s, from) }
func (m *meta) date(s, from string) {
	if d := isoDate(s); d != "" {
		m.dates = offer(m.dates, d, from)
	}
}

// offer appends a value that is not there yet.
func offer(cs []claim.Candidate, value, from string) []claim.Candidate {
	value = strings.Join(strings.Fields(strings.ReplaceAll(strings.ToValidUTF8(value, ""), "\u00ad", "")), " ")
	if value == "" || len(value) > 400 {
		return cs
	}
	for _, c := range cs {
		if c.Value == value {
			return cs
		}
	}
	return append(cs, claim.Candidate{Value: value, From: from})
}

// Names of meta elements (name, property or itemprop), lower case, the better
// first: Open Graph, Dublin Core, Highwire (citation_), Parse.ly, Sailthru.
var (
	titleNames  = [...]string{"og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "headline", "title"}
	authorNames = [...]string{"author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc:creator", "citation_author", "parsely-author",
		"sailthru.author", "byl", "twitter:data1", "authors", "article:author_name", "cxenseparse:author", "news_author", "creator"}
	dateNames = [...]string{"article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "parsely-pub-date",
		"sailthru.date", "publishdate", "publish-date", "pubdate", "publication_date", "citation_publication_date", "citation_date", "dc.date.issued",
		"dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date", "cxenseparse:recs:publishtime", "date", "article.published",
		"article:post_date", "published_at", "date.available", "displaydate", "pdate", "rnews:datepublished", "date.created", "timestamp"}
	siteNames = [...]string{"og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title"}
)

// readHead reads meta elements wherever they stand, title and the html
// element's language.
func (m *meta) readHead(doc *html.Node) {
	said := map[string][]string{}
	title := ""
	elements(doc, func(n *html.Node) bool {
		switch n.Data {
		case "html":
			m.language(attr(n, "lang"), attr(n, "xml:lang"))
		case "title":
			if title == "" && n.FirstChild != nil {
				title = n.FirstChild.Data
			}
		case "meta":
			content := strings.TrimSpace(attr(n, "content"))
			for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
				if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" && content != "" {
					said[k] = append(said[k], content)
				}
			}
		case "svg":
			return false
		}
		return true
	})
	m.language(said["content-language"]...)
	m.language(said["og:locale"]...)
	m.language(said["dc.language"]...)
	for _, name := range siteNames {
		if len(said[name]) > 0 && m.site == "" && !strings.Contains(said[name][0], "://") {
			m.site = strings.Join(strings.Fields(said[name][0]), " ")
		}
	}
	each(said, titleNames[:], func(s string) { m.title(s, fromMeta) })
	m.title(title, fromMeta)
	for _, name := range [...]string{"citation_author", "author", "parsely-author", "dc.creator"} {
		if list := said[name]; len(list) > 1 || len(list) == 1 && name == "citation_author" {
			m.names = append(m.names, list)
		}
	}
	each(said, authorNames[:], func(s string) { m.byline(s, fromMeta) })
	for _, name := range dateNames {
		if len(said[name]) > 2 { // the dates of comments or reviews
			continue
		}
		for _, s := range said[name] {
			m.date(s, fromMeta)
		}
	}
}

func each(said map[string][]string, names []string, f func(string)) {
	for _, name := range names {
		for _, s := range said[name] {
			f(s)
		}
	}
}

// language takes the first value that begins with a two-letter code.
func (m *meta) language(values ...string) {
	for _, v := range values {
		code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(v)), "_", "-"), "-")
		if m.lang == "" && len(code) == 2 && code[0] >= 'a' && code[0] <= 'z' && code[1] >= 'a' && code[1] <= 'z' {
			m.lang = code
		}
	}
}

// readBody reads what stands in the page for readers: headings, bylines, time
// elements and marked-up dates.
func (m *meta) readBody(body *html.Node) {
	r := visible{m: m}
	r.walk(body, false)
	for _, d := range r.times {
		m.date(d, fromTime)
	}
	for _, d := range r.dates {
		m.date(d, fromText)
	}
	m.marked = append(m.marked, r.marked...)
	if len(r.named) <= 4 { // more is a list of other articles
		m.classed = append(m.classed, r.named...)
	}
}

// visible gathers from the page's body.
type visible struct {
	m             *meta
	marked, named []string // by rel=author and itemprop; by class name
	times, dates  []string
}

func (r *visible) walk(n *html.Node, aside bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || isSkipped(c.Data) {
			continue
		}
		out := aside || c.Data == "aside" || c.Data == "footer" || c.Data == "nav" || elsewhere(hint(c))
		r.see(c, out)
		r.walk(c, out)
	}
}

// elsewhere reports a hint of comments, related articles and other lists,
// whose writers and dates are not the article's.
func elsewhere(h string) bool {
	for _, s := range [...]string{"comment", "related", "sidebar", "recommend", "footer", "popular", "most-read", "latest", "teaser", "trending", "reply"} {
		if strings.Contains(h, s) {
			return true
		}
	}
	return false
}

func (r *visible) see(n *html.Node, aside bool) {
	if n.Data == "h1" && !aside {
		r.heading(n)
		return
	}
	if n.Data == "h2" && !aside && len(r.m.lesser) < 6 {
		r.m.lesser = append(r.m.lesser, plainText(n))
	}
	if aside {
		return
	}
	h := hint(n)
	switch {
	case n.Data == "time":
		r.time(n)
	case strings.Contains(h, "datepublished"):
		r.times = append(r.times, firstOf(attr(n, "content"), attr(n, "datetime"), plainText(n)))
	case dateHint(h):
		if s := plainText(n); len(s) < 80 {
			r.dates = append(r.dates, firstOf(attr(n, "datetime"), s))
		}
	}
	r.author(n, h)
}

// heading notes an h1. One that leads to the site's front page is the site's
// name.
func (r *visible) heading(n *html.Node) {
	s := strings.ReplaceAll(plainText(n), "\u00ad", "")
	if s == "" {
		return
	}
	logo := strings.Contains(hint(n), "logo") || strings.Contains(hint(n), "site-title") || strings.Contains(hint(n), "brand")
	links := []*html.Node{}
	if n.Parent != nil && n.Parent.Data == "a" {
		links = append(links, n.Parent)
	}
	if a := first(n, "a"); a != nil && plainText(a) == s {
		links = append(links, a)
	}
	for _, a := range links {
		u, err := url.Parse(strings.TrimSpace(attr(a, "href")))
		if err == nil && (u.Path == "" || u.Path == "/" || u.Path == "./" || strings.HasPrefix(u.Path, "/index.")) && u.Fragment == "" && u.RawQuery == "" {
			logo = true
		}
	}
	if !logo {
		r.m.headings = append(r.m.headings, s)
	} else if r.m.site == "" {
		r.m.site = s
	}
}

func (r *visible) time(n *html.Node) {
	s := firstOf(attr(n, "datetime"), attr(n, "content"), plainText(n))
	if hasAttr(n, "pubdate") || strings.Contains(hint(n), "publish") || strings.Contains(hint(n), "entry-date") {
		r.times = append([]string{s}, r.times...)
		return
	}
	if strings.Contains(hint(n), "modif") || strings.Contains(hint(n), "update") {
		return
	}
	r.times = append(r.times, s)
}

func dateHint(h string) bool {
	for w := range strings.FieldsSeq(h) {
		if strings.Contains(w, "date") && !strings.Contains(w, "update") && !strings.Contains(w, "candidate") || strings.Contains(w, "timestamp") ||
			strings.Contains(w, "published") || strings.Contains(w, "posted-on") || w == "meta" || strings.Contains(w, "datum") {
			return true
		}
	}
	return false
}

func (r *visible) author(n *html.Node, h string) {
	rel := strings.ToLower(attr(n, "rel"))
	marked := strings.Contains(" "+rel+" ", " author ") || strings.Contains(" "+strings.ToLower(attr(n, "itemprop"))+" ", " author ")
	if !marked && !authorHint(h) {
		return
	}
	s := plainText(n)
	if name := named(n); name != "" {
		s = name
	}
	if s == "" || len(s) > 120 {
		return
	}
	if marked {
		r.marked = append(r.marked, s)
	} else {
		r.named = append(r.named, s)
	}
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

// named is the text of the element inside n that is marked as a name.
func named(n *html.Node) (name string) {
	elements(n, func(c *html.Node) bool {
		if name == "" && strings.Contains(" "+strings.ToLower(attr(c, "itemprop"))+" ", " name ") {
			name = firstOf(plainText(c), attr(c, "content"))
		}
		return name == ""
	})
	return name
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// near reads short lines close to the headline: a line that says who wrote the
// article, and a date. It is what a reader would go by, and weaker than what
// the page marks.
func (m *meta) near(v *view) {
	at := v.from
	for i := range v.blocks {
		if i <= v.from+3 && v.headline(i) {
			at = i
		}
	}
	var days []string
	for i := max(at-3, 0); i < min(at+8, len(v.blocks)); i++ {
		s := v.blocks[i].text
		if v.words[i] > 25 || v.blocks[i].where.aside && i > at {
			continue
		}
		if signature.MatchString(s) {
			m.signed = append(m.signed, s)
		}
		if d := isoDate(s); d != "" && !strings.HasPrefix(folded(s), "updated") && v.words[i] < 16 {
			days = append(days, d)
		}
	}
	if len(days) > 0 {
		m.date(days[0], fromText)
	}
	for _, list := range [...][]string{m.marked, m.signed, m.classed} {
		for _, s := range list {
			m.byline(s, fromText)
		}
	}
}

// fill chooses and puts the choice first.
func (m *meta) fill(a *claim.Article) {
	a.Title = m.chooseTitle()
	a.Byline = m.chooseByline()
	a.Published = m.chooseDate()
	a.Site, a.Lang = m.site, m.lang
	for _, h := range m.headings {
		m.title(h, fromText)
	}
	a.Candidates = map[string][]claim.Candidate{}
	put := func(key string, cs []claim.Candidate, chosen string) {
		if cs = foremost(cs, chosen); len(cs) > 0 {
			a.Candidates[key] = cs
		}
	}
	put("title", m.titles, a.Title)
	put("byline", m.bylines, strings.Join(a.Byline, ", "))
	put("published", m.dates, a.Published)
}

// foremost moves the chosen value to the front. A choice made by cutting a
// candidate (a site's name off a title) takes its origin from the candidate
// that holds it.
func foremost(cs []claim.Candidate, chosen string) []claim.Candidate {
	if chosen == "" {
		return cs
	}
	from := fromMeta
	for i := len(cs) - 1; i >= 0; i-- {
		if strings.Contains(cs[i].Value, chosen) {
			from = cs[i].From
		}
	}
	out := []claim.Candidate{{Value: chosen, From: from}}
	for _, c := range cs {
		if c.Value != chosen {
			out = append(out, c)
		} else {
			out[0].From = c.From
		}
	}
	return out
}
