package sheet

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// The sheets of a workbook.
const (
	claimsSheet  = "Claims"
	sourcesSheet = "Sources"
	aboutSheet   = "About"
)

// Excel's limits: characters of a cell in UTF-16 units, of a link, and links
// of a sheet.
const (
	maxCell  = 32767
	maxLink  = 2079
	maxLinks = 60000
)

// workbook is an XLSX file on its way. The first error stays and stops the
// rest.
type workbook struct {
	f      *excelize.File
	styles map[string]int
	links  int
	err    error
}

// WriteXLSX writes a workbook: the claims with a frozen and filtered head, the
// sources, and the head with what is known of the article. All text is stored
// as text, never as a formula; links lead only to addresses that the desk
// gave for its sources.
func (s *Sheet) WriteXLSX(w io.Writer) error {
	b := &workbook{f: excelize.NewFile(), styles: map[string]int{}}
	defer b.f.Close()
	b.try(b.f.SetSheetName("Sheet1", claimsSheet))
	for _, name := range []string{sourcesSheet, aboutSheet} {
		_, err := b.f.NewSheet(name)
		b.try(err)
	}
	b.claims(s)
	b.sources(s)
	b.about(s)
	b.try(b.f.SetDocProps(&excelize.DocProperties{Title: legal("Fact-check sheet: " + s.Title), Creator: legal(s.Program),
		LastModifiedBy: legal(s.Program), Created: s.Made.UTC().Format(time.RFC3339), Modified: s.Made.UTC().Format(time.RFC3339)}))
	if b.err == nil {
		_, b.err = b.f.WriteTo(w)
	}
	if b.err != nil {
		return fmt.Errorf("xlsx: %w", b.err)
	}
	return nil
}

func (b *workbook) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// widths are how wide the columns of the claims may be, in characters: a page
// of A4 in landscape holds about 150 at full size.
var widths = [len(columns)]float64{5, 10, 32, 8, 18, 22, 16, 10, 15, 9, 18, 26, 11, 11, 15, 24}

// fitted narrows columns to what stands in them. A column that is empty in
// every row stays, as wide as its head, for the desk to write in.
func fitted(rows []Row) []float64 {
	out := make([]float64, len(columns))
	for i, head := range columns {
		for _, word := range strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '.' }) {
			out[i] = max(out[i], float64(utf8.RuneCountInString(word))+2)
		}
		out[i] = min(out[i], widths[i])
	}
	for _, r := range rows {
		for i, c := range r.cells() {
			extra := 2
			if i == colAmount {
				extra += len(c) / 3 // commas
			}
			for line := range strings.Lines(c) {
				out[i] = min(widths[i], max(out[i], float64(utf8.RuneCountInString(line)+extra)))
			}
		}
	}
	out[colNo] = widths[colNo]
	return out
}

func (b *workbook) claims(s *Sheet) {
	widths := fitted(s.Rows)
	b.tableHead(claimsSheet, columns[:], widths)
	for i, r := range s.Rows {
		row := i + 2
		cells := r.cells()
		for col, text := range cells {
			b.claimCell(r, cell(col, row), col, text)
		}
		b.height(claimsSheet, row, cells[:], widths)
		b.text(claimsSheet, cell(len(columns), row), r.ID, "text")
		b.text(claimsSheet, cell(len(columns)+1, row), r.asSent(), "text")
	}
	b.hideCarried()
	b.tableFrame(claimsSheet, len(columns), len(carried), len(s.Rows))
	b.findingList(len(s.Rows))
}

// hideCarried hides the columns by which the sheet finds its way back.
func (b *workbook) hideCarried() {
	for i, h := range carried {
		at := len(columns) + i
		name, err := excelize.ColumnNumberToName(at + 1)
		b.try(err)
		b.text(claimsSheet, cell(at, 1), h, "head")
		b.try(b.f.SetColVisible(claimsSheet, name, false))
	}
}

func (b *workbook) claimCell(r Row, at string, col int, text string) {
	switch {
	case text == "":
		b.style(claimsSheet, at, "text")
	case col == colNo, col == colIndependent:
		b.number(claimsSheet, at, text, "count")
	case col == colAmount:
		_, frac, _ := strings.Cut(text, ".")
		b.number(claimsSheet, at, text, "amount"+strings.Repeat("0", min(len(frac), 12)))
	case col == colTime:
		b.when(claimsSheet, at, r.At)
	case col == colAmount+1:
		b.text(claimsSheet, at, text, "unit")
	case columns[col] == "finding":
		b.text(claimsSheet, at, text, "finding "+r.Tone)
	default:
		b.text(claimsSheet, at, text, "text")
	}
}

// findingList lets an editor choose a finding from a list in the column.
func (b *workbook) findingList(rows int) {
	if rows == 0 {
		return
	}
	var words []string
	for _, f := range allFindings() {
		words = append(words, findingLabel(f).String())
	}
	dv := excelize.NewDataValidation(true)
	dv.SetSqref("I2:I" + strconv.Itoa(rows+1))
	b.try(dv.SetDropList(words))
	dv.ShowErrorMessage = false // any other word is the editor's right
	b.try(b.f.AddDataValidation(claimsSheet, dv))
}

func (b *workbook) sources(s *Sheet) {
	heads := []string{"no.", "title", "kind", "author", "publisher", "published", "address or file", "seen (UTC)", "seen by",
		"attribution", "note", "claims"}
	widths := []float64{5, 32, 14, 15, 16, 11, 32, 15, 12, 13, 26, 9}
	b.tableHead(sourcesSheet, heads, widths)
	for i, src := range s.Sources {
		row := i + 2
		cells := []string{strconv.Itoa(src.No), src.Title, src.Kind, src.Author, src.Publisher, src.Published,
			joined(" ", src.URL, src.File), stamp(src.SeenAt), src.SeenBy, src.Terms, src.Note, numbers(src.Claims)}
		for col, text := range cells {
			switch col {
			case 0:
				b.number(sourcesSheet, cell(col, row), text, "count")
			case 7:
				b.when(sourcesSheet, cell(col, row), src.SeenAt)
			default:
				b.text(sourcesSheet, cell(col, row), text, "text")
			}
		}
		b.link(sourcesSheet, cell(6, row), src.URL)
		b.height(sourcesSheet, row, cells, widths)
	}
	b.tableFrame(sourcesSheet, len(heads), 0, len(s.Sources))
}

func numbers(ns []int) string {
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, ", ")
}

func (b *workbook) about(s *Sheet) {
	b.try(b.f.SetColWidth(aboutSheet, "A", "A", 18))
	b.try(b.f.SetColWidth(aboutSheet, "B", "B", 100))
	row := 1
	line := func(name, value string) {
		b.text(aboutSheet, cell(0, row), name, "name")
		b.text(aboutSheet, cell(1, row), value, "text")
		b.height(aboutSheet, row, []string{name, value}, []float64{18, 100})
		row++
	}
	for _, f := range s.head() {
		line(f.Name, f.Value)
	}
	for _, w := range s.Warnings {
		line("Arithmetic", w.String())
	}
	for _, n := range s.Notes {
		line("Note", n)
	}
	line("Findings mean", legend())
	b.page(aboutSheet)
}

// legend says what the words that are not plain mean.
func legend() string {
	return "Said so: the person said it, the content is not proved. On author: accepted on the author's word. " +
		"Stale: the text has changed since it was checked."
}

// tableHead writes the head of a table and the widths of its columns.
func (b *workbook) tableHead(sheet string, heads []string, widths []float64) {
	for i, h := range heads {
		name, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.f.SetColWidth(sheet, name, name, widths[i]))
		b.text(sheet, cell(i, 1), h, "head")
	}
	b.try(b.f.SetRowHeight(sheet, 1, 32))
}

// tableFrame freezes and filters the head and prints it on every page. The
// filter spans the hidden columns too: it sorts what it spans, and they must go
// with their rows.
func (b *workbook) tableFrame(sheet string, cols, hidden, rows int) {
	b.try(b.f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}}))
	b.try(b.f.AutoFilter(sheet, "A1:"+cell(cols+hidden-1, rows+1), nil))
	last, err := excelize.ColumnNumberToName(cols)
	b.try(err)
	b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet}))
	b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area",
		RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", sheet, last, rows+1), Scope: sheet}))
	b.page(sheet)
}

// page sets a sheet up for printing: A4, landscape, as wide as the page.
func (b *workbook) page(sheet string) {
	a4, landscape, wide, tall := 9, "landscape", 1, 0
	b.try(b.f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}))
	fit := true
	b.try(b.f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	margin := 0.4
	b.try(b.f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &margin, Bottom: &margin}))
	b.try(b.f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&A&RPage &P of &N"}))
}

// height makes a row as high as its fullest cell needs, up to Excel's limit:
// not every program does so by itself.
func (b *workbook) height(sheet string, row int, cells []string, widths []float64) {
	most := 1
	for i, text := range cells {
		n := 0
		for _, line := range strings.Split(text, "\n") {
			n += 1 + int(float64(utf8.RuneCountInString(line))/(widths[i]*0.98))
		}
		most = max(most, n)
	}
	b.try(b.f.SetRowHeight(sheet, row, min(4+13.5*float64(most), 409)))
}

func cell(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row)
	if err != nil {
		return "A1" // the columns are constants and Excel's rows a million
	}
	return name
}

// text writes words, as words, whatever they begin with.
func (b *workbook) text(sheet, at, words, style string) {
	if b.err != nil {
		return
	}
	b.try(b.f.SetCellStr(sheet, at, legal(words)))
	b.style(sheet, at, style)
}

// number writes an exact decimal to the letter.
func (b *workbook) number(sheet, at, decimal, style string) {
	if b.err != nil {
		return
	}
	b.try(b.f.SetCellDefault(sheet, at, decimal))
	b.style(sheet, at, style)
}

// when writes a time as a true date, in UTC.
func (b *workbook) when(sheet, at string, t time.Time) {
	if b.err == nil && t.Year() >= 1901 { // Excel's days begin in 1900
		b.try(b.f.SetCellValue(sheet, at, t.UTC().Truncate(time.Minute)))
	}
	b.style(sheet, at, "time")
}

// link makes a cell lead to a web address, "" to none.
func (b *workbook) link(sheet, at, address string) {
	if b.err != nil || address == "" || len(address) > maxLink || b.links >= maxLinks {
		return
	}
	b.links++
	b.try(b.f.SetCellHyperLink(sheet, at, address, "External"))
	b.style(sheet, at, "link")
}

// legal leaves out what XML cannot hold and cuts what a cell cannot.
func legal(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case r == '\r':
			return -1
		case r < 0x20 || r == 0xfffe || r == 0xffff:
			return utf8.RuneError
		}
		return r
	}, s)
	const cut = " … (cut; whole in the HTML sheet)"
	if utf16Len(s) <= maxCell {
		return s
	}
	n := 0
	for i, r := range s {
		if n += utf16Width(r); n > maxCell-utf16Len(cut) {
			return s[:i] + cut
		}
	}
	return s
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += utf16Width(r)
	}
	return n
}

func utf16Width(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}
