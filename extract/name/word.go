package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// shape is what a word looks like and what its capital letter is worth.
type shape uint8

const (
	capital shape = 1 << iota // begins with an upper-case letter
	upper                     // two or more letters, all upper case
	camel                     // upper case after lower case: "CloudBank", "eShop"
	soft                      // its capital says nothing: sentence start, headline, text in capitals
	opener                    // first word of a sentence or quote
	quoted                    // opening mark directly before
	severed                   // second half of a word that lost a space
)

// word is a token as this reader needs it. A token that glues two names
// together gives two words.
type word struct {
	claim.Span
	text, low string
	kind      text.Kind
	glued     bool // no white space before
	shape     shape
	flags     flags // of the word alone, only for capitalised words
	sent      int32
}

func (w *word) is(s shape) bool { return w.shape&s != 0 }

// punct reports whether the word is the mark m.
func (w *word) punct(m string) bool {
	return (w.kind == text.Punct || w.kind == text.Symbol) && w.text == m
}

// nameLike reports whether the word may be part of a name by its letters.
func (w *word) nameLike() bool { return w.kind == text.Word && w.shape&(capital|camel) != 0 }

// words makes the reader's words out of the document's tokens.
func (r *reader) makeWords() {
	d := r.doc
	r.words = make([]word, 0, len(d.Tokens)+4)
	r.capCount, r.lowSeen = make(map[string]int), make(map[string]bool)
	for s := range d.Sentences {
		sent := &d.Sentences[s]
		first := len(r.words)
		for t := sent.First; t < sent.Last; t++ {
			span := d.Tokens[t].Span
			glued := d.Tokens[t].Glued
			if n := r.compound(t, sent.Last); n > 0 {
				span.End = d.Tokens[t+n].End
				t += n
			}
			r.words = append(r.words, r.word(span, d.Tokens[t].Kind, glued, int32(s)))
		}
		r.firstWord = append(r.firstWord, first)
		r.soften(first)
	}
	r.firstWord = append(r.firstWord, len(r.words))
	for i := range r.words {
		switch w := &r.words[i]; {
		case w.nameLike() && !w.is(soft) && !r.hyphened(i):
			r.capCount[w.low]++
		case w.kind == text.Word && w.shape == 0:
			r.lowSeen[w.low] = true
		}
	}
	r.unglue()
}

// compound returns how many more tokens belong to the description that token
// t begins: "start-up" is one word here, in small letters only.
func (r *reader) compound(t, end int) int {
	d := r.doc
	if t+2 < end && d.Word(t+1) == "-" && d.Tokens[t+1].Glued && d.Tokens[t+2].Glued && compounds[d.Word(t)+"-"+d.Word(t+2)] {
		return 2
	}
	return 0
}

// compounds are descriptions with a hyphen.
var compounds = set(`start-up start-ups co-founder co-founders co-chair co-owner co-host co-author think-tank non-profit spin-off vice-president
	vice-chairman search-engine operating-system singer-songwriter president-elect`)

// hyphened reports whether a hyphen ties word i to another one.
func (r *reader) hyphened(i int) bool {
	w := &r.words[i]
	return w.glued && i > 0 && r.words[i-1].punct("-") || i+1 < len(r.words) && r.words[i+1].glued && r.words[i+1].punct("-")
}

func (r *reader) word(s claim.Span, k text.Kind, glued bool, sent int32) word {
	w := word{Span: s, text: r.doc.Text[s.Start:s.End], kind: k, glued: glued, sent: sent}
	w.low = w.text
	if k == text.Word || k == text.Clitic {
		w.low = text.Lower(w.text)
		w.shape = shapeOf(w.text)
		if w.shape != 0 {
			w.flags = r.gaz.Look(w.low)
		}
	}
	return w
}

func shapeOf(s string) shape {
	var sh shape
	letters, ups := 0, 0
	prevLower := false
	for i, c := range s {
		if !unicode.IsLetter(c) {
			prevLower = false
			continue
		}
		letters++
		if unicode.IsUpper(c) || unicode.IsTitle(c) {
			ups++
			if i == 0 || i > 1 && letters == 2 && (s[1] == '\'' || strings.HasPrefix(s[1:], "’")) {
				sh |= capital // d'Or
			}
			if prevLower {
				sh |= camel
			}
			prevLower = false
		} else {
			prevLower = true
		}
	}
	if ups == letters && letters >= 2 {
		sh |= upper
	}
	if sh&capital == 0 && sh&camel == 0 {
		return 0
	}
	return sh
}

// soften marks the words of a sentence, from word first on, whose capital
// says nothing.
func (r *reader) soften(first int) {
	words := r.words[first:]
	open := true
	dash := dateline(words)
	for i := range words {
		w := &words[i]
		switch {
		case w.kind == text.Word:
			if open && w.is(capital) {
				w.shape |= soft | opener
			}
			open = false
		case openingMark(words, i):
			open = true
			if i+1 < len(words) {
				words[i+1].shape |= quoted
			}
		case w.punct(":") || w.punct("•") || w.punct("*") || i == dash:
			open = true
		case w.kind == text.Number:
			open = false
		}
	}
	title := headline(words) || r.subheading(len(r.firstWord)-1, words)
	if title {
		for i := range words {
			if words[i].is(capital) {
				words[i].shape |= soft
			}
		}
	}
	r.headline = append(r.headline, title)
}

// headline reports whether the words stand in title case or in capitals
// throughout, so that a capital tells no name.
func headline(words []word) bool {
	caps, ups, lows, commas, raised := 0, 0, 0, 0, 0
	for i := range words {
		w := &words[i]
		switch {
		case w.punct(","):
			commas++
		case w.kind != text.Word:
		case w.is(upper):
			ups++
			caps++
		case w.is(capital):
			caps++
			if !w.is(opener) && starters[w.low] && utf8.RuneCountInString(w.text) > 1 {
				raised++
			}
		case utf8.RuneCountInString(w.text) > 3 || !small[w.low]:
			lows++
		}
	}
	switch {
	case caps < 4:
		return false
	case ups >= 4 && ups > 2*lows+caps-ups:
		return true
	case raised > 1 && lows*2 <= caps:
		return true
	}
	if lows == 0 && caps > 4 && commas*4 < caps {
		return true
	}
	return lows*5 <= caps && commas*4 < caps && (raised > 0 || !words[len(words)-1].punct("."))
}

// subheading reports whether sentence s is a short line of its own over a
// paragraph, "Tallis Blames Contractor", whose capitals are those of headings:
// at least one word behind the first is one that texts have in small letters,
// and the line is not made like a body's or place's name.
func (r *reader) subheading(s int, words []word) bool {
	d := r.doc
	b := d.Sentences[s].Block
	alone := (s == 0 || d.Sentences[s-1].Block != b) && (s+1 == len(d.Sentences) || d.Sentences[s+1].Block != b)
	if k := d.Article.Blocks[b].Kind; !alone || k != claim.Heading && k != claim.Paragraph || len(words) < 2 || len(words) > 12 {
		return false
	}
	if s+1 == len(d.Sentences) || d.Article.Blocks[d.Sentences[s+1].Block].Span.Len() < 2*d.Sentences[s].Span.Len() {
		return false
	}
	caps, ups, dull := 0, 0, 0
	for i := range words {
		switch w := &words[i]; {
		case w.kind == text.Clitic || w.punct("-"):
		case w.kind != text.Word:
			return false
		case w.is(capital):
			caps++
			if w.is(upper) {
				ups++
			}
			if i > 0 && w.flags.Has(fSeenLower) && !w.flags.Has(anyName|fPeople|anyGiven) {
				dull++
			}
		case !small[w.low]:
			return false
		}
	}
	last := words[len(words)-1].low
	return caps > 1 && (ups == caps || dull > 0 && !orgHead[last] && !placeHead[last] && !orgSuffix[last] && !trades[last])
}

// dateline returns the dash that ends a dateline, "LONDON (Wire) —", or -1.
func dateline(words []word) int {
	for i := range words[:min(len(words), 9)] {
		w := &words[i]
		switch {
		case w.punct("—") || w.punct("–") || w.punct("-") && !w.glued:
			return i
		case w.kind == text.Word && w.shape == 0 || w.kind == text.Number:
			return -1
		}
	}
	return -1
}

// small are the words that headline writers keep in small letters.
var small = set(`a an the of in on at to for by and or but as with from into over is are vs via nor up`)

// openingMark reports whether word i is a mark that opens a quotation.
func openingMark(words []word, i int) bool {
	if i < 0 || i >= len(words) {
		return false
	}
	switch words[i].text {
	case "“", "«", "„", "‘":
		return true
	case `"`, "'":
		return !words[i].glued && (i+1 >= len(words) || words[i+1].glued)
	}
	return false
}

// unglue takes words apart that lost the space between two names: "The
// HeraldJones said". Both halves must be names that the article has elsewhere,
// or the first one such and the second a known surname, or one of them the
// surname of somebody whom the article names in full; a word that the article
// writes twice is meant so.
func (r *reader) unglue() {
	var seen, bearers map[string]bool
	for i := 0; i < len(r.words); i++ {
		w := &r.words[i]
		if !w.is(camel) || !w.is(capital) || r.capCount[w.low] > 1 || w.flags.Has(anyName) {
			continue
		}
		cut := joint(w.text)
		if cut == 0 || i+2 < len(r.words) && r.words[i+1].punct(".") && r.words[i+2].glued && domain[r.words[i+2].low] {
			continue
		}
		if seen == nil {
			seen, bearers = r.capitalised(), r.surnames()
		}
		left, right := text.Lower(w.text[:cut]), text.Lower(w.text[cut:])
		second := r.gaz.Look(right)
		named := seen[left] && (seen[right] || second.Has(fSurname|anyGiven) && !second.Has(fSeenLower))
		if !named && (!bearers[right] || prefixes[left]) && !(bearers[left] && r.completes(i, left)) {
			continue
		}
		a := r.word(claim.Span{Start: w.Start, End: w.Start + cut}, w.kind, w.glued, w.sent)
		b := r.word(claim.Span{Start: w.Start + cut, End: w.End}, w.kind, true, w.sent)
		a.shape |= w.shape & (soft | opener | quoted)
		b.shape |= severed
		r.words = append(r.words[:i+1], r.words[i:]...)
		r.words[i], r.words[i+1] = a, b
		for s := int(w.sent) + 1; s < len(r.firstWord); s++ {
			r.firstWord[s]++
		}
	}
}

// prefixes begin surnames that have a capital inside.
var prefixes = set(`mac fitz van von des della dela san saint`)

// surnames returns the last words, in lower case, of the full names of
// persons: what follows a known given name or a form of address.
func (r *reader) surnames() map[string]bool {
	m := make(map[string]bool)
	for i := 1; i < len(r.words); i++ {
		w, before := &r.words[i], &r.words[i-1]
		if w.sent != before.sent || !w.is(capital) || w.is(upper) || w.glued || len(w.low) < 3 || w.flags.Has(fSeenLower|anyPlace) || orgHead[w.low] || trades[w.low] {
			continue
		}
		if before.punct(".") && i > 1 {
			before = &r.words[i-2]
		}
		if before.is(capital) && (before.flags.Has(anyGiven|fLikePerson) && !starters[before.low] || short[before.low]) {
			m[w.low] = true
		}
	}
	return m
}

// completes reports whether low, at the end of word i's first half, and the
// word before i are a name that stands elsewhere in the article.
func (r *reader) completes(i int, low string) bool {
	if i == 0 || !r.words[i-1].is(capital) {
		return false
	}
	for k := 1; k < len(r.words); k++ {
		if k != i && r.words[k].low == low && r.words[k-1].low == r.words[i-1].low {
			return true
		}
	}
	return false
}

// capitalised returns the capitalised words of the article, in lower case.
func (r *reader) capitalised() map[string]bool {
	m := make(map[string]bool)
	for i := range r.words {
		if w := &r.words[i]; w.is(capital) && len(w.low) > 2 && (!w.flags.Has(fCommon) || !w.is(soft)) {
			m[w.low] = true
		}
	}
	return m
}

// joint returns the offset of the only upper-case letter that follows a
// lower-case one in s, 0 where there is none or more than one, or where a half
// would be shorter than three bytes.
func joint(s string) int {
	at, prev := 0, ' '
	for i, c := range s {
		if i > 0 && unicode.IsUpper(c) && unicode.IsLower(prev) {
			if at > 0 {
				return 0
			}
			at = i
		}
		prev = c
	}
	if at < 3 || len(s)-at < 3 {
		return 0
	}
	return at
}
