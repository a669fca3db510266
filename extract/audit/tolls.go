package audit

import (
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// events are things that happen once, and so do one number of things.
var happenings = words("fire blaze crash collision explosion blast earthquake quake storm hurricane cyclone flood avalanche landslide mudslide strike walkout shooting bombing accident " +
	"derailment outbreak wildfire tornado eruption stampede merger takeover layoffs")

// wide are those that strike many places, of which one is no whole.
var wide = words("storm hurricane cyclone flood earthquake quake outbreak wildfire tornado strike walkout eruption")

// tolled are what an event does to the things that are counted, a verb in all
// the forms of one reading.
var tolled = groups("killed kills", "injured injures hurt wounded", "destroyed destroys", "damaged damages", "involved involves", "displaced displaces", "burned burnt", "sank", "affected affects",
	"infected infects")

// told is a count that an event is said to have caused.
type told struct {
	figure *figure
	event  string // the event's noun, the verb and what is counted
	defin  bool   // "the fire": the one that the text spoke of
	said   bool   // its sentence says who says so
	place  string // where it was, of an event of one place
}

// twoTolls compares what one event did, where it is told of twice: "A fire
// destroyed 14 homes … The fire destroyed 16 homes". A count that grew, that
// somebody else gives or that belongs to another event of the kind is no
// second value.
func (p *page) twoTolls() []claim.Warning {
	var out []claim.Warning
	first := map[string]told{}
	for i := range p.figures {
		t, ok := p.toll(&p.figures[i])
		if !ok {
			continue
		}
		before, seen := first[t.event]
		g := before.figure
		switch {
		case !seen:
			first[t.event] = t
		case t.defin && (t.place == "" || t.place == before.place) && !(t.said && before.said) && !fit(g, t.figure) && !unlike(g, t.figure):
			said := fmt.Sprintf("%s here and %s there", p.sayCounted(g), p.sayCounted(t.figure))
			out = append(out, warn(TwoValues, claim.Flag, said, g.Span, t.figure.Span))
		}
	}
	return out
}

// toll reads f as what an event did: "the fire destroyed 16 homes", "the
// strike, which involved 1,300 workers,".
func (p *page) toll(f *figure) (told, bool) {
	verb := p.TokenAt(f.from()) - 1
	s := p.Sentences[f.sentence]
	of := f.Number.OfSpan
	if f.kind() != claim.Count || !f.known() || of.IsZero() || of.Start < f.Span.End || f.low.Sign() <= 0 || verb-2 < s.First || tolled[p.Lower(verb)] == "" ||
		p.qualified(f) || p.block(f.sentence).Kind != claim.Paragraph {
		return told{}, false
	}
	end := p.TokenAt(of.End)
	relative := p.is(verb-1, "which") && p.is(verb-2, ",") && p.is(end, ",") // a date is of the main clause
	place := ""
	if p.is(end, "in") && p.Capital(end+1) {
		place, end = p.Lower(end+1), end+2
	}
	if end < s.Last && !p.is(end, ".", ",", ";", "—", "–", ")") || p.has(end, min(s.Last, end+6), "and") {
		return told{}, false // "killed 14 people in Leeds and six in Hull"
	}
	if p.has(s.First, s.Last, revised...) || !relative && p.datesAny(f.sentence) {
		return told{}, false
	}
	noun := verb - 1
	if p.is(noun, "which", "that") {
		if noun--; p.is(noun, ",") {
			noun--
		}
	}
	if noun-1 < s.First || !happenings[p.Lower(noun)] || !p.is(noun-1, "the", "a", "an") || !p.opensClause(noun-1, s.First) || p.several(p.Lower(noun)) || place != "" && wide[p.Lower(noun)] {
		return told{}, false
	}
	event := p.Lower(noun) + " " + tolled[p.Lower(verb)] + " " + text.Lower(text.Words(f.Number.Of))
	return told{figure: f, event: event, defin: p.is(noun-1, "the"), said: p.sayer(f.sentence), place: place}, true
}

// revised are words of a sentence that corrects or carries on a count.
var revised = []string{"earlier", "initially", "first", "later", "now", "since", "updated", "but", "however", "while", "then", "another", "second", "previous", "previously",
	"not", "n't", "would", "could", "might", "may", "if", "yesterday", "today", "reports", "rumours", "rumors", "feared", "wrongly", "actually", "instead"}

// sayer reports whether sentence s says who says it: two may count two ways.
func (p *page) sayer(s int) bool {
	t := p.Sentences[s]
	return p.has(t.First, t.Last, "according", "said", "says", "claimed", "claims", "estimated", "estimates", "reported", "told", "“", "\"")
}

// datesAny reports whether sentence s names a date: a count of another day.
func (p *page) datesAny(s int) bool {
	for _, f := range p.in(s) {
		if f.kind() == claim.DateKind {
			return true
		}
	}
	return false
}

// opensClause reports whether a clause begins at token i of a sentence that
// begins at first.
func (p *page) opensClause(i, first int) bool {
	return i == first || p.is(i-1, ",", ";", "that", "“", "and", "—", "–", "said", "says")
}

// several reports whether the text speaks of more than one event of the kind:
// in the plural, or of "a second fire", "another fire", "a fire" twice.
func (p *page) several(noun string) bool {
	if p.kinds == nil {
		p.kinds = map[string]int{}
		for i := range p.Tokens {
			w := p.Lower(i)
			switch {
			case happenings[w] && p.is(i-1, "a", "an"):
				p.kinds[w]++
			case happenings[w] && !p.is(i-1, "the", "this", "that"):
				p.kinds[w] += 2
			case strings.HasSuffix(w, "s") && happenings[w[:len(w)-1]]:
				p.kinds[w[:len(w)-1]] += 2
			case strings.HasSuffix(w, "es") && happenings[w[:len(w)-2]]:
				p.kinds[w[:len(w)-2]] += 2 // crashes
			}
		}
	}
	return p.kinds[noun] > 1
}
