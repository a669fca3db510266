package name

import (
	"sort"
	"strings"
	"unicode/utf8"

	"stet/extract/text"
)

// group is every candidate with the same words.
type group struct {
	key    string   // words in lower case, without article, dots and marks
	words  []string // of key
	pieces []int
	ev     evidence
	plain  evidence // without the tagger's votes
	solid  bool     // at least one stands where its capital counts
}

// entity is somebody or something: one or more groups or single pieces.
type entity struct {
	kind   kind
	ev     evidence
	pieces []int
	sure   bool // it is claimed; set with its kind by claims
	full   int  // the group that gives its fullest form
}

// group sorts the pieces by their words.
func (r *reader) group() {
	at := make(map[string]int)
	for i, p := range r.pieces {
		key := r.plainKey(p)
		if key == "" {
			continue
		}
		g, ok := at[key]
		if !ok {
			g = len(r.groups)
			at[key] = g
			r.groups = append(r.groups, group{key: key, words: strings.Fields(key)})
		}
		r.groups[g].pieces = append(r.groups[g].pieces, i)
	}
	for g := range r.groups {
		r.weigh(&r.groups[g])
	}
	r.byKey = at
	r.towns()
}

// towns lets the councils, courts and the like of the article speak for the
// towns that they are called after.
func (r *reader) towns() {
	for g := range r.groups {
		words := r.groups[g].words
		if n := len(words); n < 2 || !municipal[words[n-1]] && !paperWord[words[n-1]] {
			continue
		}
		if t, ok := r.byKey[words[0]]; ok {
			r.groups[t].ev.add(place, 16, "town-of-a-body")
		}
	}
}

// plainKey is the key of a piece without its article, dots and marks.
func (r *reader) plainKey(p piece) string {
	var b strings.Builder
	for i := p.first; i <= p.last; i++ {
		w := &r.words[i]
		if i == p.first && w.low == "the" && p.last > p.first || w.kind == text.Punct && w.text != "-" && w.text != "‑" {
			continue
		}
		if b.Len() > 0 && !(w.glued && w.kind != text.Word) && !(w.glued && r.words[i-1].punct("-")) {
			b.WriteByte(' ')
		}
		if w.kind == text.Word {
			b.WriteString(unmarked(strings.ReplaceAll(w.low, ".", "")))
		} else {
			b.WriteString(w.low)
		}
	}
	return b.String()
}

// marked are letters with marks, in lower case, and unmark what is often
// written for them.
const marked, unmark = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăąćčďēęěğīłńňōőřśşšťūůűźżž", "aaaaaaceeeeiiiinoooooouuuuyyaaaccdeeegilnnoorssstuuuzzz"

// unmarked returns a word in lower case without the marks on its letters:
// "josé" and "jose" are one name.
func unmarked(low string) string {
	for i := range len(low) {
		if low[i] >= utf8.RuneSelf {
			return strings.Map(func(c rune) rune {
				if at := strings.IndexRune(marked, c); c >= utf8.RuneSelf && at >= 0 {
					return rune(unmark[utf8.RuneCountInString(marked[:at])])
				}
				return c
			}, low)
		}
	}
	return low
}

// weigh sums the evidence of a group: its words once, its surroundings at
// every mention.
func (r *reader) weigh(g *group) {
	best := r.pieces[g.pieces[0]]
	for _, i := range g.pieces {
		if !r.words[r.pieces[i].first].is(soft) {
			best, g.solid = r.pieces[i], true
			break
		}
	}
	g.ev = r.inner(best)
	around := r.around(g)
	g.ev.merge(&around, 80)
	if !g.solid && len(g.words) == 1 && r.words[best.first].flags.Has(fSeenLower) {
		g.ev.add(nothing, 25, "sentence-start")
	}
	g.plain = g.ev
	r.vote(g)
}

// around sums what the surroundings of the mentions say. Weak hints count
// once, however often they come.
func (r *reader) around(g *group) evidence {
	const weak = 8
	var sum evidence
	var hints [kinds]int
	for _, i := range g.pieces {
		c := r.context(r.pieces[i])
		for k := range kinds {
			if v := c.sum[k]; v > 0 && v < weak {
				hints[k] = max(hints[k], v)
				c.sum[k] = 0
			}
		}
		sum.merge(&c, 100)
	}
	for k := range kinds {
		sum.sum[k] += hints[k]
	}
	return sum
}

// initials returns the first letters of the words [first, last] in lower
// case, small words left out, and of small words in upper case.
func (r *reader) initials(first, last int) string {
	var b []byte
	for i := first; i <= last; i++ {
		w := &r.words[i]
		if w.kind != text.Word || w.low == "" || w.low == "the" && i == first {
			continue
		}
		if w.shape == 0 {
			b = append(b, w.low[0]&^0x20)
			continue
		}
		if strings.Contains(w.low, ".") { // U.S.
			b = append(b, strings.ReplaceAll(w.low, ".", "")...)
			continue
		}
		b = append(b, w.low[0])
	}
	return string(b)
}

// initialsOf reports whether short, in lower case, may stand for a name with
// these initials, right beside it: its letters are among them in order, the
// first one first, and at least three fifths of the words give one.
func initialsOf(short, initials string) bool {
	short = strings.TrimSuffix(strings.ReplaceAll(short, ".", ""), "s")
	plain := strings.ToLower(initials)
	if len(short) < 2 || len(plain) < 2 || short[0] != plain[0] {
		return false
	}
	j := 0
	for i := 0; i < len(plain) && j < len(short); i++ {
		if plain[i] == short[j] {
			j++
		}
	}
	return j == len(short) && len(short)*5 >= bigOnes(initials)*3
}

func bigOnes(initials string) int {
	n := 0
	for _, c := range []byte(initials) {
		if c >= 'a' {
			n++
		}
	}
	return n
}

// sameInitials reports whether short is exactly the initials of a name, with
// or without its small words.
func sameInitials(short, initials string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if len(short) < 2 {
		return false
	}
	if short == strings.ToLower(initials) {
		return true
	}
	big := make([]byte, 0, len(initials))
	for _, c := range []byte(initials) {
		if c >= 'a' {
			big = append(big, c)
		}
	}
	return short == string(big)
}

// identify joins the groups that name the same: first the full forms, then
// what is short for them.
func (r *reader) identify() {
	order := make([]int, len(r.groups))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		return len(r.groups[order[a]].words) > len(r.groups[order[b]].words)
	})
	for _, g := range order {
		if e := r.shortFor(g); e >= 0 {
			r.attach(e, g)
			continue
		}
		if len(r.groups[g].words) == 1 && r.bySurname(g) {
			continue
		}
		k, _ := r.groups[g].ev.best()
		r.entities = append(r.entities, entity{kind: k, ev: r.groups[g].ev, pieces: append([]int(nil), r.groups[g].pieces...), full: g})
	}
}

// attach adds all pieces of a group to an entity.
func (r *reader) attach(e, g int) {
	ent := &r.entities[e]
	ent.pieces = append(ent.pieces, r.groups[g].pieces...)
	ent.ev.merge(&r.groups[g].ev, 60)
}

// shortFor returns the entity for which group g is a short form, -1 when it
// is none or may be short for two.
func (r *reader) shortFor(g int) int {
	short := &r.groups[g]
	k, _ := short.plain.best() // the tagger does not know that the long form stands elsewhere
	found := -1
	for e := range r.entities {
		long := &r.groups[r.entities[e].full]
		if !r.abbreviates(short, long, k, r.entities[e].kind) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

func (r *reader) abbreviates(short, long *group, k, of kind) bool {
	p := r.pieces[short.pieces[0]]
	lp := r.pieces[long.pieces[0]]
	if len(short.words) == 1 && r.words[p.first].is(upper) && len(short.key) >= 2 || strings.Contains(r.words[p.first].text, ".") && len(short.words) == 1 {
		in := r.initials(lp.first, lp.last)
		known := r.flagsOf(p).Has(anyPlace) && of != place
		if sameInitials(short.key, in) && of != person && !known || r.bracketed(short, long, in) {
			return true
		}
	}
	if of == org && len(short.words) == 1 && sideNames[short.key] && long.words[len(long.words)-1] == short.key && len(long.words) > 1 {
		return true // United of Harwick United
	}
	if k == nothing {
		return false
	}
	switch of {
	case org:
		f := r.flagsOf(p)
		if k == person && short.plain.sum[person] > 40 || k == place && short.plain.sum[place] >= 30 && !r.tradeless(short, long, f) {
			return false
		}
		if len(short.words) == 1 && f.Has(fCity|fRegion) && r.around(short).sum[place] >= 14 {
			return false // based in Lincoln
		}
		if r.trading(short, long, f) || r.fundOf(short, long) {
			return true
		}
		if f.Has(anyPlace|fPeople|fNoName) || len(short.words) == 1 && (f.Has(fCommon) || orgHead[short.key]) {
			return false
		}
		if end := long.words[len(long.words)-1]; len(short.words) == 1 && (municipal[end] || paperWord[end]) {
			return false // Dunmere Crown Court is not Dunmere
		}
		if f.Has(fOrg|fOrgNews) && !orgSuffix[long.words[len(long.words)-1]] && !(len(long.words) == len(short.words)+1 && corporate[long.words[len(long.words)-1]]) {
			return false
		}
		return beginsWith(long.words, short.words) || len(short.words) == 1 && len(short.key) > 3 && !f.Has(fSeenLower) && contains(long.words, short.key)
	case person:
		return len(short.words) == 2 && len(long.words) == 3 && short.words[0] == long.words[0] && short.words[1] == long.words[2]
	}
	return false
}

// sideNames are last words of clubs that stand for them alone.
var sideNames = set(`united city rovers rangers wanderers athletic albion wednesday villa celtic hotspur forest orient argyle county town`)

// tradeless reports whether short is the firm long without its trade, though
// its own words are a place's: "Cobalt Ridge" of Cobalt Ridge Mining.
func (r *reader) tradeless(short, long *group, f flags) bool {
	n := len(long.words) - 1
	if len(short.words) != n || n < 2 || !trades[long.words[n]] || f.Has(anyPlace|fCity|fRegion) || !beginsWith(long.words, short.words) {
		return false
	}
	return !r.placed(short)
}

// trading reports whether short, though it is a word of the language or another
// body of the lists, is the firm long without the word for its trade, because
// the article names the long form first: "Anchor" of Anchor Travel.
func (r *reader) trading(short, long *group, f flags) bool {
	n := len(long.words) - 1
	if n != len(short.words) || !beginsWith(long.words, short.words) || f.Has(anyPlace|fPeople|fNoName|anyGiven) || !f.Has(fOrg|fListed|fOrgNews|fCommon) {
		return false
	}
	if !short.solid && f.Has(fCommon|fSeenLower) || f.Has(fCity|fRegion) && r.placed(short) {
		return false
	}
	if !trades[long.words[n]] && !branches[long.words[n]] || orgHead[short.key] || starters[short.key] {
		return false
	}
	first := len(r.words)
	for _, i := range short.pieces {
		if p := r.pieces[i]; !r.headline[r.words[p.first].sent] && !r.titleLine(p.first) {
			first = min(first, p.first)
		}
	}
	return r.pieces[long.pieces[0]].first < first
}

// titleLine reports whether word i stands in a first paragraph of one line without a
// full stop, as headlines do.
func (r *reader) titleLine(i int) bool {
	s := r.words[i].sent
	if s != 0 || len(r.doc.Sentences) < 3 || r.doc.Sentences[1].Block == r.doc.Sentences[0].Block {
		return false
	}
	last := &r.words[r.firstWord[1]-1]
	return !last.punct(".") && !last.punct("?") && !last.punct("!")
}

// fundOf reports whether short is the investment firm long without the word for what
// it is, "Skerry" of Skerry Capital: it puts money in somewhere, and never in one
// list with the long form, as "Orrin" and its arm "Orrin Ventures" might.
func (r *reader) fundOf(short, long *group) bool {
	n := len(long.words) - 1
	if n < 1 || len(short.words) != n || !fundWords[long.words[n]] || !beginsWith(long.words, short.words) {
		return false
	}
	invests := false
	for _, i := range short.pieces {
		p := r.pieces[i]
		for _, k := range long.pieces {
			if r.words[r.pieces[k].first].sent == r.words[p.first].sent {
				return false
			}
		}
		invests = invests || r.amongInvestors(p) || r.headline[r.words[p.first].sent] || r.titleLine(p.first)
	}
	return invests
}

// fundWords end the names of firms that do nothing but invest.
var fundWords = set(`capital partners ventures equity`)

// placed reports whether the surroundings of a group speak for a place.
func (r *reader) placed(g *group) bool {
	around := r.around(g)
	return around.sum[place] >= 8
}

// branches are last words of firms that arms of other firms do not have.
var branches = set(`travel ai software robotics therapeutics biotherapeutics pharmaceuticals biosciences technologies systems airlines security semiconductor semiconductors games pay payments`)

// municipal words end the names of bodies that have their first word from a
// town.
var municipal = set(`council court police hospital airport school county parish borough`)

// corporate words may follow a firm's name without making another firm.
var corporate = set(`group company companies holdings corporation international technologies bank media entertainment`)

// bracketed reports whether short stands in brackets right behind long.
func (r *reader) bracketed(short, long *group, initials string) bool {
	if !initialsOf(short.key, initials) {
		return false
	}
	for _, i := range long.pieces {
		for _, j := range short.pieces {
			if r.pieces[j].first == r.pieces[i].last+2 && r.words[r.pieces[j].first-1].punct("(") {
				return true
			}
		}
	}
	return false
}

func beginsWith(long, short []string) bool {
	if len(short) >= len(long) {
		return false
	}
	for i := range short {
		if long[i] != short[i] {
			return false
		}
	}
	return true
}

func contains(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}
