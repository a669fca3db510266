package deal

import (
	"slices"
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
			if s.at(j+1).kind == uClitic && (s.at(j+2).company() || s.at(j+2).kind == uWord && !small[s.at(j+2).low]) {
				continue // an owner or country: "Norway's Example Fund"
			}
			if next := s.at(j + 1); r.isPlace(s, j) && (next.company() || s.at(j-1).word("in", "of") || !strings.Contains(u.low, " ")) {
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
	growth hedge boss chief partner president star player treasurer chairman chairwoman manager pension sovereign wealth internet search software industrial corporate arm of two three four`)

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

// backing is a list of investors and where in its sentence it stands.
type backing struct {
	names []string
	at    int
	lead  bool
}

// backers reads who led a round and who put money in.
func (r *reader) backers(s *sentence) []backing {
	var out []backing
	put := func(at int, lead bool, names []string) {
		if len(names) > 0 {
			out = append(out, backing{names, at, lead})
		}
	}
	for i := range s.units {
		u := s.at(i)
		switch {
		case u.word("led", "headed", "co-led", "anchored", "fronted") && r.isOrg(s, i-1) && (s.at(i+1).mark(",") || s.at(i+1).mark(".") || relative(s, i)):
			put(i, true, r.listBefore(s, i))
		case u.word("as") && s.at(i+1).word("did", "has", "have") && s.at(i+2).company():
			names, _ := r.list(s, i+2)
			put(i, false, names)
		case u.word("investor", "investors", "backer", "backers") && s.at(i-1).word("lead", "co-lead"):
			put(i, true, r.leadInvestor(s, i))
		case u.mark(":") && r.countsBackers(s, i):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.word("led", "co-led", "spearheaded", "anchored", "headed") && s.at(i+1).word("by"):
			names, _ := r.list(s, i+2)
			put(i, true, names)
		case u.word("led", "leads", "lead", "leading", "co-led", "spearheaded", "co-leading") && !s.at(i+1).word("by", "to", "the", "a") ||
			u.word("led", "leads", "leading", "co-led", "spearheaded") && (s.at(i+1).word("the", "a", "that") && r.roundAhead(s, i)):
			if u.word("lead") && s.at(i-1).word("the") {
				if s.at(i-2).word("took", "takes", "taking", "in") {
					put(i, true, r.listBefore(s, i-2))
				}
				continue
			}
			if r.roundAhead(s, i) {
				put(i, true, r.listBefore(s, i))
			}
		case u.word("includes", "include", "included") && r.roundSubjectAt(s, i):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.word("by", "from") && s.at(i-1).word("provided", "came", "comes", "supplied", "coming", "funded") && r.roundSubjectAt(s, i-1):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.word("from") && r.moneyBefore(s, i), u.word("from", "by") && s.at(i-1).word("participation", "investment", "backing", "support", "money", "funding", "contributions"),
			u.word("alongside", "including") && i > 0, u.word("by") && s.at(i-1).word("joined"):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.kind == uWord && investVerbs[u.low] && !u.word("back", "backed", "backs", "gave", "give", "spent", "write", "wrote") && r.putsIn(s, i):
			put(i, false, r.listBefore(s, i))
		case r.joinsIn(s, i):
			put(i, false, r.listBefore(s, i))
		case u.word("with") && i > 0:
			names, end := r.list(s, i+1)
			if len(names) > 0 && (s.at(end).word("participating", "joining", "also", "returning", "investing", "contributing", "chipping", "supplying", "providing") || s.at(end).word("putting") && s.at(end+1).word("up", "in", "money") || s.at(end).word("taking") && s.at(end+1).word("part")) {
				put(i, false, names)
			} else if len(names) > 0 && s.at(end).word("in") && s.at(end+1).word("the") && s.at(end+2).word("lead") {
				put(i, true, names)
			}
		}
	}
	return out
}

// relative reports whether the verb at i ends a relative clause about a round: "a
// Series B that Y headed", "the round Y led".
func relative(s *sentence, i int) bool {
	end := i+1 >= len(s.units) || s.at(i+1).word("and", "while", "with", "at", "last", "in")
	for j := i - 1; end && j >= 0 && j > i-10; j-- {
		if s.at(j).word("that", "which") {
			return labelAt(s, j-1) != "" || labelAt(s, j-2) != "" || s.at(j-1).word("round", "financing", "raise") || s.at(j-2).word("round", "financing")
		}
		if s.at(j).word("round", "financing") {
			return s.at(j + 1).company()
		}
	}
	return false
}

// leadInvestor returns who the words "lead investor" at unit i are said of: "with Y
// as lead investor", "the lead investor was Y", "Y, the lead investor".
func (r *reader) leadInvestor(s *sentence, i int) []string {
	j := i - 2
	for s.at(j).word("the", "a", "its", "sole", "new") || s.at(j).kind == uRef && s.at(j).possed {
		j--
	}
	switch b := s.at(j); {
	case s.at(i+1).word("is", "was", "were", "are"):
		names, _ := r.list(s, i+2)
		return names
	case b.word("as", "is", "was", "were", "are"):
		return r.listBefore(s, j)
	case b.mark(",") && r.isOrg(s, j-1):
		return []string{r.nameAt(s, j-1)}
	case s.at(i + 1).company():
		names, _ := r.list(s, i+1)
		return names[:min(1, len(names))]
	}
	return nil
}

// countsBackers reports whether the colon at i goes before the names of those who
// took part in a round: "four investors took part: A, B, C and D".
func (r *reader) countsBackers(s *sentence, i int) bool {
	who, round := false, false
	for j := 0; j < i; j++ {
		u := s.at(j)
		who = who || u.word("investors", "backers", "funds", "firms", "participants", "participated")
		round = round || labelAt(s, j) != "" || u.word("round", "financing", "investors", "backers", "part", "participated")
	}
	names, _ := r.list(s, i+1)
	return who && round && len(names) > 1
}

// roundSubjectAt reports whether the subject of the verb at i is a round.
func (r *reader) roundSubjectAt(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j > i-13; j-- {
		if labelAt(s, j) != "" {
			return true
		}
		if u := s.at(j); u.kind == uWord && (roundOnly[u.low] || u.word("investors", "backers", "funding", "money", "investment")) {
			return true
		}
	}
	return false
}

// putsIn reports whether the verb at i has a sum or a round for its object
// that goes to a company.
func (r *reader) putsIn(s *sentence, i int) bool {
	for j := i + 1; j < i+9; j++ {
		u := s.at(j)
		switch {
		case u.kind == uMoney:
			return s.at(right(s, j)).word("in", "into", "behind", "to", "on") || s.at(right(s, j)).word("of") && s.at(right(s, j)+1).word("equity") || s.at(right(s, j)).word("round", "financing") || s.at(right(s, j)).kind == uWord && roundOnly[s.at(right(s, j)).low]
		case u.mark(","), u.mark("."):
			return false
		}
	}
	return false
}

// roundAhead reports whether a round is the object of the verb at i.
func (r *reader) roundAhead(s *sentence, i int) bool {
	for j := i + 1; j < i+9; j++ {
		u := s.at(j)
		if u.kind == uWord && (roundOnly[u.low] || u.word("investment", "funding")) || labelAt(s, j) != "" {
			return true
		}
		if u.mark(",") || u.mark(".") {
			return false
		}
	}
	return false
}

// moneyBefore reports whether a sum or a round stands shortly before "from".
func (r *reader) moneyBefore(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		u := s.at(j)
		if u.word("respectively") || u.mark(",") && (s.at(j+1).word("respectively") || s.at(j-1).word("respectively")) {
			continue
		}
		if u.word("offer", "bid", "takeover", "order", "contract", "sale", "sales", "revenue", "grant") {
			return false
		}
		if u.kind == uMoney || u.kind == uWord && (roundOnly[u.low] || u.word("funding", "debt") || u.word("sum", "amount") && s.at(j-1).word("undisclosed")) {
			return !s.at(i+1).word("$", "a") || r.isOrg(s, i+2)
		}
		if u.mark(",") || u.mark(";") || u.kind == uName {
			return false
		}
	}
	return false
}

// joinsIn reports whether the verb at i says that its subject put money in.
func (r *reader) joinsIn(s *sentence, i int) bool {
	u, next := s.at(i), s.at(i+1)
	switch {
	case u.word("joined", "joining", "join", "joins"):
		return next.word("in", "the") || next.mark(".") || next.mark(",") || r.roundAhead(s, i)
	case u.word("participated", "participating", "invested", "co-invested", "contributed"):
		return !next.word("$") && next.kind != uMoney && !(u.word("invested") && (next.word("in", "into") && r.isOrg(s, i+2) && !r.roundAhead(s, i)))
	case u.word("took", "take", "takes", "taking", "also"):
		return next.word("part", "participated", "invested", "joined") || u.word("also") && next.word("took") && s.at(i+2).word("part")
	case u.word("coming"):
		return next.word("in", "aboard")
	case u.word("came", "chipped", "are", "is", "bought"):
		return u.word("came", "chipped") && next.word("in") || u.word("are", "is") && next.word("back", "joining") && !s.at(i+2).word("with") || u.word("bought") && next.word("shares")
	}
	return false
}

// roundBefore reports whether one of the sentences before has told a round
// with its sum.
func (r *reader) roundBefore(s *sentence, before int) bool {
	for k := before - 1; k >= 0 && s.index-r.facts[k].sent <= far; k-- {
		if r.facts[k].Kind == claim.Round && r.facts[k].Amount != "" {
			return true
		}
	}
	return false
}

// credit adds investors to the round or investment that they belong to: the
// nearest one before them in the sentence, the last one told when the sentence
// has none, or a round of its own that has no sum.
func (r *reader) credit(s *sentence, before int, backings []backing) {
	for _, b := range backings {
		at := r.creditedIn(s, before, b.at)
		if at < 0 {
			at = r.creditedBefore(s, before)
		}
		if at < 0 {
			at = r.roundMeant(s)
		}
		if at < 0 && r.addSumless(s) {
			at = len(r.facts) - 1
		}
		if at < 0 {
			continue
		}
		r.creditTo(s, &r.facts[at], b)
		// "Tarn and Pebble raised N and M, respectively, from A": from A both.
		for k := before; k < len(r.facts); k++ {
			if f := &r.facts[k]; k != at && f.sent == s.index && f.rule == r.facts[at].rule && saysRespectively(s) {
				r.creditTo(s, f, b)
			}
		}
	}
}

func saysRespectively(s *sentence) bool {
	return slices.ContainsFunc(s.units, func(u unit) bool { return u.word("respectively") })
}

// creditTo adds the names of b to the investors of f.
func (r *reader) creditTo(s *sentence, f *fact, b backing) {
	if f.paired {
		return
	}
	if f.sent != s.index && !slices.Contains(f.told, s.index) {
		f.told = append(f.told, s.index)
	}
	for _, n := range b.names {
		if sameName(n, f.Company) {
			continue
		}
		if b.lead && f.Kind == claim.Round {
			addName(&f.Lead, n)
		}
		addName(&f.Investors, n)
	}
}

// creditedIn returns the fact of the sentence that a list at unit at belongs
// to, or -1.
func (r *reader) creditedIn(s *sentence, before, at int) int {
	best := -1
	for k := before; k < len(r.facts); k++ {
		f := &r.facts[k]
		switch f.Kind {
		case claim.Round, claim.FundClose, claim.Debt, claim.Investment, claim.TotalRaised:
		default:
			continue
		}
		if f.rule == "round-without-sum" && r.roundBefore(s, before) {
			continue
		}
		if f.Kind == claim.TotalRaised && f.rule != "funding" && f.rule != "raise" && r.creditedBefore(s, before) >= 0 {
			continue
		}
		if f.Kind == claim.TotalRaised && f.unit > at && r.creditedBefore(s, before) >= 0 {
			continue
		}
		switch {
		case best < 0:
			best = k
		case f.Kind == claim.TotalRaised:
		case f.unit < at && f.unit > r.facts[best].unit, r.facts[best].Kind == claim.TotalRaised:
			best = k
		}
	}
	return best
}

// creditedBefore returns the last round, fund or investment told shortly
// before the sentence, or -1.
func (r *reader) creditedBefore(s *sentence, before int) int {
	for k := before - 1; k >= 0 && s.index-r.facts[k].sent <= 2; k-- {
		if kind := r.facts[k].Kind; kind == claim.Round || kind == claim.FundClose || kind == claim.Investment {
			return k
		}
	}
	return -1
}

// roundMeant returns the last round with a sum that "the round" or "the Series C" of
// s means, however far above it is told; -1 for none.
func (r *reader) roundMeant(s *sentence) int {
	for i := range s.units {
		l := labelAt(s, i)
		if !s.at(i-1).word("the", "this") || l == "" && !s.at(i).word("round", "financing") {
			continue
		}
		for k := len(r.facts) - 1; k >= max(0, len(r.facts)-window); k-- {
			if f := &r.facts[k]; f.Kind == claim.Round && f.Amount != "" && (l == "" || f.Round == l) {
				return k
			}
		}
	}
	return -1
}

// addSumless adds the round that a sentence with investors speaks of without
// its sum: "Y led the round". It reports whether there is one.
func (r *reader) addSumless(s *sentence) bool {
	for i := range s.units {
		u := s.at(i)
		if u.word("round", "financing") || labelAt(s, i) != "" {
			n := len(r.facts)
			f := fact{rule: "round-without-sum", conf: 0.6, unit: i, definite: s.at(i-1).word("the", "this", "that")}
			f.Kind, f.Company = claim.Round, r.about(s, len(s.units))
			r.add(s, f)
			return len(r.facts) > n
		}
	}
	return false
}
