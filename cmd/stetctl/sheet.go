package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/text"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
)

// sheet writes the fact-check sheet of a stored case, or of an article that is
// read for it alone. What names a case is taken for one.
func (p *program) sheet(ctx context.Context, args []string) error {
	fs := flags("sheet")
	path := fs.String("store", "", "")
	out := fs.String("o", "", "")
	like := fs.String("template", "", "")
	show := fs.String("print-template", "", "")
	var check sheet.FactCheck
	fs.StringVar(&check.URL, "fact-check", "", "")
	fs.StringVar(&check.Publisher, "publisher", "", "")
	rest, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case *show != "" && len(rest) == 0:
		return p.printTemplate(*show)
	case len(rest) != 1:
		return usageError("sheet takes one article or one case")
	case *out == "":
		return usageError("name the sheet's file with -o; its ending says which kind: " + sheet.Endings())
	case strings.HasSuffix(*out, reviewEnding):
		return p.claimReview(ctx, *path, rest[0], *out, check)
	case check != sheet.FactCheck{}:
		return usageError("--fact-check and --publisher are for a ClaimReview: end its name in " + reviewEnding)
	case !isSheet(*out):
		return usageError(fmt.Sprintf("%s is no kind of sheet: end its name in %s", *out, sheet.Endings()))
	}
	t, err := templateFor(*like, *out)
	if err != nil {
		return err
	}
	r, state, m, err := p.desk(ctx, *path, rest[0])
	if err != nil {
		return err
	}
	m.Template = t
	m.Program = "Stet " + version()
	m.Made = time.Now()
	m.Position = text.New(r.Article).Place
	secret, err := p.secrets(*path, state)
	if err != nil {
		return err
	}
	m.Check = clean(secret.Without(r.Article.Text))
	if err := sheet.Build(r, state, m).Write(*out); err != nil {
		return leaked(unwritten{*out, err})
	}
	fmt.Fprintf(p.err, "%d claims, %d checked: %s\n", state.Coverage().Total, state.Coverage().Checked, *out)
	return nil
}

// reviewEnding is how the file of a ClaimReview ends.
const reviewEnding = ".jsonld"

// claimReview writes what a published fact-check found as ClaimReview markup.
func (p *program) claimReview(ctx context.Context, path, what, out string, of sheet.FactCheck) error {
	r, state, _, err := p.desk(ctx, path, what)
	if err != nil {
		return err
	}
	err = sheet.SaveClaimReview(out, r, state, of)
	var why sheet.ReviewError
	if err != nil && !errors.As(err, &why) {
		return unwritten{out, err}
	}
	return err
}

// templateFor returns the template that was named for a sheet, nil for none.
func templateFor(name, out string) (*sheet.Template, error) {
	if name == "" {
		return nil, nil
	}
	if !sheet.TakesTemplate(out) {
		return nil, usageError("a template is for tables: end the sheet's name in .xlsx or .csv")
	}
	return sheet.FindTemplate(name)
}

// printTemplate prints a template, for a desk to change.
func (p *program) printTemplate(name string) error {
	t, err := sheet.FindTemplate(name)
	if err != nil {
		return err
	}
	return t.WriteTemplate(p.out)
}

func isSheet(path string) bool {
	_, ok := sheet.FormatOf(path)
	return ok
}

// unwritten is a file that could not be written.
type unwritten struct {
	path string
	err  error
}

func (e unwritten) Error() string { return e.err.Error() }
func (e unwritten) Unwrap() error { return e.err }

func (e unwritten) Sentence() string {
	folder := filepath.Dir(e.path)
	switch {
	case errors.Is(e.err, fs.ErrNotExist):
		return fmt.Sprintf("There is no folder %s. Make it, or name another file with -o.", folder)
	case errors.Is(e.err, fs.ErrPermission):
		return fmt.Sprintf("You may not write into %s. Name a file in a folder of your own with -o.", folder)
	}
	return fmt.Sprintf("%s could not be written. Check the space left on the disk; nothing else was changed.", e.path)
}

// desk finds what the desk says about the case that what names, or reads what
// as an article about which nothing has been said.
func (p *program) desk(ctx context.Context, path, what string) (*claim.Result, *ledger.State, sheet.Meta, error) {
	c, err := p.storedCase(ctx, path, what)
	var none errNoStore
	switch {
	case err == nil:
		for _, f := range c.Faults {
			fmt.Fprintf(p.err, "stetctl: case %.8s: %s\n", c.ID, f)
		}
		return c.Result, c.State, sheet.Meta{FetchedAt: c.Capture.FetchedAt, Locator: c.Locator}, nil
	case errors.As(err, &none) && path == "", errors.Is(err, store.ErrNotFound):
	default:
		return nil, nil, sheet.Meta{}, err
	}
	a, page, err := p.read(ctx, &fetch.Client{}, what)
	if err != nil {
		return nil, nil, sheet.Meta{}, err
	}
	r := extract.Claims(extract.Headed(a))
	return &r, ledger.ReplayOn(nil, r.Article, r.Claims), sheet.Meta{FetchedAt: page.At, Locator: what}, nil
}

func (p *program) storedCase(ctx context.Context, path, what string) (*store.Case, error) {
	s, err := p.openStore(path)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	id, err := s.FindCase(ctx, what)
	if err != nil {
		return nil, err
	}
	return s.Case(ctx, id)
}
