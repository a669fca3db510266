package fetch

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"
)

// isMHTML reports whether body is a page that a browser saved as one file
// (RFC 2557): mail headers and a multipart body.
func isMHTML(body []byte) bool {
	head := strings.ToLower(string(body[:min(len(body), 4096)]))
	for _, end := range [...]string{"\n\n", "\r\n\r\n"} {
		head, _, _ = strings.Cut(head, end)
	}
	for _, first := range [...]string{"from: ", "mime-version:", "content-type: multipart/", "subject: ", "snapshot-content-location:", "date: ", "x-"} {
		if strings.HasPrefix(head, first) {
			return strings.Contains(head, "content-type: multipart/related") || strings.Contains(head, "content-type: multipart/alternative")
		}
	}
	return false
}

// saved is the page inside a web archive.
type saved struct {
	body        []byte
	contentType string
	address     string // where the browser had it from; "" when not said
	cut         bool   // the archive breaks off inside the page
}

// archiveCut is the notice of a web archive without its end.
const archiveCut = "This web archive breaks off in the middle of the page: only what came was read. Save the page again in your browser, or compare the text with the page."

var errNoPart = errors.New("no page in the web archive")

// unwrapMHTML returns the page of a web archive: the part that its header
// names as the start (RFC 2387), else the first HTML part. An archive that
// breaks off after the page is read as far as it goes.
func unwrapMHTML(body []byte) (saved, error) {
	in := bufio.NewReader(bytes.NewReader(body))
	header, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return saved{}, err
	}
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return saved{}, errors.Join(errNoPart, err)
	}
	address := webAddress(header.Get("Snapshot-Content-Location"))
	u := unwrapping{start: params["start"]}
	if err := u.parts(in, params["boundary"], 0); err != nil && u.page == nil {
		return saved{}, err
	}
	if u.page == nil {
		return saved{}, errNoPart
	}
	if u.page.address = webAddress(u.page.address); address != "" {
		u.page.address = address
	}
	return *u.page, nil
}

// unwrapping goes through the parts of a web archive.
type unwrapping struct {
	start string // Content-ID of the page, "" when not said
	page  *saved
	sure  bool // page is the start
}

// deepestPart is how far parts may hold parts.
const deepestPart = 4

// parts looks for the page among the parts of r.
func (u *unwrapping) parts(r io.Reader, boundary string, depth int) error {
	parts := multipart.NewReader(r, boundary)
	for !u.sure {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		kind, params, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		switch {
		case strings.HasPrefix(kind, "multipart/") && depth < deepestPart:
			err = u.parts(part, params["boundary"], depth+1)
		case kind == "text/html" || kind == "application/xhtml+xml":
			err = u.take(part)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// take reads an HTML part where it is the page.
func (u *unwrapping) take(part *multipart.Part) error {
	isStart := u.start == "" || part.Header.Get("Content-ID") == u.start
	if u.page != nil && !isStart {
		return nil // a frame
	}
	page, err := io.ReadAll(io.LimitReader(transferDecoded(part, part.Header.Get("Content-Transfer-Encoding")), MaxBody))
	if err != nil && len(page) == 0 {
		return err
	}
	u.page = &saved{page, part.Header.Get("Content-Type"), part.Header.Get("Content-Location"), errors.Is(err, io.ErrUnexpectedEOF)}
	u.sure = isStart
	return nil
}

func transferDecoded(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return &quoted{r: bufio.NewReader(r)}
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}

// quoted reads quoted-printable (RFC 2045, 6.7). Unlike the reader of the
// standard library it lets pass what should have been quoted and was not: mail
// programs and browsers differ, and one wrong byte must not cost the page.
type quoted struct {
	r    *bufio.Reader
	held []byte // end of a piece of a long line that may be half a code
	line []byte
	err  error
}

func (q *quoted) Read(p []byte) (int, error) {
	for len(q.line) == 0 {
		if q.err != nil {
			return 0, q.err
		}
		piece, err := q.r.ReadSlice('\n')
		line := append(q.held, piece...)
		q.held, q.err = nil, err
		if errors.Is(err, bufio.ErrBufferFull) {
			q.err = nil
			if i := bytes.LastIndexByte(line, '='); i >= len(line)-2 && i >= 0 {
				q.held = append(q.held, line[i:]...)
				line = line[:i]
			}
		}
		q.line = unquoted(line)
	}
	n := copy(p, q.line)
	q.line = q.line[n:]
	return n, nil
}

// unquoted decodes one line in place.
func unquoted(line []byte) []byte {
	end := bytes.TrimRight(line, " \t\r\n")
	if bytes.HasSuffix(end, []byte("=")) {
		line = end[:len(end)-1] // a soft line break
	}
	out := line[:0]
	for i := 0; i < len(line); i++ {
		if line[i] == '=' && i+2 < len(line) {
			if hi, lo := hexDigit(line[i+1]), hexDigit(line[i+2]); hi >= 0 && lo >= 0 {
				out = append(out, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		out = append(out, line[i])
	}
	return out
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// savedFrom returns the address that a browser wrote into a page that it saved:
// "saved from url=(0028)https://…" (the Mark of the Web) or SingleFile's
// "url: https://…", in a comment near the top.
func savedFrom(text string) string {
	head := text[:min(len(text), metaWindow)]
	for _, mark := range [...]string{"saved from url=(", "Page saved with SingleFile"} {
		_, rest, ok := strings.Cut(head, mark)
		if !ok {
			continue
		}
		if mark[0] == 's' {
			_, rest, _ = strings.Cut(rest, ")")
		} else {
			_, rest, _ = strings.Cut(rest, "url:")
		}
		if words := strings.Fields(rest[:min(len(rest), 2048)]); len(words) > 0 {
			return webAddress(words[0])
		}
	}
	return ""
}

// webAddress is s, cleaned, where it is an http or https address, else "".
func webAddress(s string) string {
	if s = strings.TrimSpace(s); !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return ""
	}
	place, err := web(s)
	if err != nil {
		return ""
	}
	return clean(place.URL)
}
