package foreign

import "strings"

// grammar is what a language gives away names by. Words are in lower case.
type grammar struct {
	upNouns  bool // nouns have a capital
	genitive bool // names take an s

	elided     map[string]bool // "l" of "l'Insee"
	given      map[string]bool
	noGiven    map[string]bool // English given names that are words here
	particles  map[string]bool // of persons' names: "von", "de"
	address    map[string]bool // "Frau": no role
	degrees    map[string]bool // "Dr", between office and name
	roles      map[string]bool
	roleEnds   []string // a word that ends so is an office: "-ministerin"
	inflected  []string // endings that an office may take
	tails      map[string]bool
	bodyNouns  map[string]bool // "Konzern Tarn"
	bodyEnds   []string
	with       map[string]bool // "chez Tarn"
	placeNouns map[string]bool // "Landkreis Fulda"
	placeEnds  []string
	placeLinks map[string]bool // "Frankfurt am Main"
	in         map[string]bool // before places of the lists
	toward     map[string]bool // before places and nothing else: "à"
	and        map[string]bool
	heads      map[string]bool // first words of bodies: "Landgericht Kassel"
	headEnds   []string
	lowHeads   map[string]bool // with a small letter: "tribunal de Lille"
	clubs      map[string]bool
	links      map[string]bool // go on with a body's name: "für"
	adjective  map[string]bool // stand before a head: "Technische"
	scopes     map[string]bool // stand behind a head in small letters: "Centre national"
	sites      map[string]bool // first words of places: "Schloss"
	selves     map[string]bool // bodies by themselves
	selfEnds   []string
	streetEnds []string
	townEnds   []string // of towns that no list has, behind a preposition
	legal      map[string]bool
	trades     map[string]bool // last words of firms: "Tarn Werke"
	bodies     map[string]bool
	places     map[string]bool
	peoples    map[string]bool
	townly     []string        // ends of adjectives of towns: "nantaise"
	firmEnds   map[string]bool // last words of firms: "Tarn Partners"
	waters     map[string]bool // rivers and lakes that towns are told apart by
	articles   map[string]bool
	noBody     map[string]bool // capitals that stand for no body
	nouns      map[string]bool // ordinary words beside names
	nounEnds   []string
	never      map[string]bool // words with a capital that are in no name
	starters   map[string]bool
	verbs      map[string]bool // end an apposition
}

// set makes a set of the words in a text.
func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// stems makes a set of German adjectives without the endings of their cases.
func stems(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[stem(w)] = true
	}
	return m
}

// phrases makes a set of the names in a text, one between each two bars.
func phrases(names string) map[string]bool {
	m := make(map[string]bool)
	for n := range strings.SplitSeq(names, "|") {
		if n = strings.Join(strings.Fields(n), " "); n != "" {
			m[n] = true
		}
	}
	return m
}

// both returns the masculine forms and, with "in" behind them, the feminine
// ones.
func both(words string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(words) {
		b.WriteString(w + " " + w + "in ")
	}
	return b.String()
}

var grammars = map[string]*grammar{"de": german, "fr": french}
