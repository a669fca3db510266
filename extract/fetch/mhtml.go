package fetch

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// isMHTML reports whether body is a page that a browser saved as one file
// (RFC 2557): mail headers and a multipart body.
func isMHTML(body []byte) bool {
	head := strings.ToLower(string(body[:min(len(body), 2048)]))
	return (strings.HasPrefix(head, "from: ") || strings.HasPrefix(head, "mime-version:") || strings.HasPrefix(head, "content-type: multipart/")) &&
		strings.Contains(head, "multipart/related")
}

// saved is the page inside a web archive.
type saved struct {
	body        []byte
	contentType string
	address     string // where the browser had it from; "" when not said
}

var errNoPart = errors.New("no page in the web archive")

// unwrapMHTML returns the first HTML part of a web archive.
func unwrapMHTML(body []byte) (saved, error) {
	in := bufio.NewReader(bytes.NewReader(body))
	header, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return saved{}, err
	}
	_, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		return saved{}, err
	}
	parts := multipart.NewReader(in, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return saved{}, errNoPart
		}
		if err != nil {
			return saved{}, err
		}
		kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		if kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		page, err := readLimited(transferDecoded(part, part.Header.Get("Content-Transfer-Encoding")))
		if err != nil {
			return saved{}, err
		}
		address := header.Get("Snapshot-Content-Location")
		if address == "" {
			address = part.Header.Get("Content-Location")
		}
		return saved{page, part.Header.Get("Content-Type"), webAddress(address)}, nil
	}
}

func transferDecoded(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
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
