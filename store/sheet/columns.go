package sheet

import (
	"slices"
	"strconv"
	"strings"

	"stet/store/ledger"
)

// columnKind says how the cells of a column are written.
type columnKind int

const (
	textColumn columnKind = iota
	countColumn
	amountColumn
	unitColumn
	timeColumn
	findingColumn
)

// column is a column of the table of claims.
type column struct {
	key   string // in templates
	head  string
	width float64 // at most, in characters: a page of A4 in landscape holds about 150
	kind  columnKind
	cell  func(Row) string
}

// standardColumns is how many of allColumns stand in every sheet without a
// template, filledColumns how many more stand there where some row has them.
const (
	standardColumns = 16
	filledColumns   = 4
)

// allColumns are the columns that there are, those of a sheet without a template
// first.
var allColumns = [...]column{
	{"no", "no.", 5, countColumn, func(r Row) string { return strconv.Itoa(r.No) }},
	{"place", "paragraph. sentence", 10, textColumn, func(r Row) string { return r.Place }},
	{"words", headWords, 32, textColumn, func(r Row) string { return r.Words }},
	{"kind", "kind", 8, textColumn, func(r Row) string { return r.Kind }},
	{"about", "speaker, or what it counts", 18, textColumn, func(r Row) string { return r.About }},
	{"value", "value", 22, textColumn, func(r Row) string { return r.Value }},
	{"amount", "amount", 16, amountColumn, func(r Row) string { return r.Amount }},
	{"unit", "unit", 10, unitColumn, func(r Row) string { return r.Unit }},
	{"finding", headFinding, 15, findingColumn, func(r Row) string { return r.Finding }},
	{"decision", headDecision, 9, textColumn, func(r Row) string { return r.Decision }},
	{"wording", headWording, 18, textColumn, func(r Row) string { return r.Wording }},
	{"sources", "sources", 26, textColumn, func(r Row) string { return lines(r.Sources) }},
	{"independent", "independent sources", 11, countColumn, func(r Row) string { return strconv.Itoa(r.Independent) }},
	{"checker", "checker", 11, textColumn, func(r Row) string { return r.Checker }},
	{"time", "time (UTC)", 15, timeColumn, func(r Row) string { return stamp(r.At) }},
	{"notes", headNotes, 24, textColumn, func(r Row) string { return strings.Join(r.Notes, "\n") }},
	{"work", "work state", 12, textColumn, func(r Row) string { return r.Work }},
	{"second", "second reader", 12, textColumn, func(r Row) string { return r.Second }},
	{"match", "against the source", 14, textColumn, func(r Row) string { return r.matches() }},
	{"warnings", "warnings", 20, textColumn, func(r Row) string { return strings.Join(r.Warnings, "\n") }},
	{"questions", "questions and answers", 24, textColumn, func(r Row) string { return strings.Join(r.Questions, "\n") }},
}

// columns are the columns of every sheet without a template.
func columns() []column { return allColumns[:standardColumns:standardColumns] }

// layout are the columns of the sheet, as its template has them.
func (s *Sheet) layout() []column {
	if s.template != nil {
		return s.template.layout()
	}
	out := columns()
	for _, c := range allColumns[standardColumns : standardColumns+filledColumns] {
		if slices.ContainsFunc(s.Rows, func(r Row) bool { return c.cell(r) != "" && c.cell(r) != spaced(string(ledger.Open)) }) {
			out = append(out, c)
		}
	}
	return out
}

func headsOf(cols []column) []string {
	out := make([]string, len(cols))
	for i, c := range cols {
		out[i] = c.head
	}
	return out
}

// cells are what stands in a row of columns.
func (r Row) cells(cols []column) []string {
	out := make([]string, len(cols))
	for i, c := range cols {
		out[i] = c.cell(r)
	}
	return out
}

// matches says what the program found where claim and source were held against
// each other, a line a source.
func (r Row) matches() string {
	var out []string
	for _, e := range r.Sources {
		if e.Match != "" {
			out = append(out, "["+strconv.Itoa(e.Source)+"] "+strings.ReplaceAll(e.Match, "_", " "))
		}
	}
	return strings.Join(out, "\n")
}
