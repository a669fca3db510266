package fetch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// codePage is a set of 256 characters in which languages of Latin letters were
// written, with the letters beyond ASCII of each language.
type codePage struct {
	name      string // of the WHATWG, or of IANA where the WHATWG has none
	chars     *charmap.Charmap
	languages []string
}

// western are the letters of languages that are written in windows-1252.
var western = []string{
	"äöüßÄÖÜéèàçñ",                // German
	"àâæçéèêëîïôœùûüÿÀÂÇÉÈÊÎÔ",    // French
	"áéíñóúüÁÉÍÑÓÚªº",             // Spanish
	"ãáàâçéêíóôõúüÃÁÀÂÇÉÊÍÓÔÕÚªº", // Portuguese
	"àèéìíîòóùúÀÈÉÌÒÙ",            // Italian
	"éëïöüáóèêÉ",                  // Dutch
	"æøåéóôüöäÆØÅÉ",               // Danish, Norwegian
	"åäöéüÅÄÖÉ",                   // Swedish, Finnish
	"áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ",        // Icelandic
	"àçéèíïóòúüÀÇÉÈÍÓÒÚ",          // Catalan
}

// latinPages are the sets that a text of Latin letters without a declaration may
// be in, the likelier before.
func latinPages() []codePage {
	east := []string{"ăâîşţĂÂÎŞŢ"} // Romanian
	for _, letters := range central {
		east = append(east, letters)
	}
	return []codePage{
		{"windows-1252", charmap.Windows1252, western},
		{"windows-1250", charmap.Windows1250, east},
		{"iso-8859-2", charmap.ISO8859_2, east},
		{"windows-1254", charmap.Windows1254, []string{"çğıöşüâîûÇĞİÖŞÜ"}},
		{"macintosh", charmap.Macintosh, western},
		{"ibm850", charmap.CodePage850, western},
	}
}

// Bounds of telling those sets apart.
const (
	latinWindow = 64 << 10 // bytes from the first beyond ASCII on
	longRun     = 1.6      // bytes beyond ASCII in a row on average, from which a text is of other letters
	goodFit     = .7       // points for each of them, from which a set is taken
	fewLetters  = 3        // under which no other set than windows-1252 is taken
)

// latin returns the set of Latin letters in which the bytes beyond ASCII are
// letters of one language and marks, each where such stand in words. It returns
// nil where there is none: another script, or not a text.
func latin(body []byte) (encoding.Encoding, string) {
	at := firstHigh(body)
	if at < 0 {
		return nil, ""
	}
	sample := body[max(0, at-64):]
	sample = sample[:min(len(sample), latinWindow)]
	high, runs := 0, 0
	for i, c := range sample {
		if c >= utf8.RuneSelf {
			high++
			if i == 0 || sample[i-1] < utf8.RuneSelf {
				runs++
			}
		}
	}
	if float64(high) > longRun*float64(runs) {
		return nil, ""
	}
	var best codePage
	most := 0.
	for i, page := range latinPages() {
		fit := page.fit(sample) / float64(high)
		if i == 0 || fit > most+.01 && high >= fewLetters {
			best, most = page, fit
		}
	}
	if most < goodFit {
		return nil, ""
	}
	return best.chars, best.name
}

func firstHigh(body []byte) int {
	for i, c := range body {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return -1
}

// fit sums up points for the characters beyond ASCII: 1 for a letter of the
// language that fits best and for a mark, each in its place, less than none for
// what stands where no writer puts it.
func (p *codePage) fit(sample []byte) float64 {
	var table [256]rune
	for i := range table {
		table[i] = p.chars.DecodeByte(byte(i))
	}
	marks := 0.
	found := map[rune]int{} // letters in their place
	for i, c := range sample {
		if c < utf8.RuneSelf {
			continue
		}
		before, after := ' ', ' '
		if i > 0 {
			before = table[sample[i-1]]
		}
		if i+1 < len(sample) {
			after = table[sample[i+1]]
		}
		switch r := table[c]; {
		case !unicode.IsLetter(r):
			marks += markFits(before, r, after)
		case letterFits(before, r, after):
			found[r]++
		default:
			marks -= 2
		}
	}
	best, all := 0., strings.Join(p.languages, "")
	for i, letters := range p.languages {
		sum := 0.
		for r, n := range found {
			switch {
			case strings.ContainsRune(letters, r):
				sum += float64(n)
			case !strings.ContainsRune(all, r): // in no foreign name either
				sum -= float64(n) / 2
			}
		}
		if i == 0 || sum > best {
			best = sum
		}
	}
	return marks + best
}

// letterFits reports whether a letter may stand between two characters: no small
// one before a capital, no capital after a small one, none right after a stop.
func letterFits(before, r, after rune) bool {
	switch {
	case strings.ContainsRune(".,;:!?", before):
		return false
	case unicode.IsUpper(r):
		return !unicode.IsLower(before)
	}
	return !unicode.IsUpper(after) || unicode.IsUpper(before) // "GROß"
}

// markFits gives the points of a character that is no letter.
func markFits(before, r, after rune) float64 {
	inWord := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case r == utf8.RuneError, unicode.IsControl(r), r >= 0x2500 && r < 0x2600: // boxes of DOS
		return -2
	case r == '’', r == '\u00ad', r == '·':
		return 1
	case inWord:
		return -2
	case strings.ContainsRune("„“”‚‘«»‹›–—…\u00a0§€£°•¿¡½²³", r):
		return 1
	}
	return 0
}
