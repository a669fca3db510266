package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// ErrFormat is returned by Write for a name that ends in no format it knows.
var ErrFormat = errors.New("not a format of a sheet")

// Format is a kind of file that a sheet can be written as.
type Format struct {
	Ending string // ".xlsx"
	Word   string // for people: "Excel"
}

// Formats lists the formats, the most used first.
var Formats = [...]Format{{".xlsx", "Excel"}, {".docx", "Word, with comments"}, {".pdf", "PDF"}, {".html", "Web page"}, {".csv", "Table"}, {".md", "Markdown"}, {".json", "JSON"}}

// FormatOf returns the format that a file's name ends in; ".htm" is ".html".
func FormatOf(path string) (Format, bool) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == ".htm" {
		ending = ".html"
	}
	i := slices.IndexFunc(Formats[:], func(f Format) bool { return f.Ending == ending })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}

// Endings lists the endings in words: ".xlsx, .docx or .pdf".
func Endings() string {
	var out []string
	for _, f := range Formats {
		out = append(out, f.Ending)
	}
	last := len(out) - 1
	return strings.Join(out[:last], ", ") + " or " + out[last]
}

// Write writes the sheet into a file, in the format that its name ends in, see
// Formats. The file appears whole under its name or not at all; one that was
// there is replaced.
func (s *Sheet) Write(path string) error {
	f, ok := FormatOf(path)
	if !ok {
		return fmt.Errorf("write %s: %w", path, ErrFormat)
	}
	write := map[string]func(io.Writer) error{".xlsx": s.WriteXLSX, ".docx": s.WriteDOCX, ".pdf": s.WritePDF, ".html": s.WriteHTML,
		".csv": s.WriteCSV, ".md": s.WriteMarkdown, ".json": s.WriteJSON}[f.Ending]
	if s.check != nil {
		write = checked(filepath.Base(path), write, s.check)
	}
	if err := replace(path, write); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return nil
}

// checked has what write makes checked before any of it is written.
func checked(name string, write func(io.Writer) error, check func(string, []byte) error) func(io.Writer) error {
	return func(w io.Writer) error {
		var b bytes.Buffer
		err := write(&b)
		if err == nil {
			err = check(name, b.Bytes())
		}
		if err == nil {
			_, err = w.Write(b.Bytes())
		}
		return err
	}
}

// newFile makes a file under a name that nobody has, with the rights that the
// user's files have: a sheet is made to be handed on.
func newFile(dir string) (*os.File, error) {
	for {
		name := filepath.Join(dir, ".stet-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// replace writes to a temporary file in the same folder, syncs it and gives it
// the name.
func replace(path string, write func(io.Writer) error) (err error) {
	f, err := newFile(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	b := bufio.NewWriter(f)
	err = write(b)
	if err == nil {
		err = b.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
