package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Summary is a case as the list of articles shows it.
type Summary struct {
	ID        string
	Title     string
	Site      string
	Byline    []string
	Published string // ISO 8601, "" when not known
	URL       string // final address, "" for a file or a pasted text
	Locator   string // as it was last given
	OpenedAt  time.Time
	SeenAt    time.Time // opened or written to for the last time
	Archived  bool
	Done      bool   // an editor has said that the check is done
	Story     string // what the desk calls the story that it is of, "" for none
	Counts    Counts
}

// Counts are the counters of a case, over its current text.
type Counts struct {
	Total        int // claims
	Checked      int
	Stale        int
	Conflicts    int
	Contradicted int
	SingleSource int
	Orphans      int
	Warnings     int // of those that the audit flagged
}

// String says how many of the claims are checked, and what stands out.
func (n Counts) String() string {
	s := fmt.Sprintf("%d of %d checked", n.Checked, n.Total)
	for _, more := range []struct {
		n    int
		what string
	}{{n.Stale, "stale"}, {n.Conflicts, "disputed"}, {n.Contradicted, "contradicted"}, {n.SingleSource, "with a single source"},
		{n.Orphans, "gone from the text"}, {n.Warnings, "arithmetic warnings"}} {
		if more.n != 0 {
			s += fmt.Sprintf(", %d %s", more.n, more.what)
		}
	}
	return s
}

// Case is everything about one article. Its parts are shared between callers:
// read them, never write to them.
type Case struct {
	Summary
	Result   *claim.Result // what the page says; Claims without those made by hand
	State    *ledger.State // what the desk says; State.List is the list to check
	Events   []ledger.Event
	Capture  Capture // the last one of the current text, without Raw and Archive
	Versions []Version
	Base     *claim.Article   // the article as it was read from the page, before it was amended
	Made     claim.Amendments // that Result was made with; State.Amended is what it should be
	Before   Edition          // the text that was the current one before this one
	// Faults say, in a sentence each, what does not match in the case: events
	// that were changed or are missing, a text that is not the one that was
	// saved. Empty for a sound case.
	Faults []string
}

// Version is one text of an article, see Case.Versions.
type Version struct {
	TextHash string // SHA-256 in hex
	SavedAt  time.Time
	Current  bool
}

const summaryColumns = `c.id, c.opened_at, c.seen_at, c.archived, c.done, c.story, c.total, c.checked, c.stale, c.conflicts,
	c.contradicted, c.single_source, c.orphans, c.warnings, v.title, v.site, v.byline, v.published, v.url,
	coalesce((SELECT locator FROM capture WHERE version = v.num ORDER BY num DESC LIMIT 1), '')
	FROM casefile c JOIN version v ON v.num = c.version`

func scanSummary(row interface{ Scan(...any) error }) (Summary, error) {
	var s Summary
	var opened, seen int64
	var byline string
	n := &s.Counts
	err := row.Scan(&s.ID, &opened, &seen, &s.Archived, &s.Done, &s.Story, &n.Total, &n.Checked, &n.Stale, &n.Conflicts,
		&n.Contradicted, &n.SingleSource, &n.Orphans, &n.Warnings, &s.Title, &s.Site, &byline, &s.Published, &s.URL,
		&s.Locator)
	if err != nil {
		return Summary{}, err
	}
	s.OpenedAt, s.SeenAt = moment(opened), moment(seen)
	if err := json.Unmarshal([]byte(byline), &s.Byline); err != nil {
		return Summary{}, fmt.Errorf("byline of case %.8s: %w", s.ID, err)
	}
	return s, nil
}

// Cases returns all cases, the archived too, the one last seen first.
func (s *Store) Cases(ctx context.Context) ([]Summary, error) {
	var out []Summary
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		sum, err := scanSummary(rows)
		out = append(out, sum)
		return err
	}, "SELECT "+summaryColumns+" ORDER BY c.seen_at DESC, c.num DESC")
	if err != nil {
		return nil, fmt.Errorf("cases: %w", known(err))
	}
	return out, nil
}

// Case returns the case with the given id, or ErrNotFound.
func (s *Store) Case(ctx context.Context, id string) (*Case, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // one view of the store
	if err != nil {
		return nil, fmt.Errorf("case %.8s: %w", id, known(err))
	}
	defer tx.Rollback()
	l, err := s.load(ctx, tx, id)
	if err != nil {
		return nil, fmt.Errorf("case %.8s: %w", id, known(err))
	}
	s.remember(id, l)
	c, err := caseOf(ctx, tx, id, l)
	if err != nil {
		return nil, fmt.Errorf("case %.8s: %w", id, known(err))
	}
	return c, nil
}

// caseOf adds to l what the list shows of it.
func caseOf(ctx context.Context, q querier, id string, l *loaded) (*Case, error) {
	sum, err := scanSummary(q.QueryRowContext(ctx, "SELECT "+summaryColumns+" WHERE c.id = ?", id))
	if err != nil {
		return nil, err
	}
	c := &Case{Summary: sum, Result: l.result, State: l.state, Events: l.events, Faults: slices.Clip(l.faults), Base: l.read(), Made: l.made}
	var rules int
	if err := q.QueryRowContext(ctx, "SELECT rules FROM casefile WHERE id = ?", id).Scan(&rules); err != nil {
		return nil, err
	}
	if c.Counts = l.counted(); c.Counts != sum.Counts && rules == ledger.Rules {
		c.Faults = append(c.Faults, fmt.Sprintf("The list of articles counts %s; what was said amounts to %s.", sum.Counts, c.Counts))
	}
	if c.Capture, err = lastCapture(ctx, q, l.version); err != nil {
		return nil, err
	}
	if c.Before, err = editionBefore(ctx, q, l.file, l.version); err != nil {
		return nil, err
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var v Version
		var num, saved int64
		err := rows.Scan(&num, &v.TextHash, &saved)
		v.SavedAt, v.Current = moment(saved), num == l.version
		c.Versions = append(c.Versions, v)
		if v.Current && v.TextHash != l.result.Article.Hash() {
			c.Faults = append(c.Faults, "The article's text has changed since it was saved.")
		}
		return err
	}, "SELECT num, text_sha256, saved_at FROM version WHERE casefile = ? ORDER BY num", l.file)
	return c, err
}

func lastCapture(ctx context.Context, q querier, version int64) (Capture, error) {
	var c Capture
	var header, redirects string
	var raw, archive sql.NullString
	var at int64
	err := q.QueryRowContext(ctx, `SELECT locator, final_url, redirects, status, header, raw_sha256, archive_sha256, fetched_at FROM capture
		WHERE version = ? ORDER BY num DESC LIMIT 1`, version).Scan(&c.Locator, &c.FinalURL, &redirects, &c.Status, &header, &raw, &archive, &at)
	if err != nil {
		return Capture{}, err
	}
	c.RawSHA256, c.ArchiveSHA256, c.FetchedAt = raw.String, archive.String, moment(at)
	if err := json.Unmarshal([]byte(redirects), &c.Redirects); err != nil {
		return Capture{}, err
	}
	return c, json.Unmarshal([]byte(header), &c.Header)
}

// Blob returns the bytes whose SHA-256 is given in hex, or ErrNotFound.
func (s *Store) Blob(ctx context.Context, sha string) ([]byte, error) {
	var b []byte
	if err := s.read.QueryRowContext(ctx, "SELECT body FROM blob WHERE sha256 = ?", sha).Scan(&b); err != nil {
		return nil, fmt.Errorf("blob %.8s: %w", sha, known(err))
	}
	return b, nil
}

// BlobSize returns how many bytes have the SHA-256 that is given in hex, or
// ErrNotFound.
func (s *Store) BlobSize(ctx context.Context, sha string) (int64, error) {
	var n int64
	if err := s.read.QueryRowContext(ctx, "SELECT length(body) FROM blob WHERE sha256 = ?", sha).Scan(&n); err != nil {
		return 0, fmt.Errorf("blob %.8s: %w", sha, known(err))
	}
	return n, nil
}

// FindCase returns the id of the case that a person means: by its id or the
// start of it, at least 4 digits, or by an address or path it was opened by. It
// returns ErrNotFound or ErrAmbiguous.
func (s *Store) FindCase(ctx context.Context, what string) (string, error) {
	ids, err := s.findCases(ctx, what)
	switch {
	case err != nil:
		return "", fmt.Errorf("find case %.80q: %w", what, known(err))
	case len(ids) == 0:
		return "", fmt.Errorf("find case %.80q: %w", what, ErrNotFound)
	case len(ids) > 1:
		return "", fmt.Errorf("find case %.80q: %w", what, ErrAmbiguous)
	}
	return ids[0], nil
}

func (s *Store) findCases(ctx context.Context, what string) ([]string, error) {
	var ids []string
	collect := func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}
	for _, key := range []string{urlKey(what), fileKey(what), "text:" + what} {
		err := each(ctx, s.read, collect,
			"SELECT c.id FROM casekey k JOIN casefile c ON c.num = k.casefile WHERE k.key = ?", key)
		if err != nil || len(ids) > 0 {
			return ids, err
		}
	}
	if len(what) < 4 || !isHex(what) {
		return nil, nil
	}
	err := each(ctx, s.read, collect, "SELECT id FROM casefile WHERE id >= ? AND id < ? || 'g' ORDER BY id LIMIT 2", what, what)
	return ids, err
}

func isHex(s string) bool {
	for i := range len(s) {
		if c := s[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

// SetArchived takes a case off the desk's list, or brings it back. Nothing of
// it is deleted.
func (s *Store) SetArchived(ctx context.Context, id string, archived bool) error {
	if err := s.label(ctx, id, "archived", archived); err != nil {
		return fmt.Errorf("archive case %.8s: %w", id, err)
	}
	return nil
}

// MaxStory is the longest name of a story in bytes.
const MaxStory = 200

// SetStory says which story a case is of, "" for none. Names longer than MaxStory
// are cut.
func (s *Store) SetStory(ctx context.Context, id, story string) error {
	for len(story) > MaxStory {
		_, n := utf8.DecodeLastRuneInString(story)
		story = story[:len(story)-n]
	}
	if err := s.label(ctx, id, "story", story); err != nil {
		return fmt.Errorf("story of case %.8s: %w", id, err)
	}
	return nil
}

// label sets one of the columns of a case that are the desk's own and no event.
func (s *Store) label(ctx context.Context, id, column string, value any) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, "UPDATE casefile SET "+column+" = ?, revision = revision + 1 WHERE id = ?", value, id)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return orNotFound(err)
		}
		return nil
	})
}

func orNotFound(err error) error {
	if err == nil {
		return ErrNotFound
	}
	return err
}
