package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noteStart is where the footnotes at the end of a column begin: small print of
// which the first begins with a number or sign, or goes on with the last note.
func (m *measures) noteStart(cs, notes []chunk) int {
	n := len(cs)
	for n > 0 && cs[n-1].kind != Table && cs[n-1].kind != Heading && cs[n-1].lines[0].size < 0.93*m.body {
		n--
	}
	if k := len(notes); k > 0 && n < len(cs) && endsOpen(&notes[k-1].lines[len(notes[k-1].lines)-1]) {
		return n
	}
	for n < len(cs) && noteSign(&cs[n].lines[0]) == "" {
		n++
	}
	return n
}

// takeNotes makes notes of small print: one begins where a line begins with the
// next number.
func (m *measures) takeNotes(cs []chunk) []chunk {
	var out []chunk
	last := ""
	for _, c := range cs {
		start := 0
		for i := range c.lines {
			sign := noteSign(&c.lines[i])
			if sign == "" || i > 0 && !follows(last, sign) {
				continue
			}
			if i > start {
				out = append(out, chunk{kind: Note, lines: c.lines[start:i]})
			}
			start, last = i, sign
			m.noteNumber(sign, c.lines[i].page.number)
		}
		out = append(out, chunk{kind: Note, lines: c.lines[start:]})
	}
	return out
}

// follows reports whether a note's sign is the one after another.
func follows(before, sign string) bool {
	a, err1 := strconv.Atoi(before)
	b, err2 := strconv.Atoi(sign)
	if err1 != nil || err2 != nil {
		return err1 != nil && err2 != nil && len(sign) >= len(before)
	}
	return b == a+1
}

func (m *measures) noteNumber(sign string, page int) {
	if m.notes[page] == nil {
		m.notes[page] = map[string]bool{}
	}
	m.notes[page][sign] = true
}

// noteSigns are the signs of notes that are not numbered.
var noteSigns = map[string]bool{"*": true, "**": true, "***": true, "†": true, "‡": true, "§": true}

// noteSign is the number or sign that a line begins with, as footnotes do: apart
// from the next word or touching its capital.
func noteSign(l *line) string {
	first := l.words[0].text
	sign := strings.TrimRight(first, ".):")
	if noteSigns[sign] && len(l.words) > 1 {
		return sign
	}
	n := 0
	for n < len(first) && first[n] >= '0' && first[n] <= '9' {
		n++
	}
	if n == 0 || n > 3 {
		return ""
	}
	if n == len(sign) {
		if len(l.words) > 1 {
			return sign
		}
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(first[n:]); unicode.IsUpper(r) || strings.ContainsRune("“„«‘\"", r) {
		return first[:n]
	}
	return ""
}
