package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"stet/extract/claim"
	"stet/store/ledger"
)

// typedRune is the one place where letters and digits act. It stands still
// while a dialog or a menu is open; a focused field does not call it.
func (w *Window) typedRune(r rune) {
	if w.covered() {
		return
	}
	if w.desk.WarningsOpen() && w.sums.rune(r) || w.returnedRune(r) || w.panelRune(r) || w.desk.SourceOpen() && strings.ContainsRune("mxr|&JKNP ", r) {
		return // of the article's words, which are out of sight
	}
	if w.tickRune(r) || w.sourceRune(r) || w.groundRune(r) || w.requestRune(r) {
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
	case 't':
		w.form.write(w.form.note)
	case 'a':
		w.form.writeSpeaker()
	case 'c':
		w.form.correct.show()
	case 'y':
		w.desk.FindParts()
	case 'p':
		w.form.write(w.form.wording)
	case 's':
		w.form.pick(w.form.work)
	case 'd':
		w.form.pick(w.form.decide)
	case 'm':
		w.makeClaim("")
	case 'x':
		w.takeOut()
	case 'r':
		w.form.tray.toSelection()
	case 'l':
		w.form.tray.ask()
	case 'i':
		w.desk.ShowAbout()
	case 'v':
		w.desk.ShowChanges()
	case 'u':
		w.desk.ShowLeftOut()
	case 'g':
		w.desk.ShowGone()
	case '/':
		w.focus(w.claims.filter)
	case '|':
		w.splitClaim()
	case '&':
		w.mergeClaims()
	case '@':
		w.askAssign()
	case 'S':
		w.desk.SecondReading()
	case 'F':
		w.askFilter()
	case '?':
		w.showKeys()
	case '0', '1', '2', '3', '4', '5':
		w.desk.SetFinding(findingOf(r))
	}
}

// sourceRune acts on the letters that have to do with sources and reports
// whether it had a use for r.
func (w *Window) sourceRune(r rune) bool {
	switch r {
	case 'o':
		w.form.addSource()
	case 'e':
		w.desk.Evidence()
	case 'f':
		w.desk.OpenSource("")
	case 'b':
		w.copyCitation()
	case 'q':
		w.desk.CheckClaim()
	case 'E':
		w.desk.CheckAll()
	case 'h':
		w.desk.TakeEarlier()
	case 'L':
		w.desk.LookAgain("")
	case 'O':
		w.desk.JoinOrigin("")
	case ']':
		w.desk.StepPassage(1)
	case '[':
		w.desk.StepPassage(-1)
	default:
		return false
	}
	return true
}

// panelRune acts on a letter or digit while two versions are compared, or while
// the head of the article or what was left out of it is shown, and reports
// whether it had a use for it: nothing is to be said about a claim out of sight.
func (w *Window) panelRune(r rune) bool {
	step := map[rune]int{'j': 1, 'k': -1}[r]
	switch {
	case w.desk.ChangesOpen():
		w.desk.StepChange(step)
		return !strings.ContainsRune("viuwg?", r)
	case w.desk.LeftOutOpen() && r == 'c':
		w.desk.PutCaptions()
	case w.desk.LeftOutOpen():
		w.desk.StepPiece(step)
	case w.desk.LeftOpen():
		w.desk.StepLeft(step)
		return !strings.ContainsRune("viuwgDJKNH?/", r)
	case !w.desk.AboutOpen():
		return false
	case !strings.ContainsRune("viuwgx?/", r):
		w.ShowHint("Esc goes back to the claims first.")
	}
	return !strings.ContainsRune("viuwgx?/", r)
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
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		w.paper().Keys().TypedKey(k)
	case fyne.KeyReturn, fyne.KeyEnter:
		w.desk.TurnPiece()
		w.desk.GoLeft()
		w.desk.TakeReturned()
	case fyne.KeyDelete:
		if w.right.Visible() && !w.desk.ChangesOpen() {
			w.desk.Dismiss()
		}
	}
}

// covered reports whether a dialog or menu lies over the window.
func (w *Window) covered() bool { return w.win.Canvas().Overlays().Top() != nil }

// nextPane moves the focus on: text, claims, form, articles, address.
func (w *Window) nextPane() {
	ring := []fyne.Focusable{w.paper().Keys(), w.claims.list, w.form.note, w.cases.list, w.address}
	switch {
	case w.desk.WarningsOpen():
		ring[1], ring[2] = w.sums.list, w.sums.reason
	case w.desk.LeftOutOpen():
		ring = []fyne.Focusable{w.paper().Keys(), w.leftOut.list, w.cases.list, w.address}
	case w.desk.LeftOpen():
		ring = []fyne.Focusable{w.paper().Keys(), w.whatsLeft.list, w.cases.list, w.address}
	case w.desk.ReturnedOpen():
		ring = []fyne.Focusable{w.paper().Keys(), w.returned.list, w.returned.from, w.cases.list, w.address}
	case w.desk.AboutOpen():
		ring = []fyne.Focusable{w.paper().Keys(), w.about.fields[0].entry, w.cases.list, w.address}
	case w.form.shown.ID == "":
		ring = slices.Delete(ring, 2, 3)
	}
	at := -1
	for i, f := range ring {
		if f == w.win.Canvas().Focused() {
			at = i
		}
	}
	w.focus(ring[(at+1)%len(ring)])
}

// takeOut takes the paragraphs of the selection out of the text.
func (w *Window) takeOut() {
	w.desk.TakeOut(w.reader.Selection())
	w.reader.Unselect()
}

func (w *Window) splitClaim() {
	w.desk.Split(w.reader.Selection())
	w.reader.Unselect()
}

func (w *Window) mergeClaims() {
	w.desk.Merge(w.reader.Selection())
	w.reader.Unselect()
}

func (w *Window) makeClaim(k claim.Kind) {
	w.desk.MakeClaim(w.reader.Selection(), k)
	w.reader.Unselect()
}
