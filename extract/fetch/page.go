package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"time"
	"unicode/utf8"
)

// The types of page that the program reads.
const (
	HTML     = "html"
	Text     = "text"
	Markdown = "markdown"
	PDF      = "pdf"
	DOCX     = "docx" // Word since 2007
	ODT      = "odt"  // OpenDocument text, LibreOffice Writer
	RTF      = "rtf"
)

// Page is what was fetched, as it came.
type Page struct {
	// Locator is what the user typed, trimmed.
	Locator string
	// FinalURL is the address that answered, after all redirects, without
	// user, password and fragment; "" for a file and for given bytes, save for
	// a page saved by a browser, where it is the address that it noted.
	FinalURL string
	// Name is the file's name without its folder, the name given to
	// FromBytes, or "" for an address.
	Name string
	// Raw is the bytes as they came: the file, or the body of the answer after
	// transfer decoding and before content decoding (still gzip, say).
	Raw []byte
	// Body is what is in Raw: gzip and web archives are unpacked, characters
	// are not decoded. It is never empty.
	Body []byte
	// Header is nil unless the page came over HTTP, now or into a web archive.
	Header http.Header
	// Status is the HTTP status; 0 unless it came over HTTP. Beside an error it
	// may be anything but 200 to 299.
	Status int
	// Type is one of the types above, told from the bytes and not from the
	// header or the file's name.
	Type string
	// SHA256 is the hash of Body in hex.
	SHA256 string
	// At is when the last byte came, in UTC, whole seconds; of a page in a web
	// archive (WARC), when the archive says that it was asked for.
	At time.Time
	// Redirects lists the addresses that sent the fetch on, in order, the
	// typed one first; empty when the typed address answered.
	Redirects []string
	// Exchanges are the requests and answers of the fetch in order, one for
	// each redirect and one for the page; nil unless it came over HTTP. Those
	// for robots.txt are not among them.
	Exchanges []Exchange
	// Notices are sentences for the editor about the way to the page: that the
	// address led to another site, or is written so that it could deceive.
	Notices []string

	// Body decoded. The text is "" where Body is UTF-8 as it is: two copies of a
	// large page would stay as long as the page does.
	text, encoding string
}

// Text returns Body as UTF-8 without its byte order mark, and the WHATWG's name
// of the encoding it was read as, or IANA's. Bytes that the encoding does not know become
// U+FFFD. A Page that did not come from this package (a stored Body, say) is
// decoded at the call; ErrBinary is returned when it holds no text but is a
// document (PDF, DOCX, ODT, RTF) or another binary file.
func (p Page) Text() (text, encoding string, err error) {
	switch {
	case p.encoding != "" && p.text == "":
		return string(bytes.TrimPrefix(p.Body, utf8Mark)), p.encoding, nil
	case p.encoding != "":
		return p.text, p.encoding, nil
	}
	if what := binaryKind(p.Body); what != "" {
		return "", "", &Error{What: p.Locator, Kind: ErrBinary, Detail: what}
	}
	text, encoding = decode(p.Body, p.Header.Get("Content-Type"))
	return text, encoding, nil
}

// seal fills in what follows from Body: type, hash, time and text. It returns
// ErrEmpty or ErrBinary when there is nothing to read.
func (p *Page) seal(now time.Time) error {
	if p.Raw == nil {
		p.Raw = p.Body
	}
	body, err := unzip(p.Body)
	if err != nil {
		return &Error{What: p.Locator, Kind: kindOf(err, ErrBroken), Err: err}
	}
	p.Body = body
	contentType := p.Header.Get("Content-Type")
	if isMHTML(body) {
		inner, err := unwrapMHTML(body)
		if err != nil {
			return &Error{What: p.Locator, Kind: ErrBinary, Detail: kindWebArchive, Err: err}
		}
		p.Body, contentType = inner.body, inner.contentType
		if inner.cut {
			p.Notices = append(p.Notices, archiveCut)
		}
		if p.FinalURL == "" {
			p.FinalURL = inner.address
		}
	}
	if isWARC(body) {
		if p.FinalURL != "" { // it would speak in the name of another site
			return &Error{What: p.Locator, Kind: ErrBinary, Detail: kindWARC}
		}
		if err := p.unwrapWARC(body); err != nil {
			return &Error{What: p.Locator, Kind: archiveKind(err), Detail: kindEmptyArchive, Err: err}
		}
		contentType = p.Header.Get("Content-Type")
	}
	if err := p.sniff(contentType); err != nil {
		return err
	}
	p.noteStatus()
	sum := sha256.Sum256(p.Body)
	p.SHA256 = hex.EncodeToString(sum[:])
	if p.At.IsZero() {
		p.At = now.UTC().Truncate(time.Second)
	}
	return nil
}

// sniff tells Type from the bytes and decodes what is text.
func (p *Page) sniff(contentType string) error {
	what := binaryKind(p.Body)
	if p.Type = documents[what]; p.Type != "" {
		return nil
	}
	text := ""
	if what == "" {
		text, p.encoding = decode(p.Body, contentType)
		if blank(text) {
			return &Error{What: p.Locator, Kind: ErrEmpty}
		}
		if text != string(bytes.TrimPrefix(p.Body, utf8Mark)) { // compared without a copy
			p.text = text
			if p.encoding == "utf-8" && utf8.Valid(p.Body) { // so that only onceOnly changed it
				p.Notices = append(p.Notices, "The letters of this text were encoded twice (\"Ã¼\" for \"ü\") and have been put right. Compare names and quotes with the page in your browser.")
			}
		}
		what = binaryText(text)
	}
	switch {
	case what != "":
		return &Error{What: p.Locator, Kind: ErrBinary, Detail: what}
	case looksHTML(text):
		p.Type = HTML
		if p.FinalURL == "" {
			p.FinalURL = savedFrom(text)
		}
	case looksMarkdown(text):
		p.Type = Markdown
	default:
		p.Type = Text
	}
	return nil
}
