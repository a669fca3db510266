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
