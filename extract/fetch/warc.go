package fetch

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// The kinds of WARC record that this program writes (WARC 1.1, ISO 28500:2017,
// section 6).
const (
	WARCInfo     = "warcinfo"
	WARCRequest  = "request"
	WARCResponse = "response"
	WARCRevisit  = "revisit"
	WARCMetadata = "metadata"
)

const (
	warcVersion      = "WARC/1.1"
	warcConformsTo   = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
	notModified      = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
	warcFields       = "application/warc-fields"
	origTransferName = "X-Archive-Orig-Transfer-Encoding"
)

// WriteWARC files the exchanges of a fetch as a web archive, WARC 1.1, a gzip
// member for each record: a warcinfo record, a request and a response for each
// exchange (a revisit where the server said that the page has not changed since
// known), and metadata on the page at last. Software names the program. The
// same page gives the same bytes. A page without exchanges, a file, has none:
// ErrNoExchange.
//
// Blocks are what went over the wire to the byte, with one exception: a body
// that came in chunks is written whole, so that its length and digests are
// those of the payload, and the header line that announced the chunks is
// renamed.
func WriteWARC(w io.Writer, software string, p Page, known Known) error {
	if len(p.Exchanges) == 0 {
		return &Error{What: p.Locator, Kind: ErrNoExchange}
	}
	out := &warcWriter{w: w, z: gzip.NewWriter(nil)}
	info := out.info(software, p)
	var response string
	for _, ex := range p.Exchanges {
		response = out.exchange(info, ex, known)
	}
	out.metadata(info, response, p)
	return out.err
}

// warcWriter writes records until one fails.
type warcWriter struct {
	w       io.Writer
	z       *gzip.Writer
	records int
	err     error
}

// field is a line of a record's header.
type field struct{ name, value string }

// record writes one record and returns its id, which follows from its content
// and its place in the archive.
func (o *warcWriter) record(kind string, at time.Time, fields []field, parts ...[]byte) (id string) {
	block, length := sha256.New(), 0
	for _, p := range parts {
		block.Write(p)
		length += len(p)
	}
	fields = append(fields, field{"WARC-Block-Digest", digest(block.Sum(nil))}, field{"Content-Length", strconv.Itoa(length)})
	var rest bytes.Buffer
	fmt.Fprintf(&rest, "WARC-Type: %s\r\nWARC-Date: %s\r\n", kind, at.UTC().Format(time.RFC3339))
	for _, f := range fields {
		if f.value != "" {
			fmt.Fprintf(&rest, "%s: %s\r\n", f.name, oneLine(f.value))
		}
	}
	o.records++
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%s", o.records, rest.Bytes()))
	id = "<urn:uuid:" + uuid8(sum) + ">"
	if o.err != nil {
		return id
	}
	o.z.Reset(o.w)
	if _, o.err = fmt.Fprintf(o.z, "%s\r\nWARC-Record-ID: %s\r\n%s\r\n", warcVersion, id, rest.Bytes()); o.err != nil {
		return id
	}
	for _, p := range append(parts, []byte("\r\n\r\n")) {
		if _, o.err = o.z.Write(p); o.err != nil {
			return id
		}
	}
	o.err = o.z.Close()
	return id
}

// uuid8 makes a UUID of a hash (RFC 9562, version 8).
func uuid8(sum [sha256.Size]byte) string {
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	h := hex.EncodeToString(b)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

func digest(sum []byte) string { return "sha256:" + hex.EncodeToString(sum) }

// oneLine keeps a value from ending its line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}

func (o *warcWriter) info(software string, p Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "software: %s\r\nformat: WARC File Format 1.1\r\nconformsTo: %s\r\n", oneLine(software), warcConformsTo)
	return o.record(WARCInfo, p.Exchanges[0].At, []field{{"Content-Type", warcFields}}, []byte(b.String()))
}

// exchange writes the request and the response of one exchange and returns the
// id of the latter.
func (o *warcWriter) exchange(info string, ex Exchange, known Known) string {
	kind, header := WARCResponse, unchunked(ex.Header)
	fields := []field{{"WARC-Target-URI", ex.URL}, {"WARC-IP-Address", ex.IP}, {"WARC-Protocol", ex.Protocol},
		{"WARC-Cipher-Suite", ex.Cipher}, {"WARC-Warcinfo-ID", info}, {"Content-Type", "application/http; msgtype=response"}}
	if ex.Status == http.StatusNotModified && known.URL == ex.URL {
		kind = WARCRevisit
		fields = append(fields, field{"WARC-Profile", notModified}, field{"WARC-Refers-To-Target-URI", known.URL})
		if !known.At.IsZero() {
			fields = append(fields, field{"WARC-Refers-To-Date", known.At.UTC().Format(time.RFC3339)})
		}
	} else {
		payload := sha256.Sum256(ex.Body)
		fields = append(fields, field{"WARC-Payload-Digest", digest(payload[:])})
	}
	fields = append(fields, field{"WARC-Truncated", ex.Cut})
	id := o.record(kind, ex.At, fields, header, ex.Body)
	o.record(WARCRequest, ex.At, []field{{"WARC-Target-URI", ex.URL}, {"WARC-Concurrent-To", id}, {"WARC-Warcinfo-ID", info},
		{"Content-Type", "application/http; msgtype=request"}}, ex.Request)
	return id
}

// unchunked renames the header line by which a body in chunks is announced,
// since the body is written without them.
func unchunked(header []byte) []byte {
	var out []byte
	for line := range bytes.Lines(header) {
		if name, value, ok := bytes.Cut(line, []byte(":")); ok && strings.EqualFold(string(bytes.TrimSpace(name)), "Transfer-Encoding") {
			line = append([]byte(origTransferName+":"), value...)
		}
		out = append(out, line...)
	}
	return out
}

// withoutUser takes name and password out of an address.
func withoutUser(locator string) string {
	if u, err := url.Parse(locator); err == nil && u.User != nil {
		u.User = nil
		return u.String()
	}
	return locator
}

// metadata says how the page was come by and what is in it, in the fields that
// crawlers use and some of this program's own.
func (o *warcWriter) metadata(info, response string, p Page) {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\r\n", name, oneLine(value))
		}
	}
	if n := len(p.Redirects); n > 0 {
		line("via", p.Redirects[n-1])
		line("hopsFromSeed", strings.Repeat("R", n))
	}
	line("stet-locator", withoutUser(p.Locator))
	for _, r := range p.Redirects {
		line("stet-redirect", r)
	}
	line("stet-final-url", p.FinalURL)
	line("stet-page-sha256", p.SHA256)
	line("stet-page-type", p.Type)
	line("stet-page-encoding", p.encoding)
	last := p.Exchanges[len(p.Exchanges)-1]
	o.record(WARCMetadata, last.At, []field{{"WARC-Target-URI", last.URL}, {"WARC-Concurrent-To", response}, {"WARC-Warcinfo-ID", info},
		{"Content-Type", warcFields}}, []byte(b.String()))
}
