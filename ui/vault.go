package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// turnVault locks the vault, whatever is open, or asks for what unlocks it.
func (w *Window) turnVault() {
	switch {
	case w.desk.VaultOpen():
		w.desk.LockVault()
	case w.covered():
	case !w.desk.HasVault():
		w.ShowHint("There is no vault here for confidential sources.")
	default:
		w.needVault(func() {
			w.ShowHint("Unlocked: Ctrl+Shift+L hides names and contacts again; after ten minutes without use they hide by themselves.")
		})
	}
}

// needVault calls then when the vault is open, and asks for the passphrase first
// where the keyring does not open it.
func (w *Window) needVault(then func()) {
	switch {
	case w.desk.VaultOpen():
		then()
		return
	case !w.desk.HasVault():
		return
	}
	w.desk.VaultNeed(func(need present.VaultNeed) {
		if need != present.VaultNeedsNothing {
			w.askPassphrase(need, then)
			return
		}
		w.desk.UnlockVault("", func(lacks string) {
			if lacks != "" {
				w.ShowError(lacks)
				return
			}
			then()
		})
	})
}

// askPassphrase asks for the passphrase of the vault, or for a new one twice.
func (w *Window) askPassphrase(need present.VaultNeed, then func()) {
	first, again := newField(w, "Passphrase"), newField(w, "The same again")
	first.Password, again.Password = true, true
	lacks := wrapped("")
	lacks.Importance = widget.DangerImportance
	lacks.Hide()
	title, about := "Unlock the vault", "The vault keeps who confidential sources are."
	if need == present.VaultNeedsNew {
		title, about = "A passphrase for the vault", "This computer has no keyring that keeps the key of the vault, so a passphrase locks it: eight characters or more, better four words. Nobody can open the vault without it, and nobody can find it out."
	} else {
		again.Hide()
	}
	busy := false
	unlock := func() {
		switch {
		case busy:
			return
		case need == present.VaultNeedsNew && first.Text != again.Text:
			setOrHide(lacks, "The two are not the same. Type them again.")
			return
		}
		busy = true
		w.desk.UnlockVault(first.Text, func(why string) {
			if busy = false; why != "" {
				setOrHide(lacks, why)
				return
			}
			w.closeDialog()
			first.SetText("")
			again.SetText("")
			then()
		})
	}
	for _, f := range []*field{first, again} {
		f.OnSubmitted = func(string) { unlock() }
		f.onEscape = w.closeDialog
	}
	ok := newButton(w, "Unlock", unlock)
	ok.Importance = widget.HighImportance
	d := dialog.NewCustomWithoutButtons(title, container.NewVBox(wrapped(about), first, again, lacks,
		container.NewBorder(nil, nil, nil, container.NewHBox(newButton(w, "Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(560, 240))
	w.open(d)
	w.focus(first)
}

// lockedNote is the part of a dialog for a file's path that says that the vault is
// locked; again opens the dialog anew. It shows once tellLocked has found so.
func (w *Window) lockedNote(again func()) *fyne.Container {
	says := wrapped("The vault is locked: what is written now is not searched for names and numbers of confidential sources.")
	says.Importance = widget.WarningImportance
	box := container.NewVBox(says, container.NewHBox(widget.NewButton("Unlock the vault first", func() { w.needVault(again) })))
	box.Hide()
	return box
}

// tellLocked shows the note of the dialog that is open, of a height, where it is true.
func (w *Window) tellLocked(note *fyne.Container, height float32) {
	mine := w.dialog
	w.desk.Unsearched(func() {
		if w.dialog == mine && mine != nil {
			note.Show()
			if d, ok := mine.(dialog.Dialog); ok {
				d.Resize(fyne.NewSize(640, height+100))
			}
		}
	})
}

// ShowVault implements present.View. A form with a name in it goes out of sight;
// what was typed in it comes back with its key when the vault is open again.
func (w *Window) ShowVault(open bool) {
	if p := w.form.source; !open && p.box.Visible() && p.filled().Private() {
		p.close()
	}
}
