package page

import (
	"regexp"
	"strings"

	"stet/extract/claim"
)

// longestFacts is the length in bytes past which a box of facts is a part of the
// text like any other.
const longestFacts = 4000

// factHeading is a heading of the points or facts of an article.
var factHeading = regexp.MustCompile(`(?i)^\W{0,2}((the )?key (points|facts|figures|takeaways|findings|developments|dates|events)|(main|top) (points|takeaways)|takeaways|at a glance|in (brief|short|numbers|figures)|by the numbers|the (essentials|facts|basics|background)|fact ?(box|file|sheet)|facts|tl;?dr|what (we|to|you need to) know( so far)?|highlights|the short version|timeline|` +
	`das wichtigste( in kürze| im überblick)?|auf einen blick|(kurz )?zusammengefasst|in kürze|in zahlen|(die )?(wichtigsten )?(zahlen|fakten|punkte)( und fakten)?|hintergrund|zur person|zum thema|steckbrief|faktenbox|infobox|chronologie|` +
	`l['’]essentiel|en (bref|résumé|chiffres)|(les )?points clés|à retenir|ce qu['’]il faut (retenir|savoir)|repères|lo esencial|(las )?claves|en (resumen|cifras)|puntos clave|in (breve|sintesi|cifre)|punti chiave|in het kort|de feiten|em (resumo|números)|w skrócie)\W{0,2}$`)

// factBoxes keeps boxes of key points and facts that stand in the article or
// between its headline and its text, as a whole: that is what a checker looks at
// first. A box is known by its name or its heading.
func (v *view) factBoxes(said []verdict) {
	var done *box
	for i := max(v.top, 0); i <= min(v.to+2, len(said)-1); i++ {
		if done != nil && v.blocks[i].box.within(done) || !v.judged(i) {
			continue
		}
		if o := v.factBox(i); o != nil {
			v.keepFacts(said, i, func(k int) bool { return v.blocks[k].box.within(o) })
			done = o
		} else if b := &v.blocks[i]; b.kind == claim.Heading && v.main[i] && v.phrase[i] == nil && isFactHeading(b.text) && i+1 < len(said) && v.listOf(i+1) != nil {
			v.keepFacts(said, i, func(k int) bool { return k == i || v.blocks[k].kind == claim.ListItem && v.main[k] })
		}
	}
}

func isFactHeading(s string) bool { return len(s) < 60 && factHeading.MatchString(s) }

// factBox is the box of facts that begins with block i, nil where none does.
func (v *view) factBox(i int) (found *box) {
	for o, n := v.blocks[i].box, 0; n < 4 && o != nil && o.parent != nil; o, n = o.parent, n+1 {
		if i > 0 && v.blocks[i-1].box.within(o) || o.chosen && o.text > smallBox || o == v.parent || o.text > longestFacts || o.fields > 0 {
			break
		}
		switch o.node.Data {
		case "article", "main", "body":
			return found
		}
		headed := o.text > len(v.blocks[i].text) && isFactHeading(v.blocks[i].text) && v.words[i] < 8
		if (o.own.facts || headed) && !o.own.beside && o.density() < .4 && o.text > len(v.blocks[i].text) && (o.parent.steps > 0 || v.main[i]) {
			found = o
		}
	}
	return found
}

// keepFacts keeps what reads as text from block i on as long as in holds.
func (v *view) keepFacts(said []verdict, i int, in func(int) bool) {
	for k := i; k < len(said) && in(k); k++ {
		b := &v.blocks[k]
		if v.phrase[k] == nil && v.density(k) < .5 && v.words[k] > 0 && b.kind != claim.Caption && !v.headline(k) && !b.where.menu && !v.isDateLine(k) && !v.isConsent(k) && v.again[b.text] == 1 {
			said[k].keep = true
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
