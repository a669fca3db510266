package page

import (
	"unicode"
	"unicode/utf16"

	"stet/extract/claim"
)

// rtfSkipped are the groups that hold nothing of the text.
var rtfSkipped = map[string]bool{"colortbl": true, "pict": true, "object": true, "objdata": true, "header": true, "headerl": true, "headerr": true, "headerf": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "listtext": true, "pntext": true, "nonshppict": true, "annotation": true, "atnid": true,
	"atnauthor": true, "revtbl": true, "bkmkstart": true, "bkmkend": true, "listtable": true, "listoverridetable": true, "xe": true, "tc": true, "template": true,
	"ftnsep": true, "ftnsepc": true, "ftncn": true, "aftnsep": true, "aftnsepc": true, "aftncn": true, "filetbl": true, "sp": true}

// rtfSigns are control words that are characters.
var rtfSigns = map[string]string{"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "tab": "\t", "line": "\n",
	"emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c"}

// rtfCharsets are the code pages of the character sets of fonts (\fcharset).
var rtfCharsets = map[int]int{77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}

// word obeys a control word; n is its number where some.
func (r *rtfReader) word(word string, n int, some bool) {
	starts := r.state.starts
	r.state.starts = false
	if sign, ok := rtfSigns[word]; ok {
		r.say(sign)
		return
	}
	switch word {
	case "u":
		r.unicode(n)
		return
	case "bin":
		r.at = min(len(r.b), r.at+max(0, n))
		return
	}
	r.flush()
	r.drop = 0
	if starts || r.state.to == toNothing && word == "ud" {
		if r.group(word) {
			return
		}
	}
	if !r.paragraph(word, n) {
		r.character(word, n, some)
	}
}

// unicode takes a character by its number, and notes how many follow that only
// stand in for it. A letter beyond 16 bits comes as two numbers (surrogates),
// between which other control words may stand.
func (r *rtfReader) unicode(n int) {
	r.flush()
	r.drop = r.state.skip
	if n < 0 {
		n += 1 << 16
	}
	if r.state.to == toNothing || n <= 0 {
		return
	}
	c := rune(min(n, unicode.MaxRune))
	switch whole := utf16.DecodeRune(r.high, c); {
	case c >= 0xd800 && c < 0xdc00: // the first half
		r.put("")
		r.high = c
	case r.high != 0 && whole != unicode.ReplacementChar:
		r.high = 0
		r.put(string(whole))
	case c >= 0xf020 && c <= 0xf0ff: // a symbol font's: only the bullet is sure
		r.put("•")
	default:
		r.put(string(c))
	}
}

// group takes a word that says what its group is; false for any other.
func (r *rtfReader) group(word string) bool {
	s := &r.state
	switch {
	case rtfSkipped[word]:
		s.to = toNothing
	case word == "fonttbl":
		s.to = toFonts
	case word == "stylesheet":
		s.to, s.style = toStyles, 0
	case word == "info":
		s.to = toNothing
	case word == "title" && len(r.stack) > 1:
		s.to = toTitle
		r.name.Reset()
	case word == "author" && len(r.stack) > 1:
		s.to = toAuthor
		r.name.Reset()
	case word == "fldinst":
		if s.to == toText {
			s.to = toField
			r.code.Reset()
		}
	case word == "fldrslt":
		if href := hyperlinkOf(r.code.String()); href != "" && s.to == toText {
			r.p.openLink(href)
			s.link = true
		}
		r.code.Reset()
	case word == "footnote":
		r.startNote()
	case word == "ud":
		if n := len(r.stack); n > 1 && r.stack[n-2].to == toText {
			s.to = toText
		}
	case word == "upr":
		s.to = toNothing // the same in Unicode follows
	default:
		return false
	}
	return true
}

// paragraph obeys words on paragraphs and tables.
func (r *rtfReader) paragraph(word string, n int) bool {
	s := &r.state
	switch word {
	case "par", "sect", "page":
		r.endPara()
	case "cell", "nestcell":
		r.endCell()
	case "row", "nestrow":
		if s.to == toText {
			r.endRow()
		}
	case "intbl":
		s.table = true
	case "pard":
		s.para, s.table = para{kind: claim.Paragraph}, false
	case "s":
		if s.style = n; s.to == toText {
			if st, ok := r.styles[n]; ok {
				s.para = st
			}
		}
	case "outlinelevel":
		var st wordStyle
		if st.outline(string(rune('0' + max(0, min(n, 9))))); st.kind != "" && s.to == toText {
			s.para.kind, s.para.level = st.kind, st.level
		}
	case "ls", "pnlvlblt", "pnlvlbody":
		if s.para.kind == claim.Paragraph && s.to == toText {
			s.para.kind = claim.ListItem
		}
	default:
		return false
	}
	return true
}

// character obeys words on characters and fonts.
func (r *rtfReader) character(word string, n int, some bool) {
	s := &r.state
	on := !some || n != 0
	switch word {
	case "plain":
		s.why, s.gone, s.font, s.up = "", false, 0, false
	case "v":
		s.why = setReason(s.why, hiddenReason, on)
	case "strike", "striked":
		s.why = setReason(s.why, struckReason, on)
	case "super":
		s.up = on
	case "sub", "nosupersub":
		s.up = false
	case "up": // in half points; 0 is the baseline
		s.up = some && n > 0
	case "dn":
		s.up = false
	case "deleted":
		s.gone = on
	case "f":
		s.font = n
	case "fcharset":
		if s.to == toFonts {
			r.fonts[s.font] = rtfCharsets[n]
		}
	case "cpg":
		if s.to == toFonts {
			r.fonts[s.font] = n
		}
	case "ansicpg":
		r.codepage = n
	case "mac":
		r.codepage = 10000
	case "uc":
		s.skip = max(0, min(n, 16))
	}
}

func setReason(before, reason string, on bool) string {
	switch {
	case on:
		return reason
	case before == reason:
		return ""
	}
	return before
}
