package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/page/pdf"
)

// pdfCut is the notice of a PDF without its end.
const pdfCut = "This PDF breaks off: it did not come whole, and pages or letters may be missing. Fetch it again, or ask for it again."

// A font may number its letters as it likes and not say which is which (ISO
// 32000-1, 9.10.2). Read as if they were numbered as usual, "paragraph number"
// becomes "3DUDJUDSK QXPEHU". That is no text, and reads like none: hardly a
// vowel and none of the words that every sentence has.

// The limits below which a text of Latin letters is taken to be none.
const (
	leastCiphered = 80 // letters: fewer prove nothing
	fewVowels     = 22 // in 100 letters; the languages of Europe have 35 to 50
	oddVowels     = 30 // with no common word and capitals or digits inside words
)

// commonWords are among the most frequent words of the languages that news is
// read in most, and short.
var commonWords = map[string]bool{"the": true, "of": true, "and": true, "to": true, "in": true, "is": true, "for": true, "on": true,
	"der": true, "die": true, "und": true, "das": true, "den": true, "von": true, "le": true, "la": true, "les": true, "de": true, "et": true, "des": true, "en": true,
	"el": true, "los": true, "que": true, "y": true, "il": true, "di": true, "che": true, "e": true, "het": true, "een": true, "van": true, "do": true, "da": true, "os": true,
	"w": true, "na": true, "się": true, "og": true, "att": true, "och": true, "det": true, "ja": true, "az": true, "egy": true, "ve": true, "bir": true, "v": true, "se": true, "dan": true, "yang": true}

// ciphered reports whether most of a PDF's text are numbers of letters that were
// taken for letters.
func ciphered(doc *pdf.Document) bool {
	all, bad := 0, 0
	for _, p := range doc.Paragraphs {
		t := tallyOf(p.Text)
		all += t.letters
		if t.ciphered() {
			bad += t.letters
		}
	}
	return bad >= leastCiphered && bad*2 > all
}

// tally counts what tells a text from a cipher.
type tally struct {
	signs, letters, latin, vowels, marked int // marked are words with a sign, a digit or a capital inside
	words, common                         int
}

func tallyOf(s string) tally {
	var t tally
	for word := range strings.FieldsSeq(s) {
		t.words++
		if commonWords[strings.ToLower(strings.Trim(word, ".,;:!?()\"'“”„«»"))] {
			t.common++
		}
		inside, small := false, false
		for i, r := range word {
			t.signs++
			switch {
			case unicode.IsLetter(r):
				t.letters++
				if unicode.Is(unicode.Latin, r) {
					t.latin++
				}
				if isVowel(r) {
					t.vowels++
				}
				inside = inside || small && unicode.IsUpper(r)
				small = unicode.IsLower(r)
			case i > 0 && (unicode.IsDigit(r) || strings.ContainsRune("\\^_`{}|~<>=+#$*[]", r)):
				inside = true
			}
		}
		if inside {
			t.marked++
		}
	}
	return t
}

// isVowel reports a vowel of a Latin alphabet, with or without an accent.
func isVowel(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.ContainsRune("aeiouyAEIOUY", r)
	}
	return !strings.ContainsRune("ßçčćđďłľńňñřšśťžźżğşșțţðþÇČĆĐĎŁĽŃŇÑŘŠŚŤŽŹŻĞŞȘȚŢÐÞ", r)
}

// ciphered reports a paragraph of Latin letters that is no text.
func (t tally) ciphered() bool {
	if t.letters < 20 || t.letters*3 < t.signs*2 || t.latin*10 < t.letters*9 || t.common*12 > t.words {
		return false
	}
	share := t.vowels * 100 / t.letters
	return share < fewVowels || share < oddVowels && t.common == 0 && t.marked*5 > t.words
}
