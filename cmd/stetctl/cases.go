package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

// errNoStore is returned where a store is asked for that nobody has made yet.
type errNoStore struct{ path string }

func (e errNoStore) Error() string { return e.path + ": no store" }

func (e errNoStore) Sentence() string {
	return fmt.Sprintf("There is no store at %s yet. Open an article with stet, or name another store with --store.", e.path)
}

// openStore opens the store at path, or the user's own where path is "". It
// makes none.
func openStore(path string) (*store.Store, error) {
	if path == "" {
		var err error
		if path, err = store.DefaultPath(); err != nil {
			return nil, err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, errNoStore{path}
	}
	return store.Open(path, store.Options{})
}

// cases lists the store's cases or shows one.
func (p *program) cases(ctx context.Context, args []string) error {
	fs := flags("case")
	path := fs.String("store", "", "")
	rest, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(rest) == 1 && rest[0] == "list", len(rest) == 2 && rest[0] == "show":
	default:
		return usageError("case takes list, or show and a case")
	}
	s, err := openStore(*path)
	if err != nil {
		return err
	}
	defer s.Close()
	if rest[0] == "list" {
		return p.list(ctx, s)
	}
	return p.show(ctx, s, rest[1])
}

// list prints a line a case, the one last seen first.
func (p *program) list(ctx context.Context, s *store.Store) error {
	all, err := s.Cases(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "CASE\tCHECKED\tOPENED\tTITLE")
	for _, c := range all {
		fmt.Fprintf(w, "%.8s\t%d/%d\t%s\t%s\n", c.ID, c.Counts.Checked, c.Counts.Total, c.OpenedAt.Format(time.DateOnly), title(c))
	}
	return w.Flush()
}

func title(c store.Summary) string {
	for _, t := range [...]string{c.Title, c.URL, c.Locator} {
		if t != "" {
			return oneLine(t, 100)
		}
	}
	return "untitled"
}

// show prints one case: its head, and each claim with what the desk says.
func (p *program) show(ctx context.Context, s *store.Store, what string) error {
	id, err := s.FindCase(ctx, what)
	if err != nil {
		return err
	}
	c, err := s.Case(ctx, id)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%s\n", title(c.Summary))
	for _, line := range [...][2]string{
		{"case", c.ID}, {"by", strings.Join(c.Byline, ", ")}, {"published", c.Published}, {"from", c.URL},
		{"opened", c.OpenedAt.Format(time.RFC3339)}, {"text", c.Result.Article.Hash()},
		{"checked", fmt.Sprintf("%d of %d", c.Counts.Checked, c.Counts.Total)},
	} {
		if line[1] != "" {
			fmt.Fprintf(p.out, "%-10s %s\n", line[0], line[1])
		}
	}
	fmt.Fprintln(p.out)
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "CLAIM\tKIND\tFINDING\tSOURCES\tWORDS")
	for _, cl := range c.State.List {
		st := c.State.Of(cl.ID)
		fmt.Fprintf(w, "%.8s\t%s\t%s\t%d\t%s\n", cl.ID, cl.Kind, finding(st), len(st.Evidence), words(cl))
	}
	return w.Flush()
}

// finding names what was found, and marks a disagreement.
func finding(st *ledger.ClaimState) string {
	if st.Conflict {
		return "disputed"
	}
	return string(st.Finding)
}

func words(c claim.Claim) string { return oneLine(c.Text, 80) }

// oneLine returns s without line breaks and control characters, cut to n
// characters.
func oneLine(s string, n int) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r >= 0x7f && r < 0xa0 }), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
