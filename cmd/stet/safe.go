package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"stet/store"
)

// safe keeps copies of a store and remembers which one is to be put back when the
// window is closed.
type safe struct {
	s      *store.Store
	wanted string
}

// Copy implements present.Safe.
func (k *safe) Copy(ctx context.Context) (string, error) { return k.s.Backup(ctx) }

// Folder implements present.Safe.
func (k *safe) Folder() string { return k.s.BackupFolder() }

// PutBack implements present.Safe.
func (k *safe) PutBack(ctx context.Context, path string) error {
	if err := store.Sound(ctx, path); err != nil {
		return notWhole(path, err)
	}
	k.wanted = path
	return nil
}

// notWhole is why a file cannot take the place of the store, as a sentence.
func notWhole(path string, err error) error {
	switch {
	case errors.Is(err, store.ErrDamaged):
		return fmt.Errorf("%s is damaged. Choose an older copy: %w", path, err)
	case errors.Is(err, store.ErrForeign):
		return fmt.Errorf("%s is no copy of a store of Stet. Choose one that ends in .db: %w", path, err)
	}
	return err
}

// newestCopy is the copy that stands in for a damaged store, "" where the store is
// not damaged or has none.
func newestCopy(err error) string {
	var open *store.OpenError
	if errors.Is(err, store.ErrDamaged) && errors.As(err, &open) {
		return open.Backup
	}
	return ""
}

// putBack puts a copy in the place of the closed store and starts the program again.
// It returns the exit code.
func (o options) putBack(backup string, trace *tracer, stderr io.Writer) int {
	path, err := o.store, error(nil)
	if path == "" {
		path, err = store.DefaultPath()
	}
	if err == nil {
		_, err = store.Restore(context.Background(), path, backup, time.Now())
	}
	if err != nil {
		return tell(o, "The backup was not put back: "+say(err), "", trace, stderr)
	}
	trace.line("put back")
	if err := again(o, path).Start(); err != nil {
		fmt.Fprintf(stderr, "stet: The backup is back in its place. Start Stet again; it could not do so itself (%v).\n", err)
		return 1
	}
	return 0
}

// again is a start of this program on the same store.
func again(o options, path string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	args := []string{"-store", path}
	if o.theme != "" {
		args = append(args, "-theme", o.theme)
	}
	if o.trace {
		args = append(args, "-trace")
	}
	cmd := exec.Command(self, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd
}
