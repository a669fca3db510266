package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// folder makes files, oldest first, and folders in a new folder.
func folder(t *testing.T, files, folders []string) string {
	dir := t.TempDir()
	for i, f := range files {
		path := filepath.Join(dir, f)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 1, 1+i, 12, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range folders {
		if err := os.Mkdir(filepath.Join(dir, f), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func (c *chooser) names() []string {
	var out []string
	for _, e := range c.shown {
		out = append(out, e.name)
	}
	return out
}

func TestChooser(t *testing.T) {
	b := window(t, 120, 10)
	dir := folder(t, []string{"old.html", "report.txt", "new.html", ".hidden"}, []string{"zoo", "Attic"})
	var chosen []string
	c := newChooser(b.Window, func(path string) { chosen = append(chosen, path) })
	b.win.SetContent(c.content())
	c.enter(dir)
	b.wait()
	if want := []string{"new.html", "report.txt", "old.html", "Attic", "zoo"}; !slices.Equal(c.names(), want) {
		t.Fatalf("lists %q; want %q", c.names(), want)
	}
	c.take()
	if len(chosen) != 0 || c.says.Text == "" {
		t.Error("took a file that nobody chose")
	}
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			c.name.TypedKey(&fyne.KeyEvent{Name: n})
			b.wait()
		}
	}
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	c.name.SetText("ZOO")
	key(fyne.KeyReturn)
	if c.folder != filepath.Join(dir, "zoo") || len(c.shown) != 0 || c.name.Text != "" {
		t.Errorf("in %s, typed %q", c.folder, c.name.Text)
	}
	key(fyne.KeyDown, fyne.KeyBackspace)
	c.name.SetText("old")
	key(fyne.KeyReturn)
	c.name.SetText(filepath.Join(dir, "new.html"))
	key(fyne.KeyReturn)
	want := []string{filepath.Join(dir, "report.txt"), filepath.Join(dir, "old.html"), filepath.Join(dir, "new.html")}
	if !slices.Equal(chosen, want) {
		t.Errorf("chose %q; want %q", chosen, want)
	}
}

func TestChooserOpensAndCloses(t *testing.T) {
	b := window(t, 120, 10)
	b.folder = folder(t, []string{"a.html"}, nil)
	b.menu("Open file")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("Ctrl+O shows nothing")
	}
	b.key(fyne.KeyEscape)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape leaves it open")
	}
	b.menu("Open file")
	b.press("a")
	b.key(fyne.KeyReturn)
	if b.win.Canvas().Overlays().Top() != nil || !b.failure.box.Visible() { // the fake opens no files
		t.Error("Enter opened nothing")
	}
}
