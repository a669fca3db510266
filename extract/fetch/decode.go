package fetch

import (
	"bytes"
	"io"
	"mime"
	"strings"
	gounicode "unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// utf8Mark is the byte order mark of UTF-8.
var utf8Mark = []byte("\xef\xbb\xbf")

// metaWindow is how much of a page may stand before its meta charset. The
// standard says 1,024 bytes; real pages need more.
const metaWindow = 8 << 10

// decode turns body into UTF-8 and names the encoding it chose. The order: byte
// order mark; UTF-16 by its pattern of NULs; a body that has letters beyond
// ASCII and is valid UTF-8 throughout, whatever it declares (a wrong text of
// any length hardly ever is, by accident), of which a second encoding is taken
// back where it is certain; the HTTP header; a meta or XML
// declaration in the first 8 KiB; the page's language where it has a code page of
// its own; the set of Latin letters under which its words are words of one
// language; detection by letter statistics; windows-1252.
// A declaration under which one character in a hundred is lost is a wrong one.
func decode(body []byte, contentType string) (text, name string) {
	if wide := wideEncoding(body); wide != "" {
		return convert(body, wideEncodings(wide)), wide
	}
	body = bytes.TrimPrefix(body, utf8Mark)
	declared := declarations(body, contentType)
	if isASCII(body) {
		if shiftsJapanese(body) {
			declared = append(declared, japaneseMail)
		}
		for _, label := range declared {
			if e, name := charset.Lookup(label); name == japaneseMail {
				return convert(body, e), name
			}
		}
		return string(body), "utf-8"
	}
	if utf8.Valid(body) {
		if once := onceOnly(body); once != "" {
			return once, "utf-8"
		}
		return string(body), "utf-8"
	}
	if (len(declared) == 0 || declared[0] == "utf-8") && mostlyUTF8(body) {
		return strings.ToValidUTF8(string(body), "\ufffd"), "utf-8"
	}
	for _, label := range declared {
		if e, name := charset.Lookup(label); name != "utf-8" {
			if text := convert(body, e); damage(text) < 0.01 {
				return text, name
			}
		}
	}
	if len(declared) == 0 {
		if e, name := byLanguage(body); e != nil {
			return convert(body, e), name
		}
	}
	if e, name := latin(body); e != nil {
		return convert(body, e), name
	}
	found, name := detect(body)
	return convert(body, found), name
}

// japaneseMail is the one encoding of the standard that is all ASCII bytes.
const japaneseMail = "iso-2022-jp"

// shiftsJapanese reports whether body shifts to the Japanese characters of
// ISO-2022-JP (RFC 1468) and back.
func shiftsJapanese(body []byte) bool {
	return (bytes.Contains(body, []byte("\x1b$B")) || bytes.Contains(body, []byte("\x1b$@"))) &&
		(bytes.Contains(body, []byte("\x1b(B")) || bytes.Contains(body, []byte("\x1b(J")))
}

// wideEncoding tells UTF-16 and UTF-32 by byte order mark, and UTF-16 without
// one by NULs in every other place: few where the letters are not Latin, but
// spaces, figures and line breaks have them in any language.
func wideEncoding(b []byte) string {
	for _, bom := range [...]struct{ mark, name string }{
		{"\xff\xfe\x00\x00", "utf-32le"}, {"\x00\x00\xfe\xff", "utf-32be"},
		{"\xff\xfe", "utf-16le"}, {"\xfe\xff", "utf-16be"},
	} {
		if bytes.HasPrefix(b, []byte(bom.mark)) {
			return bom.name
		}
	}
	head := b[:min(len(b), 4096)&^1]
	if len(head) < 8 {
		return ""
	}
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	name, least := "", max(2, len(head)/200)
	switch {
	case nul[1] >= least && nul[0] == 0:
		name = "utf-16le"
	case nul[0] >= least && nul[1] == 0:
		name = "utf-16be"
	default:
		return ""
	}
	if !readable(convert(head, wideEncodings(name))) {
		return ""
	}
	return name
}

// readable reports whether at most one character in fifty of text is one that
// no text has.
func readable(text string) bool {
	odd, all := 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError || !gounicode.IsGraphic(r) && !gounicode.IsSpace(r) {
			odd++
		}
	}
	return odd*50 <= all
}

func wideEncodings(name string) encoding.Encoding {
	switch name {
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	}
	return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
}

// convert never fails: what e does not know becomes U+FFFD.
func convert(body []byte, e encoding.Encoding) string {
	var out strings.Builder
	out.Grow(len(body) + len(body)/8)
	if _, err := io.Copy(&out, e.NewDecoder().Reader(bytes.NewReader(body))); err != nil {
		return strings.ToValidUTF8(string(body), "\ufffd")
	}
	return strings.TrimPrefix(out.String(), "\ufeff")
}

// declarations are the known encodings that the page says it is in, by their
// WHATWG names: its HTTP header before its head. A page that was read this far as
// bytes is not UTF-16, so a declared UTF-16 means UTF-8 (HTML Standard,
// 13.2.3.2).
func declarations(body []byte, contentType string) (names []string) {
	labels := make([]string, 0, 2)
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		labels = append(labels, params["charset"])
	}
	labels = append(labels, metaCharset(body[:min(len(body), metaWindow)]))
	for _, label := range labels {
		label = strings.Trim(label, " \t\r\n\"'")
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			label = "utf-8"
		}
		if e, name := charset.Lookup(label); e != nil && name != "replacement" && name != "x-user-defined" {
			names = append(names, name)
		}
	}
	return names
}

// metaCharset finds charset= in a meta element, or encoding= in an XML
// declaration, outside comments.
func metaCharset(head []byte) string {
	s := strings.ToLower(string(head))
	if rest, ok := strings.CutPrefix(strings.TrimSpace(s), "<?xml"); ok {
		decl, _, _ := strings.Cut(rest, ">")
		if label := valueOf(decl, "encoding"); label != "" {
			return label
		}
	}
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return ""
		}
		s = s[i:]
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, s, _ = strings.Cut(s[4:], "-->")
		case strings.HasPrefix(s, "<meta"):
			tag, rest, _ := strings.Cut(s, ">")
			if label := valueOf(tag, "charset"); label != "" {
				return label
			}
			s = rest
		default:
			s = s[1:]
		}
	}
}

// valueOf returns the value after key and "=" in s, quoted or not.
func valueOf(s, key string) string {
	for {
		_, rest, ok := strings.Cut(s, key)
		if !ok {
			return ""
		}
		s = rest
		rest, ok = strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), "=")
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " \t\r\n\"'")
		if end := strings.IndexAny(rest, " \t\r\n\"';/>"); end >= 0 {
			rest = rest[:end]
		}
		return rest
	}
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports whether body has at least four good characters beyond
// ASCII for each broken one: UTF-8 with an accident in it, not another
// encoding.
func mostlyUTF8(body []byte) bool {
	good, bad := 0, 0
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		body = body[n:]
	}
	return good >= 4*bad
}

// damage is the share of U+FFFD among the characters beyond ASCII.
func damage(text string) float64 {
	lost, all := 0, 0
	for _, r := range text {
		if r >= utf8.RuneSelf {
			all++
		}
		if r == utf8.RuneError {
			lost++
		}
	}
	return float64(lost) / float64(max(all, 1))
}

// detect guesses by letter statistics over up to 64 KiB from the first byte
// beyond ASCII. Below even odds it takes windows-1252, as browsers do.
func detect(body []byte) (e encoding.Encoding, name string) {
	e, name = charset.Lookup("windows-1252")
	at := bytes.IndexFunc(body, func(r rune) bool { return r >= utf8.RuneSelf })
	sample := body[max(0, at-64):]
	sample = sample[:min(len(sample), 64<<10)]
	label, confidence := guess(sample)
	if confidence < 0.5 {
		return e, name
	}
	g, found := charset.Lookup(label)
	if g == nil || found == "utf-8" || damage(convert(sample, g)) > 0.01 {
		return e, name
	}
	return g, found
}

// guess shields against a panic of the detector on odd input.
func guess(sample []byte) (label string, confidence float64) {
	defer func() {
		if recover() != nil {
			label, confidence = "", 0
		}
	}()
	r := chardet.Detect(sample)
	return r.Encoding, r.Confidence
}
