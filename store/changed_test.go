package store

import (
	"path/filepath"
	"testing"
)

func TestChangedTellsOfOthersOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	a, b := openStore(t, path, Options{}), openStore(t, path, Options{})
	at := func() int64 {
		t.Helper()
		n, err := a.Changed(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := at()
	id := save(t, a, ferry())
	if got := at(); got != before {
		t.Errorf("its own writing moves the mark from %d to %d", before, got)
	}
	if err := b.SetArchived(t.Context(), id, true); err != nil {
		t.Fatal(err)
	}
	after := at()
	if after == before {
		t.Error("what another store writes does not move the mark")
	}
	if _, err := b.Cases(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := at(); got != after {
		t.Error("reading moves the mark")
	}
	if _, err := a.Changed(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.write.Close()
	if _, err := a.Changed(t.Context()); err == nil {
		t.Error("a closed store tells a mark")
	}
}
