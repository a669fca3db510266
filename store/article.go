package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"strings"
	"time"

	"stet/extract/claim"
)

// Capture is how an article was got.
type Capture struct {
	Case      string   // id of the case that it is a version of, "" for the one that its address, file or text leads to
	Locator   string   // address, path or "-", as it was given
	FinalURL  string   // after redirects, "" for a file
	Redirects []string // addresses that led on, the typed one first
	Status    int      // of the answer, 0 for a file
	Header    map[string][]string
	FetchedAt time.Time // zero means now
	Raw       []byte    // the page or file to the byte, nil where it is not kept
	Archive   []byte    // the exchange as a web archive, nil for a file
	// Filled in when read back, in hex, "" for what is not kept.
	RawSHA256, ArchiveSHA256 string
}

// SaveArticle keeps what was read out of an article and returns the id of its
// case. An article that was opened before, by the same address, file or text,
// goes to its case: a changed text becomes a new version, to which the ledger
// carries what was said.
func (s *Store) SaveArticle(ctx context.Context, r *claim.Result, c Capture) (string, error) {
	return s.save(ctx, saving{result: r, capture: c})
}

func (s *Store) save(ctx context.Context, sv saving) (string, error) {
	if sv.result == nil || sv.result.Article == nil {
		return "", fmt.Errorf("save article: no article: %w", ErrNotFound)
	}
	if sv.capture.FetchedAt.IsZero() {
		sv.capture.FetchedAt = s.now()
	}
	sv.store, sv.hash = s, sv.result.Article.Hash()
	if err := sv.encode(); err != nil {
		return "", fmt.Errorf("save article: %w", err)
	}
	err := s.inTx(ctx, func(tx *sql.Tx) error { return sv.save(ctx, tx) })
	if err != nil {
		return "", fmt.Errorf("save article: %w", err)
	}
	return sv.id, nil
}

// saving is one article on its way into the store.
type saving struct {
	store   *Store
	result  *claim.Result
	capture Capture
	hash    string // of the text
	// Of an article that the desk has amended; base is nil for any other.
	base    *claim.Article
	amended claim.Amendments

	article, byline       string // JSON
	header, redirects     string // JSON
	baseJSON, amendedJSON sql.NullString
	claims, warnings      [][]byte // JSON, in order
	derived               string   // hash of all that was read out of the article

	id      string        // of the case
	file    int64         // row of the case
	before  sql.NullInt64 // row of the version that was the current one
	version int64         // row of the version
	fresh   bool          // derived is not that of last time
}

// encode makes the JSON columns, so that the transaction is short.
func (sv *saving) encode() error {
	r, sum := sv.result, sha256.New()
	for _, col := range []struct {
		to   *string
		from any
	}{{&sv.article, r.Article}, {&sv.byline, r.Article.Byline}, {&sv.header, sv.capture.Header},
		{&sv.redirects, append([]string{}, sv.capture.Redirects...)}} {
		b, err := json.Marshal(col.from)
		if err != nil {
			return err
		}
		*col.to = string(b)
	}
	if err := sv.encodeAmended(); err != nil {
		return err
	}
	readOut(sum, r.ID, sv.article, sv.baseJSON, sv.amendedJSON)
	var err error
	if sv.claims, err = encodeAll(sum, r.Claims); err != nil {
		return err
	}
	if sv.warnings, err = encodeAll(sum, r.Warnings); err != nil {
		return err
	}
	sv.derived = hex.EncodeToString(sum.Sum(nil))
	return nil
}

// readOut begins the hash of what was read out of an article.
func readOut(sum hash.Hash, id, article string, base, amended sql.NullString) {
	fmt.Fprintf(sum, "%s\n%s\n", id, article)
	if base.Valid || amended.Valid {
		fmt.Fprintf(sum, "%s\n%s\n", base.String, amended.String)
	}
}

func encodeAll[T any](sum hash.Hash, values []T) ([][]byte, error) {
	out := make([][]byte, len(values))
	for i, v := range values {
		b, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		sum.Write(b)
		sum.Write([]byte{'\n'})
		out[i] = b
	}
	return out, nil
}

// keys are what the case is found by: of the text that was read, not of what the
// desk made of it.
func (sv *saving) keys() []string {
	read := sv.hash
	if sv.base != nil {
		read = sv.base.Hash()
	}
	return caseKeys(sv.capture.Locator, sv.capture.FinalURL, sv.result.Article.URL, read)
}

func (sv *saving) save(ctx context.Context, tx *sql.Tx) error {
	keys := sv.keys()
	steps := []func(context.Context, *sql.Tx) error{
		func(ctx context.Context, tx *sql.Tx) error { return sv.findCase(ctx, tx, keys) },
		sv.saveVersion, sv.saveDerived, sv.saveCapture, sv.index,
	}
	for _, step := range steps {
		if err := step(ctx, tx); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `UPDATE casefile SET version = ?, seen_at = ?, archived = 0 WHERE num = ?`,
		sv.version, millis(sv.store.now()), sv.file)
	if err != nil {
		return err
	}
	_, err = sv.store.recount(ctx, tx, sv.id)
	return err
}

// findCase finds the case by its id where that is given, else by any of the keys, or opens one, and notes the
// keys that are new.
func (sv *saving) findCase(ctx context.Context, tx *sql.Tx, keys []string) error {
	err := error(sql.ErrNoRows)
	if sv.capture.Case != "" {
		err = tx.QueryRowContext(ctx, "SELECT num, id, version FROM casefile WHERE id = ?", sv.capture.Case).Scan(&sv.file, &sv.id, &sv.before)
		if err != nil {
			return known(err)
		}
	}
	for i := 0; i < len(keys) && errors.Is(err, sql.ErrNoRows); i++ {
		err = tx.QueryRowContext(ctx, `SELECT c.num, c.id, c.version FROM casekey k JOIN casefile c ON c.num = k.casefile
			WHERE k.key = ?`, keys[i]).Scan(&sv.file, &sv.id, &sv.before)
	}
	if errors.Is(err, sql.ErrNoRows) {
		sv.id = caseID(keys[0])
		err = tx.QueryRowContext(ctx, `INSERT INTO casefile (id, opened_at, seen_at) VALUES (?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET id = id RETURNING num`,
			sv.id, millis(sv.store.now()), millis(sv.store.now())).Scan(&sv.file)
	}
	if err != nil {
		return err
	}
	for _, k := range keys {
		_, err := tx.ExecContext(ctx, "INSERT INTO casekey (key, casefile) VALUES (?, ?) ON CONFLICT DO NOTHING", k, sv.file)
		if err != nil {
			return err
		}
	}
	return nil
}

func (sv *saving) saveVersion(ctx context.Context, tx *sql.Tx) error {
	a := sv.result.Article
	var derived string
	err := tx.QueryRowContext(ctx, "SELECT num, derived FROM version WHERE casefile = ? AND text_sha256 = ?",
		sv.file, sv.hash).Scan(&sv.version, &derived)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	sv.fresh = err != nil || derived != sv.derived
	return tx.QueryRowContext(ctx, `INSERT INTO version
		(casefile, text_sha256, result_id, title, site, byline, published, url, article, derived, saved_at, base, amended)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (casefile, text_sha256) DO UPDATE SET result_id = excluded.result_id, title = excluded.title,
			site = excluded.site, byline = excluded.byline, published = excluded.published, url = excluded.url,
			article = excluded.article, derived = excluded.derived, saved_at = excluded.saved_at,
			base = excluded.base, amended = excluded.amended
		RETURNING num`, sv.file, sv.hash, sv.result.ID, a.Headline(), a.Site, sv.byline, a.Published, a.URL, sv.article,
		sv.derived, millis(sv.store.now()), sv.baseJSON, sv.amendedJSON).Scan(&sv.version)
}

// manyRows is how many claims one statement inserts: calls of the driver cost
// more than rows.
const manyRows = 50

// saveDerived replaces the claims and warnings of the version.
func (sv *saving) saveDerived(ctx context.Context, tx *sql.Tx) error {
	if !sv.fresh {
		return nil
	}
	for _, table := range []string{"claim", "warning"} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE version = ?", sv.version); err != nil {
			return err
		}
	}
	for at := 0; at < len(sv.claims); at += manyRows {
		part := sv.claims[at:min(at+manyRows, len(sv.claims))]
		args := make([]any, 0, 4*len(part))
		for i, data := range part {
			args = append(args, sv.version, at+i, sv.result.Claims[at+i].ID, string(data))
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO claim (version, pos, id, data) VALUES (?, ?, ?, ?)"+
			strings.Repeat(", (?, ?, ?, ?)", len(part)-1), args...)
		if err != nil {
			return err
		}
	}
	for i, w := range sv.warnings {
		_, err := tx.ExecContext(ctx, "INSERT INTO warning (version, pos, data) VALUES (?, ?, ?)", sv.version, i, string(w))
		if err != nil {
			return err
		}
	}
	return nil
}

func (sv *saving) saveCapture(ctx context.Context, tx *sql.Tx) error {
	c := sv.capture
	raw, err := saveBlob(ctx, tx, c.Raw)
	if err != nil {
		return err
	}
	archive, err := saveBlob(ctx, tx, c.Archive)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO capture (version, locator, final_url, redirects, status, header, raw_sha256, archive_sha256, fetched_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, sv.version, c.Locator, c.FinalURL, sv.redirects, c.Status, sv.header, raw, archive, millis(c.FetchedAt))
	return err
}

// saveBlob keeps bytes once and returns their hash; NULL for none.
func saveBlob(ctx context.Context, tx *sql.Tx, b []byte) (sql.NullString, error) {
	if b == nil {
		return sql.NullString{}, nil
	}
	sha := hashOf(b)
	_, err := tx.ExecContext(ctx, "INSERT INTO blob (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING", sha, b)
	return sql.NullString{String: sha, Valid: true}, err
}
