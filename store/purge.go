package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// Purge takes what an event says out of the store, with all other events that
// wrote to the same place: every version of a source, a note, a finding. Their
// headers and hashes stay, so that the chains still verify. It cannot be
// undone. The bytes are overwritten in the store's file; backups made before
// still hold them. It returns the number of events, or ErrNotFound. With
// ErrBusy the events are purged, but another program reads the store and keeps
// it from overwriting its log, which it does when it is next closed.
func (s *Store) Purge(ctx context.Context, caseID, hash string) (int, error) {
	n := 0
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		l, err := s.load(ctx, tx, caseID)
		if err != nil {
			return err
		}
		hashes := l.state.SameRegister(hash)
		if len(hashes) == 0 {
			return ErrNotFound
		}
		for _, h := range hashes {
			if err := s.purgeOne(ctx, tx, l, h); err != nil {
				return err
			}
		}
		n = len(hashes)
		for _, table := range []string{"earlier", "earliercase"} { // what other articles are offered holds its words
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE casefile = ?", l.file); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "UPDATE casefile SET rewrites = rewrites + 1 WHERE num = ?", l.file); err != nil {
			return err
		}
		if _, err := s.recount(ctx, tx, caseID); err != nil {
			return err
		}
		// Deleted rows leave their words in the index until it is merged.
		_, err = tx.ExecContext(ctx, "INSERT INTO fulltext (fulltext) VALUES ('optimize')")
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("purge %.8s: %w", hash, known(err))
	}
	if err := s.Scrub(ctx); err != nil { // the old page must not stay behind in the log
		return n, fmt.Errorf("purge %.8s: %w", hash, known(err))
	}
	return n, nil
}

func (s *Store) purgeOne(ctx context.Context, tx *sql.Tx, l *loaded, hash string) error {
	if e, ok := l.state.Entry(hash); ok && e.Known {
		if id := sourceOf(e.Said.Act); id != "" {
			if err := unindex(ctx, tx, l.file, "kind = 'source' AND ref = ?", id); err != nil {
				return err
			}
		}
	}
	_, err := tx.ExecContext(ctx, `UPDATE event SET payload = NULL, purged = 1
		WHERE casefile = ? AND hash = ? AND payload IS NOT NULL`, l.file, hash)
	return err
}

func hashOf(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
