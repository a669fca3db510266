package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// turnedRound is the notice of a text with characters that turn the direction of
// reading (Unicode Standard Annex 9, 2.2 and 2.4).
const turnedRound = "The text has hidden characters that turn the direction of reading: what it says may stand in another order than what a page shows. Compare names and figures with the page."

// turned reports whether text overrides the direction of its letters, or sets
// parts apart from it although none of its letters run from right to left.
func turned(text string) bool {
	isolates := false
	for at := 0; ; {
		i := strings.IndexByte(text[at:], 0xe2)
		if i < 0 || at+i+2 >= len(text) {
			break
		}
		at += i
		switch text[at : at+3] {
		case "\u202d", "\u202e":
			return true
		case "\u2066", "\u2067", "\u2068", "\u2069":
			isolates = true
		}
		at += 3
	}
	return isolates && !strings.ContainsFunc(text, isRightToLeft)
}

func isRightToLeft(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// withoutUnseen is s without the characters that only tell where a line may
// break: they part words that a search looks for. Joiners stay beside letters
// whose shape they change.
func withoutUnseen(s string) string {
	at := nextUnseen(s, 0)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for ; at >= 0; at = nextUnseen(s, at) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == '\u200c' || r == '\u200d' {
			before, _ := utf8.DecodeLastRuneInString(s[:at])
			after, _ := utf8.DecodeRuneInString(s[at+n:])
			if joins(before) || joins(after) {
				at += n
				continue
			}
		}
		b.WriteString(s[from:at])
		at += n
		from = at
	}
	b.WriteString(s[from:])
	return b.String()
}

// joins reports a character that a joiner beside it may give another shape: a
// letter of Arabic, of India and its neighbours, or a picture.
func joins(r rune) bool {
	return r != utf8.RuneError && (r >= 0x590 && r < 0x1e00 || r >= 0x2190 && r < 0x2e80 || r >= 0xa800 && r < 0xac00 || r >= 0xfb1d && r < 0xfeff || r >= 0x10000)
}

// nextUnseen is where the first character at or after from stands that has no
// width, -1 where none does.
func nextUnseen(s string, from int) int {
	for i := from; i+1 < len(s); i++ {
		switch s[i] {
		case 0xc2:
			if s[i+1] == 0xad {
				return i
			}
		case 0xe2, 0xef:
			if i+2 >= len(s) {
				return -1
			}
			switch s[i : i+3] {
			case "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff":
				return i
			}
		}
	}
	return -1
}
