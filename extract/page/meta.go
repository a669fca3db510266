package page

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
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
	titles, bylines, dates, changes []claim.Candidate
	headings                        []string // text of h1 elements of the article
	lesser                          []string // text of the first h2 elements
	fronted                         string   // the line above a byline in one block, see partFront
	voted                           bool     // something else than the title element states a title
	site, lang                      string
	headDay                         string // a date between headline and text
	page                            *view  // what is shown of it, nil before that is known
	host                            string
	body                            string               // JSON-LD articleBody, a vote on the article's text
	names                           [][]string           // writers as JSON-LD and meta list them, one a string
	marked                          []string             // bylines that the page marks by rel or itemprop
	signed                          []string             // "By Ann Hale", a line of its own by the headline
	profiles                        []string             // links by the headline that lead to the page of a writer
	linked                          []string             // bylines that a class name points to and a link or "by" bears out
	classed                         []string             // bylines that only a class name points to
	agency                          []string             // whom a sign-off at the end names
	read                            map[nameKey][]string // what namesOf found, since chooseByline began
}

// readMeta gathers the candidates, the most trustworthy first within each
// kind: JSON-LD, meta elements, time elements, marked-up text. What stands by
// the headline (near) and in the address is added after them.
func readMeta(doc *tree, address string) *meta {
	m := &meta{}
	if u, err := url.Parse(address); err == nil {
		m.host = u.Hostname()
	}
	m.readJSON(doc)
	m.readHead(doc)
	m.readBody(doc)
	return m
}

// maxSaid is how many values of a kind are read: no article has more writers
// or dates that a desk would look at, and each is compared with the others.
const maxSaid = 100

func (m *meta) title(s, from string)  { m.titles = offer(m.titles, s, from) }
func (m *meta) byline(s, from string) { m.bylines = offer(m.bylines, s, from) }
func (m *meta) date(s, from string) {
	if d := isoDate(s); d != "" {
		m.dates = offer(m.dates, d, from)
	}
}

func (m *meta) modified(s, from string) {
	if d := isoDate(s); d != "" {
		m.changes = offer(m.changes, d, from)
	}
}

// maxTitle is the length in bytes past which a value is no title or byline.
const maxTitle = 400

// offer appends a value that is not there yet.
func offer(cs []claim.Candidate, value, from string) []claim.Candidate {
	value = strings.Join(strings.Fields(strings.ReplaceAll(strings.ToValidUTF8(value, ""), "\u00ad", "")), " ")
	if value == "" || len(value) > maxTitle || len(cs) >= maxSaid {
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
		"article:post_date", "published_at", "date.available", "displaydate", "pdate", "rnews:datepublished", "date.created", "timestamp", "shareaholic:article_published_time"}
	changeNames = [...]string{"article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "dateupdate"}
	siteNames   = [...]string{"og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title"}
)

// readHead reads meta elements wherever they stand, title and the html
// element's language.
func (m *meta) readHead(doc *tree) {
	root := elements(doc, "html")
	m.language(root.AttrOr("lang", ""), root.AttrOr("xml:lang", ""))
	said := map[string][]string{}
	elements(doc, "meta").Filter("[content]").Each(func(_ int, s *goquery.Selection) {
		content := strings.TrimSpace(s.AttrOr("content", ""))
		for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
			k := strings.ToLower(strings.TrimSpace(s.AttrOr(key, "")))
			if k != "" && content != "" && len(said[k]) < maxSaid {
				said[k] = append(said[k], content)
			}
		}
	})
	m.language(said["content-language"]...)
	m.language(said["og:locale"]...)
	m.language(said["dc.language"]...)
	for _, name := range siteNames {
		if len(said[name]) > 0 {
			m.publisher(said[name][0])
		}
	}
	each(said, titleNames[:], func(s string) { m.title(s, fromMeta) })
	m.voted = len(m.titles) > 0
	m.title(elements(doc, "title").Filter(":not(:empty)").Not("svg title").First().Text(), fromMeta)
	for _, name := range [...]string{"citation_author", "author", "parsely-author", "dc.creator"} {
		if list := said[name]; len(list) > 1 || len(list) == 1 && name == "citation_author" {
			m.names = append(m.names, list)
		}
	}
	each(said, authorNames[:], func(s string) { m.byline(s, fromMeta) })
	each(said, changeNames[:], func(s string) { m.modified(s, fromMeta) })
	for _, name := range dateNames {
		if len(said[name]) > 2 { // the dates of comments or reviews
			continue
		}
		for _, s := range said[name] {
			m.date(s, fromMeta)
		}
	}
}

// profile is the address of a writer's page.
var profile = regexp.MustCompile(`(?i)/(authors?|autore?n?|autor(es|in|innen)?|auteurs?|redakteure?|journalists?|profile?s?|columnists?|contributors?|reporters?|byline|by|users?)[/,=]`)

// lineWithChange finds where a line tells of the last change.
var lineWithChange = regexp.MustCompile(`(?i)(?:^\W{0,3}|[·|•,;(–—-]\s*)(last )?(updated|modified|aktualisiert|zuletzt (aktualisiert|geändert)|geändert am|mis à jour|modifiée? le|actualizado|modificado|modificato|gewijzigd|aggiornato|bijgewerkt|atualizado)\b`)

// changedOn is the day of the last change that a line tells, "" where it tells
// another day first.
func changedOn(line string) string {
	at := lineWithChange.FindStringIndex(line)
	if at == nil || isoDate(line[:at[0]]) != "" {
		return ""
	}
	return isoDate(line[at[1]:])
}

func each(said map[string][]string, names []string, f func(string)) {
	for _, name := range names {
		for _, s := range said[name] {
			f(s)
		}
	}
}

// publisher takes the first name of the site that may be one.
func (m *meta) publisher(name string) {
	name = strings.Join(strings.Fields(strings.ToValidUTF8(name, "")), " ")
	if m.site == "" && len(name) <= maxTitle && !strings.Contains(name, "://") {
		m.site = name
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
	start := max(v.top, v.from)
	for start < len(v.blocks) && (!v.main[start] || v.words[start] < 12) {
		start++
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
		for _, k := range v.blocks[i].links {
			if profile.MatchString(k.URL) && len(m.profiles) < 4 {
				m.profiles = append(m.profiles, s[k.Span.Start:k.Span.End])
			}
		}
		if !v.hasDigit(i) || v.words[i] >= 20 || v.words[i] >= 8 && v.blocks[i].kind == claim.Caption {
			continue
		}
		if by := datedBy.FindStringSubmatch(s); by != nil && isoDate(s) != "" {
			m.linked = append(m.linked, by[1]+by[2])
		} else if name := v.namedLine(i); name != "" && i > v.top && v.top >= 0 {
			m.linked = append(m.linked, name)
		}
		switch d := isoDate(s); {
		case d == "":
		case changedOn(s) != "":
			m.modified(changedOn(s), fromText)
		default:
			if at := lineWithChange.FindStringIndex(s); at != nil {
				m.modified(isoDate(s[at[1]:]), fromText)
			}
			if days = append(days, d); v.top >= 0 && i < start && m.headDay == "" {
				m.headDay = d
			}
		}
	}
	if len(days) > 0 {
		m.date(days[0], fromText)
	}
	for i := len(v.blocks) - 1; i >= v.from && len(m.agency) == 0; i-- {
		if i <= v.to+around && !v.blocks[i].where.menu {
			m.agency = agencyNames(v.blocks[i].text)
		}
		if i < v.to-agencyBlocks {
			break
		}
	}
	for _, list := range [...][]string{m.marked, m.signed, m.linked, m.profiles, m.classed, m.agency} {
		for _, s := range list {
			m.byline(s, fromText)
		}
	}
}

// fill chooses and puts the choice first.
func (m *meta) fill(a *claim.Article) {
	a.Title = m.chooseTitle()
	if m.site == "" && a.Title != "" {
		m.site = m.siteBehind(a.Title)
	}
	a.Byline = m.chooseByline()
	m.unseen()
	a.Published = m.chooseDate()
	if len(m.changes) > 0 && m.changes[0].Value != a.Published {
		a.Modified = m.changes[0].Value
	}
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
	put("modified", m.changes, a.Modified)
}

// foremost moves the chosen value to the front. A choice made by cutting a
// candidate (a site's name off a title) takes its origin from the candidate
// that holds it.
func foremost(cs []claim.Candidate, chosen string) []claim.Candidate {
	if chosen == "" {
		return cs
	}
	first := claim.Candidate{Value: chosen, From: fromMeta}
	for i := len(cs) - 1; i >= 0; i-- {
		if strings.Contains(cs[i].Value, chosen) {
			first.From, first.Unseen = cs[i].From, cs[i].Unseen
		}
	}
	out := []claim.Candidate{first}
	for _, c := range cs {
		if c.Value != chosen {
			out = append(out, c)
		} else {
			out[0] = c
		}
	}
	return out
}
