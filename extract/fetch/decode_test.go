package fetch

import (
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func encode(t *testing.T, label, s string) string {
	t.Helper()
	e, _ := charset.Lookup(label)
	switch label {
	case "utf-16le+bom":
		e = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case "utf-16be+bom":
		e = unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	case "utf-32le+bom":
		e = utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM)
	case "utf-16le":
		e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	out, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(s)
	if err != nil {
		t.Fatal(label, err)
	}
	return out
}

func TestDecode(t *testing.T) {
	const (
		french   = "Le café « Chez Noëlle » a coûté 3 millions d’euros à la mairie, dit-elle."
		japanese = "株式会社みずうみは新しい船を二隻注文したと発表した。価格は十二億円である。"
		russian  = "Компания «Озеро» заказала два новых парома за двенадцать миллионов рублей, сообщил директор."
	)
	page := func(meta, text string) string {
		return "<html><head>" + meta + "</head><body><p>" + text + "</p></body></html>"
	}
	const m1252, mUTF8 = `<meta charset="windows-1252">`, `<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">`
	tests := []struct {
		name, body, header, enc, has string
	}{
		{"utf-8 undeclared", page("", french), "", "utf-8", french},
		{"utf-8 with mark", "\xef\xbb\xbf" + french, "", "utf-8", french},
		{"utf-8 declared windows-1252 in meta", page(m1252, french), "", "utf-8", french},
		{"utf-8 declared latin-1 in header", page("", french), "text/html; charset=ISO-8859-1", "utf-8", french},
		{"windows-1252 declared utf-8", encode(t, "windows-1252", page(mUTF8, french)), "", "windows-1252", french},
		{"windows-1252 declared utf-8 in header", encode(t, "windows-1252", page("", french)), "text/html; charset=utf-8", "windows-1252", french},
		{"windows-1252 undeclared", encode(t, "windows-1252", page("", french)), "", "windows-1252", french},
		{"windows-1252 declared", encode(t, "windows-1252", page(m1252, french)), "", "windows-1252", french},
		{"declared after 4 KiB", encode(t, "windows-1251", page("<!--"+strings.Repeat("x", 4096)+"--><meta charset=windows-1251>", russian)), "", "windows-1251", russian},
		{"declared in a comment", page("<!-- <meta charset=shift_jis> -->", french), "", "utf-8", french},
		{"xml declaration", encode(t, "windows-1251", `<?xml version="1.0" encoding="windows-1251"?>`+page("", russian)), "", "windows-1251", russian},
		{"header before meta", encode(t, "windows-1251", page("<meta charset=koi8-r>", russian)), "text/html; charset=windows-1251", "windows-1251", russian},
		{"Shift_JIS declared", encode(t, "shift_jis", page("<meta charset=Shift_JIS>", japanese)), "", "shift_jis", japanese},
		{"Shift_JIS undeclared", encode(t, "shift_jis", page("", strings.Repeat(japanese, 4))), "", "shift_jis", japanese},
		{"EUC-JP declared as Shift_JIS", encode(t, "euc-jp", page("<meta charset=shift_jis>", strings.Repeat(japanese, 4))), "", "euc-jp", japanese},
		{"ISO-2022-JP declared", encode(t, "iso-2022-jp", page("<meta charset=iso-2022-jp>", japanese)), "", "iso-2022-jp", japanese},
		{"windows-1251 undeclared", encode(t, "windows-1251", page("", strings.Repeat(russian, 4))), "", "windows-1251", russian},
		{"utf-16le mark", encode(t, "utf-16le+bom", page("", french)), "text/html; charset=utf-8", "utf-16le", french},
		{"utf-16be mark", encode(t, "utf-16be+bom", page("", french)), "", "utf-16be", french},
		{"utf-32le mark", encode(t, "utf-32le+bom", page("", french)), "", "utf-32le", french},
		{"utf-16le without mark", encode(t, "utf-16le", page("", french)), "", "utf-16le", french},
		{"utf-16be without mark", encode(t, "utf-16be", french), "", "utf-16be", french},
		{"Russian utf-16le without mark", encode(t, "utf-16le", russian), "", "utf-16le", russian},
		{"Japanese utf-16be without mark, declared windows-1252", encode(t, "utf-16be", page(m1252, japanese)), "", "utf-16be", japanese},
		{"mark against header and meta", "\xef\xbb\xbf" + page(m1252, french), "text/html; charset=shift_jis", "utf-8", french},
		{"wrong header, right meta", encode(t, "shift_jis", page("<meta charset=shift_jis>", japanese)), "text/html; charset=euc-jp", "shift_jis", japanese},
		{"declared past 8 KiB", encode(t, "windows-1251", page("<!--"+strings.Repeat("x", 9000)+"--><meta charset=koi8-r>", strings.Repeat(russian, 4))), "", "windows-1251", russian},
		{"http-equiv", encode(t, "iso-8859-2", page(`<META HTTP-EQUIV='content-type' CONTENT='text/html;charset=iso-8859-2'>`, "Dvě loďě za tři miliony, řekl ředitel")), "", "iso-8859-2", "Dvě loďě za tři miliony, řekl ředitel"},
		{"ISO-2022-JP undeclared", encode(t, "iso-2022-jp", page("", japanese)), "", "iso-2022-jp", japanese},
		{"utf-8 xml declaration of another", `<?xml version="1.0" encoding="iso-8859-1"?>` + page("", french), "", "utf-8", french},
		{"GB18030 declared gb2312", encode(t, "gb18030", page("<meta charset=gb2312>", "湖边公司订购了两艘新船，价格为一千二百万元。")), "", "gbk", "湖边公司订购了两艘新船"},
		{"declared utf-16 but is not", page("<meta charset=utf-16>", french), "", "utf-8", french},
		{"unknown label", page("<meta charset=klingon>", french), "", "utf-8", french},
		{"one broken byte", page(mUTF8, french) + "\x92", "", "utf-8", french},
		{"ascii", page("", "Two boats."), "text/html; charset=utf-16", "utf-8", "Two boats."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Page{Body: []byte(tt.body), Header: http.Header{}}
			if tt.header != "" {
				p.Header.Set("Content-Type", tt.header)
			}
			if err := p.seal(p.At); err != nil {
				t.Fatal(err)
			}
			got, enc, err := p.Text()
			if err != nil || enc != tt.enc || !strings.Contains(got, tt.has) {
				t.Errorf("read as %s, want %s; text %.160q; %v", enc, tt.enc, got, err)
			}
			if strings.HasPrefix(got, "\ufeff") || !utf8.ValidString(got) {
				t.Errorf("text begins with a mark or is not UTF-8: %.20q", got)
			}
		})
	}
}

func TestTextOfStoredBody(t *testing.T) {
	p := Page{Body: []byte("caf\xe9 and cr\xe8me in the hall"), Header: nil}
	text, enc, err := p.Text()
	if text != "café and crème in the hall" || enc != "windows-1252" || err != nil {
		t.Errorf("got %q, %q, %v", text, enc, err)
	}
}

// zipEntry is the beginning of an entry of a ZIP file, named and empty.
func zipEntry(name string) string {
	return "PK\x03\x04" + strings.Repeat("\x00", 22) + string(rune(len(name))) + "\x00\x00\x00" + name
}

// wide is a name in the directory of a compound file.
func wide(name string) string {
	out := make([]byte, 0, 2*len(name)+2)
	for i := range len(name) {
		out = append(out, name[i], 0)
	}
	return string(append(out, 0, 0))
}

func TestBinaryKind(t *testing.T) {
	for in, want := range map[string]string{
		"RIFF\x24\x00\x00\x00WEBPVP8 \x00\x00":                               kindPicture,
		"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00":                               kindAV,
		"The new WAVE of ships has come in.":                                 "",
		"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00":                           kindPicture,
		"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00":                           kindAV,
		"\r\n%PDF-1.4 after a line break":                                    kindPDF,
		"A file that begins with %PDF-1.7":                                   "",
		"BZh91AY&SY":                                                         kindArchive,
		"Text with one\x00stray NUL" + strings.Repeat(" and more words", 40): "",
		"\x00\x01\x02\x03":                                                   kindBinary,
		"PK\x03\x04" + strings.Repeat("x", 30<<10) + "PK\x01\x02" + strings.Repeat("y", 42) + "xl/workbook.xml": kindSheet,
		"PK\x03\x04" + strings.Repeat("x", 30) + "a letter on word/document.xml":                                kindArchive,
		zipEntry("mimetype") + "application/vnd.oasis.opendocument.text":                                        kindWriter,
		zipEntry("mimetype") + "application/vnd.oasis.opendocument.spreadsheet":                                 kindSheet,
		zipEntry("mimetype") + "application/epub+zip":                                                           kindBook,
		zipEntry("[Content_Types].xml") + zipEntry("word/document.xml"):                                         kindWord,
		zipEntry("[Content_Types].xml") + zipEntry("ppt/presentation.xml"):                                      kindSlides,
		compoundMark + wide("WordDocument"):                                                                     kindOldWord,
		compoundMark + wide("Workbook"):                                                                         kindSheet,
		compoundMark + wide("EncryptedPackage"):                                                                 kindLocked,
		compoundMark + wide("__properties_version1.0"):                                                          kindMail,
		compoundMark + "WordDocument":                                                                           kindOffice,
		"{\\rtf1\\ansi Two boats.}":                                                                             kindRTF,
	} {
		if got := binaryKind([]byte(in)); got != want {
			t.Errorf("binaryKind(%.40q) = %q, want %q", in, got, want)
		}
	}
}

func TestLooksHTML(t *testing.T) {
	for in, want := range map[string]bool{
		"<!-- saved --> <!DOCTYPE HTML PUBLIC>":                       true,
		"<?xml version='1.0'?>\n<html>":                               true,
		"\n <P>hello":                                                 true,
		"<pizza> is a tag in this text":                               false,
		"He wrote </p> once and moved on.":                            false,
		"a < b and b > c":                                             false,
		"Lead <p>one</p><p>two</p><p>three</p><p>four</p><p>five</p>": true,
	} {
		if got := looksHTML(in); got != want {
			t.Errorf("looksHTML(%q) = %v, want %v", in, got, want)
		}
	}
}

// FuzzFromBytes: any bytes give text that is UTF-8 without a byte order mark,
// or a typed error with a sentence.
func FuzzFromBytes(f *testing.F) {
	for _, s := range []string{story, "caf\xe9", "\xff\xfea\x00", "%PDF-", "\x1f\x8b\x08", "<meta charset=", "\x1b$B", "\x00\x00\xfe\xff\x00",
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p, err := FromBytes("it", body)
		if err != nil {
			if Sentence(err) == "" {
				t.Fatalf("no sentence for %v", err)
			}
			return
		}
		switch p.Type {
		case PDF, DOCX, ODT, RTF:
			return
		}
		text, enc, err := p.Text()
		if err != nil || enc == "" || !utf8.ValidString(text) || strings.HasPrefix(text, "\ufeff") || p.Type != HTML && p.Type != Text && p.Type != Markdown {
			t.Fatalf("text %.40q, encoding %q, type %q, %v", text, enc, p.Type, err)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	body := []byte(strings.Repeat("<p>Le café de la gare a été vendu pour 3 millions d’euros.</p>\n", 1600)) // 100 KB
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if text, enc := decode(body, ""); len(text) != len(body) || enc != "utf-8" {
			b.Fatalf("%d bytes, %s", len(text), enc)
		}
	}
}
