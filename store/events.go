package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"stet/store/ledger"
)

// Append says the statements, in order, in the name of whoever works with the
// store, and returns the case as it is then, with the new events. They are on
// the disk before it returns; on an error none of them is. A statement without
// By gets the author's name, one whose Replaces is nil the heads of what it
// sets.
func (s *Store) Append(ctx context.Context, caseID string, statements ...ledger.Statement) (*Case, []ledger.Event, error) {
	var c *Case
	var added []ledger.Event
	var now *loaded
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		l, err := s.load(ctx, tx, caseID)
		if err != nil {
			return err
		}
		if added, err = s.say(ctx, tx, l, caseID, statements); err != nil {
			return err
		}
		if now, err = s.written(ctx, tx, l.file, caseID, added); err != nil {
			return err
		}
		c, err = caseOf(ctx, tx, caseID, now)
		return err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("write to case %.8s: %w", caseID, err)
	}
	s.remember(caseID, now)
	return c, added, nil
}

// say makes the events of the statements.
func (s *Store) say(ctx context.Context, tx *sql.Tx, l *loaded, caseID string, statements []ledger.Statement) ([]ledger.Event, error) {
	head := ledger.Head{Author: s.author, Case: caseID}
	err := tx.QueryRowContext(ctx, "SELECT seq, hash FROM event WHERE author = ? AND chain = ? ORDER BY seq DESC, num DESC LIMIT 1",
		s.author, caseID).Scan(&head.Seq, &head.Hash)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	var name string
	if err := tx.QueryRowContext(ctx, "SELECT name FROM author WHERE key = ?", s.author).Scan(&name); err != nil {
		return nil, err
	}
	var out []ledger.Event
	for _, st := range statements {
		if st.By == "" {
			st.By = name
		}
		if st.Replaces == nil && st.Act != nil {
			st = l.state.Replacing(st, s.author)
		}
		e, err := ledger.Append(head, st, s.now(), s.opts.Random)
		if err != nil {
			return nil, err
		}
		head = e.Head()
		out = append(out, e)
	}
	return out, nil
}

// written inserts events and brings index and counters up to date. It returns
// the case as it then is.
func (s *Store) written(ctx context.Context, tx *sql.Tx, file int64, caseID string, events []ledger.Event) (*loaded, error) {
	for _, e := range events {
		if err := insertEvent(ctx, tx, file, e); err != nil {
			return nil, err
		}
		if err := indexSource(ctx, tx, file, e); err != nil {
			return nil, err
		}
	}
	if _, err := tx.ExecContext(ctx, "UPDATE casefile SET seen_at = max(seen_at, ?) WHERE num = ?", millis(s.now()), file); err != nil {
		return nil, err
	}
	return s.recount(ctx, tx, caseID)
}

func insertEvent(ctx context.Context, tx *sql.Tx, file int64, e ledger.Event) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO event (casefile, hash, author, chain, seq, prev, at, payload_sha256, payload)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (casefile, hash) DO UPDATE SET payload = excluded.payload`,
		file, e.Hash, e.Author, e.Case, e.Seq, e.Prev, millis(e.Time), e.PayloadHash, e.Payload)
	return err
}

// Events returns the ledger of a case in its total order.
func (s *Store) Events(ctx context.Context, caseID string) ([]ledger.Event, error) {
	c, err := s.Case(ctx, caseID)
	if err != nil {
		return nil, err
	}
	return ledger.Merge(c.Events), nil
}

// Import merges events, of whatever authors, into a case and returns how many
// it did not have. A payload that was withheld so far is filled in, one that
// was purged here is not. Importing twice changes nothing. It takes nothing
// where an event is not valid by itself; gaps and forks of chains are for
// ledger.Verify.
func (s *Store) Import(ctx context.Context, caseID string, events []ledger.Event) (int, error) {
	for _, e := range events {
		if err := e.Check(); err != nil {
			return 0, fmt.Errorf("import into case %.8s: %w", caseID, err)
		}
	}
	n := 0
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		var err error
		n, err = s.take(ctx, tx, caseID, events)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("import into case %.8s: %w", caseID, err)
	}
	return n, nil
}

// take adds the events that the case does not have and returns how many.
func (s *Store) take(ctx context.Context, tx *sql.Tx, caseID string, events []ledger.Event) (int, error) {
	l, err := s.load(ctx, tx, caseID)
	if err != nil {
		return 0, err
	}
	fresh, err := s.fresh(ctx, tx, l, events)
	if err != nil || len(fresh) == 0 {
		return 0, err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE casefile SET rewrites = rewrites + 1 WHERE num = ?", l.file); err != nil {
		return 0, err // a withheld payload may be among them
	}
	_, err = s.written(ctx, tx, l.file, caseID, fresh)
	return len(fresh), err
}

// fresh returns the events that the case does not have, or has without the
// payload, each once.
func (s *Store) fresh(ctx context.Context, tx *sql.Tx, l *loaded, events []ledger.Event) ([]ledger.Event, error) {
	skip := map[string]bool{} // whole, or purged
	err := each(ctx, tx, func(rows *sql.Rows) error {
		var hash string
		var whole bool
		err := rows.Scan(&hash, &whole)
		skip[hash] = whole
		return err
	}, "SELECT hash, payload IS NOT NULL OR purged FROM event WHERE casefile = ?", l.file)
	if err != nil {
		return nil, err
	}
	var out []ledger.Event
	for _, e := range ledger.Merge(events) {
		if whole, have := skip[e.Hash]; whole || have && e.Purged() {
			continue
		}
		out = append(out, e)
		if err := meet(ctx, tx, e); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// meet notes the author of an event and the name they use.
func meet(ctx context.Context, tx *sql.Tx, e ledger.Event) error {
	name := ""
	if st, err := e.Statement(); err == nil {
		name = st.By
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO author (key, name) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET name = excluded.name WHERE own = 0 AND excluded.name <> ''`, e.Author, name)
	return err
}
