package fetch

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"time"
)

// file reads a file. A gzip'ed page (.html.gz) is unpacked. Named pipes,
// devices and sockets are refused: they may never end.
func (c *Client) file(locator, path string) (Page, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return Page{}, &Error{What: path, Kind: kindOf(err, ErrNotFound), Err: err}
	case info.IsDir():
		return Page{}, &Error{What: path, Kind: ErrDirectory}
	case !info.Mode().IsRegular():
		return Page{}, &Error{What: path, Kind: ErrBinary}
	case info.Size() > MaxBody:
		return Page{}, &Error{What: path, Kind: ErrTooLarge}
	}
	f, err := os.Open(path)
	if err != nil {
		return Page{}, &Error{What: path, Kind: kindOf(err, ErrDenied), Err: err}
	}
	defer f.Close()
	body, err := readSized(&counter{r: f, total: info.Size(), tell: c.Progress}, info.Size())
	if err != nil {
		return Page{}, &Error{What: path, Kind: kindOf(err, ErrDenied), Err: err}
	}
	if now, err := f.Stat(); err != nil || changed(info, now) {
		return Page{}, &Error{What: path, Kind: ErrChanged, Err: err}
	}
	p := Page{Locator: locator, Name: filepath.Base(path), Body: body}
	return p, p.seal(c.now())
}

// changed reports whether a file was written to between two looks at it: what
// was read in between may be half of one text and half of another.
func changed(before, after os.FileInfo) bool {
	return before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime())
}

// FromBytes makes a page of bytes that are already here: pasted text, a
// dropped page, an attachment. Name is shown to the user. The page
// keeps body; the caller must not change it.
func FromBytes(name string, body []byte) (Page, error) {
	if len(body) > MaxBody {
		return Page{}, &Error{What: name, Kind: ErrTooLarge}
	}
	p := Page{Locator: name, Name: name, Body: body}
	return p, p.seal(time.Now())
}

// FromReader reads r to its end, as FromBytes.
func FromReader(name string, r io.Reader) (Page, error) {
	body, err := readLimited(r)
	if err != nil {
		return Page{}, &Error{What: name, Kind: kindOf(err, ErrBroken), Err: err}
	}
	return FromBytes(name, body)
}

func isGzip(b []byte) bool { return len(b) > 2 && b[0] == 0x1f && b[1] == 0x8b && b[2] == 8 }

// unzip unpacks a body that is itself one gzip file, up to MaxBody.
func unzip(body []byte) ([]byte, error) {
	if !isGzip(body) {
		return body, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return readLimited(z)
}
