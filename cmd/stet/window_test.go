//go:build cgo

package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"stet/store"
	"stet/store/ledger"
)

// TestWindow builds the program and runs it on virtual displays.
func TestWindow(t *testing.T) {
	if os.Getenv("STET_WINDOW") == "" {
		t.Skip("set STET_WINDOW=1 to drive the real window on a virtual display")
	}
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	program := filepath.Join(t.TempDir(), "stet")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-tags", "migrated_fynedo", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	t.Run("a whole check", func(t *testing.T) { wholeCheck(t, virtualDisplay(t), program) })
	t.Run("survives a kill", func(t *testing.T) { survivesAKill(t, virtualDisplay(t), program) })
	t.Run("puts a backup back", func(t *testing.T) { putsBack(t, virtualDisplay(t), program) })
	t.Run("a damaged store", func(t *testing.T) { damagedStore(t, virtualDisplay(t), program) })
	t.Run("opens again", func(t *testing.T) { opensAgain(t, virtualDisplay(t), program) })
	t.Run("a display that does not answer", func(t *testing.T) {
		ends(t, ":9999", program, "stet: The display :9999 does not answer")
	})
	t.Run("a display without OpenGL", func(t *testing.T) {
		if testing.Short() {
			t.Skip("takes 15 seconds")
		}
		ends(t, virtualDisplay(t, "-extension", "GLX"), program, "stet: No window appeared.")
	})
}

// ends runs the program where it cannot show a window: it must say so in a
// sentence and exit with 1.
func ends(t *testing.T, display, program, says string) {
	w := startWindow(t, display, program, "-store", filepath.Join(t.TempDir(), "stet.db"))
	w.within(time.Minute, "window shown") // or the end of what it prints
	err := w.cmd.Wait()
	if code := w.cmd.ProcessState.ExitCode(); code != 1 || len(w.seen) == 0 || !strings.HasPrefix(w.seen[len(w.seen)-1], says) {
		t.Errorf("exit %d, %v; printed\n%s", code, err, strings.Join(w.seen, "\n"))
	}
}

// survivesAKill checks a claim and attaches a source with the keyboard, kills
// the program without warning and opens it again: everything is there.
func survivesAKill(t *testing.T, display, program string) {
	path := filepath.Join(t.TempDir(), "stet.db")
	w := startWindow(t, display, program, "-store", path, "-theme", "light")
	w.await("window shown")
	shown := w.await("article shown")
	w.focus()
	var claim string
	for claim == "" { // the first key may come before the window has the focus
		w.keys("j")
		claim = strings.TrimPrefix(w.within(3*time.Second, "claim "), "claim ")
	}
	w.keys("1")
	w.await("saved")
	w.keys("ctrl+z")
	w.await("saved")
	w.keys("ctrl+y")
	w.await("saved")
	w.keys("o")
	w.typed("https://harbour.example/register")
	w.keys("Tab", "Tab") // past the title
	w.typed("p. 12")
	w.keys("Return")
	w.await("saved") // the source
	w.await("saved") // its tie to the claim
	w.keys("w")
	warning := strings.TrimPrefix(w.await("warning "), "warning ")
	w.keys("1")
	w.await("saved")
	w.kill()

	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Case(t.Context(), strings.Fields(shown)[2])
	if err != nil {
		t.Fatal(err)
	}
	st := c.State.Of(claim)
	if st.Finding != ledger.Verified || len(st.Evidence) != 1 || st.Evidence[0].Locator != "p. 12" || st.Evidence[0].Source.URL != "https://harbour.example/register" {
		t.Errorf("after the kill the claim has finding %q and evidence %+v", st.Finding, st.Evidence)
	}
	if j := c.State.Warnings[warning].Judgement; j != ledger.Confirmed {
		t.Errorf("after the kill the warning is judged %q", j)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := startWindow(t, display, program, "-store", path, "-theme", "dark")
	again.await("window shown")
	if got := again.await("article shown"); !strings.HasSuffix(got, " 1 checked") {
		t.Errorf("opened again: %q; want 1 checked", got)
	}
}

// opensAgain checks a claim, opens the article again when its page has changed,
// looks at what changed, and lets the claim go whose words left the text: all
// with the keyboard.
func opensAgain(t *testing.T, display, program string) {
	var later atomic.Bool
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page := yard(false, "")
		if later.Load() {
			page = strings.Replace(page, "with 140 people, more than it had in its best years", "again", 1)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page)
	}))
	defer site.Close()
	path := filepath.Join(t.TempDir(), "stet.db")
	w := startWindow(t, display, program, "-store", path, "-theme", "dark", site.URL+"/yard")
	w.await("window shown")
	shown := strings.Fields(w.await("article shown"))
	w.focus()
	for w.within(3*time.Second, "claim ") == "" { // the first key may come before the window has the focus
		w.keys("j")
	}
	w.keys("slash")
	w.typed("140")
	w.keys("Return", "k", "j")
	w.await("claim ")
	w.keys("1")
	w.await("saved")
	later.Store(true)
	w.keys("Escape", "ctrl+r")
	if again := strings.Fields(w.await("article shown")); again[2] != shown[2] {
		t.Errorf("opened again as another article: %s, was %s", again[2], shown[2])
	}
	w.keys("v")
	if got := w.await("changes "); got != "changes 1" {
		t.Errorf("%q; want one place", got)
	}
	w.keys("Escape", "g")
	w.await("claim ")
	w.keys("l")
	w.typed("cut from the page")
	w.keys("Return")
	w.await("saved")
	w.kill()

	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c, err := s.Case(t.Context(), shown[2])
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Versions) != 2 || len(c.State.Orphans) != 0 || len(c.State.Released) != 1 || len(c.Faults) != 0 {
		t.Fatalf("%d versions, %d wait, %d let go, faults %v", len(c.Versions), len(c.State.Orphans), len(c.State.Released), c.Faults)
	}
	lost := c.State.Of(c.State.Released[0])
	if lost.Released.Reason != "cut from the page" || lost.Target.Anchor.Exact != "140" || len(lost.Opinions) != 1 {
		t.Errorf("let go: %+v, %+v", lost.Released, lost.Target.Anchor)
	}
}

// TestNoDisplay runs the program where there is none.
func TestNoDisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if noDisplay() == "" {
		t.Skip("this system shows windows without DISPLAY")
	}
	var out, stderr strings.Builder
	if code := run([]string{"-store", filepath.Join(t.TempDir(), "x.db")}, &out, &stderr); code != 1 || !strings.HasPrefix(stderr.String(), "stet: There is no display here") {
		t.Errorf("exit %d, %q; want 1 and a sentence", code, stderr.String())
	}
}

// virtualDisplay starts an X server on a free number and returns its name.
func virtualDisplay(t *testing.T, flags ...string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	x := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"}, flags...)...)
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		x.Process.Kill()
		x.Wait()
	})
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// running is a started program and the trace that it prints.
type running struct {
	t       *testing.T
	cmd     *exec.Cmd
	display string
	lines   chan string
	seen    []string
}

func startWindow(t *testing.T, display, program string, args ...string) *running {
	t.Helper()
	w := &running{t: t, display: display, lines: make(chan string, 1000)}
	w.cmd = exec.Command(program, append([]string{"-trace"}, args...)...)
	w.cmd.Env = append(os.Environ(), "DISPLAY="+display, "WAYLAND_DISPLAY=", "LANG=en_US.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1",
		"XDG_CONFIG_HOME="+t.TempDir(), "HOME="+t.TempDir())
	stderr, err := w.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.kill)
	go w.read(stderr)
	return w
}

func (w *running) read(stderr io.Reader) {
	defer close(w.lines)
	for s := bufio.NewScanner(stderr); s.Scan(); {
		w.lines <- s.Text()
	}
}

// await returns the next trace line that starts with prefix.
func (w *running) await(prefix string) string {
	w.t.Helper()
	line := w.within(time.Minute, prefix)
	if line == "" {
		w.t.Fatalf("no %q in a minute; the program printed\n%s", prefix, strings.Join(w.seen, "\n"))
	}
	return line
}

// within is await with a limit; it returns "" where no such line came.
func (w *running) within(limit time.Duration, prefix string) string {
	late := time.After(limit)
	for {
		select {
		case line, ok := <-w.lines:
			if !ok {
				return ""
			}
			w.seen = append(w.seen, line)
			if rest, ok := strings.CutPrefix(line, "trace: "); ok && strings.HasPrefix(rest, prefix) {
				return rest
			}
		case <-late:
			return ""
		}
	}
}

func (w *running) focus() {
	w.tool("search", "--sync", "--onlyvisible", "--pid", fmt.Sprint(w.cmd.Process.Pid), "windowfocus")
}

func (w *running) keys(names ...string) {
	w.tool(append([]string{"key", "--delay", "30"}, names...)...)
}

func (w *running) typed(text string) { w.tool("type", "--delay", "15", text) }

func (w *running) tool(args ...string) {
	w.t.Helper()
	cmd := exec.CommandContext(w.t.Context(), "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

func (w *running) kill() {
	w.cmd.Process.Kill()
	w.cmd.Wait()
}
