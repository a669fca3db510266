package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// TestForgetSource: name, note and copy of a source are in no byte of the store, the
// chain still verifies, and what else was said stands.
func TestForgetSource(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(filepath.Join(dir, "stet.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a := claim.Plain("The mill will close on Friday.")
	r := &claim.Result{Article: a, Claims: []claim.Claim{{ID: claim.ClaimID(a.Hash(), claim.KindNumber, claim.Span{Start: 23, End: 29}), Kind: claim.KindNumber, Text: "Friday", Span: claim.Span{Start: 23, End: 29}, Sentence: claim.Span{Start: 0, End: 30}}}}
	id, err := s.SaveArticle(t.Context(), r, Capture{Locator: "https://mill.example/a"})
	if err != nil {
		t.Fatal(err)
	}
	on := ledger.On(a, r.Claims[0])
	say := func(act ledger.Act) {
		t.Helper()
		if _, _, err := s.Append(t.Context(), id, ledger.Statement{Target: on, Act: act}); err != nil {
			t.Fatal(err)
		}
	}
	src := ledger.Source{ID: "s1", Kind: "interview", Title: "Ottoline Brackwater"}
	say(ledger.SourceAdded{Source: src})
	say(ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e1", ClaimID: on.Claim, SourceID: "s1", Note: "Brackwater rang", Stance: ledger.Supports}})
	src.Note = "lives near Brackwater"
	say(ledger.SourceEdited{Source: src})
	say(ledger.EvidenceRemoved{ID: "e1"})
	say(ledger.SourceAdded{Source: ledger.Source{ID: "s2", Kind: "filing", Title: "Annual report"}})
	say(ledger.FindingSet{Finding: ledger.Verified})
	own, other := copyOf("s1", minutes()), copyOf("s2", minutes())
	own.Raw = []byte("%PDF by Brackwater")
	for _, c := range []SourceCopy{own, other} {
		if err := s.SaveSource(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	if !tells(t, dir) {
		t.Fatal("nothing to forget: the test is blind")
	}
	if n, err := s.ForgetSource(t.Context(), id, "s1"); err != nil || n < 3 {
		t.Fatalf("%d events, %v", n, err)
	}
	if tells(t, dir) {
		t.Error("the store still tells of the source")
	}
	c, err := s.Case(t.Context(), id)
	if err != nil || len(c.Faults) > 0 || len(c.State.Sources) != 1 || c.State.Sources[0].ID != "s2" || c.State.Of(on.Claim).Finding != ledger.Verified {
		t.Errorf("afterwards %v, faults %v, %+v", err, c.Faults, c.State.Sources)
	}
	copies, err := s.SourceCopies(t.Context(), []string{"s1", "s2"})
	if err != nil || len(copies) != 1 || copies[0].Source != "s2" {
		t.Fatalf("copies %+v, %v", copies, err)
	}
	if b, err := s.Blob(t.Context(), copies[0].RawSHA256); err != nil || len(b) == 0 {
		t.Errorf("the other source's copy: %v", err)
	}
	if _, err := s.ForgetSource(t.Context(), id, "s1"); !errors.Is(err, ErrNotFound) {
		t.Errorf("forgotten twice: %v", err)
	}
}

// tells reports whether any file of dir has the name in it.
func tells(t *testing.T, dir string) bool {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.IsDir() {
			continue
		}
		body, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(bytes.ToLower(body), []byte("brackwater")) {
			return true
		}
	}
	return false
}

// TestRenewBackups: what was forgotten is in no copy afterwards, and one copy is left.
func TestRenewBackups(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "stet.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n, err := s.RenewBackups(t.Context()); n != 0 || err != nil {
		t.Errorf("without copies: %d, %v", n, err)
	}
	if err := s.SetSettings(t.Context(), map[string]string{"x": "Gerda Lunt"}); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Millisecond) // copies are named by their millisecond
	if _, err := s.backupAs(t.Context(), "before-2"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSettings(t.Context(), map[string]string{"x": ""}); err != nil {
		t.Fatal(err)
	}
	if err := s.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Millisecond)
	if n, err := s.RenewBackups(t.Context()); n != 2 || err != nil {
		t.Errorf("%d are gone, %v", n, err)
	}
	left, err := os.ReadDir(s.BackupFolder())
	if err != nil || len(left) != 1 {
		t.Fatalf("left: %v, %v", left, err)
	}
	if b, err := os.ReadFile(filepath.Join(s.BackupFolder(), left[0].Name())); err != nil || bytes.Contains(b, []byte("Gerda")) {
		t.Errorf("the copy has it still, or %v", err)
	}
}
