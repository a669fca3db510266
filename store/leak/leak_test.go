package leak_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"

	"stet/extract/claim"
	"stet/store/leak"
	"stet/store/ledger"
	"stet/store/sheet"
)

// TestIn: a name is found however it is written, and not within other words.
func TestIn(t *testing.T) {
	name := leak.Name("Source A", "Zoë O’Brackwater")
	phone := leak.Number("Source A", "+44 20 7946 0958")
	short := leak.Number("Source A", "31 44 52")
	file := leak.Text("Source A", "brackwater-scan.pdf")
	tests := []struct {
		words leak.Words
		text  string
		want  bool
	}{
		{name, "met Zoë O’Brackwater at noon", true},
		{name, "ZOE O'BRACKWATER", true},
		{name, "Zoe\u0308 O\u2018Brack\u00adwater", true},
		{name, "Zoë\u00a0\n O'Brackwater", true},
		{name, "O'Brackwater, Zoë", true},
		{name, "Z. O’Brackwater said", true},
		{name, "Zoë O’Brackwaters", false},
		{name, "Zoë met O’Brackwater", false},
		{name, "the brackwater of the fjord", false},
		{leak.Name("A", "Ann"), "Ann", false}, // too short to be told from other words
		{leak.Name("A", ""), "", false},
		{phone, "020 7946 0958", true},
		{phone, "+442079460958", true},
		{phone, "(020) 7946-0958", true},
		{phone, "0044-20-79460958", true},
		{phone, "020 7946 0959", false},
		{phone, "in 2079 46 people of 0958", false},
		{short, "call 314452.", true},
		{short, "3144521", false},
		{file, "see /home/x/Brackwater-Scan.PDF there", true},
		{file, "see brackwater-scan.pdfx", false},
		{leak.Words{}, "anything", false},
	}
	for _, tt := range tests {
		if got := tt.words.In(tt.text); (len(got) > 0) != tt.want {
			t.Errorf("%q: %v, want %v", tt.text, got, tt.want)
		}
	}
	if got := name.Without("An interview with Zoë O’Brackwater").In("Zoë O’Brackwater"); len(got) > 0 {
		t.Errorf("what the article says itself is found: %v", got)
	}
}

const canary = "Ottoline Brackwater"

// hidden is a sheet whose source has the canary for an author.
func hidden(author string) *sheet.Sheet {
	a := claim.Plain("Mill closes\n\nThe mill will close on Friday.")
	r := &claim.Result{ID: strings.Repeat("a", 32), Article: a}
	st := ledger.ReplayOn(nil, a, nil)
	st.Notes = append(st.Notes, ledger.Note{ID: "n", Text: "seen by " + author})
	s := sheet.Build(r, st, sheet.Meta{Program: "Stet", Made: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)})
	s.Rows = append(s.Rows, sheet.Row{No: 1, Words: "Friday", Orphan: true, Notes: []string{"seen by " + author}})
	return s
}

// TestSheets: a name in a note is found in every format of a sheet, and in none
// without it.
func TestSheets(t *testing.T) {
	w := leak.Name("Source A", canary)
	for name, write := range map[string]func(*sheet.Sheet, io.Writer) error{
		"s.xlsx": (*sheet.Sheet).WriteXLSX, "s.docx": (*sheet.Sheet).WriteDOCX, "s.pdf": (*sheet.Sheet).WritePDF, "s.html": (*sheet.Sheet).WriteHTML,
		"s.csv": (*sheet.Sheet).WriteCSV, "s.md": (*sheet.Sheet).WriteMarkdown, "s.json": (*sheet.Sheet).WriteJSON,
	} {
		for author, want := range map[string]bool{canary: true, "Somebody Else": false} {
			var b bytes.Buffer
			if err := write(hidden(author), &b); err != nil {
				t.Fatal(err)
			}
			if got := w.Find(name, b.Bytes()); (len(got) > 0) != want {
				t.Errorf("%s by %s: %v, want %v", name, author, got, want)
			}
		}
	}
}

// TestProperties: what nobody sees on the page is found and its place is told.
func TestProperties(t *testing.T) {
	w := leak.Name("Source A", canary)
	docx := zipped(t, map[string]string{"word/document.xml": "<w:t>nothing</w:t>", "docProps/core.xml": "<dc:creator>Ottoline</dc:creator><x> Brackwater</x>"})
	x := excelize.NewFile()
	if err := x.SetDocProps(&excelize.DocProperties{Creator: canary}); err != nil {
		t.Fatal(err)
	}
	xlsx, err := x.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprintf(z, "WARC/1.1\r\n\r\nby %s", canary)
	z.Close()
	for _, tt := range []struct {
		name  string
		body  []byte
		place string
	}{
		{"a.docx", docx, "a.docx (docProps/core.xml)"},
		{"a.xlsx", xlsx.Bytes(), "a.xlsx (docProps/core.xml)"},
		{"a.pdf", pdf(t, func(p *fpdf.Fpdf) { p.SetAuthor(canary, false) }), "a.pdf (text and properties)"},
		{"b.pdf", pdf(t, func(p *fpdf.Fpdf) { p.SetKeywords("ö "+canary, true) }), "b.pdf (text and properties)"},
		{"c.pdf", pdf(t, func(p *fpdf.Fpdf) { p.Cell(40, 10, "with "+canary) }), "c.pdf (text and properties)"},
		{"a.warc.gz", packed.Bytes(), "a.warc.gz"},
		{"ottoline-brackwater.txt", nil, ""},
		{"Ottoline Brackwater.txt", nil, "Ottoline Brackwater.txt"},
		{"deep.zip", zipped(t, map[string]string{"in.docx": string(docx)}), "deep.zip (in.docx) (docProps/core.xml)"},
		{"named.zip", zipped(t, map[string]string{canary + ".txt": "x"}), "named.zip (" + canary + ".txt)"},
		{"wide.txt", []byte("\xff\xfeO\x00t\x00t\x00o\x00l\x00i\x00n\x00e\x00 \x00B\x00r\x00a\x00c\x00k\x00w\x00a\x00t\x00e\x00r\x00"), "wide.txt"},
		{"e.jsonl", []byte("{\"payload\":\"{\\\"by\\\":\\\"Ottoline\\\\u0020Brackwater\\\"}\"}\n{}\n"), "e.jsonl"},
		{"split.html", []byte("<b>Otto</b>line&nbsp;Brack<wbr>water"), "split.html"},
		{"link.html", []byte("?q=Ottoline%20Brackwater"), "link.html"},
		{"broken.docx", docx[:len(docx)-30], ""},
		{"clean.pdf", pdf(t, func(p *fpdf.Fpdf) { p.SetAuthor("Nobody", false) }), ""},
	} {
		found := w.Find(tt.name, tt.body)
		if ok := slices.ContainsFunc(found, func(p leak.Place) bool { return p.File == tt.place && p.Of == "Source A" }); ok != (tt.place != "") {
			t.Errorf("%s: %v, want %q", tt.name, found, tt.place)
		}
		if len(found) > 0 && (!strings.Contains(found.Sentence(), "Source A") || strings.Contains(strings.TrimPrefix(found.Sentence(), found[0].File), "ottoline")) {
			t.Errorf("%s says %q", tt.name, found.Sentence())
		}
	}
}

func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, body := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, body)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pdf(t *testing.T, fill func(*fpdf.Fpdf)) []byte {
	t.Helper()
	p := fpdf.New("P", "mm", "A4", "")
	p.SetCompression(true)
	p.AddPage()
	p.SetFont("Helvetica", "", 12)
	fill(p)
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// FuzzFind: no file makes it panic, and a name in plain sight is found in whatever
// surrounds it.
func FuzzFind(f *testing.F) {
	f.Add([]byte("%PDF-1.7 (a\\(b) <4f74> stream\nx endstream"))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("{\"a\":[\"{\\\"b\\\":1}\"]}"))
	f.Add([]byte("\x1f\x8b\x08"))
	f.Add([]byte("<a <b %4f% &amp"))
	w := leak.Name("A", canary).Add(leak.Number("A", "+44 20 7946 0958"))
	f.Fuzz(func(t *testing.T, body []byte) {
		w.Find("x", body)
		text := append(bytes.ReplaceAll(body, []byte("<"), nil), "\n\n "+canary+" "...)
		if bytes.HasPrefix(body, []byte("PK")) || bytes.HasPrefix(body, []byte("\x1f\x8b")) || bytes.HasPrefix(body, []byte("%PDF")) ||
			bytes.HasPrefix(body, []byte("\xfe\xff")) || bytes.HasPrefix(body, []byte("\xff\xfe")) {
			return
		}
		if len(w.In(string(text))) == 0 {
			t.Fatalf("not found in %q", text)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var w leak.Words
	for i := range 50 {
		w = w.Add(leak.Name("A", fmt.Sprintf("Person %c Surname%d", 'a'+i%26, i)), leak.Number("A", fmt.Sprintf("+44 20 7946 %04d", i)))
	}
	text := []byte(strings.Repeat("The mill will close on Friday, said a spokesman on 12 May 2026. ", 16<<10) + canary)
	w = w.Add(leak.Name("A", canary))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(w.Find("a.txt", text)); n != 1 {
			b.Fatalf("found %d", n)
		}
	}
}
