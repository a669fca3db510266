package ledger

import (
	"slices"
	"testing"

	"stet/extract/claim"
)

// quay is an article with one clause around marked words, and other words of hers;
// its claims are by what they are.
func quay(t *testing.T, speakers [2]string) (*claim.Article, []claim.Claim, map[string]*claim.Claim) {
	a, cs := page(t, "Ines Falk said the sale was “a very bad bargain” for the town. “Never again,” Falk said.",
		"the sale was “a very bad bargain” for the town", "a very bad bargain", "Never again,")
	for i := range cs {
		c := &cs[i]
		c.Kind, c.ID = claim.KindQuote, claim.ClaimID(a.Hash(), claim.KindQuote, c.Span)
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}, Speaker: speakers[0]}
	}
	cs[0].Quote.Kind, cs[0].Quote.Parts, cs[1].Quote.Speaker = claim.QuoteIndirect, []string{cs[1].ID}, speakers[1]
	return a, cs, map[string]*claim.Claim{"clause": &cs[0], "part": &cs[1], "other": &cs[2]}
}

// TestRows: marked words stand in the row of the clause around them while all that is
// said about them is said about it, and by whoever says it.
func TestRows(t *testing.T) {
	found := func(f Finding) Act { return FindingSet{Finding: f} }
	source := EvidenceAdded{Evidence{ID: "e", SourceID: "s", Stance: Supports}}
	onClause := EvidenceAdded{Evidence{ID: "d", SourceID: "s", Stance: Supports}}
	type said struct {
		claim string
		act   Act
	}
	tests := map[string]struct {
		speakers      [2]string
		said          []said
		rows, checked int
	}{
		"nothing said":             {rows: 2},
		"the clause ticked":        {said: []said{{"clause", found(Verified)}}, rows: 2, checked: 1},
		"both ticked":              {said: []said{{"clause", found(Verified)}, {"part", found(Verified)}}, rows: 2, checked: 1},
		"the part ticked alone":    {said: []said{{"part", found(Verified)}}, rows: 3, checked: 1},
		"found otherwise":          {said: []said{{"clause", found(Verified)}, {"part", found(NeedsCorrection)}}, rows: 3, checked: 2},
		"another speaker":          {speakers: [2]string{"Ines Falk", "Bo Lind"}, rows: 3},
		"a note on the part":       {said: []said{{"part", NoteAdded{ID: "n", Text: "on tape"}}}, rows: 3},
		"decided on the part":      {said: []said{{"part", DecisionSet{Decision: Cut}}}, rows: 3},
		"decided on both":          {said: []said{{"part", DecisionSet{Decision: Cut}}, {"clause", DecisionSet{Decision: Cut}}}, rows: 2},
		"a source of the part":     {said: []said{{"part", source}}, rows: 3},
		"one source of both":       {said: []said{{"part", source}, {"clause", onClause}}, rows: 2},
		"the clause is taken off":  {said: []said{{"clause", ClaimDismissed{}}}, rows: 2},
		"the part is taken off":    {said: []said{{"part", ClaimDismissed{}}}, rows: 2},
		"the clause is for a desk": {said: []said{{"clause", WorkStateSet{State: Assigned, Assignee: "Ito"}}}, rows: 2},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.speakers[0] == "" {
				tt.speakers = [2]string{"Ines Falk", "Ines Falk"}
			}
			a, cs, by := quay(t, tt.speakers)
			d := newDesk(t, "ada")
			for _, s := range tt.said {
				c := by[s.claim]
				if e, ok := s.act.(EvidenceAdded); ok {
					e.Evidence.ClaimID = c.ID
					s.act = e
				}
				d.say(On(a, *c), s.act)
			}
			st := ReplayOn(d.events, a, cs)
			cov := st.Coverage()
			if len(st.Rows()) != tt.rows || cov.Total != tt.rows || cov.Checked != tt.checked {
				t.Errorf("%d rows, coverage %d of %d; want %d of %d", len(st.Rows()), cov.Checked, cov.Total, tt.checked, tt.rows)
			}
			if n := st.Words(a).WordCount; n.Ticked+n.Plain+n.Left != n.Total || cov.Checked == cov.Total && n.Open > 0 {
				t.Errorf("words %+v", n)
			}
			for _, c := range cs {
				if row := st.Row(c.ID); row != c.ID && !slices.Contains(st.Together(row), c.ID) {
					t.Errorf("%s is in the row %s of %v", c.ID, row, st.Together(row))
				}
			}
		})
	}
}
