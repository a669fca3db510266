package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// assemble makes a PDF of objects 1, 2, 3, …, the first of which is the
// catalogue, with a classic table.
func assemble(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info << /Title (Two boats) /Author (\xfe\xff\x00A\x00n\x00n) >> >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

func streamed(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

func deflate(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

// onePage is a PDF of one page with a content and a font called F.
func onePage(content, font string) []byte {
	return assemble("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [80 696 300 712] /A << /S /URI /URI (https://ferry.example/o) >> >>] >>", streamed("", content), font)
}

// texts are the paragraphs of a PDF.
func texts(t testing.TB, b []byte) []string {
	t.Helper()
	d, err := read(b)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range d.Paragraphs {
		out = append(out, p.Text)
	}
	return out
}

func TestContent(t *testing.T) {
	tests := []struct{ name, content, font, want string }{
		{"plain", "BT /F 12 Tf 50 700 Td (Two boats.) Tj ET", helvetica, "Two boats."},
		{"escapes", `BT /F 12 Tf 50 700 Td (a \(b\) \\ \101\
c) Tj ET`, helvetica, `a (b) \ Ac`},
		{"hex", "BT /F 12 Tf 50 700 Td <54776F20 626F6174 732> Tj ET", helvetica, "Two boats "},
		{"windows-1252", "BT /F 12 Tf 50 700 Td (\\2003.5 \x93caf\xe9\x94 \x96 \x97) Tj ET", helvetica, "€3.5 “café” – —"},
		{"spaces by place", "BT /F 12 Tf 50 700 Td [(Two) -300 (boats)] TJ ET", helvetica, "Two boats"},
		{"kerning is no space", "BT /F 12 Tf 50 700 Td [(T) 80 (wo)] TJ ET", helvetica, "Two"},
		{"lines", "BT /F 12 Tf 14 TL 50 700 Td (Two boats were) Tj T* (ordered.) Tj ET", helvetica, "Two boats were ordered."},
		{"quote operators", "BT /F 12 Tf 14 TL 50 700 Td (Two boats were) Tj (ordered now by) ' 1 0 (the line.) \" ET", helvetica, "Two boats were ordered now by the line."},
		{"matrix and form state", "q 1 0 0 -1 0 800 cm q 2 0 0 2 10 10 cm Q BT /F 12 Tf 1 0 0 -1 50 100 Tm (Upright) Tj ET Q", helvetica, "Upright"},
		{"inline picture", "BI /W 2 /H 2 ID \x00EI\x80\xff EI BT /F 12 Tf 50 700 Td (After it) Tj ET", helvetica, "After it"},
		{"actual text", "BT /F 12 Tf 50 700 Td /Span << /ActualText (\xfe\xff\x00f\x00f\x00i) >> BDC (X) Tj EMC (ne) Tj ET", helvetica, "ffine"},
		{"superscript", "BT /F 12 Tf 50 700 Td (5 m) Tj /F 7 Tf 5 Ts (2) Tj ET", helvetica, "5 m²"},
		{"twice for bold", "BT /F 12 Tf 50 700 Td (Bold) Tj ET BT /F 12 Tf 50.2 700 Td (Bold) Tj ET", helvetica, "Bold"},
		{"outside the page", "BT /F 12 Tf 50 700 Td (In) Tj 0 5000 Td (Out) Tj ET", helvetica, "In"},
		{"differences", "BT /F 12 Tf 50 700 Td (\x01\x02\x03 A) Tj ET", "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [1 /fi /scaron /uni20AC 65 /Aogonek] >> >>", "fiš€ Ą"},
		{"composite", "BT /F 12 Tf 50 700 Td <00010002> Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /W [1 [600 500]] >>] /ToUnicode 6 0 R >>", "über"},
		{"unicode map by name", "BT /F 12 Tf 50 700 Td <4E5D6708> Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>", "九月"},
		{"shift_jis by name", "BT /F 12 Tf 50 700 Td <8BE38C8E> Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>", "九月"},
	}
	cmap := streamed("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <00FC> endbfchar 1 beginbfrange <0002> <0003> [<006200650072> <0078>] endbfrange")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := assemble("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
				"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", streamed("", tt.content), tt.font, cmap)
			got := strings.Join(texts(t, b), "\n")
			if got != strings.TrimSpace(tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAbsentFont(t *testing.T) {
	const missing, no = "9 0 R", 0
	for _, tt := range []struct {
		name, content, font string
		letters, lost       int
	}{
		{"numbers of glyphs", "BT /F 12 Tf 50 700 Td <0037004B0048> Tj ET", missing, 3, 3},
		{"letters", "BT /F 12 Tf 50 700 Td (Two) Tj ET", missing, 3, no},
		{"composite without a table", "BT /F 12 Tf 50 700 Td <0037004B0048> Tj ET", "<< /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 >>] >>", 3, 3},
		{"a font that says so", "BT /F 12 Tf 50 700 Td (Two boats) Tj ET", helvetica, 8, no},
	} {
		d, err := read(onePage(tt.content, tt.font))
		if err != nil || d.Letters != tt.letters || d.Lost != tt.lost || d.BrokenOff {
			t.Errorf("%s: %d letters, %d lost, broken off %v, %v; want %d and %d", tt.name, d.Letters, d.Lost, d.BrokenOff, err, tt.letters, tt.lost)
		}
	}
	whole := onePage("BT /F 12 Tf 50 700 Td (Two boats) Tj ET", helvetica)
	if d, err := read(whole[:bytes.Index(whole, []byte("xref"))]); err != nil || !d.BrokenOff {
		t.Errorf("a file without its end: %+v, %v", d, err)
	}
}

func TestLinks(t *testing.T) {
	for content, want := range map[string]string{
		"BT /F 12 Tf 14 TL 50 700 Td (\x95 See the order of) Tj (s, please.) ' ET": "the order of",
		"BT /F 12 Tf 50 600 Td (Elsewhere) Tj ET":                                  "",
	} {
		d, err := read(onePage(content, helvetica))
		if err != nil || len(d.Paragraphs) != 1 {
			t.Fatal(d, err)
		}
		got, p := "", d.Paragraphs[0]
		for _, k := range p.Links {
			got += p.Text[k.Start:k.End]
		}
		if got != want || want != "" && p.Links[0].URL != "https://ferry.example/o" {
			t.Errorf("%q: links %q %+v", p.Text, got, p.Links)
		}
	}
}

func TestFilters(t *testing.T) {
	const content = "BT /F 12 Tf 50 700 Td (Two boats.) Tj ET"
	up := func(s string, columns int) string { // PNG "Up", and "Sub" in every other row
		var b strings.Builder
		before := make([]byte, columns)
		for i := 0; i < len(s); i += columns {
			row := make([]byte, columns)
			copy(row, s[i:])
			if i/columns%2 == 0 {
				b.WriteByte(2)
				for k := range row {
					b.WriteByte(row[k] - before[k])
				}
			} else {
				b.WriteByte(1)
				for k := range row {
					left := byte(0)
					if k > 0 {
						left = row[k-1]
					}
					b.WriteByte(row[k] - left)
				}
			}
			before = row
		}
		return b.String()
	}
	var hex strings.Builder
	for i := range len(content) {
		fmt.Fprintf(&hex, "%02x ", content[i])
	}
	for name, s := range map[string]string{
		"flate":           streamed("/Filter /FlateDecode", deflate(content)),
		"flate predicted": streamed("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 10 >>", deflate(up(content, 10))),
		"hex of flate":    streamed("/Filter [/AHx /Fl]", fmt.Sprintf("%x>", deflate(content))),
		"hex":             streamed("/Filter /ASCIIHexDecode", hex.String()+">"),
		"run length":      streamed("/Filter /RunLengthDecode", string(rune(len(content)-1))+content+"\xff \x80"),
		"ascii85":         streamed("/Filter /ASCII85Decode", ascii85Text(content)+"~>"),
		"lzw":             streamed("/Filter /LZWDecode", lzwText(content)),
		"wrong length":    "<< /Length 3 >>\nstream\n" + content + "\nendstream",
		"no end":          "<< /Length 99999 >>\nstream\n" + content,
		"flate cut off":   streamed("/Filter /FlateDecode", deflate(content)[:len(deflate(content))-6]),
	} {
		b := assemble("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>", helvetica, s)
		if got := strings.Join(texts(t, b), "\n"); got != "Two boats." {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func ascii85Text(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i += 4 {
		var g [4]byte
		n := copy(g[:], s[i:])
		v := uint32(g[0])<<24 | uint32(g[1])<<16 | uint32(g[2])<<8 | uint32(g[3])
		var out [5]byte
		for k := 4; k >= 0; k-- {
			out[k], v = byte(v%85)+'!', v/85
		}
		b.Write(out[:n+1])
	}
	return b.String()
}

// lzwText packs with codes of nine bits only: a clear code before the table
// grows past them.
func lzwText(s string) string {
	var out []byte
	bits, have := 0, 0
	put := func(code int) {
		bits, have = bits<<9|code, have+9
		for have >= 8 {
			out = append(out, byte(bits>>(have-8)))
			have -= 8
			bits &= 1<<have - 1
		}
	}
	for i := range len(s) {
		if i%200 == 0 {
			put(256)
		}
		put(int(s[i]))
	}
	put(257)
	return string(append(out, byte(bits<<(8-have))))
}

func TestCrossReferences(t *testing.T) {
	plain := onePage("BT /F 12 Tf 50 700 Td (Two boats.) Tj ET", helvetica)
	cut := plain[:bytes.Index(plain, []byte("xref\n0"))]
	shifted := append([]byte("junk before the file\n"), plain...)
	wrong := bytes.Replace(plain, []byte("startxref\n"), []byte("startxref\n9"), 1)
	for name, b := range map[string][]byte{"plain": plain, "no table": cut, "shifted": shifted, "wrong start": wrong, "packed": packedFile(), "new version": bytes.Replace(plain, []byte("%PDF-1.4"), []byte("%PDF-2.0"), 1)} {
		if got := strings.Join(texts(t, b), "\n"); got != "Two boats." {
			t.Errorf("%s: %q", name, got)
		}
	}
	d, err := Read(plain)
	if err != nil || d.Title != "Two boats" || d.Author != "Ann" || d.Pages != 1 {
		t.Errorf("%+v, %v", d, err)
	}
}

// packedFile keeps its objects in an object stream and its table in a
// cross-reference stream.
func packedFile() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>", helvetica}
	head, body := "", ""
	for i, o := range objects {
		head += fmt.Sprintf("%d %d ", i+1, len(body))
		body += o + " "
	}
	content := b.Len()
	fmt.Fprintf(&b, "5 0 obj\n%s\nendobj\n", streamed("", "BT /F 12 Tf 50 700 Td (Two boats.) Tj ET"))
	pack := b.Len()
	fmt.Fprintf(&b, "6 0 obj\n%s\nendobj\n", streamed(fmt.Sprintf("/Type /ObjStm /N 4 /First %d /Filter /FlateDecode", len(head)), deflate(head+body)))
	start := b.Len()
	table := "\x00\x00\x00\xff"
	for i := range objects {
		table += "\x02\x00\x06" + string(rune(i))
	}
	for _, at := range []int{content, pack, start} {
		table += "\x01" + string([]byte{byte(at >> 8), byte(at)}) + "\x00"
	}
	fmt.Fprintf(&b, "7 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", streamed("/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode", deflate(table)), start)
	return b.Bytes()
}

// book is a PDF of pages of two columns, as a report is set.
func book(pages int) []byte {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", helvetica}
	kids, things := "", [...]string{"harbour", "market", "bridge", "quay", "station", "theatre", "school"}
	for n := range pages {
		var c strings.Builder
		fmt.Fprintf(&c, "BT /F 9 Tf 40 770 Td (Harbour report) Tj 0 -740 Td (Page %d) Tj ET\n", n+1)
		for col := range 2 {
			fmt.Fprintf(&c, "BT /F 10 Tf 12 TL %d 740 Td\n", 40+270*col)
			for i := range 50 {
				if i%6 == 5 {
					c.WriteString("(since the spring.) Tj T*\n")
				} else {
					fmt.Fprintf(&c, "[(The %s board of %s has approved a quay at cost)] TJ T*\n", things[(n+i+col)%7], string([]byte{'k' + byte(n%12), 'a' + byte(n/12%26)}))
				}
			}
			c.WriteString("ET\n")
		}
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>", len(objects)+2), streamed("/Filter /FlateDecode", deflate(c.String())))
		kids += fmt.Sprintf("%d 0 R ", len(objects)-1)
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 600 800] >>", kids, pages)
	return assemble(objects...)
}

func BenchmarkRead(b *testing.B) {
	body := book(300)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		d, err := Read(body)
		if err != nil || d.Read != 300 || len(d.Paragraphs) < 300*16 || len(d.Dropped) != 2 {
			b.Fatalf("%d paragraphs, %d left out, %v", len(d.Paragraphs), len(d.Dropped), err)
		}
	}
}
