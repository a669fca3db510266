package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// failureBar says what went wrong, above the article and not over it.
type failureBar struct {
	box   *fyne.Container
	label *widget.Label
}

func newFailureBar(k keys, close func()) *failureBar {
	f := &failureBar{label: wrapped("")}
	x := newIconButton(k, "", theme.CancelIcon(), close)
	x.Importance = widget.LowImportance
	f.box = container.NewStack(newPlate(reader.ToneBad), container.NewBorder(nil, nil, widget.NewIcon(theme.NewErrorThemedResource(theme.ErrorIcon())), x, f.label))
	f.box.Hide()
	return f
}

func (f *failureBar) show(text string) {
	f.label.SetText(text)
	if text == "" {
		f.box.Hide()
	} else {
		f.box.Show()
	}
	f.box.Refresh()
}

// statusBar is the line at the foot: coverage, what has just happened, the
// last save.
type statusBar struct {
	box      *fyne.Container
	bar      *bar
	coverage *words
	words    *button // lists what is left to read
	warnings *button // shows those to judge
	gone     *button // lists what is no longer in the text
	note     *ellipsisText
	saved    *words
	help     *button
	do       func(func())
	doing    string
	said     string
	timer    *time.Timer
}

// hintTime is how long a hint stays: long enough to read a line twice.
const hintTime = 8 * time.Second

func newStatusBar(w *Window) *statusBar {
	s := &statusBar{bar: newBar(6, reader.ToneGood.Ink()), coverage: newWords(theme.ColorNameForeground, theme.SizeNameText),
		note: newEllipsisText(), saved: newWords(theme.ColorNamePlaceHolder, theme.SizeNameText), do: w.do}
	s.help = newButton(w, "? for keys", w.showKeys)
	s.help.Importance = widget.LowImportance
	s.words = newButton(w, "", func() { w.desk.ShowLeft() })
	s.words.Importance = widget.LowImportance
	s.words.Hide()
	s.warnings = newButton(w, "", func() { w.desk.ShowWarnings() })
	s.warnings.Importance = widget.LowImportance
	s.warnings.Hide()
	s.gone = newButton(w, "", func() { w.desk.ShowGone() })
	s.gone.Importance = widget.LowImportance
	s.gone.Hide()
	left := container.NewHBox(container.NewCenter(container.NewGridWrap(fyne.NewSize(110, 6), s.bar)), s.coverage, s.words, s.warnings, s.gone)
	right := container.NewHBox(s.saved, s.help)
	s.box = container.NewBorder(nil, nil, container.NewPadded(left), right, s.note)
	return s
}

func (s *statusBar) show(v present.Status) {
	s.bar.Hidden = !v.Ready
	s.bar.set(float64(v.Percent) / 100)
	s.coverage.set(v.Coverage)
	s.words.Hidden = v.Words == ""
	s.words.SetText(v.Words)
	s.warnings.Hidden = v.Warnings == ""
	s.warnings.SetText(v.Warnings)
	s.gone.Hidden = v.Gone == ""
	s.gone.SetText(v.Gone)
	s.saved.set(v.Saved)
	s.box.Refresh()
}

// hint says something for a moment.
func (s *statusBar) hint(text string) {
	s.said = text
	s.refresh()
	if s.timer != nil {
		s.timer.Stop()
	}
	if text != "" {
		s.timer = time.AfterFunc(hintTime, func() {
			s.do(func() {
				if s.said == text {
					s.said = ""
					s.refresh()
				}
			})
		})
	}
}

func (s *statusBar) busy(what string) {
	s.doing = what
	s.refresh()
}

func (s *statusBar) refresh() {
	if s.doing != "" {
		s.note.set(s.doing + " …")
	} else {
		s.note.set(s.said)
	}
	if on := s.note.text != ""; on != s.saved.Hidden { // what to do goes before the time of the last save
		s.saved.Hidden = on
		s.box.Refresh()
	}
}
