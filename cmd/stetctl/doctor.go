package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"text/tabwriter"
)

// doctor says what this machine has and whether the store is sound.
func (p *program) doctor(ctx context.Context, args []string) error {
	fs := flags("doctor")
	path := fs.String("store", "", "")
	rest, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usageError("doctor takes no arguments")
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	line := func(what, format string, args ...any) { fmt.Fprintf(w, "%s\t%s\n", what, fmt.Sprintf(format, args...)) }
	line("stet", "%s", version())
	line("built with", "%s for %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	line("display", "%s", display(runtime.GOOS, os.Getenv))
	sound, err := p.checkStore(ctx, *path, line)
	return errors.Join(w.Flush(), err, failed(!sound))
}

func failed(yes bool) error {
	if yes {
		return errFailed
	}
	return nil
}

// counted says how many there are of a thing.
func counted(n int, thing string) string {
	switch stem, y := strings.CutSuffix(thing, "y"); {
	case n == 1:
		return "1 " + thing
	case y:
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// version is what the build knows of itself: a tag, or the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "unknown version"
	}
	return info.Main.Version
}

// display says whether the window can open here.
func display(system string, env func(string) string) string {
	if system == "windows" || system == "darwin" {
		return "the system's own"
	}
	for _, name := range [...]string{"WAYLAND_DISPLAY", "DISPLAY"} {
		if v := env(name); v != "" {
			return name + "=" + v
		}
	}
	return "none: the window cannot open here, stetctl works"
}

// checkStore prints what the store is like and reports whether it is sound. A
// store that is not there yet is no fault.
func (p *program) checkStore(ctx context.Context, path string, line func(string, string, ...any)) (sound bool, err error) {
	s, err := p.openStore(path)
	var none errNoStore
	switch {
	case errors.As(err, &none):
		line("store", "none yet at %s", none.path)
		return true, nil
	case err != nil:
		line("store", "%s", sentence(err))
		return false, nil
	}
	defer s.Close()
	r, err := s.Check(ctx)
	if err != nil {
		line("store", "%s", sentence(err))
		return false, nil
	}
	line("store", "%s", r.Path)
	line("opened", "for reading only; nothing in it was changed")
	line("size", "%d KB, tables version %d, SQLite %s", (r.Size+1023)/1024, r.Version, r.SQLite)
	line("holds", "%s, %s, %s", counted(r.Cases, "article"), counted(r.Events, "entry"), counted(r.Blobs, "page"))
	if r.Newest == "" {
		line("backups", "none yet")
	} else {
		line("backups", "%d, the newest %s", r.Backups, r.Newest)
	}
	for _, w := range r.Warnings {
		line("note", "%s", w)
	}
	for _, problem := range r.Problems {
		line("fault", "%s", problem)
	}
	if r.OK() {
		line("verdict", "sound")
	} else {
		line("verdict", "not sound: something changed this file from outside. Keep it, and compare it with the newest backup")
	}
	return r.OK(), nil
}
