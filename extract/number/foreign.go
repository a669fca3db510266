package number

import (
	"strings"

	"stet/extract/text"
)

// foreign holds, by language, the words around a figure that are read in
// articles in German and French: scales, months, per cent, currencies, and those
// that foreignTime adds. A German
// Billion is a million millions.
var foreign = map[string]map[string]*entry{
	text.German: foreignTime(foreignWords(map[string]int{"tausend": 3, "million": 6, "millionen": 6, "mio": 6, "milliarde": 9, "milliarden": 9, "mrd": 9,
		"billion": 12, "billionen": 12}, "prozent", "januar februar märz april mai juni juli august september oktober november dezember",
		map[string]string{"euro": "euros", "dollar": "dollars", "pfund": "pounds", "franken": "francs"}), text.German),
	text.French: foreignTime(foreignWords(map[string]int{"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9}, "",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		map[string]string{"euro": "euros", "d'euros": "euros", "d'euro": "euros", "livres": "pounds"}), text.French),
}

func foreignWords(scales map[string]int, percent, months string, coins map[string]string) map[string]*entry {
	m := make(map[string]*entry)
	for w, exp := range scales {
		m[w] = &entry{s: w, class: cScale, value: 1, exp: exp}
	}
	if percent != "" {
		m[percent] = &entry{s: percent, class: cPercent}
	}
	n := int64(0)
	for w := range strings.FieldsSeq(months) {
		n++
		m[w] = &entry{s: w, class: cMonth, value: n}
	}
	for w, coin := range coins {
		e := *lexicon[coin]
		e.s = w
		m[w] = &e
	}
	return m
}

// longestForeign is the length of the longest word that is looked for, in bytes.
const longestForeign = len("donnerstagnachmittag")

// lookUpForeign puts the words of the article's language over the English
// ones.
func (r *reader) lookUpForeign() {
	r.lang = r.d.Language()
	words := foreign[r.lang]
	if words == nil {
		return
	}
	for i, t := range r.d.Tokens {
		if t.Kind != text.Word || t.Len() > longestForeign {
			continue
		}
		if e := words[strings.ReplaceAll(r.d.Lower(i), "’", "'")]; e != nil {
			r.lex[i] = e
		} else if r.lang == text.German && r.lex[i].s == "am" {
			r.lex[i] = blank
		}
	}
}

// spaced reports whether the article parts thousands by a plain space: "1 500
// personnes".
func (r *reader) spaced() bool { return r.lang == text.French }

// pointGroups returns s, digits in groups parted by points, as the English
// write it where the article's language parts them so: "1.250.000".
func (r *reader) pointGroups(s string) string {
	if strings.Count(s, ".") < 2 || strings.ContainsRune(s, ',') || !r.commaDecimals() {
		return s
	}
	if t := strings.ReplaceAll(s, ".", ","); groups(t) {
		return t
	}
	return s
}

// scaleDot takes in the point of "Mio." and "Mrd.". Where it was taken for the
// end of a sentence the money stands behind it.
func (r *reader) scaleDot(a *amount) {
	if r.lang != text.German || !a.scaled || !r.is(a.to-1, "mio", "mrd") || r.raw(a.to) != "." || !r.glued(a.to) {
		return
	}
	if a.to+1 < r.last {
		a.to++
	} else if next := r.last; next < len(r.d.Tokens) {
		w, sign := symbols[r.d.Word(next)]
		if r.lex[next].class&cCurrency != 0 {
			w, sign = r.lex[next].money, true
		}
		if sign {
			r.money(a, w)
			a.stated = true
		}
	}
}

// partitive reports whether token j is the French "de" between a scale and its
// money: "3 millions de dollars".
func (r *reader) partitive(a *amount, j int) bool {
	return r.lang == text.French && a.scaled && r.is(j, "de") && r.has(j+1, cCurrency)
}
