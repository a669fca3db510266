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

	"stet/store"
)

// errNoStore is returned where a store is asked for that nobody has made yet.
type errNoStore struct{ path string }

func (e errNoStore) Error() string { return e.path + ": no store" }

func (e errNoStore) Sentence() string {
	return fmt.Sprintf("There is no store at %s yet. Open an article with stet, or name another store with --store.", e.path)
}

// openStore opens the store at path for reading, or the user's own where path
// is "". It makes none and writes nothing.
func (p *program) openStore(path string) (*store.Store, error) {
	if path == "" {
		var err error
		if path, err = store.DefaultPath(); err != nil {
			return nil, err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, errNoStore{path}
	}
	s, err := store.Open(path, store.Options{ReadOnly: true})
	if err == nil && !writable(path) {
		fmt.Fprintf(p.err, "stetctl: %s may not be written to; it is opened for reading only\n", path)
	}
	return s, err
}

func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// cases lists the store's cases or shows one.
func (p *program) cases(ctx context.Context, args []string) error {
	fs := flags("case")
	path := fs.String("store", "", "")
	all := fs.Bool("all", false, "")
	history := fs.Bool("history", false, "")
	out := fs.String("o", "", "")
	open := fs.Bool("open", false, "")
	key := fs.String("identity", "", "")
	from := fs.String("from", "", "")
	take := fs.Bool("take", false, "")
	renew := fs.Bool("renew-backups", false, "")
	rest, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(rest) == 2 && rest[0] == "import" && !*all && !*history:
		return p.importCase(ctx, *path, rest[1], *key)
	case len(rest) == 3 && rest[0] == "forget" && !*all && !*history:
		return p.forget(ctx, *path, rest[1], rest[2], *renew)
	case *renew:
		return usageError("--renew-backups goes with case forget")
	case len(rest) == 2 && rest[0] == "questions" && !*all && !*history:
		return p.questions(ctx, *path, rest[1], *out, *open)
	case (len(rest) == 2 || len(rest) == 3) && rest[0] == "propose" && !*all && !*history && *out == "" && !*open:
		return p.propose(ctx, *path, rest[1:], *from, *take)
	case *take || *from != "":
		return usageError("--take and --from go with case propose")
	case *out != "" || *open:
		return usageError("-o and --open go with case questions")
	case len(rest) == 1 && rest[0] == "list" && !*history, len(rest) == 2 && rest[0] == "show" && !*all:
	case len(rest) > 0 && rest[0] == "changed" && !*history && (len(rest) == 1 || !*all):
	default:
		return usageError("case takes list, show and a case, questions and a case, propose and a sheet, changed, or import and a bundle")
	}
	s, err := p.openStore(*path)
	if err != nil {
		return err
	}
	defer s.Close()
	switch rest[0] {
	case "list":
		return p.list(ctx, s, *all)
	case "changed":
		return p.changed(ctx, s, rest[1:], *all)
	}
	return p.show(ctx, s, rest[1], *history)
}

// list prints a line a case, the one last seen first. The counts are those of
// the ledger; a case whose ledger does not match is marked.
func (p *program) list(ctx context.Context, s *store.Store, archived bool) error {
	all, err := s.Cases(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "CASE\tCHECKED\tOPENED\tTITLE")
	hidden := 0
	for _, sum := range all {
		if sum.Archived && !archived {
			hidden++
			continue
		}
		checked := "unreadable"
		if c, err := s.Case(ctx, sum.ID); err == nil {
			checked = fmt.Sprintf("%d/%d", c.Counts.Checked, c.Counts.Total)
			if len(c.Faults) > 0 {
				checked += " !"
				fmt.Fprintf(p.err, "stetctl: what is on record in case %.8s was changed from outside: 'stetctl case show %.8s' says what\n", c.ID, c.ID)
			}
		} else if ctx.Err() != nil {
			return err
		}
		name := title(sum)
		if sum.Archived {
			name += " (archived)"
		}
		fmt.Fprintf(w, "%.8s\t%s\t%s\t%s\n", sum.ID, checked, sum.OpenedAt.Format(time.DateOnly), name)
	}
	if hidden > 0 {
		fmt.Fprintf(p.err, "stetctl: %d archived, shown with --all\n", hidden)
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

// oneLine returns s without line breaks and control characters, cut to n
// characters.
func oneLine(s string, n int) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r >= 0x7f && r < 0xa0 }), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
