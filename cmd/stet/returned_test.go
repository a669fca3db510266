package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
	"stet/ui/present"
)

// TestSheetComesBack: a sheet that a colleague made on the same case proposes what
// they found, to whichever case it is of, and only until it is said.
func TestSheetComesBack(t *testing.T) {
	ann, bo, id := pair(t)
	c, err := ann.s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	theirs := sheet.Build(c.Result, c.State, sheet.Meta{Program: "Stet", Made: time.Now(), Position: text.New(c.Result.Article).Place})
	path := filepath.Join(t.TempDir(), "line.csv")
	if err := theirs.Write(path); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cut := bytes.LastIndex(b, []byte("○ Unchecked"))
	b = append(bytes.Clone(b[:cut]), bytes.Replace(b[cut:], []byte("○ Unchecked"), []byte("Cannot be verified"), 1)...)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := sheetReader{ann.s}.ReadSheet(t.Context(), path, present.Docket{})
	if err != nil || r.Case != id {
		t.Fatalf("%+v %v", r, err)
	}
	shown := present.Docket{Case: present.Case{ID: "shown"}, Result: *c.Result, State: c.State}
	if r, err := (sheetReader{ann.s}).ReadSheet(t.Context(), path, shown); err != nil || r.Case != "shown" {
		t.Errorf("of the case on show: %+v %v", r, err)
	}
	if _, err := (sheetReader{bo.s}).ReadSheet(t.Context(), path, present.Docket{}); !errors.Is(err, errOtherArticle) || !strings.Contains(present.Sentence(err), "bundle") {
		t.Errorf("where there is no such case: %v", err)
	}
	if _, err := (sheetReader{ann.s}).ReadSheet(t.Context(), filepath.Join(t.TempDir(), "none.csv"), present.Docket{}); err == nil || !strings.Contains(present.Sentence(err), "cannot be opened") {
		t.Errorf("no file: %v", err)
	}
	taken(t, ann.s, id, path)
}

func claimOf(t *testing.T, c *store.Case, id string) *claim.Claim {
	for i := range c.State.List {
		if c.State.List[i].ID == id {
			return &c.State.List[i]
		}
	}
	t.Fatalf("no claim %s", id)
	return nil
}

// taken takes what a sheet proposes, after which it proposes nothing.
func taken(t *testing.T, s *store.Store, id, path string) {
	c, err := s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	r, err := sheetReader{s}.ReadSheet(t.Context(), path, present.Docket{})
	if err != nil || len(r.Proposals) == 0 {
		t.Fatalf("%+v %v", r, err)
	}
	author, err := s.Author(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Proposals {
		st := c.State.Of(p.Claim)
		for _, a := range p.Acts(st, author.Key, "Bo Rask") {
			if _, _, err := s.Append(t.Context(), id, ledger.Statement{Target: ledger.On(c.Result.Article, *claimOf(t, c, p.Claim)), Act: a}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if c, err = s.Case(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Proposals {
		if left := p.Acts(c.State.Of(p.Claim), author.Key, "Bo Rask"); len(left) != 0 {
			t.Errorf("row %d is still proposed: %+v", p.Row, left)
		}
	}
}
