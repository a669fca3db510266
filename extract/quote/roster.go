package quote

import (
	"strings"

	"stet/extract/text"
)

// person is somebody whom a text in another language names in full.
type person struct {
	name   string
	gender gender
	roles  []string // folded role nouns beside the name
	past   []string // those of offices that are held no more
}

// roster gathers the people of a text in another language: given names with a
// capitalised word after them, and what follows a title or a role.
func (r *reader) roster() {
	r.people = make(map[string]*person)
	r.peopleAt = make(map[int]string)
	for i := 0; i < len(r.tok); i++ {
		if w := r.low(i); !r.is(i, capital) || r.tongue.articles[w] || r.tongue.prepositions[w] || r.tongue.joins[w] || r.tongue.pronouns[w] != unknownGender {
			continue
		}
		end := r.capitals(i, len(r.tok))
		first := r.nameFrom(i, end)
		full := first > i || r.given(i) != unknownGender || r.tongue.saying[r.low(i-1)] || r.tongue.saying[r.low(end)] ||
			i > 0 && r.roleAt(i-1) || i > 1 && r.low(i-1) == "," && r.roleAt(i-2) && end-i > 1
		if first < end && full && (end-first > 1 || first > i) && r.d.Is(first, text.Word) {
			r.enrol(i, first, end)
		}
		i = max(i, end-1)
	}
}

// enrol writes the person named in [first, end) down; the run of capitals
// begins at token from.
func (r *reader) enrol(from, first, end int) {
	key := r.low(end - 1)
	full := r.plain(first, end)
	p := r.people[key]
	if p == nil {
		p = &person{name: full}
		r.people[key] = p
	}
	if len(full) > len(p.name) {
		p.name = full
	}
	r.peopleAt[first] = key
	if g := r.given(first); p.gender == unknownGender && end-first > 1 {
		p.gender = g
	}
	for i := max(from-3, 0); i < first; i++ {
		if r.tok[i].unit != r.tok[first].unit {
			continue
		}
		if g, ok := r.tongue.titles[r.low(i)]; ok && g != unknownGender {
			p.gender = g
		}
		if g := frenchArticles[r.low(i)]; r.tongue == french && g != unknownGender && p.gender == unknownGender && r.roleAt(i+1) {
			p.gender = g // la préfète, Gisèle Thiel
		}
		r.office(p, i)
	}
	r.officeBefore(p, from)
	if r.low(end) != "," {
		return
	}
	for i := end + 1; i < len(r.tok) && i < end+7 && r.is(i, wordLike) && r.tok[i].unit == r.tok[first].unit && !r.tongue.saying[r.low(i)]; i++ {
		if r.tongue.prepositions[r.low(i)] {
			break
		}
		r.office(p, i) // Bruno Martin, ancien ministre
	}
}

// officeBefore writes the office down that stands with its field before the comma at
// which the name from token from begins: "la ministre de la Santé, Hélène Garnier".
func (r *reader) officeBefore(p *person, from int) {
	if from < 4 || r.low(from-1) != "," || r.quotedAt(from-1) {
		return
	}
	field := false
	for j := from - 2; j >= 0 && from-j < 12 && r.tok[j].unit == r.tok[from].unit && r.is(j, wordLike) && !r.quotedAt(j); j-- {
		w := strings.TrimPrefix(r.low(j), "l'")
		switch {
		case r.tongue.saying[w]:
			return
		case field && r.tongue.isRole(w):
			r.office(p, j)
			if g := frenchArticles[r.low(j-1)]; r.tongue == french && p.gender == unknownGender {
				p.gender = g
			}
			return
		}
		field = field || w == "de" || w == "du" || strings.HasPrefix(w, "d'") || r.tongue.prepositions[w] || r.tongue.articles[w]
	}
}

// frenchArticles tell the gender of whoever holds the office behind them.
var frenchArticles = map[string]gender{"la": female, "une": female, "le": male, "un": male}

// office writes the office at token i down for p, if it is one.
func (r *reader) office(p *person, i int) {
	w := strings.TrimPrefix(r.low(i), "l'")
	switch {
	case !r.tongue.isRole(w):
		return
	case r.heldOnce(i):
		p.past = append(p.past, w)
	default:
		p.roles = append(p.roles, w)
	}
	if r.tongue.code == text.German && strings.HasSuffix(w, "in") {
		p.gender = female
	}
}

// once are the words before an office that is held no more, in French and
// German.
var once = wordSet(`ancien ancienne l'ancien l'ancienne ex frühere früherer früheren ehemalige ehemaliger ehemaligen`)

// heldOnce reports whether the office at token i is held no more.
func (r *reader) heldOnce(i int) bool {
	if strings.HasPrefix(r.low(i), "ex-") {
		return true
	}
	for j := i - 1; j >= 0 && i-j < 4 && (r.is(j, wordLike) || r.low(j) == "-"); j-- {
		if once[r.low(j)] {
			return true
		}
	}
	return false
}

// behindMarks reports whether token i stands right behind a quote, a comma or
// dash between them.
func (r *reader) behindMarks(i int) bool {
	return r.quotedAt(i-1) || !r.is(i-1, wordLike) && r.quotedAt(i-2)
}

// given returns the gender of the given name at token i, unknownGender where it
// is none that the reader knows.
func (r *reader) given(i int) gender {
	if i < 0 || i >= len(r.tok) {
		return unknownGender
	}
	return r.traitsOf(i).given
}

// roleAt reports whether the word at token i ends as the names of offices do.
func (r *reader) roleAt(i int) bool {
	return i >= 0 && i < len(r.tok) && r.traitsOf(i).role
}

// traits are what a word of another language is as a name.
type traits struct {
	known bool // the others are filled in
	given gender
	role  bool
}

// traitsOf returns the traits of the word at token i, each word looked up once.
func (r *reader) traitsOf(i int) traits {
	if r.traits == nil {
		r.traits = make([]traits, len(r.forms))
	}
	t := &r.traits[r.tok[i].word]
	if !t.known {
		w := r.low(i)
		*t = traits{true, r.tongue.givenName(w), r.tongue.isRole(w)}
	}
	return *t
}

// givenName returns the gender of the given name w, with or without its accents.
func (t *tongue) givenName(w string) gender {
	if g := t.given[w]; g != unknownGender {
		return g
	}
	if g := givenNames[w]; g != unknownGender {
		return g
	}
	if plain := accents.Replace(w); plain != w {
		return max(t.given[plain], givenNames[plain])
	}
	return unknownGender
}

// accents takes them off the letters of French names.
var accents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "ï", "i", "î", "i", "ô", "o", "ö", "o", "û", "u", "ù", "u",
	"ü", "u", "ç", "c", "œ", "oe", "ÿ", "y")

// capitals returns the token after the run of capitalised words that begins at
// token i: initials and the small words inside a name belong to it, days do
// not.
func (r *reader) capitals(i, hi int) int {
	b := i
	for b < hi && r.quotedAt(b) == r.quotedAt(i) && r.tok[b].unit == r.tok[i].unit {
		w := r.low(b)
		switch {
		case r.is(b, capital) && !r.tongue.adverbs[w] && (b == i || !r.tongue.articles[w] && r.tongue.pronouns[w] == unknownGender):
		case b > i && r.tongue.code == text.French && r.is(b, capital) && r.tongue.articles[w] && b+1 < hi && r.is(b+1, capital) && r.given(b-1) != unknownGender: // Yann Le Goff
		case w == "." && b > i && r.d.Tokens[b].Glued && (r.d.Tokens[b-1].Len() <= 2 || r.tongue.titles[r.low(b-1)] != unknownGender) && b+1 < hi && r.is(b+1, capital):
		case (w == "-" || w == "–") && b > i && r.d.Tokens[b].Glued && b+1 < hi && r.d.Tokens[b+1].Glued:
		case b > i && r.low(b-1) == "-" && r.d.Tokens[b].Glued && r.is(b, wordLike):
		case b > i && w == "van" && b+2 < hi && namePart[r.low(b+1)] && r.is(b+2, capital): // van der Berg
		case b > i && namePart[w] && b+1 < hi && r.is(b+1, capital) && (!r.tongue.articles[w] || r.low(b-1) == "van"):
		default:
			return b
		}
		b++
	}
	return b
}

// namePart are the small words that stand inside a name.
var namePart = wordSet(`von van vom zu zur de der den du da di el al ben bin`)

// nameFrom returns the token with which the name in the run [i, end) of
// capitalised words begins: the first given name, or what follows titles and
// roles.
func (r *reader) nameFrom(i, end int) int {
	for k := i; k < end-1; k++ {
		if r.given(k) != unknownGender && !r.d.Tokens[k+1].Glued {
			return k
		}
	}
	k := i
	for k < end && (r.roleAt(k) || r.tongue.titles[r.low(k)] != unknownGender || r.low(k) == "." || r.low(k) == "-" && r.roleAt(k+1)) {
		k++
	}
	return k
}

// nameOrPhrase makes the mention of the noun phrase [first, end) whose last run
// of capitals is [run, end): the name in it, else the phrase.
func (r *reader) nameOrPhrase(first, run, end int) mention {
	k := r.nameFrom(run, end)
	if k < end && (k > run || k == first || end-k > 1 && r.given(k) != unknownGender) {
		return r.mention(k, end, byName)
	}
	return r.mention(first, end, byPhrase)
}

// labelOf returns the label of the mention m in another language: the full name
// of the person meant, or the words without a definite article.
func (r *reader) labelOf(m mention) string {
	switch m.kind {
	case byPronoun:
		return r.meantBy(m)
	case byName:
		if p := r.people[r.low(m.last-1)]; p != nil && (m.last == m.first+1 || strings.HasSuffix(p.name, r.plain(m.first, m.last))) {
			return p.name
		}
		return r.plain(m.first, m.last)
	}
	first := m.first
	if r.tongue.definite[r.low(first)] && m.last > first+1 {
		if name := r.bearer(m); name != "" {
			return name
		}
		first++
	}
	s := r.plain(first, m.last)
	if r.low(m.first) == "des" && r.tongue == german && first+1 == m.last && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "es") {
		s = s[:len(s)-1] // des Ministers
	}
	if low := text.Lower(s); strings.HasPrefix(low, "d'un") {
		_, s, _ = strings.Cut(strings.ReplaceAll(s, "’", "'"), "'") // il ressort d'un rapport
	}
	if low := text.Lower(s); strings.HasPrefix(low, "l'") && !strings.HasPrefix(low, "l'un") {
		if name := r.bearer(m); name != "" {
			return name
		}
		_, s, _ = strings.Cut(strings.ReplaceAll(s, "’", "'"), "'")
	}
	if w, rest, ok := strings.Cut(s, " "); ok && r.tongue.articles[strings.ToLower(w)] {
		s = strings.ToLower(w) + " " + rest
	}
	return s
}

// bearer returns the last person named before m who bears the role that m
// consists of, "" where none does.
func (r *reader) bearer(m mention) string {
	role := strings.TrimPrefix(r.low(m.last-1), "l'")
	if strings.HasPrefix(role, "jährige") { // der 47-Jährige
		g := male
		if w := r.low(m.first); w == "die" || w == "eine" {
			g = female
		}
		return r.personOf(g, m.first)
	}
	if !r.tongue.isRole(role) {
		return ""
	}
	past := r.heldOnce(m.last - 1)
	for i := m.first - 1; i >= 0 && m.first-i < 1000; i-- {
		p := r.people[r.peopleAt[i]]
		if p == nil {
			continue
		}
		offices := p.roles
		if past {
			offices = p.past
		}
		for _, w := range offices {
			if w == role || strings.HasSuffix(w, role) {
				return p.name
			}
		}
	}
	return ""
}

// meantBy returns the person whom the pronoun m means: the first one of its
// gender named outside marks in the nearest sentence before it.
func (r *reader) meantBy(m mention) string {
	g := r.tongue.pronouns[r.low(m.first)]
	switch r.low(m.first) {
	case "lui", "ihm":
		g = male
	case "ihr":
		g = female
	}
	if g != male && g != female {
		return ""
	}
	return r.personOf(g, m.first)
}

// personOf returns the person of gender g named first in the nearest sentence
// before token before.
func (r *reader) personOf(g gender, before int) string {
	last := int(r.tok[before].unit)
	for s := last; s >= 0 && last-s < lookBack; s-- {
		var weak *person
		for i := max(r.units[s].first, before-4*reach); i < min(r.units[s].last, before); i++ {
			if r.quotedAt(i) {
				continue
			}
			p := r.people[r.peopleAt[i]]
			if p == nil && r.is(i, capital) {
				p = r.people[r.low(i)]
			}
			switch {
			case p == nil:
			case p.gender == g:
				return p.name
			case weak == nil && p.gender != female && p.gender != male:
				weak = p
			}
		}
		if weak != nil {
			return weak.name
		}
		if m := r.tongue.subject(r, r.units[s].first, r.units[s].last); s < last && m.kind == byPhrase && r.roleAt(m.last-1) {
			if h := articleGender[r.low(m.first)]; h == unknownGender || h == g {
				return r.labelOf(m) // the lawyer said so. He …
			}
		}
	}
	return ""
}

// articleGender is the gender of one person whose office stands behind the article.
var articleGender = genderMap(map[gender]string{male: `der ein le un`, female: `die eine la une`})

// mainOf returns a mention of the person named most often before token end, of two
// named as often the first.
func (r *reader) mainOf(end int) mention {
	count := make(map[string]int)
	at, best := -1, ""
	for i := max(0, end-opening); i < end; i++ {
		key := r.peopleAt[i]
		if key == "" && r.is(i, capital) && r.people[r.low(i)] != nil {
			key = r.low(i)
		}
		if key == "" {
			continue
		}
		if count[key]++; best == "" || count[key] > count[best] {
			if best != key {
				at, best = i, key
			}
		}
	}
	if at < 0 {
		return mention{}
	}
	stop := at + 1
	for stop < end && r.low(stop-1) != best && r.is(stop, capital) {
		stop++
	}
	return r.mention(at, stop, byName)
}
