package page

import (
	"net/url"
	"strings"

	"stet/extract/fetch"
)

// Canonical is the absolute address under which a web page says that it wants
// to be known; "" for what is no web page, for a page that says none, and for
// one that gives a site's front page, as careless templates do for every page.
func Canonical(p fetch.Page) string {
	if p.Type != fetch.HTML {
		return ""
	}
	text, _, err := p.Text()
	if err != nil {
		return ""
	}
	defer sparing(len(p.Body))()
	doc, _ := parse(text)
	own := strings.TrimSpace(ownAddress(doc))
	u, err := url.Parse(own)
	if err != nil || own == "" {
		return ""
	}
	if base, err := url.Parse(p.FinalURL); err == nil && p.FinalURL != "" {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	return u.String()
}
