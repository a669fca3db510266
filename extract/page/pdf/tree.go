package pdf

import (
	"math"
	"strconv"
	"strings"
)

// The limits of the page tree.
const (
	maxPages     = 5000
	maxTreeDepth = 64
)

// page is one page: what is drawn on it.
type page struct {
	number   int // in the file, from 1
	label    string
	w, h     float64 // as it is looked at, in points
	glyphs   []glyph
	pictures int
	areas    []area
}

// leaf is a page of the tree with what it inherits.
type leaf struct {
	dict, resources dict
	own             int // number of its object, 0 for none
	box             [4]float64
	turn            int
}

// leaves are the pages in order.
func (f *file) leaves() []leaf {
	var out []leaf
	seen := map[ref]bool{}
	var walk func(o object, up leaf, depth int)
	walk = func(o object, up leaf, depth int) {
		if r, ok := o.(ref); ok {
			if seen[r] {
				return
			}
			seen[r] = true
		}
		d := f.dict(o)
		if d == nil || depth > maxTreeDepth || len(out) >= maxPages {
			return
		}
		l := f.inherit(up, d)
		if r, ok := o.(ref); ok {
			l.own = r.num
		}
		kids, isNode := f.resolve(d["Kids"]).(array)
		if !isNode || f.name(d["Type"]) == "Page" {
			out = append(out, l)
			return
		}
		for _, k := range kids {
			walk(k, l, depth+1)
		}
	}
	walk(f.dict(f.trailer["Root"])["Pages"], leaf{box: [4]float64{0, 0, 612, 792}}, 0)
	return out
}

func (f *file) inherit(up leaf, d dict) leaf {
	l := leaf{dict: d, resources: up.resources, box: up.box, turn: up.turn}
	if r := f.dict(d["Resources"]); r != nil {
		l.resources = r
	}
	for _, k := range [...]name{"MediaBox", "CropBox"} {
		b := f.array(d[k])
		if len(b) != 4 {
			continue
		}
		x0, y0, x1, y1 := f.number(b[0]), f.number(b[1]), f.number(b[2]), f.number(b[3])
		box := [4]float64{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
		if w, h := box[2]-box[0], box[3]-box[1]; w > 1 && h > 1 && w < 1e6 && h < 1e6 {
			l.box = box
		}
	}
	if n, ok := whole(f.resolve(d["Rotate"])); ok {
		l.turn = ((n%360 + 360) % 360) / 90 * 90
	}
	return l
}

// base is the matrix from a page's own space to x right and y down from its
// upper left corner as it is looked at.
func (l leaf) base() matrix {
	b := l.box
	switch l.turn {
	case 90:
		return matrix{0, 1, 1, 0, -b[1], -b[0]}
	case 180:
		return matrix{-1, 0, 0, 1, b[2], -b[1]}
	case 270:
		return matrix{0, -1, -1, 0, b[3], b[2]}
	}
	return matrix{1, 0, 0, -1, -b[0], b[3]}
}

// paint draws a page.
func (f *file) paint(l leaf, number int, work, left *int, fonts map[ref]*font, tags map[int]int32, own *scratch) *page {
	pg := &page{number: number, w: l.box[2] - l.box[0], h: l.box[3] - l.box[1], glyphs: own.glyphs[:0]}
	if l.turn == 90 || l.turn == 270 {
		pg.w, pg.h = pg.h, pg.w
	}
	var content []byte
	switch c := f.resolve(l.dict["Contents"]).(type) {
	case *stream:
		content, _ = f.decode(c)
	case array:
		for _, o := range c {
			if s, ok := f.resolve(o).(*stream); ok && len(content) < maxStream {
				b, _ := f.decode(s)
				content = append(append(content, b...), '\n')
			}
		}
	}
	p := &painter{f: f, page: pg, work: work, left: left, fonts: fonts, tags: tags,
		state: state{ctm: l.base(), scale: 1}, tm: identity, lm: identity}
	p.run(content, l.resources)
	pg.areas = f.areas(l)
	own.glyphs = pg.glyphs
	pg.clip(own)
	return pg
}

// scratch is memory that is used again for each page.
type scratch struct {
	glyphs, kept []glyph
	seen         map[spot]bool
}

// spot is a character at a place.
type spot struct {
	text string
	x, y int32
}

// clip takes away what lies outside the page and what is drawn twice at one
// place to look bold.
func (pg *page) clip(own *scratch) {
	kept, seen := pg.glyphs[:0], own.seen
	clear(seen)
	for _, g := range pg.glyphs {
		if g.x < -2 || g.y < -2 || g.x > pg.w+2 || g.y > pg.h+g.size || math.IsNaN(g.w) {
			continue
		}
		if strings.TrimSpace(g.text) != "" {
			step := max(0.6, g.size/12)
			at := spot{g.text, int32(g.x / step), int32(g.y / step)}
			if seen[at] || seen[spot{at.text, at.x - 1, at.y}] && close(kept, g, step) || seen[spot{at.text, at.x, at.y - 1}] && close(kept, g, step) {
				continue
			}
			seen[at] = true
		}
		kept = append(kept, g)
	}
	pg.glyphs = kept
}

// close reports whether g stands where one of the last glyphs does.
func close(kept []glyph, g glyph, step float64) bool {
	for i := len(kept) - 1; i >= 0 && i >= len(kept)-400; i-- {
		if k := &kept[i]; k.text == g.text && math.Abs(k.x-g.x) < step && math.Abs(k.y-g.y) < step {
			return true
		}
	}
	return false
}

// labels are what the file calls its pages (12.4.2), "" where that is the number.
func (f *file) labels(n int) []string {
	out := make([]string, n)
	starts := map[int]dict{}
	f.numberTree(f.dict(f.trailer["Root"])["PageLabels"], starts, 0)
	var style name
	var prefix string
	count := 1
	for i := range out {
		if d, ok := starts[i]; ok {
			style, count = f.name(d["S"]), 1
			t, _ := f.resolve(d["P"]).(text)
			prefix = cleaned(docText(t))
			if st, ok := f.resolve(d["St"]).(int); ok && st > 0 {
				count = st
			}
		}
		if label := strings.TrimSpace(prefix + numeral(style, count)); len(starts) > 0 && label != "" && label != strconv.Itoa(i+1) && len(label) < 40 {
			out[i] = label
		}
		count++
	}
	return out
}

func (f *file) numberTree(o object, out map[int]dict, depth int) {
	d := f.dict(o)
	if d == nil || depth > 16 || len(out) > maxPages {
		return
	}
	nums := f.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if n, ok := f.resolve(nums[i]).(int); ok {
			out[n] = f.dict(nums[i+1])
		}
	}
	kids := f.array(d["Kids"])
	for _, k := range kids[:min(len(kids), maxPages)] {
		f.numberTree(k, out, depth+1)
	}
}

// numeral writes n in a style of page labels.
func numeral(style name, n int) string {
	switch style {
	case "D":
		return strconv.Itoa(n)
	case "r", "R":
		s := roman(n)
		if style == "R" {
			s = strings.ToUpper(s)
		}
		return s
	case "a", "A":
		if n < 1 || n > 26*30 {
			return ""
		}
		return strings.Repeat(string(rune(style[0])+rune((n-1)%26)), (n-1)/26+1)
	}
	return ""
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}
