package page

import (
	"bytes"
	"encoding/xml"
	"math/big"
	"path"
	"strconv"
	"strings"
	"time"
)

// isWorkbook reports whether a file is an Excel workbook since 2007 (ECMA-376,
// part 1, 18): a ZIP with the part xl/workbook.xml.
func isWorkbook(b []byte) bool {
	return bytes.HasPrefix(b, []byte("PK\x03\x04")) && bytes.Contains(b, []byte("xl/workbook.xml"))
}

// workbook is one under work.
type workbook struct {
	p       *packed
	shared  []string
	formats []cellFormat // by the index that a cell's s attribute has
	epoch   time.Time    // of its day numbers
	cells   int
}

// cellFormat is what a number's format says of its meaning.
type cellFormat struct {
	percent, date bool
	sign          string // of a currency
}

func workbookGrids(body []byte) ([]grid, error) {
	p, err := openPacked(body)
	if err != nil {
		return nil, err
	}
	if p.locked() {
		return nil, ErrLocked
	}
	w := &workbook{p: p, epoch: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)}
	part, err := p.part("xl/workbook.xml")
	if err != nil {
		return nil, err
	}
	type entry struct {
		name, rel string
		hidden    bool
	}
	var sheets []entry
	for r := newReader(part); ; {
		t := r.next()
		if t == nil {
			break
		}
		e, ok := t.(xml.StartElement)
		switch {
		case ok && e.Name.Local == "sheet":
			state := attribute(e, "state")
			sheets = append(sheets, entry{attribute(e, "name"), attribute(e, "id"), state == "hidden" || state == "veryHidden"})
		case ok && e.Name.Local == "workbookPr" && (attribute(e, "date1904") == "1" || attribute(e, "date1904") == "true"):
			w.epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
	}
	targets := w.targets()
	w.strings()
	w.styles()
	var out []grid
	for _, s := range sheets {
		part, err := p.part(path.Join("xl", targets[s.rel]))
		if strings.HasPrefix(targets[s.rel], "/") {
			part, err = p.part(targets[s.rel])
		}
		if err != nil {
			return nil, err
		}
		if part != nil {
			out = append(out, grid{name: s.name, hidden: s.hidden, rows: w.rows(part)})
		}
	}
	if len(out) == 0 {
		return nil, ErrDamaged
	}
	return out, nil
}

// targets are the parts by the ids of the workbook's relations.
func (w *workbook) targets() map[string]string {
	out := map[string]string{}
	part, err := w.p.part("xl/_rels/workbook.xml.rels")
	if err != nil {
		return out
	}
	for r := newReader(part); ; {
		t := r.next()
		if t == nil {
			return out
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			out[attribute(e, "Id")] = attribute(e, "Target")
		}
	}
}

// strings reads the texts that cells share. Ruby text (rPh) is left out.
func (w *workbook) strings() {
	part, err := w.p.part("xl/sharedStrings.xml")
	if err != nil {
		return
	}
	for r := newReader(part); ; {
		t := r.next()
		if t == nil {
			return
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "si" {
			w.shared = append(w.shared, r.richText())
		}
	}
}

// richText is the text of the element whose start was read: of its runs.
func (r *reader) richText() string {
	var b strings.Builder
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "t":
			b.WriteString(r.text())
		case "rPh":
			r.skip()
		}
	})
	return oneLine(b.String())
}

// styles reads which formats mean percent, a date or money.
func (w *workbook) styles() {
	part, err := w.p.part("xl/styles.xml")
	if err != nil {
		return
	}
	custom := map[string]string{}
	for r := newReader(part); ; {
		t := r.next()
		if t == nil {
			return
		}
		e, ok := t.(xml.StartElement)
		switch {
		case ok && e.Name.Local == "numFmt":
			custom[attribute(e, "numFmtId")] = attribute(e, "formatCode")
		case ok && e.Name.Local == "cellXfs":
			r.each(func(e xml.StartElement) {
				if e.Name.Local == "xf" {
					id := attribute(e, "numFmtId")
					w.formats = append(w.formats, formatOf(id, custom[id]))
				}
			})
		}
	}
}

// formatOf tells a number format: the built-in ones by their number (ECMA-376,
// part 1, 18.8.30), others by their code.
func formatOf(id, code string) cellFormat {
	n, err := strconv.Atoi(id)
	switch {
	case code != "":
	case err != nil:
		return cellFormat{}
	case n == 9 || n == 10:
		return cellFormat{percent: true}
	case n >= 14 && n <= 17 || n == 22:
		return cellFormat{date: true}
	}
	code, _, _ = strings.Cut(code, ";")
	f := cellFormat{percent: strings.Contains(code, "%")}
	for _, sign := range []string{"$", "€", "£", "¥"} {
		if i := strings.Index(code, sign); i >= 0 && (sign != "$" || i == 0 || code[i-1] != '[' || strings.HasPrefix(code[i:], "$$")) {
			f.sign = sign
		}
	}
	bare := strings.ToLower(code)
	for _, mark := range [...]string{"\"", "["} { // words, colours and locales are no date
		for {
			from := strings.Index(bare, mark)
			if from < 0 {
				break
			}
			end := map[string]string{"\"": "\"", "[": "]"}[mark]
			to := strings.Index(bare[from+1:], end)
			if to < 0 {
				bare = bare[:from]
				break
			}
			bare = bare[:from] + bare[from+1+to+1:]
		}
	}
	f.date = !f.percent && strings.ContainsAny(bare, "yd") && !strings.ContainsAny(bare, "#?")
	return f
}

// rows reads a sheet.
func (w *workbook) rows(part []byte) []gridRow {
	var out []gridRow
	row := 0
	for r := newReader(part); ; {
		t := r.next()
		if t == nil || w.cells > maxCells {
			return out
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "row" {
			continue
		}
		if n, err := strconv.Atoi(attribute(e, "r")); err == nil && n > row {
			row = n
		} else {
			row++
		}
		g, col := gridRow{number: row}, 0
		r.each(func(e xml.StartElement) {
			if e.Name.Local != "c" {
				return
			}
			if c, ok := column(attribute(e, "r")); ok {
				col = c
			}
			if text := w.cell(r, e); text != "" && w.cells <= maxCells {
				g.cells = append(g.cells, gridCell{col, text})
				w.cells++
			}
			col++
		})
		if len(g.cells) > 0 {
			out = append(out, g)
		}
	}
}

// column is the column of a cell's name, from 0: "C7" is 2.
func column(name string) (int, bool) {
	n := 0
	for _, r := range name {
		if r < 'A' || r > 'Z' {
			break
		}
		if n = n*26 + int(r-'A') + 1; n > 1<<14 { // Excel's last one is XFD
			return 0, false
		}
	}
	return n - 1, n > 0
}

// cell is the value of the cell whose start was read, as the sheet shows it,
// nearly: the formula's last result, a share as percent, a day as a date.
func (w *workbook) cell(r *reader, c xml.StartElement) string {
	value := ""
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "v":
			value = strings.TrimSpace(r.text())
		case "is":
			value = r.richText()
		case "f":
			r.skip()
		}
	})
	switch attribute(c, "t") {
	case "s":
		if i, err := strconv.Atoi(value); err == nil && i >= 0 && i < len(w.shared) {
			return w.shared[i]
		}
		return ""
	case "b":
		return map[string]string{"1": "yes", "0": "no"}[value]
	case "e":
		return ""
	case "str", "inlineStr", "d":
		return oneLine(value)
	}
	f := cellFormat{}
	if i, err := strconv.Atoi(attribute(c, "s")); err == nil && i >= 0 && i < len(w.formats) {
		f = w.formats[i]
	}
	return w.number(value, f)
}

// number writes a number as its format means it, exact to the 15 digits that a
// spreadsheet keeps.
func (w *workbook) number(value string, f cellFormat) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || len(value) > 40 || n > 1e15 || n < -1e15 {
		return oneLine(value)
	}
	if f.date && n >= 1 && n < 2_958_466 { // 31 December 9999
		day := w.epoch.AddDate(0, 0, int(n))
		return day.Format("2 January 2006")
	}
	rat, ok := new(big.Rat).SetString(strconv.FormatFloat(n, 'g', 15, 64))
	if !ok {
		return value
	}
	if f.percent {
		rat.Mul(rat, big.NewRat(100, 1))
	}
	text := rat.FloatString(15)
	text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	whole, fraction, point := strings.Cut(text, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	if f.sign != "" || len(whole) > 4 { // a year has none
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
	}
	if point {
		whole += "." + fraction
	}
	if f.percent {
		whole += "%"
	}
	return sign + f.sign + whole
}
