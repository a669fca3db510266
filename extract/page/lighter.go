package page

import (
	"io"
	"strings"
)

// heavy is the length in bytes from which a script, a style sheet, a comment or
// a picture inside the code of a page is passed over. The parser would hold
// several copies of it, and a reader of the page sees none of its letters.
// JSON-LD of that length is not read either.
const heavy = 2 << 20

// heavyPicture is the same for the letters of a picture: a page that a browser
// saved as one file has many of them.
const heavyPicture = 32 << 10

// lighter returns what is left of the code of a large page without heavy
// things, in parts; that of any other page is one part. Their tags and marks
// stay.
func lighter(text string) (parts []string) {
	if len(text) < heavy {
		return []string{text}
	}
	from := 0
	for at := 0; ; {
		i := strings.IndexAny(text[at:], "<;")
		if i < 0 {
			return append(parts, text[from:])
		}
		at += i
		inside, least := within(text[at:])
		if inside == 0 {
			at++
			continue
		}
		at += inside
		n := length(text[at:], text[at-inside:])
		if n >= least {
			parts = append(parts, text[from:at])
			from = at + n
		}
		at += n
	}
}

// within reports how many bytes at the start of s open a script, a style
// sheet, a comment or the letters of a picture, 0 for none, and from which
// length that is heavy.
func within(s string) (opening, least int) {
	switch {
	case strings.HasPrefix(s, base64Mark):
		return len(base64Mark), heavyPicture
	case strings.HasPrefix(s, "<!--"):
		return len("<!--"), heavy
	case opens(s, "script"), opens(s, "style"):
		if end := strings.IndexByte(s[:min(len(s), longestHint)], '>'); end > 0 {
			return end + 1, heavy
		}
	}
	return 0, 0
}

const base64Mark = ";base64,"

// opens reports whether s begins with the start tag of an element.
func opens(s, name string) bool {
	return len(s) > len(name)+1 && s[0] == '<' && strings.EqualFold(s[1:len(name)+1], name) && (isSpace(s[len(name)+1]) || s[len(name)+1] == '>')
}

// length is how many bytes of s are inside of what opening begins with.
func length(s, opening string) int {
	end := ""
	switch {
	case opening[0] == ';':
		for i := range len(s) {
			if c := s[i]; !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '=') {
				return i
			}
		}
		return len(s)
	case opening[1] == '!':
		if end = "-->"; strings.HasPrefix(s, ">") || strings.HasPrefix(s, "->") { // an empty one
			return 0
		}
	case opens(opening, "script"):
		end = "</script"
	default:
		end = "</style"
	}
	for at := 0; ; {
		i := strings.IndexByte(s[at:], end[0])
		if i < 0 {
			return len(s)
		}
		if at += i; len(s)-at >= len(end) && strings.EqualFold(s[at:at+len(end)], end) {
			return at
		}
		at++
	}
}

// inTurn reads the parts of a text one after the other.
func inTurn(parts []string) io.Reader {
	all := make([]io.Reader, len(parts))
	for i, s := range parts {
		all[i] = strings.NewReader(s)
	}
	return io.MultiReader(all...)
}
