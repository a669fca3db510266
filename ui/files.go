package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// chooseFile asks for a file to open.
func (w *Window) chooseFile() {
	if w.covered() {
		return
	}
	c := newChooser(w, func(path string) {
		w.closeDialog()
		w.folder = filepath.Dir(path)
		w.desk.Open(path)
	})
	d := dialog.NewCustomWithoutButtons("Open a file", c.content(), w.win)
	w.open(d)
	w.focus(c.name)
	c.enter(w.openFolder())
}

// openFolder is where files to open are looked for first: where the last one
// was, else where browsers save pages.
func (w *Window) openFolder() string {
	if w.folder != "" && isFolder(w.folder) {
		return w.folder
	}
	if home, err := os.UserHomeDir(); err == nil {
		if saved := filepath.Join(home, "Downloads"); isFolder(saved) {
			return saved
		}
	}
	return w.saveFolder()
}

func (w *Window) saveFolder() string {
	if w.folder != "" && isFolder(w.folder) {
		return w.folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	if docs := filepath.Join(home, "Documents"); isFolder(docs) {
		return docs
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// chooseExport asks where the sheet goes: a path that is there already, three
// forms, Enter. Fyne's own dialog keeps Escape from a focused field.
func (w *Window) chooseExport() {
	name := w.desk.SheetName()
	if name == "" {
		w.ShowHint("Open an article first.")
		return
	}
	forms, like := newChoice(w, present.SheetForms(), nil), newChoice(w, w.desk.Templates(), nil)
	forms.set(".xlsx", "")
	like.set(w.template, "Usual columns")
	export := func(path string) string {
		w.template = like.value()
		return w.export(path)
	}
	note := w.lockedNote(w.chooseExport)
	path := w.askPath("Export the fact-check sheet", "Path of the sheet", name, "Export", 260, export, forms,
		captioned("Columns of a table (.xlsx, .csv)", like), note)
	w.tellLocked(note, 260)
	forms.chosen = func(ext string) { path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + ext) }
	path.OnChanged = func(string) { forms.set(strings.ToLower(filepath.Ext(path.Text)), "another kind") }
}

// askPath asks for the path of a file to write, with more below the field. save
// starts writing it, or returns what keeps it from it.
func (w *Window) askPath(title, what, name, button string, height float32, save func(path string) string, below ...fyne.CanvasObject) *field {
	w.warned = ""
	path := newField(w, what)
	path.SetText(filepath.Join(w.saveFolder(), name))
	says := wrapped("")
	try := func() {
		if says.SetText(save(path.Text)); says.Text == "" {
			w.closeDialog()
		}
	}
	path.OnSubmitted = func(string) { try() }
	path.onEscape = w.closeDialog
	do := newButton(w, button, try)
	do.Importance = widget.HighImportance
	rows := append(append([]fyne.CanvasObject{path}, below...), says,
		container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", w.closeDialog), do)))
	d := dialog.NewCustomWithoutButtons(title, container.NewVBox(rows...), w.win)
	d.Resize(fyne.NewSize(640, height))
	w.open(d)
	w.focus(path)
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	return path
}

// export starts writing the sheet, or returns what keeps it from it. A file
// that exists is replaced when the user says so twice.
func (w *Window) export(path string) string {
	return w.writeTo(path, present.SheetForms(), func(path string) { w.desk.Export(path, w.template) })
}

// writeTo is export for files of the given forms.
func (w *Window) writeTo(path string, forms []present.Choice[string], write func(path string)) string {
	path = strings.TrimSpace(path)
	switch ext := strings.ToLower(filepath.Ext(path)); {
	case !slices.ContainsFunc(forms, func(c present.Choice[string]) bool { return c.Value == ext }):
		return "End the name in one of these: " + endings(forms) + "."
	case !isFolder(filepath.Dir(path)):
		return "There is no folder " + filepath.Dir(path) + "."
	case isFolder(path):
		return "That is a folder."
	}
	if _, err := os.Stat(path); err == nil && w.warned != path {
		w.warned = path
		return "This file exists already. Press Enter again to replace it."
	}
	w.folder = filepath.Dir(path)
	write(path)
	return ""
}

// endings lists the endings of forms.
func endings(forms []present.Choice[string]) string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = f.Value
	}
	return strings.Join(out, ", ")
}

// openDropped opens what was dragged onto the window.
func (w *Window) openDropped(_ fyne.Position, uris []fyne.URI) {
	if len(uris) == 0 {
		return
	}
	if w.covered() {
		w.ShowHint("Close what is open over the window first, then drop it again.")
		return
	}
	var locators []string
	for _, u := range uris {
		if l := droppedLocator(u.String()); !slices.Contains(locators, l) {
			locators = append(locators, l)
		}
	}
	w.desk.OpenAll(locators)
}

// paste opens what was copied: an address or a file's path, else a text.
func (w *Window) paste() { w.desk.OpenAny(fyne.CurrentApp().Clipboard().Content()) }

// droppedLocator returns the address or path that a dropped URI stands for. A
// link dragged out of a browser arrives as a file with the address as path,
// decoded and with its slashes tidied: file:///home/me/https:/example.org/a b.
func droppedLocator(uri string) string {
	rest, isFile := strings.CutPrefix(uri, "file://")
	if !isFile {
		return uri
	}
	at := -1
	for _, scheme := range []string{"https:/", "http:/"} {
		if i := strings.Index(rest, scheme); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at >= 0 {
		return strings.ReplaceAll(wholeSlashes(rest[at:]), " ", "%20")
	}
	if path, err := url.PathUnescape(rest); err == nil {
		return path
	}
	return rest
}

// wholeSlashes gives the addresses in a text, one inside another at times, the
// two slashes behind their scheme.
func wholeSlashes(address string) string {
	for _, scheme := range []string{"https:/", "http:/"} {
		address = strings.ReplaceAll(strings.ReplaceAll(address, scheme+"/", scheme), scheme, scheme+"/")
	}
	return address
}
