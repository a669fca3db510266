package sheet

import (
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract"
	"stet/extract/claim"
	"stet/store/ledger"
)

// TestOneRowForAClause: words marked inside a clause of their speaker have no row of
// their own, and their row of an older sheet is still known.
func TestOneRowForAClause(t *testing.T) {
	r := extract.Claims(claim.Plain("Mayor Ines Falk said the sale was “a very bad bargain” for the town."))
	state := ledger.ReplayOn(nil, r.Article, r.Claims)
	s := Build(&r, state, Meta{Made: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)})
	var quotes []Row
	for _, row := range s.Rows {
		if strings.Contains(row.Words, "bargain") {
			quotes = append(quotes, row)
		}
	}
	if len(quotes) != 1 || !strings.Contains(quotes[0].Words, "“a very bad bargain”") || len(s.Rows) != s.Coverage.Total {
		t.Fatalf("%d rows of %d: %+v", len(s.Rows), s.Coverage.Total, quotes)
	}
	i := slices.IndexFunc(r.Claims, func(c claim.Claim) bool { return c.Quote != nil && c.Quote.Kind == claim.QuoteDirect })
	if i < 0 {
		t.Fatal("no marked words")
	}
	older := &Returned{File: "older.csv", TextHash: s.TextHash}
	older.rows = []returnedRow{{no: 2, cells: map[string]returnedCell{carried[0]: {text: r.Claims[i].ID}, "finding": {text: "Verified"}}}}
	if got, problems := older.Propose(s, "Ito"); len(got) != 1 || got[0].Claim != r.Claims[i].ID || len(problems) > 0 {
		t.Errorf("proposals %+v, problems %q", got, problems)
	}
}
