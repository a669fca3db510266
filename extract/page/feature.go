package page

import (
	"regexp"
	"strings"
	"unicode"

	"stet/extract/claim"
)

// A feature is one thing that speaks for or against a block being part of the
// article. A block is kept when its bias and the weights of its features, each
// times its value (0 to 1), come to more than 0: a logistic model.
type feature struct {
	name   string
	weight float64
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
	updated   = regexp.MustCompile(`(?i)^(last )?(updated|published|posted|modified|first published|aktualisiert|veröffentlicht|stand)\b[^.]*\d`)
	writtenBy = regexp.MustCompile(`^(?i)(by|von|par|por|di|words by|written by|posted by|published by|reported by)[ :]`)
)

func endsSentence(s string) bool { return strings.ContainsRune(".!?\"”’»…", lastRune(s)) }

// shouted reports a line in capitals.
func shouted(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

func bareAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \n")
}

func kind(k claim.BlockKind) func(*view, int) float64 {
	return func(v *view, i int) float64 { return is(v.blocks[i].kind == k) }
}

// features is the table. Weights are natural logarithms of odds, set by hand on
// 60 pages of a development set and looked at on 30 more; a feature of weight 0
// has shown nothing so far and is there to be trained.
var features = [...]feature{
	{"bias", -1, "outside the article", func(*view, int) float64 { return 1 }},
	{"main", 3, "", func(v *view, i int) float64 { return is(v.main[i]) }},
	{"between main blocks", 1, "", func(v *view, i int) float64 { return is(!v.main[i] && v.from < i && i < v.to) }},
	{"close before main", 0, "", func(v *view, i int) float64 { return is(!v.main[i] && i < v.from && i >= v.from-3) }},
	{"close after main", 0, "", func(v *view, i int) float64 { return is(!v.main[i] && i > v.to && i <= v.to+3) }},
	{"far from main", -2, "outside the article", func(v *view, i int) float64 { return is(i < v.from-3 || i > v.to+3) }},
	{"main before", 0.5, "", func(v *view, i int) float64 { return is(v.mainAt(i - 1)) }},
	{"main after", 0.5, "", func(v *view, i int) float64 { return is(v.mainAt(i + 1)) }},
	{"not main, same parent", 2, "", func(v *view, i int) float64 { return is(!v.main[i] && v.blocks[i].owner.Parent == v.parent) }},
	{"main, same parent", 0.5, "", func(v *view, i int) float64 { return is(v.main[i] && v.blocks[i].owner.Parent == v.parent) }},
	{"same style", 1, "", func(v *view, i int) float64 { return is(style(v.blocks[i].owner) == v.style) }},
	{"length", 1, "", func(v *view, i int) float64 { return float64(min(v.words[i], 60)) / 60 }},
	{"under 6 words", -1, "short line", func(v *view, i int) float64 { return is(v.words[i] < 6) }},
	{"under 15 words", -0.5, "short line", func(v *view, i int) float64 { return is(v.words[i] < 15) }},
	{"over 40 words", 0.5, "", func(v *view, i int) float64 { return is(v.words[i] > 40) }},
	{"links", -1, "links", func(v *view, i int) float64 { return v.density(i) }},
	{"all links", -1, "links", func(v *view, i int) float64 { return is(v.density(i) > .8) }},
	{"all links, short", -1, "links", func(v *view, i int) float64 { return is(v.density(i) > .8 && v.words[i] < 25) }},
	{"paragraph element", 0.5, "", func(v *view, i int) float64 { return is(v.blocks[i].owner.Data == "p") }},
	{"heading", 0.4, "heading outside the article", kind(claim.Heading)},
	{"top heading", -1, "heading outside the article", func(v *view, i int) float64 { return is(v.blocks[i].level == 1) }},
	{"list item", -0.5, "list", kind(claim.ListItem)},
	{"quote", 0.7, "", kind(claim.BlockQuote)},
	{"embed", 0.5, "embedded post", kind(claim.Embed)},
	{"embed in the text", 3, "", func(v *view, i int) float64 {
		return is(v.blocks[i].kind == claim.Embed && v.from < i && i < v.to)
	}},
	{"caption", -2, "picture caption", kind(claim.Caption)},
	{"table", 1.5, "table", kind(claim.Table)},
	{"layout table", 0, "table", func(v *view, i int) float64 { return is(v.blocks[i].where.table) }},
	{"beside the article", -1, "beside the article", func(v *view, i int) float64 { return is(v.blocks[i].where.aside) }},
	{"in article element", 0, "", func(v *view, i int) float64 { return is(v.blocks[i].where.article) }},
	{"named as box", -1, "box beside the article", func(v *view, i int) float64 { return is(v.near[i].box) }},
	{"named as box above", -0.2, "box beside the article", func(v *view, i int) float64 { return is(v.blocks[i].where.named.box) }},
	{"named as byline", -1.5, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 20 && v.near[i].byline)
	}},
	{"named as byline, few words", -2, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 6 && v.own[i].byline)
	}},
	{"named as credit", -1, "picture caption", func(v *view, i int) float64 { return is(v.near[i].credit) }},
	{"named as body", 0.5, "", func(v *view, i int) float64 { return is(v.blocks[i].where.named.body) }},
	{"headline", -3, "headline, shown as title", func(v *view, i int) float64 { return is(v.headline(i)) }},
	{"headline at the top", -2, "headline, shown as title", func(v *view, i int) float64 { return is(v.headline(i) && i <= v.from+3) }},
	{"sure phrase", -4, "box beside the article", func(v *view, i int) float64 { return is(v.phrase[i] != nil && v.phrase[i].sure) }},
	{"credit phrase", -2, "credit", func(v *view, i int) float64 { return is(v.phrase[i] != nil && !v.phrase[i].sure) }},
	{"phrase at the end", -2, "box beside the article", func(v *view, i int) float64 { return is(v.phrase[i] != nil && i > v.last) }},
	{"first", 0, "", func(v *view, i int) float64 { return is(i == v.from) }},
	{"short at the top", -0.5, "byline or date line", func(v *view, i int) float64 { return is(i <= v.from+2 && v.words[i] < 15) }},
	{"last", -0.3, "end of the page", func(v *view, i int) float64 { return is(i == v.to) }},
	{"near the last", -0.2, "end of the page", func(v *view, i int) float64 { return is(i == v.to-1) }},
	{"short near the end", -0.5, "end of the page", func(v *view, i int) float64 { return is(i >= v.to-3 && v.words[i] < 20) }},
	{"end", -0.3, "end of the page", func(v *view, i int) float64 { return is(v.place(i) > .9) }},
	{"nothing long after", -1, "end of the page", func(v *view, i int) float64 { return is(v.place(i) > .9 && i > v.last) }},
	{"short, very early", -0.5, "byline or date line", func(v *view, i int) float64 { return is(v.place(i) < .05 && v.words[i] < 12) }},
	{"ends as a sentence", 0.7, "", func(v *view, i int) float64 {
		return is(endsSentence(v.blocks[i].text))
	}},
	{"ends in a colon", 0.4, "", func(v *view, i int) float64 { return is(lastRune(v.blocks[i].text) == ':') }},
	{"begins small", -0.3, "", func(v *view, i int) float64 { return is(unicode.IsLower(firstRune(v.blocks[i].text))) }},
	{"begins with a sign", 0, "short line", func(v *view, i int) float64 {
		return is(strings.ContainsRune("([*–—-•|", firstRune(v.blocks[i].text)))
	}},
	{"date, short", -1, "byline or date line", func(v *view, i int) float64 { return is(v.words[i] < 14 && dated.MatchString(v.blocks[i].text)) }},
	{"written by", -1.5, "byline or date line", func(v *view, i int) float64 { return is(v.words[i] < 14 && writtenBy.MatchString(v.blocks[i].text)) }},
	{"bold, short", 0.5, "", func(v *view, i int) float64 {
		return is(v.words[i] < 20 && v.blocks[i].bold*10 > len(v.blocks[i].text)*9)
	}},
	{"in articleBody", 1, "", func(v *view, i int) float64 { return is(v.voice != nil && v.heard(i) > 0.6) }},
	{"not in articleBody", -1.3, "not in the page's own copy of the text", func(v *view, i int) float64 { return is(v.voice != nil && v.heard(i) < 0.4) }},
	{"no words", -6, "signs without words", func(v *view, i int) float64 { return is(v.words[i] == 0) }},
	{"address only", -4, "bare address", func(v *view, i int) float64 { return is(bareAddress(v.blocks[i].text)) }},
	{"link under a pointer", -3, pointerReason, func(v *view, i int) float64 { return is(v.pointed[i]) }},
	{"shouted link", -2.5, "pointer to other articles", func(v *view, i int) float64 {
		return is(v.words[i] > 3 && v.density(i) > .9 && v.blocks[i].kind == claim.Paragraph && shouted(v.blocks[i].text))
	}},
	{"updated line", -2.5, "byline or date line", func(v *view, i int) float64 { return is(v.words[i] < 14 && updated.MatchString(v.blocks[i].text)) }},
	{"stands twice", -0.7, "repeated on the page", func(v *view, i int) float64 { return is(v.again[v.fold[i]] > 1) }},
}

// judge returns whether block i is kept and, if not, why.
func (v *view) judge(i int) (keep bool, reason string) {
	sum, worst := 0.0, 0.0
	for _, f := range features {
		x := f.weight * f.value(v, i)
		sum += x
		if x < worst && f.reason != "" {
			worst, reason = x, f.reason
		}
	}
	if p := v.phrase[i]; p != nil {
		reason = p.reason
	}
	if v.headline(i) && i <= v.from+3 {
		reason = "headline, shown as title"
	}
	return sum > 0, reason
}
