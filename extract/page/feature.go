package page

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
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

// view is a page as the features see it.
type view struct {
	blocks   []block
	main     []bool   // chosen as a whole, see choose
	title    string   // folded
	words    []int    // of each block
	fold     []string // folded text
	phrase   []*phrase
	near     []string   // see near
	pointed  []bool     // a link in a row of links that begins under "More:" or the like
	before   []int      // words of main blocks before each block
	total    int        // words of all main blocks
	from, to int        // first and last main block
	parent   *html.Node // the element that holds most of the main text's blocks
	style    string     // the class of most of the main text's paragraphs
	last     int        // the last main block of 12 words or more
	again    map[string]int
	voice    map[string]bool // runs of four words of the page's JSON-LD articleBody; nil when it has none
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
	ws := strings.Fields(v.fold[i])
	if len(ws) < 4 {
		return 0.5
	}
	n := 0
	for k := 0; k+4 <= len(ws); k++ {
		n += int(is(v.voice[strings.Join(ws[k:k+4], " ")]))
	}
	return float64(n) / float64(len(ws)-3)
}

func newView(blocks []block, main []bool, title string) *view {
	v := &view{blocks: blocks, main: main, title: folded(title), from: len(blocks), to: -1, again: map[string]int{}}
	held, worn := map[*html.Node]int{}, map[string]int{}
	for i, b := range blocks {
		w := words(b.text)
		v.words, v.fold, v.phrase = append(v.words, w), append(v.fold, folded(b.text)), append(v.phrase, phraseOf(b.text))
		v.near = append(v.near, near(b))
		v.pointed = append(v.pointed, i > 0 && v.density(i) > .8 && (v.pointed[i-1] || v.phrase[i-1] != nil && v.phrase[i-1].reason == pointerReason))
		v.before = append(v.before, v.total)
		v.again[v.fold[i]]++
		if !main[i] {
			continue
		}
		v.total += w
		v.from, v.to = min(v.from, i), i
		if w >= 12 && v.phrase[i] == nil {
			v.last = i
		}
		if p := b.owner.Parent; p != nil {
			if held[p] += w; v.parent == nil || held[p] > held[v.parent] {
				v.parent = p
			}
		}
		s := style(b.owner)
		if worn[s] += w; worn[s] > worn[v.style] || v.style == "" {
			v.style = s
		}
	}
	return v
}

// style is what the page's makers call the block: its tag and class.
func style(n *html.Node) string { return n.Data + "." + attr(n, "class") }

// place is how far through the main text block i begins, 0 to 1.
func (v *view) place(i int) float64 { return float64(v.before[i]) / float64(max(v.total, 1)) }

func (v *view) density(i int) float64 {
	return float64(v.blocks[i].linked) / float64(max(len(v.blocks[i].text), 1))
}

func (v *view) mainAt(i int) bool { return i >= 0 && i < len(v.main) && v.main[i] }

func (v *view) headline(i int) bool {
	x := v.fold[i]
	return v.title != "" && len(x) > 8 && (x == v.title || strings.Contains(v.title, x) ||
		strings.Contains(x, v.title) && len(x) < len(v.title)*13/10)
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// badHint and goodHint are parts of class names and ids.
var (
	badHint = regexp.MustCompile(`related|recommend|promo|newsletter|subscri|signup|sign-up|share|sharing|social|comment|disqus|sidebar|side-bar|footer|` +
		`navbar|menu|breadcrumb|\bnav\b|author-bio|about-author|bio-|tag-list|\btags?\b|taboola|outbrain|advert|\bads?\b|sponsor|popular|trending|most-read|` +
		`read-more|readmore|more-on|widget|banner|cookie|paywall|pagination|pager|toolbar|teaser|follow|copyright|modal|popup`)
	bylineHint = regexp.MustCompile(`byline|author|dateline|timestamp|pub-?date|publish|posted|entry-meta|post-meta|article-meta|\bmeta\b|\bdate\b|\btime\b`)
	creditHint = regexp.MustCompile(`credit|caption|source`)
	goodHint   = regexp.MustCompile(`article-?_?body|article-?_?content|entry-?_?content|post-?_?content|post-?_?body|story-?_?body|story-?_?content|story-?_?text|articlebody|body-?_?copy|body-?_?text|content-?_?body|article-?_?text|main-?_?content|text-?_?body`)
	dated      = regexp.MustCompile(`\b(19|20)\d\d\b|\d:\d\d`)
	updated    = regexp.MustCompile(`(?i)^(last )?(updated|published|posted|modified|first published|aktualisiert|veröffentlicht|stand)\b[^.]*\d`)
	writtenBy  = regexp.MustCompile(`^(?i)(by|von|par|por|di|words by|written by|posted by|published by|reported by)[ :]`)
)

// near is the hint of the block's owner and its two nearest ancestors.
func near(b block) string {
	var s strings.Builder
	n := b.owner
	for range 3 {
		if n == nil || n.Type != html.ElementNode || n.Data == "body" {
			break
		}
		s.WriteString(hint(n))
		n = n.Parent
	}
	return s.String()
}

// shouted reports a line in capitals.
func shouted(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

func bareAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \n")
}

func kind(k claim.BlockKind) func(*view, int) float64 {
	return func(v *view, i int) float64 { return is(v.blocks[i].kind == k) }
}

// features is the table. Weights are natural logarithms of odds.
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
	{"named as box", -1, "box beside the article", func(v *view, i int) float64 { return is(badHint.MatchString(v.near[i])) }},
	{"named as box above", -0.2, "box beside the article", func(v *view, i int) float64 { return is(badHint.MatchString(v.blocks[i].where.hints)) }},
	{"named as byline", -1.5, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 20 && bylineHint.MatchString(v.near[i]))
	}},
	{"named as byline, few words", -2, "byline or date line", func(v *view, i int) float64 {
		return is(v.words[i] < 6 && bylineHint.MatchString(hint(v.blocks[i].owner)))
	}},
	{"named as credit", -1, "picture caption", func(v *view, i int) float64 { return is(creditHint.MatchString(v.near[i])) }},
	{"named as body", 0.5, "", func(v *view, i int) float64 { return is(goodHint.MatchString(v.blocks[i].where.hints)) }},
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
		return is(strings.ContainsRune(".!?\"”’»…", lastRune(v.blocks[i].text)))
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
