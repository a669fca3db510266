package pdf

import "golang.org/x/text/encoding/charmap"

// standardEncoding is what StandardEncoding (annex D.2) has beyond ASCII, and
// otherwise than ASCII.
var standardEncoding = map[byte]string{
	'\'': "’", '`': "‘",
	0xa1: "¡", 0xa2: "¢", 0xa3: "£", 0xa4: "⁄", 0xa5: "¥", 0xa6: "ƒ", 0xa7: "§", 0xa8: "¤", 0xa9: "'", 0xaa: "“", 0xab: "«", 0xac: "‹", 0xad: "›",
	0xae: "fi", 0xaf: "fl", 0xb1: "–", 0xb2: "†", 0xb3: "‡", 0xb4: "·", 0xb6: "¶", 0xb7: "•", 0xb8: "‚", 0xb9: "„", 0xba: "”", 0xbb: "»", 0xbc: "…",
	0xbd: "‰", 0xbf: "¿", 0xc1: "`", 0xc2: "´", 0xc3: "ˆ", 0xc4: "˜", 0xc5: "¯", 0xc6: "˘", 0xc7: "˙", 0xc8: "¨", 0xca: "˚", 0xcb: "¸", 0xcd: "˝",
	0xce: "˛", 0xcf: "ˇ", 0xd0: "—", 0xe1: "Æ", 0xe3: "ª", 0xe8: "Ł", 0xe9: "Ø", 0xea: "Œ", 0xeb: "º", 0xf1: "æ", 0xf5: "ı", 0xf8: "ł", 0xf9: "ø",
	0xfa: "œ", 0xfb: "ß",
}

// docEncoding is what PDFDocEncoding (annex D.3) has otherwise than Latin-1.
var docEncoding = map[byte]rune{
	0x18: '˘', 0x19: 'ˇ', 0x1a: 'ˆ', 0x1b: '˙', 0x1c: '˝', 0x1d: '˛', 0x1e: '˚', 0x1f: '˜',
	0x80: '•', 0x81: '†', 0x82: '‡', 0x83: '…', 0x84: '—', 0x85: '–', 0x86: 'ƒ', 0x87: '⁄', 0x88: '‹', 0x89: '›', 0x8a: '−', 0x8b: '‰', 0x8c: '„',
	0x8d: '“', 0x8e: '”', 0x8f: '‘', 0x90: '’', 0x91: '‚', 0x92: '™', 0x93: 'ﬁ', 0x94: 'ﬂ', 0x95: 'Ł', 0x96: 'Œ', 0x97: 'Š', 0x98: 'Ÿ', 0x99: 'Ž',
	0x9a: 'ı', 0x9b: 'ł', 0x9c: 'œ', 0x9d: 'š', 0x9e: 'ž', 0xa0: '€',
}

// baseEncoding returns the characters of a named encoding; of none, those of
// StandardEncoding.
func baseEncoding(n name) (table [256]string) {
	for c := range 256 {
		b := byte(c)
		switch n {
		case "WinAnsiEncoding":
			if table[c] = letter(charmap.Windows1252.DecodeByte(b)); c == 0xad {
				table[c] = "-"
			} else if c == 0x7f || c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d {
				table[c] = "•"
			}
		case "MacRomanEncoding", "MacExpertEncoding":
			if table[c] = letter(charmap.Macintosh.DecodeByte(b)); c == 0xca {
				table[c] = "\u00a0"
			}
		case "PDFDocEncoding":
			table[c] = letter(rune(c))
			if r, ok := docEncoding[b]; ok {
				table[c] = string(r)
			}
		default:
			if s, ok := standardEncoding[b]; ok {
				table[c] = s
			} else if c < 0x7f {
				table[c] = letter(rune(c))
			}
		}
	}
	return table
}

// letter is a character as text; "" for control characters.
func letter(r rune) string {
	if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffd {
		return ""
	}
	return string(r)
}

// docText decodes a string that is for people (7.9.2.2): UTF-16 or UTF-8 with a
// mark, else PDFDocEncoding.
func docText(t text) string {
	switch {
	case len(t) >= 2 && t[0] == 0xfe && t[1] == 0xff:
		return utf16Text(t[2:], true)
	case len(t) >= 2 && t[0] == 0xff && t[1] == 0xfe:
		return utf16Text(t[2:], false)
	case len(t) >= 3 && t[:3] == "\xef\xbb\xbf":
		return string(t[3:])
	}
	out := make([]rune, 0, len(t))
	for i := range len(t) {
		r, ok := docEncoding[t[i]]
		switch {
		case ok:
			out = append(out, r)
		case t[i] >= ' ' || t[i] == '\n' || t[i] == '\t' || t[i] == '\r':
			out = append(out, rune(t[i]))
		}
	}
	return string(out)
}
