package name

import "strings"

// titleAt returns the number of words of the title at word i of a run, 0
// where none stands there. A title at the end of a run is dropped with
// nothing named after it, but for words that are names as often.
func (r *reader) titleAt(i, from, last int) int {
	w := &r.words[i]
	if !w.is(capital) {
		return 0
	}
	if n := r.phraseAt(i, last); n > 0 {
		if r.headOf(i, from, i+n-1, last) || r.office(i, from, i+n-1, last) {
			return 0
		}
		return n
	}
	after := i + 1
	for after <= last && r.words[after].punct(".") {
		after++
	}
	switch {
	case honorifics[w.low]:
		if i > from && r.words[i-1].flags.Has(anyGiven) && i == last && !r.words[i-1].flags.Has(anyOrg) {
			return 0 // a surname: "John Deacon"
		}
		if !address[w.low] && r.headOf(i, from, i, last) {
			return 0
		}
		return 1
	case rank(w.text) && i == from && after == last && r.words[last].is(capital) && !r.words[last].is(upper) && !r.words[last].flags.Has(fSeenLower|anyPlace|anyOrg):
		return 1 // PC Tarn
	case w.low == "justice" && (short[r.at(i-1, i).low] || r.at(i-1, i).low == "lord") && after == last && r.words[last].is(capital):
		return 1 // Mr Justice Tarn
	case ambiguous[w.low]:
		if (w.low == "dean" || w.low == "duke") && after == last && i == from && !r.precededByThe(i) {
			return 0 // Dean Okafor: a given name
		}
		if after > last || i > from && r.words[i-1].flags.Has(anyGiven) || orgHead[r.words[last].low] || placeHead[r.words[last].low] ||
			eventHead[r.words[last].low] || workHead[r.words[last].low] || r.known(from, last) {
			return 0
		}
		if honorifics[r.words[after].low] || r.phraseAt(after, last) > 0 {
			return 1
		}
		f := r.words[after].flags
		if f.Has(anyGiven) || after == last && f.Has(fSurname) && !f.Has(fCommon) {
			return 1
		}
	}
	return 0
}

// rank reports whether a word is a short form of a police officer's rank.
func rank(s string) bool {
	switch s {
	case "PC", "WPC", "DC", "DS", "DI", "DCI", "DSI", "DCS":
		return true
	}
	return false
}

// address are titles that only persons have.
var address = set(`mr mrs ms miss mx`)

func (r *reader) precededByThe(i int) bool { return r.at(i-1, i).low == "the" }

// headOf reports whether the title words [i, j] are part of a body's name:
// "Governors Association", "Attorney General" before its short form in
// brackets, "Office of the President".
func (r *reader) headOf(i, from, j, last int) bool {
	if i > from && (r.words[i-1].low == "of" || r.words[i-1].low == "the" || r.words[i-1].low == "for" || r.words[i-1].punct("&")) {
		return true
	}
	if j < last {
		next := r.words[last].low
		return (orgHead[next] || eventHead[next] || placeHead[next] && next != "state") && !r.words[j+1].flags.Has(anyGiven)
	}
	return i > from && r.acronymFollows(from, last)
}

// office reports whether the title at [i, j] stands for an office and no
// person follows: "the Ohio Attorney General".
func (r *reader) office(i, from, j, last int) bool {
	if j != last || i == from || r.words[j].low != "general" || r.words[i].low != "attorney" {
		return false
	}
	for k := from; k < i; k++ {
		if r.gaz.Look(r.key(from, k)).Has(anyPlace | fRegion) {
			return true
		}
	}
	return false
}

// acronymFollows reports whether "(ABC)" with the initials of the words
// [from, last] stands right after them.
func (r *reader) acronymFollows(from, last int) bool {
	if last+3 >= len(r.words) || last-from > longest || !r.words[last+1].punct("(") || !r.words[last+2].is(upper) || !r.words[last+3].punct(")") {
		return false
	}
	return initialsOf(r.words[last+2].low, r.initials(from, last))
}

// phraseAt returns the number of words of the title of several words at i.
func (r *reader) phraseAt(i, last int) int {
	best := 0
	for _, p := range phrasesBy[r.words[i].low] {
		if len(p) > best && i+len(p)-1 <= last && r.matches(i, p) {
			best = len(p)
		}
	}
	return best
}

func (r *reader) matches(i int, p []string) bool {
	for k := range p {
		if r.words[i+k].low != p[k] {
			return false
		}
	}
	return true
}

// phrasesBy holds the titles of several words by their first word.
var phrasesBy = func() map[string][][]string {
	m := make(map[string][][]string)
	for _, p := range phrases {
		f := strings.Fields(p)
		m[f[0]] = append(m[f[0]], f)
	}
	return m
}()
