package deal

import (
	"strings"
	"unicode"

	"stet/extract/text"
)

// firmWords end the names of firms and of those who back them.
var firmWords = set(`capital ventures venture partners labs group holdings fund funds growth equity investments investment management digital technologies
	startups health bio foods media games studios energy advisors associates angels accelerator global`)

// numbered returns the token after the name of a firm that begins with digits at
// token t, t where none does: "3one4 Capital", "500 Hills" in a list of firms.
// The name reader knows no names of that make.
func (r *reader) numbered(t, last int) int {
	d := r.doc
	if !d.Is(t, text.Number) || strings.ContainsAny(d.Word(t), ".,") || t > 0 && (d.Is(t-1, text.Symbol) || d.Tokens[t].Glued || calendar[d.Lower(t-1)]) {
		return t
	}
	end := t + 1
	mixed := false
	for end < last && d.Tokens[end].Glued && (d.Is(end, text.Word) || d.Is(end, text.Number)) {
		mixed = mixed || d.Is(end, text.Word)
		end++
	}
	from := end
	for end < last && end < from+3 && d.Is(end, text.Word) && d.Capital(end) && !d.Tokens[end].Glued && !calendar[d.Lower(end)] {
		end++
	}
	switch firm := end > from && firmWords[d.Lower(end-1)]; {
	case firm && (mixed || len(d.Word(t)) < 4): // no year: "In 2026 Sable Ventures"
		return end
	case mixed && named(d.Word(t+1)):
		return end
	case !mixed && end > from && !people(d.Lower(end-1)) && r.amongFirms(t, end, last):
		return end
	}
	return t
}

// named reports whether what is glued to a number is no unit, ordinal or scale
// word: it has a capital and a small letter, as in "23Graceway".
func named(w string) bool {
	upper, lower := false, 0
	for _, c := range w {
		upper = upper || unicode.IsUpper(c)
		if unicode.IsLower(c) {
			lower++
		}
	}
	return upper && lower > 2
}

// amongFirms reports whether tokens [t, end) stand in a list with a firm beside
// them: "Aster Ventures and 500 Hills", "500 Hills, Aster Ventures".
func (r *reader) amongFirms(t, end, last int) bool {
	d := r.doc
	separates := func(i int) bool { return d.Word(i) == "," || d.Lower(i) == "and" }
	if t > 1 && separates(t-1) {
		i := t - 2
		if separates(i) {
			i--
		}
		if i >= 0 && firmWords[d.Lower(i)] && d.Capital(i) {
			return true
		}
	}
	if end < last && separates(end) {
		for i := end + 1; i < last && i < end+5 && (d.Capital(i) || separates(i)); i++ {
			if firmWords[d.Lower(i)] && d.Capital(i) {
				return true
			}
		}
	}
	return false
}
