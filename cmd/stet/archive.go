package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/match"
	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

// archive fetches and keeps what sources say, and holds claims against it.
type archive struct {
	s     *store.Store
	agent func(context.Context) (string, error) // what to call itself
	pace  *fetch.Pace

	mu   sync.Mutex
	read map[string]*match.Source  // by the hash of the text
	runs map[string]match.Shingles // the same, see Alike
	turn map[string]string         // by source: the bytes of the copy that counts, where that is not the last
}

// mostRead is how many texts stay ready to be held against claims.
const mostRead = 24

// Capture implements present.Archive.
func (a *archive) Capture(ctx context.Context, src ledger.Source, progress func(float64)) (present.Captured, error) {
	c, err := a.come(ctx, src, progress)
	if err != nil {
		return present.Captured{}, err
	}
	if err := a.s.SaveSource(ctx, c); err != nil {
		return present.Captured{}, stored(err)
	}
	a.turnTo(src.ID, "")
	all, err := a.Captured(ctx, []string{src.ID})
	if err != nil || len(all) == 0 {
		return present.Captured{}, cmp.Or(err, stored(store.ErrNotFound))
	}
	return all[0], nil
}

// come fetches an address or reads a file, as far as that goes.
func (a *archive) come(ctx context.Context, src ledger.Source, progress func(float64)) (store.SourceCopy, error) {
	locator := src.URL
	if locator == "" {
		locator = absolute(src.File)
	}
	agent, err := a.agent(ctx)
	if err != nil {
		return store.SourceCopy{}, stored(err)
	}
	client := &fetch.Client{UserAgent: agent, Pace: a.pace, Progress: func(done, total int64) {
		if total > 0 {
			progress(float64(done) / float64(total))
		}
	}}
	article, page, err := extract.ReadSource(ctx, client, locator)
	c := store.SourceCopy{Source: src.ID, Capture: store.Capture{Locator: locator, FinalURL: page.FinalURL, Redirects: page.Redirects,
		Status: page.Status, Header: page.Header, FetchedAt: page.At}}
	if c.FetchedAt.IsZero() {
		c.FetchedAt = time.Now().UTC().Truncate(time.Second)
	}
	if err != nil {
		c.Failure = extract.SourceSentence(err)
		switch {
		case errors.Is(err, fetch.ErrChanged): // it is being written
			return c, nil
		case page.Body == nil && src.URL == "":
			return opaque(c, locator), nil
		case page.Body == nil || page.Status != 0 && page.Status/100 != 2: // half a page or an error page is not the source
			return c, nil
		}
	} else {
		c.Article, c.Title, c.Canonical = article, article.Headline(), extract.Canonical(page)
	}
	return c, packed(&c, page)
}

// packed adds the bytes that came, and over the network the exchange itself.
func packed(c *store.SourceCopy, page fetch.Page) error {
	c.Raw = page.Body
	switch {
	case len(page.Exchanges) > 0:
		var b bytes.Buffer
		if err := fetch.WriteWARC(&b, "Stet "+version(), page, fetch.Known{}); err != nil {
			return told{err, extract.Sentence(err)}
		}
		c.Archive = b.Bytes()
	case page.Raw != nil:
		c.Raw = page.Raw
	}
	return nil
}

// opaque adds the bytes of a file that the program cannot read: a picture, a
// recording, a spreadsheet. The copy shows later that it is the same file.
func opaque(c store.SourceCopy, path string) store.SourceCopy {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > fetch.MaxBody {
		return c
	}
	f, err := os.Open(path)
	if err != nil {
		return c
	}
	defer f.Close()
	if b, err := io.ReadAll(io.LimitReader(f, fetch.MaxBody+1)); err == nil && len(b) <= fetch.MaxBody {
		c.Raw, c.Title = b, filepath.Base(path)
	}
	return c
}

// Captured implements present.Archive.
func (a *archive) Captured(ctx context.Context, sources []string) ([]present.Captured, error) {
	out := make([]present.Captured, 0, len(sources))
	for _, id := range sources {
		c, err := a.s.SourceCopy(ctx, id, a.turned(id))
		switch {
		case errors.Is(err, store.ErrNotFound): // it was never tried
		case err != nil:
			return nil, stored(err)
		default:
			out = append(out, captured(c))
		}
	}
	return out, nil
}

func captured(c store.SourceCopy) present.Captured {
	return present.Captured{Source: c.Source, Hash: c.RawSHA256, At: c.FetchedAt, URL: c.FinalURL, Title: c.Title, Text: c.Text != "", Failure: c.Failure,
		Canonical: c.Canonical, Tried: c.Tried, Trouble: c.Trouble}
}

// Turn implements present.Archive.
func (a *archive) Turn(ctx context.Context, source, hash string) (present.Captured, bool, error) {
	c, err := a.s.SourceCopy(ctx, source, hash)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return present.Captured{}, false, nil
	case err != nil:
		return present.Captured{}, false, stored(err)
	}
	a.turnTo(source, hash)
	return captured(c), true, nil
}

// turnTo makes the copy with these bytes the one that counts; "" the last one.
func (a *archive) turnTo(source, hash string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.turn == nil {
		a.turn = map[string]string{}
	}
	a.turn[source] = hash
}

// turned is the hash of the copy that counts, "" for the last one.
func (a *archive) turned(source string) string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.turn[source]
}

// SourceText implements present.Archive.
func (a *archive) SourceText(ctx context.Context, source string) (*claim.Article, error) {
	text, err := a.s.SourceText(ctx, source, a.turned(source))
	return text, stored(err)
}

// Check implements present.Archive.
func (a *archive) Check(ctx context.Context, article *claim.Article, claims []claim.Claim, sources []string, progress func(done, total int)) ([][]match.Result, error) {
	asked := extract.Matchable(claim.Result{Article: article, Claims: claims})
	texts := make([]*match.Source, len(sources))
	for i, id := range sources {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, err := a.source(ctx, id)
		if err != nil {
			return nil, err
		}
		texts[i] = t
	}
	results, err := extract.Check(ctx, asked, texts, progress)
	if err != nil {
		return nil, err
	}
	at := make(map[string]int, len(asked))
	for i, c := range asked {
		at[c.ID] = i
	}
	out := make([][]match.Result, len(sources))
	for s := range out {
		out[s] = make([]match.Result, len(claims))
		for i := range claims {
			if k, ok := at[claims[i].ID]; ok {
				out[s][i] = results[s][k]
			}
		}
	}
	return out, nil
}

// LookAgain implements present.Archive.
func (a *archive) LookAgain(ctx context.Context, src ledger.Source, passages []claim.Anchor, progress func(float64)) (present.Looked, error) {
	before, err := a.SourceText(ctx, src.ID)
	if err != nil {
		return present.Looked{}, err
	}
	counts := a.turned(src.ID)
	c, err := a.Capture(ctx, src, progress)
	if err != nil {
		return present.Looked{}, err
	}
	l := present.Looked{Captured: c}
	if c.Trouble != "" {
		if counts != "" { // the copy of before goes on to count, whichever it was
			l.Captured, _, err = a.Turn(ctx, src.ID, counts)
			l.Tried, l.Trouble = c.Tried, c.Trouble
		}
		return l, err
	}
	now, err := a.SourceText(ctx, src.ID)
	if err != nil {
		return l, err
	}
	if l.Same = now.Hash() == before.Hash(); l.Same {
		return l, nil
	}
	for _, f := range extract.Again(now, passages) {
		l.Fates = append(l.Fates, present.Fate{Kept: f.Kept, Now: f.Now})
	}
	return l, nil
}

// Keep implements present.Archive. Results of another version of the program
// are made anew.
func (a *archive) Keep(ctx context.Context, results []present.Kept) error {
	all := make([]store.SourceResult, len(results))
	for i, k := range results {
		data, err := json.Marshal(k.Result)
		if err != nil {
			return err
		}
		all[i] = store.SourceResult{Source: k.Source, Claim: k.Claim, Entered: k.Entered, Hash: k.Hash, Data: data}
	}
	return stored(a.s.SaveResults(ctx, version(), all))
}

// Kept implements present.Archive. What cannot be read is left out: it is made
// again.
func (a *archive) Kept(ctx context.Context, sources []string) ([]present.Kept, error) {
	all, err := a.s.Results(ctx, version(), sources)
	if err != nil {
		return nil, stored(err)
	}
	out := make([]present.Kept, 0, len(all))
	for _, r := range all {
		k := present.Kept{Claim: r.Claim, Entered: r.Entered, Source: r.Source, Hash: r.Hash}
		if json.Unmarshal(r.Data, &k.Result) == nil {
			out = append(out, k)
		}
	}
	return out, nil
}

// mostRuns is how many texts stay ready to be compared with one another.
const mostRuns = 64

// Alike implements present.Archive.
func (a *archive) Alike(ctx context.Context, sources []string) ([]present.Likeness, error) {
	all := make([]match.Shingles, len(sources))
	for i, id := range sources {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		text, err := a.SourceText(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("source %.8s: %w", id, err)
		}
		all[i] = a.shingles(text)
	}
	var out []present.Likeness
	for i := range all {
		for k := range i {
			if share := all[i].Shared(all[k]); share >= match.OneOrigin {
				out = append(out, present.Likeness{A: sources[k], B: sources[i], Share: share})
			}
		}
	}
	return out, nil
}

// shingles are the runs of words of a text.
func (a *archive) shingles(text *claim.Article) match.Shingles {
	hash := text.Hash()
	a.mu.Lock()
	runs, ok := a.runs[hash]
	a.mu.Unlock()
	if ok {
		return runs
	}
	runs = match.ShinglesOf(text.Text)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.runs == nil || len(a.runs) >= mostRuns {
		a.runs = map[string]match.Shingles{}
	}
	a.runs[hash] = runs
	return runs
}

// source is the text of a source, ready to be held against claims.
func (a *archive) source(ctx context.Context, id string) (*match.Source, error) {
	text, err := a.SourceText(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("source %.8s: %w", id, err)
	}
	hash := text.Hash()
	a.mu.Lock()
	ready := a.read[hash]
	a.mu.Unlock()
	if ready != nil {
		return ready, nil
	}
	ready = extract.Source(text)
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.read) >= mostRead {
		clear(a.read)
	}
	a.read[hash] = ready
	return ready, nil
}
