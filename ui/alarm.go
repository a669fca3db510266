package ui

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// alarmBar says above an article why its text may not be the article, or not
// the whole of it. It stays until the user says that all is well, or brings
// another text.
type alarmBar struct {
	box     *fyne.Container
	label   *widget.Label
	browser *button
	well    *button
	link    *url.URL
}

func newAlarmBar(w *Window) *alarmBar {
	b := &alarmBar{label: wrapped("")}
	b.browser = newButton(w, "Open in browser", func() { w.openURL(b.link) })
	newer := newButton(w, "Take the text from the clipboard", func() { w.desk.OpenNewer(fyne.CurrentApp().Clipboard().Content()) })
	b.well = newButton(w, "The text is all right", func() {
		w.desk.TextIsWell()
		w.focus(w.reader.Keys())
	})
	b.box = container.NewStack(newPlate(reader.TonePart), container.NewBorder(nil, nil, widget.NewIcon(theme.WarningIcon()), container.NewCenter(container.NewHBox(b.browser, newer, b.well)), b.label))
	b.box.Hide()
	return b
}

// show shows what speaks against the text of an article, nil for none on show.
func (b *alarmBar) show(a *present.ArticleView) {
	text := ""
	if b.link = nil; a != nil {
		text = strings.Join(a.Alarms, "\n")
		if u, err := url.Parse(a.Link); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			b.link = u
		}
	}
	b.label.SetText(text)
	b.browser.Hidden = b.link == nil
	b.box.Hidden = text == ""
	b.box.Refresh()
}
