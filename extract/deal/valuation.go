package deal

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// valuation reads "valued at", "worth", "a valuation of", "put its value at".
func (r *reader) valuation(s *sentence, i int) bool {
	l := r.left(s, i)
	u := s.at(l)
	f := fact{rule: "valuation", conf: 0.9}
	r.money(s, i, &f)
	if k := saidWorth(s, right(s, i)); k >= 0 {
		f.Kind, f.Company = claim.Valuation, r.nameAt(s, k)
		if n := len(r.facts) - 1; s.at(k).kind == uRef && n >= 0 && r.facts[n].sent == s.index && r.facts[n].Kind == claim.Acquisition {
			f.Company = r.facts[n].Company // what was sold for so much less
		}
		r.add(s, f)
		return f.Company != ""
	}
	switch {
	case u.word("from") && s.at(l-1).word("up", "down") && r.valuedBefore(s, i):
		f.Kind, f.Company = claim.Valuation, r.facts[len(r.facts)-1].Company // "up from N a year ago"
		r.add(s, f)
		return true
	case u.word("worth") && r.dealNoun(s, l):
		return false
	case u.word("worth") && r.rescue(s, l) >= 0:
		return r.rescued(s, l, &f)
	case u.word("worth") && !wortless(s, l) && r.firmWorth(s, l):
		return r.valued(s, i, &f, -1)
	case u.word("at", "of", "to", "from", "was", "is", "been", "exceeding", "exceeds", "hit", "reached"):
		for j := l - 1; j >= 0 && j > l-12; j-- {
			w := s.at(j)
			if w.kind == uMoney || w.mark(";") {
				break
			}
			if w.word("price") && (s.at(j-1).word("a", "the") && s.at(j-2).word("expected", "expect", "forecast", "predicted", "want", "wanted")) {
				return true // what others think a sale will bring
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

// saidWorth returns the company of a relative clause at unit n that says what it was
// worth: "the N that backers once said it was worth"; -1 for none.
func saidWorth(s *sentence, n int) int {
	if !s.at(n).word("that", "which", "at") && !s.at(n).company() {
		return -1
	}
	for j := n; j < n+12 && j < len(s.units); j++ {
		u := s.at(j)
		if u.kind == uMoney || u.kind == uPunct {
			return -1
		}
		end := j+1 >= len(s.units) || s.at(j+1).kind == uPunct || s.at(j+1).kind == uDate || s.at(j+1).word("in", "at", "just", "only")
		if !u.word("worth", "valued") || !end || s.at(n).word("at") && !(s.at(n+1).word("which") && u.word("valued")) || !s.at(n).word("at") && u.word("valued") && !s.at(j+1).word("at") {
			continue
		}
		k := beforeVerb(s, j)
		if s.at(k).company() && !s.at(k).possed {
			return k
		}
		return -1
	}
	return -1
}

// valuedBefore reports whether the sum before that at unit i is what a company is
// worth.
func (r *reader) valuedBefore(s *sentence, i int) bool {
	n := len(r.facts) - 1
	if n < 0 || r.facts[n].sent != s.index || r.facts[n].Kind != claim.Valuation {
		return false
	}
	for j := r.facts[n].unit + 1; j < i; j++ {
		if u := s.at(j); u.kind == uMoney || u.word("revenue", "revenues", "sales", "turnover", "profit", "losses", "users") {
			return false
		}
	}
	return true
}

// dealNoun reports whether a purchase is what is worth the sum: "the
// acquisition of X by Y is worth N".
func (r *reader) dealNoun(s *sentence, l int) bool {
	for j := l - 1; j >= 0 && j > l-16; j-- {
		if s.at(j).kind == uMoney {
			return false
		}
		if s.at(j).word("acquisition", "takeover", "purchase") {
			return true
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
	return b.word("shares", "stock", "stake", "goods", "contract", "order", "deal", "transaction", "house", "home", "property", "assets", "jewels", "drugs") ||
		s.at(j-2).word("shares", "stake", "goods", "contract", "deal")
}

// wortless reports whether "worth" measures something that is no company.
func wortless(s *sentence, j int) bool {
	if s.at(j-1).word("net") || s.at(j+1).mark(")") || milestones(s, j) {
		return true
	}
	for k := j - 1; k >= 0 && k > j-9; k-- {
		if s.at(k).word("agreement", "pact", "partnership", "collaboration", "alliance", "licence", "license", "licensing", "option", "investments", "holdings", "stake", "stakes", "shares", "assets", "contract", "contracts", "market", "industry", "sector", "economy", "trade", "markets") {
			return true
		}
	}
	return s.at(j-1).word("deal", "contract", "order", "goods", "lifeline", "stake", "shares", "package", "round", "assets", "transaction", "of", "equipment", "property", "business", "stock")
}

// milestones reports whether the sum behind "worth" at unit j is paid as a licence
// is: "worth up to N in milestones".
func milestones(s *sentence, j int) bool {
	for k := j + 1; k < j+9; k++ {
		if s.at(k).word("milestone", "milestones", "royalties", "upfront") {
			return true
		}
	}
	return false
}

// firmWorth reports whether a firm is what is worth the sum behind unit l: it, a
// word for it or its verb stands before "worth". Ships and weapons are worth sums
// too.
func (r *reader) firmWorth(s *sentence, l int) bool {
	j := l - 1
	for s.at(j).mark(",") || s.at(j).kind == uDate || s.at(j).kind == uWord && (strings.HasSuffix(s.at(j).low, "ly") || s.at(j).word("now", "then", "once", "still", "already", "today", "just", "all")) {
		j--
	}
	if s.at(l-1).mark(",") && s.at(j-1).word("with", "from", "to", "by", "of", "for") {
		return false // "a pact with the lender, worth N"
	}
	switch u := s.at(j); {
	case u.kind == uRef, u.kind == uClitic:
		return true
	case u.kind == uName || u.kind == uCaps:
		return r.isOrg(s, j) && !r.person(s, j) && !scheme(r.nameAt(s, j))
	case u.kind == uWord && (companyNouns[u.low] || u.word("companies", "startups", "businesses", "firms")):
		return true
	case u.word("is", "was", "are", "were", "be", "been", "being", "as", "makes", "made", "become", "becomes", "became"):
		k := r.subject(s, j)
		return k != foreign
	}
	return false
}

// scheme reports whether a name is that of a programme or treaty.
func scheme(name string) bool {
	words := strings.Fields(text.Lower(name))
	switch words[max(0, len(words)-1)] {
	case "facility", "compact", "program", "programme", "initiative", "plan", "treaty", "agreement", "scheme", "project":
		return true
	}
	return false
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
				if o := r.pricedFor(s, j); s.at(k).kind == uRef && o >= 0 {
					f.Company = r.nameAt(s, o)
					break
				}
				if s.at(k).kind == uRef && k == r.left(s, i)-1 {
					if v := r.buyer(s, j); v >= 0 {
						f.Company, _ = r.parties(s, v, j)
						break
					}
				}
				if u := s.at(k); u.kind == uRef && u.possed && s.at(k+1).kind == uWord && (s.at(k+2).company() || s.at(k+3).company()) {
					continue // "values its supplier Tarn at N"
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
	r.basis(s, i, f)
	r.add(s, *f)
	return true
}

// pricedFor returns the firm behind "for" that a price per share is offered for before
// the verb at j: "may pay N a share for X, valuing it at M"; -1 for none.
func (r *reader) pricedFor(s *sentence, j int) int {
	for k := j - 1; k > 1 && k > j-10; k-- {
		if s.at(k).word("for") && s.at(k-1).word("share", "apiece", "each") {
			return r.object(s, k)
		}
	}
	return -1
}

// basis gives a valuation what the text says of the new money in it.
func (r *reader) basis(s *sentence, i int, f *fact) {
	for _, by := range [...]int{1, -1} {
		begin := i + by
		if by > 0 {
			begin = right(s, i)
		}
		for j := begin; j > i-12 && j < begin+6 && j >= 0 && j < len(s.units); j += by {
			u := s.at(j)
			if u.kind == uMoney && !converted(s, j) || u.mark(";") || by > 0 && (u.mark(",") && j > begin || u.word("and", "but", "while", "up", "from")) {
				break
			}
			b, end := basisAt(s, j)
			if b == "" {
				continue
			}
			f.Basis = b
			f.at = append(f.at, claim.DealPart{Field: "basis", Value: string(b), Span: claim.Span{Start: u.Start, End: s.at(end).End}})
			return
		}
	}
}

// basisAt reads "pre-money", "before the new money" and their opposites at unit
// j; end is their last unit.
func basisAt(s *sentence, j int) (b claim.Basis, end int) {
	u := s.at(j)
	for k, b := range [...]claim.Basis{claim.PreMoney, claim.PostMoney} {
		word := [...]string{"pre", "post"}[k]
		switch {
		case u.low == word && s.at(j+1).mark("-") && s.at(j+2).word("money"):
			return b, j + 2
		case u.low == word && s.at(j+1).word("money"):
			return b, j + 1
		case u.low == word+"money" || u.low == word+"-money":
			return b, j
		}
	}
	if u.word("including", "includes", "assumed") && s.at(j+1).word("debt", "assumed", "net") && (s.at(j+1).word("debt") || s.at(j+2).word("debt")) {
		end = j + 1
		if !s.at(end).word("debt") {
			end++
		}
		return claim.WithDebt, end
	}
	if u.word("enterprise") && s.at(j+1).word("value", "valuation") {
		return claim.WithDebt, j + 1
	}
	n := j + 1
	for s.at(n).word("the", "this", "new", "fresh") {
		n++
	}
	if s.at(n).word("money", "investment", "cash", "round", "capital") && n < j+4 && n > j+1 {
		switch {
		case u.word("before", "excluding"):
			return claim.PreMoney, n
		case u.word("after", "including"):
			return claim.PostMoney, n
		}
	}
	return "", -1
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
