package page

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
)

// The limits of a packed document (DOCX, ODT). A ZIP of a few kilobytes can hold
// gigabytes; no article comes near these.
const (
	maxEntries = 20_000
	maxPart    = 64 << 20 // bytes of one part, unpacked
	maxParts   = 96 << 20 // bytes of all parts that are read
	maxOpen    = 256      // open at a time
)

// packed is a document that is a ZIP of XML parts.
type packed struct {
	files map[string]*zip.File // by name; the first of two of one name
	left  int64                // bytes that may still be unpacked
}

// openPacked reads a ZIP's directory. Nothing is unpacked before it is asked for.
func openPacked(body []byte) (*packed, error) {
	if bytes.Count(body, []byte("PK\x01\x02")) > maxEntries {
		return nil, fmt.Errorf("more than %d parts: %w", maxEntries, ErrDamaged)
	}
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	p := &packed{files: make(map[string]*zip.File, len(z.File)), left: maxParts}
	for _, f := range z.File {
		name := strings.TrimPrefix(f.Name, "/")
		if p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// locked reports whether any part is encrypted.
func (p *packed) locked() bool {
	for _, f := range p.files {
		if f.Flags&1 != 0 {
			return true
		}
	}
	return false
}

// part unpacks a part; nil where there is none.
func (p *packed) part(name string) ([]byte, error) {
	f := p.files[strings.TrimPrefix(path.Clean("/"+name), "/")]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %v", name, ErrDamaged, err)
	}
	defer r.Close()
	limit := min(maxPart, p.left)
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	p.left -= int64(len(b))
	switch {
	case int64(len(b)) > limit:
		return nil, fmt.Errorf("%s: unpacks to more than %d MB: %w", name, limit>>20, ErrDamaged)
	case err != nil && len(b) == 0:
		return nil, fmt.Errorf("%s: %w: %v", name, ErrDamaged, err)
	}
	return b, nil // of a part that breaks off, what is there
}

// reader goes through the elements of an XML part. It never fails: a part that
// breaks off ends there, and broken says so.
type reader struct {
	d      *xml.Decoder
	depth  int
	broken bool
}

func newReader(part []byte) *reader {
	d := xml.NewDecoder(bytes.NewReader(part))
	d.CharsetReader = charset.NewReaderLabel
	d.Strict = true
	return &reader{d: d}
}

// next returns the next token, nil at the end of the part.
func (r *reader) next() xml.Token {
	t, err := r.d.Token()
	if err != nil {
		r.broken = r.broken || !errors.Is(err, io.EOF)
		return nil
	}
	switch t.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > maxOpen {
			r.broken = true
			return nil
		}
	case xml.EndElement:
		r.depth--
	}
	return t
}

// skip passes over the rest of an element whose start was read.
func (r *reader) skip() {
	for end := r.depth - 1; ; {
		switch t := r.next().(type) {
		case nil:
			return
		case xml.EndElement:
			_ = t
			if r.depth == end {
				return
			}
		}
	}
}

// each calls f with every element inside the one whose start was read, up to
// its end. f may read on in the element; what it leaves is walked through as
// well, so that only elements that f knows or skips are lost.
func (r *reader) each(f func(e xml.StartElement)) {
	for end := r.depth - 1; ; {
		switch t := r.next().(type) {
		case nil:
			return
		case xml.StartElement:
			f(t)
		case xml.EndElement:
			if r.depth == end {
				return
			}
		}
	}
}

// text returns the characters inside the element whose start was read.
func (r *reader) text() string {
	var b strings.Builder
	for end := r.depth - 1; ; {
		switch t := r.next().(type) {
		case nil:
			return b.String()
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if r.depth == end {
				return b.String()
			}
		}
	}
}

// attribute returns the value of an attribute by its local name, "" for none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// is reports whether an on/off property is on: there, and not said to be off.
func isOn(e xml.StartElement) bool {
	switch attribute(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
