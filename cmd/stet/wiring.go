package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"time"

	"stet/assets"
	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/match"
	"stet/extract/text"
	"stet/store"
	"stet/store/leak"
	"stet/store/ledger"
	"stet/store/sheet"
	"stet/store/vault"
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
	pace, kept := &fetch.Pace{}, vaultBeside(s, vault.System())
	return present.Deps{Opener: opener{s, agents{s}.Agent, pace}, Archive: &archive{s: s, agent: agents{s}.Agent, pace: pace, read: map[string]*match.Source{}}, Agents: agents{s}, Filters: filters{s}, Library: library{s}, Exporter: exporter{filepath.Join(filepath.Dir(s.Path()), "templates"), kept}, Sheets: sheetReader{s}, Bundler: bundler{s, kept, filepath.Join(filepath.Dir(s.Path()), "identity")}, Scratch: scratch{s}, Vault: kept,
		User: present.User{Key: author.Key, Name: author.Name}, Now: time.Now,
		Sentences: extract.Sentences,
		Read:      func(words string) []claim.Claim { return extract.Claims(extract.Plain(words)).Claims }}, nil
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
type opener struct {
	s     *store.Store
	agent func(context.Context) (string, error) // what to call itself, nil for its own name
	pace  *fetch.Pace
}

// agents keep what the program calls itself among the settings.
type agents struct{ s *store.Store }

const settingAgent = "fetch.agent"

func (agents) Default() string { return fetch.DefaultUserAgent }

func (a agents) Agent(ctx context.Context) (string, error) {
	v, err := a.s.Setting(ctx, settingAgent)
	return v, stored(err)
}

func (a agents) SetAgent(ctx context.Context, agent string) error {
	return stored(a.s.SetSettings(ctx, map[string]string{settingAgent: agent}))
}

func (o opener) Open(ctx context.Context, locator string, progress func(float64)) (present.Reading, error) {
	if locator == sampleLocator || locator == assets.SampleName {
		a, page, err := extract.ReadFrom(assets.SampleName, bytes.NewReader(assets.Sample))
		return reading(assets.SampleName, a, page, err)
	}
	return o.fetch(ctx, absolute(locator), fetch.Known{}, progress)
}

// OpenAgain implements present.Opener.
func (o opener) OpenAgain(ctx context.Context, c present.Case, progress func(float64)) (present.Reading, error) {
	stored, err := o.s.Case(ctx, c.ID)
	if err != nil || stored.Capture.FinalURL == "" { // a file, or the sample
		return o.Open(ctx, c.Locator, progress)
	}
	known := fetch.KnownOf(stored.Capture.FinalURL, stored.Capture.Header, stored.Capture.FetchedAt)
	r, err := o.fetch(ctx, absolute(c.Locator), known, progress)
	if errors.Is(err, fetch.ErrUnchanged) {
		return present.Reading{Same: known.At}, nil
	}
	return r, err
}

// fetch reads the article at a locator, of which the page is known.
func (o opener) fetch(ctx context.Context, locator string, known fetch.Known, progress func(float64)) (present.Reading, error) {
	agent := ""
	if o.agent != nil {
		var err error
		if agent, err = o.agent(ctx); err != nil {
			return present.Reading{}, err
		}
	}
	last := time.Time{}
	client := &fetch.Client{UserAgent: agent, Pace: o.pace, Progress: func(done, total int64) {
		if now := time.Now(); total > 0 && now.Sub(last) > 50*time.Millisecond {
			last = now
			progress(float64(done) / float64(total))
		}
	}}
	a, page, err := extract.ReadAgain(ctx, client, locator, known)
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

func (opener) OpenText(_ context.Context, words string, of *claim.Article) (present.Reading, error) {
	a, at := extract.Pasted(words), time.Now().UTC()
	if of != nil {
		a = newer(a, of, at)
	}
	return reading(present.Pasted, a, fetch.Page{Body: []byte(words), At: at}, extract.Fits(a))
}

// newer is a text that was copied as the newer one of an article: it has the
// head of that, of which a copied text says little.
func newer(a, of *claim.Article, at time.Time) *claim.Article {
	n := *a
	n.Candidates = map[string][]claim.Candidate{}
	maps.Copy(n.Candidates, a.Candidates)
	maps.Copy(n.Candidates, of.Candidates)
	n.Site, n.URL, n.Lang = of.Site, of.URL, cmp.Or(of.Lang, a.Lang)
	n.Title, n.Published, n.Modified = cmp.Or(of.Title, a.Title), cmp.Or(of.Published, a.Published), of.Modified
	if n.Byline = of.Byline; len(n.Byline) == 0 {
		n.Byline = a.Byline
	}
	n.Notices = append(slices.Clip(a.Notices), "This text was copied on "+at.Local().Format("2 January 2006")+" and was not fetched. Title, byline and date are those of the page before.")
	return &n
}

func reading(locator string, a *claim.Article, p fetch.Page, err error) (present.Reading, error) {
	if err != nil {
		return present.Reading{}, told{err, extract.Sentence(err)}
	}
	r := present.Reading{Locator: locator, Result: extract.Claims(extract.Headed(a)), Body: p.Body, URL: p.FinalURL, Status: p.Status, Header: p.Header, Via: p.Redirects, FetchedAt: p.At}
	switch {
	case len(p.Exchanges) > 0:
		var b bytes.Buffer
		if err := fetch.WriteWARC(&b, "Stet "+version(), p, fetch.Known{}); err != nil {
			return present.Reading{}, told{err, extract.Sentence(err)}
		}
		r.Archive = b.Bytes()
	case p.Raw != nil:
		r.Body = p.Raw // a saved page as it lies in its file
	}
	return r, nil
}

func (l library) SetArchived(ctx context.Context, id string, archived bool) error {
	return stored(l.s.SetArchived(ctx, id, archived))
}

func (l library) SetStory(ctx context.Context, id, story string) error {
	return stored(l.s.SetStory(ctx, id, story))
}

// mostPlaces is how many places a search of all articles takes in.
const mostPlaces = 400

// Search implements present.Library.
func (l library) Search(ctx context.Context, query string) ([]present.Place, error) {
	hits, err := l.s.Search(ctx, query, 0, mostPlaces)
	if err != nil {
		return nil, stored(err)
	}
	out := make([]present.Place, 0, len(hits))
	for _, h := range hits {
		out = append(out, present.Place{Case: h.CaseID, Text: h.Text})
	}
	return out, nil
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

// Scrub implements present.Scratch.
func (s scratch) Scrub(ctx context.Context) error { return s.s.Scrub(ctx) }

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
type exporter struct {
	templates string // folder of the desk's own
	kept      keeper
}

func (e exporter) Export(_ context.Context, path, template string, d present.Docket) error {
	like, err := e.template(path, template)
	if err != nil {
		return err
	}
	m := sheet.Meta{Program: version(), Made: time.Now(), FetchedAt: d.FetchedAt, Locator: d.Locator,
		Position: text.New(d.Result.Article).Place, Template: like}
	if m.Check, err = e.kept.check(d.Result.Article); err != nil {
		return err
	}
	if err := sheet.Build(&d.Result, d.State, m).Write(path); err != nil {
		return told{err, unwritten(path, err)}
	}
	return nil
}

func (e exporter) Letters(_ context.Context, path string, d present.Docket, openOnly bool) error {
	m := sheet.Meta{Program: version(), Made: time.Now(), Position: text.New(d.Result.Article).Place}
	var err error
	if m.Check, err = e.kept.check(d.Result.Article); err != nil {
		return err
	}
	if err := sheet.LettersOf(&d.Result, d.State, m, openOnly).Write(path); err != nil {
		return told{err, unwritten(path, err)}
	}
	return nil
}

// unwritten says why there is no sheet and what to do.
func unwritten(path string, err error) string {
	if errors.Is(err, sheet.ErrFormat) {
		return fmt.Sprintf("%s is no kind of sheet: end its name in %s.", filepath.Base(path), sheet.Endings())
	}
	if found := (leak.Places)(nil); errors.As(err, &found) {
		return found.Sentence()
	}
	why := err
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		why = p.Err
	}
	return fmt.Sprintf("The sheet %s could not be written (%v). Choose another folder, or see to the space left on the disk; nothing else was changed.", path, why)
}
