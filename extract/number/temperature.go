package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// degrees reads "°C", "degrees Celsius", "deg. F", "degrees" from the sign or
// word at token j. Without a scale they stay degrees: of an angle as well.
func (r *reader) degrees(a *amount, j int) (string, int) {
	word, k := r.kind(j, text.Word), j+1
	if r.is(j, "deg") && (!a.digits || r.capital(j)) {
		return "", j
	}
	if r.is(j, "deg") && r.is(k, ".") && r.glued(k) {
		k++
	}
	if r.hyphen(k) {
		k++
	}
	switch {
	case r.is(k, "celsius", "centigrade", "celcius", "centigrate"), r.is(k, "c") && r.scaleLetter(k, word):
		return "celsius", k + 1
	case r.is(k, "fahrenheit", "farenheit", "fahrenhiet"), r.is(k, "f") && r.scaleLetter(k, word):
		return "fahrenheit", k + 1
	case r.is(k, "kelvin"), r.raw(k) == "K":
		return "kelvin", k + 1
	case word && r.study(a, j):
		return "", j
	}
	if r.hyphen(k - 1) {
		k--
	}
	return "degree", k
}

// scaleLetter reports whether the letter at token k, after a degree sign or
// word, is the scale: in upper case always, else where nothing is glued to it.
func (r *reader) scaleLetter(k int, word bool) bool {
	return r.capital(k) || !r.glued(k+1) || word && r.kind(k+1, text.Punct) && !text.Apostrophe(firstRune(r.raw(k+1)))
}

// scholars are the verbs beside which degrees are a university's.
var scholars = set(`earned earn earning holds held hold holding has have had received receive receiving awarded honorary awards award
	conferred with bachelor's master's law university associate doctoral college advanced pursuing completed obtained two-year four-year`)

// study reports whether the degrees at token j are a university's: few, and
// held or awarded.
func (r *reader) study(a *amount, j int) bool {
	if v, ok := a.val.whole(); !ok || v > 100 || a.part {
		return false
	}
	if r.is(j+1, "from", "in") && (r.capital(j+2) || r.is(j+1, "in") && r.kind(j+2, text.Word) && !r.has(j+2, cArticle|cMonth|cSeason|cRelative|cStop)) {
		return true
	}
	for k := a.from - 1; k >= max(r.first, a.from-3); k-- {
		if r.in(k, scholars) {
			return !r.is(j+1, "of", "warmer", "cooler", "colder", "hotter", "higher", "lower", "above", "below")
		}
	}
	return false
}

// belowZero takes in "below zero" after a temperature, or "minus-" before it,
// and turns its sign.
func (r *reader) belowZero(a *amount) {
	switch a.unit {
	case "degree", "celsius", "fahrenheit":
	default:
		return
	}
	if r.hyphen(a.from-1) && r.has(a.from-2, cSign) && a.val.known() && a.val.sign() > 0 {
		a.val, a.from = a.val.neg(), a.from-2 // "minus-40-degree"
		return
	}
	if !r.is(a.to, "below", "under") || !r.is(a.to+1, "zero", "0") || !a.val.known() || a.val.sign() <= 0 {
		return
	}
	a.val, a.to = a.val.neg(), a.to+2
}

// weather are words beside which a bare C or F is a temperature.
var weather = set(`temperature temperatures heat heatwave hot hotter cold warm warmer mercury degrees frost weather outside oven warming climate
	thermometer thermometers fever freezing boiling chill cooler colder heated celsius fahrenheit preindustrial pre-industrial bake preheat forecast
	thermostat sunny paris ° highs lows icy chilly sweltering scorching shade heatwaves thermals`)

// touched are words after which a bare C is a temperature: "the peak hit 38C".
var touched = set("hit hits hitting reached reaches reach reaching topped exceeded above below touched peaked nearing passed")

// felt reports whether the C or F at token j, glued to a, is a temperature by
// the sign of a or the word beside it: "minus 80C", "it hit 40C", "1C above".
func (r *reader) felt(a *amount, j int) bool {
	if v, ok := a.val.abs().whole(); !a.val.fits() || !r.glued(j) || ok && v > 140 {
		return false
	}
	i := a.from
	if _, from, ok := r.hedgeBefore(i); ok && !r.in(i-1, touched) {
		i = from
	}
	if r.is(j+1, "above", "below", "warmer", "hotter", "cooler", "colder") {
		return true // "1C above the average"
	}
	return a.val.sign() < 0 || r.in(i-1, touched) || r.is(i-1, "at") && r.is(i-2, "peaked", "peaking")
}

// warm reports whether the sentence speaks of the weather, so that "40C" is a
// temperature.
func (r *reader) warm() bool {
	if r.purse.warmAt == r.sentence+1 {
		return r.purse.warmth
	}
	r.purse.warmAt, r.purse.warmth = r.sentence+1, false
	for j := r.first; j < min(r.last, r.first+2*clause) && !r.purse.warmth; j++ {
		r.purse.warmth = r.in(j, weather)
	}
	return r.purse.warmth
}

// bareScale reads a C or F without a degree sign: "40C".
func (r *reader) bareScale(a *amount, j int) (string, int) {
	if v, ok := a.val.abs().whole(); ok && v > 500 || a.scaled || r.hyphen(j+1) || !r.felt(a, j) && !r.warm() {
		return "", j
	}
	if !r.glued(j) && r.capital(j+1) {
		return "", j // "He has 2 F Troop tapes"
	}
	switch r.raw(j) {
	case "C":
		return "celsius", j + 1
	case "F":
		return "fahrenheit", j + 1
	}
	return "", j
}

// kelvin reads the "K" of "273.15K" beside degrees as the scale and not as
// thousands.
func (r *reader) kelvin(a *amount) bool {
	if !a.digits || !a.scaled || a.to != a.from+2 || r.raw(a.from+1) != "K" || !strings.Contains(r.raw(a.from), ".") {
		return false
	}
	for j := max(r.first, a.from-clause/2); j < min(r.last, a.to+clause/2); j++ {
		if r.is(j, "°", "kelvin", "celsius") {
			a.kind, a.unit, a.val, a.scaled = claim.Measure, "kelvin", a.val.shift(-3), false
			return true
		}
	}
	return false
}
