package deal

import (
	"strings"

	"stet/extract/claim"
)

// sum reads the fact that the sum at unit i of s states, if it states one of
// this reader's kinds.
func (r *reader) sum(s *sentence, i int) {
	first, _, _ := strings.Cut(s.units[i].low, " ")
	if r.numbers[s.units[i].claim].Number.Value == "" || perUnit(s, i) || shareRange(s, i) || vague[first] || s.units[i].low == "a penny" || s.units[i].low == "a cent" {
		return
	}
	if r.elliptic(s, i) {
		return
	}
	for _, read := range [...]func(*sentence, int) bool{
		r.headlined, r.secondary, r.sellsItself, r.dealWorth, r.bySumNoun, r.ownFundOf, r.valuation, r.earnings, r.purchase, r.stake, r.debt, r.equityPart, r.raising, r.roundSubject, r.offering,
	} {
		if read(s, i) {
			return
		}
	}
}

// elliptic reads the second sum of "X raised N and Y M": the fact before it, told
// of Y.
func (r *reader) elliptic(s *sentence, i int) bool {
	l := r.left(s, i)
	n := len(r.facts)
	if n == 0 || r.facts[n-1].sent != s.index || !r.isOrg(s, l) || r.person(s, l) || !s.at(l-1).word("and", "while") || right(s, r.facts[n-1].unit) < l-2 {
		return false
	}
	if u := s.at(right(s, i)); u.kind != uPunct && right(s, i) < len(s.units) {
		return false
	}
	first := &r.facts[n-1]
	if first.Kind != claim.Round && first.Kind != claim.Revenue && first.Kind != claim.Profit && first.Kind != claim.Valuation {
		return false
	}
	f := fact{Deal: claim.Deal{Kind: first.Kind, Status: first.Status, Company: r.nameAt(s, l)}, rule: first.rule, conf: first.conf - .1}
	r.money(s, i, &f)
	if strings.HasPrefix(first.Amount, "-") {
		f.Amount = negative(f.Amount)
	}
	r.add(s, f)
	return true
}

// left returns the first unit on the left of the sum at i that is no hedge or
// article.
func (r *reader) left(s *sentence, i int) int {
	hedge := claim.Span{}
	if c := s.at(i).claim; c >= 0 && s.at(i).kind == uMoney || s.at(i).kind == uCount && c >= 0 {
		hedge = r.numbers[c].Number.ModifierSpan
	}
	for i--; i >= 0; i-- {
		u := s.at(i)
		if hedge.Contains(u.Span) && !hedge.IsZero() {
			continue
		}
		if !(u.kind == uWord && approxs[u.low]) && !u.mark("~") && !u.mark("-") {
			break
		}
	}
	return i
}

// right returns the first unit on the right of the sum at i, behind its
// conversion into another currency.
func right(s *sentence, i int) int {
	i++
	if s.at(i).mark("(") {
		for j := i + 1; j < i+12; j++ {
			if s.at(j).mark(")") {
				return j + 1
			}
		}
	}
	for j := i; j < i+6; j++ { // ", or about $9m,"
		if s.at(j).kind == uMoney && convertedFrom(s, j) == i-1 {
			if i = j + 1; s.at(i).mark(",") {
				i++
			}
			break
		}
	}
	for s.at(i).word("worth") {
		i++
	}
	return i
}

// perUnit reports whether the sum is a price: "$2 a share", "$17 a month".
func perUnit(s *sentence, i int) bool {
	n := s.at(i + 1)
	next := s.at(i + 2)
	if n.mark("-") && next.word("a", "per") && s.at(i+3).mark("-") {
		next = s.at(i + 4) // "$45-a-share"
	}
	if n.word("a", "an", "per", "each", "apiece") || n.mark("/") || n.mark("-") {
		return n.word("each", "apiece") || next.word("share", "month", "year", "week", "day", "hour", "barrel", "ton", "tonne", "piece", "head",
			"user", "person", "ticket", "bottle", "unit", "diluted", "night", "acre", "ounce", "gallon", "pound", "seat", "vote", "student", "child")
	}
	return false
}

// nounPhrase returns the words behind the sum at i that belong to its noun
// phrase, lower case, and the unit after them: "$8 million seed extension".
func nounPhrase(s *sentence, i int) (words []string, next int) {
	j := right(s, i)
	for ; j < i+12; j++ {
		u := s.at(j)
		if u.mark("-") || u.mark("+") {
			continue
		}
		if u.kind == uCaps && (strings.HasPrefix(u.low, "series") || u.low == "round") || u.kind == uCount && len(u.low) < 3 {
			words = append(words, strings.Fields(u.low)...)
			continue
		}
		if u.kind != uWord || small[u.low] && len(u.low) > 1 && u.low != "raise" || u.word("including", "excluding", "per", "between", "during", "through", "under", "against") || givesWorth[u.low] {
			break
		}
		words = append(words, u.low)
	}
	return words, j
}

// givesWorth are verbs of a sum that sets the worth of a company: "the N round
// gives X a valuation of M".
var givesWorth = set(`gives gave values valued valuing makes made brings brought takes lifts lifted puts pushes pushed leaves left comes follows`)

func anyOf(words []string, in map[string]bool) bool {
	for _, w := range words {
		if in[w] {
			return true
		}
	}
	return false
}

func has(words []string, ws ...string) bool {
	for _, w := range words {
		for _, x := range ws {
			if w == x {
				return true
			}
		}
	}
	return false
}

// sums for other things: nothing that this reader claims.
var otherNouns = set(`grant grants budget fine fines penalty order orders contract contracts bonus dividend dividends buyback buybacks settlement lawsuit
	donation donations prize award salary package project plant plan program programme market industry bill tax taxes refund spending
	stadium building house home mansion campus factory damages judgment verdict bail ransom fee fees subsidy aid cheque check checks ticket shortfall deficit surplus gap`)

// bySumNoun reads "$25 million round", "£30m takeover", "€9m in seed money":
// the noun phrase that the sum measures tells the kind.
func (r *reader) bySumNoun(s *sentence, i int) bool {
	words, next := nounPhrase(s, i)
	if len(words) == 0 {
		return false
	}
	f := fact{rule: "sum-and-noun", conf: 0.85}
	r.money(s, i, &f)
	switch {
	case has(words, "offering", "share", "stock") && has(words, "price"):
		return true
	case has(words, "valuation", "tag", "valuations") || has(words, "value") && has(words, "market", "enterprise", "equity"):
		return r.valued(s, i, &f, next)
	case has(words, "loss", "losses"):
		return r.earned(s, i, &f, claim.Profit, true)
	case has(words, "profit", "profits", "earnings"):
		return r.earned(s, i, &f, claim.Profit, false)
	case anyOf(words, otherNouns):
		return true
	case anyOf(words, debtNouns) && !has(words, "equity"):
		return r.lent(s, i, &f)
	case has(words, "offer", "bid"):
		return r.offered(s, i, &f, next)
	case anyOf(words, buyNouns) || has(words, "deal") && r.buyer(s, i) >= 0:
		return r.bought(s, i, &f, next)
	case has(words, "merger") || has(words, "deal") && blank(s):
		return r.merged(s, &f, next)
	case has(words, "ipo", "offering", "listing", "flotation", "float"):
		f.Kind = claim.IPO
		f.Company = r.ownerOf(s, i, next)
		r.add(s, f)
		return true
	case has(words, "fund", "vehicle", "pot", "funds"):
		return r.fund(s, i, &f)
	case anyOf(words, roundOnly) || has(words, "funding", "fundraising", "infusion", "equity"):
		f.Kind = claim.Round
		f.Company = r.ownerOf(s, i, next)
		r.add(s, f)
		return true
	case has(words, "investment", "injection", "lifeline", "stake"):
		return r.invested(s, i, &f, next)
	}
	return false
}

// ownerOf returns the company of a noun phrase with a sum: "X's $9m round",
// "a $9m round for X", else the subject of its verb.
func (r *reader) ownerOf(s *sentence, i, next int) string {
	for j := next; j < next+3; j++ {
		if s.at(j).word("for", "in", "of") && !s.at(j+1).word("a", "an", "which", "exchange", "return") {
			if o := r.object(s, j); o >= 0 && o < j+6 {
				if n := r.nameAt(s, o); n != "" {
					return n
				}
			}
		}
	}
	if v := s.at(next); v.kind == uWord && givesWorth[v.low] && !v.word("comes", "follows") {
		if o := r.object(s, next); o >= 0 && !r.investors[r.nameAt(s, o)] {
			return r.nameAt(s, o)
		}
	}
	if n := r.thatRaised(s, next); n != "" {
		return n
	}
	l := r.left(s, i)
	if s.at(l).mark(":") && r.isOrg(s, l-1) { // "Acme: $12 million Series B"
		return r.nameAt(s, l-1)
	}
	for k := l; k > l-3; k-- {
		if s.at(k).kind == uClitic && r.isOrg(s, k-1) {
			return r.nameAt(s, k-1)
		}
		if u := s.at(k); u.kind == uRef && u.possed {
			if who := r.ownSubject(s, k); who != "" {
				return who
			}
			return r.nameAt(s, k)
		}
		if s.at(k).kind != uWord {
			break
		}
	}
	for v := l; v >= 0 && v > l-9; v-- {
		u := s.at(v)
		if u.word("led", "leads", "leading", "lead", "co-led", "joined", "backed", "provided", "provides", "anchored") {
			// "Y led a $9m round": the company is not the subject.
			for j := next; j < next+6; j++ {
				if s.at(j).word("for", "into", "in", "made", "makes", "making", "gives", "gave") {
					if o := r.object(s, j); o >= 0 {
						return r.nameAt(s, o)
					}
				}
			}
			for j := next; j < len(s.units) && j < next+8; j++ {
				if s.at(j).word("values", "valuing", "valued") && r.isOrg(s, j+1) { // ", which values X at"
					return r.nameAt(s, j+1)
				}
			}
			return r.topicBut(s, v)
		}
		if u.kind == uWord && (raiseVerbs[u.low] || u.word("is", "has", "back", "had")) {
			return r.company(s, r.subject(s, v))
		}
	}
	return r.about(s, i)
}

// thatRaised returns the company of a relative clause behind unit i about a round:
// "follows an $8 million Series A that X raised in 2024".
func (r *reader) thatRaised(s *sentence, i int) string {
	for j := i; j < len(s.units) && j < i+10; j++ {
		if u := s.at(j); u.mark(";") || u.mark(".") {
			return ""
		}
		if !s.at(j).word("that", "which") || s.at(j+1).kind != uName && s.at(j+1).kind != uCaps || !r.isOrg(s, j+1) {
			continue
		}
		v := j + 2
		for s.at(v).kind == uWord && auxiliary[s.at(v).low] {
			v++
		}
		if s.at(v).word("raised", "closed", "secured", "landed", "completed", "announced", "took") {
			return r.nameAt(s, j+1)
		}
	}
	return ""
}

// topicBut returns what the article is about when the subject of the verb at
// v is an investor.
func (r *reader) topicBut(s *sentence, v int) string {
	if n := r.recent(s); n != "" {
		return n
	}
	return r.beneficiary(s, v)
}

// beneficiary returns the company that is said to use the money of the round at
// unit i, or that tells of it: "will help X expand", "…, X said".
func (r *reader) beneficiary(s *sentence, i int) string {
	for j := i + 1; j < len(s.units); j++ {
		u := s.at(j)
		switch {
		case u.word("help", "helps", "helping", "allow", "allows", "allowing", "enable", "enables", "enabling", "let", "lets", "give", "gives", "giving", "fund", "funds"):
			if r.isOrg(s, j+1) && !r.investors[r.nameAt(s, j+1)] {
				return r.nameAt(s, j+1)
			}
		case u.word("said", "says", "announced", "announces"):
			if b := j - 1; r.isOrg(s, b) && s.at(b-1).mark(",") && !r.person(s, b) && !r.investors[r.nameAt(s, b)] && !r.reports(s, b) {
				return r.nameAt(s, b)
			}
		}
	}
	return ""
}

// fund reads the size of an investment firm's own fund.
func (r *reader) fund(s *sentence, i int, f *fact) bool {
	f.Kind = claim.FundClose
	f.Company = r.about(s, i)
	if u := s.at(0); u.kind == uName || u.kind == uCaps {
		if n := r.nameAt(s, 0); r.investors[n] || investor(n) { // whoever backs others has a fund of its own
			f.Company = n
		}
	}
	if !investor(f.Company) && !fundTalk(s) {
		return true
	}
	r.add(s, *f)
	return true
}

// investor reports whether a name is made like an investment firm's.
func investor(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if w == "capital" || w == "ventures" || w == "venture" || w == "partners" || w == "equity" || w == "investments" || w == "investment" || w == "growth" ||
			w == "vc" || w == "management" || strings.HasSuffix(w, "fund") || strings.HasSuffix(w, "funds") || strings.HasSuffix(w, "capital") {
			return true
		}
	}
	return false
}

// fundTalk reports whether the sentence speaks of an investment firm's fund.
func fundTalk(s *sentence) bool {
	for i := range s.units {
		if s.at(i).word("venture", "ventures", "early-stage", "seed-stage", "buyout", "debut", "vintage", "flagship") ||
			s.at(i).word("close", "closes", "closed", "third", "second", "fourth", "fifth", "first", "sixth", "maiden") && (s.at(i+1).word("fund", "close") || s.at(i+2).word("fund") || s.at(i+3).word("fund")) ||
			s.at(i).word("limited") && s.at(i+1).word("partners") {
			return true
		}
	}
	return false
}

// ownFundOf reads "closed its third fund on N".
func (r *reader) ownFundOf(s *sentence, i int) bool {
	l := r.left(s, i)
	if !s.at(l).word("on", "at", "of", "with", "to") || !s.at(l-1).word("fund", "vehicle", "pot") {
		return false
	}
	f := fact{rule: "fund", conf: 0.85}
	r.money(s, i, &f)
	return r.fund(s, i, &f)
}
