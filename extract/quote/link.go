package quote

import (
	"strings"
	"unicode"

	"stet/extract/claim"
	"stet/extract/text"
)

// wordsAlike is how many words two quotes must share: fewer are chance.
const wordsAlike = 3

// mostRepeats is the most other claims that one claim lists: a slogan that a
// text repeats without end says no more by a longer list.
const mostRepeats = 16

// Link fills Parts and Repeats of the quotes of one article, as Read returns
// them, in order and with their ids set. Parts of an indirect claim are the
// direct ones of which a segment stands inside its words. Two claims repeat
// each other where they give the same words, case, marks, spaces and
// punctuation aside, or where one speaker's fragment of three words or more (of
// two, one of them long; of four in the writer's words) stands inside another of his
// quotes; where one of the two has no speaker, as in a headline, the words alone
// decide. Words of a scare quote are nobody's and never repeat any.
func Link(quotes []claim.Claim) {
	for i := range quotes {
		if q := quotes[i].Quote; q != nil {
			q.Parts, q.Repeats = nil, nil
		}
	}
	linkParts(quotes)
	l := linker{quotes: quotes, words: make([][]string, len(quotes)), linked: make(map[[2]int]bool)}
	for i := range quotes {
		if q := quotes[i].Quote; q != nil && q.Kind != claim.QuoteScare {
			l.words[i] = folded(quotes[i].Wording())
		}
	}
	l.sameWords()
	l.fragments()
}

// linkParts lists in each indirect claim the direct ones inside its words.
func linkParts(quotes []claim.Claim) {
	for i := range quotes {
		q := quotes[i].Quote
		if q == nil || q.Kind != claim.QuoteIndirect {
			continue
		}
		for j := i + 1; j < len(quotes) && j <= i+reach && quotes[j].Span.Start < quotes[i].Span.End; j++ {
			if p := quotes[j].Quote; p != nil && p.Kind == claim.QuoteDirect && within(p.Segments, q.Segments) {
				q.Parts = append(q.Parts, quotes[j].ID)
			}
		}
	}
}

// within reports whether one of the spans of in lies inside one of out.
func within(in, out []claim.Span) bool {
	for _, o := range out {
		for _, s := range in {
			if o.Contains(s) {
				return true
			}
		}
	}
	return false
}

// folded returns the words of s in lower case, without punctuation.
func folded(s string) []string {
	return strings.FieldsFunc(text.Lower(s), func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// linker finds the quotes of one article that give the same words.
type linker struct {
	quotes []claim.Claim
	words  [][]string // folded, by quote; nil for those that take no part
	linked map[[2]int]bool
}

// sameWords links the quotes whose words are the same from end to end. Fewer
// than three words must be one speaker's: two people can say "never".
func (l *linker) sameWords() {
	alike := make(map[string][]int)
	for i, w := range l.words {
		if len(w) == 0 {
			continue
		}
		key := strings.Join(w, " ")
		if len(w) < wordsAlike {
			key += "\x00" + l.quotes[i].Quote.Speaker
		}
		for _, j := range alike[key] {
			l.link(j, i)
		}
		if len(alike[key]) < mostRepeats {
			alike[key] = append(alike[key], i)
		}
	}
}

// spot is a place in the words of a quote.
type spot struct{ quote, word int }

// pair is two words in a row.
type pair [2]string

// fragments links each quote that stands inside another one. It looks up the first
// two words of each that is not too short.
func (l *linker) fragments() {
	spots := make(map[pair][]spot)
	for i, w := range l.words {
		for k := 0; k+1 < len(w); k++ {
			key := pair{w[k], w[k+1]}
			if len(spots[key]) < mostRepeats {
				spots[key] = append(spots[key], spot{i, k})
			}
		}
	}
	for i, w := range l.words {
		if len(w) < 2 {
			continue
		}
		for _, s := range spots[pair{w[0], w[1]}] {
			if s.quote != i && l.enough(i, s.quote) && beginsWith(l.words[s.quote][s.word:], w) {
				l.link(s.quote, i)
			}
		}
	}
}

// enough reports whether the words of i, which may stand inside those of j, are too
// many to be there by chance.
func (l *linker) enough(i, j int) bool {
	w, known := l.words[i], l.quotes[i].Quote.Speaker != "" && l.quotes[i].Quote.Speaker == l.quotes[j].Quote.Speaker
	switch {
	case !l.direct(i) || !l.direct(j):
		return known && len(w) > wordsAlike
	case len(w) < wordsAlike:
		return known && max(len(w[0]), len(w[1])) >= longWord
	}
	return l.samePerson(i, j)
}

// longWord is the fewest bytes of a word that is not one of the small ones.
const longWord = 5

func (l *linker) direct(i int) bool {
	return l.quotes[i].Quote.Kind != claim.QuoteIndirect
}

// samePerson reports whether i and j can be the words of one person.
func (l *linker) samePerson(i, j int) bool {
	a, b := l.quotes[i].Quote.Speaker, l.quotes[j].Quote.Speaker
	return a == b || a == "" || b == ""
}

func beginsWith(words, head []string) bool {
	if len(words) < len(head) {
		return false
	}
	for i, w := range head {
		if words[i] != w {
			return false
		}
	}
	return true
}

// link lets the quotes i and j name each other, unless one stands in the other
// or has its list full.
func (l *linker) link(i, j int) {
	a, b := &l.quotes[i], &l.quotes[j]
	key := [2]int{min(i, j), max(i, j)}
	if l.linked[key] || a.Span.Overlaps(b.Span) || len(a.Quote.Repeats) >= mostRepeats || len(b.Quote.Repeats) >= mostRepeats {
		return
	}
	l.linked[key] = true
	a.Quote.Repeats = append(a.Quote.Repeats, b.ID)
	b.Quote.Repeats = append(b.Quote.Repeats, a.ID)
}
