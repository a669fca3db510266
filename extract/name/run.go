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
			if last := r.markedWork(i, end); last > i {
				out = append(out, piece{first: i, last: last})
				i = last + 1
				continue
			}
			if last := r.numberName(i, end); last > i {
				out = append(out, piece{first: i, last: last})
				i = last + 1
				continue
			}
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

// markedWork returns the last word of the title that begins at word i between
// marks and behind the noun for a work, the film “The Long Tide”; i where none
// does.
func (r *reader) markedWork(i, end int) int {
	if !r.words[i].is(quoted) || !r.words[i].is(capital) {
		return i
	}
	said := r.madeBy(piece{first: i, last: i}) || workNouns[r.at(i-2, i).low] || r.at(i-2, i).punct(",") && workNouns[r.at(i-3, i).low]
	last := i
	for k := i + 1; k < min(end, i+10); k++ {
		switch w := &r.words[k]; {
		case closingMark(w) && w.glued:
			if !said && !r.workAhead(k+1, i) {
				return i
			}
			return last
		case w.nameLike() || w.kind == text.Number || w.kind == text.Clitic:
			last = k
		case w.punct(",") || w.punct(".") || w.punct("!") || w.punct("?") || w.punct(":") || w.punct("&"):
		case w.kind != text.Word || !small[w.low]:
			return i
		}
	}
	return i
}

// workAhead reports whether the noun for a work stands behind a comma at i:
// “The Long Tide”, a drama by …
func (r *reader) workAhead(i, of int) bool {
	if !r.at(i, of).punct(",") && !r.at(i-2, of).punct(",") || r.at(i, of).low != "a" && r.at(i+1, of).low != "a" && r.at(i+1, of).low != "the" && r.at(i+1, of).low != "his" && r.at(i+1, of).low != "her" {
		return false
	}
	for k := i; k < i+6; k++ {
		if w := r.at(k, of); workNouns[w.low] {
			return true
		}
	}
	return false
}

// numberName returns the last word of a known name that begins with a number,
// "3M" or "21st Century Fox", i where none stands there.
func (r *reader) numberName(i, end int) int {
	if r.words[i].kind != text.Number || r.words[i].glued && r.words[i-1].kind == text.Symbol {
		return i // £3m
	}
	for j := min(i+3, end-1); j > i; j-- {
		if r.words[j].kind == text.Word && r.gaz.Look(r.key(i, j)).Has(fOrg) {
			return j
		}
	}
	return i
}

// maxRun is the number of words after which a run of capitals is cut off: no
// prose has longer ones.
const maxRun = 60

// begins reports whether a run of capitals may begin at word i.
func (r *reader) begins(i, end int) bool {
	w := &r.words[i]
	if w.glued && i > 0 && (r.words[i-1].text == "@" || r.words[i-1].text == "#") {
		return false // a handle
	}
	if len(w.text) == 1 && i+2 < end && r.words[i+1].glued && r.words[i+1].punct("-") && r.words[i+2].shape == 0 {
		return false // T-shirt
	}
	if w.glued && i > 0 && r.words[i-1].kind == text.Number {
		return false // $12M
	}
	if i+1 < end && (r.words[i+1].glued || w.low == "us") && r.words[i+1].kind == text.Symbol && strings.ContainsAny(r.words[i+1].text, "$£€¥") {
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
	end = min(end, i+maxRun)
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
	case w.is(severed) || r.lineBreak(i) || r.tickerAt(i+1, end):
		return i
	case len(w.text) == 1 && w.is(capital) && i+3 < len(r.words) && r.words[i+2].glued && r.words[i+2].punct("-") && r.words[i+3].shape == 0:
		return i // NASA T-shirt
	case w.nameLike() && w.low != "i" && !strings.HasPrefix(w.low, "i'"):
		if w.glued && !r.words[i].punct(".") && !r.words[i].punct("-") && !r.words[i].punct("&") {
			return i
		}
		return i + 1
	case w.punct("."):
		return r.joinsDot(i, end)
	case w.punct("/") && r.sharesForm(i, end):
		return i + 2
	case openingMark(r.words, i+1) && i+4 < end && r.words[i].flags.Has(anyGiven) && r.words[i+2].nameLike() && closingMark(&r.words[i+3]) && r.words[i+3].glued &&
		r.words[i+4].nameLike() && !r.words[i+4].glued:
		return i + 4 // William “Bill” Tanner
	case w.glued && (w.punct("-") || w.punct("‑")) && i+2 < end && r.words[i+2].glued && r.words[i+2].nameLike():
		return r.joinsHyphen(i)
	case w.glued && w.punct("-") && i+2 < end && (r.smallHalf(i, i+2) || r.cooperative(i+2)):
		return i + 2
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

// cooperative reports whether word j ends "Co-operative" or "Co-op".
func (r *reader) cooperative(j int) bool {
	return j > 1 && (r.words[j].low == "operative" || r.words[j].low == "op") && r.words[j].glued && r.words[j-1].punct("-") && r.words[j-2].text == "Co"
}

// smallHalf reports whether the small-letter word at j is the second half of a
// given name whose first half is word i: "Wai-ching".
func (r *reader) smallHalf(i, j int) bool {
	w, first := &r.words[j], &r.words[i]
	if !w.glued || w.kind != text.Word || w.shape != 0 || len(w.low) < 2 || len(w.low) > 6 || len(first.low) > 6 || len(first.low) < 2 || first.flags.Has(fSeenLower|anyPlace|fPeople) {
		return false
	}
	if suffixed[w.low] || strings.HasSuffix(w.low, "ed") || strings.HasSuffix(w.low, "ly") {
		return false
	}
	if r.gaz.Look(w.low)&(fSeenLower|fCommon) == 0 {
		return true
	}
	surname := i > 0 && !first.glued && r.words[i-1].is(capital) && !r.words[i-1].flags.Has(fSeenLower|anyPlace) && r.words[i-1].sent == first.sent
	return surname && len(first.low) < 6 && len(w.low) < 6
}

// suffixed words follow a name and a hyphen in adjectives.
var suffixed = set(`based born led run style era area owned like free only bound held made type size wide side way plus led area state sized won aided trained`)

// tickerAt reports whether the symbol of a share begins at word i behind a name: letters
// in upper case, a full stop and the one or two letters of an exchange, "NVL.L".
func (r *reader) tickerAt(i, end int) bool {
	if i == 0 || i+2 >= end || !r.words[i+1].glued || r.words[i+1].text != "." || !r.words[i+2].glued {
		return false
	}
	symbol, market := r.words[i].text, r.words[i+2].text
	return len(symbol) > 1 && len(symbol) < 6 && len(market) < 3 && upperLetters(symbol) && upperLetters(market)
}

func upperLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
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
	if !r.words[i+1].glued || r.words[i+1].text != "." || strings.HasSuffix(w.text, ".") {
		return i
	}
	next := i + 2
	glued := next < end && r.words[next].glued
	switch {
	case len(w.text) == 1 && !(i > 0 && r.words[i-1].low == "series") && next < end && r.words[next].nameLike():
		return next // J. Smith
	case glued && r.words[next].kind == text.Word && domain[r.words[next].low]:
		return next // Quillon.ai
	case dotted[w.low] || w.low == "bros" || w.low == "jr" || w.low == "sr" || w.low == "assn" || w.low == "dept":
		return i + 1
	case next < end && abbreviated[w.low] && r.words[next].is(capital):
		return next
	case r.gaz.Look(w.low+".").Has(fPlace) && next <= end:
		return i + 1
	}
	return i
}

// sharesForm reports whether the legal form of Danish and Norwegian firms, "A/S",
// begins at word i.
func (r *reader) sharesForm(i, end int) bool {
	return i+2 < end && !r.words[i].glued && (r.words[i].text == "A" || r.words[i].text == "K") && r.words[i+1].glued && r.words[i+1].punct("/") &&
		r.words[i+2].glued && r.words[i+2].text == "S"
}

var (
	// dotted legal forms are shortened words; behind others a full stop ends the
	// sentence.
	dotted      = set(`inc corp co ltd pty`)
	domain      = set(`com net org io ai co uk tv ly gov edu fm me`)
	abbreviated = set(`st mt ft gov sen rep gen lt sgt col capt dr mr mrs ms prof rev adm maj cmdr sens reps pres supt det messrs`)
)

// joinsHyphen carries a run over a hyphen, unless the two sides are names of
// their own: "US-China trade".
func (r *reader) joinsHyphen(i int) int {
	a, b := &r.words[i], &r.words[i+2]
	if i > 0 && !a.glued && r.words[i-1].is(capital) && !r.words[i-1].is(upper) && r.words[i-1].sent == a.sent && r.words[i-1].flags.Has(anyGiven) && !r.words[i-1].flags.Has(anyPlace|anyOrg) && !b.is(upper) {
		return i + 2 // Anna Holt-Paris
	}
	if a.flags.Has(anyPlace) && b.flags.Has(anyPlace|fPeople) && !r.gaz.Look(a.low+"-"+b.low).Has(anyPlace|fCity) {
		return i
	}
	if b.is(upper) && b.flags.Has(anyOrg) && !r.gaz.Look(a.low+"-"+b.low).Has(anyName) {
		return i
	}
	if r.capCount[a.low] > 0 && r.capCount[b.low] > 0 && !r.gaz.Look(a.low+"-"+b.low).Has(anyName|fPeople) {
		return i
	}
	return i + 2
}

// possessiveName reports whether the possessive ending after word i belongs
// to the name: Garrow's, or "GARROW'S COMPANIES INC."
func (r *reader) possessiveName(i, end int) bool {
	c := &r.words[i+1]
	if r.saint(i) {
		return true
	}
	if r.gaz.Look(r.words[i].low+c.low).Has(fOrg|fListed) && !r.bare(r.words[i].low) {
		return true
	}
	return i+2 < end && (orgSuffix[r.words[i+2].low] || r.words[i+2].low == "companies") && r.words[i+2].is(capital)
}

// saint reports whether word i is a saint's name whose possessive ending is
// the name of a church, school or hospital: "St Mary's".
func (r *reader) saint(i int) bool {
	k := i - 1
	if r.at(k, i).punct(".") && r.words[k].glued {
		k--
	}
	return (r.at(k, i).low == "st" || r.at(k, i).low == "saint") && r.words[i].flags.Has(anyGiven) && !r.gaz.Look("st "+r.words[i].low).Has(anyPlace|fCity|fRegion)
}

// bare reports whether the article has the word without a possessive ending.
func (r *reader) bare(low string) bool {
	if r.bareSeen == nil {
		r.bareSeen = make(map[string]bool)
		for i := range r.words {
			if r.words[i].is(capital) && (i+1 >= len(r.words) || r.words[i+1].kind != text.Clitic) {
				r.bareSeen[r.words[i].low] = true
			}
		}
	}
	return r.bareSeen[low]
}

// numbered reports whether the number after word i belongs to the name:
// "Harbour Fund 2".
func (r *reader) numbered(i, end int) bool {
	n := &r.words[i+1]
	if len(n.text) > 3 || strings.ContainsAny(n.text, ".,") || i+2 < end && r.words[i+2].kind == text.Symbol {
		return false
	}
	return r.words[i].low == "fund" || r.gaz.Look(r.words[i].low+" "+n.text).Has(fOrg|fProduct|fNoName|fEvent)
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
	case w.low == "of" && (workOf[head] && r.words[i].is(capital) || r.shipAhead(i)):
		return next // Treaty of Lisbon, the ferry Pride of Kent
	case w.low == "of":
		if ofHeads[head] || r.forBody(i) || r.gaz.Look(head+" of "+r.words[next].low).Has(anyName) {
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

// workOf are the heads of laws and treaties that go on with "of".
var workOf = set(`treaty treaties declaration peace accord accords convention charter`)

// shipAhead reports whether word i is all there is yet of a ship's name: behind
// "HMS" or "the ferry".
func (r *reader) shipAhead(i int) bool {
	l := r.at(i-1, i)
	return ships[l.low] || shipPrefix[l.text]
}

// ships are vessels by their kind, shipPrefix the letters before their names.
var (
	ships      = set(`ship vessel ferry trawler tanker yacht warship frigate submarine destroyer cruiser lifeboat liner minesweeper icebreaker`)
	shipPrefix = set(`HMS USS RMS MV SS HMCS HMAS INS USNS RRS HNLMS USCGC MS MSC RFA`)
)

// forBody reports whether the words before word i begin the name of a body for
// something, so that "of" goes on with it: "Council for the Welfare of".
func (r *reader) forBody(i int) bool {
	for k := i - 1; k > 0 && k > i-4 && r.words[k].sent == r.words[i].sent; k-- {
		if w := &r.words[k]; w.low == "for" || w.low == "on" {
			return onHeads[r.words[k-1].low] && r.words[k-1].is(capital)
		} else if w.shape == 0 && w.low != "the" {
			return false
		}
	}
	return false
}

// joinsAnd reports whether "and" stands inside one name: the word before is
// an ordinary noun and the name ends in a body of people, as in "Food and
// Drug Administration".
func (r *reader) joinsAnd(i, next, end int) bool {
	if r.shortFollows(i, next, end) || r.gaz.Look(r.words[i].low+" and "+r.words[next].low).Has(anyName) {
		return true
	}
	a := &r.words[i]
	if n := &r.words[next]; next+1 < end && n.is(capital) && strings.HasSuffix(n.low, "s") && (sharedHead[r.words[next+1].low] || r.words[next+1].low == "federation") &&
		r.words[next+1].is(capital) && r.at(i-1, i).low == "the" && !a.flags.Has(anyPlace|fOrg) {
		return true // the Transport and Dockers Union
	}
	if a.is(upper) || !a.flags.Has(fSeenLower) && !sharedAfter[a.low] || orgHead[a.low] && !sharedAfter[a.low] {
		return false
	}
	for j := next; j < end && j < next+4 && r.words[j].nameLike(); j++ {
		if sharedHead[r.words[j].low] {
			if fundWords[r.words[j].low] && j > next && r.at(i-1, i).is(capital) && !starters[r.at(i-1, i).low] {
				return false // Tarn Global and Quay Partners
			}
			return j > next || r.words[j].low != "company"
		}
		if j+1 < end && r.words[j+1].low == "and" && r.words[j+1].kind == text.Word {
			j++
		}
	}
	return false
}

// shortFollows reports whether the capitals from word next on are followed by
// a short form in brackets that takes in the words before "and" as well.
func (r *reader) shortFollows(i, next, end int) bool {
	last := next
	for last+1 < end && r.words[last+1].nameLike() && last < next+5 {
		last++
	}
	if last+3 >= len(r.words) || !r.words[last+1].punct("(") || !r.words[last+2].is(upper) || !r.words[last+3].punct(")") {
		return false
	}
	for first := i; first >= 0 && first > i-8 && r.words[first].sent == r.words[i].sent; first-- {
		if r.words[first].is(capital) && sameInitials(r.words[last+2].low, r.initials(first, last)) {
			return true
		}
	}
	return false
}

// sharedAfter are heads of names that may stand before "and" as well.
var sharedAfter = set(`securities energy health oil gas science teachers workers commission`)
