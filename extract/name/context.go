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

// after weighs the words on the right.
func (r *reader) after(e *evidence, p piece) {
	n := p.last + 1
	w := r.at(n, p.first)
	if w.punct(",") && closingMark(r.at(n+1, p.first)) && r.words[p.first].is(quoted) {
		r.afterComma(e, n+2, p) // “Old Mill,” a group …
		return
	}
	if w.kind == text.Clitic {
		r.possessed(e, r.at(n+1, p.first), r.at(n+2, p.first))
		return
	}
	switch {
	case w.low == "crude" && p.first == p.last:
		e.add(nothing, 140, "crude") // Brent crude
	case w.punct(","):
		r.afterComma(e, n+1, p)
	case w.punct("("):
		r.afterBracket(e, n+1, p)
	case w.punct("-") && w.glued:
		switch r.at(n+1, p.first).low {
		case "based", "born":
			e.add(place, 24, "based")
		case "backed", "owned", "led", "affiliated", "linked", "funded", "listed":
			e.add(org, 10, "backed")
		}
	case w.low == "who":
		e.add(person, 25, "who")
	case w.low == "is" || w.low == "was":
		r.copula(e, n+1, p)
	case saidVerbs[w.low] && w.shape == 0:
		e.add(person, 12, "said")
		e.add(org, 8, "said")
	case firmOffices[w.low] && w.shape == 0 && r.at(n+1, p.first).is(capital) && !r.flagsOf(p).Has(anyPlace):
		e.add(org, 60, "employer") // Tallow co-founder Ann Lee
		e.add(person, -20, "")
	case r.plays(n, p):
		e.add(org, 90, "verb") // Chelsea beat Arsenal
		e.add(person, -20, "")
	case personVerbs[w.low]:
		e.add(person, 12, "verb")
	case orgVerbs[w.low]:
		e.add(org, 9, "verb")
		e.add(person, 3, "verb")
	case productAfter[w.low]:
		e.add(product, 14, "noun")
	case orgAfter[w.low] && w.shape == 0:
		e.add(org, 14, "noun")
	case orgNouns[w.low] && !owning[w.low] && w.shape == 0 && p.first == p.last && r.words[p.first].is(opener) && r.at(n+1, p.first).is(capital) &&
		!r.flagsOf(p).Has(anyOrg|anyPlace|fCity|fRegion):
		e.add(nothing, 60, "adjective") // "Quantum startup Acme"
	case w.low == "family" && p.first == p.last && !r.flagsOf(p).Has(anyOrg|anyPlace):
		e.add(person, 14, "family")
	case siteNouns[w.low] || siteNouns[r.at(n+1, p.first).low] && w.shape == 0:
		e.add(place, 6, "noun")
		e.add(person, -14, "")
	case placeNouns[w.low] || w.low == "area" || w.low == "residents":
		e.add(place, 8, "noun")
	}
}

func closingMark(w *word) bool { return w.text == "”" || w.text == `"` || w.text == "’" }

// possessed weighs what a name has: 's shares, 's wife, 's capital.
func (r *reader) possessed(e *evidence, w, next *word) {
	if w.low == "chief" && (next.low == "executive" || next.low == "operating" || next.low == "financial" || next.low == "technology") || firmOffices[w.low] {
		e.add(org, 60, "possessive") // Tarn's Chief Executive
		e.add(person, -20, "")
	}
	if w.shape != 0 {
		return
	}
	switch {
	case firmsOwn[w.low]:
		e.add(org, 60, "possessive")
		e.add(person, -20, "")
	case orgAfter[w.low] || w.low == "latest" || w.low == "flagship" || w.low == "new" && orgAfter[next.low]:
		e.add(org, 14, "possessive")
	case family[w.low]:
		e.add(person, 16, "possessive")
	case landed[w.low]:
		e.add(place, 14, "possessive")
	}
}

var (
	productAfter = set(`camera cameras photograph photographs program programme mission project rocket spacecraft app apps software browser smartphone console album song film movie drug vaccine`)
	family       = set(`wife husband mother father son daughter brother sister family death life campaign lawyer lawyers attorney mind words
		home career partner girlfriend boyfriend parents children friends friend testimony bid memoir supporters voice face hand hands remarks`)
	landed = set(`government capital economy parliament army military president prime foreign largest biggest population border borders
		north south east west ruling second state coast nuclear constitution central people oil main`)
)

// copula weighs what follows "X is".
func (r *reader) copula(e *evidence, i int, p piece) {
	w := r.at(i, p.first)
	switch {
	case w.low == "valued" || w.low == "headquartered":
		e.add(org, 110, "valued")
		e.add(person, -50, "")
	case w.low == "worth" || w.low == "backed" || w.low == "acquired":
		e.add(org, 40, "valued")
		e.add(person, pick(r.words[p.last].flags.Has(fSurname), 0, -10), "")
	case w.low == "going" && r.at(i+1, p.first).low == "public":
		e.add(org, 40, "goes-public")
	case w.low == "born" || w.low == "arrested" || w.low == "married" || w.low == "sentenced" || w.low == "charged" || w.low == "convicted":
		e.add(person, 18, "verb")
	case w.low == "located" || w.low == "home":
		e.add(place, 10, "verb")
	case w.low == "a" || w.low == "an" || w.low == "the" || w.low == "one" || w.low == "also" || w.low == "among":
		e.addNoun(r.headNoun(i, p), 18)
	}
}

// beats are what one team does to another.
var beats = set(`beat beats defeated thrashed edged hammered overcame host hosted`)

// plays reports whether what follows at n is a match whose side the name is: a
// team's or town's that beats, draws with or loses to another.
func (r *reader) plays(n int, p piece) bool {
	v, next := r.at(n, p.first), r.at(n+1, p.first)
	if (v.low == "drew" || v.low == "draw") && next.low == "with" || (v.low == "lost" || v.low == "lose") && next.low == "to" {
		return r.at(n+2, p.first).is(capital) && p.first == p.last && r.flagsOf(p).Has(fCity) && !r.flagsOf(p).Has(fCountry)
	} else if !beats[v.low] {
		return false
	}
	other := r.at(n+1, p.first) != next || next.flags.Has(anyOrg|fCity)
	return v.shape == 0 && next.is(capital) && other && !r.words[p.first].flags.Has(anyGiven) && r.flagsOf(p).Has(anyOrg|anyPlace|fCity) || p.first == p.last && beats[v.low] && next.is(capital) && next.flags.Has(anyOrg)
}

// beaten reports whether the name is the side that loses or draws at sport,
// with the score behind it: "beat Harwick City 3-2".
func (r *reader) beaten(p piece) bool {
	l, ll := r.at(p.first-1, p.first).low, r.at(p.first-2, p.first).low
	if !beats[l] && !(l == "with" && ll == "drew") && !(l == "to" && ll == "lost") {
		return false
	}
	a, dash, b := r.at(p.last+1, p.first), r.at(p.last+2, p.first), r.at(p.last+3, p.first)
	return a.kind == text.Number && len(a.text) < 3 && (dash.punct("-") || dash.punct("–")) && b.kind == text.Number && len(b.text) < 3
}

// owning nouns stand behind the name of whose they are: "Apple supplier Acme".
var owning = set(`supplier rival subsidiary unit affiliate parent competitor partner contractor investor owner operator vendor distributor`)

// addNoun adds what a descriptive noun says about a name.
func (e *evidence) addNoun(k kind, weight int) {
	if k != nothing {
		e.add(k, weight, "apposition")
	}
}

// afterComma weighs an apposition: ", a maker of …", ", 42,", ", who".
func (r *reader) afterComma(e *evidence, i int, p piece) {
	if b := r.at(p.first-2, p.first).low; r.at(p.first-1, p.first).low == "of" && (honorifics[b] || ambiguous[b] || roleNouns[b]) && r.at(i, p.first).kind == text.Word {
		return // "The Bishop of Harnley, the Rev …": the apposition is the bishop's
	}
	w := r.at(i, p.first)
	switch {
	case w.kind == text.Number && len(w.text) <= 2 && (r.at(i+1, p.first).punct(",") || r.at(i+1, p.first).punct(".")):
		e.add(person, 28, "age")
	case w.low == "who" || w.low == "whom":
		e.add(person, 25, "who")
	case w.low == "in" && w.shape == 0 && r.at(i+1, p.first).is(capital):
		e.add(person, -10, "")
		e.add(org, 4, "in")
		e.add(place, 4, "in")
	case w.low == "which":
		e.add(org, 10, "which")
		e.add(person, -10, "")
	case w.low == "a" || w.low == "an" || w.low == "the" || w.low == "one" || w.low == "its" || w.low == "his" || w.low == "her" || w.low == "their":
		weight := 25
		if f := &r.words[p.first]; p.first == p.last && f.is(soft) && f.flags.Has(fSeenLower) && w.low != "one" {
			weight = 70 // "Anchor, the …": a noun would have its article
		}
		k := r.headNoun(i+1, p)
		switch {
		case k == person:
			weight = 25
		case k == org && r.words[p.first].is(quoted):
			weight = max(weight, 60) // “Sealnet,” a site
		}
		e.addNoun(k, weight)
		if k == org {
			e.add(person, -12, "")
		}
	case w.shape == 0 && w.kind == text.Word:
		if roleNouns[w.low] || w.low == "then" || w.low == "former" || w.low == "vice" || w.low == "co-founder" {
			if k := r.headNoun(i, p); k == person {
				e.add(person, 25, "apposition")
			}
		}
	case w.is(capital):
		switch {
		case r.titleRun(i, p.first):
			e.add(person, 25, "apposition")
		case w.flags.Has(fPlace|fCountry|fRegion) && !r.flagsOf(p).Has(anyPlace|anyOrg):
			e.add(place, pick(r.flagsOf(p).Has(fCity), 30, 12), "city-and-state")
		case r.ownedRole(i, p):
			e.add(person, 20, "apposition")
		}
	}
}

// titleRun reports whether a capitalised title begins at i: ", Director,".
func (r *reader) titleRun(i, of int) bool {
	if r.phraseAt(i, min(i+3, len(r.words)-1)) > 0 {
		return true
	}
	w := r.at(i, of)
	next := r.at(i+1, of)
	return (honorifics[w.low] || w.low == "head" || w.low == "general") && (next.kind != text.Word || next.shape == 0)
}

// ownedRole reports whether a name with a possessive ending and a role follow
// at i: ", Tarn Foods's chairman".
func (r *reader) ownedRole(i int, p piece) bool {
	for k := i; k < i+4; k++ {
		w := r.at(k, p.first)
		if w.kind == text.Clitic {
			return r.headNoun(k+1, p) == person
		}
		if w.shape == 0 {
			return false
		}
	}
	return false
}

// afterBracket weighs what stands in brackets after a name.
func (r *reader) afterBracket(e *evidence, i int, p piece) {
	w, next := r.at(i, p.first), r.at(i+1, p.first)
	switch {
	case w.is(upper) && next.punct(")") && initialsOf(w.low, r.initials(p.first, p.last)):
		e.add(org, 24, "short-form")
	case (w.low == "nyse" || w.low == "nasdaq" || w.low == "lse") && next.punct(":"):
		e.add(org, 40, "ticker")
	case p.last+2 < len(r.words) && r.tickerAt(p.last+2, len(r.words)) && r.words[p.last+1].punct("("):
		e.add(org, 40, "ticker")
	case w.kind == text.Number && len(w.text) <= 2 && next.punct(")"):
		e.add(person, 12, "age")
	}
}
