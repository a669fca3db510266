//go:build ignore

// Command mkfont draws the window's signs (verified, differs, warning and the like)
// as a TrueType font, so that they look the same on every machine: the text fonts do
// not have them, and many machines have no font that does.
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"log"
	"math"
	"os"
	"slices"
)

// Measures in units of a thousandth of the type's size, those of lines and spaces as in
// the text font.
const (
	em      = 1000
	ascent  = 1069
	descent = -293
	thick   = 78
	space   = 260
)

type point struct{ x, y float64 }

// contour is closed, of straight lines; clockwise ones are filled, others are holes.
type contour []point

// sign is a glyph: its rune, how wide it is and what is drawn.
type sign struct {
	r     rune
	width int
	shape []contour
}

func signs() []sign {
	return []sign{
		{' ', space, nil}, // the text shaper keeps a space with what stands before it
		{'\u00a0', space, nil},
		{'✓', 720, strokes(thick*1.25, line(110, 340, 285, 120, 620, 640))},
		{'✗', 700, strokes(thick*1.25, line(130, 110, 570, 610), line(570, 110, 130, 610))},
		{'≠', 572, strokes(thick, line(60, 440, 512, 440), line(60, 270, 512, 270), line(170, 80, 402, 630))},
		{'≈', 572, strokes(thick, wave(450), wave(260))},
		{'≤', 572, strokes(thick, line(500, 600, 90, 420, 500, 240), line(80, 80, 500, 80))},
		{'−', 572, strokes(thick, line(60, 355, 512, 355))},
		{'○', 640, []contour{circle(320, 355, 240), reversed(circle(320, 355, 168))}},
		{'●', 640, []contour{circle(320, 355, 240)}},
		{'→', 720, append(strokes(thick, line(70, 355, 580, 355)), head(660, 355, 1, 0))},
		{'←', 720, append(strokes(thick, line(140, 355, 650, 355)), head(60, 355, -1, 0))},
		{'↕', 500, append(strokes(thick, line(250, 60, 250, 660)), head(250, 720, 0, 1), head(250, 0, 0, -1))},
		{'⇄', 860, append(strokes(thick, line(80, 500, 720, 500), line(140, 220, 780, 220)), head(800, 500, 1, 0), head(60, 220, -1, 0))},
		{'⚠', 900, warning()},
	}
}

// warning is a triangle with an exclamation mark.
func warning() []contour {
	outer := contour{{450, 730}, {870, 0}, {30, 0}}
	inner := contour{{450, 575}, {163, 78}, {737, 78}}
	bar := contour{{408, 440}, {492, 440}, {478, 220}, {422, 220}}
	return []contour{outer, inner, bar, circle(450, 150, 46)}
}

// head is the point of an arrow whose tip is at (x, y) and that looks along (dx, dy).
func head(x, y, dx, dy float64) contour {
	const long, half = 190, 130
	bx, by := x-long*dx, y-long*dy
	return clockwise(contour{{x, y}, {bx - half*dy, by + half*dx}, {bx + half*dy, by - half*dx}})
}

func line(xy ...float64) []point {
	var out []point
	for i := 0; i < len(xy); i += 2 {
		out = append(out, point{xy[i], xy[i+1]})
	}
	return out
}

// wave is one wave around the height y.
func wave(y float64) []point {
	var out []point
	for i := 0; i <= 24; i++ {
		f := float64(i) / 24
		out = append(out, point{60 + 452*f, y + 62*math.Sin(2*math.Pi*f)})
	}
	return out
}

// strokes draws lines of the given width with round joints and flat ends.
func strokes(width float64, lines ...[]point) []contour {
	var out []contour
	for _, l := range lines {
		for i := 1; i < len(l); i++ {
			a, b := l[i-1], l[i]
			d := math.Hypot(b.x-a.x, b.y-a.y)
			nx, ny := -(b.y-a.y)/d*width/2, (b.x-a.x)/d*width/2
			out = append(out, clockwise(contour{{a.x + nx, a.y + ny}, {b.x + nx, b.y + ny}, {b.x - nx, b.y - ny}, {a.x - nx, a.y - ny}}))
			if i > 1 {
				out = append(out, circle(a.x, a.y, width/2))
			}
		}
	}
	return out
}

func circle(x, y, r float64) contour {
	var out contour
	for i := range 32 {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / 32)
		out = append(out, point{x + r*cos, y + r*sin})
	}
	return out
}

func reversed(c contour) contour {
	c = slices.Clone(c)
	slices.Reverse(c)
	return c
}

func clockwise(c contour) contour {
	var area float64
	for i, a := range c {
		b := c[(i+1)%len(c)]
		area += a.x*b.y - b.x*a.y
	}
	if area > 0 {
		return reversed(c)
	}
	return c
}

func main() {
	out := flag.String("o", "signs.ttf", "font file to write")
	flag.Parse()
	if err := os.WriteFile(*out, font(signs()), 0o644); err != nil {
		log.Fatal(err)
	}
}

// font makes the file: the tables that OpenType asks of a font with outlines.
// https://learn.microsoft.com/typography/opentype/spec/otff
func font(all []sign) []byte {
	slices.SortFunc(all, func(a, b sign) int { return int(a.r - b.r) })
	var glyf, loca, hmtx bytes.Buffer
	box := [4]int16{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	points, contours := 0, 0
	add := func(width int, shape []contour) {
		put(&loca, uint32(glyf.Len()))
		left := int16(0)
		if len(shape) > 0 {
			b, n := glyph(&glyf, shape)
			left = b[0]
			points, contours = max(points, n), max(contours, len(shape))
			box = [4]int16{min(box[0], b[0]), min(box[1], b[1]), max(box[2], b[2]), max(box[3], b[3])}
		}
		put(&hmtx, uint16(width), left)
	}
	add(600, strokes(60, line(80, 0, 80, 700, 520, 700, 520, 0, 80, 0))) // what stands for no sign
	widest := 600
	for _, s := range all {
		add(s.width, s.shape)
		widest = max(widest, s.width)
	}
	put(&loca, uint32(glyf.Len()))
	n := uint16(len(all) + 1)

	tables := map[string][]byte{
		"glyf": glyf.Bytes(), "loca": loca.Bytes(), "hmtx": hmtx.Bytes(), "cmap": cmap(all), "name": name(),
		"head": bin(uint32(0x10000), uint32(0x10000), uint32(0), uint32(0x5F0F3CF5), uint16(3), uint16(em), uint64(0), uint64(0),
			box, uint16(0), uint16(8), int16(2), int16(1), int16(0)),
		"hhea": bin(uint32(0x10000), int16(ascent), int16(descent), int16(0), uint16(widest), int16(0), int16(0), box[2],
			int16(1), int16(0), int16(0), [4]int16{}, int16(0), n),
		"maxp": bin(uint32(0x10000), n, uint16(points), uint16(contours), [11]uint16{2: 1}),
		"post": bin(uint32(0x30000), uint32(0), int16(-100), int16(50), uint32(0), [4]uint32{}),
		"OS/2": bin(uint16(4), int16(widest), uint16(400), uint16(5), uint16(0), [10]int16{650, 600, 0, 75, 650, 600, 0, 350, 50, 300}, int16(0),
			[10]byte{}, [4]uint32{1: 1 << 6}, [4]byte{'S', 't', 'e', 't'}, uint16(1<<6), uint16(all[0].r), uint16(all[len(all)-1].r),
			int16(ascent), int16(descent), int16(0), uint16(ascent), uint16(-descent), [2]uint32{1}, int16(536), int16(714), uint16(0), uint16(' '), uint16(0)),
	}
	return file(tables)
}

// glyph appends one outline and returns its box and how many points it has.
func glyph(out *bytes.Buffer, shape []contour) (box [4]int16, points int) {
	box = [4]int16{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	var ends []uint16
	var xs, ys []int16
	for _, c := range shape {
		for _, p := range c {
			x, y := int16(math.Round(p.x)), int16(math.Round(p.y))
			xs, ys = append(xs, x), append(ys, y)
			box = [4]int16{min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)}
		}
		ends = append(ends, uint16(len(xs)-1))
	}
	put(out, int16(len(shape)), box, ends, uint16(0))
	out.Write(bytes.Repeat([]byte{1}, len(xs))) // every point on the line, both steps as int16
	for _, v := range [][]int16{xs, ys} {
		last := int16(0)
		for _, at := range v {
			put(out, at-last)
			last = at
		}
	}
	for out.Len()%4 != 0 {
		out.WriteByte(0)
	}
	return box, len(xs)
}

// cmap has a segment for every sign, and the last one that format 4 asks for.
func cmap(all []sign) []byte {
	var ends, starts, deltas, offsets []uint16
	for i, s := range all {
		ends, starts = append(ends, uint16(s.r)), append(starts, uint16(s.r))
		deltas, offsets = append(deltas, uint16(i+1)-uint16(s.r)), append(offsets, 0)
	}
	ends, starts, deltas, offsets = append(ends, 0xFFFF), append(starts, 0xFFFF), append(deltas, 1), append(offsets, 0)
	n := len(ends)
	log2 := int(math.Log2(float64(n)))
	sub := bin(uint16(0), uint16(2*n), uint16(2<<log2), uint16(log2), uint16(2*n-(2<<log2)), ends, uint16(0), starts, deltas, offsets)
	sub = append(bin(uint16(4), uint16(len(sub)+4)), sub...)
	return append(bin(uint16(0), uint16(1), uint16(3), uint16(1), uint32(12)), sub...)
}

func name() []byte {
	texts := []struct {
		id   uint16
		text string
	}{{1, "Stet Signs"}, {2, "Regular"}, {4, "Stet Signs"}, {6, "StetSigns"}}
	var records, text bytes.Buffer
	for _, t := range texts {
		at := text.Len()
		for _, r := range t.text {
			put(&text, uint16(r))
		}
		put(&records, uint16(3), uint16(1), uint16(0x409), t.id, uint16(text.Len()-at), uint16(at))
	}
	return append(append(bin(uint16(0), uint16(len(texts)), uint16(6+records.Len())), records.Bytes()...), text.Bytes()...)
}

func file(tables map[string][]byte) []byte {
	var names []string
	for n := range tables {
		names = append(names, n)
	}
	slices.Sort(names)
	log2 := int(math.Log2(float64(len(names))))
	out := bin(uint32(0x10000), uint16(len(names)), uint16(16<<log2), uint16(log2), uint16(16*len(names)-(16<<log2)))
	at, head := len(out)+16*len(names), 0
	var body []byte
	for _, n := range names {
		t := tables[n]
		if n == "head" {
			head = at + len(body)
		}
		out = append(out, n...)
		out = append(out, bin(sum(t), uint32(at+len(body)), uint32(len(t)))...)
		body = append(body, t...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the checksum of OpenType: the sum of the big-endian words.
func sum(b []byte) (s uint32) {
	b = append(slices.Clone(b), 0, 0, 0)
	for i := 0; i+3 < len(b); i += 4 {
		s += binary.BigEndian.Uint32(b[i:])
	}
	return s
}

func bin(values ...any) []byte {
	var b bytes.Buffer
	put(&b, values...)
	return b.Bytes()
}

func put(b *bytes.Buffer, values ...any) {
	for _, v := range values {
		if err := binary.Write(b, binary.BigEndian, v); err != nil {
			log.Fatal(err)
		}
	}
}
