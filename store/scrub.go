package store

import (
	"context"
	"fmt"
)

// Scrub takes out of the store's files what was replaced or deleted since: the pages
// themselves are overwritten as they are freed (secure_delete), and here the log is
// emptied, which still had them. With ErrBusy another program reads the store and
// keeps the log; it is emptied when the store is next closed.
func (s *Store) Scrub(ctx context.Context) error {
	var busy, frames, done int
	err := s.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &done)
	if err == nil && busy != 0 {
		err = ErrBusy
	}
	if err != nil {
		return fmt.Errorf("scrub: %w", err)
	}
	return nil
}
