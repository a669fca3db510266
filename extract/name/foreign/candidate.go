package foreign

import (
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/name/lists"
	"stet/extract/text"
)

// Shares of names that are right by what marks them, as judged on own stories.
const (
	byList   = 0.95
	byGiven  = 0.93
	byTitle  = 0.9
	byForm   = 0.9
	byNoun   = 0.85
	byPlace  = 0.85
	byLetter = 0.75
)

// candidate keeps the name that word i begins or announces, and returns the
// word behind what it has read.
func (r *reader) candidate(i int) int {
	w := &r.words[i]
	if r.at[i] > 0 {
		return i + 1
	}
	if w.kind == text.Number {
		return r.body(i) // 1. FC Norden
	}
	if w.kind != text.Word {
		return i + 1
	}
	if !w.capital {
		if end := r.bodyName(i); r.lowHeads[w.low] && end > i {
			return end
		}
		if r.isRole(w.low) || r.address[w.low] {
			return r.titled(i, i)
		}
		if end := r.site(i); end > i {
			return end
		}
		if end := r.announced(i); end > i {
			return end
		}
		return i + 1
	}
	for _, rule := range [...]func(int) int{r.linked, r.listed, r.compound, r.body, r.person, r.form, r.titledAt, r.announced, r.letters, r.plain} {
		if end := rule(i); end > i {
			return end
		}
	}
	return i + 1
}

// longest is the number of words of the longest listed name.
const longest = 5

// listed finds the longest name of the lists at word i.
func (r *reader) listed(i int) int {
	for j := min(i+longest, len(r.words)) - 1; j >= i; j-- {
		if r.words[j].sent != r.words[i].sent || r.words[j].kind != text.Word {
			continue
		}
		if j == i && (r.person(i) > i || r.form(i) > i || r.bodyName(i) > i) {
			return r.endOf(i) // Paris Martin, Siemens AG, Landgericht Köln
		}
		k, share := r.listedAs(i, j)
		if k == "" || r.word(j+1, i).glued && r.word(j+1, i).punct("-") || r.words[i].glued && r.word(i-1, i).punct("-") {
			continue // half of a name: Météo-France
		}
		if k == claim.Org {
			j = r.prolonged(j)
		} else if k == claim.Place {
			j = r.onWater(j)
		}
		p := piece{first: i, last: j, kind: k, rule: "list", sure: share}
		if key := r.key(i, j); r.genitive && k == claim.Place && strings.HasSuffix(key, "s") && r.places[key[:len(key)-1]] && !r.places[key] {
			p.cut = 1
		}
		r.add(p)
		return j + 1
	}
	return i
}

// prolonged returns the last word of the firm whose listed name ends at j: "Siemens
// Energy", "Elan Partners".
func (r *reader) prolonged(j int) int {
	for w := r.word(j+1, j); r.firmEnds[w.low] && w.capital && !w.glued; w = r.word(j+1, j) {
		j++
	}
	return j
}

// onWater returns the last word of a town's name with the water that it lies on: "Mülheim
// an der Ruhr".
func (r *reader) onWater(j int) int {
	k := j + 1
	switch r.word(k, j).low {
	case "am":
	case "an", "ob":
		if k++; r.word(k, j).low != "der" && r.word(k, j).low != "dem" {
			return j
		}
	default:
		return j
	}
	if w := r.word(k+1, j); w.capital && r.waters[w.low] && r.upNouns {
		return k + 1
	}
	return j
}

// endOf returns the word behind the piece that takes in word i.
func (r *reader) endOf(i int) int {
	if n := r.at[i]; n > 0 {
		return r.pieces[n-1].last + 1
	}
	return i
}

// listedAs returns what the lists say of the words [i, j].
func (r *reader) listedAs(i, j int) (claim.NameType, float64) {
	key := r.key(i, j)
	if base, ok := strings.CutSuffix(key, "s"); ok && r.genitive && r.places[base] && !r.places[key] {
		return claim.Place, byList // Polens
	}
	switch {
	case r.bodies[key]:
		return claim.Org, byList
	case r.places[key]:
		return claim.Place, byList
	case r.never[key] || r.nouns[key] || r.roles[key] || r.bodyNouns[key]:
		return "", 0
	}
	f := r.gaz.Look(key)
	switch {
	case f.Has(lists.NoName|lists.People) || i == j && r.common(&r.words[i]):
	case f.Has(lists.Org) && (i < j || !f.Has(lists.SeenLower|lists.Surname|lists.Given)):
		return claim.Org, byList
	case i == j && r.in[r.word(i-1, i).low] && r.ends(key, nil, r.townEnds):
		return claim.Place, byLetter // in Delitzsch
	case (f.Has(lists.AnyPlace|lists.Region) || f.Has(lists.City)) && r.placeAhead(i):
		return claim.Place, byPlace
	case f.Has(lists.Country|lists.Place) && !f.Has(lists.SeenLower|lists.AnyGiven|lists.Surname):
		return claim.Place, byList
	}
	return "", 0
}

// placeAhead reports whether the word before i is a preposition of place.
func (r *reader) placeAhead(i int) bool {
	l := r.word(i-1, i)
	return r.in[l.low] || l.punct("/") || r.listMate(i)
}

// listMate reports whether "and" or a comma joins word i to a place.
func (r *reader) listMate(i int) bool {
	if l := r.word(i-1, i); !l.punct(",") && !r.and[l.low] {
		return false
	}
	n := r.at[i-2]
	return n > 0 && r.pieces[n-1].kind == claim.Place
}

// compound reads "Tarn-Chefin Ulla Voss": a body, a hyphen and an office.
func (r *reader) compound(i int) int {
	last := i
	for k := 0; k < 2 && r.word(last+1, i).punct("-") && r.word(last+1, i).glued && r.word(last+2, i).glued && r.word(last+2, i).kind == text.Word; k++ {
		last += 2
	}
	if last == i {
		return i
	}
	w := &r.words[last]
	if role := r.isRole(w.low); role || r.ends(w.low, r.tails, nil) {
		if w.capital && !r.common(&r.words[i]) && !r.never[r.words[i].low] && utf8.RuneCountInString(r.words[i].text) > 1 {
			k, share := claim.Org, byNoun
			if l, s := r.listedAs(i, last-2); l != "" {
				k, share = l, s
			} else if r.gaz.Look(r.key(i, last-2)).Has(lists.City|lists.AnyPlace|lists.Region) || r.peoples[r.words[i].low] {
				k = ""
			}
			if k != "" {
				r.add(piece{first: i, last: last - 2, kind: k, rule: "compound", sure: share})
			}
		}
		if role {
			return r.titled(i, last)
		}
		return last + 1
	}
	return i
}

// titledAt reads an office with a capital and the person behind it.
func (r *reader) titledAt(i int) int {
	if w := &r.words[i]; r.isRole(w.low) || r.address[w.low] {
		return r.titled(i, i)
	}
	return i
}

// titled reads the person behind the office or form of address at [i, j].
func (r *reader) titled(i, j int) int {
	k, address := j+1, r.address[r.words[j].low]
	for n := 0; n < 6 && (r.degrees[r.word(k, i).low] || r.word(k, i).punct(".") && k > j+1 || r.word(k, i).punct(".") && address || r.isRole(r.word(k, i).low) || r.address[r.word(k, i).low]); n++ {
		address = address || r.address[r.word(k, i).low]
		k++
	}
	if !r.name(k, i) || r.word(k, i).punct(".") {
		return j + 1
	}
	last := r.personEnd(k)
	if last < k || k == last && !address && (r.common(&r.words[k]) || r.words[k].upper) {
		return j + 1
	}
	if kind, _ := r.listedAs(k, last); kind != "" && !address {
		return j + 1
	}
	p := piece{first: k, last: last, kind: claim.Person, rule: "title", sure: byTitle}
	for k > j+1 && (r.degrees[r.words[k-1].low] || r.words[k-1].punct(".") || r.address[r.words[k-1].low]) {
		k--
	}
	if !r.address[r.words[i].low] {
		p.role = claim.Span{Start: r.words[i].Start, End: r.words[k-1].End}
	}
	if n := r.at[i]; n > 0 {
		p.serves = n
	} else if n := r.at[i-1]; n > 0 && r.word(i-1, i) != &none {
		p.serves = n
	}
	return r.keepPerson(p)
}

// keepPerson adds a person and what is said of it behind a comma.
func (r *reader) keepPerson(p piece) int {
	if n := r.add(p); n >= 0 {
		r.apposition(n)
		r.explained(n)
	}
	return p.last + 1
}

// personEnd returns the last word of the person's name that begins at k,
// k-1 where none does.
func (r *reader) personEnd(k int) int {
	last := k - 1
	for i := k; i < k+5; i++ {
		w := r.word(i, k)
		switch {
		case w.glued && w.punct("-") && last == i-1 && r.word(i+1, k).glued && r.word(i+1, k).capital:
		case w.punct(".") && w.glued && i > k && utf8.RuneCountInString(r.words[i-1].text) == 1:
		case r.particles[w.low] && !w.capital && (r.name(i+1, k) || r.particles[r.word(i+1, k).low]):
			if last > k && !r.givenName(&r.words[last]) {
				return last // Ulla Voss von Tarn
			}
		case r.name(i, k) && (i == k || r.words[i-1].punct("-") || r.surnameAt(i)):
			last = i
		default:
			return last
		}
	}
	return last
}

// surnameAt reports whether word i may go on with a person's name. Behind a
// given name a surname may end like a noun: Albrecht, Lorenz.
func (r *reader) surnameAt(i int) bool {
	w := &r.words[i]
	if r.legal[w.low] || r.trades[w.low] || r.bodies[w.low] || r.nouns[w.low] {
		return false
	}
	return r.givenName(&r.words[i-1]) || !r.common(w)
}

// person reads a given name and what follows it.
func (r *reader) person(i int) int {
	w := &r.words[i]
	initial := !r.address[w.low] && utf8.RuneCountInString(w.text) == 1 && r.word(i+1, i).punct(".") && r.word(i+1, i).glued && r.name(i+2, i)
	if !r.givenName(w) && !initial {
		return i
	}
	last := r.personEnd(i)
	if last <= i || r.legal[r.word(last+1, i).low] || r.word(last+1, i).punct("&") {
		return i
	}
	if initial && (r.common(&r.words[last]) || last == i+2 && len(r.words[last].text) < 3) {
		return i
	}
	second := &r.words[i+1]
	if last == i+1 && second.upper && !w.upper {
		return i // Hertha BSC
	}
	if second.kind == text.Word && second.capital && last == i+1 && (r.places[second.low] && !r.gaz.Look(second.low).Has(lists.Surname) || r.never[second.low]) {
		return i
	}
	return r.keepPerson(piece{first: i, last: last, kind: claim.Person, rule: "given-name", sure: byGiven})
}

// givenName reports whether a word is a given name and, in a language that
// writes nouns with a capital, no noun.
func (r *reader) givenName(w *word) bool {
	if w.upper || r.never[w.low] || r.nouns[w.low] || r.noGiven[w.low] {
		return false
	}
	return r.given[w.low] || r.gaz.Look(w.low).Has(lists.AnyGiven) && !r.common(w)
}

// form reads capitals that end in a legal form: "Voss & Söhne GmbH".
func (r *reader) form(i int) int {
	last, found := i, -1
	for k := i; k < i+9; k++ {
		w := r.word(k, i)
		switch {
		case (r.legal[w.low] || r.trades[w.low] && !r.common(&r.words[i]) && k == i+1 && !r.word(k+1, i).capital && !(r.word(k+1, i).glued && r.word(k+1, i).punct("-"))) && w.text != w.low && k > i || k > i && w.text == "e" && r.word(k+1, i).punct(".") && r.word(k+2, i).text == "V":
			found = k
			if w.text == "e" {
				found = k + 2
				if r.word(k+3, i).punct(".") {
					found = k + 3
				}
			}
		case r.name(k, i) || w.punct("&") || w.punct("-") && w.glued || r.and[w.low] && r.name(k+1, i) || w.low == "co" || w.punct("+"):
		case w.punct(".") && w.glued && strings.EqualFold(r.words[k-1].text, "co"):
		default:
			k = i + 9
		}
		if k <= i+8 && found >= k {
			last = found
			k = found
		}
	}
	if found < 0 {
		return i
	}
	for i < last-1 && (r.words[i].opens && r.starters[r.words[i].low] || r.common(&r.words[i]) && r.words[i+1].capital && !r.legal[r.words[i+1].low]) {
		i++
	}
	if r.peoples[r.words[i].low] && i+2 < last && r.trade(&r.words[i+1]) && r.words[i+2].capital {
		i += 2 // Leipziger Installateur Tarnow Nord GmbH
	}
	r.add(piece{first: i, last: last, kind: claim.Org, rule: "legal-form", sure: byForm})
	return last + 1
}

// trade reports whether a word says what a firm does.
func (r *reader) trade(w *word) bool {
	return r.isRole(w.low) || r.bodyNoun(w.low) || strings.HasSuffix(w.low, "ateur")
}
