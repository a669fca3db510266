package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"stet/store/ledger"
)

// ImportCase keeps a case that came from another desk: its article, how that was
// got, and its events, all of it or nothing. Where the article is known here
// already, its case gets the events; a text that was captured here later, or is
// the same, stays. It returns the id of the case and how many events are new;
// importing twice changes nothing. The copies are what that desk has of its
// sources, nil for none; each is asked for when the one before it is kept, see
// importCopy.
func (s *Store) ImportCase(ctx context.Context, r Reread, c Capture, events []ledger.Event, copies iter.Seq2[SourceCopy, error]) (string, int, error) {
	if r.Result == nil || r.Result.Article == nil {
		return "", 0, fmt.Errorf("import case: no article: %w", ErrNotFound)
	}
	for _, e := range events {
		if err := e.Check(); err != nil {
			return "", 0, fmt.Errorf("import case: %w", err)
		}
	}
	if c.FetchedAt.IsZero() {
		c.FetchedAt = s.now()
	}
	sv := saving{store: s, result: r.Result, capture: c, hash: r.Result.Article.Hash()}
	if !r.Amended.IsZero() {
		sv.base, sv.amended = r.Base, r.Amended
	}
	if err := sv.encode(); err != nil {
		return "", 0, fmt.Errorf("import case: %w", err)
	}
	n := 0
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		known, err := sv.known(ctx, tx)
		if err != nil {
			return err
		}
		if !known {
			if err := sv.save(ctx, tx); err != nil {
				return err
			}
		}
		if n, err = s.take(ctx, tx, sv.id, events); err != nil || copies == nil {
			return err
		}
		for one, err := range copies {
			if err == nil {
				err = s.importCopy(ctx, tx, sv.file, one)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", 0, fmt.Errorf("import case: %w", err)
	}
	return sv.id, n, nil
}

// known reports whether the article's text need not be saved: the case holds it,
// or one that was captured later.
func (sv *saving) known(ctx context.Context, tx *sql.Tx) (bool, error) {
	keys := sv.keys()
	if err := sv.findCase(ctx, tx, keys); err != nil {
		return false, err
	}
	var same, later bool
	err := tx.QueryRowContext(ctx, `SELECT v.text_sha256 = ?, coalesce((SELECT max(fetched_at) FROM capture WHERE version = v.num), 0) > ?
		FROM casefile c JOIN version v ON v.num = c.version WHERE c.num = ?`, sv.hash, millis(sv.capture.FetchedAt), sv.file).Scan(&same, &later)
	if errors.Is(err, sql.ErrNoRows) { // a new case
		return false, nil
	}
	return same || later, err
}

// importCopy keeps a copy of a source that came from another desk. One whose bytes
// are here already with as much text is not kept twice, and of a source that only
// another case here has, nothing is taken. Where the desk itself has a newer copy
// it goes behind those, so that the newer one stays what the desk works with.
func (s *Store) importCopy(ctx context.Context, tx *sql.Tx, file int64, c SourceCopy) error {
	if c.FetchedAt.IsZero() || c.FetchedAt.After(s.now()) {
		c.FetchedAt = s.now()
	}
	var known, newer bool
	err := tx.QueryRowContext(ctx, `SELECT
		EXISTS (SELECT 1 FROM sourcecopy WHERE source = ?1 AND raw_sha256 = ?2 AND (article IS NOT NULL OR ?3))
			OR EXISTS (SELECT 1 FROM sourcecopy WHERE source = ?1) AND EXISTS (SELECT 1 FROM entry WHERE kind = 'source' AND ref = ?1 AND casefile <> ?4),
		EXISTS (SELECT 1 FROM sourcecopy WHERE source = ?1 AND fetched_at > ?5)`,
		c.Source, hashOf(c.Raw), c.Article == nil, file, millis(c.FetchedAt)).Scan(&known, &newer)
	if err != nil || known {
		return err
	}
	num, err := insertCopy(ctx, tx, c)
	if err == nil && newer {
		_, err = tx.ExecContext(ctx, "UPDATE sourcecopy SET num = (SELECT min(num) FROM sourcecopy) - 1 WHERE num = ?", num)
	}
	return err
}
