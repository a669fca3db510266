package deal

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// earnings reads revenue, profit and loss.
func (r *reader) earnings(s *sentence, i int) bool {
	f := fact{rule: "result", conf: 0.85}
	r.money(s, i, &f)
	n := right(s, i)
	if kind, loss := resultNoun(s, n); kind != "" {
		return r.earned(s, i, &f, kind, loss)
	}
	if kind, loss := respectiveResult(s, i); kind != "" {
		return r.earned(s, i, &f, kind, loss)
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
	if s.at(l).word("from") && r.yearBefore(s, i, &f) {
		return true
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
			if s.at(j-1).kind == uClitic && s.at(j-2).word("industry", "sector", "market", "trade", "country", "nation", "world", "state", "city", "region", "government") {
				return false // the revenue of a whole trade
			}
			if s.at(j-1).word("industry", "comparable", "same-store", "sector", "market") || s.at(j-1).kind == uWord && s.at(j-1).low == "expected" {
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

// resultNoun returns which result the words at unit n say that the sum before them is:
// "N in annual revenue", "N of losses".
func resultNoun(s *sentence, n int) (kind claim.DealKind, loss bool) {
	if !s.at(n).word("in", "of") {
		return "", false
	}
	for j := n + 1; j < n+5 && s.at(j).kind == uWord && !small[s.at(j).low]; j++ {
		switch {
		case s.at(j).word("revenue", "revenues", "sales", "turnover"):
			return claim.Revenue, false
		case s.at(j).word("profit", "profits", "earnings"):
			return claim.Profit, false
		case s.at(j).word("losses"):
			return claim.Profit, true
		}
	}
	return "", false
}

// yearBefore reads the result that another is compared with: "rose to N, from M a
// year earlier".
func (r *reader) yearBefore(s *sentence, i int, f *fact) bool {
	k := len(r.facts) - 1
	if k < 0 || r.facts[k].sent != s.index || r.facts[k].Kind != claim.Revenue && r.facts[k].Kind != claim.Profit {
		return false
	}
	j := right(s, i)
	for j < len(s.units) && j < i+9 && (s.at(j).kind == uMoney && perUnit(s, j) || s.at(j).word("or", "a", "per", "share", "diluted", "in", "the") || s.at(j).mark(",")) {
		j++
	}
	if s.at(j).kind != uDate {
		return false
	}
	f.Kind, f.Company, f.Status = r.facts[k].Kind, r.facts[k].Company, claim.Completed
	if strings.HasPrefix(r.facts[k].Amount, "-") && !s.at(r.left(s, i)-1).word("profit") {
		f.Amount, f.AmountHigh = negative(f.Amount), negative(f.AmountHigh)
	}
	r.takeDate(s, j, f)
	r.add(s, *f)
	return true
}

// samePeriod gives the results of a sentence that have no date that of the next one
// there: "a loss of N on revenue of M in the year ended June 30".
func (r *reader) samePeriod(s *sentence, before int) {
	for k := len(r.facts) - 2; k >= before; k-- {
		f, g := &r.facts[k], &r.facts[k+1]
		result := func(f *fact) bool { return f.Kind == claim.Revenue || f.Kind == claim.Profit }
		if !result(f) || !result(g) || f.Date != "" || g.Date == "" || f.Company != g.Company || g.unit-f.unit > 12 || g.unit < f.unit {
			continue
		}
		if slices.ContainsFunc(s.units[f.unit:g.unit], func(u unit) bool { return u.word("from", "compared", "while", "but", "versus") || u.mark(";") }) {
			continue
		}
		f.Date = g.Date
		for _, n := range g.numbers {
			if r.numbers[n].Number.Date != nil {
				f.numbers = append(f.numbers, n)
			}
		}
	}
}

// respectiveResult returns which result the sum at i is where "respectively" pairs
// results and sums: "revenue and profit rose to N and M, respectively".
func respectiveResult(s *sentence, i int) (kind claim.DealKind, loss bool) {
	if !saysRespectively(s) {
		return "", false
	}
	sums := run(s, 0, func(k int) bool { return s.at(k).kind == uMoney && !converted(s, k) })
	at := slices.Index(sums, i)
	if at < 0 || len(sums) < 2 {
		return "", false
	}
	results := run(s, 0, func(k int) bool {
		return k < sums[0] && s.at(k).word("revenue", "revenues", "sales", "turnover", "profit", "profits", "income", "earnings", "loss", "losses")
	})
	if len(results) != len(sums) {
		return "", false
	}
	switch u := s.at(results[at]); {
	case u.word("loss", "losses"):
		return claim.Profit, true
	case u.word("profit", "profits", "income", "earnings"):
		return claim.Profit, false
	}
	return claim.Revenue, false
}

// earned adds a result; expected ones and those of nobody are left out.
func (r *reader) earned(s *sentence, i int, f *fact, k claim.DealKind, loss bool) bool {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		if s.at(j).word("expected", "expecting", "expect", "forecast", "estimated", "analysts", "expects", "forecasts", "projects", "predicts", "anticipates", "sees", "guidance", "outlook", "target", "predicted", "consensus", "predict") {
			return true
		}
	}
	if k == claim.Revenue && ofTrade(s, i) {
		return true
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

// ofTrade reports whether the revenue of the sum at i is that of a trade: "Solar
// revenue in the U.S. was N".
func ofTrade(s *sentence, i int) bool {
	for j := 1; j < i; j++ {
		if !s.at(j).word("revenue", "revenues", "sales") {
			continue
		}
		b := s.at(j - 1)
		return j == 1 && b.kind == uWord && !small[b.low] && !ownResults[b.low]
	}
	return false
}

// ownResults stand before the revenue of a firm.
var ownResults = set(`annual yearly quarterly total net gross overall group recurring first second third fourth last half-year full-year operating advertising ad
	subscription product service services software cloud hardware licensing licence license international domestic online store retail net global company`)

// ownResult returns whose result the sum at i is.
func (r *reader) ownResult(s *sentence, i int) string {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if s.at(j).word("at", "of", "for") && s.at(j-1).word("profit", "profits", "revenue", "revenues", "sales", "loss", "losses", "income", "earnings", "turnover") && r.isOrg(s, j+1) {
			return r.nameAt(s, j+1)
		}
		if s.at(j).kind == uClitic && r.isOrg(s, j-1) && !r.person(s, j-1) {
			if who := r.relation(s, j); who != "" {
				return who
			}
			return r.nameAt(s, j-1)
		}
		if s.at(j).word("which") && s.at(j-1).mark(",") && r.isOrg(s, j-2) && !r.person(s, j-2) {
			return r.nameAt(s, j-2) // "Tarn Metals, which made a profit of N"
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
	if debtPart(s, i, n) {
		f.Kind, f.Company = claim.Debt, r.about(s, i)
		r.add(s, f)
		return true
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

// debtPart reports whether the sum at i, with unit n behind it, is the part of new
// money that is lent: "the remaining N is venture debt".
func debtPart(s *sentence, i, n int) bool {
	if !s.at(n).word("is", "was", "being", "comes", "came") || !s.at(i-1).word("remaining", "other", "further", "additional") {
		return false
	}
	for j := n + 1; j < n+5; j++ {
		if u := s.at(j); u.kind == uWord && debtNouns[u.low] {
			return true
		}
	}
	return false
}

// equityPart reads the part of new money that buys shares: "the equity portion was N".
// or "N of it in equity and M in debt" behind the whole.
func (r *reader) equityPart(s *sentence, i int) bool {
	l := r.left(s, i)
	if r.besideDebt(s, i) {
		k := len(r.facts) - 1
		f := fact{rule: "equity-part", conf: 0.75}
		r.money(s, i, &f)
		f.Kind, f.Round, f.Company = claim.Round, claim.EquityPart, r.facts[k].Company
		r.add(s, f)
		return true
	}
	if !s.at(l).word("is", "was", "of", "being", "totalled", "totaled", "came", "at", "to") {
		return false
	}
	j := l - 1
	for s.at(j).word("is", "was", "came", "amounts", "amounted", "stands", "stood", "set") {
		j--
	}
	if !s.at(j).word("portion", "part", "component", "share", "piece") || !s.at(j-1).word("equity") {
		return false
	}
	f := fact{rule: "equity-part", conf: 0.75}
	r.money(s, i, &f)
	f.Kind, f.Round, f.Company = claim.Round, claim.EquityPart, r.about(s, j)
	r.add(s, f)
	return true
}

// besideDebt reports whether the sum at i is told as the equity of the round before
// it in the sentence, and another as its debt.
func (r *reader) besideDebt(s *sentence, i int) bool {
	n := right(s, i)
	for s.at(n).word("of", "it", "which", "came", "is", "was") || s.at(n).kind == uRef {
		n++
	}
	if !s.at(n).word("in", "equity") || !s.at(n).word("equity") && !s.at(n+1).word("equity") {
		return false
	}
	k := len(r.facts) - 1
	if k < 0 || r.facts[k].sent != s.index || r.facts[k].Kind != claim.Round || r.facts[k].Amount == "" {
		return false
	}
	money := false
	for j := n + 1; j < len(s.units) && j < n+14; j++ {
		money = money || s.at(j).kind == uMoney || s.at(j).word("rest", "remainder")
		if u := s.at(j); money && u.kind == uWord && debtNouns[u.low] {
			return true
		}
	}
	return false
}

// borrowVerbs have a debt for their object.
var borrowVerbs = set(`owes owed owe borrowed borrow borrows borrowing issued issue issues issuing lined placed arrange sold sell selling repaid repay arranged
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
	if k := len(r.facts) - 1; v < 0 && !from && k >= 0 && r.facts[k].sent == s.index && r.facts[k].Round == claim.EquityPart {
		f.Company = r.facts[k].Company // "N in equity and M in debt"
		r.add(s, *f)
		return true
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
	for j := n; j < n+6 && len(f.Investors) == 0; j++ { // "sold N of notes to Y"
		if s.at(j).word("notes", "bonds", "debentures", "debt") && s.at(j+1).word("to") && r.isOrg(s, j+2) {
			f.Investors, _ = r.list(s, j+2)
		}
	}
	r.add(s, *f)
	return true
}
