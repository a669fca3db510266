package bundle

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"stet/store"
	"stet/store/ledger"
)

// archiveEnding is how the name of a web archive ends.
const archiveEnding = ".warc.gz"

// FromStore returns a case of the store as a bundle takes it. It refuses, with a
// sentence, a case that was changed from outside.
func FromStore(ctx context.Context, s *store.Store, id string) (*Case, error) {
	have, err := s.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	if len(have.Faults) > 0 {
		return nil, fmt.Errorf("bundle: %w", sentence("What is on record in this case was changed from outside, so no bundle is made of it: 'stetctl case show' says what."))
	}
	c := &Case{ID: have.ID, Result: have.Result, Events: have.Events, Capture: Capture{Locator: plainLocator(have.Capture.Locator),
		FinalURL: have.Capture.FinalURL, Redirects: have.Capture.Redirects, Status: have.Capture.Status, Header: have.Capture.Header, FetchedAt: have.Capture.FetchedAt}}
	if !have.Made.IsZero() {
		c.Base = have.Base
	}
	var raw, archive []byte
	for sha, to := range map[string]*[]byte{have.Capture.RawSHA256: &raw, have.Capture.ArchiveSHA256: &archive} {
		if sha == "" {
			continue
		}
		if *to, err = s.Blob(ctx, sha); err != nil {
			return nil, err
		}
	}
	c.Files = Originals(raw, archive, have.Capture.Header)
	c.Sources, err = sourcesOf(ctx, s, c.Events)
	return c, err
}

// Originals are the page or file as it came and the web archive of its fetch,
// named by their content; nil for what there is not.
func Originals(body, archive []byte, header map[string][]string) []File {
	var out []File
	if body != nil {
		out = append(out, File{Name: contentName(body) + ending(body, header), Body: body})
	}
	if archive != nil {
		out = append(out, File{Name: contentName(archive) + archiveEnding, Body: archive})
	}
	return out
}

func contentName(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}

// ending tells the kind of a page or file by how its name ends.
func ending(body []byte, header map[string][]string) string {
	head := strings.ToLower(string(body[:min(len(body), 1024)]))
	switch t := strings.ToLower(strings.Join(header["Content-Type"], " ")); {
	case strings.Contains(t, "html"), strings.Contains(head, "<html"):
		return ".html"
	case strings.HasPrefix(head, "%pdf-"):
		return ".pdf"
	case strings.HasPrefix(head, "\x1f\x8b"):
		return ".gz"
	case strings.HasPrefix(t, "text/"):
		return ".txt"
	}
	return ".bin"
}

// plainLocator is a locator without the folders of this machine, and without a
// password.
func plainLocator(s string) string {
	if u, err := url.Parse(s); err == nil && u.User != nil {
		u.User = nil
		return u.String()
	}
	if filepath.IsAbs(s) || strings.HasPrefix(s, ".") {
		return filepath.Base(s)
	}
	return s
}

// Locate fills in where an article came from, without the folders of this
// machine.
func (c *Capture) Locate(locator string) { c.Locator = plainLocator(locator) }

// IntoStore takes a case into the store, all of it or nothing, and returns its
// id there and how many events are new. It is for what Verify found good.
func (c *Case) IntoStore(ctx context.Context, s *store.Store) (id string, fresh int, err error) {
	capture := store.Capture{Locator: c.Capture.Locator, FinalURL: c.Capture.FinalURL, Redirects: c.Capture.Redirects, Status: c.Capture.Status,
		Header: c.Capture.Header, FetchedAt: c.Capture.FetchedAt}
	for _, f := range c.Files {
		to := &capture.Raw
		if strings.HasSuffix(f.Name, archiveEnding) {
			to = &capture.Archive
		}
		if *to != nil {
			continue
		}
		if f.Size > maxCapture {
			return "", 0, refuse("The capture of the article is larger than %d MiB, which no capture is. Nothing was taken from the bundle.", maxCapture>>20)
		}
		if *to, err = f.Bytes(); err != nil {
			return "", 0, err
		}
	}
	return s.ImportCase(ctx, c.reread(), capture, c.Events, c.copies(ctx))
}

// reread is the article of the case with what the desk amended in it, where that
// makes the text of the case: merged work of two desks may say something else,
// and is read again when it is opened.
func (c *Case) reread() store.Reread {
	r := store.Reread{Base: c.Result.Article, Result: c.Result}
	if c.Base == nil {
		return r
	}
	if m := ledger.Replay(c.Events).Amended(); c.Base.Amended(m).Hash() == c.Result.Article.Hash() {
		r.Base, r.Amended = c.Base, m
	}
	return r
}

// Save writes a bundle's file: to a file beside it first, so that one that fails
// leaves nothing, nor one that ctx ends. The name of the file is that of the top
// folder.
func Save(ctx context.Context, path string, c *Case, o Options) (err error) {
	if !strings.HasSuffix(path, Ending) || filepath.Base(path) == Ending {
		return fmt.Errorf("bundle: %w", sentence(fmt.Sprintf("%s is no name of a bundle: end it in %s.", filepath.Base(path), Ending)))
	}
	o.Name = strings.TrimSuffix(filepath.Base(path), Ending)
	if fault := badName(o.Name); fault != "" {
		return fmt.Errorf("bundle: %w", sentence(fmt.Sprintf("The name %.80q %s. Choose another.", o.Name, fault)))
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".stet-*")
	if err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	defer os.Remove(f.Name())
	err = Write(ctx, endable{ctx, f}, c, o)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	return nil
}

// endable is a writer that fails once its context has ended.
type endable struct {
	ctx context.Context
	w   io.Writer
}

func (e endable) Write(p []byte) (int, error) {
	if err := e.ctx.Err(); err != nil {
		return 0, err
	}
	return e.w.Write(p)
}

// OpenFile opens a bundle's file, see Open; the file is to be closed when the
// bundle is done with.
func OpenFile(path string) (*Reader, io.Closer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, refuse("There is no file %s that can be read.", path)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = refuse("%s is a folder. Name the bundle's file, which ends in %s.", path, Ending)
	}
	var r *Reader
	if err == nil {
		r, err = Open(f, info.Size())
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return r, f, nil
}
