package page

import (
	"strings"
	"unicode/utf8"
)

// separators stand between a headline and the name of a site or section.
var separators = [...]string{" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: ", " // ", " ‹ ", " › ", " / "}

// chooseTitle takes the page's own visible headline where what the page says
// of itself bears it out, else the first title that it offers without the
// site's name.
func (m *meta) chooseTitle() string {
	for _, h := range m.headings {
		for _, c := range m.titles {
			if x, y := folded(h), folded(c.Value); len(x) > 8 && (x == y || strings.Contains(y, x)) && !m.isSite(h) {
				return h
			}
		}
	}
	best := ""
	for _, c := range m.titles {
		if s := m.withoutSite(c.Value); s != "" && !m.isSite(s) {
			best = s
			break
		}
	}
	if best == "" && len(m.headings) > 0 && !m.isSite(m.headings[0]) {
		best = m.headings[0]
	}
	return best
}

// isSite reports whether s is the site's name or its host.
func (m *meta) isSite(s string) bool {
	x := folded(s)
	return x == "" || m.site != "" && x == folded(m.site) || m.host != "" && x == folded(strings.TrimPrefix(m.host, "www."))
}

// withoutSite cuts a site's or section's name from either end of a title: what
// stands after the last separator or before the first when it is the site's
// name or like its host, and the part after a bar when it is short.
func (m *meta) withoutSite(s string) string {
	for range 3 {
		cut := m.cutOnce(s)
		if cut == s {
			break
		}
		s = cut
	}
	return s
}

func (m *meta) cutOnce(s string) string {
	at, width := -1, 0
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > at {
			at, width = i, len(sep)
		}
	}
	if at <= 0 {
		return s
	}
	head, tail := strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+width:])
	bar := strings.ContainsAny(s[at:at+width], "|«»•·‹›:/")
	switch {
	case m.like(tail):
		return head
	case bar && words(tail) <= 4 && words(head) >= 3 && words(head) > words(tail):
		return head
	}
	for _, sep := range separators {
		if i := strings.Index(s, sep); i > 0 && m.like(s[:i]) {
			return strings.TrimSpace(s[i+len(sep):])
		}
	}
	return s
}

// like reports whether s is the site's name, or the letters of its host
// ("The Harrow Post" at harrowpost.example).
func (m *meta) like(s string) bool {
	if m.isSite(s) || m.site != "" && utf8.RuneCountInString(s) < 60 && (strings.HasPrefix(folded(s), folded(m.site)) || strings.HasPrefix(folded(m.site), folded(s))) {
		return true
	}
	x := strings.ReplaceAll(folded(s), " ", "")
	host := strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(m.host, "www."), "-", ""), ".", "")
	if x == "" || host == "" {
		return false
	}
	return strings.HasPrefix(host, x) && len(x) > 2 || strings.HasPrefix(host, strings.TrimPrefix(x, "the")) && len(x) > 6
}
