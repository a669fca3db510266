package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// newStore opens a store in a folder of its own.
func newStore(t testing.TB) *Store {
	t.Helper()
	return openStore(t, filepath.Join(t.TempDir(), "data", "stet.db"), Options{})
}

func openStore(t testing.TB, path string, o Options) *Store {
	t.Helper()
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

const ferryText = "Lindholm Ferries raised $72 million in May.\n\nThe line carries 40 cars."

// article returns a result whose claims are the given words of text, each a
// number.
func article(text, url string, words ...string) *claim.Result {
	a := claim.Plain(text)
	a.Title, a.Site, a.URL, a.Byline = "The ferry line", "example.org", url, []string{"Ada Moe"}
	r := &claim.Result{ID: "r", Article: a, Warnings: []claim.Warning{{Kind: "sum", Verdict: claim.Flag, Message: "m"}}}
	for _, w := range words {
		i := strings.Index(text, w)
		s := claim.Span{Start: i, End: i + len(w)}
		c := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: w,
			Rule: "test", Confidence: 0.5, Number: &claim.Number{Kind: claim.Count, Value: "40", Bound: claim.Exact}}
		for _, b := range a.Blocks {
			if b.Span.Contains(s) {
				c.Sentence = b.Span
			}
		}
		r.Claims = append(r.Claims, c)
	}
	return r
}

func ferry() *claim.Result {
	return article(ferryText, "https://example.org/ferry", "$72 million", "40")
}

func save(t testing.TB, s *Store, r *claim.Result) string {
	t.Helper()
	id, err := s.SaveArticle(t.Context(), r, Capture{Locator: r.Article.URL, Raw: []byte("<p>" + r.Article.Text)})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func verified(r *claim.Result, i int) ledger.Statement {
	return ledger.Statement{Target: ledger.On(r.Article, r.Claims[i]), Act: ledger.FindingSet{Finding: ledger.Verified}}
}

func TestSaveAndAppend(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if err := s.SetAuthorName(t.Context(), "Kim"); err != nil {
		t.Fatal(err)
	}
	c, added, err := s.Append(t.Context(), id, verified(r, 0))
	if err != nil {
		t.Fatal(err)
	}
	if len(added) != 1 || c.Counts.Total != 2 || c.Counts.Checked != 1 || c.Counts.Warnings != 1 {
		t.Errorf("added %d, counts %+v; want 1 event, 1 of 2 checked, 1 warning", len(added), c.Counts)
	}
	if got := c.State.Of(r.Claims[0].ID); got.Finding != ledger.Verified || got.Opinions[0].Name != "Kim" {
		t.Errorf("state %+v, want verified by Kim", got)
	}
	list, err := s.Cases(t.Context())
	if err != nil || len(list) != 1 || list[0].Title != "The ferry line" || list[0].Counts.Checked != 1 {
		t.Errorf("cases %+v, %v", list, err)
	}
	if _, err := s.Case(t.Context(), "0000"); !errors.Is(err, ErrNotFound) {
		t.Errorf("missing case: %v, want ErrNotFound", err)
	}
	hits, err := s.Search(t.Context(), "lindholm FERR", 0, 10)
	if err != nil || len(hits) != 1 || hits[0].Kind != "article" {
		t.Errorf("hits %+v, %v", hits, err)
	}
	if _, err := s.Backup(t.Context()); err != nil {
		t.Error(err)
	}
	rep, err := s.Check(t.Context())
	if err != nil || !rep.OK() || rep.Events != 1 {
		t.Errorf("report %+v, %v", rep, err)
	}
}
