package match

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scaleNote is what a table says of all its figures: "in millions of dollars",
// "(€m)", "in Tausend Euro".
type scaleNote struct {
	at    int // byte of the text from which on it holds
	scale int64
	unit  string
}

// tabled adds to the figures of tables their value at the scale that the table
// notes, and the head of their column.
func (s *Source) tabled(fs []figure) []figure {
	lines := linesOf(s.text)
	notes := scaleNotes(lines)
	layout := layOut(lines)
	var scaled []figure
	row := 0
	for k := 0; k < len(fs); {
		for row < len(lines) && lines[row].End <= fs[k].Start {
			row++
		}
		if row >= len(lines) {
			break
		}
		end := k
		for end < len(fs) && fs[end].Start < lines[row].End {
			end++
		}
		if end == k {
			k++
			continue
		}
		if tableRow(lines[row].s) {
			layout.columns(fs[k:end], row)
			s.rows(fs[k:end], lines[row])
			if n := noteAt(notes, lines[row].Start); n.scale > 1 || n.unit != "" {
				scaled = append(scaled, atScale(fs[k:end], n)...)
			}
		}
		k = end
	}
	return append(fs, scaled...)
}

// rows gives the figures of a row the row's words as what is said of them.
func (s *Source) rows(fs []figure, l line) {
	p := s.whole()
	from, to := p.at(l.Start), p.at(l.End)
	for i := range fs {
		fs[i].rowFrom, fs[i].rowTo, fs[i].inTable = from, max(to, fs[i].to), true
		if fs[i].n.OfSpan.Start >= l.End {
			n := *fs[i].n
			n.Of, fs[i].n = "", &n // the next row begins with it
		}
	}
}

// tableRow reports whether a line is a row of figures behind a label: few words,
// no verb's sentence end.
func tableRow(s string) bool {
	figures, words := 0, 0
	for f := range strings.FieldsSeq(s) {
		if strings.ContainsAny(f, "0123456789") {
			figures++
		} else if strings.ContainsAny(f, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			words++
		}
	}
	return figures > 0 && words <= 9 && (strings.ContainsAny(s, "\t|") || strings.Contains(s, "  ") || !inProse(s))
}

// inProse reports whether a line without cells is one of a broken paragraph: a
// sentence ends in it, or it goes on in small letters.
func inProse(s string) bool {
	if strings.HasSuffix(s, ".") {
		return true
	}
	for _, mark := range [...]string{". ", "? ", "! ", "; "} {
		if _, rest, ok := strings.Cut(s, mark); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " -*•"))
	return unicode.IsLower(r)
}

// atScale returns copies of figures without a unit of their own, multiplied.
func atScale(fs []figure, n scaleNote) []figure {
	var out []figure
	for _, f := range fs {
		if f.low == nil || f.n.Date != nil || f.unit != "" && f.unit != n.unit && !currency(f.unit) {
			continue
		}
		if year, ok := decimal(f.n.Value); ok && year.IsInt() && f.to == f.from+1 && year.Cmp(big.NewRat(1900, 1)) > 0 && year.Cmp(big.NewRat(2100, 1)) < 0 && !strings.Contains(f.n.Value, ".") && f.step.Cmp(big.NewRat(1, 1)) == 0 && n.scale > 1 && f.unit == "" && f.column == "" {
			continue
		}
		g := f
		by := big.NewRat(n.scale, 1)
		g.low, g.scaled = new(big.Rat).Mul(f.low, by), true
		if f.step != nil {
			g.step = new(big.Rat).Mul(f.step, by)
		}
		if f.high != nil {
			g.high = new(big.Rat).Mul(f.high, by)
		}
		if f.unit == "" {
			g.unit = n.unit
		}
		out = append(out, g)
	}
	return out
}

// scaleNotes finds the notes of the tables in order.
func scaleNotes(lines []line) []scaleNote {
	var out []scaleNote
	for _, l := range lines {
		if len(l.s) > 160 {
			continue
		}
		low := strings.ToLower(l.s)
		n := scaleNote{at: l.Start, scale: 1}
		for _, w := range [...]struct {
			mark  string
			scale int64
		}{{"in millions", 1e6}, {"in thousands", 1e3}, {"in billions", 1e9}, {"$ million", 1e6}, {"£ million", 1e6}, {"€ million", 1e6}, {"£m", 1e6}, {"€m", 1e6}, {"$m", 1e6},
			{"£000", 1e3}, {"$000", 1e3}, {"€000", 1e3}, {"£'000", 1e3}, {"$'000", 1e3}, {"€'000", 1e3}, {"’000", 1e3}, {"usd million", 1e6}, {"eur million", 1e6}, {"gbp million", 1e6}, {"million euros", 1e6}, {"million dollars", 1e6}, {"in mio", 1e6}, {"in tsd", 1e3}, {"mio. eur", 1e6}, {"in millionen", 1e6}} {
			if i := strings.Index(low, w.mark); i >= 0 && !figureBefore(low, i) {
				n.scale = w.scale
				break
			}
		}
		if n.scale == 1 {
			continue
		}
		n.unit = unitNamed(low)
		out = append(out, n)
	}
	return out
}

// figureBefore reports whether a digit stands right before byte i or behind the
// mark there: "5 million dollars" notes no scale.
func figureBefore(s string, i int) bool {
	before := strings.TrimRight(s[:i], " ")
	return before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9'
}

// unitNamed returns the currency that a note names, "" where none.
func unitNamed(low string) string {
	for _, u := range [...][2]string{{"euro", "EUR"}, {"eur", "EUR"}, {"€", "EUR"}, {"sterling", "GBP"}, {"gbp", "GBP"}, {"£", "GBP"}, {"pound", "GBP"}, {"usd", "USD"}, {"dollar", "USD"}, {"$", "USD"}} {
		if strings.Contains(low, u[0]) {
			return u[1]
		}
	}
	return ""
}

// noteAt returns the note that holds at byte at: the last one before it.
func noteAt(notes []scaleNote, at int) scaleNote {
	n := scaleNote{scale: 1}
	for _, x := range notes {
		if x.at > at {
			break
		}
		n = x
	}
	return n
}

// columnsAbove is how many lines above a row its heads are looked for.
const columnsAbove = 25

// layout is what the lines of a source are as rows of tables.
type layout struct {
	lines []line
	years [][]string // of each line the years it is the head for, nil for none
	head  []int      // of each line in cells the first line of its table, else -1
	shift []int      // of the same the first cell with a figure in a row as wide as the head
}

// layOut reads the lines once.
func layOut(lines []line) *layout {
	t := &layout{lines, make([][]string, len(lines)), make([]int, len(lines)), make([]int, len(lines))}
	for i, l := range lines {
		t.years[i], t.head[i] = headsOf(l.s), -1
		mark := cellMark(l.s)
		if mark == "" {
			continue
		}
		t.head[i] = i
		if i > 0 && t.head[i-1] >= 0 {
			t.head[i], t.shift[i] = t.head[i-1], t.shift[i-1]
		}
		cells := strings.Split(l.s, mark)
		if first := firstFigure(cells); t.shift[i] == 0 && first < len(cells) && len(cells) == len(strings.Split(lines[t.head[i]].s, mark)) {
			t.shift[i] = first
		}
	}
	return t
}

// cellMark returns what parts the cells of a line, "" where it has less than three
// of them.
func cellMark(s string) string {
	for _, mark := range [...]string{"\t", "|"} {
		if strings.Count(s, mark) >= 2 {
			return mark
		}
	}
	return ""
}

// columns gives the figures of a row the heads of their columns: the cells above
// them where cells are parted by tabs or bars, else the nearest line above with as
// many years as the row has figures.
func (t *layout) columns(fs []figure, row int) {
	if t.head[row] >= 0 && t.head[row] < row {
		t.cells(fs, row)
		return
	}
	for up := row - 1; up >= max(0, row-columnsAbove); up-- {
		if len(t.years[up]) == 0 || len(t.years[up]) != len(fs) {
			continue
		}
		for k := range fs {
			if fs[k].n.Date == nil {
				fs[k].column = t.years[up][k]
			}
		}
		return
	}
}

// cells gives the figures of a row in cells the heads of their columns, and the
// currency that a head names. A row of totals may lack the cells before its first
// figure.
func (t *layout) cells(fs []figure, row int) {
	l, mark := t.lines[row], cellMark(t.lines[row].s)
	at := []int{l.Start}
	for i := range l.s {
		if l.s[i] == mark[0] {
			at = append(at, l.Start+i+1)
		}
	}
	heads := strings.Split(t.lines[t.head[row]].s, mark)
	if by := t.shift[row] - firstFigure(strings.Split(l.s, mark)); by > 0 && len(heads) > len(at) {
		heads = heads[min(by, len(heads)):]
	}
	for k := range fs {
		i := cellAt(at, fs[k].Start)
		if i >= len(heads) {
			continue
		}
		fs[k].column = heads[i]
		if fs[k].unit == "" && fs[k].low != nil {
			fs[k].unit = unitNamed(strings.ToLower(heads[i]))
		}
	}
}

// firstFigure returns the index of the first cell that is a figure, their number
// where none is.
func firstFigure(cells []string) int {
	for i, c := range cells {
		if c = strings.TrimSpace(c); c != "" && leadingDigits(strings.TrimLeft(c, "$€£(-− ")) > 0 {
			return i
		}
	}
	return len(cells)
}

// cellAt returns which of the cells that begin at the given bytes holds byte i.
func cellAt(at []int, i int) int {
	n := 0
	for n+1 < len(at) && at[n+1] <= i {
		n++
	}
	return n
}

// headsOf returns the years or periods of a line that has nothing else but a
// label before them.
func headsOf(s string) []string {
	var heads []string
	if strings.HasSuffix(s, ".") || len(s) > 160 {
		return nil
	}
	for _, w := range cut(s, nil) {
		if len(w.form) == 4 && (strings.HasPrefix(w.form, "19") || strings.HasPrefix(w.form, "20")) {
			heads = append(heads, w.form)
		}
	}
	return heads
}
