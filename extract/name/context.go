package name

import "stet/extract/text"

// context weighs a candidate by the words around it.
func (r *reader) context(p piece) evidence {
	var e evidence
	if p.titled {
		e.add(person, 60, "title")
	}
	if p.employer && !r.flagsOf(p).Has(anyPlace|fRegion) {
		office := firmOffices[r.at(p.last+1, p.first).low] || r.at(p.last+1, p.first).low == "chief" && r.at(p.last+2, p.first).low != "justice"
		e.add(org, pick(r.flagsOf(p).Has(anyOrg) || office, 70, 22), "employer")
	}
	first := &r.words[p.first]
	if first.is(soft) {
		if first.flags.Has(fCommon) {
			e.add(nothing, 14, "sentence-start")
		} else if first.flags.Has(fSeenLower) {
			e.add(nothing, 8, "sentence-start")
		}
	}
	r.before(&e, p)
	r.after(&e, p)
	r.pronouns(&e, p)
	r.firm(&e, p)
	r.dealing(&e, p)
	r.told(&e, p)
	if low := r.at(p.first-1, p.first).low; (low == "off" || low == "from" || low == "of") && distances[r.at(p.first-2, p.first).low] {
		e.add(place, 30, "distance")
	}
	if r.beaten(p) && !r.words[p.first].flags.Has(anyGiven) {
		e.add(org, 70, "score")
	}
	if p.last > p.first && r.markedWork(p.first, len(r.words)) == p.last {
		e.add(work, 40, "apposition")
	}
	if r.inMarks(p) {
		e.add(work, 18, "quote-marks")
		e.add(person, -12, "")
	}
	if r.defined(p) {
		e.add(nothing, 80, "defined-term")
	}
	return e
}

// firmOffices are offices that only firms and their like have.
var firmOffices = set(`ceo cfo cto coo cmo ciso founder co-founder cofounder`)

// pronouns weighs the pronoun that takes up a name that opens its sentence:
// "Reyes left. She …", "Tarn grew. The company …".
func (r *reader) pronouns(e *evidence, p piece) {
	s := int(r.words[p.first].sent)
	if p.first > r.firstWord[s]+2 || r.flagsOf(p).Has(anyPlace|anyOrg) {
		return
	}
	for i := p.last + 1; i < p.last+14 && i < r.firstWord[s+1]; i++ {
		switch r.words[i].low {
		case "his", "her", "himself", "herself":
			e.add(person, 10, "pronoun")
			return
		case "its", "itself":
			e.add(org, 8, "pronoun")
			e.add(person, -10, "")
			return
		}
		if r.words[i].nameLike() {
			break
		}
	}
	if s+1 >= len(r.headline) || r.doc.Sentences[s].Block != r.doc.Sentences[s+1].Block {
		return
	}
	next := r.firstWord[s+1]
	switch r.words[next].low {
	case "he", "she", "his", "her":
		e.add(person, 12, "pronoun")
	case "the":
		if next+1 < len(r.words) && (orgNouns[r.words[next+1].low]) {
			e.add(org, 10, "pronoun")
		}
	}
}

// at returns word i when it stands in the same sentence as word of, else a
// word that is nothing.
func (r *reader) at(i, of int) *word {
	if i < 0 || i >= len(r.words) || r.words[i].sent != r.words[of].sent {
		return &none
	}
	return &r.words[i]
}

var none = word{kind: text.Symbol}

// bears are the nouns for bodies that stand behind their names.
var bears = set(`union party group app platform website newspaper magazine network movement brand chain label consortium`)

// inMarks reports whether quotation marks enclose the candidate alone.
func (r *reader) inMarks(p piece) bool {
	if !r.words[p.first].is(quoted) {
		return false
	}
	i := p.last + 1
	for w := r.at(i, p.first); w.punct(",") || w.punct(".") || w.punct("!") || w.punct("?"); w = r.at(i, p.first) {
		i++
	}
	switch r.at(i, p.first).text {
	case "”", `"`, "’", "'", "»", "“":
		return true
	}
	return false
}

// before weighs the words on the left.
func (r *reader) before(e *evidence, p piece) {
	l := r.at(p.first-1, p.first)
	if openingMark(r.words, p.first-1) && l.sent == r.words[p.first].sent {
		l = r.at(p.first-2, p.first)
	}
	ll := r.at(p.first-2, p.first)
	if ll := r.at(p.first-2, p.first); l.punct("-") && l.glued && partyLetter(ll.text) {
		e.add(place, 60, "party-and-state") // R-TX
	}
	if next := r.at(p.last+1, p.first); (l.low == "the" || l.low == "a") && r.headNoun(p.last+1, p) == org && next.shape == 0 && next.kind == text.Word {
		if bears[next.low] && !r.flagsOf(p).Has(anyPlace|fRegion|fCity) {
			e.add(org, 16, "noun") // the IG Lumen union
		} else {
			e.add(place, 16, "company's-town") // the San Francisco company
		}
	}
	if l.punct(",") {
		r.explained(e, p)
	}
	if r.bodiesBefore(p) {
		e.add(org, 60, "list-of-bodies")
		e.add(person, -40, "")
	}
	if l.kind == text.Clitic && r.dull(p) {
		e.add(nothing, 40, "common-words") // Tarn's New Factory
	}
	if l.kind == text.Clitic && ll.flags.Has(anyPlace) && !r.words[p.first].flags.Has(anyGiven) && r.at(p.last+1, p.first).shape == 0 {
		e.add(org, 12, "of-a-country") // Denmark's Ostersund Energi
		e.add(person, -6, "")
	}
	if l.low == "the" {
		e.add(person, -14, "")
		e.add(org, 5, "article")
		if orgNouns[ll.low] {
			e.add(org, 20, "apposition") // "the group the Wayfarers"
			return
		}
		r.leftWord(e, p, ll, r.at(p.first-3, p.first), true)
		return
	}
	if (l.low == "a" || l.low == "an") && l.shape == 0 {
		e.add(person, -8, "")
		e.add(place, -10, "")
		e.add(nothing, 6, "article")
	}
	r.leftWord(e, p, l, ll, false)
}

// dull reports whether a candidate is made of words alone that texts have in
// small letters, and is not made like the name of a body.
func (r *reader) dull(p piece) bool {
	if r.flagsOf(p).Has(anyName) || orgHead[r.words[p.last].low] || eventHead[r.words[p.last].low] || p.first == p.last {
		return false
	}
	for _, i := range r.nameWords(p) {
		if w := &r.words[i]; w.shape != 0 && (!w.flags.Has(fSeenLower) || w.is(upper) || w.flags.Has(anyPlace|fPeople|anyGiven)) {
			return false
		}
	}
	return true
}

// bodiesBefore reports whether the list in which the candidate stands is one of
// bodies: "rivals including X", "banks such as X", "Two rivals, X of Norway and
// Y of France".
func (r *reader) bodiesBefore(p piece) bool {
	l, ll := r.at(p.first-1, p.first), r.at(p.first-2, p.first)
	switch {
	case l.low == "including" || l.low == "like":
		return bodies[ll.low] || ll.punct(",") && bodies[r.at(p.first-3, p.first).low]
	case l.low == "as" && ll.low == "such":
		return bodies[r.at(p.first-3, p.first).low]
	case l.punct(","):
		return bodies[ll.low] && ll.shape == 0
	case l.low == "and" && ll.is(capital):
		for k := p.first - 2; k > p.first-9; k-- {
			if w := r.at(k, p.first); w.punct(",") {
				return bodies[r.at(k-1, p.first).low]
			} else if w.shape == 0 && w.low != "of" {
				return false
			}
		}
	}
	return false
}

// explained weighs a noun phrase that the name, between its commas, explains:
// "The chief executive of Acme, Ann Lee, …", "the manufacturer, Tarn Motors.".
func (r *reader) explained(e *evidence, p piece) {
	if w := r.at(p.last+1, p.first); w.kind == text.Word || w.kind == text.Clitic {
		return
	}
	for k := p.first - 2; k > p.first-9; k-- {
		switch w := r.at(k, p.first); {
		case w.low == "the" || w.low == "its" || w.low == "their" || w.low == "his" || w.low == "her" || w.low == "whose":
			e.addNoun(r.headNoun(k+1, p), 22)
			return
		case w.kind != text.Word && w.kind != text.Clitic && !w.punct("-") || saidVerbs[w.low]:
			return
		}
	}
}

func (r *reader) leftWord(e *evidence, p piece, l, ll *word, article bool) {
	low := l.low
	if l.shape != 0 && !l.is(opener) {
		return
	}
	switch {
	case r.nounBefore(e, p, low):
	case (low == "at" || low == "with" || low == "for") && roleNouns[ll.low] && ll.shape == 0:
		e.add(org, pick(low == "at", 80, 42), "employer")
		e.add(person, pick(low == "at", -30, -16), "")
	case low == "of":
		r.ofWord(e, p, ll)
	case low == "in" && r.invests(p.first-2, p.first):
		e.add(org, pick(r.at(p.last+1, p.first).kind == text.Clitic, 20, 70), "invested-in")
	case low == "in" && (ll.low == "stake" || ll.low == "invested" || ll.low == "investment" || ll.low == "invest" || ll.low == "shares" ||
		ll.low == "investor" || ll.low == "invests" || ll.low == "investing" || ll.low == "interest" || ll.low == "stakes"):
		e.add(org, pick(r.flagsOf(p).Has(anyPlace) || r.at(p.last+1, p.first).kind == text.Clitic, 20, 60), "stake-in")
	case (low == "in" || placeIn[low]) && r.flagsOf(p).Has(fOrg):
		e.add(place, 4, "in")
	case low == "in":
		dull := p.first == p.last && r.words[p.first].flags.Has(fSeenLower)
		e.add(place, pick(article || dull, 8, 18), "in")
	case (low == "into" || low == "behind") && r.invests(p.first-2, p.first):
		e.add(org, pick(r.at(p.last+1, p.first).kind == text.Clitic, 20, 70), "invested-in")
	case placeIn[low]:
		e.add(place, 14, "in")
	case low == "at":
		e.add(org, 10, "at")
		e.add(place, 5, "at")
	case low == "from" || low == "to":
		e.add(place, 6, low)
		e.add(org, 4, low)
	case low == "by" || low == "with" || low == "against":
		e.add(org, 4, low)
		e.add(person, 3, low)
	case low == "told":
		e.add(person, 5, "told")
		e.add(org, 10, "told")
	case saidVerbs[low]:
		e.add(person, 12, "said")
		e.add(org, 6, "said")
	case low == "acquired" || low == "acquire" || low == "acquiring" || low == "acquires":
		e.add(org, pick(r.flagsOf(p).Has(anyPlace) || r.at(p.last+1, p.first).kind == text.Clitic, 14, 60), "bought")
	case low == "bought" || low == "buy" || low == "buying" || low == "joined":
		e.add(org, 14, "bought")
	case low == "named" || low == "called":
		e.add(person, 4, "named")
	}
}

// nounBefore weighs a noun right before the name that says what it is, and
// reports whether there is one.
func (r *reader) nounBefore(e *evidence, p piece, low string) bool {
	both := orgNouns[low] && roleNouns[low]
	switch {
	case both:
		e.add(person, 10, "role")
		e.add(org, 14, "apposition")
	case roleNouns[low]:
		e.add(person, 28, "role")
	case orgNouns[low]:
		e.add(org, pick(r.flagsOf(p).Has(anyPlace), 15, 80), "apposition")
	case placeNouns[low]:
		e.add(place, 18, "apposition")
	case ships[low]:
		e.add(product, 60, "apposition")
		e.add(person, -30, "")
	case workNouns[low]:
		e.add(work, 22, "apposition")
	case productNouns[low]:
		e.add(product, 22, "apposition")
	default:
		return false
	}
	return true
}

// distances stand before "from" or "off" and a place.
var distances = set(`miles mile kilometers kilometres km yards metres meters`)

// ofWord weighs the noun ll before "of": the head of what?
func (r *reader) ofWord(e *evidence, p piece, ll *word) {
	switch {
	case (honorifics[ll.low] || ll.low == "head" || ll.low == "chief") && r.at(p.last+1, p.first).low == "at":
		e.add(nothing, 40, "department")
	case officeOf[ll.low] && !r.flagsOf(p).Has(anyPlace):
		e.add(org, 110, "of")
		e.add(person, -50, "")
	case ofOrg[ll.low]:
		e.add(org, 14, "of")
	case ofPlace[ll.low]:
		e.add(place, 16, "of")
	}
}

// invests reports whether money goes somewhere in the words before i: "put $6
// million in".
func (r *reader) invests(i, of int) bool {
	for k := i; k > i-6; k-- {
		switch r.at(k, of).low {
		case "invested", "invests", "invest", "investing", "put", "poured", "pumped", "injected", "ploughed", "plowed", "investment":
			return true
		}
	}
	return false
}
