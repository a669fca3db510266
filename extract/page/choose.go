package page

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// choose marks the blocks that belong to the main text before each is judged
// by itself: those of the article's box, or, where that is nothing or too
// little of the page's paragraphs, those in the container with the most
// running text. It reports which blocks it chose.
func choose(blocks []block) []bool {
	all := 0
	for i := range blocks {
		all += prose(&blocks[i])
	}
	if all > 0 {
		main := article(blocks)
		chosen := weigh(blocks, main, prose)
		if chosen*2 < all {
			dense := densest(blocks, prose)
			if other := weigh(blocks, dense, prose); chosen*4 < all || chosen < 200 || chosen*2 < other {
				return dense
			}
		}
		return main
	}
	loose, free := 0, 0
	for i := range blocks {
		loose += anyText(&blocks[i])
		free += unlinked(&blocks[i])
	}
	if loose >= 200 || free < 2*loose {
		return densest(blocks, anyText)
	}
	return densest(blocks, unlinked) // the whole page stands in an aside
}

// weigh sums up size over the blocks of main.
func weigh(blocks []block, main []bool, size func(*block) int) (sum int) {
	for i := range blocks {
		if main[i] {
			sum += size(&blocks[i])
		}
	}
	return sum
}

func unlinked(b *block) int { return len(b.text) - b.linked }

// prose is the bytes of running text in a block: none in short lines, lists,
// blocks of links, and what stands beside the article or below it.
func prose(b *block) int {
	if b.kind != claim.Paragraph && b.kind != claim.BlockQuote || len(b.text) < 80 || b.where.aside || b.where.named.beside {
		return 0
	}
	if n := unlinked(b); n*2 > len(b.text) {
		return n
	}
	return 0
}

// anyText is prose for pages that have none: lists, poems, short messages.
func anyText(b *block) int {
	if n := unlinked(b); !b.where.aside && !b.where.named.beside && n*2 > len(b.text) {
		return n
	}
	return 0
}

// How the article's box is found: each piece of running text gives points to
// the boxes around it, less with each step up, as in Arc90's Readability.
const (
	levels   = 5   // boxes around a block that get points
	shortest = 25  // bytes of text under which a block gives none
	rival    = .75 // of the best score, from which a box may be a part of the same article
	joined   = .2  // of the best score, from which a box beside the best is a part of it
	fewLinks = .3  // share of linked text up to which a wider box may be the article's
	muchMore = 2   // times the running text that a wider box must have
	// littleMore is what a box of the same look may have more at the most: on a
	// page that does not close its boxes each is in the one before.
	littleMore = 1.1
	// partLinks is the same for a box of running text that is made like the best
	// one beside it.
	partLinks = .1
	longAside = 80 // bytes from which a paragraph beside the best box is a part of it
)

// points is what a block gives to the box around it.
func points(b *block) float64 {
	if len(b.text) < shortest || b.kind == claim.Heading || b.kind == claim.Caption || b.where.aside || b.where.named.beside {
		return 0
	}
	commas := strings.Count(b.text, ",") + strings.Count(b.text, "，") + strings.Count(b.text, "、") + strings.Count(b.text, "،")
	n := float64(1+commas) + min(float64(len(b.text))/100, 3)
	return n * float64(unlinked(b)) / float64(len(b.text))
}

// article marks the blocks in the box that has the most points for its links,
// and in those beside it that are like it.
func article(blocks []block) []bool {
	var scored []*box
	for i := range blocks {
		if n := points(&blocks[i]); n > 0 {
			scored = give(scored, &blocks[i], n)
		}
	}
	var best *box
	for _, b := range scored { // in page order, so that a tie falls the same way each time
		b.score *= 1 - b.density()
		if best == nil || b.score > best.score {
			best = b
		}
	}
	main := make([]bool, len(blocks))
	if best == nil {
		return main
	}
	best = widen(climb(common(best, scored)))
	join(best, blocks)
	for i := range blocks {
		main[i] = blocks[i].box.inMain()
	}
	return main
}

// give gives a block's points to the boxes around it and appends those that
// had none yet.
func give(scored []*box, b *block, n float64) []*box {
	at := b.box
	if isLeaf(at.node.Data) && at.parent != nil {
		at = at.parent
	}
	for level := 0; level < levels && at != nil; level, at = level+1, at.parent {
		if !at.scored {
			at.scored, at.score = true, standing(at)
			scored = append(scored, at)
		}
		switch level {
		case 0:
			at.score += n
		case 1:
			at.score += n / 2
		default:
			at.score += n / float64(3*level)
		}
	}
	return scored
}

// isLeaf reports whether an element holds a single piece of running text.
func isLeaf(name string) bool {
	switch name {
	case "p", "pre", "li", "dd", "dt", "td", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6":
		return true
	}
	return false
}

// standing is what a box has for its tag and names before any text.
func standing(b *box) (n float64) {
	switch b.node.Data {
	case "div", "article", "main", "section":
		n = 5
	case "ol", "ul", "dl", "form", "address":
		n = -3
	}
	if b.own.body {
		n += 25
	}
	if b.own.box {
		n -= 25
	}
	return n
}

// common returns the box around best in which at least three others with
// nearly as many points stand too, or else best: an article in sections.
func common(best *box, scored []*box) *box {
	var rivals []*box
	for _, b := range scored {
		if b != best && b.score >= rival*best.score {
			rivals = append(rivals, b)
		}
	}
	if len(rivals) < 3 || len(rivals) > 50 {
		return best
	}
	for at := best.parent; at != nil && at.node.Data != "body"; at = at.parent {
		n := 0
		for _, b := range rivals {
			if b.within(at) {
				n++
			}
		}
		if n >= 3 {
			return at
		}
	}
	return best
}

func (b *box) within(o *box) bool {
	for ; b != nil; b = b.parent {
		if b == o {
			return true
		}
	}
	return false
}

// climb goes up from b as long as the boxes around have more points, or hold
// nothing else.
func climb(b *box) *box {
	last, least := b.score, b.score/3
	for at := b.parent; at != nil && at.node.Data != "body"; at = at.parent {
		if !at.scored {
			continue
		}
		if at.score < least {
			break
		}
		if at.score > last {
			b = at
			break
		}
		last = at.score
	}
	for b.parent != nil && b.parent.node.Data != "body" && b.parent.text == b.text {
		b = b.parent
	}
	return b
}

// widen goes up from b to a box with much more running text and few links: the
// article of a page that is built of sections, or of boxes that are not closed.
func widen(b *box) *box {
	for at := b.parent; at != nil && at.node.Data != "body"; at = at.parent {
		if at.density() > fewLinks {
			break
		}
		more := float64(at.prose) / float64(max(b.prose, 1))
		if more > muchMore || at == b.parent && more > 1 && more < littleMore && at.style() == b.style() {
			b = at
		}
	}
	return b
}

// join chooses best and the boxes beside it that are a part of the same text:
// of nearly as many points, or paragraphs that stand free.
func join(best *box, blocks []block) {
	best.chosen = true
	if best.parent == nil {
		return
	}
	style := best.style()
	for i := range blocks {
		at := blocks[i].box
		for at != nil && at.parent != best.parent {
			at = at.parent
		}
		if at == nil || at.chosen {
			continue
		}
		score := at.score
		if at.style() == style {
			score += best.score * joined
		}
		switch d := at.density(); {
		case at.scored && score >= max(10, best.score*joined):
			at.chosen = true
		case at.prose > 0 && d < partLinks && !at.own.box && !at.own.beside && at.madeLike(best):
			at.chosen = true
		case at.node.Data == "p" && (at.text > longAside && d < .25 || d == 0 && endsSentence(blocks[i].text)):
			at.chosen = true
		}
	}
}

// inMain reports whether b is in a chosen box and in no list of links there.
func (b *box) inMain() bool {
	for ; b != nil; b = b.parent {
		if b.chosen {
			return true
		}
		if b.isList() {
			return false
		}
	}
	return false
}

// isList reports whether b holds links to elsewhere rather than text.
func (b *box) isList() bool {
	switch b.node.Data {
	case "div", "section", "ul", "ol", "table", "form", "header", "footer":
		return b.prose == 0 && (b.density() > .5 || b.own.box && b.density() > .2)
	}
	return false
}

// densest scores every box by the text in it that size counts, less with each
// step up, and marks the blocks in the best one and those that stand directly
// in the boxes of its kind around it: where a page does not close its divs,
// each holds all that follows.
func densest(blocks []block, size func(*block) int) []bool {
	var best *box
	for i := range blocks {
		w := float64(size(&blocks[i]))
		for o := blocks[i].box; o != nil && w >= 1; o = o.parent {
			o.weight += w
			w *= 0.7
		}
	}
	for i := range blocks { // in page order, so that a tie falls the same way each time
		for o := blocks[i].box; o != nil; o = o.parent {
			if best == nil || o.weight > best.weight {
				best = o
			}
		}
	}
	main := make([]bool, len(blocks))
	if best == nil {
		return main
	}
	var around []*box
	for o := best; o != nil && o.style() == best.style(); o = o.parent {
		around = append(around, o)
	}
	for i := range blocks {
		b := &blocks[i]
		main[i] = (slices.Contains(around, b.box) || slices.Contains(around, b.box.parent)) && size(b) > 0
		main[i] = main[i] || b.box.within(best) && (!b.where.aside || size(b) > 0)
	}
	return main
}
