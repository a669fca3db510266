package store

import (
	"context"
	"database/sql"
	"fmt"
)

// SourceResult is what a claim and a source came to when they were last held
// against each other. It is derived: whoever asks makes it again where it is
// missing.
type SourceResult struct {
	Source  string // id
	Claim   string // id
	Entered string // hash of the event that corrected the claim, "" for none
	Hash    string // SHA-256 of the source's bytes
	Data    []byte // the result, in the words of whoever keeps it
}

// SaveResults keeps results, each in the place of the one before it. Rules name
// the rules by which they were made.
func (s *Store) SaveResults(ctx context.Context, rules string, all []SourceResult) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		put, err := tx.PrepareContext(ctx, "INSERT OR REPLACE INTO sourceresult (source, claim, entered, hash, rules, data) VALUES (?, ?, ?, ?, ?, ?)")
		if err != nil {
			return err
		}
		defer put.Close()
		for _, r := range all {
			if _, err := put.ExecContext(ctx, r.Source, r.Claim, r.Entered, r.Hash, rules, r.Data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("results of %d pairs: %w", len(all), err)
	}
	return nil
}

// Results returns what was kept of sources under the given rules. Whether it is
// still of the claim and the bytes of today its fields say.
func (s *Store) Results(ctx context.Context, rules string, sources []string) ([]SourceResult, error) {
	var out []SourceResult
	for _, id := range sources {
		err := each(ctx, s.read, func(rows *sql.Rows) error {
			r := SourceResult{Source: id}
			err := rows.Scan(&r.Claim, &r.Entered, &r.Hash, &r.Data)
			out = append(out, r)
			return err
		}, "SELECT claim, entered, hash, data FROM sourceresult WHERE source = ? AND rules = ? ORDER BY claim", id, rules)
		if err != nil {
			return nil, fmt.Errorf("results of source %.8s: %w", id, known(err))
		}
	}
	return out, nil
}
