package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// line is one line of a source, narrowed by the white space at both ends.
type line struct {
	claim.Span
	s string
}

// linesOf cuts a text into its lines; empty ones are left out. A form feed ends a
// line.
func linesOf(text string) []line {
	var out []line
	at := 0
	for at < len(text) {
		end := len(text)
		if i := strings.IndexAny(text[at:], "\n\f\v\u2028"); i >= 0 {
			end = at + i
		}
		s := strings.TrimLeftFunc(text[at:end], unicode.IsSpace)
		start := end - len(s)
		if s = strings.TrimRightFunc(s, unicode.IsSpace); s != "" {
			out = append(out, line{claim.Span{Start: start, End: start + len(s)}, s})
		}
		at = end + 1
	}
	return out
}

// furniture returns the stretches of a source that the page or the transcript
// put between its words, in order and apart: running heads and page numbers,
// time codes, stage directions, line numbers, the count of a thread's posts.
func furniture(lines []line) []claim.Span {
	var out []claim.Span
	heads := runningHeads(lines)
	numbered := numberedLines(lines)
	stamped := stampedLines(lines)
	paragraphs := 0
	for _, l := range lines {
		if paragraphNumber(l.s) > 0 {
			paragraphs++
		}
	}
	for i, l := range lines {
		if heads[i] || pageNumber(l.s) || strings.Contains(l.s, "-->") || interrupts(lines, i) {
			out = append(out, l.Span)
			continue
		}
		if n := paragraphNumber(l.s); n > 0 && paragraphs >= 3 {
			out = append(out, claim.Span{Start: l.Start, End: l.Start + n})
		}
		if numbered[i] {
			out = append(out, claim.Span{Start: l.Start, End: l.Start + leadingDigits(l.s)})
		}
		if n := clock(l.s); n > 0 && stamped {
			out = append(out, claim.Span{Start: l.Start, End: l.Start + n})
		}
		out = append(out, threadMarks(l)...)
		out = append(out, asides(l)...)
	}
	return merged(out)
}

// Readable returns a text of the same length, byte for byte, in which a reader
// finds whole words and sentences: a word that a line end parts is written
// together behind as many blanks, and running heads, page numbers and stage directions are
// blanks. It is for readers; passages are shown from the text itself.
func Readable(t string) string {
	b := []byte(t)
	for _, s := range furniture(linesOf(t)) {
		for i := s.Start; i < s.End; i++ {
			b[i] = ' '
		}
	}
	ws := cut(t, nil)
	for i, w := range ws {
		if gap := ""; i > 0 {
			if gap = t[ws[i-1].End:w.Start]; len(gap) > 1 && (gap[0] == '-') && lineEndBehind(gap[1:]) && strings.TrimSpace(gap[1:]) == "" && tensOf(ws[i-1].form) && numberWords[w.form] > 0 {
				joinNumber(b, t, ws[i-1], w)
			}
		}
		whole := unbroken(t[w.Start:w.End])
		pad := w.End - w.Start - len(whole)
		if pad <= 0 {
			continue
		}
		for i := range pad {
			b[w.Start+i] = ' '
		}
		copy(b[w.Start+pad:w.End], whole)
	}
	return string(b)
}

// tensOf reports whether a word is a number that another is joined to: "forty".
func tensOf(form string) bool { n := numberWords[form]; return n >= 20 && n%10 == 0 }

// joinNumber writes the first half of "forty-two" and its hyphen right before the
// second, which stands on the next line.
func joinNumber(b []byte, t string, first, second word) {
	half := t[first.Start:first.End] + "-"
	at := second.Start - len(half)
	for i := first.Start; i < at; i++ {
		b[i] = ' '
	}
	copy(b[at:], half)
}

// unbroken returns a word without the hyphen and line end inside it, without
// characters that have no width, and with ligatures as letters.
func unbroken(w string) string {
	plain := true
	for i := range len(w) {
		plain = plain && w[i] < utf8.RuneSelf && w[i] > ' '
	}
	if plain {
		return w
	}
	var b strings.Builder
	for i, r := range w {
		letters, ligature := ligatures[r]
		switch {
		case unicode.IsSpace(r) || text.Invisible(r):
		case (r == '-' || r == '\u2010') && lineEndBehind(w[i+utf8.RuneLen(r):]):
		case ligature && r >= 'ﬀ':
			b.WriteString(letters)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// lineEndBehind reports whether blanks with a line end are next in s.
func lineEndBehind(s string) bool {
	for _, r := range s {
		if r == '\n' {
			return true
		}
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return false
}

// merged sorts spans and joins those that overlap.
func merged(ss []claim.Span) []claim.Span {
	slices.SortFunc(ss, func(a, b claim.Span) int { return a.Start - b.Start })
	var out []claim.Span
	for _, s := range ss {
		if s.Len() <= 0 {
			continue
		}
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// headLength is how long a running head is at most, in bytes.
const headLength = 90

// runningHeads marks the short lines that come again and again, with other
// digits at most, and are no sentences.
func runningHeads(lines []line) map[int]bool {
	at := map[string][]int{}
	for i, l := range lines {
		if len(l.s) > 3*headLength || strings.ContainsAny(l.s[len(l.s)-1:], ".?!:;,”\"") || wordsIn(l.s) < 2 {
			continue
		}
		at[withoutDigits(l.s)] = append(at[withoutDigits(l.s)], i)
	}
	heads := map[int]bool{}
	for key, where := range at {
		if len(where) < 2 || strings.Contains(key, "\t") || strings.Count(key, "0") > 1 && strings.Count(key, " ") < strings.Count(key, "0")+2 {
			continue
		}
		for k := 1; k < len(where); k++ {
			if where[k]-where[k-1] > 1 {
				heads[where[k-1]], heads[where[k]] = true, true
			}
		}
	}
	return heads
}

func wordsIn(s string) int { return len(strings.Fields(s)) }

// withoutDigits returns s in small letters with each run of digits as one 0.
func withoutDigits(s string) string {
	var b strings.Builder
	digit := false
	for _, r := range s {
		if r >= '0' && r <= '9' {
			if !digit {
				b.WriteByte('0')
			}
			digit = true
			continue
		}
		digit = false
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// pageNumber reports whether a line is the number of a page and no more: "14",
// "- 14 -", "Page 3 of 12", "3 / 12".
func pageNumber(s string) bool {
	s = strings.ToLower(strings.Trim(s, "-–—|[]() "))
	rest, paged := strings.CutPrefix(s, "page ")
	if !paged {
		rest, paged = strings.CutPrefix(s, "seite ")
	}
	digits := 0
	for f := range strings.FieldsSeq(strings.ReplaceAll(rest, "/", " ")) {
		switch {
		case f == "of" || f == "von" || f == "sur":
		case strings.Trim(f, "0123456789") == "" && len(f) <= 4:
			digits++
		default:
			return false
		}
	}
	return digits == 1 || digits == 2 && (paged || strings.Contains(s, "/") || strings.Contains(s, " of "))
}

// interrupts reports whether line i stands in the middle of a sentence of its
// neighbours as a running head does: it is short and looks like one, the text
// before does not end a sentence, and that behind goes on in small letters. A
// head may have two lines, and a page number beside it.
func interrupts(lines []line, i int) bool {
	if !headLike(lines[i].s) {
		return false
	}
	before, behind := i-1, i+1
	for before > 0 && i-before < 3 && (pageNumber(lines[before].s) || headLike(lines[before].s)) {
		before--
	}
	for behind+1 < len(lines) && behind-i < 3 && (pageNumber(lines[behind].s) || headLike(lines[behind].s)) {
		behind++
	}
	if before < 0 || behind >= len(lines) || len(lines[before].s) < 8 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(lines[before].s)
	next, _ := utf8.DecodeRuneInString(lines[behind].s)
	return unicode.IsLower(next) && (unicode.IsLetter(last) || last == '-' || last == ',' || last == '\u2010' || last == ';' || last >= '0' && last <= '9')
}

// headLike reports whether a line has the look of a running head: all of its
// longer words in capitals, or most of them capitalised with a figure among them.
func headLike(s string) bool {
	words, capital, upper, figure, length := 0, 0, 0, false, 0
	for f := range strings.FieldsSeq(s) {
		if length += len(f) + 1; length > headLength {
			return false
		}
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case r >= '0' && r <= '9':
			figure = true
		case unicode.IsLetter(r):
			if len(f) <= 3 && unicode.IsLower(r) {
				continue
			}
			words++
			if unicode.IsUpper(r) {
				capital++
			}
			if strings.ToUpper(f) == f {
				upper++
			}
		}
	}
	return words > 0 && (upper == words || capital == words && (figure || words > 1 || strings.ContainsAny(s, "|·•—–")))
}

// paragraphNumber returns the length of the number that a paragraph of a report or
// judgment begins with: "6.13 The", "[27] The", "14. The"; 0 where there is none.
func paragraphNumber(s string) int {
	i := 0
	bracket := strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(")
	if bracket {
		i++
	}
	n := leadingDigits(s[i:])
	if n == 0 || n > 3 {
		return 0
	}
	i += n
	switch {
	case bracket && i < len(s) && (s[i] == ']' || s[i] == ')'):
		i++
	case !bracket && i < len(s) && s[i] == '.':
		i++
		i += leadingDigits(s[i:])
	default:
		return 0
	}
	rest := strings.TrimLeft(s[i:], " \t")
	r, _ := utf8.DecodeRuneInString(rest)
	if len(rest) == len(s[i:]) || !unicode.IsUpper(r) && !strings.ContainsRune("“\"‘„«", r) {
		return 0
	}
	return i
}

// numberedLines marks the lines of a transcript that begin with their number.
func numberedLines(lines []line) map[int]bool {
	out := map[int]bool{}
	run := 0
	for i := range lines {
		n, ok := lineNumber(lines[i].s)
		before, had := 0, false
		if i > 0 {
			before, had = lineNumber(lines[i-1].s)
		}
		switch {
		case !ok:
			run = 0
		case had && (n == before+1 || n == 1 && before >= 20):
			run++
		default:
			run = 1
		}
		if run == 4 {
			for k := i - 3; k <= i; k++ {
				out[k] = true
			}
		} else if run > 4 {
			out[i] = true
		}
	}
	return out
}

// lineNumber returns the number of at most two digits that a line begins with,
// blanks behind it and no mark.
func lineNumber(s string) (int, bool) {
	n := leadingDigits(s)
	if n == 0 || n > 2 || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0, false
	}
	v := 0
	for _, d := range s[:n] {
		v = v*10 + int(d-'0')
	}
	return v, true
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// stampedLines reports whether lines begin with the time as a habit.
func stampedLines(lines []line) bool {
	n := 0
	for _, l := range lines {
		if clock(l.s) > 0 {
			n++
		}
	}
	return n >= 2
}

// clock returns the length of the time code that s begins with ("00:12:31",
// "12:31.5"), 0 where there is none. An hour of the day, "10:30 am", is none.
func clock(s string) int {
	n := leadingDigits(s)
	if n == 0 || n > 2 {
		return 0
	}
	parts, i := 0, n
	for i < len(s) && s[i] == ':' && leadingDigits(s[i+1:]) == 2 {
		i += 3
		parts++
	}
	if parts == 0 {
		return 0
	}
	if i < len(s) && (s[i] == '.' || s[i] == ',') {
		if d := leadingDigits(s[i+1:]); d > 0 {
			i += 1 + d
		}
	}
	rest := strings.ToLower(strings.TrimLeft(s[i:], " "))
	if strings.HasPrefix(rest, "am") || strings.HasPrefix(rest, "pm") || strings.HasPrefix(rest, "a.m") || strings.HasPrefix(rest, "p.m") || strings.HasPrefix(rest, "uhr") {
		return 0
	}
	return i
}

// threadMarks returns the counts that posts of a thread carry: "2/", "(3/7)" at
// the beginning or end of a line.
func threadMarks(l line) []claim.Span {
	var out []claim.Span
	first, _, _ := strings.Cut(l.s, " ")
	if threadMark(first) {
		out = append(out, claim.Span{Start: l.Start, End: l.Start + len(first)})
	}
	if i := strings.LastIndexByte(l.s, ' '); i > 0 && threadMark(l.s[i+1:]) {
		out = append(out, claim.Span{Start: l.Start + i + 1, End: l.End})
	}
	return out
}

func threadMark(s string) bool {
	s = strings.Trim(s, "()[]")
	n := leadingDigits(s)
	if n == 0 || n > 2 || n >= len(s) || s[n] != '/' {
		return false
	}
	rest := s[n+1:]
	return rest == "" || rest == "n" || leadingDigits(rest) == len(rest) && len(rest) <= 2
}

// asides returns the stage directions and time codes between brackets in a line.
func asides(l line) []claim.Span {
	var out []claim.Span
	for i := 0; i < len(l.s); i++ {
		if l.s[i] != '[' && l.s[i] != '(' && l.s[i] != '<' {
			continue
		}
		n := strings.IndexAny(l.s[i+1:min(len(l.s), i+60)], "])>")
		if n < 0 {
			continue
		}
		inside := strings.ToLower(strings.Trim(l.s[i+1:i+1+n], " .:*"))
		c := clock(inside)
		first, _, _ := strings.Cut(inside, " ")
		if stageWords[first] && wordsIn(inside) <= 4 || c > 0 && c >= len(inside)-1 || pageMark(inside) || l.s[i] == '[' && len(inside) <= 3 && leadingDigits(inside) == len(inside) && n > 0 {
			out = append(out, claim.Span{Start: l.Start + i, End: l.Start + i + n + 2})
		}
		i += n
	}
	return out
}

// pageMark reports whether what stands between brackets names a page: "page 12",
// "p. 12".
func pageMark(s string) bool {
	for _, p := range []string{"page ", "p. ", "p.", "seite ", "s. "} {
		if rest, ok := strings.CutPrefix(s, p); ok && rest != "" && leadingDigits(rest) == len(rest) {
			return true
		}
	}
	return false
}

// stageWords are the first words of what a transcript says happened.
var stageWords = wordSet(`laughter laughs laughing laugh chuckles chuckle applause cheers cheering crosstalk cross-talk inaudible unintelligible indistinct pause pauses
	silence music sighs sigh coughs coughing booing boos overlapping interruption interrupts phonetic lachen lacht gelächter beifall applaus pausiert unverständlich rires
	applaudissements inaudibles crowd audience nods smiles recess`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
