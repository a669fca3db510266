package name

import (
	"strings"

	"stet/extract/text"
)

// What is said of firms only outweighs a tagger that takes an unknown word for
// a surname, in tenths.
const (
	firmSaid  = 75
	notPerson = -45
	notPlace  = -30
)

// firm weighs what is said of firms and of nobody else: they raise rounds, are
// valued at sums, lay off staff, merge and are bought.
func (r *reader) firm(e *evidence, p piece) {
	if r.flagsOf(p).Has(anyPlace) {
		return
	}
	n := r.predicate(p)
	rule := ""
	switch {
	case r.raised(n, p.first):
		rule = "raised"
	case saidVerbs[r.at(n, p.first).low] && r.at(n+1, p.first).low == "it" || r.goesPublic(n, p.first):
		rule = "it"
	case saidVerbs[r.at(n, p.first).low] && r.aboutRound(p):
		rule = "round"
	case r.fundedBy(p):
		rule = "funding-from"
	case r.laidOff(r.verb(n, p.first), p.first):
		rule = "laid-off"
	case r.valued(p):
		rule = "valued"
	case r.merges(p):
		rule = "merges"
	case r.bought(p):
		rule = "bought"
	case r.afterRaising(p):
		rule = "raised"
	default:
		return
	}
	e.add(org, firmSaid, rule)
	e.add(person, notPerson, "")
	e.add(place, notPlace, "")
}

// auxiliary words stand between a name and its verb.
var auxiliary = set(`has had have will would is was are were be been to also since just already now plans hopes expects aims wants agreed in talks about`)

// verb returns the word at i or behind it that auxiliaries and adverbs lead
// to.
func (r *reader) verb(i, of int) int {
	for range 6 {
		if w := r.at(i, of); w.shape != 0 || !auxiliary[w.low] && !(len(w.low) > 4 && strings.HasSuffix(w.low, "ly")) {
			break
		}
		i++
	}
	return i
}

// fundVerbs have money or a round for their object where a firm is the
// subject.
var fundVerbs = set(`raised raises raise raising secured secures landed closed closes bagged nabbed netted tripled doubled valued worth priced rejected rebuffed`)

// raised reports whether what follows at i is a verb with a sum of money or a
// round of it for its object.
func (r *reader) raised(i, of int) bool {
	i = r.verb(i, of)
	v := r.at(i, of)
	walked := v.low == "walked" && r.at(i+1, of).low == "away" || v.low == "turned" && r.at(i+1, of).low == "down"
	if v.shape != 0 || !fundVerbs[v.low] && !walked {
		return false
	}
	for k := 1; k <= 8; k++ {
		switch w := r.at(i+k, of); {
		case currency(w) || w.low == "round" || w.low == "funding" || w.low == "series" || w.low == "valuation" || w.low == "ipo" || w.low == "takeover":
			return true
		case w.kind == text.Punct && !w.punct("-"):
			return false
		}
	}
	return false
}

func currency(w *word) bool {
	return w.punct("$") || w.punct("£") || w.punct("€") || w.punct("¥") || w.low == "us$"
}

// laidOff reports whether "laid off" or "cut N jobs" stands at i.
func (r *reader) laidOff(i, of int) bool {
	v, next := r.at(i, of), r.at(i+1, of)
	if (v.low == "laid" || v.low == "lay" || v.low == "laying") && next.low == "off" {
		return true
	}
	if v.low != "cut" && v.low != "cuts" && v.low != "cutting" || next.kind != text.Number {
		return false
	}
	low := r.at(i+2, of).low
	return low == "jobs" || low == "staff" || low == "positions" || low == "roles"
}

// valued reports whether a sum is what the name is valued at: "values Acme at
// $3 billion", "a valuation of Acme".
func (r *reader) valued(p piece) bool {
	l, n := r.at(p.first-1, p.first).low, r.at(p.last+1, p.first).low
	if l != "values" && l != "valued" && l != "valuing" && l != "value" || n != "at" {
		return false
	}
	for k := 2; k < 7; k++ {
		if currency(r.at(p.last+k, p.first)) {
			return true
		}
	}
	return false
}

// predicate returns the word at which what is said of the name begins, behind
// the second name of two.
func (r *reader) predicate(p piece) int {
	i := p.last + 1
	if r.at(i, p.first).low == "and" && r.at(i+1, p.first).nameLike() {
		for i++; r.at(i, p.first).nameLike(); i++ {
		}
	}
	return i
}

// merges reports whether the name merges, alone or as one of two.
func (r *reader) merges(p piece) bool {
	i := r.verb(r.predicate(p), p.first)
	v := r.at(i, p.first)
	if v.shape != 0 {
		return false
	}
	if v.low == "called" || v.low == "agreed" || v.low == "approved" {
		for k := 1; k < 7; k++ {
			if low := r.at(i+k, p.first).low; low == "merger" || low == "takeover" {
				return true
			}
		}
	}
	return v.low == "merge" || v.low == "merging" || v.low == "merged"
}

// goesPublic reports whether what follows at i makes a public company of its
// subject: "is set to become a public company", "will go public".
func (r *reader) goesPublic(i, of int) bool {
	i = r.verb(i, of)
	if low := r.at(i, of).low; low == "set" || low == "filed" || low == "files" || low == "ready" || low == "preparing" || low == "prepares" {
		i = r.verb(i+1, of)
	}
	switch r.at(i, of).low {
	case "go", "going", "went", "become", "becoming", "became":
		for k := 1; k < 4; k++ {
			if r.at(i+k, of).low == "public" {
				return true
			}
		}
	}
	return false
}

// fundedBy reports whether money comes from the name: "$11 million in seed
// funding from Acme", "a round led by Acme".
func (r *reader) fundedBy(p piece) bool {
	l, before := r.at(p.first-1, p.first).low, r.at(p.first-2, p.first).low
	switch l {
	case "from":
		return funds[before]
	case "by":
		return before == "led" && (funds[r.at(p.first-3, p.first).low] || r.at(p.first-3, p.first).low == "was" && funds[r.at(p.first-4, p.first).low])
	}
	return false
}

// aboutRound reports whether the sentence of p begins with a round: "The round
// was oversubscribed, Acme said".
func (r *reader) aboutRound(p piece) bool {
	first := r.firstWord[r.words[p.first].sent]
	return p.first > first+2 && r.words[first].low == "the" && funds[r.words[first+1].low]
}

// funds are what investors give.
var funds = set(`funding financing investment round capital backing debt equity loan`)

// bought reports whether the name is bought, as a whole: "to buy Acme for",
// "in talks to acquire Acme.".
func (r *reader) bought(p piece) bool {
	first := p.first
	if r.at(first-1, first).kind == text.Clitic && r.at(first-2, first).flags.Has(anyPlace) {
		first -= 2 // to acquire Norway's Acme
	}
	switch r.at(first-1, p.first).low {
	case "buy", "acquire", "acquired", "acquiring":
	case "of":
		if low := r.at(first-2, p.first).low; low != "takeover" && low != "acquisition" && low != "buyout" {
			return false
		}
	default:
		return false
	}
	n := r.at(p.last+1, p.first)
	return n == &none || n.punct(".") || n.punct(",") || n.low == "for" || n.low == "in" || n.low == "from"
}

// afterRaising reports whether the name is the subject behind "After raising
// $6 million, ".
func (r *reader) afterRaising(p piece) bool {
	if !r.at(p.first-1, p.first).punct(",") {
		return false
	}
	for i := r.firstWord[r.words[p.first].sent]; i < p.first && i < r.firstWord[r.words[p.first].sent]+3; i++ {
		if r.words[i].low == "raising" {
			return p.first-i < 16
		}
	}
	return false
}

// firmsOwn are what a firm has and nobody else.
var firmsOwn = set(`valuation valuations ipo shareholders shares stock investors backers revenue revenues earnings subsidiary customers takeover acquisition flotation listing`)
