package pdf

import (
	"math"
	"strings"
)

// The white between the cells of a table, in ems: wide enough to tell by itself,
// or narrow, where several lines have it at the same places.
const (
	wideGap   = 1.4
	narrowGap = 0.55
)

// gap is white between two words of a line.
type gap struct{ x0, x1 float64 }

// gaps are the gaps of a line that are at least so many ems wide.
func (l *line) gaps(ems float64) []gap {
	var out []gap
	end := l.words[0].x1
	for i := 1; i < len(l.words); i++ {
		if l.words[i].x0-end > ems*l.size {
			out = append(out, gap{end, l.words[i].x0})
		}
		end = max(end, l.words[i].x1)
	}
	return out
}

// tableRows returns how many lines at the start are rows of a table, and where
// its columns part: three lines with a wide gap at the same place or two narrow
// ones, or two lines with two very wide ones. Right is where the text ends: lines
// that all reach it are justified, and their gaps mean nothing.
func (m *measures) tableRows(ls []line, right float64) (int, []float64) {
	n, common, narrowest := m.rows(ls, wideGap)
	if n >= 3 || n == 2 && len(common) >= 2 && narrowest > 3 {
		return n, middles(common)
	}
	n, common, _ = m.rows(ls, narrowGap)
	ragged := 0
	for i := range n {
		if right-ls[i].x1 > 0.5*ls[i].size {
			ragged++
		}
	}
	if n >= 3 && len(common) >= 2 && ragged*2 > n {
		return n, middles(common)
	}
	return 0, nil
}

// rows returns how many lines at the start have gaps in common, and these.
func (m *measures) rows(ls []line, ems float64) (n int, common []gap, narrowest float64) {
	narrowest = math.Inf(1)
	for ; n < len(ls); n++ {
		l := &ls[n]
		gs := l.gaps(ems)
		if len(gs) == 0 || n > 0 && (l.y-ls[n-1].y > 3.5*l.size || l.page != ls[n-1].page) || m.item(l, gs) {
			break
		}
		for _, g := range gs {
			narrowest = min(narrowest, (g.x1-g.x0)/l.size)
		}
		if n == 0 {
			common = gs
			continue
		}
		both := shared(common, gs, 0.3*l.size)
		if len(both) == 0 || ems < wideGap && len(both) < 2 {
			break
		}
		common = both
	}
	return n, common, narrowest
}

// item reports whether a line's first gap only sets off the sign or number of an
// item or a note.
func (m *measures) item(l *line, gs []gap) bool {
	if gs[0].x0 != l.words[0].x1 {
		return false
	}
	sign, _ := l.bullet()
	return len(gs) == 1 && (sign != "" || l.numbered()) || l.size < 0.93*m.body && noteSign(l) != ""
}

// shared are the parts of gaps, at least so wide, that both lists have.
func shared(a, b []gap, wide float64) []gap {
	var out []gap
	for _, g := range a {
		for _, h := range b {
			if lo, hi := max(g.x0, h.x0), min(g.x1, h.x1); hi-lo > wide {
				out = append(out, gap{lo, hi})
			}
		}
	}
	return out
}

func middles(gs []gap) []float64 {
	out := make([]float64, len(gs))
	for i, g := range gs {
		out[i] = (g.x0 + g.x1) / 2
	}
	return out
}

// writeRow writes a row of a table: its cells, apart by a tab each.
func writeRow(b *strings.Builder, l *line, cuts []float64) (links []Link) {
	from := 0
	for i := 0; i <= len(cuts); i++ {
		to := from
		for to < len(l.words) && (i == len(cuts) || (l.words[to].x0+l.words[to].x1)/2 < cuts[i]) {
			to++
		}
		if i > 0 {
			b.WriteByte('\t')
		}
		if from < to {
			links = append(links, writeCell(b, l, from, to)...)
		}
		from = to
	}
	return links
}

// writeCell writes the words of one cell of a row.
func writeCell(b *strings.Builder, l *line, from, to int) (links []Link) {
	c := line{words: l.words[from:to], size: l.size, y: l.y}
	var own strings.Builder
	for _, k := range c.write(&own, nil) {
		links = append(links, Link{k.Start + b.Len(), k.End + b.Len(), k.URL})
	}
	b.WriteString(own.String())
	return links
}
