package deal

import "stet/extract/claim"

// merged reads "a N merger with X".
func (r *reader) merged(s *sentence, f *fact, next int) bool {
	f.Kind = claim.Merger
	f.Company = r.about(s, f.unit)
	f.Acquirer = r.objectName(s, next)
	for j := f.unit; f.Acquirer == "" && j > 1; j-- {
		if s.at(j).word("with") && s.at(j-1).word("merger", "merging", "merge", "deal", "combination") {
			f.Acquirer = r.objectName(s, j)
		}
	}
	if blank(s) {
		f.Kind = claim.SPAC
	}
	if l := s.at(r.left(s, f.unit)); f.Acquirer == "" && l.kind == uRef && l.low == "their" {
		for v := 2; v < f.unit && f.Acquirer == ""; v++ { // "A and B called off their N merger"
			if s.at(v).kind != uWord || !s.at(v-1).company() {
				continue
			}
			if who := r.listBefore(s, v); len(who) == 2 {
				f.Company, f.Acquirer = who[0], who[1]
			}
		}
	}
	if f.Acquirer == "" {
		return false
	}
	r.add(s, *f)
	return true
}

// blank reports whether the sentence tells of a blank-check company.
func blank(s *sentence) bool {
	for i := range s.units {
		u := s.at(i)
		if u.word("spac", "blank-check", "blank-cheque") || u.word("blank") && (s.at(i+2).word("check", "cheque") || s.at(i+1).word("check", "cheque")) ||
			u.word("special") && s.at(i+1).word("purpose", "-purpose") || u.word("special") && s.at(i+2).word("purpose") {
			return true
		}
	}
	return false
}
