package page

import (
	"regexp"
	"strings"

	"stet/extract/claim"
)

// repeatReason is the reason for a sentence that is set large beside the text
// that has it.
const repeatReason = "repeats a sentence of the text"

// together judges what goes together, after each block was judged by itself: a
// list, a fact box, a box with its heading, a post with its time.
func (v *view) together(said []verdict) {
	v.signed(said)
	v.lists(said)
	v.contents(said)
	v.middles(said)
	v.boxes(said)
	v.facts(said)
	v.figures(said)
	v.sentences(said)
	v.entries(said)
	v.counted(said)
	v.factBoxes(said)
	v.opening(said)
	v.captions(said)
	v.subheads(said)
	v.calls(said)
	v.invites(said)
	v.teasers(said)
	v.posts(said)
	v.pulled(said)
}

// signed drops the lines between the headline and the first paragraph that give
// nothing but the writer or the date.
func (v *view) signed(said []verdict) {
	top := v.above()
	if top < 0 {
		return
	}
	for i := top + 1; i < min(top+linesBefore, len(said)) && v.words[i] < 40; i++ {
		s := v.blocks[i].text
		if v.blocks[i].kind == claim.Paragraph && v.words[i] < 20 && !endsSentence(s) && (v.words[i] < 8 && isoDate(s) != "" || dateWords.MatchString(s) && isoDate(s) != "" || signature.MatchString(s) || v.namedLine(i) != "") {
			said[i].keep, said[i].reason = false, "byline or date line"
		}
	}
}

// above is the headline, or where none was found the only heading of the first
// level at the top of the text; -1 for none.
func (v *view) above() int {
	if v.top >= 0 {
		return v.top
	}
	found := -1
	for i := range v.blocks {
		if v.blocks[i].level != 1 {
			continue
		}
		if found >= 0 || i > v.from+4 || i < v.from-nearby {
			return -1
		}
		found = i
	}
	return found
}

// linesBefore is how many blocks below the headline may give the writer and the
// date.
const linesBefore = 8

// longestList is the length in bytes past which a list is an article in itself.
const longestList = 4000

// lists keeps or drops a list of short points as one: by all its odds, and
// where it has figures and comes right after kept text, it stays. A point that
// calls the reader elsewhere goes in any case.
func (v *view) lists(said []verdict) {
	for from := 0; from < len(v.blocks); {
		list := v.listOf(from)
		to := from + 1
		for list != nil && to < len(v.blocks) && v.listOf(to) == list {
			to++
		}
		if list != nil && to-from > 1 && list.text < longestList {
			if list.density() > .8 {
				v.asLinks(said, from, to)
			} else if list.density() < .5 && v.main[from] {
				v.asOne(said, from, to)
			}
		}
		from = to
	}
}

// asLinks drops the rest of a list of links of which most are dropped.
func (v *view) asLinks(said []verdict, from, to int) {
	left, reason := 0, ""
	for i := from; i < to; i++ {
		if v.density(i) < .8 {
			return
		}
		if !said[i].keep {
			left, reason = left+1, said[i].reason
		}
	}
	for i := from; i < to && left*2 > to-from; i++ {
		if said[i].keep {
			said[i].keep, said[i].reason = false, reason
		}
	}
}

// listOf is the list that block i is a point of, nil for none.
func (v *view) listOf(i int) *box {
	b := &v.blocks[i]
	if b.kind != claim.ListItem || b.where.menu || v.words[i] > 60 || !v.main[i] && (i < v.from || i > v.to) {
		return nil
	}
	for o := b.box; o != nil; o = o.parent {
		switch o.node.Data {
		case "ul", "ol", "dl":
			return o
		}
	}
	return nil
}

func (v *view) asOne(said []verdict, from, to int) {
	sum, kept, figures := 0.0, 0, 0
	reason := ""
	for i := from; i < to; i++ {
		sum += min(max(said[i].odds, -4), 4)
		kept += int(is(said[i].keep))
		figures += int(is(v.hasDigit(i) && v.density(i) < .5))
		if !said[i].keep && reason == "" {
			reason = said[i].reason
		}
	}
	n := to - from
	before := from - 1
	if before > 0 && !said[before].keep && v.blocks[before].kind == claim.Heading && v.free(before) {
		before--
	}
	follows := before >= 0 && said[before].keep && !v.boxed(from) && (figures*2 >= n || kept*4 >= n || lastRune(v.blocks[from-1].text) == ':')
	keep := sum > 0 || kept*2 > n || follows
	for i := from; i < to; i++ {
		if v.phrase[i] == nil {
			said[i].keep, said[i].reason = keep, reason
		}
	}
}

// boxed reports whether block i stands in something that its page names as a
// box beside the text.
func (v *view) boxed(i int) bool {
	b := &v.blocks[i]
	return b.where.aside || b.where.named.beside || v.near[i].box || v.near[i].byline || v.near[i].credit || v.foreign(i) || v.card[i] != nil && !v.main[i]
}

// free reports whether nothing but its length and place speaks against block i
// of the main text.
func (v *view) free(i int) bool {
	return v.main[i] && v.judged(i) && v.phrase[i] == nil && !v.headline(i) && v.density(i) < .3 && v.blocks[i].kind != claim.Caption &&
		(!v.blocks[i].below || v.blocks[i].kind == claim.Heading) && !v.boxed(i) && v.words[i] > 0 && !bareAddress(v.blocks[i].text) && v.again[v.blocks[i].text] == 1
}

// middles keeps what stands between two pieces of text of one element that are
// both kept: "before<p>inner</p>after".
func (v *view) middles(said []verdict) {
	for i := 1; i+1 < len(said); i++ {
		o := v.blocks[i-1].box
		if !said[i].keep && said[i-1].keep && said[i+1].keep && v.blocks[i+1].box == o && v.blocks[i].box.parent == o &&
			o.node.Data != "body" && v.free(i) {
			said[i].keep = true
		}
	}
}

// longestGap is how many short lines with figures may be dropped one after the
// other.
const longestGap = 12

// captions keeps what says what a table shows, when the table is kept.
func (v *view) captions(said []verdict) {
	for i := range len(said) - 1 {
		if b := &v.blocks[i]; !said[i].keep && b.box.node.Data == "caption" && said[i+1].keep && v.blocks[i+1].kind == claim.Table && b.box.within(v.blocks[i+1].box) && v.phrase[i] == nil {
			said[i].keep = true
		}
	}
}

// figures keeps short lines with a figure that stand between kept text, with
// those among them that have none: "Members: 4,200". Above the first
// paragraph lines give the writer, the date and the place.
func (v *view) figures(said []verdict) {
	begun := false
	for from := 0; from < len(said); from++ {
		if said[from].keep {
			begun = begun || v.words[from] >= farProse
			continue
		}
		to := from
		for to < len(said) && !said[to].keep {
			to++
		}
		if begun && to < len(said) && to-from <= longestGap {
			for i := from; i < to; i++ {
				if v.free(i) && v.hasDigit(i) && !v.isDateLine(i) {
					said[i].keep = true
				}
			}
		}
		from = to - 1
	}
}

// fact is a line of a fact box: what it is about, a colon and a figure.
var fact = regexp.MustCompile(`^\p{L}[^.:!?]{1,30}:\s[^:]{0,60}\d`)

// leastFacts is how many such lines make a fact box.
const leastFacts = 2

// facts keeps the lines of a fact box after the first paragraph, wherever it
// stands, when none of them is a link.
func (v *view) facts(said []verdict) {
	begun := false
	for from := 0; from < len(said); {
		begun = begun || said[from].keep && v.words[from] >= farProse
		to := from
		for begun && to < len(said) && v.isFact(to) && v.blocks[to].box.parent == v.blocks[from].box.parent {
			to++
		}
		for i := from; i < to && to-from >= leastFacts; i++ {
			said[i].keep = true
		}
		from = max(to, from+1)
	}
}

// isFact reports whether block i may be a line of a fact box.
func (v *view) isFact(i int) bool {
	b := &v.blocks[i]
	return v.main[i] && v.words[i] < 15 && v.phrase[i] == nil && b.linked == 0 && !b.below && !v.near[i].box && !v.near[i].byline && !v.near[i].credit &&
		!b.where.menu && !b.where.named.beside && v.again[b.text] == 1 && fact.MatchString(b.text) && !v.isDateLine(i) && !contact.MatchString(b.text)
}

// contact begins lines that say how somebody is reached.
var contact = regexp.MustCompile(`(?i)^(tele)?(phone|fon)|^(tel|fax|mobile|e-?mail|isbn|issn)\b`)

// dateWords begin lines that say when something was published or changed.
var dateWords = regexp.MustCompile(`(?i)^\W*(first |last |zuletzt )?(updated?|published|posted|modified|date|aktualisiert|veröffentlicht|stand|publié|mis à jour|actualizado|publicado|aggiornato|pubblicato|bijgewerkt|gepubliceerd|опубликовано|обновлено)(?:$|[^\pL])`)

// isDateLine reports whether block i gives the date or time of the text, or
// little else than one.
func (v *view) isDateLine(i int) bool {
	s := v.blocks[i].text
	return dateWords.MatchString(s) || v.words[i] < 8 && isoDate(s) != "" || isTime(s)
}

// subheads keeps a heading in the text when what it stands over is kept.
func (v *view) subheads(said []verdict) {
	for i := len(said) - 2; i >= 0; i-- {
		b := &v.blocks[i]
		if said[i].keep || b.kind != claim.Heading || b.level < 2 || !said[i+1].keep || i < v.top || !v.free(i) && !(v.main[i] && v.phrase[i] == nil && v.isFact(i+1)) {
			continue
		}
		next := &v.blocks[i+1]
		o := b.box.parent
		if o.parent != nil && o.text == len(b.text) { // a box of its own
			o = o.parent
		}
		if next.kind != claim.Heading && next.box.within(o) {
			said[i].keep = true
		}
	}
}

// smallBox is the length in bytes up to which a box is a call with its heading.
const smallBox = 500

// calls drops the rest of a small box whose heading calls the reader to
// subscribe, follow or share.
func (v *view) calls(said []verdict) {
	for i := range said {
		p := v.phrase[i]
		if p == nil || !p.sure || said[i].keep || v.words[i] > 15 {
			continue
		}
		switch p.reason {
		case pointerReason:
			if !v.near[i].box {
				continue
			}
		case "newsletter box", "subscription box", "call to follow", "share links", "comment box", "app or shop box":
		default:
			continue
		}
		o := v.blocks[i].box
		if o.parent != nil && o.text == len(v.blocks[i].text) {
			o = o.parent
		}
		if o.text > smallBox || o.chosen || o == v.parent || o.node.Data == "article" || o.node.Data == "body" || o.node.Data == "main" {
			continue
		}
		if v.blocks[i].kind != claim.Heading && !o.own.box {
			continue
		}
		for k := i + 1; k < len(said) && v.blocks[k].box.within(o); k++ {
			if said[k].keep && v.words[k] < 40 {
				said[k].keep, said[k].reason = false, p.reason
			}
		}
	}
}

// mostPulled is how many pull quotes of a page are looked for in its text.
const mostPulled = 40

// pulled drops pull quotes: what stands in an aside or is named so, when a
// kept paragraph has the same words.
func (v *view) pulled(said []verdict) {
	left := mostPulled
	for i := range said {
		if !said[i].keep && v.words[i] >= 3 && strings.ContainsRune(typedMarks, firstRune(v.blocks[i].text)) && isPulled(v.blocks[i].box) {
			v.unsign(said, i)
		}
		if !said[i].keep || v.words[i] < 4 || !isPulled(v.blocks[i].box) || left == 0 {
			continue
		}
		left--
		x := v.folded(i)
		for k := range said {
			if k != i && said[k].keep && len(v.blocks[k].text) >= len(v.blocks[i].text) && !isPulled(v.blocks[k].box) && strings.Contains(v.folded(k), x) {
				said[i].keep, said[i].reason = false, repeatReason
				v.unsign(said, i)
				break
			}
		}
	}
}

// unsign drops who is named under a pull quote that is dropped.
func (v *view) unsign(said []verdict, i int) {
	o := v.blocks[i].box.parent
	for k := i + 1; k < len(said) && isPulled(o) && v.blocks[k].box.within(o) && v.words[k] < farProse; k++ {
		said[k].keep, said[k].reason = false, repeatReason
	}
}

// isPulled reports whether b or one of the two boxes around it is set beside
// the text.
func isPulled(b *box) bool {
	for range 3 {
		if b == nil {
			return false
		}
		h := hint(b.node)
		if b.node.Data == "aside" || strings.Contains(h, "pullquote") || strings.Contains(h, "pull-quote") || strings.Contains(h, "pull_quote") || strings.Contains(h, "pulledquote") {
			return true
		}
		b = b.parent
	}
	return false
}

// clock is a time of the day, alone or with a date, as posts of a live blog
// have it above them.
var clock = regexp.MustCompile(`(?i)^\W{0,2}((mon|tues|wednes|thurs|fri|satur|sun)day,? )?([\pL\d.,]{1,10} ){0,3}([01]?\d|2[0-3])[.:h][0-5]\d(:[0-5]\d)?( ?[ap]\.?m\.?)?( ?(uhr|gmt|bst|utc|cet|cest|et|edt|est|pt|pst|pdt|h))?\W{0,2}$`)

// isTime reports a line that is nothing but a time of the day, maybe with the
// day.
func isTime(s string) bool { return len(s) <= 40 && hasMinutes(s) && clock.MatchString(s) }

// hasMinutes reports a sign between a digit and two more, as every time of the
// day has one: most lines have none.
func hasMinutes(s string) bool {
	digit := func(i int) bool { return '0' <= s[i] && s[i] <= '9' }
	for i := 1; i+2 < len(s); i++ {
		if c := s[i]; (c == '.' || c == ':' || c|0x20 == 'h') && digit(i-1) && digit(i+1) && digit(i+2) {
			return true
		}
	}
	return false
}

// leastPosts is how many posts with a time make a live blog.
const leastPosts = 2

// mostPosts is how many times are looked at, and how many boxes out from each a
// post is looked for.
const (
	mostPosts = 1000
	postDepth = 8
)

// posts keeps the time above each post of a live blog, as a caption: what a
// post says of "now" is of that time. A post is a box like the others beside
// it, and what is below its time in it is kept.
func (v *view) posts(said []verdict) {
	post := map[int]*box{}
	beside := map[*box]int{}
	for i := range said {
		if said[i].keep || len(post) >= mostPosts || !isTime(v.blocks[i].text) {
			continue
		}
		if o := v.post(said, i); o != nil {
			post[i] = o
			beside[o.parent]++
		}
	}
	first := len(said)
	for i, o := range post {
		if beside[o.parent] >= leastPosts {
			said[i].keep = true
			v.blocks[i].kind, v.blocks[i].level = claim.Caption, 0
			first = min(first, i)
		}
	}
	if first < len(said) && v.top >= 0 {
		v.keyEvents(said, first)
	}
}

// keyEvents keeps the list of times and what happened then that stands between
// the headline of a live blog and its first post, with its heading.
func (v *view) keyEvents(said []verdict, first int) {
	for i := v.top + 1; i < first; i++ {
		b := &v.blocks[i]
		if said[i].keep || b.kind != claim.ListItem || b.where.menu || v.phrase[i] != nil || v.density(i) > .5 || !beginsWithTime(b.text) {
			continue
		}
		said[i].keep = true
		if h := i - 1; h > v.top && v.blocks[h].kind == claim.Heading && v.phrase[h] == nil {
			said[h].keep = true
		}
	}
}

// timeFirst is a time of the day at the front of a line.
var timeFirst = regexp.MustCompile(`(?i)^\W{0,2}([01]?\d|2[0-3])[.:h][0-5]\d\b\W*( ?[ap]\.?m\b)?`)

// beginsWithTime reports a line that says what happened at a time of the day.
func beginsWithTime(s string) bool {
	at := timeFirst.FindStringIndex(s)
	return at != nil && words(s[at[1]:]) > 1
}

// post is the outermost box in which block i is the first and that holds kept
// text after it, one of several of its look; nil where there is none.
func (v *view) post(said []verdict, i int) (found *box) {
	o := v.blocks[i].box
	for range postDepth {
		if o.parent == nil || i > 0 && v.blocks[i-1].box.within(o) {
			break
		}
		holds := false
		for k := i + 1; k < min(i+6, len(said)) && v.blocks[k].box.within(o); k++ {
			holds = holds || said[k].keep
		}
		if holds && o.parent.kidsLike(o) >= leastPosts {
			found = o
		}
		o = o.parent
	}
	return found
}
