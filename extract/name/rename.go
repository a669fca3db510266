package name

// formerly begins what a name was before.
var formerly = set(`formerly previously originally née nee`)

// rename joins the entities that bear one name now and another before:
// "Larrin Tove (formerly Halden Corvane)".
func (r *reader) rename() {
	r.former = make(map[int]bool)
	owner := make(map[int]int, len(r.pieces)) // of the piece that begins at a word, its entity
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			owner[r.pieces[i].first] = e
		}
	}
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			if was, ok := owner[r.formerAt(r.pieces[i])]; ok && was != e {
				r.adopt(e, was)
				break
			}
		}
	}
}

// formerAt returns the word at which the former name of piece p begins, -1
// where none follows it.
func (r *reader) formerAt(p piece) int {
	i := p.last + 1
	if w := r.at(i, p.first); !w.punct(",") && !w.punct("(") {
		return -1
	}
	i++
	if !formerly[r.at(i, p.first).low] {
		return -1
	}
	i++
	if low := r.at(i, p.first).low; low == "known" || low == "called" || low == "named" {
		i++
		if r.at(i, p.first).low == "as" {
			i++
		}
	}
	if r.at(i, p.first).low == "the" && r.at(i, p.first).shape == 0 {
		i++
	}
	if !r.at(i, p.first).nameLike() {
		return -1
	}
	return i
}

// adopt gives entity e the mentions and evidence of entity was, its former
// self.
func (r *reader) adopt(e, was int) {
	ent, old := &r.entities[e], &r.entities[was]
	for _, i := range old.pieces {
		r.former[i] = true
	}
	ent.pieces = append(ent.pieces, old.pieces...)
	ent.ev.merge(&old.ev, 100)
	ent.kind, _ = ent.ev.best()
	old.pieces, old.ev = nil, evidence{}
	old.ev.add(nothing, least, "former-name")
}
