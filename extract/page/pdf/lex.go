package pdf

import (
	"math"
	"strconv"
)

// maxDepth is how deep arrays and dictionaries may nest.
const maxDepth = 64

// lexer reads values from bytes. It never fails: what it cannot read it passes
// over.
type lexer struct {
	b  []byte
	at int
}

func isWhite(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isRegular(c byte) bool { return !isWhite(c) && !isDelimiter(c) }

// space passes over white space and comments.
func (l *lexer) space() {
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case isWhite(c):
			l.at++
		case c == '%':
			for l.at < len(l.b) && l.b[l.at] != '\n' && l.b[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// end is the value of next when there is no more.
type end struct{}

// closer is the value of next at "]", ">>" or "}".
type closer byte

// next returns the next value or keyword, end{} after the last.
func (l *lexer) next(depth int) object {
	l.space()
	if l.at >= len(l.b) {
		return end{}
	}
	switch c := l.b[l.at]; c {
	case '/':
		l.at++
		return l.name()
	case '(':
		l.at++
		return l.literal()
	case '<':
		l.at++
		if l.at < len(l.b) && l.b[l.at] == '<' {
			l.at++
			return l.dict(depth)
		}
		return l.hex()
	case '[':
		l.at++
		return l.array(depth)
	case ']', '}', ')':
		l.at++
		return closer(c)
	case '>':
		l.at++
		if l.at < len(l.b) && l.b[l.at] == '>' {
			l.at++
		}
		return closer('>')
	case '{':
		l.at++
		return keyword("{")
	}
	return l.word()
}

// word reads a number or a keyword.
func (l *lexer) word() object {
	start := l.at
	for l.at < len(l.b) && isRegular(l.b[l.at]) {
		l.at++
	}
	w := l.b[start:l.at]
	switch c := w[0]; {
	case c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.':
		if n, ok := parseNumber(w); ok {
			return n
		}
	}
	switch s := string(w); s {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(s)
	}
}

// parseNumber reads a number as lenient readers do: "--5", "4.", "1.2.3".
func parseNumber(w []byte) (object, bool) {
	neg, i := false, 0
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		neg = neg || w[i] == '-'
		i++
	}
	n, digits := 0.0, 0
	for ; i < len(w) && w[i] >= '0' && w[i] <= '9'; i++ {
		n = n*10 + float64(w[i]-'0')
		digits++
	}
	if i == len(w) && digits > 0 {
		if n > math.MaxInt32*64 {
			return 0, true
		}
		if neg {
			n = -n
		}
		return int(n), true
	}
	if i == len(w) || w[i] != '.' && !(w[i] == '-' && digits > 0) {
		return nil, false
	}
	scale := 1.0
	for i++; i < len(w) && w[i] >= '0' && w[i] <= '9'; i++ {
		if scale > 1e-12 {
			scale /= 10
			n += float64(w[i]-'0') * scale
		}
		digits++
	}
	if neg {
		n = -n
	}
	return n, digits > 0
}

func (l *lexer) name() object {
	start, plain := l.at, true
	for l.at < len(l.b) && isRegular(l.b[l.at]) {
		plain = plain && l.b[l.at] != '#'
		l.at++
	}
	w := l.b[start:l.at]
	if plain {
		return name(w)
	}
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) {
			if n, err := strconv.ParseUint(string(w[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, w[i])
	}
	return name(out)
}

func (l *lexer) literal() object {
	var out []byte
	for open := 1; l.at < len(l.b); {
		c := l.b[l.at]
		l.at++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return text(out)
			}
		case '\r':
			if l.at < len(l.b) && l.b[l.at] == '\n' {
				l.at++
			}
			c = '\n'
		case '\\':
			var some bool
			if c, some = l.escape(); !some {
				continue
			}
		}
		out = append(out, c)
	}
	return text(out)
}

// escape reads what follows a backslash; some is false where it is nothing.
func (l *lexer) escape() (c byte, some bool) {
	if l.at >= len(l.b) {
		return 0, false
	}
	c = l.b[l.at]
	l.at++
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\r':
		if l.at < len(l.b) && l.b[l.at] == '\n' {
			l.at++
		}
		return 0, false
	case '\n':
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	n := int(c - '0')
	for range 2 {
		if l.at < len(l.b) && l.b[l.at] >= '0' && l.b[l.at] <= '7' {
			n = n*8 + int(l.b[l.at]-'0')
			l.at++
		}
	}
	return byte(n), true
}

func (l *lexer) hex() object {
	var out []byte
	half, have := 0, false
	for l.at < len(l.b) {
		c := l.b[l.at]
		l.at++
		if c == '>' {
			break
		}
		n := hexValue(c)
		switch {
		case n < 0:
		case have:
			out, have = append(out, byte(half<<4|n)), false
		default:
			half, have = n, true
		}
	}
	if have {
		out = append(out, byte(half<<4))
	}
	return text(out)
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// array reads up to "]"; "R" makes a reference of the two numbers before it.
func (l *lexer) array(depth int) object {
	out := array{}
	for depth < maxDepth {
		switch o := l.next(depth + 1).(type) {
		case end:
			return out
		case closer:
			if o == ']' {
				return out
			}
		case keyword:
			if o == "R" {
				out = refer(out)
			} else if o == "endobj" || o == "endstream" {
				return out
			}
		default:
			out = append(out, o)
		}
	}
	return out
}

// refer replaces the last two numbers by a reference.
func refer(out array) array {
	if n := len(out); n >= 2 {
		num, ok1 := out[n-2].(int)
		gen, ok2 := out[n-1].(int)
		if ok1 && ok2 {
			return append(out[:n-2], ref{num, gen})
		}
	}
	return out
}

func (l *lexer) dict(depth int) object {
	var flat array // keys and values in turn
	for depth < maxDepth {
		switch o := l.next(depth + 1).(type) {
		case end:
			return paired(flat)
		case closer:
			if o == '>' {
				return paired(flat)
			}
		case keyword:
			if o == "R" {
				flat = refer(flat)
			} else if o == "endobj" || o == "stream" {
				l.at -= len(o)
				return paired(flat)
			}
		default:
			flat = append(flat, o)
		}
	}
	return paired(flat)
}

// paired makes a dictionary of names and the values after them.
func paired(flat array) dict {
	d := make(dict, len(flat)/2)
	for i := 0; i < len(flat); i++ {
		if k, ok := flat[i].(name); ok {
			if i++; i < len(flat) {
				d[k] = flat[i]
			}
		}
	}
	return d
}
