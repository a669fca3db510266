package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"slices"

	"stet/store/ledger"
)

// Report is the outcome of Check.
type Report struct {
	Path     string
	Size     int64 // bytes, with the -wal file
	Version  int   // of the tables
	SQLite   string
	Cases    int
	Events   int
	Purged   int
	Blobs    int
	Backups  int
	Newest   string   // path of the newest backup, "" if there is none
	Problems []string // empty if the store is sound
	Warnings []string // forks and clocks set back
}

// OK reports whether the store is sound.
func (r Report) OK() bool { return len(r.Problems) == 0 }

// Check looks at the whole store: the file's structure, references between
// tables, the hashes of blobs and texts, what was read out of them, every chain
// of the ledger and the counters. The
// error says that it could not look; what it found is in the report.
func (s *Store) Check(ctx context.Context) (Report, error) {
	r := Report{Path: s.path}
	for _, step := range []func(context.Context, *Report) error{
		s.checkFile, s.checkBlobs, s.checkSources, s.checkLedger, s.checkBackups,
	} {
		if err := step(ctx, &r); err != nil {
			return r, fmt.Errorf("check store: %w", known(err))
		}
	}
	return r, nil
}

func (s *Store) checkFile(ctx context.Context, r *Report) error {
	info, err := os.Stat(s.path)
	if err != nil {
		return err
	}
	r.Size = info.Size()
	if wal, err := os.Stat(s.path + "-wal"); err == nil {
		r.Size += wal.Size()
	}
	if r.Version, err = s.userVersion(ctx, s.read); err != nil {
		return err
	}
	if err := s.read.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&r.SQLite); err != nil {
		return err
	}
	err = each(ctx, s.read, func(rows *sql.Rows) error {
		var line string
		err := rows.Scan(&line)
		if line != "ok" {
			r.Problems = append(r.Problems, "file: "+line)
		}
		return err
	}, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	return each(ctx, s.read, func(rows *sql.Rows) error {
		var table, parent string
		var row sql.NullInt64
		var key int
		err := rows.Scan(&table, &row, &parent, &key)
		r.Problems = append(r.Problems, fmt.Sprintf("row %d of %s names a missing %s", row.Int64, table, parent))
		return err
	}, "PRAGMA foreign_key_check")
}

func (s *Store) checkBlobs(ctx context.Context, r *Report) error {
	return each(ctx, s.read, func(rows *sql.Rows) error {
		var sha string
		var body sql.RawBytes
		if err := rows.Scan(&sha, &body); err != nil {
			return err
		}
		r.Blobs++
		if got := hashOf(body); got != sha {
			r.Problems = append(r.Problems, fmt.Sprintf("page %.8s has changed: its bytes are %.8s", sha, got))
		}
		return nil
	}, "SELECT sha256, body FROM blob")
}

// checkLedger verifies the chains of every case, what was read out of its
// texts, and its counters.
func (s *Store) checkLedger(ctx context.Context, r *Report) error {
	cases, err := s.Cases(ctx)
	if err != nil {
		return err
	}
	r.Cases = len(cases)
	names, err := s.names(ctx)
	if err != nil {
		return err
	}
	for _, sum := range cases {
		which := fmt.Sprintf("case %.8s (%.60s): ", sum.ID, sum.Title)
		l := loaded{}
		err := s.read.QueryRowContext(ctx, "SELECT num FROM casefile WHERE id = ?", sum.ID).Scan(&l.file)
		if err != nil {
			return err
		}
		if err := l.readEvents(ctx, s.read); err != nil {
			return err
		}
		_, warnings, rep := faultsOf(l.events, names, func(ledger.Fault) bool { return true })
		r.Events += rep.Events
		r.Purged += rep.Purged
		r.Warnings = append(r.Warnings, prefixed(which, warnings)...)
		faults, err := s.caseFaults(ctx, sum.ID, l)
		if err != nil {
			return err
		}
		r.Problems = append(r.Problems, prefixed(which, faults)...)
	}
	return nil
}

func prefixed(which string, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = which + line
	}
	return out
}

// caseFaults says what does not match in one case, whose events l holds.
func (s *Store) caseFaults(ctx context.Context, id string, l loaded) ([]string, error) {
	derived, err := s.derivedFaults(ctx, l.file)
	if err != nil {
		return nil, err
	}
	c, err := s.Case(ctx, id)
	switch {
	case err == nil:
		return append(slices.Clip(c.Faults), derived...), nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	}
	return append(derived, "It cannot be read: "+err.Error()), nil
}

// derivedFaults compares articles, claims and warnings with the hash that was
// made of them when they were saved.
func (s *Store) derivedFaults(ctx context.Context, file int64) ([]string, error) {
	type version struct {
		num              int64
		article, derived string
		result           string
		saved            int64
		base, amended    sql.NullString
	}
	var all []version
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var v version
		err := rows.Scan(&v.num, &v.result, &v.article, &v.derived, &v.saved, &v.base, &v.amended)
		all = append(all, v)
		return err
	}, "SELECT num, result_id, article, derived, saved_at, base, amended FROM version WHERE casefile = ? ORDER BY num", file)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, v := range all {
		sum := sha256.New()
		readOut(sum, v.result, v.article, v.base, v.amended)
		for _, table := range []string{"claim", "warning"} {
			err := each(ctx, s.read, func(rows *sql.Rows) error {
				var data sql.RawBytes
				err := rows.Scan(&data)
				sum.Write(data)
				sum.Write([]byte{'\n'})
				return err
			}, "SELECT data FROM "+table+" WHERE version = ? ORDER BY pos", v.num)
			if err != nil {
				return nil, err
			}
		}
		if hex.EncodeToString(sum.Sum(nil)) != v.derived {
			out = append(out, "The claims and warnings of the text saved on "+moment(v.saved).Format(faultForm)+" are not those that were read out of it.")
		}
	}
	return out, nil
}

// names returns the display names of authors by key.
func (s *Store) names(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	return out, each(ctx, s.read, func(rows *sql.Rows) error {
		var key, name string
		err := rows.Scan(&key, &name)
		out[key] = name
		return err
	}, "SELECT key, name FROM author")
}

func (s *Store) checkBackups(_ context.Context, r *Report) error {
	files, err := s.backups()
	if err != nil {
		return err
	}
	r.Backups = len(files)
	if len(files) > 0 {
		r.Newest = files[0].path
	}
	return nil
}
