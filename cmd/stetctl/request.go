package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// noObject says what a line of --jsonl must be.
const noObject = `not a JSON object with "id" and "text"`

// readRequest reads one line of --jsonl: the fields by name, "id" and "text"
// among them. A number may stand for an id and is taken by its digits. Nothing
// is changed silently: what no text can hold to the letter is an error.
func readRequest(line []byte) (map[string]string, error) {
	if !utf8.Valid(line) {
		return nil, errors.New("not UTF-8; save the file as UTF-8")
	}
	var raw map[string]json.RawMessage
	err := json.Unmarshal(line, &raw)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%s: it cannot be read at character %d", noObject, utf8.RuneCount(line[:min(int(syntax.Offset), len(line))]))
	case err != nil, raw == nil:
		return nil, errors.New(noObject)
	}
	out := map[string]string{}
	for _, name := range []string{"id", "text", "title", "published", "url"} {
		v, ok := raw[name]
		if v = bytes.TrimSpace(v); !ok || string(v) == "null" {
			continue
		}
		if out[name], err = textOf(name, v); err != nil {
			return nil, err
		}
	}
	if _, ok := out["text"]; !ok || out["id"] == "" {
		return nil, errors.New(`"id" and "text" must both be there`)
	}
	if checkDate(out["published"]) != nil {
		return nil, fmt.Errorf(`"published" %q is not a date like 2019-11-18`, out["published"])
	}
	return out, nil
}

// textOf returns the text of a JSON value.
func textOf(name string, v []byte) (string, error) {
	if name == "id" && (v[0] == '-' || v[0] >= '0' && v[0] <= '9') {
		return string(v), nil
	}
	if v[0] != '"' {
		return "", fmt.Errorf("%q must be a text between quotation marks", name)
	}
	if half := loneSurrogate(v); half != "" {
		return "", fmt.Errorf("%q holds %s, which is half a character: the text could not be kept to the letter", name, half)
	}
	var s string
	err := json.Unmarshal(v, &s)
	return s, err
}

// loneSurrogate returns the first \u escape of a JSON string that stands for
// one half of a UTF-16 pair without the other, "" if there is none.
func loneSurrogate(v []byte) string {
	for i := 0; i < len(v); i++ {
		if v[i] != '\\' {
			continue
		}
		first, ok := escaped(v[i:])
		if !ok {
			i++ // \\, \", \n
			continue
		}
		switch {
		case first >= 0xdc00 && first <= 0xdfff:
			return string(v[i : i+6])
		case first >= 0xd800 && first < 0xdc00:
			second, ok := escaped(v[i+6:])
			if !ok || second < 0xdc00 || second > 0xdfff {
				return string(v[i : i+6])
			}
			i += 6
		}
		i += 5
	}
	return ""
}

// escaped returns the unit that v begins with as \uXXXX.
func escaped(v []byte) (uint64, bool) {
	if len(v) < 6 || v[0] != '\\' || v[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(v[2:6]), 16, 16)
	return n, err == nil
}
