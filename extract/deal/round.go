package deal

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// raising reads "X raised N": a round, or a total over several.
func (r *reader) raising(s *sentence, i int) bool {
	l := r.left(s, i)
	v := raiseVerb(s, l)
	if v < 0 && r.burned(s, i, l) {
		return true
	}
	for k := l - 1; v < 0 && s.at(l).word("for") && k > l-9; k-- {
		if s.at(k).word("tapped", "drew") { // "drew on investors for N"
			v = k
		}
	}
	for k := l - 1; v < 0 && s.at(l).word("with") && k > l-6; k-- {
		if s.at(k).word("back", "stealth") { // "is back with N", "emerged from stealth with N"
			v = k
		}
	}
	n := right(s, i)
	if v < 0 {
		return r.funded(s, i, n)
	}
	subject := r.subject(s, v)
	if !strong(s, v) && !r.roundNear(s, i) {
		return false
	}
	if s.at(n).word("in", "of") {
		for j := n + 1; j < n+4 && s.at(j).kind == uWord && !s.at(j).word("in", "a", "the"); j++ {
			if otherNouns[s.at(j).low] || s.at(j).word("sales", "aid", "relief") {
				return true // "secured N in wheat contracts"
			}
		}
	}
	ipo := r.ipoNear(s, i)
	if who := s.at(beforeVerb(s, v)); subject == foreign && who.word("he", "she") && s.at(v).word("raise", "raised", "raising") {
		subject = -1 // a founder: doubtful tells whether of a firm
	}
	if subject == foreign && !ipo {
		return true
	}
	f := fact{rule: "raise", conf: 0.9}
	r.money(s, i, &f)
	f.Company = r.company(s, subject)
	f.Kind = claim.Round
	switch {
	case ipo:
		f.Kind = claim.IPO
		if subject < 0 {
			f.Company = r.ownResult(s, i)
		}
	case r.ownFund(s, i), investor(f.Company) && r.label(s, i) == "" && strings.Contains(f.Company, " "):
		f.Kind = claim.FundClose
	case r.isTotal(s, v, i):
		f.Kind = claim.TotalRaised
	}
	r.add(s, f)
	return true
}

// burned reads "burned through N from the likes of A and B": all that came in, and
// that is gone.
func (r *reader) burned(s *sentence, i, l int) bool {
	v := l
	if s.at(v).word("through") {
		v--
	}
	if !s.at(v).word("burned", "burnt", "burns", "spent", "went", "ran", "blew", "torched") || !s.at(l).word("through") && !s.at(v).word("spent", "burned", "burnt", "blew", "torched") {
		return false
	}
	n := right(s, i)
	for s.at(n).word("of", "in", "venture", "capital", "money", "funding", "cash") {
		n++
	}
	if !s.at(n).word("from") {
		return false
	}
	if names, _ := r.list(s, n+1); len(names) == 0 {
		return false
	}
	f := fact{rule: "raise", conf: 0.75}
	r.money(s, i, &f)
	f.Kind, f.Company = claim.TotalRaised, r.company(s, r.subject(s, v))
	r.add(s, f)
	return true
}

// strong reports whether the verb at v is said of new money without a word
// for the round behind it.
func strong(s *sentence, v int) bool {
	u, next := s.at(v), s.at(v+1)
	switch {
	case u.word("raise", "raised", "raises", "raising", "secured", "secure", "secures", "banked", "bagged", "amassed", "gathered", "garnered", "hauled"):
		return true
	case u.word("took", "takes", "taken", "pulled", "pulls", "hauled", "brought"):
		return next.word("in")
	case u.word("looking"):
		return next.word("for")
	case u.word("tapped", "back", "stealth"):
		return true
	case u.word("drew"):
		return next.word("on")
	case u.word("picked", "picks"):
		return next.word("up") && s.at(v+2).kind == uMoney
	}
	return false
}

// raiseVerb returns the verb that has the sum behind unit l for its object,
// -1 when there is none: "picked up", "shut the books on".
func raiseVerb(s *sentence, l int) int {
	for v := l; v >= 0 && v > l-5; v-- {
		u := s.at(v)
		if u.kind == uWord && raiseVerbs[u.low] {
			return v
		}
		if !u.word("up", "in", "down", "on", "a", "the", "books", "new", "for", "of", "total") {
			return -1
		}
	}
	return -1
}

// roundNear reports whether the words behind the sum at i speak of a round.
func (r *reader) roundNear(s *sentence, i int) bool {
	n := right(s, i)
	for j := n; j < n+11 && j < len(s.units); j++ {
		u := s.at(j)
		if u.kind == uMoney && !converted(s, j) || u.mark(";") {
			return false
		}
		if labelAt(s, j) != "" || u.kind == uWord && (roundOnly[u.low] || u.word("funding", "investors", "equity", "valuation")) {
			return true
		}
		if (u.word("of", "in", "worth") && j == n) && s.at(j+1).kind == uWord && (s.at(j+1).word("stock", "shares", "capital", "money") || s.at(j+2).word("stock", "shares", "capital", "money")) {
			return true
		}
		if u.word("from") && j <= n+1 && r.isOrg(s, j+1) {
			return true
		}
	}
	return false
}

// funded reads sums without a raising verb that the words behind them call a
// round: "£2m of seed money", "$50m in Series B funding".
func (r *reader) funded(s *sentence, i, n int) bool {
	if !s.at(n).word("in", "of", "on") {
		return false
	}
	for j := n + 1; j < n+6; j++ {
		u := s.at(j)
		if u.kind == uWord && debtNouns[u.low] || u.kind == uMoney {
			return false
		}
		if labelAt(s, j) == "" && !u.word("funding", "financing", "equity", "capital") {
			continue
		}
		later := s.at(j+1).word("that", "which") || s.at(j+1).kind == uRef // "of equity that the target had raised"
		if u.word("capital", "equity") && !s.at(j-1).word("venture", "new", "fresh", "growth") && !later {
			return false
		}
		f := fact{rule: "funding", conf: 0.75}
		r.money(s, i, &f)
		f.Kind = claim.Round
		if r.isTotal(s, r.left(s, i), i) || later && (s.at(j+3).word("had", "has") || s.at(j+2).word("had", "has")) {
			f.Kind = claim.TotalRaised
		}
		f.Company = r.ownerOf(s, i, j+1)
		if later && s.at(j+2).company() {
			f.Company = r.nameAt(s, j+2)
		}
		r.add(s, f)
		return true
	}
	return false
}

// isTotal reports whether the sum at i is one over several rounds.
func (r *reader) isTotal(s *sentence, v, i int) bool {
	n := right(s, i)
	for j := n; j < n+10 && j < len(s.units); j++ {
		u, next := s.at(j), s.at(j+1)
		switch {
		case u.kind == uMoney && !converted(s, j):
			j = n + 10
		case u.word("to") && (next.kind == uDate || next.word("date")), u.word("so") && next.word("far"), u.word("in") && next.word("total", "all"),
			u.word("up") && next.word("to") && s.at(j+2).word("then", "now"), u.word("since") && j < n+3 && !next.word("then"), u.word("altogether"),
			u.word("total") && j < n+3, u.word("across", "over") && s.at(j+2).word("rounds"), u.word("while") && next.kind == uRef && s.at(j+2).word("was"):
			return true
		case u.low == "to date":
			return true
		}
	}
	for j := i - 1; j >= 0 && j > i-20; j-- {
		u := s.at(j)
		if u.kind == uMoney {
			break
		}
		if u.word("had") && s.at(n).word("in") && s.at(n+1).word("a") && (s.at(n+2).word("round") || s.at(n+3).word("round") || s.at(n+4).word("round")) {
			return false // "said it had raised N in a funding round"
		}
		if u.word("had") && s.at(j+1).word("raised") && reportedSpeech(s, j) {
			return false
		}
		if u.word("total", "altogether") || u.word("rounds") || u.word("previously") || u.word("had") && s.at(j+1).word("raised", "previously", "already") {
			return r.label(s, i) == "" || u.word("total", "rounds")
		}
	}
	return false
}

// reportedSpeech reports whether the pluperfect at unit j is one because somebody
// tells it: "denied that it had raised", "said Tarn had raised". "Before" and the
// like make it one of an earlier time.
func reportedSpeech(s *sentence, j int) bool {
	for k := j + 2; k < len(s.units) && k < j+12; k++ {
		if s.at(k).word("before", "previously", "already", "earlier", "until", "since", "date", "far", "total", "rounds", "ago", "then") || s.at(k).low == "to date" {
			return false
		}
	}
	for k := j - 1; k > 0 && k > j-6; k-- {
		u := s.at(k)
		if u.kind == uWord && (tellVerbs[u.low] || u.word("denied", "denies", "deny", "denying", "report", "reports", "confirming", "saying", "claimed", "claims")) {
			return true
		}
		if u.kind == uPunct {
			return false
		}
	}
	return false
}

// ownFund reports whether the raised sum at i is an investment firm's fund.
func (r *reader) ownFund(s *sentence, i int) bool {
	n := right(s, i)
	for j := n; j < n+7; j++ {
		if s.at(j).word("fund", "vehicle") && !s.at(j-1).word("to") {
			return true
		}
		if s.at(j).kind == uMoney {
			break
		}
	}
	return false
}

// ipoNear reports whether the raised sum at i comes from an offering.
func (r *reader) ipoNear(s *sentence, i int) bool {
	n := right(s, i)
	for j := n; j < n+8; j++ {
		if offered(s, j) {
			return true
		}
		if s.at(j).kind == uMoney || s.at(j).mark(",") {
			break
		}
	}
	for j := i - 1; j > i-13 && (s.at(j).kind != uMoney || perUnit(s, j)); j-- {
		if offered(s, j) && (j > i-9 || s.at(j).word("float")) {
			return true
		}
	}
	return false
}

// offered reports whether unit j names a share offering.
func offered(s *sentence, j int) bool {
	u, b := s.at(j), s.at(j-1)
	return u.word("ipo", "flotation") || u.word("public") && b.word("went", "go", "going", "goes") || u.word("float") && b.word("to", "will") || u.word("offering") && b.word("public", "share", "stock", "initial", "rights") || u.word("listing") && b.word("a", "its", "the", "planned") && s.at(j+1).word("that", "which", "could", "would", "next", "this") || u.word("listing") && (b.word("direct", "market", "stock", "share", "public") || b.mark("-") || b.kind == uName)
}

// roundSubject reads clauses whose subject is the round: "the Series C came
// to N", "the total stands at N", "bringing its total to N".
func (r *reader) roundSubject(s *sentence, i int) bool {
	l := r.left(s, i)
	if s.at(l).word("in") && s.at(l-1).word("brought", "brings", "pulled", "took") {
		l--
	}
	if !s.at(l).word("to", "at", "of", "for", "is", "was", "worth", "totaled", "totalled", "totaling", "totalling", "reached", "about", "brought") &&
		!s.at(l).company() && !s.at(l).mark(":") {
		return false
	}
	for j := l - 1; j >= 0 && j > l-18; j-- {
		u := s.at(j)
		if u.kind == uMoney || u.mark(";") {
			return false
		}
		switch {
		case u.word("total") && (s.at(j+1).word("funding", "raised", "investment", "capital", "financing", "to", "equity") || s.at(j-1).kind == uRef && s.at(j-1).possed || s.at(l).word("to") && s.at(j+1).company() && s.at(j+2).word("has", "had") && s.at(j+3).word("raised", "received", "taken", "attracted")) && !spends(s, j):
			f := fact{rule: "total", conf: 0.85}
			r.money(s, i, &f)
			f.Kind, f.Company = claim.TotalRaised, r.ownResult(s, j+1)
			r.add(s, f)
			return true
		case u.word("investment") && s.at(l).word("of") && s.at(right(s, i)).word("in"):
			f := fact{rule: "investment", conf: 0.75}
			r.money(s, i, &f)
			return r.invested(s, i, &f, right(s, i))
		case labelAt(s, j) != "" || u.kind == uWord && roundOnly[u.low] && !u.word("raise", "haul", "series"):
			f := fact{rule: "round-subject", conf: 0.75}
			r.money(s, i, &f)
			f.Kind = claim.Round
			if s.at(l).company() {
				f.Company = r.nameAt(s, l)
			}
			if k := j + 1; f.Company == "" && s.at(k).word("for", "of") && r.isOrg(s, k+1) { // "the round for X, worth N"
				f.Company = r.nameAt(s, k+1)
			}
			if n := right(s, i); f.Company == "" && s.at(n).word("for") {
				f.Company = r.objectName(s, n)
			}
			if f.Company == "" {
				f.Company = r.ownResult(s, j+1)
			}
			if f.Company == "" {
				f.Company = r.beneficiary(s, i)
			}
			r.add(s, f)
			return true
		}
	}
	return false
}

// headlined reads "N for X: Y leads Series B".
func (r *reader) headlined(s *sentence, i int) bool {
	n := right(s, i)
	if r.left(s, i) >= 0 || !s.at(n).word("for") || !r.isOrg(s, n+1) || !s.at(n+2).mark(":") || !fundingTalk(s) {
		return false
	}
	f := fact{rule: "headline", conf: 0.75}
	r.money(s, i, &f)
	f.Kind, f.Company = claim.Round, r.nameAt(s, n+1)
	for j := n + 3; j < len(s.units) && f.Round == ""; j++ {
		f.Round = labelAt(s, j)
	}
	r.add(s, f)
	return true
}

// spends reports whether a verb of paying out stands before unit j.
func spends(s *sentence, j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		if s.at(k).word("spend", "spent", "spending", "pay", "paid", "cost", "costs", "donate", "donated") {
			return true
		}
	}
	return false
}

// offering reads what a share offering brings in: "its IPO brought in N".
func (r *reader) offering(s *sentence, i int) bool {
	l := r.left(s, i)
	for j := l; j >= 0 && j > l-10; j-- {
		proceeds := s.at(j).word("offering") && s.at(j-1).word("the") && slices.ContainsFunc(s.units[:j], func(u unit) bool { return u.word("proceeds") })
		if !offered(s, j) && !proceeds || s.at(j+1).word("price") {
			continue
		}
		f := fact{rule: "offering", conf: 0.75}
		r.money(s, i, &f)
		f.Kind, f.Company = claim.IPO, r.ownResult(s, j+1)
		r.add(s, f)
		return true
	}
	return false
}
