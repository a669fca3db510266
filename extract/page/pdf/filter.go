package pdf

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
)

// errFilter is returned for a stream that is no text: a picture.
var errFilter = errors.New("stream of a kind that holds no text")

// decode unpacks a stream. Of one that is damaged it returns what came out
// before that.
func (f *file) decode(s *stream) ([]byte, error) {
	b := s.raw
	if f.crypt != nil && !s.decoded && f.name(s.dict["Type"]) != "XRef" {
		b = f.crypt.stream(b, s.own)
	}
	filters, params := f.list(s.dict["Filter"], s.dict["F"]), f.list(s.dict["DecodeParms"], s.dict["DP"])
	if len(filters) > 8 {
		return nil, errFilter
	}
	for i, o := range filters {
		var param dict
		if i < len(params) {
			param = f.dict(params[i])
		}
		limit := min(maxStream, f.unpacked)
		if limit <= 0 {
			return nil, errFilter
		}
		var err error
		if b, err = f.filter(f.name(o), b, param, limit); err != nil {
			return nil, err
		}
		f.unpacked -= len(b)
	}
	return b, nil
}

// list returns the first of its arguments that says something, as an array.
func (f *file) list(os ...object) array {
	for _, o := range os {
		switch v := f.resolve(o).(type) {
		case nil:
		case array:
			return v
		case text: // an external file, /F
		default:
			return array{v}
		}
	}
	return nil
}

func (f *file) filter(kind name, b []byte, param dict, limit int) ([]byte, error) {
	switch kind {
	case "FlateDecode", "Fl":
		return f.predict(inflate(b, limit), param, limit), nil
	case "LZWDecode", "LZW":
		early := 1
		if n, ok := f.resolve(param["EarlyChange"]).(int); ok {
			early = n
		}
		return f.predict(unLZW(b, early, limit), param, limit), nil
	case "ASCII85Decode", "A85":
		return unASCII85(b, limit), nil
	case "ASCIIHexDecode", "AHx":
		l := lexer{b: b}
		t, _ := l.hex().(text)
		return []byte(t), nil
	case "RunLengthDecode", "RL":
		return unRunLength(b, limit), nil
	case "Crypt":
		return b, nil
	}
	return nil, errFilter
}

// inflate unpacks zlib data (RFC 1950) without asking for its checksum: files
// that break off are read as far as they go.
func inflate(b []byte, limit int) []byte {
	for len(b) > 0 && isWhite(b[0]) { // a line break too many
		b = b[1:]
	}
	if len(b) < 2 {
		return nil
	}
	if b[0]&0x0f == 8 && (int(b[0])<<8|int(b[1]))%31 == 0 {
		b = b[2:]
	}
	out, _ := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(b)), int64(limit)))
	return out
}

// predict undoes the prediction of rows (7.4.4.4).
func (f *file) predict(b []byte, param dict, limit int) []byte {
	kind, _ := f.resolve(param["Predictor"]).(int)
	if kind < 2 {
		return b
	}
	get := func(k name, otherwise int) int {
		if n, ok := f.resolve(param[k]).(int); ok && n > 0 && n < 1<<16 {
			return n
		}
		return otherwise
	}
	bits := get("BitsPerComponent", 8) * get("Colors", 1)
	unit, row := max(1, bits/8), (bits*get("Columns", 1)+7)/8
	if row <= 0 || row > limit {
		return b
	}
	if kind == 2 {
		for i := 0; i+row <= len(b); i += row {
			for j := unit; j < row; j++ {
				b[i+j] += b[i+j-unit]
			}
		}
		return b
	}
	out := make([]byte, 0, len(b))
	before := make([]byte, row)
	for len(b) > 1 {
		tag := b[0]
		line := make([]byte, row)
		n := copy(line, b[1:])
		b = b[1+n:]
		unfilter(tag, line, before, unit)
		out, before = append(out, line...), line
	}
	return out
}

// unfilter undoes one of the five filters of PNG (RFC 2083, 6).
func unfilter(tag byte, line, before []byte, unit int) {
	for i := range line {
		var left, corner byte
		if i >= unit {
			left, corner = line[i-unit], before[i-unit]
		}
		switch tag {
		case 1:
			line[i] += left
		case 2:
			line[i] += before[i]
		case 3:
			line[i] += byte((int(left) + int(before[i])) / 2)
		case 4:
			line[i] += paeth(left, before[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := distance(p, a), distance(p, b), distance(p, c)
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func distance(p int, c byte) int {
	if p < int(c) {
		return int(c) - p
	}
	return p - int(c)
}

// unLZW unpacks LZW data with codes of 9 to 12 bits (7.4.4).
func unLZW(b []byte, early, limit int) []byte {
	type entry struct {
		before int
		last   byte
		n      int
	}
	table := make([]entry, 258, 4096)
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	var out []byte
	width, prev, bits, have := 9, -1, 0, 0
	expand := func(code int) byte {
		n := table[code].n
		at := len(out)
		out = append(out, make([]byte, n)...)
		for i := n - 1; i >= 0; i-- {
			out[at+i] = table[code].last
			code = table[code].before
		}
		return out[at]
	}
	for _, c := range b {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		code := bits >> (have - width)
		have -= width
		bits &= 1<<have - 1
		switch {
		case code == 257 || len(out) > limit:
			return out[:min(len(out), limit)]
		case code == 256:
			table, width, prev = table[:258], 9, -1
			continue
		case code < len(table) && (code < 256 || code > 257):
			first := expand(code)
			if prev >= 0 && len(table) < 4096 {
				table = append(table, entry{prev, first, table[prev].n + 1})
			}
		case prev >= 0 && code == len(table) && len(table) < 4096:
			at := len(out)
			expand(prev)
			table = append(table, entry{prev, out[at], table[prev].n + 1})
			out = append(out, out[at])
		default:
			return out
		}
		prev, width = code, codeWidth(len(table)+early, width)
	}
	return out[:min(len(out), limit)]
}

// codeWidth is how long codes are when the table is to have n entries.
func codeWidth(n, before int) int {
	switch {
	case n >= 2048:
		return 12
	case n >= 1024:
		return 11
	case n >= 512:
		return 10
	}
	return before
}

func unASCII85(b []byte, limit int) []byte {
	var out []byte
	var group uint32
	n := 0
	for _, c := range b {
		switch {
		case c == '~' || len(out) > limit:
			b = nil
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
			continue
		case c < '!' || c > 'u':
			continue
		default:
			group = group*85 + uint32(c-'!')
			if n++; n == 5 {
				out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
				group, n = 0, 0
			}
			continue
		}
		break
	}
	if n > 1 {
		for i := n; i < 5; i++ {
			group = group*85 + 84
		}
		out = append(out, []byte{byte(group >> 24), byte(group >> 16), byte(group >> 8)}[:n-1]...)
	}
	return out[:min(len(out), limit)]
}

func unRunLength(b []byte, limit int) []byte {
	var out []byte
	for len(b) > 1 && len(out) < limit {
		n := int(b[0])
		b = b[1:]
		switch {
		case n == 128:
			return out
		case n < 128:
			n = min(n+1, len(b))
			out = append(out, b[:n]...)
			b = b[n:]
		default:
			out = append(out, bytes.Repeat(b[:1], 257-n)...)
			b = b[1:]
		}
	}
	return out[:min(len(out), limit)]
}
