package fetch

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// central are the letters beyond ASCII of languages that are written in
// windows-1250, by language tag. The HTML standard takes that code page for them
// where nothing is declared (13.2.3.2).
var central = map[string]string{
	"pl": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "cs": "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "sk": "áäčďéíĺľňóôŕšťúýžÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ",
	"hu": "áéíóöőúüűÁÉÍÓÖŐÚÜŰ", "hr": "čćđšžČĆĐŠŽ", "sl": "čćđšžČĆĐŠŽ",
}

// byLanguage returns the encoding that the language of a page which declares none
// asks for: the one of windows-1250 and ISO 8859-2 under which more of its letters
// are the language's own. It returns nil where they are so under neither.
func byLanguage(body []byte) (best encoding.Encoding, name string) {
	own := central[language(body[:min(len(body), metaWindow)])]
	if own == "" {
		return nil, ""
	}
	most := 0
	for _, label := range [...]string{"windows-1250", "iso-8859-2"} {
		e, found := charset.Lookup(label)
		hits, letters := 0, 0
		for _, r := range convert(body[:min(len(body), 64<<10)], e) {
			switch {
			case strings.ContainsRune(own, r) && r >= utf8.RuneSelf:
				hits++
				letters++
			case unicode.IsLetter(r) && r >= utf8.RuneSelf, unicode.IsControl(r) && r >= utf8.RuneSelf:
				letters++
			}
		}
		if hits > most && hits*10 >= letters*9 {
			best, name, most = e, found, hits
		}
	}
	return best, name
}

// language is the first part of the language tag of the html element, "" for none.
func language(head []byte) string {
	s := strings.ToLower(string(head))
	i := strings.Index(s, "<html")
	if i < 0 {
		return ""
	}
	tag, _, _ := strings.Cut(s[i:], ">")
	code, _, _ := strings.Cut(strings.ReplaceAll(valueOf(tag, "lang"), "_", "-"), "-")
	return code
}

// leastTwice is how many letters at least are spelt by the bytes of their UTF-8
// in a text that was encoded twice.
const leastTwice = 3

// onceOnly takes back the second encoding of a text in UTF-8 whose bytes were read
// as windows-1252 and encoded again ("BÃ¼rger"). It does so where every letter
// beyond ASCII tells of it, and returns "" otherwise: a text may speak of such
// letters, too.
func onceOnly(body []byte) string {
	if !bytes.Contains(body, []byte("Ã")) && !bytes.Contains(body, []byte("Â")) && !bytes.Contains(body, []byte("â€")) {
		return ""
	}
	var out strings.Builder
	out.Grow(len(body))
	var run []byte
	found := 0
	flush := func() bool {
		if len(run) == 0 {
			return true
		}
		if !utf8.Valid(run) {
			return false
		}
		found += utf8.RuneCount(run)
		out.Write(run)
		run = run[:0]
		return true
	}
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		body = body[n:]
		if r < utf8.RuneSelf {
			if !flush() {
				return ""
			}
			out.WriteByte(byte(r))
			continue
		}
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r < 0xa0 { // the five bytes that windows-1252 leaves free
			b, ok = byte(r), true
		}
		if !ok {
			return ""
		}
		run = append(run, b)
	}
	if !flush() || found < leastTwice {
		return ""
	}
	return out.String()
}
