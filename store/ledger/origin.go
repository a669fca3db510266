package ledger

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// independent counts the origins of the sources that bear a claim out, see
// Exhibit.bears. Sources are of one
// origin where one names the other, or both the same third one, as SameOrigin,
// and where their address, file or content is the same. A source that was
// taken off the list, or of which nothing is known but its id, counts for
// nothing.
func independent(evidence []Exhibit) int {
	of := origin{}
	for _, x := range evidence {
		of.join(x.Source)
	}
	roots := map[string]bool{}
	for _, x := range evidence {
		if x.bears() {
			roots[of.root("id "+x.SourceID)] = true
		}
	}
	return len(roots)
}

// origin joins the keys of sources of one origin: each leads to another one, in
// the end to its root.
type origin map[string]string

func (o origin) root(k string) string {
	for p, ok := o[k]; ok; p, ok = o[k] {
		if g, ok := o[p]; ok { // the way is shorter the next time
			o[k] = g
		}
		k = p
	}
	return k
}

func (o origin) join(src Source) {
	for _, k := range origins(src) {
		if a, b := o.root("id "+src.ID), o.root(k); a != b {
			o[a] = b
		}
	}
}

// OneOrigin reports whether two of the sources that were not removed count as
// one, see ClaimState.Independent.
func (s *State) OneOrigin(a, b string) bool {
	of := origin{}
	for _, src := range s.Sources {
		of.join(src)
	}
	return of.root("id "+a) == of.root("id "+b)
}

// named reports whether a source can be found by anybody: it has an address, a
// file or a title.
func named(src Source) bool { return strings.TrimSpace(src.URL+src.File+src.Title) != "" }

// origins are the keys that a source shares with every other of its origin.
func origins(src Source) []string {
	var out []string
	add := func(kind, v string) {
		if v != "" {
			out = append(out, kind+v)
		}
	}
	add("id ", src.SameOrigin)
	add("url ", PageKey(src.URL))
	add("sha ", strings.ToLower(src.ContentHash))
	if f := strings.TrimSpace(src.File); f != "" {
		add("file ", path.Clean(strings.ReplaceAll(f, `\`, "/")))
	}
	return out
}

// PageKey returns what addresses of one page have in common: no scheme, no
// "www.", no default port, no fragment, no parameters that count clicks, no
// slash at the end. What is no address is returned as it is.
func PageKey(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" {
		return s
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	key := host + strings.TrimRight(u.EscapedPath(), "/")
	params := slices.DeleteFunc(strings.Split(u.RawQuery, "&"), func(p string) bool {
		name, _, _ := strings.Cut(strings.ToLower(p), "=")
		return p == "" || strings.HasPrefix(name, "utm_") || name == "fbclid" || name == "gclid" || name == "mc_cid"
	})
	if len(params) > 0 {
		key += "?" + strings.Join(params, "&")
	}
	return key
}
