package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"
)

// mostJournal is how large the journal grows, in bytes, before it is put aside for a
// new one; the one put aside is kept until then.
const mostJournal = 512 << 10

// journal is a file of what the program did, one line a step with its time in UTC,
// to be sent along with a report of a fault. No line holds words of an article, a
// finding, an address, a path or a name.
type journal struct {
	mu   sync.Mutex
	path string
	size int64
	file *os.File
}

// openJournal opens stet.log in a folder. Without one that can be written the program
// keeps none: the nil journal does nothing.
func openJournal(folder string) *journal {
	j := &journal{path: filepath.Join(folder, "stet.log")}
	if err := j.open(); err != nil {
		return nil
	}
	return j
}

func (j *journal) open() error {
	f, err := os.OpenFile(j.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	j.file, j.size = f, info.Size()
	return nil
}

// line adds a step, without what it may not hold.
func (j *journal) line(s string) {
	if j == nil {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil {
		return
	}
	if j.size > mostJournal {
		j.file.Close()
		j.file = nil
		if os.Rename(j.path, j.path+".1") != nil || j.open() != nil {
			return
		}
	}
	n, _ := fmt.Fprintf(j.file, "%s %s\n", time.Now().UTC().Format("2006-01-02T15:04:05.000Z"), discreet(s))
	j.size += int64(n)
}

func (j *journal) close() {
	if j == nil {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
}

// steps are the words that the trace's own lines are made of. Whatever else stands in
// a line comes from outside.
var steps = strings.Fields("again alike answers article backed backup bookmark bundle captured changes checked claim claims compared daily differ error exported failure false found from gone handed kept letters looked matched no none not of on other over parcel problems proposals put read recalled refreshed results same saved sentence sheet shown source sources start started stopped swept text to against trouble true turned up version warning window with back")

var number = regexp.MustCompile(`^[0-9a-f]{1,70}$`)

// discreet is a trace line without what comes from outside: each other word is a dot.
func discreet(line string) string {
	words := strings.Fields(line)
	for i, w := range words {
		if !slices.Contains(steps, strings.TrimRight(w, ":,")) && !number.MatchString(w) {
			words[i] = "·"
		}
	}
	return strings.Join(slices.Compact(words), " ")
}

// crashFile is where the language's runtime writes what happened when this process
// breaks down; each window on a store has its own.
func crashFile(folder string) string {
	return filepath.Join(folder, fmt.Sprintf("breakdown-%d.txt", os.Getpid()))
}

// oldCrashFile is how old an empty one is that a killed process has left behind.
const oldCrashFile = 7 * 24 * time.Hour

// watchCrashes has the runtime write a breakdown into the crash file: the kind of
// fault and the functions that ran, no words of an article. It returns where the
// report of the last breakdown is kept, "" where there was none since the last start.
func watchCrashes(folder string) (last string) {
	files, _ := filepath.Glob(filepath.Join(folder, "breakdown-*.txt")) // the pattern is a good one
	for _, path := range files {
		info, err := os.Stat(path)
		switch {
		case err != nil:
		case info.Size() > 0:
			kept := filepath.Join(folder, "crash-"+info.ModTime().UTC().Format("20060102T150405")+".txt")
			if os.Rename(path, kept) == nil {
				last = kept
			}
		case time.Since(info.ModTime()) > oldCrashFile:
			_ = os.Remove(path)
		}
	}
	f, err := os.OpenFile(crashFile(folder), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return last
	}
	defer f.Close()                                   // the runtime keeps its own
	_ = debug.SetCrashOutput(f, debug.CrashOptions{}) // without it the report goes to stderr alone
	return last
}

// endWatch takes the empty crash file away at a good end.
func endWatch(folder string) {
	if info, err := os.Stat(crashFile(folder)); err == nil && info.Size() == 0 {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = os.Remove(crashFile(folder)) // an empty one does no harm
	}
}

// broke is what the window says about the last breakdown.
func broke(report string) string {
	return "Stet broke down last time. What was saved is here, and what was half typed. What happened stands in " + report + ", without words of your articles: please send it to whoever maintains your Stet."
}
