package page

import (
	"regexp"

	"stet/extract/claim"
)

// otherReason is the reason for a teaser of another article.
const otherReason = "another story"

// moreHeading heads a row of other articles.
var moreHeading = regexp.MustCompile(`(?i)^\W{0,2}((read |see |our )?more( [\pL’'-]+){0,4}|also (in|on|from)( [\pL’'-]+){0,4}|latest( (news|stories|articles|headlines|from [\pL ]+))?|other (news|stories|articles)|(you may|you might) also( like)?|(related|recommended|popular|trending)( [\pL-]+){0,3}|most (read|popular|viewed|shared)|top stories|in other news|keep reading|read next|up next|` +
	`mehr( [\pL-]+){0,4}|weitere( [\pL-]+){1,4}|auch interessant|das könnte sie( auch)? interessieren|meistgelesen\pL*|lesen sie (auch|weiter)|aktuelle (meldungen|nachrichten)|` +
	`(à lire|lire) (aussi|également|ensuite)|sur le même (sujet|thème)|les plus lus|plus d['’](infos|articles|actualités)|dans la même rubrique|más (noticias|leídas?|leídos?|sobre [\pL ]+)|te puede interesar|también te puede interesar|leggi anche|altre notizie|più letti|lees (ook|meer|verder)|meer (nieuws|over [\pL ]+)|leia (mais|também)|mais (lidas|notícias))\W{0,3}$`)

// moreFacts ends headings of what belongs to the article.
var moreFacts = regexp.MustCompile(`(?i)(informationen|information|info|infos|details|hinweise|angaben|about|detalles|información|dettagli|facts|figures|examples|beispiele|questions|fragen|help|hilfe|resources|reasons|ways|schritte|steps)\W*$`)

// teasers drops rows of other articles: what stands under a heading such as
// "More news" together with links, and the lines under linked headings.
func (v *view) teasers(said []verdict) {
	for i := range said {
		b := &v.blocks[i]
		if v.judged(i) && b.kind == claim.Heading && len(b.text) < 80 && i > v.top && (v.phrase[i] != nil && v.phrase[i].reason == pointerReason || moreHeading.MatchString(b.text)) {
			v.row(said, i)
		}
		if said[i].keep && b.kind == claim.Paragraph && v.words[i] < 60 {
			v.underLink(said, i)
		}
	}
}

// row drops what stands in the box that heading i begins, where headings or
// points in it are links. The box holds no headline, and not most of the text.
func (v *view) row(said []verdict, i int) {
	o := v.blocks[i].box.parent
	for o != nil && o.parent != nil && o.text == len(v.blocks[i].text) {
		o = o.parent
	}
	if o == nil || (o.chosen || o == v.parent) && !v.apart(said, o) || o.node.Data == "body" || i > 0 && v.blocks[i-1].box.within(o) {
		return
	}
	links, end := 0, i+1
	if moreFacts.MatchString(v.blocks[i].text) {
		return
	}
	for ; end < len(said) && v.blocks[end].box.within(o); end++ {
		links += int(is(v.density(end) > .8 && (v.blocks[end].kind == claim.Heading || o.density() > .3)))
	}
	if links == 0 || v.words[i] > 8 {
		return
	}
	linked := false // what stands before the first link may be the article's
	for k := i; k < end; k++ {
		linked = linked || v.density(k) > .8
		if said[k].keep && (linked || k == i) {
			said[k].keep, said[k].reason = false, otherReason
		}
	}
}

// apart reports a box behind the headline's own article, which has kept text:
// where that is short, what stands behind it may be most of the page.
func (v *view) apart(said []verdict, o *box) bool {
	if v.own == nil || o.within(v.own) || v.own.within(o) {
		return false
	}
	for i := v.top + 1; i < len(said) && v.blocks[i].box.within(v.own); i++ {
		if said[i].keep && v.words[i] >= farProse {
			return true
		}
	}
	return false
}

// underLink drops block i where it stands in a small box of several alike that
// begins with a heading which is a link elsewhere.
func (v *view) underLink(said []verdict, i int) {
	h := i - 1
	if h < 0 || said[h].keep || v.density(h) < .8 || v.blocks[h].kind != claim.Heading {
		return
	}
	o := v.blocks[h].box.parent
	if o == nil || o.parent == nil || o.chosen || o == v.parent || o.text > inviteBox || !v.blocks[i].box.within(o) || o.parent.kidsLike(o) < 2 || o.parent.text*2 > v.chars {
		return
	}
	said[i].keep, said[i].reason = false, otherReason
}

// contentsReason is the reason for a list of the page's own parts.
const contentsReason = "table of contents"

// ownParts is the phrase of what is known for such a list by its links.
var ownParts = phrase{reason: contentsReason, words: mostWords, sure: true}

// contents drops lists of links to places of the page itself, with their heading.
func (v *view) contents(said []verdict) {
	for from := 0; from < len(said); from++ {
		to := from
		for to < len(said) && v.leadsInside(to) {
			to++
		}
		if to-from < 2 || v.blocks[from].kind != claim.ListItem && to-from < leastEntries {
			continue
		}
		if h := from - 1; h >= 0 && v.words[h] < 5 && h != v.top && v.blocks[h].box.parent == v.blocks[from].box.parent.parent {
			from = h
		}
		for ; from < to; from++ {
			said[from].keep, said[from].reason = false, contentsReason
			v.phrase[from] = &ownParts
		}
	}
}

// leadsInside reports a block that is all a link to a place of the page.
func (v *view) leadsInside(i int) bool {
	b := &v.blocks[i]
	return b.inner*10 >= len(b.text)*9 && b.kind != claim.Heading && v.words[i] < farProse*2
}
