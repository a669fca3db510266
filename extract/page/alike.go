package page

import (
	"strings"

	"golang.org/x/net/html"
	"stet/extract/claim"
)

// leastAlike is how many boxes beside one another look the same, from which
// they are the entries of one list.
const leastAlike = 3

// entries keeps in each of several boxes that look the same what is kept in
// most of them: the heading and the sentence of every entry, though one is
// shorter than the others.
func (v *view) entries(said []verdict) {
	groups := map[*box][]int{} // blocks of the entries of a box
	entry := make([]*box, len(v.blocks))
	for i := range v.blocks {
		if o := v.entry(i); o != nil {
			entry[i] = o
			groups[o.parent] = append(groups[o.parent], i)
		}
	}
	for _, blocks := range groups {
		v.evenly(said, blocks, entry)
	}
}

// entry is the box around main block i, no more than three out, that is one of
// several of its look; nil for none.
func (v *view) entry(i int) *box {
	if !v.main[i] || v.blocks[i].where.menu || v.blocks[i].where.aside {
		return nil
	}
	o := v.blocks[i].box
	for range 3 {
		if o == nil || o.parent == nil || o.chosen {
			return nil
		}
		switch o.node.Data {
		case "div", "section", "article":
			if o.parent.kidsLike(o) >= leastAlike {
				return o
			}
		}
		o = o.parent
	}
	return nil
}

// evenly judges the blocks of one list's entries by what they look like.
func (v *view) evenly(said []verdict, blocks []int, entry []*box) {
	type look struct{ all, kept int }
	looks := map[string]*look{}
	key := func(i int) string { return entry[i].style() + ">" + v.blocks[i].box.style() }
	for _, i := range blocks {
		l := looks[key(i)]
		if l == nil {
			l = &look{}
			looks[key(i)] = l
		}
		l.all++
		l.kept += int(is(said[i].keep))
	}
	for _, i := range blocks {
		b := &v.blocks[i]
		l := looks[key(i)]
		tells := b.kind == claim.Heading || endsSentence(b.text) && v.words[i] > 1
		if !said[i].keep && tells && l.all >= leastAlike && l.kept*2 > l.all && v.phrase[i] == nil && v.density(i) < .3 && v.again[b.text] == 1 && !v.headline(i) && !v.foreign(i) {
			said[i].keep = true
		}
	}
}

// boxes keeps a small box in the text whole when a sentence of it is kept: a
// fact box is one or none.
func (v *view) boxes(said []verdict) {
	for i := range said {
		o := v.blocks[i].box.parent
		if !said[i].keep || !v.isSentence(i) || o == nil || o.parent == nil || o.chosen || o == v.parent || o.text > smallBox || i <= v.top {
			continue
		}
		if d := o.node.Data; d != "aside" && d != "div" && d != "section" {
			continue
		}
		from, to := i, i+1
		for from > 0 && v.blocks[from-1].box.within(o) {
			from--
		}
		for to < len(said) && v.blocks[to].box.within(o) {
			to++
		}
		for k := from; k < to; k++ {
			if v.isSentence(k) || v.blocks[k].kind == claim.Heading && v.phrase[k] == nil && v.density(k) < .3 && !v.headline(k) {
				said[k].keep = true
			}
		}
	}
}

// isSentence reports a paragraph of the main text that is a sentence and no
// box, credit or link.
func (v *view) isSentence(i int) bool {
	b := &v.blocks[i]
	return b.kind == claim.Paragraph && v.main[i] && v.words[i] >= 6 && endsSentence(b.text) && v.phrase[i] == nil && v.density(i) < .3 &&
		!b.below && v.again[b.text] == 1 && !b.where.named.beside && !v.headline(i) && !v.near[i].byline && !v.near[i].credit && !strings.ContainsRune(typedMarks, firstRune(b.text))
}

// asked drops what is left of a small box that asks the reader for an address
// or for consent: one with a field to type in, or with a name of such boxes.
func (v *view) asked(said []verdict) {
	for i := range said {
		if !said[i].keep || v.words[i] > 60 {
			continue
		}
		o := v.blocks[i].box
		for range 3 {
			if o == nil || o.parent == nil || o.chosen || o.text > smallBox || o == v.parent || v.top >= 0 && v.blocks[v.top].box.within(o) {
				break
			}
			if o.asks() {
				said[i].keep, said[i].reason = false, "box that asks the reader for something"
				break
			}
			o = o.parent
		}
	}
}

// asks reports whether a box has a field for an address, or is named as one
// that asks for one or for consent.
func (b *box) asks() bool {
	h := hint(b.node)
	for _, s := range [...]string{"newsletter", "signup", "sign-up", "subscribe", "subscription", "inscription", "promo-box", "promobox", "paywall"} {
		if strings.Contains(h, s) {
			return true
		}
	}
	for name := range strings.FieldsSeq(h) {
		if name == "promo" || asksConsent(name) {
			return true
		}
	}
	for n := range b.node.Descendants() {
		if n.Type != html.ElementNode || n.Data != "input" {
			continue
		}
		if t := strings.ToLower(attr(n, "type")); t == "email" || (t == "" || t == "text") && strings.Contains(strings.ToLower(attr(n, "name")+attr(n, "placeholder")+attr(n, "id")), "mail") {
			return true
		}
	}
	return false
}

// under drops the teasers, each with its headline, that stand under a heading
// that points to other articles, in a box of their own.
func (v *view) under(said []verdict) {
	for i := range said {
		b := &v.blocks[i]
		if said[i].keep || b.kind != claim.Heading || v.phrase[i] == nil || v.phrase[i].reason != pointerReason || i <= v.top {
			continue
		}
		o := b.box.parent
		if o == nil || o.parent == nil || o.chosen || o == v.parent || o.node.Data == "article" || o.node.Data == "main" || i > 0 && v.blocks[i-1].box.within(o) {
			continue
		}
		teasers := false
		for k := i + 1; k < len(said) && v.blocks[k].box.within(o); k++ {
			teasers = teasers || v.blocks[k].kind == claim.Heading
		}
		for k := i + 1; teasers && k < len(said) && v.blocks[k].box.within(o); k++ {
			if said[k].keep {
				said[k].keep, said[k].reason = false, pointerReason
			}
		}
	}
}

// summaries are headings of a list of the main points.
var summaries = []string{"key points", "key events", "key takeaways", "takeaways", "at a glance", "in brief", "in short", "highlights", "what we know", "what you need to know", "the main points", "the essentials",
	"das wichtigste", "auf einen blick", "kurz gefasst", "zusammenfassung", "darum geht es", "was wir wissen", "l'essentiel", "en bref", "à retenir", "les points clés", "claves", "lo esencial", "in breve", "in het kort"}

// points keeps the list of the main points that stands between the headline and
// the text, or at the top of it, with its heading.
func (v *view) points(said []verdict) {
	headed := false
	for i := max(v.top, v.from-nearby, 0); i < min(max(v.top, v.from)+nearby, len(said)); i++ {
		b := &v.blocks[i]
		headed = headed || i == v.top || b.level == 1
		if !headed || b.kind != claim.Heading || v.words[i] > 8 || !beginsWithAny(plain(b.text), summaries) || b.where.menu {
			continue
		}
		to := i + 1
		for to < len(said) && v.blocks[to].kind == claim.ListItem && !v.blocks[to].where.menu && v.density(to) < .5 && v.blocks[to].box.within(b.box.parent) {
			to++
		}
		if to-i < 2 {
			continue
		}
		for k := i; k < to; k++ {
			said[k].keep = true
		}
	}
}

func beginsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
