package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of text.
type line struct {
	words  []word // from left to right
	x0, x1 float64
	y      float64 // of the baseline of most of it
	size   float64
	bold   bool // all of it
	page   *page
}

// lines joins words, sorted by byLine, to lines. A note's number that stands
// higher than its line is of that line.
func lines(ws []word, pg *page) []line {
	var out []line
	for i := 0; i < len(ws); {
		y, size := ws[i].y, ws[i].size
		j := i + 1
		for ; j < len(ws) && ws[j].y-y < 0.42*max(size, ws[j].size); j++ {
			if ws[j].size > size*1.1 { // a larger one is the line's own
				y, size = ws[j].y, ws[j].size
			}
		}
		out = append(out, newLine(ws[i:j], pg))
		i = j
	}
	return out
}

func newLine(ws []word, pg *page) line {
	l := line{words: slices.Clone(ws), page: pg, bold: true, x0: math.Inf(1), x1: math.Inf(-1)}
	slices.SortStableFunc(l.words, func(a, b word) int {
		switch {
		case a.x0 < b.x0:
			return -1
		case a.x0 > b.x0:
			return 1
		}
		return 0
	})
	l.words = signApart(l.words)
	most := 0
	letters := map[float64]int{}
	for i := range l.words {
		w := &l.words[i]
		n := utf8.RuneCountInString(w.text)
		if letters[w.size] += n; letters[w.size] > most {
			most, l.size, l.y = letters[w.size], w.size, w.y
		}
		l.x0, l.x1 = min(l.x0, w.x0), max(l.x1, w.x1)
		l.bold = l.bold && w.bold
	}
	return l
}

// touchingNumber is an item's number that touches its first word: "1.First".
var touchingNumber = regexp.MustCompile(`^\d{1,2}[.)]\p{Lu}\p{Ll}`)

// signApart sets the sign or number of an item apart from its first word, where
// nothing but a word's own width stands between them.
func signApart(ws []word) []word {
	first := &ws[0]
	r, n := utf8.DecodeRuneInString(first.text)
	switch {
	case strings.ContainsRune(sureBullets, r) && n < len(first.text):
	case touchingNumber.MatchString(first.text):
		n = strings.IndexAny(first.text, ".)") + 1
	case len(ws) > 1 && joined(first, &ws[1]) && n == len(first.text) && strings.ContainsRune(sureBullets, r),
		len(ws) > 1 && joined(first, &ws[1]) && touchingNumber.MatchString(first.text+ws[1].text) && strings.ContainsAny(first.text[len(first.text)-1:], ".)"):
		first.space = true
		return ws
	default:
		return ws
	}
	sign, rest := *first, *first
	sign.text, rest.text = first.text[:n], first.text[n:]
	sign.x1 = first.x0 + (first.x1-first.x0)*float64(utf8.RuneCountInString(sign.text))/float64(utf8.RuneCountInString(first.text))
	sign.space, sign.url, rest.x0 = true, "", sign.x1
	return append([]word{sign, rest}, ws[1:]...)
}

// joined reports whether words a and b of one line are parts of one word.
func joined(a, b *word) bool {
	return !a.space && a.block == b.block && a.label == b.label && !twoLinks(a.link, b.link) && b.x0-a.x1 < 0.17*min(a.size, b.size)
}

// String is the text of a line, words apart by one space.
func (l *line) String() string {
	var b strings.Builder
	l.write(&b, nil)
	return b.String()
}

// write appends the line's text and returns what of it leads somewhere, counted
// from the start of b. What stands higher and smaller is a note's number, left
// out where notes has it, else set as a superscript.
func (l *line) write(b *strings.Builder, notes map[string]bool) (links []Link) {
	for i := range l.words {
		w := &l.words[i]
		raised := l.raised(w)
		if raised && notes[strings.Trim(w.text, " ,;)]([")] {
			continue
		}
		if i > 0 && b.Len() > 0 && !joined(&l.words[i-1], w) {
			b.WriteByte(' ')
		}
		at := b.Len()
		if raised {
			b.WriteString(superscript(w.text))
		} else {
			b.WriteString(w.text)
		}
		if w.url != "" {
			links = addLink(links, Link{at, b.Len() - w.beyond, w.url})
		}
	}
	return links
}

// raised reports whether a word is small and stands high in its line.
func (l *line) raised(w *word) bool {
	return w.size < 0.85*l.size && w.y < l.y-0.15*l.size
}

// superscript sets figures high; other words stay as they are.
func superscript(s string) string {
	const high = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	for _, r := range s {
		if r < '0' || r > '9' {
			return s
		}
	}
	var b strings.Builder
	digits := []rune(high)
	for _, r := range s {
		b.WriteRune(digits[r-'0'])
	}
	return b.String()
}

// firstWidth is the width of what stands before the line's first space.
func (l *line) firstWidth() float64 {
	end := l.words[0].x1
	for i := 1; i < len(l.words) && joined(&l.words[i-1], &l.words[i]); i++ {
		end = l.words[i].x1
	}
	return end - l.words[0].x0
}

// bullets are the signs that begin an item of a list and nothing else.
const (
	bullets     = sureBullets + "–—-*·"
	sureBullets = "•‣▪▫◦●○■□◆◇➢➤✓✔►∙⁃"
)

// bullet returns the sign that a line begins with, where something follows it
// after a space: sure is false for a dash or star, which also stand in text.
func (l *line) bullet() (sign string, sure bool) {
	first := l.words[0].text
	r, n := utf8.DecodeRuneInString(first)
	if n != len(first) || len(l.words) < 2 || joined(&l.words[0], &l.words[1]) || !strings.ContainsRune(bullets, r) {
		return "", false
	}
	return first, !strings.ContainsRune("–—-*·", r)
}

// numbered reports whether a line begins with an item's number: "3.", "b)", "(iv)".
func (l *line) numbered() bool {
	s := l.words[0].text
	if len(l.words) < 2 || len(s) > 6 || len(s) < 2 {
		return false
	}
	body := strings.TrimLeft(s, "(")
	core := strings.TrimRight(body, ".)")
	if core == "" || core == body {
		return false
	}
	digits := true
	for _, r := range core {
		digits = digits && (r >= '0' && r <= '9' || r == '.')
	}
	return digits && len(core) <= 3 || len(core) == 1 && unicode.IsLetter(rune(core[0])) && strings.HasSuffix(s, ")")
}

// number is the number of a numbered line without its marks.
func (l *line) number() string { return strings.Trim(l.words[0].text, "().") }

// ending is the last word of a line, the numbers of notes aside.
func (l *line) ending() string {
	for i := len(l.words) - 1; i > 0; i-- {
		if w := &l.words[i]; !l.raised(w) {
			return w.text
		}
	}
	return l.words[0].text
}
