package present

import (
	"strings"

	"stet/extract/match"
)

// unfinished says what is still going on that may find a claim after all, in
// words that stand behind "not found"; "" for nothing.
func (d *Desk) unfinished() string {
	e := d.evidence()
	var parts []string
	if e.left != nil && *e.left > 0 {
		parts = append(parts, plural(*e.left, "source")+" still to be searched")
	}
	if n := len(e.busy); n > 0 {
		parts = append(parts, plural(n, "source")+" still being copied")
	}
	return strings.Join(parts, ", ")
}

// soFar goes behind a count of what was not found: it may be yet.
func (d *Desk) soFar() string {
	if rest := d.unfinished(); rest != "" {
		return " so far, " + rest
	}
	return ""
}

// yetToCome is what is said of a place where nothing was found, while other
// sources are still being searched or copied.
func (d *Desk) yetToCome(p place) []string {
	rest := d.unfinished()
	if p.result.Outcome != match.NotFound || rest == "" {
		return nil
	}
	return []string{"That is not all: " + rest + "."}
}
