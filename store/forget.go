package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"stet/store/ledger"
)

// ForgetSource takes a source off the record of a case for good, for one that turns
// out to be confidential: what every version of it and every tie of it to a claim
// says, the copies of it with their texts and what they were held against. The
// events' headers and hashes stay, so that the chains still verify. It cannot be
// undone; backups made before still hold it. It returns the number of events, or
// ErrNotFound; ErrBusy is as in Purge.
func (s *Store) ForgetSource(ctx context.Context, caseID, source string) (int, error) {
	l, err := s.load(ctx, s.read, caseID)
	if err != nil {
		return 0, fmt.Errorf("forget source: %w", known(err))
	}
	n := 0
	var busy error
	for _, hash := range eventsOf(l.state, source) {
		if gone, err := s.Purge(ctx, caseID, hash); errors.Is(err, ErrBusy) {
			n, busy = n+gone, err
		} else if err != nil {
			return n, err
		} else {
			n += gone
		}
	}
	if n == 0 {
		return 0, fmt.Errorf("forget source %.8s: %w", source, ErrNotFound)
	}
	err = s.inTx(ctx, func(tx *sql.Tx) error { return dropCopies(ctx, tx, source) })
	if err == nil {
		if err = s.Scrub(ctx); errors.Is(err, ErrBusy) {
			return n, err
		}
	}
	if err != nil {
		return n, fmt.Errorf("forget source %.8s: %w", source, known(err))
	}
	return n, busy
}

// eventsOf returns an event of each register that tells of a source: its own, and
// those of the evidence that ever led to it.
func eventsOf(st *ledger.State, source string) []string {
	var out []string
	done := map[string]bool{}
	for _, e := range st.History {
		if !e.Known || done[e.Event.Hash] {
			continue
		}
		act, ok := e.Said.Act.(ledger.EvidenceAdded)
		if sourceOf(e.Said.Act) != source && !(ok && act.Evidence.SourceID == source) {
			continue
		}
		out = append(out, e.Event.Hash)
		for _, h := range st.SameRegister(e.Event.Hash) {
			done[h] = true
		}
	}
	return out
}

// dropCopies deletes the copies of a source, and the bytes that nothing else has.
func dropCopies(ctx context.Context, tx *sql.Tx, source string) error {
	for _, del := range []string{
		"DELETE FROM sourceresult WHERE source = ?",
		"DELETE FROM sourcecopy WHERE source = ?",
	} {
		if _, err := tx.ExecContext(ctx, del, source); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM blob WHERE sha256 NOT IN (
		SELECT raw_sha256 FROM capture WHERE raw_sha256 IS NOT NULL UNION SELECT archive_sha256 FROM capture WHERE archive_sha256 IS NOT NULL
		UNION SELECT raw_sha256 FROM sourcecopy WHERE raw_sha256 IS NOT NULL UNION SELECT archive_sha256 FROM sourcecopy WHERE archive_sha256 IS NOT NULL)`)
	return err
}
