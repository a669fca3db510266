package store

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"strconv"
)

//go:embed migrations/*.sql
var migrations embed.FS

// steps returns the migrations in order; the first is user_version 1.
func steps(dir fs.FS) ([]string, error) {
	names, err := fs.Glob(dir, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var out []string
	for i, name := range names { // Glob sorts
		if want := fmt.Sprintf("migrations/%04d_", i+1); len(name) < len(want) || name[:len(want)] != want {
			return nil, fmt.Errorf("migration %s: want %s…", name, want)
		}
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}

// migrate brings the store's tables up to date.
func (s *Store) migrate(ctx context.Context) error {
	todo, err := steps(migrations)
	if err != nil {
		return err
	}
	return s.migrateTo(ctx, todo)
}

// migrateTo runs the steps that the file has not had, each in a transaction of
// its own with the number of the step: a crash leaves the file before a step
// or after it. Where a second program migrates at the same time, it finds the
// steps done.
func (s *Store) migrateTo(ctx context.Context, todo []string) error {
	version, err := s.userVersion(ctx, s.write)
	if err != nil {
		return err
	}
	if version > len(todo) {
		return fmt.Errorf("version %d, this program knows %d: %w", version, len(todo), ErrNewer)
	}
	if version > 0 && version < len(todo) {
		if _, err := s.backupAs(ctx, "before-"+strconv.Itoa(version+1)); err != nil {
			return fmt.Errorf("backup before migration: %w", err)
		}
	}
	for i := version; i < len(todo); i++ {
		if err := s.step(ctx, i, todo[i]); err != nil {
			return fmt.Errorf("migration %d: %w", i+1, err)
		}
	}
	return nil
}

func (s *Store) step(ctx context.Context, i int, stmts string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if v, err := s.userVersion(ctx, tx); err != nil || v > i {
			return err // done by another program meanwhile
		}
		if _, err := tx.ExecContext(ctx, stmts); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", i+1, applicationID))
		return err
	})
}

func (s *Store) userVersion(ctx context.Context, q querier) (int, error) {
	var v int
	err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}

// checkOnOpen is the size in bytes up to which the whole file is checked when
// it is opened; past it, only after a program that did not close it.
const checkOnOpen = 16 << 20

// sound refuses a file that is no store of this program or is damaged. It must
// run before the first connection of a pool, which would turn another
// program's file to write-ahead logging.
func (s *Store) sound(ctx context.Context) error {
	info, err := os.Stat(s.path)
	if err != nil || info.Size() == 0 {
		return err
	}
	wal, err := os.Stat(s.path + "-wal")
	unclean := err == nil && wal.Size() > 0
	app, err := headerID(s.path)
	if errors.Is(err, errNoHeader) && s.wasStore() {
		return fmt.Errorf("%w: not an SQLite file", ErrDamaged)
	}
	if err != nil {
		return err
	}
	if app != applicationID && (app != 0 || !unclean) {
		if err := s.probe(ctx, app); err != nil {
			return err
		}
	}
	if info.Size() > checkOnOpen && !unclean {
		return nil
	}
	return quickCheck(ctx, s.write)
}

// errNoHeader is returned for a file that does not begin as SQLite's do.
var errNoHeader = fmt.Errorf("%w: not an SQLite file", ErrForeign)

// headerID reads the application id out of the file's header. A store that
// was killed right after it was made has it in its -wal file only.
func headerID(path string) (uint32, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, kindOf(err)
	}
	defer f.Close()
	var head [100]byte // https://www.sqlite.org/fileformat.html, section 1.3
	n, err := io.ReadFull(f, head[:])
	const magic = "SQLite format 3\x00"
	switch ours := bytes.HasPrefix(head[:], []byte(magic)); {
	case ours && err != nil, n > 0 && len(bytes.Trim(head[:n], "\x00")) == 0:
		return 0, fmt.Errorf("%w: its header is gone", ErrDamaged)
	case !ours:
		return 0, errNoHeader
	}
	return binary.BigEndian.Uint32(head[68:]), nil
}

// wasStore reports whether there are traces of a store beside a file that is
// none: a backup, or a log of SQLite.
func (s *Store) wasStore() bool {
	backup, err := s.newestBackup()
	if err != nil || backup != "" {
		return true
	}
	_, err = os.Stat(s.path + "-wal")
	return err == nil
}

// probe looks at a file without the store's mark, without writing to it: an
// empty one may become a store.
func (s *Store) probe(ctx context.Context, app uint32) error {
	if app != 0 {
		return ErrForeign
	}
	db, err := sql.Open("sqlite", s.uri(url.Values{"mode": {"ro"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	var tables, now int
	err = db.QueryRowContext(ctx, "SELECT count(*), (SELECT application_id FROM pragma_application_id) FROM sqlite_schema").Scan(&tables, &now)
	if err != nil {
		return err
	}
	if tables > 0 && now != applicationID { // another program may have made the store since
		return ErrForeign
	}
	return nil
}

func quickCheck(ctx context.Context, q querier) error {
	var verdict string
	if err := q.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	return nil
}
