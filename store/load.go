package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"stet/extract/claim"
	"stet/store/ledger"
)

// loaded is a case as it was last read or written. It is right as long as the
// case has the same revision and is never written to.
type loaded struct {
	file, version, revision int64
	result                  *claim.Result
	events                  []ledger.Event
	state                   *ledger.State
}

// cached is how many cases the store keeps decoded: the open one and the one
// before it.
const cached = 2

// load returns a case from the cache or from q.
func (s *Store) load(ctx context.Context, q querier, id string) (*loaded, error) {
	var l loaded
	err := q.QueryRowContext(ctx, "SELECT num, version, revision FROM casefile WHERE id = ? AND version IS NOT NULL", id).
		Scan(&l.file, &l.version, &l.revision)
	if err != nil {
		return nil, err
	}
	if have := s.recall(id); have != nil && have.revision == l.revision && have.version == l.version {
		return have, nil
	}
	if l.result, err = readResult(ctx, q, l.version); err != nil {
		return nil, err
	}
	if l.events, err = readEvents(ctx, q, l.file); err != nil {
		return nil, err
	}
	l.state = ledger.ReplayOn(l.events, l.result.Article, l.result.Claims)
	s.remember(id, &l)
	return &l, nil
}

func (s *Store) recall(id string) *loaded {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cache[id]
}

func (s *Store) remember(id string, l *loaded) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for other := range s.cache {
		if len(s.cache) >= cached && other != id {
			delete(s.cache, other)
		}
	}
	s.cache[id] = l
}

func (s *Store) forget(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.cache, id)
}

// readResult reads what the page says.
func readResult(ctx context.Context, q querier, version int64) (*claim.Result, error) {
	r := &claim.Result{Article: &claim.Article{}}
	var article string
	var n int
	err := q.QueryRowContext(ctx, `SELECT result_id, article, (SELECT count(*) FROM claim WHERE version = num)
		FROM version WHERE num = ?`, version).Scan(&r.ID, &article, &n)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(article), r.Article); err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	r.Claims = make([]claim.Claim, 0, n)
	err = each(ctx, q, func(rows *sql.Rows) error {
		var c claim.Claim
		err := scanJSON(rows, &c)
		r.Claims = append(r.Claims, c)
		return err
	}, "SELECT data FROM claim WHERE version = ? ORDER BY pos", version)
	if err != nil {
		return nil, err
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var w claim.Warning
		err := scanJSON(rows, &w)
		r.Warnings = append(r.Warnings, w)
		return err
	}, "SELECT data FROM warning WHERE version = ? ORDER BY pos", version)
	return r, err
}

func scanJSON(rows *sql.Rows, v any) error {
	var data sql.RawBytes
	if err := rows.Scan(&data); err != nil {
		return err
	}
	return json.Unmarshal(data, v)
}

// readEvents reads the ledger of a case in the order in which it was written.
func readEvents(ctx context.Context, q querier, file int64) ([]ledger.Event, error) {
	var out []ledger.Event
	err := each(ctx, q, func(rows *sql.Rows) error {
		var e ledger.Event
		var at int64
		err := rows.Scan(&e.Hash, &e.Author, &e.Case, &e.Seq, &e.Prev, &at, &e.PayloadHash, &e.Payload)
		e.Time = moment(at)
		out = append(out, e)
		return err
	}, `SELECT hash, author, chain, seq, prev, at, payload_sha256, payload FROM event WHERE casefile = ? ORDER BY num`, file)
	return out, err
}

// recount writes the counters of a case after a change to it, raises its
// revision and returns it as it is now.
func (s *Store) recount(ctx context.Context, tx *sql.Tx, id string) (*loaded, error) {
	if _, err := tx.ExecContext(ctx, "UPDATE casefile SET revision = revision + 1 WHERE id = ?", id); err != nil {
		return nil, err
	}
	s.forget(id)
	l, err := s.load(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	cov, flags := l.state.Coverage(), 0
	for _, w := range l.result.Warnings {
		if w.Verdict == claim.Flag {
			flags++
		}
	}
	_, err = tx.ExecContext(ctx, `UPDATE casefile SET total = ?, checked = ?, stale = ?, conflicts = ?,
		contradicted = ?, single_source = ?, orphans = ?, warnings = ? WHERE num = ?`, cov.Total, cov.Checked, cov.Stale,
		cov.Conflicts, cov.Contradicted, cov.SingleSource, cov.Orphans, flags, l.file)
	return l, err
}
