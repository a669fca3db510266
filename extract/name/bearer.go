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
	var rest, others []int
	for _, i := range r.groups[g].pieces {
		if pass == 2 && r.placeHere(r.pieces[i]) {
			rest = append(rest, i)
			continue
		}
		at := r.nearest(bearers, i)
		if at < 0 {
			others = append(others, i)
			continue
		}
		r.entities[at].pieces = append(r.entities[at].pieces, i)
	}
	if len(rest) > 0 {
		ev := evidence{}
		ev.add(place, 40, "in")
		r.entities = append(r.entities, entity{kind: place, ev: ev, pieces: rest, full: g})
	}
	if len(others) > 0 { // Mrs Tarn, where only Mr Tarn has a given name
		ev := evidence{}
		ev.add(person, 60, "title")
		r.entities = append(r.entities, entity{kind: person, ev: ev, pieces: others, full: g})
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
// the article does not say the other is meant; -1 where it says so of all.
// Without a form of address a relative who is named beside another bearer, "and
// his sister Ann Lee", is not meant where that one stands before i.
func (r *reader) nearest(bearers []int, i int) int {
	want := addressed[r.addressOf(r.pieces[i])]
	if len(bearers) == 1 { // a pronoun beside it may be another's
		if g := r.stated(bearers[0]); want != 0 && g != 0 && g != want {
			return -1
		}
		return bearers[0]
	}
	if want != 0 {
		if bearers = r.ofGender(bearers, want); len(bearers) == 0 {
			return -1
		}
	} else {
		bearers = r.heads(bearers, i)
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

// ofGender returns the bearers of whom the article says that they are of that
// gender, else those of whom it says nothing.
func (r *reader) ofGender(bearers []int, want int) []int {
	var fit, open []int
	for _, e := range bearers {
		switch g := r.gender(e); g {
		case want:
			fit = append(fit, e)
		case 0:
			open = append(open, e)
		}
	}
	if len(fit) > 0 {
		return fit
	}
	return open
}

// heads returns the bearers named before piece i of whom none is presented as
// another one's relative in the same sentence; all bearers where that leaves
// none or where a pronoun in the sentence of i says that the relative is meant.
func (r *reader) heads(bearers []int, i int) []int {
	p := r.pieces[i]
	if clue := r.pronounAfter(p); clue != 0 {
		if fit := r.ofGender(bearers, clue); len(fit) == 1 && r.gender(fit[0]) == clue {
			return fit
		}
	}
	var out []int
	eldest := len(r.words)
	for _, e := range bearers {
		eldest = min(eldest, r.firstOf(e))
	}
	for _, e := range bearers {
		if first := r.firstOf(e); first < p.first && !(r.relative(e) && eldest < first) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return bearers
	}
	return out
}

// firstOf returns the word at which a person is first named in full.
func (r *reader) firstOf(e int) int { return r.pieces[r.groups[r.entities[e].full].pieces[0]].first }

// pronounAfter returns the gender of the first pronoun for a person behind a
// lone surname in its sentence, before the next name: 0 where none stands there.
func (r *reader) pronounAfter(p piece) int {
	for k := p.last + 1; k < p.last+10; k++ {
		w := r.at(k, p.first)
		if g := pronoun[w.low]; g != 0 {
			return g
		}
		if w.is(capital) {
			break
		}
	}
	return 0
}

// relative reports whether a person is first named as somebody's relative: "his
// sister Ann Lee", "Ann Lee, his sister".
func (r *reader) relative(e int) bool {
	all := r.groups[r.entities[e].full].pieces
	p := r.pieces[all[0]]
	before := p.first - 1
	if r.at(before, p.first).punct(",") {
		before--
	}
	return kinship[r.at(before, p.first).low] != 0 && possessives[r.at(before-1, p.first).low] || r.kinBehind(p) != 0
}

// kinBehind returns the gender of the kinship behind the comma of a name, "Ann
// Lee, his sister": 0 where none stands there.
func (r *reader) kinBehind(p piece) int {
	if !r.at(p.last+1, p.first).punct(",") || !possessives[r.at(p.last+2, p.first).low] {
		return 0
	}
	for k := p.last + 3; k < p.last+6; k++ {
		if g := kinship[r.at(k, p.first).low]; g != 0 {
			return g
		}
	}
	return 0
}

// possessives stand before kinship.
var possessives = set(`his her their`)

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
	if g := r.stated(e); g != 0 {
		return g
	}
	all := r.groups[r.entities[e].full].pieces
	for _, i := range all[:min(len(all), mostAsked)] {
		p := r.pieces[i]
		for k := p.last + 1; k < p.last+15; k++ {
			w := r.at(k, p.first)
			if g := pronoun[w.low]; g != 0 && !r.objectOf(k, p) {
				return g
			}
			if w.is(capital) && (w.flags.Has(anyGiven) || addressed[w.low] != 0) {
				break
			}
		}
	}
	return 0
}

// stated is gender by forms of address and kinship alone, which leave no doubt.
func (r *reader) stated(e int) int {
	all := r.groups[r.entities[e].full].pieces
	for _, i := range all[:min(len(all), mostAsked)] {
		p := r.pieces[i]
		if g := addressed[r.addressOf(p)]; g != 0 {
			return g
		}
		if g := r.kinBehind(p); g != 0 {
			return g
		}
		for k := p.first - 1; k > p.first-4; k-- {
			if g := kinship[r.at(k, p.first).low]; g != 0 {
				return g
			}
		}
		for k := p.last + 2; k < p.last+5 && r.at(p.last+1, p.first).punct(","); k++ {
			if g := kinship[r.at(k, p.first).low]; g != 0 {
				return g
			}
		}
	}
	return 0
}

// objectOf reports whether the pronoun at word k, behind a name, is somebody
// else's: the name is itself an object there, "thanked Ann Lee for his help".
func (r *reader) objectOf(k int, p piece) bool {
	for i := p.last + 1; i < k; i++ {
		if w := r.at(i, p.first); w.punct(",") || saidVerbs[w.low] || w.low == "who" || w.low == "is" || w.low == "was" {
			return false
		}
	}
	for i := r.firstWord[r.words[p.first].sent]; i < p.first; i++ {
		if w := &r.words[i]; w.is(capital) && (w.flags.Has(anyGiven) || addressed[w.low] != 0) {
			return true
		}
	}
	return false
}
