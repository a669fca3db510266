package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"database/sql"
)

// backupForm is the time in a backup's name, UTC.
const backupForm = "20060102T150405.000"

// Backup writes a copy of the whole store into the folder "backups" beside it
// and returns its path. Others may read and write meanwhile. It keeps as many
// copies as Options.Keep says and takes the oldest away.
func (s *Store) Backup(ctx context.Context) (string, error) {
	path, err := s.backupAs(ctx, "daily")
	if err != nil {
		return "", fmt.Errorf("backup: %w", known(err))
	}
	return path, s.prune()
}

// BackupIfDue makes a backup where the newest one is more than a day old. It
// returns "" where none is due.
func (s *Store) BackupIfDue(ctx context.Context) (string, error) {
	files, err := s.backups()
	if err != nil {
		return "", err
	}
	day := s.now().Add(-24 * time.Hour).Format(backupForm)
	for _, f := range files {
		if f.kind == "daily" && f.at > day {
			return "", nil
		}
	}
	return s.Backup(ctx)
}

// RenewBackups makes a backup and takes all that were made before away, of whatever
// kind, for when they hold what must be gone. It returns how many these were. Where
// the new one cannot be made the old ones stay.
func (s *Store) RenewBackups(ctx context.Context) (int, error) {
	old, err := s.backups()
	if err != nil {
		return 0, err
	}
	if _, err := s.Backup(ctx); err != nil {
		return 0, err
	}
	for _, f := range old {
		if e := os.Remove(f.path); !errors.Is(e, os.ErrNotExist) { // the oldest is gone already
			err = errors.Join(err, e)
		}
	}
	if err != nil {
		return 0, fmt.Errorf("renew backups: %w", known(kindOf(err)))
	}
	return len(old), nil
}

func (s *Store) backupDir() string { return filepath.Join(filepath.Dir(s.path), "backups") }

// backupAs writes a copy under a temporary name, checks it and gives it its
// name.
func (s *Store) backupAs(ctx context.Context, kind string) (string, error) {
	dir := s.backupDir()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", kindOf(err)
	}
	temp, err := os.CreateTemp(dir, "unfinished-*.db") // 0600
	if err != nil {
		return "", kindOf(err)
	}
	defer os.Remove(temp.Name()) // gone after the rename
	if err := temp.Close(); err != nil {
		return "", err
	}
	if err := s.copyTo(ctx, temp.Name()); err != nil {
		return "", err
	}
	base := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
	path := filepath.Join(dir, base+"-"+s.now().Format(backupForm)+"-"+kind+".db")
	if err := os.Rename(temp.Name(), path); err != nil {
		return "", kindOf(err)
	}
	return path, nil
}

// copyTo vacuums the store into an empty file, checks the copy and syncs it.
func (s *Store) copyTo(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", s.uri(url.Values{"_pragma": {"busy_timeout(60000)", "trusted_schema(0)"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return err
	}
	check, err := sql.Open("sqlite", (&Store{path: path}).uri(url.Values{"mode": {"ro"}}))
	if err != nil {
		return err
	}
	defer check.Close()
	if err := quickCheck(ctx, check); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// BackupFolder is where the copies of the store lie, whether there are any or not.
func (s *Store) BackupFolder() string { return s.backupDir() }

type backupFile struct{ path, at, kind string }

// backups lists the copies, the newest first.
func (s *Store) backups() ([]backupFile, error) {
	entries, err := os.ReadDir(s.backupDir())
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("backups: %w", err)
	}
	base := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path)) + "-"
	var out []backupFile
	for _, e := range entries {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(e.Name(), ".db"), base)
		at, kind, ok2 := strings.Cut(rest, "-")
		if _, err := time.Parse(backupForm, at); ok && ok2 && err == nil {
			out = append(out, backupFile{filepath.Join(s.backupDir(), e.Name()), at, kind})
		}
	}
	slices.SortFunc(out, func(a, b backupFile) int { return cmp.Compare(b.at, a.at) })
	return out, nil
}

// newestBackup returns the path of the newest copy, "" if there is none.
func (s *Store) newestBackup() (string, error) {
	files, err := s.backups()
	if err != nil || len(files) == 0 {
		return "", err
	}
	return files[0].path, nil
}

// prune takes the daily copies away that are too many. Copies from before a
// migration stay.
func (s *Store) prune() error {
	files, err := s.backups()
	if err != nil {
		return err
	}
	n := 0
	for _, f := range files {
		if f.kind != "daily" {
			continue
		}
		if n++; n > s.opts.Keep {
			err = errors.Join(err, os.Remove(f.path))
		}
	}
	return err
}
