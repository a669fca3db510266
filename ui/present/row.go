package present

import (
	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// numberRows numbers the rows of the list from 1; 0 stands for the marked words that are
// listed in the row of the clause around them, see ledger.State.Row.
func (s *sheet) numberRows() {
	s.rowNo = make([]int, s.listed)
	for i, f := range s.facts[:s.listed] {
		if s.state.Row(f.claim.ID) == f.claim.ID {
			s.rows++
			s.rowNo[i] = s.rows
		}
	}
}

// inRow reports whether fact i is listed in the row of another one.
func (s *sheet) inRow(i int) bool { return i < s.listed && s.rowNo[i] == 0 }

// rowOf is the index of the fact in whose row fact i is listed: i itself for most.
func (s *sheet) rowOf(i int) int {
	if s.inRow(i) {
		return s.at[s.state.Row(s.facts[i].claim.ID)]
	}
	return i
}

// partsOf are the facts listed in the row of f besides it.
func (s *sheet) partsOf(f *fact) []*fact {
	var out []*fact
	for _, id := range s.state.Together(f.claim.ID)[1:] {
		out = append(out, s.facts[s.at[id]])
	}
	return out
}

// hay is what the filter looks for words in: those of the whole row.
func (s *sheet) hay(f *fact) string {
	hay := f.haystack
	for _, p := range s.partsOf(f) {
		hay += "\n" + p.haystack
	}
	return hay
}

// SelectPart makes a claim the current one by itself, also marked words that are
// listed in the row of the clause around them: what is said then is said of them
// alone, and they get a row of their own where it is something else.
func (d *Desk) SelectPart(id string) { d.choose(id) }

// aboutRow is about for all that is listed in the row of claim id.
func (d *Desk) aboutRow(id string, acts func(s *sheet, st *ledger.ClaimState) []ledger.Act) saying {
	return d.aboutAll(id, (*sheet).rowWith, acts)
}

// aboutAll is about for the claims that reach gives for claim id.
func (d *Desk) aboutAll(id string, reach func(s *sheet, id string) []string, acts func(s *sheet, st *ledger.ClaimState) []ledger.Act) saying {
	return func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, one := range reach(s, id) {
			more, err := d.about(one, acts)(s)
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
		return out, nil
	}
}

// rowWith are id and the ids of what is listed in its row.
func (s *sheet) rowWith(id string) []string { return s.state.Together(id) }

// takenOffWith are id and the ids of the marked words inside it that were taken off
// the list too.
func (s *sheet) takenOffWith(id string) []string {
	out := []string{id}
	if f := s.fact(id); f != nil && f.claim.Quote != nil {
		for _, part := range f.claim.Quote.Parts {
			if s.state.Of(part).Dismissed {
				out = append(out, part)
			}
		}
	}
	return out
}

// withParts adds to what whole says of claim id the same evidence for the parts of
// its row: added with its source, or taken off. The editor's note stays with the row.
func (d *Desk) withParts(id string, whole saying) saying {
	return func(s *sheet) ([]ledger.Statement, error) {
		out, err := whole(s)
		if err != nil {
			return nil, err
		}
		for _, said := range out {
			for _, part := range s.state.Together(id)[1:] {
				t, _ := s.target(part)
				for _, act := range s.partActs(said.Act, id, part) {
					out = append(out, ledger.Statement{Target: t, Act: act})
				}
			}
		}
		return out, nil
	}
}

// partActs are what an act on the evidence of claim id comes to for a part.
func (s *sheet) partActs(a ledger.Act, id, part string) []ledger.Act {
	switch a := a.(type) {
	case ledger.EvidenceAdded:
		e := a.Evidence
		e.ID, e.ClaimID, e.Note, e.Passage, e.Match = newID(), part, "", ledger.Evidence{}.Passage, ""
		if had := s.exhibits(part, e.SourceID); len(had) > 0 {
			old := had[0].Evidence
			e.ID, e.Note, e.Passage, e.Match = old.ID, old.Note, old.Passage, old.Match
			if e == old {
				return nil
			}
		}
		return []ledger.Act{ledger.EvidenceAdded{Evidence: e}}
	case ledger.EvidenceRemoved:
		var source string
		for _, x := range s.state.Of(id).Evidence {
			if x.ID == a.ID {
				source = x.SourceID
			}
		}
		if source == "" || len(s.exhibits(id, source)) > 1 {
			return nil
		}
		var out []ledger.Act
		for _, x := range s.exhibits(part, source) {
			out = append(out, ledger.EvidenceRemoved{ID: x.ID})
		}
		return out
	}
	return nil
}

// exhibits are the pieces of evidence of a claim from one source.
func (s *sheet) exhibits(id, source string) []ledger.Exhibit {
	var out []ledger.Exhibit
	for _, x := range s.state.Of(id).Evidence {
		if x.SourceID == source {
			out = append(out, x)
		}
	}
	return out
}

// clauseAround is the id of the reported words that claim id is a part of, id where
// it is none.
func (s *sheet) clauseAround(id string) string {
	for _, f := range s.facts[:s.listed] {
		if q := f.claim.Quote; q != nil {
			for _, part := range q.Parts {
				if part == id {
					return f.claim.ID
				}
			}
		}
	}
	return id
}

// rowBest is the best outcome for a row over the sources, and the number of the
// source: of the marked words in it those that differ or are in no source come
// first, for they must be there word for word; without any it is the clause's own.
// loose says that it is only a likeness.
func (d *Desk) rowBest(f *fact, sources []ledger.Source) (o match.Outcome, source int, loose bool) {
	for _, p := range d.shown.partsOf(f) {
		if have, n := d.best(p, sources); have != "" && o != match.Differs && (o == "" || have == match.Differs || rank(have) > rank(o)) {
			o, source = have, n
		}
	}
	if o != "" {
		return o, source, false
	}
	o, source = d.best(f, sources)
	return o, source, f.claim.Quote != nil && f.claim.Quote.Kind == claim.QuoteIndirect
}
