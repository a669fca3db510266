package deal

import "strings"

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
// company: "Tarn, whose backers include A and B".
func (r *reader) knownFor(s *sentence, at int, company string) bool {
	if !s.at(at-1).word("backers", "investors", "shareholders") || !s.at(at-2).word("whose") {
		return false
	}
	for k := at - 3; k >= 0 && k > at-12; k-- {
		if s.at(k).company() {
			n := r.nameAt(s, k)
			return n != "" && !sameName(n, company)
		}
	}
	return false
}

// ownVerbs have a deal of their subject for their object.
var ownVerbs = set(`postponed postpones delayed delays cancelled canceled shelved pulled scrapped withdrew raised closed closes launched announced priced completed upsized cut`)

// ownSubject returns the subject of the verb before the possessive at unit k, "" where
// none is named: "the chipmaker Tarn postponed its N offering" tells of Tarn.
func (r *reader) ownSubject(s *sentence, k int) string {
	b := beforeVerb(s, k-1)
	if v := s.at(k - 1); v.kind != uWord || !ownVerbs[v.low] || s.at(b).kind != uName && s.at(b).kind != uCaps || !r.isOrg(s, b) || r.person(s, b) {
		return ""
	}
	return r.nameAt(s, b)
}

// presents notes the firm with which a sentence changes the subject: "Or take Tarn, whose",
// "Or Tarn, a pump maker".
func (r *reader) presents(s *sentence) {
	i := 0
	if s.at(i).word("or", "then", "now", "and") {
		i++
	}
	if s.at(i).word("take", "consider") {
		i++
	} else if i == 0 || !s.at(0).word("or") {
		return
	}
	if u := s.at(i); i > 0 && (u.kind == uName || u.kind == uCaps) && r.isOrg(s, i) && !r.person(s, i) && s.at(i+1).mark(",") {
		r.topic, r.topicAt = r.nameAt(s, i), s.index
		r.last, r.lastAt = r.topic, s.index
	}
}

// relation returns the firm that a noun of kinship ties to the one before the possessive
// ending at unit j: Pebble in "Tarn's parent, Pebble, had"; "" for none.
func (r *reader) relation(s *sentence, j int) string {
	if s.at(j+1).word("parent", "owner", "subsidiary", "rival", "supplier", "competitor", "backer", "landlord", "lender") && s.at(j+2).mark(",") && s.at(j+4).mark(",") && r.isOrg(s, j+3) && s.at(j+3).kind != uRef {
		return r.nameAt(s, j+3)
	}
	return ""
}

// soldUnit notes that the name at unit j of the part of a firm is no person's: "sold its
// pump unit, Wexley, to".
func (r *reader) soldUnit(s *sentence, j int) {
	u := s.at(j)
	if u.kind == uName && s.at(j-1).mark(",") && s.at(j-2).word("unit", "division", "subsidiary", "brand", "arm", "business", "label", "chain") && !strings.Contains(r.names[u.claim].Name.Canonical, " ") {
		r.things[u.claim] = true
	}
}
