package present

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// holdingWords is how many words a piece of a page has at least to be more than
// a label, a menu's item or a button.
const holdingWords = 4

// nothingIn are words of the reasons of pieces that are what they are, whatever
// names and figures they have.
var nothingIn = [...]string{"byline", "date line", "follow", "newsletter", "subscription", "copyright", "share links", "shop", "consent"}

// holding tells in words what a piece left out of a text in language lang has
// that would have to be checked: "a figure", "a name", "a figure and a name"; ""
// for nothing. It looks at the letters only, so that long lists of pieces cost
// nothing; a byline or a date line is what it is.
func holding(text, reason, lang string) string {
	words := strings.Fields(text)
	if len(words) < holdingWords || slices.ContainsFunc(nothingIn[:], func(r string) bool { return strings.Contains(reason, r) }) {
		return ""
	}
	figure, name, small := false, false, 0
	first, before := true, false // the word begins a sentence; the one before has a capital
	for _, w := range words {
		bare := strings.TrimFunc(w, func(r rune) bool { return !inWord(r) })
		r, _ := utf8.DecodeRuneInString(bare)
		large := unicode.IsUpper(r) && len(bare) > 1
		switch {
		case strings.ContainsFunc(bare, unicode.IsDigit):
			figure = true
		case large && !first && (before || !strings.HasPrefix(lang, "de")): // German nouns have capitals too
			name = true
		case unicode.IsLower(r):
			small++
		}
		before = large && !first
		first = strings.ContainsAny(w[len(w)-1:], ".!?:|")
	}
	if 2*small < len(words) { // a line of links or labels
		return ""
	}
	switch {
	case figure && name:
		return "a figure and a name"
	case figure:
		return "a figure"
	case name:
		return "a name"
	}
	return ""
}
