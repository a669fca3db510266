package page

import (
	"regexp"

	"stet/extract/claim"
)

// dateline is the place and the date, or the agency, before the first words of a
// report or a press release, in a paragraph of its own: "HARROW, 3 May 2026 –".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]{1,30}(,|/| \()[^.!?]{2,60}(–|—|-|--)\s*$`)

// opening keeps what leads from the headline into the text: the deck, which some
// pages set as a heading, and the dateline.
func (v *view) opening(said []verdict) {
	first := v.top
	for i := v.from; i >= max(v.from-nearby, 0) && i < len(said) && first < 0; i-- { // a headline other than the title
		if v.blocks[i].level == 1 {
			first = i
		}
	}
	if first < 0 {
		return
	}
	top := v.blocks[first].box
	for i := first + 1; i < min(first+nearby, len(said)-1) && !(said[i].keep && v.words[i] >= farProse); i++ {
		b := &v.blocks[i]
		if said[i].keep || v.phrase[i] != nil || v.density(i) > .3 || v.headline(i) || v.boxed(i) && !v.near[i].byline {
			continue
		}
		next := said[i+1].keep && v.blocks[i+1].kind != claim.Heading
		switch {
		case b.kind == claim.Paragraph && dateline.MatchString(b.text) && next:
			said[i].keep = true
		case b.kind == claim.Heading && b.level > 1 && b.box.parent == top.parent && v.words[i] > 2 && !v.near[i].byline && !v.isDateLine(i) && !writtenBy.MatchString(b.text):
			said[i].keep = next
		}
	}
}
