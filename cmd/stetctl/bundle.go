package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stet/extract"
	"stet/extract/fetch"
	"stet/extract/text"
	"stet/store"
	"stet/store/bundle"
	"stet/store/ledger"
	"stet/store/vault"
)

// bundle makes, shows and checks verification bundles.
func (p *program) bundle(ctx context.Context, args []string) error {
	fs := flags("bundle")
	path := fs.String("store", "", "")
	out := fs.String("o", "", "")
	profile := fs.String("profile", string(bundle.Partner), "")
	keyFile := fs.String("key", "", "")
	unsigned := fs.Bool("unsigned", false, "")
	by := fs.String("by", "", "")
	contacts := fs.Bool("seal-contacts", false, "")
	var to []string
	fs.Func("seal-to", "", func(s string) error {
		to = append(to, s)
		return nil
	})
	rest, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(rest) < 2:
		return usageError("bundle takes create, inspect, verify, merge or extract, and what to do it with")
	case !slices.Contains(bundle.Profiles[:], bundle.Profile(*profile)):
		return usageError(fmt.Sprintf("there is no profile %q: it is desk, legal, partner or public", *profile))
	}
	o := bundle.Options{Profile: bundle.Profile(*profile), Program: "Stet " + version(), Made: time.Now(), By: *by}
	for _, spec := range to {
		r, err := bundle.Recipients(spec)
		if err != nil {
			return err
		}
		o.SealTo = append(o.SealTo, r...)
	}
	if *contacts && len(to) == 0 {
		return usageError("--seal-contacts needs --seal-to with whom they are for")
	}
	m := maker{program: p, store: *path, key: *keyFile, unsigned: *unsigned, contacts: *contacts, out: *out, options: o}
	switch rest[0] {
	case "create":
		return m.create(ctx, rest[1:])
	case "merge":
		return m.merge(ctx, rest[1:])
	case "inspect", "verify":
		return p.check(ctx, rest[0] == "verify", rest[1:])
	case "extract":
		return p.unpack(ctx, rest[1:], *out)
	}
	return usageError(fmt.Sprintf("bundle does not know %q: it takes create, inspect, verify, merge or extract", rest[0]))
}

// maker writes bundles.
type maker struct {
	program  *program
	store    string
	key      string // file of the private key, "" for the user's own
	unsigned bool
	contacts bool // those of the vault are sealed too
	out      string
	options  bundle.Options
}

// create writes the bundle of a stored case, or of an article on which nothing
// has been said.
func (m *maker) create(ctx context.Context, args []string) error {
	if len(args) != 1 || m.out == "" {
		return usageError("bundle create takes one article or one case, and -o with the bundle's file")
	}
	c, err := m.program.caseFor(ctx, m.store, args[0])
	if err != nil {
		return err
	}
	if s, err := m.program.openStore(m.store); err == nil {
		defer s.Close()
		if a, err := s.Author(ctx); err == nil {
			m.options.Author, m.options.By = a.Key, cmp.Or(m.options.By, a.Name)
		}
	}
	return m.write(ctx, c)
}

// caseFor finds what the desk has of what, or reads it as an article.
func (p *program) caseFor(ctx context.Context, path, what string) (*bundle.Case, error) {
	s, err := p.openStore(path)
	if err == nil {
		defer s.Close()
		id, found := s.FindCase(ctx, what)
		if found == nil {
			return bundle.FromStore(ctx, s, id)
		}
		err = found
	}
	var none errNoStore
	if errors.As(err, &none) && path != "" || !errors.As(err, &none) && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	a, page, err := p.read(ctx, &fetch.Client{}, what)
	if err != nil {
		return nil, err
	}
	r := extract.Claims(extract.Headed(a))
	c := &bundle.Case{ID: r.ID, Result: &r, Capture: bundle.Capture{FinalURL: page.FinalURL, Redirects: page.Redirects,
		Status: page.Status, Header: page.Header, FetchedAt: page.At}}
	c.Capture.Locate(what)
	var archive bytes.Buffer
	if len(page.Exchanges) > 0 {
		if err := fetch.WriteWARC(&archive, "stetctl "+version(), page, fetch.Known{}); err != nil {
			return nil, err
		}
	}
	c.Files = bundle.Originals(page.Body, archive.Bytes(), page.Header)
	return c, nil
}

// said is an error that is told as it is.
type said string

func (s said) Error() string    { return string(s) }
func (s said) Sentence() string { return string(s) }

// write signs and writes a bundle: to a file beside it first, so that one that
// fails leaves nothing.
func (m *maker) write(ctx context.Context, c *bundle.Case) (err error) {
	if !strings.HasSuffix(m.out, bundle.Ending) {
		return usageError(fmt.Sprintf("%s is no name of a bundle: end it in %s", m.out, bundle.Ending))
	}
	if !m.unsigned {
		k, err := m.signer()
		if err != nil {
			return err
		}
		m.options.Keys = []bundle.Key{k}
	}
	m.options.Position = text.New(c.Result.Article).Place
	if m.options.Secrets, err = m.program.secrets(m.store, c.State()); err != nil {
		return err
	}
	if m.contacts {
		if m.options.Contacts, err = contactsOf(m.store); err != nil {
			return err
		}
	}
	if err := bundle.Save(ctx, m.out, c, m.options); err != nil {
		if p := (*fs.PathError)(nil); errors.As(err, &p) {
			return unwritten{m.out, err}
		}
		return err
	}
	fmt.Fprintf(m.program.err, "%d claims, %d events, profile %s: %s\n", len(c.Result.Claims), len(c.Events), m.options.Profile, m.out)
	return nil
}

// signer reads the key that signs: the one named, else the user's own, which is
// made when it is first needed.
func (m *maker) signer() (bundle.Key, error) {
	pass := []byte(os.Getenv("STET_PASSPHRASE"))
	k, err := m.readKey(pass)
	if errors.Is(err, bundle.ErrPassphrase) {
		return bundle.Key{}, fmt.Errorf("key: %w", said("This key is locked. Put its passphrase into the variable STET_PASSPHRASE and run the command again."))
	}
	return k, err
}

func (m *maker) readKey(pass []byte) (bundle.Key, error) {
	if m.key == "" {
		db, err := store.DefaultPath()
		if err != nil {
			return bundle.Key{}, err
		}
		path := filepath.Join(filepath.Dir(db), "identity")
		k, made, err := bundle.Identity(path, pass, vault.System())
		if made {
			fmt.Fprintf(m.program.err, "stetctl: made your key %s; colleagues know you by %s (%s)\n", path, k.Words(), k.Fingerprint())
		}
		return k, err
	}
	file, err := os.ReadFile(m.key)
	if err != nil {
		return bundle.Key{}, fmt.Errorf("key: %w", said(fmt.Sprintf("The key %s cannot be read. Name another with --key, or leave it out to sign with your own.", m.key)))
	}
	k, err := bundle.ParseKey(file, nil)
	if errors.Is(err, bundle.ErrPassphrase) && len(pass) > 0 {
		return bundle.ParseKey(file, pass)
	}
	return k, err
}

// merge writes the union of bundles that are each sound.
func (m *maker) merge(ctx context.Context, args []string) error {
	if len(args) < 2 || m.out == "" {
		return usageError("bundle merge takes two bundles or more, and -o with the new one's file")
	}
	var cases []*bundle.Case
	for _, path := range args {
		r, file, err := bundle.OpenFile(path)
		if err != nil {
			return err
		}
		defer file.Close() // its captures are copied at the end
		_, c, err := m.program.sound(ctx, path, r)
		if err != nil {
			return err
		}
		cases = append(cases, c)
	}
	c, err := bundle.Merge(cases...)
	if err != nil {
		return err
	}
	state := c.State()
	if err := m.write(ctx, c); err != nil {
		return err
	}
	if n := state.Coverage().Conflicts; n > 0 {
		fmt.Fprintf(m.program.err, "checkers disagree on %d claims: open the case and settle them\n", n)
	}
	return nil
}

// sound returns what a bundle holds that Verify finds good.
func (p *program) sound(ctx context.Context, path string, r *bundle.Reader) (*bundle.Report, *bundle.Case, error) {
	v, err := r.Verify(ctx)
	if err != nil {
		return nil, nil, err
	}
	if !v.Good() {
		p.report(path, v, true)
		return nil, nil, errFailed
	}
	for _, w := range v.Warnings {
		fmt.Fprintf(p.err, "stetctl: %s: %s\n", path, w)
	}
	c, err := r.Case(ctx)
	return v, c, err
}

// check prints what a bundle holds, or only whether it is sound.
func (p *program) check(ctx context.Context, only bool, args []string) error {
	if len(args) != 1 {
		return usageError("name one bundle")
	}
	r, file, err := bundle.OpenFile(args[0])
	if err != nil {
		return err
	}
	defer file.Close()
	v, err := r.Verify(ctx)
	if err != nil {
		return err
	}
	p.report(args[0], v, only)
	return failed(!v.Good())
}

// report prints the outcome of Verify.
func (p *program) report(path string, v *bundle.Report, only bool) {
	for _, x := range v.Problems {
		fmt.Fprintf(p.out, "✗ %s\n", x)
	}
	for _, w := range v.Warnings {
		fmt.Fprintf(p.out, "⚠ %s\n", w)
	}
	for _, s := range v.Signers {
		fmt.Fprintf(p.out, "✓ signed by %s (%s)\n", s.Fingerprint, s.Words)
	}
	switch {
	case !v.Good():
		fmt.Fprintf(p.out, "%s is not what its maker wrote: ask for it again.\n", path)
		return
	case len(v.Signers) == 0:
		fmt.Fprintln(p.out, "⚠ nobody signed it: it is whole, but anybody may have made it")
	}
	fmt.Fprintf(p.out, "✓ %d files and %d events are whole\n", v.Files, v.Events)
	if only {
		return
	}
	for _, label := range []string{"External-Description", "External-Identifier", "Contact-Name", "Stet-Profile", "Stet-Made", "Bag-Software-Agent"} {
		if s := v.Info[label]; s != "" {
			fmt.Fprintf(p.out, "%s: %s\n", label, oneLine(s, 200))
		}
	}
	for _, a := range v.Authors {
		fmt.Fprintf(p.out, "%s: %d events (key %.16s)\n", cmp.Or(oneLine(a.Name, 80), "a colleague without a name"), a.Events, a.Key)
	}
	if v.Withheld > 0 {
		fmt.Fprintf(p.out, "%d events are withheld; their stubs fit\n", v.Withheld)
	}
	if v.Sources > 0 {
		fmt.Fprintf(p.out, "captures of %d sources, of which %d are withheld\n", v.Sources, v.SourcesWithheld)
	}
}

// unpack writes a sound bundle's files into a folder.
func (p *program) unpack(ctx context.Context, args []string, dir string) error {
	if len(args) != 1 || dir == "" {
		return usageError("bundle extract takes one bundle, and -o with a folder that is not there yet")
	}
	r, file, err := bundle.OpenFile(args[0])
	if err != nil {
		return err
	}
	defer file.Close()
	if _, _, err := p.sound(ctx, args[0], r); err != nil {
		return err
	}
	if err := r.Extract(ctx, dir); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("extract: %w", said(fmt.Sprintf("%s is there already. Name a folder that is not, so that nothing is mixed up.", dir)))
	} else if err != nil {
		return unwritten{dir, err}
	}
	fmt.Fprintf(p.err, "unpacked into %s\n", dir)
	return nil
}

// meet says whose key signed a bundle, and stops where its maker had another one
// before.
func (p *program) meet(ctx context.Context, s *store.Store, v *bundle.Report) error {
	trust, err := bundle.TrustIn(ctx, s, v)
	if err != nil {
		return err
	}
	switch trust {
	case bundle.Changed:
		return fmt.Errorf("bundle: %w", said(fmt.Sprintf("Nothing was taken: bundles of this maker were signed with another key until now. Ask them on the phone whether %s is their new key.", v.Signers[0].Words)))
	case bundle.FirstTime:
		fmt.Fprintf(p.err, "stetctl: the first bundle signed with %s (%s); from now on another key of this maker is refused\n", v.Signers[0].Fingerprint, v.Signers[0].Words)
	case bundle.Unsigned:
		fmt.Fprintln(p.err, "stetctl: nobody signed this bundle: anybody may have made it")
	}
	return nil
}

// importCase takes a bundle into the store; key is the file of a private key that
// opens its sealed parts, "" for the user's own.
func (p *program) importCase(ctx context.Context, path, file, key string) error {
	r, closer, err := bundle.OpenFile(file)
	if err != nil {
		return err
	}
	defer closer.Close()
	v, c, err := p.sound(ctx, file, r)
	if err != nil {
		return err
	}
	if path == "" {
		if path, err = store.DefaultPath(); err != nil {
			return err
		}
	}
	s, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	if err := p.meet(ctx, s, v); err != nil {
		return err
	}
	if err := p.unseal(ctx, path, key, r, c); err != nil {
		return err
	}
	id, n, err := c.IntoStore(ctx, s)
	if err != nil {
		return err
	}
	if err := bundle.Remember(ctx, s, v); err != nil {
		return err
	}
	have, err := s.Case(ctx, id)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%.8s  %s: %d of %d events are new, %d claims, %d checked\n", id, title(have.Summary), n, len(ledger.Merge(c.Events)), have.Counts.Total, have.Counts.Checked)
	if k := have.Counts.Conflicts; k > 0 {
		fmt.Fprintf(p.out, "checkers disagree on %d claims\n", k)
	}
	return nil
}
