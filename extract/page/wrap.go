package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/page/pdf"
)

// The lengths, in characters, that a hard-wrapped text's lines have.
const (
	shortestFull = 45
	longestFull  = 110
)

// lined is a text with line feeds: carriage returns alone end the lines of old
// Macintosh files.
func lined(text string) string {
	if strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
		return strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// unwrapped joins words that a hard-wrapped text parts at the end of a line. Of a
// text that is not wrapped, nothing changes, nor of a word of which the text does
// not tell that it is one: the hyphen stays with its line.
func unwrapped(text string) string {
	if !strings.Contains(text, "-\n") && !strings.Contains(text, "-\r\n") || !isWrapped(text) {
		return text
	}
	known := map[string]int{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' }) {
		if len(known) < 1<<18 && !strings.HasSuffix(w, "-") {
			known[strings.ToLower(w)]++
		}
	}
	var b strings.Builder
	b.Grow(len(text))
	from := 0
	for from < len(text) {
		at := strings.Index(text[from:], "-")
		if at < 0 {
			break
		}
		at += from + 1
		next := at
		if strings.HasPrefix(text[next:], "\r") {
			next++
		}
		if !strings.HasPrefix(text[next:], "\n") {
			b.WriteString(text[from:at])
			from = at
			continue
		}
		next++
		goes, ok := rejoins(known, text[max(0, at-longestPart):at], text[next:min(len(text), next+longestPart)])
		switch {
		case !ok:
			b.WriteString(text[from:next])
		case goes:
			b.WriteString(text[from : at-1])
		default:
			b.WriteString(text[from:at])
		}
		from = next
	}
	b.WriteString(text[from:])
	return b.String()
}

// longestPart is how many bytes on either side of a hyphen are looked at.
const longestPart = 80

// rejoins reports whether the end of a line and the start of the next are parts
// of one word, and whether the hyphen between them goes.
func rejoins(known map[string]int, before, after string) (goes, ok bool) {
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before[:len(before)-1])
	if !unicode.IsLower(first) || !unicode.IsLetter(last) {
		return false, false
	}
	between, goes := pdf.Rejoin(known, before, after)
	return goes, between == ""
}

// isWrapped reports whether lines end where the next word would not have gone on
// them: of those with a line of the same paragraph below, most are about as long.
func isWrapped(text string) bool {
	full, all, before := 0, 0, 0
	for line := range strings.Lines(text) {
		n := utf8.RuneCountInString(strings.TrimSpace(line))
		if n > 2*longestFull {
			return false
		}
		if n > 0 && before > 0 {
			all++
			if before >= shortestFull && before <= longestFull {
				full++
			}
		}
		before = n
	}
	return all >= 3 && full*4 >= all*3
}
