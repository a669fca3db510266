package fetch

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
)

// What a body that is no text seems to be, in words for the user.
const (
	kindPDF        = "a PDF file"
	kindWord       = "a Word document"
	kindWriter     = "an OpenDocument text"
	kindOldWord    = "an old Word document (.doc)"
	kindSheet      = "a spreadsheet"
	kindSlides     = "a presentation"
	kindOffice     = "an office document"
	kindLocked     = "an office document that is locked with a password"
	kindPages      = "an Apple Pages or iWork document"
	kindMail       = "an Outlook message"
	kindRTF        = "an RTF document"
	kindBook       = "an e-book"
	kindArchive    = "a packed archive"
	kindPicture    = "a picture"
	kindAV         = "a sound or video file"
	kindProgram    = "a program"
	kindDatabase   = "a database"
	kindWebArchive = "a web archive"
	kindFeed       = "a news feed"
	kindBinary     = "a binary file"
	kindJSON       = "a file of data for programs (JSON)"
	kindXML        = "a file of data for programs (XML)"
)

// documents are the formats among them that the program reads.
var documents = map[string]string{kindPDF: PDF, kindWord: DOCX, kindWriter: ODT, kindRTF: RTF}

// magics are the first bytes of file formats, from their specifications and
// the MIME Sniffing Standard (WHATWG), sections 6.1 to 6.4.
var magics = [...]struct {
	at    int
	bytes string
	kind  string
}{
	{0, "{\\rtf", kindRTF},
	{0, "\x89PNG\r\n\x1a\n", kindPicture},
	{0, "GIF87a", kindPicture}, {0, "GIF89a", kindPicture},
	{0, "\xff\xd8\xff", kindPicture},
	{0, "II*\x00", kindPicture}, {0, "MM\x00*", kindPicture},
	{4, "ftypavif", kindPicture}, {4, "ftypheic", kindPicture}, {4, "ftypmif1", kindPicture},
	{4, "ftyp", kindAV},
	{0, "ID3", kindAV}, {0, "\xff\xfb", kindAV}, {0, "OggS\x00", kindAV}, {0, "fLaC", kindAV},
	{0, "\x1aE\xdf\xa3", kindAV},
	{0, "7z\xbc\xaf\x27\x1c", kindArchive}, {0, "Rar!\x1a\x07", kindArchive}, {0, "BZh", kindArchive},
	{0, "\xfd7zXZ\x00", kindArchive}, {0, "\x28\xb5\x2f\xfd", kindArchive}, {257, "ustar", kindArchive},
	{0, "\x7fELF", kindProgram}, {0, "MZ\x90\x00", kindProgram}, {0, "\xca\xfe\xba\xbe", kindProgram},
	{0, "SQLite format 3\x00", kindDatabase},
	{0, "bplist00", kindWebArchive},
}

// magicKind tells a file format by its first bytes; "" for none known.
func magicKind(b []byte) string {
	for _, m := range magics {
		if len(b) > m.at && bytes.HasPrefix(b[m.at:], []byte(m.bytes)) && (m.bytes != "BZh" || len(b) > 3 && b[3] >= '1' && b[3] <= '9') {
			return m.kind
		}
	}
	if len(b) > 16 && bytes.HasPrefix(b, []byte("RIFF")) {
		switch string(b[8:12]) {
		case "WEBP":
			return kindPicture
		case "WAVE", "AVI ":
			return kindAV
		}
	}
	if head := b[:min(len(b), 1024)]; bytes.HasPrefix(head, []byte("%PDF-")) || bytes.Contains(head, []byte("\n%PDF-1.")) || bytes.Contains(head, []byte("\n%PDF-2.")) {
		return kindPDF
	}
	switch {
	case flatKind(b) != "":
		return flatKind(b)
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return zipKind(b)
	case bytes.HasPrefix(b, []byte(compoundMark)):
		return compoundKind(b)
	}
	return ""
}

// flatKind tells an OpenDocument file that is one XML file (ODF 1.3, part 3,
// 3.1.2) by the type that its first element names.
func flatKind(b []byte) string {
	head := b[:min(len(b), 8192)]
	if !bytes.HasPrefix(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"), []byte("<")) || !bytes.Contains(head, []byte("<office:document")) {
		return ""
	}
	for _, t := range [...]struct{ name, kind string }{{"opendocument.text", kindWriter}, {"opendocument.spreadsheet", kindSheet}, {"opendocument.presentation", kindSlides}} {
		if bytes.Contains(head, []byte("mimetype=\"application/vnd.oasis."+t.name)) {
			return t.kind
		}
	}
	return ""
}

// compoundMark begins a compound file ([MS-CFB] 2.2), the box of old office
// formats.
const compoundMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// compoundKind looks for the names of streams, which stand in UTF-16 in the
// directory of a compound file.
func compoundKind(b []byte) string {
	for _, c := range [...]struct{ name, kind string }{
		{"EncryptedPackage", kindLocked}, {"WordDocument", kindOldWord}, {"PowerPoint Document", kindSlides}, {"Workbook", kindSheet},
		{"__properties_version1.0", kindMail}, {"Book", kindSheet},
	} {
		wide := make([]byte, 0, 2*len(c.name))
		for i := range len(c.name) {
			wide = append(wide, c.name[i], 0)
		}
		if bytes.Contains(b, append(wide, 0, 0)) {
			return c.kind
		}
	}
	return kindOffice
}

// zipKind looks at the names in a ZIP: those of its entries where they begin
// (PKWARE APPNOTE 4.3.7), or of its directory at the end. What an
// OpenDocument file or e-book is stands in its first entry, "mimetype".
func zipKind(b []byte) string {
	if len(b) > 38 && string(b[30:38]) == "mimetype" {
		switch first := string(b[38:min(len(b), 38+128)]); {
		case strings.Contains(first, "opendocument.text"):
			return kindWriter
		case strings.Contains(first, "opendocument.spreadsheet"):
			return kindSheet
		case strings.Contains(first, "opendocument.presentation"):
			return kindSlides
		case strings.Contains(first, "epub+zip"):
			return kindBook
		case strings.Contains(first, "opendocument"):
			return kindOffice
		}
	}
	for _, z := range [...]struct{ name, kind string }{
		{"word/document", kindWord}, {"xl/workbook", kindSheet}, {"ppt/presentation", kindSlides}, {"Index/Document.iwa", kindPages}, {"word/", kindWord}, {"xl/", kindSheet},
	} {
		for _, head := range [...]struct {
			mark string
			size int
		}{{"PK\x03\x04", 30}, {"PK\x01\x02", 46}} {
			if hasEntry(b, head.mark, head.size, z.name) {
				return z.kind
			}
		}
	}
	return kindArchive
}

// hasEntry reports whether name begins the name of an entry, which stands size
// bytes after the entry's mark.
func hasEntry(b []byte, mark string, size int, name string) bool {
	for at := 0; ; {
		i := bytes.Index(b[at:], []byte(name))
		if i < 0 {
			return false
		}
		if at += i; at >= size && string(b[at-size:at-size+len(mark)]) == mark {
			return true
		}
		at += len(name)
	}
}

// binaryKind says what b seems to be when it is no text: a known format, or
// more than one byte in 200 that no text has (NUL and most control
// characters), UTF-16 and UTF-32 left aside.
func binaryKind(b []byte) string {
	if kind := magicKind(b); kind != "" {
		return kind
	}
	if wideEncoding(b) != "" {
		return ""
	}
	bad := 0
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != '\v' {
			bad++
		}
	}
	if bad*200 > len(b) {
		return kindBinary
	}
	return ""
}

// binaryText finds, in decoded text, formats that are text to a computer but
// not to a reader.
func binaryText(text string) string {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 2048)], " \t\r\n"))
	switch {
	case strings.HasPrefix(head, "<svg"):
		return kindPicture
	case isJSON(text):
		return kindJSON
	}
	if rest, ok := strings.CutPrefix(head, "<?xml"); ok || strings.HasPrefix(head, "<") {
		if !ok {
			rest = head
		}
		for _, tag := range [...]struct{ name, kind string }{{"<rss", kindFeed}, {"<feed", kindFeed}, {"<rdf:rdf", kindFeed}, {"<svg", kindPicture}} {
			if i := strings.Index(rest, tag.name); i >= 0 && !strings.Contains(rest[:i], "<html") && !strings.Contains(rest[:i], "<!doctype html") && !strings.Contains(rest[:i], "<body") {
				return tag.kind
			}
		}
		if ok && !looksHTML(text) && !strings.Contains(head, "<html") && !strings.Contains(head, "<!doctype html") {
			return kindXML
		}
	}
	return ""
}

// isJSON reports whether a text is one value of JSON with a name in it, or one a
// line.
func isJSON(text string) bool {
	s := strings.TrimSpace(text)
	if s == "" || s[0] != '{' && s[0] != '[' || !strings.Contains(s, "\":") && !strings.Contains(s, "\" :") {
		return false
	}
	first, rest, _ := strings.Cut(s, "\n")
	if json.Valid([]byte(first)) && s[0] == '{' {
		next, _, _ := strings.Cut(rest, "\n")
		return strings.TrimSpace(next) == "" || json.Valid([]byte(next))
	}
	return json.Valid([]byte(s))
}

// hasParagraphs reports whether XML holds a text: several paragraphs, as news
// formats (NITF, NewsML) write them.
func hasParagraphs(text string) bool {
	return strings.Count(text, "<p>")+strings.Count(text, "<p ") >= 2
}

func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' && r != 0 }) < 0
}

// openers are elements that a page may start with, and closers are end tags
// that a page has in number.
var (
	openers = [...]string{"!doctype html", "html", "head", "body", "meta", "title", "script", "style", "link", "base",
		"article", "main", "section", "header", "div", "p", "h1", "h2", "h3", "table", "ul", "ol", "blockquote", "font", "center",
		"a", "b", "br", "iframe", "span", "img"}
	closers = [...]string{"</p>", "</div>", "</a>", "</li>", "</td>", "</span>", "</h1>", "</h2>", "</article>", "</body>", "</html>"}
)

// looksHTML follows the MIME Sniffing Standard, section 7.1 (white space and
// comments, then a known tag), and then counts end tags, for fragments that
// begin with text.
func looksHTML(text string) bool {
	s := strings.TrimLeftFunc(text, unicode.IsSpace)
	for {
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, s, _ = strings.Cut(s[4:], "-->")
		case strings.HasPrefix(s, "<?"):
			_, s, _ = strings.Cut(s, ">")
		default:
			return startsHTML(s) || manyTags(text) || strings.HasPrefix(strings.TrimSpace(text[:min(len(text), 64)]), "<?xml") && hasParagraphs(text)
		}
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
	}
}

func startsHTML(s string) bool {
	if !strings.HasPrefix(s, "<") {
		return false
	}
	head := strings.ToLower(s[1:min(len(s), 32)])
	for _, name := range openers {
		if rest, ok := strings.CutPrefix(head, name); ok && (rest == "" || strings.ContainsAny(rest[:1], " \t\r\n\f>/")) {
			return true
		}
	}
	return false
}

func manyTags(text string) bool {
	head := strings.ToLower(text[:min(len(text), 64<<10)])
	n := 0
	for _, c := range closers {
		n += strings.Count(head, c)
	}
	return n >= 5 && n*1000 > len(head)
}
