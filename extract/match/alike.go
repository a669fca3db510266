package match

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// alike reports whether one word may have become the other: both are figures, one
// denies the other, or few letters differ.
func alike(a, b string) bool {
	if numeral(a) && numeral(b) || denies(a, b) || denies(b, a) {
		return true
	}
	n := max(len(a), len(b))
	if n < 3 || abs(len(a)-len(b)) > n/2 {
		return false
	}
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return true
	}
	return distance(a, b, n/3) <= n/3
}

// distance returns how many letters must be put in, taken out, changed or
// swapped with their neighbour to make b of a; past most it returns most+1.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if abs(len(x)-len(y)) > most || len(x) > 60 || len(y) > 60 {
		return most + 1
	}
	prev2, prev, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := row[0]
		for j := 1; j <= len(y); j++ {
			d := 1
			if x[i-1] == y[j-1] {
				d = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+d)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], prev2[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		prev2, prev, row = prev, row, prev2
	}
	return prev[len(y)]
}

// deniers are the words that say no.
var deniers = wordSet(`not no never none nobody nothing neither nor without cannot nowhere
	nicht kein keine keinen keiner keinem keines nie niemals nichts niemand ohne
	pas jamais aucun aucune sans rien nulle`)

func denier(form string) bool {
	return deniers[form] || strings.HasSuffix(form, "n't")
}

// denies reports whether a is b with a "no" in or before it: "can't" and "can",
// "impossible" and "possible".
func denies(a, b string) bool {
	if base, ok := strings.CutSuffix(a, "n't"); ok && (base == b || base == "ca" && b == "can" || base == "wo" && b == "will" || base == "sha" && b == "shall") {
		return true
	}
	if a == "cannot" && b == "can" || a == "without" && b == "with" || a == "never" && (b == "ever" || b == "always") || a == "nothing" && (b == "something" || b == "everything") ||
		a == "nobody" && (b == "somebody" || b == "everybody") || a == "none" && (b == "all" || b == "some") || a == "neither" && b == "either" || a == "nowhere" && b == "somewhere" ||
		a == "no" && (b == "a" || b == "an" || b == "any" || b == "some" || b == "every" || b == "the" || b == "one") {
		return true
	}
	for _, p := range [...]string{"un", "in", "im", "il", "ir", "dis", "non"} {
		if rest, ok := strings.CutPrefix(a, p); ok && rest == b && len(b) > 3 {
			return true
		}
	}
	return false
}

// numberWords are the values of words; a scale has the sign that multiplies.
var numberWords = map[string]int64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
	"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "zwolf": 12,
	"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}

var scaleWords = map[string]int64{"hundred": 100, "thousand": 1000, "k": 1000, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "millionen": 1e6,
	"billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "mrd": 1e9, "milliarden": 1e9, "milliards": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "lakh": 1e5, "crore": 1e7}

// otherNumerals are words for figures that have no plain value.
var otherNumerals = wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth half halves quarter quarters double triple twice dozens hundreds thousands
	$ € £ ¥ ½ ¼ ¾ ⅓ ⅔`)

// numeral reports whether a word is a figure or a part of one.
func numeral(form string) bool {
	if form == "" {
		return false
	}
	if form[0] >= '0' && form[0] <= '9' {
		return true
	}
	if _, ok := numberWords[form]; ok {
		return true
	}
	if _, ok := scaleWords[form]; ok {
		return len(form) > 2 || form == "bn" || form == "mn" || form == "tn"
	}
	return otherNumerals[form]
}

// valueOf reads words as one number: "twenty five", "1.2 bn", "two hundred and
// three", "1 250". Words that are none make it fail.
func valueOf(words []string) (*big.Rat, bool) {
	total, part := new(big.Rat), new(big.Rat)
	any := false
	for i, w := range words {
		if w == "and" && any && i+1 < len(words) {
			continue
		}
		if n, ok := numberWords[w]; ok {
			part.Add(part, big.NewRat(n, 1))
			any = true
			continue
		}
		if n, ok := scaleWords[w]; ok {
			if !any {
				return nil, false
			}
			part.Mul(part, big.NewRat(n, 1))
			if n >= 1000 {
				total.Add(total, part)
				part = new(big.Rat)
			}
			continue
		}
		v, ok := decimal(w)
		if !ok {
			return nil, false
		}
		if any && len(w) == 3 && i > 0 && part.IsInt() { // "1 250"
			part.Mul(part, big.NewRat(1000, 1))
		} else if any {
			return nil, false
		}
		part.Add(part, v)
		any = true
	}
	return total.Add(total, part), any
}

// maxDigits bounds the length of a figure that is computed with.
const maxDigits = 80

// decimal reads a plain decimal.
func decimal(s string) (*big.Rat, bool) {
	if s == "" || len(s) > maxDigits || strings.Trim(s, "-.0123456789") != "" {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// smudged returns a word with the letters that scanning mixes up made alike. A
// word of the claim and one of a scanned source are the same where it is equal.
func smudged(w string) string {
	return scanner.Replace(w)
}

var scanner = strings.NewReplacer("rn", "m", "vv", "w", "cl", "d", "li", "h", "1", "l", "i", "l", "|", "l", "0", "o", "5", "s", "8", "b", "c", "e")

// stem cuts the commonest English endings off a word, so that "workers" and
// "worker" meet. It is for context only.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	for _, end := range [...]string{"ingly", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "ers", "er", "ly", "s"} {
		if base, ok := strings.CutSuffix(w, end); ok && utf8.RuneCountInString(base) >= 4 {
			if end == "ies" || end == "ied" {
				return base + "y"
			}
			return strings.TrimSuffix(base, "e")
		}
	}
	if len(w) > 4 {
		return strings.TrimSuffix(w, "e")
	}
	return w
}
