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

// SourceCopy is what came of fetching or copying a source: its bytes, and the
// text that was read out of them. Where either is missing Failure says why.
type SourceCopy struct {
	Source    string // id of the ledger's source
	Capture          // Case does not count
	Title     string // as the page or document gives it
	Article   *claim.Article
	Failure   string // a sentence for the editor, "" where there is a text
	Canonical string // the address under which the page wants to be known, "" for none
	// Text is filled in when read back: the hash of the article's text, "" for
	// none.
	Text string
	// Tried and Trouble are filled in when read back where the last try came to
	// less than an earlier one: when that was and why, a sentence.
	Tried   time.Time
	Trouble string
}

// SaveSource keeps what came of a source, whole or not at all. The copies from
// before stay; the last one with a text is what the desk works with.
func (s *Store) SaveSource(ctx context.Context, c SourceCopy) error {
	if c.FetchedAt.IsZero() {
		c.FetchedAt = s.now()
	}
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		_, err := insertCopy(ctx, tx, c)
		return err
	})
	if err != nil {
		return fmt.Errorf("source %.8s: %w", c.Source, err)
	}
	return nil
}

// insertCopy keeps a copy and returns its row.
func insertCopy(ctx context.Context, tx *sql.Tx, c SourceCopy) (num int64, err error) {
	header, err := json.Marshal(c.Header)
	if err != nil {
		return 0, err
	}
	redirects, err := json.Marshal(append([]string{}, c.Redirects...))
	if err != nil {
		return 0, err
	}
	var article sql.NullString
	hash := ""
	if c.Article != nil {
		b, err := json.Marshal(c.Article)
		if err != nil {
			return 0, err
		}
		article, hash = sql.NullString{String: string(b), Valid: true}, c.Article.Hash()
	}
	raw, err := saveBlob(ctx, tx, c.Raw)
	if err != nil {
		return 0, err
	}
	archive, err := saveBlob(ctx, tx, c.Archive)
	if err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `INSERT INTO sourcecopy (source, locator, final_url, redirects, status, header, raw_sha256,
		archive_sha256, title, article, text_sha256, failure, canonical, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING num`,
		c.Source, c.Locator, c.FinalURL, string(redirects), c.Status, string(header), raw, archive, c.Title, article, hash, c.Failure, c.Canonical, millis(c.FetchedAt)).Scan(&num)
	return num, err
}

// SourceCopies returns, of each of the sources that was tried, the last copy
// with a text, else the last one with bytes, else the last try: in the order
// asked for, without Raw, Archive and Article.
func (s *Store) SourceCopies(ctx context.Context, sources []string) ([]SourceCopy, error) {
	var out []SourceCopy
	for _, id := range sources {
		c, err := s.SourceCopy(ctx, id, "")
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// SourceCopy returns the copy of a source whose bytes have the given SHA-256 in
// hex, the newest of them, or for "" the one that SourceCopies has of it. It
// returns ErrNotFound where there is none.
func (s *Store) SourceCopy(ctx context.Context, id, hash string) (SourceCopy, error) {
	c, found := SourceCopy{Source: id}, false
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		found = true
		var raw, archive sql.NullString
		var redirects, header string
		var at, tried int64
		err := rows.Scan(&c.Locator, &c.FinalURL, &redirects, &c.Status, &header, &raw, &archive, &c.Title, &c.Text, &c.Failure, &c.Canonical, &at, &c.Trouble, &tried)
		if err != nil {
			return err
		}
		if c.Tried = moment(tried); c.Tried.Equal(moment(at)) && c.Trouble == c.Failure {
			c.Tried, c.Trouble = time.Time{}, ""
		}
		c.RawSHA256, c.ArchiveSHA256, c.FetchedAt = raw.String, archive.String, moment(at)
		if err := json.Unmarshal([]byte(redirects), &c.Redirects); err != nil {
			return err
		}
		return json.Unmarshal([]byte(header), &c.Header)
	}, `SELECT c.locator, c.final_url, c.redirects, c.status, c.header, c.raw_sha256, c.archive_sha256, c.title, c.text_sha256, c.failure,
		c.canonical, c.fetched_at, l.failure, l.fetched_at
		FROM sourcecopy c, (SELECT failure, fetched_at FROM sourcecopy WHERE source = ?1 ORDER BY num DESC LIMIT 1) l
		WHERE c.source = ?1 AND (?2 = '' OR c.raw_sha256 = ?2) ORDER BY c.article IS NULL, c.raw_sha256 IS NULL, c.num DESC LIMIT 1`, id, hash)
	switch {
	case err != nil:
		return SourceCopy{}, fmt.Errorf("source %.8s: %w", id, known(err))
	case !found:
		return SourceCopy{}, fmt.Errorf("source %.8s: %w", id, ErrNotFound)
	}
	return c, nil
}

// SourceText returns the text of the last copy of a source that has one; with a
// hash, of the last one whose bytes have that SHA-256 in hex. It returns ErrNotFound where there is none, and ErrDamaged where it is not the text that
// was kept.
func (s *Store) SourceText(ctx context.Context, source, hash string) (*claim.Article, error) {
	var article, textHash string
	err := s.read.QueryRowContext(ctx, `SELECT article, text_sha256 FROM sourcecopy
		WHERE source = ?1 AND article IS NOT NULL AND (?2 = '' OR raw_sha256 = ?2) ORDER BY num DESC LIMIT 1`, source, hash).Scan(&article, &textHash)
	if err != nil {
		return nil, fmt.Errorf("text of source %.8s: %w", source, known(err))
	}
	a := new(claim.Article)
	if err := json.Unmarshal([]byte(article), a); err != nil {
		return nil, fmt.Errorf("text of source %.8s: %w: %w", source, ErrDamaged, err)
	}
	if a.Hash() != textHash {
		return nil, fmt.Errorf("text of source %.8s: %w", source, ErrDamaged)
	}
	return a, nil
}

// checkSources looks whether the texts of all sources are those that were kept.
func (s *Store) checkSources(ctx context.Context, r *Report) error {
	var ids []string
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, "SELECT DISTINCT source FROM sourcecopy WHERE article IS NOT NULL ORDER BY source")
	if err != nil {
		return err
	}
	for _, id := range ids {
		switch _, err := s.SourceText(ctx, id, ""); {
		case errors.Is(err, ErrDamaged):
			r.Problems = append(r.Problems, fmt.Sprintf("the text of source %.8s has changed", id))
		case err != nil:
			return err
		}
	}
	return nil
}
