package reader

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// lineAt returns the index of the line at height y, the nearest one above or
// below where none is there, -1 on an empty page.
func (p *page) lineAt(y float32) int {
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].y+p.lines[i].h > y })
	return min(i, len(p.lines)-1)
}

// lineOf returns the index of the line that offset at stands on, -1 where
// there is none. An offset between two lines belongs to the second.
func (p *page) lineOf(at int) int {
	i := sort.Search(len(p.lines), func(i int) bool { return !p.lines[i].head && p.lines[i].end > at })
	if i < len(p.lines) {
		return i
	}
	return len(p.lines) - 1
}

// offset returns the offset nearest to (x, y).
func (p *page) offset(x, y float32, m metrics) int {
	i := p.lineAt(y)
	if i < 0 {
		return 0
	}
	if p.lines[i].head {
		return 0
	}
	return p.lines[i].offset(x, m)
}

// offset returns the offset on the line that is nearest to x.
func (l *line) offset(x float32, m metrics) int {
	best, at := float32(-1), l.start
	for _, r := range l.runs {
		d := max(r.x-x, x-(r.x+r.w), 0)
		if best >= 0 && d >= best {
			continue
		}
		best, at = d, r.offset(x, l.face, m)
	}
	return at
}

func (r *run) offset(x float32, f face, m metrics) int {
	x -= r.x
	if !r.literal() {
		if x < r.w/2 {
			return r.start
		}
		return r.end
	}
	if r.rtl {
		x = r.w - x
	}
	// the first character whose middle lies right of x
	cuts := boundaries(r.text)
	i := sort.Search(len(cuts)-1, func(i int) bool {
		return (m.width(r.text[:cuts[i]], f)+m.width(r.text[:cuts[i+1]], f))/2 > x
	})
	return r.start + min(cuts[i], r.end-r.start)
}

// boundaries returns the byte offsets at which a character starts, the end
// included; a combining mark stays with its letter.
func boundaries(text string) []int {
	cuts := make([]int, 0, len(text)+1)
	for i, r := range text {
		if i > 0 && (unicode.Is(unicode.M, r) || r == '\u200d') {
			continue
		}
		cuts = append(cuts, i)
	}
	return append(cuts, len(text))
}

// x returns where offset at stands on the line.
func (l *line) x(at int, m metrics, empty float32) float32 {
	x := empty
	for _, r := range l.runs {
		if at <= r.start {
			if r.rtl {
				return r.x + r.w
			}
			return r.x
		}
		if at <= r.end {
			w := m.width(r.text[:min(at-r.start, len(r.text))], l.face)
			if at == r.end {
				w = r.w
			}
			if r.rtl {
				return r.x + r.w - w
			}
			return r.x + w
		}
		x = r.x + r.w
	}
	return x
}

// marksAt returns the marks under (x, y), innermost first; none beside the
// text.
func (p *page) marksAt(x, y float32) []int {
	i := p.lineAt(y)
	if i < 0 || y < p.lines[i].y || y >= p.lines[i].y+p.lines[i].h {
		return nil
	}
	for _, r := range p.lines[i].runs {
		if x >= r.x && x < r.x+r.w {
			marks := slices.Clone(r.marks)
			slices.Reverse(marks)
			return marks
		}
	}
	return nil
}

// wordAround returns the word at offset at: letters, digits and the signs
// that stand inside words and figures. Beside a word it is empty.
func wordAround(text string, at int) claim.Span {
	at = max(0, min(at, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	from, to := at, at
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !wordly(r) {
			break
		}
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if !wordly(r) {
			break
		}
		to += n
	}
	s := claim.Span{Start: from, End: to}
	trimmed := strings.TrimRight(text[s.Start:s.End], ".,'’-")
	s.End = s.Start + len(trimmed)
	return s
}

func wordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || strings.ContainsRune("'’-.,_", r)
}

// ordered returns the span between two offsets in either order.
func ordered(a, b int) claim.Span {
	if a > b {
		a, b = b, a
	}
	return claim.Span{Start: a, End: b}
}
