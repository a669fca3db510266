package deal

import (
	"slices"

	"stet/extract/claim"
)

// perShare gives the purchases and offerings of the sentence, else the one told
// shortly before, what is paid for one share: "would pay $38 to $40 a share".
func (r *reader) perShare(s *sentence, before int) {
	for i := range s.units {
		if s.at(i).kind != uMoney || !ofShare(s, i) || ofResult(s) {
			continue
		}
		n := r.numbers[s.at(i).claim].Number
		k := r.paysFor(s, i)
		if k < 0 {
			k = r.paidFor(s, before)
		}
		if n.Value == "" || k < 0 || r.facts[k].PerShare != "" || r.facts[k].Currency != "" && r.facts[k].Currency != n.Unit {
			continue
		}
		f := &r.facts[k]
		f.PerShare, f.PerShareHigh, f.Currency = n.Value, n.ValueHigh, n.Unit
		f.numbers = append(f.numbers, s.at(i).claim)
		f.at = append(f.at, claim.DealPart{Field: "per_share", Value: n.Value, Span: s.at(i).Span})
		if j := i + 2; n.ValueHigh == "" && s.at(j).kind == uMoney && shareRange(s, i) {
			if high := r.numbers[s.at(j).claim].Number; high.Unit == n.Unit && high.ValueHigh == "" {
				f.PerShareHigh = high.Value
				f.numbers = append(f.numbers, s.at(j).claim)
				f.at = append(f.at, claim.DealPart{Field: "per_share_high", Value: high.Value, Span: s.at(j).Span})
			}
		}
		if f.sent != s.index && !slices.Contains(f.told, s.index) {
			f.told = append(f.told, s.index)
		}
	}
}

// paysFor returns the purchase, made where none is told yet, whose price for one share
// is the object of a verb of paying: "may pay N a share for X"; -1 for none.
func (r *reader) paysFor(s *sentence, i int) int {
	l := r.left(s, i)
	for s.at(l).word("between", "from", "up", "to", "of") {
		l--
	}
	if s.at(l).word("and", "to") && s.at(l-1).kind == uMoney || !s.at(l).word("pay", "paid", "pays", "paying", "offered", "offers", "offer", "bid", "offering") {
		return -1
	}
	o := -1
	for j := i + 1; j < i+9 && o < 0; j++ {
		if s.at(j).word("for") && !s.at(j+1).word("each", "every") {
			o = r.object(s, j)
		}
		if s.at(j).mark(",") {
			break
		}
	}
	if o < 0 || r.person(s, o) {
		return -1
	}
	target, acquirer := r.nameAt(s, o), r.company(s, r.subject(s, l))
	if target == "" || sameName(target, acquirer) {
		return -1
	}
	for k := len(r.facts) - 1; k >= max(0, len(r.facts)-window); k-- {
		if f := &r.facts[k]; f.Kind == claim.Acquisition && sameName(f.Company, target) && (f.Acquirer == "" || sameName(f.Acquirer, acquirer)) {
			return k
		}
	}
	n := len(r.facts)
	f := fact{Deal: claim.Deal{Kind: claim.Acquisition, Company: target, Acquirer: acquirer}, rule: "price-per-share", conf: 0.75, unit: i}
	if f.Status = r.status(s, i, f.Kind); f.Status == claim.Completed && !s.at(l).word("paid") {
		f.Status = claim.Planned
	}
	if r.add(s, f); len(r.facts) == n {
		return -1
	}
	return n
}

// ofShare reports whether the sum at i is what one share costs: "N a share", "N in
// cash for each share".
func ofShare(s *sentence, i int) bool {
	if shareRange(s, i) {
		return true
	}
	if perUnit(s, i) {
		return slices.ContainsFunc(s.units, func(u unit) bool { return u.word("share", "shares") })
	}
	for j := i + 1; j < i+14 && j < len(s.units); j++ {
		u := s.at(j)
		if u.mark(";") || u.mark(".") {
			return false
		}
		if u.word("for") && s.at(j+1).word("each", "every") {
			return slices.ContainsFunc(s.units[j:min(j+6, len(s.units))], func(u unit) bool { return u.word("share") })
		}
	}
	return false
}

// shareRange reports whether the sum at i opens or ends the range of a price for one
// share: "between $38 and $40 a share".
func shareRange(s *sentence, i int) bool {
	joins := func(j int) bool { return s.at(j).word("and", "to", "or") || dash(s.at(j)) }
	return joins(i+1) && s.at(i+2).kind == uMoney && sharePrice(s, i+2) || joins(i-1) && s.at(i-2).kind == uMoney && sharePrice(s, i)
}

// sharePrice reports whether "a share", "per share" or "each" stands behind the sum
// at i.
func sharePrice(s *sentence, i int) bool {
	return s.at(i+1).word("a", "per") && s.at(i+2).word("share") || s.at(i+1).word("each", "apiece")
}

// ofResult reports whether the sentence tells what a firm earned or pays out for one
// share, or what its shares trade at.
func ofResult(s *sentence) bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		return u.word("earnings", "earned", "profit", "income", "loss", "losses", "dividend", "dividends", "revenue", "analysts", "buyback", "trading", "traded", "target")
	})
}

// paidFor returns the purchase or offering that a price for one share told in s is
// that of, -1 for none.
func (r *reader) paidFor(s *sentence, before int) int {
	for k := len(r.facts) - 1; k >= 0 && s.index-r.facts[k].sent <= far; k-- {
		switch f := &r.facts[k]; f.Kind {
		case claim.Acquisition, claim.IPO:
			if k >= before || f.Status != claim.Completed || s.index-f.sent < 2 {
				return k
			}
		}
	}
	return -1
}

// dealWorth reads what a purchase told before is said to cost: "including debt, the
// deal is valued at N". Told with another sum it is a fact of its own.
func (r *reader) dealWorth(s *sentence, i int) bool {
	l := r.left(s, i)
	if !s.at(l).word("at", "of", "worth") {
		return false
	}
	v := l
	if s.at(l).word("at") && s.at(l-1).word("valued", "priced") || s.at(l).word("of") && s.at(l-1).word("value") {
		v = l - 1
	}
	if s.at(l).word("of") && v == l {
		return false
	}
	j := beforeVerb(s, v)
	if s.at(v).word("value") {
		for j = v - 1; j > v-5 && s.at(j).word("enterprise", "equity", "total", "an", "a", "has", "implied", "with"); j-- {
		}
	}
	if !s.at(j).word("deal", "transaction", "offer", "takeover", "acquisition", "buyout", "bid", "sale", "purchase") || !s.at(j-1).word("the", "this", "that", "proposed", "planned", "cash", "whole") {
		return false
	}
	for k := len(r.facts) - 1; k >= 0 && s.index-r.facts[k].sent <= 2*far; k-- {
		g := &r.facts[k]
		if g.Kind != claim.Acquisition || g.rule == "deal-worth" || g.Status == claim.Completed && s.index-g.sent > 1 {
			continue
		}
		f := fact{Deal: claim.Deal{Kind: g.Kind, Company: g.Company, Acquirer: g.Acquirer, Status: g.Status}, rule: "deal-worth", conf: 0.75}
		r.money(s, i, &f)
		r.basis(s, i, &f)
		r.add(s, f)
		return true
	}
	return false
}
