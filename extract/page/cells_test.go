package page

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// book is a workbook of two sheets as another program writes it.
func book(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	try := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style := func(s excelize.Style) int {
		id, err := f.NewStyle(&s)
		try(err)
		return id
	}
	euro := "#,##0 [$€-407]"
	set := func(sheet, cell string, v any, style int) {
		try(f.SetCellValue(sheet, cell, v))
		if style > 0 {
			try(f.SetCellStyle(sheet, cell, cell, style))
		}
	}
	try(f.SetSheetName("Sheet1", "Sales"))
	set("Sales", "A1", "Mills of the valley", 0)
	for i, v := range []any{"Mill", "Revenue", "Share", "Founded"} {
		set("Sales", string(rune('A'+i))+"3", v, 0)
	}
	money, percent, day := style(excelize.Style{CustomNumFmt: &euro}), style(excelize.Style{NumFmt: 10}), style(excelize.Style{NumFmt: 14})
	set("Sales", "A4", "Brook\nMills", 0)
	set("Sales", "B4", 1250000, money)
	set("Sales", "C4", 0.125, percent)
	set("Sales", "D4", time.Date(1931, 5, 4, 0, 0, 0, 0, time.UTC), day)
	set("Sales", "A5", "Weir & Sons", 0)
	set("Sales", "B5", 0.1+0.2, 0)
	set("Sales", "C5", true, 0)
	try(f.SetCellFormula("Sales", "D5", "SUM(B4:B5)"))
	_, err := f.NewSheet("Old notes")
	try(err)
	set("Old notes", "B2", "Nothing here is final.", 0)
	try(f.SetSheetVisible("Old notes", false))
	var b bytes.Buffer
	try(f.Write(&b))
	return b.Bytes()
}

const wantBook = `Sales

Mills of the valley

Mill; Revenue; Share; Founded

Brook Mills — Revenue: €1,250,000; Share: 12.5%; Founded: 4 May 1931

Weir & Sons — Revenue: 0.3; Share: yes

Old notes

Nothing here is final.`

func TestWorkbook(t *testing.T) {
	a, ok, err := Cells(fetch.Page{Name: "mills.xlsx", Body: book(t)})
	if err != nil || !ok || a.Text != wantBook {
		t.Fatalf("%v, %v\n%s", ok, err, a.Text)
	}
	for words, want := range map[string]string{"€1,250,000": "Sales!B4", "12.5%": "Sales!C4", "4 May 1931": "Sales!D4", "Brook": "Sales!A4", "Nothing": "'Old notes'!B2", "yes": "Sales!C5"} {
		m, ok := a.PageAt(strings.Index(a.Text, words))
		if !ok || m.Label != want || !m.IsCell() {
			t.Errorf("%s stands in %+v, want %s", words, m, want)
		}
	}
	if len(a.Notices) != 1 || !strings.Contains(a.Notices[0], "“Old notes” is hidden") {
		t.Errorf("notices %q", a.Notices)
	}
	if a.Blocks[0].Kind != claim.Heading || a.Blocks[3].Kind != claim.Table {
		t.Errorf("blocks %+v", a.Blocks)
	}
}

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		name, file, header, body, want string
		ok                             bool
		words, cell                    string
	}{
		{"commas", "a.csv", "", "town,people,\"share, %\"\nCorvane,\"12,400\",8.5\nLessing,900,0.6\n",
			"town; people; share, %\n\nCorvane — people: 12,400; share, %: 8.5\n\nLessing — people: 900; share, %: 0.6", true, "12,400", "B2"},
		{"semicolons", "a.csv", "", "Ort;Einwohner\nCorvane;12,5\n", "Ort; Einwohner\n\nCorvane — Einwohner: 12,5", true, "12,5", "B2"},
		{"tabs", "a.tsv", "", "town\tpeople\nCorvane\t12\n", "town; people\n\nCorvane — people: 12", true, "12", "B2"},
		{"years for heads", "a.csv", "", "town,2024,2025\nCorvane,10,12\n", "town; 2024; 2025\n\nCorvane — 2024: 10; 2025: 12", true, "12", "C2"},
		{"no heads", "a.csv", "", "1,2\n3,4\n", "1; 2\n\n3; 4", true, "4", "B2"},
		{"a quote in a field", "a.csv", "", "who,what\nAda,she said \"no\" twice\n", "who; what\n\nAda — what: she said \"no\" twice", true, "twice", "B2"},
		{"by the server's word", "data", "text/csv; charset=utf-8", "town,people\nCorvane,12\n", "town; people\n\nCorvane — people: 12", true, "12", "B2"},
		{"empty", "a.csv", "", "\n,,\n", "", true, "", ""},
		{"a text", "a.txt", "", "town,people\nCorvane,12\n", "", false, "", ""},
	} {
		p, err := fetch.FromBytes(tt.file, []byte(tt.body))
		if err != nil {
			t.Fatal(err)
		}
		if tt.header != "" {
			p.Header = http.Header{"Content-Type": {tt.header}}
		}
		a, ok, err := Cells(p)
		if ok != tt.ok || ok && tt.want == "" != errors.Is(err, ErrNoText) {
			t.Errorf("%s: %v, %v", tt.name, ok, err)
		}
		if a == nil || err != nil {
			continue
		}
		if a.Text != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, a.Text, tt.want)
		}
		if m, _ := a.PageAt(strings.LastIndex(a.Text, tt.words)); m.Label != tt.cell {
			t.Errorf("%s: %q stands in %q, want %q", tt.name, tt.words, m.Label, tt.cell)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for code, want := range map[string]cellFormat{"0.0%": {percent: true}, "yyyy-mm-dd": {date: true}, "[$-409]d mmmm yyyy;@": {date: true}, `"$"#,##0.00`: {sign: "$"},
		"[$$-409]#,##0": {sign: "$"}, "[$€-407] #,##0": {sign: "€"}, `0" days"`: {}, "[Red]0": {}, `"unclosed`: {}, "#,##0": {}} {
		if got := formatOf("170", code); got != want {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
}

func FuzzCells(f *testing.F) {
	f.Add("a.xlsx", book(f))
	f.Add("a.csv", []byte("town,people\nCorvane,12\n"))
	f.Add("a.csv", []byte("\"a\nb;c"))
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		a, ok, err := Cells(fetch.Page{Name: name, Body: body})
		if !ok || err != nil {
			return
		}
		last := 0
		for _, b := range a.Blocks {
			if b.Span.Start < last || b.Span.End < b.Span.Start || b.Span.End > len(a.Text) {
				t.Fatalf("block %v after byte %d of %d", b.Span, last, len(a.Text))
			}
			last = b.Span.End
		}
		last = 0
		for _, m := range a.Pages {
			if m.Start < last || m.Start > len(a.Text) || m.Label == "" {
				t.Fatalf("mark %+v after byte %d", m, last)
			}
			last = m.Start
		}
	})
}
