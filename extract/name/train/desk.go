package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"stet/extract/name/tag"
)

// readDesk reads whole articles annotated by hand: TEXT.txt beside
// TEXT.gold.json, whose offsets count code points. They are for measuring only.
func readDesk(dir string) ([]story, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil {
		return nil, err
	}
	kinds := map[string]tag.Kind{"PERSON": tag.Person, "ORG": tag.Org, "PLACE": tag.Place, "OTHER": tag.Misc}
	var out []story
	for _, p := range paths {
		body, err := os.ReadFile(strings.TrimSuffix(p, ".gold.json") + ".txt")
		if err != nil {
			return nil, err
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		var gold struct {
			Entities []struct {
				Start, End int
				Type       string
			}
		}
		if err := json.Unmarshal(b, &gold); err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		s := story{id: filepath.Base(p), set: "desk", text: string(body)}
		at := make([]int, 0, len(body)+1) // byte offset of each code point
		for i := 0; i < len(body); {
			at = append(at, i)
			_, n := utf8.DecodeRune(body[i:])
			i += n
		}
		at = append(at, len(body))
		for _, e := range gold.Entities {
			if e.Start >= 0 && e.Start < e.End && e.End < len(at) {
				s.names = append(s.names, span{at[e.Start], at[e.End], kinds[e.Type]})
			}
		}
		sortSpans(s.names)
		out = append(out, s)
	}
	return out, nil
}
