package deal

import (
	"strings"

	"stet/extract/claim"
)

// sum reads the fact that the sum at unit i of s states, if it states one of
// this reader's kinds.
func (r *reader) sum(s *sentence, i int) {
	if r.numbers[s.units[i].claim].Number.Value == "" || perUnit(s, i) {
		return
	}
	for _, read := range [...]func(*sentence, int) bool{
		r.bySumNoun, r.ownFundOf, r.valuation, r.earnings, r.purchase, r.stake, r.debt, r.raising, r.roundSubject, r.offering,
	} {
		if read(s, i) {
			return
		}
	}
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
// conversion in brackets.
func right(s *sentence, i int) int {
	i++
	if s.at(i).mark("(") {
		for j := i + 1; j < i+6; j++ {
			if s.at(j).mark(")") {
				return j + 1
			}
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
	if n.word("a", "an", "per", "each", "apiece") || n.mark("/") || n.mark("-") && next.word("a") {
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
		if u.kind != uWord || small[u.low] && len(u.low) > 1 || u.word("including", "excluding", "per", "between", "during", "through", "under", "against") {
			break
		}
		words = append(words, u.low)
	}
	return words, j
}

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
	case has(words, "merger"):
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
	l := r.left(s, i)
	if s.at(l).mark(":") && r.isOrg(s, l-1) { // "Acme: $12 million Series B"
		return r.nameAt(s, l-1)
	}
	for k := l; k > l-3; k-- {
		if s.at(k).kind == uClitic && r.isOrg(s, k-1) {
			return r.nameAt(s, k-1)
		}
		if u := s.at(k); u.kind == uRef && u.possed {
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
			return r.topicBut(s, v)
		}
		if u.kind == uWord && (raiseVerbs[u.low] || u.word("is", "has", "back", "had")) {
			return r.company(s, r.subject(s, v))
		}
	}
	return r.about(s, i)
}

// topicBut returns what the article is about when the subject of the verb at
// v is an investor.
func (r *reader) topicBut(s *sentence, v int) string {
	return r.recent(s)
}

// fund reads the size of an investment firm's own fund.
func (r *reader) fund(s *sentence, i int, f *fact) bool {
	f.Kind = claim.FundClose
	f.Company = r.about(s, i)
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

// valuation reads "valued at", "worth", "a valuation of", "put its value at".
func (r *reader) valuation(s *sentence, i int) bool {
	l := r.left(s, i)
	u := s.at(l)
	f := fact{rule: "valuation", conf: 0.9}
	r.money(s, i, &f)
	switch {
	case u.word("worth") && r.rescue(s, l) >= 0:
		return r.rescued(s, l, &f)
	case u.word("worth") && !wortless(s, l):
		return r.valued(s, i, &f, -1)
	case u.word("at", "of", "to", "from", "was", "is", "been", "exceeding", "exceeds", "hit", "reached"):
		for j := l - 1; j >= 0 && j > l-12; j-- {
			w := s.at(j)
			if w.kind == uMoney || w.mark(";") {
				break
			}
			if w.word("worth") && s.at(j-1).word("net") {
				return false
			}
			if valueWord(w) && !(w.word("price", "value") && u.word("of") && s.at(j-1).word("share", "stock")) && !shares(s, j) {
				return r.valued(s, i, &f, -1)
			}
		}
	}
	return false
}

// rescue returns the unit of the noun that "worth", at unit l, measures when it
// is money put in: "a lifeline from investor X worth N"; else -1.
func (r *reader) rescue(s *sentence, l int) int {
	for j := l - 1; j >= 0 && j > l-7; j-- {
		if s.at(j).word("lifeline", "bailout", "rescue", "injection", "infusion", "investment") {
			return j
		}
	}
	return -1
}

func (r *reader) rescued(s *sentence, l int, f *fact) bool {
	j := r.rescue(s, l)
	f.Kind = claim.Investment
	for k := j + 1; k < l; k++ {
		if s.at(k).word("from", "by") {
			f.Investors, _ = r.list(s, k+1)
		}
	}
	for _, n := range f.Investors {
		r.investors[n] = true
	}
	f.Company = r.about(s, len(s.units))
	r.add(s, *f)
	return true
}

func valueWord(u *unit) bool {
	return u.word("valued", "values", "value", "valuing", "valuation", "valuations", "priced", "worth", "capitalization", "capitalisation", "price", "tag")
}

// shares reports whether what is valued at unit j is no company: shares or
// goods.
func shares(s *sentence, j int) bool {
	b := s.at(j - 1)
	if s.at(j).word("values", "value", "valuing") {
		return false
	}
	return b.word("shares", "stock", "stake", "goods", "contract", "order", "deal", "house", "home", "property", "assets", "jewels", "drugs") ||
		s.at(j-2).word("shares", "stake", "goods", "contract", "deal")
}

// wortless reports whether "worth" measures something that is no company.
func wortless(s *sentence, j int) bool {
	if s.at(j-1).word("net") || s.at(j+1).mark(")") {
		return true
	}
	for k := j - 1; k >= 0 && k > j-9; k-- {
		if s.at(k).word("investments", "holdings", "stake", "stakes", "shares", "assets", "contract", "contracts") {
			return true
		}
	}
	return s.at(j-1).word("deal", "contract", "order", "goods", "lifeline", "stake", "shares", "package", "round", "assets", "transaction", "of", "equipment", "property", "business", "stock")
}

// valued adds a valuation: the company stands between "valuing" and "at",
// behind "price tag on", or is the subject.
func (r *reader) valued(s *sentence, i int, f *fact, next int) bool {
	f.Kind = claim.Valuation
	if next >= 0 && s.at(next).word("on", "for") {
		if o := r.object(s, next); o >= 0 {
			f.Company = r.nameAt(s, o)
		}
	}
	for j := r.left(s, i); f.Company == "" && j >= 0 && j > i-14; j-- {
		switch u := s.at(j); {
		case u.word("valuing", "values", "value", "price", "pricing") || u.word("valued") && !passive(s, j):
			for k := j + 1; k < i; k++ {
				if s.at(k).kind == uRef && k == r.left(s, i)-1 {
					if v := r.buyer(s, j); v >= 0 {
						f.Company, _ = r.parties(s, v, j)
						break
					}
				}
				if s.at(k).company() && !r.person(s, k) && r.nameAt(s, k) != "" && !(s.at(k+1).kind == uClitic && s.at(k+2).company()) {
					f.Company = r.nameAt(s, k)
					break
				}
			}
			if f.Company == "" && u.word("value", "price") && s.at(j-1).kind == uClitic {
				f.Company = r.nameAt(s, j-2)
			}
			if f.Company == "" && (s.at(j-1).kind == uRef || s.at(j-1).kind == uName) {
				f.Company = r.nameAt(s, j-1)
			}
			if f.Company == "" {
				f.Company = r.about(s, j)
			}
		case u.word("valued", "worth", "priced"):
			f.Company = r.company(s, r.subject(s, j))
		case u.word("valuation") && s.at(j-1).kind == uClitic:
			f.Company = r.nameAt(s, j-2)
		}
	}
	if f.Company == "" {
		f.Company = r.about(s, i)
	}
	r.add(s, *f)
	return true
}

// passive reports whether the participle at j has a form of "be" before it.
func passive(s *sentence, j int) bool {
	if w := s.at(j).low; !strings.HasSuffix(w, "ed") && w != "bought" && w != "sold" && w != "taken" && w != "picked" {
		return false
	}
	for k := j - 1; k > j-4; k-- {
		if s.at(k).word("is", "was", "are", "were", "be", "been", "being", "now", "currently", "last", "recently") {
			return true
		}
	}
	return s.at(j - 1).mark(",")
}

// earnings reads revenue, profit and loss.
func (r *reader) earnings(s *sentence, i int) bool {
	f := fact{rule: "result", conf: 0.85}
	r.money(s, i, &f)
	n := right(s, i)
	if s.at(n).word("in", "of") {
		for j := n + 1; j < n+5 && s.at(j).kind == uWord; j++ {
			switch {
			case s.at(j).word("revenue", "revenues", "sales", "turnover"):
				return r.earned(s, i, &f, claim.Revenue, false)
			case s.at(j).word("profit", "profits", "earnings"):
				return r.earned(s, i, &f, claim.Profit, false)
			case s.at(j).word("losses"):
				return r.earned(s, i, &f, claim.Profit, true)
			case small[s.at(j).low]:
				j = n + 5
			}
		}
	}
	l := r.left(s, i)
	if s.at(l).word("earned") {
		return r.earned(s, i, &f, claim.Profit, false)
	}
	if s.at(l).word("lost") {
		return r.earned(s, i, &f, claim.Profit, true)
	}
	if h := l; s.at(h).word("has", "had", "have") || s.at(h).word("revenue", "revenues", "turnover") { // "revenue has passed N": the verb is a hedge
		if s.at(h).word("has", "had", "have") {
			h--
		}
		if s.at(h).word("revenue", "revenues", "turnover") {
			return r.earned(s, i, &f, claim.Revenue, false)
		}
	}
	if !s.at(l).word("of", "to", "at", "was", "were", "is", "by", "and", "reached", "hit", "totaled", "totalled", "exceeded", "topped", "passed", "surpassed", "from") {
		return false
	}
	for j := l - 1; j >= 0 && j > l-9; j-- {
		u := s.at(j)
		if u.mark(";") || u.word("market", "industry", "from") || u.kind == uMoney && !s.at(l).word("and") {
			return false
		}
		switch {
		case u.word("revenue", "revenues", "sales", "turnover") && !s.at(l).word("by", "from"):
			if s.at(j-1).word("industry", "comparable", "same-store") || s.at(j-1).kind == uWord && s.at(j-1).low == "expected" {
				return false
			}
			return r.earned(s, i, &f, claim.Revenue, false)
		case u.word("loss", "losses"):
			return r.earned(s, i, &f, claim.Profit, true)
		case u.word("profit", "profits") || u.word("income", "earnings") && s.at(j-1).word("net", "quarterly", "annual"):
			return r.earned(s, i, &f, claim.Profit, false)
		}
	}
	return false
}

// earned adds a result; expected ones and those of nobody are left out.
func (r *reader) earned(s *sentence, i int, f *fact, k claim.DealKind, loss bool) bool {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		if s.at(j).word("expected", "expecting", "expect", "forecast", "estimated", "analysts", "predicted", "consensus", "predict") {
			return true
		}
	}
	f.Kind = k
	if loss {
		f.Amount = negative(f.Amount)
		f.AmountHigh = negative(f.AmountHigh)
	}
	f.Company = r.ownResult(s, i)
	r.add(s, *f)
	return true
}

// ownResult returns whose result the sum at i is.
func (r *reader) ownResult(s *sentence, i int) string {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if s.at(j).word("at", "of", "for") && s.at(j-1).word("profit", "profits", "revenue", "revenues", "sales", "loss", "losses", "income", "earnings", "turnover") && r.isOrg(s, j+1) {
			return r.nameAt(s, j+1)
		}
		if s.at(j).kind == uClitic && r.isOrg(s, j-1) && !r.person(s, j-1) {
			return r.nameAt(s, j-1)
		}
		if u := s.at(j); u.kind == uRef {
			return r.nameAt(s, j)
		}
	}
	return r.about(s, i)
}

func negative(v string) string {
	if v == "" || strings.HasPrefix(v, "-") {
		return v
	}
	return "-" + v
}

// debt reads loans, credit and bonds.
func (r *reader) debt(s *sentence, i int) bool {
	f := fact{rule: "debt", conf: 0.8}
	r.money(s, i, &f)
	n := right(s, i)
	if s.at(n).word("in", "of") || s.at(n).word("on") && s.at(r.left(s, i)).word("owes", "owed") {
		for j := n + 1; j < n+5; j++ {
			if u := s.at(j); u.kind == uWord && debtNouns[u.low] {
				if s.at(j+1).word("and") && s.at(j+2).word("equity") {
					return false
				}
				return r.lent(s, i, &f)
			} else if u.kind == uMoney {
				break
			}
		}
	}
	l := r.left(s, i)
	if s.at(l).word("owes", "owed", "owe", "borrowed", "borrow", "borrows", "borrowing") {
		return r.lent(s, i, &f)
	}
	if s.at(l).word("of", "for") {
		for j := l - 1; j > l-3; j-- {
			if u := s.at(j); u.kind == uWord && debtNouns[u.low] && u.low != "notes" {
				return r.lent(s, i, &f)
			}
		}
	}
	return false
}

// borrowVerbs have a debt for their object.
var borrowVerbs = set(`owes owed owe borrowed borrow borrows borrowing issued issue issues issuing lined placed sold sell selling repaid repay arranged
	took take takes has have had carries carried drew`)

func (r *reader) lent(s *sentence, i int, f *fact) bool {
	f.Kind = claim.Debt
	l := r.left(s, i)
	v := -1
	for j := l; j >= 0 && j > l-8 && v < 0; j-- {
		if u := s.at(j); u.kind == uWord && (raiseVerbs[u.low] || borrowVerbs[u.low]) {
			v = j
		}
	}
	n := right(s, i)
	from := false
	for j := n; j < n+6 && j < len(s.units); j++ {
		from = from || s.at(j).word("from", "for") && r.isOrg(s, j+1)
	}
	if v < 0 && !from {
		return true
	}
	if v < 0 {
		v = l
	}
	subject := r.subject(s, v)
	if subject == foreign {
		return true
	}
	f.Company = r.company(s, subject)
	for j := l; j > 0 && j > l-7; j-- {
		if s.at(j).word("which", "whom") && s.at(j-1).word("to") { // "the bank to which it owes"
			f.Investors = r.listBefore(s, j-2)
			break
		}
	}
	r.add(s, *f)
	return true
}
