package sheet

import (
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// addInside makes the rows of what has none of its own in the sheet.
func (s *Sheet) addInside(a *claim.Article, m Meta, state *ledger.State, numbers map[string]int) {
	aside := &Sheet{Sources: slices.Clone(s.Sources), Withheld: s.Withheld}
	for i := range aside.Sources {
		aside.Sources[i].Claims = nil
	}
	for _, c := range state.List {
		if state.Row(c.ID) != c.ID {
			aside.addRow(state.Of(c.ID), c, position(a, m, c.Span), numbers, nil)
		}
	}
	s.inside = aside.Rows
}
