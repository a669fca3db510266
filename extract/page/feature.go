package page

import (
	"regexp"
	"strings"
	"unicode"

	"stet/extract/claim"
)

// A feature is one thing that speaks for or against a block being part of the
// article. A block is kept when its bias and the weights of its features, each
// times its value (0 to 1), come to more than 0: a logistic model. The weights
// are in weights.go.
type feature struct {
	name string
	// belief is the weight that training starts from and is drawn back to: 1
	// for what speaks for a block and -1 for what speaks against it, 3 or more
	// for what is as good as enough by itself, 0 for what may say either.
	belief float64
	reason string // what the editor reads when this feature weighed most against a dropped block; "" for none
	value  func(v *view, i int) float64
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Dates and writers as lines give them.
var (
	dated     = regexp.MustCompile(`\b(19|20)\d\d\b|\d:\d\d`)
	updated   = regexp.MustCompile(`(?i)\b(publicado por|postado por|posted by|published by|geschrieben von|опубликовано|publié par)(?:$|[^\pL])|^(last )?(updated|published|posted|modified|first published|aktualisiert|veröffentlicht|stand)\b[^.]*\d`)
	writtenBy = regexp.MustCompile(`^(?i)(by|von|par|por|di|words by|written by|posted by|published by|reported by)[ :]`)
)

func endsSentence(s string) bool { return strings.ContainsRune(".!?\"”’»…", lastRune(s)) }

// upper reports whether nine of ten letters of s are capitals.
func upper(s string) bool {
	letters, capitals := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsLower(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return letters > 0 && capitals*10 >= letters*9
}

// tells reports whether block i is a sentence of some length, so that a year in
// it is not yet a date line.
func (v *view) tells(i int) bool {
	return v.words[i] >= 8 && strings.ContainsRune(".!?", lastRune(v.blocks[i].text)) && !writtenBy.MatchString(v.blocks[i].text) && !updated.MatchString(v.blocks[i].text)
}

func bareAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \n")
}

func kind(k claim.BlockKind) func(*view, int) float64 {
	return func(v *view, i int) float64 { return is(v.blocks[i].kind == k) }
}

// Reasons for the editor that are given for more than one thing.
const (
	outsideReason = "outside the article"
	endReason     = "end of the page"
	shortReason   = "short line"
)

// features is the table of what is looked at, in the order of the weights.
var features = [...]feature{
	{"bias", 0, outsideReason, func(*view, int) float64 { return 1 }},
	{"main", 1, "", func(v *view, i int) float64 { return is(v.main[i]) }},
	{"between main blocks", 1, "", func(v *view, i int) float64 { return is(!v.main[i] && v.from < i && i < v.to) }},
	{"close before main", 0, "", func(v *view, i int) float64 { return is(!v.main[i] && i < v.from && i >= v.from-3) }},
	{"close after main", 0, "", func(v *view, i int) float64 { return is(!v.main[i] && i > v.to && i <= v.to+3) }},
	{"far from main", -1, outsideReason, func(v *view, i int) float64 { return is(i < v.from-3 || i > v.to+3) }},
	{"section", 0, "", func(v *view, i int) float64 { return is(v.section[i] != nil) }},
	{"section, links", -1, "links", func(v *view, i int) float64 { return v.section[i].density() }},
	{"section, running text", 1, "", func(v *view, i int) float64 { return v.section[i].running() }},
	{"section, much text outside", 1, "", func(v *view, i int) float64 { return v.section[i].running() * v.spare }},
	{"section, styled as main", 1, "", func(v *view, i int) float64 { return is(v.section[i] != nil && v.kin[v.section[i].style()]) }},
	{"section, before the headline", -3, outsideReason, func(v *view, i int) float64 { return is(v.section[i] != nil && i < v.top) }},
	{"section, far out", -1, outsideReason, func(v *view, i int) float64 {
		if v.section[i] == nil {
			return 0
		}
		return float64(min(v.section[i].parent.steps, 6)) / 6
	}},
	{"section, named as box", -1, "box beside the article", func(v *view, i int) float64 { return is(v.section[i] != nil && v.section[i].own.box) }},
	{"section, next to main text", 1, "", func(v *view, i int) float64 { return is(v.section[i] != nil && v.section[i].parent.steps <= 2) }},
	{"section, after main text", -1, endReason, func(v *view, i int) float64 { return is(v.section[i] != nil && i > v.to) }},
	{"section, before main text", -1, outsideReason, func(v *view, i int) float64 { return is(v.section[i] != nil && i < v.from) }},
	{"pocket", 0, "box in the article", func(v *view, i int) float64 { return is(v.pocket[i] != nil) }},
	{"pocket, links", 0, "links", func(v *view, i int) float64 { return v.pocket[i].density() }},
	{"pocket, picture", 0, "picture caption", func(v *view, i int) float64 { return is(v.pocket[i] != nil && v.pocket[i].pictures > 0) }},
	{"pocket, pictures", 0, "picture caption", func(v *view, i int) float64 { return is(v.pocket[i] != nil && v.pocket[i].pictures > 2) }},
	{"pocket, named as box", 0, "box beside the article", func(v *view, i int) float64 { return is(v.pocket[i] != nil && v.pocket[i].own.box) }},
	{"pocket, little text", 0, "box in the article", func(v *view, i int) float64 { return is(v.pocket[i] != nil && v.pocket[i].text < 200) }},
	{"pocket, list", 0, "", func(v *view, i int) float64 {
		return is(v.pocket[i] != nil && (v.pocket[i].node.Data == "ul" || v.pocket[i].node.Data == "ol"))
	}},
	{"main before", 1, "", func(v *view, i int) float64 { return is(v.mainAt(i - 1)) }},
	{"main after", 1, "", func(v *view, i int) float64 { return is(v.mainAt(i + 1)) }},
	{"not main, same parent", 0, "", func(v *view, i int) float64 { return is(!v.main[i] && v.blocks[i].box.parent == v.parent) }},
	{"main, same parent", 1, "", func(v *view, i int) float64 { return is(v.main[i] && v.blocks[i].box.parent == v.parent) }},
	{"looks like running text", 1, "", func(v *view, i int) float64 { return v.alike[i] }},
	{"looks like nothing read", -1, shortReason, func(v *view, i int) float64 { return is(v.alike[i] == 0) }},
	{"length", 1, "", func(v *view, i int) float64 { return float64(min(v.words[i], 60)) / 60 }},
	{"under 3 words", -1, shortReason, func(v *view, i int) float64 {
		return is(v.words[i] < 3 && v.blocks[i].kind == claim.Paragraph && !endsSentence(v.blocks[i].text))
	}},
	{"under 6 words", -1, shortReason, func(v *view, i int) float64 { return is(v.words[i] < 6) }},
	{"under 15 words", 0, shortReason, func(v *view, i int) float64 { return is(v.words[i] < 15) }},
	{"over 40 words", 1, "", func(v *view, i int) float64 { return is(v.words[i] > 40) }},
	{"links", -1, "links", func(v *view, i int) float64 { return v.density(i) }},
	{"all links", -1, "links", func(v *view, i int) float64 { return is(v.density(i) > .8) }},
	{"all links, short", -1, "links", func(v *view, i int) float64 { return is(v.density(i) > .8 && v.words[i] < 25) }},
	{"paragraph element", 1, "", func(v *view, i int) float64 { return is(v.blocks[i].box.node.Data == "p") }},
	{"heading", 0, "heading outside the article", kind(claim.Heading)},
	{"top heading", -1, "heading outside the article", func(v *view, i int) float64 { return is(v.blocks[i].level == 1) }},
	{"list item", 0, "list", kind(claim.ListItem)},
	{"quote", 1, "", kind(claim.BlockQuote)},
	{"embed", 0, "embedded post", kind(claim.Embed)},
	{"embed in the text", 1, "", func(v *view, i int) float64 {
		return is(v.blocks[i].kind == claim.Embed && v.from < i && i < v.to)
	}},
	{"signs an embedded post", 3, "", func(v *view, i int) float64 {
		return is(v.blocks[i].kind == claim.Embed && strings.HasPrefix(v.blocks[i].text, "—"))
	}},
	{"caption", -1, "picture caption", kind(claim.Caption)},
	{"table", 3, "table", kind(claim.Table)},
	{"layout table", 0, "table", func(v *view, i int) float64 { return is(v.blocks[i].where.table) }},
	{"beside the article", -1, "beside the article", func(v *view, i int) float64 { return is(v.blocks[i].where.aside) }},
	{"in article element", 1, "", func(v *view, i int) float64 { return is(v.blocks[i].where.article) }},
	{"named as box", -1, "box beside the article", func(v *view, i int) float64 { return is(v.near[i].box) }},
	{"named as box above", 0, "box beside the article", func(v *view, i int) float64 { return is(v.blocks[i].where.named.box) }},
	{"named as byline", -2, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 20 && v.near[i].byline)
	}},
	{"named as byline, few words", -2, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 6 && v.blocks[i].box.own.byline)
	}},
	{"named as credit", -1, "picture caption", func(v *view, i int) float64 { return is(v.near[i].credit) }},
	{"named as body", 1, "", func(v *view, i int) float64 { return is(v.blocks[i].where.named.body) }},
	{"headline", -1, HeadlineReason, func(v *view, i int) float64 { return is(v.headline(i)) }},
	{"headline at the top", -3, HeadlineReason, func(v *view, i int) float64 { return is(v.headline(i) && i <= v.from+3) }},
	{"sure phrase", -7, "box beside the article", func(v *view, i int) float64 { return is(v.phrase[i] != nil && v.phrase[i].sure) }},
	{"credit phrase", -3, "credit", func(v *view, i int) float64 { return is(v.phrase[i] != nil && !v.phrase[i].sure) }},
	{"phrase at the end", -1, "box beside the article", func(v *view, i int) float64 { return is(v.phrase[i] != nil && i > v.last) }},
	{"first", 0, "", func(v *view, i int) float64 { return is(i == v.from) }},
	{"short at the top", -1, "short line at the top", func(v *view, i int) float64 { return is(i <= v.from+2 && v.words[i] < 15 && !v.terse) }},
	{"last", 0, endReason, func(v *view, i int) float64 { return is(i == v.to) }},
	{"near the last", 0, endReason, func(v *view, i int) float64 { return is(i == v.to-1) }},
	{"short near the end", -1, endReason, func(v *view, i int) float64 { return is(i >= v.to-3 && v.words[i] < 20 && !v.terse) }},
	{"end", -1, endReason, func(v *view, i int) float64 { return is(v.place(i) > .9) }},
	{"nothing long after", -1, endReason, func(v *view, i int) float64 { return is(v.place(i) > .9 && i > v.last) }},
	{"short, very early", -1, "short line at the top", func(v *view, i int) float64 { return is(v.place(i) < .05 && v.words[i] < 12 && !v.terse) }},
	{"ends as a sentence", 1, "", func(v *view, i int) float64 {
		return is(endsSentence(v.blocks[i].text))
	}},
	{"ends in a colon", 1, "", func(v *view, i int) float64 { return is(lastRune(v.blocks[i].text) == ':') }},
	{"begins small", 0, "", func(v *view, i int) float64 { return is(unicode.IsLower(firstRune(v.blocks[i].text))) }},
	{"begins with a sign", -1, shortReason, func(v *view, i int) float64 {
		return is(strings.ContainsRune("([*–—-•|", firstRune(v.blocks[i].text)))
	}},
	{"date, short", -1, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 14 && v.hasDigit(i) && dated.MatchString(v.blocks[i].text) && !v.tells(i))
	}},
	{"written by", -1, "byline or date line", func(v *view, i int) float64 { return is(v.words[i] < 14 && writtenBy.MatchString(v.blocks[i].text)) }},
	{"under a picture, short", -1, "picture caption", func(v *view, i int) float64 { return is(v.blocks[i].below && v.words[i] < 30) }},
	{"under a picture, no sentence", -1, "picture caption", func(v *view, i int) float64 {
		return is(v.blocks[i].below && v.words[i] < 30 && !endsSentence(v.blocks[i].text) && v.blocks[i].kind != claim.Heading)
	}},
	{"says what the picture shows", -3, "picture caption", func(v *view, i int) float64 { return is(v.saysPicture(i)) }},
	{"card of several", 0, "another story", func(v *view, i int) float64 { return is(v.card[i] != nil) }},
	{"card of several, outside main", 0, "another story", func(v *view, i int) float64 { return is(v.card[i] != nil && !v.main[i]) }},
	{"pointer with a link", -3, pointerReason, func(v *view, i int) float64 {
		return is(v.phrase[i] != nil && v.phrase[i].reason == pointerReason && v.density(i) > .3)
	}},
	{"shouted, short", 0, "", func(v *view, i int) float64 {
		return is(v.words[i] < 15 && v.words[i] > 1 && upper(v.blocks[i].text))
	}},
	{"only a date", -3, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 8 && v.hasDigit(i) && isoDate(v.blocks[i].text) != "")
	}},
	{"slanted, short", 1, "", func(v *view, i int) float64 {
		return is(v.words[i] < 40 && v.blocks[i].slant*10 > len(v.blocks[i].text)*9)
	}},
	{"between headline and main", -1, "short line under the headline", func(v *view, i int) float64 { return is(v.top >= 0 && v.top < i && i < v.from) }},
	{"between headline and main, long", 1, "", func(v *view, i int) float64 {
		return is(v.top >= 0 && v.top < i && i < v.from && v.words[i] >= 12 && v.density(i) < .5)
	}},
	{"before the headline", -1, outsideReason, func(v *view, i int) float64 { return is(i < v.top) }},
	{"in another article element", -3, "another story", func(v *view, i int) float64 { return is(v.foreign(i)) }},
	{"in no article element but the headline", -1, outsideReason, func(v *view, i int) float64 { return is(v.own != nil && v.blocks[i].box.article() == nil) }},
	{"named as intro", 1, "", func(v *view, i int) float64 { return is(v.near[i].intro) }},
	{"named as intro before main", 1, "", func(v *view, i int) float64 { return is(v.near[i].intro && i < v.from) }},
	{"long before", 1, "", func(v *view, i int) float64 { return float64(min(v.wordsAt(i-1), 40)) / 40 }},
	{"long after", 1, "", func(v *view, i int) float64 { return float64(min(v.wordsAt(i+1), 40)) / 40 }},
	{"short between short", -1, shortReason, func(v *view, i int) float64 {
		return is(v.words[i] < 15 && v.wordsAt(i-1) < 15 && v.wordsAt(i+1) < 15 && !v.terse)
	}},
	{"bold, short", 1, "", func(v *view, i int) float64 {
		return is(v.words[i] < 20 && v.blocks[i].bold*10 > len(v.blocks[i].text)*9)
	}},
	{"in articleBody", 1, "", func(v *view, i int) float64 { return is(v.voice != nil && v.heard(i) > 0.6) }},
	{"not in articleBody", -1, "not in the page's own copy of the text", func(v *view, i int) float64 { return is(v.voice != nil && v.heard(i) < 0.4) }},
	{"no words", -8, "signs without words", func(v *view, i int) float64 { return is(v.words[i] == 0) }},
	{"address only", -3, "bare address", func(v *view, i int) float64 { return is(bareAddress(v.blocks[i].text)) }},
	{"link under a pointer", -3, pointerReason, func(v *view, i int) float64 { return is(v.pointed[i]) }},
	{"updated line", -3, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 14 && v.hasDigit(i) && updated.MatchString(v.blocks[i].text))
	}},
	{"stands twice", -1, "repeated on the page", func(v *view, i int) float64 { return is(v.again[v.blocks[i].text] > 1) }},
}

// verdict is what comes of a block: whether it is kept, by how much (natural
// logarithm of odds) and, if not, why.
type verdict struct {
	keep   bool
	odds   float64
	reason string
}

// judge judges block i by itself.
func (v *view) judge(i int) verdict {
	if !v.judged(i) {
		return verdict{reason: outsideReason, odds: unjudged}
	}
	reason := ""
	sum, worst := 0.0, 0.0
	for k, f := range features {
		x := v.weights[k].Value * f.value(v, i)
		sum += x
		if k > 0 && x < worst && f.reason != "" { // the bias says nothing of the block
			worst, reason = x, f.reason
		}
	}
	switch p := v.phrase[i]; {
	case v.headline(i) && i <= v.from+3:
		reason = HeadlineReason
	case p != nil:
		reason = p.reason
	case v.blocks[i].kind == claim.Caption:
		reason = "picture caption"
	case !v.main[i] && (reason == endReason || strings.HasPrefix(reason, shortReason)):
		reason = outsideReason
	}
	return verdict{keep: sum > 0, odds: sum, reason: reason}
}

// unjudged are the odds of what stands far from the article.
const unjudged = -8
