package sheet

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ErrFormat is returned by Write for a name that ends in no format it knows.
var ErrFormat = errors.New("not a format of a sheet: use .xlsx, .csv or .html")

// Write writes the sheet into a file, in the format that its name ends in:
// .xlsx, .csv, .html or .htm. The file appears whole under its name or not at
// all; one that was there is replaced.
func (s *Sheet) Write(path string) error {
	var write func(io.Writer) error
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		write = s.WriteXLSX
	case ".csv":
		write = s.WriteCSV
	case ".html", ".htm":
		write = s.WriteHTML
	default:
		return fmt.Errorf("write %s: %w", path, ErrFormat)
	}
	if err := replace(path, write); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return nil
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
