package match

import (
	"slices"
	"strings"
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
	if len(o.where) == 1 && anyFirm[o.where[0]] {
		return true // "the company's spokesman"
	}
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

// anyFirm are the words by which a text calls a firm that it has named.
var anyFirm = wordSet("company firm group business club")

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
