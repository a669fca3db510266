package name

import "stet/extract/text"

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
