package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"time"
)

// Restore puts a backup in the place of a store that no program has open, and
// returns the path to which it moved the store's file, with its -wal and -shm
// files beside it. Nothing is deleted. A backup that is damaged itself is
// refused with ErrDamaged and nothing is moved; where it fails later the store
// is back in its place.
func Restore(ctx context.Context, path, backup string, now time.Time) (aside string, err error) {
	abs, err := filepath.Abs(backup)
	if err != nil {
		return "", fmt.Errorf("restore: %w", err)
	}
	if err := Sound(ctx, abs); err != nil {
		return "", err
	}
	fresh, err := copyBeside(path, abs)
	if err != nil {
		return "", fmt.Errorf("restore %s: %w", backup, kindOf(err))
	}
	aside = path + ".replaced-" + now.UTC().Format("20060102T150405")
	if err := moveStore(path, aside); err != nil {
		return "", errors.Join(fmt.Errorf("restore %s: %w", backup, kindOf(err)), os.Remove(fresh))
	}
	if err := os.Rename(fresh, path); err != nil {
		return "", errors.Join(fmt.Errorf("restore %s: %w", backup, kindOf(err)), moveStore(aside, path), os.Remove(fresh))
	}
	return aside, nil
}

// Sound checks, without writing to it, that a file is a whole copy of a store. The
// error is ErrDamaged, ErrForeign or why the file can't be read.
func Sound(ctx context.Context, backup string) error {
	abs, err := filepath.Abs(backup)
	if err != nil {
		return err
	}
	if err := soundBackup(ctx, abs); err != nil {
		return fmt.Errorf("backup %s: %w", backup, known(err))
	}
	return nil
}

// soundBackup checks a file without writing to it.
func soundBackup(ctx context.Context, path string) error {
	app, err := headerID(path)
	if errors.Is(err, errNoHeader) {
		return fmt.Errorf("%w: not an SQLite file", ErrDamaged)
	}
	if err != nil {
		return err
	}
	if app != applicationID {
		return ErrForeign
	}
	db, err := sql.Open("sqlite", (&Store{path: path}).uri(url.Values{"mode": {"ro"}, "immutable": {"1"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	return quickCheck(ctx, db)
}

// copyBeside copies a file to a new one in the folder of path, on the disk
// when it returns.
func copyBeside(path, from string) (string, error) {
	in, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.CreateTemp(filepath.Dir(path), "restored-*.db") // 0600
	if err != nil {
		return "", err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return "", errors.Join(err, os.Remove(out.Name()))
	}
	return out.Name(), nil
}

// moveStore renames a store's file and what belongs to it. A missing file is
// no error.
func moveStore(from, to string) error {
	for _, part := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(from+part, to+part); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}
