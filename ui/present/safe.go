package present

import (
	"context"
	"path/filepath"
)

// Safe keeps copies of everything that the desk has, and puts one back.
type Safe interface {
	// Copy writes a copy of everything and returns its path.
	Copy(ctx context.Context) (string, error)
	// Folder is where the copies lie.
	Folder() string
	// PutBack checks that a file is a whole copy. Once the window is closed it takes
	// the place of what is there now, which is moved aside, and a new window opens.
	PutBack(ctx context.Context, path string) error
}

// BackUp makes a copy of all articles, findings and sources.
func (d *Desk) BackUp() {
	if d.safe == nil {
		d.view.ShowHint("This window keeps no backups.")
		return
	}
	d.view.ShowHint("Making a copy of everything…")
	d.enqueue(func() {
		path, err := d.safe.Copy(d.life)
		d.do(func() {
			if err != nil {
				d.fail("The backup could not be made", err)
				return
			}
			d.view.ShowHint("A copy of everything is kept as " + filepath.Base(path) + " in " + filepath.Dir(path))
			d.trace("backed up")
		})
	})
}

// BackupFolder is where copies lie, "" where none are kept.
func (d *Desk) BackupFolder() string {
	if d.safe == nil {
		return ""
	}
	return d.safe.Folder()
}

// AskedOf notes that the user is asked whether the copy shall be put back.
func (d *Desk) AskedOf() { d.trace("asks about a copy") }

// RestoreFrom checks the copy at path and calls close where it is whole: it takes the
// place of everything once the window is closed.
func (d *Desk) RestoreFrom(path string, close func()) {
	d.enqueue(func() {
		err := d.safe.PutBack(d.life, path)
		d.do(func() {
			if err != nil {
				d.fail("This copy cannot be put back, and nothing was changed", err)
				return
			}
			d.trace("to put back %s", filepath.Base(path))
			close()
		})
	})
}
