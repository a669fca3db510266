package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

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
	edit := fyne.NewMenu("Edit",
		item("Undo", undo, w.orField(undo, func() { w.desk.Undo() })),
		item("Redo", ctrlShift(fyne.KeyZ), w.orField(redo, func() { w.desk.Redo() })),
		fyne.NewMenuItemSeparator(),
		item("Copy", &fyne.ShortcutCopy{}, w.orField(&fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}, w.copy)),
		item("Select all", &fyne.ShortcutSelectAll{}, w.orField(&fyne.ShortcutSelectAll{}, w.reader.SelectAll)),
		item("Paste", &fyne.ShortcutPaste{}, w.orField(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()}, w.paste)),
		item("Go to…", ctrl(fyne.KeyK), w.whenFree(w.showPalette)),
		item("Filter claims", ctrl(fyne.KeyF), w.whenFree(func() { w.focus(w.claims.filter) })),
		item("Filter by finding, state, checker, warning; saved filters… (F)", nil, w.whenFree(w.askFilter)),
		fyne.NewMenuItemSeparator(),
		item("Lock or unlock names of confidential sources", ctrlShift(fyne.KeyL), w.turnVault),
		item("Settings…", nil, w.whenFree(w.askSettings)),
	)
	plain := func(label string, act func()) *fyne.MenuItem { return item(label, nil, w.whenFree(act)) }
	kinds := plain("Make a claim of the selection as", nil)
	kinds.ChildMenu = fyne.NewMenu("",
		plain("Quote", func() { w.makeClaim(claim.KindQuote) }), plain("Figure", func() { w.makeClaim(claim.KindNumber) }),
		plain("Name", func() { w.makeClaim(claim.KindName) }), plain("Deal", func() { w.makeClaim(claim.KindDeal) }))
	turn := plain("Change kind of a claim made by hand", nil)
	turn.ChildMenu = fyne.NewMenu("",
		plain("Quote", func() { w.desk.ChangeKind(claim.KindQuote) }), plain("Figure", func() { w.desk.ChangeKind(claim.KindNumber) }),
		plain("Name", func() { w.desk.ChangeKind(claim.KindName) }), plain("Deal", func() { w.desk.ChangeKind(claim.KindDeal) }))
	claims := fyne.NewMenu("Claim",
		plain("Next (j)", func() { w.desk.Next() }), plain("Previous (k)", func() { w.desk.Prev() }),
		plain("Next unchecked (n)", func() { w.desk.NextUnchecked() }), plain("Warnings: sums, dates and lists (w)", func() { w.desk.NextWarning() }),
		fyne.NewMenuItemSeparator(),
		plain("Second reading: what others ticked, their findings out of sight (S)", func() { w.desk.SecondReading() }),
		plain("Add note (t)", func() { w.form.write(w.form.note) }),
		plain("Who said it (a)", func() { w.form.writeSpeaker() }),
		plain("Correct what the program read (c)", func() { w.form.correct.show() }),
		plain("Tick a deal and its parts (y)", func() { w.desk.FindParts() }),
		plain("Propose wording (p)", func() { w.form.write(w.form.wording) }),
		plain("State of the work (s)", func() { w.form.pick(w.form.work) }),
		plain("Assign to… (@)", w.askAssign),
		plain("Decision (d)", func() { w.form.pick(w.form.decide) }),
		plain("Make a claim of the selection (m)", func() { w.makeClaim("") }), kinds, turn,
		plain("Split it at the selected words (|)", w.splitClaim), plain("Make one claim of those that the selection touches (&)", w.mergeClaims),
		fyne.NewMenuItemSeparator(),
		plain("Next sentence (J)", func() { w.desk.StepSentence(1) }), plain("Previous sentence (K)", func() { w.desk.StepSentence(-1) }),
		plain("No check needed: sentence or selected words (Space)", func() { w.tickRune(' ') }),
		plain("No check needed: rest of the paragraph (P)", func() { w.desk.TickParagraph() }),
		plain("Why words need no check… (z)", w.askBecause),
		plain("Next sentence with something left (N)", func() { w.desk.NextLeft() }),
		plain("Mark the article done, or go on (D)…", w.askDone),
		fyne.NewMenuItemSeparator(),
		plain("Take off the list, or put back (Del)", func() { w.desk.Dismiss() }),
		fyne.NewMenuItemSeparator(),
		plain("Attach what left the text to the selection (r)", func() { w.form.tray.toSelection() }),
		plain("Let go what left the text… (l)", func() { w.form.tray.ask() }),
		plain("Take the selected paragraph out of the text (x)", w.takeOut),
	)
	look := plain("Theme", nil)
	look.ChildMenu = fyne.NewMenu("", plain("As the desktop", func() { w.chooseScheme("") }),
		plain("Light", func() { w.chooseScheme("light") }), plain("Dark", func() { w.chooseScheme("dark") }))
	view := fyne.NewMenu("View",
		item("Larger text", ctrl(fyne.KeyEqual), w.whenFree(func() { w.zoom(1) })),
		item("Smaller text", ctrl(fyne.KeyMinus), w.whenFree(func() { w.zoom(-1) })),
		item("Usual text size", ctrl(fyne.Key0), w.whenFree(func() { w.zoom(0) })),
		look, fyne.NewMenuItemSeparator(),
		plain("About this article (i)", func() { w.desk.ShowAbout() }),
		plain("What has changed in the text (v)", func() { w.desk.ShowChanges() }),
		plain("What is left to read and to check (H)", func() { w.desk.ShowLeft() }),
		plain("What was left out of the text (u)", func() { w.desk.ShowLeftOut() }),
		plain("Put the picture captions into the text", func() { w.desk.PutCaptions() }),
		plain("Articles on or off", w.toggleArticles), plain("Show articles taken off, or hide them", func() { w.desk.ShowTakenOff(!w.cases.all) }),
		plain("Claims taken off", func() { w.desk.SetFilter(present.Filter{Stage: present.TakenOff}) }),
		plain("Claims no longer in the text (g)", func() { w.desk.ShowGone() }), plain("Next pane (F6)", w.nextPane))
	help := fyne.NewMenu("Help", plain("Keys (?)", w.showKeys))
	return fyne.NewMainMenu(w.fileMenu(), edit, claims, w.evidenceMenu(), view, help)
}

// evidenceMenu holds claims against sources.
func (w *Window) evidenceMenu() *fyne.Menu {
	plain := func(label string, act func()) *fyne.MenuItem { return item(label, nil, w.whenFree(act)) }
	return fyne.NewMenu("Evidence",
		plain("Add source (o)", func() { w.form.addSource() }),
		plain("Look for the claim in the sources, use what is found (e)", func() { w.desk.Evidence() }),
		plain("Next passage (])", func() { w.desk.StepPassage(1) }), plain("Previous passage ([)", func() { w.desk.StepPassage(-1) }),
		fyne.NewMenuItemSeparator(),
		plain("Check this claim against every source (q)", func() { w.desk.CheckClaim() }),
		plain("Check every claim against every source (E)", func() { w.desk.CheckAll() }),
		plain("Check every claim against the source shown", func() { w.desk.CheckSource("") }),
		plain("Claims that differ from a source", func() { w.desk.SetFilter(present.Filter{Stage: present.Differing}) }),
		fyne.NewMenuItemSeparator(),
		plain("Take over what was found before on the same (h)", func() { w.desk.TakeEarlier() }),
		plain("Ask the author (A)", func() { w.form.request.ask(ledger.ToAuthor) }),
		plain("Right of reply (R)", func() { w.form.request.ask(ledger.RightOfReply) }),
		fyne.NewMenuItemSeparator(),
		plain("Look at the source again, and compare (L)", func() { w.desk.LookAgain("") }),
		plain("Count sources of one origin once (O)", func() { w.desk.JoinOrigin("") }),
		plain("Full text of the source, or back (f)", func() { w.desk.OpenSource("") }),
		plain("Copy a citation of the source (b)", w.copyCitation),
	)
}

// fileMenu opens articles and hands on what was found.
func (w *Window) fileMenu() *fyne.Menu {
	quit := item("Quit", ctrl(fyne.KeyQ), w.quit)
	quit.IsQuit = true // the toolkit's own would close without keeping anything
	return fyne.NewMenu("File",
		item("Open address…", ctrl(fyne.KeyL), w.whenFree(func() { w.focus(w.address) })),
		item("Open file…", ctrl(fyne.KeyO), w.whenFree(w.chooseFile)),
		item("Open again, and compare", ctrl(fyne.KeyR), w.whenFree(func() { w.desk.OpenAgain() })),
		item("New article from clipboard", ctrlShift(fyne.KeyV), w.whenFree(func() { w.desk.OpenText(fyne.CurrentApp().Clipboard().Content()) })),
		item("Newer text from clipboard, and compare", nil, w.whenFree(func() { w.desk.OpenNewer(fyne.CurrentApp().Clipboard().Content()) })),
		fyne.NewMenuItemSeparator(),
		item("Export sheet…", ctrl(fyne.KeyE), w.whenFree(w.chooseExport)),
		item("Questions and right of reply…", nil, w.whenFree(w.chooseLetters)),
		item("Take a colleague’s sheet in…", nil, w.whenFree(w.chooseReturned)),
		item("Verification bundle…", ctrl(fyne.KeyB), w.whenFree(w.chooseBundle)),
		item("Search all articles", ctrlShift(fyne.KeyF), w.whenFree(w.cases.find)),
		item("Story of this article…", nil, w.whenFree(w.askStory)),
		item("Take article off the list", nil, w.whenFree(func() { w.desk.TakeOffList() })),
		item("Put article back on the list", nil, w.whenFree(func() { w.desk.PutBack() })),
		fyne.NewMenuItemSeparator(),
		item("Back everything up now", nil, w.whenFree(func() { w.desk.BackUp() })),
		item("Put a backup back…", nil, w.whenFree(w.chooseBackup)),
		fyne.NewMenuItemSeparator(),
		quit,
	)
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
		fyne.NewMenuItem("Make a claim: deal", func() { w.makeClaim(claim.KindDeal) }),
		fyne.NewMenuItem("Split the claim at these words (|)", w.splitClaim),
		fyne.NewMenuItem("Make one claim of those in these words (&)", w.mergeClaims),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Attach the claim that left the text (r)", w.form.tray.toSelection),
		fyne.NewMenuItem("Take the paragraph out of the text (x)", w.takeOut))
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
