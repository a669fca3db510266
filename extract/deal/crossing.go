package deal

// otherMoney reports whether the investors at unit at of s gave money that is no round:
// "a convertible note of N from", "a N grant from". They are no backers of a round told
// before.
func otherMoney(s *sentence, at int) bool {
	note := false
	for j := at; j >= 0 && j > at-14; j-- {
		u := s.at(j)
		if labelAt(s, j) != "" || u.word("round") {
			return false
		}
		note = note || u.word("note", "notes", "loan", "loans", "grant", "grants", "award", "facility", "donation", "donations", "prize")
		if u.kind == uMoney {
			return note
		}
	}
	return false
}

// knownFor reports whether the investors at unit at of s are told of another firm than
// that of the last round: "Tarn, whose backers include A and B".
func (r *reader) knownFor(s *sentence, at int) bool {
	if !s.at(at-1).word("backers", "investors", "shareholders") || !s.at(at-2).word("whose") {
		return false
	}
	for k := at - 3; k >= 0 && k > at-12; k-- {
		if s.at(k).company() {
			n := r.nameAt(s, k)
			return n != "" && !sameName(n, r.recent(s))
		}
	}
	return true
}
