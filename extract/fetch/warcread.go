package fetch

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// Limits of reading a web archive.
const (
	maxRecord  = MaxBody + 2*maxHead // bytes of a block
	maxRecords = 10_000
)

// Record is one record of a web archive.
type Record struct {
	Type   string // "response", …
	ID     string
	URL    string // WARC-Target-URI without brackets
	Date   time.Time
	Header textproto.MIMEHeader
	Block  []byte
}

// ReadWARC reads a web archive, packed record by record, packed as a whole or
// not packed, and calls f with each record until f returns an error. What it
// accepts is within the limits of a page; digests are for Verify.
func ReadWARC(r io.Reader, f func(Record) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	if head, _ := in.Peek(3); isGzip(head) {
		z, err := gzip.NewReader(in)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrWARC, err)
		}
		in = bufio.NewReaderSize(z, 64<<10)
	}
	for n := 0; ; n++ {
		rec, err := readRecord(in)
		switch {
		case err == io.EOF && n > 0:
			return nil
		case err != nil:
			return fmt.Errorf("record %d: %w: %w", n+1, ErrWARC, err)
		case n >= maxRecords:
			return fmt.Errorf("more than %d records: %w", maxRecords, ErrTooLarge)
		}
		if err := f(rec); err != nil {
			return err
		}
	}
}

// readRecord reads one record; io.EOF at the clean end of the archive.
func readRecord(in *bufio.Reader) (Record, error) {
	version, err := readLine(in, 100)
	if err != nil {
		return Record{}, err
	}
	if version != "WARC/1.0" && version != warcVersion {
		return Record{}, fmt.Errorf("begins with %.40q", version)
	}
	header, err := readFields(in)
	if err != nil {
		return Record{}, err
	}
	n, err := strconv.Atoi(header.Get("Content-Length"))
	switch {
	case err != nil || n < 0:
		return Record{}, fmt.Errorf("Content-Length %.20q", header.Get("Content-Length"))
	case n > maxRecord:
		return Record{}, ErrTooLarge
	}
	rec := Record{Type: header.Get("WARC-Type"), ID: header.Get("WARC-Record-ID"), Header: header,
		URL: strings.Trim(header.Get("WARC-Target-URI"), "<>")}
	if rec.Date, err = time.Parse(time.RFC3339, header.Get("WARC-Date")); err != nil {
		return Record{}, fmt.Errorf("WARC-Date %.40q", header.Get("WARC-Date"))
	}
	var block bytes.Buffer
	if m, err := io.CopyN(&block, in, int64(n)); err != nil {
		return Record{}, fmt.Errorf("block of %d bytes has %d: %w", n, m, noEOF(err))
	}
	rec.Block = block.Bytes()
	var end [4]byte
	if _, err := io.ReadFull(in, end[:]); err != nil || string(end[:]) != "\r\n\r\n" {
		return Record{}, errors.New("no end where Content-Length says")
	}
	return rec, nil
}

// readFields reads the lines "Name: value" of a record's header to the empty
// line after them. A line that begins with a blank goes on the one before.
func readFields(in *bufio.Reader) (textproto.MIMEHeader, error) {
	h, last, room := textproto.MIMEHeader{}, "", maxHead
	for {
		line, err := readLine(in, room)
		if err != nil {
			return nil, noEOF(err)
		}
		if room -= len(line); line == "" {
			return h, nil
		}
		name, value, ok := strings.Cut(line, ":")
		switch {
		case last != "" && (line[0] == ' ' || line[0] == '\t'):
			v := h[last]
			v[len(v)-1] += " " + strings.TrimSpace(line)
		case !ok || strings.TrimSpace(name) == "":
			return nil, fmt.Errorf("header line %.40q", line)
		default:
			last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
			h.Add(last, strings.TrimSpace(value))
		}
	}
}

// readLine reads a line of at most most bytes without its end.
func readLine(in *bufio.Reader, most int) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		if line = append(line, part...); len(line) > most {
			return "", errors.New("header too long")
		}
		switch {
		case err == nil:
			return strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r"), nil
		case err == bufio.ErrBufferFull:
		case err == io.EOF && len(line) > 0:
			return "", io.ErrUnexpectedEOF
		default:
			return "", err
		}
	}
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// Check holds a record against the digests that its header gives, SHA-1 or
// SHA-256 in hex or base 32. Digests of other kinds are passed over.
func (r Record) Check() error {
	if !sameDigest(r.Header.Get("WARC-Block-Digest"), r.Block) {
		return fmt.Errorf("%s of %s: the block is not the one that was written: %w", r.Type, r.URL, ErrWARC)
	}
	if r.Type != WARCResponse {
		return nil
	}
	head := firstHead(r.Block)
	if want := r.Header.Get("WARC-Payload-Digest"); head != nil && !sameDigest(want, r.Block[len(head):]) {
		return fmt.Errorf("%s of %s: the payload is not the one that was written: %w", r.Type, r.URL, ErrWARC)
	}
	return nil
}

// sameDigest reports whether b has the labelled digest, or the label is of an
// algorithm that is not known here.
func sameDigest(labelled string, b []byte) bool {
	algorithm, value, _ := strings.Cut(labelled, ":")
	var sum []byte
	switch strings.ToLower(algorithm) {
	case "sha1":
		s := sha1.Sum(b)
		sum = s[:]
	case "sha256":
		s := sha256.Sum256(b)
		sum = s[:]
	default:
		return true
	}
	in32 := base32.StdEncoding.EncodeToString(sum)
	return strings.EqualFold(value, hex.EncodeToString(sum)) || strings.EqualFold(strings.TrimRight(value, "="), strings.TrimRight(in32, "="))
}

func isWARC(body []byte) bool { return bytes.HasPrefix(body, []byte("WARC/1.")) }

var errNoPage = errors.New("no page in the web archive")

const (
	kindWARC         = "a web archive (WARC)"
	kindEmptyArchive = "a web archive in which no page was found"
)

// archiveKind maps what went wrong with a web archive to a kind.
func archiveKind(err error) error {
	switch {
	case errors.Is(err, errNoPage):
		return ErrBinary
	case errors.Is(err, ErrTooLarge):
		return ErrTooLarge
	}
	return ErrWARC
}

// unwrapWARC takes the page out of a web archive: the first answer in it that
// is one by its type, else the last one. All records must be as they were
// written.
func (p *Page) unwrapWARC(archive []byte) error {
	var found, other *Record
	var redirects []string
	err := ReadWARC(bytes.NewReader(archive), func(r Record) error {
		if err := r.Check(); err != nil {
			return err
		}
		switch {
		case r.Type == WARCResponse && found == nil && statusOf(r.Block)/100 == 2 && isPage(r):
			found = &r
		case r.Type == WARCResponse && statusOf(r.Block)/100 == 2:
			other = &r
		case r.Type == WARCMetadata && cmp.Or(found, other) != nil && r.Header.Get("WARC-Concurrent-To") == cmp.Or(found, other).ID:
			redirects = redirectsOf(r.Block)
		}
		return nil
	})
	found = cmp.Or(found, other)
	if err == nil && found == nil {
		err = errNoPage
	}
	if err != nil {
		return err
	}
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(found.Block)), nil)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrWARC, err)
	}
	body, err := readLimited(resp.Body)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) { // a body that was cut is kept as far as it goes
		return err
	}
	if p.Body, err = unpacked(body, resp.Header.Get("Content-Encoding")); err != nil {
		return err
	}
	p.Header, p.Status, p.Redirects = resp.Header, resp.StatusCode, redirects
	p.FinalURL, p.At = webAddress(found.URL), found.Date.UTC().Truncate(time.Second)
	return nil
}

// isPage reports whether an answer is a page and not a picture, a script or the
// like, by its type.
func isPage(r Record) bool {
	head := finalHead(r.Block)
	for line := range bytes.Lines(head) {
		name, value, _ := strings.Cut(string(line), ":")
		if strings.EqualFold(strings.TrimSpace(name), "Content-Type") {
			value = strings.ToLower(strings.TrimSpace(value))
			return strings.HasPrefix(value, "text/html") || strings.HasPrefix(value, "application/xhtml") || strings.HasPrefix(value, "text/plain")
		}
	}
	return looksHTML(string(r.Block[len(head):min(len(r.Block), len(head)+4096)]))
}

// redirectsOf reads back what this program notes on the way to a page.
func redirectsOf(block []byte) (out []string) {
	h, err := readFields(bufio.NewReader(io.MultiReader(bytes.NewReader(block), strings.NewReader("\r\n"))))
	if err != nil {
		return nil
	}
	return h["Stet-Redirect"]
}
