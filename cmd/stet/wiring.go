package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"

	"stet/assets"
	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/text"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
	"stet/ui/present"
)

// sampleLocator stands for the sample article; no address and no file is
// called so.
const sampleLocator = "stet:sample"

// dependencies ties the presenter to the readers and to the store.
func dependencies(ctx context.Context, s *store.Store) (present.Deps, error) {
	author, err := s.Author(ctx)
	if err != nil {
		return present.Deps{}, err
	}
	if author.Name == "" {
		author.Name = userName()
		if err := s.SetAuthorName(ctx, author.Name); err != nil {
			return present.Deps{}, err
		}
	}
	return present.Deps{Opener: opener{}, Library: library{s}, Exporter: exporter{}, Scratch: scratch{s},
		User: present.User{Key: author.Key, Name: author.Name}, Now: time.Now,
		Read: func(words string) []claim.Claim { return extract.Claims(extract.Plain(words)).Claims }}, nil
}

// userName is the name of whoever is logged in.
func userName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return "checker"
	case u.Name != "":
		return u.Name
	}
	return u.Username
}

// told is an error with its sentence for the user.
type told struct {
	error
	sentence string
}

func (t told) Sentence() string { return t.sentence }
func (t told) Unwrap() error    { return t.error }

// opener reads articles.
type opener struct{}

func (opener) Open(ctx context.Context, locator string, progress func(float64)) (present.Reading, error) {
	if locator == sampleLocator {
		a, page, err := extract.ReadFrom(assets.SampleName, bytes.NewReader(assets.Sample))
		return reading(assets.SampleName, a, page, err)
	}
	locator = absolute(locator)
	last := time.Time{}
	client := &fetch.Client{Progress: func(done, total int64) {
		if now := time.Now(); total > 0 && now.Sub(last) > 50*time.Millisecond {
			last = now
			progress(float64(done) / float64(total))
		}
	}}
	a, page, err := extract.Read(ctx, client, locator)
	return reading(locator, a, page, err)
}

// absolute returns the whole path where locator is one that is there, so that
// its article is known again from any folder; any other locator as it is.
func absolute(locator string) string {
	if _, err := os.Stat(locator); err != nil {
		return locator
	}
	if path, err := filepath.Abs(locator); err == nil {
		return path
	}
	return locator
}

func (opener) OpenText(_ context.Context, words string) (present.Reading, error) {
	a := extract.Pasted(words)
	return reading("pasted text", a, fetch.Page{Body: []byte(words), At: time.Now().UTC()}, extract.Fits(a))
}

func reading(locator string, a *claim.Article, p fetch.Page, err error) (present.Reading, error) {
	if err != nil {
		return present.Reading{}, told{err, extract.Sentence(err)}
	}
	return present.Reading{Locator: locator, Result: extract.Claims(a), Body: p.Body, URL: p.FinalURL, Header: p.Header, FetchedAt: p.At}, nil
}

// library keeps cases in the store.
type library struct{ s *store.Store }

func (l library) Cases(ctx context.Context) ([]present.Case, error) {
	all, err := l.s.Cases(ctx)
	if err != nil {
		return nil, stored(err)
	}
	out := make([]present.Case, 0, len(all))
	for _, c := range all {
		out = append(out, caseOf(c))
	}
	return out, nil
}

func caseOf(c store.Summary) present.Case {
	return present.Case{ID: c.ID, Title: c.Title, Site: c.Site, Published: c.Published, Locator: c.Locator,
		Total: c.Counts.Total, Checked: c.Counts.Checked, Archived: c.Archived}
}

func (l library) Keep(ctx context.Context, r present.Reading) (present.Docket, error) {
	id, err := l.s.SaveArticle(ctx, &r.Result, store.Capture{Locator: r.Locator, FinalURL: r.URL, Header: r.Header,
		FetchedAt: r.FetchedAt, Raw: r.Body})
	if err != nil {
		return present.Docket{}, stored(err)
	}
	return l.Load(ctx, id)
}

func (l library) Load(ctx context.Context, id string) (present.Docket, error) {
	c, err := l.s.Case(ctx, id)
	if err != nil {
		return present.Docket{}, stored(err)
	}
	return docket(c), nil
}

func (l library) Say(ctx context.Context, id string, statements ...ledger.Statement) (present.Docket, []ledger.Event, error) {
	c, events, err := l.s.Append(ctx, id, statements...)
	if err != nil {
		return present.Docket{}, nil, stored(err)
	}
	return docket(c), events, nil
}

func (l library) SetArchived(ctx context.Context, id string, archived bool) error {
	return stored(l.s.SetArchived(ctx, id, archived))
}

func (l library) Changed(ctx context.Context) (int64, error) {
	n, err := l.s.Changed(ctx)
	return n, stored(err)
}

// The settings that keep a bookmark.
const (
	settingCase  = "desk.case"
	settingClaim = "desk.claim"
)

func (l library) Bookmark(ctx context.Context) (present.Bookmark, error) {
	all, err := l.s.Settings(ctx)
	return present.Bookmark{Case: all[settingCase], Claim: all[settingClaim]}, stored(err)
}

func (l library) SetBookmark(ctx context.Context, b present.Bookmark) error {
	return stored(l.s.SetSettings(ctx, map[string]string{settingCase: b.Case, settingClaim: b.Claim}))
}

func (l library) SetUserName(ctx context.Context, name string) error {
	return stored(l.s.SetAuthorName(ctx, name))
}

// scratch keeps what is being typed among the settings.
type scratch struct{ s *store.Store }

func (s scratch) Typed(ctx context.Context, caseID string) (string, error) {
	return s.s.Setting(ctx, "typed."+caseID)
}

func (s scratch) SetTyped(ctx context.Context, caseID, typed string) error {
	return s.s.SetSettings(ctx, map[string]string{"typed." + caseID: typed})
}

func docket(c *store.Case) present.Docket {
	d := present.Docket{Case: caseOf(c.Summary), Result: *c.Result, State: c.State}
	d.Result.Article = warned(c.Result.Article, c.Faults)
	d.FetchedAt = c.Capture.FetchedAt
	return d
}

// shownFaults is how many faults of a case the window names.
const shownFaults = 3

// warned returns the article with what does not match in its case among its
// notices, first.
func warned(a *claim.Article, faults []string) *claim.Article {
	if len(faults) == 0 {
		return a
	}
	b := *a
	b.Notices = []string{"What this desk has on record was changed from outside, do not rely on it: " + strings.Join(faults[:min(len(faults), shownFaults)], " ")}
	if more := len(faults) - shownFaults; more > 0 {
		b.Notices[0] += fmt.Sprintf(" And %d more: 'stetctl doctor' names them all.", more)
	}
	b.Notices = append(b.Notices, a.Notices...)
	return &b
}

// stored gives a store's error its sentence, where it has one.
func stored(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrNotFound), errors.Is(err, ledger.ErrNotFound):
		return told{err, "There is no such article or entry in the store any more: another program may have changed it. Open the article again."}
	case errors.Is(err, ledger.ErrStatement):
		return told{err, "That could not be kept, and nothing was changed: a note or passage may have 256 KB, a name or title 4 KB. Shorten it."}
	}
	if s := store.Sentence(err); s != "" {
		return told{err, s}
	}
	return err
}

// exporter writes fact-check sheets.
type exporter struct{}

func (exporter) Export(_ context.Context, path string, d present.Docket) error {
	m := sheet.Meta{Program: version(), Made: time.Now(), FetchedAt: d.FetchedAt, Locator: d.Locator,
		Position: text.New(d.Result.Article).Place}
	if err := sheet.Build(&d.Result, d.State, m).Write(path); err != nil {
		return told{err, unwritten(path, err)}
	}
	return nil
}

// unwritten says why there is no sheet and what to do.
func unwritten(path string, err error) string {
	if errors.Is(err, sheet.ErrFormat) {
		return fmt.Sprintf("%s is no kind of sheet: end its name in .xlsx, .csv or .html.", filepath.Base(path))
	}
	why := err
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		why = p.Err
	}
	return fmt.Sprintf("The sheet %s could not be written (%v). Choose another folder, or see to the space left on the disk; nothing else was changed.", path, why)
}
