package deal

import (
	"strings"

	"stet/extract/claim"
)

// list reads the names that begin at unit i: "A, B, C and D", with
// descriptions in small letters before a name. It returns the unit after the
// last one.
func (r *reader) list(s *sentence, i int) (names []string, end int) {
	end = i
	described := 0
	for j := i; j < len(s.units); j++ {
		u := s.at(j)
		switch {
		case u.kind == uName || u.kind == uCaps:
			if p := r.speaksFor(s, j); p > j {
				addName(&names, r.nameAt(s, j))
				j, end, described = p, p+1, 0
				continue
			}
			if s.at(j+1).kind == uClitic && (s.at(j+2).company() || s.at(j+2).kind == uWord && !small[s.at(j+2).low]) {
				continue // an owner or country: "Norway's Example Fund"
			}
			if next := s.at(j + 1); r.isPlace(s, j) && r.names[u.claim].Confidence < 0.9 && (next.mark(",") || next.word("and") || next.mark(".")) && !s.at(j-1).word("in", "of", "near") {
				addName(&names, trimThe(r.names[u.claim].Name.Canonical)) // the name reader doubts that it is a place
				end, described = j+1, 0
				continue
			} else if r.isPlace(s, j) && len(names) == 0 && next.word("leading", "participating") {
				addName(&names, trimThe(r.names[u.claim].Name.Canonical)) // no place leads a round
				end, described = j+1, 0
				continue
			} else if r.isPlace(s, j) && (next.company() || s.at(j-1).word("in", "of") || !strings.Contains(u.low, " ")) {
				described++
				continue
			} else if r.isPlace(s, j) {
				addName(&names, trimThe(r.names[u.claim].Name.Canonical))
				end = j + 1
				continue
			}
			if (s.at(j-1).mark(",") || s.at(j-1).word("and") && s.at(j-2).mark(",")) && len(names) > 0 && s.at(j+1).kind == uWord && auxiliary[s.at(j+1).low] && !s.at(j+1).word("also") {
				return names, end // the subject of the next clause
			}
			if len(names) > 0 && s.at(j+1).word("chipped", "participated", "invested", "contributed", "joined") && s.at(end).word("and", ",") || len(names) > 0 && s.at(end).mark(",") && s.at(end+1).word("and", "while") && s.at(j+1).word("chipped", "participated", "invested", "contributed", "joined", "took", "put") {
				return names, end // the subject of the next clause
			}
			if n := r.nameAt(s, j); n != "" {
				addName(&names, n)
				end, described = j+1, 0
			}
		case u.mark(",") && len(names) > 0 && officeAside(s, j):
			for j++; j < len(s.units) && !s.at(j).mark(","); j++ { // "Ann Lee, the former head of Tarn,": Tarn puts nothing in
			}
		case u.mark(",") || u.word("and", "plus") || u.mark("&") || u.kind == uClitic || u.mark("-"):
		case u.word("as") && s.at(j+1).word("well") && s.at(j+2).word("as"):
			j += 2
		case u.word("with") && s.at(j+1).word("participation"), u.word("including"), u.word("alongside"):
			return names, end
		case u.mark("(") && s.at(j+2).mark(")"):
			j += 2
		case u.kind == uCount && len(names) == 0 && s.at(j+1).word("investors", "backers", "funds", "firms", "new", "existing", "venture", "angel"), u.mark(":") && len(names) == 0 && j > i:
		case u.kind == uWord && (descriptive[u.low] || describes(s, j, i)):
			described++
		default:
			return names, end
		}
		if described > 6 {
			return names, end
		}
	}
	return names, end
}

// officeAside reports whether the comma at j goes before what office somebody has at a
// firm: ", the former head of Tarn".
func officeAside(s *sentence, j int) bool {
	k := j + 1
	if s.at(k).word("the", "a", "an", "its") {
		k++
	}
	office := false
	for ; k < j+8 && s.at(k).kind == uWord; k++ {
		switch u := s.at(k); {
		case u.word("of", "at"):
			return office && s.at(k+1).company()
		case u.word("ceo", "cfo", "cto", "founder", "co-founder", "chief", "head", "president", "chairman", "chairwoman", "director", "executive", "boss", "partner"):
			office = true
		case !u.word("former", "ex", "then", "operating", "financial", "technology", "vice", "managing", "general"):
			return false
		}
	}
	return false
}

// describes reports whether the word at unit j of a list that begins at unit i only
// says what the firm behind it is: "newcomer Cairn Capital".
func describes(s *sentence, j, i int) bool {
	u, b := s.at(j), s.at(j-1)
	if small[u.low] || investVerbs[u.low] || raiseVerbs[u.low] || auxiliary[u.low] || !s.at(j+1).company() || s.at(j+1).kind == uRef || strings.HasSuffix(u.low, "ing") || strings.HasSuffix(u.low, "ed") {
		return false
	}
	return j == i || b.mark(",") || b.word("and", "a", "an", "the") || b.kind == uWord && descriptive[b.low]
}

// descriptive words stand before the names in a list of investors.
var descriptive = set(`the existing new previous earlier returning fellow other investor investors backer backers shareholder shareholders firm firms fund funds
	venture capital private equity angel angels group bank giant company family office entrepreneur founder strategic both several such as a an its
	current seed early chief executive former ceo owner billionaire actor singer musician insurer retailer companies like led by media tech technology
	growth hedge boss chief partner president star player treasurer chairman chairwoman manager pension sovereign wealth internet search software industrial corporate arm of two three four likes`)

// speaksFor returns the person behind the firm at unit j through whom it acts: "Quay
// Capital's Ann Lee", "Quay Capital partner Ann Lee"; else -1.
func (r *reader) speaksFor(s *sentence, j int) int {
	if !r.isOrg(s, j) || r.person(s, j) || s.at(j).kind == uRef {
		return -1
	}
	k := j + 1
	if s.at(k).kind == uClitic {
		k++
	}
	for s.at(k).word("general", "managing", "senior", "partner", "director", "principal", "founding") {
		k++
	}
	if k == j+1 || k > j+4 || !r.person(s, k) {
		return -1
	}
	return k
}

func (r *reader) isPlace(s *sentence, j int) bool {
	u := s.at(j)
	return u.kind == uName && r.names[u.claim].Name.Type == claim.Place
}

// listBefore reads the names that end right before the verb at v, in order.
func (r *reader) listBefore(s *sentence, v int) []string {
	i := v - 1
	for i >= 0 && s.at(i).kind == uWord && auxiliary[s.at(i).low] {
		i--
	}
	if s.at(i).mark(")") && s.at(i-2).mark("(") {
		i -= 3
	}
	var rev []string
	for ; i >= 0; i-- {
		u := s.at(i)
		if k := clauseStart(s, i); u.mark(",") && k > 0 {
			i = k // "A, which backed the seed round, and B took part"
			continue
		}
		switch {
		case u.kind == uName || u.kind == uCaps:
			if r.isPlace(s, i) && len(rev) > 0 && s.at(i+1).kind == uWord && descriptive[s.at(i+1).low] {
				continue // "former Ohio treasurer A"
			}
			if r.isPlace(s, i) {
				return reversed(rev)
			}
			for k := i - 1; k >= 0 && k > i-6; k-- {
				if r.speaksFor(s, k) == i {
					i = k // "Quay Capital's Ann Lee led"
				}
			}
			if n := r.nameAt(s, i); n != "" {
				rev = append(rev, n)
			}
			if b := s.at(i - 1); !b.mark(",") && !b.word("and", "including") && !(b.word("as") && s.at(i-2).word("well")) && !(b.kind == uWord && descriptive[b.low]) {
				return reversed(rev)
			}
		case u.mark(",") || u.word("and", "as", "well"):
		case u.word("including", "like") && s.at(i-1).word("others", "backers", "investors", "angels", "funds"), u.word("others"):
		case u.kind == uWord && descriptive[u.low]:
		default:
			return reversed(rev)
		}
	}
	return reversed(rev)
}

// clauseStart returns the comma before the relative clause that ends with the
// comma at i, -1 where no such clause ends there.
func clauseStart(s *sentence, i int) int {
	for k := i - 1; k > 0 && k > i-14; k-- {
		if s.at(k).word("which", "who", "whose") && s.at(k-1).mark(",") {
			return k - 1
		}
		if s.at(k).word("an", "a", "the", "already") && s.at(k-1).mark(",") && s.at(k+1).word("investor", "backer", "shareholder", "early", "existing", "long-time", "longtime", "prolific", "major", "seed") {
			return k - 1 // "A, an investor in B and C, put N into D"
		}
		if s.at(k).mark(",") {
			return -1
		}
	}
	return -1
}

func reversed(rev []string) []string {
	var out []string
	for i := len(rev) - 1; i >= 0; i-- {
		addName(&out, rev[i])
	}
	return out
}
