package store

import (
	"iter"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

func listed(all ...SourceCopy) iter.Seq2[SourceCopy, error] {
	return func(yield func(SourceCopy, error) bool) {
		for _, c := range all {
			if !yield(c, nil) {
				return
			}
		}
	}
}

// TestImportCopy: a colleague's copy is found by its bytes, and never takes the
// place of a newer one of the desk's own, nor of another article's source.
func TestImportCopy(t *testing.T) {
	s := newStore(t)
	r := article("Fares rise by 12 percent.", "https://strait.example/f")
	bring := func(all ...SourceCopy) {
		t.Helper()
		if _, _, err := s.ImportCase(t.Context(), Reread{Result: r}, Capture{Locator: "https://strait.example/f"}, nil, listed(all...)); err != nil {
			t.Fatal(err)
		}
	}
	text := func(want string) {
		t.Helper()
		if a, err := s.SourceText(t.Context(), "s1", ""); err != nil || a.Text != want {
			t.Errorf("works with %v, %v; want %q", a, err, want)
		}
	}
	own := copyOf("s1", claim.Plain("Own."))
	if err := s.SaveSource(t.Context(), own); err != nil {
		t.Fatal(err)
	}
	older, newer, future := copyOf("s1", claim.Plain("Older.")), copyOf("s1", claim.Plain("Newer.")), copyOf("s2", minutes())
	older.Raw, older.FetchedAt = []byte("older"), own.FetchedAt.Add(-time.Hour)
	newer.Raw, newer.FetchedAt = []byte("newer"), own.FetchedAt.Add(time.Hour)
	future.FetchedAt = time.Now().Add(1000 * time.Hour)
	bring(older)
	text("Own.")
	if c, err := s.SourceCopy(t.Context(), "s1", hashOf(older.Raw)); err != nil || !c.FetchedAt.Equal(older.FetchedAt) {
		t.Errorf("the older copy: %+v, %v", c, err)
	}
	bring(newer, future)
	text("Newer.")
	if c, err := s.SourceCopy(t.Context(), "s2", ""); err != nil || c.FetchedAt.After(time.Now()) {
		t.Errorf("a copy from the future: %+v, %v", c, err)
	}
	var n int
	bring(older, newer, future)
	if err := s.read.QueryRow("SELECT count(*) FROM sourcecopy").Scan(&n); err != nil || n != 4 {
		t.Errorf("%d copies after importing again, %v; want 4", n, err)
	}
	other := ferry()
	id := save(t, s, other)
	st := ledger.Statement{Target: ledger.OnArticle(other.Article), Act: ledger.SourceAdded{Source: ledger.Source{ID: "s3", Kind: "paper", Title: "Paper"}}}
	if _, _, err := s.Append(t.Context(), id, st); err != nil {
		t.Fatal(err)
	}
	theirs, forged := copyOf("s3", claim.Plain("Of the other article.")), copyOf("s3", claim.Plain("Forged."))
	if err := s.SaveSource(t.Context(), theirs); err != nil {
		t.Fatal(err)
	}
	forged.Raw, forged.FetchedAt = []byte("forged"), theirs.FetchedAt.Add(time.Hour)
	bring(forged)
	if a, err := s.SourceText(t.Context(), "s3", ""); err != nil || a.Text != "Of the other article." {
		t.Errorf("another article's source: %v, %v", a, err)
	}
}
