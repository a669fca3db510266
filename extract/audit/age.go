package audit

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// aged is an age that the text gives somebody.
type aged struct {
	figure *figure
	who    int
	died   bool // the age at death
}

// ageCheck holds ages against the years of birth, at the date meant, and ages
// of firms against the years of their founding.
func ageCheck(p *page) []claim.Warning {
	var out []claim.Warning
	origins := p.origins()
	by := map[int]*origin{}
	twice := map[int]bool{}
	for i := range origins {
		o := &origins[i]
		if o.who < 0 {
			continue
		}
		if b := by[o.who]; b != nil && b.when.from.Year() != o.when.from.Year() {
			twice[o.who] = true // two values: which of them?
		}
		by[o.who] = o
	}
	for i := range origins {
		o := &origins[i]
		if o.age == nil || twice[o.who] {
			continue
		}
		if w, ok := p.judgeAge(aged{o.age, o.who, o.died}, o); ok {
			out = append(out, w)
		}
	}
	for _, a := range p.ages() {
		o := by[a.who]
		if o == nil || twice[a.who] || o.age == a.figure || !p.human(o) || o.word == "" && !a.died {
			continue
		}
		if w, ok := p.judgeAge(a, o); ok {
			out = append(out, w)
		}
	}
	return append(out, p.anniversaries(origins)...)
}

// human reports whether o is the beginning of a life.
func (p *page) human(o *origin) bool {
	return p.claims[o.who].Name.Type == claim.Person && (o.verb == o.date.first || p.is(o.verb, "born", "b"))
}

// ages returns the ages that stand beside names: "Ann Lee, 45,", "Ann Lee (45)",
// "45-year-old Ann Lee", "Ann Lee died aged 45", "she turned 50 in 2019".
func (p *page) ages() []aged {
	var out []aged
	for i := range p.figures {
		f := &p.figures[i]
		turned := p.is(f.first-1, "turned", "turns") && (f.kind() == claim.Count || f.age()) && f.known() && !f.hedged()
		at80 := p.is(f.first-1, "at") && f.kind() == claim.Count && f.known() && !f.hedged() && f.low.IsInt() && f.low.Cmp(big.NewRat(24, 1)) > 0 &&
			f.low.Cmp(big.NewRat(115, 1)) < 0 && p.clauseEnds(f.last, p.Sentences[f.sentence].Last)
		if !f.age() && !turned && !at80 || p.is(f.first-1, "then") || p.is(f.last, "when", "at", "as") {
			continue
		}
		a := aged{figure: f, who: nobody}
		at := f.first - 1
		if p.is(at, "aged") {
			at--
		}
		switch who, ok := p.mentionEnding(f.first - 2); {
		case turned:
			a.who = p.actor(f.first-1, f.sentence)
		case p.is(f.first-1, ",") && ok && (p.is(f.last, ",", ")", ".", ";") || f.last == p.Sentences[f.sentence].Last), p.is(f.first-1, "(") && ok && p.is(f.last, ")"):
			a.who = who
		case strings.HasSuffix(text.Lower(f.Text), "-old") && p.mentionAt(f.last) >= 0:
			a.who = p.mentionAt(f.last)
		default:
			a = p.atDeath(f, at)
		}
		if a.who >= 0 && p.claims[a.who].Name.Type == claim.Person {
			out = append(out, a)
		}
	}
	return out
}

// mentionAt returns the claim of the name that begins with token i, -1 for
// none.
func (p *page) mentionAt(i int) int {
	if i >= len(p.Tokens) {
		return nobody
	}
	m, ok := p.mentionIn(p.Tokens[i].Span)
	if !ok || !p.sure(m) {
		return nobody
	}
	return m.claim
}

// actor returns who does what the verb at token i says: the name or pronoun
// right before it.
func (p *page) actor(i, sentence int) int {
	i--
	for p.is(i, "has", "had", "who", ",", "will", "would") {
		i--
	}
	if who, ok := p.mentionEnding(p.bracketed(i)); ok {
		return who
	}
	if p.is(i, "he", "she") && i <= p.Sentences[sentence].First+1 {
		return p.onlyPersonBefore(sentence)
	}
	return nobody
}

// atDeath reads an age that "died" stands before in the sentence: "died on 3
// May aged 45", "died at the age of 45".
func (p *page) atDeath(f *figure, at int) aged {
	a := aged{figure: f, who: nobody}
	first := p.Sentences[f.sentence].First
	if !p.is(f.first-1, "aged", "age", "of", "at", ",") {
		return a
	}
	for i := at; i >= first && i > at-16; i-- {
		if p.is(i, "died") {
			a.who, a.died = p.actor(i, f.sentence), true
			return a
		}
		if p.is(i, ";", "when", "whose", "father", "mother", "after") {
			return a
		}
	}
	return a
}

// judgeAge says whether an age fits an origin at one of the dates that its
// sentence may mean.
func (p *page) judgeAge(a aged, o *origin) (claim.Warning, bool) {
	if !a.figure.low.Num().IsInt64() {
		return claim.Warning{}, false
	}
	n := int(a.figure.low.Num().Int64())
	var said *lifeSpan
	near := false
	for _, c := range p.datesMeant(a, o) {
		c.low, c.high = between(o.when, c.when)
		if n >= c.low && n <= c.high {
			return c.say(o, a, claim.OK), true
		}
		near = near || n >= c.low-o.slack(n) && n <= c.high+o.slack(n)
		if said == nil {
			said = &c
		}
	}
	switch {
	case said == nil || said.high < 0:
		return claim.Warning{}, false
	case near:
		return said.say(o, a, claim.CannotTell), true
	}
	return said.say(o, a, claim.Flag), true
}

// slack is how many years an age of n may miss by before it is wrong: one, and a
// tenth for things whose age is said in tens.
func (o *origin) slack(n int) int {
	if strings.HasPrefix(o.word, "born") || len(o.word) < 2 || n%10 != 0 {
		return 1
	}
	return max(1, n/10)
}

// lifeSpan is the time from an origin to a date, in full years: two where the
// dates leave the birthday open.
type lifeSpan struct {
	when      moment
	date      *figure // nil for the article's own day
	low, high int
}

// say puts the outcome into words.
func (l lifeSpan) say(o *origin, a aged, v claim.Verdict) claim.Warning {
	years := fmt.Sprint(l.high)
	if l.low < l.high {
		years = fmt.Sprintf("%d or %d", l.low, l.high)
	}
	if l.high-l.low > 1 {
		years = fmt.Sprintf("%d to %d", l.low, l.high)
	}
	verb := "Born"
	if len(o.word) > 1 {
		verb = strings.ToUpper(o.word[:1]) + o.word[1:]
	}
	said := fmt.Sprintf("%s in %s, %s in %s", verb, o.when.say(), years, l.when.say())
	if l.when.day() {
		said = fmt.Sprintf("%s in %s, %s on %s", verb, o.when.say(), years, l.when.say())
	}
	if o.when.day() {
		said = strings.Replace(said, " in ", " on ", 1)
	}
	if v == claim.OK {
		said += ", as stated"
	} else {
		said += fmt.Sprintf("; the text says %s", a.figure.low.Num())
	}
	spans := spans(a.figure, o.date)
	if l.date != nil {
		spans = append(spans, l.date.Span)
	}
	return warn(Age, v, said, spans...)
}

// between returns the fewest and the most full years from a day of a to a day
// of b.
func between(a, b moment) (int, int) {
	return fullYears(a.to.AddDate(0, 0, -1), b.from), fullYears(a.from, b.to.AddDate(0, 0, -1))
}

func fullYears(from, to time.Time) int {
	n := to.Year() - from.Year()
	if to.Month() < from.Month() || to.Month() == from.Month() && to.Day() < from.Day() {
		n--
	}
	return n
}

// datesMeant returns the dates at which an age may hold, the likeliest first:
// one behind the age in its sentence, another one there, the day of death, the
// article's own day.
func (p *page) datesMeant(a aged, o *origin) []lifeSpan {
	var after, before []lifeSpan
	for _, g := range p.beside(a.figure.sentence) {
		m, ok := g.moment()
		if !ok || g.Span == o.date.Span || m.to.Sub(m.from) > 366*24*time.Hour {
			continue
		}
		if g.first > a.figure.first {
			after = append(after, lifeSpan{when: m, date: &g})
		} else {
			before = append(before, lifeSpan{when: m, date: &g})
		}
	}
	out := append(after, before...)
	if a.died && !o.end.from.IsZero() {
		return append(out, lifeSpan{when: o.end})
	}
	ref, ok := p.Article.Day()
	if !ok || a.died && len(out) > 0 || a.died && !p.has(a.figure.first-16, a.figure.first, "has") || p.is(a.figure.first-1, "turned") {
		return out
	}
	own := lifeSpan{when: moment{from: ref, to: ref.AddDate(0, 0, 1), grain: "day", written: true}}
	return append(out, own)
}
