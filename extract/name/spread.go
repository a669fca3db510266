package name

import (
	"strings"

	"stet/extract/text"
)

// coordinate lets a list decide for its weak members: what stands between
// commas or beside "and" with names of a known kind is of that kind.
func (r *reader) coordinate() {
	owner := make([]int, len(r.pieces))
	for i := range owner {
		owner[i] = -1
	}
	for e := range r.entities {
		for _, i := range r.entities[e].pieces {
			owner[i] = e
		}
	}
	for i := 1; i < len(r.pieces); i++ {
		if owner[i] < 0 || owner[i-1] < 0 || owner[i] == owner[i-1] || !r.listed2(r.pieces[i-1], r.pieces[i]) {
			continue
		}
		a, b := &r.entities[owner[i-1]], &r.entities[owner[i]]
		r.lend(a, b)
		r.lend(b, a)
	}
}

// lend lets a sure entity speak for its unsure neighbour.
func (r *reader) lend(from, other *entity) {
	k, lead := from.ev.best()
	if _, weak := other.ev.best(); k <= place && lead >= 20 && weak < 12 {
		other.ev.add(k, 10, "list-of-names")
	} else if to, _ := other.ev.best(); lead >= 40 && to == nothing && r.fits(other, k) {
		other.ev.add(k, 90, "list-of-names") // Paris, Lyon and Nice
	}
}

// fits reports whether the lists hold an entity as one of kind k.
func (r *reader) fits(ent *entity, k kind) bool {
	f := r.flagsOf(r.pieces[ent.pieces[0]])
	return k == place && f.Has(anyPlace|fCity) || k == person && f.Has(anyGiven)
}

// listed2 reports whether only a comma or "and" stands between two pieces.
func (r *reader) listed2(a, b piece) bool {
	if r.words[a.first].sent != r.words[b.first].sent {
		return false
	}
	n := b.first - a.last - 1
	if n < 1 || n > 2 {
		return false
	}
	for i := a.last + 1; i < b.first; i++ {
		if w := &r.words[i]; !w.punct(",") && w.low != "and" && w.low != "or" {
			return false
		}
	}
	return true
}

// spread finds the names in headlines and lines in capitals, where a capital
// letter says nothing: names that the article has elsewhere, then those that
// the lists are sure of.
func (r *reader) spread() {
	forms := make(map[string][]int) // entities by the first word of a form
	for e := range r.entities {
		k, _ := r.entities[e].ev.best()
		if k == nothing || r.entities[e].ev.sum[k] < least {
			continue
		}
		seen := make(map[string]bool)
		for _, i := range r.entities[e].pieces {
			if w := r.words[r.pieces[i].first].low; !seen[w] {
				seen[w] = true
				forms[w] = append(forms[w], e)
			}
		}
		if g := r.entities[e].full; k == person && g >= 0 && len(r.groups[g].words) > 1 {
			if w := lastName(r.groups[g].words); !seen[w] && !r.gaz.Look(w).Has(fCommon) {
				forms[w] = append(forms[w], e)
			}
		}
	}
	taken := make([]bool, len(r.words))
	for _, p := range r.pieces {
		for i := p.first; i <= p.last; i++ {
			taken[i] = true
		}
	}
	for s := range r.headline {
		if !r.headline[s] {
			continue
		}
		for i := r.firstWord[s]; i < r.firstWord[s+1]; {
			if taken[i] {
				i++
				continue
			}
			if n := r.known1(forms, i, freeEnd(taken, i, r.firstWord[s+1])); n > 0 {
				i += n
				continue
			}
			i++
		}
	}
}

// freeEnd returns the first word from i on that is taken, end where none is.
func freeEnd(taken []bool, i, end int) int {
	for i < end && !taken[i] {
		i++
	}
	return i
}

// known1 adds the longest name of the article or the lists that begins at
// word i of a headline, and returns its number of words.
func (r *reader) known1(forms map[string][]int, i, end int) int {
	if !r.words[i].nameLike() {
		return 0
	}
	ent, longest := -1, 0
	for _, e := range forms[r.words[i].low] {
		for _, p := range r.entities[e].pieces {
			n := r.sameWords(r.pieces[p], i, end)
			if n == 0 {
				n = r.sameWords(r.unsuffixed(r.pieces[p]), i, end)
			}
			if n > longest {
				ent, longest = e, n
			}
		}
		if g := r.entities[e].full; longest == 0 && r.entities[e].kind == person && g >= 0 && lastName(r.groups[g].words) == r.words[i].low {
			ent, longest = e, 1
		}
	}
	last := r.listedFrom(i, end)
	switch {
	case last-i+1 > longest:
		p := piece{first: i, last: last}
		r.pieces = append(r.pieces, p)
		ev := r.inner(p)
		k, _ := ev.best()
		r.entities = append(r.entities, entity{kind: k, ev: ev, pieces: []int{len(r.pieces) - 1}, full: -1})
		forms[r.words[i].low] = append(forms[r.words[i].low], len(r.entities)-1)
		return last - i + 1
	case longest > 0:
		r.pieces = append(r.pieces, piece{first: i, last: i + longest - 1})
		r.entities[ent].pieces = append(r.entities[ent].pieces, len(r.pieces)-1)
		return longest
	}
	return 0
}

// unsuffixed returns a firm's name without its legal form: "Tarn & Fell" of "Tarn &
// Fell Inc."
func (r *reader) unsuffixed(p piece) piece {
	last := p.last
	if r.words[last].punct(".") {
		last--
	}
	if last > p.first+1 && orgSuffix[strings.TrimSuffix(r.words[last].low, ".")] {
		last--
		if r.words[last].punct(",") {
			last--
		}
		p.last = last
	}
	return p
}

// sameWords returns the number of words from i on that are those of p, 0 when
// they differ.
func (r *reader) sameWords(p piece, i, end int) int {
	n := p.last - p.first + 1
	if i+n > end {
		return 0
	}
	for k := range n {
		if r.words[p.first+k].low != r.words[i+k].low {
			return 0
		}
	}
	return n
}

// listedFrom returns the last word of the longest name at i of which the
// lists are sure, i-1 when there is none.
func (r *reader) listedFrom(i, end int) int {
	best := i - 1
	for j := i; j < end && j < i+5; j++ {
		if k := r.words[j].kind; k == text.Symbol || k == text.Punct && !r.words[j].glued {
			break
		}
		f := r.gaz.Look(r.key(i, j))
		sure := f.Has(fOrg|fCountry|fPlace|fOrgNews|fPlaceNews|fProduct) || j > i && f.Has(fListed|fRegion|fPersonNews)
		if sure && !(j == i && f.Has(fSeenLower) || f.Has(fNoName)) {
			best = j
		}
	}
	if best < i && i+1 < end {
		a, b := &r.words[i], &r.words[i+1]
		if a.flags.Has(anyGiven) && !a.flags.Has(fSeenLower|anyPlace|fRegion) && b.is(capital) && b.flags.Has(fSurname) && !b.flags.Has(fSeenLower) &&
			!honorifics[b.low] && !orgHead[b.low] && !placeHead[b.low] && !eventHead[b.low] {
			return i + 1
		}
	}
	return best
}
