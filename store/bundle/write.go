package bundle

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"filippo.io/age"

	"stet/extract/claim"
	"stet/store/leak"
	"stet/store/ledger"
	"stet/store/sheet"
)

// Options says how a bundle is made.
type Options struct {
	Profile  Profile // Partner where it is ""
	Keys     []Key   // that sign it; none leaves it unsigned
	By       string  // who made it, for people
	Author   string  // their key in the ledger, "" to leave it out
	Program  string  // name and version: "Stet 0.1.0"
	Made     time.Time
	Name     string                  // of the top folder; Case.Name where it is ""
	Position func(claim.Span) string // see sheet.Meta
	// Secrets are words that must not stand in the bundle whatever its profile:
	// what the vault knows of confidential sources.
	Secrets leak.Words
	// SealTo are for whom what the profile withholds is sealed; none leaves it out.
	SealTo []age.Recipient
	// Contacts are those of the vault that are sealed too, by id; nil for none.
	Contacts map[string]json.RawMessage
}

// Write writes the bundle of a case. It returns an ErrLeak where a source that
// the profile keeps would be given away; what was written until then is of no
// use, so that callers write to a temporary file.
func Write(ctx context.Context, w io.Writer, c *Case, o Options) error {
	if o.Profile == "" {
		o.Profile = Partner
	}
	if !slices.Contains(Profiles[:], o.Profile) {
		return fmt.Errorf("bundle: %w", sentence(fmt.Sprintf("There is no profile %q: it is desk, legal, partner or public.", o.Profile)))
	}
	if o.Name == "" {
		o.Name = c.Name()
	}
	given := *c
	all := ledger.Merge(c.Events)
	given.Events = o.Profile.withhold(all)
	parts, err := given.parts(o)
	if err != nil {
		return err
	}
	if err := c.noLeak(o, parts); err != nil {
		return err
	}
	shut, err := sealed(all, given.Events, o)
	if err != nil {
		return err
	}
	b := newBag(w, o.Name, o.Made)
	for _, p := range append(parts, shut...) {
		if err := b.payload(p.name, bytes.NewReader(p.body)); err != nil {
			return err
		}
	}
	for _, f := range c.Files {
		if err := b.capture(f); err != nil {
			return err
		}
		if strings.HasSuffix(f.Name, archiveEnding) && !b.written[waczFile] {
			if err := b.wacz(f, c.Title(), o.Program); err != nil {
				return err
			}
		}
	}
	if err := b.sources(ctx, c, o); err != nil {
		return err
	}
	return b.close(info(&given, o), o.Keys)
}

// authorLabel names, in bag-info.txt, the maker's key in the ledger.
const authorLabel = "Stet-Author"

// capture writes a file as it came.
func (b *bag) capture(f File) error {
	name := path.Base(f.Name)
	if fault := badName(fileFolder + name); fault != "" {
		return fmt.Errorf("bundle: %w", sentence(fmt.Sprintf("The capture %.80q cannot be put into a bundle: its name %s.", f.Name, fault)))
	}
	r, err := f.open()
	if err != nil {
		return fmt.Errorf("bundle: %s: %w", name, err)
	}
	return errors.Join(b.payload(fileFolder+name, r), r.Close())
}

func info(c *Case, o Options) []string {
	out := []string{
		infoLine("Bag-Software-Agent", o.Program),
		infoLine("Bagging-Date", o.Made.UTC().Format(time.DateOnly)),
		infoLine("External-Description", "Verification bundle: "+c.Title()),
		infoLine("External-Identifier", "urn:stet:case:"+c.ID),
		infoLine("Stet-Bundle-Version", "1"),
		infoLine("Stet-Profile", string(o.Profile)),
		infoLine("Stet-Made", o.Made.UTC().Format(time.RFC3339)),
	}
	if o.By != "" {
		out = append(out, infoLine("Contact-Name", o.By))
	}
	if o.Author != "" {
		out = append(out, infoLine(authorLabel, o.Author))
	}
	return out
}

// part is a file that is made for the bundle.
type part struct {
	name string
	body []byte
}

// parts makes all files but the captures, from the events that are given out.
func (c *Case) parts(o Options) ([]part, error) {
	state := c.State()
	var out []part
	var failed error
	add := func(name string, body []byte, err error) {
		failed = errors.Join(failed, err)
		out = append(out, part{name, body})
	}
	add(textFile, []byte(c.Result.Article.Text), nil)
	extract, err := indented(c.Result)
	add(extractFile, extract, err)
	if c.Base != nil {
		read, err := indented(&claim.Result{ID: c.Base.Hash()[:32], Article: c.Base})
		add(readFile, read, err)
	}
	capture, err := indented(c.Capture)
	add(captureFile, capture, err)
	claims, err := annotations(c, state)
	add(claimsFile, claims, err)
	acts := 0
	for _, p := range eventFiles(c.Events) {
		acts += len(p.body)
		add(p.name, p.body, nil)
	}
	if acts > maxEvents {
		failed = sentence(fmt.Sprintf("More than %d MiB of acts are on record, more than a bundle may hold. Hand the work on as a sheet.", maxEvents>>20))
	}
	s := sheet.Build(c.Result, state, sheet.Meta{Program: o.Program, Made: o.Made, FetchedAt: c.Capture.FetchedAt, Locator: c.Capture.Locator,
		Position: o.Position, Withhold: o.Profile == Partner || o.Profile == Public, Proof: proof(o), Signers: signers(o), Record: true})
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{{reportFile, s.WriteHTML}, {sheetFile + ".csv", s.WriteCSV}, {sheetFile + ".xlsx", s.WriteXLSX}} {
		var b bytes.Buffer
		err := f.write(&b)
		add(f.name, b.Bytes(), err)
	}
	for name, text := range schemaFiles() {
		add(schemas+name, []byte(text), nil)
	}
	slices.SortFunc(out, func(a, b part) int { return strings.Compare(a.name, b.name) })
	if failed != nil {
		return nil, fmt.Errorf("bundle: %w", failed)
	}
	return out, nil
}

// perFile is how many events stand in one file.
const perFile = 2000

// eventFiles writes each author's events, a line each, in the order of their
// sequence.
func eventFiles(events []ledger.Event) []part {
	byAuthor := map[string][]ledger.Event{}
	for _, e := range events {
		byAuthor[e.Author] = append(byAuthor[e.Author], e)
	}
	var out []part
	for author, own := range byAuthor {
		slices.SortFunc(own, func(a, b ledger.Event) int {
			return cmp.Or(strings.Compare(a.Case, b.Case), cmp.Compare(a.Seq, b.Seq), strings.Compare(a.Hash, b.Hash))
		})
		n := 0
		for chunk := range slices.Chunk(own, perFile) {
			n++
			var b bytes.Buffer
			for _, e := range chunk {
				line, err := json.Marshal(e)
				if err != nil {
					continue // an event of strings always encodes
				}
				b.Write(append(line, '\n'))
			}
			out = append(out, part{eventFolder + folderOf(author) + "/" + strconv.Itoa(n) + ".jsonl", b.Bytes()})
		}
	}
	return out
}

// folderOf names the folder of an author: the key where it is plain, else its
// hash. The key itself stands in every event.
func folderOf(author string) string {
	if len(author) <= 64 && strings.Trim(author, "0123456789abcdefghijklmnopqrstuvwxyz-") == "" {
		return author
	}
	return shortSum([]byte(author))
}

// proof is what the report says of how to check it: the commands are stock.
func proof(o Options) []string {
	out := []string{
		"unzip -t " + o.Name + Ending,
		"unzip -q " + o.Name + Ending + " && cd " + o.Name,
		"sha256sum -c " + manifest + " " + tagManifest,
	}
	for _, k := range o.Keys {
		out = append(out, "echo '* "+k.Public()+"' > ../signer",
			"ssh-keygen -Y verify -f ../signer -I '*' -n "+Namespace+" -s "+k.signatureName()+" < "+tagManifest)
	}
	return out
}

// signers says who signs the bundle, and by what colleagues know the key.
func signers(o Options) []string {
	var out []string
	for _, k := range o.Keys {
		out = append(out, fmt.Sprintf("%s with the key %s, in words “%s”.", cmp.Or(o.By, "its maker"), k.Fingerprint(), k.Words()))
	}
	return out
}

// words are what must not leave the desk.
func (c *Case) words(o Options) leak.Words {
	return secrets(o.Profile.kept(c.Events)).Add(o.Secrets)
}

// noLeak looks for what the profile keeps, and for what the vault knows of any
// source, in all that is made for the bundle. What the article says itself is no
// secret. A page from the web was public when it was fetched; of a file that was
// opened from the disk the properties and every text count.
func (c *Case) noLeak(o Options, parts []part) error {
	words := c.words(o)
	if words.Len() == 0 {
		return nil
	}
	unsaid := words.Without(c.Result.Article.Text)
	var found leak.Places
	for _, part := range parts {
		found = append(found, unsaid.Find(part.name, part.body)...)
	}
	for _, f := range c.Files {
		name := path.Base(f.Name)
		found = append(found, words.Find(fileFolder+name, nil)...)
		if c.Capture.FinalURL != "" {
			continue
		}
		body, err := f.Bytes()
		if err != nil {
			return fmt.Errorf("bundle: %s: %w", name, err)
		}
		found = append(found, unsaid.Find(fileFolder+name, body)...)
	}
	if len(found) > 0 {
		return fmt.Errorf("bundle: %w", Leaks{found})
	}
	return nil
}

// Leaks is an ErrLeak with its places.
type Leaks struct{ leak.Places }

// Unwrap makes it an ErrLeak.
func (l Leaks) Unwrap() error { return ErrLeak }
