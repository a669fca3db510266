package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
	"stet/ui/reader"
)

// casePane is the list of articles.
type casePane struct {
	w      *Window
	list   *caseList
	search *field
	order  *choice[present.CaseOrder]
	empty  *widget.Label
	rows   []present.CaseRow
	back   *button // puts the article on show back on the list
	off    *button // shows and hides those taken off
	all    bool    // they are shown
	silent bool
}

type caseList struct {
	widget.List
	w    *Window
	edge *canvas.Rectangle
}

// FocusGained implements fyne.Focusable.
func (l *caseList) FocusGained() {
	l.List.FocusGained()
	l.edge.Show()
}

// FocusLost implements fyne.Focusable.
func (l *caseList) FocusLost() {
	l.List.FocusLost()
	l.edge.Hide()
}

// TypedRune implements fyne.Focusable.
func (l *caseList) TypedRune(r rune) { l.w.typedRune(r) }

// TypedKey implements fyne.Focusable.
func (l *caseList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyF6:
		l.w.typedKey(k)
	default: // up, down and space are the list's
		l.List.TypedKey(k)
	}
}

func newCasePane(w *Window) *casePane {
	p := &casePane{w: w, list: &caseList{w: w, edge: newFocusEdge()}}
	p.list.Length = func() int { return len(p.rows) }
	p.list.CreateItem = func() fyne.CanvasObject { return newCaseRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i < len(p.rows) {
			o.(*caseRow).set(p.rows[i])
		}
	}
	p.list.OnSelected = func(i int) {
		switch {
		case p.silent || i >= len(p.rows):
		case p.rows[i].Heading != "":
			p.list.Unselect(i)
		default:
			w.desk.OpenCase(p.rows[i].ID)
		}
	}
	p.search = newField(w, "Search all articles")
	p.search.OnChanged = func(text string) { w.desk.SearchCases(text) }
	p.search.OnSubmitted = func(string) { p.openFirst() }
	p.search.onEscape = func() {
		p.search.SetText("")
		w.focus(w.reader.Keys())
	}
	p.order = newChoice(w, present.CaseOrders(), func(o present.CaseOrder) {
		fyne.CurrentApp().Preferences().SetString(prefOrder, string(o))
		w.desk.OrderCases(o)
	})
	p.empty = wrapped("")
	p.empty.Hide()
	p.back = newButton(w, "Put back on the list", func() { w.desk.PutBack() })
	p.off = newButton(w, "", func() { w.desk.ShowTakenOff(!p.all) })
	p.off.Importance = widget.LowImportance
	p.back.Hide()
	p.off.Hide()
	p.list.HideSeparators = true
	p.list.ExtendBaseWidget(p.list)
	return p
}

func (p *casePane) content() fyne.CanvasObject {
	head := widget.NewLabelWithStyle("Articles", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Truncation = fyne.TextTruncateEllipsis
	top := container.NewVBox(container.NewBorder(nil, nil, nil, p.order, head), p.search)
	return container.NewBorder(top, container.NewVBox(p.back, p.off), nil, nil, container.NewStack(p.list, p.empty, container.New(&leftEdge{}, p.list.edge)))
}

// setHeights gives the rows the height that their type needs now.
func (p *casePane) setHeights() {
	for i, r := range p.rows {
		high := scaled(caseHeight)
		if r.Heading != "" {
			high = scaled(headingHeight)
		}
		p.list.SetItemHeight(i, high)
	}
}

func (p *casePane) show(l present.CaseList) {
	p.rows, p.all = l.Rows, l.All
	p.setHeights()
	setOrHide(p.empty, l.Empty)
	p.off.Hidden, p.back.Hidden = l.Off == 0, true
	if p.all {
		p.off.SetText("Hide those taken off")
	} else {
		p.off.SetText(fmt.Sprintf("Show %d taken off", l.Off))
	}
	p.silent = true
	defer func() { p.silent = false }()
	selected := false
	for i, r := range p.rows {
		if r.Current {
			p.back.Hidden = !r.Off
			p.list.Select(i)
			selected = true
		}
	}
	if !selected {
		p.list.UnselectAll()
	}
	p.list.Refresh()
	p.back.Refresh()
	p.off.Refresh()
}

// caseRow draws one article: its title on two lines, where it is from, and how
// far the checking has come.
type caseRow struct {
	widget.BaseWidget
	row                          present.CaseRow
	first, second, detail, count *line
	bar                          *bar
}

func newCaseRow() *caseRow {
	small := theme.CaptionTextSize()
	r := &caseRow{first: newLine(theme.TextSize(), false), second: newLine(theme.TextSize(), false),
		detail: newLine(small, false), count: newLine(small, false), bar: newBar(4, reader.ToneGood.Ink())}
	r.ExtendBaseWidget(r)
	return r
}

func (r *caseRow) set(row present.CaseRow) {
	if r.row == row {
		return
	}
	r.row = row
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *caseRow) CreateRenderer() fyne.WidgetRenderer { return &caseRowRenderer{r} }

type caseRowRenderer struct{ r *caseRow }

// The heights of an article's row, and of the heading of a group.
const (
	caseHeight    = 80
	headingHeight = 26
)

func (d *caseRowRenderer) MinSize() fyne.Size { return fyne.NewSize(120, scaled(headingHeight)) }

func (d *caseRowRenderer) Layout(size fyne.Size) { d.draw(size) }

func (d *caseRowRenderer) draw(size fyne.Size) {
	r := d.r
	rescale(r.first, r.second, r.detail, r.count)
	const x = 8
	width := size.Width - 2*x
	head := r.row.Heading != ""
	r.second.Hidden, r.detail.Hidden, r.count.Hidden, r.bar.Hidden = head, head, head, head
	if head {
		r.first.TextStyle = fyne.TextStyle{Bold: true}
		r.first.fit(r.row.Heading, width, theme.ColorNamePrimary)
		r.first.Move(fyne.NewPos(x, (size.Height-r.first.MinSize().Height)/2))
		return
	}
	style := fyne.TextStyle{Bold: r.row.Current}
	r.first.TextStyle, r.second.TextStyle = style, style
	first, second := twoLines(r.row.Title, r.first.TextSize, style, width)
	ink := theme.ColorNameForeground
	if r.row.Off {
		ink = theme.ColorNamePlaceHolder
	}
	r.first.fit(first, width, ink)
	r.second.fit(second, width, ink)
	r.detail.fit(r.row.Detail, width, theme.ColorNamePlaceHolder)
	count := fyne.MeasureText(r.row.Counts, r.count.TextSize, r.count.TextStyle).Width
	countInk := theme.ColorNamePlaceHolder
	if r.row.Done {
		countInk = reader.ToneGood.Ink()
	}
	r.count.fit(r.row.Counts, count+1, countInk)
	foot := size.Height - 4 - r.count.MinSize().Height
	y := float32(4)
	if second == "" { // stands in the middle of its card
		y, foot = y+r.first.MinSize().Height/4, foot-r.first.MinSize().Height/4
	}
	r.first.Move(fyne.NewPos(x, y))
	if y += r.first.MinSize().Height; second != "" {
		r.second.Move(fyne.NewPos(x, y))
		y += r.second.MinSize().Height
	}
	r.detail.Move(fyne.NewPos(x, y+1))
	r.count.Move(fyne.NewPos(size.Width-x-count, foot))
	r.bar.Move(fyne.NewPos(x, foot))
	r.bar.Resize(fyne.NewSize(max(10, width-count-8), r.count.MinSize().Height))
	r.bar.Hidden = r.row.Counts == ""
}

func (d *caseRowRenderer) Refresh() {
	d.r.bar.set(float64(d.r.row.Percent) / 100)
	d.draw(d.r.Size())
	canvas.Refresh(d.r)
}

func (d *caseRowRenderer) Objects() []fyne.CanvasObject {
	r := d.r
	return []fyne.CanvasObject{r.first.Text, r.second.Text, r.detail.Text, r.count.Text, r.bar}
}

func (d *caseRowRenderer) Destroy() {}
