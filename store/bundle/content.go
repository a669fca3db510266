package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// The names of things inside a bundle, below its top folder.
const (
	bagitFile   = "bagit.txt"
	infoFile    = "bag-info.txt"
	manifest    = "manifest-sha256.txt"
	tagManifest = "tagmanifest-sha256.txt"
	signatures  = "signatures/"
	payload     = "data/"
	textFile    = payload + "article/article.txt"
	extractFile = payload + "article/extract.json"
	readFile    = payload + "article/read.json" // the article as it was read, where the desk has amended it
	captureFile = payload + "article/capture.json"
	waczFile    = payload + "article/capture.wacz" // the page to be looked at as it was, where it came off the web
	claimsFile  = payload + "claims.json"
	reportFile  = payload + "report.html"
	sheetFile   = payload + "sheet"
	eventFolder = payload + "events/"
	fileFolder  = payload + "article/original/"
	schemas     = payload + "schema/"
)

// Ending is how the name of a bundle ends.
const Ending = ".stet.zip"

var (
	// ErrBundle is returned for a file that is no bundle, or none that is safe to
	// read; its text says in a sentence what is wrong.
	ErrBundle = errors.New("not a bundle that can be read")
	// ErrLeak is returned where what must stay with the desk would go out.
	ErrLeak = errors.New("a confidential source would be given away")
)

// Case is what a bundle holds.
type Case struct {
	ID      string
	Result  *claim.Result
	Base    *claim.Article // as it was read from the page, nil where the desk amended nothing in it
	Events  []ledger.Event // in the ledger's order
	Capture Capture
	Files   []File // captures, to be found again by their names
	Sources []Source
}

// Capture is how the article was got.
type Capture struct {
	Locator   string              `json:"locator,omitempty"` // an address, or the name of a file without its folder
	FinalURL  string              `json:"final_url,omitempty"`
	Redirects []string            `json:"redirects,omitempty"` // addresses that led on, the typed one first
	Status    int                 `json:"status,omitempty"`
	Header    map[string][]string `json:"header,omitempty"`
	FetchedAt time.Time           `json:"fetched_at,omitzero"`
}

// File is one capture: the page or file as it came.
type File struct {
	Name string // without folders
	Body []byte
	Open func() (io.ReadCloser, error) // in place of Body for what is large
	Size int64                         // of what Open opens, 0 where it is not known
}

func (f File) open() (io.ReadCloser, error) {
	if f.Open != nil {
		return f.Open()
	}
	return io.NopCloser(bytes.NewReader(f.Body)), nil
}

// State is the case's ledger, replayed on its article.
func (c *Case) State() *ledger.State {
	return ledger.ReplayOn(c.Events, c.Result.Article, c.Result.Claims)
}

// Title names the case.
func (c *Case) Title() string {
	if t := c.Result.Article.Headline(); t != "" {
		return t
	}
	return "Untitled article"
}

// Name returns a file's name for the bundle of c: the first words of its title
// in plain letters.
func (c *Case) Name() string {
	var b strings.Builder
	for _, r := range strings.ToLower(c.Title()) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 48 {
			break
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "article-" + c.ID[:min(8, len(c.ID))]
}

// refuse returns an ErrBundle with a sentence.
func refuse(format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrBundle, sentence(fmt.Sprintf(format, args...)))
}

// sentence is an error that is told to people as it is.
type sentence string

func (s sentence) Error() string { return string(s) }

// Sentence returns what happened and what to do.
func (s sentence) Sentence() string { return string(s) }

// Bytes returns the capture whole, up to 512 MiB.
func (f File) Bytes() ([]byte, error) {
	r, err := f.open()
	if err != nil {
		return nil, fmt.Errorf("bundle: %s: %w", f.Name, err)
	}
	defer r.Close()
	b := bytes.NewBuffer(make([]byte, 0, min(max(f.Size, int64(len(f.Body)), 0), maxFile)+bytes.MinRead)) // grown by halves it would take twice the room
	if _, err := b.ReadFrom(io.LimitReader(r, maxFile)); err != nil {
		return nil, fmt.Errorf("bundle: %s: %w", f.Name, err)
	}
	return b.Bytes(), nil
}
