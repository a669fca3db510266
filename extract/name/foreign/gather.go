package foreign

import (
	"sort"
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// apposition reads what stands behind person n and a comma: ", Sprecherin der
// Stadtwerke Ulm,", ", directeur général de Tarn,".
func (r *reader) apposition(n int) {
	p := &r.pieces[n]
	i := p.last + 1
	if r.word(i, p.first).punct("(") && r.word(i+2, p.first).punct(")") {
		i += 3 // the party
	}
	if !r.word(i, p.first).punct(",") || p.role.Len() > 0 {
		return
	}
	i++
	for r.articles[r.word(i, p.first).low] {
		i++
	}
	last, role := i-1, false
	for k := i; k < i+12; k++ {
		w := r.word(k, p.first)
		if !w.inside() || r.verbs[w.low] || r.givenName(w) && w.capital && r.name(k+1, p.first) {
			break
		}
		role = role || r.isRole(w.low)
		if !role && k > i+2 {
			return
		}
		last = k
	}
	if end := r.word(last+1, p.first); !role || !(end.punct(",") || end.punct(".") || end.punct(")") || end == &none || end.punct("“") || r.verbs[end.low]) {
		return
	}
	p.role = claim.Span{Start: r.words[i].Start, End: r.words[last].End}
}

// explained reads the office that a name explains: "Le maire de Lens, Luc
// Roy," and "Der Chef des Werks, Jan Voss,".
func (r *reader) explained(n int) {
	p := &r.pieces[n]
	if !r.word(p.first-1, p.first).punct(",") || p.role.Len() > 0 {
		return
	}
	for i := p.first - 2; i > p.first-12; i-- {
		w := r.word(i, p.first)
		if !w.inside() || r.verbs[w.low] && !w.glued {
			return
		}
		if before := r.word(i-1, p.first); r.isRole(w.low) && !r.isRole(before.low) && before.kind == text.Word && !(before.capital && !before.opens) {
			p.role = claim.Span{Start: w.Start, End: r.words[p.first-2].End}
			return
		}
	}
}

// gather makes the entities: mentions of the same words, persons by their
// surnames, bodies with and without their legal form, short forms in brackets.
func (r *reader) gather() {
	for n := range r.pieces {
		r.pieces[n].kind = r.kindOf(n)
	}
	r.owner = make([]int, len(r.pieces))
	for _, single := range [...]bool{false, true} { // what is short for a name comes behind it
		for n := range r.pieces {
			if p := r.pieces[n]; single == (p.first == p.last) {
				r.join(n, p)
			}
		}
	}
	for n := range r.pieces {
		if r.pieces[n].role.Len() > 0 && r.pieces[n].serves == 0 {
			r.pieces[n].serves = r.served(n)
		}
	}
}

// join adds piece n to the entity that it names, to a new one where none is.
func (r *reader) join(n int, p piece) {
	f := form{p.kind, r.plainKey(p)}
	e, known := r.byForm[f]
	if other := r.sameAs(p); other >= 0 {
		e, known = other, true
	}
	if !known {
		e = len(r.entities)
		r.entities = append(r.entities, entity{kind: p.kind})
	}
	r.entities[e].pieces = append(r.entities[e].pieces, n)
	r.byForm[f], r.owner[n] = e, e
	if low := r.words[p.last].low; p.kind == claim.Person && p.last > p.first {
		r.bearers[low] = append(r.bearers[low], bearer{p.first, e})
	}
}

// served returns the piece, plus one, of the body inside or right behind what
// piece n's role says.
func (r *reader) served(n int) int {
	p := &r.pieces[n]
	for k := range r.words[max(0, p.first-14):min(len(r.words), p.last+16)] {
		i := max(0, p.first-14) + k
		if s := r.words[i].Start; s >= p.role.Start && s < p.role.End && r.at[i] > 0 && r.pieces[r.at[i]-1].kind == claim.Org {
			return r.at[i]
		}
	}
	return 0
}

// kindOf lets the mentions of the same words agree: the surest decides.
func (r *reader) kindOf(n int) claim.NameType {
	best, kind := 0.0, r.pieces[n].kind
	key := r.plainKey(r.pieces[n])
	for _, o := range r.byKey(key) {
		if p := &r.pieces[o]; p.sure > best {
			best, kind = p.sure, p.kind
		}
	}
	return kind
}

// byKey returns the pieces of the same words.
func (r *reader) byKey(key string) []int {
	if r.keys == nil {
		r.keys = make(map[string][]int)
		for n := range r.pieces {
			k := r.plainKey(r.pieces[n])
			r.keys[k] = append(r.keys[k], n)
		}
	}
	return r.keys[key]
}

// plainKey is the key of a piece without its legal form and its genitive.
func (r *reader) plainKey(p piece) string {
	last := p.last
	for last > p.first && (r.legal[r.words[last].low] || r.words[last].punct(".") || r.words[last].punct("&") || r.words[last].low == "co" || r.words[last].low == "e" || r.words[last].low == "v") {
		last--
	}
	key := r.key(p.first, last)
	if last == p.last && p.cut > 0 {
		key = key[:len(key)-p.cut]
	}
	return strings.ReplaceAll(key, "-", " ")
}

// sameAs returns the entity that piece p names in another form, -1 where none
// does: the person of the same surname named last, the body before whose
// initials stand in brackets.
func (r *reader) sameAs(p piece) int {
	if p.kind == claim.Org && p.first == p.last && p.first > 1 && r.words[p.first-1].punct("(") {
		if o := r.at[p.first-2]; o > 0 && r.pieces[o-1].kind == claim.Org {
			if e, ok := r.byForm[form{claim.Org, r.plainKey(r.pieces[o-1])}]; ok {
				return e
			}
		}
	}
	if p.kind != claim.Person || p.first != p.last {
		return -1
	}
	return r.nearest(r.words[p.last].low, p.first, -1)
}

// spread finds the other mentions of what is known: surnames of persons named
// in full, bodies and places by the same words, all with the genitive's s, and
// in lines of capitals.
func (r *reader) spread() {
	known := r.knownForms()
	for i := 0; i < len(r.words); i++ {
		w := &r.words[i]
		if r.at[i] > 0 || w.kind != text.Word || !w.capital {
			continue
		}
		for _, f := range known[w.low] {
			if r.mention(i, f, 0) {
				break
			}
		}
		base, ok := strings.CutSuffix(w.low, "s")
		if !ok || !r.genitive || r.at[i] > 0 {
			continue
		}
		for _, f := range known[base] {
			if len(f.words) == 1 && r.mention(i, f, 1) {
				break
			}
		}
	}
}

// knownForm is a way in which an entity is named.
type knownForm struct {
	words  []string
	entity int
}

// knownForms returns the forms of the entities by their first word.
func (r *reader) knownForms() map[string][]knownForm {
	known := make(map[string][]knownForm)
	add := func(e int, words ...string) {
		known[words[0]] = append(known[words[0]], knownForm{words, e})
	}
	for e := range r.entities {
		seen := make(map[string]bool)
		for _, n := range r.entities[e].pieces {
			p := r.pieces[n]
			key := r.plainKey(p)
			if seen[key] {
				continue
			}
			seen[key] = true
			last := p.first + len(strings.Fields(key)) - 1
			if strings.ContainsAny(r.key(p.first, p.last), "-.&'’") && !r.legal[r.words[p.last].low] {
				last = p.last
			}
			words := make([]string, 0, 4)
			for i := p.first; i <= min(last, p.last); i++ {
				words = append(words, r.words[i].low)
			}
			add(e, words...)
			if r.entities[e].kind == claim.Person && p.last > p.first && !r.nouns[r.words[p.last].low] && !r.isRole(r.words[p.last].low) && utf8.RuneCountInString(r.words[p.last].text) > 2 {
				first := p.last
				for first-2 > p.first && r.words[first-1].punct("-") {
					first -= 2
				}
				tail := make([]string, 0, 3)
				for i := first; i <= p.last; i++ {
					tail = append(tail, r.words[i].low)
				}
				add(e, tail...)
			}
		}
	}
	return known
}

// mention adds the words at i as a mention in form f, less cut bytes. It
// reports whether they are one.
func (r *reader) mention(i int, f knownForm, cut int) bool {
	last := i + len(f.words) - 1
	if last >= len(r.words) || r.words[last].sent != r.words[i].sent {
		return false
	}
	for k, w := range f.words {
		if r.at[i+k] > 0 || cut == 0 && r.words[i+k].low != w {
			return false
		}
	}
	e := f.entity
	if n := r.word(last+1, i); n.glued && n.punct("-") && r.entities[e].kind == claim.Place {
		return false // Berlin-Marathon
	}
	if r.entities[e].kind == claim.Person && len(f.words) == 1 {
		e = r.nearest(f.words[0], i, e)
	}
	p := piece{first: i, last: last, cut: cut, kind: r.entities[e].kind, rule: "known", sure: byTitle}
	if n := r.add(p); n >= 0 {
		r.entities[e].pieces = append(r.entities[e].pieces, n)
		return true
	}
	return false
}

// nearest returns the person of a surname whose full name stands last before
// word i, else the one named first, other where nobody bears it.
func (r *reader) nearest(low string, i, other int) int {
	all := r.bearers[low]
	if len(all) == 0 {
		return other
	}
	n := sort.Search(len(all), func(k int) bool { return all[k].first >= i })
	return all[max(n-1, 0)].entity
}
