package name

import (
	"strings"

	"stet/extract/text"
)

// piece is one candidate for a name: the words [first, last] with the
// evidence that lies in how its run of capitals was cut.
type piece struct {
	first, last int
	titled      bool // a title stands before it: a person
	employer    bool // a title follows it: the body that the person serves
}

// runs cuts the sentences into candidates.
func (r *reader) runs() []piece {
	var out []piece
	for s := range r.headline {
		if r.headline[s] {
			continue
		}
		end := r.firstWord[s+1]
		for i := r.firstWord[s]; i < end; {
			if !r.begins(i, end) {
				i++
				continue
			}
			last := r.runEnd(i, end)
			out = r.cut(out, i, last)
			i = last + 1
		}
	}
	return out
}

// begins reports whether a run of capitals may begin at word i.
func (r *reader) begins(i, end int) bool {
	w := &r.words[i]
	if w.glued && i > 0 && (r.words[i-1].text == "@" || r.words[i-1].text == "#") {
		return false // a handle
	}
	if i+1 < end && r.words[i+1].glued && r.words[i+1].kind == text.Symbol && strings.ContainsAny(r.words[i+1].text, "$£€¥") {
		return false // US$
	}
	if partyLetter(w.text) && i+2 < end && r.words[i+1].glued && r.words[i+1].punct("-") && r.words[i+2].glued {
		return false // R-Ohio
	}
	if w.nameLike() {
		return w.low != "i" && !strings.HasPrefix(w.low, "i'")
	}
	return r.alPrefix(i, end)
}

// partyLetter reports whether s is a member of Congress's party before the
// state: "D-Mass.".
func partyLetter(s string) bool { return s == "R" || s == "D" || s == "I" }

// alPrefix reports whether "al-" with a capital begins at word i.
func (r *reader) alPrefix(i, end int) bool {
	return i+2 < end && (r.words[i].text == "al" || r.words[i].text == "el") && r.words[i+1].punct("-") && r.words[i+1].glued &&
		r.words[i+2].glued && r.words[i+2].is(capital)
}

// runEnd returns the last word of the run of capitals that begins at i.
func (r *reader) runEnd(i, end int) int {
	if r.words[i].shape == 0 { // al-
		i += 2
	}
	for {
		next := r.joins(i, end)
		if next <= i {
			return i
		}
		i = next
	}
}

// joins returns the word that continues the run whose last word is i, or i.
func (r *reader) joins(i, end int) int {
	if i+1 >= end {
		return i
	}
	w := &r.words[i+1]
	switch {
	case w.is(severed) || r.lineBreak(i):
		return i
	case w.nameLike() && w.low != "i" && !strings.HasPrefix(w.low, "i'"):
		if w.glued && !r.words[i].punct(".") && !r.words[i].punct("-") && !r.words[i].punct("&") {
			return i
		}
		return i + 1
	case w.punct("."):
		return r.joinsDot(i, end)
	case w.glued && (w.punct("-") || w.punct("‑")) && i+2 < end && r.words[i+2].glued && r.words[i+2].nameLike():
		return r.joinsHyphen(i)
	case w.punct("&") && i+2 < end && r.words[i+2].nameLike():
		return i + 2
	case w.glued && w.punct("+") && !r.gluedWord(i+2, end):
		return i + 1
	case w.punct(",") && i+2 < end && r.words[i+2].is(capital) && orgSuffix[r.words[i+2].low] && len(r.words[i+2].low) > 2:
		return i + 2
	case w.kind == text.Clitic && r.possessiveName(i, end):
		return i + 1
	case w.kind == text.Number && !w.glued && r.numbered(i, end):
		return i + 1
	case w.kind == text.Word:
		return r.joinsSmall(i, end)
	}
	if r.alPrefix(i+1, end) {
		return i + 3
	}
	return i
}

// lineBreak reports whether a line ends behind word i.
func (r *reader) lineBreak(i int) bool {
	a, b := r.words[i].End, r.words[i+1].Start
	return b > a && strings.Contains(r.doc.Text[a:b], "\n")
}

func (r *reader) gluedWord(i, end int) bool {
	return i < end && r.words[i].glued && r.words[i].kind != text.Punct && r.words[i].kind != text.Clitic
}

// joinsDot carries a run over the full stop of an initial or abbreviation.
func (r *reader) joinsDot(i, end int) int {
	w := &r.words[i]
	if !r.words[i+1].glued || r.words[i+1].text != "." {
		return i
	}
	next := i + 2
	glued := next < end && r.words[next].glued
	switch {
	case len(w.text) == 1 && !(i > 0 && r.words[i-1].low == "series") && next < end && r.words[next].nameLike():
		return next // J. Smith
	case glued && r.words[next].kind == text.Word && domain[r.words[next].low]:
		return next // Builder.ai
	case orgSuffix[w.low] || w.low == "bros" || w.low == "jr" || w.low == "sr" || w.low == "assn" || w.low == "dept":
		return i + 1
	case next < end && abbreviated[w.low] && r.words[next].is(capital):
		return next
	case r.gaz.look(w.low+".").has(fPlace) && next <= end:
		return i + 1
	}
	return i
}

var (
	domain      = set(`com net org io ai co uk tv ly gov edu fm me`)
	abbreviated = set(`st mt ft gov sen rep gen lt sgt col capt dr mr mrs ms prof rev adm maj cmdr sens reps pres supt det messrs`)
)

// joinsHyphen carries a run over a hyphen, unless the two sides are names of
// their own: "US-China trade".
func (r *reader) joinsHyphen(i int) int {
	a, b := &r.words[i], &r.words[i+2]
	if a.flags.has(anyPlace) && b.flags.has(anyPlace|fPeople) && !r.gaz.look(a.low+"-"+b.low).has(anyPlace|fCity) {
		return i
	}
	if b.is(upper) && b.flags.has(anyOrg) && !r.gaz.look(a.low+"-"+b.low).has(anyName) {
		return i
	}
	if r.capCount[a.low] > 0 && r.capCount[b.low] > 0 && !r.gaz.look(a.low+"-"+b.low).has(anyName|fPeople) {
		return i
	}
	return i + 2
}

// possessiveName reports whether the possessive ending after word i belongs
// to the name: Lowe's, or "LOWE'S COMPANIES INC."
func (r *reader) possessiveName(i, end int) bool {
	c := &r.words[i+1]
	if r.gaz.look(r.words[i].low+c.low).has(fOrg|fListed) && !r.bare(r.words[i].low) {
		return true
	}
	return i+2 < end && (orgSuffix[r.words[i+2].low] || r.words[i+2].low == "companies") && r.words[i+2].is(capital)
}

// bare reports whether the article has the word without a possessive ending.
func (r *reader) bare(low string) bool {
	for i := range r.words {
		if r.words[i].low == low && (i+1 >= len(r.words) || r.words[i+1].kind != text.Clitic) {
			return true
		}
	}
	return false
}

// numbered reports whether the number after word i belongs to the name:
// "Vision Fund 2".
func (r *reader) numbered(i, end int) bool {
	n := &r.words[i+1]
	if len(n.text) > 3 || strings.ContainsAny(n.text, ".,") || i+2 < end && r.words[i+2].kind == text.Symbol {
		return false
	}
	return r.words[i].low == "fund" || r.gaz.look(r.words[i].low+" "+n.text).has(fOrg|fProduct|fNoName|fEvent)
}

// joinsSmall carries a run over small words inside a name: "Bank of the
// West", "Center for Science", "Ludwig van Beethoven".
func (r *reader) joinsSmall(i, end int) int {
	w := &r.words[i+1]
	next := i + 2
	if next < end && (r.words[next].low == "the" || r.words[next].low == "la") && r.words[next].shape == 0 && (w.low == "of" || w.low == "on" || w.low == "for" || w.low == "de") {
		next++
	}
	if next >= end || !r.words[next].nameLike() && !(particles[w.low] && particles[r.words[next].low]) {
		return i
	}
	head := r.words[i].low
	switch {
	case w.low == "of":
		if ofHeads[head] || r.gaz.look(head+" of "+r.words[next].low).has(anyName) {
			return next
		}
	case w.low == "for" || w.low == "on" || w.low == "against" || w.low == "without":
		if onHeads[head] || head == "doctors" {
			return next
		}
	case w.low == "and":
		if r.joinsAnd(i, next, end) {
			return next
		}
	case particles[w.low] && w.low != "e" && w.low != "y" && r.words[i].is(capital):
		if particles[r.words[next].low] && !r.words[next].nameLike() {
			if next+1 < end && r.words[next+1].is(capital) {
				return next + 1
			}
			return i
		}
		return next
	}
	return i
}

// joinsAnd reports whether "and" stands inside one name: the word before is
// an ordinary noun and the name ends in a body of people, as in "Food and
// Drug Administration".
func (r *reader) joinsAnd(i, next, end int) bool {
	a := &r.words[i]
	if a.is(upper) || !a.flags.has(fSeenLower) && !sharedAfter[a.low] || orgHead[a.low] && !sharedAfter[a.low] {
		return false
	}
	for j := next; j < end && j < next+4 && r.words[j].nameLike(); j++ {
		if sharedHead[r.words[j].low] {
			return j > next || r.words[j].low != "company"
		}
		if j+1 < end && r.words[j+1].low == "and" && r.words[j+1].kind == text.Word {
			j++
		}
	}
	return false
}

// sharedAfter are heads of names that may stand before "and" as well.
var sharedAfter = set(`securities energy health oil gas science teachers workers commission`)

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
	if next := &r.words[i+1]; w.flags.has(fSeenLower) && !w.flags.has(anyGiven|fPlace) && i+1 < last && next.flags.has(anyGiven) && !next.flags.has(fSeenLower) &&
		!orgHead[r.words[last].low] && !honorifics[w.low] {
		return true
	}
	if orgNouns[w.low] && w.flags.has(fSeenLower) || compounds[w.low] || strings.HasSuffix(w.low, "maker") {
		return !orgHead[r.words[last].low] || !orgHead[w.low] // "Chipmaker Acme said"
	}
	if strings.HasSuffix(w.low, "ly") && w.flags.has(fSeenLower) && !w.flags.has(anyGiven) {
		return true
	}
	return false
}

// known reports whether the words [i, j] are in the lists or stand elsewhere
// in the article where capitals count.
func (r *reader) known(i, j int) bool {
	key := r.key(i, j)
	return r.gaz.look(key).has(anyName) || r.solid[key]
}

// knownWithThe reports whether the name at [i, last], "The" with it, is known
// so.
func (r *reader) knownWithThe(i, last int) bool {
	if r.words[i].is(severed) {
		return false
	}
	for j := last; j > i; j-- {
		if key := r.key(i, j); r.gaz.look(key).has(fOrg) || r.solid[key] {
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
	if calendar[w.low] && !w.is(upper) && !(unsure[w.low] && i > from) {
		return !r.known(from, last)
	}
	if i > from && w.flags.has(fPeople) && r.gaz.look(r.key(from, i-1)).has(anyPlace|fRegion) && i == last {
		return true // South Carolina Republicans
	}
	if !w.flags.has(fPeople) || r.known(from, last) || r.connected(from, i) || r.headAhead(i, last) || orgHead[r.words[last].low] || placeHead[r.words[last].low] && i == from && i+1 == last || r.inHyphen(i, last) {
		return false
	}
	if i > from && (r.words[i-1].flags.has(anyGiven) || strings.HasSuffix(w.low, "ern")) {
		return false // a surname that is a people's name: Ari Fleischer, Tom English
	}
	return true
}

func (r *reader) inHyphen(i, last int) bool {
	return i < last && r.words[i+1].glued && r.words[i+1].punct("-") && !r.words[min(i+2, last)].flags.has(fPeople)
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
	if r.dangling(p.last) {
		return out
	}
	if p.employer && p.last > p.first && !r.known(p.first, p.last) {
		a, b := &r.words[p.first], &r.words[p.last]
		if a.flags.has(anyPlace|fRegion) && b.flags.has(fOrg) && b.is(upper) && p.last == p.first+1 {
			out = append(out, piece{first: p.first, last: p.first})
			p.first = p.last
		}
	}
	if k := r.personThenPlace(p); k > 0 {
		out = append(out, piece{first: p.first, last: k - 1, titled: p.titled})
		p = piece{first: k, last: p.last, employer: p.employer}
	}
	if k := r.bodyThenPerson(p); k > 0 {
		out = append(out, piece{first: p.first, last: k - 1, titled: p.titled})
		p.first = k
	}
	return append(out, p)
}

// bodyThenPerson returns the word at which a person's name begins behind the
// name of a body, 0 where none does: "Tarn University Simon Lee".
func (r *reader) bodyThenPerson(p piece) int {
	for k := p.first + 1; k < p.last; k++ {
		w, before := &r.words[k], &r.words[k-1]
		if w.flags.has(anyGiven) && !w.flags.has(fSeenLower|anyOrg|anyPlace) && r.words[k+1].is(capital) && !orgHead[r.words[p.last].low] && !placeHead[r.words[p.last].low] &&
			(orgHead[before.low] && k-p.first > 1 || before.is(upper) && len(before.low) > 2) {
			return k
		}
	}
	return 0
}

// personThenPlace returns the word at which a place of several words begins
// behind a person's full name, 0 where none does.
func (r *reader) personThenPlace(p piece) int {
	if p.last-p.first < 3 || !r.words[p.first].flags.has(anyGiven) || r.words[p.first].flags.has(anyPlace|fRegion) {
		return 0
	}
	k := p.first + 2
	if r.words[k].is(capital) && r.gaz.look(r.key(k, p.last)).has(anyPlace) {
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
	if w.nameLike() || w.kind == text.Number || w.kind == text.Clitic || w.punct("+") {
		return false
	}
	return !w.punct(".") || i == 0 || !r.words[i-1].nameLike() || !w.glued
}

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
		if i > from && r.words[i-1].flags.has(anyGiven) && i == last && !r.words[i-1].flags.has(anyOrg) {
			return 0 // a surname: "John Deacon"
		}
		if r.headOf(i, from, i, last) {
			return 0
		}
		return 1
	case ambiguous[w.low]:
		if after > last || i > from && r.words[i-1].flags.has(anyGiven) || orgHead[r.words[last].low] || placeHead[r.words[last].low] ||
			eventHead[r.words[last].low] || workHead[r.words[last].low] || r.known(from, last) {
			return 0
		}
		if honorifics[r.words[after].low] || r.phraseAt(after, last) > 0 {
			return 1
		}
		f := r.words[after].flags
		if f.has(anyGiven) || after == last && f.has(fSurname) && !f.has(fCommon) {
			return 1
		}
	}
	return 0
}

// headOf reports whether the title words [i, j] are part of a body's name:
// "Governors Association", "Attorney General" before its short form in
// brackets, "Office of the President".
func (r *reader) headOf(i, from, j, last int) bool {
	if i > from && (r.words[i-1].low == "of" || r.words[i-1].low == "the" || r.words[i-1].low == "for" || r.words[i-1].punct("&")) {
		return true
	}
	if j < last {
		next := r.words[last].low
		return (orgHead[next] || eventHead[next] || placeHead[next] && next != "state") && !r.words[j+1].flags.has(anyGiven)
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
		if r.gaz.look(r.key(from, k)).has(anyPlace | fRegion) {
			return true
		}
	}
	return false
}

// acronymFollows reports whether "(ABC)" with the initials of the words
// [from, last] stands right after them.
func (r *reader) acronymFollows(from, last int) bool {
	if last+3 >= len(r.words) || !r.words[last+1].punct("(") || !r.words[last+2].is(upper) || !r.words[last+3].punct(")") {
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
