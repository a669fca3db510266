package bundle

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The form of a packed web archive: WACZ 1.1.1 of the Webrecorder specifications,
// which replayweb.page opens.
const (
	waczVersion = "1.1.1"
	waczArchive = "archive/data.warc.gz"
	waczIndex   = "indexes/index.cdx"
	waczPages   = "pages/pages.jsonl"
	waczPackage = "datapackage.json"
	waczDigest  = "datapackage-digest.json"
)

// Limits of a web archive that is indexed.
const (
	maxRecords    = 10_000
	maxRecordHead = 64 << 10 // bytes of the two headers of a record, each
)

// errNoIndex is returned for a web archive of which no index can be made.
var errNoIndex = errors.New("no web archive of packed records")

// captured is one answer of a server in a web archive.
type captured struct {
	url    string
	at     time.Time
	status int
	mime   string
	digest string // of the payload
	offset int64  // of the packed record
	length int64  // of the packed record
}

// warcIndex is what a web archive holds.
type warcIndex struct {
	answers []captured // in the order of the archive
	sha256  string
	octets  int64
}

// indexWARC reads through a web archive whose records are packed one by one. It
// returns an errNoIndex for anything else, and for one without an answer.
func indexWARC(r io.Reader) (*warcIndex, error) {
	sum := sha256.New()
	in := &position{r: bufio.NewReaderSize(io.TeeReader(r, sum), 64<<10)}
	var out warcIndex
	z := new(gzip.Reader)
	for n := 0; ; n++ {
		start := in.n
		err := z.Reset(in)
		switch {
		case errors.Is(err, io.EOF) && in.n == start && len(out.answers) > 0:
			out.sha256, out.octets = hex.EncodeToString(sum.Sum(nil)), in.n
			return &out, nil
		case err != nil, n >= maxRecords:
			return nil, errNoIndex
		}
		z.Multistream(false)
		c, answer, err := readAnswer(z)
		if err != nil {
			return nil, err
		}
		if c.offset, c.length = start, in.n-start; answer {
			out.answers = append(out.answers, c)
		}
	}
}

// position counts the bytes that were read; being a ByteReader, it is not read
// past the end of a packed record.
type position struct {
	r *bufio.Reader
	n int64
}

func (p *position) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.n += int64(n)
	return n, err
}

// ReadByte implements io.ByteReader.
func (p *position) ReadByte() (byte, error) {
	c, err := p.r.ReadByte()
	if err == nil {
		p.n++
	}
	return c, err
}

// readAnswer reads one record to its end, and reports whether it is an answer of a
// server.
func readAnswer(z io.Reader) (captured, bool, error) {
	body := bufio.NewReader(z)
	head, err := readHead(body)
	if err != nil || !strings.HasPrefix(head[0], "WARC/1.") {
		return captured{}, false, errNoIndex
	}
	h := fields(head[1:])
	kind := h.Get("Warc-Type")
	c := captured{url: strings.Trim(h.Get("Warc-Target-Uri"), "<>"), digest: h.Get("Warc-Payload-Digest"), mime: kind}
	answer := kind == "response" || kind == "revisit"
	if c.at, err = time.Parse(time.RFC3339, h.Get("Warc-Date")); err != nil {
		return captured{}, false, errNoIndex
	}
	if answer {
		said, err := readHead(body)
		if err != nil {
			return captured{}, false, errNoIndex
		}
		_, status, _ := strings.Cut(said[0], " ")
		status, _, _ = strings.Cut(status, " ")
		if c.status, err = strconv.Atoi(status); err != nil {
			return captured{}, false, errNoIndex
		}
		mime, _, _ := strings.Cut(fields(said[1:]).Get("Content-Type"), ";")
		if c.mime = strings.ToLower(strings.TrimSpace(mime)); kind == "revisit" {
			c.mime = "warc/revisit"
		}
	}
	if _, err := io.Copy(io.Discard, body); err != nil {
		return captured{}, false, errNoIndex
	}
	return c, answer, nil
}

// readHead reads the lines of a header up to the empty one.
func readHead(r *bufio.Reader) ([]string, error) {
	var lines []string
	for left := maxRecordHead; ; {
		line, err := r.ReadSlice('\n')
		if left -= len(line); err != nil || left < 0 {
			return nil, errNoIndex
		}
		if len(bytes.TrimRight(line, "\r\n")) == 0 {
			if len(lines) == 0 {
				return nil, errNoIndex
			}
			return lines, nil
		}
		lines = append(lines, strings.TrimRight(string(line), "\r\n"))
	}
}

func fields(lines []string) textproto.MIMEHeader {
	h := textproto.MIMEHeader{}
	for _, l := range lines {
		if name, value, ok := strings.Cut(l, ":"); ok {
			h.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
	return h
}

// cdx writes the index as CDXJ, a line an answer, in the order of the keys.
func (x *warcIndex) cdx() []byte {
	var lines []string
	for _, c := range x.answers {
		type entry struct {
			URL      string `json:"url"`
			MIME     string `json:"mime,omitempty"`
			Status   string `json:"status"`
			Digest   string `json:"digest,omitempty"`
			Length   string `json:"length"`
			Offset   string `json:"offset"`
			Filename string `json:"filename"`
		}
		line, err := json.Marshal(entry{c.url, c.mime, strconv.Itoa(c.status), c.digest, strconv.FormatInt(c.length, 10), strconv.FormatInt(c.offset, 10), "data.warc.gz"})
		if err == nil { // strings always encode
			lines = append(lines, surt(c.url)+" "+c.at.UTC().Format("20060102150405")+" "+string(line)+"\n")
		}
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}

// surt is the key by which an index finds an address: the host from its end, then
// path and query ("Sort-friendly URI Reordering Transform").
func surt(address string) string {
	u, err := url.Parse(strings.ToLower(address))
	if err != nil || u.Host == "" {
		return strings.ReplaceAll(address, " ", "%20")
	}
	host := u.Hostname()
	if rest, ok := strings.CutPrefix(host, "www"); ok {
		if rest = strings.TrimLeft(rest, "0123456789"); strings.HasPrefix(rest, ".") {
			host = rest[1:]
		}
	}
	parts := strings.Split(host, ".")
	slices.Reverse(parts)
	key := strings.Join(parts, ",")
	if port := u.Port(); port != "" && (u.Scheme != "http" || port != "80") && (u.Scheme != "https" || port != "443") {
		key += ":" + port
	}
	key += ")" + u.EscapedPath()
	if u.Path == "" {
		key += "/"
	}
	if u.RawQuery != "" {
		parts := strings.Split(u.RawQuery, "&")
		slices.SortStableFunc(parts, func(a, b string) int {
			a, _, _ = strings.Cut(a, "=")
			b, _, _ = strings.Cut(b, "=")
			return strings.Compare(a, b)
		})
		key += "?" + strings.Join(parts, "&")
	}
	return key
}

// page is the answer that is the article: the last one that is a page.
func (x *warcIndex) page() captured {
	for i := len(x.answers) - 1; i >= 0; i-- {
		if x.answers[i].status == 200 {
			return x.answers[i]
		}
	}
	return x.answers[len(x.answers)-1]
}

// writeWACZ packs a web archive with its index, its page and the hashes of all.
func writeWACZ(w io.Writer, x *warcIndex, archive io.Reader, title, software string, made time.Time) error {
	p := x.page()
	at := p.at.UTC().Format(time.RFC3339)
	pages, err := jsonLines(map[string]string{"format": "json-pages-1.0", "id": "pages", "title": "All pages"},
		map[string]string{"id": x.sha256[:22], "url": p.url, "ts": at, "title": title})
	if err != nil {
		return err
	}
	parts := []part{{waczIndex, x.cdx()}, {waczPages, pages}}
	type resource struct {
		Name  string `json:"name"`
		Path  string `json:"path"`
		Hash  string `json:"hash"`
		Bytes int64  `json:"bytes"`
	}
	resources := []resource{{"data.warc.gz", waczArchive, "sha256:" + x.sha256, x.octets}}
	for _, f := range parts {
		resources = append(resources, resource{f.name[strings.LastIndexByte(f.name, '/')+1:], f.name, "sha256:" + hashOf(f.body), int64(len(f.body))})
	}
	description, err := indented(struct {
		Profile   string     `json:"profile"`
		Version   string     `json:"wacz_version"`
		Title     string     `json:"title"`
		Software  string     `json:"software"`
		Created   string     `json:"created"`
		MainURL   string     `json:"mainPageUrl"`
		MainDate  string     `json:"mainPageDate"`
		Resources []resource `json:"resources"`
	}{"data-package", waczVersion, title, software, made.UTC().Format(time.RFC3339), p.url, at, resources})
	if err != nil {
		return err
	}
	digest, err := indented(map[string]string{"path": waczPackage, "hash": "sha256:" + hashOf(description)})
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	add := func(name string, body io.Reader) {
		if err != nil {
			return
		}
		var to io.Writer
		if to, err = z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: made.UTC().Truncate(2 * time.Second)}); err == nil {
			_, err = io.Copy(to, body)
		}
	}
	add(waczArchive, archive)
	for _, f := range append(parts, part{waczPackage, description}, part{waczDigest, digest}) {
		add(f.name, bytes.NewReader(f.body))
	}
	if err = errors.Join(err, z.Close()); err != nil {
		return fmt.Errorf("bundle: wacz: %w", err)
	}
	return nil
}

// jsonLines writes each value as JSON on a line of its own.
func jsonLines(values ...any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return nil, fmt.Errorf("bundle: %w", err)
		}
	}
	return b.Bytes(), nil
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// wacz writes the packed form of a web archive, so that the page can be looked at
// as it was; nothing for an archive of which no index can be made.
func (b *bag) wacz(f File, title, software string) error {
	r, err := f.open()
	if err != nil {
		return fmt.Errorf("bundle: %s: %w", f.Name, err)
	}
	x, err := indexWARC(r)
	if closed := r.Close(); closed != nil || errors.Is(err, errNoIndex) {
		return closed
	}
	if r, err = f.open(); err != nil {
		return fmt.Errorf("bundle: %s: %w", f.Name, err)
	}
	in, out := io.Pipe()
	go func() {
		err := writeWACZ(out, x, r, title, software, b.made)
		out.CloseWithError(errors.Join(err, r.Close()))
	}()
	err = b.payload(waczFile, in)
	return errors.Join(err, in.Close())
}
