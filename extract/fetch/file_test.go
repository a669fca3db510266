package fetch

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, body string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name string
		path string
		typ  string
		kind error
		says string
	}{
		{"page", write("a b.html", story), HTML, nil, ""},
		{"packed page", write("a.html.gz", string(zip(story))), HTML, nil, ""},
		{"page named as picture", write("a.png", story), HTML, nil, ""},
		{"text", write("a.txt", "Two boats were ordered.\n"), Text, nil, ""},
		{"file URL", "file://" + filepath.ToSlash(write("u.txt", "Two boats.")), Text, nil, ""},
		{"missing", filepath.Join(dir, "none.txt"), "", ErrNotFound, "There is no file"},
		{"folder", dir, "", ErrDirectory, "is a folder"},
		{"empty", write("e.txt", ""), "", ErrEmpty, "no text"},
		{"word named .doc", write("w.doc", zipEntry("word/document.xml")), DOCX, nil, ""},
		{"old word named .docx", write("o.docx", compoundMark+wide("WordDocument")), "", ErrBinary, "save it as .docx"},
		{"PDF named .txt", write("p.txt", "%PDF-1.4\n"), PDF, nil, ""},
		{"Markdown", write("m.txt", "# Boats\n\nThe [line](https://ferry.example/) ordered **two** boats.\n"), Markdown, nil, ""},
		{"picture", write("p.html", "\x89PNG\r\n\x1a\n"), "", ErrBinary, "text recognition"},
		{"sound", write("s.mp3", "ID3\x03"), "", ErrBinary, "written down"},
		{"slides", write("s.pptx", zipEntry("ppt/presentation.xml")), "", ErrBinary, "save the slides as PDF"},
		{"sheet", write("s.xlsx", zipEntry("xl/workbook.xml")), "", ErrBinary, "Copy the cells"},
		{"zip", write("z", "PK\x03\x04\x14\x00\x00\x00a.txt"), "", ErrBinary, "Unpack it"},
		{"NULs", write("n.txt", "abc\x00\x01\x02\x00def"), "", ErrBinary, "cannot be read as an article"},
		{"web archive", write("m.mhtml", "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"), "", ErrBinary, "HTML only"},
		{"JSON", write("d.json", "{\"boats\": [\n2]}"), "", ErrBinary, "data for programs (JSON)"},
		{"JSON a line", write("d.txt", "{\"boats\": 2}\n{\"boats\": 3}\n"), "", ErrBinary, "data for programs (JSON)"},
		{"text in braces", write("b.txt", "{Two boats: \"ordered\": on Monday}"), Text, nil, ""},
		{"text in brackets", write("b2.txt", "[1] Two boats were ordered."), Text, nil, ""},
		{"XML", write("d.xml", "<?xml version=\"1.0\"?>\n<boats><boat n=\"2\">Tern</boat></boats>"), "", ErrBinary, "data for programs (XML)"},
		{"XHTML", write("d.xhtml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><body><p>Two boats.</p></body></html>"), HTML, nil, ""},
		{"news in XML", write("n.xml", "<?xml version=\"1.0\"?>\n<nitf><block><p>Two boats.</p><p>They came.</p></block></nitf>"), HTML, nil, ""},
		{"flat sheet", write("f.fods", "<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>"), "", ErrBinary, "a spreadsheet"},
		{"feed", write("f.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel></channel></rss>"), "", ErrBinary, "a news feed"},
		{"cut gzip", write("c.gz", string(zip(story)[:60])), "", ErrBroken, "broke off"},
		{"device", os.DevNull, "", ErrBinary, "cannot be read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := (&Client{}).Fetch(t.Context(), tt.path)
			if !errors.Is(err, tt.kind) || p.Type != tt.typ && err == nil {
				t.Fatalf("Fetch(%q) = type %q, %v; want %q, %v", tt.path, p.Type, err, tt.typ, tt.kind)
			}
			if got := Sentence(err); !strings.Contains(got, tt.says) {
				t.Errorf("says %q, want %q in it", got, tt.says)
			}
			if err == nil && (p.FinalURL != "" || p.Header != nil || p.Name == "") {
				t.Errorf("file page has address %q, header %v, name %q", p.FinalURL, p.Header, p.Name)
			}
		})
	}
}

func TestFileUnreadable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "locked.txt")
	if err := os.WriteFile(path, []byte("x"), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	if _, err := (&Client{}).Fetch(t.Context(), path); !errors.Is(err, ErrDenied) {
		t.Errorf("got %v, want ErrDenied", err)
	}
}

func TestFromReader(t *testing.T) {
	p, err := FromReader("pasted text", strings.NewReader("A line.\r\n\r\nAnother.\n"))
	if err != nil || p.Type != Text || p.Name != "pasted text" {
		t.Fatalf("got %+v, %v", p, err)
	}
	if text, enc, err := p.Text(); text != "A line.\r\n\r\nAnother.\n" || enc != "utf-8" || err != nil {
		t.Errorf("got %q, %q, %v", text, enc, err)
	}
	if _, err := FromReader("it", strings.NewReader(strings.Repeat("a", MaxBody+1))); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v, want ErrTooLarge", err)
	}
}

func TestLocate(t *testing.T) {
	tests := []struct{ in, url, file string }{
		{"https://news.example/a", "https://news.example/a", ""},
		{"  HTTPS://news.example/a\n", "https://news.example/a", ""},
		{"<https://news.example/a>", "https://news.example/a", ""},
		{"https:/news.example/a", "https://news.example/a", ""},
		{"news.example", "https://news.example", ""},
		{"news.example/a.html?b=c", "https://news.example/a.html?b=c", ""},
		{"news.example:8443/a", "https://news.example:8443/a", ""},
		{"zeitung-köln.example/a", "https://xn--zeitung-kln-zfb.example/a", ""},
		{"HTTPS://News.Example:443/A", "https://news.example:443/A", ""},
		{"https://[2001:DB8::1]/a", "https://[2001:db8::1]/a", ""},
		{"https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a", ""},
		{"localhost:8080/a", "http://localhost:8080/a", ""},
		{"127.0.0.1:8080", "http://127.0.0.1:8080", ""},
		{"192.0.2.7/x", "https://192.0.2.7/x", ""},
		{"file:///desk/https:/news.example/a", "https://news.example/a", ""},
		{"article.html", "", "article.html"},
		{"no such.txt", "", "no such.txt"},
		{"./news.example", "", "./news.example"},
		{"/home/desk/a.txt", "", "/home/desk/a.txt"},
		{`C:\desk\a.txt`, "", `C:\desk\a.txt`},
		{"file:///home/desk/a%20b.txt", "", "/home/desk/a b.txt"},
		{"report.v2", "", "report.v2"},
	}
	for _, tt := range tests {
		p, err := Locate(tt.in)
		got := ""
		if p.URL != nil {
			got = p.URL.String()
		}
		if err != nil || got != tt.url || filepath.ToSlash(p.File) != tt.file {
			t.Errorf("Locate(%q) = %q, %q, %v; want %q, %q", tt.in, got, p.File, err, tt.url, tt.file)
		}
	}
	for in, kind := range map[string]error{"": ErrAddress, "https://": ErrAddress, "http://a b/": ErrAddress, "https://a\u2488com/": ErrAddress,
		"ftp://news.example/a": ErrScheme, "javascript:alert(1)": ErrScheme, "mailto:desk@news.example": ErrScheme,
		"file://elsewhere.example/a": ErrAddress} {
		if _, err := Locate(in); !errors.Is(err, kind) || Sentence(err) == "" {
			t.Errorf("Locate(%q): %v, want %v", in, err, kind)
		}
	}
}

func TestWebArchive(t *testing.T) {
	archive := strings.ReplaceAll(`From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/a?b=1#top
Subject: =?utf-8?Q?Boats?=
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----Part--7"


------Part--7
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://news.example/boat.png

iVBORw0KGgo=

------Part--7
Content-Type: text/html; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example/a

<!doctype html><html><body><p>The caf=E9 by the quay has ordered two boats =
for =A3 3 million.</p></body></html>

------Part--7--
`, "\n", "\r\n")
	p, err := FromBytes("boats.mhtml", []byte(archive))
	if err != nil {
		t.Fatal(err)
	}
	text, enc, _ := p.Text()
	if p.Type != HTML || enc != "windows-1252" || !strings.Contains(text, "<p>The café by the quay has ordered two boats for £ 3 million.</p>") {
		t.Errorf("type %q, encoding %q, text %q", p.Type, enc, text)
	}
	if p.FinalURL != "https://news.example/a?b=1" || p.Name != "boats.mhtml" {
		t.Errorf("address %q, name %q", p.FinalURL, p.Name)
	}
	if p, err := FromBytes("cut.mhtml", []byte(archive[:strings.Index(archive, "for =A3")])); err != nil || p.Type != HTML || !strings.Contains(string(p.Body), "The caf\xe9 by the quay") || !slices.Contains(p.Notices, archiveCut) {
		t.Errorf("an archive cut within its page: %v, %q, %q", err, p.Body, p.Notices)
	}
	if p, err := FromBytes("cut.mhtml", []byte(strings.TrimSuffix(archive, "--Part--7--\r\n"))); err != nil || len(p.Notices) != 0 && !slices.Contains(p.Notices, archiveCut) {
		t.Errorf("an archive without its last line: %v, %q", err, p.Notices)
	}
	if len(p.Notices) > 0 {
		t.Errorf("notices of a whole archive: %q", p.Notices)
	}
	for _, cut := range []int{400, 500, 600} {
		if _, err := FromBytes("cut.mhtml", []byte(archive[:cut])); err != nil && Sentence(err) == "" {
			t.Errorf("cut at %d: %v", cut, err)
		}
	}
}

func TestWebArchiveParts(t *testing.T) {
	part := func(id, kind, body string) string {
		return "--b\nContent-Type: " + kind + "\nContent-ID: " + id + "\nContent-Location: https://news.example/" + strings.Trim(id, "<>") + "\n\n" + body + "\n"
	}
	const inner = "--c\nContent-Type: text/plain\n\nplain\n--c\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://news.example/n\n\n<p>nested 5 = five, 6 =3D six</p>\n--c--\n"
	for _, tt := range []struct{ name, header, parts, has, address string }{
		{"start named", `multipart/related; boundary="b"; start="<two>"`, part("<one>", "text/html", "<p>frame</p>") + part("<two>", "text/html", "<p>page</p>"), "<p>page</p>", "https://news.example/two"},
		{"start missing", `multipart/related; boundary="b"; start="<none>"`, part("<one>", "text/html", "<p>first</p>") + part("<two>", "text/html", "<p>frame</p>"), "<p>first</p>", "https://news.example/one"},
		{"nested", `multipart/related; boundary="b"`, part("<one>", `multipart/alternative; boundary="c"`, inner), "<p>nested 5 = five, 6 = six</p>", "https://news.example/n"},
	} {
		p, err := FromBytes("a.mhtml", []byte("MIME-Version: 1.0\nContent-Type: "+tt.header+"\n\n"+tt.parts+"--b--\n"))
		if err != nil || p.Type != HTML || strings.TrimSpace(string(p.Body)) != tt.has || p.FinalURL != tt.address {
			t.Errorf("%s: %v, %q, address %q", tt.name, err, p.Body, p.FinalURL)
		}
	}
	if isMHTML([]byte("From: the editor\n\nA text on Content-Type: multipart/related.\n")) {
		t.Error("a text is taken for a web archive")
	}
}

func TestQuotedPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"caf=E9 =\r\nbar":            "caf\xe9 bar",
		"a = b, 100=":                "a = b, 100",
		"tail  \r\nnext":             "tail  \r\nnext",
		strings.Repeat("=E9", 3000):  strings.Repeat("\xe9", 3000), // longer than the reader's buffer
		strings.Repeat("x=", 1):      "x",
		"=e9=G1":                     "\xe9=G1",
		strings.Repeat("ab", 5000):   strings.Repeat("ab", 5000),
		strings.Repeat("a=\n", 5000): strings.Repeat("a", 5000),
	} {
		got, err := io.ReadAll(transferDecoded(strings.NewReader(in), "Quoted-Printable"))
		if err != nil || string(got) != want {
			t.Errorf("%.40q (%d bytes) = %.40q (%d bytes), %v", in, len(in), got, len(got), err)
		}
	}
}

func TestSavedFrom(t *testing.T) {
	for in, want := range map[string]string{
		"<!DOCTYPE html>\n<!-- saved from url=(0030)https://news.example/a?b=1#c -->\n<html>":                            "https://news.example/a?b=1",
		"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://news.example/b \n saved date: Mon\n-->": "https://news.example/b",
		"<!-- saved from url=(0014)about:internet -->\n<p>x":                                                             "",
		"<p>It was saved from ruin.": "",
	} {
		if got := savedFrom(in); got != want {
			t.Errorf("savedFrom(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLooksMarkdown(t *testing.T) {
	for in, want := range map[string]bool{
		"# Boats\n\nText.\n\n## Terms\n\nMore.":                         true,
		"---\ntitle: Boats\ndate: 2026-03-04\n---\n\nText.":             true,
		"Boats\n=====\n\nThe **line** ordered two.":                     true,
		"See [the order](https://ferry.example/o) and [terms](/terms).": true,
		"| a | b |\n|---|---|\n| 1 | 2 |":                               true,
		"```\ncode\n```\n\nA `name` here.":                              true,
		"- one\n- two\n\n> “We are glad,” said Marsh.":                  false,
		"He is number #1 and #2.\n\n# 1 in sales, he said.":             false,
		"Signed *\n\n* With thanks\n* The editor":                       false,
		"---\n\nA letter.\n\n---\n\nAnother.":                           false,
		"“Yes *laughs* and *laughs again* and *sits*.”":                 false,
		"a_b_c and __init__ in x[1](2) are names":                       false,
		"Prices [in dollars] (see below) rose 5 ** 2 and 3 ** 2 times.": false,
		"Name: Ann\nDate: today\n\n--\nAnn":                             false,
	} {
		if got := looksMarkdown(in); got != want {
			t.Errorf("looksMarkdown(%q) = %v, want %v", in, got, want)
		}
	}
}
