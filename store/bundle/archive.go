package bundle

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits of what is read, in real bytes whatever the archive says of itself.
const (
	maxAll     = 2 << 30   // of all files together
	maxFile    = 512 << 20 // of one file
	maxEntries = 20_000
	maxRatio   = 200      // unpacked to packed, past the first MiB
	maxPart    = 64 << 20 // of a file that is read whole: events, JSON
	maxTags    = 8 << 20  // of a tag file
	maxEvents  = 32 << 20 // of all events together: some 30,000 acts on one article
	maxCopies  = 16 << 20 // of a copy.json, with the text that was read of a source
	maxTexts   = 64 << 20 // of all copy.json together
	maxCapture = 64 << 20 // of a page, file or web archive that goes into a store: fetch.MaxBody and what is around it
)

// Reader is an opened bundle. Nothing of it was run, nothing was written.
type Reader struct {
	top   string // folder, ends in /
	files map[string]*zip.File
	names []string // in order
	sound *Case    // what Verify found good, without its files
}

// Open looks over the list of a bundle's files. It returns an ErrBundle, with a
// sentence, for an archive that no program should unpack: names that lead
// outside, links, twins, too many or too large files.
func Open(f io.ReaderAt, size int64) (*Reader, error) {
	z, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuse("This is no ZIP archive, or it is damaged. Ask for the bundle again.")
	}
	if len(z.File) > maxEntries {
		return nil, refuse("This archive holds %d files; a bundle has at most %d. It was not opened.", len(z.File), maxEntries)
	}
	r := &Reader{files: map[string]*zip.File{}}
	folded := map[string]string{}
	var declared uint64
	for _, e := range z.File {
		if fault := badEntry(e); fault != "" {
			return nil, refuse("The file %.80q in this archive %s. It was not opened.", e.Name, fault)
		}
		top, name, inside := strings.Cut(e.Name, "/")
		switch {
		case !inside || name == "" && !e.FileInfo().IsDir():
			return nil, refuse("The file %.80q stands outside the one folder that a bundle has. It was not opened.", e.Name)
		case r.top == "":
			r.top = top + "/"
		case r.top != top+"/":
			return nil, refuse("This archive has more than one folder at its top: %.40q and %.40q. It is no bundle.", r.top, top+"/")
		}
		if e.FileInfo().IsDir() {
			continue
		}
		key := strings.ToLower(norm.NFC.String(name))
		if other, twin := folded[key]; twin {
			return nil, refuse("The files %.80q and %.80q would be one on some computers. It was not opened.", other, name)
		}
		folded[key] = name
		if declared += e.UncompressedSize64; declared > maxAll {
			return nil, refuse("Unpacked, this archive is larger than 2 GiB. It was not opened.")
		}
		r.files[name] = e
		r.names = append(r.names, name)
	}
	for key, name := range folded {
		for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
			if _, file := folded[dir]; file {
				return nil, refuse("In this archive %.80q is a file and the folder of %.80q. It was not opened.", dir, name)
			}
		}
	}
	if r.files[bagitFile] == nil {
		return nil, refuse("This archive has no bagit.txt: it is no bundle. To check an article, open the article itself.")
	}
	slices.Sort(r.names)
	return r, nil
}

// badEntry says what is wrong with an entry of the archive, "" for nothing.
func badEntry(e *zip.File) string {
	switch mode := e.FileInfo().Mode(); {
	case mode.IsDir():
		return badName(strings.TrimSuffix(e.Name, "/"))
	case !mode.IsRegular():
		return "is a link or a device"
	case e.Flags&1 != 0:
		return "is locked with a password"
	case e.Method != zip.Store && e.Method != zip.Deflate:
		return "is packed in a way that bundles do not use"
	case e.UncompressedSize64 > maxFile:
		return "is larger than 512 MiB"
	case e.UncompressedSize64 > 1<<20 && e.UncompressedSize64/maxRatio > e.CompressedSize64:
		return "is packed more than 200 to 1, as only traps are"
	}
	return badName(e.Name)
}

// devices are names that Windows takes for devices, whatever the ending.
var devices = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true, "conin$": true, "conout$": true}

// badName says why a path inside a bundle is refused, "" for a good one.
func badName(name string) string {
	switch {
	case name == "" || len(name) > 1000:
		return "has an empty or a very long name"
	case !utf8.ValidString(name):
		return "has a name that is not UTF-8"
	case strings.ContainsAny(name, "\\:*?\"<>|"):
		return "has a sign in its name that some computers cannot have"
	case strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }):
		return "has an invisible sign in its name"
	case strings.HasPrefix(name, "/"):
		return "has a name that leads out of the folder"
	}
	for part := range strings.SplitSeq(name, "/") {
		base, _, _ := strings.Cut(strings.ToLower(part), ".")
		base = strings.TrimRight(base, " ")
		switch {
		case part == "" || part == "." || part == "..":
			return "has a name that leads out of the folder"
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") || strings.HasPrefix(part, " "):
			return "has a name that some computers would change"
		case devices[base], len(base) == 4 && (base[:3] == "com" || base[:3] == "lpt") && base[3] >= '0' && base[3] <= '9':
			return "has the name of a device"
		}
	}
	return ""
}

// unpacked is how large the files are together whose names begin and end so, as the
// archive says; one that is larger than that is found when it is read.
func (r *Reader) unpacked(prefix string, ending ...string) int64 {
	var n int64
	for name, f := range r.files {
		if strings.HasPrefix(name, prefix) && (len(ending) == 0 || strings.HasSuffix(name, ending[0])) {
			n += int64(f.UncompressedSize64)
		}
	}
	return n
}

// stream reads a file, real bytes counted, and returns its SHA-256 in hex and
// its size. It fails where the archive's own sum of the file is wrong.
func (r *Reader) stream(ctx context.Context, name string, to io.Writer) (string, int64, error) {
	f := r.files[name]
	if f == nil {
		return "", 0, fmt.Errorf("it is missing")
	}
	in, err := f.Open()
	if err != nil {
		return "", 0, fmt.Errorf("it cannot be unpacked")
	}
	defer in.Close()
	sum := sha256.New()
	limit := min(int64(maxFile), max(1<<20, maxRatio*int64(f.CompressedSize64)))
	n, err := io.Copy(io.MultiWriter(to, sum), &counted{ctx: ctx, r: in, left: limit})
	switch {
	case ctx.Err() != nil:
		return "", n, ctx.Err()
	case errors.Is(err, errTooLarge):
		return "", n, fmt.Errorf("it unpacks to more than it says")
	case err != nil:
		return "", n, fmt.Errorf("it is damaged")
	}
	return hex.EncodeToString(sum.Sum(nil)), n, nil
}

// read returns a small file whole.
func (r *Reader) read(ctx context.Context, name string, limit int64) ([]byte, error) {
	if f := r.files[name]; f != nil && f.UncompressedSize64 > uint64(limit) {
		return nil, fmt.Errorf("it is larger than %d MiB", limit>>20)
	}
	b := &buffer{left: limit}
	if _, _, err := r.stream(ctx, name, b); err != nil {
		return nil, err
	}
	return b.b, nil
}

var errTooLarge = errors.New("too large")

// counted is a reader that ends with its context and at a limit.
type counted struct {
	ctx  context.Context
	r    io.Reader
	left int64
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

type buffer struct {
	b    []byte
	left int64
}

func (b *buffer) Write(p []byte) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errTooLarge
	}
	b.b = append(b.b, p...)
	return len(p), nil
}
