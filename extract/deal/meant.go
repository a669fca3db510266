package deal

import "stet/extract/claim"

// speaksOfItself returns the firm that tells or denies something of itself with
// the pronoun at unit i: "Tarn said in May it would cut N jobs", "Tarn denied
// that it was buying".
func (r *reader) speaksOfItself(s *sentence, i int) string {
	if u := s.at(i); !pronoun[u.low] || u.possed {
		return ""
	}
	v := i - 1
	if s.at(v).word("that") {
		v--
	}
	for s.at(v).kind == uDate || s.at(v).word("in", "on") && s.at(v+1).kind == uDate {
		v--
	}
	if u := s.at(v); !u.word("said", "says", "announced", "confirmed", "disclosed", "denied", "denies", "insisted", "added", "claimed") {
		return ""
	}
	k := beforeVerb(s, v)
	u := s.at(k)
	if u.kind != uName && u.kind != uCaps || !r.subjectLike(s, k) || mediaAt(s, k) || s.at(k-1).word("of", "in", "and") {
		return ""
	}
	if b := s.at(k - 1); b.kind != uPunct && !b.word("but", "while", "though", "although", "the") {
		return ""
	}
	return r.nameAt(s, k)
}

// party returns who "the target" or "the buyer" is: a party of the last
// purchase told.
func (r *reader) party(s *sentence, noun string) string {
	if noun != "target" && noun != "buyer" && noun != "acquirer" {
		return ""
	}
	for k := len(r.facts) - 1; k >= 0 && s.index-r.facts[k].sent <= far; k-- {
		if f := &r.facts[k]; f.Kind == claim.Acquisition {
			if noun == "target" {
				return f.Company
			}
			return f.Acquirer
		}
	}
	return ""
}
