package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"
)

// font turns the codes of a string into characters and widths.
type font struct {
	bold      bool
	composite bool
	absent    bool    // the file does not hold it: it breaks off, or is damaged
	scale     float64 // of widths to text space: 0.001, or that of a Type 3 font
	toUnicode *cmap
	encoding  *cmap // of a composite font; nil where codes are glyph numbers
	wide      encoding.Encoding
	utf16     bool // codes are UTF-16
	table     [256]string
	widths    map[int]float64 // by code, or glyph number of a composite font
	standard  *[95]uint16     // widths of a font that brings none
	bare      bool            // brings no widths
	missing   float64         // width of what has none
	known     map[code]shape
}

// shape is what a font knows of a code.
type shape struct {
	text  string
	width float64 // in text space, for a font size of 1
}

// maxShapes is how many codes of a font are remembered.
const maxShapes = 1 << 16

// font reads a font; it never fails, and of a font that says nothing characters
// are taken for those of WinAnsiEncoding.
func (f *file) font(o object) *font {
	d := f.dict(o)
	t := &font{scale: 0.001, widths: map[int]float64{}, known: map[code]shape{}}
	t.bold, t.absent = f.isBold(d), len(d) == 0
	if s, ok := f.resolve(d["ToUnicode"]).(*stream); ok {
		if b, err := f.decode(s); err == nil {
			t.toUnicode = readCMap(b)
		}
	}
	if f.name(d["Subtype"]) == "Type0" {
		f.compositeFont(t, d)
		return t
	}
	f.simpleFont(t, d)
	return t
}

// isBold tells a bold font by its name, flags or weight.
func (f *file) isBold(d dict) bool {
	if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
		d = f.dict(kids[0])
	}
	desc := f.dict(d["FontDescriptor"])
	base := strings.ToLower(string(f.name(d["BaseFont"])))
	for _, w := range [...]string{"bold", "black", "heavy", "semibd", "demi"} {
		if strings.Contains(base, w) {
			return true
		}
	}
	flags, _ := f.resolve(desc["Flags"]).(int)
	return flags&(1<<18) != 0 || f.number(desc["FontWeight"]) >= 600
}

func (f *file) simpleFont(t *font, d dict) {
	base := string(f.name(d["BaseFont"]))
	desc := f.dict(d["FontDescriptor"])
	flags, _ := f.resolve(desc["Flags"]).(int)
	f.simpleEncoding(t, d, base, flags&4 != 0)
	if f.name(d["Subtype"]) == "Type3" {
		if m := f.array(d["FontMatrix"]); len(m) == 6 {
			if s := f.number(m[0]); s > 0 && s < 10 {
				t.scale = s
			}
		}
	}
	first, _ := whole(f.resolve(d["FirstChar"]))
	ws := f.array(d["Widths"])
	for i, w := range ws[:min(len(ws), 256)] {
		t.widths[first+i] = f.number(w)
	}
	t.missing = f.number(desc["MissingWidth"])
	if t.bare = len(ws) == 0; t.bare {
		t.standard = standardWidths(base)
	}
}

// simpleEncoding fills the table of a simple font (9.6.5).
func (f *file) simpleEncoding(t *font, d dict, base string, symbolic bool) {
	var which name
	var differences array
	switch e := f.resolve(d["Encoding"]).(type) {
	case name:
		which = e
	case dict:
		which = f.name(e["BaseEncoding"])
		differences = f.array(e["Differences"])
	}
	if which == "" && f.name(d["Subtype"]) == "TrueType" && !symbolic {
		which = "WinAnsiEncoding"
	}
	t.table = baseEncoding(which)
	at := 0
	for _, o := range differences {
		switch v := f.resolve(o).(type) {
		case int:
			at = v
		case name:
			if at >= 0 && at < 256 {
				if s := glyphText(string(v)); s != "" || v == ".notdef" {
					t.table[at] = s
				} else if t.toUnicode == nil && f.name(d["Subtype"]) != "Type3" && len(v) > 0 {
					t.table[at] = "\ufffd" // a name that tells nothing
				}
			}
			at++
		}
	}
	if strings.Contains(base, "ZapfDingbats") || strings.Contains(base, "Wingdings") {
		for c := range t.table {
			if differences == nil && c > ' ' {
				t.table[c] = "•"
			}
		}
	}
}

func (f *file) compositeFont(t *font, d dict) {
	t.composite = true
	var kid dict
	if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
		kid = f.dict(kids[0])
	}
	switch e := f.resolve(d["Encoding"]).(type) {
	case name:
		t.predefined(string(e))
	case *stream:
		if b, err := f.decode(e); err == nil {
			t.encoding = readCMap(b)
		}
	}
	t.missing = 1000
	if w := f.resolve(kid["DW"]); w != nil {
		t.missing = number(w)
	}
	ws := f.array(kid["W"])
	for i := 0; i+1 < len(ws) && len(t.widths) < maxShapes; {
		first, _ := whole(f.resolve(ws[i]))
		switch v := f.resolve(ws[i+1]).(type) {
		case array:
			for k, w := range v {
				t.widths[first+k] = f.number(w)
			}
			i += 2
		default:
			last, _ := whole(v)
			if i+2 < len(ws) {
				w := f.number(ws[i+2])
				for k := first; k <= last && k-first < maxShapes && len(t.widths) < maxShapes; k++ {
					t.widths[k] = w
				}
			}
			i += 3
		}
	}
}

// predefined notes how the codes of a CMap that readers must know (9.7.5.2) are
// to be read without its tables: by the encoding that it is named after.
func (t *font) predefined(n string) {
	switch {
	case strings.Contains(n, "UCS2"), strings.Contains(n, "UTF16"):
		t.utf16 = true
	case strings.HasPrefix(n, "GBK"), strings.HasPrefix(n, "GB-"), strings.HasPrefix(n, "GBpc"):
		t.wide = simplifiedchinese.GB18030
	case strings.HasPrefix(n, "90ms"), strings.HasPrefix(n, "90pv"), strings.HasPrefix(n, "83pv"):
		t.wide = japanese.ShiftJIS
	case strings.HasPrefix(n, "EUC"):
		t.wide = japanese.EUCJP
	case strings.HasPrefix(n, "KSC"):
		t.wide = korean.EUCKR
	case strings.HasPrefix(n, "B5"), strings.HasPrefix(n, "ET"), strings.HasPrefix(n, "HKscs"):
		t.wide = traditionalchinese.Big5
	}
}

// next takes the next code from a string that is not empty.
func (t *font) next(s text) (code, shape) {
	var c code
	switch {
	case t.absent && s[0] < ' ' && len(s) > 1: // a number of a glyph, of two bytes
		c = codeOf(s[:2])
	case !t.composite:
		c = code{1, uint32(s[0])}
	case t.wide != nil:
		if c = codeOf(s[:1]); s[0] >= 0x80 && len(s) > 1 && !(t.wide == japanese.ShiftJIS && s[0] >= 0xa1 && s[0] <= 0xdf) {
			c = codeOf(s[:2])
		}
	default:
		c = t.encoding.cut(s, 2)
	}
	if sh, ok := t.known[c]; ok {
		return c, sh
	}
	sh := shape{t.characters(c, s[:c.n]), t.width(c)}
	if len(t.known) < maxShapes {
		t.known[c] = sh
	}
	return c, sh
}

// characters returns the text of a code: as the font's own table says, else as
// its encoding does; U+FFFD where neither tells.
func (t *font) characters(c code, raw text) string {
	if t.toUnicode != nil {
		s, ok := t.toUnicode.text(c)
		if !ok && t.composite && c.n == 2 && c.value < 256 {
			s, ok = t.toUnicode.text(code{1, c.value})
		}
		if !ok && !t.composite {
			s, ok = t.toUnicode.text(code{2, c.value})
		}
		if s = cleaned(s); ok && s != "" {
			return s
		}
	}
	switch {
	case t.absent && (c.n > 1 || c.value < ' '):
		return "\ufffd"
	case !t.composite:
		return cleaned(t.table[c.value&0xff])
	case t.utf16:
		return cleaned(utf16Text(raw, true))
	case t.wide != nil:
		s, err := t.wide.NewDecoder().String(string(raw))
		if err == nil {
			return cleaned(s)
		}
	}
	return "\ufffd"
}

// cleaned parts ligatures into their letters, turns the bullets of symbol fonts
// into one, and takes out what is no character. A typesetter's ligature is no
// part of the wording.
func cleaned(s string) string {
	plain := true
	for _, r := range s {
		plain = plain && r >= ' ' && r < 0x7f
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xfb00 && r <= 0xfb06:
			b.WriteString(norm.NFKC.String(string(r)))
		case r == 0xf0b7 || r == 0xf0a7 || r == 0xf076 || r == 0xf0d8:
			b.WriteString("•")
		case r == 0xf020:
			b.WriteByte(' ')
		case r >= 0xf021 && r <= 0xf07e: // a symbol font's copy of ASCII
			b.WriteRune(r - 0xf000)
		case r == '\t':
			b.WriteByte(' ')
		case unicode.IsControl(r), r == 0xfeff, r == 0x200b:
		case r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// width returns the width of a code, for a font size of 1.
func (t *font) width(c code) float64 {
	n := int(c.value)
	if t.composite && t.encoding != nil {
		n = t.encoding.cid(c)
	}
	if w, ok := t.widths[n]; ok {
		return w * t.scale
	}
	switch {
	case t.bare && !t.composite:
		r, _ := utf8.DecodeRuneInString(t.characters(c, text([]byte{byte(c.value)})))
		return standardWidth(t.standard, r) / 1000
	case t.wide != nil && c.n == 1:
		return t.missing / 2000
	}
	return t.missing * t.scale
}
