package store

import (
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
		{"what was said", "DROP TRIGGER event_fixed; UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), 'verified', 'stet') AS BLOB)", "payload's hash"},
		{"when it was said", "DROP TRIGGER event_fixed; UPDATE event SET at = at + 1", "hash"},
		{"an event less", "DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 1", "gap"},
		{"the text", `UPDATE version SET article = replace(article, '$72 million', '$27 million')`, "text has changed"},
		{"the article's form", "UPDATE version SET article = '{'", "article"},
		{"a claim's form", "UPDATE claim SET data = '[]'", "claim"},
		{"a reference", "PRAGMA foreign_keys = 0; DELETE FROM blob", "missing blob"},
		{"the counters", "UPDATE casefile SET checked = 7", "counters"},
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
			if ok := tt.want == "" || tt.want == "counters"; rep.OK() != ok {
				t.Errorf("sound %v, want %v", rep.OK(), ok)
			}
		})
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
