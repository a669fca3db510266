package page

import (
	"strings"

	"golang.org/x/net/html"
)

// box is an element of the page that is set apart from its neighbours, with
// what is gathered of the blocks in it.
type box struct {
	parent   *box
	node     *html.Node
	own      names // what its names say
	text     int   // bytes of text in it
	linked   int   // of which in links
	prose    int   // of which running text, see prose
	pictures int
	controls int // buttons and the like in it
	fields   int // lines to type into
	weight   float64
	score    float64 // see article
	scored   bool
	chosen   bool // the blocks in it are the main text
	// steps is, of a box that holds main text, 1 more than how many boxes are
	// between it and the innermost that holds all of a piece of it; 0 for others.
	steps int
	kin   bool           // its style is noted
	kids  map[string]int // elements in it by style, when asked for
}

// density is the share of a box's text that is in links; 0 for no box.
func (b *box) density() float64 {
	if b == nil {
		return 0
	}
	return float64(b.linked) / float64(max(b.text, 1))
}

// running is the share of a box's text that is running text; 0 for no box.
func (b *box) running() float64 {
	if b == nil {
		return 0
	}
	return float64(b.prose) / float64(max(b.text, 1))
}

// near is what the names of b and the two boxes around it say.
func (b *box) near() (s names) {
	for range 3 {
		if b == nil || b.node.Data == "body" {
			break
		}
		s, b = s.with(b.own), b.parent
	}
	return s
}

// style is what the page's makers call the box: its tag and class, the
// beginning of a long one.
func (b *box) style() string {
	class := attr(b.node, "class")
	return b.node.Data + "." + class[:min(len(class), 200)]
}

// madeLike reports whether b and o are of one make: the same element with a class
// in common, or without any.
func (b *box) madeLike(o *box) bool {
	if b.node.Data != o.node.Data {
		return false
	}
	mine, others := attr(b.node, "class"), attr(o.node, "class")
	if mine == "" || others == "" {
		return mine == others
	}
	for c := range strings.FieldsSeq(mine[:min(len(mine), 200)]) {
		if hasWord(others, c) {
			return true
		}
	}
	return false
}

// gather adds what is in each box to the box around it; boxes are in the order
// of the page.
func gather(boxes []*box) {
	for i := len(boxes) - 1; i > 0; i-- {
		b := boxes[i]
		if o := b.parent; o != nil {
			o.text, o.linked, o.prose, o.pictures = o.text+b.text, o.linked+b.linked, o.prose+b.prose, o.pictures+b.pictures
			o.controls, o.fields = o.controls+b.controls, o.fields+b.fields
		}
	}
}

// pocket is the widest box around b, within the main text, that holds no
// running text: a gallery, a list of links. It is nil where b holds some, or
// is all there is of it.
func (b *box) pocket() *box {
	var found *box
	for o := b; o != nil && !o.chosen && o.prose == 0; o = o.parent {
		found = o
	}
	if found == b {
		return nil
	}
	return found
}

// article is the innermost article element around b, nil where there is none.
func (b *box) article() *box {
	for b != nil && b.node.Data != "article" {
		b = b.parent
	}
	return b
}

// section is the widest box around b that holds no main text, nil where b
// itself holds some or there is none.
func (b *box) section() *box {
	if b.steps > 0 {
		return nil
	}
	for b.parent != nil && b.parent.steps == 0 {
		b = b.parent
	}
	if b.parent == nil {
		return nil
	}
	return b
}

// markSteps sets the steps of the boxes around main blocks, which stand in
// chosen boxes or, where none is chosen, in any.
func markSteps(blocks []block, main []bool) {
	for i := range blocks {
		if !main[i] {
			continue
		}
		at := blocks[i].box
		for o := at; o != nil; o = o.parent {
			if o.chosen {
				at = o
			}
		}
		for n := 1; at != nil && (at.steps == 0 || at.steps > n); at, n = at.parent, n+1 {
			at.steps = n
		}
	}
}

// cards is how many boxes beside a card look the same, from which they are one.
const cards = 4

// card is the box around b, no more than three out, that is one of several of
// the same look, each with more in it than a paragraph: a teaser of a list of
// other articles, or one thing in an article that lists things. Nil for none.
func (b *box) card() *box {
	for range 3 {
		if b == nil || b.parent == nil || b.chosen {
			return nil
		}
		if (b.pictures > 0 || b.linked > 0) && b.node.Data != "p" && b.parent.kidsLike(b) >= cards {
			return b
		}
		b = b.parent
	}
	return nil
}

// kidsLike is how many elements right in b have the style of kid.
func (b *box) kidsLike(kid *box) int {
	if b.kids == nil {
		b.kids = map[string]int{}
		for n := b.node.FirstChild; n != nil; n = n.NextSibling {
			if n.Type == html.ElementNode && isBlock(n.Data) {
				b.kids[(&box{node: n}).style()]++
			}
		}
	}
	return b.kids[kid.style()]
}
