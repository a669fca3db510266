package name

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"stet/extract/text"
)

// numeronyms gives firms the mentions by their first and last letter and the number
// of those between, where one stands in brackets behind the name: "Orrin Halloway
// (o11y)". Such a form has no capital, so that no run holds it.
func (r *reader) numeronyms() {
	forms := make(map[string]int) // entities by their numeronyms
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			p := r.pieces[i]
			if n := r.at(p.last+2, p.first); r.at(p.last+1, p.first).punct("(") && numeronym(n.low, r.letters(p)) {
				if _, again := forms[n.low]; !again { // no person is called so
					r.entities[e].ev.add(org, 120, "short-form")
				}
				forms[n.low] = e
			}
		}
	}
	if len(forms) == 0 {
		return
	}
	at := make(map[int]int) // of the words with such a form that a list has, the entity
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			if p := r.pieces[i]; p.first == p.last {
				at[p.first] = e
			}
		}
	}
	for i := range r.words {
		if e, ok := forms[r.words[i].low]; ok && r.words[i].kind == text.Word {
			if was, ok := at[i]; ok {
				if own := &r.entities[was]; was != e && len(own.pieces) > 0 {
					r.entities[e].pieces = append(r.entities[e].pieces, own.pieces...)
					own.pieces = nil
				}
				continue
			}
			r.pieces = append(r.pieces, piece{first: i, last: i})
			r.entities[e].pieces = append(r.entities[e].pieces, len(r.pieces)-1)
		}
	}
}

// letters returns the letters of a name in lower case, its marks and spaces left out.
func (r *reader) letters(p piece) string {
	var b strings.Builder
	for i := p.first; i <= p.last; i++ {
		if r.words[i].kind == text.Word {
			b.WriteString(r.words[i].low)
		}
	}
	return b.String()
}

// numeronym reports whether short, in lower case, is the first letter of a name, the
// number of its letters between and the last one.
func numeronym(short, letters string) bool {
	n := utf8.RuneCountInString(letters)
	if n < 5 || len(short) < 3 {
		return false
	}
	_, first := utf8.DecodeRuneInString(letters)
	_, last := utf8.DecodeLastRuneInString(letters)
	return short == letters[:first]+strconv.Itoa(n-2)+letters[len(letters)-last:]
}
