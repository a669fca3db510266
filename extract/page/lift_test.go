package page

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// wordPack is a Word document with a body.
func wordPack(t testing.TB, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml":   `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="High"><w:name w:val="High"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`,
	} {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// flatOf is a flat OpenDocument text with a body.
func flatOf(body string) []byte {
	return []byte(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.text">` +
		`<office:meta><dc:title>Two boats</dc:title></office:meta><office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>` +
		`<style:style style:name="L" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style></office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`)
}

// TestLifted keeps raised numbers raised in every kind of document.
func TestLifted(t *testing.T) {
	run := func(align, s string) string {
		return `<w:r><w:rPr><w:vertAlign w:val="` + align + `"/></w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
	}
	text := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	docx := func(runs ...string) []byte { return wordPack(t, "<w:p>"+strings.Join(runs, "")+"</w:p>") }
	for _, tt := range []struct {
		name, typ string
		body      []byte
		want      string
	}{
		{"power", fetch.DOCX, docx(text("It holds 10"), run("superscript", "6"), text(" cells.")), "It holds 10⁶ cells."},
		{"sign apart", fetch.DOCX, docx(text("10"), run("superscript", "-"), run("superscript", "6"), text(" m.")), "10⁻⁶ m."},
		{"by style", fetch.DOCX, docx(text("45"), `<w:r><w:rPr><w:rStyle w:val="High"/></w:rPr><w:t>1</w:t></w:r>`, text(" boats")), "45¹ boats"},
		{"square metres", fetch.DOCX, docx(text("9 m"), run("superscript", "2"), text(".")), "9 m²."},
		{"letters", fetch.DOCX, docx(text("the 1"), run("superscript", "st"), text(" boat")), "the 1st boat"},
		{"lowered", fetch.DOCX, docx(text("H"), run("subscript", "2"), text("O")), "H2O"},
		{"on the line", fetch.DOCX, docx(text("1"), run("baseline", "06")), "106"},
		{"price", fetch.DOCX, docx(text("$"), run("superscript", "5")), "$5"},
		{"fraction", fetch.DOCX, docx(text("5"), run("superscript", "1"), text("/"), run("subscript", "2"), text(" miles")), "5 1/2 miles"},
		{"at the start", fetch.DOCX, docx(run("superscript", "1"), text(" See the letter.")), "1 See the letter."},
		{"formula", fetch.DOCX, docx(`<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>`, text(" cells")), "10⁶ cells"},
		{"rtf", fetch.RTF, []byte(`{\rtf1 It holds 10{\super 6} cells, 10\super 3\nosupersub  boats, 9 m{\up6 2}, H{\sub 2}O and 1{\super st}.}`), "It holds 10⁶ cells, 10³ boats, 9 m², H2O and 1st."},
		{"rtf, a note in raised text", fetch.RTF, []byte(`{\rtf1 Two{\super\chftn{\footnote 12 boats}}.}`), "Two.\n\n12 boats"},
		{"rtf, a letter beyond 16 bits", fetch.RTF, []byte(`{\rtf1 One \u55357\uc1 \u56832\'3f, two {\uc1\u-10179?\u-8704?} and {\uc0\u55357 }{\u56832 }.}`), "One 😀, two 😀 and 😀."},
		{"rtf, halves of letters", fetch.RTF, []byte(`{\rtf1\uc1 One \u55357?, two \u56832?\par \u55357?\par Three \u8364?9 \u55357?\u8364?.}`), "One \ufffd, two \ufffd\n\n\ufffd\n\nThree €9 \ufffd€."},
		{"lifted by half points", fetch.DOCX, docx(text("It holds 10"), `<w:r><w:rPr><w:position w:val="8"/><w:sz w:val="14"/></w:rPr><w:t>6</w:t></w:r>`, text(" cells.")), "It holds 10⁶ cells."},
		{"lowered by half points", fetch.DOCX, docx(text("H"), `<w:r><w:rPr><w:position w:val="-6"/></w:rPr><w:t>2</w:t></w:r>`, text("O"), `<w:r><w:rPr><w:position w:val="0"/></w:rPr><w:t>2</w:t></w:r>`), "H2O2"},
		{"odt", fetch.ODT, flatOf(`<text:p>It holds 10<text:span text:style-name="S">6</text:span> cells of H<text:span text:style-name="L">2</text:span>O.</text:p>`), "It holds 10⁶ cells of H2O."},
	} {
		a, err := Read(fetch.Page{Body: tt.body, Type: tt.typ})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if a.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, a.Text, tt.want)
		}
	}
}

// TestFlatODT is read with its title, and told by its first element.
func TestFlatODT(t *testing.T) {
	p, err := fetch.FromBytes("two.xml", flatOf(`<text:h text:outline-level="1">Two boats</text:h><text:p>They were ordered.</text:p>`))
	if err != nil || p.Type != fetch.ODT {
		t.Fatalf("type %q, %v", p.Type, err)
	}
	a, err := Read(p)
	if err != nil || a.Text != "Two boats\n\nThey were ordered." || a.Blocks[0].Kind != claim.Heading || a.Candidates["title"][0].Value != "Two boats" {
		t.Errorf("%+v, %v", a, err)
	}
	cut, err := Read(fetch.Page{Body: p.Body[:len(p.Body)-60], Type: fetch.ODT})
	if err != nil || len(cut.Notices) != 1 || cut.Notices[0] != endMissing {
		t.Errorf("one that breaks off: %+v, %v", cut, err)
	}
}

// TestRTFBreaksOff tells a document without its end, and one that ends.
func TestRTFBreaksOff(t *testing.T) {
	for _, tt := range []struct {
		body    string
		notices int
		err     error
	}{
		{`{\rtf1 Two boats.}`, 0, nil},
		{`{\rtf1 Two boats.}}`, 0, nil},
		{`{\rtf1 Two boats were {\b order`, 1, nil},
		{`{\rtf1 Two{\footnote a note of the`, 1, nil},
		{`{\rtf1{\fonttbl{\f0 Times`, 0, ErrDamaged},
	} {
		a, err := Read(fetch.Page{Body: []byte(tt.body), Type: fetch.RTF})
		if !errors.Is(err, tt.err) || err == nil && len(a.Notices) != tt.notices {
			t.Errorf("%s: %+v, %v", tt.body, a, err)
		}
	}
}

func TestMarkdownMarks(t *testing.T) {
	for in, want := range map[string]string{
		"It is 2*3*4 m.":             "It is 2*3*4 m.",
		"It is 2**3**4 m.":           "It is 2**3**4 m.",
		"A *good* boat, 2 *boats* 3": "A good boat, 2 boats 3",
		"Of *2* and **34** boats":    "Of 2 and 34 boats",
		"A boat.[^1]\n\n[^1]: Of the register.\n[ref]: http://x.example": "A boat.\n\nOf the register.",
		"A [boat][ref].\n[ref]: https://x.example \"The boat\"":          "A boat.",
		"```\na\n[ref]: https://x.example\n```":                          "a\n[ref]: https://x.example",
		"He wrote\n[sic]: a boat is there":                               "He wrote [sic]: a boat is there",
		"> “It is late,” she said.\n> -- council, 2 May":                 "“It is late,” she said.\n\n-- council, 2 May",
		"> We need two boats.  \n> — *Ann Hale*":                         "We need two boats.\n\n— Ann Hale",
		"> We need two\n> -- no, three -- boats.":                        "We need two -- no, three -- boats.",
		"> We need boats.\n> –":                                          "We need boats. –",
		"Not a quote.\n-- council":                                       "Not a quote. -- council",
	} {
		if got := markdown(in).Text; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestUnwrapped joins words that a hard-wrapped text parts, and changes nothing
// else.
func TestUnwrappedText(t *testing.T) {
	wrapped := func(a, b string) string {
		return "The harbour company has ordered two boats for the line, said\nthe chairman of the board on Monday, who has seen the long " + a + "\n" + b + " and the many other papers of the town, in which it\nstands that the letter is well-known and that a telephone rang\nin the house of the chairman.\n"
	}
	for _, tt := range []struct{ a, b, joined string }{
		{"tele-", "phone", "telephone"},
		{"infra-", "structure", "infrastructure"},
		{"well-", "known", "well-known"},
		{"Anne-", "Marie", ""},
		{"two-", "and three-year", ""},
		{"1990-", "95", ""},
		{"boats -", "both", ""},
	} {
		in := wrapped(tt.a, tt.b)
		want := in
		if tt.joined != "" {
			want = strings.Replace(in, tt.a+"\n"+tt.b, tt.joined, 1)
		}
		if got := unwrapped(in); got != want {
			t.Errorf("%s %s: %q", tt.a, tt.b, got)
		}
		if got := unwrapped(strings.ReplaceAll(in, "\n", "\r\n")); got != strings.ReplaceAll(want, "\n", "\r\n") {
			t.Errorf("with carriage returns, %s %s: %q", tt.a, tt.b, got)
		}
	}
	for _, in := range []string{"tele-\nphone", strings.Repeat("The boat is here and it is long enough to be a paragraph of its own, is it not, says the chairman of the board at noon on Monday. ", 2) + "tele-\nphone\n"} {
		if got := unwrapped(in); got != in {
			t.Errorf("not wrapped: %q", got)
		}
	}
}

func TestMacintoshLines(t *testing.T) {
	for in, want := range map[string]string{"Two boats\r\rThey came.": "Two boats\n\nThey came.", "Two boats\r\n\r\nThey came.": "Two boats\r\n\r\nThey came."} {
		if a := Text(lined(in)); a.Text != want || len(a.Blocks) != 2 {
			t.Errorf("%q: %q, %d blocks", in, a.Text, len(a.Blocks))
		}
	}
}
