package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// dateline is the place and the date, or the agency, before the first words of a
// report or a press release, in a paragraph of its own: "HARROW, 3 May 2026 –".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]{1,30}(,|/| \()[^.!?]{2,60}(–|—|-|--)\s*$`)

// opening keeps what leads from the headline into the text: the deck, which some
// pages set as a heading, and the dateline.
func (v *view) opening(said []verdict) {
	first := v.top
	for i := max(v.from-nearby, 0); i < min(v.from+nearby, len(said)) && v.top < 0 && !(said[i].keep && v.words[i] >= farProse && first >= 0); i++ {
		if v.blocks[i].level == 1 { // a headline other than the title
			first = i
		}
	}
	if first < 0 {
		return
	}
	prose := false
	for i := first + 1; i < min(first+nearby, len(said)-1) && !prose; i++ {
		prose = said[i].keep && v.words[i] >= farProse
		switch {
		case said[i].keep && i < first+around && v.words[i] == 1 && v.isCount(i) && !v.isCount(i+1) && !v.isCount(i-1):
			said[i].keep, said[i].reason = false, "short line at the top" // a count of readers
		case !said[i].keep && v.phrase[i] == nil && v.density(i) < .3 && !v.headline(i) && v.again[v.blocks[i].text] == 1:
			said[i].keep = v.opens(said, first, i)
		}
	}
}

// isCount reports a paragraph that is a number and nothing else.
func (v *view) isCount(i int) bool {
	return v.blocks[i].kind == claim.Paragraph && len(v.blocks[i].text) < 6 && !strings.ContainsFunc(v.blocks[i].text, func(r rune) bool { return !unicode.IsDigit(r) })
}

// opens reports whether block i, between the headline and the text, is a
// dateline or a deck.
func (v *view) opens(said []verdict, first, i int) bool {
	b, top := &v.blocks[i], v.blocks[first].box
	if b.kind == claim.Paragraph && dateline.MatchString(b.text) {
		return said[i+1].keep
	}
	if b.box.parent != top.parent && b.box.parent != top.parent.parent && !v.main[i] || v.near[i].byline || v.near[i].credit || v.isDateLine(i) || v.boxed(i) && !v.near[first].box && !b.box.own.intro || writtenBy.MatchString(b.text) || b.below {
		return false
	}
	switch b.kind {
	case claim.Heading:
		return b.level > 1 && v.words[i] > 2 && v.isNews(said, i)
	case claim.Paragraph:
		return v.words[i] >= 8 && endsSentence(b.text) && (v.main[i] || v.isNews(said, i))
	}
	return false
}

// isNews reports whether block i, a deck, has a figure or a name that the kept
// text below it has not, or is a short line of which half says something else:
// most decks say what the text says again.
func (v *view) isNews(said []verdict, i int) bool {
	have := map[string]bool{}
	for k := i + 1; k < len(said) && len(have) < maxDeckWords; k++ {
		if said[k].keep {
			for w := range strings.FieldsSeq(v.folded(k)) {
				have[w] = true
			}
		}
	}
	all, found := 0, 0
	first := true // word of a sentence
	for word := range strings.FieldsSeq(v.blocks[i].text) {
		named := !first && unicode.IsUpper(firstRune(word))
		first = endsSentence(word) || strings.HasSuffix(word, ":")
		for w := range strings.FieldsSeq(folded(word)) {
			switch {
			case have[w] && utf8.RuneCountInString(w) > 3:
				found++
				all++
			case have[w]:
			case named || strings.ContainsAny(w, "0123456789"):
				return true
			case utf8.RuneCountInString(w) > 3:
				all++
			}
		}
	}
	return v.words[i] <= shortDeck && found*2 <= all
}

// shortDeck is how many words a short deck has at most.
const shortDeck = 8

// maxDeckWords is how many different words of a text a deck is held against.
const maxDeckWords = 20_000
