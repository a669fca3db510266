package name

// bySurname gives each piece of a group of one word to the person of that
// surname, given name or nickname, named last before it; to the first one named
// where none was before. It reports whether there is such a person. Mentions of
// a place of that name stay apart.
func (r *reader) bySurname(g int) bool {
	w := r.groups[g].words[0]
	var bearers []int
	pass := 0
	for ; pass < 2 && len(bearers) == 0; pass++ {
		for e := range r.entities {
			ws := r.groups[r.entities[e].full].words
			if r.entities[e].kind != person || len(ws) < 2 {
				continue
			}
			if pass == 0 && lastName(ws) == w || pass == 1 && (ws[0] == w || r.nickname(e) == w) && r.givenOnly(g) {
				bearers = append(bearers, e)
			}
		}
	}
	if len(bearers) == 0 || r.groups[g].ev.sum[place] > 55+r.groups[g].ev.sum[person] {
		return false
	}
	var rest []int
	for _, i := range r.groups[g].pieces {
		if pass == 2 && r.placeHere(r.pieces[i]) {
			rest = append(rest, i)
			continue
		}
		at := r.nearest(bearers, i)
		r.entities[at].pieces = append(r.entities[at].pieces, i)
	}
	if len(rest) > 0 {
		ev := evidence{}
		ev.add(place, 40, "in")
		r.entities = append(r.entities, entity{kind: place, ev: ev, pieces: rest, full: g})
	}
	return true
}

// placeHere reports whether the words around a candidate that may be a given
// name make it a place: "the Austin office", "in Georgia".
func (r *reader) placeHere(p piece) bool {
	if p.first != p.last || !r.words[p.first].flags.Has(anyPlace|fCity|fRegion) {
		return false
	}
	l, n := r.at(p.first-1, p.first), r.at(p.last+1, p.first)
	if l.low == "in" || placeIn[l.low] {
		return true
	}
	return l.low == "the" && l.shape == 0 && n.shape == 0 && (orgAfter[n.low] || n.low == "office" || placeNouns[n.low] || siteNouns[n.low])
}

// nickname returns the word between marks inside a person's full name, in
// lower case: "bill" of William "Bill" Tanner.
func (r *reader) nickname(e int) string {
	for _, i := range r.groups[r.entities[e].full].pieces {
		for k := r.pieces[i].first + 1; k < r.pieces[i].last; k++ {
			if r.words[k].is(quoted) {
				return r.words[k].low
			}
		}
	}
	return ""
}

// givenOnly reports whether the word of group g is a given name and nothing
// speaks for a place or body of that name.
func (r *reader) givenOnly(g int) bool {
	ev := &r.groups[g].ev
	return ev.sum[org] < ev.sum[person]+10 && ev.sum[place] <= ev.sum[person]
}

// lastName returns the surname of a person's name.
func lastName(ws []string) string {
	n := len(ws) - 1
	if n > 1 && (ws[n] == "jr" || ws[n] == "sr" || ws[n] == "ii" || ws[n] == "iii") {
		n--
	}
	return ws[n]
}

// nearest returns the bearer whose full name stands last before piece i, else
// the one whose full name stands first. Behind Mr or Ms only a person of whom
// the article does not say the other is meant, if there is one.
func (r *reader) nearest(bearers []int, i int) int {
	if want := addressed[r.addressOf(r.pieces[i])]; want != 0 && len(bearers) > 1 {
		var fit []int
		for _, e := range bearers {
			if r.gender(e) == want {
				fit = append(fit, e)
			}
		}
		for _, e := range bearers {
			if len(fit) == 0 && r.gender(e) == 0 {
				fit = append(fit, e)
			}
		}
		if len(fit) > 0 {
			bearers = fit
		}
	}
	best, at := bearers[0], -1
	for _, e := range bearers {
		for _, j := range r.groups[r.entities[e].full].pieces {
			if first := r.pieces[j].first; first < r.pieces[i].first && first > at {
				best, at = e, first
			}
		}
	}
	return best
}

// What forms of address, kinship and pronouns say: 1 a man, 2 a woman.
var (
	addressed = map[string]int{"mr": 1, "sir": 1, "mrs": 2, "ms": 2, "miss": 2, "dame": 2, "lady": 2}
	kinship   = map[string]int{"brother": 1, "husband": 1, "father": 1, "son": 1, "widower": 1, "boyfriend": 1, "nephew": 1, "uncle": 1, "grandfather": 1, "businessman": 1, "spokesman": 1, "chairman": 1,
		"sister": 2, "wife": 2, "mother": 2, "daughter": 2, "widow": 2, "girlfriend": 2, "niece": 2, "aunt": 2, "grandmother": 2, "businesswoman": 2, "spokeswoman": 2, "chairwoman": 2, "actress": 2}
	pronoun = map[string]int{"he": 1, "his": 1, "him": 1, "himself": 1, "she": 2, "her": 2, "herself": 2}
)

// addressOf returns the form of address before a piece, in lower case.
func (r *reader) addressOf(p piece) string {
	k := p.first - 1
	if r.at(k, p.first).punct(".") {
		k--
	}
	return r.at(k, p.first).low
}

// mostAsked is at how many mentions in full gender looks.
const mostAsked = 8

// gender returns what the words beside a person's full name say: 1 a man, 2 a
// woman, 0 nothing.
func (r *reader) gender(e int) int {
	all := r.groups[r.entities[e].full].pieces
	for _, i := range all[:min(len(all), mostAsked)] {
		p := r.pieces[i]
		if g := addressed[r.addressOf(p)]; g != 0 {
			return g
		}
		for k := p.first - 1; k > p.first-4; k-- {
			if g := kinship[r.at(k, p.first).low]; g != 0 {
				return g
			}
		}
		for k := p.last + 1; k < p.last+15; k++ {
			w := r.at(k, p.first)
			if g := pronoun[w.low]; g != 0 {
				return g
			}
			if g := kinship[w.low]; g != 0 && r.at(p.last+1, p.first).punct(",") && k < p.last+5 {
				return g
			}
			if w.is(capital) && w.flags.Has(anyGiven) {
				break
			}
		}
	}
	return 0
}
