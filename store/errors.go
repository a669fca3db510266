package store

import (
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// The kinds of error, for errors.Is.
var (
	// ErrNotFound is returned for a case, claim or event that is not there.
	ErrNotFound = errors.New("not found")
	// ErrAmbiguous is returned where more than one case fits.
	ErrAmbiguous = errors.New("more than one fits")
	// ErrNewer is returned for a store that a newer program wrote.
	ErrNewer = errors.New("the store was written by a newer version of the program")
	// ErrDamaged is returned for a store whose file is damaged.
	ErrDamaged = errors.New("the store is damaged")
	// ErrForeign is returned for a database file of another program.
	ErrForeign = errors.New("the file is not a store of this program")
	// ErrFull is returned where the disk is full. Nothing that was
	// acknowledged before is lost.
	ErrFull = errors.New("the disk is full")
	// ErrBusy is returned where another program kept the store locked for
	// longer than the store waits.
	ErrBusy = errors.New("another program holds the store")
	// ErrReadOnly is returned where the store's file or folder cannot be
	// written to.
	ErrReadOnly = errors.New("the store cannot be written to")
	// ErrOlder is returned where a store of an older program is to be read
	// without being brought up to date.
	ErrOlder = errors.New("the store was written by an older version of the program")
	// ErrUnwritten is returned where a store that may only be read has steps
	// beside it, in its -wal file, that were not written into it yet.
	ErrUnwritten = errors.New("the store has steps that are not written into it yet")
)

// OpenError says why a store could not be opened.
type OpenError struct {
	Path   string
	Backup string // newest backup that is at hand, "" if there is none
	Err    error
}

// Error returns a sentence that says what to do.
func (e *OpenError) Error() string {
	msg := fmt.Sprintf("open store %s: %v", e.Path, e.Err)
	if !errors.Is(e.Err, ErrDamaged) {
		return msg
	}
	if e.Backup == "" {
		return msg + "; there is no backup: move the file away to start with an empty store"
	}
	return msg + "; move the file away and put the newest backup in its place: " + e.Backup
}

// Unwrap returns the kind of error.
func (e *OpenError) Unwrap() error { return e.Err }

// known gives a driver's error the kind that callers test for: the driver's
// errors stop at this package.
func known(err error) error {
	var se *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return ErrNotFound
	case !errors.As(err, &se):
		return err
	}
	kind := error(nil)
	switch se.Code() & 0xff {
	case lib.SQLITE_FULL:
		kind = ErrFull
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		kind = ErrDamaged
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_SCHEMA: // the last while another program makes the tables
		kind = ErrBusy
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_CANTOPEN:
		kind = ErrReadOnly
	case lib.SQLITE_IOERR:
		// The disk quota and a file size limit show as write errors, a full
		// disk may show while the -wal or -shm file grows.
		switch se.Code() {
		case lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_SHMSIZE, lib.SQLITE_IOERR_TRUNCATE:
			kind = ErrFull
		}
	}
	if kind == nil {
		return err
	}
	return fmt.Errorf("%w (%w)", kind, err)
}
