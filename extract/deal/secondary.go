package deal

import (
	"slices"

	"stet/extract/claim"
)

// secondary reads a sale of shares by those who hold them, of which the company
// gets nothing: "employees of X sold N of shares to Y", "a N tender offer", "fund a
// N buyout of existing shareholders".
func (r *reader) secondary(s *sentence, i int) bool {
	at := secondarySale(s)
	if at < 0 || abs(at-i) > 18 {
		return false
	}
	l, n := r.left(s, i), right(s, i)
	v := -1
	for j := l; j >= 0 && j > l-7 && v < 0; j-- {
		if s.at(j).word("sold", "sell", "selling", "sells", "bought", "buy", "buys", "buying", "fund", "funds", "funded", "spent", "completed", "led", "leads", "purchased", "acquired") {
			v = j
		}
	}
	ofShares := s.at(n).word("of", "in") && (s.at(n+1).word("shares", "stock") || s.at(n+2).word("shares", "stock")) || s.at(l).word("worth", "for") && s.at(l-1).word("shares", "stock") || n <= at && at <= n+3 || v >= 0 && at < i && s.at(l).word("for", "of", "worth")
	if !ofShares {
		return false
	}
	f := fact{rule: "secondary", conf: 0.75}
	r.money(s, i, &f)
	f.Kind, f.Round = claim.Investment, "secondary"
	f.at = append(f.at, claim.DealPart{Field: "round", Value: f.Round, Span: s.at(at).Span})
	f.Company = r.held(s)
	buying := v >= 0 && !s.at(v).word("sold", "sell", "selling", "sells", "completed")
	if k := len(r.facts) - 1; buying && s.at(beforeVerb(s, v)).word("and") && k >= 0 && r.facts[k].sent == s.index {
		f.Investors = slices.Clone(r.facts[k].Investors) // "agreed to put in N and to fund"
	} else if buying {
		f.Investors = r.listBefore(s, v)
		if k := r.subject(s, v); len(f.Investors) == 0 && k >= 0 {
			addName(&f.Investors, r.nameAt(s, k))
		}
	}
	for j := n; j < len(s.units) && j < n+12 && len(f.Investors) == 0; j++ {
		if s.at(j).word("to", "from", "by") && (!s.at(j).word("from") || !buying) && s.at(j+1).company() {
			f.Investors, _ = r.list(s, j+1)
		}
	}
	if n := len(r.facts); f.Company == "" && n > 0 && r.facts[n-1].sent == s.index {
		f.Company = r.facts[n-1].Company
	}
	if k := len(r.facts) - 1; buying && f.Company == "" && k >= 0 && s.index-r.facts[k].sent <= far && len(f.Investors) == 1 && slices.Contains(r.facts[k].Investors, f.Investors[0]) {
		f.Company = r.facts[k].Company // the same investor goes on
	}
	if f.Company == "" {
		f.Company = r.about(s, len(s.units))
	}
	if len(f.Investors) == 1 && sameName(f.Investors[0], f.Company) {
		f.Investors = nil
		if buying {
			return false // a firm that buys its own shares
		}
	}
	r.add(s, f)
	return true
}

// secondarySale returns the unit that names a sale of shares by those who hold
// them, -1 for none.
func secondarySale(s *sentence) int {
	for j := range s.units {
		u, next := s.at(j), s.at(j+1)
		switch {
		case u.word("secondary") && next.word("sale", "sales", "transaction", "share", "shares", "round", "deal", "offer", "stock", "tender"),
			u.word("tender") && next.word("offer"), u.word("buyout", "buy-out") && next.word("of") && holders(s, j+2):
			return j
		}
	}
	return -1
}

// holders reports whether unit j tells of those who hold shares.
func holders(s *sentence, j int) bool {
	return s.at(j).word("existing", "early", "some") && s.at(j+1).word("shareholders", "investors", "holders", "employees") || s.at(j).word("shareholders", "investors", "employees")
}

// held returns the company whose shares its holders sell: "employees of X", "shares
// in X", "X's employees".
func (r *reader) held(s *sentence) string {
	for j := range s.units {
		if !s.at(j).word("employees", "staff", "shareholders", "investors", "founders", "workers", "shares", "stock", "holders", "backers") {
			continue
		}
		if s.at(j+1).word("of", "in", "at") && r.isOrg(s, j+2) && !r.person(s, j+2) {
			return r.nameAt(s, j+2)
		}
		if s.at(j-1).kind == uClitic && r.isOrg(s, j-2) && !r.person(s, j-2) {
			return r.nameAt(s, j-2)
		}
	}
	return ""
}
