package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// tokenize appends the tokens of one block.
func (d *Doc) tokenize(b claim.Span) {
	glued := false
	for i := b.Start; i < b.End; {
		r, w := utf8.DecodeRuneInString(d.Text[i:b.End])
		var end int
		var kind Kind
		switch {
		case unicode.IsSpace(r) || r < ' ':
			i, glued = i+w, false
			continue
		case Invisible(r):
			i += w // as if it were not there
			continue
		case unicode.IsLetter(r):
			end, kind = d.wordEnd(i, b.End), Word
			if cut := d.gluedCue(i, end); cut > 0 {
				end = cut
			}
		case r >= '0' && r <= '9':
			end, kind = d.numberEnd(i, b.End), Number
		case Apostrophe(r) && d.clitic(i, w, b, glued):
			end, kind = d.cliticEnd(i+w, b.End), Clitic
		case r == '.':
			end, kind = i+len(d.Text[i:b.End])-len(strings.TrimLeft(d.Text[i:b.End], ".")), Punct
		case unicode.IsPunct(r) && !strings.ContainsRune("%@#&*", r):
			end, kind = i+w, Punct
		default:
			end, kind = d.symbolEnd(i+w, b.End), Symbol
		}
		d.Tokens = append(d.Tokens, Token{claim.Span{Start: i, End: end}, kind, glued})
		i, glued = end, true
	}
}

// gluedCues are the verbs of speech that pages most often glue to the name beside
// them when they lose the mark-up between the two.
var gluedCues = [...]string{"said", "says", "told", "asked", "added", "wrote"}

// mostGlued is how many words of a text are looked up as a name with a verb glued
// to it, each at the price of a search through the text.
const mostGlued = 20

// gluedCue returns where the word [i, end) falls into a verb of speech and a name:
// "saidVance", or "Vancesaid" where the text has "Vance" elsewhere; 0 for any other
// word.
func (d *Doc) gluedCue(i, end int) int {
	w := d.Text[i:end]
	if len(w) < 7 || len(w) > 30 {
		return 0
	}
	for _, cue := range gluedCues {
		if n := len(cue); strings.HasPrefix(w, cue) && w[n] >= 'A' && w[n] <= 'Z' && w[n+1] >= 'a' && w[n+1] <= 'z' {
			return i + n
		}
		name, ok := strings.CutSuffix(w, cue)
		if !ok || len(name) < 3 || name[0] < 'A' || name[0] > 'Z' || d.gluedTried == mostGlued {
			continue
		}
		d.gluedTried++
		cut := i + len(name)
		name = strings.TrimRight(name, "\u200b\u200c\u200d\ufeff")
		if strings.Contains(d.Text, name+" ") || strings.Contains(d.Text, name+",") || strings.Contains(d.Text, name+".") {
			return cut
		}
	}
	return 0
}

// Apostrophe reports whether r is one of the marks that writers use for an
// apostrophe.
func Apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '`' || r == '´'
}

// wordEnd returns the end of the word that begins at i.
func (d *Doc) wordEnd(i, end int) int {
	if e := initialismEnd(d.Text[:end], i); e > 0 {
		return e
	}
	for i < end {
		r, w := utf8.DecodeRuneInString(d.Text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || r >= '0' && r <= '9' || Invisible(r):
			i += w
		case Apostrophe(r) && d.inner(i, w, end):
			i += w
		default:
			return i
		}
	}
	return end
}

// inner reports whether the apostrophe at i joins two halves of one word: a
// letter follows and what follows is no possessive "s".
func (d *Doc) inner(i, w, end int) bool {
	next, nw := utf8.DecodeRuneInString(d.Text[i+w : end])
	if !unicode.IsLetter(next) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(d.Text[i+w+nw : end])
	if (next == 's' || next == 'S') && !unicode.IsLetter(after) {
		return false
	}
	// A mark that follows a lower-case letter and stands before a capital
	// closes a quote that lost its space: ‘…idiots’He.
	return !unicode.IsUpper(next) || i < 2 || unicode.IsUpper(rune(d.Text[i-1])) || d.Text[i-1] >= utf8.RuneSelf
}

// clitic reports whether the apostrophe at i, w bytes wide, begins a
// possessive ending.
func (d *Doc) clitic(i, w int, b claim.Span, glued bool) bool {
	if !glued || i == b.Start {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(d.Text[b.Start:i])
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '.' {
		return false
	}
	next, nw := utf8.DecodeRuneInString(d.Text[i+w : b.End])
	if next != 's' && next != 'S' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(d.Text[i+w+nw : b.End])
	return !unicode.IsLetter(after)
}

func (d *Doc) cliticEnd(i, end int) int {
	if i < end && (d.Text[i] == 's' || d.Text[i] == 'S') {
		return i + 1
	}
	return i
}

// numberEnd returns the end of the digits that begin at i; a comma or point
// belongs to them when a digit follows.
func (d *Doc) numberEnd(i, end int) int {
	for i < end {
		c := d.Text[i]
		switch {
		case c >= '0' && c <= '9':
		case (c == ',' || c == '.') && i+1 < end && d.Text[i+1] >= '0' && d.Text[i+1] <= '9':
		default:
			return i
		}
		i++
	}
	return end
}

// symbolEnd keeps the combining marks of a symbol with it.
func (d *Doc) symbolEnd(i, end int) int {
	for i < end {
		r, w := utf8.DecodeRuneInString(d.Text[i:end])
		if !unicode.IsMark(r) && !Invisible(r) {
			return i
		}
		i += w
	}
	return end
}

// initialismEnd returns the end of an initialism of single letters and dots
// that begins at i ("U.S.", "a.m.", "J.K."), or 0. It needs two letters.
func initialismEnd(s string, i int) int {
	n := 0
	for i+1 < len(s) && s[i+1] == '.' && (s[i]|0x20) >= 'a' && (s[i]|0x20) <= 'z' {
		i, n = i+2, n+1
	}
	if n < 2 || i < len(s) && (s[i]|0x20) >= 'a' && (s[i]|0x20) <= 'z' {
		return 0
	}
	return i
}
