package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/store/ledger"
)

// TestOpenAnywhere: signs that mean something in an address mean nothing in a
// path.
func TestOpenAnywhere(t *testing.T) {
	for _, name := range []string{"plain.db", "with space.db", "a?b=c.db", "a#b.db", "100%25.db", "Straße & Søn.db", "a;b'c.db"} {
		if runtime.GOOS == "windows" && strings.ContainsAny(name, "?") {
			continue
		}
		path := filepath.Join(t.TempDir(), "x y", name)
		s := openStore(t, path, Options{})
		id := save(t, s, ferry())
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := s.Case(t.Context(), id); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := s.Backup(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestRights: nobody else may read the store, its log, its backups.
func TestRights(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights are kept otherwise there")
	}
	dir := filepath.Join(t.TempDir(), "data")
	path := filepath.Join(dir, "stet.db")
	s := openStore(t, path, Options{})
	save(t, s, ferry())
	backup, err := s.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, path + "-wal", path + "-shm", backup, dir, filepath.Dir(backup)} {
		info, err := os.Stat(p)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has rights %v", p, info.Mode())
		}
	}
}

func TestPragmas(t *testing.T) {
	s := newStore(t)
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0",
		"cell_size_check": "1", "secure_delete": "1", "busy_timeout": "5000", "recursive_triggers": "1"} {
		for name, db := range map[string]*sql.DB{"writer": s.write, "reader": s.read} {
			var got string
			if err := db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
				t.Errorf("%s of the %s is %s, want %s, %v", pragma, name, got, want, err)
			}
		}
	}
	if _, err := s.read.Exec("DELETE FROM setting"); err == nil {
		t.Error("a reader can write")
	}
}

func TestMigrate(t *testing.T) {
	s := newStore(t)
	todo, err := steps(migrations)
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	broken := "CREATE TABLE extra (x TEXT) STRICT; INSERT INTO extra VALUES ('a'); INSERT INTO nowhere VALUES (1)"
	if err := s.migrateTo(ctx, append(slices.Clone(todo), broken)); err == nil {
		t.Fatal("a broken step passed")
	}
	var n int
	if err := s.read.QueryRow("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").Scan(&n); err != nil || n != 0 {
		t.Errorf("a broken step left %d tables, %v", n, err)
	}
	if v, err := s.userVersion(ctx, s.read); err != nil || v != len(todo) {
		t.Errorf("version %d, %v; want %d", v, err, len(todo))
	}
	if err := s.migrateTo(ctx, append(slices.Clone(todo), "CREATE TABLE extra (x TEXT) STRICT")); err != nil {
		t.Fatal(err)
	}
	files, err := s.backups()
	if err != nil || len(files) != 2 || !strings.HasPrefix(files[0].kind, "before-") {
		t.Errorf("backups %+v, %v; want one before each try", files, err)
	}
	// The older program meets the file of the newer one.
	_, err = Open(s.path, Options{})
	var oe *OpenError
	if !errors.Is(err, ErrNewer) || !errors.As(err, &oe) || oe.Backup == "" {
		t.Errorf("newer file: %v, want ErrNewer", err)
	}
}

// sqlFile makes a database of another program.
func sqlFile(stmt string) func(string) error {
	return func(path string) error {
		db, err := sql.Open("sqlite", path)
		if err != nil {
			return err
		}
		_, err = db.Exec(stmt)
		return errors.Join(err, db.Close())
	}
}

func textFile(s string) func(string) error {
	return func(path string) error { return os.WriteFile(path, []byte(s), 0o600) }
}

// badPages makes a store with a backup, of which a bad disk overwrote pages.
func badPages(path string) error {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	for i := range 20 {
		r := article(strings.Repeat(ferryText, 40), "https://example.org/"+string(rune('a'+i)), "40")
		if _, err := s.SaveArticle(context.Background(), r, Capture{Locator: r.Article.URL}); err != nil {
			return err
		}
	}
	_, err = s.Backup(context.Background())
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i := 3 * 4096; i < len(b)-4096; i += 2 * 4096 {
		copy(b[i:i+4096], strings.Repeat("\xa5", 4096))
	}
	return os.WriteFile(path, b, 0o600)
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name string
		make func(path string) error
		want error
	}{
		{"text", textFile("not a database at all, " + strings.Repeat("x", 5000)), ErrForeign},
		{"a few bytes", textFile("abc"), ErrForeign},
		{"nothing but zeros", textFile(strings.Repeat("\x00", 8192)), ErrDamaged},
		{"header only", textFile("SQLite format 3\x00"), ErrDamaged},
		{"another program's", sqlFile("CREATE TABLE recipe (title TEXT)"), ErrForeign},
		{"another program's with a mark", sqlFile("PRAGMA application_id = 77"), ErrForeign},
		{"bad pages", badPages, ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "stet.db")
			if err := tt.make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			s, err := Open(path, Options{})
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, tt.want) {
				t.Fatalf("%v, want %v", err, tt.want)
			}
			after, _ := os.ReadFile(path)
			if string(before) != string(after) {
				t.Error("the file was changed")
			}
			var oe *OpenError
			if tt.name == "bad pages" && (!errors.As(err, &oe) || oe.Backup == "" || !strings.Contains(err.Error(), oe.Backup)) {
				t.Errorf("%v does not name the backup", err)
			}
		})
	}
}

// TestOpenEmpty: an empty file and an empty database become a store.
func TestOpenEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, path, Options{})
	save(t, s, ferry())
}

func TestReadOnlyFolder(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("rights do not bind here")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(dir, "stet.db"), Options{}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("%v, want ErrReadOnly", err)
	}
}

// TestReadOnly: a store can be read without a byte being written to it or
// beside it, from a folder with and without its log.
func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	look := func(name string) {
		t.Helper()
		ro, err := Open(path, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer ro.Close()
		if c := mustCase(t, ro, id); c.Counts.Checked != 1 {
			t.Errorf("%s: %+v", name, c.Counts)
		}
		if rep, err := ro.Check(t.Context()); err != nil || !rep.OK() || rep.Size == 0 {
			t.Errorf("%s: %+v, %v", name, rep, err)
		}
		if got, err := ro.FindCase(t.Context(), id[:8]); got != id || err != nil {
			t.Errorf("%s: found %q, %v", name, got, err)
		}
		if _, _, err := ro.Append(t.Context(), id, verified(r, 1)); !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: writing: %v, want ErrReadOnly", name, err)
		}
	}
	look("while another has it open")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	look("closed")
	after, err := os.ReadFile(path)
	if err != nil || string(before) != string(after) {
		t.Errorf("the file was changed, %v", err)
	}
	if list, err := os.ReadDir(filepath.Dir(path)); err != nil || len(list) != 1 {
		t.Errorf("%d files beside it, %v", len(list)-1, err)
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none.db"), Options{ReadOnly: true}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no store: %v", err)
	}
}

// TestReadOnlyAfterCrash: steps that a killed program left in its log are read.
func TestReadOnlyAfterCrash(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "stet.db")
	for _, part := range []string{"", "-wal"} {
		b, err := os.ReadFile(s.path + part)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path+part, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ro := openStore(t, path, Options{ReadOnly: true})
	if c := mustCase(t, ro, id); c.Counts.Checked != 1 {
		t.Errorf("%+v", c.Counts)
	}
}

// TestReadOnlyRights: the same where the rights to write are not there.
func TestReadOnlyRights(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("rights do not bind here")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "stet.db")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	id := save(t, s, ferry())
	if err := errors.Join(s.Close(), os.Chmod(path, 0o400), os.Chmod(dir, 0o500)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	if _, err := Open(path, Options{}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("for writing: %v, want ErrReadOnly", err)
	}
	mustCase(t, openStore(t, path, Options{ReadOnly: true}), id)
	beside := func(steps string) {
		if err := errors.Join(os.Chmod(dir, 0o700), os.RemoveAll(path+"-wal"), os.WriteFile(path+"-wal", []byte(steps), 0o600), os.Chmod(dir, 0o500)); err != nil {
			t.Fatal(err)
		}
	}
	beside("")
	mustCase(t, openStore(t, path, Options{ReadOnly: true}), id)
	beside("steps")
	ro, err := Open(path, Options{ReadOnly: true})
	if err == nil {
		ro.Close()
	}
	if !errors.Is(err, ErrUnwritten) {
		t.Errorf("with a log: %v, want ErrUnwritten", err)
	}
}

func TestBackups(t *testing.T) {
	now := time.Date(2026, 5, 1, 8, 0, 0, 0, time.UTC)
	path := filepath.Join(t.TempDir(), "stet.db")
	s := openStore(t, path, Options{Keep: 3, Clock: func() time.Time { return now }})
	r := ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	made := 0
	for range 20 {
		now = now.Add(10 * time.Hour)
		p, err := s.BackupIfDue(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if p != "" {
			made++
		}
	}
	files, err := s.backups()
	if err != nil || made != 7 || len(files) != 3 {
		t.Fatalf("made %d in 200 hours, kept %d, %v; want 7 and 3", made, len(files), err)
	}
	rep, err := s.Check(t.Context())
	if err != nil || rep.Backups != 3 || rep.Newest != files[0].path {
		t.Errorf("report %+v, %v", rep, err)
	}
}

// TestRestore: the way out of a damaged store that OpenError names.
func TestRestore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, r := openStore(t, path, Options{}), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("a bad disk"), 0o600); err != nil {
		t.Fatal(err)
	}
	var oe *OpenError
	if _, err := Open(path, Options{}); !errors.As(err, &oe) || !errors.Is(err, ErrDamaged) {
		t.Fatalf("%v, want ErrDamaged", err)
	}
	if _, err := Restore(t.Context(), path, path, time.Now()); !errors.Is(err, ErrDamaged) {
		t.Errorf("a damaged backup: %v, want ErrDamaged", err)
	}
	aside, err := Restore(t.Context(), path, oe.Backup, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(aside); err != nil || string(b) != "a bad disk" {
		t.Errorf("moved aside: %q, %v", b, err)
	}
	c := mustCase(t, openStore(t, path, Options{}), id)
	if c.State.Of(r.Claims[0].ID).Finding != ledger.Verified {
		t.Errorf("restored: %+v", c.Counts)
	}
	if _, err := os.Stat(oe.Backup); err != nil {
		t.Errorf("the backup is gone: %v", err)
	}
}
