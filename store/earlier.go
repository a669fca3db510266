package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Earlier is a claim of another article that was checked, and is much like one
// that is to be: the same words of a quote, the same company and amount, the
// same name and role.
type Earlier struct {
	Case      string         `json:"-"` // id
	Title     string         `json:"-"` // of its article
	Site      string         `json:"-"`
	Published string         `json:"-"`
	Claim     string         `json:"-"` // id
	Words     string         `json:"words"`
	Finding   ledger.Finding `json:"finding"`
	By        string         `json:"by"`
	At        time.Time      `json:"at"`
	Note      string         `json:"note,omitempty"`
	Evidence  []EarlierLink  `json:"evidence,omitempty"`
}

// EarlierLink is a source of a claim that was checked. Those that must stay
// with the desk that has them are left out.
type EarlierLink struct {
	Source   ledger.Source   `json:"source"`
	Evidence ledger.Evidence `json:"evidence"`
}

// earlierRules is the number of the rules by which rows of the table earlier
// are made; those of other rules are made anew.
const earlierRules = 1

// mostEarlier is how many claims are offered for one.
const mostEarlier = 5

// Earlier returns, by the id of each claim of a case, what was found on claims
// like it in other articles, the newest first. What other articles hold is
// brought up to date first, where they have changed.
func (s *Store) Earlier(ctx context.Context, id string) (map[string][]Earlier, error) {
	if err := s.index(ctx, id); err != nil {
		return nil, fmt.Errorf("earlier work: %w", known(err))
	}
	c, err := s.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	out, err := s.alike(ctx, id, likeness(c.State.List))
	if err != nil {
		return nil, fmt.Errorf("earlier work: %w", known(err))
	}
	return out, nil
}

// alike looks up keys of claims, all in one question.
func (s *Store) alike(ctx context.Context, id string, keys map[string][]string) (map[string][]Earlier, error) {
	asked := make([]string, 0, len(keys))
	for k := range keys {
		asked = append(asked, k)
	}
	list, err := json.Marshal(asked)
	if err != nil {
		return nil, err
	}
	out := map[string][]Earlier{}
	err = each(ctx, s.read, func(rows *sql.Rows) error {
		var e Earlier
		var key, data string
		if err := rows.Scan(&key, &e.Claim, &data, &e.Case, &e.Title, &e.Site, &e.Published); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(data), &e); err != nil {
			return err
		}
		for _, claimID := range keys[key] {
			if !slices.ContainsFunc(out[claimID], func(o Earlier) bool { return o.Case == e.Case && o.Claim == e.Claim }) {
				out[claimID] = append(out[claimID], e)
			}
		}
		return nil
	}, `SELECT e.key, e.claim, e.data, c.id, v.title, v.site, v.published FROM json_each(?) k
		JOIN earlier e ON e.key = k.value JOIN casefile c ON c.num = e.casefile JOIN version v ON v.num = c.version WHERE c.id != ?`, string(list), id)
	for claimID, all := range out {
		slices.SortFunc(all, func(a, b Earlier) int {
			return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.Case, b.Case), cmp.Compare(a.Claim, b.Claim))
		})
		out[claimID] = all[:min(len(all), mostEarlier)]
	}
	return out, err
}

// index brings the rows of all cases but one up to date.
func (s *Store) index(ctx context.Context, but string) error {
	var stale []string
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		stale = append(stale, id)
		return err
	}, `SELECT c.id FROM casefile c LEFT JOIN earliercase e ON e.casefile = c.num
		WHERE c.id != ? AND (e.revision IS NULL OR e.revision != c.revision OR e.rules != ?)`, but, earlierRules)
	if err != nil || s.opts.ReadOnly {
		return err
	}
	for _, id := range stale {
		if err := s.indexCase(ctx, id); err != nil {
			return fmt.Errorf("case %.8s: %w", id, err)
		}
	}
	return nil
}

// indexCase makes the rows of a case anew. A case that was changed from outside
// has none: nobody should rely on it.
func (s *Store) indexCase(ctx context.Context, id string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		l, err := s.load(ctx, tx, id)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM earlier WHERE casefile = ?", l.file); err != nil {
			return err
		}
		if len(l.faults) == 0 {
			if err := fillEarlier(ctx, tx, l); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO earliercase (casefile, revision, rules) VALUES (?, ?, ?)", l.file, l.revision, earlierRules)
		return err
	})
}

func fillEarlier(ctx context.Context, tx *sql.Tx, l *loaded) error {
	put, err := tx.PrepareContext(ctx, "INSERT OR IGNORE INTO earlier (key, casefile, claim, data) VALUES (?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer put.Close()
	data := map[string]string{} // by claim, "" for one that is not to be offered
	for key, ids := range likeness(l.state.List) {
		for _, id := range ids {
			d, ok := data[id]
			if !ok {
				if d, err = earlierData(l.state, id); err != nil {
					return err
				}
				data[id] = d
			}
			if d == "" {
				continue
			}
			if _, err := put.ExecContext(ctx, key, l.file, id, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// earlierData is what is kept of a claim that was checked, "" where there is
// nothing to offer: no finding, one that is stale or disputed, no check needed.
func earlierData(state *ledger.State, id string) (string, error) {
	st := state.Of(id)
	switch st.Finding {
	case ledger.Unchecked, ledger.Stale, ledger.NoCheckNeeded:
		return "", nil
	}
	if st.Conflict || len(st.Opinions) == 0 {
		return "", nil
	}
	last := st.Opinions[len(st.Opinions)-1]
	e := Earlier{Words: st.Target.Anchor.Exact, Finding: st.Finding, By: last.Name, At: last.At, Note: last.Note}
	if last.Grounds != "" {
		e.Note = strings.TrimPrefix(e.Note+"; without a source: "+cmp.Or(last.Word, strings.ReplaceAll(string(last.Grounds), "_", " ")), "; ")
	}
	for _, x := range st.Evidence {
		if !x.SourceRemoved && offered(x.Source) {
			e.Evidence = append(e.Evidence, EarlierLink{x.Source, x.Evidence})
		}
	}
	b, err := json.Marshal(e)
	return string(b), err
}

// offered reports whether a source may be shown beside another article.
func offered(src ledger.Source) bool {
	return src.Sensitivity != "confidential" && src.Sensitivity != "sealed" && src.Attribution != "off_record" && src.Attribution != "deep_background"
}

// fewestWords is the length of a quote that stands for itself.
const fewestWords = 4

// mostNames is how many names of a sentence a figure is known by.
const mostNames = 4

// likeness returns the ids of claims by what they have in common with claims of
// other articles.
func likeness(list []claim.Claim) map[string][]string {
	out := map[string][]string{}
	add := func(id string, parts ...string) {
		for i, p := range parts {
			if parts[i] = foldWords(p); parts[i] == "" {
				return
			}
		}
		key := strings.Join(parts, "|")
		if !slices.Contains(out[key], id) {
			out[key] = append(out[key], id)
		}
	}
	names := namesOf(list)
	for i := range list {
		switch c := &list[i]; {
		case c.Quote != nil:
			if words := foldWords(c.Wording()); c.Quote.Kind != claim.QuoteIndirect && c.Quote.Kind != claim.QuoteScare && strings.Count(words, " ") >= fewestWords-1 {
				add(c.ID, "quote", words)
			}
		case c.Name != nil:
			add(c.ID, "name", c.Name.Canonical, c.Name.Post())
		case c.Deal != nil && c.Deal.Amount != "":
			for _, who := range []string{c.Deal.Company, c.Deal.Acquirer} {
				add(c.ID, "amount", who, c.Deal.Amount, cmp.Or(c.Deal.Currency, "none"))
			}
		case c.Number != nil && c.Number.Value != "" && c.Number.Kind != claim.DateKind:
			for _, who := range names.in(c.Sentence) {
				add(c.ID, "amount", who, c.Number.Value, cmp.Or(c.Number.Unit, "none"))
			}
		}
	}
	return out
}

// mention is a place where a person or organisation is named.
type mention struct {
	at  int // byte of the text
	who string
}

// mentions are those of an article, in order.
type mentions []mention

func namesOf(list []claim.Claim) mentions {
	var out mentions
	for i := range list {
		n := list[i].Name
		if n == nil || n.Type != claim.Org && n.Type != claim.Person {
			continue
		}
		for _, m := range append([]claim.Span{list[i].Span}, n.Mentions...) {
			out = append(out, mention{m.Start, n.Canonical})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.who, b.who)) })
	return out
}

// in returns who is named in a stretch of the text, each once.
func (m mentions) in(s claim.Span) []string {
	i, _ := slices.BinarySearchFunc(m, s.Start, func(e mention, at int) int { return cmp.Compare(e.at, at) })
	var out []string
	for ; i < len(m) && m[i].at < s.End && len(out) < mostNames; i++ {
		if !slices.Contains(out, m[i].who) {
			out = append(out, m[i].who)
		}
	}
	return out
}

// foldWords writes words in lower case with one space between them and no marks
// but the point of a figure.
func foldWords(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.'
	})
	for i := range words {
		words[i] = strings.Trim(words[i], ".")
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}
