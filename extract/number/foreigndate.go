package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// foreignDate reads the dates of German and French that hang on words: "am
// Dienstag", "vergangenes Jahr", "vor zwei Jahren", "im dritten Quartal", "Ende
// 2017"; "mardi", "l'an dernier", "il y a deux ans", "au troisième trimestre". Spans
// leave out the preposition, as the English ones do.
func (r *reader) foreignDate(i int) (dated, bool) {
	e := r.at(i)
	if e.class&cForeign == 0 {
		return dated{}, false
	}
	if r.kind(i-1, text.Word) && r.d.Capital(i) && r.lang == text.French && i > r.first {
		return dated{}, false // a name
	}
	switch r.role(i) {
	case roleDay:
		from, n := i, int(e.value)
		if r.hyphen(i-1) && r.is(i-2, "avant", "après") { // "avant-hier"
			from, n = i-2, 2*n
		}
		return r.fromDay(from, i+1, grainDay, n), true
	case roleStep:
		return r.foreignStep(i)
	case roleBack:
		return r.foreignBack(i)
	case roleEdge:
		return r.foreignEdge(i)
	case roleRank:
		return r.foreignQuarter(i)
	}
	if e.class&cWeekday != 0 {
		return r.foreignWeekday(i)
	}
	if n, ok := frenchSteps[r.word(i+1)]; ok && e.unit != "" && !r.is(i-1, "les", "ces", "des", "aux") {
		return r.fromDay(i, i+2, e.unit, n), true // "l'an dernier", "semaine prochaine"
	}
	return dated{}, false
}

// foreignStep reads a period by its distance from now, the step standing before
// it: "vergangene Woche", "kommenden Freitag", "letzten Mai", "cette année".
func (r *reader) foreignStep(i int) (dated, bool) {
	j, n := i+1, int(r.at(i).value)
	e := r.at(j)
	word := [...]string{"last", "this", "next"}[n+1]
	switch {
	case e.class&cWeekday != 0:
		return r.relativeWeekday(i, j, word), true
	case e.class&cMonth != 0 && (r.lang == text.German) == r.d.Capital(j):
		return r.relativeMonth(i, j, word), true
	case e.unit == grainWeekend:
		return r.relativeWeekend(i, j, word), true
	case e.unit == "" || e.unit == grainDay || e.class&cTime != 0 && r.lang == text.German: // "die letzten Jahre" are not told how many
		return dated{}, false
	}
	to := j + 1
	if r.lang == text.French && r.hyphen(to) && r.is(to+1, "ci") {
		to += 2
	}
	return r.fromDay(i, to, e.unit, n), true
}

// foreignBack reads "vor zwei Jahren", "il y a deux ans", and what lies ahead
// where the sentence looks ahead: "in drei Wochen", "dans trois mois".
func (r *reader) foreignBack(i int) (dated, bool) {
	j, sign := i+1, int(r.at(i).value)
	if r.is(i, "il") {
		if !r.is(j, "y") || !r.is(j+1, "a") {
			return dated{}, false
		}
		j += 2
	}
	from := j
	for r.is(j, "about", "plus", "than", "more", "environ", "de", "almost") {
		j++
	}
	n := smallNumbers[r.lang][r.d.Lower(min(j, len(r.d.Tokens)-1))]
	if v, ok := digits(r.raw(j)); ok && len(r.raw(j)) <= 3 {
		n = v
	}
	unit := r.at(j + 1).unit
	if n == 0 || grainOf(unit) == grainTime || unit == "" || unit == grainQuarter || unit == grainWeekend {
		return dated{}, false
	}
	d := dated{from: i, to: j + 2, period: period{grain: grainOf(unit)}, rule: "date counted back"}
	if sign > 0 && r.tense(i, d.to) != future {
		return dated{}, false // "in drei Wochen gebaut" lasts them
	}
	if r.dated {
		d.period, d.certain = back(r.ref, unit, sign*n), claim.Inferred
	}
	if d.grain != grainDay || from != j {
		d.bound = claim.Approx
	}
	return d, true
}

// foreignEdge reads "Anfang 2017", "Mitte März", "fin 2017".
func (r *reader) foreignEdge(i int) (dated, bool) {
	j := i + 1
	if r.hyphen(j) {
		j++ // "mi-2017"
	}
	var d dated
	if y, ok := r.fourDigits(j); ok && year(y) {
		d = dated{to: j + 1, period: yearPeriod(y), rule: "year"}
	} else if r.has(j, cMonth) {
		if d, ok = r.monthDate(j); !ok || d.grain != grainMonth {
			return dated{}, false
		}
	} else {
		return dated{}, false
	}
	d.from, d.bound = i, claim.Approx
	d.period = d.third([...]string{"early", "mid", "late"}[r.at(i).value])
	return d, true
}

// foreignQuarter reads "dritten Quartal 2017", "troisième trimestre de 2017".
func (r *reader) foreignQuarter(i int) (dated, bool) {
	if r.at(i+1).unit != grainQuarter {
		return dated{}, false
	}
	return r.foreignQuarterAt(i, i+1, int(r.at(i).value)), true
}

// foreignRankDigits reads "3. Quartal", "3e trimestre".
func (r *reader) foreignRankDigits(i int) (dated, bool) {
	q, ok := digits(r.raw(i))
	if !ok || q < 1 || q > 4 || r.at(i+2).unit != grainQuarter || !r.glued(i+1) || !r.is(i+1, ".", "e", "er", "ème") {
		return dated{}, false
	}
	return r.foreignQuarterAt(i, i+2, q), true
}

// foreignQuarterAt makes the date of quarter q whose noun is token j, with the
// year behind it.
func (r *reader) foreignQuarterAt(i, noun, q int) dated {
	d := dated{from: i, to: noun + 1, period: period{grain: grainQuarter}, rule: "quarter"}
	j := d.to
	if r.is(j, "de", "des") {
		j++
	}
	if r.at(j).unit == grainYear && j > d.to {
		j++ // "des Jahres 2017"
	}
	if y, ok := r.fourDigits(j); ok && year(y) {
		d.to, d.period = j+1, quarterPeriod(y, q)
	} else if r.dated {
		d.period, d.certain = r.quarterNear(q, r.tense(i, d.to)), claim.Inferred
	}
	return d
}

// foreignWeekday reads a weekday with the date behind it, "mardi 3 mai", or by
// itself: one that a German preposition dates, a French one without an article,
// which makes it a habit.
func (r *reader) foreignWeekday(i int) (dated, bool) {
	w := time.Weekday(r.at(i).value)
	j := i + 1
	if r.is(j, ",") {
		j++
	}
	if r.is(j, "den", "dem") {
		j++
	}
	if r.kind(j, text.Number) && r.has(r.afterDayNumber(j), cMonth) {
		if d, ok := r.dayNamed(j); ok {
			d.from = i
			return d.onWeekday(w), true
		}
	}
	if n, ok := frenchSteps[r.word(i+1)]; ok && n != 0 {
		d := dated{from: i, to: i + 2, period: period{grain: grainDay}, rule: "relative weekday"}
		if t := tense(n); r.dated {
			d.period, d.certain = r.weekdayNear(w, t), claim.Inferred
			if d.start.Equal(r.ref) {
				d.period = dayPeriod(d.start.AddDate(0, 0, 7*n))
			}
		}
		return d, true
	}
	switch {
	case r.lang == text.German && !r.is(i-1, "am", "vom", "zum", "ab", "seit", "erst", "noch", "bereits", "schon"),
		r.is(i+1, "bis", "und", "gras", "saint", "au", "et", "noir"), r.lang == text.French && r.is(i-1, "le", "les", "chaque", "du", "au", "un", "de"):
		return dated{}, false
	}
	d := dated{from: i, to: i + 1, rule: "weekday"}
	d.period = r.weekdayNear(w, r.tense(i, i+1))
	d.certain = r.resolved(d.period)
	return d, true
}

// afterDayNumber returns the token behind the number of a day and its point.
func (r *reader) afterDayNumber(j int) int {
	if r.glued(j+1) && r.is(j+1, ".") || r.is(j+1, "er") {
		return j + 2
	}
	return j + 1
}

// frenchSteps stand behind what they date: "semaine prochaine".
var frenchSteps = map[string]int{"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1}

// smallNumbers count units of time.
var smallNumbers = map[string]map[string]int{
	text.German: {"einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
		"fünfzehn": 15, "zwanzig": 20, "dreißig": 30},
	text.French: {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
		"quinze": 15, "vingt": 20, "trente": 30},
}

// role returns the part that token i plays in a date, 0 for none.
func (r *reader) role(i int) int {
	for _, o := range openers[r.lang] {
		if o.forms[r.at(i).s] {
			return o.role
		}
	}
	return 0
}

// foreignVerbs tell the direction in which a date beside them lies.
var foreignVerbs = map[string][2]map[string]bool{
	text.German: {set("war waren wurde wurden hat haben hatte hatten ist sind kam kamen ging gingen gab gaben fand fanden fiel fielen stieg stiegen begann begannen starb starben lag lagen " +
		"stand standen blieb sprach nahm traf trafen verlor gewann schrieb sank wuchs bekam erhielt"),
		set("wird werden soll sollen will wollen plant planen möchte möchten könnte könnten dürfte dürften werde würde würden")},
	text.French: {set("a ont avait avaient était étaient est sont fut furent dit annonça"),
		set("va vont doit doivent devrait devraient pourrait pourraient prévoit prévoient compte comptent")},
}

// notVerbs end as German verbs in the past and French ones in the future do.
var notVerbs = set("heute bitte letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten nächste nächsten beste besten weite weiten rechte rechten alte alten gute guten " +
	"bereite sollte sollten hätte hätten müsste müssten könnte könnten hunderte seite selten unten mitten hinten extra opéra caméra contra infra")

// foreignVerb returns the tense of token j where it is a verb of German or
// French.
func (r *reader) foreignVerb(j int) tense {
	if !r.kind(j, text.Word) || r.d.Capital(j) && j > r.first {
		return unknown
	}
	w := r.d.Lower(j)
	switch verbs := foreignVerbs[r.lang]; {
	case verbs[1][w]:
		return future
	case verbs[0][w]:
		return past
	case notVerbs[w] || len(w) < 5:
		return unknown
	case r.lang == text.German && (strings.HasSuffix(w, "te") || strings.HasSuffix(w, "ten")):
		return past
	case r.lang == text.French && (strings.HasSuffix(w, "ra") || strings.HasSuffix(w, "ront")):
		return future
	}
	return unknown
}
