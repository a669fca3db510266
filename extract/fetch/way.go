package fetch

import (
	"fmt"
	"net/url"
	"strings"
)

// note tells the editor what is worth knowing of the way from the address that
// was typed to the one that answered.
func (p *Page) note(typed, final *url.URL) {
	from, to := site(typed), site(final)
	switch {
	case from != to:
		p.Notices = append(p.Notices, fmt.Sprintf("The address %s led to another site, %s%s. Make sure that it is the article that you mean.",
			hostOf(typed.String()), hostOf(final.String()), through(p.Redirects)))
	case len(p.Redirects) > 0 && len(typed.Path) > 1 && len(final.Path) <= 1 && final.RawQuery == "":
		p.Notices = append(p.Notices, fmt.Sprintf("The address of the article led to the front page of %s: the article may have been taken down. "+
			"Look for it on the site, or for a copy in a web archive.", hostOf(final.String())))
	}
	if typed.Scheme == "https" && final.Scheme == "http" {
		p.Notices = append(p.Notices, fmt.Sprintf("The address led from a secured connection to an open one at %s, where what is sent can be changed on the way. "+
			"See whether the same address with https:// opens.", hostOf(final.String())))
	}
	if own := ownLetters(final.Host); deceives(own) {
		p.Notices = append(p.Notices, fmt.Sprintf("The site %s is written with letters that can be taken for others: it looks like %s. Make sure that it is the site that you mean.", final.Host, own))
	}
}

// site is a host without what sites put before their name for readers with
// telephones.
func site(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	for _, prefix := range [...]string{"www.", "m.", "mobile.", "amp."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return host
}

// through lists the sites between the first and the last.
func through(redirects []string) string {
	var hosts []string
	for _, r := range redirects[min(1, len(redirects)):] {
		if h := hostOf(r); len(hosts) == 0 || hosts[len(hosts)-1] != h {
			hosts = append(hosts, h)
		}
	}
	if len(hosts) == 0 {
		return ""
	}
	return ", through " + strings.Join(hosts, ", ")
}

// trail shows the last addresses of a chain that did not end.
func trail(redirects []string) string {
	const last = 3
	if len(redirects) > last {
		return "… " + strings.Join(redirects[len(redirects)-last:], " to ")
	}
	return strings.Join(redirects, " to ")
}
