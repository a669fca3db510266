package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// chooseBundle asks where the bundle goes and for whom it is.
func (w *Window) chooseBundle() {
	name := w.desk.BundleName()
	if name == "" {
		w.ShowHint("Open an article first.")
		return
	}
	w.warned = ""
	path := newField(w, "Path of the bundle")
	path.SetText(filepath.Join(w.saveFolder(), name))
	says := wrapped("")
	profiles := newChoice(w, present.Profiles(), nil)
	profiles.set("partner", "")
	about := caption("The article, the page as it came, every checker's acts and the sheet in one signed file. Colleagues open it in Stet; anybody can check it with unzip, sha256sum and ssh-keygen.")
	save := func() {
		if says.SetText(w.bundle(path.Text, profiles.value())); says.Text == "" {
			w.closeDialog()
		}
	}
	path.OnSubmitted = func(string) { save() }
	path.onEscape = w.closeDialog
	make := widget.NewButton("Make the bundle", save)
	make.Importance = widget.HighImportance
	d := dialog.NewCustomWithoutButtons("Verification bundle", container.NewVBox(path, profiles, about, says,
		container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton("Cancel", w.closeDialog), make))), w.win)
	d.Resize(fyne.NewSize(640, 260))
	w.open(d)
	w.focus(path)
	path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// bundle starts making the bundle, or returns what keeps it from it.
func (w *Window) bundle(path, profile string) string {
	path = strings.TrimSpace(path)
	switch {
	case !strings.HasSuffix(path, present.BundleEnding):
		return "End the name in " + present.BundleEnding + "."
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
	w.desk.MakeBundle(path, profile)
	return ""
}

// ShowParcel implements present.View.
func (w *Window) ShowParcel(p present.Parcel) {
	lines := wrapped(strings.Join(p.Lines, "\n"))
	stop := wrapped(p.Stop)
	stop.Importance = widget.DangerImportance
	stop.Hidden = p.Stop == ""
	title := wrapped(p.Title)
	title.TextStyle.Bold = true
	leave := widget.NewButton("Leave it", w.closeDialog)
	take := widget.NewButton("Take it in", func() {
		w.closeDialog()
		w.desk.TakeParcel(p.Path)
	})
	take.Importance = widget.HighImportance
	take.Hidden = p.Stop != ""
	d := dialog.NewCustomWithoutButtons("A colleague’s bundle", container.NewVBox(title, lines, stop,
		container.NewBorder(nil, nil, nil, container.NewHBox(leave, take))), w.win)
	d.Resize(fyne.NewSize(640, 300))
	w.open(d)
	if take.Hidden {
		w.focus(leave)
	} else {
		w.focus(take)
	}
}
