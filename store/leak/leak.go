// Package leak looks in files that are to leave the desk for words that would
// give a confidential source away: in plain text, in JSON, in web pages, in every
// part of spreadsheets and text documents with their properties, and in the
// strings of PDF files. It finds a name in any case, with or without accents, with
// any spaces, quotes and dashes, and a telephone number however it is spaced.
package leak

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Place is where a word stands.
type Place struct {
	File string // its name, in an archive with the part: "sheet.xlsx (docProps/core.xml)"
	Word string // what stands there, as Fold writes it
	Of   string // whose it is, as the desk may call them: "Source A"; "" where that is not known
}

// Places are where words stand, as an error that says what to do.
type Places []Place

func (p Places) Error() string { return p.Sentence() }

// Sentence names the first place. It tells the word only where nothing is known
// that may be told in its place: the sentence can end up in a log.
func (p Places) Sentence() string {
	if len(p) == 0 {
		return ""
	}
	more := ""
	if len(p) > 1 {
		more = fmt.Sprintf(" and %d more", len(p)-1)
	}
	if p[0].Of != "" {
		return fmt.Sprintf("What belongs to %s, who is confidential, stands in %s%s. Take it out of the note, finding or title there. Nothing was written.", p[0].Of, p[0].File, more)
	}
	return fmt.Sprintf("“%s” belongs to a confidential source and stands in %s%s. Take it out of the note or finding there, or choose another profile. Nothing was written.", p[0].Word, p[0].File, more)
}

// Words are what is looked for. The zero Words find nothing.
type Words struct{ all []word }

type word struct {
	text   string // folded, or digits
	of     string
	digits bool // a number: only digits count, with what people put between them
}

// The shortest that is looked for, in characters: shorter ones stand everywhere.
const (
	shortName   = 4
	shortText   = 5
	shortNumber = 6
	enoughTail  = 9 // so many last digits tell a number, whatever the code before them
)

// Len returns how many words are looked for.
func (w Words) Len() int { return len(w.all) }

// Add returns w and the words of others.
func (w Words) Add(others ...Words) Words {
	out := Words{slices.Clone(w.all)}
	for _, o := range others {
		out.all = append(out.all, o.all...)
	}
	return out
}

// Name returns the forms of a person's name: as it is, surname first, and with the
// first name as an initial.
func Name(of, name string) Words {
	var w Words
	full := Fold(name)
	parts := strings.Fields(full)
	w.add(of, full, shortName)
	if n := len(parts); n > 1 {
		first, last := parts[0], parts[n-1]
		initial, _ := utf8.DecodeRuneInString(first)
		w.add(of, last+", "+first, shortName)
		w.add(of, last+" "+first, shortName)
		w.add(of, first+" "+last, shortName)
		w.add(of, string(initial)+". "+last, shortName)
		w.add(of, string(initial)+" "+last, shortName)
	}
	return w
}

// Text returns a text that must not stand anywhere, such as an address or a note.
func Text(of, text string) Words {
	var w Words
	w.add(of, Fold(text), shortText)
	return w
}

// Number returns a telephone number. Its last nine digits are looked for, since the
// code of the country is written in many ways.
func Number(of, number string) Words {
	d := onlyDigits(number)
	if len(d) < shortNumber {
		return Text(of, number)
	}
	return Words{[]word{{text: d[max(0, len(d)-enoughTail):], of: of, digits: true}}}
}

func (w *Words) add(of, text string, short int) {
	if utf8.RuneCountInString(text) >= short && !slices.ContainsFunc(w.all, func(o word) bool { return o.text == text && !o.digits }) {
		w.all = append(w.all, word{text: text, of: of})
	}
}

// Without returns the words that do not stand in a text that is known to all, such
// as the article itself.
func (w Words) Without(public string) Words {
	if len(w.all) == 0 {
		return w
	}
	var out Words
	for i, yes := range w.standing(prepare(public)) {
		if !yes {
			out.all = append(out.all, w.all[i])
		}
	}
	return out
}

// In returns the words that stand in a text, once each, by whose they are.
func (w Words) In(text string) []Place { return w.found("", text) }

func (w Words) found(file, text string) []Place {
	if len(w.all) == 0 {
		return nil
	}
	var out []Place
	for i, yes := range w.standing(prepare(text)) {
		if yes {
			out = append(out, Place{File: file, Word: w.all[i].text, Of: w.all[i].of})
		}
	}
	return out
}

// key is how many bytes of a word it is looked up by: no word is shorter.
const key = 4

// standing reports of each word whether it stands in t. It goes over the text once,
// however many words there are.
func (w Words) standing(t text) []bool {
	out := make([]bool, len(w.all))
	for _, digits := range []bool{false, true} {
		in := t.folded
		if digits {
			in = t.digits
		}
		byKey := map[string][]int{}
		var first [1 << 16]bool // by two bytes, to pass over most places quickly
		for i, one := range w.all {
			if one.digits == digits {
				byKey[one.text[:key]] = append(byKey[one.text[:key]], i)
				first[int(one.text[0])<<8|int(one.text[1])] = true
			}
		}
		for at := 0; len(byKey) > 0 && at+key <= len(in); at++ {
			if !first[int(in[at])<<8|int(in[at+1])] {
				continue
			}
			for _, i := range byKey[in[at:at+key]] {
				out[i] = out[i] || w.all[i].at(in, at)
			}
		}
	}
	return out
}

// at reports whether the word stands at offset i of s.
func (w word) at(s string, i int) bool {
	to := i + len(w.text)
	switch {
	case !strings.HasPrefix(s[i:], w.text):
		return false
	case w.digits:
		return len(w.text) >= enoughTail || to == len(s) || s[to] == ' '
	}
	return !joined(s, i) && !joined(s, to)
}

// Find returns where words stand in a file of a name, in the order of the places;
// the name counts too. It reads at most 256 MB of what an archive unpacks to.
func (w Words) Find(name string, body []byte) Places {
	if len(w.all) == 0 {
		return nil
	}
	out := Places(w.found(name, name))
	read(name, body, func(place, text string) { out = append(out, w.found(place, text)...) })
	slices.SortFunc(out, func(a, b Place) int {
		return strings.Compare(a.File+"\x00"+a.Word, b.File+"\x00"+b.Word)
	})
	return slices.Compact(out)
}

// text is a text that is searched.
type text struct {
	folded string
	digits string // runs of digits, parted by blanks
}

func prepare(s string) text { return text{Fold(s), numbers(s)} }

// joined reports whether letters or digits meet at offset i of s.
func joined(s string, i int) bool {
	before, n := utf8.DecodeLastRuneInString(s[:i])
	after, m := utf8.DecodeRuneInString(s[i:])
	return n > 0 && m > 0 && wordly(before) && wordly(after)
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Fold writes text in small letters without accents, with single blanks and plain
// quotes and dashes, and without what cannot be seen.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r > ' ' && r < 0x7f && r != '`': // most of all text
			if r >= 'A' && r <= 'Z' {
				r |= 0x20
			}
			if blank {
				b.WriteByte(' ')
				blank = false
			}
			b.WriteByte(byte(r))
			continue
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			continue
		case unicode.IsSpace(r) || unicode.IsControl(r):
			blank = b.Len() > 0
			continue
		case unicode.Is(unicode.Pd, r) || r == '−':
			r = '-'
		case strings.ContainsRune("‘’‚‛′`´", r):
			r = '\''
		case strings.ContainsRune("“”„‟″«»", r):
			r = '"'
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// numbers returns the runs of digits in s without what people put between the
// digits of a telephone number; each run ends in a blank.
func numbers(s string) string {
	var b strings.Builder
	gap, open := 0, false
	for _, r := range s {
		d := digit(r)
		switch {
		case d < 0 && !open:
		case d >= 0:
			b.WriteByte(byte('0' + d))
			gap, open = 0, true
		case gap < 3 && (unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("./()+", r)):
			gap++
		default:
			b.WriteByte(' ')
			open = false
		}
	}
	return b.String()
}

// digit is the value of a decimal digit, -1 for anything else; those of full width
// count.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

func onlyDigits(s string) string {
	var b strings.Builder
	for _, r := range s {
		if d := digit(r); d >= 0 {
			b.WriteByte(byte('0' + d))
		}
	}
	return b.String()
}
