package sheet

import (
	"fmt"
	"io"
	"slices"
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
	maxCell     = 32767
	maxLink     = 2079
	maxLinks    = 60000
	boldLetters = .85 // usual letters to bold ones on a line
	maxList     = 255 // of all words of a list in a cell
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
	b.try(b.f.SetSheetName("Sheet1", s.template.say(claimsSheet)))
	b.claims(s)
	if tab := s.template.say(sourcesSheet); s.template.shows("sources") {
		_, err := b.f.NewSheet(tab)
		b.try(err)
		b.sources(s, tab)
	}
	if tab := s.template.say(aboutSheet); s.template.shows("about") {
		_, err := b.f.NewSheet(tab)
		b.try(err)
		b.about(s, tab)
	}
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

// fitted narrows columns to what stands in them. A column that is empty in
// every row stays, as wide as its head, for the desk to write in.
func fitted(cols []column, rows []Row) []float64 {
	out := make([]float64, len(cols))
	for i, col := range cols {
		for _, word := range strings.FieldsFunc(col.head, func(r rune) bool { return r == ' ' || r == '.' }) {
			out[i] = max(out[i], float64(utf8.RuneCountInString(word))+2)
		}
		out[i] = min(out[i], col.width)
	}
	for _, r := range rows {
		for i, c := range r.cells(cols) {
			extra := 2
			if cols[i].kind == amountColumn {
				extra += len(c) / 3 // commas
			}
			for line := range strings.Lines(c) {
				out[i] = min(cols[i].width, max(out[i], float64(utf8.RuneCountInString(line)+extra)))
			}
		}
	}
	for i, c := range cols {
		if c.key == "no" {
			out[i] = c.width
		}
	}
	return out
}

func (b *workbook) claims(s *Sheet) {
	cols := s.layout()
	widths, tab := fitted(cols, s.Rows), s.template.say(claimsSheet)
	b.tableHead(tab, headsOf(cols), widths)
	room := slices.Clone(widths) // for letters of the usual width
	for i, c := range cols {
		if c.kind == findingColumn {
			room[i] *= boldLetters
		}
	}
	for i, r := range s.Rows {
		row := i + 2
		cells := r.cells(cols)
		for col, text := range cells {
			b.claimCell(tab, r, cell(col, row), cols[col].kind, text)
		}
		b.height(tab, row, cells, room)
		b.text(tab, cell(len(cols), row), r.ID, "text")
		b.text(tab, cell(len(cols)+1, row), s.asSent(r), "text")
	}
	b.hideCarried(tab, len(cols), s.carriedHead())
	b.tableFrame(tab, len(cols), len(carried), len(s.Rows))
	for i, c := range cols {
		if c.kind == findingColumn {
			b.findingList(tab, s.template, i, len(s.Rows))
		}
	}
}

// hideCarried hides the columns by which the sheet finds its way back.
func (b *workbook) hideCarried(tab string, cols int, marks string) {
	for i, h := range []string{carried[0], marks} {
		at := cols + i
		name, err := excelize.ColumnNumberToName(at + 1)
		b.try(err)
		b.text(tab, cell(at, 1), h, "head")
		b.try(b.f.SetColVisible(tab, name, false))
	}
}

func (b *workbook) claimCell(tab string, r Row, at string, kind columnKind, text string) {
	switch {
	case text == "":
		b.style(tab, at, "text")
	case kind == countColumn:
		b.number(tab, at, text, "count")
	case kind == amountColumn:
		_, frac, _ := strings.Cut(text, ".")
		b.number(tab, at, text, "amount"+strings.Repeat("0", min(len(frac), 12)))
	case kind == timeColumn:
		b.when(tab, at, r.At)
	case kind == unitColumn:
		b.text(tab, at, text, "unit")
	case kind == findingColumn:
		b.text(tab, at, text, "finding "+r.Tone)
	default:
		b.text(tab, at, text, "text")
	}
}

// findingList lets an editor choose a finding from a list in the column.
func (b *workbook) findingList(tab string, t *Template, col, rows int) {
	if rows == 0 {
		return
	}
	var words []string
	for _, f := range allFindings() {
		words = append(words, t.findingWord(findingLabel(f).String()))
	}
	if utf16Len(strings.Join(words, ",")) > maxList {
		return // the words can be typed all the same
	}
	dv := excelize.NewDataValidation(true)
	dv.SetSqref(cell(col, 2) + ":" + cell(col, rows+1))
	b.try(dv.SetDropList(words))
	dv.ShowErrorMessage = false // any other word is the editor's right
	b.try(b.f.AddDataValidation(tab, dv))
}

func (b *workbook) sources(s *Sheet, tab string) {
	heads := []string{"no.", "title", "kind", "author", "publisher", "published", "address or file", "seen (UTC)", "seen by",
		"attribution", "note", "claims"}
	for i, h := range heads {
		heads[i] = s.template.say(h)
	}
	widths := []float64{5, 32, 14, 15, 16, 11, 32, 15, 12, 13, 26, 9}
	b.tableHead(tab, heads, widths)
	for i, src := range s.Sources {
		row := i + 2
		cells := []string{strconv.Itoa(src.No), src.Title, src.Kind, src.Author, src.Publisher, src.Published,
			joined(" ", src.URL, src.File), stamp(src.SeenAt), src.SeenBy, src.Terms, src.Note, numbers(src.Claims)}
		for col, text := range cells {
			switch col {
			case 0:
				b.number(tab, cell(col, row), text, "count")
			case 7:
				b.when(tab, cell(col, row), src.SeenAt)
			default:
				b.text(tab, cell(col, row), text, "text")
			}
		}
		b.link(tab, cell(6, row), src.URL)
		b.height(tab, row, cells, widths)
	}
	b.tableFrame(tab, len(heads), 0, len(s.Sources))
}

func numbers(ns []int) string {
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, ", ")
}

func (b *workbook) about(s *Sheet, tab string) {
	b.try(b.f.SetColWidth(tab, "A", "A", 18))
	b.try(b.f.SetColWidth(tab, "B", "B", 100))
	row := 1
	line := func(name, value string) {
		b.text(tab, cell(0, row), name, "name")
		b.text(tab, cell(1, row), value, "text")
		b.height(tab, row, []string{name, value}, []float64{18, 100})
		row++
	}
	for _, f := range s.tableHead() {
		line(f.Name, f.Value)
	}
	for _, w := range s.Warnings {
		line(s.template.say("Arithmetic"), w.String())
	}
	for _, n := range s.Notes {
		line(s.template.say("Note"), n)
	}
	line(s.template.say("Findings mean"), s.template.say(legend()))
	b.page(tab)
}

// legend says what the words that are not plain mean.
func legend() string { return legendText }

const legendText = "Said so: the person said it, the content is not proved. On author: accepted on the author's word. " +
	"Stale: the text has changed since it was checked."

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
			n += wrappedLines(line, int(widths[i]*0.98))
		}
		most = max(most, n)
	}
	b.try(b.f.SetRowHeight(sheet, row, min(4+13.5*float64(most), 409)))
}

// wrappedLines is how many lines a text takes where words do not break and lines
// hold so many characters.
func wrappedLines(text string, width int) int {
	width = max(width, 1)
	n, at := 1, 0
	for word := range strings.FieldsSeq(text) {
		long := utf8.RuneCountInString(word)
		if at > 0 && at+1+long > width {
			n++
			at = 0
		}
		if at > 0 {
			at++
		}
		n += (at + long - 1) / width // of a word longer than a line
		at = (at+long-1)%width + 1
	}
	return n
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
