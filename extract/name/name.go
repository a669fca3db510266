// Package name finds who and what an article names: persons, bodies, places
// and, where it is certain, products, events and works. Every mention of one
// of them is gathered in one claim.
//
// A run of capitals is cut into candidates, what the lists, the name's own
// words and the words around each mention say is added up over the article. A
// trained tagger (package tag) reads the text with these sums before it, names
// candidates of its own and adds its votes; the kind with most evidence wins.
package name

import (
	"math"
	"sort"
	"strings"

	"stet/extract/claim"
	"stet/extract/name/foreign"
	"stet/extract/name/lists"
	"stet/extract/name/tag"
	"stet/extract/text"
)

// least is the evidence below which nothing is claimed, in tenths.
const least = 10

// reader holds what one call of Read works with.
type reader struct {
	doc       *text.Doc
	gaz       *lists.Table
	words     []word
	firstWord []int           // of each sentence, and the number of words
	headline  []bool          // of each sentence: its capitals say nothing
	capCount  map[string]int  // words whose capital counts
	lowSeen   map[string]bool // words in small letters
	bareSeen  map[string]bool // capitalised words without a possessive ending; made when asked for
	solid     map[string]bool
	pieces    []piece
	groups    []group
	byKey     map[string]int
	entities  []entity
	odds      map[[2]int][tag.Kinds]float64 // the tagger's, by first and last word; nil before it was asked
	former    map[int]bool                  // pieces with a name that is borne no more
	sport     int8                          // whether the article tells of matches: 1 yes, -1 no, 0 not looked yet
	owner     []int32                       // of each word the entity it is part of, plus one
}

// Read returns the names in d, one claim each, in order of Span.Start. A
// claim's Span is the first mention of the canonical form; Mentions are in
// order and apart.
func Read(d *text.Doc) []claim.Claim {
	return With(tag.Embedded(), d)
}

// With is Read with another model of the tagger; nil leaves it to the rules
// alone.
func With(m *tag.Model, d *text.Doc) []claim.Claim {
	if len(d.Tokens) == 0 {
		return nil
	}
	if lang := d.Language(); foreign.Reads(lang) {
		return foreign.Read(d, lang)
	}
	r := rulesOf(d)
	if m != nil && !r.foreign() {
		r = r.revised(m.Tag(d, r.hints()))
	}
	return r.claims()
}

// rulesOf runs the rules over d.
func rulesOf(d *text.Doc) *reader {
	r := &reader{doc: d, gaz: lists.Names(), solid: make(map[string]bool)}
	r.makeWords()
	for _, p := range r.runs() {
		if !r.words[p.first].is(soft) {
			key := r.key(p.first, p.last)
			r.solid[key] = true
			r.solid[strings.TrimPrefix(key, "the ")] = true
		}
	}
	r.pieces = r.runs()
	r.finish()
	return r
}

// finish gathers the candidates and decides on them.
func (r *reader) finish() {
	r.group()
	r.identify()
	r.rename()
	r.coordinate()
	r.spread()
	r.numeronyms()
	r.own()
}

// own notes to which entity each word belongs.
func (r *reader) own() {
	r.owner = make([]int32, len(r.words))
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			for k := r.pieces[i].first; k <= r.pieces[i].last; k++ {
				r.owner[k] = int32(e) + 1
			}
		}
	}
}

// personAt reports whether word i is part of a person's name.
func (r *reader) personAt(i int) bool {
	if i < 0 || i >= len(r.owner) || r.owner[i] == 0 {
		return false
	}
	k, _ := r.entities[r.owner[i]-1].ev.best()
	return k == person
}

// english are the small words of which any English text is full.
var english = set(`the of and to in is that for it with as was on are at by`)

// foreign reports whether the text is not English: another language's habits
// with capitals say nothing to this reader, so that it keeps to what the lists
// are sure of.
func (r *reader) foreign() bool {
	// A page's own word for its language is often wrong, but only a wrong "en"
	// would be seen here, in tables of results with few small words.
	if strings.HasPrefix(r.doc.Article.Lang, "en") {
		return false
	}
	known, all := 0, 0
	for i := range r.words {
		if w := &r.words[i]; w.kind == text.Word {
			all++
			if english[w.low] {
				known++
			}
		}
	}
	return all > 120 && known*20 < all
}

// span returns the bytes of a piece.
func (r *reader) span(p piece) claim.Span {
	return claim.Span{Start: r.words[p.first].Start, End: r.words[p.last].End}
}

// claims makes the claims of the entities that are certain enough.
func (r *reader) claims() []claim.Claim {
	var out []claim.Claim
	floor := least
	if r.foreign() {
		floor = 6 * least
	}
	for e := range r.entities {
		ent := &r.entities[e]
		k, lead := ent.ev.best()
		ent.kind = k
		ent.sure = k != nothing && ent.ev.sum[k] >= floor && len(ent.pieces) > 0 &&
			(k <= place || ent.ev.sum[k] >= 2*least && lead >= least)
		sort.Slice(ent.pieces, func(i, j int) bool { return r.pieces[ent.pieces[i]].first < r.pieces[ent.pieces[j]].first })
	}
	for e := range r.entities {
		if r.entities[e].sure {
			out = append(out, r.claim(&r.entities[e]))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

func (r *reader) claim(ent *entity) claim.Claim {
	n := &claim.Name{Type: typeOf[ent.kind]}
	for _, i := range ent.pieces {
		n.Mentions = append(n.Mentions, r.span(r.pieces[i]))
	}
	_, lead := ent.ev.best()
	c := r.doc.Claim(claim.KindName, r.fullest(ent), ent.ev.rule[ent.kind], confidence(lead))
	n.Canonical = text.Words(c.Text)
	if ent.kind == person {
		role := r.role(ent)
		n.Role = r.doc.Text[role.Start:role.End]
		n.Employer = r.employer(ent, role)
	}
	c.Name = n
	return c
}

// fullest returns the first mention in the fullest form of the name that is
// borne now.
func (r *reader) fullest(ent *entity) claim.Span {
	full := claim.Span{}
	for _, i := range ent.pieces {
		if s := r.span(r.pieces[i]); !r.former[i] && r.fuller(s, full) {
			full = s
		}
	}
	return full
}

// fuller reports whether the form at s is fuller than the one at t: longer,
// or as long and not in capitals throughout.
func (r *reader) fuller(s, t claim.Span) bool {
	a, b := r.doc.Text[s.Start:s.End], r.doc.Text[t.Start:t.End]
	if shouting(a) != shouting(b) && strings.EqualFold(a, b) {
		return shouting(b)
	}
	return s.Len() > t.Len()
}

func shouting(s string) bool { return s == strings.ToUpper(s) }

// confidence turns a lead in tenths of log odds into a share: between the
// shares that were right on the news of GUM and on the desk annotations.
func confidence(lead int) float64 {
	p := 1 / (1 + math.Exp(0.4-float64(lead)/40))
	return math.Round(p*100) / 100
}
