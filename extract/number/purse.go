package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// purse is what an article says of its money and marks, found out when it is
// asked for.
type purse struct {
	settled map[currencyWord]settled // by the word or sign that several countries share
	named   map[string]bool          // by a wordy code: whether its country or money is told of

	// Yes or no, asked of the article once: 0 not asked, 1 yes, -1 no.
	sterling, dollars int // the sign stands in it
	pounds            int // far more pound signs than dollar signs stand in it
	rand, naira, php  int // a single letter before a figure is that money
	franc             int // it is of Switzerland or of francs
	comma             int // its language writes a decimal comma

	warmAt int  // the sentence last asked for the weather, counted from 1
	warmth bool // its answer
}

// settled is the currency of a shared word and how it was got.
type settled struct {
	code string
	how  claim.Certainty
}

// shared settles a sign or word that several countries use: the currency that
// the article names elsewhere, else that of the publisher's country, else that
// of the country that the article speaks of most, else the usual one. For the
// dollar the last but one is left out: a paper tells of other countries in its
// own dollars.
func (r *reader) shared(w currencyWord) (string, claim.Certainty) {
	if s, ok := r.purse.settled[w]; ok {
		return s.code, s.how
	}
	if r.purse.settled == nil {
		r.purse.settled = make(map[currencyWord]settled)
	}
	var s settled
	switch w.family {
	case "cent", "penny":
		s = r.smallChange(w)
	case "pound":
		s = r.settle(w)
		if r.poundMarked() {
			s = settled{"GBP", claim.Inferred}
		}
	default:
		s = r.settle(w)
	}
	r.purse.settled[w] = s
	return s.code, s.how
}

// settle weighs what the article says of a shared word.
func (r *reader) settle(w currencyWord) settled {
	if code := r.namedBy(w.family); code != "" {
		return settled{code, claim.Inferred}
	}
	for _, address := range [...]string{r.d.Article.URL, r.d.Article.Site} {
		if land := domain(address); land != "" {
			if code := home[[2]string{land, w.family}]; code != "" && (code != w.code || w.family != "dollar") {
				return settled{code, claim.Inferred}
			}
			break
		}
	}
	if w.family != "dollar" {
		if code := r.spokenOf(w.family); code != "" {
			return settled{code, claim.Inferred}
		}
	}
	return settled{w.code, claim.Assumed}
}

// namedBy returns the one currency of the family that the article names in
// words, "Canadian dollars", or "". An exchange rate ("1.32 Canadian dollars")
// names another than the article's own.
func (r *reader) namedBy(family string) string {
	found := ""
	for i := 1; i < len(r.d.Tokens); i++ {
		e, before := r.lex[i], r.lex[i-1]
		if e.class&cCurrency == 0 || before.class&cNation == 0 || e.money.minor > 0 || e.money.family != family {
			continue
		}
		if family == "dollar" && i > 1 && (r.d.Is(i-2, text.Number) || r.lex[i-2].s == "the" && e.s == "dollar") {
			continue // a rate, or the currency as a subject of its own
		}
		code := nationMoney[[2]string{strings.ReplaceAll(before.s, ".", ""), singular(e.s)}]
		switch {
		case code == "" || retired[code]:
			continue
		case found != "" && found != code:
			return ""
		}
		found = code
	}
	return found
}

// spokenOf returns the currency of the family whose country the article names
// most often, "" where none or two are ahead.
func (r *reader) spokenOf(family string) string {
	votes := make(map[string]int)
	for i, e := range r.lex {
		if e.class&(cNation|cCurrency) == 0 || !r.d.Capital(i) && e.class&cCurrency == 0 {
			continue
		}
		if code := nationMoney[[2]string{strings.ReplaceAll(e.s, ".", ""), family}]; code != "" && !retired[code] {
			votes[code]++
		}
	}
	best, most, tie := "", 0, false
	for code, n := range votes {
		switch {
		case n > most:
			best, most, tie = code, n, false
		case n == most:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// smallChange settles cents and pennies by the money that the article writes.
func (r *reader) smallChange(w currencyWord) settled {
	dollars := r.dollarMarked() || strings.Contains(r.d.Text, "dollar")
	switch {
	case w.family == "penny" && (r.poundMarked() || strings.Contains(r.d.Text, "pence")):
		return settled{"GBP", claim.Inferred}
	case w.family == "penny" && !dollars:
		return settled{"GBP", claim.Assumed}
	case w.family == "cent" && !dollars && (strings.Contains(r.d.Text, "€") || strings.Contains(r.d.Text, "euro")):
		return settled{"EUR", claim.Inferred}
	}
	if land := domain(r.d.Article.URL); w.family == "cent" && !dollars && home[[2]string{land, "cent"}] != "" {
		return settled{"EUR", claim.Inferred}
	}
	code, how := r.shared(dollar)
	return settled{code, how}
}

// poundMarked reports whether the pound sign stands in the article.
func (r *reader) poundMarked() bool {
	return r.once(&r.purse.sterling, func() bool { return strings.Contains(r.d.Text, "£") })
}

// dollarMarked reports whether a dollar sign stands in the article.
func (r *reader) dollarMarked() bool {
	return r.once(&r.purse.dollars, func() bool { return strings.Contains(r.d.Text, "$") })
}

// once asks a question about the article the first time and keeps the answer.
func (r *reader) once(answer *int, ask func() bool) bool {
	if *answer == 0 {
		*answer = -1
		if ask() {
			*answer = 1
		}
	}
	return *answer > 0
}

// meant reports whether the letters beside a are money, which a wordy code is
// only in company.
func (r *reader) meant(letters string, a *num) bool {
	if !wordyCodes[letters] || a.scaled && a.val.known() {
		return true
	}
	if a.grouped && letters != "AMD" && letters != "CVE" {
		return true
	}
	if v, ok := a.val.whole(); ok && v < 100 && letters == "COP" {
		return false // the climate talks are numbered
	}
	known, asked := r.purse.named[letters]
	if !asked {
		if r.purse.named == nil {
			r.purse.named = make(map[string]bool)
		}
		code := codes[letters]
		for i, e := range r.lex {
			if e.class&(cNation|cCurrency) != 0 && nationCodes[[2]string{e.s, code}] && (e.class&cCurrency != 0 && !needNation[e.s] || r.d.Capital(i)) {
				known = true
				break
			}
		}
		r.purse.named[letters] = known
	}
	return known
}

// swiss reports whether "Fr" before a figure is francs.
func (r *reader) swiss() bool {
	return r.once(&r.purse.franc, func() bool {
		return domain(r.d.Article.URL) == "ch" || r.spokenOf("franc") != "" || strings.Contains(r.d.Text, "francs") || strings.Contains(r.d.Text, "CHF")
	})
}

// letterMoney is a currency that papers of one country write with a single
// letter that is any other letter elsewhere.
type letterMoney struct {
	code  string
	words []string // one of them stands in such an article
	land  string   // or it is of this country
	asked func(*purse) *int
}

// letters are the single letters before a figure that are money: South Africa's
// R500m, Nigeria's N2 billion, the Philippines' P40 million.
var letters = map[byte]letterMoney{
	'R': {"ZAR", []string{"rand", "South Africa", "Johannesburg", "Cape Town"}, "za", func(p *purse) *int { return &p.rand }},
	'N': {"NGN", []string{"naira", "Nigeria", "Lagos", "Abuja"}, "ng", func(p *purse) *int { return &p.naira }},
	'P': {"PHP", []string{"Philippine", "Manila"}, "ph", func(p *purse) *int { return &p.php }},
}

// letterCode returns the currency of a single letter before a figure, "" where
// the article is not of its country.
func (r *reader) letterCode(c byte) string {
	l, ok := letters[c]
	if !ok || !r.once(l.asked(&r.purse), func() bool {
		for _, w := range l.words {
			if strings.Contains(r.d.Text, w) {
				return true
			}
		}
		return domain(r.d.Article.URL) == l.land
	}) {
		return ""
	}
	return l.code
}
