package number

import (
	"strings"

	"stet/extract/text"
)

// labels are the words whose number is a name also where they are written
// small.
var labels = set(`version chapter clause section page paragraph channel room gate terminal flight route article windows line type class error
	code pin model port isbn bus footnote frame scene verse marker exit junction rooms gates flights pages articles sections clauses chapters
	routes paragraphs footnotes verses`)

// labelled passes over a number that is part of a name: "Gate 12", "version
// 2.4", "Boeing 737", "Harbour Seven". Years, sums and counted plurals stay.
func (r *reader) labelled(i int) int {
	if !r.kind(i, text.Number) {
		return i
	}
	w, to := r.raw(i), i+1
	if r.is(i-1, "patent", "docket", "licence", "license", "case", "bill") && r.capital(i-1) {
		return to
	}
	if strings.ContainsRune(w, ',') || r.has(to, cPercent|cScale|cCurrency|cHundred) || r.raw(to) == "%" || r.is(to, "per") {
		return i
	}
	prev := i - 1
	if _, ok := r.rank(i); ok {
		return i
	}
	if r.is(prev, ".") && r.glued(prev) && r.is(prev-1, "no", "nos", "vol", "pp", "p", "ch", "sec", "art", "fig") {
		return i + 1
	}
	if r.is(prev, "©") || r.is(prev, "copyright") {
		return i + 1
	}
	if r.is(to, "block") && r.is(to+1, "of") && len(w) > 2 && strings.HasSuffix(w, "00") {
		return to // "the 1400 block of W. 5th St."
	}
	if r.titledWork(i) {
		return to
	}
	switch r.raw(prev) {
	case "Count", "Proposition", "Prop", "Order":
		if !r.plural(to) {
			return r.pastName(to)
		}
	}
	if r.is(prev, "+") && r.glued(i) && r.glued(prev) || r.is(prev, "number", "numbers") && len(w) <= 3 {
		return to
	}
	if r.tallied(i) {
		return i
	}
	if r.has(prev, cLabel) && r.named(prev) || r.in(prev, labels) || r.labelledPair(i) {
		return r.pastName(to)
	}
	if r.is(prev, "v", "pp", "ch") && !r.capital(prev) {
		return i + 1
	}
	if !r.named(prev) || prev == r.first || r.has(prev, cStop|cMonth|cWeekday|cSeason|cEdge|cRelative|cVerb|cPast|cChange|cPhrase|cPercent|cCurrency) {
		return i
	}
	if r.lang == text.German && r.capital(to) && !r.glued(to) {
		return i // every noun has a capital: "bei der Arbeit 200 Tische"
	}
	if n := len(w); n == 4 && year4(w) || strings.ContainsRune(w, '.') && n > 4 || r.plural(to) || r.has(to, cTime|cMeasure|cMonth) ||
		r.hyphen(to) && r.has(to+1, cTime|cMeasure|cPercent) || r.glued(to) && r.kind(to, text.Word) {
		return i
	}
	if codes[r.raw(prev)] != "" && !wordyCodes[r.raw(prev)] || r.title() || r.hyphen(to) && r.kind(to+1, text.Number) && r.contest(i, 8) {
		return i
	}
	if r.contest(i, 3) {
		return i
	}
	return r.pastName(to)
}

// arts are the words before a name that may begin with a number.
var arts = set("rapper singer band film movie drama thriller comedy play novel sitcom musical album song single artist act group watched starring")

// titledWork reports whether the number at token i begins a name, not a count:
// "the rapper 21 Savage", "the film 12 Angry Men", "21 Savage was held".
func (r *reader) titledWork(i int) bool {
	if !r.capital(i+1) || r.glued(i+1) || r.title() || r.has(i+1, cMonth|cWeekday|cScale|cNation) || len(r.raw(i)) > 3 {
		return false
	}
	if r.in(i-1, arts) || r.is(i-1, "by", "of") && r.in(i-2, arts) {
		return true
	}
	return i == r.first && !r.plural(i+1) && (r.has(i+2, cPast) && !r.capital(i+2) || r.kind(i+2, text.Clitic)) && !r.has(i+1, cLabel)
}

// labelledPair reports whether the number at token i follows another one that
// a plural label names: "rooms 4 and 5", "pages 12-14".
func (r *reader) labelledPair(i int) bool {
	return r.is(i-1, "and", "or", "to", ",", "-", "–") && r.kind(i-2, text.Number) && r.in(i-3, labels) && r.plural(i-3) && !r.plural(i+1)
}

// pastName returns the token after what is glued to a name's number: "14(3)",
// "12B", "747-8".
func (r *reader) pastName(to int) int {
	if r.glued(to) && r.kind(to, text.Word) && len(r.raw(to)) == 1 {
		to++ // "exit 12B"
	}
	for r.raw(to) == "(" && r.glued(to) && r.glued(to+1) && len(r.raw(to+1)) <= 3 && r.raw(to+2) == ")" {
		to += 3 // "paragraph 14(3)"
	}
	for r.hyphen(to) && r.kind(to+1, text.Number) {
		to += 2
	}
	return to
}

// callSign passes over names and calibres made of digits alone: "7-Eleven",
// "3M", ".38 revolver", "20th Century Fox", "U.S. 1", "1-800-FLOWERS", "the
// Russell 2000".
func (r *reader) callSign(i int) int {
	if !r.kind(i, text.Number) {
		if r.raw(i) == "." && r.glued(i+1) && (r.in(i+2, guns) || r.hyphen(i+2) && r.in(i+3, guns)) {
			return i + 2
		}
		return i
	}
	w, next := r.raw(i), i+1
	switch {
	case w == "7" && r.hyphen(next) && r.is(i+2, "eleven"):
		return i + 3
	case w == "3" && r.raw(next) == "M" && r.glued(next) && !r.kind(i-1, text.Symbol) && !r.plural(i+2) && !r.plural(i+3):
		return i + 2
	case (w == "20" || w == "21") && r.is(next, "th", "st") && r.raw(i+2) == "Century" && r.is(i+3, "fox"):
		return i + 4
	case w == "1" && r.hyphen(next) && len(r.raw(i+2)) == 3 && r.hyphen(i+3) && r.kind(i+4, text.Word) && r.raw(i+4) == strings.ToUpper(r.raw(i+4)):
		return i + 5 // "1-800-FLOWERS"
	case r.raw(i-1) == "Russell" && (w == "1000" || w == "2000" || w == "3000"):
		return next
	case r.raw(i-1) == "U.S." && len(w) <= 3 && !r.kind(next, text.Word):
		return next
	case r.hyphen(next) && r.in(i+2, guns), r.in(next, guns) && strings.Contains(w, "."):
		return i + 2
	}
	return i
}

// guns are words whose figure is a calibre.
var guns = set("gauge caliber calibre revolver revolvers pistol pistols rifle rifles handgun handguns magnum special")

// clockWords passes over a time in words: "half past two", "a quarter to
// five". It returns the token after it.
func (r *reader) clockWords(i int) int {
	j := i
	if r.has(j, cArticle) {
		j++
	}
	if !r.is(j, "half", "quarter") || !r.is(j+1, "past", "to") || r.is(j, "half") && r.is(j+1, "to") {
		return i
	}
	k := j + 2
	n, ok := digits(r.raw(k))
	if r.has(k, cUnit|cTeen) {
		n, ok = int(r.at(k).value), true
	}
	if !ok || n < 1 || n > 12 || r.kind(k+1, text.Word) && !r.has(k+1, cStop|cDaypart) && !r.is(k+1, "o'clock") || r.has(k+1, cPercent) || r.raw(k+1) == "%" {
		return i
	}
	return k + 1
}
