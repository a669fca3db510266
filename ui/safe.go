package ui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// chooseBackup asks which copy takes the place of everything.
func (w *Window) chooseBackup() {
	folder := w.desk.BackupFolder()
	if folder == "" {
		w.ShowHint("This window keeps no backups.")
		return
	}
	c := newChooser(w, func(path string) {
		w.closeDialog()
		w.askPutBack(path)
	})
	w.open(dialog.NewCustomWithoutButtons("Put a backup back", c.content(), w.win))
	w.focus(c.name)
	c.enter(folder)
	c.says.SetText("The newest stands first. Files that end in .db are copies of everything.")
}

// askPutBack says what becomes of what is there now.
func (w *Window) askPutBack(path string) {
	when := ""
	if info, err := os.Stat(path); err == nil {
		when = " of " + info.ModTime().Format("2 January 2006, 15:04")
	}
	text := wrapped("Stet closes and opens again as it was in the copy" + when + " (" + filepath.Base(path) + "). What is there now is moved aside, into the same folder as the articles; nothing is deleted. Close other windows of Stet first.")
	do := newButton(w, "Put it back", func() {
		w.closeDialog()
		w.desk.RestoreFrom(path, w.quit)
	})
	do.Importance = widget.DangerImportance
	cancel := newButton(w, "Cancel (Esc)", w.closeDialog)
	d := dialog.NewCustomWithoutButtons("Put this backup back?", container.NewVBox(text, container.NewBorder(nil, nil, nil, container.NewHBox(cancel, do))), w.win)
	d.Resize(fyne.NewSize(560, 200))
	w.open(d)
	w.focus(do)
	w.desk.AskedOf()
}
