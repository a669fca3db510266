package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsInHyphen reports whether s ends in a hyphen with a letter before it.
func endsInHyphen(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if r != '-' && r != '\u2010' && r != '\u00ad' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return unicode.IsLetter(before) || unicode.IsDigit(before)
}

// Parts of words that a hyphen stands between for good, and words that leave it
// open: "two- and three-year terms", „Haupt- und Nebenstraße".
var (
	hyphened  = map[string]bool{"self": true, "non": true, "ex": true, "well": true, "vice": true, "half": true, "all": true, "e": true, "x": true, "u": true, "t": true, "so": true, "co": false, "one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "long": true, "short": true, "high": true, "low": true, "anti": true, "pro": false}
	suspended = map[string]bool{"und": true, "oder": true, "bzw": true, "sowie": true, "bis": true, "and": true, "or": true, "to": true, "et": true, "ou": true, "y": true, "o": true, "e": true}
)

// unhyphen joins the end of a line that has a hyphen and the start of the next:
// what comes between them, and whether the hyphen goes. A word that was parted
// to fill a line loses it, a compound keeps it; the other words of the file tell
// which is which.
func (m *measures) unhyphen(before, after string) (between string, goes bool) {
	r, n := utf8.DecodeLastRuneInString(before)
	left := lastPart(before[:len(before)-n])
	right, more := firstPart(after)
	first, _ := utf8.DecodeRuneInString(right)
	switch low := strings.ToLower(right); {
	case r == '\u00ad':
		return "", true
	case right == "":
		return "", false
	case suspended[low] && !more:
		return " ", false
	case unicode.IsUpper(first) && !isUpper(left), strings.ContainsFunc(left, unicode.IsDigit), strings.ContainsFunc(right, unicode.IsDigit):
		return "", false
	case unicode.IsUpper(first):
		return "", true // capitals
	}
	l, w := strings.ToLower(left), strings.ToLower(right)
	part := l[strings.LastIndexByte(l, '-')+1:]
	joined, kept := m.words[l+w], m.words[l+"-"+w]
	switch {
	case joined > 0 || kept > 0:
		return "", joined >= kept
	case strings.Contains(l, "-"), hyphened[part], isUpper(left):
		return "", false
	case len(part) > 2 && len(w) > 2 && m.words[part] > 0 && m.words[w] > 0:
		return "", false // both are words
	}
	return "", true
}

// Rejoin is what comes between before, which ends in a hyphen at the end of a
// line, and after, which begins the next one, and whether the hyphen goes. Known
// counts the words of the text in lower case.
func Rejoin(known map[string]int, before, after string) (between string, goes bool) {
	return (&measures{words: known}).unhyphen(before, after)
}

func isUpper(s string) bool {
	return s != "" && strings.ToUpper(s) == s && utf8.RuneCountInString(s) > 1
}

// lastPart is the word at the end of s, with the hyphens in it.
func lastPart(s string) string {
	at := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' })
	if at < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	return s[at+n:]
}

// firstPart is the word at the start of s; more is true where a hyphen follows it.
func firstPart(s string) (part string, more bool) {
	at := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' })
	if at < 0 {
		return s, false
	}
	return s[:at], s[at] == '-'
}
