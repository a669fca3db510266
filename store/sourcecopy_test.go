package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

// minutes is a source of two pages.
func minutes() *claim.Article {
	a := claim.Plain("The board met on Monday.\n\n“We will open in May,” said Ann Lee.")
	a.Title = "Minutes"
	a.Pages = []claim.PageMark{{Start: 0, Number: 1}, {Start: 26, Number: 2}}
	return a
}

func copyOf(id string, a *claim.Article) SourceCopy {
	return SourceCopy{Source: id, Title: "Minutes", Article: a, Capture: Capture{Locator: "https://example.org/minutes.pdf",
		FinalURL: "https://www.example.org/minutes.pdf", Redirects: []string{"https://example.org/minutes.pdf"}, Status: 200,
		Header: map[string][]string{"Content-Type": {"application/pdf"}}, FetchedAt: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC),
		Raw: []byte("%PDF " + id), Archive: []byte("WARC/1.1 " + id)}}
}

func TestSourceCopy(t *testing.T) {
	s := newStore(t)
	failed := SourceCopy{Source: "s1", Capture: Capture{Locator: "https://example.org/minutes.pdf"}, Failure: "The site does not answer."}
	if err := s.SaveSource(t.Context(), failed); err != nil {
		t.Fatal(err)
	}
	got, err := s.SourceCopies(t.Context(), []string{"s1", "s2"})
	if err != nil || len(got) != 1 || got[0].Failure != failed.Failure || got[0].RawSHA256 != "" || got[0].Text != "" || got[0].FetchedAt.IsZero() {
		t.Fatalf("a failed copy reads %+v, %v", got, err)
	}
	if _, err := s.SourceText(t.Context(), "s1", ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("text of a failed copy: %v, want ErrNotFound", err)
	}
	want := copyOf("s1", minutes())
	if err := s.SaveSource(t.Context(), want); err != nil { // tried again
		t.Fatal(err)
	}
	if got, err = s.SourceCopies(t.Context(), []string{"s1"}); err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	for sha, bytes := range map[string][]byte{got[0].RawSHA256: want.Raw, got[0].ArchiveSHA256: want.Archive} {
		if b, err := s.Blob(t.Context(), sha); err != nil || string(b) != string(bytes) {
			t.Errorf("blob %q, %v; want %q", b, err, bytes)
		}
	}
	read := got[0]
	read.RawSHA256, read.ArchiveSHA256, read.Raw, read.Archive, read.Article, read.Text = "", "", want.Raw, want.Archive, want.Article, ""
	if !reflect.DeepEqual(read, want) {
		t.Errorf("read back %+v\nwant %+v", read, want)
	}
	a, err := s.SourceText(t.Context(), "s1", "")
	if err != nil || a.Text != want.Article.Text || !reflect.DeepEqual(a.Pages, want.Article.Pages) {
		t.Errorf("text %+v, %v", a, err)
	}
}

// TestLookedAtAgain: a try that comes to nothing leaves the text of before, and
// says so; a newer text takes its place, and the older copy stays.
func TestLookedAtAgain(t *testing.T) {
	s := newStore(t)
	first := copyOf("s1", minutes())
	dead := SourceCopy{Source: "s1", Capture: Capture{Locator: "https://example.org/minutes.pdf", FetchedAt: first.FetchedAt.Add(time.Hour)}, Failure: "The site does not answer."}
	for _, c := range []SourceCopy{first, dead} {
		if err := s.SaveSource(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.SourceCopies(t.Context(), []string{"s1"})
	if err != nil || len(got) != 1 || got[0].Text == "" || got[0].Failure != "" || got[0].Trouble != dead.Failure || !got[0].Tried.Equal(dead.FetchedAt) {
		t.Fatalf("%+v, %v", got, err)
	}
	if a, err := s.SourceText(t.Context(), "s1", ""); err != nil || a.Text != minutes().Text {
		t.Errorf("text %v, %v", a, err)
	}
	again := copyOf("s1", claim.Plain("The board met on Tuesday."))
	again.Raw, again.Canonical, again.FetchedAt = []byte("%PDF new"), "https://example.org/minutes", dead.FetchedAt.Add(time.Hour)
	if err := s.SaveSource(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	got, err = s.SourceCopies(t.Context(), []string{"s1"})
	if err != nil || got[0].RawSHA256 != hashOf(again.Raw) || got[0].Trouble != "" || !got[0].Tried.IsZero() || got[0].Canonical != again.Canonical {
		t.Errorf("%+v, %v", got, err)
	}
	if a, err := s.SourceText(t.Context(), "s1", ""); err != nil || a.Text != again.Article.Text {
		t.Errorf("text %v, %v", a, err)
	}
	if c, err := s.SourceCopy(t.Context(), "s1", hashOf(first.Raw)); err != nil || c.Text != minutes().Hash() || !c.FetchedAt.Equal(first.FetchedAt) {
		t.Errorf("the older copy by its bytes: %+v, %v", c, err)
	}
	if a, err := s.SourceText(t.Context(), "s1", hashOf(first.Raw)); err != nil || a.Text != minutes().Text {
		t.Errorf("its text: %v, %v", a, err)
	}
	if _, err := s.SourceCopy(t.Context(), "s1", hashOf([]byte("never seen"))); !errors.Is(err, ErrNotFound) {
		t.Errorf("a copy that nobody made: %v", err)
	}
	if _, err := s.Blob(t.Context(), hashOf(first.Raw)); err != nil {
		t.Errorf("the older copy: %v", err)
	}
}

func TestChangedSourceIsToldOf(t *testing.T) {
	s := newStore(t)
	if err := s.SaveSource(t.Context(), copyOf("s1", minutes())); err != nil {
		t.Fatal(err)
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Fatalf("%+v, %v", rep, err)
	}
	if _, err := s.write.Exec("UPDATE sourcecopy SET article = replace(article, 'May', 'June')"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SourceText(t.Context(), "s1", ""); !errors.Is(err, ErrDamaged) {
		t.Errorf("%v, want ErrDamaged", err)
	}
	if rep, err := s.Check(t.Context()); err != nil || len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0], "source s1") {
		t.Errorf("%+v, %v", rep, err)
	}
}

// TestSourceOnFullDisk: of a copy for which there is no room nothing is kept,
// what was kept before stays the last copy, and with room it goes on.
func TestSourceOnFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, err := Open(path, Options{MaxPages: 100})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveSource(t.Context(), copyOf("s1", minutes())); err != nil {
		t.Fatal(err)
	}
	big := copyOf("s1", claim.Plain("x"))
	big.Raw = []byte(strings.Repeat("0123456789", 100_000))
	if err := s.SaveSource(t.Context(), big); !errors.Is(err, ErrFull) {
		t.Fatalf("%v, want ErrFull", err)
	}
	if _, err := s.Blob(t.Context(), hashOf(big.Raw)); !errors.Is(err, ErrNotFound) {
		t.Errorf("blob of what was not kept: %v", err)
	}
	if a, err := s.SourceText(t.Context(), "s1", ""); err != nil || a.Text != minutes().Text {
		t.Errorf("text %v, %v", a, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, path, Options{})
	if err := s.SaveSource(t.Context(), big); err != nil {
		t.Error(err)
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%+v, %v", rep, err)
	}
}

// keepSources is what the second program does where it keeps sources: it says,
// a line each, which are acknowledged.
func keepSources(s *Store, n int) error {
	for i := range n {
		c := copyOf("s"+strconv.Itoa(i), minutes())
		c.Raw = []byte(strings.Repeat(fmt.Sprintf("%d ", i), 50_000))
		if err := s.SaveSource(context.Background(), c); err != nil {
			return err
		}
		fmt.Println("kept", c.Source)
	}
	return nil
}

// TestKilledDuringCapture: every source that was acknowledged is whole, and no
// other is half there.
func TestKilledDuringCapture(t *testing.T) {
	if testing.Short() {
		t.Skip("kills a program")
	}
	path := filepath.Join(t.TempDir(), "stet.db")
	cmd := childCmd(t, path, 1_000_000)
	cmd.Env = append(cmd.Env, "STET_SOURCES=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var kept []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		id, ok := strings.CutPrefix(lines.Text(), "kept ")
		if !ok {
			t.Fatal(lines.Text())
		}
		if kept = append(kept, id); len(kept) == 9 {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil || len(kept) < 9 {
		t.Fatalf("the program was not killed: %d kept", len(kept))
	}
	s := openStore(t, path, Options{})
	next := "s" + strconv.Itoa(len(kept)) // may have been kept without a word
	got, err := s.SourceCopies(t.Context(), append(kept, next))
	if err != nil || len(got) < len(kept) {
		t.Fatalf("%d of %d, %v", len(got), len(kept), err)
	}
	for _, c := range got {
		if b, err := s.Blob(t.Context(), c.RawSHA256); err != nil || len(b) < 100_000 {
			t.Errorf("%s: %d bytes, %v", c.Source, len(b), err)
		}
		if _, err := s.SourceText(t.Context(), c.Source, ""); err != nil {
			t.Error(err)
		}
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%+v, %v", rep, err)
	}
}
