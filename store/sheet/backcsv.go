package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// readCSV reads a table with commas, semicolons or tabs between its fields, as
// the spreadsheets of different countries save it.
func (t *table) readCSV(r io.Reader) error {
	b, err := io.ReadAll(r)
	switch {
	case err != nil:
		return unreadable("could not be read to its end. Copy it to this machine, and try again.")
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}), bytes.HasPrefix(b, []byte{0xfe, 0xff}), !utf8.Valid(b):
		return unreadable("is not in UTF-8. Save it as “CSV UTF-8”, or as .xlsx.")
	}
	b = bytes.TrimPrefix(b, []byte(bom))
	var last error
	for _, comma := range []rune{',', ';', '\t'} {
		try := table{out: &Returned{File: t.out.File}}
		if err := try.fields(b, comma); err == nil && try.heads != nil {
			*t = try
			return nil
		} else if try.heads != nil {
			last = err
		}
	}
	return last
}

func (t *table) fields(b []byte, comma rune) error {
	in := csv.NewReader(bytes.NewReader(b))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	for {
		record, err := in.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return unreadable("is no whole table: a quotation mark is missing in it. Save it again as “CSV UTF-8”, or as .xlsx.")
		case len(record) > maxColumns:
			return unreadable("has more than 256 columns, which no fact-check sheet has. Nothing was read.")
		}
		if t.heads == nil && !slices.ContainsFunc(record, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			continue
		}
		no, _ := in.FieldPos(0)
		cells := make([]returnedCell, len(record))
		for i, text := range record {
			cells[i] = returnedCell{text: strings.Clone(unharmed(text)), formula: strings.HasPrefix(text, "=")}
		}
		if err := t.row(no, cells); err != nil {
			return err
		}
	}
}
