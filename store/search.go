package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"unicode/utf8"

	"stet/store/ledger"
)

// Hit is one place that a search found.
type Hit struct {
	Kind   string // article, claim or source
	CaseID string
	Title  string // of the article
	Ref    string // id of the claim or source
	Text   string // the claim's words, the source's title, a line of the article
	Next   int64  // pass to Search to go on after this hit
}

// Search returns up to limit articles, claims and sources that hold all words
// of the query, the newest first. The last word may be a beginning. After is
// the Next of the last hit seen, 0 for the first page.
func (s *Store) Search(ctx context.Context, query string, after int64, limit int) ([]Hit, error) {
	match := matchQuery(query)
	if match == "" {
		return nil, nil
	}
	var out []Hit
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var h Hit
		var text sql.NullString
		err := rows.Scan(&h.Next, &h.Kind, &h.Ref, &h.Text, &h.CaseID, &h.Title, &text)
		if h.Kind == "article" {
			h.Text = snippet(text.String, query)
		}
		out = append(out, h)
		return err
	}, `SELECT e.num, e.kind, e.ref, e.text, c.id, v.title, iif(e.kind = 'article', v.article ->> 'text', NULL)
		FROM (SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) f
		JOIN entry e ON e.num = f.rowid JOIN casefile c ON c.num = e.casefile JOIN version v ON v.num = c.version
		ORDER BY e.num DESC`, match, beforeRow(after), limit)
	if err != nil {
		return nil, fmt.Errorf("search: %w", known(err))
	}
	return out, nil
}

func beforeRow(after int64) int64 {
	if after <= 0 {
		return 1<<63 - 1
	}
	return after
}

// matchQuery turns what a person types into an FTS5 query: every word quoted,
// so that no sign in it is an operator.
func matchQuery(query string) string {
	words := strings.Fields(strings.ReplaceAll(query, "\x00", " "))
	for i, w := range words {
		words[i] = `"` + strings.ReplaceAll(w, `"`, `""`) + `"`
	}
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, " ") + "*"
}

// around is how much of a text a snippet shows on either side, in bytes.
const around = 70

// snippet returns one line of a text around the first word of the query that
// stands in it, else its start.
func snippet(text, query string) string {
	at := 0
	for _, w := range strings.Fields(query) {
		if i := indexFold(text, w); i >= 0 {
			at = i
			break
		}
	}
	from, to := max(0, at-around), min(len(text), at+around)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	line := strings.Join(strings.Fields(text[from:to]), " ")
	if from > 0 {
		line = "… " + line
	}
	if to < len(text) {
		line += " …"
	}
	return line
}

// indexFold is strings.Index without regard to case.
func indexFold(text, word string) int {
	for i := range text {
		if len(text)-i < len(word) {
			break
		}
		if strings.EqualFold(text[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// index enters the article and its claims into the full-text index in place
// of what an earlier reading entered.
func (sv *saving) index(ctx context.Context, tx *sql.Tx) error {
	if !sv.fresh && sv.version == sv.before.Int64 {
		return nil
	}
	a := sv.result.Article
	if err := unindex(ctx, tx, sv.file, "kind IN ('article', 'claim')"); err != nil {
		return err
	}
	body := strings.Join(append([]string{a.Headline(), a.Site, a.URL, a.Text}, a.Byline...), "\n")
	if err := enter(ctx, tx, sv.file, "article", "", a.Headline(), body); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO entry (casefile, kind, ref, text)
		SELECT ?, 'claim', id, data ->> 'text' FROM claim WHERE version = ? ORDER BY pos`, sv.file, sv.version)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO fulltext (rowid, body)
		SELECT num, text FROM entry WHERE casefile = ? AND kind = 'claim'`, sv.file)
	return err
}

// enter adds one row to the index.
func enter(ctx context.Context, tx *sql.Tx, file int64, kind, ref, text, body string) error {
	var num int64
	err := tx.QueryRowContext(ctx, "INSERT INTO entry (casefile, kind, ref, text) VALUES (?, ?, ?, ?) RETURNING num",
		file, kind, ref, text).Scan(&num)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO fulltext (rowid, body) VALUES (?, ?)", num, body)
	return err
}

// unindex takes the entries of a case that fit the condition out of the index.
func unindex(ctx context.Context, tx *sql.Tx, file int64, condition string, args ...any) error {
	args = append([]any{file}, args...)
	_, err := tx.ExecContext(ctx, "DELETE FROM fulltext WHERE rowid IN (SELECT num FROM entry WHERE casefile = ? AND "+
		condition+")", args...)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "DELETE FROM entry WHERE casefile = ? AND "+condition, args...)
	return err
}

// indexSource enters the source that an event adds, edits or removes.
func indexSource(ctx context.Context, tx *sql.Tx, file int64, e ledger.Event) error {
	st, err := e.Statement()
	if err != nil {
		return nil // purged or of a newer program: nothing to find
	}
	id, src := sourceOf(st.Act), ledger.Source{}
	switch act := st.Act.(type) {
	case ledger.SourceAdded:
		src = act.Source
	case ledger.SourceEdited:
		src = act.Source
	}
	if id == "" {
		return nil
	}
	if err := unindex(ctx, tx, file, "kind = 'source' AND ref = ?", id); err != nil || src.ID == "" {
		return err
	}
	body := strings.Join([]string{src.Title, src.Author, src.Publisher, src.URL, src.File, src.Note}, "\n")
	return enter(ctx, tx, file, "source", src.ID, src.Title, body)
}

// sourceOf returns the id of the source that an act adds, edits or removes,
// "" for other acts.
func sourceOf(act ledger.Act) string {
	switch act := act.(type) {
	case ledger.SourceAdded:
		return act.Source.ID
	case ledger.SourceEdited:
		return act.Source.ID
	case ledger.SourceRemoved:
		return act.ID
	}
	return ""
}
