package number

import (
	"strings"

	"stet/extract/text"
)

// regroup reads the mark before three last digits as the article's language
// writes it: "39.500" is thirty-nine thousand five hundred in German and
// Spanish, a price of "1,459 €" less than two. A number that could be either is asked; all
// others say by themselves which mark they use.
func (r *reader) regroup(n *num) {
	i := n.from
	if !r.kind(i, text.Number) {
		i++
	}
	s := r.raw(i)
	if !n.digits || !n.val.known() || len(s) < 5 || !r.kind(i, text.Number) {
		return
	}
	at := len(s) - 4
	if strings.IndexAny(s, ".,") != at || at > 3 || s[0] == '0' || !r.commaDecimals() {
		return
	}
	switch {
	case s[at] == '.':
		n.val, n.grouped = n.val.shift(3), true
	case at == 1 && (r.has(n.to, cCurrency|cPercent) || r.is(n.to, "%", "€", "prozent")):
		// a price of fuel; a count is as likely to be written the English way
		n.val, n.grouped = n.val.shift(-3), false
	}
}

// pointDecimals are the languages of newspapers that write the decimal point;
// those of Europe and South America write a comma.
var pointDecimals = map[string]bool{text.English: true, text.Undetermined: true, "": true, "zh": true, "ja": true, "ko": true, "th": true, "he": true,
	"hi": true, "ga": true, "cy": true, "ms": true}

// pointLands are the countries in which Spanish writes the decimal point.
var pointLands = map[string]bool{"mx": true, "us": true, "pr": true, "gt": true, "sv": true, "hn": true, "ni": true, "pa": true, "do": true, "pe": true}

// commaDecimals reports whether the article's language writes decimals with a
// comma and thousands with a point.
func (r *reader) commaDecimals() bool {
	return r.once(&r.purse.comma, func() bool {
		lang := r.d.Language()
		if lang == "es" {
			_, land, _ := strings.Cut(strings.ToLower(r.d.Article.Lang), "-")
			return !pointLands[land] && !pointLands[domain(r.d.Article.URL)]
		}
		return !pointDecimals[lang]
	})
}
