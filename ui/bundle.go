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
	profiles := newChoice(w, present.Profiles(), nil)
	profiles.set("partner", "")
	about := caption("The article, the page as it came, every checker's acts and the sheet in one signed file. Colleagues open it in Stet; anybody can check it with unzip, sha256sum and ssh-keygen.")
	w.askPath("Verification bundle", "Path of the bundle", name, "Make the bundle", 260,
		func(path string) string { return w.bundle(path, profiles.value()) }, profiles, about)
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
