package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
)

// TestCapture: how a page was come by comes out of the store as it went in.
func TestCapture(t *testing.T) {
	s, r := newStore(t), ferry()
	in := Capture{Locator: "https://sho.rt/1", FinalURL: r.Article.URL, Redirects: []string{"https://sho.rt/1", "https://example.org/moved"}, Status: 200,
		Header: map[string][]string{"Etag": {`"v1"`}}, Raw: []byte("<p>page"), Archive: []byte("\x1f\x8barchive")}
	id, err := s.SaveArticle(t.Context(), r, in)
	if err != nil {
		t.Fatal(err)
	}
	out := mustCase(t, openStore(t, s.path, Options{}), id).Capture
	if out.Locator != in.Locator || out.FinalURL != in.FinalURL || !slices.Equal(out.Redirects, in.Redirects) || out.Status != 200 || out.Header["Etag"][0] != `"v1"` {
		t.Errorf("got %+v", out)
	}
	for sha, want := range map[string][]byte{out.RawSHA256: in.Raw, out.ArchiveSHA256: in.Archive} {
		if b, err := s.Blob(t.Context(), sha); err != nil || string(b) != string(want) {
			t.Errorf("blob %q, %v; want %q", b, err, want)
		}
	}
	id, err = s.SaveArticle(t.Context(), article("A pasted text.", ""), Capture{})
	if err != nil {
		t.Fatal(err)
	}
	if c := mustCase(t, s, id).Capture; c.ArchiveSHA256 != "" || c.RawSHA256 != "" || len(c.Redirects) != 0 || c.Status != 0 {
		t.Errorf("of a pasted text %+v", c)
	}
}

// TestCaptureOfOldStore: a store of the first release opens, its captures
// without what was not kept then.
func TestCaptureOfOldStore(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	old := filepath.Join(t.TempDir(), "old.db")
	db, err := sql.Open("sqlite", old)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // ATTACH is of a connection
	first, err := steps(migrations)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(first[0] + fmt.Sprintf("; PRAGMA user_version = 1; PRAGMA application_id = %d", applicationID))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("ATTACH ? AS new", s.path); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"author", "blob", "casefile", "casekey", "version", "claim", "warning", "capture"} {
		var columns string // that the first release had
		if err := db.QueryRow("SELECT group_concat(name) FROM pragma_table_info(?)", table).Scan(&columns); err != nil {
			t.Fatal(table, err)
		}
		if _, err := db.Exec(fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM new.%s", table, columns, columns, table)); err != nil {
			t.Fatal(table, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, old, Options{})
	c := mustCase(t, s, id)
	if c.Capture.Locator != r.Article.URL || c.Capture.RawSHA256 == "" || c.Capture.ArchiveSHA256 != "" || c.Capture.Redirects == nil || len(c.Faults) > 0 {
		t.Errorf("capture %+v, faults %q", c.Capture, c.Faults)
	}
	if _, err := s.SaveArticle(t.Context(), r, Capture{Locator: r.Article.URL, Archive: []byte("a")}); err != nil || mustCase(t, s, id).Capture.ArchiveSHA256 == "" {
		t.Errorf("saved again: %v", err)
	}
}
