package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"stet/store/ledger"
)

// TestMain lets the test program play a second program: with STET_CHILD set it
// writes to the store named there instead of testing.
func TestMain(m *testing.M) {
	if path := os.Getenv("STET_CHILD"); path != "" {
		if err := child(path, os.Getenv("STET_WRITES")); err != nil {
			fmt.Println("error", errors.Is(err, ErrFull), err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child appends notes and says, a line each, which are acknowledged.
func child(path, writes string) error {
	n, err := strconv.Atoi(writes)
	if err != nil {
		return err
	}
	if err := limitFiles(os.Getenv("STET_LIMIT")); err != nil {
		return err
	}
	s, err := Open(path, Options{Wait: 20 * time.Second})
	if err != nil {
		return err
	}
	if os.Getenv("STET_SOURCES") != "" {
		return keepSources(s, n)
	}
	r := ferry()
	id, err := s.SaveArticle(context.Background(), r, Capture{Locator: r.Article.URL})
	if err != nil {
		return err
	}
	for i := range n {
		text := fmt.Sprintf("%d-%d", os.Getpid(), i)
		_, _, err := s.Append(context.Background(), id, note(text))
		if err != nil {
			return err
		}
		fmt.Println("said", text)
	}
	return s.Close()
}

func note(text string) ledger.Statement {
	return ledger.Statement{Target: ledger.OnArticle(ferry().Article), Act: ledger.NoteAdded{ID: text, Text: text}}
}

func childCmd(t *testing.T, path string, writes int) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe)
	cmd.Env = append(os.Environ(), "STET_CHILD="+path, "STET_WRITES="+strconv.Itoa(writes))
	return cmd
}

// notes returns the texts of the notes of the store's only case.
func notes(t *testing.T, s *Store) map[string]bool {
	t.Helper()
	list, err := s.Cases(t.Context())
	if err != nil || len(list) != 1 {
		t.Fatalf("%d cases, %v", len(list), err)
	}
	c, err := s.Case(t.Context(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if rep := ledger.Verify(c.Events); !rep.OK() || len(rep.Faults) > 0 {
		t.Errorf("chain: %+v", rep)
	}
	out := map[string]bool{}
	for _, n := range c.State.Notes {
		out[n.Text] = true
	}
	return out
}

// TestKill: everything that a program had acknowledged when it was killed is
// there, and the store opens again.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills a program a few times")
	}
	path := filepath.Join(t.TempDir(), "stet.db")
	said := map[string]bool{}
	for round := range 5 {
		cmd := childCmd(t, path, 1_000_000)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; lines.Scan(); n++ {
			text, ok := strings.CutPrefix(lines.Text(), "said ")
			if !ok {
				t.Fatal(lines.Text())
			}
			said[text] = true
			if n == 7+round*5 {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the program was not killed")
		}
		s := openStore(t, path, Options{})
		got := notes(t, s)
		for text := range said {
			if !got[text] {
				t.Errorf("round %d: %s was acknowledged and is lost", round, text)
			}
		}
		if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
			t.Errorf("round %d: %+v, %v", round, rep, err)
		}
	}
}

// TestTwoPrograms: two programs and this one write to one store, nothing is
// lost and every chain is whole.
func TestTwoPrograms(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s := openStore(t, path, Options{Wait: 20 * time.Second})
	id := save(t, s, ferry())
	var wg sync.WaitGroup
	said := make([]string, 2)
	for i := range 2 {
		cmd := childCmd(t, path, 25)
		wg.Go(func() {
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("%s: %v", out, err)
			}
			said[i] = string(out)
		})
	}
	for i := range 25 {
		if _, _, err := s.Append(t.Context(), id, note("here-"+strconv.Itoa(i))); err != nil {
			t.Error(err)
		}
	}
	wg.Wait()
	got := notes(t, s)
	for _, out := range said {
		for line := range strings.Lines(out) {
			if text := strings.TrimSpace(strings.TrimPrefix(line, "said ")); !got[text] {
				t.Errorf("%q is lost", text)
			}
		}
	}
	if len(got) != 75 {
		t.Errorf("%d notes, want 75", len(got))
	}
}

// TestBornTwice: programs that make one store at the same moment all get it.
func TestBornTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "stet.db")
	var wg sync.WaitGroup
	for range 4 {
		cmd := childCmd(t, path, 3)
		wg.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v", out, err)
			}
		})
	}
	wg.Wait()
	s := openStore(t, path, Options{})
	if got := notes(t, s); len(got) != 12 {
		t.Errorf("%d notes, want 12", len(got))
	}
}

// TestTwoHandles: what one handle writes the other sees at its next call, also
// from its cache.
func TestTwoHandles(t *testing.T) {
	a := newStore(t)
	b, r := openStore(t, a.path, Options{}), ferry()
	id := save(t, a, r)
	for i := range 6 {
		w, o := a, b
		if i%2 == 1 {
			w, o = b, a
		}
		if _, _, err := w.Append(t.Context(), id, note(strconv.Itoa(i))); err != nil {
			t.Fatal(err)
		}
		c, err := o.Case(t.Context(), id)
		if err != nil || len(c.State.Notes) != i+1 {
			t.Fatalf("the other handle sees %d notes, want %d, %v", len(c.State.Notes), i+1, err)
		}
	}
	if _, err := a.Purge(t.Context(), id, mustCase(t, a, id).Events[0].Hash); err != nil {
		t.Fatal(err)
	}
	if c := mustCase(t, b, id); len(c.State.Notes) != 5 {
		t.Errorf("the other handle sees %d notes after a purge, want 5", len(c.State.Notes))
	}
}

// TestPurgeWhileRead: a purge says when another program keeps the old bytes in
// the log.
func TestPurgeWhileRead(t *testing.T) {
	s := openStore(t, filepath.Join(t.TempDir(), "stet.db"), Options{Wait: 50 * time.Millisecond})
	id := save(t, s, ferry())
	_, added, err := s.Append(t.Context(), id, note("a name"))
	if err != nil {
		t.Fatal(err)
	}
	tx, err := s.read.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM event").Scan(&n); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if n, err := s.Purge(t.Context(), id, added[0].Hash); !errors.Is(err, ErrBusy) || n != 1 {
		t.Errorf("%d, %v; want 1, ErrBusy", n, err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if c := mustCase(t, s, id); len(c.State.Notes) != 0 {
		t.Errorf("notes %+v", c.State.Notes)
	}
}

func mustCase(t testing.TB, s *Store, id string) *Case {
	t.Helper()
	c, err := s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestBusy: a store that another program keeps locked says so.
func TestBusy(t *testing.T) {
	a := newStore(t)
	id := save(t, a, ferry())
	b := openStore(t, a.path, Options{Wait: 30 * time.Millisecond})
	tx, err := a.write.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Append(t.Context(), id, note("x")); !errors.Is(err, ErrBusy) {
		t.Errorf("%v, want ErrBusy", err)
	}
	if _, err := b.Case(t.Context(), id); err != nil {
		t.Errorf("reading while another writes: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Append(t.Context(), id, note("x")); err != nil {
		t.Error(err)
	}
}

// TestManyAtOnce: the methods may be called from several goroutines.
func TestManyAtOnce(t *testing.T) {
	s := newStore(t)
	id := save(t, s, ferry())
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 5 {
				if _, _, err := s.Append(t.Context(), id, note(fmt.Sprint(i, j))); err != nil {
					t.Error(err)
				}
				mustCase(t, s, id)
			}
		})
	}
	wg.Wait()
	if got := notes(t, s); len(got) != 40 {
		t.Errorf("%d notes, want 40", len(got))
	}
}

// TestFull: on a full disk an error says so, nothing acknowledged is lost, and
// with room the store goes on.
func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, err := Open(path, Options{MaxPages: 80})
	if err != nil {
		t.Fatal(err)
	}
	id := save(t, s, ferry())
	said := 0
	for err == nil {
		if _, _, err = s.Append(t.Context(), id, note(fmt.Sprintf("%d %s", said, strings.Repeat("x", 3000)))); err == nil {
			said++
		}
	}
	if !errors.Is(err, ErrFull) || said == 0 {
		t.Fatalf("after %d: %v, want ErrFull", said, err)
	}
	big := article(strings.Repeat(ferryText, 2000), "https://example.org/big", "40")
	if _, err := s.SaveArticle(t.Context(), big, Capture{}); !errors.Is(err, ErrFull) {
		t.Errorf("%v, want ErrFull", err)
	}
	if got := notes(t, s); len(got) != said {
		t.Errorf("%d notes, want %d", len(got), said)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, path, Options{})
	if got := notes(t, s); len(got) != said {
		t.Errorf("opened again: %d notes, want %d", len(got), said)
	}
	if _, _, err := s.Append(t.Context(), id, note("room again")); err != nil {
		t.Error(err)
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%+v, %v", rep, err)
	}
}

// holds reports whether a file holds the words.
func holds(t *testing.T, path, words string) bool {
	t.Helper()
	for _, p := range []string{path, path + "-wal"} {
		b, err := os.ReadFile(p)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if strings.Contains(string(b), words) {
			return true
		}
	}
	return false
}
