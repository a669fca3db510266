package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

// pair returns the bundlers of two desks; the first has a case on which it has
// said something.
func pair(t *testing.T) (ann, bo bundler, id string) {
	open := func(name string) bundler {
		s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		if err := s.SetAuthorName(t.Context(), name); err != nil {
			t.Fatal(err)
		}
		return bundler{s, vaultBeside(s, nil), filepath.Join(t.TempDir(), "identity")}
	}
	ann, bo = open("Ann Fell"), open("Bo Rask")
	r, err := opener{}.OpenText(t.Context(), "The line opened on Friday. It cost $72 million.\n\nIt carries 40 cars a day.", nil)
	if err != nil {
		t.Fatal(err)
	}
	id, err = ann.s.SaveArticle(t.Context(), &r.Result, store.Capture{Locator: "pasted text", FetchedAt: time.Now(), Raw: r.Body})
	if err != nil {
		t.Fatal(err)
	}
	foundOn(t, ann.s, id, 0, ledger.Verified)
	return ann, bo, id
}

func foundOn(t *testing.T, s *store.Store, id string, i int, f ledger.Finding) {
	t.Helper()
	c, err := s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Append(t.Context(), id, ledger.Statement{Target: ledger.On(c.Result.Article, c.Result.Claims[i]), Act: ledger.FindingSet{Finding: f}}); err != nil {
		t.Fatal(err)
	}
}

// TestBundleGoesRound: a case goes to a colleague and comes back with their
// work, and another key of the same maker is refused.
func TestBundleGoesRound(t *testing.T) {
	ann, bo, id := pair(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "line.stet.zip")
	note, err := ann.Make(t.Context(), present.BundleOrder{Path: path, Profile: "partner"}, id)
	if err != nil || !strings.Contains(note, "SHA256:") {
		t.Fatalf("%q %v", note, err)
	}
	p, err := bo.Look(t.Context(), path)
	if err != nil || p.Stop != "" || !strings.Contains(strings.Join(p.Lines, "\n"), "Made by Ann Fell") || !strings.Contains(strings.Join(p.Lines, "\n"), "never seen here") {
		t.Fatalf("%+v %v", p, err)
	}
	if cases, _ := bo.s.Cases(t.Context()); len(cases) != 0 {
		t.Fatal("looking has taken it in")
	}
	there, fresh, err := bo.Take(t.Context(), path)
	if err != nil || fresh != 1 {
		t.Fatalf("%d new, %v", fresh, err)
	}
	if _, fresh, err := bo.Take(t.Context(), path); err != nil || fresh != 0 {
		t.Errorf("again: %d new, %v", fresh, err)
	}
	foundOn(t, bo.s, there, 0, ledger.NeedsCorrection)
	back := filepath.Join(dir, "back.stet.zip")
	if note, err := bo.Make(t.Context(), present.BundleOrder{Path: back, Profile: "desk"}, there); err != nil {
		t.Fatal(note, err)
	}
	if _, fresh, err := ann.Take(t.Context(), back); err != nil || fresh != 1 {
		t.Fatalf("back: %d new, %v", fresh, err)
	}
	c, err := ann.s.Case(t.Context(), id)
	if err != nil || c.Counts.Conflicts != 1 || len(c.Events) != 2 {
		t.Fatalf("%+v %v", c.Counts, err)
	}
	ann.path = filepath.Join(dir, "other-key")
	forged := filepath.Join(dir, "forged.stet.zip")
	if _, err := ann.Make(t.Context(), present.BundleOrder{Path: forged, Profile: "partner"}, id); err != nil {
		t.Fatal(err)
	}
	if p, err := bo.Look(t.Context(), forged); err != nil || !strings.Contains(p.Stop, "another key") {
		t.Errorf("another key: %+v %v", p, err)
	}
	if _, _, err := bo.Take(t.Context(), forged); err == nil {
		t.Error("a bundle with another key was taken in")
	}
}

// TestBadBundles: what is no bundle, or was changed, is told in a sentence, and
// nothing is taken.
func TestBadBundles(t *testing.T) {
	ann, bo, id := pair(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "line.stet.zip")
	if _, err := ann.Make(t.Context(), present.BundleOrder{Path: path, Profile: "desk"}, id); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	i := bytes.Index(b, []byte("line/data/article/article.txt"))
	b[i+len("line/data/article/article.txt")+12] ^= 1
	changed := filepath.Join(dir, "changed.stet.zip")
	os.WriteFile(changed, b, 0o600)
	if p, err := bo.Look(t.Context(), changed); err == nil && p.Stop == "" {
		t.Errorf("a changed byte: %+v", p)
	}
	if _, _, err := bo.Take(t.Context(), changed); err == nil {
		t.Error("a changed bundle was taken in")
	}
	os.WriteFile(changed, []byte("no archive"), 0o600)
	var told interface{ Sentence() string }
	if _, err := bo.Look(t.Context(), changed); !errors.As(err, &told) || !strings.Contains(told.Sentence(), "no ZIP archive") {
		t.Errorf("no archive: %v", err)
	}
	if _, err := ann.Make(t.Context(), present.BundleOrder{Path: filepath.Join(dir, "no", "x.stet.zip"), Profile: "desk"}, id); !errors.As(err, &told) || !strings.Contains(told.Sentence(), "could not be written") {
		t.Errorf("no folder: %v", err)
	}
	if cases, _ := bo.s.Cases(t.Context()); len(cases) != 0 {
		t.Errorf("%d cases came in", len(cases))
	}
}
