package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// figure is somebody or something that the article names.
type figure struct {
	name    string // the fullest form
	full    string // the folded name
	key     string // the folded surname, or the folded name of a body
	org     bool
	known   bool // from the name reader
	other   bool // a place, product, event or work
	gender  gender
	they    bool   // the article says that they are the pronoun of this one person
	role    string // folded
	past    string // the roles that are held no more
	first   int    // token of the first mention
	mention int    // how many mentions
}

// cast is everybody the article names.
type cast struct {
	figures []figure
	byToken []int32            // index into figures, -1 where no name stands
	byKey   map[string][]int32 // surnames and names of bodies
	byName  map[string]int32   // folded full names
}

// glued returns the length of the surname of a person of the cast with which
// token i ends after another word that lost its space ("LedgerVance"), or 0.
func (c *cast) glued(r *reader, i int) int {
	w := r.d.Word(i)
	for j := len(w) - 1; j > 1; j-- {
		if w[j] < 'A' || w[j] > 'Z' || w[j-1] < 'a' || w[j-1] > 'z' {
			continue
		}
		if compounds[text.Lower(w[:j])] {
			continue // McKell is not Kell
		}
		for _, k := range c.byKey[text.Lower(w[j:])] {
			if !c.figures[k].org && !c.figures[k].other && c.figures[k].key != r.low(i) {
				return len(w) - j
			}
		}
	}
	return 0
}

// at returns the index of the figure named at token i, or -1.
func (c *cast) at(i int) int32 {
	if c == nil || i < 0 || i >= len(c.byToken) {
		return -1
	}
	return c.byToken[i]
}

// person reports whether a person is named at token i.
func (c *cast) person(i int) bool {
	k := c.at(i)
	return k >= 0 && !c.figures[k].org && !c.figures[k].other
}

// newCast gathers the figures from the name claims and, where they are silent,
// from full names the text itself spells out.
func newCast(r *reader, names []claim.Claim) *cast {
	c := &cast{byToken: make([]int32, len(r.tok)), byKey: make(map[string][]int32), byName: make(map[string]int32)}
	for i := range c.byToken {
		c.byToken[i] = -1
	}
	for _, n := range names {
		if n.Name != nil {
			c.take(r, n.Name)
		}
	}
	r.cast = c
	c.nicknamed(r)
	c.familyFirms(r)
	c.ownNames(r)
	c.roles(r)
	c.gendered(r)
	c.hinted(r)
	c.part(r)
	return c
}

// take adds a name claim.
func (c *cast) take(r *reader, n *claim.Name) {
	low := strings.TrimSuffix(text.Lower(n.Canonical), ".")
	if n.Type == claim.Person && shortTitles[low[strings.LastIndexByte(low, ' ')+1:]] != "" {
		return // "Sen" is nobody, nor is "Republican Sen"
	}
	role, past := text.Lower(n.Role), ""
	if was := firstWord(role); former[was] || strings.HasPrefix(was, "ex-") {
		role, past = "", role
	}
	f := figure{name: unlabelled(n), known: true, role: role, past: past, first: len(r.tok), org: n.Type == claim.Org && !peer(n.Canonical),
		other: n.Type != claim.Org && n.Type != claim.Person}
	k := int32(len(c.figures))
	for _, m := range n.Mentions {
		if m.Start < 0 || m.End > len(r.d.Text) || m.Len() <= 0 {
			continue
		}
		first := r.d.TokenAt(m.Start)
		for t := first; t < len(r.tok) && r.d.Tokens[t].Start < m.End; t++ {
			c.byToken[t] = k
		}
		f.first = min(f.first, first)
		f.mention++
	}
	c.add(f)
}

// peer reports whether name is a peer's or a knight's, whatever it is taken for:
// "Lord Hale".
func peer(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	switch first {
	case "Lord", "Lady", "Baroness", "Sir", "Dame", "Viscount":
		return rest != "" && !strings.ContainsAny(rest, " &")
	}
	return false
}

// seats are the offices that stand as a label between a party and a name.
var seats = wordSet("mp mps msp mep td mla")

// unlabelled returns the name of n without the party and the seat or the role
// before it: "Green MP Nora Vance", "Reader Nora Vance".
func unlabelled(n *claim.Name) string {
	words := strings.Fields(n.Canonical)
	for i, w := range words {
		low := strings.ToLower(w)
		if at := max(gluedOffice(w), gluedGiven(w)); n.Type == claim.Person && at > 0 && i+1 < len(words) {
			return strings.Join(append([]string{w[at:]}, words[i+1:]...), " ") // Council leaderTom Briggs, The LedgerMoira Kell
		}
		if n.Type == claim.Person && i+2 < len(words) && (seats[low] || i == 0 && trade(low) && givenNames[strings.ToLower(words[1])] != 0 || i == 0 && classes[low]&roleNoun != 0 && givenNames[low] == 0 && givenNames[strings.ToLower(words[1])] != 0) {
			return strings.Join(words[i+1:], " ")
		}
	}
	return n.Canonical
}

// gluedOffice returns the byte at which a name begins in w behind an office or a title
// that lost the space after it ("leaderTom", "DrLiz"), 0 where none stands there.
func gluedOffice(w string) int {
	for j := 2; j < len(w)-1; j++ {
		if w[j] >= 'A' && w[j] <= 'Z' && w[j-1] >= 'a' && w[j-1] <= 'z' && w[j+1] >= 'a' && w[j+1] <= 'z' && classes[strings.ToLower(w[:j])]&(roleNoun|title) != 0 {
			return j
		}
	}
	return 0
}

func (c *cast) add(f figure) int32 {
	k := int32(len(c.figures))
	f.full = foldName(f.name)
	f.key = f.full
	if !f.org && !f.other {
		f.key = f.full[strings.LastIndexByte(f.full, ' ')+1:]
	}
	c.figures = append(c.figures, f)
	c.byKey[f.key] = append(c.byKey[f.key], k)
	if _, ok := c.byName[f.full]; !ok {
		c.byName[f.full] = k
	}
	return k
}

// foldName returns name in lower case without titles, articles and marks.
func foldName(name string) string {
	var room [6]string // on the stack: few names are longer
	words := room[:0]
	for w := range strings.FieldsSeq(text.Lower(name)) {
		if last := w[len(w)-1]; last == 's' || last < 'a' || last > 'z' || w[0] < 'a' || w[0] > 'z' {
			w = strings.Trim(strings.TrimSuffix(w, "'s"), ".,;:()[]“”\"'")
		}
		if w == "" || len(words) == 0 && (classes[w]&title != 0 || w == "the") {
			continue
		}
		words = append(words, w)
	}
	for len(words) > 1 && (words[len(words)-1] == "jr" || words[len(words)-1] == "sr" || words[len(words)-1] == "iii") {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// ownNames adds the full names that the name reader left out: a run of
// capitalised words that begins with a given name or a title.
func (c *cast) ownNames(r *reader) {
	for i := 0; i < len(r.tok); i++ {
		if c.byToken[i] >= 0 || !r.nameWord(i) {
			continue
		}
		e := r.nameEnd(i, min(len(r.tok), i+8))
		e = min(e, r.unitEnd(i))
		for t := i; t < e; t++ {
			if k := c.byToken[t]; k >= 0 && (c.figures[k].org || t > i && c.figures[k].mention > 1) {
				e = t // Chipmaker Korvex, Understated Lang
			}
		}
		a := i
		for a+1 < e && (r.is(a, title) || r.low(a) == "." || !r.nameWord(a)) {
			a++
		}
		for e > a && !r.is(e-1, capital) && r.low(e-1) != "." {
			e-- // Nora Vance of the Tarn Police
		}
		if e > a && c.byToken[a] < 0 && r.full(a, e) {
			c.own(r, a, e)
		}
		i = max(i, e-1)
	}
	c.spread(r)
}

func (r *reader) unitEnd(i int) int { return r.units[r.tok[i].unit].last }

// full reports whether [a, e) reads as given name and surname.
func (r *reader) full(a, e int) bool {
	n := r.words(a, e)
	if n < 2 || n > 4 || seats[r.low(e-1)] {
		return false
	}
	g := givenNames[r.low(a)] != 0
	initial := r.low(a+1) == "." && len(r.low(a)) == 1
	return g || initial || a > 0 && (r.is(a-1, title|roleNoun) || r.low(a-1) == "." && r.is(a-2, title)) || n == 2 && !r.is(a, title|orgNoun|paperNoun) && !r.is(e-1, orgNoun|roleNoun|title|paperNoun)
}

// titled reports whether a form of address stands before token a.
func (r *reader) titled(a int) bool {
	i := a - 1
	if r.low(i) == "." {
		i--
	}
	switch r.low(i) {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "herr", "frau", "mme", "m":
		return i >= 0 && r.is(i, capital)
	}
	return false
}

// own adds the name at tokens [a, e) or counts one more mention of it.
func (c *cast) own(r *reader, a, e int) {
	for e > a+1 && !r.is(e-1, wordLike) {
		e--
	}
	name := r.plain(a, e)
	k, ok := c.byName[foldName(name)]
	if !ok {
		k = c.add(figure{name: name, first: a})
	}
	c.figures[k].mention++
	for t := a; t < e; t++ {
		c.byToken[t] = k
	}
}

// spread ties lone surnames to the only figure that bears them, and makes a
// figure of one that stands after a form of address only.
func (c *cast) spread(r *reader) {
	for i := range r.tok {
		if c.byToken[i] >= 0 || !r.nameWord(i) {
			continue
		}
		if c.byToken[max(i-1, 0)] >= 0 && i > 0 && r.d.Tokens[i].Glued {
			continue
		}
		switch ks := c.byKey[r.low(i)]; {
		case len(ks) == 1:
			c.byToken[i] = ks[0]
			c.figures[ks[0]].mention++
		case len(ks) == 0 && r.titled(i):
			c.own(r, i, i+1)
		}
	}
}

// roles notes the offices that stand beside people's names ("chief executive
// Nora Vance", "the chairman, Nora Vance,", "Nora Vance, head of the union") and
// the kinds beside the names of bodies ("the lender Acme").
func (c *cast) roles(r *reader) {
	for i, k := range c.byToken {
		if k < 0 || i > 0 && c.byToken[i-1] == k || c.figures[k].other {
			continue
		}
		f := &c.figures[k]
		kind := roleNoun
		if f.org {
			kind = orgNoun
		}
		in := r.units[r.tok[i].unit].stretch
		c.note(k, r.roleBefore(in, i, kind))
		end := i
		for end < in.last && c.byToken[end] == k {
			end++
		}
		c.note(k, r.roleAfter(in, end, kind))
	}
}

// note adds a role to the figure k, those after formerly to its past.
func (c *cast) note(k int32, role string) {
	if was, ok := strings.CutPrefix(role, formerly); ok {
		c.figures[k].past += was
		return
	}
	c.figures[k].role += role
}

// formerly begins the roles that are held no more.
const formerly = " former"

// shortTitles are the offices behind the short forms of titles, each after a
// space.
var shortTitles = map[string]string{
	"gov": " governor", "sen": " senator", "rep": " representative", "prof": " professor", "pres": " president", "dr": " doctor",
	"lt": " lieutenant", "col": " colonel", "gen": " general", "capt": " captain", "sgt": " sergeant", "supt": " superintendent",
	"atty": " attorney", "insp": " inspector", "det": " detective", "cllr": " councillor", "rev": " pastor", "fr": " priest",
	"adm": " admiral", "amb": " ambassador",
}

// roleBefore returns the nouns of kind before token i, each after a space.
func (r *reader) roleBefore(in stretch, i int, kind class) string {
	role := ""
	j := i - 1
	if r.low(j) == "," {
		j--
	}
	if kind == roleNoun && r.low(j) == "." {
		j--
	}
	role += shortTitles[r.low(j)]
	past := false
	for n := 0; j >= in.first && n < 6 && r.is(j, wordLike) && !r.is(j, auxiliary|conjunction) && (!r.is(j, pronoun) || r.is(j, determiner)); n++ {
		if r.is(j, kind) && r.cast.at(j) < 0 {
			role += " " + r.low(j)
		}
		past = past || former[r.low(j)]
		if (r.is(j, finiteWord) && !r.is(j, capital) || r.frame(j)&finiteForm != 0 && r.frame(j)&nounToo == 0) && !r.is(j-1, determiner) {
			break // "the victim told Vance"
		}
		if kind == orgNoun && (r.is(j, preposition) || n > 2) {
			break
		}
		j--
	}
	if past && role != "" {
		return formerly + role
	}
	return role
}

// roleAfter returns the first nouns of kind in the apposition at token i ("chief
// executive"), each after a space.
func (r *reader) roleAfter(in stretch, i int, kind class) string {
	if r.low(i) != "," {
		return ""
	}
	for j := i + 1; j < in.last && j < i+12; j++ {
		if !r.is(j, wordLike) && r.low(j) != "-" || r.is(j, auxiliary|conjunction) || r.is(j, subordinator) && !r.is(j, preposition) || r.is(j, pronoun) && !r.is(j, determiner) {
			return ""
		}
		role := ""
		for ; j < in.last && r.is(j, kind) && r.cast.at(j) < 0; j++ {
			role += " " + r.low(j)
		}
		if role != "" && r.is(i+1, determiner) && r.subjectOfVerb(j, in) {
			return "" // "in a letter to the bank, the group said": no apposition
		}
		if role != "" && kind == roleNoun && r.formerAt(j-1) {
			return formerly + role
		}
		if role != "" {
			return role
		}
	}
	return ""
}

// subjectOfVerb reports whether the noun that ends before token j is the
// subject of a verb: no comma parts the two.
func (r *reader) subjectOfVerb(j int, in stretch) bool {
	for n := 0; j < in.last && n < 10 && r.is(j, wordLike); j, n = j+1, n+1 {
		switch {
		case r.is(j, subordinator) && !r.is(j, preposition) || r.is(j, conjunction):
			return false
		case r.is(j, finiteWord) && !r.is(j, capital) || r.frame(j)&finiteForm != 0 && r.frame(j)&nounToo == 0 || r.is(j, auxiliary) && !r.is(j, adverb):
			return true
		case r.pastWord(j) && !r.is(j+1, preposition):
			return true
		}
	}
	return false
}
