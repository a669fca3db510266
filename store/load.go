package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// loaded is a case as it was last read or written. It is right as long as the
// case has the same stamp and is never written to.
type loaded struct {
	stamp
	last   int64 // row of the newest event
	result *claim.Result
	base   *claim.Article // as the page was read, nil where the result's article is that
	made   claim.Amendments
	events []ledger.Event // in the order in which they were written
	state  *ledger.State
	faults []string // what does not match in the events, in sentences
}

// stamp tells what of a case has changed.
type stamp struct {
	file, version, revision, rewrites int64
	derived                           string
}

// cached is how many cases the store keeps decoded: the open one and the one
// before it.
const cached = 2

// load returns a case, of which it reads what is not in the cache.
func (s *Store) load(ctx context.Context, q querier, id string) (*loaded, error) {
	l := loaded{state: &ledger.State{}}
	err := q.QueryRowContext(ctx, `SELECT c.num, c.version, c.revision, c.rewrites, v.derived FROM casefile c
		JOIN version v ON v.num = c.version WHERE c.id = ?`, id).
		Scan(&l.file, &l.version, &l.revision, &l.rewrites, &l.derived)
	if err != nil {
		return nil, err
	}
	old := 0 // events that were verified before
	have := s.recall(id)
	if have != nil && have.stamp == l.stamp {
		return have, nil
	}
	if have != nil && have.rewrites == l.rewrites && have.revision < l.revision {
		l.last, l.events, l.state, l.faults = have.last, slices.Clip(have.events), have.state, slices.Clip(have.faults)
		old = len(l.events)
		if have.version == l.version && have.derived == l.derived {
			l.result, l.base, l.made = have.result, have.base, have.made
		}
	}
	if l.result == nil {
		if l.result, err = readResult(ctx, q, l.version); err != nil {
			return nil, err
		}
		if l.base, l.made, err = readBase(ctx, q, l.version); err != nil {
			return nil, err
		}
	}
	if err := l.readEvents(ctx, q); err != nil {
		return nil, err
	}
	l.state = l.state.Again(l.events, l.result.Article, l.result.Claims)
	l.verify(old)
	return &l, nil
}

// verify adds to the faults those of the events but the first old ones, which
// were verified before: of these only the ends of the chains are looked at.
func (l *loaded) verify(old int) {
	fresh := l.events[old:]
	if len(fresh) == 0 {
		return
	}
	type chain struct{ author, id string }
	ends := map[chain]ledger.Event{}
	for _, e := range l.events[:old] {
		if k := (chain{e.Author, e.Case}); e.Seq >= ends[k].Seq {
			ends[k] = e
		}
	}
	check := slices.Clone(fresh)
	for _, e := range ends {
		check = append(check, e)
	}
	faults, _, _ := faultsOf(check, l.state.Authors, func(f ledger.Fault) bool {
		end := ends[chain{f.Author, f.Case}]
		return end.Hash != f.Hash || end.Seq != f.Seq
	})
	l.faults = append(l.faults, faults...)
}

func (s *Store) recall(id string) *loaded {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cache[id]
}

// remember keeps l, which must have been read outside a transaction that may
// still fail.
func (s *Store) remember(id string, l *loaded) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if have := s.cache[id]; have != nil && have.revision > l.revision {
		return // another call was faster
	}
	for other := range s.cache {
		if len(s.cache) >= cached && other != id {
			delete(s.cache, other)
		}
	}
	s.cache[id] = l
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

// readEvents reads the events that were written after those l holds.
func (l *loaded) readEvents(ctx context.Context, q querier) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var e ledger.Event
		var at int64
		err := rows.Scan(&l.last, &e.Hash, &e.Author, &e.Case, &e.Seq, &e.Prev, &at, &e.PayloadHash, &e.Payload)
		e.Time = moment(at)
		l.events = append(l.events, e)
		return err
	}, `SELECT num, hash, author, chain, seq, prev, at, payload_sha256, payload FROM event
		WHERE casefile = ? AND num > ? ORDER BY num`, l.file, l.last)
}

// recount writes the counters of a case after a change to it, raises its
// revision and returns it as it is now.
func (s *Store) recount(ctx context.Context, tx *sql.Tx, id string) (*loaded, error) {
	if _, err := tx.ExecContext(ctx, "UPDATE casefile SET revision = revision + 1 WHERE id = ?", id); err != nil {
		return nil, err
	}
	l, err := s.load(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	n := l.counted()
	_, err = tx.ExecContext(ctx, `UPDATE casefile SET total = ?, checked = ?, stale = ?, conflicts = ?,
		contradicted = ?, single_source = ?, orphans = ?, warnings = ?, done = ?, rules = ? WHERE num = ?`, n.Total, n.Checked, n.Stale,
		n.Conflicts, n.Contradicted, n.SingleSource, n.Orphans, n.Warnings, l.state.Closed != nil, ledger.Rules, l.file)
	return l, err
}
