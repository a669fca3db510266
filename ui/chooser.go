package ui

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// chooser picks a file with the keyboard: what was saved last stands first,
// typing narrows the list, Enter opens, Backspace goes to the folder above. The
// toolkit's own dialog keeps Escape from whoever clicked in it.
type chooser struct {
	w       *Window
	folder  string
	entries []entry
	shown   []entry
	at      int // index in shown
	where   *ellipsisText
	name    *nameField
	list    *pickList
	says    *widget.Label
	chosen  func(path string)
	silent  bool
	reading bool // the folder is being read
	hurry   bool // Enter came meanwhile
}

// entry is a file or folder of the list.
type entry struct {
	name   string
	folder bool
	at     time.Time
}

// nameField is the chooser's field: arrows move in the list below it.
type nameField struct {
	field
	c *chooser
}

func newChooser(w *Window, chosen func(path string)) *chooser {
	c := &chooser{w: w, chosen: chosen, where: newEllipsisText(), says: wrapped("")}
	c.name = &nameField{c: c}
	c.name.keys = w
	c.name.PlaceHolder = "Type a part of the name, or a path"
	c.name.OnChanged = func(string) { c.narrow() }
	c.name.OnSubmitted = func(string) { c.take() }
	c.name.ExtendBaseWidget(c.name)
	c.list = newPickList(w, c.move, c.take)
	c.list.Length = func() int { return len(c.shown) }
	c.list.CreateItem = func() fyne.CanvasObject { return newFileRow() }
	c.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*fileRow).set(c.shown[i]) }
	c.list.OnSelected = func(i int) {
		if c.at = i; !c.silent {
			c.take()
		}
	}
	return c
}

func (c *chooser) content() fyne.CanvasObject {
	cancel := newButton(c.w, "Cancel", c.w.closeDialog)
	open := newButton(c.w, "Open", c.take)
	open.Importance = widget.HighImportance
	foot := container.NewBorder(nil, nil, nil, container.NewHBox(cancel, open), c.says)
	return container.New(&atLeast{fyne.NewSize(680, 460)}, container.NewBorder(container.NewVBox(c.where, c.name), foot, nil, nil, c.list.withEdge()))
}

// TypedKey implements fyne.Focusable.
func (f *nameField) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyDown:
		f.c.move(1)
	case k.Name == fyne.KeyUp:
		f.c.move(-1)
	case k.Name == fyne.KeyBackspace && f.Text == "":
		f.c.enter(filepath.Dir(f.c.folder))
	default:
		f.field.TypedKey(k)
	}
}

// enter shows another folder.
func (c *chooser) enter(folder string) {
	folder = filepath.Clean(folder)
	c.folder = folder
	c.where.set(folder)
	c.entries, c.reading, c.hurry = nil, true, false
	c.name.SetText("")
	c.w.work.Go(func() {
		entries, err := readFolder(folder)
		c.w.do(func() {
			if c.folder != folder { // gone on already
				return
			}
			c.entries = entries
			if err != nil {
				c.says.SetText("This folder cannot be read. Press Backspace for the one above.")
			}
			c.narrow() // by what was typed meanwhile
			c.reading = false
			if c.hurry {
				c.take()
			}
		})
	})
}

// readFolder lists a folder: files first, the newest first, then folders by
// name; hidden ones are left out.
func readFolder(folder string) ([]entry, error) {
	dir, err := os.ReadDir(folder)
	out := make([]entry, 0, len(dir))
	for _, d := range dir {
		if strings.HasPrefix(d.Name(), ".") {
			continue
		}
		e := entry{name: d.Name(), folder: d.IsDir()}
		if d.Type()&fs.ModeSymlink != 0 {
			e.folder = isFolder(filepath.Join(folder, d.Name()))
		}
		if info, err := d.Info(); err == nil {
			e.at = info.ModTime()
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b entry) int {
		switch {
		case a.folder != b.folder && b.folder:
			return -1
		case a.folder != b.folder:
			return 1
		case a.folder:
			return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
		}
		return cmp.Or(b.at.Compare(a.at), cmp.Compare(a.name, b.name))
	})
	return out, err
}

// narrow shows the entries whose name holds what was typed.
func (c *chooser) narrow() {
	typed := strings.ToLower(strings.TrimSpace(c.name.Text))
	c.shown = c.shown[:0]
	for _, e := range c.entries {
		if strings.Contains(strings.ToLower(e.name), typed) {
			c.shown = append(c.shown, e)
		}
	}
	c.at = -1
	c.list.UnselectAll()
	c.list.ScrollToTop()
	if len(c.shown) > 0 && typed != "" {
		c.move(1)
	}
	c.list.Refresh()
}

func (c *chooser) move(by int) {
	if len(c.shown) == 0 {
		return
	}
	c.silent = true
	defer func() { c.silent = false }()
	c.list.Select(max(0, min(c.at+by, len(c.shown)-1)))
}

// take opens what is selected, or the path that was typed.
func (c *chooser) take() {
	typed := strings.TrimSpace(c.name.Text)
	if home, err := os.UserHomeDir(); err == nil && (typed == "~" || strings.HasPrefix(typed, "~/")) {
		typed = filepath.Join(home, typed[1:])
	}
	path := ""
	switch {
	case filepath.IsAbs(typed):
		path = typed
	case c.at >= 0 && c.at < len(c.shown):
		path = filepath.Join(c.folder, c.shown[c.at].name)
	case c.reading:
		c.hurry = true
		return
	default:
		c.says.SetText("Choose a file with the arrow keys or a click.")
		return
	}
	if isFolder(path) {
		c.w.focus(c.name)
		c.enter(path)
		return
	}
	c.chosen(path)
}

// fileRow draws one file or folder.
type fileRow struct {
	widget.BaseWidget
	entry    entry
	name, at *line
	icon     *widget.Icon
}

func newFileRow() *fileRow {
	r := &fileRow{name: newLine(theme.TextSize(), false), at: newLine(theme.CaptionTextSize(), false), icon: widget.NewIcon(theme.FileIcon())}
	r.ExtendBaseWidget(r)
	return r
}

func (r *fileRow) set(e entry) {
	r.entry = e
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer { return &fileRowRenderer{r} }

type fileRowRenderer struct{ r *fileRow }

func (d *fileRowRenderer) MinSize() fyne.Size { return fyne.NewSize(160, scaled(24)) }

func (d *fileRowRenderer) Layout(size fyne.Size) {
	r := d.r
	rescale(r.name, r.at)
	r.icon.Move(fyne.NewPos(4, 3))
	r.icon.Resize(fyne.NewSize(18, 18))
	when := ""
	if !r.entry.folder && !r.entry.at.IsZero() {
		when = r.entry.at.Format("2 Jan 2006 15:04")
	}
	w := fyne.MeasureText(when, r.at.TextSize, r.at.TextStyle).Width + 1
	r.at.fit(when, w, theme.ColorNamePlaceHolder)
	r.at.Move(fyne.NewPos(size.Width-w-8, (size.Height-r.at.MinSize().Height)/2))
	r.name.fit(r.entry.name, max(0, size.Width-w-46), theme.ColorNameForeground)
	r.name.Move(fyne.NewPos(28, (size.Height-r.name.MinSize().Height)/2))
}

func (d *fileRowRenderer) Refresh() {
	if d.r.entry.folder {
		d.r.icon.SetResource(theme.FolderIcon())
	} else {
		d.r.icon.SetResource(theme.FileIcon())
	}
	d.Layout(d.r.Size())
	canvas.Refresh(d.r)
}

func (d *fileRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.r.icon, d.r.name.Text, d.r.at.Text}
}

func (d *fileRowRenderer) Destroy() {}
