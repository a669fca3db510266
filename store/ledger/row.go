package ledger

import (
	"slices"

	"stet/extract/claim"
)

// Row returns the id of the claim in whose row claim id is listed. It is id itself
// but for the marked words inside somebody's reported ones: they are listed with
// the clause, checked with it and counted once, while it has the same speaker, holds
// all their words, and nothing is said about them that is not said about it too.
// The events stay each claim's own.
func (s *State) Row(id string) string {
	if clause, ok := s.within[id]; ok {
		return clause
	}
	return id
}

// Together returns id and the ids of the claims that are listed in its row, in
// the order of the text.
func (s *State) Together(id string) []string { return append([]string{id}, s.holds[id]...) }

// Rows are the claims of List with a row of their own, in its order.
func (s *State) Rows() []claim.Claim {
	out := make([]claim.Claim, 0, len(s.List))
	for _, c := range s.List {
		if s.Row(c.ID) == c.ID {
			out = append(out, c)
		}
	}
	return out
}

// joinRows finds the claims that are listed in another one's row.
func (s *State) joinRows() {
	s.within, s.holds = map[string]string{}, map[string][]string{}
	at := make(map[string]int, len(s.List))
	for i := range s.List {
		at[s.List[i].ID] = i
	}
	for i := range s.List {
		clause := &s.List[i]
		if clause.Quote == nil || clause.Quote.Kind != claim.QuoteIndirect {
			continue
		}
		for _, id := range clause.Quote.Parts {
			k, ok := at[id]
			if !ok || k == i || s.within[id] != "" || !oneSaying(clause, &s.List[k]) || !s.Of(clause.ID).says(s.Of(id)) {
				continue
			}
			s.within[id] = clause.ID
			s.holds[clause.ID] = append(s.holds[clause.ID], id)
		}
	}
}

// oneSaying reports whether part is marked words of the same speaker, all of them
// inside those of the clause.
func oneSaying(clause, part *claim.Claim) bool {
	q := part.Quote
	return q != nil && q.Kind == claim.QuoteDirect && q.Speaker == clause.Quote.Speaker &&
		!slices.ContainsFunc(q.Segments, func(s claim.Span) bool { return !clause.Span.Contains(s) })
}

// says reports whether all that is said about a part of the claim is said about the
// claim as well.
func (c *ClaimState) says(part *ClaimState) bool {
	return len(part.Notes)+len(part.Requests) == 0 && part.Made == nil &&
		(part.Work == Open || part.Work == c.Work) && (part.Assignee == "" || part.Assignee == c.Assignee) &&
		(part.Decision.Decision == "" || part.Decision.Decision == c.Decision.Decision) &&
		(!part.Conflict || c.Conflict) && (!part.Contradicted || c.Contradicted) &&
		!slices.ContainsFunc(part.Opinions, func(o Opinion) bool { return !c.shares(o) }) &&
		!slices.ContainsFunc(part.Evidence, func(x Exhibit) bool {
			return !slices.ContainsFunc(c.Evidence, func(have Exhibit) bool { return have.SourceID == x.SourceID })
		})
}

// shares reports whether its checker found on the claim what o says.
func (c *ClaimState) shares(o Opinion) bool {
	own, ok := c.Own(o.Author)
	return ok && own.Finding == o.Finding && own.Stale == o.Stale && (o.Note == "" || o.Note == own.Note) &&
		(o.Wording == "" || o.Wording == own.Wording) && (o.Grounds == "" || o.Grounds == own.Grounds)
}

// PartAct returns what a finding or decision on a claim comes to for a part listed
// in its row, as said by the checker own; nil for other acts, and where the part has
// it already. Notes and wordings stay with the claim.
func PartAct(a Act, part *ClaimState, own string) Act {
	switch a := a.(type) {
	case FindingSet:
		mine, _ := part.Own(own)
		if mine.Finding == a.Finding && !mine.Stale {
			return nil
		}
		return FindingSet{Finding: a.Finding, Unseen: a.Unseen}
	case DecisionSet:
		if part.Decision.Decision == a.Decision {
			return nil
		}
		return DecisionSet{Decision: a.Decision}
	}
	return nil
}
