package bundle

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"maps"
	"slices"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

// sourcesOf returns what the store holds of the sources that are on the list: the
// copy that the desk works with and those that the ledger names by their bytes.
// The bytes are read when they are written, one content at a time.
func sourcesOf(ctx context.Context, s *store.Store, events []ledger.Event) ([]Source, error) {
	listed := map[string]bool{}
	for _, src := range ledger.Replay(events).Sources {
		listed[src.ID] = true
	}
	all := map[string]Source{}
	hashes := hashesOf(events)
	for _, id := range slices.Sorted(maps.Keys(hashes)) {
		for _, hash := range hashes[id] {
			if !listed[id] {
				continue
			}
			c, err := s.SourceCopy(ctx, id, hash)
			if errors.Is(err, store.ErrNotFound) || err == nil && c.RawSHA256 == "" {
				continue // nothing came of it, or it was never tried
			}
			if err != nil {
				return nil, err
			}
			if err := addCopy(ctx, s, all, c); err != nil {
				return nil, err
			}
		}
	}
	out := make([]Source, 0, len(all))
	for _, sha := range slices.Sorted(maps.Keys(all)) {
		out = append(out, all[sha])
	}
	return out, nil
}

// addCopy notes whose content a copy is.
func addCopy(ctx context.Context, s *store.Store, all map[string]Source, c store.SourceCopy) error {
	sha := c.RawSHA256
	one, ok := all[sha]
	if !ok {
		n, err := s.BlobSize(ctx, sha)
		if err != nil {
			return err
		}
		one = Source{SHA256: sha, Octets: n, Original: kept(ctx, s, sha, n)}
	}
	if slices.Contains(one.Of, c.Source) {
		return nil
	}
	if c.ArchiveSHA256 != "" && one.Archive == nil {
		one.Archive = kept(ctx, s, c.ArchiveSHA256, 0)
	}
	one.Of = append(one.Of, c.Source)
	before := one.load
	one.load = func(ctx context.Context) (out []copied, err error) {
		if before != nil {
			if out, err = before(ctx); err != nil {
				return nil, err
			}
		}
		fresh, err := loadCopy(ctx, s, c)
		return append(out, fresh), err
	}
	all[sha] = one
	return nil
}

// kept is a blob of the store as a file.
func kept(ctx context.Context, s *store.Store, sha string, size int64) *File {
	return &File{Name: sha, Size: size, Open: func() (io.ReadCloser, error) {
		b, err := s.Blob(ctx, sha)
		return io.NopCloser(bytes.NewReader(b)), err
	}}
}

func loadCopy(ctx context.Context, s *store.Store, c store.SourceCopy) (copied, error) {
	out := copied{Source: c.Source, Title: c.Title, Canonical: c.Canonical, Failure: c.Failure, Capture: Capture{Locator: plainLocator(c.Locator),
		FinalURL: c.FinalURL, Redirects: c.Redirects, Status: c.Status, Header: c.Header, FetchedAt: c.FetchedAt}}
	if c.Text == "" {
		return out, nil
	}
	a, err := s.SourceText(ctx, c.Source, c.RawSHA256)
	if err != nil {
		return copied{}, err
	}
	out.Read = &claim.Result{ID: a.Hash()[:32], Article: a}
	return out, nil
}

// copies are what was captured of the sources, for a store. Only sources that the
// events name count.
func (c *Case) copies(ctx context.Context) iter.Seq2[store.SourceCopy, error] {
	named := hashesOf(c.Events)
	return func(yield func(store.SourceCopy, error) bool) {
		for _, s := range c.Sources {
			if s.Original == nil || !slices.ContainsFunc(s.Of, func(id string) bool { return named[id] != nil }) {
				continue
			}
			all, err := s.stored(ctx)
			if err != nil && !yield(store.SourceCopy{}, err) {
				return
			}
			for _, one := range all {
				if named[one.Source] != nil && !yield(one, nil) {
					return
				}
			}
		}
	}
}

// stored is a content as the store keeps it, once for each source that has it.
func (s Source) stored(ctx context.Context) ([]store.SourceCopy, error) {
	copies, err := s.load(ctx)
	if err != nil {
		return nil, refuse("The source %.8s cannot be read: %v. Nothing was taken from the bundle.", s.SHA256, err)
	}
	raw, err := s.Original.Bytes()
	if err != nil {
		return nil, err
	}
	if hashOf(raw) != s.SHA256 {
		return nil, refuse("The source %.8s is not what it was when the bundle was checked. Nothing was taken from the bundle.", s.SHA256)
	}
	var archive []byte
	if s.Archive != nil {
		if archive, err = s.Archive.Bytes(); err != nil {
			return nil, err
		}
	}
	var out []store.SourceCopy
	for _, c := range copies {
		one := store.SourceCopy{Source: c.Source, Title: c.Title, Canonical: c.Canonical, Failure: c.Failure, Capture: store.Capture{Locator: c.Locator,
			FinalURL: c.FinalURL, Redirects: c.Redirects, Status: c.Status, Header: c.Header, FetchedAt: c.FetchedAt, Raw: raw, Archive: archive}}
		if c.Read != nil {
			one.Article = c.Read.Article
		}
		out = append(out, one)
	}
	return out, nil
}
