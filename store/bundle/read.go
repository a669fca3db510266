package bundle

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Case returns what the bundle holds. It is for bundles that Verify found good;
// of others it returns an ErrBundle with the first fault.
func (r *Reader) Case(ctx context.Context) (*Case, error) {
	var c *Case
	var faults []Problem
	if r.sound != nil { // it is not read twice
		known := *r.sound
		c = &known
	} else {
		c, faults = r.contents(ctx)
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if len(faults) > 0 {
		return nil, refuse("%s: %s. Nothing was taken from the bundle.", faults[0].File, faults[0].What)
	}
	for _, name := range r.names {
		if base, ok := strings.CutPrefix(name, fileFolder); ok {
			f := r.files[name]
			c.Files = append(c.Files, File{Name: base, Open: f.Open, Size: int64(f.UncompressedSize64)})
		}
	}
	return c, nil
}

// contents reads article and events, and says what does not fit.
func (r *Reader) contents(ctx context.Context) (*Case, []Problem) {
	var faults []Problem
	fault := func(file, format string, args ...any) {
		faults = append(faults, Problem{file, fmt.Sprintf(format, args...)})
	}
	load := func(name string, into any) bool {
		b, err := r.read(ctx, name, maxPart)
		if err == nil {
			err = strict(b, into)
		}
		if err != nil {
			fault(name, "%v", err)
		}
		return err == nil
	}
	c := &Case{Result: &claim.Result{}}
	if !load(extractFile, c.Result) {
		return nil, faults
	}
	if what := misplaced(c.Result); what != "" {
		fault(extractFile, "%s", what)
	}
	if slices.Contains(r.names, readFile) {
		var read claim.Result
		if load(readFile, &read) {
			if what := misplaced(&read); what != "" {
				fault(readFile, "%s", what)
			}
			c.Base = read.Article
		}
	}
	load(captureFile, &c.Capture)
	if text, err := r.read(ctx, textFile, maxPart); err != nil {
		fault(textFile, "%v", err)
	} else if string(text) != c.Result.Article.Text {
		fault(textFile, "it is not the text of %s", extractFile)
	}
	if r.unpacked(eventFolder) > maxEvents {
		fault(eventFolder, "it holds more than %d MiB of acts", maxEvents>>20)
		return c, faults
	}
	for _, name := range r.names {
		if strings.HasPrefix(name, eventFolder) {
			events, err := r.events(ctx, name)
			if err != nil {
				fault(name, "%v", err)
			}
			c.Events = append(c.Events, events...)
		}
	}
	c.Events = ledger.Merge(c.Events)
	c.Sources = r.sources(ctx, fault)
	var all collection
	if load(claimsFile, &all) {
		c.ID = strings.TrimPrefix(all.ID, "urn:stet:case:")
	}
	return c, faults
}

// misplaced says which claim or block of r is not where it says it is, "" for
// none.
func misplaced(r *claim.Result) string {
	a := r.Article
	ok := func(s claim.Span) bool { return s.Start >= 0 && s.Start <= s.End && s.End <= len(a.Text) }
	for _, b := range a.Blocks {
		if !ok(b.Span) {
			return "a block of the article lies outside its text"
		}
	}
	hash := a.Hash()
	for _, c := range r.Claims {
		spans := []claim.Span{}
		c.Map(func(s claim.Span) claim.Span {
			spans = append(spans, s)
			return s
		})
		if slices.ContainsFunc(spans, func(s claim.Span) bool { return !ok(s) }) {
			return fmt.Sprintf("the claim %.40q lies outside the text", c.ID)
		}
		if a.Text[c.Span.Start:c.Span.End] != c.Text || c.ID != claim.ClaimID(hash, c.Kind, c.Span) {
			return fmt.Sprintf("the claim %.40q is not in the words that it names", c.ID)
		}
	}
	return ""
}

// events reads a file of events, a line each.
func (r *Reader) events(ctx context.Context, name string) ([]ledger.Event, error) {
	b, err := r.read(ctx, name, maxPart)
	if err != nil {
		return nil, err
	}
	var out []ledger.Event
	n := 0
	for line := range bytes.Lines(b) {
		n++
		var e ledger.Event
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("line %d is no event: %.120v", n, err)
		}
		if err := e.Check(); err != nil {
			return nil, fmt.Errorf("line %d: %.120v", n, err)
		}
		if folderOf(e.Author) != path.Base(path.Dir(name)) {
			return nil, fmt.Errorf("line %d is of another author than the folder", n)
		}
		out = append(out, e)
	}
	return out, nil
}

// strict decodes one JSON value; it refuses keys that stand twice, values nested
// too deep and what follows the value.
func strict(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	objects := maxObjects
	if err := noTwins(d, 0, &objects); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("something follows the JSON")
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("it is not the JSON that is expected: %.120v", err)
	}
	return nil
}

// deepest is how far JSON may be nested, maxObjects how many objects and lists it
// may hold: an empty one takes two bytes in a file and hundreds in memory.
const (
	deepest    = 64
	maxObjects = 200_000
)

// noTwins reads a value and refuses objects with a key twice, and more than left
// objects and lists.
func noTwins(d *json.Decoder, depth int, left *int) error {
	t, err := d.Token()
	if err != nil {
		return fmt.Errorf("it is not JSON")
	}
	open, ok := t.(json.Delim)
	if !ok {
		return nil
	}
	if depth > deepest {
		return fmt.Errorf("its JSON is nested too deep")
	}
	if *left--; *left < 0 {
		return fmt.Errorf("its JSON holds more than %d objects and lists", maxObjects)
	}
	seen := map[string]bool{}
	for d.More() {
		if open == '{' {
			t, err := d.Token()
			key, ok := t.(string)
			switch {
			case err != nil || !ok:
				return fmt.Errorf("it is not JSON")
			case seen[key]:
				return fmt.Errorf("the key %.40q stands twice", key)
			}
			seen[key] = true
		}
		if err := noTwins(d, depth+1, left); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return fmt.Errorf("it is not JSON")
	}
	return nil
}

// Extract unpacks the bundle into folder dir, which is made and must not be
// there yet. It writes nowhere else.
func (r *Reader) Extract(ctx context.Context, dir string) (err error) {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	defer root.Close()
	for _, name := range r.names {
		if err := r.unpack(ctx, root, name); err != nil {
			return fmt.Errorf("extract %s: %w", name, err)
		}
	}
	return nil
}

func (r *Reader) unpack(ctx context.Context, root *os.Root, name string) error {
	if err := root.MkdirAll(path.Dir(name), 0o700); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, _, err = r.stream(ctx, name, f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
