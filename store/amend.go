package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"stet/extract/claim"
)

// Reread is what was read out of an article that the desk has amended.
type Reread struct {
	Base    *claim.Article   // as it was read from the page
	Amended claim.Amendments // what Base.Amended was given
	Result  *claim.Result    // of Base.Amended(Amended)
}

// Edition is one text of a case at the time when it was the current one.
type Edition struct {
	TextHash  string // SHA-256 in hex, "" for none
	FetchedAt time.Time
}

// CaseOf returns the id of the case that SaveArticle would put the article
// into, or ErrNotFound where it would open one.
func (s *Store) CaseOf(ctx context.Context, a *claim.Article, c Capture) (string, error) {
	if c.Case != "" {
		return c.Case, nil
	}
	for _, k := range caseKeys(c.Locator, c.FinalURL, a.URL, a.Hash()) {
		var id string
		err := s.read.QueryRowContext(ctx, `SELECT c.id FROM casekey k JOIN casefile c ON c.num = k.casefile WHERE k.key = ?`, k).Scan(&id)
		if !errors.Is(err, sql.ErrNoRows) {
			if err != nil {
				err = fmt.Errorf("case of %.80s: %w", c.Locator, known(err))
			}
			return id, err
		}
	}
	return "", fmt.Errorf("case of %.80s: %w", c.Locator, ErrNotFound)
}

// SaveAmended is SaveArticle for an article that the desk has amended.
func (s *Store) SaveAmended(ctx context.Context, r Reread, c Capture) (string, error) {
	if r.Amended.IsZero() {
		return s.SaveArticle(ctx, r.Result, c)
	}
	return s.save(ctx, saving{result: r.Result, capture: c, base: r.Base, amended: r.Amended})
}

// SaveReread makes what was read out of the article of case id, as the desk
// has amended it now, the current version. It was not fetched anew: how it was
// got is as for the version before. A case that meanwhile has another text
// than r.Base is left as it is.
func (s *Store) SaveReread(ctx context.Context, id string, r Reread) error {
	sv := saving{store: s, id: id, result: r.Result, base: r.Base, amended: r.Amended, hash: r.Result.Article.Hash()}
	err := sv.encode()
	if err == nil {
		err = s.inTx(ctx, func(tx *sql.Tx) error { return sv.reread(ctx, tx) })
	}
	if err != nil {
		return fmt.Errorf("save case %.8s as amended: %w", id, err)
	}
	return nil
}

func (sv *saving) reread(ctx context.Context, tx *sql.Tx) error {
	l, err := sv.store.load(ctx, tx, sv.id)
	if err != nil {
		return err
	}
	if l.read().Hash() != sv.base.Hash() {
		return nil
	}
	sv.file, sv.before = l.file, sql.NullInt64{Int64: l.version, Valid: true}
	for _, step := range []func(context.Context, *sql.Tx) error{sv.saveVersion, sv.saveDerived, sv.copyCapture, sv.index} {
		if err := step(ctx, tx); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "UPDATE casefile SET version = ? WHERE num = ?", sv.version, sv.file); err != nil {
		return err
	}
	_, err = sv.store.recount(ctx, tx, sv.id)
	return err
}

// copyCapture notes for another version how the one before it was got.
func (sv *saving) copyCapture(ctx context.Context, tx *sql.Tx) error {
	if sv.version == sv.before.Int64 {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO capture (version, locator, final_url, redirects, status, header, raw_sha256, archive_sha256, fetched_at)
		SELECT ?, locator, final_url, redirects, status, header, raw_sha256, archive_sha256, fetched_at FROM capture WHERE version = ? ORDER BY num DESC LIMIT 1`,
		sv.version, sv.before.Int64)
	return err
}

// encodeAmended makes the JSON of what is kept of an amended article, NULL for
// one that is as it was read.
func (sv *saving) encodeAmended() error {
	if sv.amended.IsZero() {
		return nil
	}
	base, err := json.Marshal(sv.base)
	if err != nil {
		return err
	}
	m, err := json.Marshal(sv.amended)
	if err != nil {
		return err
	}
	sv.baseJSON, sv.amendedJSON = sql.NullString{String: string(base), Valid: true}, sql.NullString{String: string(m), Valid: true}
	return nil
}

// read is the article of the case as it was read from the page.
func (l *loaded) read() *claim.Article {
	if l.base != nil {
		return l.base
	}
	return l.result.Article
}

// readBase reads the article of a version as it was read from the page, nil
// where the version is that, and what was amended in it.
func readBase(ctx context.Context, q querier, version int64) (*claim.Article, claim.Amendments, error) {
	var base, amended sql.NullString
	var m claim.Amendments
	if err := q.QueryRowContext(ctx, "SELECT base, amended FROM version WHERE num = ?", version).Scan(&base, &amended); err != nil {
		return nil, m, err
	}
	if !base.Valid || !amended.Valid {
		return nil, m, nil
	}
	a := &claim.Article{}
	if err := json.Unmarshal([]byte(base.String), a); err != nil {
		return nil, m, fmt.Errorf("article as read: %w", err)
	}
	if err := json.Unmarshal([]byte(amended.String), &m); err != nil {
		return nil, m, fmt.Errorf("amendments: %w", err)
	}
	return a, m, nil
}

// Text returns the article of a case whose text has the given hash, or
// ErrNotFound.
func (s *Store) Text(ctx context.Context, caseID, textHash string) (*claim.Article, error) {
	var data string
	err := s.read.QueryRowContext(ctx, `SELECT v.article FROM version v JOIN casefile c ON c.num = v.casefile
		WHERE c.id = ? AND v.text_sha256 = ?`, caseID, textHash).Scan(&data)
	a := &claim.Article{}
	if err == nil {
		err = json.Unmarshal([]byte(data), a)
	}
	if err != nil {
		return nil, fmt.Errorf("text %.8s of case %.8s: %w", textHash, caseID, known(err))
	}
	return a, nil
}

// editionBefore returns the text that was the current one before the given
// version became it.
func editionBefore(ctx context.Context, q querier, file, version int64) (Edition, error) {
	var e Edition
	var at int64
	err := q.QueryRowContext(ctx, `SELECT v.text_sha256, c.fetched_at FROM capture c JOIN version v ON v.num = c.version
		WHERE v.casefile = ? AND v.num <> ? ORDER BY c.num DESC LIMIT 1`, file, version).Scan(&e.TextHash, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return e, nil
	}
	e.FetchedAt = moment(at)
	return e, err
}
