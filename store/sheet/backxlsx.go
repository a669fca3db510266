package sheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

const (
	maxParts = 1000 // files in a workbook
	maxDepth = 64   // elements inside one another
)

var (
	errNoBook  = unreadable("is no Excel workbook. Where it has a password or is of the old kind .xls, save it as .xlsx without a password.")
	errBroken  = unreadable("is damaged. Open it in a spreadsheet, save it as .xlsx, and try again.")
	errTooLong = unreadable("unpacks to more than 32 MB, which no fact-check sheet does. Nothing was read.")
)

// book is a workbook that is being read.
type book struct {
	parts   map[string]*zip.File
	strings []string
}

// readXLSX reads the tab of claims of a workbook, and the head of its tab
// About. It reads the parts of the file by itself: a spreadsheet library holds
// all of a workbook in memory, and gives no formula away while it streams.
func (t *table) readXLSX(r io.ReaderAt, size int64) error {
	z, err := zip.NewReader(r, size)
	if err != nil || len(z.File) > maxParts {
		return errNoBook
	}
	b := book{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		b.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	tabs, err := b.tabs()
	if err != nil {
		return err
	}
	if err := b.shared(); err != nil {
		return err
	}
	t.out.By = b.savedBy()
	names := []string{aboutSheet, claimsSheet}
	for _, tab := range tabs { // where the tab was given another name
		if !slices.Contains(names, tab.name) && tab.name != sourcesSheet {
			names = append(names, tab.name)
		}
	}
	for _, name := range names {
		i := slices.IndexFunc(tabs, func(x tab) bool { return x.name == name })
		if i < 0 || t.heads != nil {
			continue
		}
		if err := b.rows(tabs[i].part, t.row); err != nil {
			return err
		}
	}
	return nil
}

// tab is one sheet of a workbook.
type tab struct{ name, part string }

func (b *book) tabs() ([]tab, error) {
	parts := map[string]string{}
	err := b.each("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, e xml.StartElement) (bool, error) {
		if target := attr(e, "Target"); e.Name.Local == "Relationship" && len(parts) < maxParts {
			if !strings.HasPrefix(target, "/") {
				target = "/xl/" + target
			}
			parts[attr(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
		return false, nil
	})
	if err != nil {
		return nil, err
	}
	var out []tab
	err = b.each("xl/workbook.xml", func(_ *xml.Decoder, e xml.StartElement) (bool, error) {
		if e.Name.Local == "sheet" && len(out) < maxParts {
			for _, a := range e.Attr {
				if a.Name.Local == "id" {
					out = append(out, tab{attr(e, "name"), parts[a.Value]})
				}
			}
		}
		return false, nil
	})
	return out, err
}

// shared reads the words that cells share.
func (b *book) shared() error {
	const name = "xl/sharedStrings.xml"
	if b.parts[name] == nil {
		return nil
	}
	return b.each(name, func(d *xml.Decoder, e xml.StartElement) (bool, error) {
		if e.Name.Local != "si" {
			return false, nil
		}
		words, err := text(d)
		b.strings = append(b.strings, words)
		return true, err
	})
}

// savedBy is who saved the workbook last, "" where that is this program or
// nobody is named.
func (b *book) savedBy() string {
	by := ""
	// A workbook with broken properties is read all the same.
	_ = b.each("docProps/core.xml", func(d *xml.Decoder, e xml.StartElement) (bool, error) {
		if e.Name.Local != "lastModifiedBy" {
			return false, nil
		}
		var err error
		by, err = text(d)
		return true, err
	})
	if by = plain(by); strings.HasPrefix(by, "Stet ") || len(by) > 200 {
		return ""
	}
	return by
}

// rows gives every row of a tab to take.
func (b *book) rows(part string, take func(no int, cells []returnedCell) error) error {
	no := 0
	var cells []returnedCell
	flush := func() error {
		if len(cells) == 0 {
			return nil
		}
		err := take(no, cells)
		cells = nil
		return err
	}
	err := b.each(part, func(d *xml.Decoder, e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "row":
			if err := flush(); err != nil {
				return false, err
			}
			no++
			if n, err := strconv.Atoi(attr(e, "r")); err == nil && n > 0 {
				no = n
			}
		case "c":
			at := columnOf(attr(e, "r"), len(cells))
			c, err := b.cell(d, attr(e, "t"))
			if err != nil || at >= maxColumns {
				return true, err
			}
			for len(cells) <= at {
				cells = append(cells, returnedCell{})
			}
			cells[at] = c
			return true, nil
		}
		return false, nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// columnOf returns the index of the column in a reference like "AB12"; next
// where there is none.
func columnOf(ref string, next int) int {
	col := 0
	for i := 0; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && col < maxColumns; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	if col == 0 {
		return next
	}
	return col - 1
}

// cell reads a cell up to its end.
func (b *book) cell(d *xml.Decoder, kind string) (returnedCell, error) {
	var c returnedCell
	for {
		token, err := d.Token()
		if err != nil {
			return c, err
		}
		switch e := token.(type) {
		case xml.EndElement:
			return c, nil
		case xml.StartElement:
			words, err := text(d)
			if err != nil {
				return c, err
			}
			switch e.Name.Local {
			case "f":
				c.formula = true
			case "is":
				c.text = words
			case "v":
				c.text = b.value(kind, words)
			}
		}
	}
}

func (b *book) value(kind, v string) string {
	if kind != "s" {
		return v
	}
	if i, err := strconv.Atoi(v); err == nil && i >= 0 && i < len(b.strings) {
		return b.strings[i]
	}
	return ""
}

// text reads the words inside an element, up to its end; how Japanese signs
// are read is left out.
func text(d *xml.Decoder) (string, error) {
	var out strings.Builder
	skip := 0 // depth at which what is left out begins
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "", errBroken
			}
			if e.Name.Local == "rPh" && skip == 0 {
				skip = depth
			}
		case xml.EndElement:
			if depth == skip {
				skip = 0
			}
			depth--
		case xml.CharData:
			if skip == 0 {
				out.Write(e)
			}
		}
	}
	return strings.ReplaceAll(out.String(), "_x000D_", ""), nil
}

// each calls act at the start of every element of a part; act reports whether
// it has read the element up to its end.
func (b *book) each(name string, act func(*xml.Decoder, xml.StartElement) (closed bool, err error)) error {
	f := b.parts[name]
	if f == nil {
		return errNoBook
	}
	r, err := f.Open()
	if err != nil {
		return errBroken
	}
	defer r.Close()
	in := &capped{r: r, left: maxFile}
	d := xml.NewDecoder(in)
	open := 0
	for {
		token, err := d.Token()
		if err == nil {
			switch e := token.(type) {
			case xml.StartElement:
				open++
				var closed bool
				if closed, err = act(d, e); closed {
					open--
				}
			case xml.EndElement:
				open--
			}
		}
		var why unreadable
		switch {
		case in.over:
			return errTooLong
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &why):
			return why
		case err != nil, open > maxDepth:
			return errBroken
		}
	}
}

// capped reads up to left bytes, and notes that there were more.
type capped struct {
	r    io.Reader
	left int
	over bool
}

func (c *capped) Read(p []byte) (int, error) {
	if c.left <= 0 {
		c.over = true
		return 0, io.ErrUnexpectedEOF
	}
	n, err := c.r.Read(p[:min(len(p), c.left)])
	c.left -= n
	return n, err
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
