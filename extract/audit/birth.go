package audit

import (
	"sort"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// origin is a stated beginning: of a life, of a firm.
type origin struct {
	date *figure
	when moment
	end  moment  // of a life in brackets: "(1950–2014)"; zero otherwise
	verb int     // the token of "born", "founded"; the date's own for a life in brackets
	word string  // the verb, "" for a life in brackets
	who  int     // the claim of the name, or one of the keys below
	age  *figure // that the same sentence gives; nil for none
	died bool    // age is that at death
}

// The subjects of origins and ages that are no name: nobody that could be found,
// or somebody who is only in the one sentence.
const (
	nobody = -1
	local  = -2
)

var beginnings = words("born founded established launched created opened built incorporated formed started")

// betweenOrigin are the words in lower case that may stand between "born" and
// the date.
var betweenOrigin = words("in on at the of near outside to a small town village city hospital farm by and raised as back way early late summer spring autumn fall winter")

// origins returns the beginnings that the article dates by year.
func (p *page) origins() []origin {
	var out []origin
	for i := range p.figures {
		f := &p.figures[i]
		m, ok := f.moment()
		if !ok || !m.written {
			continue
		}
		if o, ok := p.lifespan(f, m); ok {
			out = append(out, o)
			continue
		}
		if _, one := m.year(); !one || m.grain == "decade" {
			continue
		}
		if v := p.beginning(f); v >= 0 {
			o := origin{date: f, when: m, verb: v, word: p.Lower(v)}
			o.who, o.age = p.subjectOf(v, f)
			if o.age == nil {
				o.age, o.died = p.alongside(f)
			}
			if o.age == nil {
				o.age, o.died = p.deathBefore(v, f)
			}
			if o.age == nil {
				o.age = p.sameSubject(v, f)
			}
			out = append(out, o)
		}
	}
	return out
}

// beginning returns the token of the verb that the date f belongs to, -1 for
// none.
func (p *page) beginning(f *figure) int {
	first := p.Sentences[f.sentence].First
	if !p.is(f.first-1, "in", "on", "of", "early", "late", "born", "founded", "established", "b", ".", "est", ",") {
		return -1
	}
	for i := f.first - 1; i >= first && i >= f.first-12; i-- {
		w := p.Lower(i)
		switch {
		case beginnings[w] || w == "b" && p.is(i-1, "("):
			return i
		case betweenOrigin[w], w == ",", w == ".", w == "b", p.Capital(i), p.Is(i, text.Clitic):
		default:
			return -1
		}
	}
	return -1
}

// lifespan reads the years of a life in brackets behind a name.
func (p *page) lifespan(f *figure, m moment) (origin, bool) {
	if !p.is(f.first-1, "(") || !p.is(f.last, ")") || m.grain != "year" {
		return origin{}, false
	}
	if m.to.Year()-m.from.Year() < 18 { // one year, or a time in office
		return origin{}, false
	}
	who, ok := p.mentionEnding(f.first - 2)
	if !ok || p.claims[who].Name.Type != claim.Person {
		return origin{}, false
	}
	o := origin{date: f, when: m, end: m, verb: f.first, who: who}
	o.when.to = m.from.AddDate(1, 0, 0)
	o.end.from = m.to.AddDate(-1, 0, 0)
	return o, true
}

// mentionEnding returns the claim of the name that ends with token i.
func (p *page) mentionEnding(i int) (int, bool) {
	if i < 0 || i >= len(p.Tokens) {
		return 0, false
	}
	n := sort.Search(len(p.mentions), func(k int) bool { return p.mentions[k].span.Start > p.Tokens[i].Start }) - 1
	if n < 0 || p.mentions[n].span.End != p.Tokens[i].End {
		return 0, false
	}
	return p.mentions[n].claim, p.sure(p.mentions[n])
}

// sure reports whether a mention can only mean the one that it is counted to: a
// surname that two people share does not.
func (p *page) sure(m mention) bool {
	s := p.Text[m.span.Start:m.span.End]
	if strings.ContainsRune(s, ' ') {
		return true
	}
	return !p.shared[s]
}

// sharedNames returns the last words that two people of the article have in
// common.
func sharedNames(claims []claim.Claim) map[string]bool {
	seen, shared := map[string]bool{}, map[string]bool{}
	for i := range claims {
		n := claims[i].Name
		if n == nil || n.Type != claim.Person {
			continue
		}
		last := n.Canonical[strings.LastIndexByte(n.Canonical, ' ')+1:]
		if seen[last] {
			shared[last] = true
		}
		seen[last] = true
	}
	return shared
}

// subjectOf returns who was born or what was founded, and the age that stands
// between the subject and the verb: "Ann Lee, 45, was born".
func (p *page) subjectOf(verb int, date *figure) (int, *figure) {
	first := p.Sentences[date.sentence].First
	i := verb - 1
	for i >= first && p.is(i, "was", "is", "were", "had", "been", "who", "which", "originally", "first", "(", ",") {
		i--
	}
	if i < first {
		return p.fronted(date)
	}
	var age *figure
	if g := p.ageEnding(i); g != nil {
		if at := p.setOff(g); at >= 0 {
			age, i = g, at
		}
	}
	if p.is(i, ")") {
		if g := p.ageEnding(i - 1); g != nil && p.is(g.first-1, "(") {
			age, i = g, g.first-2
		}
	}
	if who, ok := p.mentionEnding(i); ok {
		return who, age
	}
	if g := p.ageEnding(i); g != nil && p.is(g.first-1, "the") && strings.Contains(text.Lower(g.Text), "old") {
		return local, g // "the 72-year-old, born in 1948"
	}
	if g := p.ageEnding(i - 2); g != nil && p.is(i, "he", "she") && p.is(i-1, ",") && p.is(g.first-1, "aged") {
		return local, g // "Aged 41, she was born in 1979"
	}
	if p.is(i, "he", "she") && i <= first+1 {
		return p.onlyPersonBefore(date.sentence), age
	}
	if age != nil {
		return local, age
	}
	return nobody, nil
}

// alongside returns the age that goes on from a date of birth: "was born in 1985
// and is 35", "… and died in 2010 aged 60". It reports whether it is the age at
// death.
func (p *page) alongside(date *figure) (age *figure, died bool) {
	i := date.last
	for p.is(i, ",", "and", "he", "she", "but") {
		i++
	}
	aside := p.is(date.last, ",") && p.beginning(date) >= 0 && p.is(p.beginning(date)-1, ",") // "Ann Lee, born in 1970, turned"
	if !p.is(i, "is", "died", "turned", "turns") || !aside && !p.has(date.last, i, "and", "but", "he", "she") {
		return nil, false
	}
	died = p.is(i, "died")
	end := p.sentenceEnd(date.sentence)
	near := p.beside(date.sentence)
	for j := range near {
		g := &near[j]
		switch {
		case g.first <= i || g.first > i+12:
		case died && g.age() && p.is(g.first-1, "aged", "of", "at", ","):
			return g, true
		case !died && g.first == i+1 && (g.age() || g.kind() == claim.Count && g.known() && !g.hedged() && g.Number.Of == "") &&
			(g.last == end || p.is(g.last, ",", ".", ";", "in", "on", "this", "and")):
			return g, false
		}
	}
	return nil, false
}

// ageEnding returns the age of which token i is the last, nil for none.
func (p *page) ageEnding(i int) *figure {
	if i < 0 || i >= len(p.Tokens) {
		return nil
	}
	n := sort.Search(len(p.figures), func(k int) bool { return p.figures[k].first > i }) - 1
	if n < 0 || p.figures[n].last != i+1 || !p.figures[n].age() {
		return nil
	}
	return &p.figures[n]
}

// age reports whether f is the age of one person or thing in years.
func (f *figure) age() bool {
	return f.kind() == claim.Age && f.known() && !f.hedged() && f.low.IsInt() && (f.Number.Unit == "year" || f.Number.Unit == "")
}

// fronted returns the subject behind an opening such as "Born in 1950, …", with
// its age where it is "the 64-year-old".
func (p *page) fronted(date *figure) (int, *figure) {
	i := date.last
	if !p.is(i, ",") {
		return nobody, nil
	}
	i++
	near := p.beside(date.sentence)
	for j := range near {
		g := &near[j]
		if g.first >= i && g.first <= i+2 && g.age() && !p.Is(g.last, text.Clitic) && strings.Contains(text.Lower(g.Text), "old") {
			return local, g
		}
	}
	n := sort.Search(len(p.mentions), func(k int) bool { return p.mentions[k].span.Start >= p.Tokens[i-1].End })
	if n < len(p.mentions) && p.TokenAt(p.mentions[n].span.Start) <= i+2 && p.sure(p.mentions[n]) {
		return p.mentions[n].claim, nil
	}
	return nobody, nil
}

// relatives are words beside which a pronoun may mean somebody without a name.
var relatives = []string{"mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "child", "grandmother", "grandfather", "aunt", "uncle", "partner", "twin", "friend", "cousin", "mum", "mom", "dad"}

// onlyPersonBefore returns the one person whom the sentence before s names and
// with whom it begins, nobody where there is none or more.
func (p *page) onlyPersonBefore(s int) int {
	if s == 0 || p.Sentences[s-1].Last-p.Sentences[s-1].First > 80 {
		return nobody
	}
	b := p.Sentences[s-1]
	n := sort.Search(len(p.mentions), func(k int) bool { return p.mentions[k].span.Start >= b.Span.Start })
	who := nobody
	for ; n < len(p.mentions) && p.mentions[n].span.Start < b.Span.End; n++ {
		m := p.mentions[n]
		switch {
		case p.claims[m.claim].Name.Type != claim.Person:
		case who == nobody && p.TokenAt(m.span.Start) > b.First+2, who != nobody && who != m.claim, !p.sure(m):
			return nobody
		default:
			who = m.claim
		}
	}
	if p.has(b.First, b.Last, relatives...) {
		return nobody
	}
	return who
}
