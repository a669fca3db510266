// Package ui draws the windows. It decides nothing: every key and button calls
// a method of package present and shows what that answers.
package ui

import (
	"image"
	"image/color"
	"net/url"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/ui/present"
	"stet/ui/reader"
)

// Window is the main window.
type Window struct {
	// OnDrawn is called once, when the first frame is painted.
	OnDrawn func()

	win        fyne.Window
	desk       *present.Desk
	do         func(func())   // runs its argument on the drawing thread
	work       sync.WaitGroup // what the window itself does off that thread
	address    *field
	openBtn    *button
	stop       *button
	busy       *bar
	failure    *failureBar
	news       *newsBar
	alarm      *alarmBar
	changes    *changePane
	about      *aboutPane
	leftOut    *leftOutPane
	whatsLeft  *leftPane
	returned   *returnedPane
	proof      *evidencePane
	sourceText *sourceTextPane
	cases      *casePane
	reader     *reader.Pane
	blank      *widget.Label
	claims     *claimPane
	form       *formPane
	sums       *warningPane
	drafts     *drafts // what is being typed in the form
	status     *statusBar
	left       *container.Split
	middle     *container.Split
	right      *container.Split
	side       *fyne.Container     // the claims or the warnings
	dialog     interface{ Hide() } // the one that is open, nil for none
	template   string              // of the last sheet, see present.Exporter
	folder     string              // where the last file was taken from or put
	asked      string              // address that was submitted last
	warned     string              // path that the user was asked about
	size       float32             // of the text, 1 for the usual one
	current    string              // claim the reader shows as current
	caseID     string              // of the article on show
	drawn      bool                // the first frame was painted
	kept       place               // as written down last
}

const selectionHint = "m makes a claim of the selection, Ctrl+C copies it."

// New fills win and returns the Window on it. do runs a function on the
// drawing thread: fyne.Do in the program.
func New(win fyne.Window, deps present.Deps, do func(func())) *Window {
	w := &Window{win: win, do: do}
	w.desk = present.NewDesk(deps, w, do)
	w.drafts = newDrafts(w, deps.Scratch)
	w.build()
	return w
}

// Desk returns the presenter behind the window.
func (w *Window) Desk() *present.Desk { return w.desk }

func (w *Window) build() {
	w.reader = reader.New()
	w.reader.OnClaim = func(id string) {
		if w.desk.IsWarning(id) {
			w.desk.SelectWarning(id)
		} else {
			w.desk.Select(id)
		}
	}
	w.reader.OnRune, w.reader.OnKey = w.typedRune, w.typedKey
	w.reader.OnMenu = w.readerMenu
	w.reader.OnSelect = func(s claim.Span) {
		if s.Len() > 0 {
			w.ShowHint(selectionHint)
		} else if w.status.said == selectionHint {
			w.ShowHint("")
		}
	}
	w.blank = wrapped("Paste the address of an article above, drop a file here, or press Ctrl+O.")
	w.blank.Alignment = fyne.TextAlignCenter
	w.cases, w.claims, w.form, w.sums = newCasePane(w), newClaimPane(w), newFormPane(w), newWarningPane(w)
	w.whatsLeft, w.returned = newLeftPane(w), newReturnedPane(w)
	w.changes, w.about, w.leftOut, w.news = newChangePane(w), newAboutPane(w), newLeftOutPane(w), newNewsBar(w)
	w.alarm = newAlarmBar(w)
	w.proof, w.sourceText = newEvidencePane(w), newSourceTextPane(w)
	w.failure, w.status = newFailureBar(w, func() { w.desk.Leave() }), newStatusBar(w)
	w.right = container.NewVSplit(w.claims.content(), w.form.content())
	paper := container.NewStack(w.reader, w.changes.box, w.sourceText.box, container.NewCenter(container.NewGridWrap(fyne.NewSize(360, 80), w.blank)))
	w.side = container.NewStack(w.right, w.sums.box, w.about.box, w.leftOut.box, w.whatsLeft.box, w.returned.box)
	w.proof.below = container.New(&underPaper{w.reader.LineHeight}, paper, w.proof.box)
	w.middle = container.NewHSplit(w.proof.below, w.side)
	w.left = container.NewHSplit(w.cases.content(), w.middle)
	top := container.NewVBox(w.addressBar(), w.failure.box, w.alarm.box, w.news.box)
	w.win.SetContent(container.NewBorder(top, container.NewStack(w.status.box, firstFrame(func() {
		w.drawn = true
		w.do(func() { w.reader.Select(w.current) }) // the text had no size to scroll in before
		if w.OnDrawn != nil {
			w.OnDrawn()
		}
	})), nil, nil, w.left))
	w.win.SetMainMenu(w.mainMenu())
	w.win.SetOnDropped(w.openDropped)
	c := w.win.Canvas()
	c.SetOnTypedRune(w.typedRune)
	c.SetOnTypedKey(w.typedKey)
	for _, plus := range []fyne.Shortcut{ctrlShift(fyne.KeyEqual), ctrl(fyne.KeyPlus)} {
		c.AddShortcut(plus, func(fyne.Shortcut) { w.whenFree(func() { w.zoom(1) })() })
	}
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.whenFree(func() { w.desk.Redo() })() }) // Ctrl+Y, as the driver calls it
	w.restore()
	w.win.SetCloseIntercept(w.quit)
}

// quit keeps what is half typed, the splits and the place in the article, and closes
// the window.
func (w *Window) quit() {
	w.form.leave()
	w.keep()
	w.desk.Close()
	w.work.Wait() // drafts
	w.win.Close()
}

func (w *Window) addressBar() fyne.CanvasObject {
	w.address = newField(w, "Paste the address of an article, or a file’s path (Ctrl+L)")
	w.address.OnSubmitted = func(s string) { w.openAddress(s) }
	w.openBtn = newButton(w, "Open", func() { w.openAddress(w.address.Text) })
	w.openBtn.Importance = widget.HighImportance
	w.stop = newIconButton(w, "", theme.CancelIcon(), func() { w.desk.Stop() })
	w.stop.Disable()
	file := newIconButton(w, "", theme.FolderOpenIcon(), w.chooseFile)
	w.busy = newBar(3, theme.ColorNamePrimary)
	w.busy.Hide()
	room := canvas.NewRectangle(color.Transparent) // keeps the bar's place while it is hidden
	room.SetMinSize(fyne.NewSize(1, 3))
	row := container.NewBorder(nil, nil, nil, container.NewHBox(w.openBtn, w.stop, file), w.address)
	return container.NewBorder(nil, container.NewStack(room, w.busy), nil, nil, row)
}

func (w *Window) openAddress(locator string) {
	w.asked = locator
	w.focus(w.reader.Keys())
	w.desk.OpenAny(locator)
}

// firstFrame is one dot that calls drawn once, when it is painted.
func firstFrame(drawn func()) fyne.CanvasObject {
	var once sync.Once
	dot := canvas.NewRaster(func(wide, high int) image.Image {
		once.Do(drawn)
		return image.NewNRGBA(image.Rect(0, 0, wide, high))
	})
	dot.SetMinSize(fyne.NewSize(1, 1))
	return container.NewHBox(dot)
}

// HandOver implements present.View.
func (w *Window) HandOver() { w.form.leave() }

// ShowCases implements present.View.
func (w *Window) ShowCases(l present.CaseList) { w.cases.show(l) }

// ShowArticle implements present.View.
func (w *Window) ShowArticle(a *present.ArticleView) {
	w.blank.Hidden = a != nil
	w.current = ""
	w.openDrafts(a)
	w.alarm.show(a)
	if a == nil {
		w.caseID = ""
		w.reader.Open(reader.Document{})
		w.win.SetTitle("Stet")
		return
	}
	doc := reader.Document{Title: a.Title, Lines: append(a.Lines, a.Notices...), Text: a.Text, Blocks: a.Blocks, Marks: marks(a.Marks)}
	if a.CaseID == w.caseID {
		w.reader.OpenAgain(doc)
	} else {
		w.reader.Open(doc)
	}
	w.caseID = a.CaseID
	w.win.SetTitle(a.Name + " — Stet")
	if w.address.Text == w.asked { // else the next one is being typed
		w.address.SetText("")
	}
	if c := w.win.Canvas(); c.Focused() == nil && c.Overlays().Top() == nil {
		c.Focus(w.reader.Keys())
	}
}

// openDrafts goes on to what was being typed about another article.
func (w *Window) openDrafts(a *present.ArticleView) {
	id := ""
	if a != nil {
		id = a.CaseID
	}
	w.drafts.open(id, func() {
		if w.form.shown.ID != "" {
			w.form.restore(true)
		}
	})
}

// ShowMarks implements present.View.
func (w *Window) ShowMarks(m []present.Mark) { w.reader.SetMarks(marks(m)) }

func marks(in []present.Mark) []reader.Mark {
	out := make([]reader.Mark, len(in))
	for i, m := range in {
		out[i] = reader.Mark{ID: m.ID, Kind: m.Kind, Spans: m.Spans, Tone: tone(m.Look.Tone), Sign: m.Look.Sign, Tip: m.Tip, Beside: m.Beside}
		if m.Kind == present.KindWarning {
			out[i].Kind = reader.KindWarning
		}
		if !m.Checked {
			out[i].Sign = ""
		}
	}
	return out
}

// tone is the reader's name for the presenter's tone.
func tone(t present.Tone) reader.Tone {
	switch t {
	case present.ToneGood:
		return reader.ToneGood
	case present.ToneBad:
		return reader.ToneBad
	case present.TonePart:
		return reader.TonePart
	case present.ToneQuiet:
		return reader.ToneQuiet
	}
	return reader.ToneOpen
}

// ShowClaims implements present.View.
func (w *Window) ShowClaims(v present.ListView) { w.claims.show(v) }

// ShowForm implements present.View.
func (w *Window) ShowForm(f present.Form) {
	w.form.show(f)
	w.proof.show(f.ID, f.Match)
	if f.ID != w.current {
		w.current = f.ID
		if f.Seen {
			w.reader.Mark(f.ID)
		} else {
			w.reader.Select(f.ID)
		}
	}
}

// ShowWarnings implements present.View.
func (w *Window) ShowWarnings(l present.WarningList) { w.sums.show(l) }

// ShowNews implements present.View.
func (w *Window) ShowNews(n present.News) { w.news.show(n) }

// ShowChanges implements present.View.
func (w *Window) ShowChanges(c present.ChangeView) { w.changes.show(c) }

// ShowAbout implements present.View.
func (w *Window) ShowAbout(a present.AboutView) { w.about.show(a) }

// ShowLeftOut implements present.View.
func (w *Window) ShowLeftOut(l present.LeftOutView) { w.leftOut.show(l) }

// ShowPassage implements present.View.
func (w *Window) ShowPassage(spans []claim.Span) { w.reader.Point(spans) }

// ShowStatus implements present.View.
func (w *Window) ShowStatus(s present.Status) {
	w.status.show(s)
	w.keep()
}

// ShowHint implements present.View.
func (w *Window) ShowHint(text string) { w.status.hint(text) }

// ShowError implements present.View.
func (w *Window) ShowError(text string) { w.failure.show(text) }

// ShowBusy implements present.View.
func (w *Window) ShowBusy(b present.Busy) {
	w.busy.Hidden = b.What == ""
	w.busy.set(b.Done)
	if b.What == "" {
		w.stop.Disable()
	} else {
		w.stop.Enable()
	}
	w.status.busy(b.What)
}

// Watch lets the desk look every so often for what other windows have written,
// until stop is called.
func (w *Window) Watch(every time.Duration) (stop func()) {
	tick := time.NewTicker(every)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-tick.C:
				w.do(w.desk.Refresh)
			case <-done:
				return
			}
		}
	}()
	return func() {
		tick.Stop()
		close(done)
	}
}

func (w *Window) focus(f fyne.Focusable) { w.win.Canvas().Focus(f) }

func (w *Window) openURL(u *url.URL) {
	if err := fyne.CurrentApp().OpenURL(u); err != nil {
		w.ShowError("The address could not be opened in a browser: " + err.Error() + ". Copy it by hand: " + u.String())
	}
}

var _ present.View = (*Window)(nil)
