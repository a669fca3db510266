package page

import (
	"strings"

	"stet/extract/claim"
)

// view is a page as the features see it.
type view struct {
	weights  Weights
	blocks   []block
	main     []bool   // chosen as a whole, see choose
	title    string   // folded
	words    []int    // of each block
	headed   []uint8  // what headline found
	fold     []string // folded text, of the blocks that it was asked for
	phrase   []*phrase
	section  []*box          // see box.section; nil for main blocks
	card     []*box          // see box.card
	pocket   []*box          // see box.pocket; nil for others than main blocks
	near     []names         // of its box and the two around that
	alike    []float64       // see likeness
	pointed  []bool          // a link in a row of links that begins under "More:" or the like
	before   []int           // words of main blocks before each block
	total    int             // words of all main blocks
	chars    int             // bytes of all main blocks
	from, to int             // first and last main block
	terse    bool            // the main text is short sentences throughout
	top      int             // the headline, -1 where none is found
	own      *box            // the article element that the headline stands in, nil for none
	parent   *box            // the box that most of the main text's blocks stand in directly
	style    string          // the class of most of the main text's paragraphs
	last     int             // the last main block of 12 words or more that is no box
	again    map[string]int  // how often each text stands on the page
	spare    float64         // share of the page's running text that is not main
	kin      map[string]bool // styles of the boxes that hold main text
	listed   int             // bytes of text listed as left out, see list
	unseen   []unseen        // what the page hides, in order
	voice    map[string]bool // runs of four words of the page's JSON-LD articleBody; nil when it has none
}

// around is how many blocks before and after the main text are looked at one
// by one. Further away, only running text may be a part of the article.
const around = 8

// farProse is how many words a block far from the main text needs to be looked
// at.
const farProse = 12

// judged reports whether block i is looked at by itself.
func (v *view) judged(i int) bool {
	if i >= v.from-around && i <= v.to+around || v.words[i] >= farProse && !v.blocks[i].where.menu && v.density(i) < .5 {
		return true
	}
	s := v.section[i] // short lines between running text
	return s != nil && s.prose*3 > s.text && s.density() < .3
}

// hear takes the page's JSON-LD articleBody as a vote on each block. A short
// one is a teaser and says nothing.
func (v *view) hear(articleBody string) {
	ws := strings.Fields(folded(articleBody))
	if len(ws) < 80 || len(ws)*2 < v.total {
		return
	}
	v.voice = make(map[string]bool, len(ws))
	for i := 0; i+4 <= len(ws); i++ {
		v.voice[strings.Join(ws[i:i+4], " ")] = true
	}
}

// heard is the share of block i's runs of four words that articleBody has.
func (v *view) heard(i int) float64 {
	ws := strings.Fields(v.folded(i))
	if len(ws) < 4 {
		return 0.5
	}
	n := 0
	for k := 0; k+4 <= len(ws); k++ {
		n += int(is(v.voice[strings.Join(ws[k:k+4], " ")]))
	}
	return float64(n) / float64(len(ws)-3)
}

// folded is the folded text of block i.
func (v *view) folded(i int) string {
	if v.fold[i] == "" {
		v.fold[i] = folded(v.blocks[i].text)
	}
	return v.fold[i]
}

// newView measures the blocks. Main is as choose returns it; title may be "".
func newView(blocks []block, main []bool, title string) *view {
	n := len(blocks)
	v := &view{weights: trained, blocks: blocks, main: main, title: folded(title), from: n, to: -1, last: -1, again: make(map[string]int, n),
		words: make([]int, n), headed: make([]uint8, n), fold: make([]string, n), phrase: make([]*phrase, n), near: make([]names, n), section: make([]*box, n), card: make([]*box, n), pocket: make([]*box, n), alike: make([]float64, n),
		pointed: make([]bool, n), before: make([]int, n)}
	for i := range blocks {
		v.words[i] = words(blocks[i].text)
		v.again[blocks[i].text]++
		v.before[i] = v.total
		if main[i] {
			v.total += v.words[i]
			v.chars += len(blocks[i].text)
			v.from, v.to = min(v.from, i), i
		}
	}
	markSteps(blocks, main)
	v.kin = map[string]bool{}
	running, all := 0, 0
	for i := range blocks {
		n := prose(&blocks[i])
		all += n
		if main[i] {
			running += n
		}
		for o := blocks[i].box; o != nil && !v.kin[""]; o = o.parent {
			if o.steps > 0 && !o.kin {
				o.kin = true
				v.kin[o.style()] = attr(o.node, "class") != ""
			}
		}
	}
	v.spare = float64(all-running) / float64(max(all, 1))
	for i := range blocks {
		if !main[i] {
			v.section[i] = blocks[i].box.section()
		} else {
			v.pocket[i] = blocks[i].box.pocket()
		}
	}
	for i := range blocks {
		if !v.judged(i) {
			continue
		}
		v.card[i] = blocks[i].box.card()
		v.phrase[i], v.near[i] = phraseOf(blocks[i].text, v.words[i]), blocks[i].box.near()
		if p := v.phrase[i]; p != nil && p.sure && main[i] && blocks[i].linked == 0 && !v.near[i].box && tells(blocks[i].text, v.words[i]) {
			v.phrase[i] = nil
		}
		v.pointed[i] = i > 0 && v.density(i) > .6 && (v.pointed[i-1] || v.phrase[i-1] != nil && v.phrase[i-1].reason == pointerReason)
		if v.phrase[i] == nil && (v.pointed[i] || v.shoutedLink(i)) {
			v.phrase[i] = &pointer
		}
		if main[i] && v.words[i] >= 12 && v.phrase[i] == nil {
			v.last = i
		}
	}
	if v.last < 0 { // nothing is long, so that nothing is at the end for being short
		v.last = v.to
	}
	v.styles()
	v.findTop()
	return v
}

// shoutedLink reports whether block i is a line in capitals that is a link: how
// news sites set pointers into a text.
func (v *view) shoutedLink(i int) bool {
	b := &v.blocks[i]
	return v.words[i] > 3 && v.words[i] < 30 && v.density(i) > .75 && b.kind == claim.Paragraph && upper(b.text)
}

// styles finds what most of the main text's blocks look like, and how much of
// what looks like each block is running text of the main text.
func (v *view) styles() {
	held := map[*box]int{}
	worn := map[string]*[2]int{} // words of blocks that look so, and of those that read as running text
	style := make([]string, len(v.blocks))
	most := 0
	for i := range v.blocks {
		if !v.main[i] && !v.judged(i) {
			continue
		}
		b := v.blocks[i].box
		style[i] = b.style()
		if b.parent != nil {
			style[i] += ">" + b.parent.style()
		}
		sum := worn[style[i]]
		if sum == nil {
			sum = new([2]int)
			worn[style[i]] = sum
		}
		sum[0] += v.words[i]
		sum[1] += v.running(i)
		if !v.main[i] {
			continue
		}
		if p := b.parent; p != nil {
			if held[p] += v.words[i]; v.parent == nil || held[p] > held[v.parent] {
				v.parent = p
			}
		}
		if sum[1] > most {
			most, v.style = sum[1], style[i]
		}
	}
	v.terse = most == 0
	for i, s := range style {
		if v.terse {
			v.alike[i] = is(v.main[i] && endsSentence(v.blocks[i].text))
		} else if sum := worn[s]; sum != nil {
			v.alike[i] = float64(sum[1]-v.running(i)) / float64(max(sum[0]-v.words[i]+20, 1))
		}
	}
}

// running is how many words of running text main block i has.
func (v *view) running(i int) int {
	if w := v.words[i]; v.main[i] && w >= 12 && v.density(i) < .5 && v.phrase[i] == nil && endsSentence(v.blocks[i].text) {
		return w
	}
	return 0
}

// findTop looks for the headline: the last block that is the title before
// running text begins, or the first in it.
func (v *view) findTop() {
	v.top = -1
	for i := max(v.from-40, 0); i < min(v.from+4, len(v.blocks)); i++ {
		if v.headline(i) && (v.blocks[i].kind == claim.Heading || v.top < 0) && (i < v.from || v.top < 0) {
			v.top = i
		}
	}
	if v.top >= 0 {
		v.own = v.blocks[v.top].box.article()
	}
}

// foreign reports whether block i stands in another article element than the
// headline: a teaser or the next story.
func (v *view) foreign(i int) bool {
	if v.own == nil {
		return false
	}
	other := v.blocks[i].box.article()
	return other != nil && other != v.own && !v.own.within(other)
}

// saysPicture reports whether block i says what the page says of the picture
// before it.
func (v *view) saysPicture(i int) bool {
	b := &v.blocks[i]
	if b.alt == "" || !b.below || v.words[i] > 60 {
		return false
	}
	x, y := v.folded(i), folded(b.alt[:min(len(b.alt), 500)])
	return len(x) > 8 && len(y) > 8 && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || strings.Contains(y, x))
}

// place is how far through the main text block i begins, 0 to 1.
func (v *view) place(i int) float64 { return float64(v.before[i]) / float64(max(v.total, 1)) }

func (v *view) density(i int) float64 {
	return float64(v.blocks[i].linked) / float64(max(len(v.blocks[i].text), 1))
}

func (v *view) mainAt(i int) bool { return i >= 0 && i < len(v.main) && v.main[i] }

func (v *view) hasDigit(i int) bool { return strings.ContainsAny(v.blocks[i].text, "0123456789") }

// wordsAt is how many words block i has, 0 where there is no such block.
func (v *view) wordsAt(i int) int {
	if i < 0 || i >= len(v.words) {
		return 0
	}
	return v.words[i]
}

// headline reports whether block i is the headline; it is asked for often.
func (v *view) headline(i int) bool {
	if v.headed[i] == unasked {
		v.headed[i] = isNot
		if v.isHeadline(i) {
			v.headed[i] = isSo
		}
	}
	return v.headed[i] == isSo
}

// What is known of a block.
const (
	unasked = iota
	isNot
	isSo
)

func (v *view) isHeadline(i int) bool {
	if v.title == "" || v.words[i] > 60 {
		return false
	}
	x := v.folded(i)
	return len(x) > 8 && (x == v.title || strings.Contains(v.title, x) ||
		strings.Contains(x, v.title) && len(x) < len(v.title)*13/10)
}
