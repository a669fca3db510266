package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// keyGroup is the keys of one place or one kind of work.
type keyGroup struct {
	title string
	rows  [][2]string // keys, what they do
}

// The groups that are keys everywhere, in the order of the list.
func everyKey() []keyGroup {
	return []keyGroup{
		{"Claims", [][2]string{{"j / k", "next / previous claim"}, {"n", "next unchecked claim"}, {"1 / 2", "verified / said so, content not proved"},
			{"3 / 4", "needs correction / unverifiable"}, {"5 / 0", "no check needed / unchecked again"}, {"6 / 7 / 8", "no source: I know it / author’s word / other"},
			{"S", "second reading of what others ticked"}, {"t / p", "write a note / propose the wording"}, {"s / d", "state of the work / decision"}, {"@", "assign it, or all that the list shows"}, {"a", "say who said it"}, {"c", "correct what the program read"},
			{"y", "tick a deal and its parts"}, {"h", "take over what was found before on it"}, {"m", "make a claim of the selected words"}, {"| / &", "split it at them / make one of what they touch"}, {"Del", "take it off the list, or put it back"},
			{"click, click", "the claim, the one around it"}}},
		{"Sources", [][2]string{{"o", "add a source"}, {"e", "find it in the sources; again: use it"}, {"] / [", "next / previous passage"}, {"f", "full text of the source, and back"},
			{"q / E", "hold this claim / all against all sources"}, {"L", "look at the source again"}, {"O", "count sources of one origin once"}, {"b", "copy a citation"}, {"A / R", "ask the author / right of reply"}}},
		{"Words", [][2]string{{"J / K", "next / previous sentence"}, {"Space", "it, or the selected words, need no check"}, {"P / z", "the rest of the paragraph / why"}, {"N / H", "next sentence left / what is left"},
			{"← / →", "select a word; with Shift: more, fewer"}, {"D", "mark the article done, or go on"}}},
		{"The article", [][2]string{{"w", "warnings: sums, dates and lists"}, {"i", "title, byline, date, site"}, {"v", "what has changed in the text"}, {"u", "what was left out of it"},
			{"x", "take the selected paragraph out"}, {"g", "claims that left the text"}, {"Ctrl+R", "open again and compare"}, {"Ctrl+E / Ctrl+B", "export the sheet / a bundle"}}},
		{"Everywhere", [][2]string{{"Ctrl+K", "go to any action, claim, source, article"}, {"/ or Ctrl+F", "filter the claims by words"}, {"F", "filter by anything; saved filters"}, {"Ctrl+L / Ctrl+O", "open an address / a file"}, {"Ctrl+Shift+F", "search all articles"}, {"Ctrl+V", "open the copied address or text"},
			{"Ctrl+Shift+L", "hide or show who is confidential"}, {"Ctrl+Z / Ctrl+Y", "undo / redo"}, {"Ctrl+C", "copy the selected words"}, {"Ctrl+= / Ctrl+-", "larger / smaller text"}, {"F6 / Tab", "next pane / next field"},
			{"Shift+Enter", "new line in a note"}, {"Esc", "close, leave"}, {"? or F1", "this list"}, {"Ctrl+Q", "quit; all is kept"}}},
	}
}

// hereKeys are the keys of what stands in the place of the claims or of the
// article; no title where that is nothing.
func (w *Window) hereKeys() keyGroup {
	back := [2]string{"Esc", "back to the claims"}
	switch {
	case w.desk.WarningsOpen():
		return keyGroup{"Warnings", [][2]string{{"j / k or w", "next / previous warning"}, {"1 / 2 / 0", "a fault / no fault / judge again"}, {"t", "why"}, back}}
	case w.desk.LeftOutOpen():
		return keyGroup{"Left out of the text", [][2]string{{"j / k", "next / previous piece"}, {"Enter", "put it into the text, or out again"}, {"c", "put in all picture captions"}, back}}
	case w.desk.LeftOpen():
		return keyGroup{"What is left", [][2]string{{"j / k", "next / previous paragraph"}, {"Enter", "go there"}, {"N", "next sentence left"}, {"D", "mark the article done"}, back}}
	case w.desk.AboutOpen():
		return keyGroup{"About this article", [][2]string{{"Enter", "save the field, go to the next"}, {"Tab", "next field"}, back}}
	case w.desk.ChangesOpen():
		return keyGroup{"What has changed", [][2]string{{"j / k", "next / previous change"}, {"g", "claims that left the text"}, {"Esc", "back to the text"}}}
	case w.desk.SourceOpen():
		return keyGroup{"Text of the source", [][2]string{{"j / k", "next / previous claim, and its passage"}, {"1 to 5", "what you found"}, {"b", "copy a citation"}, {"f or Esc", "back to the article"}}}
	case w.form.shown.Lost != nil:
		return keyGroup{"Left the text", [][2]string{{"r", "attach to the selected words"}, {"l", "let it go"}, {"j / k", "next / previous"}}}
	}
	return keyGroup{}
}

// showKeys lists the keys, those of where the user is first.
func (w *Window) showKeys() {
	if w.covered() {
		return
	}
	foot := container.NewCenter(newButton(w, "Close (Esc)", w.closeDialog))
	w.open(dialog.NewCustomWithoutButtons("Keys", container.NewBorder(nil, foot, nil, nil, w.keyList()), w.win))
}

// keyList is the list of keys in three columns: all of it is in sight on a
// screen of 1366 by 768 at the usual size of text; beyond, it scrolls.
func (w *Window) keyList() fyne.CanvasObject {
	groups := everyKey()
	columns := [][]keyGroup{{groups[0], groups[2]}, {groups[1], groups[3]}, {groups[4]}}
	if here := w.hereKeys(); here.title != "" {
		here.title = "Here: " + here.title
		columns[2] = []keyGroup{here, groups[4]}
		columns[0], columns[2] = columns[2], columns[0]
	}
	row := container.NewHBox()
	for _, c := range columns {
		var parts []fyne.CanvasObject
		for _, g := range c {
			parts = append(parts, newKeyTable(g))
		}
		row.Add(container.NewVBox(parts...))
	}
	scroll := container.NewScroll(row)
	room := w.win.Canvas().Size().Subtract(fyne.NewSize(60, 130))
	scroll.SetMinSize(row.MinSize().Add(fyne.NewDelta(12, 4)).Min(room))
	return scroll
}

// keyTable draws a group of keys in the small type.
type keyTable struct {
	widget.BaseWidget
	group       keyGroup
	title       *line
	keys, words []*line
}

func newKeyTable(g keyGroup) *keyTable {
	t := &keyTable{group: g, title: newLine(theme.TextSize(), true)}
	small := theme.CaptionTextSize() * 1.08
	for range g.rows {
		t.keys, t.words = append(t.keys, newLine(small, true)), append(t.words, newLine(small, false))
	}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *keyTable) CreateRenderer() fyne.WidgetRenderer { return &keyTableRenderer{t} }

type keyTableRenderer struct{ t *keyTable }

// widths are those of the keys and of the words.
func (r *keyTableRenderer) widths() (keys, words float32) {
	for i, row := range r.t.group.rows {
		rescale(r.t.keys[i], r.t.words[i])
		keys = max(keys, fyne.MeasureText(row[0], r.t.keys[i].TextSize, r.t.keys[i].TextStyle).Width)
		words = max(words, fyne.MeasureText(row[1], r.t.words[i].TextSize, r.t.words[i].TextStyle).Width)
	}
	return keys + 1, words + 1
}

// pitch is the height of a row.
func (r *keyTableRenderer) pitch() float32 { return scaled(20) }

func (r *keyTableRenderer) MinSize() fyne.Size {
	keys, words := r.widths()
	return fyne.NewSize(8+keys+10+words+14, scaled(26)+float32(len(r.t.keys))*r.pitch()+6)
}

func (r *keyTableRenderer) Layout(fyne.Size) {
	t := r.t
	keys, words := r.widths()
	t.title.fit(t.group.title, 8+keys+10+words, theme.ColorNamePrimary)
	t.title.Move(fyne.NewPos(8, 2))
	y := scaled(26)
	for i, row := range t.group.rows {
		w := fyne.MeasureText(row[0], t.keys[i].TextSize, t.keys[i].TextStyle).Width + 1
		t.keys[i].fit(row[0], w, theme.ColorNameForeground)
		t.keys[i].Move(fyne.NewPos(8+keys-w, y))
		t.words[i].fit(row[1], words, theme.ColorNameForeground)
		t.words[i].Move(fyne.NewPos(8+keys+10, y))
		y += r.pitch()
	}
}

func (r *keyTableRenderer) Refresh() { r.Layout(r.t.Size()) }

func (r *keyTableRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.t.title.Text}
	for i := range r.t.keys {
		out = append(out, r.t.keys[i].Text, r.t.words[i].Text)
	}
	return out
}

func (r *keyTableRenderer) Destroy() {}
