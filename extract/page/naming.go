package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// names is what class names, ids and the like say of an element.
type names struct {
	box    bool // links, adverts, forms and whatever else stands around articles
	byline bool // writer, date
	credit bool // of a picture
	body   bool // the article's text
	beside bool // readers' comments, a column beside the article
}

// Parts of class names and ids. None of them spans two names.
var (
	boxName = regexp.MustCompile(`related|recommend|promo|newsletter|subscri|signup|sign-up|share|sharing|social|comment|disqus|sidebar|side-bar|footer|` +
		`navbar|menu|breadcrumb|\bnav\b|author-bio|about-author|bio-|tag-list|\btags?\b|taboola|outbrain|advert|\bads?\b|sponsor|popular|trending|most-read|` +
		`read-more|readmore|more-on|widget|banner|cookie|paywall|pagination|pager|toolbar|teaser|follow|copyright|modal|popup`)
	bylineName = regexp.MustCompile(`byline|author|dateline|timestamp|pub-?date|publish|posted|entry-meta|post-meta|article-meta|\bmeta\b|\bdate\b|\btime\b`)
	creditName = regexp.MustCompile(`credit|caption|source`)
	bodyName   = regexp.MustCompile(`article-?_?body|article-?_?content|entry-?_?content|post-?_?content|post-?_?body|story-?_?body|story-?_?content|story-?_?text|articlebody|body-?_?copy|body-?_?text|content-?_?body|article-?_?text|main-?_?content|text-?_?body`)
	besideName = regexp.MustCompile(`(^| )(comments?|comment-?(list|body|text|content|area|section|respond|form|reply)|commentlist|commentform|respond|sidebar|textwidget|widget-area|widget_text|` +
		`footer|site-footer|page-footer|colophon|cookie-?(banner|notice|consent))( |$)|disqus`)
)

// longestHint is how many bytes of an element's names are looked at.
const longestHint = 2000

// hint is what the page's makers call an element: class, id, itemprop, role
// and data-component, in lower case, a space after each.
func hint(n *html.Node) string {
	var b strings.Builder
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "role", "data-component", "data-testid":
			b.WriteString(strings.ToLower(a.Val[:min(len(a.Val), longestHint)]))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// with is what either says.
func (a names) with(b names) names {
	return names{a.box || b.box, a.byline || b.byline, a.credit || b.credit, a.body || b.body, a.beside || b.beside}
}

// naming remembers what hints say: most elements of a page share theirs.
type naming map[string]names

// of is what the names of n say.
func (m naming) of(n *html.Node) names {
	h := hint(n)
	s, known := m[h]
	if !known && h != "" {
		s = names{box: boxName.MatchString(h), byline: bylineName.MatchString(h), credit: creditName.MatchString(h),
			body: bodyName.MatchString(h), beside: besideName.MatchString(h)}
		m[h] = s
	}
	return s
}

// near is what the names of n and its two nearest ancestors say.
func (m naming) near(n *html.Node) (s names) {
	for range 3 {
		if n == nil || n.Type != html.ElementNode || n.Data == "body" {
			break
		}
		s = s.with(m.of(n))
		n = n.Parent
	}
	return s
}
