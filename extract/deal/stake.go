package deal

import "stet/extract/claim"

// stake reads what an investor puts in: "Y invested N in X", "N was invested
// in X by Y".
func (r *reader) stake(s *sentence, i int) bool {
	l := r.left(s, i)
	f := fact{rule: "investment", conf: 0.8}
	r.money(s, i, &f)
	for v := l; v > l-3 && v >= 0; v-- {
		u := s.at(v)
		if u.kind != uWord || !investVerbs[u.low] {
			if u.kind == uWord && (!small[u.low] || u.low == "in") {
				continue
			}
			break
		}
		n := right(s, i)
		if u.word("put", "putting", "puts") && s.at(v+1).word("in") && r.putIn(s, v, &f) {
			return true
		}
		for j := n; j < n+7; j++ {
			if w := s.at(j); w.word("in", "into", "behind", "on", "to") && !s.at(j+1).word("the", "a", "its") || w.word("in", "into", "behind") && s.at(j+1).kind == uRef {
				if o := r.object(s, j); o >= 0 && !r.person(s, o) {
					f.Kind = claim.Investment
					f.Company = r.nameAt(s, o)
					f.Investors = r.listBefore(s, v)
					r.add(s, f)
					return true
				}
			} else if w.kind == uMoney {
				break
			}
		}
	}
	n := right(s, i)
	if s.at(n).word("was", "were", "has", "is") && (s.at(n+1).word("invested", "put", "pumped", "poured", "injected") || s.at(n+2).word("invested")) {
		for j := n + 1; j < n+5; j++ {
			if s.at(j).word("in", "into") {
				if o := r.object(s, j); o >= 0 {
					f.Kind, f.Company = claim.Investment, r.nameAt(s, o)
					for k := o + 1; k < len(s.units); k++ {
						if s.at(k).word("by") {
							f.Investors, _ = r.list(s, k+1)
							break
						}
					}
					r.add(s, f)
					return true
				}
			}
		}
	}
	return r.backedWith(s, i, l, &f) || r.stakeFor(s, i, l, &f)
}

// backedWith reads "was backed by Y with N".
func (r *reader) backedWith(s *sentence, i, l int, f *fact) bool {
	if !s.at(l).word("with") {
		return false
	}
	for v := l - 1; v > 0 && v > l-12; v-- {
		if !s.at(v).word("backed", "supported", "financed") || !s.at(v+1).word("by") {
			continue
		}
		names, end := r.list(s, v+2)
		if len(names) == 0 || end != l {
			return false
		}
		f.Kind, f.Company, f.Investors = claim.Investment, r.company(s, r.subject(s, v)), names
		r.add(s, *f)
		return true
	}
	return false
}

// putIn reads "doubled down on X, putting in N".
func (r *reader) putIn(s *sentence, v int, f *fact) bool {
	for j := v - 1; j > 0 && j > v-12; j-- {
		if s.at(j).word("on", "behind", "in") && r.isOrg(s, j+1) {
			f.Kind, f.Company = claim.Investment, r.nameAt(s, j+1)
			if k := r.mainSubject(s, j); k >= 0 {
				f.Investors = []string{r.nameAt(s, k)}
			}
			r.add(s, *f)
			return true
		}
	}
	return false
}

// stakeFor reads "took a 10% stake in X for N" and "sold a minority stake to
// Y for N".
func (r *reader) stakeFor(s *sentence, i, l int, f *fact) bool {
	if !s.at(l).word("for") {
		return false
	}
	for j := l - 1; j >= 0 && j > l-14; j-- {
		if !s.at(j).word("stake", "shareholding", "interest") {
			continue
		}
		f.Kind = claim.Investment
		for k := j - 1; k > j-3; k-- {
			if s.at(k).word("majority", "controlling") {
				f.Kind = claim.Acquisition
			}
		}
		v := j
		for v > 0 && !s.at(v).word("sold", "took", "takes", "take", "taken", "bought", "buys", "buy", "acquired", "sells", "sell", "acquires") {
			v--
		}
		if s.at(v).word("sold", "sells", "sell") {
			f.Company = r.company(s, r.subject(s, v))
		} else if s.at(j + 1).word("in") {
			f.Company = r.objectName(s, j+1)
			f.Investors = r.listBefore(s, v)
			if subject := r.subject(s, v); len(f.Investors) == 0 && subject >= 0 {
				addName(&f.Investors, r.nameAt(s, subject))
			}
		}
		if s.at(j+1).word("for") && f.Company == "" && !s.at(v).word("sold", "sells", "sell") { // "Y took a 5% stake for N" in whom the text is about
			if f.Investors = r.listBefore(s, v); len(f.Investors) > 0 {
				f.Company = r.recent(s)
			}
		}
		if f.Company == "" || len(f.Investors) == 1 && sameName(f.Investors[0], f.Company) {
			return false
		}
		if f.Kind == claim.Acquisition && len(f.Investors) > 0 {
			f.Acquirer, f.Investors = f.Investors[0], nil
		}
		r.add(s, *f)
		return true
	}
	return false
}

// invested reads "a N investment in X", "N investment from Y".
func (r *reader) invested(s *sentence, i int, f *fact, next int) bool {
	f.Kind = claim.Investment
	switch {
	case s.at(next).word("in", "into"):
		f.Company = r.objectName(s, next)
		f.Investors = r.listBefore(s, r.left(s, i))
	case s.at(next).word("from", "by"):
		if v := raiseVerb(s, r.left(s, i)); v >= 0 {
			f.Kind = claim.Round // the company takes the sum
		}
		f.Company = r.about(s, i)
		f.Investors, _ = r.list(s, next+1)
	default:
		f.Kind = claim.Round
		f.Company = r.about(s, i)
	}
	if f.Company == "" {
		return false
	}
	r.add(s, *f)
	return true
}
