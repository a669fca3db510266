package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"
)

// maxRanges is how many entries of a CMap are kept.
const maxRanges = 1 << 17

// cmap maps codes to characters (9.10.3) or to the numbers of glyphs (9.7.5).
type cmap struct {
	spaces []space         // how long codes are
	chars  map[code]string // characters
	ranges []codeRange     // runs of characters
	cids   []codeRange     // runs of glyph numbers
	single map[code]int    // glyph numbers
}

// code is a code of n bytes.
type code struct {
	n     int
	value uint32
}

type space struct {
	n      int
	lo, hi uint32
}

type codeRange struct {
	n      int
	lo, hi uint32
	dst    text // characters of lo, UTF-16
	cid    int  // glyph of lo
}

func codeOf(t text) code {
	c := code{n: min(len(t), 4)}
	for i := range c.n {
		c.value = c.value<<8 | uint32(t[i])
	}
	return c
}

// readCMap reads a CMap. What is not understood is passed over.
func readCMap(b []byte) *cmap {
	m := &cmap{chars: map[code]string{}, single: map[code]int{}}
	l := lexer{b: b}
	var args array
	for {
		switch o := l.next(0).(type) {
		case end:
			slices.SortStableFunc(m.ranges, compareRanges)
			slices.SortStableFunc(m.cids, compareRanges)
			return m
		case keyword:
			m.operator(o, args)
			args = args[:0]
		case closer:
		default:
			if len(args) < 4*maxRanges {
				args = append(args, o)
			}
		}
	}
}

func compareRanges(a, b codeRange) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.lo, b.lo)) }

func (m *cmap) operator(op keyword, args array) {
	if len(m.ranges)+len(m.cids)+len(m.chars)+len(m.single) > maxRanges {
		return
	}
	str := func(i int) text { t, _ := args[i].(text); return t }
	switch op {
	case "endcodespacerange":
		for i := 0; i+1 < len(args) && len(m.spaces) < 256; i += 2 {
			if lo, hi := codeOf(str(i)), codeOf(str(i+1)); lo.n > 0 && lo.n == hi.n {
				m.spaces = append(m.spaces, space{lo.n, lo.value, hi.value})
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(args); i += 2 {
			m.chars[codeOf(str(i))] = utf16Text(str(i+1), true)
		}
	case "endbfrange":
		for i := 0; i+2 < len(args); i += 3 {
			lo, hi := codeOf(str(i)), codeOf(str(i+1))
			switch dst := args[i+2].(type) {
			case text:
				m.ranges = append(m.ranges, codeRange{n: lo.n, lo: lo.value, hi: hi.value, dst: dst})
			case array:
				for k, o := range dst {
					if t, ok := o.(text); ok && lo.value+uint32(k) <= hi.value {
						m.chars[code{lo.n, lo.value + uint32(k)}] = utf16Text(t, true)
					}
				}
			}
		}
	case "endcidchar":
		for i := 0; i+1 < len(args); i += 2 {
			m.single[codeOf(str(i))], _ = args[i+1].(int)
		}
	case "endcidrange":
		for i := 0; i+2 < len(args); i += 3 {
			lo, hi := codeOf(str(i)), codeOf(str(i+1))
			cid, _ := args[i+2].(int)
			m.cids = append(m.cids, codeRange{n: lo.n, lo: lo.value, hi: hi.value, cid: cid})
		}
	}
}

// text returns the characters of a code, and whether the map has it.
func (m *cmap) text(c code) (string, bool) {
	if s, ok := m.chars[c]; ok {
		return s, true
	}
	r := find(m.ranges, c)
	if r == nil {
		return "", false
	}
	d := []byte(r.dst)
	for i, by := len(d)-1, c.value-r.lo; i >= 0 && by > 0; i-- { // the last characters count up
		by += uint32(d[i])
		d[i], by = byte(by), by>>8
	}
	return utf16Text(text(d), true), true
}

// cid returns the number of a code's glyph.
func (m *cmap) cid(c code) int {
	if n, ok := m.single[c]; ok {
		return n
	}
	if r := find(m.cids, c); r != nil {
		return r.cid + int(c.value-r.lo)
	}
	return 0
}

// find returns the last range that begins at or before a code, where it holds it.
func find(ranges []codeRange, c code) *codeRange {
	i, _ := slices.BinarySearchFunc(ranges, c, func(r codeRange, c code) int {
		if v := cmp.Compare(r.n, c.n); v != 0 {
			return v
		}
		if r.lo <= c.value {
			return -1
		}
		return 1
	})
	if i > 0 && ranges[i-1].n == c.n && ranges[i-1].hi >= c.value {
		return &ranges[i-1]
	}
	return nil
}

// cut takes the next code from a string: of the length that the code spaces
// say, else of n bytes.
func (m *cmap) cut(t text, n int) code {
	if m != nil {
		for k := 1; k <= 4 && k <= len(t); k++ {
			c := codeOf(t[:k])
			for _, s := range m.spaces {
				if s.n == k && s.lo <= c.value && c.value <= s.hi {
					return c
				}
			}
		}
	}
	return codeOf(t[:min(n, len(t))])
}

// utf16Text decodes UTF-16 without a mark, big-endian or little-endian.
func utf16Text(t text, big bool) string {
	if len(t) == 1 { // one byte where two belong
		return letter(rune(t[0]))
	}
	units := make([]uint16, 0, len(t)/2)
	for i := 0; i+1 < len(t); i += 2 {
		hi, lo := t[i], t[i+1]
		if !big {
			hi, lo = lo, hi
		}
		units = append(units, uint16(hi)<<8|uint16(lo))
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
}
