package page

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"archive/zip"

	"golang.org/x/tools/txtar"
	"stet/extract/claim"
	"stet/extract/fetch"
)

// soundDocument holds for every article of a document.
func soundDocument(t *testing.T, a *claim.Article) {
	t.Helper()
	invariants(t, a)
	if !utf8.ValidString(a.Text) {
		t.Fatalf("text is not UTF-8: %q", a.Text)
	}
	before := -1
	for _, m := range a.Pages {
		if m.Start <= before || m.Start >= len(a.Text) || !utf8.RuneStart(a.Text[m.Start]) || m.Number < 1 {
			t.Fatalf("pages %+v", a.Pages)
		}
		before = m.Start
	}
	for key, cs := range a.Candidates {
		for _, c := range cs {
			if c.Value == "" || !utf8.ValidString(c.Value) {
				t.Fatalf("candidate for %s: %+v", key, c)
			}
		}
	}
}

// goldenParts are the parts of a packed document of testdata.
func goldenParts(t testing.TB, file string) map[string][]byte {
	t.Helper()
	ar, err := txtar.ParseFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range ar.Files {
		_, name, _ := strings.Cut(f.Name, "/")
		parts[name] = f.Data
	}
	return parts
}

func packMap(t testing.TB, parts map[string][]byte) []byte {
	var files []txtar.File
	for name, data := range parts {
		if name != "" {
			files = append(files, txtar.File{Name: name, Data: data})
		}
	}
	return pack(t, files)
}

// FuzzDOCX: any text and styles of a Word document give a sound article.
func FuzzDOCX(f *testing.F) {
	parts := goldenParts(f, "docx.txtar")
	f.Add(parts["word/document.xml"], parts["word/styles.xml"])
	const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	for _, s := range []string{"", "<w:document " + w + "><w:body><w:p><w:r><w:fldChar w:fldCharType='end'/><w:t>a", "<w:document " + w + "><w:body><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>"} {
		f.Add([]byte(s), []byte("<w:styles "+w+"><w:style w:styleId='a'><w:basedOn w:val='a'/></w:style></w:styles>"))
	}
	f.Fuzz(func(t *testing.T, document, styles []byte) {
		parts := map[string][]byte{"word/document.xml": document, "word/styles.xml": styles, "word/footnotes.xml": document}
		if a, err := docx(packMap(t, parts)); err == nil {
			soundDocument(t, a)
		}
	})
}

// FuzzODT: any content of an OpenDocument text gives a sound article.
func FuzzODT(f *testing.F) {
	f.Add(goldenParts(f, "odt.txtar")["content.xml"])
	f.Fuzz(func(t *testing.T, content []byte) {
		if a, err := odt(packMap(t, map[string][]byte{"content.xml": content, "styles.xml": content, "meta.xml": content})); err == nil {
			soundDocument(t, a)
		}
	})
}

// FuzzPacked: any bytes as a packed document give a sound article or a known
// error.
func FuzzPacked(f *testing.F) {
	f.Add(packMap(f, goldenParts(f, "docx.txtar")))
	f.Add(packMap(f, goldenParts(f, "odt.txtar")))
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, typ := range []string{fetch.DOCX, fetch.ODT} {
			a, err := Read(fetch.Page{Body: body, Type: typ})
			switch {
			case err == nil:
				soundDocument(t, a)
			case !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrLocked) && !errors.Is(err, ErrNoText):
				t.Fatalf("error of no kind: %v", err)
			}
		}
	})
}

// FuzzRTF: any bytes give a sound article.
func FuzzRTF(f *testing.F) {
	f.Add(goldenPage(f, "rtf.txtar"))
	for _, s := range []string{`{\rtf1 a`, `{\rtf1{\footnote{\footnote a}}b\cell\row`, `{\rtf1\u-10179?\'`, `{\rtf1\uc9\u1 {}\bin-9 }}}`, `{\field{\*\fldinst HYPERLINK}{\fldrslt a`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		switch a, err := rtf(body); {
		case err == nil:
			soundDocument(t, a)
		case !errors.Is(err, ErrDamaged):
			t.Fatalf("error of no kind: %v", err)
		}
	})
}

// FuzzMarkdown: any text gives a sound article.
func FuzzMarkdown(f *testing.F) {
	f.Add(string(goldenPage(f, "markdown.txtar")))
	for _, s := range []string{"---\nauthor: [a, 'b'\n---\n# \n\n> - 1. a", "[a](<b>)![c][d]\n\n[d]: e", "|a|\n|-|\n|\\||", "&#0;\\&amp;&zwj;", "<div>\n<p>a\n\n[^1]\n\n[^1]: b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) { // fetch hands on nothing else
			soundDocument(t, markdown(text))
		}
	})
}

func goldenPage(t testing.TB, file string) []byte {
	t.Helper()
	ar, err := txtar.ParseFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return ar.Files[0].Data
}

func TestMarkdownLimits(t *testing.T) {
	for name, text := range map[string]string{
		"quotes":   strings.Repeat(">", 100_000) + " a",
		"lists":    strings.Repeat("- ", 50_000) + "a",
		"numbers":  strings.Repeat("1. ", 50_000) + "a",
		"brackets": strings.Repeat("[", 100_000) + "a",
		"pictures": strings.Repeat("![", 100_000) + "a",
		"stars":    strings.Repeat("*", 100_000) + "a",
		"angles":   strings.Repeat("<", 100_000) + "a",
		"marks":    strings.Repeat("[a](b", 2000),
		"links":    strings.Repeat("[a]: b\n", 2000),
		"length":   strings.Repeat("A line of text.\n\n", 200_000),
	} {
		a := markdown(text)
		soundDocument(t, a)
		if a.Text != text || len(a.Notices) == 0 {
			t.Errorf("%s: not read as a plain text with a notice, but %.60q, %q", name, a.Text, a.Notices)
		}
	}
	for name, text := range map[string]string{
		"emphasis":  strings.Repeat("*a **a ", 300),
		"links":     strings.Repeat("[a](b", 900),
		"tables":    strings.Repeat("|a", 4000) + "|\n" + strings.Repeat("|-", 4000) + "|\n" + strings.Repeat("|b\n", 500),
		"notes":     strings.Repeat("[^a]", 900) + "\n\n[^a]: b",
		"rules":     strings.Repeat("---\n", 20_000) + "a",
		"backticks": strings.Repeat("`` ` ", 300),
	} {
		a := markdown("# A\n\n" + text)
		soundDocument(t, a)
		if len(a.Blocks) == 0 {
			t.Errorf("%s: nothing read", name)
		}
	}
}

func TestPackedLimits(t *testing.T) {
	bomb := func(name string) []byte { // 200 MB of one part
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		for range 200 {
			if err == nil {
				_, err = w.Write(bytes.Repeat([]byte(" "), 1<<20))
			}
		}
		if err == nil {
			err = z.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	var many []txtar.File
	for i := range maxEntries + 1 {
		many = append(many, txtar.File{Name: fmt.Sprintf("word/%d.xml", i)})
	}
	golden := packMap(t, goldenParts(t, "docx.txtar"))
	for name, body := range map[string][]byte{
		"bomb":         bomb("word/document.xml"),
		"many parts":   pack(t, many),
		"no text part": pack(t, []txtar.File{{Name: "word/other.xml"}}),
		"no directory": golden[:len(golden)-40],
		"nothing":      {},
	} {
		if _, err := docx(body); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v, want ErrDamaged", name, err)
		}
	}
	deep := "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Read.</w:t></w:r></w:p>" + strings.Repeat("<w:tbl><w:tr><w:tc>", 100_000)
	a, err := docx(pack(t, []txtar.File{{Name: "word/document.xml", Data: []byte(deep)}}))
	if err != nil || !strings.HasPrefix(a.Text, "Read.") || len(a.Notices) != 1 {
		t.Errorf("deep tables: %+v, %v", a, err)
	}
}

// TestPDFArticle reads a PDF of two pages: the page of each place, the running
// head left out, the link and the properties kept.
func TestPDFArticle(t *testing.T) {
	body, err := os.ReadFile("testdata/report.pdf")
	if err != nil {
		t.Fatal(err)
	}
	p, err := fetch.FromBytes("report.pdf", body)
	if err != nil || p.Type != fetch.PDF {
		t.Fatal(p.Type, err)
	}
	a, err := Read(p)
	if err != nil {
		t.Fatal(err)
	}
	soundDocument(t, a)
	golden := filepath.Join("testdata", "report.want")
	got := describe(a)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || got != string(want) {
		t.Errorf("got:\n%swant:\n%s%v", got, want, err)
	}
}

func TestPDFWithoutText(t *testing.T) {
	picture := []byte("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n" +
		"3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >> endobj\n" +
		"4 0 obj << /Length 5 >> stream\n/I Do\nendstream endobj 5 0 obj << /Subtype /Image /Length 1 >> stream\nx\nendstream endobj\ntrailer << /Root 1 0 R >>\n")
	if _, err := Read(fetch.Page{Body: picture, Type: fetch.PDF}); !errors.Is(err, ErrScan) {
		t.Errorf("a picture of a page: %v, want ErrScan", err)
	}
	if _, err := Read(fetch.Page{Body: []byte("%PDF-1.4\n"), Type: fetch.PDF}); !errors.Is(err, ErrDamaged) {
		t.Errorf("a head: %v, want ErrDamaged", err)
	}
	empty := bytes.ReplaceAll(picture, []byte("/I Do"), []byte("     "))
	if _, err := Read(fetch.Page{Body: empty, Type: fetch.PDF}); !errors.Is(err, ErrNoText) {
		t.Errorf("an empty page: %v, want ErrNoText", err)
	}
}

func BenchmarkMarkdown(b *testing.B) {
	text := "# Boats\n\n" + strings.Repeat("The *Harrow Ferry Company* has **ordered two** boats for [£12 million](https://ferry.example/o).\n\n- delivery by May 2028\n- spare batteries\n\n", 700) // 100 KB
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if a := markdown(text); len(a.Blocks) != 2101 || len(a.Links) != 700 {
			b.Fatalf("%d blocks, %d links", len(a.Blocks), len(a.Links))
		}
	}
}

func BenchmarkDOCX(b *testing.B) {
	const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	document := "<w:document " + w + "><w:body>" + strings.Repeat(`<w:p><w:pPr><w:spacing w:after="120"/></w:pPr><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">The Harrow Ferry Company has ordered two electric boats </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>for £12 million.</w:t></w:r></w:p>`, 2000) + "</w:body></w:document>"
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	part, err := z.Create("word/document.xml")
	if err == nil {
		_, err = part.Write([]byte(document))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		if a, err := docx(packed.Bytes()); err != nil || len(a.Blocks) != 2000 {
			b.Fatalf("%d blocks, %v", len(a.Blocks), err)
		}
	}
}

// TestPDFColumns reads three justified columns with parted words, sub-headings
// and a heading over all columns that is shorter than one of them.
func TestPDFColumns(t *testing.T) {
	sentences := [...]string{"Die Harrow-Fährgesellschaft hat zwei elektrische Boote bestellt, die zusammen zwölf Millionen Franken kosten.",
		"Der Verwaltungsratspräsident bestätigte den Auftrag am Montag vor den Medienschaffenden.",
		"«Wir sind ausserordentlich zufrieden», sagte die Geschäftsführerin der Schifffahrtsgesellschaft.",
		"Die Bürgermeisterin verwies auf die Haupt- und Nebenkosten sowie auf die Nord-Süd-Verbindung.",
		"Eine Untersuchung der Staatsanwaltschaft hat ergeben, dass 61,3 Prozent der Belege fehlen."}
	want := []string{"heading Die neue Fähre kommt"}
	for p := range 30 {
		if p%7 == 3 {
			want = append(want, "heading Zwischentitel "+string("ABCDEFGH"[p/7]))
		}
		if p == 15 {
			want = append(want, "heading Was die Zahlen zeigen")
		}
		var all []string
		for i := range 4 + p%3 {
			all = append(all, sentences[(p+i)%5])
		}
		want = append(want, "paragraph "+strings.Join(all, " "))
	}
	body, err := os.ReadFile("testdata/columns.pdf")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Read(fetch.Page{Body: body, Type: fetch.PDF})
	if err != nil {
		t.Fatal(err)
	}
	soundDocument(t, a)
	for i, b := range a.Blocks {
		if got := string(b.Kind) + " " + a.Text[b.Span.Start:b.Span.End]; i >= len(want) || got != want[i] {
			t.Fatalf("block %d of %d: %q, want %q", i, len(a.Blocks), got, want[min(i, len(want)-1)])
		}
	}
	if len(a.Blocks) != len(want) || len(a.Dropped) != 1 || a.Dropped[0].Reason != "set at an angle" {
		t.Errorf("%d blocks, want %d; left out %+v", len(a.Blocks), len(want), a.Dropped)
	}
}
