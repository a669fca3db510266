package sheet

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
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

// replace writes to a temporary file in the same folder, syncs it and gives it
// the name.
func replace(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".stet-*.tmp")
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
