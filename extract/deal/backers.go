package deal

import (
	"slices"

	"stet/extract/claim"
)

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
		case u.mark(":") && i > 0 && i < 4 && listHead(s, i):
			names, _ := r.list(s, i+1)
			put(i, s.at(0).word("lead", "led", "leads", "leader", "co-lead", "co-leads"), names)
		case u.mark(":") && r.countsBackers(s, i):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.word("led", "co-led", "spearheaded", "anchored", "headed") && s.at(i+1).word("by"):
			names, _ := r.list(s, i+2)
			put(i, true, names)
		case u.word("led", "leads", "lead", "leading", "co-led", "spearheaded", "co-leading") && !s.at(i+1).word("by", "to", "the", "a") ||
			(u.word("led", "leads", "leading", "co-led", "spearheaded") || u.word("lead", "co-lead") && modal(s, i)) && (s.at(i+1).word("the", "a", "that", "this") && r.roundAhead(s, i)):
			put(i, true, r.leaders(s, i))
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
		case u.word("wrote", "writes", "cut", "signed") && (s.at(i+2).word("check", "cheque", "checks", "cheques") || s.at(i+1).word("checks", "cheques")):
			put(i, false, r.listBefore(s, i))
		case r.joinsIn(s, i):
			put(i, false, r.listBefore(s, i))
		case u.word("with") && s.at(i-1).word("along", "together") && (len(out) > 0 || s.at(i+1).word("investor", "investors", "backer", "backers") || s.at(i+2).word("investor", "investors", "backer", "backers")):
			names, _ := r.list(s, i+1)
			put(i, false, names)
		case u.word("with") && i > 0:
			names, end := r.list(s, i+1)
			if len(names) > 0 && s.at(end).word("leading") && !s.at(end+1).word("the", "a", "to") {
				put(i, true, names)
				put(end, false, r.followers(s, end+1))
				continue
			}
			if len(names) > 0 && (s.at(end).word("participating", "joining", "also", "returning", "investing", "contributing", "chipping", "supplying", "providing") || s.at(end).word("putting") && s.at(end+1).word("up", "in", "money") || s.at(end).word("taking") && s.at(end+1).word("part")) {
				put(i, false, names)
			} else if len(names) > 0 && s.at(end).word("in") && s.at(end+1).word("the") && s.at(end+2).word("lead") {
				put(i, true, names)
			}
		}
	}
	return out
}

// followers reads those who put money in behind a lead, from unit i on: "with Y leading
// and A, B and others following".
func (r *reader) followers(s *sentence, i int) []string {
	if !s.at(i).word("and") && !s.at(i).mark(",") {
		return nil
	}
	names, end := r.list(s, i+1)
	for s.at(end).word("and", "others") || s.at(end).mark(",") {
		end++
	}
	if s.at(end).word("following", "participating", "joining", "joined", "taking", "chipping", "investing", "in") && !s.at(end+1).company() {
		return names
	}
	return nil
}

// listHead reports whether the words before the colon at i, which open the sentence,
// go before those who put money in: "Lead: A", "Other investors: B, C".
func listHead(s *sentence, i int) bool {
	who := false
	for j := 0; j < i; j++ {
		u := s.at(j)
		if !u.word("lead", "led", "leads", "leader", "co-lead", "co-leads", "other", "others", "also", "new", "existing", "investor", "investors", "backer", "backers", "participants", "participating", "by", "with", "and") {
			return false
		}
		who = who || !u.word("by", "with", "and", "also", "new", "existing", "other")
	}
	return who
}

// modal reports whether the verb at i is told as to come: "would lead".
func modal(s *sentence, i int) bool {
	for s.at(i-1).word("also", "likely", "probably", "again") {
		i--
	}
	return s.at(i-1).word("would", "will", "may", "might", "could", "to")
}

// leaders returns who the verb at unit i says led a round: "Y led the Series A", "Y
// took the lead", "Y, which also led the seed round".
func (r *reader) leaders(s *sentence, i int) []string {
	u := s.at(i)
	if u.word("lead") && s.at(i-1).word("the") {
		if s.at(i-2).word("took", "takes", "taking", "in") {
			return r.listBefore(s, i-2)
		}
		return nil
	}
	if r.roundAhead(s, i) {
		names := r.listBefore(s, i)
		for k := i - 1; len(names) == 0 && k > i-4 && k > 1; k-- { // "Y, which also led the Series A"
			if s.at(k).word("which", "who") && s.at(k-1).mark(",") && r.isOrg(s, k-2) {
				names = []string{r.nameAt(s, k-2)}
			}
		}
		return names
	}
	return nil
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
		case u.kind == uMoney && s.at(i).word("put", "puts") && s.at(i+1).word("in") && r.left(s, j) == i+1:
			return true // "Y put in N"
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
		if u.word("investment", "investments") && s.at(j+1).word("in") && s.at(i-1).word("who", "which") {
			return false // "who led the firm's investment in Y": that of another deal
		}
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
		if next.word("the", "its", "their") && s.at(i+2).word("board", "company", "team", "staff", "firm", "management", "advisory", "supervisory") {
			return false // "Ann Lee, a partner at Y, will join the board"
		}
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
		if at < 0 && otherMoney(s, b.at) {
			continue
		}
		if at < 0 && r.tookPart(s) {
			at = r.lastRound(s)
		}
		if at < 0 {
			at = r.creditedBefore(s, before)
		}
		if at < 0 {
			at = r.roundMeant(s)
		}
		if at < 0 && r.addSumless(s) {
			at = len(r.facts) - 1
		}
		if at < 0 || r.knownFor(s, b.at, r.facts[at].Company) {
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

// tookPart reports whether the sentence counts those who took part in a round without
// naming it: "Six investors took part: A, B and C".
func (r *reader) tookPart(s *sentence) bool {
	part, who := false, false
	for i := range s.units {
		u := s.at(i)
		if u.mark(":") {
			return part && who
		}
		part = part || u.word("participated") || u.word("part") && s.at(i-1).word("took")
		who = who || u.word("investors", "backers", "funds", "firms")
	}
	return false
}

// mostBetween is how many sentences a round and those who took part in it may lie
// apart.
const mostBetween = 8

// lastRound returns the last round with a sum that is told before s, -1 for none.
func (r *reader) lastRound(s *sentence) int {
	for k := len(r.facts) - 1; k >= 0 && s.index-r.facts[k].sent <= mostBetween; k-- {
		if f := &r.facts[k]; f.Kind == claim.Round && f.Amount != "" && f.Round != claim.EquityPart {
			return k
		}
	}
	return -1
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
	r.labelled(s, f, b.at)
	for _, n := range b.names {
		if sameName(n, f.Company) {
			continue
		}
		if b.lead && f.Kind == claim.Round {
			addInvestor(&f.Lead, n)
		}
		addInvestor(&f.Investors, n)
	}
}

// labelled gives a round told before s without a label the one that s calls it by
// where it tells of those who led it: "A and B co-led the Series C".
func (r *reader) labelled(s *sentence, f *fact, at int) {
	if f.Kind != claim.Round || f.Round != "" || f.sent == s.index {
		return
	}
	for j := at; j < at+6; j++ {
		l := labelAt(s, j)
		if l == "" || !s.at(j-1).word("the", "this") {
			continue
		}
		if !slices.ContainsFunc(r.facts[max(0, len(r.facts)-window):], func(g fact) bool { return g.Round == l && g.Company == f.Company }) {
			f.Round = l
			f.at = append(f.at, claim.DealPart{Field: "round", Value: l, Span: s.at(j).Span})
		}
		return
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
			if f.Round == claim.EquityPart {
				continue
			}
		default:
			continue
		}
		if f.rule == "round-without-sum" && r.roundBefore(s, before) || f.unit > at && whichBetween(s, at, f.unit) && r.creditedBefore(s, before) >= 0 {
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
		if kind := r.facts[k].Kind; kind == claim.Round && r.facts[k].Round != claim.EquityPart || kind == claim.FundClose || kind == claim.Investment {
			if p := &r.sents[r.facts[k].sent]; whichBetween(p, 0, r.facts[k].unit) && k > 0 && r.facts[k-1].Kind == kind && r.facts[k-1].Company == r.facts[k].Company {
				continue // "led by Y, which also led the Series A of N"
			}
			return k
		}
	}
	return -1
}

// whichBetween reports whether a relative clause of somebody who led or backed
// another round begins between units i and j and holds unit j.
func whichBetween(s *sentence, i, j int) bool {
	for k := i; k < j; k++ {
		if s.at(k).mark(",") && s.at(k+1).word("which", "who") && (s.at(k+2).word("led", "backed", "also") || s.at(k+3).word("led", "backed")) {
			end := asideEnd(s, k)
			return end < 0 || end > j
		}
	}
	return false
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
