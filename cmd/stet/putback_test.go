//go:build cgo

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/store"
)

// ticked starts the window on the sample article, ticks a claim, makes a backup from
// the palette and ticks another claim. It returns the window, still open.
func ticked(t *testing.T, display, program, path string) *running {
	w := startWindow(t, display, program, "-store", path, "-sample")
	w.await("window shown")
	w.await("article shown")
	w.focus()
	for w.within(3*time.Second, "claim ") == "" { // the first key may come before the window has the focus
		w.keys("j")
	}
	w.keys("5")
	w.await("saved")
	w.keys("ctrl+k")
	w.typed("back everything up")
	w.keys("Return")
	w.await("backed up")
	w.keys("j")
	w.await("claim ")
	w.keys("5")
	w.await("saved")
	return w
}

// putsBack puts the backup of one claim in the place of the store with two: the
// program closes and opens again with one, and the store with two is kept.
func putsBack(t *testing.T, display, program string) {
	path := filepath.Join(t.TempDir(), "stet.db")
	w := ticked(t, display, program, path)
	w.keys("ctrl+k")
	w.typed("put a backup back")
	w.keys("Return")
	w.typed(".db")
	w.keys("Return")
	w.await("asks about a copy")
	w.keys("space")
	w.await("to put back ")
	w.await("put back")
	w.await("window shown") // of the new process, which prints to the same place
	if got := w.await("article shown"); !strings.HasSuffix(got, " 1 checked") {
		t.Errorf("after the backup was put back: %q; want 1 checked", got)
	}
	w.focusAny()
	w.keys("ctrl+q")
	w.untilEnd()
	aside, err := filepath.Glob(path + ".replaced-*")
	if err != nil || len(aside) == 0 {
		t.Fatalf("what was there is not kept: %v, %v", aside, err)
	}
	if n := checkedIn(t, aside[0]); n != 2 {
		t.Errorf("the store that was replaced has %d findings, want 2", n)
	}
	if n := checkedIn(t, path); n != 1 {
		t.Errorf("the store has %d findings, want 1", n)
	}
}

// damagedStore destroys the store: the program says so and offers the backup.
func damagedStore(t *testing.T, display, program string) {
	path := filepath.Join(t.TempDir(), "stet.db")
	w := ticked(t, display, program, path)
	w.keys("ctrl+q")
	w.untilEnd()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(b); i++ {
		b[i] = 0x5a
	}
	for _, gone := range []string{path + "-wal", path + "-shm"} {
		if err := os.Remove(gone); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	w = startWindow(t, display, program, "-store", path)
	w.await("window shown")
	w.focus()
	w.keys("Return")
	w.await("put back")
	w.await("window shown")
	if got := w.await("article shown"); !strings.HasSuffix(got, " 1 checked") {
		t.Errorf("after the backup was put back: %q; want 1 checked", got)
	}
	w.focusAny()
	w.keys("ctrl+q")
	w.untilEnd()
}

// focusAny gives the focus to whatever window of the program is there.
func (w *running) focusAny() {
	w.tool("search", "--sync", "--onlyvisible", "--name", "Stet", "windowfocus")
}

// untilEnd waits until the program, and one that it started, prints no more.
func (w *running) untilEnd() {
	w.t.Helper()
	w.within(time.Minute, "no such line")
	w.cmd.Wait()
}

// checkedIn counts the findings in a store.
func checkedIn(t *testing.T, path string) int {
	t.Helper()
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	cases, err := s.Cases(t.Context())
	if err != nil || len(cases) != 1 {
		t.Fatalf("%d articles, %v", len(cases), err)
	}
	return cases[0].Counts.Checked
}
