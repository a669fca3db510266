package name

import (
	"sort"

	"stet/extract/claim"
	"stet/extract/text"
)

// employer returns the canonical name of the body that a person serves, on the
// article's word: the one in the role ("CEO of Acme", "Acme's chairman"), the
// one right before it ("Acme's CEO, Ann Lee", "Acme's Ann Lee") or behind the
// name ("Ann Lee of Acme"). "" where the article names none, or where the role
// is one of the past.
func (r *reader) employer(ent *entity, role claim.Span) string {
	if role.Len() > 0 {
		first, end := r.wordAt(role.Start), r.wordAt(role.End)
		if once[r.words[first].low] || first > 1 && once[r.at(first-1, first).low] || r.at(end, first).low == "until" {
			return ""
		}
		if e := r.bodyIn(first, end); e != nil {
			return r.canonical(e)
		}
		if e := r.saidFirm(first); e != nil {
			return r.canonical(e)
		}
		if r.at(first-1, first).kind == text.Clitic {
			if e := r.bodyAt(first - 2); e != nil {
				return r.canonical(e)
			}
		}
	}
	for _, i := range ent.pieces {
		p := r.pieces[i]
		next := r.at(p.last+1, p.first).low
		if after := r.at(p.last+2, p.first).low; next == "," && (after == "of" || after == "from") {
			p.last++ // Ann Lee, of the Natural History Museum,
			next = after
		}
		if next == "of" || next == "from" || next == "at" {
			j := p.last + 2
			if r.at(j, p.first).low == "the" && r.at(j, p.first).shape == 0 {
				j++
			}
			if e := r.bodyAt(j); e != nil && r.at(j, p.first) != &none {
				return r.canonical(e)
			}
		}
		if r.at(p.first-1, p.first).kind == text.Clitic {
			if e := r.bodyAt(p.first - 2); e != nil && r.at(p.first-2, p.first) != &none {
				return r.canonical(e)
			}
		}
	}
	return ""
}

// lookBack is how many words before a role saidFirm reads.
const lookBack = 400

// saidFirm returns the firm that the role at word first names by its kind alone,
// "the retailer's CEO": the last one before it that the article calls so, else
// the only one named in its paragraph and the one before; nil where none is.
func (r *reader) saidFirm(first int) *entity {
	noun := r.words[first].low
	if !orgNouns[noun] || r.words[first].shape != 0 || r.at(first+1, first).kind != text.Clitic || r.at(first-1, first).low != "the" {
		return nil
	}
	block := r.blockOf(first)
	var only *entity
	several := false
	for i := first - 1; i >= max(first-lookBack, 0); i-- {
		e := r.bodyAt(i)
		if e == nil || i > 0 && r.owner[i-1] == r.owner[i] {
			continue
		}
		last := i
		for last+1 < len(r.owner) && r.owner[last+1] == r.owner[i] {
			last++
		}
		p := piece{first: i, last: last}
		if r.calledSo(p, noun) {
			return e
		}
		if r.blockOf(i) >= block-1 && !r.tells(p) {
			several = several || only != nil && only != e
			only = e
		}
	}
	if several {
		return nil
	}
	return only
}

func (r *reader) blockOf(i int) int { return int(r.doc.Sentences[r.words[i].sent].Block) }

// calledSo reports whether a noun beside a name says what it is: "retailer Tarn",
// "Tarn, the struggling retailer,".
func (r *reader) calledSo(p piece, noun string) bool {
	if r.at(p.first-1, p.first).low == noun {
		return true
	}
	if !r.at(p.last+1, p.first).punct(",") {
		return false
	}
	for k := p.last + 2; k < p.last+8 && !r.at(k, p.first).punct(","); k++ {
		if r.at(k, p.first).low == noun {
			return true
		}
	}
	return false
}

// tells reports whether a body is there as the source of a report: "according
// to Tarn", "told Tarn", "(Tarn) —".
func (r *reader) tells(p piece) bool {
	l := r.at(p.first-1, p.first)
	if l.low == "by" {
		switch r.at(p.first-2, p.first).low {
		case "polled", "surveyed", "compiled", "tracked", "cited", "reported", "collected":
			return true
		}
	}
	return l.low == "told" || l.low == "to" && r.at(p.first-2, p.first).low == "according" || l.punct("(")
}

// bodyIn returns the body that the role [first, end) names: the last one before
// the office ("Acme and Tarn co-founder" may be somebody at Acme and the
// founder of Tarn), else the first one behind it; nil where it names none.
func (r *reader) bodyIn(first, end int) *entity {
	var before *entity
	for i := first; i < end; i++ {
		if e := r.bodyAt(i); e != nil && r.serves(i, first, end) {
			before = e
			if r.roleSeen(first, i) {
				return e
			}
		} else if before != nil && isRole(&r.words[i]) {
			return before
		}
	}
	return before
}

// roleSeen reports whether an office stands among the words [first, i).
func (r *reader) roleSeen(first, i int) bool {
	for k := first; k < i; k++ {
		if isRole(&r.words[k]) {
			return true
		}
	}
	return false
}

// once are the words before a role that somebody had.
var once = set(`former ex then late formerly onetime one-time`)

// serves reports whether the body at word i of the role [first, end) is whose
// role it is, and not somebody else's in it: "a critic of Acme" is none of
// Acme's.
func (r *reader) serves(i, first, end int) bool {
	for k := first; k < end; k++ {
		if outside[r.words[k].low] {
			return false
		}
	}
	return true
}

// outside are roles of people who face a body and do not serve it.
var outside = set(`critic rival opponent customer client victim user fan competitor plaintiff supplier neighbor neighbour`)

// wordAt returns the first word that ends after offset.
func (r *reader) wordAt(offset int) int {
	return sort.Search(len(r.words), func(i int) bool { return r.words[i].End > offset })
}

// bodyAt returns the body that is claimed at word i, nil where none is.
func (r *reader) bodyAt(i int) *entity {
	if i < 0 || i >= len(r.owner) || r.owner[i] == 0 {
		return nil
	}
	if e := &r.entities[r.owner[i]-1]; e.sure && e.kind == org {
		return e
	}
	return nil
}

func (r *reader) canonical(ent *entity) string {
	s := r.fullest(ent)
	return text.Words(r.doc.Text[s.Start:s.End])
}
