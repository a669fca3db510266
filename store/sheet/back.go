package sheet

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The limits of a sheet that is read back. Real ones of 2,000 claims have less
// than a twentieth of each.
const (
	maxFile    = 32 << 20 // bytes of the file, and of each part of a workbook when unpacked
	maxRows    = 20_000   // that hold something
	maxColumns = 256
	maxText    = 1 << 18 // bytes of a cell
)

// Returned is a sheet as a colleague sent it back.
type Returned struct {
	File     string // its name, without folders
	By       string // who saved it last, as their program says; "" where it does not
	Title    string // of the article, "" if not known
	TextHash string // of the article's text, "" if not known
	Address  string // of the article, "" if not known
	rows     []returnedRow
	words    map[string]string // what its template calls findings and decisions, by the words, in lower case
}

// returnedRow is a row of the table with a claim id.
type returnedRow struct {
	no    int // of the row in the file, from 1
	cells map[string]returnedCell
}

// returnedCell is what stands in a cell.
type returnedCell struct {
	text    string
	formula bool
}

// UnreadableError says why a file cannot be read back as a sheet.
type UnreadableError struct{ File, Why string }

func (e *UnreadableError) Error() string { return "read sheet " + e.File + ": " + e.Why }

// Sentence says what the editor can do.
func (e *UnreadableError) Sentence() string { return e.File + " " + e.Why }

// Returns reports whether a file's name is one of a sheet that can be read back.
func Returns(path string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return ending == ".xlsx" || ending == ".csv"
}

// ReadBack reads an XLSX or CSV sheet that somebody edited. It runs nothing
// that stands in it, takes no more memory than its limits, and returns an
// *UnreadableError for what is no such sheet.
func ReadBack(path string) (*Returned, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, &UnreadableError{name, "cannot be opened. Check that it is there and that you may read it."}
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil || !info.Mode().IsRegular():
		return nil, &UnreadableError{name, "is no file that can be read. Choose the sheet itself."}
	case info.Size() > maxFile:
		return nil, &UnreadableError{name, "is larger than 32 MB, which no fact-check sheet is. Nothing was read."}
	}
	return readBack(name, f, info.Size())
}

func readBack(name string, r io.ReaderAt, size int64) (*Returned, error) {
	table := table{out: &Returned{File: name}}
	var err error
	if strings.EqualFold(filepath.Ext(name), ".csv") {
		err = table.readCSV(bufio.NewReader(io.NewSectionReader(r, 0, size)))
	} else {
		err = table.readXLSX(r, size)
	}
	if err == nil && table.heads == nil {
		err = unreadable("has no column “claim id”, by which a sheet finds its way back. Export the sheet anew, and send that.")
	}
	if err != nil {
		return nil, &UnreadableError{name, err.Error()}
	}
	return table.out, nil
}

// unreadable is why a sheet cannot be read: what follows its name in a sentence.
type unreadable string

func (e unreadable) Error() string { return string(e) }

const tooManyRows = unreadable("has more than 20,000 rows, which no fact-check sheet has. Nothing was read.")

// table takes the rows of a file, those of the head first.
type table struct {
	out   *Returned
	heads []string // of the columns, in lower case; nil until their row was seen
	n     int      // rows that hold something
}

// row takes one row, whose number in the file is no.
func (t *table) row(no int, cells []returnedCell) error {
	filled := slices.ContainsFunc(cells, func(c returnedCell) bool { return c.formula || strings.TrimSpace(c.text) != "" })
	if !filled {
		return nil
	}
	if t.n++; t.n > maxRows {
		return tooManyRows
	}
	if t.heads == nil {
		t.head(cells)
		return nil
	}
	r := returnedRow{no, map[string]returnedCell{}}
	for i, c := range cells {
		if i < len(t.heads) && t.heads[i] != "" {
			if len(c.text) > maxText {
				return unreadable(fmt.Sprintf("has a cell in row %d with more text than any sheet has. Shorten it, and save again.", no))
			}
			r.cells[t.heads[i]] = c
		}
	}
	t.out.rows = append(t.out.rows, r)
	return nil
}

// head takes a row above the table, or the heads of its columns.
func (t *table) head(cells []returnedCell) {
	if !slices.ContainsFunc(cells, func(c returnedCell) bool { return strings.EqualFold(plain(c.text), carried[0]) }) {
		if len(cells) > 1 {
			t.about(cells[0].text, cells[1].text)
		}
		return
	}
	heads := make([]string, len(cells))
	names := named(cells)
	for i, c := range cells {
		h := strings.ToLower(plain(c.text))
		if known, ok := names[h]; ok {
			h = known
		}
		if !slices.Contains(heads, h) {
			heads[i] = h
		}
	}
	if slices.Contains(heads, carried[0]) && (slices.Contains(heads, headFinding) || slices.Contains(heads, carried[1])) {
		t.heads, t.out.words = heads, ownWords(cells)
	}
}

// carriedPairs are what the head of the marks says of names and words, see
// carriedHead.
func carriedPairs(cells []returnedCell) map[string]string {
	out := map[string]string{}
	for _, c := range cells {
		rest, ok := strings.CutPrefix(plain(c.text), carried[1]+";")
		if !ok || len(rest) > maxTemplate {
			continue
		}
		for pair := range strings.SplitSeq(rest, ";") {
			if key, word, ok := strings.Cut(pair, "="); ok {
				out[strings.TrimSpace(key)] = strings.ToLower(plain(word))
			}
		}
	}
	return out
}

// named are the usual heads of columns by those that a template gave them, in any
// language.
func named(cells []returnedCell) map[string]string {
	out := map[string]string{}
	for _, c := range allColumns {
		for _, language := range languages() {
			out[strings.ToLower(translated(language, c.head))] = c.head
		}
	}
	for key, name := range carriedPairs(cells) {
		if head, ok := editable()[key]; ok {
			out[name] = head
		}
	}
	for _, c := range cells {
		if h := strings.ToLower(plain(c.text)); strings.HasPrefix(h, carried[1]+";") {
			out[h] = carried[1]
		}
	}
	return out
}

// ownWords are the keys of findings and decisions by what a template calls them.
func ownWords(cells []returnedCell) map[string]string {
	out := map[string]string{}
	for key, word := range carriedPairs(cells) {
		if wordKeys()[key] {
			out[word] = key
		}
	}
	return out
}

// about takes a line of the sheet's head.
func (t *table) about(name, value string) {
	value = plain(value)
	if len(value) > 4096 {
		return
	}
	switch original(strings.TrimSpace(name)) {
	case "Title":
		t.out.Title = value
	case "Text SHA-256":
		t.out.TextHash = value
	case "Address":
		t.out.Address = value
	}
}
