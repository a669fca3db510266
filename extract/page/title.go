package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// separators stand between a headline and the name of a site or section.
var separators = [...]string{" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: ", " // ", " ‹ ", " › ", " / "}

// chooseTitle takes the page's own visible headline where what the page says
// of itself bears it out: an h1, or else an h2, that stands in a stated title;
// an h1 that shares most of its words with one. Otherwise it takes the first
// title that the page states, without the site's name; but the page's only h1
// where that title is so short beside it that it names a section. On a page without
// any h1 the line above a byline is the headline where a stated title has it.
func (m *meta) chooseTitle() string {
	if x := folded(m.fronted); len(m.headings) == 0 && len(x) > 8 && slices.ContainsFunc(m.titles, func(c claim.Candidate) bool { return strings.Contains(folded(c.Value), x) }) {
		return m.fronted
	}
	for _, list := range [...][]string{m.headings, m.lesser} {
		for _, h := range list {
			if words(h) >= 2 && m.borneOut(h) {
				return m.within(h)
			}
		}
	}
	for _, h := range m.headings {
		if len(h) < 300 && m.shares(h) {
			return m.within(h)
		}
	}
	for _, c := range m.titles {
		if s := m.withoutSite(c.Value); s != "" && !m.isSite(s) {
			if h := m.sole(); muchLonger(h, s) || !m.voted && words(h) >= leastHeadline {
				return h
			}
			return s
		}
	}
	for _, h := range m.headings {
		if !m.isSite(h) {
			return h
		}
	}
	return ""
}

// leastHeadline is how many words an h1 has at least that stands for the title
// element.
const leastHeadline = 3

// articleLead is an article at the head of a headline, which title elements leave
// out.
var articleLead = regexp.MustCompile(`^(the|an?|der|die|das|le|la|les|el|los|las|il|o|de|het) `)

// sole is the only h1 of the article, "" where there are several or none.
func (m *meta) sole() string {
	if len(m.headings) != 1 || m.isSite(m.headings[0]) || len(m.headings[0]) > longestHeading {
		return ""
	}
	return m.headings[0]
}

// muchLonger reports whether a heading is a headline beside a title of a word or
// two: at least twice as many letters.
func muchLonger(heading, title string) bool {
	return words(title) <= 2 && letters(heading) >= 2*letters(title) && letters(heading) >= 6
}

// letters is how many letters and digits s has.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// siteBehind returns the name that a stated title has behind the article's own
// and a bar, "" for none: "Mill to close | The Weir". It may be a section's, so
// that it stands only where the page states no site.
func (m *meta) siteBehind(title string) string {
	for _, c := range m.titles {
		for _, sep := range separators {
			i := strings.LastIndex(c.Value, sep)
			if i <= 0 || !strings.ContainsAny(sep, "|«»•·‹›") || !strings.HasPrefix(folded(c.Value[:i]), folded(title)) {
				continue
			}
			if tail := strings.TrimSpace(c.Value[i+len(sep):]); tail != "" && words(tail) <= 4 && len(tail) <= 40 {
				return tail
			}
		}
	}
	return ""
}

// within returns the stated title that a heading holds besides a section's name
// or a second line, or else the heading.
func (m *meta) within(heading string) string {
	x := folded(heading)
	for _, c := range m.titles {
		s := m.withoutSite(c.Value)
		y := folded(s)
		if articleLead.ReplaceAllString(x, "") == y && x != y {
			return heading
		}
		if words(s) >= 3 && (x != y && len(x) < 2*len(y) && strings.HasSuffix(x, " "+y) || strings.ReplaceAll(x, " ", "") == strings.ReplaceAll(y, " ", "")) {
			return s
		}
	}
	return heading
}

// borneOut reports whether a heading is a stated title, or its beginning or end
// with the other end the site's.
func (m *meta) borneOut(heading string) bool {
	x := folded(heading)
	if len(x) <= 8 || m.isSite(heading) {
		return false
	}
	for _, c := range m.titles {
		if y := folded(c.Value); x == y || strings.Contains(y, x) && !m.tail(c.Value, x) {
			return true
		}
	}
	return false
}

// tail reports whether x is the part of a title after the last separator, with
// something longer before it: then it is more likely the site than the headline.
func (m *meta) tail(title, x string) bool {
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > 0 && folded(title[i:]) == x && words(title[:i]) >= 2 && !m.like(title[:i]) {
			return true
		}
	}
	return false
}

// shares reports whether a heading has at least half of its longer words in
// common with a stated title.
func (m *meta) shares(heading string) bool {
	if m.isSite(heading) {
		return false
	}
	for _, c := range m.titles {
		have := strings.Fields(folded(c.Value))
		n, common := 0, 0
		for w := range strings.FieldsSeq(folded(heading)) {
			if len(w) < 4 {
				continue
			}
			n++
			if slices.Contains(have, w) {
				common++
			}
		}
		if n >= 2 && common*2 >= n && !m.tail(c.Value, folded(heading)) {
			return true
		}
	}
	return false
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
	for i := range s {
		for _, sep := range separators {
			if !strings.HasPrefix(s[i:], sep) || i == 0 {
				continue
			}
			head, tail := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):])
			bar := strings.ContainsAny(sep, "|«»•·‹›:/")
			switch {
			case m.like(tail):
				return head
			case m.like(head) || tail != "" && strings.EqualFold(head, "blog archiv") || strings.EqualFold(head, "blog archive"):
				return tail
			case bar && words(tail) <= 4 && words(head) >= 3 && words(head) >= words(tail):
				return head
			}
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
	host := strings.TrimPrefix(strings.ToLower(m.host), "www.")
	name, _, _ := strings.Cut(host, ".")
	host, name = bare(host), bare(name)
	x := ""
	for i, w := range strings.Fields(folded(s)) {
		if x += w; i == 0 && w == "the" {
			x = ""
		}
		if len(x) > 2 && i < 5 && (x == host || x == name) {
			return true
		}
	}
	return len(x) > 3 && strings.HasPrefix(host, x)
}

// isHost reports whether s, written as one word without accents, is a part of
// the site's host: "La República" at larepublica.example.
func (m *meta) isHost(s string) bool {
	x := strings.NewReplacer(" ", "", "á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ñ", "n", "ä", "ae", "ö", "oe", "ü", "ue").Replace(folded(s))
	for label := range strings.SplitSeq(strings.ToLower(m.host), ".") {
		if len(label) > 3 && x == bare(label) {
			return true
		}
	}
	return false
}

func bare(s string) string { return strings.NewReplacer("-", "", ".", "").Replace(s) }
