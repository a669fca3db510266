package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// face is a size and style of type; size in device-independent pixels.
type face struct {
	size         float32
	bold, italic bool
}

// metrics measures type.
type metrics interface {
	width(text string, f face) float32
	height(f face) float32 // of a line without leading
}

// measure is the longest line in average characters; typographers give 45 to
// 75 for reading (Bringhurst, The Elements of Typographic Style, 2.1.2).
const measure = 75

// run is a piece of one line in one face under one set of marks.
type run struct {
	text       string
	start, end int // offsets; equal for the head's lines
	x, w       float32
	marks      []int // outermost first
	rtl        bool
}

// sign is where the sign of a mark goes: over the end of the mark, so that a
// text does not move while it is checked.
type sign struct {
	mark int
	run  int     // of the line, the one that it ends
	x    float32 // of its right edge
}

// bar is the stretch of one line that lies under one mark.
type bar struct {
	mark  int
	x, w  float32
	level int // 0 for the innermost, as many more as marks lie inside it here
}

// line is one line of the laid-out page.
type line struct {
	y, h       float32
	start, end int // offsets of the text on it, the trailing space included
	head       bool
	kind       claim.BlockKind
	face       face
	bullet     string
	indent     float32
	runs       []run
	signs      []sign
	bars       []bar
}

// page is a document laid out for one width.
type page struct {
	lines         []line
	left, column  float32 // x of the text and width of its column
	width, height float32
}

// shape is how a kind of block is set.
type shape struct {
	face         face
	indent       float32
	above, below float32 // space before and after the block
	leading      float32 // factor of the line's height
	bullet       string
	kind         claim.BlockKind
	head         bool
}

// shapeOf returns the setting of a block; base is the size of running text.
func shapeOf(b claim.Block, base float32) shape {
	s := shape{face: face{size: base}, below: base * .85, leading: 1.25, kind: b.Kind}
	switch b.Kind {
	case claim.Heading:
		size := base * 1.2
		if b.Level == 1 {
			size = base * 1.4
		}
		s.face, s.above, s.below, s.leading = face{size: size, bold: true}, base*.6, base*.5, 1.1
	case claim.BlockQuote:
		s.indent, s.face.italic = base*1.5, true
	case claim.ListItem:
		s.indent, s.bullet, s.below = base*1.5, "•", base*.4
	case claim.Caption:
		s.face.size, s.indent = base*.88, base*.75
	case claim.Table, claim.Embed:
		s.face.size, s.indent, s.below = base*.92, base*.75, base*.4
	}
	return s
}

// composer lays one document out.
type composer struct {
	doc    *Document
	m      metrics
	base   float32
	page   page
	layers []layer
	signs  []signAt
	at     int // next layer that does not end before the text being set
	sign   int // next sign
	signW  float32
	y, x   float32
	cur    line
	shape  shape
	open   bool // the block's first line is not yet flushed
}

// margins around the text, in device-independent pixels.
const (
	marginX = 22
	marginY = 18
)

// compose lays doc out for a pane of the given width. Text between blocks is
// not shown.
func compose(doc *Document, m metrics, base, width float32) page {
	c := &composer{doc: doc, m: m, base: base, layers: layers(doc.Marks, len(doc.Text)), signs: signs(doc.Marks, len(doc.Text))}
	c.page.width = width
	c.page.column = max(min(width-2*marginX, m.width(strings.Repeat("n", measure), face{size: base})*.9), 8*base)
	c.page.left = max(marginX, (width-c.page.column)/2)
	c.signW = m.width("✓", signFace(base)) + 1
	c.y = marginY
	c.headlines()
	end := 0
	for _, b := range doc.Blocks {
		s := b.Span
		s.Start = max(s.Start, end)
		if s.End > len(doc.Text) || s.Start >= s.End {
			continue
		}
		end = s.End
		c.block(shapeOf(b, base), s)
	}
	c.page.height = c.y + marginY
	for i := range c.page.lines {
		c.page.lines[i].bars = bars(c.page.lines[i].runs)
	}
	return c.page
}

func signFace(base float32) face { return face{size: base * .7, bold: true} }

func (c *composer) headlines() {
	set := func(text string, s shape) {
		if text == "" {
			return
		}
		s.head = true
		c.begin(s, 0)
		for _, w := range strings.Fields(text) {
			ww := c.m.width(w, s.face)
			if c.x+ww > c.page.left+c.page.column && len(c.cur.runs) > 0 {
				c.flush(0)
			}
			if n := len(c.cur.runs); n > 0 {
				r := &c.cur.runs[n-1]
				r.text += " " + w
				r.w += c.m.width(" ", s.face) + ww
			} else {
				c.cur.runs = append(c.cur.runs, run{text: w, x: c.x, w: ww})
			}
			c.x = c.cur.runs[0].x + c.cur.runs[0].w + c.m.width(" ", s.face)
		}
		c.flush(0)
		c.y += s.below
	}
	set(c.doc.Title, shape{face: face{size: c.base * 1.6, bold: true}, leading: 1.02, below: c.base * .3})
	for i, l := range c.doc.Lines {
		s := shape{face: face{size: c.base * .88}, leading: 1.1}
		if i == len(c.doc.Lines)-1 {
			s.below = c.base
		}
		set(l, s)
	}
}

func (c *composer) begin(s shape, start int) {
	if len(c.page.lines) > 0 {
		c.y += s.above
	}
	c.shape, c.open = s, true
	c.next(start)
}

func (c *composer) next(start int) {
	c.x = c.page.left + c.shape.indent
	c.cur = line{start: start, face: c.shape.face, kind: c.shape.kind, head: c.shape.head, indent: c.shape.indent}
	if c.open {
		c.cur.bullet = c.shape.bullet
	}
}

// flush ends the line at offset end.
func (c *composer) flush(end int) {
	c.cur.y, c.cur.h, c.cur.end = c.y, c.m.height(c.shape.face)*c.shape.leading, end
	if n := len(c.cur.runs); n > 0 {
		r := &c.cur.runs[n-1]
		spaces := len(r.text) - len(strings.TrimRight(r.text, " "))
		r.w -= float32(spaces) * c.m.width(" ", c.shape.face)
	}
	mirror(c.cur.runs)
	c.placeSigns()
	c.page.lines = append(c.page.lines, c.cur)
	c.y += c.cur.h
	c.open = false
	c.next(end)
}

// block sets the text at s.
func (c *composer) block(sh shape, s claim.Span) {
	c.begin(sh, s.Start)
	for at := s.Start; at < s.End; {
		text := c.doc.Text[at:s.End]
		switch r, n := utf8.DecodeRuneInString(text); {
		case r == '\n':
			c.flush(at + n)
			at += n
		case breaks(r):
			n = len(text) - len(strings.TrimLeftFunc(text, breaks))
			c.space(at, at+n)
			at += n
		default:
			n = word(text)
			c.word(at, at+n)
			at += n
		}
	}
	if len(c.cur.runs) > 0 || c.open {
		c.flush(s.End)
	}
	c.page.lines[len(c.page.lines)-1].end = s.End
	c.y += sh.below
}

// breaks reports white space at which a line may end: every space but the
// no-break ones (U+00A0, U+2007, U+202F) and the line feed.
func breaks(r rune) bool {
	return unicode.IsSpace(r) && r != '\n' && r != '\u00a0' && r != '\u2007' && r != '\u202f'
}

// word returns the length of the unbreakable piece that text starts with. A
// Han or kana character is a piece of its own; a line may also end after a
// hyphen or dash between letters.
func word(text string) int {
	for i, r := range text {
		switch {
		case r == '\n' || breaks(r):
			return i
		case ideograph(r):
			if i > 0 {
				return i
			}
			return utf8.RuneLen(r)
		case i > 0 && (r == '-' || r == '—' || r == '/') && i+utf8.RuneLen(r) < len(text):
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			prev, _ := utf8.DecodeLastRuneInString(text[:i])
			if unicode.IsLetter(next) && unicode.IsLetter(prev) {
				return i + utf8.RuneLen(r)
			}
		}
	}
	return len(text)
}

func ideograph(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// space adds white space; at the start of a line it is dropped.
func (c *composer) space(from, to int) {
	if len(c.cur.runs) == 0 {
		return
	}
	c.put(" ", from, to, c.m.width(" ", c.shape.face))
}

// word adds the unbreakable text [from, to), on a new line where it does not
// fit.
func (c *composer) word(from, to int) {
	text := c.doc.Text[from:to]
	w := c.m.width(text, c.shape.face)
	right := c.page.left + c.page.column
	if c.x+w > right && len(c.cur.runs) > 0 {
		c.flush(from)
	}
	for c.x+w > right && from < to { // longer than a line: a long address
		fit := c.fitting(from, to, right-c.x)
		if fit == to {
			break
		}
		c.pieces(from, fit)
		c.flush(fit)
		from = fit
		w = c.m.width(c.doc.Text[from:to], c.shape.face)
	}
	c.pieces(from, to)
}

// fitting returns where to cut [from, to) so that the piece before is at most
// w wide: after a slash where that wastes less than two thirds of the room,
// as in addresses, else wherever the line is full. The piece has one
// character at least.
func (c *composer) fitting(from, to int, w float32) int {
	total, slash := float32(0), 0
	for i, r := range c.doc.Text[from:to] {
		total += c.m.width(string(r), c.shape.face)
		if i > 0 && total > w {
			if 3*slash > i {
				return from + slash
			}
			return from + i
		}
		if r == '/' {
			slash = i + 1
		}
	}
	return to
}

// pieces adds [from, to) cut where the marks over it change.
func (c *composer) pieces(from, to int) {
	for from < to {
		for c.at < len(c.layers) && c.layers[c.at].span.End <= from {
			c.at++
		}
		end := to
		if c.at < len(c.layers) {
			if l := c.layers[c.at].span; l.Start > from {
				end = min(end, l.Start)
			} else {
				end = min(end, l.End)
			}
		}
		text := c.doc.Text[from:end]
		c.put(text, from, end, c.m.width(text, c.shape.face))
		c.signsAt(end)
		from = end
	}
}

// signsAt notes the signs of the marks that end at offset at.
func (c *composer) signsAt(at int) {
	for ; c.sign < len(c.signs) && c.signs[c.sign].at <= at; c.sign++ {
		if n := len(c.cur.runs); n > 0 {
			c.cur.signs = append(c.cur.signs, sign{mark: c.signs[c.sign].mark, run: n - 1})
		}
	}
}

// placeSigns puts the signs of a line over the ends of their marks, those of
// one end side by side.
func (c *composer) placeSigns() {
	after := 0 // how many more stand at this end
	for i := len(c.cur.signs) - 1; i >= 0; i-- {
		s := &c.cur.signs[i]
		if after++; i+1 == len(c.cur.signs) || c.cur.signs[i+1].run != s.run {
			after = 0
		}
		r := &c.cur.runs[s.run]
		if s.x = r.x + r.w - float32(after)*c.signW; r.rtl {
			s.x = r.x + float32(after+1)*c.signW
		}
	}
}

// put adds text of width w to the line, to the last run where its marks are
// the same.
func (c *composer) put(text string, from, to int, w float32) {
	for c.at < len(c.layers) && c.layers[c.at].span.End <= from {
		c.at++
	}
	var marks []int
	if c.at < len(c.layers) && c.layers[c.at].span.Start <= from {
		marks = c.layers[c.at].marks
	}
	rtl := rightToLeft(text)
	if n := len(c.cur.runs); n > 0 {
		r := &c.cur.runs[n-1]
		if !c.signed(n-1) && r.end == from && same(r.marks, marks) && !rtl && !r.rtl && r.literal() && len(text) == to-from {
			r.text, r.end, r.w = r.text+text, to, r.w+w
			c.x += w
			return
		}
	}
	c.cur.runs = append(c.cur.runs, run{text: text, start: from, end: to, x: c.x, w: w, marks: marks, rtl: rtl})
	c.x += w
}

// signed reports whether a mark ends with run i of the line.
func (c *composer) signed(i int) bool {
	n := len(c.cur.signs)
	return n > 0 && c.cur.signs[n-1].run == i
}

// literal reports whether the run shows its text to the letter; one that
// stands for several spaces does not.
func (r *run) literal() bool { return len(r.text) == r.end-r.start }

func same(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	return len(a) == 0 || &a[0] == &b[0]
}

func rightToLeft(text string) bool {
	for _, r := range text {
		if r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff {
			return true
		}
	}
	return false
}

// mirror puts neighbouring right-to-left words of a line into the order in
// which they are read; what stands between two of them goes along. It is the
// part of the bidirectional algorithm (UAX 9) that a name in an English
// article needs.
func mirror(runs []run) {
	for i := 0; i < len(runs); i++ {
		if !runs[i].rtl {
			continue
		}
		last := i
		for j := i + 1; j < len(runs); j++ {
			if runs[j].rtl {
				last = j
			} else if strings.IndexFunc(runs[j].text, unicode.IsLetter) >= 0 {
				break
			}
		}
		right := runs[last].x + runs[last].w
		for j := i; j <= last; j++ {
			right -= runs[j].w
			runs[j].x = right
		}
		i = last
	}
}

// bars returns the stretches of a line under each mark, in the order in which
// they are painted: outer ones first.
func bars(runs []run) []bar {
	var out []bar
	at := map[int]int{} // mark → its bar in out while it goes on
	for i, r := range runs {
		for depth, m := range r.marks {
			level := len(r.marks) - 1 - depth
			k, ok := at[m]
			if ok && i > 0 && slices.Contains(runs[i-1].marks, m) {
				b := &out[k]
				x0, x1 := min(b.x, r.x), max(b.x+b.w, r.x+r.w)
				b.x, b.w, b.level = x0, x1-x0, max(b.level, level)
			} else {
				at[m] = len(out)
				out = append(out, bar{mark: m, x: r.x, w: r.w, level: level})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b bar) int { return b.level - a.level })
	return out
}
