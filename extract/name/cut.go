package name

import (
	"strings"

	"stet/extract/text"
)

// cut takes the run of words [first, last] apart into candidates: titles,
// days and peoples are dropped, an employer before a title stands by itself.
func (r *reader) cut(out []piece, first, last int) []piece {
	first = r.trimStart(first, last)
	from, titled := first, false
	for i := first; i <= last; {
		n := r.titleAt(i, from, last)
		switch {
		case n > 0:
			if i > from {
				out = r.split(out, piece{first: from, last: i - 1, titled: titled, employer: i+n <= last})
			}
			from, titled = i+n, true
			for from <= last && r.words[from].punct(".") {
				from++
			}
			i = from
		case r.divides(i, from, last):
			if i > from {
				out = r.split(out, piece{first: from, last: i - 1, titled: titled})
			}
			from, titled = i+1, false
			i++
		default:
			i++
		}
	}
	if from <= last {
		out = r.split(out, piece{first: from, last: last, titled: titled})
	}
	return out
}

// trimStart drops the words at the start of a run that only open a sentence.
func (r *reader) trimStart(first, last int) int {
	for first < last {
		w := &r.words[first]
		if !w.is(soft) || !r.opensOnly(first, last) {
			break
		}
		first++
		for first < last && !r.words[first].nameLike() {
			first++
		}
	}
	return first
}

// opensOnly reports whether the capitalised word at i, which opens a
// sentence, is no part of the name after it.
func (r *reader) opensOnly(i, last int) bool {
	w := &r.words[i]
	if w.low == "the" {
		return !r.knownWithThe(i, last)
	}
	if r.known(i, last) {
		return false
	}
	if starters[w.low] {
		return !(orgHead[r.words[last].low] && (w.low == "new" || w.low == "first" || w.low == "best" || w.low == "great" || w.low == "one"))
	}
	if next := &r.words[i+1]; w.flags.Has(fSeenLower) && !w.flags.Has(anyGiven|fPlace) && i+1 < last && next.flags.Has(anyGiven) && !next.flags.Has(fSeenLower) &&
		!orgHead[r.words[last].low] && !honorifics[w.low] {
		return true
	}
	if next := &r.words[i+1]; roleNouns[w.low] && !honorifics[w.low] && !ambiguous[w.low] && r.phraseAt(i, last) == 0 && i+1 < last && next.is(capital) && !next.flags.Has(anyPlace|anyOrg) && (!w.flags.Has(anyGiven) || next.flags.Has(anyGiven)) &&
		!orgHead[r.words[last].low] && !placeHead[r.words[last].low] {
		return true // "Skipper Omar Quill made 41"
	}
	if orgNouns[w.low] && (w.flags.Has(fSeenLower) || w.low == "startup") || compounds[w.low] || strings.HasSuffix(w.low, "maker") {
		return !orgHead[r.words[last].low] || !orgHead[w.low] // "Chipmaker Acme said"
	}
	if strings.HasSuffix(w.low, "ly") && w.flags.Has(fSeenLower) && !w.flags.Has(anyGiven) {
		return true
	}
	return false
}

// known reports whether the words [i, j] are in the lists or stand elsewhere
// in the article where capitals count.
func (r *reader) known(i, j int) bool {
	if j-i > longest {
		return false
	}
	key := r.key(i, j)
	return r.gaz.Look(key).Has(anyName) || r.solid[key]
}

// longest is the number of words, less one, of the longest name looked up.
const longest = 11

// knownWithThe reports whether the name at [i, last], "The" with it, is known
// so.
func (r *reader) knownWithThe(i, last int) bool {
	if r.words[i].is(severed) {
		return false
	}
	for j := min(last, i+longest); j > i; j-- {
		if key := r.key(i, j); r.gaz.Look(key).Has(fOrg) || r.solid[key] {
			return true
		}
	}
	return false
}

// key returns the words [i, j] in lower case as the lists have them: joined
// by single spaces where white space stands between them.
func (r *reader) key(i, j int) string {
	if i == j {
		return r.words[i].low
	}
	var b strings.Builder
	for k := i; k <= j; k++ {
		if k > i && !r.words[k].glued {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[k].low)
	}
	return b.String()
}

// divides reports whether word i of a run belongs to no name and parts it:
// a day, a month, a people that stands before or between names.
func (r *reader) divides(i, from, last int) bool {
	w := &r.words[i]
	if calendar[w.low] && i < last && paperWord[r.words[i+1].low] {
		return false // The Sunday Courier
	}
	if calendar[w.low] && !w.is(upper) && !(unsure[w.low] && i > from) {
		return !r.known(from, last)
	}
	if i > from && w.flags.Has(fPeople) && r.gaz.Look(r.key(from, i-1)).Has(anyPlace|fRegion) && i == last {
		return true // South Carolina Republicans
	}
	if !w.flags.Has(fPeople) || r.known(from, last) || r.connected(from, i) || r.headAhead(i, last) || orgHead[r.words[last].low] || placeHead[r.words[last].low] && i == from && i+1 == last || r.inHyphen(i, last) {
		return false
	}
	if i > from && (r.words[i-1].flags.Has(anyGiven) || strings.HasSuffix(w.low, "ern")) {
		return false // a surname that is a people's name: Ari Fleischer, Tom English
	}
	return true
}

func (r *reader) inHyphen(i, last int) bool {
	return i < last && r.words[i+1].glued && r.words[i+1].punct("-") && !r.words[min(i+2, last)].flags.Has(fPeople)
}

// connected reports whether a small word joins the words [from, i): "Council
// on".
func (r *reader) connected(from, i int) bool {
	for k := from; k < i; k++ {
		if w := &r.words[k]; w.kind == text.Word && w.shape == 0 {
			return true
		}
	}
	return false
}

// headAhead reports whether the words behind i, up to a title, end in the
// head of a body's name: "Republican National Committee Chairman".
func (r *reader) headAhead(i, last int) bool {
	for k := i + 1; k <= last && k < i+5; k++ {
		w := &r.words[k]
		if orgHead[w.low] {
			return true
		}
		if honorifics[w.low] || w.kind != text.Word {
			return false
		}
	}
	return false
}

// paperWord stands behind a day in the names of newspapers.
var paperWord = set(`times post tribune herald mail mirror express telegraph world independent star sun clarion courier observer gazette chronicle record mercury`)

// unsure are names of days and months that persons bear too.
var unsure = set(`may april june august march sun jan`)

// calendar are the names of days and months.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`)

// split takes apart what two names next to each other have made one
// candidate: "Kentucky GOP", and appends the parts.
func (r *reader) split(out []piece, p piece) []piece {
	for p.first < p.last && !r.words[p.first].nameLike() && r.words[p.first].low != "al" && r.words[p.first].low != "el" {
		p.first++
	}
	for p.last > p.first && r.dangling(p.last) {
		p.last--
	}
	for p.last > p.first+1 && postNominal[r.words[p.last].text] && r.words[p.last-1].nameLike() {
		p.last--
	}
	if r.dangling(p.last) {
		return out
	}
	for p.employer && p.last > p.first && (r.words[p.first].low == "assistant" || r.words[p.first].low == "acting" || r.words[p.first].low == "associate") {
		p.first++ // Assistant U.S. Attorney
	}
	if p.employer && p.last > p.first && r.words[p.last].low == "district" && r.gaz.Look(r.key(p.first, p.last-1)).Has(anyPlace) {
		p.last-- // U.S. District Judge
	}
	if p.employer && p.last > p.first && !r.known(p.first, p.last) {
		a, b := &r.words[p.first], &r.words[p.last]
		if a.flags.Has(anyPlace|fRegion) && b.flags.Has(fOrg) && b.is(upper) && p.last == p.first+1 {
			out = append(out, piece{first: p.first, last: p.first})
			p.first = p.last
		}
	}
	if k := r.personThenPlace(p); k > 0 {
		out = append(out, piece{first: p.first, last: k - 1, titled: p.titled})
		p = piece{first: k, last: p.last, employer: p.employer}
	}
	if k := r.officeThenPerson(p); k > 0 {
		out = append(out, piece{first: p.first, last: k - 1})
		return append(out, piece{first: k, last: p.last, titled: true})
	}
	if k := r.bodyThenPerson(p); k > 0 {
		out = append(out, piece{first: p.first, last: k - 1, titled: p.titled})
		p.first = k
	}
	return append(out, p)
}

// postNominal letters stand behind a person's name and are no part of it.
var postNominal = set(`QC KC SC MP MSP MEP MLA TD MBE OBE CBE KBE DBE PhD MD RN`)

// bodyThenPerson returns the word at which a person's name begins behind the
// name of a body, 0 where none does: "Tarn University Simon Lee".
func (r *reader) bodyThenPerson(p piece) int {
	for k := p.first + 1; k < p.last; k++ {
		w, before := &r.words[k], &r.words[k-1]
		if w.flags.Has(anyGiven) && !w.flags.Has(fSeenLower|anyOrg|anyPlace) && r.words[k+1].is(capital) && !orgHead[r.words[p.last].low] && !placeHead[r.words[p.last].low] &&
			(orgHead[before.low] && k-p.first > 1 || before.is(upper) && len(before.low) > 2) {
			return k
		}
	}
	return 0
}

// officeThenPerson returns the word at which a person's name begins behind an
// office of several words: "Minister of Education Rosa Valls", "Ambassador to
// the United States Omar Haddad"; 0 where none does.
func (r *reader) officeThenPerson(p piece) int {
	k := p.last - 1
	if k <= p.first || r.words[k].sent != r.words[p.first].sent {
		return 0
	}
	before := p.first - 1
	if r.at(before, p.first).low == "the" {
		before--
	}
	if b := r.at(before, p.first).low; b != "of" && b != "for" && b != "to" || !honorifics[r.at(before-1, p.first).low] {
		return 0
	}
	for i := k; i <= p.last; i++ {
		if w := &r.words[i]; !w.is(capital) || w.is(upper) || w.flags.Has(fSeenLower|anyPlace|anyOrg) || orgHead[w.low] || placeHead[w.low] {
			return 0
		}
	}
	if prefix := r.gaz.Look(r.key(p.first, k-1)); !prefix.Has(anyPlace|anyOrg|fSeenLower) && !orgHead[r.words[k-1].low] {
		return 0
	}
	return k
}

// personThenPlace returns the word at which a place of several words begins
// behind a person's full name, 0 where none does.
func (r *reader) personThenPlace(p piece) int {
	if p.last-p.first < 3 || !r.words[p.first].flags.Has(anyGiven) || r.words[p.first].flags.Has(anyPlace|fRegion) {
		return 0
	}
	k := p.first + 2
	if r.words[k].is(capital) && r.gaz.Look(r.key(k, p.last)).Has(anyPlace) {
		return k
	}
	return 0
}

// dangling reports whether word i cannot end a name.
func (r *reader) dangling(i int) bool {
	w := &r.words[i]
	if w.glued && domain[w.low] && i > 1 && r.words[i-1].punct(".") {
		return false
	}
	if w.kind == text.Word && w.glued && i > 1 && r.words[i-1].punct("-") && (r.smallHalf(i-2, i) || r.cooperative(i)) {
		return false
	}
	if w.nameLike() || w.kind == text.Number || w.kind == text.Clitic || w.punct("+") {
		return false
	}
	return !w.punct(".") || i == 0 || !r.words[i-1].nameLike() || !w.glued
}
