//go:build cgo

package main

import (
	"archive/zip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/store"
	"stet/store/ledger"
)

// ticks is how many claims of the sample article the whole check ticks.
const ticks = 40

// wholeCheck does one whole check of the sample article with the keyboard alone, as
// an editor would, closes the window, opens it again and looks at what was kept.
// It waits for the program's trace after each step. STET_SHOTS names a folder for
// pictures of the window on the way.
func wholeCheck(t *testing.T, display, program string) {
	folder := t.TempDir()
	path := filepath.Join(folder, "stet.db")
	w := startWindow(t, display, program, "-store", path, "-theme", "light", "-sample")
	c := &checker{running: w, t: t}
	w.await("window shown")
	id := strings.Fields(w.await("article shown"))[2]
	w.focus()
	for w.within(3*time.Second, "claim ") == "" { // the first key may come before the window has the focus
		c.press("j")
	}
	c.shot("1-first-claim")
	spent := c.tickClaims()
	c.shot("2-ticked")
	c.attachSources(folder)
	c.shot("3-sources")
	c.press("w")
	w.await("warning ")
	c.press("1")
	w.await("saved")
	c.shot("4-warning")
	c.press("Escape")
	c.makeAndSplit()
	c.shot("5-claim-made-and-split")
	c.press("ctrl+z")
	w.await("saved")
	c.press("ctrl+y")
	w.await("saved")
	c.press("slash")
	c.write("lagoon")
	c.press("Return")
	c.press("j")
	w.await("claim ")
	c.shot("6-filtered")
	c.press("slash", "ctrl+a", "BackSpace", "Return")
	sheet := filepath.Join(folder, "sheet.xlsx")
	c.press("ctrl+e")
	c.press("ctrl+a")
	c.write(sheet)
	c.press("Return")
	w.await("exported ")
	if z, err := zip.OpenReader(sheet); err != nil || len(z.File) < 5 {
		t.Errorf("the exported sheet: %v", err)
	} else {
		z.Close()
	}
	c.press("ctrl+q")
	if err := w.cmd.Wait(); err != nil {
		t.Errorf("closing the window: %v", err)
	}
	c.kept(path, id)

	again := startWindow(t, display, program, "-store", path, "-theme", "dark")
	again.await("window shown")
	if got, want := again.await("article shown"), " checked"; !strings.Contains(got, id) || !strings.HasSuffix(got, want) || strings.HasSuffix(got, " 0 checked") {
		t.Errorf("opened again: %q", got)
	}
	(&checker{running: again, t: t}).shot("7-opened-again")
	t.Logf("%d key strokes and %d letters typed; %d ticks in %v, %v a tick with the key's way to the window", c.strokes, c.letters, ticks, spent.Round(time.Millisecond), (spent / ticks).Round(time.Millisecond))
}

// checker is a running window with a count of what was pressed in it.
type checker struct {
	*running
	t                *testing.T
	strokes, letters int
}

func (c *checker) press(names ...string) {
	c.t.Helper()
	c.strokes += len(names)
	c.keys(names...)
}

func (c *checker) write(text string) {
	c.t.Helper()
	c.letters += len(text)
	c.typed(text)
}

// shot keeps a picture of the display in the folder STET_SHOTS.
func (c *checker) shot(name string) {
	folder := os.Getenv("STET_SHOTS")
	if folder == "" {
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		c.t.Fatal(err)
	}
	cmd := exec.CommandContext(c.t.Context(), "import", "-window", "root", filepath.Join(folder, name+".png"))
	cmd.Env = append(os.Environ(), "DISPLAY="+c.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		c.t.Errorf("picture %s: %v\n%s", name, err, out)
	}
}

// tickClaims gives each of the first claims a finding and returns how long that took.
func (c *checker) tickClaims() time.Duration {
	c.t.Helper()
	start := time.Now()
	for i := range ticks {
		if i > 0 {
			c.press("j")
			c.await("claim ")
		}
		c.press([]string{"5", "3", "1", "4"}[i%4])
		c.await("saved")
		if i%4 == 2 { // verified, and how that is known
			c.press("6")
			c.await("saved")
		}
	}
	return time.Since(start)
}

// attachSources adds five files as sources to five claims.
func (c *checker) attachSources(folder string) {
	c.t.Helper()
	for i := range 5 {
		file := filepath.Join(folder, fmt.Sprintf("minutes-%d.txt", i+1))
		text := fmt.Sprintf("Minutes of the harbour board, page %d.\n\nThe board heard that the campaign group Low Tide had asked for a count of seals in the lagoon at Port Ansel. Maren Oduya of Tidewright said there would be one.\n", i+1)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			c.t.Fatal(err)
		}
		c.press("k")
		c.await("claim ")
		c.press("o")
		c.write(file)
		c.press("Return")
		c.await("captured ")
	}
}

// makeAndSplit makes a claim of three words of the last sentence and splits it after
// its first word.
func (c *checker) makeAndSplit() {
	c.t.Helper()
	for range 3 {
		c.press("J")
		c.await("sentence ")
	}
	c.press("Right", "shift+Right", "shift+Right", "m")
	c.await("saved")
	c.await("claim ")
	c.press("Right", "bar")
	c.await("saved")
}

// kept opens the store without the window and looks at what the check left there.
func (c *checker) kept(path, id string) {
	c.t.Helper()
	s, err := store.Open(path, store.Options{})
	if err != nil {
		c.t.Fatal(err)
	}
	defer s.Close()
	k, err := s.Case(c.t.Context(), id)
	if err != nil {
		c.t.Fatal(err)
	}
	findings, sources, known, verified := 0, map[string]bool{}, 0, 0
	for id, st := range k.State.Claims {
		if k.State.Row(id) != id {
			continue // ticked with the clause around it
		}
		for _, o := range st.Opinions {
			findings++
			if o.Finding == ledger.Verified {
				verified++
			}
			if o.Grounds == ledger.OwnKnowledge {
				known++
			}
		}
		for _, e := range st.Evidence {
			sources[e.Source.ID] = true
		}
	}
	judged, made := 0, 0
	for _, x := range k.State.Warnings {
		if x.Judgement == ledger.Confirmed {
			judged++
		}
	}
	for _, c := range k.State.List {
		if st := k.State.Of(c.ID); st.Made != nil {
			made++
		}
	}
	if findings != ticks || verified != ticks/4 || known != ticks/4 || len(sources) != 5 || judged != 1 || made != 2 || len(k.Faults) != 0 {
		c.t.Errorf("kept %d findings (%d verified, %d of them known), %d sources, %d warnings judged, %d claims made, faults %v; want %d (%d), 5, 1, 2, none",
			findings, verified, known, len(sources), judged, made, k.Faults, ticks, ticks/4)
	}
}
