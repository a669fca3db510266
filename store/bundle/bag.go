package bundle

import (
	"archive/zip"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// bagit is the declaration of RFC 8493, section 2.1.1.
const bagit = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

// bag writes the files of a bag into a ZIP, one after the other, and keeps their
// sums for the manifests.
type bag struct {
	zip     *zip.Writer
	top     string // folder, ends in /
	made    time.Time
	sums    map[string]string // of payload files, by name
	octets  int64
	texts   int // bytes of what was read of sources
	written map[string]bool
}

func newBag(w io.Writer, name string, made time.Time) *bag {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	return &bag{zip: z, top: name + "/", made: made.UTC().Truncate(2 * time.Second), sums: map[string]string{}, written: map[string]bool{}}
}

// packed are endings of files that do not get smaller.
var packed = []string{".gz", ".zip", ".wacz", ".xlsx", ".docx", ".age", ".png", ".jpg", ".jpeg", ".webp", ".mp3", ".mp4", ".m4a"}

// copy writes one file and returns its SHA-256 in hex and its size.
func (b *bag) copy(name string, from io.Reader) (string, int64, error) {
	if b.written[name] {
		return "", 0, fmt.Errorf("bundle: %s stands twice", name)
	}
	b.written[name] = true
	h := &zip.FileHeader{Name: b.top + name, Method: zip.Deflate, Modified: b.made}
	if slices.Contains(packed, strings.ToLower(path.Ext(name))) {
		h.Method = zip.Store
	}
	w, err := b.zip.CreateHeader(h)
	if err != nil {
		return "", 0, fmt.Errorf("bundle: %w", err)
	}
	sum := sha256.New()
	n, err := io.Copy(io.MultiWriter(w, sum), from)
	if err != nil {
		return "", 0, fmt.Errorf("bundle: %s: %w", name, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), n, nil
}

// payload writes a file below data/ for the manifest.
func (b *bag) payload(name string, from io.Reader) error {
	sum, n, err := b.copy(name, from)
	b.sums[name] = sum
	b.octets += n
	return err
}

// close writes the tag files, with the tag manifest's signatures, and ends the
// archive.
func (b *bag) close(info []string, keys []Key) error {
	info = append(info, fmt.Sprintf("Payload-Oxum: %d.%d", b.octets, len(b.sums)))
	tags := map[string]string{bagitFile: bagit, infoFile: strings.Join(info, "\n") + "\n", manifest: manifestOf(b.sums)}
	sums := map[string]string{}
	for _, name := range []string{bagitFile, infoFile, manifest} {
		sum, _, err := b.copy(name, strings.NewReader(tags[name]))
		if err != nil {
			return err
		}
		sums[name] = sum
	}
	last := manifestOf(sums)
	if _, _, err := b.copy(tagManifest, strings.NewReader(last)); err != nil {
		return err
	}
	for _, k := range keys {
		s, err := k.sign([]byte(last))
		if err != nil {
			return err
		}
		if _, _, err := b.copy(k.signatureName(), strings.NewReader(string(s))); err != nil {
			return err
		}
	}
	if err := b.zip.Close(); err != nil {
		return fmt.Errorf("bundle: %w", err)
	}
	return nil
}

// manifestOf writes sums as sha256sum does, in the order of the names.
func manifestOf(sums map[string]string) string {
	names := make([]string, 0, len(sums))
	for name := range sums {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		b.WriteString(sums[name] + "  " + name + "\n")
	}
	return b.String()
}

// infoLine writes a line of bag-info.txt: a value has no line breaks.
func infoLine(label, value string) string {
	return label + ": " + strings.Join(strings.Fields(value), " ")
}

// parseManifest reads the lines of a manifest into sums by name.
func parseManifest(text string) (map[string]string, error) {
	sums := map[string]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		sum, name, ok := strings.Cut(line, " ")
		name = strings.TrimLeft(name, " *")
		switch {
		case !ok || len(sum) != 2*sha256.Size || strings.Trim(sum, "0123456789abcdefABCDEF") != "":
			return nil, fmt.Errorf("the line %.80q is no SHA-256 and a name", line)
		case name == "" || strings.HasPrefix(name, "./"):
			return nil, fmt.Errorf("the line %.80q names no file", line)
		case sums[name] != "":
			return nil, fmt.Errorf("it names %s twice", name)
		}
		sums[name] = strings.ToLower(sum)
	}
	return sums, nil
}
