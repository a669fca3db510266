package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxDepth is how deeply objects and arrays may lie inside one another.
const maxDepth = 32

var errNotCanonical = errors.New("not canonical JSON")

// canonical returns v as JSON of RFC 8785 (JCS): keys sorted, no white space,
// only the escapes that JSON demands. The ledger's values hold no fractions
// but a claim's confidence, which encoding/json writes as JCS does.
func canonical(v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("canonical json: %w", err)
	}
	return canonicalise(raw)
}

// canonicalise rewrites any JSON value in canonical form. It refuses a key
// that occurs twice, also where the two differ only in case: readers would
// not agree on what such an object says.
func canonicalise(raw []byte) ([]byte, error) {
	if !utf8.Valid(raw) {
		return nil, fmt.Errorf("not UTF-8: %w", errNotCanonical)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	out := make([]byte, 0, len(raw))
	out, err := appendValue(out, dec, 0)
	if err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("more than one value: %w", errNotCanonical)
	}
	return out, nil
}

func appendValue(out []byte, dec *json.Decoder, depth int) ([]byte, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("deeper than %d: %w", maxDepth, errNotCanonical)
	}
	tok, err := dec.Token()
	if err != nil {
		return nil, fmt.Errorf("canonical json: %w", err)
	}
	switch t := tok.(type) {
	case json.Delim:
		if t == '{' {
			return appendObject(out, dec, depth)
		}
		return appendArray(out, dec, depth)
	case string:
		return appendString(out, t), nil
	case json.Number:
		return appendNumber(out, t)
	case bool:
		if t {
			return append(out, "true"...), nil
		}
		return append(out, "false"...), nil
	default:
		return append(out, "null"...), nil
	}
}

func appendArray(out []byte, dec *json.Decoder, depth int) ([]byte, error) {
	out = append(out, '[')
	for n := 0; dec.More(); n++ {
		if n > 0 {
			out = append(out, ',')
		}
		var err error
		if out, err = appendValue(out, dec, depth+1); err != nil {
			return nil, err
		}
	}
	if _, err := dec.Token(); err != nil {
		return nil, fmt.Errorf("canonical json: %w", err)
	}
	return append(out, ']'), nil
}

type member struct {
	key   string
	value []byte
}

func appendObject(out []byte, dec *json.Decoder, depth int) ([]byte, error) {
	var members []member
	seen := map[string]bool{}
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return nil, fmt.Errorf("canonical json: %w", err)
		}
		key, _ := tok.(string)
		fold := strings.ToLower(key)
		if seen[fold] {
			return nil, fmt.Errorf("key %q twice: %w", key, errNotCanonical)
		}
		seen[fold] = true
		value, err := appendValue(nil, dec, depth+1)
		if err != nil {
			return nil, err
		}
		members = append(members, member{key, value})
	}
	if _, err := dec.Token(); err != nil {
		return nil, fmt.Errorf("canonical json: %w", err)
	}
	// JCS sorts by UTF-16 units, which for the ledger's ASCII keys, and for
	// all keys without characters past U+FFFF, is the order of bytes.
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.key, b.key) })
	out = append(out, '{')
	for i, m := range members {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendString(out, m.key)
		out = append(out, ':')
		out = append(out, m.value...)
	}
	return append(out, '}'), nil
}

// appendNumber keeps whole numbers to the letter and writes others as
// encoding/json does, whose form is that of ECMAScript and so of JCS.
func appendNumber(out []byte, n json.Number) ([]byte, error) {
	if _, err := n.Int64(); err == nil && n != "-0" {
		return append(out, n...), nil
	}
	f, err := n.Float64()
	if err != nil {
		return nil, fmt.Errorf("number %s: %w", n, errNotCanonical)
	}
	b, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("number %s: %w", n, errNotCanonical)
	}
	if string(b) == "-0" {
		b = []byte("0")
	}
	return append(out, b...), nil
}

const hexDigits = "0123456789abcdef"

// appendString escapes the quote, the backslash and control characters, the
// last in the short form where JSON has one (RFC 8785, section 3.2.2.2).
func appendString(out []byte, s string) []byte {
	out = append(out, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c >= 0x20:
			out = append(out, c)
		case strings.IndexByte("\b\t\n\f\r", c) >= 0:
			out = append(out, '\\', "btn.fr"[c-'\b'])
		default:
			out = append(out, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(out, '"')
}
