package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/store/ledger"
)

// typedRune is the one place where letters and digits act. It stands still
// while a dialog or a menu is open; a focused field does not call it.
func (w *Window) typedRune(r rune) {
	if w.covered() {
		return
	}
	switch r {
	case 'j':
		w.desk.Next()
	case 'k':
		w.desk.Prev()
	case 'n':
		w.desk.NextUnchecked()
	case 'w':
		w.desk.NextWarning()
	case 'o':
		w.form.addSource()
	case 'm':
		w.makeClaim("")
	case '/':
		w.focus(w.claims.filter)
	case '?':
		w.showKeys()
	case '0', '1', '2', '3', '4', '5':
		w.desk.SetFinding(findingOf(r))
	}
}

func findingOf(r rune) ledger.Finding {
	switch r {
	case '1':
		return ledger.Verified
	case '2':
		return ledger.VerifiedAsAttributed
	case '3':
		return ledger.NeedsCorrection
	case '4':
		return ledger.Unverifiable
	case '5':
		return ledger.NoCheckNeeded
	}
	return ledger.Unchecked
}

// typedKey is the same for keys without a letter.
func (w *Window) typedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && w.dialog != nil {
		w.closeDialog()
		return
	}
	if w.covered() {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		w.desk.Leave()
		w.reader.Unselect()
		w.focus(w.reader.Keys())
	case fyne.KeyF6:
		w.nextPane()
	case fyne.KeyF1:
		w.showKeys()
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		w.reader.Keys().TypedKey(k)
	case fyne.KeyDelete:
		w.desk.Dismiss()
	}
}

// covered reports whether a dialog or menu lies over the window.
func (w *Window) covered() bool { return w.win.Canvas().Overlays().Top() != nil }

// nextPane moves the focus on: text, claims, form, articles, address.
func (w *Window) nextPane() {
	ring := []fyne.Focusable{w.reader.Keys(), w.claims.list, w.form.note, w.cases.list, w.address}
	if w.form.shown.ID == "" {
		ring = []fyne.Focusable{w.reader.Keys(), w.claims.list, w.cases.list, w.address}
	}
	at := -1
	for i, f := range ring {
		if f == w.win.Canvas().Focused() {
			at = i
		}
	}
	w.focus(ring[(at+1)%len(ring)])
}

func (w *Window) makeClaim(k claim.Kind) {
	w.desk.MakeClaim(w.reader.Selection(), k)
	w.reader.Unselect()
}

// whenFree guards a menu's action: its key acts behind an open dialog.
func (w *Window) whenFree(act func()) func() {
	return func() {
		if !w.covered() {
			act()
		}
	}
}

// orField hands a shortcut to the field that has the focus, since a menu takes
// it first; else it acts.
func (w *Window) orField(s fyne.Shortcut, act func()) func() {
	return func() {
		if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
			return
		}
		w.whenFree(act)()
	}
}

func ctrl(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func item(label string, s fyne.Shortcut, act func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, act)
	m.Shortcut = s
	return m
}

// mainMenu owns every key with Ctrl.
func (w *Window) mainMenu() *fyne.MainMenu {
	undo, redo := &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	file := fyne.NewMenu("File",
		item("Open address…", ctrl(fyne.KeyL), w.whenFree(func() { w.focus(w.address) })),
		item("Open file…", ctrl(fyne.KeyO), w.whenFree(w.chooseFile)),
		item("New article from clipboard", ctrlShift(fyne.KeyV), w.whenFree(func() { w.desk.OpenText(fyne.CurrentApp().Clipboard().Content()) })),
		fyne.NewMenuItemSeparator(),
		item("Export sheet…", ctrl(fyne.KeyE), w.whenFree(w.chooseExport)),
		item("Take article off the list", nil, w.whenFree(func() { w.desk.TakeOffList() })),
	)
	edit := fyne.NewMenu("Edit",
		item("Undo", undo, w.orField(undo, func() { w.desk.Undo() })),
		item("Redo", ctrlShift(fyne.KeyZ), w.orField(redo, func() { w.desk.Redo() })),
		fyne.NewMenuItemSeparator(),
		item("Copy", &fyne.ShortcutCopy{}, w.orField(&fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}, w.copy)),
		item("Select all", &fyne.ShortcutSelectAll{}, w.orField(&fyne.ShortcutSelectAll{}, w.reader.SelectAll)),
		item("Filter claims", ctrl(fyne.KeyF), w.whenFree(func() { w.focus(w.claims.filter) })),
		fyne.NewMenuItemSeparator(),
		item("Your name…", nil, w.whenFree(w.askName)),
	)
	plain := func(label string, act func()) *fyne.MenuItem { return item(label, nil, w.whenFree(act)) }
	kinds := plain("Make a claim of the selection as", nil)
	kinds.ChildMenu = fyne.NewMenu("",
		plain("Quote", func() { w.makeClaim(claim.KindQuote) }), plain("Figure", func() { w.makeClaim(claim.KindNumber) }),
		plain("Name", func() { w.makeClaim(claim.KindName) }), plain("Deal", func() { w.makeClaim(claim.KindDeal) }))
	claims := fyne.NewMenu("Claim",
		plain("Next (j)", func() { w.desk.Next() }), plain("Previous (k)", func() { w.desk.Prev() }),
		plain("Next unchecked (n)", func() { w.desk.NextUnchecked() }), plain("Next warning (w)", func() { w.desk.NextWarning() }),
		fyne.NewMenuItemSeparator(),
		plain("Add source (o)", func() { w.form.addSource() }),
		plain("Make a claim of the selection (m)", func() { w.makeClaim("") }), kinds,
		plain("Take off the list (Del)", func() { w.desk.Dismiss() }),
	)
	look := plain("Theme", nil)
	look.ChildMenu = fyne.NewMenu("", plain("As the desktop", func() { w.chooseScheme("") }),
		plain("Light", func() { w.chooseScheme("light") }), plain("Dark", func() { w.chooseScheme("dark") }))
	view := fyne.NewMenu("View",
		item("Larger text", ctrl(fyne.KeyEqual), w.whenFree(func() { w.zoom(1) })),
		item("Smaller text", ctrl(fyne.KeyMinus), w.whenFree(func() { w.zoom(-1) })),
		item("Usual text size", ctrl(fyne.Key0), w.whenFree(func() { w.zoom(0) })),
		look, fyne.NewMenuItemSeparator(),
		plain("Articles on or off", w.toggleArticles), plain("Next pane (F6)", w.nextPane))
	help := fyne.NewMenu("Help", plain("Keys (?)", w.showKeys))
	return fyne.NewMainMenu(file, edit, claims, view, help)
}

func (w *Window) copy() {
	if text := w.reader.SelectedText(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
		w.ShowHint("Copied.")
	}
}

// readerMenu is the menu of the second button in the text.
func (w *Window) readerMenu(at fyne.Position) {
	menu := fyne.NewMenu("",
		fyne.NewMenuItem("Copy", w.copy),
		fyne.NewMenuItem("Make a claim: quote", func() { w.makeClaim(claim.KindQuote) }),
		fyne.NewMenuItem("Make a claim: figure", func() { w.makeClaim(claim.KindNumber) }),
		fyne.NewMenuItem("Make a claim: name", func() { w.makeClaim(claim.KindName) }),
		fyne.NewMenuItem("Make a claim: deal", func() { w.makeClaim(claim.KindDeal) }))
	widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
}

func (w *Window) toggleArticles() {
	if w.left.Leading.Visible() {
		w.left.Leading.Hide()
	} else {
		w.left.Leading.Show()
	}
	w.left.Refresh()
}

// open shows a dialog that Escape closes.
func (w *Window) open(d dialog.Dialog) {
	w.closeDialog()
	d.SetOnClosed(func() {
		if w.dialog == d {
			w.dialog = nil
		}
	})
	w.dialog = d
	w.win.Canvas().Unfocus()
	d.Show()
}

func (w *Window) closeDialog() {
	if d := w.dialog; d != nil {
		w.dialog = nil
		d.Hide()
	}
}

// askName asks for the name that what the user does is signed with.
func (w *Window) askName() {
	name := newField(w, "Name")
	name.SetText(w.desk.UserName())
	save := func() {
		w.closeDialog()
		w.desk.SetUserName(name.Text)
	}
	name.OnSubmitted = func(string) { save() }
	name.onEscape = w.closeDialog
	ok := widget.NewButton("Sign with this name", save)
	ok.Importance = widget.HighImportance
	d := dialog.NewCustomWithoutButtons("Your name, as colleagues will read it", container.NewVBox(name,
		container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton("Cancel", w.closeDialog), ok))), w.win)
	d.Resize(fyne.NewSize(420, 130))
	w.open(d)
	w.focus(name)
}

func (w *Window) showKeys() {
	if w.covered() {
		return
	}
	left, right := keyTable([][2]string{
		{"j / k", "next / previous claim"}, {"n", "next unchecked claim"}, {"w", "next warning"},
		{"1", "verified"}, {"2", "said so, content not proved"}, {"3", "needs correction"}, {"4", "unverifiable"}, {"5", "no check needed"},
		{"0", "unchecked again"}, {"o", "add a source"}, {"m", "make a claim of the selected words"}, {"Del", "take the claim off the list"}, {"click, click", "the claim, the one around it"},
	}), keyTable([][2]string{
		{"/ or Ctrl+F", "filter the claims"}, {"Ctrl+L", "open an address"}, {"Ctrl+O", "open a file"}, {"Ctrl+Shift+V", "check the copied text"},
		{"Ctrl+E", "export the fact-check sheet"}, {"Ctrl+Z", "undo"}, {"Ctrl+Shift+Z", "redo"}, {"Ctrl+C", "copy the selected words"},
		{"Ctrl+= / Ctrl+-", "larger / smaller text"}, {"F6", "next pane"}, {"Space", "scroll the text"}, {"Esc", "close, leave"}, {"? or F1", "this list"},
	})
	scroll := container.NewVScroll(container.NewHBox(left, right))
	scroll.SetMinSize(left.MinSize().Add(fyne.NewDelta(right.MinSize().Width+16, 0)))
	w.open(dialog.NewCustom("Keys", "Close", scroll, w.win))
}

// keyTable is a table of keys and what they do.
func keyTable(rows [][2]string) fyne.CanvasObject {
	var keys, words []fyne.CanvasObject
	for _, r := range rows {
		keys = append(keys, widget.NewLabelWithStyle(r[0], fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}))
		words = append(words, widget.NewLabel(r[1]))
	}
	return container.NewHBox(container.New(&tight{}, keys...), container.New(&tight{}, words...))
}
