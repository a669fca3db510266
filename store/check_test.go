package store

import (
	"slices"
	"strings"
	"testing"
)

// TestCheck: whatever somebody changes in the file behind the program's back
// is found.
func TestCheck(t *testing.T) {
	tests := []struct {
		name, stmt, want string
	}{
		{"nothing", "SELECT 1", ""},
		{"a page", "UPDATE blob SET body = x'00'", "page"},
		{"what was said", "DROP TRIGGER event_fixed; UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), 'verified', 'stet') AS BLOB)", "What entry 1 by "},
		{"when it was said", "DROP TRIGGER event_fixed; UPDATE event SET at = at + 1", "The date, author or number of entry"},
		{"an event less", "DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 1", "a hole right before entry 2"},
		{"the text", `UPDATE version SET article = replace(article, '$72 million', '$27 million')`, "text has changed"},
		{"the article's form", "UPDATE version SET article = '{'", "article"},
		{"a claim's form", "UPDATE claim SET data = '[]'", "claim"},
		{"a reference", "PRAGMA foreign_keys = 0; DELETE FROM blob", "missing blob"},
		{"the counters", "UPDATE casefile SET checked = 7", "counts 7 of 2 checked"},
		{"a counter of other rules", "UPDATE casefile SET orphans = 3, rules = 0", ""},
		{"another counter", "UPDATE casefile SET orphans = 3", "3 gone from the text"},
		{"a claim's words", "UPDATE claim SET data = replace(data, '$72', '$27')", "not those that were read out"},
		{"a claim less", "DELETE FROM claim WHERE pos = 0", "not those that were read out"},
		{"a warning", "DELETE FROM warning", "not those that were read out"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, r := newStore(t), ferry()
			id := save(t, s, r)
			if _, _, err := s.Append(t.Context(), id, verified(r, 0), verified(r, 1)); err != nil {
				t.Fatal(err)
			}
			if _, err := s.write.Exec(tt.stmt); err != nil {
				t.Fatal(err)
			}
			rep, err := openStore(t, s.path, Options{}).Check(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			found := strings.Join(append(rep.Problems, rep.Warnings...), "\n")
			if !strings.Contains(found, tt.want) || (found == "") != (tt.want == "") {
				t.Errorf("found %q, want %q", found, tt.want)
			}
			if ok := tt.want == ""; rep.OK() != ok {
				t.Errorf("sound %v, want %v", rep.OK(), ok)
			}
		})
	}
}

// TestFaults: a case whose ledger was changed says so when it is opened, by
// name and date, and its counters are those of the ledger.
func TestFaults(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if err := s.SetAuthorName(t.Context(), "Kim"); err != nil {
		t.Fatal(err)
	}
	c, _, err := s.Append(t.Context(), id, verified(r, 0))
	if err != nil || len(c.Faults) > 0 {
		t.Fatalf("%v, %v", c.Faults, err)
	}
	_, err = s.write.Exec(`DROP TRIGGER event_fixed; UPDATE casefile SET checked = 2;
		UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), '"verified"', '"unverifiable"') AS BLOB)`)
	if err != nil {
		t.Fatal(err)
	}
	c = mustCase(t, openStore(t, s.path, Options{}), id)
	day := c.Events[0].Time.Format("2 January 2006")
	if len(c.Faults) != 2 || !strings.HasPrefix(c.Faults[0], "What entry 1 by Kim of "+day) || !strings.Contains(c.Faults[1], "2 of 2 checked") {
		t.Errorf("faults %q", c.Faults)
	}
	if c.Counts.Checked != 1 {
		t.Errorf("counted %d, want what the ledger says", c.Counts.Checked)
	}
}

// TestFaultsGrow: a fault of an earlier event stays while the case is written
// on, and sound steps after it add none.
func TestFaultsGrow(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0), verified(r, 1), verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec("DROP TRIGGER event_fixed; UPDATE event SET at = at + 1 WHERE seq = 2"); err != nil {
		t.Fatal(err)
	}
	other := openStore(t, s.path, Options{})
	first := mustCase(t, other, id).Faults
	if len(first) == 0 {
		t.Fatal("no fault")
	}
	for i := range 3 {
		c, _, err := other.Append(t.Context(), id, verified(r, i%2))
		if err != nil || !slices.Equal(c.Faults, first) {
			t.Errorf("after %d more: %q, want %q, %v", i+1, c.Faults, first, err)
		}
	}
	if got := mustCase(t, openStore(t, s.path, Options{}), id).Faults; !slices.Equal(got, first) {
		t.Errorf("read anew: %q, want %q", got, first)
	}
}

func TestEvents(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 1), verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	events, err := s.Events(t.Context(), id)
	if err != nil || len(events) != 2 || events[0].Seq != 1 || events[1].Prev != events[0].Hash {
		t.Errorf("%+v, %v", events, err)
	}
	if _, err := s.Events(t.Context(), "nowhere"); err == nil {
		t.Error("events of no case")
	}
}
