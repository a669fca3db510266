package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// measureAfter takes in a unit of measure at token j.
func (r *reader) measureAfter(a *amount, j int, hyphenated bool) bool {
	unit, to := r.measure(a, j, hyphenated)
	if unit == "" {
		return false
	}
	unit, to = r.per(unit, to)
	if unit == "foot" {
		to = r.inches(a, to)
	}
	a.kind, a.unit, a.to = claim.Measure, unit, to
	return true
}

// inches adds the inches that follow feet, "6ft 2in", "5-foot-9", and returns
// the token after them.
func (r *reader) inches(a *amount, to int) int {
	j, joined := to, false
	if r.hyphen(j) {
		j, joined = j+1, true
	}
	n, ok := digits(r.raw(j))
	if !ok || n > 11 || !r.kind(j, text.Number) || !a.val.known() {
		return to
	}
	end := j + 1
	switch {
	case r.hyphen(end) && r.is(end+1, "inch", "inches"):
		end += 2
	case r.is(end, "inch", "inches"), r.is(end, "in") && (r.glued(end) || !r.kind(end+1, text.Word) || r.is(end+1, "tall", "long", "high", "and", "more", "or")):
		end++
	case !joined:
		return to
	}
	a.val = a.val.plus(integer(1).fraction(int64(n), 12))
	return end
}

// measure reads the unit at token j and returns the token after it.
func (r *reader) measure(a *amount, j int, hyphenated bool) (string, int) {
	w, next := r.raw(j), j+1
	glued := r.glued(j)
	switch {
	case glued && (w == "″" || (w == `"` || w == "”") && r.is(next, "long", "wide", "tall", "high", "deep", "thick", "across")):
		return "inch", next
	case w == "°" || w == "º":
		return r.degrees(next)
	case r.is(j, "degree", "degrees"):
		return r.degrees(next)
	case r.is(j, "square", "sq", "cubic", "cu"):
		return r.square(j)
	case r.is(j, "nautical", "metric", "light", "long", "short") && (r.has(next, cMeasure) || r.is(next, "years", "year") || r.hyphen(next) && r.is(next+1, "years", "year")):
		return r.qualified(j)
	case powered[w] != "":
		return powered[w], next
	case r.is(j, "inch", "inches") || r.has(j, cMeasure) && r.lexUnit(j) && (len(w) > 2 || glued || a.digits):
		return r.at(j).unit, next
	case r.is(j, "pound", "pounds"):
		return "pound", next
	case glued && w == "st" && a.digits, r.is(j, "stone") && (a.digits || a.scaled) && (!r.kind(next, text.Word) || r.is(next, "and", "in")):
		return "stone", next
	case glued && a.digits && !hyphenated:
		return r.letterUnit(a, j)
	case a.digits && r.is(j, "m") && !r.kind(next, text.Word):
		return "metre", next
	}
	return "", j
}

// lexUnit reports whether the word at token j may stand as a unit: not the
// plain words that count other things.
func (r *reader) lexUnit(j int) bool {
	switch r.at(j).s {
	case "knots", "cup", "cups", "stone", "bit", "bits", "degree", "degrees", "kelvin", "ha", "mi", "yard", "foot":
		return r.raw(j) == r.at(j).s && !r.is(j+1, "final", "finals", "winner", "winners", "qualifier")
	case "kb", "mb", "gb", "tb", "mw", "kw", "gw", "tw", "hp", "ev":
		return r.raw(j) != "mb" && r.raw(j) != "tb"
	}
	return true
}

// letterUnit reads a unit of one letter glued to a figure.
func (r *reader) letterUnit(a *amount, j int) (string, int) {
	if a.million {
		return "", j
	}
	switch r.raw(j) {
	case "g":
		return "gram", j + 1
	case "l", "L":
		return "litre", j + 1
	case "W":
		return "watt", j + 1
	case "V":
		return "volt", j + 1
	case "C", "F":
		if v, ok := a.val.whole(); ok && v > 150 || !r.warm() {
			return "", j
		}
		if r.raw(j) == "C" {
			return "celsius", j + 1
		}
		return "fahrenheit", j + 1
	}
	return "", j
}

// weather are words beside which a bare C or F is a temperature.
var weather = set("temperature temperatures heat heatwave hot hotter cold warm warmer mercury degrees frost weather outside oven")

// warm reports whether the sentence speaks of the weather, so that "40C" is a
// temperature.
func (r *reader) warm() bool {
	for j := r.first; j < min(r.last, r.first+2*clause); j++ {
		if r.in(j, weather) {
			return true
		}
	}
	return false
}

// degrees reads what follows "°" or "degrees".
func (r *reader) degrees(j int) (string, int) {
	switch {
	case r.is(j, "celsius", "centigrade") || r.raw(j) == "C":
		return "celsius", j + 1
	case r.is(j, "fahrenheit") || r.raw(j) == "F":
		return "fahrenheit", j + 1
	}
	return "degree", j
}

// square reads "square miles", "sq ft", "cubic metres".
func (r *reader) square(j int) (string, int) {
	k := j + 1
	if r.is(k, ".") && r.glued(k) || r.hyphen(k) {
		k++
	}
	unit := r.at(k).unit
	if r.raw(k) == "m" {
		unit = "metre"
	}
	if !r.has(k, cMeasure) && r.raw(k) != "m" {
		return "", j
	}
	if strings.HasPrefix(r.word(j), "sq") {
		return "square " + unit, k + 1
	}
	return "cubic " + unit, k + 1
}

// qualified reads "nautical miles", "metric tons", "light years".
func (r *reader) qualified(j int) (string, int) {
	switch {
	case r.is(j, "light") && r.is(j+1, "year", "years"):
		return "light year", j + 2
	case r.is(j, "light") && r.hyphen(j+1) && r.is(j+2, "year", "years"):
		return "light year", j + 3
	case r.is(j, "nautical") && r.at(j+1).unit == "mile":
		return "nautical mile", j + 2
	case r.is(j, "metric") && r.at(j+1).unit == "ton":
		return "metric ton", j + 2
	case r.is(j, "long", "short") && r.at(j+1).unit == "ton":
		return r.word(j) + " ton", j + 2
	}
	return "", j
}

// per takes in "per hour", "an hour" and "/h" after a length.
func (r *reader) per(unit string, to int) (string, int) {
	switch unit {
	case "mile", "kilometre", "metre", "foot":
	default:
		return unit, to
	}
	switch {
	case r.is(to, "per", "a", "an") && r.is(to+1, "hour", "second"):
		return unit + " per " + r.word(to+1), to + 2
	case r.raw(to) == "/" && r.glued(to) && r.is(to+1, "h", "hr", "hour"):
		return unit + " per hour", to + 2
	case r.raw(to) == "/" && r.glued(to) && r.is(to+1, "s", "sec", "second"):
		return unit + " per second", to + 2
	}
	return unit, to
}
