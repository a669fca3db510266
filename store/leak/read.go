package leak

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/json"
	"html"
	"io"
	"net/url"
	"strings"
	"unicode/utf16"
)

// The most that is unpacked, in bytes, and how deep archives may lie in archives.
const (
	maxPart  = 64 << 20
	maxAll   = 256 << 20
	maxDepth = 3
)

// reader hands on what can be read in a file, by place.
type reader struct {
	tell func(place, text string)
	left int64 // of maxAll
}

func read(name string, body []byte, tell func(place, text string)) {
	r := &reader{tell, maxAll}
	r.file(name, body, 0)
}

func (r *reader) file(name string, body []byte, depth int) {
	switch {
	case bytes.HasPrefix(body, []byte("PK\x03\x04")) && depth < maxDepth:
		r.archive(name, body, depth)
	case bytes.HasPrefix(body, []byte("\x1f\x8b")) && depth < maxDepth:
		if z, err := gzip.NewReader(bytes.NewReader(body)); err == nil {
			r.file(name, r.unpack(z), depth+1)
		}
	case bytes.HasPrefix(body, []byte("%PDF-")):
		r.pdf(name, body)
	case json.Valid(firstLine(body)):
		r.tell(name, unescaped(body, 0))
	default:
		r.tell(name, plain(utf8Of(body)))
	}
}

// firstLine is the first line of a file, by which JSON a line each is known; all of
// it where that is one value over many lines.
func firstLine(body []byte) []byte {
	body = bytes.TrimSpace(body)
	line, _, _ := bytes.Cut(body, []byte("\n"))
	if len(line) > 0 && (line[0] == '{' || line[0] == '[') && !json.Valid(line) {
		return body
	}
	return line
}

// archive reads every part of a ZIP, and its own properties.
func (r *reader) archive(name string, body []byte, depth int) {
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		r.tell(name, plain(utf8Of(body)))
		return
	}
	r.tell(name, z.Comment)
	for _, f := range z.File {
		place := name + " (" + f.Name + ")"
		r.tell(place, f.Name+"\n"+f.Comment)
		if part, err := f.Open(); err == nil {
			r.file(place, r.unpack(part), depth+1)
			part.Close()
		}
	}
}

// unpack reads as much as there may be; what breaks off is searched so far.
func (r *reader) unpack(from io.Reader) []byte {
	b, _ := io.ReadAll(io.LimitReader(from, min(maxPart, r.left)))
	r.left -= int64(len(b))
	return b
}

// plain takes the escapes of HTML, XML and addresses out of a text. For words that
// a tag parts, and for those that only tags keep apart, it has the text also
// without its tags and with a blank for each.
func plain(s string) string {
	var without, apart strings.Builder
	in := false
	for _, c := range s {
		switch {
		case c == '<':
			in = true
			apart.WriteByte(' ')
		case c == '>' && in:
			in = false
		case !in:
			without.WriteRune(c)
			apart.WriteRune(c)
		}
	}
	all := html.UnescapeString(s)
	if strings.ContainsRune(s, '<') {
		all += "\n" + html.UnescapeString(without.String()) + "\n" + html.UnescapeString(apart.String())
	}
	if strings.ContainsRune(s, '%') {
		if p, err := url.PathUnescape(s); err == nil {
			all += "\n" + p
		}
	}
	return all
}

// unescaped returns every string of JSON values, and those of JSON inside them.
func unescaped(body []byte, depth int) string {
	var b strings.Builder
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	for {
		t, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch t := t.(type) {
		case string:
			b.WriteString(t + "\n")
			if strings.HasPrefix(t, "{") && depth < maxDepth {
				b.WriteString(unescaped([]byte(t), depth+1) + "\n")
			}
		case json.Number:
			b.WriteString(t.String() + "\n")
		}
	}
}

// utf8Of reads UTF-16 with its mark; all else is taken as it is.
func utf8Of(body []byte) string {
	switch {
	case bytes.HasPrefix(body, []byte("\xfe\xff")):
		return utf16Of(body[2:], false)
	case bytes.HasPrefix(body, []byte("\xff\xfe")):
		return utf16Of(body[2:], true)
	}
	return string(body)
}

func utf16Of(b []byte, little bool) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u := uint16(b[i])<<8 | uint16(b[i+1])
		if little {
			u = u<<8 | u>>8
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

// pdf reads the strings of a PDF, those in its compressed streams too: document
// properties, bookmarks, notes, and text whose font counts in bytes or UTF-16.
func (r *reader) pdf(name string, body []byte) {
	place := name + " (text and properties)"
	for {
		i := bytes.Index(body, []byte("stream"))
		if i < 0 {
			r.strings(place, body)
			return
		}
		r.strings(place, body[:i])
		body = bytes.TrimLeft(body[i+len("stream"):], "\r\n")
		packed := body
		if end := bytes.Index(body, []byte("endstream")); end >= 0 {
			packed, body = body[:end], body[end+len("endstream"):]
		} else {
			body = nil
		}
		if z, err := zlib.NewReader(bytes.NewReader(packed)); err == nil {
			packed = r.unpack(z)
		}
		r.strings(place, packed)
	}
}

// strings hands on the strings of PDF code: as bytes and as UTF-16, joined without
// and with a blank, since a line may stand in many strings.
func (r *reader) strings(place string, code []byte) {
	var bytewise, wide strings.Builder
	take := func(s []byte) {
		if len(s) == 0 {
			return
		}
		s = bytes.TrimPrefix(s, []byte("\xfe\xff"))
		for _, c := range s {
			bytewise.WriteRune(rune(c)) // Latin-1 is near PDFDocEncoding
		}
		bytewise.WriteByte('\x1f')
		wide.WriteString(utf16Of(s, false) + "\x1f")
	}
	for i := 0; i < len(code); {
		switch {
		case code[i] == '(':
			var s []byte
			s, i = literal(code, i+1)
			take(s)
		case code[i] == '<' && i+1 < len(code) && code[i+1] != '<':
			var s []byte
			s, i = hexadecimal(code, i+1)
			take(s)
		default:
			i++
		}
	}
	for _, all := range []string{bytewise.String(), wide.String()} {
		r.tell(place, strings.ReplaceAll(all, "\x1f", "")+"\n"+strings.ReplaceAll(all, "\x1f", " "))
	}
	if bytes.Contains(code, []byte("<?xpacket")) || bytes.Contains(code, []byte("<x:xmpmeta")) {
		r.tell(place, plain(string(code)))
	}
}

// literal reads a string up to its closing bracket and returns what follows it.
func literal(code []byte, i int) ([]byte, int) {
	var out []byte
	for depth := 0; i < len(code); i++ {
		c := code[i]
		switch {
		case c == '\\' && i+1 < len(code):
			i++
			c, i = escape(code, i)
			if c == 0 && code[i] == '\n' {
				continue
			}
		case c == '(':
			depth++
		case c == ')' && depth == 0:
			return out, i + 1
		case c == ')':
			depth--
		}
		out = append(out, c)
	}
	return out, i
}

// escape reads what follows a backslash and returns where it ends; a line's end is
// none of the string.
func escape(code []byte, i int) (byte, int) {
	switch c := code[i]; {
	case c == 'n':
		return '\n', i
	case c == 'r':
		return '\r', i
	case c == 't':
		return '\t', i
	case c == '\n':
		return 0, i
	case c >= '0' && c <= '7':
		v := int(c - '0')
		for n := 1; n < 3 && i+1 < len(code) && code[i+1] >= '0' && code[i+1] <= '7'; n++ {
			i++
			v = v<<3 | int(code[i]-'0')
		}
		return byte(v), i
	default:
		return c, i
	}
}

// hexadecimal reads a string in hexadecimal digits.
func hexadecimal(code []byte, i int) ([]byte, int) {
	var out []byte
	high := -1
	for ; i < len(code) && code[i] != '>'; i++ {
		v := strings.IndexByte("0123456789abcdef", code[i]|0x20)
		switch {
		case v < 0 && code[i] > ' ':
			return nil, i // no string
		case v < 0:
		case high < 0:
			high = v
		default:
			out = append(out, byte(high<<4|v))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out, i
}
