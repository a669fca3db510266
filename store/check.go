package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"

	"stet/store/ledger"
)

// Report is the outcome of Check.
type Report struct {
	Path     string
	Size     int64 // bytes, without -wal
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
// tables, the hashes of blobs and texts, and every chain of the ledger. The
// error says that it could not look; what it found is in the report.
func (s *Store) Check(ctx context.Context) (Report, error) {
	r := Report{Path: s.path}
	for _, step := range []func(context.Context, *Report) error{
		s.checkFile, s.checkBlobs, s.checkLedger, s.checkCounters, s.checkBackups,
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

// checkLedger verifies the chains of every case.
func (s *Store) checkLedger(ctx context.Context, r *Report) error {
	files := map[int64]string{}
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var num int64
		var id string
		err := rows.Scan(&num, &id)
		files[num] = id
		return err
	}, "SELECT num, id FROM casefile")
	if err != nil {
		return err
	}
	r.Cases = len(files)
	for num, id := range files {
		l := loaded{stamp: stamp{file: num}}
		if err := l.readEvents(ctx, s.read); err != nil {
			return err
		}
		rep := ledger.Verify(l.events)
		r.Events += rep.Events
		r.Purged += rep.Purged
		for _, f := range rep.Faults {
			line := fmt.Sprintf("case %.8s: %s: event %d of %.8s: %s", id, f.Kind, f.Seq, f.Author, f.Detail)
			if f.Warning() {
				r.Warnings = append(r.Warnings, line)
			} else {
				r.Problems = append(r.Problems, line)
			}
		}
	}
	return nil
}

// checkCounters compares the text of every current version with its hash, and
// the counters of its case with what the ledger says.
func (s *Store) checkCounters(ctx context.Context, r *Report) error {
	cases, err := s.Cases(ctx)
	if err != nil {
		return err
	}
	for _, sum := range cases {
		c, err := s.Case(ctx, sum.ID)
		if err != nil {
			r.Problems = append(r.Problems, err.Error())
			continue
		}
		for _, v := range c.Versions {
			if v.Current && v.TextHash != c.Result.Article.Hash() {
				r.Problems = append(r.Problems, fmt.Sprintf("case %.8s: the article's text has changed", sum.ID))
			}
		}
		if cov := c.State.Coverage(); cov.Total != c.Counts.Total || cov.Checked != c.Counts.Checked {
			r.Warnings = append(r.Warnings, fmt.Sprintf("case %.8s: counters say %d/%d, the ledger %d/%d",
				sum.ID, c.Counts.Checked, c.Counts.Total, cov.Checked, cov.Total))
		}
	}
	return nil
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
