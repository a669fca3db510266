package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
)

// noDisplay says why no window can be shown, "" where one can. The toolkit
// panics without a display.
func noDisplay() string {
	return displayFault(runtime.GOOS, os.Getenv)
}

func displayFault(system string, env func(string) string) string {
	switch system {
	case "windows", "darwin", "android", "ios", "js":
		return ""
	}
	if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
		return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it from a desktop session, or use stetctl, which needs none."
	}
	return ""
}

// displayName is the display that the program was told to use.
func displayName(env func(string) string) string {
	if name := env("DISPLAY"); name != "" {
		return name
	}
	return env("WAYLAND_DISPLAY")
}

// tracer prints one line per step for scripts that wait for it, and keeps it in the
// journal.
type tracer struct {
	mu      sync.Mutex
	out     io.Writer
	journal *journal
}

func newTracer(on bool, out io.Writer) *tracer {
	if !on {
		out = io.Discard
	}
	return &tracer{out: out}
}

func (t *tracer) line(s string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintln(t.out, "trace: "+s)
	t.journal.line(s)
}
