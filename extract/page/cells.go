package page

import (
	"encoding/csv"
	"errors"
	"io"
	"net/url"
	"path"
	"strconv"
	"strings"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// The most that is read of tables.
const (
	maxCells     = 200_000
	maxCellsText = 2 << 20 // bytes of text
)

// grid is one sheet of a spreadsheet, or a table of values.
type grid struct {
	name   string // "" for a file that is one table
	hidden bool
	rows   []gridRow
}

// gridRow holds the cells of a row that hold something, by column.
type gridRow struct {
	number int // from 1, as the program that made it counts
	cells  []gridCell
}

type gridCell struct {
	col  int // from 0
	text string
}

// Cells reads a spreadsheet (.xlsx) or a table of values (.csv, .tsv) as the
// text of a source: a line for each row, in which every value stands behind the
// head of its column, and the row's first words in front. Article.Pages says
// which cell each value is: "Sheet1!C7". It reports false for what is neither; a
// spreadsheet that is locked or damaged is an error.
func Cells(p fetch.Page) (*claim.Article, bool, error) {
	var grids []grid
	var err error
	switch {
	case isWorkbook(p.Body):
		grids, err = workbookGrids(p.Body)
	case isValues(p):
		var text string
		if text, _, err = p.Text(); err == nil {
			grids = []grid{valuesGrid(text, values(p) == ".tsv")}
		}
	default:
		return nil, false, nil
	}
	if err != nil {
		return nil, true, err
	}
	a := layCells(grids)
	if len(a.Blocks) == 0 {
		return nil, true, ErrNoText
	}
	a.Title, a.URL = p.Name, p.FinalURL
	return a, true, nil
}

// isValues reports whether a page is a table of values by its name or by what
// the server calls it.
func isValues(p fetch.Page) bool { return values(p) != "" }

func values(p fetch.Page) string {
	kind, _, _ := strings.Cut(p.Header.Get("Content-Type"), ";")
	switch strings.TrimSpace(strings.ToLower(kind)) {
	case "text/csv":
		return ".csv"
	case "text/tab-separated-values":
		return ".tsv"
	}
	name := p.Name
	if u, err := url.Parse(p.FinalURL); name == "" && err == nil {
		name = u.Path
	}
	if ext := strings.ToLower(path.Ext(name)); ext == ".csv" || ext == ".tsv" {
		return ext
	}
	return ""
}

// valuesGrid reads values parted by commas, semicolons or tabs, whichever the
// first lines have most of. Quotes that are not as RFC 4180 has them are taken
// as they stand.
func valuesGrid(text string, tabs bool) grid {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.LazyQuotes, r.Comma = -1, true, ','
	head := text[:min(len(text), 4096)]
	for _, c := range ";\t" {
		if strings.Count(head, string(c)) > strings.Count(head, string(r.Comma)) {
			r.Comma = c
		}
	}
	if tabs {
		r.Comma = '\t'
	}
	g, cells := grid{}, 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) || cells > maxCells {
			return g
		}
		if err != nil {
			continue // a line that is none; the reader goes on behind it
		}
		line, _ := r.FieldPos(0)
		row := gridRow{number: line}
		for col, v := range record {
			if v = oneLine(v); v != "" {
				row.cells = append(row.cells, gridCell{col, v})
			}
		}
		if cells += len(row.cells); len(row.cells) > 0 {
			g.rows = append(g.rows, row)
		}
	}
}

// oneLine writes a cell's words with single spaces: a line break would part its
// row.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// layCells writes grids as text.
func layCells(grids []grid) *claim.Article {
	l := cellLayer{a: &claim.Article{}}
	for i, g := range grids {
		if len(g.rows) == 0 {
			continue
		}
		l.sheet = i + 1
		if g.hidden {
			l.a.Notices = append(l.a.Notices, "The sheet “"+g.name+"” is hidden in the file.")
		}
		if g.name != "" && len(grids) > 1 {
			l.begin(claim.Heading)
			l.mark(g.name)
			l.b.WriteString(g.name)
			l.end()
		}
		l.grid(g)
	}
	if l.full {
		l.a.Notices = append(l.a.Notices, "The table is larger than a source can be. Only its beginning was read.")
	}
	l.a.Text = l.b.String()
	return l.a
}

// cellLayer is the text of tables under work.
type cellLayer struct {
	a     *claim.Article
	b     strings.Builder
	sheet int // number of the sheet, from 1
	start int // of the block
	kind  claim.BlockKind
	full  bool
}

func (l *cellLayer) begin(k claim.BlockKind) {
	if l.b.Len() > 0 {
		l.b.WriteString("\n\n")
	}
	l.start, l.kind = l.b.Len(), k
}

func (l *cellLayer) end() {
	level := 0
	if l.kind == claim.Heading {
		level = 2
	}
	l.a.Blocks = append(l.a.Blocks, claim.Block{Kind: l.kind, Level: level, Span: claim.Span{Start: l.start, End: l.b.Len()}})
}

// mark says that what follows is of a cell.
func (l *cellLayer) mark(label string) {
	l.a.Pages = append(l.a.Pages, claim.PageMark{Start: l.b.Len(), Number: l.sheet, Label: label})
}

// grid writes the rows of one sheet: lines before the heads as they are, the
// heads in a line, then a line for each row.
func (l *cellLayer) grid(g grid) {
	at := headRow(g.rows)
	var heads map[int]string
	for i, row := range g.rows {
		if l.full = l.full || l.b.Len() > maxCellsText; l.full {
			return
		}
		l.begin(claim.Table)
		first := len(row.cells) > 1 && !numeric(row.cells[0].text)
		for k, c := range row.cells {
			switch {
			case k == 0:
			case i > at && at >= 0 && k == 1 && first:
				l.b.WriteString(" — ")
			default:
				l.b.WriteString("; ")
			}
			l.mark(cellName(g.name, c.col, row.number))
			if head := heads[c.col]; head != "" && !(k == 0 && first) {
				l.b.WriteString(head + ": ")
			}
			l.b.WriteString(c.text)
		}
		l.end()
		if i == at {
			heads = map[int]string{}
			for _, c := range row.cells {
				heads[c.col] = c.text
			}
		}
	}
}

// headRow is the index of the row that names the columns: the first of two
// words or more in which nothing is a number but years, with a number in the
// rows below; -1 for none.
func headRow(rows []gridRow) int {
	for i, row := range rows[:min(len(rows), 20)] {
		if len(row.cells) < 2 {
			continue
		}
		words := 0
		for _, c := range row.cells {
			if numeric(c.text) && !isYear(c.text) {
				return -1
			}
			if !numeric(c.text) {
				words++
			}
		}
		if words > 0 && i+1 < len(rows) {
			return i
		}
	}
	return -1
}

// numeric reports whether a cell is a figure, with or without a sign, currency
// or unit in front or behind.
func numeric(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= 0x80 && r != '€' && r != '£' && r != '¥' && r != '−' && r != 0xa0 && r != 0x202f:
			letters++
		}
	}
	return digits > 0 && letters == 0
}

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 1500 && n < 2200
}

// cellName names a cell as spreadsheets do: "Sheet1!C7"; of a table without a
// name "C7".
func cellName(sheet string, col, row int) string {
	name := ""
	for n := col; n >= 0; n = n/26 - 1 {
		name = string(rune('A'+n%26)) + name
	}
	name += strconv.Itoa(row)
	if sheet == "" {
		return name
	}
	if strings.ContainsAny(sheet, " '!-") {
		sheet = "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	}
	return sheet + "!" + name
}
