package pdf

import (
	"math"
	"sort"
	"strings"
	"unicode"
)

// word is a run of glyphs without a space. Places are those of a page turned so
// that most of its lines run to the right.
type word struct {
	text   string
	x0, x1 float64
	y      float64 // of the baseline
	size   float64
	bold   bool
	hidden bool
	margin bool  // marked as a head, foot or page number
	artful bool  // marked as an ornament
	space  bool  // a space is drawn after it
	tag    int32 // what the structure says of it
	row    int32 // of a table, where the structure says so
	block  int32 // where the structure says so
	link   int32 // where the structure says so
	label  bool  // an item's sign, where the structure says so
	seq    int   // its place in the order of drawing
	url    string
	beyond int // bytes at its end that are no part of the link
}

// top and bottom are where letters may reach.
func (w *word) top() float64    { return w.y - 0.8*w.size }
func (w *word) bottom() float64 { return w.y + 0.22*w.size }

// upright turns a page's glyphs so that the most frequent direction of its lines
// is to the right, and returns those of that direction and the text of the
// others.
func (pg *page) upright(own *scratch) (kept []glyph, others string) {
	kept = own.kept[:0]
	var count [4]int
	for i := range pg.glyphs {
		if q := pg.glyphs[i].quarter(); q >= 0 {
			count[q]++
		}
	}
	most := 0
	for q := range count {
		if count[q] > count[most] {
			most = q
		}
	}
	var b strings.Builder
	for _, g := range pg.glyphs {
		if g.quarter() != most {
			if b.Len() < 4000 {
				b.WriteString(g.text)
			}
			continue
		}
		g.x, g.y = pg.turned(g.x, g.y, most)
		kept = append(kept, g)
	}
	for i, a := range pg.areas {
		x0, y0 := pg.turned(a.x0, a.y0, most)
		x1, y1 := pg.turned(a.x1, a.y1, most)
		pg.areas[i] = area{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), a.url}
	}
	if most == 1 || most == 3 {
		pg.w, pg.h = pg.h, pg.w
	}
	own.kept = kept
	return kept, strings.Join(strings.Fields(b.String()), " ")
}

// quarter is the direction in which a glyph's line runs: 0 right, 1 down, 2 left,
// 3 up, -1 at another angle.
func (g *glyph) quarter() int {
	const straight = 0.985
	switch {
	case g.dx > straight:
		return 0
	case g.dy > straight:
		return 1
	case g.dx < -straight:
		return 2
	case g.dy < -straight:
		return 3
	}
	return -1
}

// words joins glyphs to words, in the order in which they are drawn: where the
// next one stands where the last one ends, they are of one word.
func words(glyphs []glyph, tags []element) []word {
	var out []word
	var b strings.Builder
	var w word
	open, object := false, int32(0)
	flush := func() {
		if open && b.Len() > 0 {
			w.text = b.String()
			w.seq = len(out)
			out = append(out, w)
		}
		b.Reset()
		open = false
	}
	gap := 0.17
	if spaced(glyphs) {
		gap = 0.3
	}
	for i := range glyphs {
		g := &glyphs[i]
		if blank(g.text) {
			if g.text != "" || g.w > 0 {
				if open && math.Abs(g.y-w.y) < 0.5*w.size {
					w.space = true
				}
				if g.text != "" {
					flush()
				}
			}
			continue
		}
		off, gap := g.x-w.x1, gap
		if g.object != object { // letters of one word are seldom set apart
			gap = 0.17
		}
		object = g.object
		if open && (math.Abs(g.y-w.y) > 0.12*w.size || off > gap*max(g.size, w.size) || off < -0.6*w.size || math.Abs(g.size-w.size) > 0.12*w.size || g.margin != w.margin || g.tag != w.tag && parted(tags, g.tag, w.tag)) {
			flush()
		}
		if !open {
			w = word{x0: g.x, x1: g.x, y: g.y, size: g.size, bold: g.bold, hidden: g.hidden, margin: g.margin, artful: g.artful, tag: g.tag,
				row: tags[g.tag].row, block: tags[g.tag].block, link: tags[g.tag].link, label: tags[g.tag].label}
			open = true
		}
		b.WriteString(g.text)
		w.x0, w.x1 = min(w.x0, g.x), max(w.x1, g.x+g.w)
		w.bold = w.bold && g.bold
	}
	flush()
	return out
}

// parted reports whether the structure says that two glyphs are of different
// blocks or links, or of an item's sign and its text.
func parted(tags []element, a, b int32) bool {
	x, y := &tags[a], &tags[b]
	return x.block != y.block || x.label != y.label || twoLinks(x.link, y.link)
}

// twoLinks reports whether numbers are of links that touch.
func twoLinks(a, b int32) bool { return a != b && a != 0 && b != 0 }

// spaced reports whether a page draws its spaces. Where it does, a gap without
// one is a wide letter-space.
func spaced(glyphs []glyph) bool {
	n := 0
	for i := range glyphs {
		if glyphs[i].text == " " {
			n++
		}
	}
	return n*12 > len(glyphs)
}

// blank reports whether s is only spaces; a no-break space is part of a word.
func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) || r == '\u00a0' || r == '\u202f' {
			return false
		}
	}
	return true
}

// byLine sorts words from top to bottom, then from left to right.
func byLine(ws []word) {
	sort.SliceStable(ws, func(i, j int) bool {
		if ws[i].y != ws[j].y {
			return ws[i].y < ws[j].y
		}
		return ws[i].x0 < ws[j].x0
	})
}
