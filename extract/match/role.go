package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// post is what somebody is: the nouns that name the office, what limits them,
// and the words of where it is held.
type post struct {
	heads      []string
	qualifiers []string
	where      []string
}

// offices are the nouns of offices and trades, those that mean the same with the
// first of their line.
var offices = func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(officeLines) {
		first := ""
		for w := range strings.FieldsSeq(line) {
			if first == "" {
				first = w
			}
			m[w] = first
		}
	}
	return m
}()

const officeLines = `ceo
cfo
coo
cto
chair chairman chairwoman chairperson vorsitzender vorsitzende
president präsident präsidentin prasident prasidentin
founder
cofounder
owner proprietor
director
head
manager
mayor bürgermeister bürgermeisterin burgermeister burgermeisterin
minister
secretary
senator
governor
chancellor
councillor councilor councilman councilwoman
commissioner
mp
professor
lecturer
researcher
scientist
economist
analyst
lawyer attorney solicitor barrister
judge
prosecutor
spokesperson spokesman spokeswoman
engineer
architect
doctor physician
surgeon
nurse
teacher
headteacher principal headmaster headmistress
student
editor
reporter
author writer novelist
partner
treasurer
accountant auditor
officer
inspector
sergeant
superintendent
captain
coach
player
curator
bishop
priest vicar
ambassador
trustee
member
adviser advisor
consultant
harbourmaster
pilot
fisherman
farmer
driver
mechanic
resident
leader
chief
executive
investor
foreman
organiser organizer
historian
biologist
geologist
librarian
planner
surveyor
clerk
conductor
violinist
pianist
singer
actor
painter
sculptor
chef
baker
skipper
deputy
counsel
daughter
son
wife
husband
widow
mother
father
brother
sister
colleague
friend
neighbour neighbor
client
patient
witness
defendant
guard
officer
soldier
veteran
activist
campaigner
chemist
physicist
geographer
tenant
landlord
shopkeeper
caretaker
porter
referee
goalkeeper
striker
winger
composer
poet
translator
interpreter
vet veterinarian
warden
ranger
broker
trader
publisher
producer
presenter
midwife
carpenter
builder
pharmacist
beekeeper
negotiator`

// several are the offices of more than one word.
var several = strings.NewReplacer("chief executive officer", "ceo", "chief executive", "ceo", "managing director", "ceo", "chief financial officer", "cfo", "finance director", "cfo", "finance chief", "cfo",
	"chief operating officer", "coo", "chief technology officer", "cto", "co founder", "cofounder", "vice president", "vicepresident", "member of parliament", "mp", "general manager", "generalmanager",
	"harbour master", "harbourmaster", "harbor master", "harbourmaster", "head teacher", "headteacher", "general secretary", "generalsecretary", "chief engineer", "chiefengineer", "chief economist", "chiefeconomist",
	"chief scientist", "chiefscientist", "prime minister", "primeminister", "chief of staff", "chiefofstaff", "director general", "directorgeneral", "press officer", "spokesperson", "head of communications", "spokesperson",
	"general counsel", "counsel", "finance minister", "financeminister", "foreign minister", "foreignminister", "chief inspector", "chiefinspector", "project manager", "projectmanager", "executive director", "executivedirector", "operations director", "operationsdirector")

// limits are the words before an office that make it another one.
var limits = wordSet("former ex deputy vice acting interim assistant associate outgoing incoming designate elect late honorary retired")

// postOf reads what somebody is said to be.
func postOf(s string) post {
	var p post
	f := strings.Fields(several.Replace(strings.Join(forms(s), " ")))
	place := false
	for _, w := range f {
		if owner, ok := strings.CutSuffix(w, "'s"); ok && !place {
			p.where = append(p.where, owner)
			continue
		}
		switch head, ok := officeOf(w); {
		case w == "of" || w == "at" || w == "for" || w == "in" || w == "with" || w == "from" || w == "bei" || w == "von" || w == "der" || w == "de":
			place = true
		case limits[w] && !place:
			p.qualifiers = append(p.qualifiers, w)
		case ok && !place:
			p.heads = append(p.heads, head)
		case !smallWords[w] && w != "its" && w != "their":
			p.where = append(p.where, strings.TrimSuffix(w, "'s"))
		}
	}
	return p
}

func officeOf(w string) (string, bool) {
	if head, ok := offices[w]; ok {
		return head, true
	}
	switch w {
	case "vicepresident", "generalmanager", "generalsecretary", "chiefengineer", "chiefeconomist", "chiefscientist", "primeminister", "chiefofstaff", "directorgeneral", "financeminister",
		"foreignminister", "chiefinspector", "projectmanager", "executivedirector", "operationsdirector":
		return w, true
	}
	if strings.HasSuffix(w, "ologist") {
		return w, true
	}
	return "", false
}

// otherRole reports whether the source says that the person is something else
// than the role, and where; where it says the same it returns that place.
func (s *Source) otherRole(role string, found []mention) (mention, bool) {
	want := postOf(role)
	if len(want.heads) == 0 && len(want.where) == 0 {
		return mention{}, false
	}
	var meets, office, other *mention
	for _, m := range s.allMentions(found) {
		for _, phrase := range s.rolesAt(m) {
			for _, got := range postsOf(phrase) {
				switch {
				case len(got.heads) == 0 && (len(want.where) == 0 || !affiliation(phrase)):
				case want.meets(got) && (len(got.where) > 0 || len(want.where) == 0):
					return m, false
				case want.meets(got):
					meets = cmp.Or(meets, &m)
				default:
					other = cmp.Or(other, &m)
					if len(got.where) > 0 && want.meets(post{heads: got.heads, qualifiers: got.qualifiers}) {
						office = cmp.Or(office, &m) // the office, and elsewhere
					}
				}
			}
		}
	}
	switch {
	case office != nil && len(found) > 0 && office.to-office.from > 1:
		return *office, true
	case meets != nil:
		return *meets, false
	case other != nil:
		return *other, true
	}
	return mention{}, false
}

// postsOf reads what somebody is said to be where that may be several things:
// "mayor and former baker". One without a place of its own is held at the next
// one's.
func postsOf(s string) []post {
	var out []post
	whole := postOf(s)
	rest := forms(s)
	for {
		i := slices.Index(rest, "and")
		if i < 0 {
			break
		}
		out = append(out, postOf(strings.Join(rest[:i], " ")))
		rest = rest[i+1:]
	}
	out = append(out, postOf(strings.Join(rest, " ")))
	for k := range out {
		if len(out[k].heads) == 0 {
			return []post{whole} // "minister for food and farming"
		}
	}
	for k := len(out) - 2; k >= 0; k-- {
		if len(out[k].where) == 0 {
			out[k].where = out[k+1].where
		}
	}
	return out
}

// affiliation reports whether a phrase is where somebody belongs and no more: "of
// the Tern Trust", "Rivers Alive".
func affiliation(phrase string) bool {
	words := strings.Fields(phrase)
	capital := 0
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) {
			capital++
		} else if i > 1 && i < 4 && capital == 0 && words[1] == "the" {
			continue // "of the broker Fathom & Gray"
		} else if !(particles[w] || i == 0 && (w == "from" || w == "at")) {
			return false
		}
	}
	return capital > 0 && len(words) <= 8
}

// allMentions adds the places where the surname stands alone.
func (s *Source) allMentions(found []mention) []mention {
	p := s.whole()
	out := slices.Clone(found)
	last := p.form(found[0].to - 1)
	for _, i := range p.places(last) {
		if k := int(i); s.capitalWord(k) && !slices.ContainsFunc(out, func(m mention) bool { return m.from <= k && k < m.to }) && !s.partOfName(k) {
			out = append(out, mention{from: k, to: k + 1, outcome: Variant})
		}
	}
	return out
}

// meets reports whether two posts may be the same: an office in common, the same
// limits, and no other place.
func (p post) meets(o post) bool {
	if len(p.heads) > 0 {
		common := false
		for _, h := range p.heads {
			common = common || slices.Contains(o.heads, h)
		}
		if !common && len(o.heads) > 0 {
			return false
		}
		if (limited(p.qualifiers) || limited(o.qualifiers)) && strings.Join(p.qualifiers, " ") != strings.Join(o.qualifiers, " ") {
			return false
		}
	}
	if len(p.where) == 0 || len(o.where) == 0 {
		return true
	}
	if a, b := institutions(p.where), institutions(o.where); len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) }) {
		return false // the university and the hospital of one town
	}
	a, b := ownWords(p.where), ownWords(o.where)
	shared := 0
	for _, w := range a {
		if slices.ContainsFunc(b, func(x string) bool {
			return w == x || stem(w) == stem(x) || len(w) >= 2 && len(w) <= 5 && strings.HasPrefix(x, w)
		}) {
			shared++
		}
	}
	if shared > 0 && shared*2 > min(len(a), len(b)) {
		return true // not "water" alone of two water boards
	}
	if len(a) == 0 && slices.ContainsFunc(p.where, func(w string) bool { return slices.Contains(o.where, w) }) {
		return true
	}
	return initials(p.where) == strings.Join(o.where, "") || initials(o.where) == strings.Join(p.where, "")
}

// ownWords returns the words of a body's name that not any body may have.
func ownWords(where []string) []string {
	var out []string
	for _, w := range where {
		if !bodies[w] {
			out = append(out, w)
		}
	}
	return out
}

// houses are the bodies that are not taken for each other.
var houses = wordSet("university institute college hospital school ministry council police court bank union museum church library archive newspaper")

func institutions(where []string) []string {
	var out []string
	for _, w := range where {
		if houses[w] {
			out = append(out, w)
		}
	}
	return out
}

func limited(qs []string) bool { return len(qs) > 0 }

// rolesAt returns what the source says beside a mention: the words before the
// name, those between commas or brackets behind it, and those behind "is" or
// "as".
func (s *Source) rolesAt(m mention) []string {
	p := s.whole()
	var out []string
	start := m.from
	for start > 0 && m.from-start < 8 && p.sentence[start-1] == p.sentence[m.from] && !s.clauseEnds(start-1) {
		start--
	}
	if start < m.from {
		out = append(out, s.text[p.words[start].Start:p.words[m.from-1].End])
	}
	name := m.from
	for name > 0 && titles[p.words[name-1].form] && p.sentence[name-1] == p.sentence[m.from] && !s.commaIn(name-1) {
		name-- // "Mrs"
	}
	if name > 0 && s.commaIn(name-1) && p.sentence[name-1] == p.sentence[m.from] { // "the mayor of Harnley, Nora Vance"
		k := name - 1
		for k > 0 && name-k < 8 && p.sentence[k-1] == p.sentence[m.from] && !s.commaIn(k-1) {
			k--
		}
		for i := k; i < name; i++ {
			if definite[p.words[i].form] {
				k = i
				break
			}
		}
		phrase := s.text[p.words[k].Start:p.words[name-1].End]
		if f := p.words[k].form; definite[f] || strings.Contains(phrase, "'s ") || strings.Contains(phrase, "’s ") {
			out = append(out, phrase)
		}
	}
	behind := s.behind(m)
	if len(out) > 0 && len(behind) > 0 && s.belongs(m) { // "Professor Maranzano of the Institute"
		out[len(out)-1] += " " + s.preposition(m) + " " + behind[0]
	}
	if below := s.signedAs(m); below != "" {
		behind = append(behind, below)
	}
	return append(out, behind...)
}

// belongs reports whether "of", "from" or "at" stands right behind a name.
func (s *Source) belongs(m mention) bool {
	return s.preposition(m) != "" && s.capitalWord(m.to+1) || s.preposition(m) != "" && definite[s.whole().form(m.to+1)]
}

func (s *Source) preposition(m mention) string {
	switch f := s.whole().form(m.to); f {
	case "of", "from", "at":
		return f
	}
	return ""
}

// signedAs returns the line below a name that ends its line: under a letter that
// is what the writer is.
func (s *Source) signedAs(m mention) string {
	p := s.whole()
	rest := s.text[p.words[m.to-1].End:]
	line, rest, ok := strings.Cut(rest, "\n")
	if !ok || strings.TrimSpace(line) != "" && !strings.HasPrefix(line, ",") || len(line) > 20 {
		return ""
	}
	below, _, _ := strings.Cut(rest, "\n")
	below = strings.TrimSpace(below)
	if r, _ := utf8.DecodeRuneInString(below); below == "" || len(below) > labelLength || !unicode.IsUpper(r) || strings.HasSuffix(below, ".") || strings.Contains(below, ":") {
		return ""
	}
	start := strings.LastIndexByte(s.text[:p.words[m.from].Start], '\n') + 1
	if strings.TrimSpace(s.text[start:p.words[m.from].Start]) != "" {
		return "" // the name does not begin its line
	}
	return below
}

// behind returns what the source says of a person right behind the name.
func (s *Source) behind(m mention) []string {
	p := s.whole()
	if m.to >= len(p.words) {
		return nil
	}
	gap := s.text[p.words[m.to-1].End:p.words[m.to].Start]
	first := m.to
	switch f := p.words[m.to].form; {
	case strings.ContainsAny(gap, ",(–—:"):
		if f == "who" && m.to+1 < len(p.words) && copula[p.words[m.to+1].form] {
			first += 2
		}
	case copula[f]:
		first++
	case s.belongs(m):
	default:
		return nil
	}
	end := first
	for end < len(p.words) && end-first < 12 && p.sentence[end] == p.sentence[first] {
		end++
		if s.clauseEnds(end-1) || s.belongs(m) && s.bodyEnds(end) {
			break
		}
	}
	if end <= first || p.sentence[first] != p.sentence[m.to-1] && !strings.ContainsAny(gap, "\n") {
		return nil
	}
	return []string{s.text[p.words[first].Start:p.words[end-1].End]}
}

// bodyEnds reports whether the name of a body ends before word k of plain: small
// letters behind a capital that are no part of a name.
func (s *Source) bodyEnds(k int) bool {
	p := s.whole()
	return k < len(p.words) && s.capitalWord(k-1) && !s.capitalWord(k) && !particles[p.words[k].form]
}

// definite are the words that begin what somebody is said to be.
var definite = wordSet("the a an its their our his her my")

var copula = wordSet("is was as became becomes been serves served remains being")

// clauseEnds reports whether a comma, a bracket or another mark stands behind
// word k of plain.
func (s *Source) clauseEnds(k int) bool {
	p := s.whole()
	if k < 0 || k+1 >= len(p.words) {
		return true
	}
	return strings.ContainsAny(s.text[p.words[k].End:p.words[k+1].Start], ",;:()“”\"–—\n")
}
