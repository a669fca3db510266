package ledger

import (
	"bytes"
	"unicode/utf8"
)

// isCanonical reports whether b is one JSON value in canonical form. It says
// yes only where canonicalise(b) is b, and may say no where it is: to keys
// with capitals or other signs, and to numbers that are not whole. It reads b
// once and allocates nothing, since every event of a ledger passes it.
func isCanonical(b []byte) bool {
	s := scanner{b: b}
	return utf8.Valid(b) && s.value(0) && s.at == len(b)
}

type scanner struct {
	b  []byte
	at int
}

// take moves over c where it comes next.
func (s *scanner) take(c byte) bool {
	if s.at < len(s.b) && s.b[s.at] == c {
		s.at++
		return true
	}
	return false
}

func (s *scanner) word(w string) bool {
	if bytes.HasPrefix(s.b[s.at:], []byte(w)) {
		s.at += len(w)
		return true
	}
	return false
}

func (s *scanner) value(depth int) bool {
	if depth > maxDepth || s.at >= len(s.b) {
		return false
	}
	switch c := s.b[s.at]; {
	case c == '{':
		return s.object(depth)
	case c == '[':
		return s.array(depth)
	case c == '"':
		_, ok := s.str()
		return ok
	case c == '-' || c >= '0' && c <= '9':
		return s.whole()
	}
	return s.word("true") || s.word("false") || s.word("null")
}

func (s *scanner) array(depth int) bool {
	s.at++
	if s.take(']') {
		return true
	}
	for s.value(depth + 1) {
		if !s.take(',') {
			return s.take(']')
		}
	}
	return false
}

// object takes plain keys in rising order, which leaves no room for twins.
func (s *scanner) object(depth int) bool {
	s.at++
	if s.take('}') {
		return true
	}
	for last := []byte(nil); ; {
		key, ok := s.str()
		if !ok || !plainKey(key) || last != nil && bytes.Compare(last, key) >= 0 {
			return false
		}
		last = key
		if !s.take(':') || !s.value(depth+1) {
			return false
		}
		if !s.take(',') {
			return s.take('}')
		}
	}
}

func plainKey(key []byte) bool {
	for _, c := range key {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_') {
			return false
		}
	}
	return true
}

// str moves over a string with no escape that it could do without and returns
// what stands between its quotes.
func (s *scanner) str() ([]byte, bool) {
	if !s.take('"') {
		return nil, false
	}
	from := s.at
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case c == '"':
			s.at++
			return s.b[from : s.at-1], true
		case c < 0x20:
			return nil, false
		case c == '\\':
			if !s.escape() {
				return nil, false
			}
		default:
			s.at++
		}
	}
	return nil, false
}

func (s *scanner) escape() bool {
	rest := s.b[s.at+1:]
	if len(rest) > 0 && bytes.IndexByte([]byte(`"\btnfr`), rest[0]) >= 0 {
		s.at += 2
		return true
	}
	if len(rest) < 5 || rest[0] != 'u' || rest[1] != '0' || rest[2] != '0' || rest[3] > '1' || rest[3] < '0' {
		return false
	}
	low := bytes.IndexByte([]byte(hexDigits), rest[4])
	c := byte(low) + 16*(rest[3]-'0')
	s.at += 6
	return low >= 0 && bytes.IndexByte([]byte("\b\t\n\f\r"), c) < 0
}

// whole moves over a number without fraction and exponent, of at most 18
// digits.
func (s *scanner) whole() bool {
	minus := s.take('-')
	from := s.at
	for s.at < len(s.b) && s.b[s.at] >= '0' && s.b[s.at] <= '9' {
		s.at++
	}
	n := s.at - from
	if n == 0 || n > 18 || s.b[from] == '0' && (n > 1 || minus) {
		return false
	}
	return s.at >= len(s.b) || s.b[s.at] != '.' && s.b[s.at] != 'e' && s.b[s.at] != 'E'
}
