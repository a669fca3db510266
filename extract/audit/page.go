package audit

import (
	"slices"
	"sort"

	"stet/extract/claim"
	"stet/extract/text"
)

// page is what every check reads: the text, its tokens and what the readers
// found in it.
type page struct {
	*text.Doc
	claims   []claim.Claim
	mentions []mention       // of the names, in order
	shared   map[string]bool // surnames of more than one person
	figures  []figure
	rows     [][]*figure    // the amounts of each sentence that has two or more
	links    [][]*figure    // the amounts of a sentence and of the one that goes on with them
	kinds    map[string]int // how many events of a kind the text may speak of; nil until asked
}

// in returns the figures that begin in sentence s, in order.
func (p *page) in(s int) []figure {
	from := sort.Search(len(p.figures), func(i int) bool { return p.figures[i].sentence >= s })
	to := sort.Search(len(p.figures), func(i int) bool { return p.figures[i].sentence > s })
	return p.figures[from:to]
}

// crowded is how many figures make a sentence a table: what belongs together in
// it is not looked for.
const crowded = 64

// beside returns the figures of sentence s, none of a crowded one.
func (p *page) beside(s int) []figure {
	if f := p.in(s); len(f) <= crowded {
		return f
	}
	return nil
}

// block returns the block of sentence s.
func (p *page) block(s int) claim.Block { return p.Article.Blocks[p.Sentences[s].Block] }

// is reports whether token i is one of words, which are in lower case.
func (p *page) is(i int, words ...string) bool {
	return i >= 0 && i < len(p.Tokens) && slices.Contains(words, p.Lower(i))
}

// has reports whether one of words stands among tokens [from,to).
func (p *page) has(from, to int, words ...string) bool {
	for i := max(from, 0); i < min(to, len(p.Tokens)); i++ {
		if p.is(i, words...) {
			return true
		}
	}
	return false
}
