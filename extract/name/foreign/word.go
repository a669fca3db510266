package foreign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/text"
)

// makeWords makes the reader's words out of the document's tokens.
func (r *reader) makeWords() {
	d := r.doc
	r.words = make([]word, 0, len(d.Tokens)+8)
	for s := range d.Sentences {
		open := true
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			w := word{Span: d.Tokens[t].Span, kind: d.Tokens[t].Kind, glued: d.Tokens[t].Glued, sent: int32(s)}
			if n := r.elision(d.Word(t)); n > 0 && w.kind == text.Word {
				a := w
				a.End = a.Start + n
				a = r.formed(a)
				a.low, a.capital = strings.TrimRight(a.low, "'"), false
				r.words = append(r.words, a)
				w.Start, w.glued, open = a.End, true, false
			}
			w = r.formed(w)
			w.opens = open && w.kind == text.Word
			open = open && w.kind != text.Word && w.kind != text.Number
			r.words = append(r.words, w)
		}
	}
}

// formed sets what a word looks like.
func (r *reader) formed(w word) word {
	w.text = r.doc.Text[w.Start:w.End]
	w.low = w.text
	if w.kind == text.Word {
		w.low = text.Lower(w.text)
		c, _ := utf8.DecodeRuneInString(w.text)
		w.capital = unicode.IsUpper(c) || unicode.IsTitle(c) || strings.IndexFunc(w.text, unicode.IsUpper) > 0
		w.upper = utf8.RuneCountInString(w.text) > 1 && w.text == strings.ToUpper(w.text) && w.text != w.low
	}
	return w
}

// elision returns the bytes of the elided word at the start of s with its
// apostrophe, 0 where none stands there or nothing follows it.
func (r *reader) elision(s string) int {
	i := strings.IndexAny(s, "'’")
	if i < 1 || !r.elided[strings.ToLower(s[:i])] {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if i+n >= len(s) {
		return 0
	}
	return i + n
}

// name reports whether word i may be part of a name by its letters.
func (r *reader) name(i, of int) bool {
	w := r.word(i, of)
	return w.kind == text.Word && w.capital && !r.never[w.low]
}

// key joins the words [i, j] in lower case, as the lists have them.
func (r *reader) key(i, j int) string {
	if i == j {
		return r.words[i].low
	}
	var b strings.Builder
	for k := i; k <= j; k++ {
		if k > i && !r.words[k].glued {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[k].low)
	}
	return b.String()
}

// common reports whether a word is made like an ordinary noun, or is one that
// often stands beside names.
func (r *reader) common(w *word) bool {
	if r.nouns[w.low] {
		return true
	}
	for _, end := range r.nounEnds {
		if len(w.low) > len(end)+2 && strings.HasSuffix(w.low, end) {
			return true
		}
	}
	return r.isRole(w.low) || r.bodyNoun(w.low)
}

// bodyNoun reports whether a word says that a body is named next.
func (r *reader) bodyNoun(low string) bool {
	if r.ends(low, r.bodyNouns, r.bodyEnds) {
		return true
	}
	base, ok := strings.CutSuffix(low, "s")
	return ok && r.ends(base, r.bodyNouns, r.bodyEnds)
}

// isRole reports whether a word says what a person is.
func (r *reader) isRole(low string) bool {
	if r.ends(low, r.roles, r.roleEnds) {
		return true
	}
	for _, fall := range r.inflected {
		if base, ok := strings.CutSuffix(low, fall); ok && r.ends(base, r.roles, r.roleEnds) {
			return true
		}
	}
	return false
}

// ends reports whether a word is one of a set or ends like one of its kind.
func (r *reader) ends(low string, whole map[string]bool, ends []string) bool {
	if whole[low] {
		return true
	}
	for _, end := range ends {
		if len(low) > len(end) && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}
