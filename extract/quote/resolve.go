package quote

import (
	"strings"
	"unicode/utf8"

	"stet/extract/text"
)

// resolve returns the fullest name the article gives for the mention m, a
// description in the article's words where it gives none, and "" for a
// pronoun that nobody fits.
func (r *reader) resolve(m mention) string {
	switch m.kind {
	case byPronoun:
		return r.resolvePronoun(m)
	case byName:
		return r.resolveName(m)
	case byPhrase:
		if k := r.inserted(m); k >= 0 {
			return r.cast.figures[k].name
		}
		return r.resolvePhrase(m)
	}
	return ""
}

// inserted returns the person whose office and name stand between commas behind the
// phrase m of a relative and before the verb ("Haddock's wife, former commissioner
// Jean Haddock, wrote"), -1 where none does.
func (r *reader) inserted(m mention) int32 {
	if !m.ok() || !relations[r.low(m.last-1)] || r.low(m.last) != "," {
		return -1
	}
	i := m.last + 1
	for i < m.last+7 && i < len(r.tok) && r.is(i, wordLike) && !r.cast.person(i) && !r.is(i, conjunction|pronoun|preposition|finiteWord) {
		i++
	}
	k := r.cast.at(i)
	if !r.cast.person(i) || r.quotedAt(i) || r.tok[i].unit != r.tok[m.first].unit {
		return -1
	}
	for r.cast.at(i) == k || r.low(i) == "." {
		i++
	}
	if r.low(i) != "," || r.low(i+1) == "and" {
		return -1
	}
	return k
}

// plain returns the words of the tokens [first, last) with single spaces.
func (r *reader) plain(first, last int) string {
	if first >= last {
		return ""
	}
	s := r.d.Span(first, last-1)
	in := r.d.Text[s.Start:s.End]
	if singleSpaced(in) {
		return in
	}
	return strings.Join(strings.Fields(in), " ")
}

// singleSpaced reports whether s is ASCII with single spaces between its words.
func singleSpaced(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || s[i-1] == ' ') {
			return false
		}
	}
	return s == "" || s[len(s)-1] != ' '
}

// resolveName gives each name of m its full form: "Vance and Varga" has two.
func (r *reader) resolveName(m mention) string {
	for k := m.first + 1; k < m.last-1; k++ {
		if r.low(k) == "and" && r.cast.at(k) < 0 && !r.ministry(m, k) {
			a := r.resolveName(r.mention(m.first, k, byName))
			return a + " and " + r.resolveName(r.mention(k+1, m.last, byName))
		}
	}
	if r.manyOf(m) {
		return r.low(m.first) + " " + r.plain(m.first+1, m.last)
	}
	if k := r.figureIn(m); k >= 0 {
		return r.cast.figures[k].name
	}
	if m.last == m.first+1 && nationals[r.low(m.first)] && r.low(m.first-1) == "the" {
		the := r.mention(m.first-1, m.last, byPhrase)
		if name := r.soFarOnly(the, m.first); name != "" {
			return name
		}
	}
	return describe(r.plain(m.first, m.last))
}

// portfolios are the fields of an office that may stand before "and" in its title.
var portfolios = wordSet(`energy mines mining trade industry health education science business culture media sport sports tourism transport housing environment
	climate food agriculture fisheries forestry labour labor work pensions justice security defence defense finance treasury planning development
	communities research innovation technology water power roads infrastructure enterprise employment skills families women children youth
	arts heritage foreign home interior economy commerce veterans immigration borders ports rail highways parks resources information`)

// manyOf reports whether m is no name but people around one, at the head of a
// sentence: "Backers of Ruth Dunn".
func (r *reader) manyOf(m mention) bool {
	w := r.low(m.first)
	return m.last > m.first+2 && r.governs(m.first+1) && r.cast.at(m.first) < 0 && m.first == r.units[r.tok[m.first].unit].first &&
		len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// ministry reports whether the "and" at token k of m joins the fields of one office
// and no two people: "Energy and Mines Minister Jorge Quispe".
func (r *reader) ministry(m mention, k int) bool {
	for i := m.first; i < k; i++ {
		if !portfolios[r.low(i)] && r.low(i) != "," || r.cast.person(i) {
			return false
		}
	}
	for i := k + 1; i < m.last; i++ {
		if r.is(i, roleNoun|title) {
			return i > k+1
		}
		if r.cast.person(i) {
			return false
		}
	}
	return false
}

// figureIn returns the figure named in m, a person before a body; -1 if none.
func (r *reader) figureIn(m mention) int32 {
	if m.ok() && m.span.Start > r.d.Tokens[m.first].Start { // a glued surname
		if ks := r.cast.byKey[text.Lower(r.d.Text[m.span.Start:m.span.End])]; len(ks) > 0 {
			return ks[0]
		}
	}
	found := int32(-1)
	for i := m.first; i < m.last; i++ {
		k := r.cast.at(i)
		if k < 0 || r.cast.figures[k].other {
			continue
		}
		if !r.cast.figures[k].org {
			return k
		}
		if found < 0 {
			found = k
		}
	}
	if found >= 0 {
		return found
	}
	name := foldName(r.plain(m.first, m.last))
	k, ok := r.cast.byName[name]
	if ks := r.cast.byKey[name]; !ok && len(ks) == 1 {
		k, ok = ks[0], true
	}
	if !ok {
		return r.byTitle(m)
	}
	if r.cast.figures[k].other {
		return -1
	}
	return k
}

// byTitle returns the only person with the surname of m whom its form of address
// fits: Mr. Falk, where Ines and Sam Falk are named; -1 if none does.
func (r *reader) byTitle(m mention) int32 {
	g := genderWords[r.low(m.first)]
	if g == unknownGender || m.last == m.first+1 {
		return -1
	}
	found := int32(-1)
	for _, k := range r.cast.byKey[r.low(m.last-1)] {
		if f := &r.cast.figures[k]; f.org || f.other || f.gender != g {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// resolvePhrase looks up a definite role or body ("the chief executive", "the
// firm"); anything else stays a description, with a possessive pronoun at its
// head replaced by the name ("his office").
func (r *reader) resolvePhrase(m mention) string {
	head := r.headOf(m)
	if k := r.bearerOf(m); k >= 0 {
		return r.cast.figures[k].name
	}
	if k := r.namedBehind(m); k >= 0 {
		return r.cast.figures[k].name
	}
	if r.definite(m) {
		if k := r.figureByRole(m, head); k >= 0 {
			return r.cast.figures[k].name
		}
		if k := r.bodyByKind(m, head); k >= 0 {
			return r.cast.figures[k].name
		}
		if k := r.announced(m); k >= 0 {
			return r.cast.figures[k].name
		}
		if name := r.justNamed(m, head); name != "" {
			return name
		}
	}
	if k := r.officer(m, head); k >= 0 {
		return r.cast.figures[k].name
	}
	if name := r.soFarOnly(m, head); name != "" {
		return name
	}
	switch r.low(m.first) {
	case "his", "her", "its", "their":
		if owner := r.resolvePronoun(r.mention(m.first, m.first+1, byPronoun)); owner != "" && m.first+1 < m.last && possessors[firstWord(owner)] == unknownGender && firstWord(owner) != "its" {
			return owner + "’s " + r.plain(m.first+1, m.last)
		}
	}
	if m.last == m.first+1 && !r.noun(m.first) {
		return ""
	}
	return describe(r.plain(m.first, m.last))
}

// noun reports whether token i, alone, can name a speaker: no verb, no small
// word that cannot stand for somebody.
func (r *reader) noun(i int) bool {
	if subjectDeterminer(r.low(i)) {
		return true
	}
	if r.is(i, capital|roleNoun|orgNoun|crowdNoun|paperNoun|titleNoun|speechNoun|title|pronoun) {
		return !(r.is(i, determiner) && r.is(i, notName) && !r.is(i, pronoun|roleNoun))
	}
	return !r.is(i, auxiliary|finiteWord|preposition|subordinator|adverb|determiner|conjunction) && r.frame(i) == 0
}

// bearerOf returns the person with whom m begins, whatever is said of him after
// a preposition ("Nora Vance of the union"); -1 where it begins otherwise.
func (r *reader) bearerOf(m mention) int32 {
	i := m.first
	ours := r.low(i) == "our" && r.is(i+1, roleNoun)
	if ours {
		i++ // our reporter Kit Lawson
	}
	for i < m.first+4 && i < m.last-1 && r.cast.at(i) < 0 && r.is(i, roleNoun|title) {
		i++ // Analyst Karin Holm at the bank
	}
	k := r.cast.at(i)
	if !r.cast.person(i) {
		return -1
	}
	for i < m.last && (r.cast.at(i) == k || r.low(i) == ".") {
		i++
	}
	if i < m.last && r.governs(i) || ours && i == m.last {
		return k
	}
	return -1
}

// definite reports whether m takes up somebody the article has named: it
// begins with "the" and has no name or complement of its own.
func (r *reader) definite(m mention) bool {
	if w := r.low(m.first); w != "the" && w != "that" && w != "this" {
		return false
	}
	for i := m.first + 1; i < m.last; i++ {
		if r.governs(i) || r.nameWord(i) && !r.is(i, title|roleNoun) || r.d.Is(i, text.Clitic) {
			return false
		}
	}
	return m.last-m.first <= 5
}

// headOf returns the token of m's head noun: the last word before a
// preposition.
func (r *reader) headOf(m mention) int {
	for i := m.first + 1; i < m.last; i++ {
		if r.is(i, preposition) {
			return i - 1
		}
	}
	return m.last - 1
}

// figureByRole returns the latest person before m who bears the role at token
// head, or -1.
func (r *reader) figureByRole(m mention, head int) int32 {
	if !r.is(head, roleNoun|title) {
		return -1
	}
	for i := m.first - 1; i >= 0 && m.first-i < 4000; i-- {
		k := r.cast.at(i)
		if k < 0 || r.cast.figures[k].org || r.cast.figures[k].other {
			continue
		}
		if r.holds(&r.cast.figures[k], m, head) && r.fits(m, k) {
			return k
		}
	}
	return -1
}

// ranks tell one office from another with the same noun.
var ranks = wordSet(`prime foreign finance interior home defence defense health education deputy vice former assistant first chief executive`)

// otherOffice reports whether the word before the role at token head tells an
// office that f does not hold: the prime minister is not the fisheries
// minister.
func (r *reader) otherOffice(f *figure, head int) bool {
	w := r.low(head - 1)
	return ranks[w] && w != "former" && f.role != "" && !hasWord(f.role, w) && hasWord(f.role, r.low(head))
}

// officer returns the only person of the article who bears the role that m ends
// with, where m names a body as well ("the Acme CEO"), or -1.
func (r *reader) officer(m mention, head int) int32 {
	if !r.is(head, roleNoun) || head != m.last-1 || r.low(m.first) == "a" || r.low(m.first) == "an" {
		return -1
	}
	body := false
	for i := m.first; i < head; i++ {
		k := r.cast.at(i)
		body = body || k >= 0 && r.cast.figures[k].org
	}
	found := int32(-1)
	for k := range r.cast.figures {
		f := &r.cast.figures[k]
		if !body || f.org || f.other || !r.holds(f, m, head) || !r.fits(m, int32(k)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = int32(k)
	}
	return found
}

// justNamed returns the person who was the subject of the sentence before, in
// the same paragraph, when m is a role that the article has not used so far:
// "Vance was surprised. The engineer said …".
func (r *reader) justNamed(m mention, head int) string {
	u := int(r.tok[m.first].unit)
	if !r.is(head, roleNoun) || u == 0 || r.units[u-1].para != r.units[u].para || r.units[u-1].dateline {
		return ""
	}
	if !r.firstUse(head) || passing[r.low(head)] || r.formerAt(head) {
		return ""
	}
	before := r.unitSpeaker(u - 1)
	switch before.kind {
	case byName:
		if k := r.figureIn(before); k >= 0 && !r.cast.figures[k].org && r.fits(m, k) {
			return r.cast.figures[k].name
		}
	case byPronoun:
		if g := pronounGender(r.low(before.first)); g != unknownGender {
			return r.personBefore(before.first, g)
		}
	}
	if makers[r.low(head)] {
		return r.onlyPerson(r.units[u-1].first, m)
	}
	return ""
}

// firstUse reports whether the word at token i stands nowhere before it but in
// headings.
func (r *reader) firstUse(i int) bool {
	for _, at := range r.occurrences(i) {
		if int(at) >= i {
			return true
		}
		if !r.headline(int(r.tok[at].para)) {
			return false
		}
	}
	return false
}

// makers are roles by which an article goes on to call whoever it is about.
var makers = wordSet(`director filmmaker author novelist writer poet painter artist sculptor photographer composer conductor pianist singer songwriter
	rapper actor actress comedian designer architect chef playwright screenwriter player captain coach historian biologist chemist physicist`)

// onlyPerson returns the only person named between token first and m whom m can
// stand for, "" where none or two are named.
func (r *reader) onlyPerson(first int, m mention) string {
	found := int32(-1)
	for i := first; i < m.first; i++ {
		if k := r.cast.at(i); r.cast.person(i) && k != found {
			if found >= 0 {
				return ""
			}
			found = k
		}
	}
	if found < 0 || !r.fits(m, found) {
		return ""
	}
	return r.cast.figures[found].name
}

// sameRoles are the names of one office.
var sameRoles = [][]string{
	{"ceo", "executive"}, {"chairman", "chair", "chairwoman", "chairperson"}, {"lawyer", "attorney"},
	{"founder", "co-founder", "cofounder"}, {"professor", "researcher", "scientist"}, {"spokesman", "spokeswoman", "spokesperson"},
	{"senator", "lawmaker"}, {"representative", "congressman", "congresswoman", "lawmaker"}, {"billionaire", "businessman"},
	{"director"}, {"president"}, {"mayor"}, {"governor"}, {"sheriff"}, {"judge", "justice"},
}

// hasRole reports whether f bears the role noun role, by that name or by
// another of the same office.
func (f *figure) hasRole(role string) bool {
	if hasWord(f.role, role) {
		return true
	}
	for _, group := range sameRoles {
		in, has := false, false
		for _, w := range group {
			in = in || w == role
			has = has || hasWord(f.role, w)
		}
		if in && has {
			return true
		}
	}
	return false
}

// hasWord reports whether the words of s hold w.
func hasWord(s, w string) bool {
	for s != "" {
		i := strings.Index(s, w)
		if i < 0 {
			return false
		}
		j := i + len(w)
		if (i == 0 || s[i-1] == ' ') && (j == len(s) || s[j] == ' ' || s[j] == ',') {
			return true
		}
		s = s[j:]
	}
	return false
}

// bodySubject returns the body that is the subject of the sentence before unit
// u in its paragraph, or -1.
func (r *reader) bodySubject(u int) int32 {
	if u == 0 || r.units[u-1].para != r.units[u].para || r.units[u-1].dateline {
		return -1
	}
	m := r.unitSpeaker(u - 1)
	if m.kind != byName {
		return -1
	}
	if k := r.figureIn(m); k >= 0 && r.cast.figures[k].org {
		return k
	}
	return -1
}

// describe writes a description as the desk does: beginning in lower case
// unless it is a name.
func describe(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	low := strings.ToLower(first)
	if rest != "" && classes[low]&(determiner|crowdNoun|roleNoun|orgNoun|paperNoun|pronoun) != 0 {
		if classes[low]&determiner != 0 || rest == strings.ToLower(rest) || classes[low]&crowdNoun != 0 && rest[0] >= 'a' && rest[0] <= 'z' {
			first = low
		}
	}
	if measures[low] && strings.HasPrefix(rest, "than ") {
		first = low
	}
	if low == "the" && rest != "" {
		return rest
	}
	if rest == "" {
		if classes[low]&(crowdNoun|pronoun|determiner) != 0 && !parties[low] {
			return low
		}
		return first
	}
	return first + " " + rest
}
