package match

import (
	"strings"
	"unicode/utf8"
)

// meaning returns the stem under which a word and those that mean the same meet.
func meaning(form string) string {
	st := stem(spelled(form))
	if len(st) > longStem && st[longStem] < utf8.RuneSelf && st[longStem-1] < utf8.RuneSelf {
		st = st[:longStem] // "recommend" and "recommendation"
	}
	if m, ok := meanings[st]; ok {
		return m
	}
	if _, ok := numberWords[form]; ok {
		return figureForm(form)
	}
	return st
}

// spelled returns a word in one of its spellings: that of the United States for
// British ones. It is for comparing only.
func spelled(w string) string {
	if n := len(w); n < 5 {
		switch w {
		case "grey":
			return "gray"
		case "tyre":
			return "tire"
		}
		return w
	}
	for _, p := range [...][2]string{{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ises", "izes"}, {"ise", "ize"}, {"yse", "yze"}, {"ysed", "yzed"},
		{"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"ouring", "oring"}, {"oural", "oral"}, {"ourable", "orable"}, {"tre", "ter"}, {"tres", "ters"}, {"lled", "led"}, {"lling", "ling"}, {"ller", "ler"},
		{"ence", "ense"}, {"ogue", "og"}, {"amme", "am"}, {"ammes", "ams"}, {"wards", "ward"}, {"aeological", "eological"}} {
		if base, ok := strings.CutSuffix(w, p[0]); ok && len(base) > 1 {
			return base + p[1]
		}
	}
	return w
}

// longStem is how many letters of a stem count.
const longStem = 8

// meanings maps stems to the first of those that mean the same in the money and
// news pages of a paper.
var meanings = func() map[string]string {
	m := map[string]string{}
	for _, group := range [...]string{
		"worker employee employ staff staffer workforce jobs job headcount position mitarbeiter beschäftigte angestellte employés salariés effectif",
		"revenue sales turnover umsatz chiffre",
		"profit earnings gain surplus net gewinn bénéfice",
		"loss deficit verlust perte",
		"rise increase grow growth climb jump rose grew up gain surge higher",
		"fall decline drop decrease fell sink slump down lower shrink shrank",
		"firm company business group corporation",
		"kill die death dead died fatality",
		"injure hurt wound",
		"resident inhabitant population people person citizen menschen personen einwohner habitants personnes",
		"customer kunden client user subscriber",
		"share stake holding",
		"valuation value valued worth",
		"raise raised secure collect round funding invest investment",
		"buy bought purchase acquire acquisition takeover",
		"sell sold sale",
		"start begin began open launch found founded establish",
		"end close shut finish expire",
		"cost price spend spent budget expenditure",
		"plant factory site",
		"house home dwelling wohnungen häuser maisons logements",
		"school pupil student schüler élèves",
		"salary pay wage",
		"debt borrowing loan",
		"ship vessel boat schiff schiffe navire bateau",
		"car vehicle",
		"last previous prior",
		"year annual yearly jahr jahre jahren année ans an",
		"build construct construction",
		"chief ceo boss",
		"call phone ring rang telephone",
		"remember memory recall",
		"stop halt",
		"meeting committee",
		"doctor physician",
		"money cash funds",
		"big large huge",
		"law legislation act",
		"police officer officers",
	} {
		first := ""
		for _, f := range forms(group) {
			key := stem(f)
			key = key[:min(len(key), longStem)]
			if first == "" {
				first = key
			}
			if _, ok := m[key]; !ok {
				m[key] = first
			}
		}
	}
	return m
}()

// unitWords are the words that belong to a figure and do not say what it counts.
var unitWords = wordSet(`percent percentage point points basis million billion trillion thousand hundred bn mn m k mio mrd dollars dollar euros euro pounds pound sterling usd eur gbp
	about around roughly nearly almost approximately some than least over under up more less fewer below above only just estimated exactly`)
