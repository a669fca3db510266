package audit

import (
	"fmt"

	"stet/extract/claim"
	"stet/extract/text"
)

// repeatedCheck finds values that one article gives twice and differently: the
// year of a birth or a founding, the age of a person, how many people a firm
// employs.
func repeatedCheck(p *page) []claim.Warning {
	if p.Language() != text.English {
		return nil
	}
	return append(append(append(p.twoOrigins(), p.twoAges()...), p.twoCounts()...), p.twoTolls()...)
}

// twoOrigins compares the years in which somebody was born or something was
// founded.
func (p *page) twoOrigins() []claim.Warning {
	var out []claim.Warning
	first := map[string]origin{}
	for _, o := range p.origins() {
		what := map[string]string{"born": "born", "b": "born", "": "born", "founded": "founded", "established": "founded", "incorporated": "founded"}[o.word]
		if o.who < 0 || what == "" || what == "founded" && !p.is(o.verb-1, "was", "were", ",", "(") && o.verb != p.Sentences[o.date.sentence].First {
			continue // "Berg founded Alder": one may found many
		}
		if t := p.claims[o.who].Name.Type; (what == "born") != (t == claim.Person) {
			continue
		}
		key := fmt.Sprint(what, o.who)
		a, seen := first[key]
		if !seen {
			first[key] = o
			continue
		}
		if a.when.from.Year() != o.when.from.Year() || a.when.day() && o.when.day() && !a.when.from.Equal(o.when.from) {
			said := fmt.Sprintf("%s is said to be %s in %s and in %s", p.claims[o.who].Name.Canonical, what, a.when.say(), o.when.say())
			out = append(out, warn(TwoValues, claim.Flag, said, a.date.Span, o.date.Span))
		}
	}
	return out
}

// twoAges compares the ages that stand beside one person's name. An age of
// another time, which its sentence dates, is no second value.
func (p *page) twoAges() []claim.Warning {
	var out []claim.Warning
	ref, dated := p.Article.Day()
	first := map[int]aged{}
	for _, a := range p.ages() {
		if a.died || p.is(a.figure.first-1, "turned", "turns") || p.has(a.figure.first-6, a.figure.first, "when", "then", "was", "died", "at") {
			continue
		}
		then := false
		for _, g := range p.beside(a.figure.sentence) {
			if m, ok := g.moment(); ok && m.written && (!dated || m.from.Year() != ref.Year()) {
				then = true
			}
		}
		b, seen := first[a.who]
		switch {
		case then:
		case !seen:
			first[a.who] = a
		case a.figure.low.Cmp(b.figure.low) != 0:
			said := fmt.Sprintf("%s is %s here and %s there", p.claims[a.who].Name.Canonical, decimal(b.figure.low, 0), decimal(a.figure.low, 0))
			out = append(out, warn(TwoValues, claim.Flag, said, b.figure.Span, a.figure.Span))
		}
	}
	return out
}

// twoCounts compares how many of a thing one subject has, as verbs of a lasting
// state say it in the present: "Alder employs 250 people … Alder employs 270
// people". Nothing may follow that would mark the
// one off from the other.
func (p *page) twoCounts() []claim.Warning {
	var out []claim.Warning
	first := map[string]*figure{}
	for i := range p.figures {
		f := &p.figures[i]
		verb := p.TokenAt(f.from()) - 1
		of := f.Number.OfSpan
		if f.kind() != claim.Count || !f.known() || of.IsZero() || of.Start < f.Span.End || f.low.Sign() <= 0 || p.qualified(f) ||
			!p.is(verb, "has", "employs", "operates", "owns", "runs", "serves", "covers", "houses", "seats", "manages", "represents", "comprises", "contains", "supplies", "treats", "teaches") {
			continue
		}
		if end := p.TokenAt(of.End); end < p.Sentences[f.sentence].Last && !p.is(end, ".", ",", ";", "and", "—", "–", ")", "worldwide") {
			continue
		}
		before := verb - 1
		if p.is(before, "which", "that", "who") && p.is(before-1, ",") {
			before -= 2 // "Alder, which employs"
		}
		who, ok := p.mentionEnding(before)
		if !ok {
			continue
		}
		key := fmt.Sprint(who, " ", p.Lower(verb), " ", text.Lower(text.Words(f.Number.Of)))
		g := first[key]
		if g == nil {
			first[key] = f
			continue
		}
		if !fit(g, f) {
			said := fmt.Sprintf("%s %s %s here and %s there", p.claims[who].Name.Canonical, p.Lower(verb), p.sayCounted(g), p.sayCounted(f))
			out = append(out, warn(TwoValues, claim.Flag, said, g.Span, f.Span))
		}
	}
	return out
}
