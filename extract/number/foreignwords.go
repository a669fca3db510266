package number

import (
	"strings"

	"stet/extract/text"
)

// The roles of a word that opens a date in German or French.
const (
	roleDay  = iota + 1 // gestern, hier
	roleStep            // vergangene, cette
	roleBack            // vor, il y a, dans
	roleEdge            // Anfang, fin
	roleRank            // dritten, troisième
)

// foreignNouns are units of time in the singular, which English words open where
// they stand for them.
var foreignNouns = map[string]map[string]string{
	text.German: {"jahr": grainYear, "jahres": grainYear, "monat": grainMonth, "monats": grainMonth, "woche": grainWeek, "tag": grainDay, "quartal": grainQuarter, "quartals": grainQuarter,
		"wochenende": grainWeekend},
	text.French: {"an": grainYear, "l'an": grainYear, "année": grainYear, "l'année": grainYear, "semaine": grainWeek, "jour": grainDay, "trimestre": grainQuarter, "mois": grainMonth},
}

// foreignDays are the weekdays from Sunday on.
var foreignDays = map[string]string{
	text.German: "sonntag montag dienstag mittwoch donnerstag freitag samstag",
	text.French: "dimanche lundi mardi mercredi jeudi vendredi samedi",
}

// openers are the words that open a date, with their role and value.
type opener struct {
	role  int
	value int64
	forms map[string]bool
}

var openers = map[string][]opener{
	text.German: {{roleDay, -2, set("vorgestern")}, {roleDay, -1, set("gestern")}, {roleDay, 0, set("heute")}, {roleDay, 1, set("morgen")}, {roleDay, 2, set("übermorgen")},
		{roleStep, -1, set(endings("letzt vergangen vorig"))}, {roleStep, 0, set(endings("dies laufend"))}, {roleStep, 1, set(endings("nächst kommend"))},
		{roleBack, -1, set("vor")}, {roleBack, 1, set("in")}, {roleEdge, 0, set("anfang")}, {roleEdge, 1, set("mitte")}, {roleEdge, 2, set("ende")},
		{roleRank, 1, set(endings("erst"))}, {roleRank, 2, set(endings("zweit"))}, {roleRank, 3, set(endings("dritt"))}, {roleRank, 4, set(endings("viert"))}},
	text.French: {{roleDay, -1, set("hier")}, {roleDay, 0, set("aujourd'hui")}, {roleDay, 1, set("demain")}, {roleStep, 0, set("ce cette")},
		{roleBack, -1, set("il")}, {roleBack, 1, set("dans")}, {roleEdge, 0, set("début")}, {roleEdge, 1, set("mi")}, {roleEdge, 2, set("fin")},
		{roleRank, 1, set("premier")}, {roleRank, 2, set("deuxième second")}, {roleRank, 3, set("troisième")}, {roleRank, 4, set("quatrième")}},
}

// endings returns every form of German adjectives, in lower case.
func endings(stems string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(stems) {
		for _, e := range [...]string{"e", "en", "er", "es", "em"} {
			b.WriteString(w + e + " ")
		}
	}
	return b.String()
}

// translated are words around a figure that mean what an English one does.
var translated = map[string]map[string]string{
	text.German: {"jahre": "years", "jahren": "years", "monate": "months", "monaten": "months", "wochen": "weeks", "tage": "days", "tagen": "days", "stunden": "hours",
		"minuten": "minutes", "sekunden": "seconds", "prozentpunkte": "ppt", "prozentpunkten": "ppt", "tonnen": "tonnes", "kilometer": "kilometres", "kilometern": "kilometres",
		"metern": "metres", "hektar": "hectares", "rund": "about", "etwa": "about", "ungefähr": "about", "fast": "almost", "knapp": "nearly", "alt": "old"},
	text.French: {"jours": "days", "semaines": "weeks", "ans": "years", "heures": "hours", "secondes": "seconds", "kilomètres": "kilometres", "mètres": "metres", "carrés": "squared",
		"environ": "about", "presque": "almost"},
}

// foreignStops are function words and auxiliaries: they end what a figure counts.
var foreignStops = map[string]string{
	text.German: `und oder aber sowie der die das den dem des ein eine einer einem einen eines im in am an auf bei mit von vom zu zum zur aus nach für über unter vor seit bis durch
		gegen ohne um als wie wenn dass weil sie er es wir ich man nicht auch nur noch schon mehr weniger war waren wurde wurden hat haben hatte hatten ist sind wird werden soll
		sollen kann können mindestens wenigstens höchstens pro davon`,
	text.French: `et ou mais le la les un une au aux en dans par pour sur avec sans sous que qui ne pas a ont avait avaient est sont était étaient ont sera seront depuis chez soit dont
		ainsi afin plus moins il elle ils elles on se y`,
}

// foreignTime adds to m the words that date and bound a figure in lang.
func foreignTime(m map[string]*entry, lang string) map[string]*entry {
	get := func(w string) *entry {
		e := m[w]
		if e == nil {
			e = &entry{s: w}
			if en := lexicon[w]; en != nil && en.class&cStop != 0 {
				e.class = cStop
			}
			m[w] = e
		}
		e.class |= cForeign
		return e
	}
	for w, en := range translated[lang] {
		e := &entry{s: en}
		if lexicon[en] != nil {
			e = lexicon[en]
		}
		m[w] = e
	}
	for w, unit := range foreignNouns[lang] {
		e := get(w)
		e.unit = unit
	}
	n := int64(0)
	for w := range strings.FieldsSeq(foreignDays[lang]) {
		e := get(w)
		e.class, e.value = e.class|cWeekday, n
		if lang == text.German {
			for _, part := range [...]string{"morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht"} {
				m[w+part] = e // Dienstagabend
			}
		}
		n++
	}
	for _, o := range openers[lang] {
		for w := range o.forms {
			get(w).value = o.value
		}
	}
	for w := range strings.FieldsSeq(foreignStops[lang]) {
		if m[w] == nil {
			m[w] = &entry{s: w}
		}
		m[w].class |= cStop
	}
	return m
}
