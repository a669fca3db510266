// Package foreign reads the names of news in German and French: persons,
// bodies and places that a text marks as such by a given name, an office, a
// legal form, a preposition of place or the word that says what they are.
// German writes every noun with a capital, so that a capital is evidence of
// nothing there; only what is marked, and what is called by the same word
// elsewhere in the text, is claimed.
package foreign

import (
	"sort"

	"stet/extract/claim"
	"stet/extract/name/lists"
	"stet/extract/text"
)

// Reads reports whether the package reads a language by its ISO 639-1 code.
func Reads(language string) bool { return grammars[language] != nil }

// Read returns the names in d, one claim each, in order of Span.Start, by the
// rules of a language that Reads knows; nil for any other. A claim's Span is
// the first mention of the fullest form; Mentions are in order and apart.
func Read(d *text.Doc, language string) []claim.Claim {
	g := grammars[language]
	if g == nil || len(d.Tokens) == 0 {
		return nil
	}
	r := &reader{grammar: g, doc: d, gaz: lists.Names(), at: make(map[int]int), byForm: make(map[form]int), bearers: make(map[string][]bearer)}
	r.makeWords()
	for i := 0; i < len(r.words); {
		i = max(i+1, r.candidate(i))
	}
	r.gather()
	r.spread()
	return r.claims()
}

// reader holds what one call of Read works with.
type reader struct {
	*grammar
	doc      *text.Doc
	gaz      *lists.Table
	words    []word
	pieces   []piece
	at       map[int]int // of each word the piece over it, plus one
	entities []entity
	keys     map[string][]int // pieces by their words
	byForm   map[form]int     // entities
	owner    []int            // of each piece its entity
	bearers  map[string][]bearer
	loudOf   int32 // the sentence, plus one, of which loud is known
	loud     bool
}

// word is a token, or what stands behind the elision in one: "l'Insee".
type word struct {
	claim.Span
	text, low      string
	kind           text.Kind
	glued          bool
	capital, upper bool
	sent           int32
	opens          bool // first word of a sentence
}

// piece is one mention: the words [first, last].
type piece struct {
	first, last int
	cut         int // bytes at the end that are no part of the name: a genitive s
	kind        claim.NameType
	rule        string
	sure        float64    // share of such names that are right
	role        claim.Span // what the words beside it say a person is
	serves      int        // the piece, plus one, of the body that the person serves
}

// entity is one bearer with all mentions.
type entity struct {
	kind   claim.NameType
	pieces []int
}

// form is a way of naming somebody or something: a kind and words.
type form struct {
	kind claim.NameType
	key  string
}

// bearer is a mention of a person in full, by its surname.
type bearer struct{ first, entity int }

// none stands for a word of another sentence.
var none = word{kind: text.Symbol}

// word returns word i where it stands in the sentence of word of.
func (r *reader) word(i, of int) *word {
	if i < 0 || i >= len(r.words) || r.words[i].sent != r.words[of].sent {
		return &none
	}
	return &r.words[i]
}

// punct reports whether the word is the mark m.
func (w *word) punct(m string) bool { return w.kind != text.Word && w.text == m }

// inside reports whether the word may stand inside a noun phrase: a word, a
// hyphen or an apostrophe in one.
func (w *word) inside() bool {
	return w.kind == text.Word || w.glued && (w.punct("-") || w.punct("'") || w.punct("’"))
}

// add keeps a candidate, unless its words belong to another one.
func (r *reader) add(p piece) int {
	for i := p.first; i <= p.last; i++ {
		if r.at[i] > 0 {
			return -1
		}
	}
	r.pieces = append(r.pieces, p)
	for i := p.first; i <= p.last; i++ {
		r.at[i] = len(r.pieces)
	}
	return len(r.pieces) - 1
}

func (r *reader) span(p piece) claim.Span {
	return claim.Span{Start: r.words[p.first].Start, End: r.words[p.last].End - p.cut}
}

// claims makes a claim of each entity.
func (r *reader) claims() []claim.Claim {
	var out []claim.Claim
	for e := range r.entities {
		ent := &r.entities[e]
		sort.Slice(ent.pieces, func(a, b int) bool { return r.pieces[ent.pieces[a]].first < r.pieces[ent.pieces[b]].first })
		n := &claim.Name{Type: ent.kind}
		best, full := 0.0, claim.Span{}
		rule := ""
		for _, i := range ent.pieces {
			p := &r.pieces[i]
			s := r.span(*p)
			n.Mentions = append(n.Mentions, s)
			if s.Len() > full.Len() {
				full = s
			}
			if p.sure > best {
				best, rule = p.sure, p.rule
			}
			if n.Role == "" && p.role.Len() > 0 && ent.kind == claim.Person {
				n.Role = text.Words(r.doc.Text[p.role.Start:p.role.End])
			}
			if n.Employer == "" && p.serves > 0 && ent.kind == claim.Person {
				n.Employer = r.employer(p.serves - 1)
			}
		}
		c := r.doc.Claim(claim.KindName, full, rule, best)
		n.Canonical = text.Words(c.Text)
		c.Name = n
		out = append(out, c)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// employer returns the fullest form of the body of piece i, "" where it is
// none.
func (r *reader) employer(i int) string {
	ent := &r.entities[r.owner[i]]
	if ent.kind != claim.Org {
		return ""
	}
	full := claim.Span{}
	for _, m := range ent.pieces[:min(len(ent.pieces), 50)] {
		if s := r.span(r.pieces[m]); s.Len() > full.Len() {
			full = s
		}
	}
	return text.Words(r.doc.Text[full.Start:full.End])
}
