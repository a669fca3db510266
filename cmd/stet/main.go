// Command stet is the desktop program: it opens an article, shows what must be
// checked in it and keeps what the desk says about it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"

	"stet/store"
	"stet/ui/present"
)

const usage = `Stet fact-checks an article on your desk.

    stet [flags] [LOCATOR]     LOCATOR is a web address or a file

Without a LOCATOR it opens the article you had open last, at first a sample.

    -store PATH     keep articles and findings in this file
    -theme NAME     light, dark or system; without it, what the View menu says
    -sample         open the sample article
    -new            open a window of its own; without it, a window that is open
                    already on the same store opens the LOCATOR
    -trace          print a line on stderr for every step, for scripts
    -version        print the version
`

// options are the command line.
type options struct {
	store, theme, locator  string
	sample, trace, version bool
	apart                  bool   // a window of its own
	socket                 string // where starts of the program meet, "" for none
}

// codePutBack is what tell returns where the user wants the copy in the store's place.
const codePutBack = -1

// errUsage is returned for a command line that is not understood; what is
// wrong with it was printed.
var errUsage = errors.New("usage")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main without the process: it returns the exit code, 0 when the window
// was closed, 1 when it could not be shown or the store not opened, 2 for a
// command line that is not understood.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case o.version:
		fmt.Fprintln(stdout, version())
		return 0
	}
	if why := noDisplay(); why != "" {
		fmt.Fprintln(stderr, "stet: "+why)
		return 1
	}
	trace := newTracer(o.trace, stderr)
	if o.socket = o.meeting(); o.socket != "" && handOver(o.socket, o.locator) {
		trace.line("handed over")
		return 0
	}
	code, backup := atDesk(o, trace, stderr)
	if backup != "" {
		return o.putBack(backup, trace, stderr)
	}
	return code
}

// atDesk opens the store and shows the window until it is closed. backup is the copy
// that is to take the store's place now, "" for none.
func atDesk(o options, trace *tracer, stderr io.Writer) (code int, backup string) {
	s, err := openStore(o.store)
	if err != nil {
		newest := newestCopy(err)
		code = tell(o, say(err), newest, trace, stderr)
		if code == codePutBack {
			return code, newest
		}
		return code, ""
	}
	defer s.Close()
	deps, err := dependencies(context.Background(), s)
	if err != nil {
		return tell(o, say(err), "", trace, stderr), ""
	}
	kept := &safe{s: s}
	deps.Safe = kept
	folder := filepath.Dir(s.Path())
	trace.journal = openJournal(folder)
	defer trace.journal.close()
	trace.line("start of version " + version())
	if report := watchCrashes(folder); report != "" {
		deps.Broke = broke(report)
	}
	defer endWatch(folder)
	defer backUp(s, trace)()
	code = show(o, deps, trace, stderr)
	return code, kept.wanted
}

// meeting is where this start meets the window that may be open on the same store;
// "" where it shall have one of its own, or where they cannot meet.
func (o options) meeting() string {
	if o.apart {
		return ""
	}
	path, err := o.store, error(nil)
	if path == "" {
		path, err = store.DefaultPath()
	}
	if err != nil {
		return ""
	}
	socket, err := meeting(path)
	if err != nil {
		return "" // two windows on one store work as well
	}
	return socket
}

// backUp copies the store beside itself once a day, while the window opens. The
// function it returns gives up a copy that is not ready and waits for its end.
func backUp(s *store.Store, trace *tracer) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() {
		switch path, err := s.BackupIfDue(ctx); {
		case err != nil && ctx.Err() == nil:
			trace.line("no backup: " + err.Error())
		case path != "":
			trace.line("backup " + path)
		}
	})
	return func() {
		cancel()
		wg.Wait()
	}
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("stet", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.store, "store", "", "")
	f.StringVar(&o.theme, "theme", "", "")
	f.BoolVar(&o.sample, "sample", false, "")
	f.BoolVar(&o.apart, "new", false, "")
	f.BoolVar(&o.trace, "trace", false, "")
	f.BoolVar(&o.version, "version", false, "")
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stderr, usage)
		return o, err
	} else if err != nil {
		fmt.Fprintf(stderr, "stet: %v. See stet -help.\n", err)
		return o, errUsage
	}
	switch {
	case o.theme != "" && o.theme != "light" && o.theme != "dark" && o.theme != "system":
		fmt.Fprintf(stderr, "stet: -theme takes light, dark or system, not %q.\n", o.theme)
		return o, errUsage
	case f.NArg() > 1:
		fmt.Fprintf(stderr, "stet: one article at a time; put an address or path with spaces between quotes.\n")
		return o, errUsage
	}
	o.locator = f.Arg(0)
	if o.sample {
		o.locator = sampleLocator
	}
	return o, nil
}

func openStore(path string) (*store.Store, error) {
	if path == "" {
		var err error
		if path, err = store.DefaultPath(); err != nil {
			return nil, err
		}
	}
	return store.Open(path, store.Options{})
}

// say is an error as a sentence.
func say(err error) string {
	if s := store.Sentence(err); s != "" {
		return s
	}
	return present.Sentence(err)
}

func version() string {
	v := "development"
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && v == "development" {
				v += " " + s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return "Stet " + strings.TrimPrefix(v, "v")
}
