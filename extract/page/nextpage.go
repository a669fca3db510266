package page

import (
	"net/url"
	"regexp"
	"strings"

	"stet/extract/claim"
)

// nextWords are what a link to the next page of an article says, in small letters
// and without arrows.
var nextWords = map[string]bool{
	"2": true, "next": true, "next page": true, "page 2": true, "continue to page 2": true, "continued on page 2": true,
	"seite 2": true, "nächste seite": true, "weiter": true, "weiter auf seite 2": true,
	"suivant": true, "suivante": true, "page suivante": true, "siguiente": true, "página siguiente": true,
}

// pageTail is how the address of a further page ends after that of the first.
var pageTail = regexp.MustCompile(`^(?:/?(?:page|seite)?[/_,-]?([2-9]|\d\d))?(?:\.\w{2,5})?/?$`)

// nextPage returns the address of the article's next page, "" for none: a link that
// says so leads to the page's own address with a number added to it. base is what
// relative links are resolved by.
func nextPage(blocks []block, address string, base *url.URL) string {
	own, err := url.Parse(address)
	if err != nil {
		return ""
	}
	for i := range blocks {
		b := &blocks[i]
		if b.linked == 0 || len(b.text) > 200 || b.where.named.beside {
			continue
		}
		for _, l := range b.links {
			if !saysNext(b.text, l) {
				continue
			}
			to, err := url.Parse(strings.TrimSpace(l.URL))
			if err != nil {
				continue
			}
			if base != nil {
				to = base.ResolveReference(to)
			}
			if continues(own, to) {
				return to.String()
			}
		}
	}
	return ""
}

func saysNext(text string, l claim.Link) bool {
	if l.Span.Start < 0 || l.Span.End > len(text) || l.Span.Start > l.Span.End {
		return false
	}
	return nextWords[strings.ToLower(strings.Trim(text[l.Span.Start:l.Span.End], " \u00a0→›»>…:"))]
}

// continues reports an address that is own with the number of a further page.
func continues(own, to *url.URL) bool {
	if to.Host != own.Host && to.Host != "" {
		return false
	}
	ask := to.Query()
	numbered := false
	for _, key := range []string{"page", "p", "pg", "seite", "paged"} {
		if n := ask.Get(key); n != "" && n != "0" && n != "1" && len(n) < 3 && strings.Trim(n, "0123456789") == "" {
			numbered = true
		}
	}
	path, from := strings.TrimSuffix(to.Path, "/"), strings.TrimSuffix(own.Path, "/")
	if numbered {
		return path == from || path == ""
	}
	if i := strings.LastIndexByte(from, '.'); i > strings.LastIndexByte(from, '/') {
		from = from[:i]
	}
	tail, ok := strings.CutPrefix(path, from)
	m := pageTail.FindStringSubmatch(tail)
	return ok && from != "" && m != nil && m[1] != ""
}
