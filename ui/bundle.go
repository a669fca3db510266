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

// chooseBundle asks where the bundle goes, for whom it is, and for whom what is
// withheld is sealed.
func (w *Window) chooseBundle() {
	name := w.desk.BundleName()
	if name == "" {
		w.ShowHint("Open an article first.")
		return
	}
	profiles := newChoice(w, present.Profiles(), nil)
	to, contacts, says := newField(w, "age1… or ssh-ed25519 …, or a file of such keys; empty: nobody"), newCheck(w, "Seal names and contacts too, from the vault", nil), caption("")
	order := func(path string) present.BundleOrder {
		return present.BundleOrder{Path: path, Profile: profiles.value(), SealTo: strings.TrimSpace(to.Text), Contacts: contacts.Checked && !contacts.Disabled()}
	}
	follow := func() {
		says.SetText(sealingWords(profiles.value(), to.Text != "", contacts.Checked))
		if to.Text == "" || profiles.value() == "desk" || !w.desk.HasVault() {
			contacts.Disable()
		} else {
			contacts.Enable()
		}
	}
	profiles.chosen = func(string) { follow() }
	contacts.OnChanged = func(bool) { follow() }
	to.OnChanged = func(string) { follow() }
	about := caption("The article, the page as it came, every checker’s acts and the sheet in one signed file. Colleagues open it in Stet; anybody can check it with unzip, sha256sum and ssh-keygen.")
	note := w.lockedNote(w.chooseBundle)
	path := w.askPath("Verification bundle", "Path of the bundle", name, "Make the bundle", 380,
		func(path string) string { return w.bundle(order(path)) },
		profiles, about, captioned("Seal what is withheld for", to), contacts, says, note)
	w.tellLocked(note, 380)
	to.OnSubmitted, to.onEscape = path.OnSubmitted, w.closeDialog
	profiles.set("partner", "")
	follow()
}

// sealingWords say what of a bundle is sealed and who can open it.
func sealingWords(profile string, named, contacts bool) string {
	switch {
	case profile == "desk":
		return "Nothing is withheld from the own desk, so nothing is sealed. Who confidential sources are stays in the vault."
	case !named:
		return "What the profile withholds is left out. Name keys, and it goes along sealed: only these keys open it."
	case contacts:
		return "What the profile withholds goes along sealed, and with it who the article’s confidential sources are. Only the keys named open it; see that they are the right people’s."
	}
	return "What the profile withholds goes along sealed: only the keys named open it. Who confidential sources are stays in the vault."
}

// bundle starts making the bundle, or returns what keeps it from it.
func (w *Window) bundle(o present.BundleOrder) string {
	o.Path = strings.TrimSpace(o.Path)
	switch {
	case !strings.HasSuffix(o.Path, present.BundleEnding):
		return "End the name in " + present.BundleEnding + "."
	case !isFolder(filepath.Dir(o.Path)):
		return "There is no folder " + filepath.Dir(o.Path) + "."
	case isFolder(o.Path):
		return "That is a folder."
	}
	if _, lacks := w.desk.Recipients(o.SealTo); lacks != "" {
		return lacks
	}
	if _, err := os.Stat(o.Path); err == nil && w.warned != o.Path {
		w.warned = o.Path
		return "This file exists already. Press Enter again to replace it."
	}
	w.folder = filepath.Dir(o.Path)
	if o.Contacts {
		w.needVault(func() { w.desk.MakeBundle(o) })
	} else {
		w.desk.MakeBundle(o)
	}
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
	leave := newButton(w, "Leave it", w.closeDialog)
	take := newButton(w, "Take it in", func() {
		w.closeDialog()
		if p.Contacts > 0 && w.desk.HasVault() {
			w.needVault(func() { w.desk.TakeParcel(p.Path) })
		} else {
			w.desk.TakeParcel(p.Path)
		}
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
