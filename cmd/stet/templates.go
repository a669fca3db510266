package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/store/sheet"
	"stet/ui/present"
)

// mostTemplates is how many of a desk's own templates are offered.
const mostTemplates = 50

// Templates implements present.Exporter: the templates of the program, then those
// that lie in the desk's folder and can be read.
func (e exporter) Templates() []present.Choice[string] {
	out := []present.Choice[string]{{Value: "", Word: "Usual columns"}, {Value: "full", Word: "All columns"}, {Value: "short", Word: "Few columns, for the author"}}
	files, err := os.ReadDir(e.templates)
	if err != nil { // there is none yet
		return out
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".json") || len(out) == mostTemplates {
			continue
		}
		path := filepath.Join(e.templates, f.Name())
		word := f.Name() + ": cannot be read" // why is told where it is chosen
		if t, err := sheet.ReadTemplate(path); err == nil {
			word = t.Name + " (" + f.Name() + ")"
		}
		out = append(out, present.Choice[string]{Value: path, Word: word})
	}
	slices.SortStableFunc(out[3:], func(a, b present.Choice[string]) int { return cmp.Compare(a.Word, b.Word) })
	return out
}

// template returns the template of a sheet, nil for the usual way or where the
// sheet is no table.
func (e exporter) template(path, chosen string) (*sheet.Template, error) {
	if chosen == "" || !sheet.TakesTemplate(path) {
		return nil, nil
	}
	return sheet.FindTemplate(chosen)
}
