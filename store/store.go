// Package store keeps cases, claims and the ledger in one SQLite file in the
// user's data folder. It is the only package that speaks SQL.
//
// A case is an article under check. What the page says (texts, claims,
// warnings) is derived and replaced when an article is read again; what the
// desk says is appended to the ledger before a call returns and survives a
// killed program, a lost power line and a full disk. Times are UTC, whole
// milliseconds.
//
// Two programs may have one store open at the same time: each sees what the
// other has written at its next call.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Options are what a store may be told; the zero value is right for the
// program.
type Options struct {
	Clock  func() time.Time // time.Now
	Random io.Reader        // crypto/rand.Reader
	// Wait is how long a call waits for another program that writes; 0 means
	// 5 seconds.
	Wait time.Duration
	// Keep is how many daily backups stay; 0 means 7.
	Keep int
	// MaxPages limits the file to so many pages of 4 KiB, for tests of a full
	// disk; 0 means no limit.
	MaxPages int
	// ReadOnly opens a store that is there without writing to it or beside
	// it, also in a folder and from a medium that cannot be written to. What
	// writes returns ErrReadOnly then.
	ReadOnly bool
}

// Store is an open store. Its methods may be called from several goroutines.
type Store struct {
	path   string
	opts   Options
	write  *sql.DB // one connection
	read   *sql.DB // a few, that cannot write
	author string  // key of whoever works with this store

	mu    sync.Mutex
	cache map[string]*loaded // by case id
}

// The application id in the file's header: "Stet".
const applicationID = 0x53746574

const readers = 4

// Open opens the store at path and makes it, with its folder, where it does
// not exist. It brings an older store up to date after a backup. On failure
// the error is an *OpenError; its kind is ErrNewer, ErrDamaged, ErrForeign,
// ErrFull, ErrBusy, ErrReadOnly, ErrOlder or ErrUnwritten where it is one of
// these.
func Open(path string, opts Options) (*Store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	opts = opts.withDefaults()
	s := &Store{path: abs, opts: opts, cache: map[string]*loaded{}}
	if err := s.openPatiently(context.Background()); err != nil {
		backup, _ := s.newestBackup()
		return nil, &OpenError{Path: abs, Backup: backup, Err: known(err)}
	}
	return s, nil
}

func (o Options) withDefaults() Options {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Wait == 0 {
		o.Wait = 5 * time.Second
	}
	if o.Keep == 0 {
		o.Keep = 7
	}
	return o
}

// openPatiently tries again while another program makes the same store: SQLite
// does not wait for a change of the journal mode as it does for other locks.
func (s *Store) openPatiently(ctx context.Context) error {
	for deadline := time.Now().Add(s.opts.Wait); ; time.Sleep(10 * time.Millisecond) {
		err := s.open(ctx)
		if err == nil {
			return nil
		}
		s.Close() // the first error says why
		if !errors.Is(known(err), ErrBusy) || time.Now().After(deadline) {
			return err
		}
	}
}

func (s *Store) open(ctx context.Context) error {
	if s.opts.ReadOnly {
		return s.openReadOnly(ctx)
	}
	if err := prepareFile(s.path); err != nil {
		return err
	}
	var err error
	if s.write, err = sql.Open("sqlite", s.dsn(false)); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = sql.Open("sqlite", s.dsn(true)); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(readers)
	if err := s.sound(ctx); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	s.author, err = s.ownKey(ctx)
	return err
}

// prepareFile makes the folder and an empty file that only the user may read.
// SQLite gives its -wal and -shm files the rights of the main file.
func prepareFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return kindOf(err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return kindOf(err)
	}
	info, err := f.Stat()
	if err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		err = f.Chmod(0o600)
	}
	return errors.Join(kindOf(err), f.Close())
}

func kindOf(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	}
	return err
}

// dsn is the connection string: what every connection of a pool must be told.
func (s *Store) dsn(readOnly bool) string {
	pragmas := []string{
		"busy_timeout(" + strconv.FormatInt(s.opts.Wait.Milliseconds(), 10) + ")",
		"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)", "trusted_schema(0)",
		"cell_size_check(1)", "secure_delete(1)", "recursive_triggers(1)", "journal_size_limit(67108864)",
	}
	if readOnly {
		pragmas = append(pragmas, "query_only(1)")
	}
	if s.opts.MaxPages > 0 {
		pragmas = append(pragmas, "max_page_count("+strconv.Itoa(s.opts.MaxPages)+")")
	}
	q := url.Values{"_pragma": pragmas, "_txlock": {"immediate"}}
	if readOnly {
		q.Set("_txlock", "deferred")
	}
	return s.uri(q)
}

// openReadOnly opens the store for reading alone. Without a -wal file no other
// program has the store open, and the file is read as it lies: SQLite would
// put its own files beside it otherwise, or fail where it cannot.
func (s *Store) openReadOnly(ctx context.Context) error {
	q := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(" + strconv.FormatInt(s.opts.Wait.Milliseconds(), 10) + ")",
		"trusted_schema(0)", "cell_size_check(1)", "query_only(1)"}}
	wal, err := os.Stat(s.path + "-wal")
	live := err == nil
	if !live {
		q.Set("immutable", "1")
	}
	err = s.openReaders(ctx, q)
	if live && errors.Is(known(err), ErrReadOnly) {
		if wal.Size() > 0 {
			return fmt.Errorf("%w: %w", ErrUnwritten, err)
		}
		q.Set("immutable", "1")
		s.Close() // nothing was written
		err = s.openReaders(ctx, q)
	}
	if err != nil {
		return err
	}
	todo, err := steps(migrations)
	if err != nil {
		return err
	}
	switch version, err := s.userVersion(ctx, s.read); {
	case err != nil:
		return err
	case version > len(todo):
		return fmt.Errorf("version %d, this program knows %d: %w", version, len(todo), ErrNewer)
	case version < len(todo):
		return fmt.Errorf("version %d must be brought up to %d: %w", version, len(todo), ErrOlder)
	}
	err = s.read.QueryRowContext(ctx, "SELECT key FROM author WHERE own = 1").Scan(&s.author)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// openReaders opens both pools for reading and looks whether the file is a
// sound store.
func (s *Store) openReaders(ctx context.Context, q url.Values) error {
	if f, err := os.Open(s.path); err != nil {
		return kindOf(err)
	} else if err := f.Close(); err != nil {
		return err
	}
	var err error
	if s.read, err = sql.Open("sqlite", s.uri(q)); err != nil {
		return err
	}
	s.write = s.read
	s.read.SetMaxOpenConns(readers)
	return s.sound(ctx)
}

// uri names the store's file with parameters for SQLite and the driver.
func (s *Store) uri(q url.Values) string {
	slash := filepath.ToSlash(s.path)
	if !strings.HasPrefix(slash, "/") { // a drive letter
		slash = "/" + slash
	}
	return (&url.URL{Scheme: "file", Path: slash, RawQuery: q.Encode()}).String()
}

// Path returns the absolute path of the store's file.
func (s *Store) Path() string { return s.path }

// Close ends all connections; what was acknowledged is on the disk already.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close()) // closing twice is no error
		}
	}
	return known(errors.Join(errs...))
}

// Changed returns a number that is another one after other programs have
// written to the store; what this Store writes leaves it as it is.
func (s *Store) Changed(ctx context.Context) (int64, error) {
	var n int64
	if err := s.write.QueryRowContext(ctx, "PRAGMA data_version").Scan(&n); err != nil {
		return 0, fmt.Errorf("changes: %w", known(err))
	}
	return n, nil
}

// now is the clock in UTC, whole milliseconds.
func (s *Store) now() time.Time { return s.opts.Clock().UTC().Truncate(time.Millisecond) }

// millis and moment turn times into columns and back; 0 is the zero time.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// inTx runs do in one transaction of the writing connection.
func (s *Store) inTx(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return known(err)
	}
	defer tx.Rollback() // does nothing after Commit
	if err := do(tx); err != nil {
		return known(err)
	}
	return known(tx.Commit())
}

// querier is what transactions and pools have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// each calls scan for every row of a query.
func each(ctx context.Context, q querier, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// NewID returns 128 random bits in hex: the id of a source, a piece of
// evidence or a note.
func (s *Store) NewID() (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(s.opts.Random, b[:]); err != nil {
		return "", fmt.Errorf("new id: %w", err)
	}
	return hex.EncodeToString(b[:]), nil
}
