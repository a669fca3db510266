package pdf

import (
	"math"
)

// The measures of columns, in ems of the page's text.
const (
	minGutter     = 0.55 // width of the white between columns
	minColumn     = 8.0  // width of a column
	minColumnRows = 3    // lines of a column
	maxSplits     = 12   // columns and bands inside each other
)

// columns parts the words of a page, sorted by byLine, into stretches in the
// order in which a person reads them: what stands above a pair of columns, the
// left one, the right one, what stands below.
func columns(ws []word, em float64, depth int) [][]word {
	if len(ws) == 0 {
		return nil
	}
	g, ok := gutter(ws, em)
	if !ok || depth >= maxSplits || cutsRows(ws, g) {
		return [][]word{ws}
	}
	if top, bottom, ok := spanning(ws, g, em); ok {
		var above, head, below []word
		for _, w := range ws {
			switch mid := w.y - 0.3*w.size; {
			case mid < top:
				above = append(above, w)
			case mid > bottom:
				below = append(below, w)
			default:
				head = append(head, w)
			}
		}
		return append(append(columns(above, em, depth+1), head), columns(below, em, depth+1)...)
	}
	var above, left, right, below []word
	for _, w := range ws {
		switch mid := w.y - 0.3*w.size; {
		case mid < g.top:
			above = append(above, w)
		case mid > g.bottom:
			below = append(below, w)
		case w.x0+w.x1 < 2*g.x:
			left = append(left, w)
		default:
			right = append(right, w)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return [][]word{ws}
	}
	var out [][]word
	for _, part := range [...][]word{above, left, right, below} {
		out = append(out, columns(part, em, depth+1)...)
	}
	return out
}

// cutsRows reports whether a strip parts rows of a table that the file marks as
// such.
func cutsRows(ws []word, g strip) bool {
	left := map[int32]bool{}
	for i := range ws {
		if w := &ws[i]; w.row != 0 && w.x0+w.x1 < 2*g.x && w.y >= g.top && w.y <= g.bottom {
			left[w.row] = true
		}
	}
	for i := range ws {
		if w := &ws[i]; left[w.row] && w.x0+w.x1 >= 2*g.x && w.y >= g.top && w.y <= g.bottom {
			return true
		}
	}
	return false
}

// strip is upright white space that text stands on both sides of.
type strip struct{ x, top, bottom float64 }

// spanning finds a heading that stands over all columns although it is shorter
// than one of them: larger than the text, at the left, the columns on the right
// white beside it for longer than between two paragraphs, and ending where the
// left one does.
func spanning(ws []word, g strip, em float64) (top, bottom float64, ok bool) {
	var lefts, rights []word
	for _, w := range ws {
		if mid := w.y - 0.3*w.size; mid >= g.top && mid <= g.bottom {
			if w.x0+w.x1 < 2*g.x {
				lefts = append(lefts, w)
			} else {
				rights = append(rights, w)
			}
		}
	}
	next := 0
	above, before := math.Inf(-1), math.Inf(-1) // bottoms of what stands above on the right and on the left
	for i := 0; i < len(lefts); i++ {
		w := &lefts[i]
		for ; next < len(rights) && rights[next].y < w.y; next++ {
			above = max(above, rights[next].bottom())
		}
		if w.size > 1.12*em && next < len(rights) && !math.IsInf(above, 0) && above <= w.top() && rights[next].top() >= w.bottom() &&
			rights[next].top()-above > 1.6*w.size && math.Abs(above-before) < 1.3*em {
			return (above + w.top()) / 2, (rights[next].top() + w.bottom()) / 2, true
		}
		if w.size <= 1.12*em {
			before = max(before, w.bottom())
		}
	}
	return 0, 0, false
}

// gutter finds the highest strip of white between two columns of text.
func gutter(ws []word, em float64) (strip, bool) {
	x0, x1 := math.Inf(1), math.Inf(-1)
	for i := range ws {
		x0, x1 = min(x0, ws[i].x0), max(x1, ws[i].x1)
	}
	width := x1 - x0
	if width < 2*minColumn*em || math.IsInf(width, 0) {
		return strip{}, false
	}
	step := max(2, width/400)
	runs := freeRuns(ws, x0, step, int(width/step)+1)
	best, score := strip{}, 0.0
	for i := range runs {
		wide, run := 1, runs[i]
		high := run.bottom - run.top
		for j := i + 1; j < len(runs); j++ {
			top, bottom := max(run.top, runs[j].top), min(run.bottom, runs[j].bottom)
			if bottom-top < 0.9*high {
				break
			}
			run = strip{top: top, bottom: bottom}
			wide++
		}
		if float64(wide)*step < max(minGutter*em, 4) {
			continue
		}
		s := (run.bottom - run.top) * min(float64(wide)*step, 0.8*em)
		if s <= score {
			continue
		}
		run.x = x0 + (float64(i)+float64(wide)/2)*step
		if run, ok := betweenColumns(ws, run, em); ok {
			best, score = run, s
		}
	}
	return best, score > 0
}

// freeRuns returns for each upright slice of the page its highest stretch
// without a word.
func freeRuns(ws []word, x0, step float64, n int) []strip {
	runs, last := make([]strip, n), make([]float64, n)
	top, bottom := ws[0].top(), ws[len(ws)-1].bottom()
	for i := range last {
		last[i] = top
	}
	longer := func(i int, to float64) {
		if to-last[i] > runs[i].bottom-runs[i].top {
			runs[i] = strip{top: last[i], bottom: to}
		}
	}
	for k := range ws {
		w := &ws[k]
		for i := max(0, int((w.x0-x0)/step)); i <= int((w.x1-x0)/step) && i < n; i++ {
			longer(i, w.top())
			last[i] = max(last[i], w.bottom())
		}
	}
	for i := range last {
		longer(i, bottom)
	}
	return runs
}

// side is what stands on one side of a strip.
type side struct {
	rows, words int
	x0, x1      float64
	first, last float64 // top of its first line, bottom of its last
	filled      float64 // widths of its lines
	rowX0       float64
	rowX1, rowY float64
}

func (s *side) add(w *word) {
	if s.rows == 0 || w.y-s.rowY > 0.5*w.size {
		if s.rows > 0 {
			s.filled += s.rowX1 - s.rowX0
		} else {
			s.first = w.top()
		}
		s.rows++
		s.rowX0, s.rowX1, s.rowY = w.x0, w.x1, w.y
	}
	s.last = max(s.last, w.bottom())
	s.rowX0, s.rowX1 = min(s.rowX0, w.x0), max(s.rowX1, w.x1)
	s.x0, s.x1 = min(s.x0, w.x0), max(s.x1, w.x1)
	s.words++
}

// column reports whether it is a column of text: wide enough, with several lines
// of several words that fill it, which the cells of a table do not.
func (s *side) column(em float64) bool {
	filled, width := s.filled+s.rowX1-s.rowX0, s.x1-s.x0
	return s.rows >= minColumnRows && width >= minColumn*em && s.words >= 3*s.rows && filled >= 0.5*width*float64(s.rows)
}

// betweenColumns reports whether a strip has columns on both sides, judged by
// where both have text. What stands higher than the right column begins is left
// above both.
func betweenColumns(ws []word, run strip, em float64) (strip, bool) {
	l, r := sidesOf(ws, run)
	if l.rows == 0 || r.rows == 0 {
		return run, false
	}
	both := strip{x: run.x, top: max(run.top, max(l.first, r.first)-em), bottom: min(run.bottom, min(l.last, r.last)+em)}
	if a, b := sidesOf(ws, both); !a.column(em) || !b.column(em) {
		return run, false
	}
	if top, ok := belowCells(ws, run, em); ok {
		run.top = top
	} else if l.first < r.first-1.5*em {
		run.top = r.first - 0.2*em
	}
	if ws[len(ws)-1].bottom() > run.bottom+em && l.last > r.last+1.5*em {
		run.bottom = endOfBoth(ws, run, r.last, em)
	}
	return run, true
}

// sidesOf is what stands on the left and on the right of a strip.
func sidesOf(ws []word, run strip) (l, r side) {
	l = side{x0: math.Inf(1), x1: math.Inf(-1)}
	r = l
	for k := range ws {
		w := &ws[k]
		if mid := w.y - 0.3*w.size; mid < run.top || mid > run.bottom {
			continue
		}
		if w.x0+w.x1 < 2*run.x {
			l.add(w)
		} else {
			r.add(w)
		}
	}
	return l, r
}

// endOfBoth is where two columns end that the full width follows upon: at the
// end of the right one, where white begins that goes through the left as well;
// what stands below it on the left is no part of the column.
func endOfBoth(ws []word, run strip, last, em float64) float64 {
	above, below := math.Inf(-1), run.bottom
	for k := range ws {
		switch w := &ws[k]; {
		case w.x0+w.x1 >= 2*run.x || w.bottom() < run.top || w.top() > run.bottom:
		case w.y <= last+0.5*em:
			above = max(above, w.bottom())
		default:
			below = min(below, w.top())
		}
	}
	if last-above < 1.2*em && below-max(above, last) > 0.5*em {
		return (max(above, last) + below) / 2
	}
	return run.bottom
}

// belowCells is where the columns begin below rows of a table that stands on top
// of them and whose cells leave the strip white by chance: rows that both sides
// have at the same heights, short on both, and more white below them than between
// them, or than between the lines below.
func belowCells(ws []word, run strip, em float64) (top float64, ok bool) {
	l, r := sidesOf(ws, run)
	pairs := pairsOf(ws, run)
	for len(pairs) > 0 && (len(pairs[0].left.words) == 0 || len(pairs[0].right.words) == 0) {
		pairs = pairs[1:]
	}
	n := 0
	for n < len(pairs) && pairs[n].cells(l.x1-l.x0, r.x1-r.x0) {
		n++
	}
	if n < 2 || n+1 >= len(pairs) {
		return 0, false
	}
	if white := pairs[n].y - pairs[n-1].y; white < 1.1*(pairs[n-1].y-pairs[n-2].y) && white < 1.1*(pairs[n+1].y-pairs[n].y) {
		return 0, false
	}
	top = pairs[n-1].y + 0.4*em
	rest := strip{x: run.x, top: top, bottom: run.bottom}
	a, b := sidesOf(ws, rest)
	return top, a.column(em) && b.column(em)
}

// pair is what stands at one height on both sides of a strip.
type pair struct {
	y           float64
	left, right line
}

// pairsOf are the lines from the top of a strip on, both sides of each, as far as
// cells may reach.
func pairsOf(ws []word, run strip) []pair {
	const most = 40
	var out []pair
	for k := range ws {
		w := &ws[k]
		if mid := w.y - 0.3*w.size; mid < run.top || mid > run.bottom {
			continue
		}
		if n := len(out); n == 0 || w.y-out[n-1].y > 0.3*w.size {
			if n == most {
				break
			}
			out = append(out, pair{y: w.y})
		}
		p := &out[len(out)-1]
		s := &p.left
		if w.x0+w.x1 >= 2*run.x {
			s = &p.right
		}
		s.words, s.size = append(s.words, *w), w.size
	}
	for i := range out {
		for _, s := range [...]*line{&out[i].left, &out[i].right} {
			if len(s.words) > 0 {
				*s = newLine(s.words, nil)
			}
		}
	}
	return out
}

// inked is how much of a line is no wide gap.
func (l *line) inked() float64 {
	w := l.x1 - l.x0
	for _, g := range l.gaps(wideGap) {
		w -= g.x1 - g.x0
	}
	return w
}

// cells reports whether a pair looks like the cells of a row in columns so wide.
func (p *pair) cells(left, right float64) bool {
	if len(p.left.words) == 0 || len(p.right.words) == 0 {
		return false
	}
	return p.left.inked() < 0.6*left && p.right.inked() < 0.6*right
}
