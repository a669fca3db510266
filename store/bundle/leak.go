package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
)

// Leak is a place at which a source that is kept would be given away.
type Leak struct {
	File string // in the bundle
	Word string // what stands there
}

// Leaks is an ErrLeak with its places.
type Leaks []Leak

func (l Leaks) Error() string { return l.Sentence() }

// Unwrap makes it an ErrLeak.
func (l Leaks) Unwrap() error { return ErrLeak }

// Sentence says where to look.
func (l Leaks) Sentence() string {
	more := ""
	if len(l) > 1 {
		more = fmt.Sprintf(" and %d more", len(l)-1)
	}
	return fmt.Sprintf("“%s” belongs to a confidential source and stands in %s%s. Take it out of the note or finding there, or choose another profile. Nothing was written.", l[0].Word, l[0].File, more)
}

// leaks looks for secrets in a file of the bundle, also inside the parts of an
// archive such as a spreadsheet, its document properties among them. What stands
// in the article itself is public and given back by allowed.
func leaks(name string, body []byte, secrets map[string]bool, allowed func(string) bool) []Leak {
	var out []Leak
	for place, text := range texts(name, body) {
		text = squeezed(text)
		for word := range secrets {
			if !allowed(word) && strings.Contains(text, word) {
				out = append(out, Leak{place, word})
			}
		}
	}
	slices.SortFunc(out, func(a, b Leak) int { return strings.Compare(a.File+a.Word, b.File+b.Word) })
	return out
}

// texts returns what can be read in a file, by the place where it stands.
func texts(name string, body []byte) map[string]string {
	out := map[string]string{}
	switch {
	case bytes.HasPrefix(body, []byte("PK\x03\x04")):
		z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			return out
		}
		for _, f := range z.File {
			if r, err := f.Open(); err == nil {
				part, _ := io.ReadAll(io.LimitReader(r, 64<<20)) // written by us
				out[name+" ("+f.Name+")"] = plain(string(part))
				r.Close()
			}
		}
	case strings.HasSuffix(name, ".json"), strings.HasSuffix(name, ".jsonl"):
		out[name] = unescaped(body)
	default:
		out[name] = plain(string(body))
	}
	return out
}

// plain takes the escapes of HTML and XML out of a text and, for words that a tag
// parts, keeps it also without its tags.
func plain(s string) string {
	var b strings.Builder
	in := false
	for _, r := range s {
		switch {
		case r == '<':
			in = true
		case r == '>' && in:
			in = false
		case !in:
			b.WriteRune(r)
		}
	}
	return html.UnescapeString(s) + "\n" + html.UnescapeString(b.String())
}

// unescaped returns every string of JSON values, and those of JSON inside them.
func unescaped(body []byte) string {
	var b strings.Builder
	d := json.NewDecoder(bytes.NewReader(body))
	for {
		t, err := d.Token()
		if err != nil {
			return b.String()
		}
		if s, ok := t.(string); ok {
			b.WriteString(s + "\n")
			if strings.HasPrefix(s, "{") {
				b.WriteString(unescaped([]byte(s)) + "\n")
			}
		}
	}
}
