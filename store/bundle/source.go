package bundle

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/leak"
	"stet/store/ledger"
)

// sourceFolder holds what the desk has of its sources, a folder for each content,
// named by the SHA-256 of its bytes in hex: copy.json says whose it is and how it
// was got, original.* is the page or file to the byte, archive.warc.gz the
// exchange with the server. Where the profile withholds the bytes copy.json stands
// alone, a stub: what is disclosed later has to have the sum that names it.
const (
	sourceFolder  = payload + "sources/"
	sourceSchema  = "stet.source/1"
	sourceCopies  = "copy.json"
	sourceArchive = "archive" + archiveEnding
	original      = "original"
)

// Source is one content that was captured of a source, or of several.
type Source struct {
	SHA256   string   // of the bytes, in hex
	Octets   int64    // of the bytes
	Of       []string // ids of the ledger's sources, in order
	Original *File    // nil where it is withheld
	Archive  *File    // nil where there is none
	load     func(context.Context) ([]copied, error)
}

// sourceDoc is what stands in copy.json.
type sourceDoc struct {
	Schema   string   `json:"schema"`
	SHA256   string   `json:"sha256"`
	Octets   int64    `json:"octets"`
	Withheld bool     `json:"withheld,omitempty"`
	Copies   []copied `json:"copies"`
}

// copied is how the content came to be that of a source of the ledger.
type copied struct {
	Source string `json:"source"` // id
	Capture
	Title     string        `json:"title,omitempty"`
	Canonical string        `json:"canonical,omitempty"` // address under which the page wants to be known
	Failure   string        `json:"failure,omitempty"`   // why there is no text: a sentence
	Read      *claim.Result `json:"read,omitempty"`      // the text; it has no claims
}

// captures says how a profile gives out what was captured of sources.
func (p Profile) captures() (bytes, stubs bool) {
	return p == Desk || p == Legal, p == Partner
}

// sources writes the captures of the sources, as far as the profile gives them out.
func (b *bag) sources(ctx context.Context, c *Case, o Options) error {
	full, stubs := o.Profile.captures()
	if !full && !stubs {
		return nil
	}
	kept := o.Profile.kept(c.Events)
	words := c.words(o).Without(c.Result.Article.Text)
	for _, s := range c.Sources {
		of := slices.DeleteFunc(slices.Clone(s.Of), func(id string) bool { return kept[id] != nil })
		if len(of) == 0 {
			continue
		}
		if err := b.source(ctx, s, of, full, words); err != nil {
			return fmt.Errorf("bundle: source %.8s: %w", s.SHA256, err)
		}
	}
	return nil
}

// source writes one content. One in which the words of a confidential source stand
// becomes a stub: nobody can take them out of it.
func (b *bag) source(ctx context.Context, s Source, of []string, full bool, words leak.Words) error {
	folder := sourceFolder + s.SHA256 + "/"
	doc := sourceDoc{Schema: sourceSchema, SHA256: s.SHA256, Octets: s.Octets}
	if full && s.Original != nil {
		copies, err := s.load(ctx)
		if err != nil {
			return err
		}
		doc.Copies = slices.DeleteFunc(copies, func(c copied) bool { return !slices.Contains(of, c.Source) })
		body, err := indented(doc)
		if err != nil {
			return err
		}
		if len(body) > maxCopies || b.texts+len(body) > maxTexts {
			for i := range doc.Copies {
				doc.Copies[i].Read, doc.Copies[i].Failure = nil, "The text is too long to travel; look at the source again to read it."
			}
			if body, err = indented(doc); err != nil {
				return err
			}
		}
		secret, err := s.tells(body, doc.Copies, words)
		if err != nil {
			return err
		}
		if !secret {
			return b.whole(folder, s, doc, body)
		}
	}
	doc.Withheld, doc.Copies = true, nil
	for _, id := range of {
		doc.Copies = append(doc.Copies, copied{Source: id})
	}
	body, err := indented(doc)
	if err != nil {
		return err
	}
	return b.payload(folder+sourceCopies, bytes.NewReader(body))
}

// tells reports whether words stand in what is known of a content, or in the
// content where it was no page that anybody could fetch.
func (s Source) tells(doc []byte, copies []copied, words leak.Words) (bool, error) {
	if words.Len() == 0 {
		return false, nil
	}
	if len(words.Find("", doc)) > 0 {
		return true, nil
	}
	if !slices.ContainsFunc(copies, func(c copied) bool { return c.FinalURL == "" }) {
		return false, nil
	}
	body, err := s.Original.Bytes()
	return len(words.Find("", body)) > 0, err
}

func (b *bag) whole(folder string, s Source, doc sourceDoc, body []byte) error {
	b.texts += len(body)
	if err := b.payload(folder+sourceCopies, bytes.NewReader(body)); err != nil {
		return err
	}
	r, err := s.Original.open()
	if err != nil {
		return err
	}
	in := bufio.NewReader(r)
	head, _ := in.Peek(1024) // a shorter file is a short head
	name := folder + original + sourceEnding(head, doc.Copies)
	if err := errors.Join(b.payload(name, in), r.Close()); err != nil {
		return err
	}
	if b.sums[name] != s.SHA256 {
		return fmt.Errorf("what is kept is not what was captured: %w", ErrBundle)
	}
	if s.Archive == nil {
		return nil
	}
	if r, err = s.Archive.open(); err != nil {
		return err
	}
	return errors.Join(b.payload(folder+sourceArchive, r), r.Close())
}

// fileEndings are those of sources that are neither pages nor PDF.
var fileEndings = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp3", ".m4a", ".wav", ".mp4", ".docx", ".xlsx", ".csv", ".md", ".json", ".eml"}

func sourceEnding(head []byte, copies []copied) string {
	out := ".bin"
	for _, c := range copies {
		if out = ending(head, c.Header); out != ".bin" {
			return out
		}
		if e := strings.ToLower(path.Ext(c.Locator)); slices.Contains(fileEndings, e) {
			return e
		}
	}
	return out
}

// sources reads what was captured of sources, and says what does not fit.
func (r *Reader) sources(ctx context.Context, fault func(file, format string, args ...any)) []Source {
	folders := map[string][]string{}
	for _, name := range r.names {
		rest, ok := strings.CutPrefix(name, sourceFolder)
		if !ok {
			continue
		}
		sha, file, ok := strings.Cut(rest, "/")
		if !ok || len(sha) != 64 || strings.Trim(sha, "0123456789abcdef") != "" {
			fault(name, "it stands in no folder that is named by a SHA-256")
			continue
		}
		folders[sha] = append(folders[sha], file)
	}
	if r.unpacked(sourceFolder, sourceCopies) > maxTexts {
		fault(sourceFolder, "it holds more than %d MiB of texts", maxTexts>>20)
		return nil
	}
	if len(folders) == 0 {
		return nil
	}
	var sums map[string]string
	if text, err := r.read(ctx, manifest, maxTags); err == nil { // else Verify says so
		sums, _ = parseManifest(string(text))
	}
	var out []Source
	for _, sha := range slices.Sorted(maps.Keys(folders)) {
		if ctx.Err() != nil {
			return nil
		}
		if s, file, err := r.source(ctx, sha, folders[sha], sums); err != nil {
			fault(sourceFolder+sha+"/"+file, "%v", err)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// source reads one folder of data/sources; with an error it names the file.
func (r *Reader) source(ctx context.Context, sha string, files []string, sums map[string]string) (Source, string, error) {
	folder := sourceFolder + sha + "/"
	s := Source{SHA256: sha, load: func(ctx context.Context) ([]copied, error) {
		doc, err := r.copies(ctx, folder+sourceCopies)
		return doc.Copies, err
	}}
	doc, err := r.copies(ctx, folder+sourceCopies)
	if err != nil {
		return s, sourceCopies, err
	}
	s.Octets = doc.Octets
	for _, c := range doc.Copies {
		s.Of = append(s.Of, c.Source)
	}
	for _, file := range files {
		at := &File{Name: file, Open: r.files[folder+file].Open, Size: int64(r.files[folder+file].UncompressedSize64)}
		switch {
		case file == sourceCopies:
		case at.Size > maxCapture:
			return s, file, fmt.Errorf("it is larger than %d MiB, which no capture is", maxCapture>>20)
		case file == sourceArchive:
			s.Archive = at
		case path.Ext(file) == "" || file != original+path.Ext(file) || s.Original != nil:
			return s, file, errors.New("it belongs to no source")
		case sums[folder+file] != sha:
			return s, file, errors.New("its SHA-256 is not the one that its folder is named by")
		case int64(r.files[folder+file].UncompressedSize64) != doc.Octets:
			return s, file, fmt.Errorf("it has not the size that %s says", sourceCopies)
		default:
			s.Original = at
		}
	}
	switch {
	case doc.SHA256 != sha:
		return s, sourceCopies, errors.New("it is of another content than its folder")
	case doc.Withheld != (s.Original == nil), doc.Withheld && s.Archive != nil:
		return s, sourceCopies, errors.New("what it says is withheld is not what is missing")
	}
	return s, "", nil
}

// copies reads a copy.json.
func (r *Reader) copies(ctx context.Context, name string) (sourceDoc, error) {
	var doc sourceDoc
	b, err := r.read(ctx, name, maxCopies)
	if err != nil {
		return doc, err
	}
	if err := strict(b, &doc); err != nil {
		return doc, err
	}
	if doc.Schema != sourceSchema || len(doc.Copies) == 0 {
		return doc, fmt.Errorf("it is no %s of a source", sourceSchema)
	}
	seen := map[string]bool{}
	for _, c := range doc.Copies {
		switch {
		case c.Source == "" || len(c.Source) > 200 || seen[c.Source]:
			return doc, errors.New("it names no source, or one twice")
		case c.Read == nil:
		case c.Read.Article == nil || len(c.Read.Claims) > 0 || doc.Withheld:
			return doc, errors.New("its text is not one of a source")
		case misplaced(c.Read) != "":
			return doc, errors.New(misplaced(c.Read))
		}
		seen[c.Source] = true
	}
	return doc, nil
}

// mergeSources returns the captures of all cases: bytes go before their stub.
func mergeSources(cases []*Case) []Source {
	all := map[string]Source{}
	for _, c := range cases {
		for _, s := range c.Sources {
			have, ok := all[s.SHA256]
			if !ok {
				all[s.SHA256] = s
				continue
			}
			all[s.SHA256] = both(have, s)
		}
	}
	out := make([]Source, 0, len(all))
	for _, sha := range slices.Sorted(maps.Keys(all)) {
		out = append(out, all[sha])
	}
	return out
}

// both joins two captures of one content.
func both(a, b Source) Source {
	if a.Original == nil {
		a, b = b, a
	}
	if b.Original == nil { // what is withheld knows whose it is, and no more
		return a
	}
	out := a
	if out.Archive == nil {
		out.Archive = b.Archive
	}
	out.Of = slices.Compact(slices.Sorted(slices.Values(slices.Concat(a.Of, b.Of))))
	out.load = func(ctx context.Context) ([]copied, error) {
		first, err := a.load(ctx)
		if err != nil {
			return nil, err
		}
		second, err := b.load(ctx)
		return unionOf(first, second), err
	}
	return out
}

// unionOf returns a copy for each source, the one that was made last, in the order
// of the sources, whichever list it stands in.
func unionOf(a, b []copied) []copied {
	by := map[string]copied{}
	for _, c := range slices.Concat(a, b) {
		have, ok := by[c.Source]
		if !ok || c.FetchedAt.After(have.FetchedAt) || c.FetchedAt.Equal(have.FetchedAt) && asText(c) < asText(have) {
			by[c.Source] = c
		}
	}
	out := make([]copied, 0, len(by))
	for _, id := range slices.Sorted(maps.Keys(by)) {
		out = append(out, by[id])
	}
	return out
}

// asText is a copy as text, so that the same one is taken in any order.
func asText(c copied) string {
	b, err := json.Marshal(c)
	if err != nil {
		return c.Source
	}
	return string(b)
}

// hashesOf are the contents of sources that the ledger names, by the id of the
// source: "" stands for the one that the desk works with.
func hashesOf(events []ledger.Event) map[string][]string {
	out, of := map[string][]string{}, map[string]string{}
	add := func(source, hash string) {
		if source != "" && !slices.Contains(out[source], hash) {
			out[source] = append(out[source], hash)
		}
	}
	for _, e := range events {
		st, err := e.Statement()
		if err != nil {
			continue
		}
		if s, ok := sourceIn(st.Act); ok {
			add(s.ID, "")
			add(s.ID, strings.ToLower(s.ContentHash))
		}
		if id := sourceOf(st.Act, of); id != "" {
			if changed, ok := st.Act.(ledger.PassageChanged); ok {
				add(id, changed.Hash)
			}
		}
	}
	return out
}
