package page

import (
	"regexp"
	"strings"
	"unicode"
)

// chooseByline takes the writers of the first candidate that holds plausible
// names. A name that only the page's layout offers (a class called "author")
// must look like a person's; nobody is named on less.
func (m *meta) chooseByline() []string {
	for _, list := range m.names {
		var out []string
		for _, s := range list {
			out = m.add(out, s, true)
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, c := range m.bylines {
		var out []string
		for _, s := range splitNames(c.Value) {
			out = m.add(out, s, c.From != fromText)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (m *meta) add(out []string, s string, stated bool) []string {
	s = cleanName(s)
	if !m.isName(s, stated) {
		return out
	}
	for _, o := range out {
		if strings.EqualFold(o, s) {
			return out
		}
	}
	return append(out, s)
}

var (
	nameLead = regexp.MustCompile(`(?i)^\W*((written|reported|posted|published|words|story|article|text|review(ed)?|contributed|von|by|par|por|di|da|autor|auteur|author)s?\b[ :]*)+(by\b[ :]*|:)?\s*`)
	nameTail = regexp.MustCompile(`(?i)(\s*[|•·–—/(]|,? (for|at|of|in) the |,? (staff|senior|chief|special|contributing|associate|assistant|deputy|managing)\b|\s(on )?(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|posted|published|updated|last)\b|\s\d|,? (ap|afp|dpa|reuters|cnn|bbc)$).*$`)
	nameSep  = regexp.MustCompile(`(?i)\s*(?:;|,| and | & | und | et | y | e | with |\s\|\s|\n)\s*`)
	role     = regexp.MustCompile(`(?i)\b(editor|reporter|writer|correspondent|columnist|contributor|journalist|staff|team|desk|redaktion|redakteur|news|press|media|agency|bureau|admin|administrator|webmaster|guest|author|unknown|anonymous|none|null|online|editorial|magazine|support|user|newsroom|wire|times|post|daily|archive|more|read|view|profile|follow|share|comments?|blog|inc|llc|ltd|gmbh|university|institute|category|copyright)\b`)
)

// splitNames takes the names out of a byline.
func splitNames(s string) []string {
	return nameSep.Split(nameLead.ReplaceAllString(s, ""), -1)
}

// cleanName takes "By" from the front and titles and dates from the end.
func cleanName(s string) string {
	s = nameLead.ReplaceAllString(strings.TrimSpace(s), "")
	s = nameTail.ReplaceAllString(s, "")
	s = strings.Trim(s, " \t,.;:-–—|*\"“”()[]")
	if s == strings.ToUpper(s) && strings.Contains(s, " ") { // BY ANN HALE
		s = capitals(s)
	}
	return s
}

// capitals writes each word of s with one capital. It is a name in capitals
// that is being read, so that the desk can compare it; the page's own form
// stays among the candidates.
func capitals(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			start = true
			return r
		}
		if start {
			start = false
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}

// isName reports whether s may be a person's name. Stated: the page says so in
// JSON-LD or meta; then one word (a pen name) is enough.
func (m *meta) isName(s string, stated bool) bool {
	n := len(strings.Fields(s))
	if n == 0 || n > 5 || len(s) > 60 || len(s) < 3 || strings.ContainsAny(s, "@/\\<>{}=_#?!:0123456789") || m.like(s) || role.MatchString(s) {
		return false
	}
	if n == 1 && !stated {
		return false
	}
	upper := 0
	for w := range strings.FieldsSeq(s) {
		if r := firstRune(w); unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r) {
			upper++
		}
	}
	return upper*2 > n || n == 1 && upper == 1
}
