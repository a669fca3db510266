package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// guard passes over what looks like a figure and is none. It returns the
// token after it, or i where nothing is in the way.
func (r *reader) guard(i int) int {
	if r.d.Tokens[i].Kind == text.Word && !r.digitWord(i) {
		if r.has(i, cTimes) {
			return i
		}
		if next := r.clockWords(i); next > i {
			return next
		}
		return r.namedWord(i)
	}
	for _, g := range [...]func(*reader, int) int{(*reader).address, (*reader).phone, (*reader).idiom, (*reader).versionLike,
		(*reader).identifier, (*reader).listMark, (*reader).callSign, (*reader).labelled, (*reader).streetNumber} {
		if next := g(r, i); next > i {
			return next
		}
	}
	return i
}

// digitWord reports whether token i is a word that ends in a digit.
func (r *reader) digitWord(i int) bool {
	c := r.d.Text[r.d.Tokens[i].End-1]
	return c >= '0' && c <= '9'
}

// maxRun bounds the search for the borders of a run of glued tokens.
const maxRun = 64

// address passes over a web or mail address, a handle, a file name.
func (r *reader) address(i int) int {
	from, to := i, i+1
	for from > r.first && r.glued(from) && i-from < maxRun {
		from--
	}
	for to < r.last && r.glued(to) && to-i < maxRun {
		to++
	}
	if r.is(from, "<", ">", "~") {
		return i // "<=40"
	}
	if to-from < 3 && r.raw(from) != "@" && r.raw(from) != "#" {
		return i
	}
	run := r.d.Text[r.d.Tokens[from].Start:r.d.Tokens[to-1].End]
	switch {
	case strings.Contains(run, "://"), strings.HasPrefix(run, "www."), strings.ContainsAny(run, "@_=\\"),
		strings.HasPrefix(run, "#") && !r.kind(from+1, text.Number), strings.Contains(run, ".com"), strings.Contains(run, ".org"):
		return to
	}
	return i
}

// phone passes over a telephone number: groups of digits, seven or more in
// all, that begin with 0 or + or are cut 3-3-4.
func (r *reader) phone(i int) int {
	j, digits := i, 0
	var sizes [8]int
	n := 0
	plus := r.is(i-1, "+") && r.glued(i)
	if r.raw(i) == "+" {
		plus, j = true, i+1
	}
	for j < r.last && n < len(sizes) {
		w := r.raw(j)
		if !r.kind(j, text.Number) || strings.ContainsRune(w, ',') {
			break
		}
		for part := range strings.SplitSeq(w, ".") {
			if n < len(sizes) {
				sizes[n] = len(part)
				n++
			}
			digits += len(part)
		}
		j++
		for k := 0; k < 2 && r.is(j, "-", "–", "(", ")", "/") && r.kind(j+1, text.Number); k++ {
			j++
		}
	}
	if n < 2 || digits < 7 || digits > 15 {
		return i
	}
	if _, ok := r.wholeDate(i); ok {
		return i
	}
	us := n == 3 && sizes[0] == 3 && sizes[1] == 3 && sizes[2] == 4 || n == 4 && sizes[0] == 1 && sizes[1] == 3 && sizes[2] == 3 && sizes[3] == 4
	zero := r.raw(i)[0] == '0' && n > 1 && r.raw(i) != "0" && !strings.HasPrefix(r.raw(i), "0.")
	local := n == 2 && sizes[0] == 3 && sizes[1] == 4 && r.is(i-1, "at", ":") || r.dialled(i)
	if plus || us || zero || local {
		return j
	}
	return i
}

// dialled reports whether the words before token i ask to call the number
// there: "call", "phone us on".
func (r *reader) dialled(i int) bool {
	for j := i - 1; j >= i-4; j-- {
		if r.is(j, "call", "phone", "telephone", "tel", "fax", "dial", "ring", "text", "whatsapp") {
			return true
		}
	}
	return false
}

// idiom passes over the fixed phrases made of digits.
func (r *reader) idiom(i int) int {
	if !r.kind(i, text.Number) {
		return i
	}
	if w := r.raw(i); len(w) == 3 && w[0] == '7' && w[2] == '7' && r.is(i-1, "the", "a", "his", "her", "its", "their", "our") && !r.plural(i+1) && !r.has(i+1, cTime|cMeasure|cPercent|cScale) && !r.plural(i+2) {
		return i + 1 // an airliner
	}
	if r.is(i-1, "of") && r.is(i-2, "group") && r.capital(i-2) {
		return i + 1 // "the Group of 8 nations"
	}
	if !r.glued(i+1) || !r.glued(i+2) {
		return i
	}
	if next := r.lettered(i); next > i {
		return next
	}
	if r.is(i+2, "to") && r.raw(i) == "9" && r.raw(i+4) == "5" {
		return i + 5
	}
	if _, ok := r.evenSplit(i); ok {
		return i
	}
	switch r.raw(i) + r.raw(i+1) + r.raw(i+2) {
	case "9/11", "24/7", "24-7", "7-11", "50-50", "50/50", "20/20", "20-20", "9-11":
		return i + 3
	}
	return i
}

// lettered passes over a section of a law with its letters in brackets:
// "401(k)", "501(c)(3)".
func (r *reader) lettered(i int) int {
	j := i + 1
	for r.raw(j) == "(" && r.glued(j) && r.glued(j+1) && len(r.raw(j+1)) == 1 && r.raw(j+2) == ")" && (j > i+1 || r.kind(j+1, text.Word)) {
		j += 3
	}
	if j == i+1 {
		return i
	}
	return j
}

// versionLike passes over digits with two points or more, which are versions
// or network addresses, unless they are a date.
func (r *reader) versionLike(i int) int {
	w := r.raw(i)
	if !r.kind(i, text.Number) || strings.Count(w, ".") < 2 || strings.ContainsRune(w, ',') {
		return i
	}
	if _, ok := pointedDate(w); ok || r.pointGroups(w) != w {
		return i
	}
	return i + 1
}

// identifier passes over digits joined to letters: "F-16", "COVID-19",
// "737-800" after a name, "12-4-1".
func (r *reader) identifier(i int) int {
	if !r.kind(i, text.Number) {
		return i
	}
	if i-2 >= r.first && r.glued(i) && r.raw(i-1) == "-" && r.glued(i-1) && r.kind(i-2, text.Word) && !r.glue(i-2) {
		return i + 1
	}
	if r.hyphen(i+1) && r.is(i+2, "for", "in") && r.hyphen(i+3) && r.kind(i+4, text.Number) && (r.is(i+2, "for") || r.raw(i+4) == "1") {
		return i + 5 // "went 3-for-4", "a 3-in-1 charger"
	}
	if r.hyphen(i+1) && r.kind(i+2, text.Number) && r.hyphen(i+3) && r.kind(i+4, text.Number) {
		if _, ok := r.wholeDate(i); ok {
			return i
		}
		j := i + 5
		for r.hyphen(j) && r.kind(j+1, text.Number) {
			j += 2
		}
		return j
	}
	return i
}

// glue reports whether the word at token i may be joined to a figure by a
// hyphen and leave it a figure: "mid-2018", "under-21".
func (r *reader) glue(i int) bool {
	return r.has(i, cEdge|cMonth|cSeason) || r.is(i, "pre", "post", "under", "over", "sub", "top", "to", "and", "plus", "minus", "non", "of", "in", "by") || r.raw(i) == "a" ||
		r.has(i, cUnit|cTeen|cTens) || r.has(i, cScale)
}

// listMark passes over the number of a list item at the head of a block.
func (r *reader) listMark(i int) int {
	s := r.d.Sentences[r.sentence]
	if i == s.First+1 && r.raw(s.First) == "(" && len(r.raw(i)) <= 2 && r.raw(i+1) == ")" && r.glued(i) && r.capital(i+2) {
		return i + 2
	}
	if i != s.First || !r.kind(i, text.Number) || r.sentence > 0 && r.d.Sentences[r.sentence-1].Block == s.Block {
		return i
	}
	if len(r.raw(i)) <= 2 && r.is(i+1, ".", ")") && r.glued(i+1) && !(r.lang == text.German && r.has(i+2, cMonth)) && (i+2 >= s.Last || !r.glued(i+2)) {
		if i+2 >= s.Last && i+2 < len(r.d.Tokens) || i+2 < s.Last {
			return i + 2
		}
	}
	return i
}

// named reports whether token i is written like a name: "Boeing", "iOS".
func (r *reader) named(i int) bool {
	return r.capital(i) || r.kind(i, text.Word) && strings.ContainsAny(r.raw(i)[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// title reports whether the sentence is a headline, where capitals tell
// nothing: a heading, or a line without a full stop most of whose words begin
// in upper case.
func (r *reader) title() bool {
	if r.titled == 0 {
		r.titled = -1
		if r.d.Article.Blocks[r.d.Sentences[r.sentence].Block].Kind == claim.Heading || r.titleCase() {
			r.titled = 1
		}
	}
	return r.titled > 0
}

func (r *reader) titleCase() bool {
	words, upper := 0, 0
	for i := r.first; i < r.last; i++ {
		if !r.kind(i, text.Word) || r.has(i, cStop) {
			continue
		}
		words++
		if r.capital(i) {
			upper++
		}
	}
	return words >= 4 && upper*10 >= words*8 && !r.is(r.last-1, ".")
}

// year4 reports whether w is four digits of a year near ours.
func year4(w string) bool { return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") }

// streetNumber passes over the number of a house: "10 Downing Street".
func (r *reader) streetNumber(i int) int {
	if !r.kind(i, text.Number) || len(r.raw(i)) > 5 {
		return i
	}
	for j := i + 1; j < i+6 && (r.capital(j) || r.kind(j, text.Number) && r.glued(j+1) || r.is(j, "st", "nd", "rd", "th") && r.glued(j)); j++ {
		if j > i+1 && r.is(j, "street", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "drive", "plaza", "square", "st") {
			return j + 1
		}
	}
	return i
}

// namedWord passes over words of number that are part of a name or another
// word: "Seven" after a capital, "may" and "march" as verbs are left to the
// date grammar.
func (r *reader) namedWord(i int) int {
	if r.has(i, cUnit) && r.hyphen(i+1) && r.is(i+2, "to") && r.hyphen(i+3) && r.word(i+4) == r.word(i) {
		return i + 5 // "one-to-one"
	}
	if r.has(i, cTens) && r.hyphen(i+1) && r.word(i+2) == r.word(i) || r.is(i, "one") && r.hyphen(i+1) && r.is(i+2, "two") {
		return i + 3 // "fifty-fifty", "a one-two punch"
	}
	if r.is(i, "two", "three", "four") && r.hyphen(i+1) && r.is(i+2, "point") && r.is(i+3, "range", "shooting", "shot", "shots", "line", "land", "attempts", "attempt", "arc", "specialist", "shooter", "percentage", "play") {
		return i + 3 // "from three-point range"
	}
	if r.has(i, cUnit|cTeen) && r.is(i-1, "number") || r.is(i, "zero") && r.is(i-1, "ground", "patient") {
		return i + 1 // "number two", "ground zero"
	}
	if r.is(i, "zero") && (r.is(i+1, "tolerance", "hour") || r.hyphen(i+1) && r.is(i+2, "sum", "tolerance")) {
		return i + 1
	}
	if r.is(i, "two") && r.is(i-1, "or") && (r.has(i-3, cArticle) || r.has(i-4, cArticle)) && !r.kind(i+1, text.Word) && !r.hyphen(i+1) {
		return i + 1 // "a rule or two"
	}
	if r.is(i, "two") && r.is(i-1, "in") && !r.kind(i+1, text.Word) && !r.hyphen(i+1) {
		return i + 1 // "it broke in two"
	}
	if r.has(i, cUnit|cTeen) && r.capital(i) && !r.title() && r.capital(i-2) &&
		(r.is(i-1, "of") || r.kind(i-1, text.Clitic) && !r.kind(i+1, text.Word)) {
		return i + 1 // "Group of Seven"
	}
	if r.has(i, cSign) && r.is(i-1, "or") {
		return i + 1 // "plus or minus three"
	}
	if r.has(i, cLabel) && r.kind(i+1, text.Number) {
		return i
	}
	if r.has(i, cUnit|cTeen|cTens|cOrdinal) && r.capital(i) && i > r.first && r.capital(i-1) && !r.title() &&
		!r.has(i-1, cStop|cMonth|cWeekday) && !r.hyphen(i-1) && !r.has(i+1, cHundred|cScale|cTime|cMeasure|cPercent|cCurrency) {
		return i + 1
	}
	return i
}

// namePart reports whether a spelled number is the head of a name: "Seven
// Network". It is asked of bare counts only.
func (r *reader) namePart(a *amount) bool {
	return a.to-a.from == 1 && a.from > r.first && r.capital(a.from) && r.capital(a.to) && !r.title() &&
		!(r.kind(a.from-1, text.Punct) && r.raw(a.from-1) != ";" && r.raw(a.from-1) != ",")
}

// strayDigits reports whether bare digits without unit are no figure: part of
// a longer run such as "3:4" or "1/2/3".
func (r *reader) strayDigits(a *amount) bool {
	j := a.to
	if r.glued(j) && (r.raw(j) == "/" || r.raw(j) == ":") && r.glued(j+1) && (r.kind(j+1, text.Number) || r.kind(j+1, text.Word)) {
		return true
	}
	prev := a.from - 1
	if r.raw(prev) == "." && r.is(prev-1, "c", "ca") && !r.glued(prev-1) {
		return false // "c.310"
	}
	return r.glued(a.from) && (r.raw(prev) == "/" || r.raw(prev) == ":" || r.raw(prev) == ".") && r.glued(prev)
}
