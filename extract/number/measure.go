package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// measureAfter takes in a unit of measure at token j.
func (r *reader) measureAfter(a *amount, j int, hyphenated bool) bool {
	if r.kelvin(a) || r.glueTonnes(a) {
		return true
	}
	unit, to := r.bracketedUnit(a, j)
	if unit == "" {
		if unit, to = r.measure(a, j, hyphenated); unit == "" {
			return false
		}
		unit, to = r.squared(unit, to)
		unit, to = r.per(unit, to)
		to = r.lesser(a, unit, to)
	}
	a.kind, a.unit, a.to = claim.Measure, unit, to
	r.belowZero(a)
	return true
}

// glueTonnes reads the "t" of "3.5t" as tonnes: trillions stand beside money.
func (r *reader) glueTonnes(a *amount) bool {
	if !a.digits || !a.scaled || a.to != a.from+2 || r.raw(a.from+1) != "t" || a.prefix || !a.val.known() {
		return false
	}
	a.kind, a.unit, a.val, a.scaled = claim.Measure, "tonne", a.val.shift(-12), false
	return true
}

// oneUnit reads "a foot of snow", "a mile away": one of a unit that measures
// something, and no price for each ("$3 a gallon").
func (r *reader) oneUnit(i int) (amount, bool) {
	a := amount{num: num{from: i, to: i + 2, val: integer(1), article: true}, kind: claim.Measure, stated: true}
	switch e := r.at(i + 1); e.s {
	case "mile", "foot", "inch", "yard", "kilometre", "kilometer", "metre", "meter", "centimetre", "centimeter", "millimetre", "millimeter",
		"acre", "hectare", "litre", "liter", "gallon", "pint", "gram", "kilogram", "kilo", "tonne":
		a.unit = e.unit
	case "pound":
		a.unit = e.s
	default:
		return amount{}, false
	}
	prev, next := i-1, i+2
	if r.kind(prev, text.Number) || r.kind(prev, text.Symbol) || r.has(prev, cScale|cHundred|cUnit|cTeen|cTens|cCurrency|cPercent|cTime|cMeasure) || r.glued(i) ||
		r.kind(prev, text.Punct) && r.is(prev, "-", "–", "%") || r.is(prev, "p", "within") {
		return amount{}, false
	}
	switch {
	case r.is(next, "of") && r.kind(next+1, text.Word) && !r.is(next+1, "flesh", "his", "her", "their", "its", "each"):
	case r.is(next, "and") && r.is(next+1, "a") && r.is(next+2, "half"):
		a.val, a.to = a.val.plus(integer(1).fraction(1, 2)), next+3
	case r.in(next, stretches):
		a.noNoun = true
	default:
		return amount{}, false
	}
	return a, true
}

// stretches follow a length that is told.
var stretches = set(`away deep long wide high tall thick apart across north south east west above below offshore inland downstream upstream
	underground further farther longer wider higher deeper square`)

// bracketedUnit reads a unit in brackets of its own, as tables write it: "20
// (kg)".
func (r *reader) bracketedUnit(a *amount, j int) (string, int) {
	if !a.digits || !r.is(j, "(", "[", "<") || !r.is(j+2, ")", "]", ">") || !r.glued(j+1) || !r.glued(j+2) {
		return "", j
	}
	if unit := unitSymbols[r.raw(j+1)]; unit != "" {
		return unit, j + 3
	}
	if r.has(j+1, cMeasure) && r.lexUnit(j+1) {
		return r.at(j + 1).unit, j + 3
	}
	return "", j
}

// lessers are the smaller units that are said after a larger one and how many
// of them it has.
var lessers = map[string]struct {
	words []string
	of    int
}{
	"foot":  {[]string{"inch", "inches", "in"}, 12},
	"pound": {[]string{"ounce", "ounces", "oz"}, 16},
	"stone": {[]string{"lb", "lbs", "pound", "pounds"}, 14},
}

// lesser adds what is said in the smaller unit, "6ft 2in", "5-foot-9", "7
// pounds, 3 ounces", and returns the token after it.
func (r *reader) lesser(a *amount, unit string, to int) int {
	part, ok := lessers[unit]
	if !ok || !a.val.known() || !a.val.fits() {
		return to
	}
	j, joined := to, false
	if r.hyphen(j) {
		j, joined = j+1, unit == "foot"
	}
	for r.is(j, ",", "and") {
		j, joined = j+1, false
	}
	n, ok := r.number(j)
	v, small := n.val.whole()
	if !ok || !small || n.ordinal || n.scaled || n.part || v >= part.of {
		return to
	}
	end := n.to
	if r.hyphen(end) {
		end++
	}
	switch {
	case r.is(end, "in"):
		if !r.glued(end) && r.kind(end+1, text.Word) && !r.in(end+1, lengths) && !r.is(end+1, "and", "or", "more", "less") {
			return to
		}
		end++
	case r.is(end, part.words...):
		end++
	case joined && n.digits:
		end = n.to
	default:
		return to
	}
	a.val = a.val.plus(integer(1).fraction(int64(v), int64(part.of)))
	return end
}

// measure reads the unit at token j and returns the token after it.
func (r *reader) measure(a *amount, j int, hyphenated bool) (string, int) {
	w, next := r.raw(j), j+1
	switch {
	case w == "":
		return "", j
	case w == "°" || w == "º" || r.is(j, "degree", "degrees", "deg"):
		return r.degrees(a, j)
	case r.kind(j, text.Punct):
		return r.inchMark(a, j)
	case r.is(j, "below") && r.is(next, "zero"):
		return "degree", j // belowZero takes the words in
	case r.is(j, "square", "sq", "cubic", "cu"):
		return r.square(j)
	case unitSymbols[w] != "" && (a.digits || a.scaled):
		return unitSymbols[w], next
	}
	if unit, to := r.unitWords(j); unit != "" {
		return unit, to
	}
	switch glued := r.glued(j); {
	case r.is(j, "cup", "cups") && r.is(a.from-1, "won", "win", "wins", "winning", "lifted", "claimed") && !r.is(next, "of"):
		return "", j // trophies
	case r.has(j, cMeasure) && r.lexUnit(j) && (len(w) > 2 || glued || a.digits):
		return r.at(j).unit, next
	case r.is(j, "feet"):
		return "foot", next
	case r.is(j, "pound", "pounds"):
		return "pound", next
	case glued && w == "st" && a.digits, r.is(j, "stone") && (a.digits || a.scaled) && (!r.kind(next, text.Word) || r.is(next, "and", "in")):
		return "stone", next
	case glued && a.digits && !hyphenated:
		return r.letterUnit(a, j)
	case a.digits && r.kind(j, text.Word):
		return r.looseLetter(a, j)
	}
	return "", j
}

// inchMark reads the mark of inches, `10"` or `10 " long`, and the marks of
// feet and inches, `6'2"`.
func (r *reader) inchMark(a *amount, j int) (string, int) {
	w, next := r.raw(j), j+1
	feet := w == "′" || text.Apostrophe(firstRune(w))
	switch {
	case !a.digits:
	case feet && r.glued(j) && r.glued(next) && r.kind(next, text.Number):
		v, ok := digits(r.raw(next))
		if tall, whole := a.val.whole(); !ok || v > 11 || !whole || tall < 3 || tall > 8 {
			return "", j
		}
		a.val = a.val.plus(integer(1).fraction(int64(v), 12))
		if next++; r.glued(next) && r.is(next, `"`, "”", "″", "''") {
			next++
		}
		return "foot", next
	case w == "″" && r.glued(j), w == `"` && (r.glued(j) || r.in(next, lengths)) && !r.quoted(j), w == "”" && r.in(next, lengths) && !r.is(next, "away"):
		return "inch", next
	}
	return "", j
}

// quoted reports whether the straight quote mark at token j closes one that
// was opened before it in the sentence: an opening mark has a blank before it,
// a closing one and that of inches has none.
func (r *reader) quoted(j int) bool {
	open := false
	for k := max(r.first, j-clause); k < j; k++ {
		if r.raw(k) == `"` {
			open = !r.glued(k)
		}
	}
	return open || j-clause > r.first
}

// unitWords reads a unit of several words.
func (r *reader) unitWords(j int) (string, int) {
next:
	for _, p := range unitPhrases[r.word(j)] {
		k := j + 1
		for _, w := range p.words[1:] {
			if r.hyphen(k) {
				k++
			}
			if !r.is(k, w) {
				continue next
			}
			k++
		}
		return p.unit, k
	}
	return "", j
}

// lexUnit reports whether the word at token j may stand as a unit: not the
// plain words that count other things.
func (r *reader) lexUnit(j int) bool {
	next := j + 1
	switch r.at(j).s {
	case "knots", "cup", "cups", "stone", "degree", "degrees", "kelvin", "ha", "mi", "yard", "foot", "gal", "rad", "deg", "newtons", "carats":
		return r.raw(j) == r.at(j).s && !r.is(next, "final", "finals", "winner", "winners", "qualifier")
	case "bit", "bits":
		return r.raw(j) == r.at(j).s && !r.is(next, "of", "part", "player", "more")
	case "dl", "cl":
		return r.raw(j)[:1] == r.at(j).s[:1] // "an NAG F 7 DL" is a lorry
	case "kb", "mb", "gb", "tb", "mw", "kw", "gw", "tw", "hp", "ev", "kv":
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
	case "J":
		return "joule", j + 1
	case "C", "F":
		return r.bareScale(a, j)
	}
	return "", j
}

// looseLetter reads a short unit after a blank, where nothing else can be
// meant: "5 m", "278,000 t", "2 in." of something long, "30 C" of weather.
func (r *reader) looseLetter(a *amount, j int) (string, int) {
	next := j + 1
	switch r.raw(j) {
	case "m":
		if !r.kind(next, text.Word) || r.in(next, lengths) {
			return "metre", next
		}
	case "t":
		if a.grouped || a.scaled || !r.kind(next, text.Word) && !r.is(next, "'", "’") {
			return "tonne", next
		}
	case "in":
		if (next >= r.last || r.is(next, ".", ",", ";", ")") || r.in(next, lengths)) && r.measured(j) {
			return "inch", next
		}
	case "g", "J":
		if !r.kind(next, text.Word) || r.is(next, "of", "per") {
			return map[string]string{"g": "gram", "J": "joule"}[r.raw(j)], next
		}
	case "b":
		if r.is(next, "/") && r.glued(next) && r.is(next+1, "d") {
			return "barrel per day", next + 2
		}
	case "C", "F":
		return r.bareScale(a, j)
	}
	return "", j
}

// measured reports whether the sentence speaks of a length near token j.
func (r *reader) measured(j int) bool {
	for k := max(r.first, j-clause/2); k < min(r.last, j+6); k++ {
		if r.in(k, extents) || r.in(k, lengths) {
			return true
		}
	}
	return false
}

// square reads "square miles", "sq ft", "cubic metres".
func (r *reader) square(j int) (string, int) {
	k := j + 1
	if r.is(k, ".") && r.glued(k) || r.hyphen(k) {
		k++
	}
	unit := r.at(k).unit
	switch {
	case r.raw(k) == "m":
		unit = "metre"
	case r.is(k, "in"):
		if !strings.HasPrefix(r.word(j), "sq") || !r.is(k+1, ".", ",", ")", "of") && k+1 < r.last {
			return "", j
		}
		unit = "inch"
	case !r.has(k, cMeasure):
		return "", j
	}
	if strings.HasPrefix(r.word(j), "sq") {
		return "square " + unit, k + 1
	}
	return "cubic " + unit, k + 1
}

// squared takes in what makes an area or a volume of a length: "km²", "m^3",
// "metres squared".
func (r *reader) squared(unit string, to int) (string, int) {
	switch unit {
	case "mile", "kilometre", "metre", "centimetre", "millimetre", "foot", "inch", "yard":
	default:
		return unit, to
	}
	switch {
	case r.glued(to) && r.is(to, "²") || r.is(to, "squared"):
		return "square " + unit, to + 1
	case r.glued(to) && r.is(to, "³") || r.is(to, "cubed"):
		return "cubic " + unit, to + 1
	case r.glued(to) && r.is(to, "^") && r.glued(to+1) && r.is(to+1, "2"):
		return "square " + unit, to + 2
	case r.glued(to) && r.is(to, "^") && r.glued(to+1) && r.is(to+1, "3"):
		return "cubic " + unit, to + 2
	}
	return unit, to
}

// per takes in what makes a rate of a unit: "per hour", "an hour", "/h".
func (r *reader) per(unit string, to int) (string, int) {
	k, slash := to+1, false
	if r.hyphen(to) && r.is(k, "per", "an", "a") && r.hyphen(k+1) {
		k += 2 // "a 60-mile-per-hour wind"
	} else {
		switch {
		case r.is(to, "per"):
		case r.is(to, "a", "an") && !r.is(k, "day"):
		case r.raw(to) == "/" && r.glued(to) && r.glued(k):
			slash = true
		default:
			return unit, to
		}
	}
	den, end := r.rateUnit(k)
	if den == "" {
		return unit, to
	}
	rate, ok := rates[[2]string{unit, den}]
	if !ok && slash {
		rate = unit + " per " + den
	}
	switch {
	case rate == "":
		return unit, to
	case strings.HasSuffix(rate, " per second") && (r.is(end, "squared") || r.glued(end) && r.is(end, "²")):
		return unit + " per second squared", end + 1
	}
	return rate, end
}

// underStroke are the letters that stand under the stroke of a rate.
var underStroke = map[string]string{"h": "hour", "hr": "hour", "s": "second", "sec": "second", "min": "minute", "m": "metre", "l": "litre",
	"L": "litre", "d": "day", "day": "day", "km": "kilometre", "kg": "kilogram", "g": "gram", "ha": "hectare", "yr": "year"}

// rateUnit reads the unit at token k that a rate is told for.
func (r *reader) rateUnit(k int) (string, int) {
	switch {
	case r.is(k, "square", "sq", "cubic", "cu"):
		return r.square(k)
	case underStroke[r.raw(k)] != "":
		return r.squared(underStroke[r.raw(k)], k+1)
	case unitSymbols[r.raw(k)] != "":
		return unitSymbols[r.raw(k)], k + 1
	case r.has(k, cTime|cMeasure):
		return r.squared(r.at(k).unit, k+1)
	}
	return "", k
}
