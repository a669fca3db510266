package match

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// plain is every word of a source, furniture and labels too, by stem: what
// figures and names are looked for in.
type plain struct {
	words    []word
	stems    []int32 // of each word
	sentence []int32 // of each word, counted from 0
	stemID   map[string]int32
	formAt   map[string][]int32 // where each folded form stands, in order
	weight   []float32          // of each stem
	small    map[string]bool    // forms that stand in small letters
	first    []int32            // where in posts a stem's places begin
	posts    []int32
}

// newPlain cuts the whole text of d.
func newPlain(d *text.Doc) *plain {
	p := &plain{words: cut(d.Text, nil), stemID: map[string]int32{}, formAt: map[string][]int32{}, small: map[string]bool{}}
	p.stems, p.sentence = make([]int32, len(p.words)), make([]int32, len(p.words))
	var count []int
	sentence := 0
	stemOf := map[string]int32{}
	for i, w := range p.words {
		if r, _ := utf8.DecodeRuneInString(d.Text[w.Start:]); unicode.IsLower(r) {
			p.small[w.form] = true
		}
		id, ok := stemOf[w.form]
		if !ok {
			key := meaning(w.form)
			if id, ok = p.stemID[key]; !ok {
				id = int32(len(count))
				p.stemID[key] = id
				count = append(count, 0)
			}
			stemOf[w.form] = id
		}
		p.stems[i] = id
		count[id]++
		p.formAt[w.form] = append(p.formAt[w.form], int32(i))
		for sentence < len(d.Sentences) && d.Sentences[sentence].Span.End <= w.Start {
			sentence++
		}
		p.sentence[i] = int32(sentence)
	}
	p.post(count)
	return p
}

// post lays out the places of each stem and its weight.
func (p *plain) post(count []int) {
	p.first = make([]int32, len(count)+1)
	for id, n := range count {
		p.first[id+1] = p.first[id] + int32(n)
	}
	p.posts = make([]int32, len(p.words))
	next := append([]int32(nil), p.first[:len(count)]...)
	for i, id := range p.stems {
		p.posts[next[id]] = int32(i)
		next[id]++
	}
	p.weight = make([]float32, len(count))
	most := math.Log(float64(len(p.words)) + 2)
	for id, n := range count {
		p.weight[id] = float32(max(.1, (most-math.Log(float64(n)))/most))
	}
}

// stemPlaces returns where the words of a stem stand, in order.
func (p *plain) stemPlaces(id int32) []int32 { return p.posts[p.first[id]:p.first[id+1]] }

// at returns the index of the first word that ends behind offset.
func (p *plain) at(offset int) int {
	return sort.Search(len(p.words), func(i int) bool { return p.words[i].End > offset })
}

// span returns the stretch of the text from word i to word j, j left out.
func (p *plain) span(i, j int) claim.Span {
	return claim.Span{Start: p.words[i].Start, End: p.words[j-1].End}
}

// topic is what a claim is about: its content words by stem.
type topic struct {
	ids    []int32
	weight []float32
	name   []bool // written with a capital, and not as the first word
	beyond []bool // another figure stands between it and the claim's
	total  float32
}

// topicOf returns the content words of s, the words in without left out.
func (p *plain) topicOf(s string, without map[string]bool) topic {
	var t topic
	seen := map[string]bool{}
	for i, cw := range cut(s, nil) {
		f := cw.form
		key := meaning(f)
		if smallWords[f] || without[f] || seen[key] || len(key) < 2 || unitWords[f] {
			continue
		}
		seen[key] = true
		id, ok := p.stemID[key]
		w := float32(.7)
		if ok {
			w = p.weight[id]
		} else {
			id = -1
		}
		r, _ := utf8.DecodeRuneInString(s[cw.Start:])
		t.ids, t.weight, t.total = append(t.ids, id), append(t.weight, w), t.total+w
		t.beyond = append(t.beyond, false)
		t.name = append(t.name, unicode.IsUpper(r) && (i > 0 || ok && !p.small[f]))
	}
	return t
}

// reach is how many words on either side of a figure say what it measures.
const reach = 40

// near lets the words of a claim that stand far from its figure, or beyond another
// figure, weigh less. A sentence without the figure in it is left as it is.
func (t *topic) near(p *plain, words, figure string) {
	at := strings.Index(words, figure)
	if at < 0 || len(words) == len(figure) {
		return
	}
	ws := cut(words, nil)
	from := 0
	for from < len(ws) && ws[from].Start < at {
		from++
	}
	to := from
	for to < len(ws) && ws[to].Start < at+len(figure) {
		to++
	}
	best, far := map[int32]float32{}, map[int32]bool{}
	note := func(i, d int, beyond bool) {
		w := max(.35, 1-.03*float32(d))
		if beyond {
			w *= .5
		}
		if id, ok := p.stemID[meaning(ws[i].form)]; ok {
			if _, known := best[id]; !known || w > best[id] {
				best[id], far[id] = w, beyond
			}
		}
	}
	beyond := false
	for i := to; i < len(ws); i++ {
		note(i, i-to, beyond)
		beyond = beyond || numeral(ws[i].form) && !year(ws[i].form)
	}
	beyond = false
	for i := from - 1; i >= 0; i-- {
		note(i, from-i, beyond)
		beyond = beyond || numeral(ws[i].form) && !year(ws[i].form)
	}
	t.total = 0
	for k, id := range t.ids {
		if w, ok := best[id]; ok && id >= 0 {
			t.weight[k] *= w
			t.beyond[k] = far[id]
		}
		t.total += t.weight[k]
	}
}

// territory is where a figure stands: words [from,to), and the words between its
// neighbours. In a table the row is [rowFrom,rowTo); elsewhere that is the text.
type territory struct {
	from, to, left, right int
	rowFrom, rowTo        int
}

// share returns how much of the topic stands around a figure, from 0 to 1: the
// nearer the more, in the same sentence more than in the next, and beyond
// another figure less. A name counts a little wherever the source has it: the
// next sentence calls it "the firm".
func (p *plain) share(t topic, at territory) float64 {
	if t.total == 0 || at.from >= len(p.words) {
		return 0
	}
	var hits [64]float32
	n := min(len(t.ids), len(hits))
	for k := range n {
		if t.name[k] && t.ids[k] >= 0 {
			hits[k] = .4
		}
	}
	here := p.sentence[at.from]
	for i := max(0, at.from-reach); i < min(len(p.words), at.to+reach); i++ {
		if i >= at.from && i < at.to {
			continue
		}
		for k := range n {
			if t.ids[k] == p.stems[i] {
				hits[k] = max(hits[k], p.strength(at, i, here, t.beyond[k]))
			}
		}
	}
	sum := float32(0)
	for k := range n {
		sum += hits[k] * t.weight[k]
	}
	return float64(sum / t.total)
}

// strength returns what word i counts for a figure whose sentence is here. Beyond
// another figure it counts half, unless it stands so in the claim.
func (p *plain) strength(at territory, i int, here int32, beyond bool) float32 {
	d := at.from - i
	if i >= at.to {
		d = i - at.to + 1
	}
	w := 1 - .018*float32(d)
	if i < at.rowFrom || i >= at.rowTo {
		return w * .3
	}
	if at.rowTo-at.rowFrom < len(p.words) {
		return 1
	}
	if gap := p.sentence[i] - here; gap != 0 {
		w *= .55
		if gap < -2 || gap > 1 {
			w *= .5
		}
	} else if (i < at.left || i >= at.right) != beyond {
		w *= .5
	}
	return w
}

// meaning returns the stem under which a word and those that mean the same meet.
func meaning(form string) string {
	st := stem(spelled(form))
	if len(st) > longStem && st[longStem] < utf8.RuneSelf && st[longStem-1] < utf8.RuneSelf {
		st = st[:longStem] // "recommend" and "recommendation"
	}
	if m, ok := meanings[st]; ok {
		return m
	}
	if _, ok := numberWords[form]; ok {
		return figureForm(form)
	}
	return st
}

// longStem is how many letters of a stem count.
const longStem = 8

// meanings maps stems to the first of those that mean the same in the money and
// news pages of a paper.
var meanings = func() map[string]string {
	m := map[string]string{}
	for _, group := range [...]string{
		"worker employee employ staff staffer workforce jobs job headcount position mitarbeiter beschäftigte angestellte employés salariés effectif",
		"revenue sales turnover umsatz chiffre",
		"profit earnings gain surplus net gewinn bénéfice",
		"loss deficit verlust perte",
		"rise increase grow growth climb jump rose grew up gain surge higher",
		"fall decline drop decrease fell sink slump down lower shrink shrank",
		"firm company business group corporation",
		"kill die death dead died fatality",
		"injure hurt wound",
		"resident inhabitant population people person citizen menschen personen einwohner habitants personnes",
		"customer kunden client user subscriber",
		"share stake holding",
		"valuation value valued worth",
		"raise raised secure collect round funding invest investment",
		"buy bought purchase acquire acquisition takeover",
		"sell sold sale",
		"start begin began open launch found founded establish",
		"end close shut finish expire",
		"cost price spend spent budget expenditure",
		"plant factory site",
		"house home dwelling wohnungen häuser maisons logements",
		"school pupil student schüler élèves",
		"salary pay wage",
		"debt borrowing loan",
		"ship vessel boat schiff schiffe navire bateau",
		"car vehicle",
		"last previous prior",
		"year annual yearly jahr jahre jahren année ans an",
		"build construct construction",
		"chief ceo boss",
		"call phone ring rang telephone",
		"remember memory recall",
		"stop halt",
		"meeting committee",
		"doctor physician",
		"money cash funds",
		"big large huge",
		"law legislation act",
		"police officer officers",
	} {
		first := ""
		for _, f := range forms(group) {
			key := stem(f)
			key = key[:min(len(key), longStem)]
			if first == "" {
				first = key
			}
			if _, ok := m[key]; !ok {
				m[key] = first
			}
		}
	}
	return m
}()

// unitWords are the words that belong to a figure and do not say what it counts.
var unitWords = wordSet(`percent percentage point points basis million billion trillion thousand hundred bn mn m k mio mrd dollars dollar euros euro pounds pound sterling usd eur gbp
	about around roughly nearly almost approximately some than least over under up more less fewer below above only just estimated exactly`)

// spelled returns a word in one of its spellings: that of the United States for
// British ones. It is for comparing only.
func spelled(w string) string {
	if n := len(w); n < 5 {
		switch w {
		case "grey":
			return "gray"
		case "tyre":
			return "tire"
		}
		return w
	}
	for _, p := range [...][2]string{{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ises", "izes"}, {"ise", "ize"}, {"yse", "yze"}, {"ysed", "yzed"},
		{"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"ouring", "oring"}, {"oural", "oral"}, {"ourable", "orable"}, {"tre", "ter"}, {"tres", "ters"}, {"lled", "led"}, {"lling", "ling"}, {"ller", "ler"},
		{"ence", "ense"}, {"ogue", "og"}, {"amme", "am"}, {"ammes", "ams"}, {"wards", "ward"}, {"aeological", "eological"}} {
		if base, ok := strings.CutSuffix(w, p[0]); ok && len(base) > 1 {
			return base + p[1]
		}
	}
	return w
}
