package present

import (
	"context"
	"path/filepath"
	"strings"
)

// Export writes the fact-check sheet of the article to path, whose extension
// names the form, as template has it.
func (d *Desk) Export(path, template string) {
	if d.shown == nil || path == "" {
		d.view.ShowHint("Open an article first.")
		return
	}
	id := d.shown.c.ID
	folder := filepath.Dir(path)
	if abs, err := filepath.Abs(folder); err == nil {
		folder = abs
	}
	d.enqueue(func() {
		err := d.fetch(id)
		if err == nil {
			err = d.exporter.Export(context.Background(), path, template, Docket{Case: d.work.c, Result: d.work.result, State: d.work.state})
		}
		note := d.searchNote()
		d.do(func() {
			if err != nil {
				d.fail("The sheet could not be written", err)
				return
			}
			d.view.ShowHint("Written: " + filepath.Base(path) + " in " + folder + "." + note)
			d.trace("exported %s", path)
		})
	})
}

// SheetName proposes a file name for the sheet, "" while no article is open.
func (d *Desk) SheetName() string {
	if d.shown == nil {
		return ""
	}
	name := make([]rune, 0, 60)
	for _, r := range title(d.shown.c) {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r > 127:
			name = append(name, r)
		case len(name) > 0 && name[len(name)-1] != '-':
			name = append(name, '-')
		}
		if len(name) == 60 {
			break
		}
	}
	if s := strings.Trim(string(name), "-"); s != "" {
		return s + ".xlsx"
	}
	return "factcheck.xlsx"
}

// Templates are how tables can look, "" being the usual way.
func (d *Desk) Templates() []Choice[string] { return d.exporter.Templates() }

// SheetForms are the forms of a fact-check sheet, by the ending of its file, as
// the Exporter writes them.
func SheetForms() []Choice[string] {
	return []Choice[string]{{".xlsx", "Excel (.xlsx)", ""}, {".docx", "Word, with comments (.docx)", ""}, {".pdf", "PDF (.pdf)", ""},
		{".html", "Web page (.html)", ""}, {".csv", "Table (.csv)", ""}, {".md", "Markdown (.md)", ""}, {".json", "JSON (.json)", ""}}
}
