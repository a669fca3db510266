package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastOdd is how many places at least look as if a text were read in the wrong
// set of characters: one or two may be slips of the writer.
const leastOdd = 3

// misread says that letters of a text are lost or look like those of another set
// of characters, "" where they do not. In a text of Latin letters it counts what
// no writer sets: signs and capitals in the middle of a word ("MŸhle",
// "h„tte"), and the pairs that UTF-8 makes where it is taken for windows-1252
// ("MÃ¼hle").
func misread(text string) string {
	lost, odd, high := 0, 0, 0
	oddAt, lostAt := -1, -1
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf { // nearly all
			i++
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		r, n := utf8.DecodeRuneInString(text[i:])
		high++
		switch {
		case r == utf8.RuneError:
			if lost++; lostAt < 0 {
				lostAt = i
			}
		case !isSmallLatin(r) || r == 'â':
			if after, _ := utf8.DecodeRuneInString(text[i+n:]); isOdd(before, r, after) {
				if odd++; oddAt < 0 {
					oddAt = i
				}
			}
		}
		i += n
	}
	const advice = "Compare names, figures and quotes with the page in your browser, or copy the text from there and paste it."
	switch {
	case lost > 0:
		return fmt.Sprintf("%s could not be read (%q). %s", counted(lost, "letter"), wordAround(text, lostAt), advice)
	case odd >= leastOdd && odd*10 >= high:
		return fmt.Sprintf("Some letters look wrong (%q): the text may be written in another set of characters than it says. %s", wordAround(text, oddAt), advice)
	}
	return ""
}

func counted(n int, what string) string {
	if n == 1 {
		return "One " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// isOdd reports a character beyond ASCII that no writer puts between these two.
func isOdd(before, r, after rune) bool {
	switch {
	case r >= 0x80 && r < 0xa0: // controls
		return true
	case r == 'Ã' || r == 'Â':
		return after >= 0x80 && !unicode.IsLetter(after) || after == 'Ÿ' || after == 'ƒ' || after == 'Š' || after == 'Œ' || after == 'Ž'
	case r == 'â':
		return after == '€' || after == '\u0080'
	case unicode.IsUpper(r):
		return isSmallLatin(before) && (isSmallLatin(after) || !unicode.IsLetter(after)) || 'A' <= before && before <= 'Z' && isSmallLatin(after)
	}
	return strings.ContainsRune("„”“‚‹›«»¤¥§¨©®±¹³¶¸ºª†‡‰ƒˆ˜¿¡¬¦¢£", r) && isSmallLatin(before) && isSmallLatin(after)
}

// isSmallLatin reports a small letter of the Latin alphabet.
func isSmallLatin(r rune) bool {
	return 'a' <= r && r <= 'z' || r >= 0xdf && r < 0x250 && unicode.IsLower(r)
}

// wordAround is the word around byte i of text, cut where it is long.
func wordAround(text string, i int) string {
	from, to := i, i
	for from > 0 && i-from < 24 && text[from-1] > ' ' {
		from--
	}
	for to < len(text) && to-i < 24 && text[to] > ' ' {
		to++
	}
	return strings.Trim(strings.ToValidUTF8(text[from:to], ""), ".,;:")
}
