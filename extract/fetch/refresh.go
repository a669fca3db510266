package fetch

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Limits of a page that only sends its visitors on.
const (
	maxForwarder   = 64 << 10 // bytes of code
	maxForwardText = 300      // bytes of text: "If you are not sent on, click here"
	maxForwardWait = 5        // seconds; longer ones are pages that renew themselves
)

// forwards returns the address to which a page that is nothing else sends its
// visitors on (<meta http-equiv="refresh">, HTML Standard, 4.2.5.3), nil for any
// other page. Short addresses and sites that have moved do so.
func (p *Page) forwards() *url.URL {
	if p.Type != HTML || len(p.Body) > maxForwarder {
		return nil
	}
	text, _, err := p.Text()
	if err != nil {
		return nil
	}
	target, shown, skip := "", 0, ""
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if target == "" || shown > maxForwardText {
				return nil
			}
			return p.onward(target)
		case html.TextToken:
			if skip == "" {
				shown += len(strings.TrimSpace(string(z.Text())))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			switch t := z.Token(); t.Data {
			case "script", "style", "noscript", "title", "template":
				skip = t.Data
			case "meta":
				if skip == "" && target == "" {
					target = refreshTarget(t.Attr)
				}
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				skip = ""
			}
		}
	}
}

// refreshTarget reads content="0; url=/a" of a meta element that sends on.
func refreshTarget(attrs []html.Attribute) string {
	equiv, content := "", ""
	for _, a := range attrs {
		switch a.Key {
		case "http-equiv":
			equiv = a.Val
		case "content":
			content = a.Val
		}
	}
	if !strings.EqualFold(strings.TrimSpace(equiv), "refresh") {
		return ""
	}
	wait, rest, ok := strings.Cut(content, ";")
	if !ok {
		wait, rest, _ = strings.Cut(content, ",")
	}
	if n, err := strconv.ParseFloat(strings.TrimSpace(wait), 64); err != nil || !(n >= 0 && n <= maxForwardWait) {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if key, value, ok := strings.Cut(rest, "="); ok && strings.EqualFold(strings.TrimSpace(key), "url") {
		rest = strings.TrimSpace(value)
	}
	return strings.Trim(rest, `"' `)
}

// onward resolves where a page sends on to; nil for the page itself and for
// what no redirect may lead to.
func (p *Page) onward(target string) *url.URL {
	from, err := url.Parse(p.FinalURL)
	if err != nil {
		return nil
	}
	to, err := from.Parse(target)
	if err != nil || to.Scheme != "http" && to.Scheme != "https" || clean(to) == p.FinalURL {
		return nil
	}
	if to.Host, err = asciiHost(to); err != nil || to.Host == "" {
		return nil
	}
	return to
}
