package pdf

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// chunk is a paragraph, or the part of one that stands in one column.
type chunk struct {
	kind     Kind
	level    int
	lines    []line
	cuts     []float64 // between the columns of a table
	slack    float64   // white to the right of its last line
	indented bool      // its first line begins further right than the next
	last     bool      // the last of its column
	first    bool      // the first of its column
}

// measures are what is usual in a file.
type measures struct {
	body    float64                 // size of most of the text
	bold    bool                    // most of the text is bold
	leading map[int]float64         // from line to line, by size in half points
	indents bool                    // paragraphs begin with an indented line
	notes   map[int]map[string]bool // numbers of the notes on each page
	words   map[string]int          // words within lines, in lower case
	tags    []element               // what the structure says of words
	headed  bool                    // it names the headings
}

func halfPoints(size float64) int { return int(size*2 + 0.5) }

// measure looks at the lines of all columns.
func measure(columns [][]line) *measures {
	m := &measures{leading: map[int]float64{}, words: map[string]int{}, notes: map[int]map[string]bool{}}
	letters, bold := map[int]int{}, 0
	steps := map[int]map[int]int{} // by size, how often a step in tenths of points
	all := 0
	for _, ls := range columns {
		for i := range ls {
			n := 0
			for k := range ls[i].words {
				n += utf8.RuneCountInString(ls[i].words[k].text)
			}
			size := halfPoints(ls[i].size)
			letters[size] += n
			all += n
			if ls[i].bold {
				bold += n
			}
			m.learn(&ls[i])
			if i > 0 && halfPoints(ls[i-1].size) == size && ls[i].page == ls[i-1].page {
				if step := ls[i].y - ls[i-1].y; step > 0.5*ls[i].size && step < 4*ls[i].size {
					if steps[size] == nil {
						steps[size] = map[int]int{}
					}
					steps[size][int(step*10+0.5)]++
				}
			}
		}
	}
	most := 0
	for size, n := range letters {
		if n > most || n == most && float64(size) < m.body*2 {
			most, m.body = n, float64(size)/2
		}
	}
	m.bold = bold*2 > all
	for size, counts := range steps {
		m.leading[size] = usualStep(withinParagraphs(counts, size))
	}
	return m
}

// withinParagraphs are the steps that are no larger than lines of a paragraph are
// set apart, where there are several of them: of short paragraphs most steps are
// from one to the next.
func withinParagraphs(counts map[int]int, size int) map[int]int {
	out, few, all := map[int]int{}, 0, 0
	for step, n := range counts {
		if all += n; step*2 <= size*17 { // 1.7 ems
			out[step] = n
			few += n
		}
	}
	if few < 3 || few*12 < all {
		return counts
	}
	return out
}

// usualStep is the most frequent step, near ones counted together; of equal ones
// the smallest.
func usualStep(counts map[int]int) float64 {
	best, most := 0, 0
	for step := range counts {
		n := counts[step-1] + counts[step] + counts[step+1]
		if n > most || n == most && step < best {
			best, most = step, n
		}
	}
	return float64(best) / 10
}

// learn notes the words of a line, but for its last one, which may be parted.
func (m *measures) learn(l *line) {
	if len(m.words) > 1<<18 {
		return
	}
	fields := strings.Fields(l.String())
	for i, w := range fields {
		if i == len(fields)-1 && endsInHyphen(w) {
			break
		}
		m.words[strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))]++
	}
}

// step is the usual step between lines of a size.
func (m *measures) step(size float64) float64 {
	if s := m.leading[halfPoints(size)]; s > 0 {
		return s
	}
	return 1.2 * size
}

// paragraphs parts a column's lines into paragraphs, headings, items and tables.
func (m *measures) paragraphs(ls []line) []chunk {
	var out []chunk
	right := 0.0
	for i := range ls {
		right = max(right, ls[i].x1)
	}
	for i := 0; i < len(ls); {
		if rows, n := m.markedRows(ls[i:]); n > 0 {
			out = append(out, chunk{kind: Table, lines: rows})
			i += n
			continue
		}
		if n, cuts := m.tableRows(ls[i:], right); n > 0 && m.tag(&ls[i]).block == 0 {
			out = append(out, chunk{kind: Table, lines: ls[i : i+n], cuts: cuts})
			i += n
			continue
		}
		j := i + 1
		for j < len(ls) && !m.apart(&ls[j-1], &ls[j], right) {
			if n, _ := m.tableRows(ls[j:], right); n > 0 && m.tag(&ls[j]).block == 0 {
				break
			}
			j++
		}
		out = append(out, m.block(ls[i:j], right)...)
		i = j
	}
	countItems(out)
	if len(out) > 0 {
		out[0].first, out[len(out)-1].last = true, true
	}
	return out
}

// countItems makes items of paragraphs that follow each other and begin with
// numbers that do.
func countItems(cs []chunk) {
	for i := 1; i < len(cs); i++ {
		a, b := &cs[i-1], &cs[i]
		if (a.kind == Plain || a.kind == Item) && b.kind == Plain && a.lines[0].numbered() && b.lines[0].numbered() &&
			follows(a.lines[0].number(), b.lines[0].number()) && math.Abs(a.lines[0].x0-b.lines[0].x0) < a.lines[0].size {
			a.kind, b.kind = Item, Item
		}
	}
}

// apart reports whether lines a and b, one below the other, belong to two blocks
// by what can be seen: the white between them, their size, weight, an item's sign.
// Right is where the column ends.
func (m *measures) apart(a, b *line, right float64) bool {
	step := b.y - a.y
	usual := max(m.step(a.size), m.step(b.size))
	if known, same := m.tagged(a, b); known {
		return !same || step > 1.7*usual+0.6
	}
	if math.Abs(a.size-b.size) > 0.08*max(a.size, b.size) || step < 0.2*b.size || step > 1.22*usual+0.6 {
		return true
	}
	if a.bold != b.bold && !m.bold && (a.bold || !endsOpen(a)) {
		return true
	}
	if _, sure := b.bullet(); sure {
		return true
	}
	if sign, _ := b.bullet(); sign != "" {
		before, _ := a.bullet()
		return !endsOpen(a) || before == sign && right-a.x1 > b.firstWidth()+b.words[1].x1-b.words[1].x0+0.8*b.size
	}
	return b.numbered() && (!endsOpen(a) || a.numbered() && follows(a.number(), b.number()))
}

// endsOpen reports whether a line ends within a sentence.
func endsOpen(l *line) bool { return openEnded(l.ending()) }

// openEnded reports whether s ends within a sentence: not with a full stop or
// another mark that ends one, closing quotes and brackets aside.
func openEnded(s string) bool {
	s = strings.TrimRight(s, "\"”“’‘'»«)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune(".!?:;…", r) || s == ""
}

// block parts lines that stand together into paragraphs: where a line ends
// although the next word would have gone on it, and where a line is indented.
// Edge is where the column ends.
func (m *measures) block(ls []line, edge float64) []chunk {
	left, right := math.Inf(1), math.Inf(-1)
	for i := range ls {
		left, right = min(left, ls[i].x0), max(right, ls[i].x1)
	}
	var out []chunk
	start := 0
	for i := 1; i <= len(ls); i++ {
		if i < len(ls) && !m.ends(ls, i, left, right) {
			continue
		}
		part := ls[start:i]
		last := &part[len(part)-1]
		c := chunk{lines: part, slack: edge - last.x1,
			indented: len(part) > 1 && part[0].x0 > part[1].x0+0.8*part[0].size || len(part) == 1 && part[0].x0 > left+0.8*part[0].size}
		m.name(&c, len(ls))
		out = append(out, c)
		start = i
	}
	return out
}

// ends reports whether a paragraph ends before line i of a block.
func (m *measures) ends(ls []line, i int, left, right float64) bool {
	a, b := &ls[i-1], &ls[i]
	em := a.size
	slack := right - a.x1
	if slack > b.firstWidth()+0.35*em && !endsInHyphen(a.ending()) && a.size < 1.25*m.body {
		if !endsOpen(a) || slack > 0.3*(right-left) {
			return true
		}
	}
	if b.x0 < a.x0+0.8*em || b.x0 < left+0.8*em || endsOpen(a) {
		return false
	}
	return i+1 >= len(ls) || ls[i+1].x0 < b.x0-0.5*em || a.x0 > left+0.8*em || slack > 0.1*(right-left)
}

var captionLead = regexp.MustCompile(`^(?i:figure|fig\.|table|tab\.|chart|photo|image|abbildung|abb\.|tabelle|foto|grafik|tableau|graphique)\s*\d{0,3}[.:–—-]`)

// longestHeading is the length in bytes past which bold or large text is no
// heading.
const longestHeading = 220

// name tells the kind of a paragraph.
func (m *measures) name(c *chunk, together int) {
	l := &c.lines[0]
	n := 0
	for i := range c.lines {
		n += len(c.lines[i].String())
	}
	last := &c.lines[len(c.lines)-1]
	allBold := true
	for i := range c.lines {
		allBold = allBold && c.lines[i].bold
	}
	_, sure := l.bullet()
	sign, _ := l.bullet()
	e := m.tag(l)
	switch {
	case e.block != 0 && (e.kind != Plain || m.headed):
		c.kind, c.level = e.kind, int(e.level)
	case sure || sign != "" && (together > len(c.lines) || len(c.lines) > 1 && c.lines[1].x0 > l.x0+0.5*l.size):
		c.kind = Item
	case l.size > 1.12*m.body && n <= longestHeading:
		c.kind, c.level = Heading, 2
		if l.size > 1.6*m.body {
			c.level = 1
		}
	case allBold && !m.bold && n <= longestHeading && len(c.lines) <= 3 && l.size >= 0.95*m.body && (endsOpen(last) || strings.HasSuffix(last.ending(), "?")):
		c.kind, c.level = Heading, 3
	case captionLead.MatchString(l.String()):
		c.kind = Caption
	case l.numbered() && len(c.lines) > 1 && c.lines[1].x0 > l.x0+0.5*l.size:
		c.kind = Item
	}
}
