package page

import (
	"regexp"
	"strconv"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// Entries are boxes of one make beside each other: the places of a list, the
// years of a timeline, the questions and answers of a page of them. What is
// judged by itself falls out where it is short; entries stand or fall together.
const (
	leastEntries = 3
	entryDepth   = 4       // boxes around a block that may be its entry
	mostLooks    = 200_000 // blocks that are looked at for entries on one page
	shortEntry   = 40      // words up to which the entries of one block each are no running text
)

// entries keeps a block that stands where the most of its like are kept.
func (v *view) entries(said []verdict) {
	type group struct {
		parent *box
		style  string
	}
	done := map[group]bool{}
	looks := mostLooks
	for i := range said {
		if said[i].keep || !v.joins(i) {
			continue
		}
		o := v.blocks[i].box
		for depth := 0; depth < entryDepth && o.parent != nil && o.node.Data != "body" && looks > 0; depth, o = depth+1, o.parent {
			g := group{o.parent, o.style()}
			if done[g] || o.parent.kidsLike(o) < leastEntries {
				continue
			}
			done[g] = true
			looks -= v.vote(said, i, o)
		}
	}
}

// joins reports whether block i may be kept for its like: nothing in it calls
// the reader elsewhere, names a box, or gives the writer or the date.
func (v *view) joins(i int) bool {
	b := &v.blocks[i]
	return (v.main[i] || v.from < i && i < v.to) && v.judged(i) && v.phrase[i] == nil && v.words[i] > 0 && v.density(i) < .3 && b.kind != claim.Caption && !v.headline(i) &&
		!b.where.menu && !b.where.named.beside && !v.near[i].box && !v.near[i].byline && !v.near[i].credit && !v.foreign(i) && v.again[b.text] == 1 && !v.isDateLine(i)
}

// place is where in its entry a block stands: the makes of its box and kind.
type place struct {
	style string
	kind  claim.BlockKind
}

// vote keeps what stands in the entries of o's make where at least half of the
// like is kept, and returns how many blocks it looked at. Block i is in o.
func (v *view) vote(said []verdict, i int, o *box) (looks int) {
	from, to := i, i
	for from > 0 && v.blocks[from-1].box.within(o.parent) && looks < mostLooks {
		from, looks = from-1, looks+1
	}
	for to < len(said) && v.blocks[to].box.within(o.parent) && looks < mostLooks {
		to, looks = to+1, looks+1
	}
	style := o.style()
	all, kept := map[place]int{}, map[place]int{}
	of := make([]*box, to-from)
	entries, words, blocks := map[*box]bool{}, 0, 0
	for k := from; k < to; k++ {
		e := v.blocks[k].box
		for e != nil && e.parent != o.parent {
			e = e.parent
		}
		if e == nil || e.style() != style {
			continue
		}
		of[k-from], entries[e] = e, true
		words, blocks = words+v.words[k], blocks+1
		p := place{v.blocks[k].box.style(), v.blocks[k].kind}
		all[p]++
		kept[p] += int(is(said[k].keep))
	}
	if len(entries) < leastEntries || blocks <= len(entries) && (attr(o.node, "class") == "" || words > shortEntry*len(entries)) {
		return looks
	}
	for k := from; k < to; k++ {
		p := place{v.blocks[k].box.style(), v.blocks[k].kind}
		if of[k-from] != nil && !said[k].keep && kept[p] > 1 && kept[p]*2 >= all[p] && v.joins(k) && (v.words[k] > 1 || p.kind == claim.Heading || endsSentence(v.blocks[k].text)) {
			said[k].keep = true
		}
	}
	return looks
}

// ordinal begins the headings of a list that is counted: "3. The mill", "#3",
// "Tip 3: lock it".
var ordinal = regexp.MustCompile(`^(?i)\W{0,2}((?:no|nr|number|platz|rank|step|schritt|tipp?|conseil|étape|day|tag|reason|grund|chapter|kapitel)[. ]{1,2})?(\d{1,3})(?:[.):–—-]|\s|$)`)

// mostCounted is how many counted headings of a page are looked at.
const mostCounted = 500

// counted keeps the headings of a count that has a gap without them, "1, 2, 4",
// each with what stands under it.
func (v *view) counted(said []verdict) {
	runs := map[place]*run{} // the open run of each make and level
	seen := 0
	for i := range said {
		n, ok := v.number(i)
		if !ok {
			continue
		}
		if seen++; seen > mostCounted {
			break
		}
		p := place{v.blocks[i].box.style(), claim.BlockKind(strconv.Itoa(v.blocks[i].level))}
		r := runs[p]
		if r != nil && r.goesOn(n) {
			r.at, r.last = append(r.at, i), n
			continue
		}
		if r != nil && len(r.at) >= leastEntries {
			v.fillGaps(said, r.at)
		}
		runs[p] = &run{at: []int{i}, last: n}
	}
	for _, r := range runs {
		if len(r.at) >= leastEntries {
			v.fillGaps(said, r.at)
		}
	}
}

// run is a count of headings, upwards or downwards by one.
type run struct {
	at        []int
	last, way int
}

// goesOn reports whether n is the next of the count.
func (r *run) goesOn(n int) bool {
	if r.way == 0 && (n == r.last+1 || n == r.last-1) {
		r.way = n - r.last
	}
	return r.way != 0 && n == r.last+r.way
}

// number is what heading i counts, where it is a part of the text.
func (v *view) number(i int) (n int, ok bool) {
	if b := &v.blocks[i]; b.kind != claim.Heading || !v.main[i] || b.linked*2 > len(b.text) || v.phrase[i] != nil || b.where.menu {
		return 0, false
	}
	m := ordinal.FindStringSubmatch(v.blocks[i].text)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[2])
	return n, err == nil
}

// fillGaps keeps all headings of a count of which two are kept, and what stands
// under those that were not, up to as many blocks as stand under any kept one.
func (v *view) fillGaps(said []verdict, at []int) {
	kept, most := 0, 1
	for j, i := range at {
		if !said[i].keep {
			continue
		}
		kept++
		for k := i + 1; j+1 < len(at) && k < at[j+1]; k++ {
			most = max(most, k-i)
		}
	}
	if kept < 2 {
		return
	}
	for j, i := range at {
		if said[i].keep {
			continue
		}
		said[i].keep = true
		end := min(i+1+most, len(said))
		if j+1 < len(at) {
			end = at[j+1]
		}
		for k := i + 1; k < end && v.blocks[k].kind != claim.Heading; k++ {
			said[k].keep = said[k].keep || v.joins(k) && (endsSentence(v.blocks[k].text) || v.hasDigit(k))
		}
	}
}

// sentence is how many words a block needs to be told as a full sentence.
const sentence = 5

// sentences keeps full sentences with a figure or a name that stand between
// kept text: they say something that can be checked, however short.
func (v *view) sentences(said []verdict) {
	first, last := len(said), -1
	for i := range said {
		if said[i].keep && v.words[i] >= farProse {
			first, last = min(first, i), i
		}
	}
	for i := first + 1; i < last; i++ {
		if !said[i].keep && v.words[i] >= sentence && v.free(i) && v.isStated(i) {
			said[i].keep = true
		}
	}
	for i := max(last, 0) + 1; i < len(said) && i <= v.to; i++ { // what goes on without a break
		b := &v.blocks[i]
		if heads := b.kind == claim.Heading && i < v.to && v.free(i); heads && !said[i].keep {
			continue
		}
		before := said[i-1].keep || v.blocks[i-1].kind == claim.Heading && v.free(i-1)
		if !said[i].keep && before && b.box.within(v.parent) && b.kind == claim.Paragraph && v.words[i] >= sentence && v.free(i) && v.hasDigit(i) && v.isStated(i) && !updated.MatchString(b.text) && b.slant*2 < len(b.text) {
			said[i].keep = true
		}
	}
}

// isStated reports a block that ends as a sentence and has a figure or, past its
// first word, a capital.
func (v *view) isStated(i int) bool {
	s := v.blocks[i].text
	if !endsSentence(s) {
		return false
	}
	return v.hasDigit(i) || innerCapital.MatchString(s)
}

var innerCapital = regexp.MustCompile(`[\p{Ll},] \p{Lu}\p{Ll}`)

// control counts an element that a reader types or clicks into.
func (r *renderer) control(n *html.Node) {
	switch n.Data {
	case "input":
		switch attr(n, "type") {
		case "hidden":
		case "", "email", "text", "tel":
			r.box.fields++
		default:
			r.box.controls++
		}
	case "button", "select", "textarea":
		r.box.controls++
	}
}
