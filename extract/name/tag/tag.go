// Package tag is a tagger for names: a linear-chain conditional random field
// over the tokens around capital letters, with words, shapes, affixes, word
// clusters, name lists, the rest of the document and the verdict of the rules
// for its features. It is trained by extract/name/train.
package tag

import (
	"stet/extract/claim"
	"stet/extract/name/lists"
)

// Kind is what the tagger takes a name for.
type Kind uint8

// The kinds. Misc is any other name: a product, work, event, people.
const (
	None Kind = iota
	Person
	Org
	Place
	Misc
	Kinds
)

// A label is a kind and a position in the name: begin, inside, last, unit.
// Label 0 is no name.
const (
	begin = iota
	inside
	last
	unit
)

// Labels is the number of labels.
const Labels = 1 + 4*(int(Kinds)-1)

// Label returns the label of token i of a name of n tokens.
func Label(k Kind, i, n int) int {
	pos := inside
	switch {
	case n == 1:
		pos = unit
	case i == 0:
		pos = begin
	case i == n-1:
		pos = last
	}
	return 1 + 4*(int(k)-1) + pos
}

func split(label int) (Kind, int) {
	if label == 0 {
		return None, unit
	}
	return Kind((label-1)/4) + 1, (label - 1) % 4
}

// KindOf returns the kind of a label.
func KindOf(label int) Kind {
	k, _ := split(label)
	return k
}

// Follows reports whether label b may stand behind label a. -1 is the edge of
// a segment.
func Follows(a, b int) bool {
	if a >= 0 {
		if k, pos := split(a); pos == begin || pos == inside {
			if b < 0 {
				return false
			}
			l, next := split(b)
			return l == k && (next == inside || next == last)
		}
	}
	if b < 0 {
		return true
	}
	_, next := split(b)
	return next == begin || next == unit
}

// Hint is what the rules say of a stretch of text.
type Hint struct {
	claim.Span
	Kind Kind
	// Rank is how sure they are, 0 to 7, 0 where they claim nothing.
	Rank uint8
	// Votes are, by kind, what speaks for each, in the same steps.
	Votes [Kinds]uint8
}

// People reports whether the lists hold a word, in lower case, as a people,
// faith, party or language.
func People(low string) bool {
	return lists.Names().Look(low).Has(lists.People)
}

// SeenLower reports whether a word, in lower case, is one that is written so.
func SeenLower(low string) bool { return lists.Names().Look(low).Has(lists.SeenLower) }
